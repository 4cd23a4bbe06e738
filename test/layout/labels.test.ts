import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Findings } from "../../src/layout/findings.ts";
import { readLabels } from "../../src/layout/labels.ts";
import { sourceText } from "../../src/layout/source.ts";
import { STANCES } from "../../src/model/briefing.ts";

const labels = (lang: string) => {
  const findings = new Findings();
  const text = readFileSync(new URL(`../../templates/labels/${lang}.yaml`, import.meta.url), "utf8");
  const { texts } = readLabels(sourceText(`${lang}.yaml`, text), findings);
  expect(findings.list()).toEqual([]);
  return texts;
};
const placeholders = (text: string | undefined) => text?.match(/\{\w+\}/g)?.sort() ?? [];

it("has the same labels with the same placeholders in both languages", () => {
  const [de, en] = [labels("de"), labels("en")];
  expect([...en.keys()].sort()).toEqual([...de.keys()].sort());
  for (const [key, text] of de) expect([key, placeholders(en.get(key))]).toEqual([key, placeholders(text)]);
});

it("has a word for every stance", () => {
  for (const stance of STANCES) expect(labels("de").has(`stances.${stance}`)).toBe(true);
});
