/** One message: what its head says, that text and HTML say the same, and that the same input gives the same bytes. */
import fs from "node:fs";
import { simpleParser } from "mailparser";
import { describe, expect, it } from "vitest";
import { MOST_HTML_BYTES } from "../../../src/deliver/mail/html.ts";
import { composeMessage, type Mailing, templateOf } from "../../../src/deliver/mail/message.ts";
import type { Recipient } from "../../../src/deliver/mail/recipients.ts";
import { wrap } from "../../../src/deliver/mail/text.ts";
import { openVocabulary } from "../../../src/layout/vocabulary.ts";
import { type Briefing, briefingSchema } from "../../../src/model/briefing.ts";
import { readBriefing } from "../../../src/read/index.ts";

function sample(file = "content/riad-gespraeche/briefing.yaml"): Briefing {
  const { value } = readBriefing({ name: file, bytes: fs.readFileSync(file) });
  return briefingSchema.parse(value!.briefing);
}
function mailing(briefing = sample(), more: Partial<Mailing> = {}): Mailing {
  const file = `templates/labels/${briefing.language}.yaml`;
  const words = openVocabulary(briefing, [{ name: file, bytes: fs.readFileSync(file) }]).value!;
  return {
    briefing,
    words,
    pdf: new TextEncoder().encode("%PDF-1.7 not really"),
    from: { name: "Lagedienst", address: "lage@example.org" },
    date: Date.UTC(2026, 10, 22, 5),
    draft: false,
    slug: "riad-gespraeche",
    checked: "Wörtlich geprüft",
    ...more,
  };
}
const ANA: Recipient = {
  name: "Ana Öz",
  address: "Ana@example.org",
  clearance: [],
  form: "pdf",
  copies: 1,
  place: { file: "list.csv" },
};
const compose = async (m = mailing(), recipient = ANA, unsent = false) =>
  composeMessage(m, templateOf(m, recipient.form), recipient, unsent);
const parse = async (m?: Mailing, recipient?: Recipient) =>
  simpleParser(Buffer.from((await compose(m, recipient)).bytes));
const version = (n: number, status: Briefing["series"]["status"]): Briefing => {
  const briefing = sample();
  return { ...briefing, series: { ...briefing.series, version: n, status } };
};

