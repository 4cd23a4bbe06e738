/**
 * What a page paints, read once for two ends: its marked content (ISO 32000-1, 14.6), that is which sequences there are, how they
 * lie in one another, and what text stands in each; and where the text stands and whether it can be seen.
 */
import type { MarkedPage } from "./anatomy.ts";
import { type FileFont, glyphsOf, readFont } from "./font.ts";
import { Lexer } from "./lexer.ts";
import type { PdfObjects } from "./objects.ts";
import { PageContent } from "./page-content.ts";
import { type Painted, Painting } from "./painting.ts";
import { isDictionary, Keyword, Name, nameOf, numberOf, textOf, type Value } from "./value.ts";

/** Forms in forms. */
const DEEPEST = 5;
/** A form can paint a form ten times, five deep: so many for the file, and so many more for each page. The longest of ours has ten thousand. */
const MOST_OPERATORS = 2_000_000;
const MOST_MORE = 20_000;

export interface ReadContent extends Pick<MarkedPage, "marks" | "faults"> {
  /** undefined when this reader cannot tell it. */
  readonly painted: Painted | undefined;
}

/** Reads one page after another and remembers the fonts. */
export class ContentReader {
  readonly #objects: PdfObjects;
  readonly #fonts = new Map<Value, FileFont>();
  #left = MOST_OPERATORS;

  constructor(objects: PdfObjects) {
    this.#objects = objects;
  }

  /** undefined when the content of the page cannot be had, or is endless. */
  read(streams: readonly Value[], resources: Value | undefined): ReadContent | undefined {
    const sources = streams.map((stream) => this.#objects.bytesOf(stream));
    if (sources.includes(undefined)) return undefined;
    this.#left += MOST_MORE;
    const page = { content: new PageContent(), painting: new Painting() };
    this.#scan(sources.join("\n"), resources, page, 0, true);
    page.content.end();
    const { marks, faults } = page.content;
    return this.#left > 0 ? { marks, faults, painted: page.painting.painted } : undefined;
  }

  #scan(source: string, resources: Value | undefined, page: OpenPage, depth: number, own: boolean): void {
    const { content, painting } = page;
    const lexer = new Lexer(source);
    let operands: Value[] = [];
    for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
      if (!(token instanceof Keyword)) {
        operands.push(token);
        continue;
      }
      if (--this.#left < 0) return;
      const { word } = token;
      switch (word) {
        case "BMC":
        case "BDC": {
          const tag = nameOf(operands[0]) ?? "";
          const mark = own ? this.#markOf(operands[1], resources) : undefined;
          content.open(tag, mark, own ? this.#actualOf(operands[1]) : undefined);
          painting.open(tag, mark);
          break;
        }
        case "EMC":
          content.close();
          painting.close();
          break;
        case "Tf":
          painting.useFont(this.#font(operands[0], resources), operands[1]);
          break;
        case "'":
        case '"':
          // Rare, and they set what the next line begins with.
          painting.giveUp();
          content.write(glyphsOf(operands.at(-1), painting.font));
          break;
        case "Tj":
        case "TJ": {
          const glyphs = glyphsOf(operands.at(-1), painting.font);
          content.write(glyphs);
          painting.write(glyphs);
          break;
        }
        case "BI":
          skipInlineImage(lexer);
          content.paint("a picture");
          painting.giveUp();
          break;
        case "Do":
          this.#paintObject(operands[0], resources, page, depth);
          break;
        case "cs":
        case "gs":
        case "sh": {
          if (word === "sh") content.paint("a shading");
          const entry = this.#resource(KINDS_OF[word], operands[0], resources);
          painting.useResource(word, entry, (key) => this.#objects.at(entry, key));
          break;
        }
        default:
          if (PAINTING.has(word)) content.paint("a line or an area");
          painting.follow(word, operands);
      }
      operands = [];
    }
  }

  #paintObject(name: Value | undefined, resources: Value | undefined, page: OpenPage, depth: number): void {
    const objects = this.#objects;
    const object = this.#resource("XObject", name, resources);
    const kind = nameOf(objects.at(object, "Subtype"));
    if (kind !== "Form") {
      page.content.paint("a picture");
      if (kind === "Image") page.painting.paintPicture();
      else page.painting.giveUp();
      return;
    }
    const source = depth < DEEPEST ? objects.bytesOf(object) : undefined;
    // A form with a key of its own counts its marked content for itself (14.7.4.2).
    const own = objects.at(object, "StructParents") === undefined;
    if (source === undefined || !own) page.painting.giveUp();
    if (source === undefined) return;
    const matrix = objects.list(objects.at(object, "Matrix")).map((number) => objects.resolve(number));
    const leave = page.painting.enterForm(matrix);
    this.#scan(source, objects.at(object, "Resources") ?? resources, page, depth + 1, own);
    leave();
  }

  /** Names of colour spaces stand for themselves where the resources have none (8.6.8). */
  #resource(kind: string, name: Value | undefined, resources: Value | undefined): Value | undefined {
    const entry = this.#objects.at(this.#objects.at(resources, kind), nameOf(name) ?? "");
    return kind === "ColorSpace" ? (entry ?? name) : entry;
  }

  /** The number is in the property list, or in one that the resources name. */
  #markOf(properties: Value | undefined, resources: Value | undefined): number | undefined {
    const list =
      properties instanceof Name
        ? this.#objects.at(this.#objects.at(resources, "Properties"), properties.name)
        : properties;
    return isDictionary(list) ? numberOf(list.get("MCID")) : undefined;
  }

  /** What is said instead, in a list that stands in the content itself. */
  #actualOf(properties: Value | undefined): string | undefined {
    return isDictionary(properties) ? textOf(this.#objects.at(properties, "ActualText")) : undefined;
  }

  #font(name: Value | undefined, resources: Value | undefined): FileFont {
    const font = this.#resource("Font", name, resources) ?? null;
    const known = this.#fonts.get(font) ?? readFont(this.#objects, font);
    this.#fonts.set(font, known);
    return known;
  }
}

interface OpenPage {
  readonly content: PageContent;
  readonly painting: Painting;
}

/** Where the resources have what an operator names. */
const KINDS_OF = { cs: "ColorSpace", gs: "ExtGState", sh: "Shading" } as const;

/** Operators that leave something on paper; text, pictures and gradients apart. */
const PAINTING: ReadonlySet<string> = new Set(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*"]);

/** From `BI` over its bytes, which can hold anything, to an `EI` that stands free. */
function skipInlineImage(lexer: Lexer): void {
  const end = /\sEI(?=\s|$)/g;
  end.lastIndex = lexer.at;
  const found = end.exec(lexer.source);
  lexer.at = found === null ? lexer.source.length : end.lastIndex;
}
