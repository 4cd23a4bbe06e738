/** The widths of a font in a file, in both of their forms, and fonts of which nothing is believed. */
import { expect, it } from "vitest";
import { readFont } from "../../src/verify/file/font.ts";
import { PdfObjects } from "../../src/verify/file/objects.ts";
import { Ref } from "../../src/verify/file/value.ts";

function read(descendant: string, encoding = "Identity-H", kind = "Type0") {
  const pdf = `%PDF-1.7
1 0 obj
<</Type /Font /Subtype /${kind} /Encoding /${encoding} /DescendantFonts [2 0 R]>>
endobj
2 0 obj
<</Type /Font ${descendant}>>
endobj
trailer
<</Root 1 0 R>>
%%EOF
`;
  return readFont(new PdfObjects(Buffer.from(pdf, "latin1")), new Ref(1));
}

const widths = (descendant: string, codes: readonly number[]) =>
  codes.map((code) => read(descendant).glyphOf(code).width);

it("widths stand one by one, or for a range with its last code", () =>
  expect(widths("/DW 500 /W [1 [100 200] 5 7 300 9 [400]]", [0, 1, 2, 3, 5, 6, 7, 8, 9])).toEqual([
    500, 100, 200, 500, 300, 300, 300, 500, 400,
  ]));

it("an em is the width of what no list names", () => expect(widths("", [1])).toEqual([1000]));

it.each(["/W [1 4000000 300]", "/W [1 2]", "/W [[100]]", "/W [1 [(a)]]"])("%s is no list of widths", (list) =>
  expect(read(list).metrics).toBeUndefined(),
);

it("other codes than those of two bytes are left to others", () => {
  expect(read("").metrics).toBeDefined();
  expect(read("", "UniJIS-H").metrics).toBeUndefined();
  expect(read("", "Identity-H", "Type1").metrics).toBeUndefined();
});