describe("a message", () => {
  it("is the same bytes for the same input, and another for another recipient", async () => {
    const [one, same, other] = [
      await compose(),
      await compose(),
      await compose(mailing(), { ...ANA, address: "bo@example.org" }),
    ];
    expect(Buffer.compare(one.bytes, same.bytes)).toBe(0);
    expect(other.id).not.toBe(one.id);
  });

  it("has the subject, the people and the parts", async () => {
    const mail = await parse();
    expect(mail.subject).toBe(
      "[TLP:GREEN] Lagebild 47/2026: Russland und die USA wollen Verhandlungsteams ernennen, Nato-Truppen lehnt Lawrow ab (22.11.2026, 05:45)",
    );
    expect(mail.to).toMatchObject({ value: [{ name: "Ana Öz", address: "Ana@example.org" }] });
    expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
    expect(mail.headers.get("content-language")).toBe("de");
    expect(mail.attachments).toHaveLength(1);
    expect(mail.attachments[0]!.filename).toBe(
      "Lagebild-47-2026-v1-Russland-und-die-USA-wollen-Verhandlungsteams-ernennen.pdf",
    );
    expect(mail.attachments[0]!.content.toString()).toBe("%PDF-1.7 not really");
  });

  it("says what the sheet says, in text and in HTML, with its numbers and marks", async () => {
    const { text, html } = await parse();
    const briefing = sample();
    const flat = (s: string) =>
      s
        .replace(/<[^>]*>/g, " ")
        .replaceAll("&nbsp;", " ")
        .replaceAll("&quot;", '"')
        .replace(/[\s\u00A0]+/g, " ");
    for (const form of [flat(text!), flat(String(html))]) {
      for (const point of briefing.summary) expect(form).toContain(point.text.replace(/\s+/g, " ").trim());
      for (const { text: said } of briefing.statements)
        for (const passage of [said].flat()) expect(form).toContain(passage.slice(0, 20).trim());
      for (const { position } of briefing.reactions) expect(form).toContain(position);
      expect(form).toContain("[5, 6]");
      expect(form).toContain("Wörtlich geprüft");
    }
    expect(text).toMatch(/^5\. Laut Lawrow/m);
    expect(String(html)).toContain("<ol");
  });

  it("has text of 76 columns", () => {
    const lines = templateOf(mailing(), "text").text.split("\n");
    expect(
      Math.max(...lines.filter((line) => !line.includes("://")).map((line) => [...line].length)),
    ).toBeLessThanOrEqual(76);
    expect(wrap("word ".repeat(40), "12. ").split("\n")[1]).toMatch(/^ {4}word/);
    expect(wrap("x".repeat(100), "- ")).toBe(`- ${"x".repeat(100)}`);
  });

  it("needs nothing from elsewhere, and stays below what Gmail shows", () => {
    const { html } = templateOf(mailing(), "pdf");
    expect(html).not.toMatch(/<img|url\(|@import|data:|<link|<script/);
    expect(Buffer.byteLength(html!)).toBeLessThan(MOST_HTML_BYTES);
    expect(html).toContain('<html lang="de">');
    expect(html!.match(/<h1/g)).toHaveLength(1);
    for (const [table] of html!.matchAll(/<table[^>]*>/g)) expect(table).toContain('role="presentation"');
  });

  it("leaves out whole sections at the end of HTML that is too long, and says which", () => {
    const briefing = sample();
    const [first] = briefing.reactions;
    const long = { ...briefing, reactions: Array.from({ length: 300 }, () => first!) };
    const { html, text, leftOut } = templateOf(mailing(long), "pdf");
    expect(Buffer.byteLength(html!)).toBeLessThan(MOST_HTML_BYTES);
    expect(leftOut).toContain("Europäische Reaktionen");
    expect(html).toContain("Hier nicht gezeigt, aber im PDF: Europäische Reaktionen");
    expect(text.split(first!.position.slice(0, 20)).length).toBeGreaterThan(300);
  });

  it("cannot be turned into markup by what it says", () => {
    const briefing = { ...sample(), title: '<script>alert("x")</script> & more' };
    const { html } = templateOf(mailing(briefing), "pdf");
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;script&gt;");
  });

  it("comes as text alone, or in larger type, for those who asked for it", async () => {
    const plain = await parse(mailing(), { ...ANA, form: "text" });
    expect([plain.html, plain.attachments.length]).toEqual([false, 0]);
    expect(templateOf(mailing(), "large").html).toContain("font-size:20px");
    expect(templateOf(mailing(), "pdf").html).not.toContain("font-size:20px");
  });

  it("threads later versions to the first, and says what they are", async () => {
    const first = await compose(mailing(version(1, "new")));
    const second = await parse(mailing(version(2, "updated")));
    const third = await parse(mailing(version(3, "corrected")));
    expect(second.inReplyTo).toBe(first.id);
    expect(third.references).toBe(first.id);
    expect(second.messageId).not.toBe(first.id);
    expect(second.subject).toContain("Lagebild 47/2026: Aktualisierung 1: Russland");
    expect(third.subject).toContain("KORREKTUR: Russland");
    expect((await parse(mailing(version(1, "new")))).inReplyTo).toBeUndefined();
  });

  it("has lines that end as messages' lines do, and none that is too long for a server", async () => {
    const long = "Donaudampfschifffahrt".repeat(80);
    const briefing = sample();
    const content: Briefing = {
      ...briefing,
      title: `${long} ${briefing.title}`,
      marking: { ...briefing.marking, text: long },
      series: { ...briefing.series, number: long },
    };
    for (const m of [mailing(), mailing(content, { from: { name: long, address: "lage@example.org" } })]) {
      const raw = Buffer.from((await compose(m, { ...ANA, name: long })).bytes).toString("latin1");
      expect(raw.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(Math.max(...raw.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
    }
  });

  it("has a way to leave the list, with one click where that is allowed", async () => {
    const https = (await compose(mailing(sample(), { unsubscribe: "https://example.org/u/{id}" }))).bytes;
    expect(Buffer.from(https).toString()).toMatch(
      /^List-Unsubscribe: <https:\/\/example\.org\/u\/[0-9a-f]{24}>/m,
    );
    expect(Buffer.from(https).toString()).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    const mailto = Buffer.from(
      (await compose(mailing(sample(), { unsubscribe: "mailto:x@example.org" }))).bytes,
    );
    expect(mailto.toString()).not.toContain("One-Click");
  });

  it("says that it is a draft, in subject, text and file name", async () => {
    const mail = await parse(mailing(sample(), { draft: true }));
    expect(mail.subject).toMatch(/^\[ENTWURF\]/);
    expect(mail.text).toMatch(/^\*\*\* Entwurf/);
    expect(mail.attachments[0]!.filename).toContain("DRAFT");
  });

  it("opens as a draft of the user's own when it is written to a file", async () => {
    const bytes = Buffer.from((await compose(mailing(), ANA, true)).bytes);
    expect(bytes.toString()).toContain("X-Unsent: 1");
  });

  it("names nobody's address beside the recipient's", async () => {
    const { bytes } = await compose();
    expect(
      new Set(
        Buffer.from(bytes)
          .toString()
          .match(/\b(bo|cy)@/g),
      ),
    ).toEqual(new Set());
    const { value } = (await parse()).to as { value: unknown[] };
    expect(value).toHaveLength(1);
  });

  it("is English for an English sheet", async () => {
    const mail = await parse(mailing(sample("content/harbour-talks/briefing.yaml")));
    expect(mail.headers.get("content-language")).toBe("en");
    expect(mail.text).toContain("Key points");
  });
});
