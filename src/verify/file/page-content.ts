/** The marked content of one page while it is read: which sequences there are, what text stands in each, and what must not be there. */
import type { Glyph } from "../pen.ts";
import { rejoins } from "../reading.ts";
import { normalise, shorten } from "../words.ts";
import type { ContentFault } from "./anatomy.ts";

/** In thousandths of an em: no pair of letters is kerned so far apart, and the narrowest space of a justified line is wider. */
const GAP = 180;
/** Letters on both sides of it that are shown. */
const CONTEXT = 20;

interface Open {
  readonly tag: string;
  readonly mark: number | undefined;
  /** What is said instead of the text, and that text. */
  readonly actual: string | undefined;
  text: string;
}

export class PageContent {
  /** By number, whether there is text in it. */
  readonly marks = new Map<number, boolean>();
  readonly faults: ContentFault[] = [];
  readonly #open: Open[] = [];

  open(tag: string, mark: number | undefined, actual?: string): void {
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
      else this.marks.set(mark, false);
    }
    this.#open.push({ tag, mark, actual, text: "" });
  }

  close(): void {
    const closed = this.#open.pop();
    if (closed === undefined) this.#fault("closed but not opened", "EMC");
    else if (closed.actual !== undefined && isOtherwise(closed.text, closed.actual))
      this.#fault("said otherwise", `${shorten(closed.text)}” as “${shorten(closed.actual)}`);
  }

  end(): void {
    for (const { tag, mark } of this.#open)
      this.#fault("opened but not closed", mark === undefined ? tag : `${tag} ${mark}`);
  }

  paint(what: string): void {
    if (!this.#open.some(({ tag, mark }) => tag === "Artifact" || mark !== undefined))
      this.#fault("painted outside", what);
  }

  /** Glyphs and, between them, numbers that only move. */
  write(glyphs: readonly (Glyph | number)[]): void {
    let text = "";
    let moved = 0;
    /** Where the text ends in which there is a gap. */
    let gap = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") moved += glyph;
      else if (glyph.unicode !== "") {
        if (moved < -GAP && WORD_END.test(text) && WORD_START.test(glyph.unicode)) gap ||= text.length + 1;
        moved = 0;
        text += glyph.unicode;
      }
    }
    for (const open of this.#open) if (open.actual !== undefined) open.text += text;
    if (text.includes("\u00AD")) this.#fault("soft hyphen", text);
    const mark = this.#open.findLast((one) => one.mark !== undefined)?.mark;
    if (mark === undefined) return;
    if (gap > 0) this.#fault("gap without space", text.slice(Math.max(0, gap - CONTEXT), gap + CONTEXT));
    if (text.trim() !== "") this.marks.set(mark, true);
  }

  #fault(kind: ContentFault["kind"], about: string): void {
    this.faults.push({ kind, about });
  }
}

/** Scripts whose letters are written one by one: of others, what is said is put together from shapes. */
const LETTER_BY_LETTER = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]+$/u;

const isOtherwise = (painted: string, said: string): boolean =>
  LETTER_BY_LETTER.test(painted) &&
  LETTER_BY_LETTER.test(said) &&
  !rejoins(normalise(painted), normalise(said));

const WORD_END = /[\p{L}\p{N},.;:!?]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;
