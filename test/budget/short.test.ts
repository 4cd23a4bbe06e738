/** Shorter wordings: printed where there is little room, named as what they are, and offered where a sheet is too long. */
import { expect, it } from "vitest";
import { parse } from "yaml";
import { cutsOf, findCuts } from "../../src/budget/index.ts";
import { briefingSchema } from "../../src/model/briefing.ts";
import { desk, PROBE, PROBE_YAML, readout } from "../support/desk.ts";

const WHOLE = "The ferry between the islands runs again";
const SHORT = "The ferry is back";
const NOTE = "Some key points and positions stand here in a shorter wording.";
const EVIDENCE = "evidence: [{ source: s, paragraphs: [1] }]";
const REACTIONS = `reactions:
  - { id: r1, country: NO, stance: supports, position: Norway is for it with all its heart, short: Norway agrees, ${EVIDENCE} }
  - { id: r2, country: SE, stance: doubts, position: Sweden has its doubts, ${EVIDENCE} }
`;
const SHORTENED = PROBE_YAML.replace(WHOLE, `${WHOLE}\n    short: ${SHORT}`).replace(
  "sources:\n",
  `${REACTIONS}sources:\n`,
);

/** What of some texts a layout prints, by its text for screens. */
async function printed(layout: string, yaml: string, ...texts: readonly string[]) {
  const world = desk({ files: { [PROBE]: yaml } });
  const { exitCode, err } = await readout(
    world,
    "build",
    PROBE,
    "-l",
    layout,
    "--no-attach",
    "--format",
    "pdf,html",
  );
  expect([exitCode, err]).toEqual([0, expect.not.stringContaining("error")]);
  const page = [...world.files].find(([file]) => file.endsWith(".html"))![1];
  const shown = new TextDecoder().decode(page).replace(/<[^>]*>/g, " ");
  return texts.filter((text) => shown.replace(/\s+/g, " ").includes(text));
}

const ALL = [WHOLE, SHORT, "with all its heart", "Norway agrees", "Sweden has its doubts", NOTE];

it("the handout prints the shorter wording where there is one, and says so", async () => {
  expect(await printed("handout", SHORTENED, ...ALL)).toEqual([SHORT, ...ALL.slice(3)]);
  expect(await printed("handout", PROBE_YAML, ...ALL)).toEqual([WHOLE]);
});

it("layouts with room print the whole one", async () => {
  expect(await printed("lagebild", SHORTENED, ...ALL)).toEqual([WHOLE, ALL[2], ALL[4]]);
});

it("the editor ticks off both", async () => {
  expect(await printed("pruefbogen", SHORTENED, ...ALL)).toEqual(ALL.slice(0, 5));
});

it("a sheet that would fit with shorter wordings is told so, before anything of it goes", async () => {
  const briefing = briefingSchema.parse({ ...parse(SHORTENED), glossary: [{ term: "a", meaning: "b" }] });
  expect(await findCuts(cutsOf(briefing), async ({ summary }) => summary[0]!.text === SHORT)).toEqual([
    "with the “short” wording of all in “summary” that have one",
  ]);
  const positions = async ({ reactions }: typeof briefing) => reactions[0]?.position === "Norway agrees";
  expect((await findCuts(cutsOf(briefing), positions))[0]).toBe(
    "with the “short” wording of all in “reactions” that have one",
  );
});
