/** Who reads the mail and who has the sheet speak of the same point 3, with the same marks. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { bodyOf } from "../../../src/deliver/mail/body.ts";
import { textOf } from "../../../src/deliver/mail/text.ts";
import { listLayouts } from "../../../src/files.ts";
import { openVocabulary } from "../../../src/layout/vocabulary.ts";
import { memoryWorld } from "../../../src/memory-world.ts";
import { build } from "../../../src/pipeline.ts";
import { readBriefing } from "../../../src/read/index.ts";
import { nodeWorld } from "../../../src/world.ts";
import { listen, outlineOf } from "../../support/screenreader.ts";

/** Fine typesetting changes signs and spaces; letters and figures stay. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

/** Enough of a point to know it by. */
const BEGINNING = 40;

/** The number in front of each text that is numbered, as `2` -> its letters. */
type Numbered = readonly (readonly [number: string, letters: string])[];

function inMail(file: string): Numbered {
  const briefing = readBriefing({ name: file, bytes: fs.readFileSync(file) }).value!.briefing;
  const labels = `templates/labels/${briefing.language}.yaml`;
  const words = openVocabulary(briefing, [{ name: labels, bytes: fs.readFileSync(labels) }]).value!;
  const text = textOf(bodyOf(briefing, words, { draft: false, checked: "" }), undefined);
  return [...text.matchAll(/^ *(\d+)\. ((?:.+\n)(?: {3,}.+\n)*)/gm)].map(([, n, point]) => [
    n!,
    letters(point!),
  ]);
}

async function onSheet(briefing: string, layout: string): Promise<Numbered> {
  const world = memoryWorld({ below: nodeWorld() });
  const [sheet] = await build(
    { briefing: path.resolve(briefing), layouts: [layout], into: undefined },
    world,
  );
  const pdf = world.files.get(path.posix.resolve(world.cwd, sheet!.pdf!))!;
  const lines = (await listen(pdf)).flatMap(({ tree }) => outlineOf(tree).split("\n"));
  return lines.flatMap((line, i) => {
    const [, number] = /^\s*(?:Lbl|TH): (\d+)\.?$/.exec(line) ?? [];
    const next = lines.slice(i + 1).find((each) => /^\s*(?:LBody|P): /.test(each));
    return number === undefined || next === undefined
      ? []
      : [[number, letters(next.replace(/^\s*\w+: /, ""))]];
  });
}

/** The numbers under which a text stands. */
const numbersOf = (numbered: Numbered, text: string): readonly string[] => {
  const beginning = letters(text).slice(0, BEGINNING);
  return numbered.filter(([, found]) => found.startsWith(beginning)).map(([number]) => number);
};

describe.each(["riad-gespraeche", "harbour-talks"])("the points of %s", (name) => {
  const file = `content/${name}/briefing.yaml`;
  const { summary } = readBriefing({ name: file, bytes: fs.readFileSync(file) }).value!.briefing;

  it.each([...listLayouts(nodeWorld()).keys()])(
    "have the numbers in the mail that %s gives them",
    async (layout) => {
      const [mail, sheet] = [inMail(file), await onSheet(file, layout)];
      let compared = 0;
      for (const [i, { text }] of summary.entries()) {
        expect(numbersOf(mail, text), text).toEqual([`${i + 1}`]);
        const numbers = numbersOf(sheet, text);
        if (numbers.length === 0) continue;
        expect(numbers, text).toEqual([`${i + 1}`]);
        compared++;
      }
      // A handout has the first three.
      expect(compared).toBeGreaterThanOrEqual(Math.min(3, summary.length));
    },
  );
});
