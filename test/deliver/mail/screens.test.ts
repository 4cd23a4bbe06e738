/** Messages on the screens that they are read on: phones and desks, by day and at night. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { composeMessage, type Mailing, templateOf } from "../../../src/deliver/mail/message.ts";
import { openVocabulary } from "../../../src/layout/vocabulary.ts";
import { briefingSchema } from "../../../src/model/briefing.ts";
import { readBriefing } from "../../../src/read/index.ts";
import { chromium, lookAt } from "../../support/browser.ts";

function mailing(name: string): Mailing {
  const file = `content/${name}/briefing.yaml`;
  const { value } = readBriefing({ name: file, bytes: fs.readFileSync(file) });
  const briefing = briefingSchema.parse(value!.briefing);
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

const messages = new Map(
  (
    [
      ["riad-gespraeche", "pdf"],
      ["riad-gespraeche", "large"],
      ["harbour-talks", "pdf"],
    ] as const
  ).map(([name, form]) => [`${name}, ${form}`, templateOf(mailing(name), form).html!]),
);

describe.skipIf(chromium === undefined)("in a browser (needs chromium)", () => {
  it.each(["light", "dark"] as const)(
    "%s: enough contrast for small print, no other fault, nothing to scroll sideways",
    (scheme) => {
      const widths = [320, 375, 1200];
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

it("without its pictures, head and style sheet a message still says everything", async () => {
  for (const html of messages.values()) expect(html).not.toMatch(/<img|background(-image)?:\s*url/);
  const { bytes } = await composeMessage(
    mailing("harbour-talks"),
    templateOf(mailing("harbour-talks"), "pdf"),
    { address: "a@example.org", clearance: [], form: "pdf", copies: 1, place: { file: "x" } },
  );
  expect(Buffer.from(bytes).toString()).not.toMatch(/Content-Type: image/);
});
