/** With real paragraphs and fonts: in narrow columns every other line ends with a hyphen, and no page does. */
import { expect, it } from "vitest";
import { typeset } from "../../../src/typeset/index.ts";
import { lay } from "../../layout/support.ts";
import { textsOn } from "../../support/pages.ts";
import { GERMAN } from "../paragraph/samples.ts";
import { houseShelf } from "../paragraph/setting.ts";

const SECTIONS = 20;
/** Sections begin with another sentence each, so that pages end at other words. */
const sentences = GERMAN.split(/(?<=\.)\s+/);
const section = (n: number): string => {
  const turned = [...sentences.slice(n % sentences.length), ...sentences.slice(0, n % sentences.length)];
  const text = turned.join(" ");
  return `<section><h2>Abschnitt ${n + 1}</h2><p>${text}</p><p>${turned.slice(n % 3).join(" ")}</p></section>`;
};

it.each([
  ["55 mm", 148],
  ["110 mm", 312],
])("no page of 20 sections ends with a hyphen in lines of %s", async (_, measure) => {
  const html = Array.from({ length: SECTIONS }, (_, n) => section(n)).join("");
  const { tree, findings } = lay(html, {
    style: `@page { size: ${measure + 40}pt 400pt; margin: 20pt } html { font: 10.5pt/14pt "Source Serif"; hyphens: auto } p { text-align: justify }`,
  });
  expect(findings).toEqual([]);
  const { document } = await typeset(tree, houseShelf);
  expect(document.pages.length).toBeGreaterThan(10);
  const isBroken = document.pages.map((page) => {
    const last = Math.max(...textsOn(page).map(({ baseline }) => baseline));
    return textsOn(page).some(
      ({ baseline, pieces }) => baseline === last && pieces.at(-1)!.shape.text.endsWith("-"),
    );
  });
  expect(isBroken).not.toContain(true);
  // It could have been otherwise.
  const broken = document.pages.flatMap(textsOn).filter(({ word }) => word !== undefined);
  expect(broken.length).toBeGreaterThan(100);
});
