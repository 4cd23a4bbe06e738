/** Items are written as the library would write them, byte for byte, whatever stands in them. */
import { expect, it } from "vitest";
import { type Draft, writeDraft } from "../../src/draft/index.ts";
import type { DraftItem } from "../../src/draft/item.ts";
import { WIDTH } from "../../src/draft/layout.ts";
import { documentOf } from "../../src/draft/write.ts";

const draftOf = (lists: Partial<Draft["lists"]>): Draft => ({
  language: "en",
  head: [{ name: "title", value: "Talks: “the end”", note: "decide" }],
  lists: { summary: [], people: [], statements: [], meetings: [], reactions: [], timeline: [], ...lists },
  source: { value: { id: "a", title: "items", dropped: [1, 2] }, notes: ["one", ""] },
  refused: ["people:", "- items"],
  cut: [],
  unassigned: [],
  known: [],
  rejected: [],
  repeated: 0,
});

function check(items: readonly DraftItem[]): string {
  const draft = draftOf({ statements: items, timeline: structuredClone(items.slice(0, 1)) });
  const text = writeDraft(draft);
  expect(text).toBe(documentOf(draft).toString({ lineWidth: WIDTH }));
  return text;
}

const LONG =
  "After the talks in Malmö the ministers said that nothing had been agreed on, and nothing would be.";
const TEXTS = [
  "plain words",
  "",
  " ",
  "true",
  "Null",
  "~",
  "12",
  "0x1F",
  "1.5e3",
  ".5",
  "12. May",
  "2026-11-23",
  "- a dash",
  "-",
  "? what",
  "# no comment",
  "a # comment",
  "a: b",
  "ends with:",
  "ends with space ",
  "'single' and \"double\"",
  '"double"',
  "it's",
  "[list]",
  "{map}",
  "a, b",
  "%",
  "---",
  "... and so on",
  "@name",
  "`code`",
  "*star",
  "&and",
  "!bang",
  "|",
  ">",
  "„Wir warten“, sagte sie",
  "😀 smiles",
  "\u0007 bell",
  "no\u00a0break",
  "two\nlines",
  "ends with a line\n",
  LONG,
  `${LONG} ${LONG} ${LONG}`,
  `"${LONG}" ${LONG}`,
  `${LONG}: ${LONG}`,
  `a${"b".repeat(200)} ${"c".repeat(150)}`,
];

it.each(TEXTS)("“%s”", (text) => {
  check([
    { value: { id: "x", text }, notes: ["a note"] },
    {
      value: { text, frame: [text, "b"], evidence: [{ source: "a", paragraphs: [3], words: text }] },
      notes: [],
    },
    { value: { when: { asWritten: text }, spellings: [text, text], place: text }, notes: ["", text] },
  ]);
});

it("what is nested, empty, absent, or of another kind", () => {
  const text = check([
    {
      value: { id: "m", date: null, gone: undefined, yes: true, share: 0.5, count: 12, big: 1e21 },
      notes: [],
    },
    {
      value: { participants: [{ person: "a", evidence: [{ source: "a", paragraphs: [1, 2] }] }] },
      notes: [],
    },
    { value: { participants: [], place: {}, evidence: [], date: {} }, notes: ["one", "two"] },
    { value: { deep: { deeper: { text: LONG, evidence: [] } }, list: [["x"], ["y"]] }, notes: [] },
    {
      value: { evidence: [{ source: "a", paragraphs: Array.from({ length: 60 }, (_, i) => i) }] },
      notes: [],
    },
    { value: { when: { asWritten: "on Monday", resolved: undefined } }, notes: [] },
    ...[20, 21, 22, 23, 24, 25, 26, 27, 28].map((count) => ({
      value: {
        evidence: [
          { source: "a", paragraphs: Array.from({ length: count }, (_, i) => i + 7) },
          { source: "a", paragraphs: [1], words: LONG.slice(0, count * 3) },
        ],
        participants: [
          { person: "b", evidence: [{ paragraphs: Array.from({ length: count }, (_, i) => i) }] },
        ],
        spellings: Array.from({ length: count - 10 }, () => "name"),
      },
      notes: [],
    })),
  ]);
  expect(text).toContain(
    "\n  - participants:\n      - person: a\n        evidence: [ { source: a, paragraphs: [ 1, 2 ] } ]\n",
  );
});

it("a draft without any items, and one whose words look like the place of a list", () => {
  check([]);
  check([{ value: { text: "statements:\n  - items\n" }, notes: ["timeline:", "  - items"] }]);
});
