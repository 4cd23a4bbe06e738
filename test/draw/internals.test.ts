/**
 * The contract with PDFKit: one test for each member in `src/draw/internals.ts`. When one fails after an update, read there what the
 * member is for before mending it.
 */
import { expect, test } from "vitest";
import { Kit, type KitDocument, type KitOptions, textString } from "../../src/draw/internals.ts";
import { FACES, SERIF, shape } from "../support/paged.ts";

const OPTIONS: KitOptions = {
  pdfVersion: "1.7",
  subset: "PDF/A-2a",
  lang: "de",
  displayTitle: true,
  autoFirstPage: false,
  font: null,
  info: { CreationDate: new Date(0) },
};

const open = (): KitDocument => new Kit(OPTIONS);

const withPage = () => open().addPage({ size: [100, 50], margin: 0 });

function withFont() {
  const document = open();
  document.registerFont("a", FACES[SERIF]!.bytes);
  document.font("a");
  return document;
}

/** All bytes as Latin-1. */
function finished(document: KitDocument): string {
  document.end();
  return Buffer.from(document.read() ?? []).toString("latin1");
}

test("ref() numbers objects from 1 on and writes them at end(), without keys that are undefined", () => {
  const document = open();
  const ref = document.ref({ A: 1, B: undefined });
  ref.data.C = "Name";
  ref.end();
  expect(finished(document)).toContain(`${ref.id} 0 obj\n<<\n/A 1\n/C /Name\n>>\nendobj`);
});

test("values are written as names, text strings, hex strings, arrays, dictionaries and references", () => {
  const document = open();
  const other = document.ref({});
  other.end();
  const values = [
    "N",
    textString("a(b"),
    textString("ä"),
    Uint8Array.of(1, 171),
    [1.25, true, null],
    { K: other },
  ];
  document.ref({ V: values }).end();
  expect(finished(document)).toContain(
    `/V [/N (a\\(b) (\xFE\xFF\x00\xE4) <01ab> [1.25 true null] <<\n/K ${other.id} 0 R\n>>]`,
  );
});

test("a stream is deflated unless `compress` is off or it has a filter", () => {
  const document = open();
  const streams = [{}, {}, { Filter: "DCTDecode" }].map((data) => document.ref(data));
  streams[1]!.compress = false;
  for (const stream of streams) stream.end(Buffer.from("abc"));
  const written = finished(document);
  expect(written).toContain("/Filter /FlateDecode");
  expect(written.match(/stream\nabc\nendstream/g)).toHaveLength(2);
});

test("_root is the catalogue, with Names and ViewerPreferences as references", () => {
  const document = open();
  expect(document._root.data).toMatchObject({ Type: "Catalog", Lang: textString("de") });
  expect(document._root.data.Names).toHaveProperty("data.Dests");
  expect(document._root.data.ViewerPreferences).toHaveProperty("data.DisplayDocTitle", true);
});

test("end() closes MarkInfo and StructTreeRoot when the catalogue has them, and tags pages' tab order", () => {
  const document = open();
  document._root.data.MarkInfo = document.ref({ Marked: true });
  document._root.data.StructTreeRoot = document.ref({ Type: "StructTreeRoot" });
  document.addPage({ size: [100, 50], margin: 0 });
  const written = finished(document);
  expect(written).toContain("/Type /StructTreeRoot");
  expect(written).toContain("/Tabs /S");
  expect(written).toContain("%%EOF");
});

test("a page starts with one operator, which turns it over", () => {
  const document = withPage();
  document.page.content.compress = false;
  document.page.content.write(Buffer.from("% mine\n"));
  expect(finished(document)).toContain("stream\n1 0 0 -1 0 50 cm\n% mine\n");
});

test("a page's fonts, xobjects, annotations and dictionary reach the file", () => {
  const document = withPage();
  const ref = document.ref({});
  ref.end();
  document.page.fonts.F9 = ref;
  document.page.xobjects.Im9 = ref;
  document.page.annotations.push(ref);
  document.page.dictionary.data.StructParents = 7;
  const written = finished(document);
  for (const part of ["/F9 ", "/Im9 ", "/Annots [", "/StructParents 7"]) expect(written).toContain(part);
});

test("embed() of a font writes it, and is called by its name when the file is ended", () => {
  const document = withFont();
  const font = document._font;
  const embed = font.embed.bind(font);
  let calls = 0;
  font.embed = () => {
    calls++;
    embed();
  };
  font.ref();
  expect(calls).toBe(0);
  expect(finished(document)).toContain("/FontFile2");
  expect(calls).toBe(1);
});

