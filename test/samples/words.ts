/** Every statement on the sheet is what the content says: as a person copies it and as a screen reader says it. */
import { describe, expect, it } from "vitest";
import type { Evidence } from "../../src/model/briefing.ts";
import {
  contentPhrases,
  countryName,
  day,
  label,
  labelPhrases,
  mark,
  personOf,
  printed,
  printedReaction,
  quoted,
  remarks,
  spokenMark,
  stated,
  told,
} from "./content.ts";
import { escaped, expectInOrder, find, oneLine, poppler, rowsOf } from "./reading.ts";
import { type Sample, samples } from "./sheets.ts";

/** The lines that a screen reader says under one speaker. A part of the table of statements may go on overleaf. */
function saidBy({ said }: Sample, name: string): readonly string[] {
  const start = said.indexOf(`H3: ${name}`);
  expect(start, name).toBeGreaterThan(0);
  const end = said.findIndex((line, i) => i > start && /^H[123]:/.test(line));
  return said.slice(start + 1, end);
}

const speakersOf = ({ briefing }: Sample) => [...new Set(briefing.statements.map((s) => s.speaker))];

/** Everything on paper that carries evidence, in the order of the sheet as far as it stands in one list. */
const listsOf = ({
  briefing: b,
}: Sample): readonly (readonly { text: string; evidence?: Evidence[] | undefined }[])[] => [
  b.summary,
  b.timeline.map((t) => ({ ...t, text: t.when ? `${stated(b, t.when)}: ${t.text}` : t.text })),
  b.nextSteps,
  b.openQuestions,
  b.sourceNotes,
];

describe.each(samples)("the words of $name", (sample) => {
  const { briefing, said, spoken, sheet } = sample;
  const copied = sample.copied.join("\n");

  it("holds every statement whole, with evidence and attribution, in the order of the content", () => {
    for (const page of [sample.copied, poppler(sample)])
      for (const { attribution, addressee, ...s } of briefing.statements) {
        const statement = { ...s, attribution, addressee };
        const home = page.find((text) => find(printed(briefing, statement), text) !== undefined);
        expect(home, `“${printed(briefing, statement)}” on one page`).toBeDefined();
      }
    expectInOrder(
      briefing.statements.flatMap((s) => [printed(briefing, s), mark(s.evidence), ...remarks(briefing, s)]),
      copied,
    );
  });

  it.each(speakersOf(sample))("gives %s their own statements and no others", (id) => {
    const person = personOf(briefing, id);
    const lines = saidBy(sample, person.name);
    if (person.role !== null) expect(lines[0]).toBe(`P: ${person.role}`);
    const theirs = briefing.statements.filter((s) => s.speaker === id);
    const quotes = lines.flatMap((line, i) => (line === "BlockQuote" ? [lines[i + 1], lines[i + 2]] : []));
    expect(quotes).toEqual(
      theirs.flatMap((s) => [
        `P: ${told(briefing, s)}`,
        `P: ${[spokenMark(briefing, s.evidence), ...remarks(briefing, s)].join(" ")}`,
      ]),
    );
  });

  it("holds every listed sentence whole, with its evidence", () => {
    for (const list of listsOf(sample)) {
      expectInOrder(
        list.flatMap(({ text, evidence }) => [text, ...(evidence ? [mark(evidence)] : [])]),
        copied,
      );
      for (const { text, evidence } of list)
        expect(said).toContain(`LBody: ${text}${evidence ? ` ${spokenMark(briefing, evidence)}` : ""}`);
    }
  });

  it("names its issue, title, deck, cut-off, changes, assessment and sources", () => {
    const { series, cutoff, issuer, marking, assessment, changes, glossary, sources } = briefing;
    const status = label(briefing, `statuses.${series.status}`);
    expectInOrder(
      [issuer.organisation, series.name, series.number, status, briefing.title, briefing.deck],
      copied,
    );
    expect(said).toContain(`H1: ${briefing.title}`);
    const facts = [
      `${day(briefing, cutoff.at)}, ${cutoff.at.slice(11, 16)}`,
      cutoff.zone,
      issuer.contact!.email!,
      marking.tlp!,
      ...changes.map((c) => c.text),
      ...(assessment ? [assessment.text, assessment.author] : []),
      ...glossary.flatMap((g) => [g.term, g.meaning]),
      ...sources.flatMap((s) => [s.author!, s.authorRole!, quoted(briefing, s.title), s.sha256.slice(0, 16)]),
    ];
    for (const fact of facts) expect(find(fact, copied), fact).toBeDefined();
  });

  it("lists who took part, how that is known, and who did not", () => {
    const rows = rowsOf(sample, 0);
    const [meeting] = briefing.meetings;
    expect(rows.map((row) => [row[1], row[2], row[3]])).toEqual(
      meeting!.participants.map((p) => {
        const { name, role } = personOf(briefing, p.person);
        const basis = label(briefing, `bases.${p.basis}`);
        return [name, p.role ?? role, `${spokenMark(briefing, p.evidence)} ${basis}`];
      }),
    );
    for (const { absent } of briefing.meetings)
      for (const a of absent)
        expect(find(`${a.name} ${mark(a.evidence)}, ${a.note}`, copied), a.name).toBeDefined();
  });

  it("says nothing that is neither content nor label", () => {
    const dates = [
      briefing.cutoff.at,
      ...briefing.sources.flatMap((s) => [s.published ?? [], s.retrieved ?? []].flat()),
    ];
    const own = [
      ...contentPhrases(sample),
      ...labelPhrases(sample),
      ...briefing.statements.map((s) => printed(briefing, s)),
      ...briefing.reactions.flatMap((r) => (r.quote === undefined ? [] : [printedReaction(briefing, r)])),
      ...briefing.people.flatMap((p) => (p.country === undefined ? [] : [countryName(briefing, p.country)])),
      ...[...dates, ...briefing.signoff.flatMap((s) => s.at ?? [])].map((iso) => day(briefing, iso)),
      `${briefing.cutoff.at.slice(11, 16)} Uhr`,
      day(briefing, briefing.cutoff.at, "short"),
      ...briefing.sources.map((source) => `SHA-256 ${source.sha256.slice(0, 16)}`),
      ...briefing.timeline.flatMap((t) => (t.when ? [stated(briefing, t.when)] : [])),
      ...briefing.meetings.flatMap((m) => (m.date ? [stated(briefing, m.date)] : [])),
    ].map(oneLine);
    const phrases = [...new Set(own)].filter((p) => p !== "").sort((a, b) => b.length - a.length);
    const words = [
      ...said.map((line) => line.replace(/^\w+:? ?/, "")),
      ...spoken.map((page) => page.artifacts),
    ];
    const left = words.map((text) => phrases.reduce((rest, p) => withoutWhole(rest, p), oneLine(text)));
    expect(left.filter((text) => /\p{L}/u.test(text))).toEqual([]);
  });

  it("was verified against its content, with no finding but the source's gaps", () => {
    expect(
      sheet.findings.map((f) => f.code).filter((code) => !/^check\/no-(outlet|date)$/.test(code)),
    ).toEqual([]);
  });
});

/** Takes a phrase out where it stands between word ends, so that “an” does not eat the middle of a word. */
const withoutWhole = (text: string, phrase: string): string =>
  text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(phrase)}(?![\\p{L}\\p{N}])`, "gu"), "·");
