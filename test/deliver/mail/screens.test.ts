/** Messages on the screens that they are read on: phones and desks, by day and at night. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { composeMessage, type Mailing, templateOf } from "../../../src/deliver/mail/message.ts";
import { openVocabulary } from "../../../src/layout/vocabulary.ts";
import { type Briefing, briefingSchema } from "../../../src/model/briefing.ts";
import { readBriefing } from "../../../src/read/index.ts";
import { chromium, lookAt } from "../../support/browser.ts";

/** Names, markings and addresses longer than anybody has them. */
function stretched(briefing: Briefing): Briefing {
  const word = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenanstalt";
  const name =
    "Karl-Theodor Maria Nikolaus Johann Jacob Philipp Freiherr von und zu Beispielhausen-Musterstein";
  return {
    ...briefing,
    title: `${word} und Verkehrsinfrastrukturfinanzierungsgesellschaft verhandeln`,
    deck: word.repeat(2),
    marking: { tlp: "TLP:AMBER+STRICT", text: word, embargo: "2026-11-22T18:00:00+01:00" },
    issuer: { ...briefing.issuer, organisation: word },
    people: briefing.people.map((person) => ({ ...person, name, role: `Vorsitz der ${word}` })),
    sources: briefing.sources.map((source) => ({
      ...source,
      url: `https://example.org/${"path/".repeat(80)}`,
    })),
  };
}

/** As little as a briefing can say. */
const bare = ({ assessment: _, ...briefing }: Briefing): Briefing => ({
  ...briefing,
  ...{ title: "Ferry back", deck: "Short.", marking: {}, signoff: [] },
  ...{ changes: [], statements: [], meetings: [], reactions: [], timeline: [] },
  ...{ nextSteps: [], openQuestions: [], glossary: [], sourceNotes: [] },
  summary: briefing.summary.slice(0, 1),
});

function mailing(name: string, change: (briefing: Briefing) => Briefing = (as) => as): Mailing {
  const file = `content/${name}/briefing.yaml`;
  const { value } = readBriefing({ name: file, bytes: fs.readFileSync(file) });
  const briefing = change(briefingSchema.parse(value!.briefing));
  const labels = `templates/labels/${briefing.language}.yaml`;
  return {
    briefing,
    words: openVocabulary(briefing, [{ name: labels, bytes: fs.readFileSync(labels) }]).value!,
    pdf: new Uint8Array([1]),
    from: { address: "desk@example.org" },
    date: 0,
    draft: true,
    slug: name,
    checked: "checked",
  };
}

const SHOWN = [
  ["riad-gespraeche", "pdf", undefined],
  ["riad-gespraeche", "large", undefined],
  ["harbour-talks", "pdf", undefined],
  ["riad-gespraeche", "large", stretched],
  ["harbour-talks", "pdf", bare],
] as const;
const messages = new Map(
  SHOWN.map(([name, form, change]) => [
    `${name}, ${form}, ${change?.name ?? "as it is"}`,
    templateOf(mailing(name, change), form).html!,
  ]),
);

describe.skipIf(chromium === undefined)("in a browser (needs chromium)", () => {
  it.each(["light", "dark"] as const)(
    "%s: enough contrast for small print, no other fault, nothing to scroll sideways",
    (scheme) => {
      const widths = [320, 375, 700];
      // A mail stands inside the page of its reader's program, which has the landmarks.
      const rules = { "color-contrast-enhanced": true, region: false, "landmark-one-main": false };
      const seen = lookAt(messages, { widths, scheme, rules });
      expect(seen).toHaveLength(messages.size * widths.length);
      const faults = seen.filter(({ violations, over }) => violations.length > 0 || over > 0);
      expect(faults).toEqual([]);
    },
    120_000,
  );
});

it("a message is set with what Word knows, and is short enough for all programs", () => {
  for (const [name, html] of messages) {
    expect(Buffer.byteLength(html), name).toBeLessThan(90_000);
    const inline = [...html.matchAll(/ style="([^"]*)"/g)].map(([, css]) => css!).join(";");
    expect(inline, name).not.toMatch(/flex|grid|float|position|var\(|calc\(|rem|url\(|@font-face/);
    // Of what has a frame or room inside Word takes cells alone; one block hides the line beside the subject.
    expect(html.match(/<div/g), name).toHaveLength(1);
    for (const [list] of html.matchAll(/<[ou]l [^>]*>/g))
      expect(list, name).toMatch(/margin:0 0 0 \d+px;padding:0/);
    for (const [table] of html.matchAll(/<table[^>]*>/g))
      expect(table, name).toMatch(
        /role="presentation" width="\d+%?" cellpadding="0" cellspacing="0" border="0"/,
      );
  }
});

it("without its pictures, head and style sheet a message still says everything", async () => {
  for (const html of messages.values()) expect(html).not.toMatch(/<img|background(-image)?:\s*url/);
  const { bytes } = await composeMessage(
    mailing("harbour-talks"),
    templateOf(mailing("harbour-talks"), "pdf"),
    { address: "a@example.org", clearance: [], form: "pdf", copies: 1, place: { file: "x" } },
  );
  expect(Buffer.from(bytes).toString()).not.toMatch(/Content-Type: image/);
});
