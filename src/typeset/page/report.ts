/** Says in words what page breaking could not do as it was asked. */

import type { Finding, Findings } from "../findings.ts";
import { type Breach, MOST_PAGES } from "../flow/break.ts";
import { KEEP } from "../flow/item.ts";

export function reportBreaches(breaches: readonly Breach[], findings: Findings): void {
  for (const [first, ...others] of byCause(breaches)) {
    if (first === undefined) continue;
    const finding = findingOf(first);
    findings.add({ ...finding, message: finding.message + timesMore(others), place: first.source.place });
  }
}

/**
 * What goes wrong in the same way for the same element of the template, however often it is printed, or page after page, as when a
 * whole chapter is to stay together, has one cause and is told once.
 */
function byCause(breaches: readonly Breach[]): readonly (readonly Breach[])[] {
  const causes: Breach[][] = [];
  for (const breach of breaches) {
    const cause = causes.find(([first]) => isAlike(first!, breach) && isAtOnePlace(first!, breach));
    const before = causes.find(
      (known) => isAlike(known[0]!, breach) && known.at(-1)!.page === breach.page - 1,
    );
    const known = cause ?? before;
    if (known) known.push(breach);
    else causes.push([breach]);
  }
  return causes;
}

const isAlike = (a: Breach, b: Breach): boolean =>
  a.kind === b.kind && (a.kind !== "keep" || brokenWish(a.cost) === brokenWish(b.cost));

function isAtOnePlace({ source: { place: a } }: Breach, { source: { place: b } }: Breach): boolean {
  return (
    a !== undefined && b !== undefined && a.file === b.file && a.line === b.line && a.column === b.column
  );
}

function timesMore(others: readonly Breach[]): string {
  const last = others.at(-1);
  if (last === undefined) return "";
  return others.length === 1
    ? `; once more on page ${last.page}`
    : `; ${others.length} times more, the last on page ${last.page}`;
}

function findingOf({ kind, page, cost, source: { words } }: Breach): Omit<Finding, "place"> {
  switch (kind) {
    case "too-tall":
      return {
        code: "typeset/too-tall",
        severity: "error",
        message: `${named(words)} is taller than page ${page} and runs over its foot`,
        hint: "make it smaller, or the page or its text area taller",
      };
    case "keep":
      return {
        code: "typeset/keep-broken",
        severity: "warning",
        message: `page ${page} ends before ${named(words)}, ${brokenWish(cost)}`,
        hint: "shorten what is to stay together, or ask for less of it to stay together",
      };
    case "late-note":
      return {
        code: "typeset/late-note",
        severity: "warning",
        message: `${words === "" ? "a note without text" : `the note “${words}”`} is called on page ${page} and begins on a later one`,
        hint: "shorten the notes before it, or raise max-height in @footnote",
      };
    case "too-many":
      return {
        code: "typeset/too-many-pages",
        severity: "error",
        message: `making pages stopped at ${MOST_PAGES}`,
        hint: "look at the page's size and margins",
      };
  }
}

/** A block by its first words; pictures and rules have none. */
const named = (words: string): string => (words === "" ? "a block without text" : `“${words}”`);

/** The dearest of the wishes that a break goes against. */
const brokenWish = (cost: number): string => `which ${brokenWishes(cost)[0] ?? WISHES.at(-1)![1]}`;

/** In words, the dearest first. */
export function brokenWishes(cost: number): readonly string[] {
  let rest = cost;
  return WISHES.flatMap(([tier, words]) => {
    if (rest < tier) return [];
    rest %= tier;
    return [words];
  });
}

const WISHES: readonly (readonly [cost: number, words: string])[] = [
  [KEEP.head, "parts a table's head or foot from its rows"],
  [KEEP.word, "parts a hyphenated word"],
  [KEEP.lines, "leaves fewer lines together than orphans and widows ask for"],
  [KEEP.next, "parts it from what it should stay with"],
  [KEEP.together, "divides what should stay together"],
];
