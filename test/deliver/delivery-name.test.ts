import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Briefing } from "../../src/model/briefing.ts";
import { deliveryName, type NameOptions } from "../../src/model/delivery-name.ts";
import { readBriefing } from "../../src/read/index.ts";

const sample = (file: string) =>
  readBriefing({ name: file, bytes: readFileSync(file) }).value!.briefing as Briefing;
const RIYADH = sample("content/riad-gespraeche/briefing.yaml");

/** The name for a title, or for another series and number. */
const check = (title: string, series: Partial<Briefing["series"]> = {}, options: NameOptions = {}) =>
  deliveryName({ ...RIYADH, title, series: { ...RIYADH.series, ...series } }, options);

describe("the name of a file that leaves says series, number, version and subject", () => {
  it.each([
    [
      "content/riad-gespraeche/briefing.yaml",
      "Lagebild-47-2026-v1-Russland-und-die-USA-wollen-Verhandlungsteams-ernennen.pdf",
    ],
    [
      "content/harbour-talks/briefing.yaml",
      expect.stringMatching(/^[A-Za-z]+[A-Za-z0-9-]*-v\d+-[A-Z][A-Za-z0-9-]+\.pdf$/),
    ],
  ])("%s", (file, name) => expect(deliveryName(sample(file))).toEqual(name));

  it("umlauts and letters of our neighbours are written out", () => {
    expect(check("Über Größe: Łódź, Þingvellir und Ålesund")).toBe(
      "Lagebild-47-2026-v1-Ueber-Groesse-Lodz-Thingvellir-und-Alesund.pdf",
    );
    // Letter and mark apart, as some systems save them.
    expect(check("Gro\u0308ße")).toBe("Lagebild-47-2026-v1-Groesse.pdf");
  });

  it("whole words as far as there is room", () => {
    const name = check("The ferry between the islands runs again after eleven weeks of waiting for a part");
    expect(name).toBe("Lagebild-47-2026-v1-The-ferry-between-the-islands-runs-again-after-eleven.pdf");
  });

  it.each([
    ["Переговоры в гавани", "harbour-talks", "Lagebild-47-2026-v1-harbour-talks.pdf"],
    ["محادثات الميناء", "harbour-talks", "Lagebild-47-2026-v1-harbour-talks.pdf"],
    ["Переговоры", "", "Lagebild-47-2026-v1.pdf"],
  ])("“%s” has no Latin letters: the folder's name “%s” stands for it", (title, slug, name) => {
    expect(check(title, {}, { slug })).toBe(name);
  });

  it("a copy says whose it is, a draft that it is one", () => {
    const copy = { number: "03", name: "Jürgen Groß" };
    expect(check("Ferry", {}, { copy })).toBe("Lagebild-47-2026-v1-Ferry-03-juergen-gross.pdf");
    expect(check("Ferry", {}, { draft: true })).toBe("Lagebild-47-2026-v1-Ferry-DRAFT.pdf");
  });
});

describe("whatever the content holds", () => {
  const HOSTILE = [
    ..."../../etc/passwd|.hidden|CON|nul.txt|LPT1|a\u0000b|a\nb|\u202Egnp.exe|C:\\x|~root|-rf|--|*?<>\"'`$(x)|💣|ﬀ ligature|\uD800".split(
      "|",
    ),
    "x".repeat(500),
    `${"word ".repeat(60)}`,
    "Ä".repeat(200),
    "́".repeat(50),
    "",
  ];
  const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

  it("the name is short, plain, and none that a system keeps for itself", () => {
    for (const title of HOSTILE)
      for (const name of HOSTILE)
        for (const number of ["47/2026", "", ...HOSTILE.slice(0, 8)])
          for (const options of [
            {},
            { draft: true, large: true, layout: name },
            { copy: { number: "007", name: title }, slug: name },
          ]) {
            const made = check(title, { name, number, version: 10_000 }, options);
            expect(made).toMatch(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*\.pdf$/);
            expect(made.length).toBeLessThanOrEqual(80);
            expect(made).not.toMatch(RESERVED);
            expect(made).toContain("v10000");
          }
  });

  it("copies of one sheet have names of their own", () => {
    const names = Array.from({ length: 120 }, (_, i) => {
      const copy = { number: String(i + 1).padStart(3, "0"), name: "Anna Arp ".repeat(i % 9) };
      return check("word ".repeat(50), {}, { copy });
    });
    expect(new Set(names).size).toBe(120);
    expect([...names].sort()).toEqual(names);
  });
});
