/**
 * What a page paints, as far as marked content goes (ISO 32000-1, 14.6): which sequences there are, how they lie in one another, and
 * what text stands in each.
 */
import type { ContentFault, MarkedContent } from "./anatomy.ts";
import { Lexer } from "./lexer.ts";
import type { PdfObjects } from "./objects.ts";
import { decode, type FontCodes, fontCodes } from "./unicode.ts";
import { isDictionary, isList, Keyword, Name, nameOf, numberOf, type Value } from "./value.ts";

/** Forms in forms. */
const DEEPEST = 5;
/** A form that paints a form ten times, five deep. The longest page of ours has some ten thousand. */
const MOST_OPERATORS = 2_000_000;
/** In thousandths of an em: no pair of letters is kerned so far apart, and the narrowest space of a justified line is wider. */
const GAP = 180;

interface Open {
  readonly tag: string;
  readonly mark: number | undefined;
}

/** Reads one page after another and remembers the fonts. */
export class ContentReader {
  readonly #objects: PdfObjects;
  readonly #fonts = new Map<Value, FontCodes>();
  #left = MOST_OPERATORS;

  constructor(objects: PdfObjects) {
    this.#objects = objects;
  }

  /** undefined when the content of the page cannot be had, or is endless. */
  read(
    streams: readonly Value[],
    resources: Value | undefined,
  ): { readonly marks: Map<number, MarkedContent>; readonly faults: ContentFault[] } | undefined {
    const sources = streams.map((stream) => this.#objects.bytesOf(stream));
    if (sources.includes(undefined)) return undefined;
    const page = new PageContent();
    this.#scan(sources.join("\n"), resources, page, 0, true);
    page.end();
    return this.#left > 0 ? page : undefined;
  }

  #scan(source: string, resources: Value | undefined, page: PageContent, depth: number, own: boolean): void {
    const lexer = new Lexer(source);
    let operands: Value[] = [];
    let font: FontCodes | undefined;
    for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
      if (!(token instanceof Keyword)) {
        operands.push(token);
        continue;
      }
      if (--this.#left < 0) return;
      switch (token.word) {
        case "BMC":
        case "BDC":
          page.open(nameOf(operands[0]) ?? "", own ? this.#markOf(operands[1], resources) : undefined);
          break;
        case "EMC":
          page.close();
          break;
        case "Tf":
          font = this.#font(operands[0], resources);
          break;
        case "Tj":
        case "'":
        case '"':
        case "TJ":
          page.write(operands.at(-1), font);
          break;
        case "BI":
          skipInlineImage(lexer);
          page.paint("a picture");
          break;
        case "Do":
          this.#paintObject(operands[0], resources, page, depth);
          break;
        default:
          if (PAINTING.has(token.word)) page.paint(token.word === "sh" ? "a shading" : "a line or an area");
      }
      operands = [];
    }
  }

  #paintObject(
    name: Value | undefined,
    resources: Value | undefined,
    page: PageContent,
    depth: number,
  ): void {
    const objects = this.#objects;
    const object = objects.at(objects.at(resources, "XObject"), nameOf(name) ?? "");
    if (nameOf(objects.at(object, "Subtype")) !== "Form") {
      page.paint("a picture");
      return;
    }
    const source = depth < DEEPEST ? objects.bytesOf(object) : undefined;
    // A form with a key of its own counts its marked content for itself (14.7.4.2).
    const own = objects.at(object, "StructParents") === undefined;
    if (source !== undefined)
      this.#scan(source, objects.at(object, "Resources") ?? resources, page, depth + 1, own);
  }

  /** The number is in the property list, or in one that the resources name. */
  #markOf(properties: Value | undefined, resources: Value | undefined): number | undefined {
    const list =
      properties instanceof Name
        ? this.#objects.at(this.#objects.at(resources, "Properties"), properties.name)
        : properties;
    return isDictionary(list) ? numberOf(list.get("MCID")) : undefined;
  }

  #font(name: Value | undefined, resources: Value | undefined): FontCodes {
    const font = this.#objects.at(this.#objects.at(resources, "Font"), nameOf(name) ?? "") ?? null;
    const known = this.#fonts.get(font) ?? fontCodes(this.#objects, font);
    this.#fonts.set(font, known);
    return known;
  }
}

/** Operators that leave something on paper; text and pictures apart. */
const PAINTING: ReadonlySet<string> = new Set(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh"]);

class PageContent {
  readonly marks = new Map<number, MarkedContent>();
  readonly faults: ContentFault[] = [];
  readonly #open: Open[] = [];

  open(tag: string, mark: number | undefined): void {
    const artifact = tag === "Artifact";
    const marked = this.#open.findLast((one) => one.mark !== undefined);
    const name = mark === undefined ? tag : `${tag} ${mark}`;
    if (artifact && marked !== undefined)
      this.#fault("artifact inside content", `${marked.tag} ${marked.mark}`);
    if (mark !== undefined && this.#open.some((one) => one.tag === "Artifact"))
      this.#fault("content inside artifact", name);
    else if (mark !== undefined && marked !== undefined) this.#fault("nested", name);
    if (mark !== undefined) {
      if (this.marks.has(mark)) this.#fault("number used twice", name);
      else this.marks.set(mark, { text: "" });
    }
    this.#open.push({ tag, mark });
  }

  close(): void {
    if (this.#open.pop() === undefined) this.#fault("closed but not opened", "EMC");
  }

  end(): void {
    for (const { tag, mark } of this.#open)
      this.#fault("opened but not closed", mark === undefined ? tag : `${tag} ${mark}`);
  }

  paint(what: string): void {
    if (!this.#open.some(({ tag, mark }) => tag === "Artifact" || mark !== undefined))
      this.#fault("painted outside", what);
  }

  /** A string, or a list of strings and of moves between them. */
  write(shown: Value | undefined, font: FontCodes | undefined): void {
    if (font === undefined) return;
    const pieces = isList(shown) ? shown : [shown as Value];
    let text = "";
    let gap: string | undefined;
    let moved = 0;
    for (const piece of pieces) {
      if (typeof piece === "number") moved += piece;
      if (typeof piece !== "string") continue;
      const more = decode(piece, font);
      if (more === "") continue;
      if (moved < -GAP && WORD_END.test(text) && WORD_START.test(more)) gap ??= text + more;
      moved = 0;
      text += more;
    }
    if (text.includes("\u00AD")) this.#fault("soft hyphen", text);
    const mark = this.#open.findLast((one) => one.mark !== undefined)?.mark;
    if (gap !== undefined && mark !== undefined) this.#fault("gap without space", gap);
    const content = mark === undefined ? undefined : this.marks.get(mark);
    if (content !== undefined) content.text += text;
  }

  #fault(kind: ContentFault["kind"], about: string): void {
    this.faults.push({ kind, about });
  }
}

const WORD_END = /[\p{L}\p{N},.;:!?]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;

/** From `BI` over its bytes, which can hold anything, to an `EI` that stands free. */
function skipInlineImage(lexer: Lexer): void {
  const end = /\sEI(?=\s|$)/g;
  end.lastIndex = lexer.at;
  const found = end.exec(lexer.source);
  lexer.at = found === null ? lexer.source.length : end.lastIndex;
}
