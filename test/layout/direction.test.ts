import { expect, it } from "vitest";
import { boxes, silent } from "./support.ts";

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
