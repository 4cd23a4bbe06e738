/**
 * Takes down what happens while a document is typeset, for an `Account`. Given only where somebody asks; what it is told is looked at
 * and never changed, and no choice depends on it.
 */
import type { Account, AccountBox, AccountLine, AccountPage, AccountSpace, Area } from "../model/account.ts";
import type { Pt } from "../model/length.ts";
import type { ParagraphStyle } from "../model/style.ts";
import type { Frame } from "./flow/item.ts";
import type { Line, LineText } from "./line.ts";

/** What is known of a line when it is set, before it has its place. */
interface Cast {
  readonly paragraph: number;
  readonly index: number;
  readonly of: number;
  readonly style: ParagraphStyle;
  readonly align: AccountLine["align"];
  readonly measure: Pt;
  readonly demerits: number | undefined;
}

export class Witness {
  /** Number of the page whose other ends are followed to the end of the document; none when undefined. */
  readonly curious: number | undefined;
  readonly #casts = new WeakMap<Line, Cast>();
  #paragraphs = 0;
  #boxes: AccountBox[] = [];
  #lines: AccountLine[] = [];
  #pages: AccountPage[] = [];

  constructor(curious?: number) {
    this.curious = curious;
  }

  /** A paragraph was broken into these lines. `demerits` are theirs, where they are known. */
  cast(lines: readonly Line[], style: ParagraphStyle, measure: Pt, demerits: readonly number[]): void {
    const paragraph = this.#paragraphs++;
    lines.forEach((line, index) => {
      const align = index === lines.length - 1 && style.align === "justify" ? style.alignLast : style.align;
      this.#casts.set(line, {
        paragraph,
        index,
        of: lines.length,
        style,
        align,
        measure,
        demerits: demerits[index],
      });
    });
  }

  /** Pages are about to be made; what was placed before is void. */
  restart(): void {
    this.#boxes = [];
    this.#lines = [];
    this.#pages = [];
  }

  /** `x` and `y` are the left edge of the measure and the top of the line. */
  line(line: Line, page: number, x: Pt, y: Pt): void {
    const cast = this.#casts.get(line);
    if (cast === undefined) return;
    const { style, ...known } = cast;
    const left = x + (line.items[0]?.x ?? 0);
    this.#lines.push({
      ...known,
      page,
      x,
      y,
      height: line.height,
      baseline: y + line.baseline,
      left,
      width: line.width,
      orphans: style.orphans,
      widows: style.widows,
      size: style.strut.size,
      text: textOf(line),
      hyphenated: line.hyphenated,
      spaces: spacesOf(line, x, left + line.width),
    });
  }

  box(
    { of }: Frame,
    page: number,
    area: Area,
    cuts: { readonly top: boolean; readonly bottom: boolean },
  ): void {
    if (of !== undefined)
      this.#boxes.push({ page, ...of, ...area, cutTop: cuts.top, cutBottom: cuts.bottom });
  }

  page(page: AccountPage): void {
    this.#pages.push(page);
  }

  account(): Account {
    return { boxes: this.#boxes, lines: this.#lines, pages: this.#pages };
  }
}

const texts = (line: Line): readonly LineText[] =>
  line.items.flatMap((item) => (item.kind === "text" ? [item] : []));

const textOf = (line: Line): string =>
  texts(line)
    .flatMap((item) => item.pieces.map(({ shape }) => shape.text))
    .join("")
    .trimEnd();

/** Those between the words: the space behind the last is not seen. */
function spacesOf(line: Line, x: Pt, end: Pt): readonly AccountSpace[] {
  const spaces: AccountSpace[] = [];
  for (const item of texts(line)) {
    let at = x + item.x;
    for (const { shape, extra } of item.pieces) {
      const natural = (shape.width / 1000) * item.size;
      const width = natural * item.scale + item.tracking * shape.glyphs.length + extra;
      if (shape.text === " " && at + width < end) spaces.push({ x: at, width, natural });
      at += width;
    }
  }
  return spaces;
}
