/** Every statement on the sheet is what the content says: as a person copies it and as a screen reader says it. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Evidence, Reaction } from "../../src/model/briefing.ts";
import { hasTool } from "../support/tools.ts";
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
} from "./content.ts";
import { ROOT, riyadh, type Sample, samples } from "./sheets.ts";

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * Where a text stands in a copied page, whole and character for character. A line may end at a space, behind a hyphen or a
 * slash of the text, and inside a word, which then shows a hyphen.
 */
function find(
  text: string,
  page: string,
  from = 0,
): { readonly index: number; readonly end: number } | undefined {
  const source = [...text]
    .map((c, i, all) => {
      if (/\s/.test(c)) return "\\s+";
      const inWord = /\p{L}/u.test(c) && /\p{L}/u.test(all[i + 1] ?? "");
      return escaped(c) + (inWord ? "(?:-\\n)?" : /[-/–]/.test(c) ? "\\n?" : "");
    })
    .join("");
  const pattern = new RegExp(source, "gu");
  pattern.lastIndex = from;
  const match = pattern.exec(page);
  return match === null ? undefined : { index: match.index, end: match.index + match[0].length };
}

/** Holds texts to stand in a copied text, one behind the other. */
function expectInOrder(texts: readonly string[], copied: string): void {
  let at = 0;
  for (const text of texts) {
    const found = find(text, copied, at);
    expect(found, `“${text}” behind “…${oneLine(copied.slice(Math.max(0, at - 60), at))}”`).toBeDefined();
    at = found!.end;
  }
}

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

const subject = (briefing: Sample["briefing"], r: Reaction) =>
  r.country === undefined ? r.body! : countryName(briefing, r.country);

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
        `P: ${printed(briefing, s)}`,
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

