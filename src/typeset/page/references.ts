/** References to pages: who asks for a number, what the numbers are, and the same document with the numbers put in. */
import type {
  Block,
  Box,
  DocumentTree,
  Inline,
  Marker,
  PageOf,
  Paragraph,
  TableRow,
} from "../../model/document.ts";
import { showNumber } from "../../model/numbering.ts";
import type { Page, PageLabel } from "../../model/page.ts";
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

/** A page, as far as references ask. */
export type NumberedPage = Pick<Page, "items"> & { readonly label: PageLabel };

/** As the pages came out; what stands on none has no answer. */
export function answer(references: readonly PageOf[], pages: readonly NumberedPage[]): Answers {
  const pageOf = new Map<string, NumberedPage>();
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
    const { number, numbering } = page.label;
    answers.set(keyOf(reference), showNumber(number, reference.numbering ?? numbering));
  }
  return answers;
}

/** The number of each note that is asked for, among those called on its page. */
function notesOnPages(
  references: readonly PageOf[],
  pages: readonly NumberedPage[],
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
export function fillIn(document: DocumentTree, answers: Answers): FilledIn {
  const changed: Changed = new Map();
  const root = fillBox(document.root, answers, changed) as DocumentTree["root"];
  return { document: { ...document, root }, changed };
}

export interface FilledIn {
  readonly document: DocumentTree;
  readonly changed: ReadonlyMap<Paragraph | Marker, Paragraph | Marker>;
}

/** What stands for what, where the numbers changed something. */
type Changed = Map<Paragraph | Marker, Paragraph | Marker>;

function fillBox(box: Box, answers: Answers, changed: Changed): Box {
  const noted = <T extends Paragraph | Marker>(value: T, to: Partial<T>): T => {
    const made = change(value, to);
    if (made !== value) changed.set(value, made);
    return made;
  };
  const inside = <T extends Box>(list: readonly T[]): readonly T[] =>
    mapKept(list, (one) => fillBox(one, answers, changed) as T);
  const rows = (list: readonly TableRow[]): readonly TableRow[] =>
    mapKept(list, (row) => {
      const cells = mapKept(row.cells, (cell) => change(cell, { children: inside(cell.children) }));
      return change(row, { cells });
    });
  switch (box.kind) {
    case "paragraph":
      return noted(box, { inlines: mapKept(box.inlines, (inline) => fillInline(inline, answers, changed)) });
    case "block": {
      const { marker } = box;
      const filled = marker && mapKept(marker.inlines, (inline) => fillInline(inline, answers, changed));
      return change(box, {
        children: inside(box.children),
        ...(marker && filled ? { marker: noted(marker, { inlines: filled }) } : {}),
      });
    }
    case "grid":
      return change(box, {
        items: mapKept(box.items, (item) => change(item, { box: fillBox(item.box, answers, changed) })),
      });
    case "table":
      return change(box, {
        caption: box.caption && fillBox(box.caption, answers, changed),
        head: rows(box.head),
        body: rows(box.body),
        foot: rows(box.foot),
      });
    case "picture":
      return box;
  }
}

function fillInline(inline: Inline, answers: Answers, changed: Changed): Inline {
  if (inline.kind !== "text") return inline;
  const { note, pageOf } = inline;
  return change(inline, {
    ...(pageOf === undefined ? {} : { text: answers.get(keyOf(pageOf)) ?? UNPRINTED }),
    ...(note === undefined
      ? {}
      : { note: change(note, { box: fillBox(note.box, answers, changed) as Block }) }),
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
