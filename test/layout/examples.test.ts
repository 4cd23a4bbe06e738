/** The examples of the documentation print what it says they print. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { HELPER_EXAMPLES } from "../../src/layout/template/examples.ts";
import { HELPERS } from "../../src/layout/template/helpers.ts";
import type { Inline } from "../../src/model/document.ts";
import { boxes, briefing, silent } from "./support.ts";

const labels = readFileSync("templates/labels/de.yaml", "utf8");
const evidence = [{ source: "s", paragraphs: [1] }];
const said = (id: string, speaker: string) => ({
  id,
  speaker,
  kind: "direct",
  text: "Ja",
  attribution: "named",
  evidence: [{ ...evidence[0], words: "Ja" }],
});
const small = briefing({
  summary: [{ text: "Erstens", evidence: [{ source: "s", paragraphs: [1, 3] }] }],
  people: [
    { id: "anna", name: "Anna Arp", role: "Kapitänin", country: "DE", evidence },
    { id: "ben", name: "Ben Birk", role: null, country: "US", evidence },
  ],
  statements: [said("a", "anna"), said("b", "ben"), said("c", "anna")],
  meetings: [
    {
      id: "m",
      title: "Treffen",
      date: null,
      participants: ["anna", "ben"].map((person) => ({ person, basis: "named", evidence })),
      evidence,
    },
  ],
  timeline: [
    { text: "Abfahrt", when: { asWritten: "am Dienstag", resolved: "2025-02-18" }, evidence },
    { text: "Ankunft", when: null, evidence },
  ],
  reactions: [
    {
      id: "r",
      country: "GB",
      stance: "doubts",
      position: "x",
      frame: "es sei {}",
      quote: "zu früh",
      evidence,
    },
  ],
});

/** The number of a page is known to the typesetter alone; all of this stands on the first. */
const shown = (inline: Inline): string =>
  inline.kind !== "text" ? "▣" : inline.pageOf === undefined ? inline.text : "1";

/** All that a template prints, pictures as ▣, no-break spaces as spaces. */
const printed = (template: string): string =>
  boxes(silent(`<p id="source-s">§</p><div>– ${template}</div>`, { briefing: small, labels }))
    .map((b) => (b.kind === "paragraph" ? b.inlines.map(shown).join("") : b.kind === "picture" ? "▣" : ""))
    .join("")
    .replace(/^§– ?/, "")
    .replaceAll("\u00A0", " ");

it("has one for every helper", () =>
  expect(Object.keys(HELPER_EXAMPLES).sort()).toEqual(Object.keys(HELPERS).sort()));

it.each(Object.entries(HELPER_EXAMPLES))("%s", (name, [writes, prints]) => {
  expect(writes).toContain(name);
  expect(printed(writes)).toBe(prints);
});