/** What poppler copies, page by page; without poppler no pages, and nothing is asked of them. */
function poppler({ pdf, copied }: Sample): readonly string[] {
  if (!hasTool("pdftotext")) return copied;
  const folder = mkdtempSync(path.join(tmpdir(), "readout-words-"));
  try {
    writeFileSync(path.join(folder, "a.pdf"), pdf);
    const text = execFileSync("pdftotext", [path.join(folder, "a.pdf"), "-"], { encoding: "utf8" });
    return text.split("\f").slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The cells of the body rows of a table, counted from 0, as they are said. A table may go on overleaf. */
function rowsOf({ said }: Sample, table: number): readonly (readonly string[])[] {
  const bodies: string[][][] = [];
  let body: string[][] | undefined;
  for (const line of said) {
    if (line === "THead") bodies.push([]);
    if (line === "TBody") body = bodies.at(-1);
    else if (/^(Sect|THead)$/.test(line)) body = undefined;
    else if (line === "TR") body?.push([]);
    else if (/^T[HD]/.test(line)) body?.at(-1)?.push(line.slice(4));
    else if (line.startsWith("P: ") && body?.at(-1)?.length === 1)
      body.at(-1)![0] = oneLine(`${body.at(-1)![0]} ${line.slice(3)}`);
    else body = undefined;
  }
  return bodies[table]!;
}

/** What a reader of the article knows, or believes to know, and the article does not say. */
const ELSEWHERE = [
  "Ministerpräsidentin",
  "Premierministerin",
  "Regierungschef",
  "Putin",
  "Kreml",
  "Macron",
  "Frankreich",
  "Brüssel",
  "Washington",
  "Moskau",
  "Kiew",
  "Kyjiw",
  "Ankara",
  "Istanbul",
  "Antalya",
  "Diriyya",
  "Kronprinz",
  "Kellogg",
  "Vance",
  "Hegseth",
  "Rutte",
  "Leyen",
  "Kallas",
  "Uschakow",
  "Dmitrijew",
  "RDIF",
  "BBC News",
  "Februar",
  "Dienstag",
  "2014",
  "2022",
  "2024",
  "2025",
];

describe("the Riyadh sheet", () => {
  const { briefing, copied, said } = riyadh;
  const text = [...copied, ...said].join("\n");

  it("holds twelve full quotations and ten passages in their frames", () => {
    const direct = briefing.statements.filter((s) => s.kind === "direct");
    const passages = said.join("\n").match(/„[^“]+“/g) ?? [];
    const full = said.filter((line) => /^P: „[^“]+“$/.test(line));
    expect([direct.length, full.length]).toEqual([12, 12]);
    const inNotes = briefing.sourceNotes.flatMap((n) => n.text.match(/„[^“]+“/g) ?? []).length;
    const headline = 1;
    expect(passages.length - full.length - inNotes - headline).toBe(10);
  });

  it("lists six who took part, four of them named", () => {
    const bases = rowsOf(riyadh, 0).map((row) => row[3]!.split(" ").at(-1));
    expect(bases.sort()).toEqual(["erschlossen", "erschlossen", "genannt", "genannt", "genannt", "genannt"]);
  });

  it("gives each reaction its stance as a word, its position and its quotation", () => {
    const rows = rowsOf(riyadh, 1);
    expect(rows.map((row) => row.filter((cell) => cell !== ""))).toEqual(
      briefing.reactions.map((r) => {
        const who =
          r.person === undefined
            ? ""
            : ` ${personOf(briefing, r.person).name}, ${r.office ?? label(briefing, "reactions.noOffice")}`;
        return [
          `${subject(briefing, r)}${who}`,
          `${label(briefing, `stances.${r.stance}`)}. ${r.position}`,
          ...(r.quote === undefined ? [] : [printedReaction(briefing, r)]),
          spokenMark(briefing, r.evidence),
        ];
      }),
    );
  });

  it("says what the source does not state", () => {
    for (const key of ["source.noOutlet", "source.noUrl", "meeting.noDate", "reactions.noOffice"])
      expect(find(label(briefing, key), copied.join("\n")), key).toBeDefined();
    expect(rowsOf(riyadh, 1).map((row) => row[1]!.split(".")[0])).toEqual([
      "keine Angabe",
      "erwägt",
      "verfrüht",
      "lehnt ab",
      "zweifelt",
    ]);
  });

  it("leaves out what the source's page shows beside the article", () => {
    for (const trace of [
      "HANDOUT",
      "MINISTRY",
      "Getty",
      "LESEN",
      "BangShift",
      "RALLYE",
      "Gazprombank",
      "Reuters",
      "niedergeschlagen",
      "befragt",
    ])
      expect(text).not.toContain(trace);
  });

  it.skipIf(!existsSync(path.join(ROOT, "../shared/seed/gold.json")))(
    "leaves out each paragraph that the annotated article drops (needs ../shared/seed)",
    () => {
      const gold = JSON.parse(readFileSync(path.join(ROOT, "../shared/seed/gold.json"), "utf8"));
      const dropped: string[] = gold.drop.map((d: { span: { text: string } }) => d.span.text);
      expect(dropped).toHaveLength(6);
      for (const paragraph of dropped) expect(oneLine(text)).not.toContain(oneLine(paragraph));
    },
  );

  it("knows nothing from elsewhere", () => {
    expect(ELSEWHERE.filter((fact) => text.includes(fact))).toEqual([]);
  });

  it("calls the BBC neither outlet nor source", () => {
    const { authorRole } = briefing.sources[0]!;
    const named = oneLine(copied.join("\n")).match(/BBC\S* ?\S*/g);
    expect(named?.map((n) => n.split(" ")[0])).toEqual(["BBC-Reporter", "BBC"]);
    expect(find(authorRole!, copied.join("\n"))).toBeDefined();
  });

  it("prints no year but that of the sheet itself", () => {
    expect([...new Set(text.match(/\b(?:19|20)\d\d\b/g))]).toEqual(["2026"]);
  });
});
