/**
 * Notes of a paragraph: each is collected to a list of its own, as wide as the page or its margin, and rides on the line that calls it.
 */
import type { Inline } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import type { Note } from "../../model/note.ts";
import type { Owner } from "../../model/structure.ts";
import type { Line } from "../line.ts";
import { collectBox } from "./collect.ts";
import { type BoxItem, type FlowNote, firstBaseline, heightOf, type SideNote } from "./item.ts";
import { type Kit, type Spot, sourceOf, wordsIn } from "./kit.ts";
import { FlowList } from "./list.ts";
import { insetsOf, resolve } from "./measure.ts";
import { reportNoMargin } from "./side-notes.ts";

/** A note, and the element that its call belongs to. */
export type Called = { readonly owner: Owner } & (
  | { readonly kind: "foot"; readonly note: FlowNote }
  | { readonly kind: "side"; readonly note: SideNote }
);

/** In the order of the text; undefined when there are none. */
export function collectNotes(kit: Kit, inlines: readonly Inline[], at: Spot): readonly Called[] | undefined {
  const called = inlines.flatMap((inline): Called[] => {
    if (inline.kind !== "text" || inline.note === undefined) return [];
    const { owner, note } = inline;
    return note.placement === "foot"
      ? [{ owner, kind: "foot", note: collectNote(kit, note, at, kit.areaOf(at.page).width) }]
      : [{ owner, kind: "side", note: collectSideNote(kit, note, at) }];
  });
  return called.length === 0 ? undefined : called;
}

function collectNote(kit: Kit, { box, anchor }: Note, at: Spot, width: Pt): FlowNote {
  const list = new FlowList("nothing");
  const spot = {
    ...at,
    list,
    x: 0,
    width,
    together: 0,
    cramped: false,
    inColumns: false,
    inNote: true,
  } as const;
  collectBox(kit, box, spot);
  const items = list.finish();
  const source = sourceOf(box, wordsIn(box));
  const note = { id: kit.notes.length, items, height: heightOf(items), anchor, source };
  kit.notes.push(note);
  return note;
}

/** In the outer margin, which is on the right of right pages and on the left of left ones. */
function collectSideNote(kit: Kit, note: Note, at: Spot): SideNote {
  const outer = kit.outerOf(at.page);
  const flow = collectNote(kit, note, at, outer);
  const { style } = note.box;
  const insets = insetsOf(style);
  const room = outer - style.margin.left - style.margin.right;
  const asked = resolve(style.width, outer);
  const width = asked === undefined ? room : asked + insets.left + insets.right;
  if (asked !== undefined && width > room + 0.01)
    reportNoMargin(kit, flow.source, `${width.toFixed(1)} pt of width`);
  return { ...flow, gap: style.margin.left, width, baseline: firstBaseline(flow.items) ?? 0 };
}

/** What a line calls. */
export type LineNotes = Pick<BoxItem, "notes" | "sideNotes">;

/**
 * The notes of each line; undefined for lines that call none. Each call is an element of its own, so its line is known by it; those of
 * decoration, which has no elements, stand with the last line.
 */
export function notesByLine(
  called: readonly Called[],
  lines: readonly Line[],
): readonly (LineNotes | undefined)[] {
  const lineOf = new Map<Owner, number>();
  lines.forEach((line, i) => {
    for (const item of line.items) if (!lineOf.has(item.owner)) lineOf.set(item.owner, i);
  });
  const byLine: ({ notes?: FlowNote[]; sideNotes?: SideNote[] } | undefined)[] = lines.map(() => undefined);
  for (const { owner, kind, note } of called) {
    const line = owner < 0 ? lines.length - 1 : (lineOf.get(owner) ?? lines.length - 1);
    const { notes = [], sideNotes = [] } = byLine[line] ?? {};
    byLine[line] =
      kind === "foot"
        ? { ...byLine[line], notes: [...notes, note] }
        : { ...byLine[line], sideNotes: [...sideNotes, note] };
  }
  return byLine;
}
