/** The trim boxes of a file, out of its bytes. */
import { expect, it } from "vitest";
import { readTrimBoxes, trimOf } from "../../src/verify/trim.ts";

const read = (text: string) => Object.fromEntries(readTrimBoxes(new TextEncoder().encode(text)));

it.each([
  ["none", "1 0 obj\n<< /MediaBox [0 0 1 1] >>\nendobj", {}],
  ["one", "7 0 obj\n<<\n/TrimBox [0 0 300 400]\n>>\nendobj", { "7 0": [0, 0, 300, 400] }],
  [
    "two",
    "7 0 obj <</TrimBox[0 0 1 1]>> endobj\n18 2 obj <</A 1 /TrimBox [ 1 2 3.5 -4 ] >>",
    { "7 0": [0, 0, 1, 1], "18 2": [1, 2, 3.5, -4] },
  ],
  ["one that is cut off", "7 0 obj <</TrimBox [0 0", {}],
  ["one with too few sides", "7 0 obj <</TrimBox [0 0 1]>>", {}],
  ["one of words", "7 0 obj <</TrimBox [a b c d]>>", {}],
  ["one elsewhere", "7 0 obj <</TrimBox 12 0 R>>", {}],
  ["one without an object", "/TrimBox [0 0 1 1]", {}],
])("%s", (_, text, boxes) => expect(read(text)).toEqual(boxes));

it("belongs to the page that pdf.js names", () => {
  const boxes = readTrimBoxes(new TextEncoder().encode("7 0 obj <</TrimBox[0 0 1 1]>>"));
  expect([trimOf(boxes, { num: 7, gen: 0 }), trimOf(boxes, { num: 8, gen: 0 }), trimOf(boxes, null)]).toEqual(
    [[0, 0, 1, 1], undefined, undefined],
  );
});
