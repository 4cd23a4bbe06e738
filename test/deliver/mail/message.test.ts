/** One message: what its head says, that text and HTML say the same, and that the same input gives the same bytes. */
import fs from "node:fs";
import { simpleParser } from "mailparser";
import { describe, expect, it } from "vitest";
import { type Body, bodyOf, type Item } from "../../../src/deliver/mail/body.ts";
import { htmlOf, MOST_HTML_BYTES, preheaderOf } from "../../../src/deliver/mail/html.ts";
import { composeMessage, type Mailing, templateOf } from "../../../src/deliver/mail/message.ts";
import type { Recipient } from "../../../src/deliver/mail/recipients.ts";
import { textOf, wrap } from "../../../src/deliver/mail/text.ts";
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
/** A message of one section. */
const body = (items: readonly Item[]): Body => ({
  notices: [],
  masthead: [],
  title: "Title",
  deck: "Deck",
  sections: [{ heading: "Points", numbered: false, groups: [{ items }] }],
  foot: [],
});
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

  it("has its parts as programs expect them: text before HTML, both before the file", async () => {
    const raw = Buffer.from((await compose()).bytes).toString("latin1");
    const types = [...raw.matchAll(/^Content-Type: ([a-z/]+)/gm)].map(([, type]) => type);
    expect(types).toEqual([
      "multipart/mixed",
      "multipart/alternative",
      "text/plain",
      "text/html",
      "application/pdf",
    ]);
    expect(raw.match(/charset=utf-8/g)).toHaveLength(2);
    expect(raw).toContain("Content-Disposition: attachment");
    expect(raw).toMatch(/^Date: Sun, 22 Nov 2026 05:00:00 \+0000\r$/m);
    expect(raw).toMatch(/^X-Marking: TLP:GREEN\r$/m);
    expect(raw).toMatch(/^List-I[dD]: <lagebild\.example\.org>\r$/m);
    const alone = Buffer.from((await compose(mailing(), { ...ANA, form: "text" })).bytes).toString("latin1");
    expect([...alone.matchAll(/^Content-Type: ([a-z/]+)/gm)].map(([, type]) => type)).toEqual(["text/plain"]);
  });

  it("names its sources, with the address where there is one", async () => {
    const briefing = sample("content/harbour-talks/briefing.yaml");
    const linked = briefing.sources.map((source) => ({ ...source, url: "https://example.org/a?b=1&c=2" }));
    const { text, html } = templateOf(mailing({ ...briefing, sources: linked }), "pdf");
    for (const { title } of linked)
      for (const part of [text, html!]) expect(part).toContain(title.slice(0, 20));
    expect(text).toContain("<https://example.org/a?b=1&c=2>");
    expect(html).toContain('href="https://example.org/a?b=1&amp;c=2"');
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

  it("says something even where nothing fits", () => {
    const { html, leftOut } = templateOf(mailing({ ...sample(), deck: "word ".repeat(19_000) }), "pdf");
    expect(leftOut.length).toBeGreaterThan(5);
    expect(html).toContain(sample().title);
  });

  it("shows its first point beside the subject, up to a word", () => {
    const shown = (text: string) => preheaderOf(body([{ text }]));
    const exact = `${"a".repeat(44)} ${"b".repeat(45)}`;
    expect(shown(exact)).toBe(exact);
    expect(shown(`${exact}b`)).toBe(`${"a".repeat(44)} …`);
    expect(shown(`${"word ".repeat(40)}`)).toMatch(/^(word ){17}…$/);
    expect(preheaderOf({ ...body([]), sections: [] })).toBe("Deck");
  });

  it("cannot be turned into markup by anything that it says", () => {
    const evil = '<b class="x">&';
    const item = { lead: evil, text: evil, marks: evil, note: evil, link: evil };
    const content: Body = {
      notices: [evil],
      masthead: [evil],
      title: evil,
      deck: evil,
      sections: [{ heading: evil, numbered: false, groups: [{ title: evil, items: [item] }] }],
      foot: [evil],
    };
    const { html } = htmlOf(content, { language: "en", large: false, attached: evil, leftOut: () => evil });
    expect(html).not.toContain("<b ");
    expect(html.match(/&lt;b class=&quot;x&quot;&gt;&amp;/g)!.length).toBeGreaterThanOrEqual(14);
  });

  it("cannot leave an attribute by what it says", () => {
    const link = 'https://example.org/?a="><script>&b';
    const { html } = htmlOf(body([{ text: "x", link }]), {
      language: "en",
      large: false,
      attached: undefined,
      leftOut: () => "",
    });
    expect(html).toContain('href="https://example.org/?a=&quot;&gt;&lt;script&gt;&amp;b"');
  });

  it("has plain spaces in its text, for programs that break lines or search", () => {
    const point = { text: "4\u00A0km from\u00A0here", marks: "[5, 6]" };
    const text = textOf(body([point]), undefined);
    expect(text).toContain("- 4 km from here [5, 6]\n");
    expect(text).not.toMatch(/[\u00A0\u00AD]/);
  });

  it("keeps marks on the line of the last word", () => {
    for (let n = 60; n < 80; n++) {
      const text = textOf(
        body([{ text: `${"x".repeat(n - 10)} ${"y".repeat(8)}`, marks: "[1, 2]" }]),
        undefined,
      );
      expect(text, `${n}`).toMatch(/y \[1, 2\]$/m);
    }
  });

  it("says by what a speaker is known only where they are not named", () => {
    const briefing = sample();
    const [named, other] = ["named", "pronoun"].map((how) => {
      const [first] = briefing.statements;
      const only = { ...briefing, reactions: [], statements: [{ ...first!, attribution: how as "named" }] };
      const { words } = mailing(only);
      return bodyOf(only, words, { draft: false, checked: "" }).sections.flatMap(({ groups }) =>
        groups.flatMap(({ items }) => items.map(({ note }) => note)),
      );
    });
    const label = mailing().words.label("attributionsShort.pronoun");
    expect(other!.some((note) => note?.includes(label))).toBe(true);
    expect(named!.some((note) => note?.includes(label))).toBe(false);
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
    expect((await parse(mailing(version(2, "corrected")))).subject).toContain("47/2026: KORREKTUR: Russland");
    expect((await parse(mailing(version(3, "updated")))).subject).toContain(
      "47/2026: Aktualisierung 2: Russland",
    );
    const { series, ...rest } = version(2, "updated");
    const replaced = await parse(mailing({ ...rest, series: { ...series, supersedes: "46/2026" } }));
    expect(replaced.text!.replace(/\s+/g, " ")).toContain("ersetzt Nr. 46/2026");
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

  it("has heads on one line each, whatever the content holds", async () => {
    const briefing = sample();
    const evil = "Ana\r\nBcc: all@example.org\u2028X-Evil: 1\u0085\tend";
    const content: Briefing = {
      ...briefing,
      title: evil,
      marking: { ...briefing.marking, text: evil },
      series: { ...briefing.series, name: evil, number: evil },
    };
    const m = mailing(content, { from: { name: evil, address: "lage@example.org" }, slug: evil });
    const { bytes } = await compose(m, { ...ANA, name: evil });
    const head = Buffer.from(bytes).toString("latin1").split("\r\n\r\n")[0]!;
    const names = head.split(/\r\n(?![ \t])/).map((line) => line.split(":")[0]);
    expect(names).not.toContain("Bcc");
    expect(names).not.toContain("X-Evil");
    for (const name of names) expect(name).toMatch(/^[A-Za-z-]+$/);
    const mail = await simpleParser(Buffer.from(bytes));
    expect(mail.bcc).toBeUndefined();
    expect(mail.subject).toContain("Ana Bcc: all@example.org");
    expect(mail.to).toMatchObject({ value: [{ address: "Ana@example.org" }] });
    expect(mail.from).toMatchObject({ value: [{ address: "lage@example.org" }] });
    expect(templateOf(m, "pdf").subject).not.toMatch(/\p{Cc}|\u2028| {2}/u);
    for (const part of mail.attachments) expect(part.filename).toMatch(/^[A-Za-z0-9.-]+$/);
  });

  it("is known as the same for an address in any case, and as another for another version or a draft", async () => {
    const id = async (m: Mailing, address: string) => (await compose(m, { ...ANA, address })).id;
    const first = await id(mailing(), "ana@example.org");
    expect(await id(mailing(), "ANA@Example.ORG")).toBe(first);
    const others = [
      await id(mailing(version(2, "updated")), "ana@example.org"),
      await id(mailing(sample(), { draft: true }), "ana@example.org"),
      await id(
        mailing({ ...sample(), series: { ...sample().series, number: "48/2026" } }),
        "ana@example.org",
      ),
      await id(mailing({ ...sample(), series: { ...sample().series, name: "Other" } }), "ana@example.org"),
    ];
    expect(new Set([first, ...others]).size).toBe(5);
    expect(first).not.toContain("ana");
    const shouting = mailing(sample(), { from: { address: "Lage@Example.ORG" } });
    expect(await id(shouting, "ana@example.org")).toBe(first);
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
    const neither = Buffer.from((await compose()).bytes).toString();
    expect(neither).not.toContain("List-Unsubscribe");
  });

  it("has a way to leave that is the recipient's own, the same for all numbers, and does not show who they are", async () => {
    const link = async (briefing: Briefing, address: string) => {
      const m = mailing(briefing, { unsubscribe: "https://example.org/u/{id}?x={id}" });
      const { bytes } = await compose(m, { ...ANA, address });
      return /List-Unsubscribe:\s*<([^>]*)>/.exec(Buffer.from(bytes).toString())![1]!;
    };
    const ana = await link(sample(), "ana@example.org");
    expect(ana).toMatch(/^https:\/\/example\.org\/u\/([0-9a-f]{24})\?x=\1$/);
    expect(await link(version(4, "updated"), "ANA@example.org")).toBe(ana);
    expect(await link(sample(), "bo@example.org")).not.toBe(ana);
    const other = { ...sample(), series: { ...sample().series, name: "Other" } };
    expect(await link(other, "ana@example.org")).not.toBe(ana);
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
