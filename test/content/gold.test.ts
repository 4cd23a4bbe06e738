/** The German sample against the annotated article, which is not part of the project and may stand beside it. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allEvidence } from "../../src/check/rule.ts";
import { type Evidence, passagesOf } from "../../src/model/briefing.ts";
import { fileExists, fromRoot, sample } from "./support.ts";

const SEED = "../shared/seed";

interface Quote {
  readonly kind: "full" | "partial";
  readonly text: string;
  readonly paragraph: number;
  readonly speaker: string;
  readonly attribution: string;
}

interface Gold {
  readonly source: { readonly sha256: string };
  readonly paragraphs: readonly { readonly n: number; readonly start: number; readonly end: number }[];
  readonly headline: { readonly text: string };
  readonly byline: { readonly author: string; readonly authorRole: string };
  readonly persons: Readonly<
    Record<
      string,
      {
        canonical: string;
        aliases: string[];
        descriptions?: string[];
        roleInText: string | null;
        country: string;
      }
    >
  >;
  readonly directQuotes: readonly Quote[];
  readonly meetings: readonly {
    readonly date: string | null;
    readonly participants: readonly { name: string; delegation: string; basis: string }[];
  }[];
  readonly europeanReactions: readonly {
    country: string;
    leader: string;
    office: string | null;
    quote: string | null;
    troops: string;
  }[];
  readonly notStatements: readonly { readonly paragraph: number }[];
  readonly drop: readonly { readonly paragraph: number }[];
}

const ATTRIBUTION: Readonly<Record<string, string>> = {
  name: "named",
  "name-variant": "named",
  pronoun: "pronoun",
  "uncued-continuation": "context",
};
const BASIS: Readonly<Record<string, string>> = { explicit: "named", inferred: "inferred" };
const STANCE: Readonly<Record<string, string>> = {
  considering: "considering",
  premature: "premature",
  no: "rejects",
  doubt: "doubts",
};

describe.skipIf(!fileExists(`${SEED}/gold.json`))(
  "the Riyadh briefing against the annotated article (needs ../shared/seed)",
  () => {
    const read = (name: string) =>
      fileExists(`${SEED}/${name}`) ? readFileSync(fromRoot(`${SEED}/${name}`), "utf8") : "";
    const article = read("article.txt");
    const gold: Gold = JSON.parse(read("gold.json") || "{}");
    const briefing = sample("riad-gespraeche");
    const source = briefing.sources[0]!;

    const paragraph = (n: number): string => {
      const { start, end } = gold.paragraphs[n - 1]!;
      return article.slice(start, end);
    };
    const nameOf = (id: string | undefined) => briefing.people.find((p) => p.id === id)?.name;
    const numbers = (evidence: readonly Evidence[]) => evidence.flatMap((e) => e.paragraphs);

    /** What the briefing quotes, in statements and in reactions. */
    const quoted = [
      ...briefing.statements
        .filter((s) => s.kind !== "indirect")
        .flatMap((s) =>
          passagesOf(s).map((text) => ({
            kind: s.kind === "direct" ? "full" : "partial",
            text,
            speaker: nameOf(s.speaker),
            attribution: s.attribution as string,
            paragraphs: numbers(s.evidence),
          })),
        ),
      ...briefing.reactions
        .filter((r) => r.quote)
        .map((r) => ({
          kind: "partial",
          text: r.quote!,
          speaker: nameOf(r.person),
          attribution: r.attribution as string,
          paragraphs: numbers(r.evidence),
        })),
    ];

    it("rests on the article as it was annotated", () => {
      expect(source.sha256).toBe(gold.source.sha256);
      expect(source.paragraphs).toBe(gold.paragraphs.length);
      expect(source.dropped).toEqual(gold.drop.map((d) => d.paragraph));
      expect(source.title).toBe(gold.headline.text);
      expect([source.author, source.authorRole]).toEqual([gold.byline.author, gold.byline.authorRole]);
    });

    it.each(gold.directQuotes ?? [])("quotes “$text”", ({ kind, text, paragraph, speaker, attribution }) => {
      const found = quoted.filter((q) => q.text === text);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ kind, speaker, attribution: ATTRIBUTION[attribution] });
      expect(found[0]!.paragraphs).toContain(paragraph);
    });

    it("quotes nothing else", () => {
      expect(quoted.map((q) => q.text).sort()).toEqual(gold.directQuotes.map((q) => q.text).sort());
    });

    it("frames partial quotes in the source's own words", () => {
      const framed = [
        ...briefing.statements.map((s) => ({
          frame: s.frame,
          passages: passagesOf(s),
          evidence: s.evidence,
        })),
        ...briefing.reactions.map((r) => ({
          frame: r.frame,
          passages: [r.quote ?? ""],
          evidence: r.evidence,
        })),
      ].filter((f) => f.frame !== undefined);
      expect(framed).toHaveLength(9);
      for (const { frame, passages, evidence } of framed) {
        const left = [...passages];
        const sentence = frame!.replaceAll("{}", () => `„${left.shift()}“`);
        expect(numbers(evidence).map(paragraph).join("\n")).toContain(sentence);
      }
    });

    it("gives evidence in words that stand in the paragraph", () => {
      const worded = allEvidence(briefing).filter(({ value }) => value.words !== undefined);
      expect(worded.length).toBeGreaterThan(5);
      for (const { value } of worded)
        expect(numbers([value]).map(paragraph).join("\n")).toContain(value.words);
    });

    it("names where a speaker is named, when the passage does not", () => {
      for (const s of briefing.statements.filter((s) => s.attribution !== "named")) {
        const person = briefing.people.find((p) => p.id === s.speaker)!;
        const surnames = [person.name, ...person.spellings].map((n) => n.split(" ").at(-1)!);
        const places = numbers(s.speakerEvidence ?? []).map(paragraph);
        expect(places.length, s.id).toBeGreaterThan(0);
        for (const text of places)
          expect(
            surnames.some((n) => text.includes(n)),
            s.id,
          ).toBe(true);
      }
    });

    it("knows the people as the source gives them, and no others", () => {
      expect(briefing.people.map((p) => p.name).sort()).toEqual(
        Object.values(gold.persons)
          .map((p) => p.canonical)
          .sort(),
      );
      for (const { canonical, aliases, descriptions = [], roleInText, country } of Object.values(
        gold.persons,
      )) {
        const person = briefing.people.find((p) => p.name === canonical)!;
        expect(person.country).toBe(country);
        const known = [person.name, ...person.spellings];
        for (const alias of aliases)
          expect(
            known.some((k) => k === alias || k.endsWith(` ${alias}`)),
            alias,
          ).toBe(true);
        // “Der ukrainische Präsident” makes him “ukrainischer Präsident”; a capital is the sentence's.
        const roles = [roleInText, ...descriptions.map((d) => d.replace(/^Der (\w+)e /, "$1er "))];
        expect(roles.map((r) => r?.toLowerCase())).toContain(person.role?.toLowerCase());
      }
    });

    it.each(gold.meetings ?? [])("lists who was at meeting $id", (meeting) => {
      const ours = briefing.meetings[gold.meetings.indexOf(meeting)]!;
      const theirs = meeting.participants.map((p) => `${p.name} ${p.delegation} ${BASIS[p.basis]}`);
      expect(ours.participants.map((p) => `${nameOf(p.person)} ${p.delegation} ${p.basis}`).sort()).toEqual(
        theirs.sort(),
      );
      expect(ours.date).toEqual(meeting.date ? { asWritten: `am ${meeting.date}` } : null);
    });

    it("says who was missing in Riyadh", () => {
      expect(briefing.meetings[0]!.absent.map((a) => `${a.name} ${a.basis}`)).toEqual([
        "Ukraine named",
        "Europäische Union inferred",
      ]);
    });

    it.each(gold.europeanReactions ?? [])("gives the reaction of $country", (theirs) => {
      const ours = briefing.reactions.find((r) => r.country === theirs.country)!;
      expect(nameOf(ours.person)).toBe(theirs.leader);
      expect([ours.office, ours.quote ?? null, ours.stance]).toEqual([
        theirs.office,
        theirs.quote,
        STANCE[theirs.troops],
      ]);
    });

    it("has a joint reaction without a stance, and no further country", () => {
      const joint = briefing.reactions.filter((r) => r.body);
      expect(joint.map((r) => r.stance)).toEqual(["none"]);
      expect(briefing.reactions).toHaveLength(gold.europeanReactions.length + 1);
    });

    it("attributes nothing from the author's own assessment", () => {
      const own = gold.notStatements.map((n) => n.paragraph);
      expect(briefing.statements.flatMap((s) => numbers(s.evidence)).filter((n) => own.includes(n))).toEqual(
        [],
      );
    });

    it("says in our own words what it does not quote", () => {
      const ours = [
        briefing.title,
        briefing.deck,
        ...briefing.summary.map((p) => p.text),
        ...briefing.statements.flatMap((s) => [
          s.occasion ?? "",
          ...(s.kind === "indirect" ? passagesOf(s) : []),
        ]),
        ...briefing.meetings.flatMap((m) => [m.title, m.outcome ?? "", ...m.absent.map((a) => a.note ?? "")]),
        ...briefing.reactions.map((r) => r.position),
        ...[briefing.timeline, briefing.openQuestions, briefing.sourceNotes].flatMap((list) =>
          list.map((i) => i.text),
        ),
      ];
      const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
      const theirs = ` ${words(article).join(" ")} `;
      /** Five words in a row happen by chance (“die Ukraine war nicht”), six are a borrowed phrase. */
      const borrowed = ours.flatMap((text) => {
        const all = words(text);
        return all
          .map((_, i) => all.slice(i, i + 6))
          .filter((six) => six.length === 6 && theirs.includes(` ${six.join(" ")} `));
      });
      expect(borrowed.map((six) => six.join(" "))).toEqual([]);
    });

    it("fills in no year that the article does not give", () => {
      const { series: _, cutoff: __, ...rest } = briefing;
      expect(JSON.stringify(rest)).not.toMatch(/\b20\d\d\b/);
    });
  },
);
