/** What words came to is kept from one document to the next, and changes no line of it. */
import { expect, it } from "vitest";
import type { Inline } from "../../../src/model/document.ts";
import type { FontShelf } from "../../../src/model/fonts.ts";
import { houseShelf, newCompositor, paragraphStyle, type Setting, textInline } from "./setting.ts";

/** Files that nothing has been set from. */
const freshShelf = (): FontShelf => ({
  ...houseShelf,
  files: houseShelf.files.map((file) => ({ ...file })),
});

type Content = string | readonly Inline[];

async function setOn(shelf: FontShelf, content: Content, { measure, text, paragraph }: Setting) {
  const compositor = await newCompositor(shelf);
  const inlines = typeof content === "string" ? [textInline(content, text)] : content;
  const lines = compositor.setLines(inlines, paragraphStyle(paragraph), measure, "test");
  const faces = compositor.faces().map(({ file }) => file);
  return { lines, faces, diagnostics: compositor.diagnostics() };
}

const JUSTIFIED: Setting = { measure: 110, paragraph: { align: "justify" } };
const WORDS = "Gesundheitsministerium Verhandlungsergebnisse Auflagenhöhe";
const NAMED = `Am Abend sprachen Anna ${WORDS} lange miteinander im Hafen.`;
const PLAIN = `Danach waren große ${WORDS} lange miteinander im Hafen.`;
const italic = { italic: true };

it.each<[why: string, before: Content, beforeIn: Setting, after: Content, afterIn: Setting]>([
  ["a name before is none now", NAMED, JUSTIFIED, PLAIN, JUSTIFIED],
  ["what was none is a name now", PLAIN, JUSTIFIED, NAMED, JUSTIFIED],
  ["ragged lines follow justified ones", NAMED, JUSTIFIED, NAMED, { measure: 110 }],
  ["the measure is narrow now", NAMED, { ...JUSTIFIED, measure: 400 }, NAMED, { ...JUSTIFIED, measure: 150 }],
  ["another size", NAMED, JUSTIFIED, NAMED, { ...JUSTIFIED, text: { size: 12 } }],
  ["another language", NAMED, JUSTIFIED, NAMED, { ...JUSTIFIED, text: { lang: "en-GB" } }],
  ["hyphens were allowed", NAMED, JUSTIFIED, NAMED, { ...JUSTIFIED, text: { hyphens: "manual" } }],
  ["letters are spaced now", NAMED, JUSTIFIED, NAMED, { ...JUSTIFIED, text: { letterSpacing: 0.3 } }],
  [
    "the face has another number",
    NAMED,
    JUSTIFIED,
    [textInline("Vorab etwas ", italic), textInline(NAMED)],
    JUSTIFIED,
  ],
  [
    "a letter that no font has is told of again",
    "Ein \u{13080} hier",
    JUSTIFIED,
    "Ein \u{13080} hier",
    JUSTIFIED,
  ],
])("a document is set as the first of its process: %s", async (_, before, beforeIn, after, afterIn) => {
  const shelf = freshShelf();
  await setOn(shelf, before, beforeIn);
  const second = await setOn(shelf, after, afterIn);
  const third = await setOn(shelf, after, afterIn);
  const first = await setOn(freshShelf(), after, afterIn);
  expect(first.lines.length).toBeGreaterThan(0);
  expect(second).toEqual(first);
  expect(third).toEqual(first);
});

it("a word is broken as dearly as where it stands asks for, whatever it was before", async () => {
  const [known, other] = [freshShelf(), freshShelf()];
  const around = (first: string) =>
    `Am Morgen gab es eine Ansprache, danach redete lange und ausführlich ${first} Wahrenfelder über die Lage. Am Abend ` +
    `trat noch einmal ${first} Wahrenfelder vor die Presse, und am Tag darauf kam abermals ${first} Wahrenfelder zu Wort.`;
  for (let measure = 120; measure < 220; measure += 2) {
    const setting = { ...JUSTIFIED, measure };
    await setOn(known, around("Anton"), setting);
    const { lines } = await setOn(known, around("anton"), setting);
    expect(lines, `${measure} pt`).toEqual((await setOn(other, around("anton"), setting)).lines);
  }
});
