/** Slips of the pen in YAML: each is told in words of the trade, once, where it was made. */
import { describe, expect, it } from "vitest";
import { findings } from "./support.ts";

/** `line:column [what is marked] what is said`; a hint has to be there. */
const told = (text: string) =>
  findings(text).map(({ place, message, hint }) => {
    expect(hint, message).toBeTruthy();
    const { line = 0, column = 0, length = 0, excerpt = "" } = place!;
    return `${line}:${column} [${excerpt.slice(column - 1, column - 1 + length)}] ${message}`;
  });

describe("a title", () => {
  it.each([
    ['"Calm" she says', "1:15 [she says] text goes on behind the closing quotation mark: “she says”"],
    ["'Calm, it's said'", "1:18 [s said'] text goes on behind the closing quotation mark: “s said'”"],
    ["*Calm* again", "1:8 [*] a value cannot begin with “*”"],
    ["& Sons are calm", "1:8 [&] a value cannot begin with “&”"],
    ["@harbour is calm", "1:8 [@] a value cannot begin with “@”"],
    ["%5 more", "1:8 [%] a value cannot begin with “%”"],
    [", then calm", "1:8 [,] a value cannot begin with “,”"],
    ["[New] All calm", "1:14 [All calm] text goes on behind the closing bracket: “All calm”"],
    ["{New} All calm", "1:14 [All calm] text goes on behind the closing bracket: “All calm”"],
    ["> All calm", "1:10 [All calm] text stands behind the sign that puts it on the next lines: “All calm”"],
    ["Sea: calm", "1:8 [S] a second “: ” stands in this value"],
    ['"Calm"# a remark', "1:14 [# a remark] a space is missing before “#”: “# a remark”"],
    ['"Calm', '1:8 ["] this quotation mark is not closed'],
    ["'Calm", "1:8 ['] this quotation mark is not closed"],
    ['"\\q is no sign"', "1:9 [\\] “\\q” stands for nothing in quotation marks like these"],
  ])("%s", (value, said) => {
    expect(told(`title: ${value}\ndeck: Nothing happened\n`)).toEqual([said]);
  });
});

describe("a list", () => {
  it.each([
    ["summary:\n  - text: a\n   kind: fact\n", "3:1 [ ] this line belongs neither to the item above it"],
    ["summary:\n    - text: a\n  - text: b\n", "3:1 [ ] the items of a list do not begin in the same column"],
    ["summary:\n  - text: [1, 2\ntitle: x\n", "2:11 [[] this bracket is not closed"],
    [
      "evidence: [ { source: a paragraphs: [5] } ]\n",
      "1:23 [a paragraphs: [5] ] a comma is missing before the second",
    ],
    ["evidence: [ 5,, 6 ]\n", "1:15 [,] a comma stands here that parts nothing"],
    ["evidence: ]\n", "1:11 []] a bracket closes here that was not opened"],
    ["title: >-\ntext\n", "2:1 [text] the name of a field has no colon and space behind it"],
  ])("%s", (text, said) => {
    expect(told(text)[0]?.slice(0, said.length)).toBe(said);
  });

  it("has each of its open brackets told of once, where it opens", () => {
    const brackets = told("evidence: [ { source: a,\n  paragraphs: [5\ntitle: x\n");
    expect(brackets.filter((each) => each.endsWith("this bracket is not closed"))).toEqual([
      "1:11 [[] this bracket is not closed",
      "2:15 [[] this bracket is not closed",
    ]);
  });
});

describe("a file", () => {
  it("in which two versions were joined says so and nothing else", () => {
    const text = "language: en\n<<<<<<< ours\ntitle: a\n=======\ntitle: b\n>>>>>>> theirs\n";
    expect(told(text)).toEqual([
      "2:1 [<<<<<<< ours] two versions of this file were joined here, and nobody has chosen between them",
    ]);
  });

  it("may hold lines of equals signs in its text", () => {
    const text = "title: >-\n  <<<<<<< ours\n  is text\n";
    expect(findings(text).some(({ message }) => message.startsWith("two versions"))).toBe(false);
  });

  it("has one finding a line, however much is wrong in it", () => {
    const lines = told("{{{: not\n\t- [yaml\n").map((each) => each.split(":")[0]);
    expect(new Set(lines).size).toBe(lines.length);
  });
});
