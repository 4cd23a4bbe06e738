/** The marked content of one page while it is read: which sequences there are, what text stands in each, and what must not be there. */
import type { ContentFault, MarkedContent } from "./anatomy.ts";
import { decode, type FontCodes } from "./unicode.ts";
import { isList, type Value } from "./value.ts";

/** In thousandths of an em: no pair of letters is kerned so far apart, and the narrowest space of a justified line is wider. */
const GAP = 180;

interface Open {
  readonly tag: string;
  readonly mark: number | undefined;
}

export class PageContent {
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
