import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readManifest } from "../../src/layout/index.ts";
import { layoutJsonSchema } from "../../src/layout/manifest.ts";
import { file, show } from "./support.ts";

const read = (text: string) => readManifest(file("layout.yaml", text));
const HEAD = "name: a\nversion: 1\ntitle: { de: A }\n";

it("reads a manifest; a promise may be its path alone", () =>
  expect(
    read(
      `${HEAD}maxPages: 2\nprints:\n  - title\n  - { path: statements.*.text, groupBy: side, whole: page, quote: true }\n`,
    ).value,
  ).toEqual({
    name: "a",
    version: 1,
    title: { de: "A" },
    description: {},
    optional: [],
    maxPages: 2,
    prints: [
      { path: "title", groupBy: undefined, whole: undefined, quote: false },
      { path: "statements.*.text", groupBy: "side", whole: "page", quote: true },
    ],
  }));

it.each([
  ["an unknown field", `${HEAD}maxpages: 2`, "template/invalid-manifest layout.yaml:4:11"],
  ["a wrong version", "name: a\nversion: one\ntitle: {}\n", "template/invalid-manifest layout.yaml:2:10"],
  ["broken YAML", `${HEAD}prints: [`, "template/invalid-manifest layout.yaml:4:9"],
  ["nothing", "", "template/invalid-manifest layout.yaml:1:1"],
])("names the place of %s", (_, text, expected) =>
  expect(read(text).diagnostics.map(show).join("\n")).toBe(expected),
);

it.each([
  ["name: a\ntitle: { de: A }\n", "“version” is missing", "add “version: …” here"],
  [`${HEAD}maxPages: two`, "“maxPages” is “two”, not a number", "write it without quotation marks"],
  [
    `${HEAD}optional: notes`,
    "“optional” is “notes”, not a list",
    "put “- ” before each item, or write [ … ]",
  ],
  [`${HEAD}prints:\n  - path: title\n    whole: sheet\n`, "“whole” cannot be “sheet”", "known are page"],
  [`${HEAD}prints: [`, "this bracket is not closed", "look for the “]” that is missing"],
])("says in plain words what is wrong in %j", (text, message, hint) => {
  const [finding] = read(text).diagnostics;
  expect([finding?.message, finding?.hint]).toEqual([message, hint]);
});

it("hints at the field that was meant", () =>
  expect(read(`${HEAD}maxpages: 2`).diagnostics[0]?.hint).toBe("did you mean “maxPages”"));

it("schema/layout.schema.json is what the program obeys (npm run docs writes it), and our own layout names it", () => {
  expect(JSON.parse(readFileSync("schema/layout.schema.json", "utf8"))).toEqual(layoutJsonSchema());
  const [first] = readFileSync("templates/lagebild/layout.yaml", "utf8").split("\n");
  expect(first).toBe("# yaml-language-server: $schema=../../schema/layout.schema.json");
});
