/** What pages say of themselves, out of the bytes. */
import { expect, it } from "vitest";
import { keyOf, readPageKeys } from "../../src/verify/page-keys.ts";

const read = (text: string) => Object.fromEntries(readPageKeys(new TextEncoder().encode(text)).trims);

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
  expect([keyOf({ num: 7, gen: 0 }), keyOf({ num: 18, gen: 2 }), keyOf(null)]).toEqual(["7 0", "18 2", ""]);
});

it.each([
  [
    "says so",
    "/PieceInfo <<\n/Readout <<\n/LastModified (D:2026)\n/Private <<\n/Blank true\n>>\n>>\n>>",
    ["7 0"],
  ],
  ["says that it is not", "/PieceInfo <</Readout <</LastModified (D:2026) /Private <</Blank false>>>>>>", []],
  ["speaks of something else", "/PieceInfo <</Other <</Private <</Blank true>>>>>>", []],
  ["says nothing", "/MediaBox [0 0 1 1]", []],
])("a page that %s is left empty: %j", (_, value, names) => {
  expect([...readPageKeys(new TextEncoder().encode(`7 0 obj <<${value}>> endobj`)).blanks]).toEqual(names);
});
