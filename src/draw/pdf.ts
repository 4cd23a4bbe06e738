/**
 * The PDF file around the pages: catalogue, metadata, identity, bytes. PDFKit 0.20.2 writes it except for these detours.
 *
 * | PDFKit writes                                         | written instead                             | why |
 * |-------------------------------------------------------|---------------------------------------------|-----|
 * | an XMP packet with unescaped values and one subset id | a packet of our own (`xmp.ts`)              | a title with “&” makes it unreadable; PDF/A-2a *and* PDF/UA-1 are to be claimed |
 * | /ID from the creation date                            | /ID from the bytes of the file              | two documents of one day must differ, two runs must not |
 * | dates in UTC                                          | dates with the content's own offset         | the sheet's cut-off is local time |
 * | each line as bytes of its own into a stream of Node's | text, made bytes when a page or font comes  | three lines an object, thousands of objects |
 * | structure elements, links, outline, name tree         | plain objects (`tree.ts`, `links.ts`, ...)  | see there |
 */
import { createHash } from "node:crypto";
import { deflate } from "node:zlib";
import type { DocumentMeta } from "../model/document.ts";
import type { Face } from "../model/page.ts";
import { momentOf } from "./date.ts";
import { embedding } from "./font-fault.ts";
import {
  Kit,
  type KitFont,
  type KitPage,
  type KitReference,
  type PdfDictionary,
  textString,
} from "./internals.ts";
import { xmpPacket } from "./xmp.ts";

const PRODUCER = "Readout";

/** Over which edge a viewer asks its printer to turn the paper (ISO 32000-1, table 150). */
export type Duplex = "Simplex" | "DuplexFlipShortEdge" | "DuplexFlipLongEdge";

/** How a sheet is printed that is read like a book: turned over its left or right edge, which for a wide page is the short one. */
export function duplexOf(pages: readonly { readonly width: number; readonly height: number }[]): Duplex {
  const [first] = pages;
  if (first === undefined || pages.length === 1) return "Simplex";
  return first.width > first.height ? "DuplexFlipShortEdge" : "DuplexFlipLongEdge";
}

/** What a file claims: a part of PDF/A together with PDF/UA, or nothing, for one that only printers are meant to read. */
export type Claim = 2 | 3 | "print";

export class TaggedPdf extends Kit {
  readonly #meta: DocumentMeta;
  readonly #claim: Claim;
  #body: Uint8Array = new Uint8Array();
  /** Of each page, when its content is deflated. */
  readonly #squeezed: Promise<void>[] = [];
  /** Since `read`. Only declared, as PDFKit writes while it is constructed, before fields of ours are made. */
  declare private written: { readonly pieces: Uint8Array[]; lines: string } | undefined;

  /** The part of PDF/A is 2, or 3 for a file with attachments. */
  constructor(meta: DocumentMeta, claim: Claim, duplex: Duplex = "DuplexFlipLongEdge") {
    super({
      pdfVersion: "1.7",
      // The subset brings the output intent; unlike "PDF/UA" it writes no /CIDSet, which would lack the parts of accented glyphs.
      subset: claim === "print" ? "PDF/A-2b" : `PDF/A-${claim}a`,
      lang: meta.lang,
      displayTitle: true,
      autoFirstPage: false,
      // Pages are ended with the file, when their content is deflated.
      bufferPages: true,
      font: null,
      // Only keeps PDFKit from asking the clock; `info` is set whole below.
      info: { CreationDate: new Date(0) },
    });
    this.#meta = meta;
    this.#claim = claim;
    this.info = infoOf(meta);
    const catalogue = this._root.data;
    if (claim !== "print") catalogue.MarkInfo = this.ref({ Marked: true });
    // Printed as it is, turned over the long edge unless somebody says otherwise: the margins are mirrored for that.
    Object.assign((catalogue.ViewerPreferences as KitReference).data, {
      PrintScaling: "None",
      Duplex: duplex,
      PickTrayByPDFSize: true,
    });
  }

