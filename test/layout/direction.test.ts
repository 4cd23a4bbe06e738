import { expect, it } from "vitest";
import { boxes, lay, silent } from "./support.ts";

/** Direction and alignments of the first paragraph. */
function textOf(html: string, style = "") {
  const box = boxes(silent(html, { style })).find((b) => b.kind === "paragraph");
  if (box?.kind !== "paragraph") throw new Error("no paragraph");
  const { direction, align, alignLast } = box.text;
  return [direction ?? "ltr", align, alignLast];
}

it.each([
  ["<p>a</p>", "", ["ltr", "left", "left"]],
  ['<p dir="rtl">a</p>', "", ["rtl", "right", "right"]],
  ['<div dir="rtl"><p>a</p></div>', "", ["rtl", "right", "right"]],
  ['<div dir="rtl"><p dir="ltr">a</p></div>', "", ["ltr", "left", "left"]],
  ['<p dir="rtl">a</p>', "p { text-align: justify }", ["rtl", "justify", "right"]],
  ['<p dir="rtl">a</p>', "p { text-align: end }", ["rtl", "left", "left"]],
  ['<p dir="rtl">a</p>', "p { text-align: left }", ["rtl", "left", "left"]],
  ["<p>a</p>", "p { direction: rtl }", ["rtl", "right", "right"]],
])("%s with %j begins where its direction says", (html, style, expected) =>
  expect(textOf(html, style)).toEqual(expected),
);

/** Left and right padding of the first block, `1.6em` being 16 pt. */
function paddingOf(html: string, style: string) {
  const { padding } = boxes(silent(html, { style: `html { font-size: 10pt } ${style}` })).find(
    (b) => b.style.padding.left + b.style.padding.right > 0,
  )!.style;
  return [padding.left, padding.right];
}

it.each([
  ["<ul><li>a</li></ul>", "", [16, 0]],
  ["<ul><li>a</li></ul>", "ul { direction: rtl }", [0, 16]],
  ["<ul><li>a</li></ul>", "body { direction: rtl } ul { direction: inherit }", [0, 16]],
  ['<div dir="rtl"><ul><li>a</li></ul></div>', "ul { direction: initial }", [16, 0]],
  ["<ul><li>a</li></ul>", "ul { padding-left: 3pt }", [3, 0]],
  ['<ul dir="rtl"><li>a</li></ul>', "ul { padding-left: 3pt }", [3, 16]],
  ["<p>a</p>", "p { padding-inline-end: 5pt; padding-right: 2pt }", [0, 2]],
  ["<p>a</p>", "p { padding-right: 2pt; padding-inline-end: 5pt }", [0, 5]],
  ["<p>a</p>", "p { --pad: 4pt; direction: rtl; padding-inline-start: var(--pad) }", [0, 4]],
])("%s with %j has its padding where its lines begin", (html, style, expected) =>
  expect(paddingOf(html, style)).toEqual(expected),
);

it("a side that is no length is refused, and one of a page is not known", () => {
  const codes = (style: string) => lay("<p>a</p>", { style }).findings.map(({ code }) => code);
  expect(codes("p { margin-inline-start: red }")).toEqual(["template/unsupported-value"]);
  expect(codes("p { margin-inline-start: 3vh }")).toEqual(["template/unsupported-value"]);
  expect(codes("@page { margin-inline-start: 3pt }")).toEqual(["template/unknown-property"]);
});
