/** How the lines and pages are broken, seen in the pages before they are drawn. */
import { describe, expect, it } from "vitest";
import type { Page, PlacedText } from "../../src/model/page.ts";
import { ARTIFACT, type ElementId, type Role } from "../../src/model/structure.ts";
import { textOf, textsOn } from "../support/pages.ts";
import { riyadh, type Sample, samples } from "./sheets.ts";

interface Line {
  readonly page: number;
  readonly block: ElementId;
  readonly baseline: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Number of the word that is hyphenated at its end. */
  readonly broken: number | undefined;
}

/** The lines of the text, furniture left out, in reading order. Pieces of one block on one baseline are a line. */
function linesOf({ pages: { pages, elements } }: Sample): readonly Line[] {
  const blockOf = (owner: ElementId): ElementId =>
    elements[owner]!.inline ? blockOf(elements[owner]!.parent!) : owner;
  const lines: Line[] = [];
  for (const page of pages)
    for (const item of textsOn(page)) {
      if (item.owner === ARTIFACT) continue;
      const block = blockOf(item.owner);
      const last = lines.at(-1);
      const part = { left: item.x, right: item.x + widthOf(item), text: textOf(item) };
      if (last?.block === block && last.page === page.number && Math.abs(last.baseline - item.baseline) < 3)
        lines.splice(-1, 1, {
          ...last,
          text: last.text + part.text,
          right: Math.max(last.right, part.right),
          broken: item.word?.id,
        });
      else lines.push({ page: page.number, block, baseline: item.baseline, broken: item.word?.id, ...part });
    }
  // A word's second part begins a line; only its first part ends one with a hyphen.
  return lines.map((line) => (/-$/.test(line.text) ? line : { ...line, broken: undefined }));
}

/** Without the space that a line ends with, which stands in the margin where nobody sees it. */
function widthOf({ pieces, size, tracking, scale }: PlacedText): number {
  const end = pieces.findLastIndex(({ shape }) => shape.text.trim() !== "") + 1;
  return pieces
    .slice(0, end)
    .reduce(
      (sum, { shape, extra }, i) =>
        sum +
        ((shape.width * size) / 1000) * scale +
        shape.glyphs.length * tracking +
        (i < end - 1 ? extra : 0),
      0,
    );
}

const roleOf = ({ pages: { elements } }: Sample, id: ElementId): Role => elements[id]!.role;

function isInside(sample: Sample, id: ElementId, role: Role): boolean {
  const { role: own, parent } = sample.pages.elements[id]!;
  return own === role || (parent !== undefined && isInside(sample, parent, role));
}

describe.each(samples)("the setting of $name", (sample) => {
  const lines = linesOf(sample);
  const blocks = [...new Set(lines.map((line) => line.block))].map((id) =>
    lines.filter((l) => l.block === id),
  );

  it("has no widow and no orphan", () => {
    for (const block of blocks)
      for (const page of new Set(block.map((line) => line.page))) {
        const there = block.filter((line) => line.page === page).length;
        if (there < block.length) expect(there, block[0]!.text).toBeGreaterThanOrEqual(2);
      }
  });

  it("keeps each statement, each point and each cell on one page", () => {
    const whole: readonly Role[] = ["BlockQuote", "LI", "TR"];
    for (const role of whole)
      for (const [first, ...rest] of blocks.filter(([line]) => isInside(sample, line!.block, role)))
        for (const line of rest) expect(line.page, line.text).toBe(first!.page);
  });

  it("keeps each statement beside its evidence", () => {
    for (const [i, block] of blocks.entries())
      if (isInside(sample, block[0]!.block, "BlockQuote")) {
        const [note] = blocks[i + 1]!;
        expect([note!.page, note!.text.slice(0, 1)]).toEqual([block[0]!.page, "["]);
        expect(Math.abs(note!.baseline - block[0]!.baseline), note!.text).toBeLessThan(2);
      }
  });

  it("leaves no heading at the foot of a page", () => {
    const headings = blocks.filter(([line]) => /^H\d$/.test(roleOf(sample, line!.block)));
    expect(headings.length).toBeGreaterThan(5);
    for (const block of headings) {
      const next = blocks[blocks.indexOf(block) + 1];
      expect(next?.[0]?.page, block[0]!.text).toBe(block[0]!.page);
    }
  });

  it("has no ladder of hyphens, and none at the end of a page", () => {
    for (const block of blocks)
      for (const [i, line] of block.entries()) {
        const ladder = [line, block[i + 1], block[i + 2]].every((l) => l?.broken !== undefined);
        expect(ladder, line.text).toBe(false);
        if (line.broken !== undefined) expect(block[i + 1]?.page, line.text).toBe(line.page);
      }
  });

  it("ends no line beyond the measure, and no text over another", () => {
    for (const page of sample.pages.pages) {
      const right = page.width - (page.side === "right" ? 20 : 25) * (72 / 25.4);
      for (const line of lines)
        if (line.page === page.number) expect(line.right, line.text).toBeLessThan(right + 0.5);
      expect(overlaps(page)).toEqual([]);
    }
  });

  it("leaves no small rest of a word on a line of its own", () => {
    // A hyphenated rest of less than four letters looks like a slip of the pen.
    const rests = blocks.flatMap((block) =>
      block.flatMap((line, i) => (block[i - 1]?.broken === undefined ? [] : [line.text.split(/\P{L}/u)[0]!])),
    );
    expect(rests.filter((rest) => rest.length < 4)).toEqual([]);
  });
});

/** A comma may tuck under the closing mark before it, as far as the font's own kerning draws it: some 0.2 em. */
const TUCKED = 0.25;

/** Pairs of texts of which one is printed over the other, both as they read. */
function overlaps(page: Page): readonly string[] {
  const texts = textsOn(page);
  const box = (t: PlacedText) => ({
    left: t.x,
    right: t.x + widthOf(t),
    top: t.baseline - t.size * 0.7,
    foot: t.baseline,
  });
  return texts.flatMap((one, i) =>
    texts.slice(i + 1).flatMap((other) => {
      const [a, b] = [box(one), box(other)];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.foot, b.foot) - Math.max(a.top, b.top);
      const kerned = one.baseline === other.baseline ? TUCKED * one.size : 0;
      return across > 0.5 + kerned && down > 0.5 ? [`${textOf(one)} | ${textOf(other)}`] : [];
    }),
  );
}

describe("the setting of the Riyadh sheet", () => {
  it("fills its first page", () => {
    const foot = Math.max(...linesOf(riyadh).flatMap((line) => (line.page === 1 ? [line.baseline] : [])));
    // The bottom margin is 18 mm; six lines of text are room enough for a block that goes overleaf whole.
    expect(riyadh.pages.pages[0]!.height - foot).toBeLessThan(18 * (72 / 25.4) + 6 * 13);
  });
});