  /** Opens a font file, which is parsed once a process: PDFKit would do it once a document. */
  openFont(name: string, face: Pick<Face, "file" | "family" | "bytes">): KitFont {
    const { bytes } = face;
    return embedding(face, () => {
      this.registerFont(name, parsedFonts.get(bytes) ?? bytes);
      this.font(name);
      const font = this._font;
      parsedFonts.set(bytes, font.font);
      // PDFKit leaves the width of .notdef in font units.
      font.widths[0] = font.font.getGlyph(0).advanceWidth * font.scale;
      const embed = font.embed.bind(font);
      font.embed = () => embedding(face, embed);
      return font;
    });
  }

  /** What a page says that is left empty, so that nobody takes it for a mistake (ISO 32000-1, 14.5). */
  leftEmpty(): PdfDictionary {
    const date = textString(momentOf(this.#meta.date).pdf);
    return { [PRODUCER]: { LastModified: date, Private: { Blank: true } } };
  }

  /**
   * Deflates what was written on the page, on one of zlib's own threads, while the next pages are painted. Waits when many pages wait,
   * as each holds a quarter of a megabyte until it is done.
   */
  async squeeze({ content }: KitPage): Promise<void> {
    const bytes = Buffer.concat(content.buffer.splice(0));
    content.compress = false;
    this.#squeezed.push(
      deflateApart(bytes).then((deflated) => {
        content.write(deflated);
      }),
    );
    await this.#squeezed.at(-MOST_SQUEEZED);
  }

  override _write(data: Uint8Array | string): void {
    this.written ??= { pieces: [], lines: "" };
    const { written } = this;
    if (typeof data === "string") {
      written.lines += `${data}\n`;
      this._offset += data.length + 1;
    } else {
      written.pieces.push(Buffer.from(written.lines, "latin1"), data);
      written.lines = "";
      this._offset += data.length;
    }
  }

  override read(): Uint8Array | null {
    if (this.written === undefined) return null;
    const { pieces, lines } = this.written;
    this.written = undefined;
    return Buffer.concat([...pieces, Buffer.from(lines, "latin1")]);
  }

  override endMetadata(): void {
    const stream = this.ref({ Type: "Metadata", Subtype: "XML" });
    // PDF/A wants the packet readable without inflating (ISO 19005-2, 6.6.2.1 note).
    stream.compress = false;
    stream.end(new TextEncoder().encode(xmpPacket(this.#meta, PRODUCER, this.#claim)));
    this._root.data.Metadata = stream;
  }

  override _finalize(): void {
    this.#body = this.read() ?? this.#body;
    this._id = new Uint8Array(createHash("md5").update(this.#body).digest());
    super._finalize();
  }

  /** Closes the file. */
  async finish(): Promise<Uint8Array> {
    await Promise.all(this.#squeezed);
    this.end();
    const trailer = this.read();
    if (trailer === null || this.#body.length === 0) throw new Error("an object of the file was never ended");
    return new Uint8Array(Buffer.concat([this.#body, trailer]));
  }
}

/** What fontkit made of a font file. */
const parsedFonts = new WeakMap<Uint8Array, KitFont["font"]>();

const deflateApart = (bytes: Uint8Array): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    deflate(bytes, (error, deflated) => (error === null ? resolve(deflated) : reject(error)));
  });

/** Pages that are deflated at a time. */
const MOST_SQUEEZED = 16;

function infoOf(meta: DocumentMeta): Record<string, string> {
  const date = momentOf(meta.date).pdf;
  return {
    Title: meta.title,
    ...(meta.author === undefined ? {} : { Author: meta.author }),
    ...(meta.subject === undefined ? {} : { Subject: meta.subject }),
    ...(meta.keywords.length === 0 ? {} : { Keywords: meta.keywords.join(", ") }),
    Creator: meta.layout,
    Producer: PRODUCER,
    CreationDate: date,
    ModDate: date,
  };
}
