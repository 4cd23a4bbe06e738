/** What the article of the Riyadh sheet says and does not say: counts, gaps, and nothing from elsewhere. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Briefing, Reaction } from "../../src/model/briefing.ts";
import { countryName, label, personOf, printedReaction, spokenMark } from "./content.ts";
import { find, oneLine, rowsOf } from "./reading.ts";
import { ROOT, riyadh } from "./sheets.ts";

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
    const full = said.filter((line) => /^P: „[^“]+“( \(.+\))?$/.test(line));
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
        const inferred =
          r.quote === undefined || r.attribution === "named"
            ? ""
            : ` ${label(briefing, `attributionsShort.${r.attribution}`)}`;
        return [
          `${subject(briefing, r)}${who}${inferred}`,
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

const subject = (briefing: Briefing, r: Reaction) =>
  r.country === undefined ? r.body! : countryName(briefing, r.country);
