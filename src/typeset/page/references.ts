/** References to pages: who asks for a number, what the numbers are, and the same document with the numbers put in. */
import type { Block, Box, DocumentTree, Inline, PageOf, TableRow } from "../../model/document.ts";
import { showNumber } from "../../model/numbering.ts";
import type { PagedDocument } from "../../model/page.ts";
import { childrenOf } from "../flow/languages.ts";

/** Texts of page numbers by what asks for them. */
export type Answers = ReadonlyMap<string, string>;

/** What the same answer goes for. */
export const keyOf = ({ anchor, numbering, noteOnPage }: PageOf): string =>
  `${noteOnPage ? "note " : ""}${numbering ?? ""} ${anchor}`;

/** Every reference, in the order of the document as far as boxes do not nest. */
export function findReferences({ root }: DocumentTree): readonly PageOf[] {
  const found: PageOf[] = [];
  const read = (inlines: readonly Inline[]): void => {
    for (const inline of inlines)
      if (inline.kind === "text" && inline.pageOf !== undefined) found.push(inline.pageOf);
  };
  const open: Box[] = [root];
  for (let box = open.pop(); box !== undefined; box = open.pop()) {
    if (box.kind === "paragraph") read(box.inlines);
    if (box.kind === "block" && box.marker !== undefined) read(box.marker.inlines);
    for (const child of childrenOf(box)) open.push(child);
  }
  return found;
}

/** As the pages came out; what stands on none has no answer. */
export function answer(references: readonly PageOf[], { pages }: PagedDocument): Answers {
  const pageOf = new Map<string, (typeof pages)[number]>();
  for (const page of pages)
    for (const item of page.items)
      if (item.kind === "anchor" && !pageOf.has(item.name)) pageOf.set(item.name, page);
  const notes = notesOnPages(references, pages);
  const answers = new Map<string, string>();
  for (const reference of references) {
    const page = pageOf.get(reference.anchor);
    if (page === undefined) continue;
    if (reference.noteOnPage) {
      const number = notes.get(reference.anchor) ?? 0;
      answers.set(keyOf(reference), showNumber(number, reference.numbering ?? "decimal"));
      continue;
    }
    const { number, numbering } = page.label ?? { number: page.number, numbering: "decimal" as const };
    answers.set(keyOf(reference), showNumber(number, reference.numbering ?? numbering));
  }
  return answers;
}

/** The number of each note that is asked for, among those called on its page. */
function notesOnPages(
  references: readonly PageOf[],
  pages: PagedDocument["pages"],
): ReadonlyMap<string, number> {
  const asked = new Set(references.flatMap((one) => (one.noteOnPage ? [one.anchor] : [])));
  const numbers = new Map<string, number>();
  if (asked.size === 0) return numbers;
  for (const page of pages) {
    let count = 0;
    for (const item of page.items)
      if (item.kind === "anchor" && asked.has(item.name) && !numbers.has(item.name))
        numbers.set(item.name, ++count);
  }
  return numbers;
}

/** What holds no reference is the same object as before, so that what is known of it stays known. */
export function fillIn(document: DocumentTree, answers: Answers): DocumentTree {
  return { ...document, root: fillBox(document.root, answers) as DocumentTree["root"] };
}

function fillBox(box: Box, answers: Answers): Box {
  const inside = <T extends Box>(list: readonly T[]): readonly T[] =>
    mapKept(list, (one) => fillBox(one, answers) as T);
  const rows = (list: readonly TableRow[]): readonly TableRow[] =>
    mapKept(list, (row) => {
      const cells = mapKept(row.cells, (cell) => change(cell, { children: inside(cell.children) }));
      return change(row, { cells });
    });
  switch (box.kind) {
    case "paragraph":
      return change(box, { inlines: mapKept(box.inlines, (inline) => fillInline(inline, answers)) });
    case "block": {
      const { marker } = box;
      const filled = marker && mapKept(marker.inlines, (inline) => fillInline(inline, answers));
      return change(box, {
        children: inside(box.children),
        ...(marker && filled ? { marker: change(marker, { inlines: filled }) } : {}),
      });
    }
    case "grid":
      return change(box, {
        items: mapKept(box.items, (item) => change(item, { box: fillBox(item.box, answers) })),
      });
    case "table":
      return change(box, {
        caption: box.caption && fillBox(box.caption, answers),
        head: rows(box.head),
        body: rows(box.body),
        foot: rows(box.foot),
      });
    case "picture":
      return box;
  }
}

function fillInline(inline: Inline, answers: Answers): Inline {
  if (inline.kind !== "text") return inline;
  const { note, pageOf } = inline;
  return change(inline, {
    ...(pageOf === undefined ? {} : { text: answers.get(keyOf(pageOf)) ?? UNPRINTED }),
    ...(note === undefined ? {} : { note: change(note, { box: fillBox(note.box, answers) as Block }) }),
  });
}

/** Stands where no page can be named; a finding tells of it. */
const UNPRINTED = "?";

/** The same list when every entry is the same. */
function mapKept<T>(list: readonly T[], to: (entry: T) => T): readonly T[] {
  let changed = false;
  const mapped = list.map((entry) => {
    const made = to(entry);
    if (made !== entry) changed = true;
    return made;
  });
  return changed ? mapped : list;
}

/** The same object when nothing in it changes. */
function change<T extends object>(value: T, to: Partial<T>): T {
  for (const name of Object.keys(to) as (keyof T)[]) if (value[name] !== to[name]) return { ...value, ...to };
  return value;
}
