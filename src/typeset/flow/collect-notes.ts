/** Footnotes of a paragraph: each is collected to a list of its own, as wide as the page, and rides on the line that calls it. */
import type { Inline } from "../../model/document.ts";
import type { Note } from "../../model/note.ts";
import type { Owner } from "../../model/structure.ts";
import type { Line } from "../line.ts";
import { collectBox } from "./collect.ts";
import { type FlowNote, heightOf } from "./item.ts";
import { type Kit, type Spot, sourceOf, wordsIn } from "./kit.ts";
import { FlowList } from "./list.ts";

/** A note, and the element that its call belongs to. */
interface Called {
  readonly owner: Owner;
  readonly note: FlowNote;
}

/** In the order of the text; undefined when there are none. */
export function collectNotes(kit: Kit, inlines: readonly Inline[], at: Spot): readonly Called[] | undefined {
  const called = inlines.flatMap((inline): Called[] => {
    if (inline.kind !== "text" || inline.note?.placement !== "foot") return [];
    return [{ owner: inline.owner, note: collectNote(kit, inline.note, at) }];
  });
  return called.length === 0 ? undefined : called;
}

function collectNote(kit: Kit, { box, anchor }: Note, at: Spot): FlowNote {
  const list = new FlowList("nothing");
  const { width } = kit.areaOf(at.page);
  collectBox(kit, box, { ...at, list, x: 0, width, together: 0, cramped: false, inColumns: false });
  const items = list.finish();
  const source = sourceOf(box, wordsIn(box));
  const note = { id: kit.notes.length, items, height: heightOf(items), anchor, source };
  kit.notes.push(note);
  return note;
}

/**
 * The notes of each line; undefined for lines that call none. Each call is an element of its own, so its line is known by it; those of
 * decoration, which has no elements, stand with the last line.
 */
export function notesByLine(
  called: readonly Called[],
  lines: readonly Line[],
): readonly (readonly FlowNote[] | undefined)[] {
  const lineOf = new Map<Owner, number>();
  lines.forEach((line, i) => {
    for (const item of line.items) if (!lineOf.has(item.owner)) lineOf.set(item.owner, i);
  });
  const byLine: (FlowNote[] | undefined)[] = lines.map(() => undefined);
  for (const { owner, note } of called) {
    const line = owner < 0 ? lines.length - 1 : (lineOf.get(owner) ?? lines.length - 1);
    byLine[line] ??= [];
    byLine[line].push(note);
  }
  return byLine;
}
