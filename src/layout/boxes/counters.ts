/** Counters: what each has come to at every element, in the order of the document (CSS Lists 3, 4). */
import { Element } from "domhandler";
import type { Styler } from "../css/cascade.ts";
import type { Style } from "../css/compute.ts";

/** At the element itself, or once its ::before or ::after has counted too. */
export type Moment = "element" | "before" | "after";

/** The values of the counters of each name, the outermost first. */
export type CounterValues = ReadonlyMap<string, readonly number[]>;

export interface Counters {
  /** True when any element makes or moves a counter of that name. */
  readonly knows: (name: string) => boolean;
  readonly at: (element: Element, moment: Moment) => CounterValues;
}

/** Walks the document once ahead of all else, as a reference may ask for the number of what comes later. */
export function countThrough(root: Element, styler: Styler): Counters {
  if (!styler.counts) return { at: () => NOTHING, knows: () => false };
  const count = new Count(styler);
  count.visit(root, undefined, new Set());
  return {
    at: (element, moment) => count.values.get(element)?.[moment] ?? NOTHING,
    knows: (name) => count.open.has(name),
  };
}

const NOTHING: CounterValues = new Map();

class Count {
  readonly values = new Map<Element, Readonly<Record<Moment, CounterValues>>>();
  /** Of every name that has been met, empty where its elements are over. */
  readonly open = new Map<string, readonly number[]>();
  /** The open counters as they stand; made anew only when one has moved. */
  private shot: CounterValues | undefined;

  constructor(private readonly styler: Styler) {}

  /** `made`: the counters that the siblings before have made, which end with their parent. */
  visit(element: Element, around: Style | undefined, made: Set<string>): void {
    const style = this.styler.styleOf(element, around);
    if (style.display === "none") return;
    const own = this.obey(style, made);
    const inside = new Set<string>();
    const before = this.obey(this.styler.pseudoStyleOf(element, "before", style), inside);
    for (const child of element.children) if (child instanceof Element) this.visit(child, style, inside);
    const after = this.obey(this.styler.pseudoStyleOf(element, "after", style), inside);
    for (const name of inside) this.set(name, (this.open.get(name) ?? []).slice(0, -1));
    this.values.set(element, { element: own, before, after });
  }

  /** Resets, then increments, then sets (CSS Lists 3, 4). */
  private obey(style: Style | undefined, made: Set<string>): CounterValues {
    for (const { name, value } of style?.["counter-reset"] ?? [])
      if (name !== "page") this.make(name, value ?? 0, made);
    for (const { name, value } of style?.["counter-increment"] ?? [])
      this.change(name, (n) => n + (value ?? 1), made);
    for (const { name, value } of style?.["counter-set"] ?? []) this.change(name, () => value ?? 0, made);
    this.shot ??= new Map(this.open);
    return this.shot;
  }

  private make(name: string, value: number, made: Set<string>): void {
    const values = this.open.get(name) ?? [];
    this.set(name, [...(made.has(name) ? values.slice(0, -1) : values), value]);
    made.add(name);
  }

  private change(name: string, to: (n: number) => number, made: Set<string>): void {
    const values = this.open.get(name) ?? [];
    if (values.length === 0) this.make(name, to(0), made);
    else this.set(name, [...values.slice(0, -1), to(values.at(-1)!)]);
  }

  private set(name: string, values: readonly number[]): void {
    this.open.set(name, values);
    this.shot = undefined;
  }
}
