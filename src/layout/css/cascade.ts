/**
 * The cascade: which declaration wins for an element, and what its style comes to. Rules are found by the last compound of their
 * selector, and elements with the same rules under the same parent share one style, so that the work grows with the document only.
 */
import type { Element } from "domhandler";
import type { Findings } from "../findings.ts";
import { computeStyle, type Style } from "./compute.ts";
import type { Declaration } from "./declare.ts";
import { PSEUDO_ELEMENTS, type PseudoElement } from "./selectors.ts";
import { PSEUDO_SCOPE, type Rule, type Sheet } from "./sheet.ts";

export interface Styler {
  readonly styleOf: (element: Element, parent: Style | undefined) => Style;
  /** Undefined when no rule gives the pseudo-element content. */
  readonly pseudoStyleOf: (element: Element, pseudo: PseudoElement, parent: Style) => Style | undefined;
  /** True when any rule makes or moves a counter. */
  readonly counts: boolean;
  /** True when notes are counted page by page (`counter-reset: footnote` in @page), else through the document. */
  readonly notesByPage: boolean;
}

/** Sheets in the order of their weight: our own defaults first, the layout's style after them. */
export function createStyler(sheets: readonly Sheet[], findings: Findings): Styler {
  const entries = sheets.flatMap((sheet, origin) =>
    sheet.rules.map((rule, order): Entry => ({ ...rule, origin, order: order + origin * ORDER_STEP })),
  );
  const main = indexOf(entries.filter((e) => !e.selector.pseudo));
  const pseudos = new Map(
    PSEUDO_ELEMENTS.map((name) => [name, indexOf(entries.filter((e) => e.selector.pseudo === name))]),
  );
  const shared = new Map<Style | undefined, Shared>();

  const settle = (matched: readonly Entry[], parent: Style | undefined): Style => {
    let place = behind(shared, parent);
    for (const entry of matched) place = behind(place.next, entry);
    place.style ??= computeStyle(inOrder(matched), parent, PSEUDO_SCOPE, findings);
    return place.style;
  };

  return {
    styleOf: (element, parent) => settle(match(main, element), parent),
    pseudoStyleOf: (element, pseudo, parent) => {
      const matched = match(pseudos.get(pseudo)!, element);
      if (matched.length === 0) return undefined;
      const style = settle(matched, parent);
      return style.content.length > 0 ? style : undefined;
    },
    notesByPage: sheets.some(({ pages }) =>
      pages.some(({ declarations }) =>
        declarations.some((d) => d.property === "counter-reset" && /\bfootnote\b/.test(d.text)),
      ),
    ),
    counts: entries.some((e) => e.declarations.some((d) => d.property.startsWith("counter-"))),
  };
}

/** The style of what the rules so far match and no other does, under one parent; and where it goes on with one more. */
interface Shared {
  style: Style | undefined;
  readonly next: Map<Entry, Shared>;
}

function behind<K>(places: Map<K, Shared>, key: K): Shared {
  let place = places.get(key);
  if (place === undefined) {
    place = { style: undefined, next: new Map() };
    places.set(key, place);
  }
  return place;
}

interface Entry extends Rule {
  readonly origin: number;
  /** Unique; later rules have greater numbers. */
  readonly order: number;
}
const ORDER_STEP = 1_000_000;

type Index = ReadonlyMap<string, readonly Entry[]>;

function indexOf(entries: readonly Entry[]): Index {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    const list = index.get(entry.selector.key) ?? [];
    list.push(entry);
    index.set(entry.selector.key, list);
  }
  return index;
}

function match(index: Index, element: Element): readonly Entry[] {
  if (index.size === 0) return [];
  const { id, class: classes } = element.attribs;
  const found: Entry[] = [];
  addMatching(index.get("*"), element, found);
  addMatching(index.get(element.name), element, found);
  if (id !== undefined) addMatching(index.get(`#${id}`), element, found);
  if (classes !== undefined)
    for (const name of new Set(classes.trim().split(/\s+/)))
      addMatching(index.get(`.${name}`), element, found);
  return found.length > 1 ? found.sort((a, b) => a.order - b.order) : found;
}

function addMatching(entries: readonly Entry[] | undefined, element: Element, found: Entry[]): void {
  if (entries === undefined) return;
  for (const entry of entries) if (entry.selector.matches(element)) found.push(entry);
}

/** Declarations, the weakest first (CSS Cascade 4, 6.1): important ones outweigh all others. */
function inOrder(matched: readonly Entry[]): readonly Declaration[] {
  const sorted = [...matched].sort(
    (a, b) => a.origin - b.origin || a.selector.specificity - b.selector.specificity || a.order - b.order,
  );
  const all = sorted.flatMap((e) => e.declarations);
  return [...all.filter((d) => !d.important), ...all.filter((d) => d.important)];
}