test("_font is the font chosen; its subset, widths, unicode and scale speak of CIDs", () => {
  const { _font: font } = withFont();
  const [glyph] = shape("A").glyphs;
  expect(font.id).toBe("F1");
  expect(font.subset.glyphs).toEqual([0]);
  expect(font.subset.mapping[glyph!]).toBeUndefined();
  expect(font.subset.includeGlyph(glyph!)).toBe(1);
  expect([font.subset.mapping[glyph!], font.subset.glyphs]).toEqual([1, [0, glyph]]);
  expect([font.widths.length, font.unicode]).toEqual([1, [[0]]]);
  expect(font.font.getGlyph(glyph!).advanceWidth * font.scale).toBeCloseTo(shape("A").width, 3);
});

test("a glyph pushed to the subset a second time gets a second CID with its own text", () => {
  const document = withFont();
  const { _font: font } = document;
  const glyph = shape("A").glyphs[0]!;
  for (const [i, text] of ["A", "B"].entries()) {
    const cid = i === 0 ? font.subset.includeGlyph(glyph) : font.subset.glyphs.push(glyph) - 1;
    font.widths[cid] = 600;
    font.unicode[cid] = [text.codePointAt(0)!];
  }
  font.ref();
  document.ref = (
    (original) => (data) =>
      Object.assign(original.call(document, data), { compress: false })
  )(document.ref);
  expect(finished(document)).toContain("[<0000> <0041> <0042>]");
});

test("a font is embedded when its ref() was asked for, and else not", () => {
  expect(finished(withFont())).not.toContain("/FontFile2");
  const used = withFont();
  used._font.ref();
  expect(finished(used)).toContain("/FontFile2");
});

test("the subset PDF/A-2a brings the output intent, and no CIDSet", () => {
  const document = withFont();
  document._font.ref();
  const written = finished(document);
  expect(written).toContain("/OutputIntents [");
  expect(written).not.toContain("/CIDSet");
});

test("info may be replaced before end()", () => {
  const document = open();
  document.info = { Title: "T", CreationDate: "D:2025" };
  // PDFKit's own packet wants a Date; ours is written instead.
  document.endMetadata = () => {};
  const written = finished(document);
  expect(written).toContain("(D:2025)");
  expect(written).not.toContain("PDFKit");
});

test("end() calls endMetadata, then _finalize, which writes _id into the trailer", () => {
  const document = open();
  const calls: string[] = [];
  document.endMetadata = () => calls.push("endMetadata");
  const finalize = document._finalize;
  document._finalize = () => {
    calls.push("_finalize");
    document._id = Uint8Array.of(1, 2);
    finalize.call(document);
  };
  const written = finished(document);
  expect(calls).toEqual(["endMetadata", "_finalize"]);
  expect(written).toContain("/ID [<0102> <0102>]");
  expect(written).not.toContain("xpacket");
});

test("an object that was never ended keeps the file from being finished", () => {
  const document = open();
  document.ref({});
  expect(finished(document)).not.toContain("%%EOF");
});

test("read() gives all bytes so far, then null", () => {
  const document = open();
  expect(Buffer.from(document.read() ?? []).toString("latin1")).toBe("%PDF-1.7\n%\xFF\xFF\xFF\xFF\n");
  expect(document.read()).toBeNull();
});

test("_write() takes lines and bytes, from the constructor on, and _offset counts them", () => {
  const written: (string | Uint8Array)[] = [];
  class Listening extends Kit {
    override _write(data: Uint8Array | string): void {
      // The constructor of PDFKit writes before there could be a field of ours.
      written.push(data);
      super._write(data);
    }
  }
  const document = new Listening(OPTIONS);
  expect(written).toEqual(["%PDF-1.7", "%\xFF\xFF\xFF\xFF"]);
  expect(document._offset).toBe(15);
  const ref = document.ref({});
  ref.end(Uint8Array.of(1, 2));
  expect(written.slice(2, 4)).toEqual([`${ref.id} 0 obj`, expect.any(String)]);
  expect(written.at(-1)).toBe("endobj");
  expect(written.filter((data) => typeof data !== "string")).toHaveLength(1);
});

test("a reference keeps in `buffer` what was written to it, until it is ended", () => {
  const document = open();
  const ref = document.ref({});
  ref.write(Buffer.from("ab"));
  ref.write(Buffer.from("cd"));
  expect(Buffer.concat(ref.buffer).toString("latin1")).toBe("abcd");
});

test("`bufferPages` keeps a page open when the next one is begun", () => {
  const document = new Kit({ ...OPTIONS, bufferPages: true });
  const first = document.addPage({ size: [100, 50], margin: 0 }).page;
  first.content.compress = false;
  document.addPage({ size: [100, 50], margin: 0 });
  first.content.write(Buffer.from("% late\n"));
  expect(finished(document)).toContain("% late");
});
