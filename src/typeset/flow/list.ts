/**
 * Builds one vertical list. Margins, break wishes and names of what follows are held back until something with a height comes:
 * only then is it known which margins have met and collapsed (CSS 2.2, 8.3.1) and where the break between two boxes lies.
 */
import type { Pt } from "../../model/length.ts";
import type { Break } from "../../model/style.ts";
import type { CloseItem, FlowItem, ForcedBreakItem, HungLine, MarkItem, OpenItem, Source } from "./item.ts";
import { KEEP, snapped } from "./item.ts";

/** Which forced breaks a list obeys. Cells obey none: CSS Fragmentation 3, 3.1 asks for them in the main flow alone. */
export type Obeys = "pages" | "columns" | "nothing";

export class FlowList {
  readonly obeys: Obeys;
  #items: FlowItem[] = [];
  #height = 0;
  /** Page style that the content so far stands on, and the one that what follows asks for. */
  #page: string | undefined;
  #wantedPage: string | undefined;
  #firstPage: string | undefined;
  #margin = { plus: 0, minus: 0 };
  /** Cost of the break between the last sibling and the next; undefined when there is none. */
  #between: number | undefined;
  #keep = 0;
  #forced: ForcedBreakItem["to"] | undefined;
  #marks: MarkItem[] = [];
  #opens: { readonly item: OpenItem; readonly opened: ((height: Pt) => void) | undefined }[] = [];
  #hung: HungLine[] = [];

  constructor(obeys: Obeys) {
    this.obeys = obeys;
  }

  /** Height so far, margins that are still held back not counted. */
  get height(): Pt {
    return this.#height;
  }

  /** Items so far. What is added next comes behind what is held back for it. */
  get length(): number {
    return this.#items.length;
  }

  get heightWithMargin(): Pt {
    return this.#height + this.#margin.plus + this.#margin.minus;
  }

  /** Page style that the list begins on; undefined when it has no content. */
  get firstPage(): string | undefined {
    return this.#firstPage;
  }

  margin(height: Pt): void {
    if (height > 0) this.#margin.plus = Math.max(this.#margin.plus, height);
    else this.#margin.minus = Math.min(this.#margin.minus, height);
  }

  /** Siblings part here: a page may end, at this cost. */
  separate(cost: number): void {
    this.#between = Math.max(this.#between ?? 0, cost);
  }

  /** A wish of the box that has just ended or is about to begin. */
  wish(wish: Break): void {
    if (wish === "avoid") this.#keep = KEEP.next;
    else if (wish !== "auto" && this.#obeysBreakTo(wish)) this.#force(wish);
  }

  /** What follows stands on pages of this name. */
  page(name: string): void {
    if (this.obeys !== "pages") return;
    if (this.#page !== undefined && name !== this.#page && name !== this.#wantedPage) this.#dropMargin();
    this.#wantedPage = name;
  }

  mark(mark: MarkItem): void {
    this.#marks.push(mark);
  }

  /** A list marker, to hang on the next line. */
  hang(marker: HungLine): void {
    this.#hung.push(marker);
  }

  takeHung(): readonly HungLine[] {
    return this.#hung.splice(0);
  }

  /**
   * Begins a frame. One without top border and padding lets the margin of its first child through to its own; `opened` is told the
   * height at which its content begins.
   */
  open(item: OpenItem, firm = item.height > 0, opened?: (height: Pt) => void): void {
    this.#opens.push({ item, opened });
    if (firm) this.settle();
  }

  close(item: CloseItem, firm = item.height > 0): void {
    const stillHeld = this.#opens.length > 0;
    if (stillHeld && !firm) {
      this.#opens.pop();
      return;
    }
    if (stillHeld) this.settle();
    this.#between = undefined;
    if (firm) this.#settleMargin();
    this.#push(item);
  }

  /** Makes the frame that is open taller. */
  fill(height: Pt, source: Source): void {
    this.#between = undefined;
    this.#settleMargin();
    if (height > 0) this.#push({ kind: "box", height, content: { kind: "nothing" }, source });
  }

  /** Adds something with a height, after all that was held back for it. */
  add(item: FlowItem): void {
    this.settle();
    this.#push(item);
  }

  /** Lets out what was held back: break, space, names, frames, in this order. */
  settle(): void {
    this.#settleBreak();
    this.#settleMargin();
    for (const mark of this.#marks.splice(0)) this.#push(mark);
    for (const { item, opened } of this.#opens.splice(0)) {
      this.#push(item);
      opened?.(this.#height);
    }
  }

  /** The list, with the margin and the names at its end. */
  finish(): readonly FlowItem[] {
    this.#between = undefined;
    this.#forced = undefined;
    this.#wantedPage = this.#page;
    this.settle();
    return this.#items;
  }

  #obeysBreakTo(to: Break): boolean {
    return this.obeys === "columns" ? to === "column" : this.obeys === "pages" && to !== "column";
  }

  /** Margins before a forced break are lost, margins after it stay (CSS Fragmentation 3, 5.2). */
  #force(to: Exclude<Break, "auto" | "avoid">): void {
    if (this.#forced === undefined || to !== "page") this.#forced = to;
    this.#dropMargin();
  }

  #dropMargin(): void {
    this.#margin = { plus: 0, minus: 0 };
  }

  #settleBreak(): void {
    const turnsPage = this.#page !== undefined && this.#page !== this.#wantedPage;
    if (this.#forced !== undefined || turnsPage)
      this.#push({ kind: "forced", to: this.#forced ?? "page", page: this.#wantedPage });
    else if (this.#between !== undefined && this.#holdsContent())
      this.#push({ kind: "break", cost: this.#between + this.#keep });
    this.#page = this.#wantedPage;
    this.#firstPage ??= this.#page;
    this.#between = undefined;
    this.#forced = undefined;
    this.#keep = 0;
  }

  #settleMargin(): void {
    const height = this.#margin.plus + this.#margin.minus;
    if (height !== 0) this.#push({ kind: "space", height });
    this.#dropMargin();
  }

  /** A page that ended straight after an opened frame would show an empty one. */
  #holdsContent(): boolean {
    const last = this.#items.findLast((item) => item.kind !== "mark" && item.kind !== "space");
    return last !== undefined && last.kind !== "open";
  }

  #push(item: FlowItem): void {
    this.#items.push(item);
    if ("height" in item) this.#height = snapped(this.#height, item) + item.height;
  }
}
