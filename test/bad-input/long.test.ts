import { expect, it } from "vitest";
import { PROBE } from "../support/desk.ts";
import { attempt, probeWith, roomy, STYLE } from "./support.ts";

/** 300 characters that hyphenation knows nothing of. */
const ENDLESS = "x".repeat(300);
const GERMAN = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
const LONG = GERMAN.repeat(4).slice(0, 300);

const meeting = (role: string) => `meetings:
  - id: talks
    title: Talks
    date: null
    participants: [{ person: ana, role: ${role}, basis: named, evidence: [{ source: s, paragraphs: [1] }] }]
    evidence: [{ source: s, paragraphs: [1] }]`;

it.each([
  ["without any place for a hyphen", ENDLESS],
  ["of German syllables", LONG],
])(
  "a word of 300 characters %s is printed whole and inside the page, wherever it stands",
  async (_, word) => {
    const yaml = probeWith(meeting(word))
      .replace("The ferry runs again", word)
      .replaceAll("We have waited long enough for this boat", `We ${word} waited`)
      .replace("Ana Lind", word)
      .replace("The Lantern", word);
    const { exitCode, errors, warnings, facts } = await attempt({ files: { [PROBE]: yaml } }, "lagebild");
    expect([exitCode, errors]).toEqual([0, []]);
    expect(facts?.pages).toBeLessThan(3);
    for (const warning of warnings) expect(warning).toContain("typeset/emergency-break");
  },
);

const CELL = "a very long role that goes on and on ".repeat(400);
const TABLE = `{{#each meetings}}<table><thead><tr><th scope="col">Who</th></tr></thead><tbody>{{#each participants}}<tr><td>{{role}}</td></tr>{{/each}}</tbody></table>{{/each}}`;

it("a table's cell longer than a page goes on on the next, and every word of it is there", async () => {
  const rule = { [STYLE]: `@page { size: A6; margin: 10mm } body { font: 10pt/14pt "Source Serif" }` };
  const promise = roomy(TABLE);
  const [manifest] = Object.keys(promise).filter((file) => file.endsWith("layout.yaml"));
  const files = {
    [PROBE]: probeWith(meeting(CELL)),
    ...promise,
    [manifest!]: `${promise[manifest!]}  - path: meetings.*.participants.*.role\n`,
    ...rule,
  };
  const { exitCode, errors, facts } = await attempt({ files });
  expect([exitCode, errors, facts?.texts]).toEqual([0, [], 4]);
  expect(facts?.pages).toBeGreaterThan(5);
});

it("the same cell breaks the page budget of a sheet of two pages", async () => {
  const { exitCode, errors } = await attempt({ files: { [PROBE]: probeWith(meeting(CELL)) } }, "lagebild");
  expect([exitCode, errors]).toEqual([5, [`budget/over ${PROBE}`]]);
});
