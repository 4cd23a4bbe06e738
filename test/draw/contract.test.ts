/**
 * The list of what we reach into is whole. The compiler lets `src/draw` use of PDFKit what `internals.ts` declares and nothing else, as long
 * as nobody talks it out of that; and each member declared there stands in a test of `internals.test.ts`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const DRAW = fileURLToPath(new URL("../../src/draw/", import.meta.url));
const INTERNALS = readFileSync(`${DRAW}internals.ts`, "utf8");
const TESTS = readFileSync(fileURLToPath(new URL("./internals.test.ts", import.meta.url)), "utf8");

/** Comments say what they like. */
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");

const WAYS_ROUND = [
  /from "pdfkit"|from "fontkit"|import\("pdfkit/,
  /\bas any\b|: any\b|<any>|@ts-(ignore|expect-error|nocheck)/,
  /\bas unknown as Kit|\bReflect\.|\bgetOwnPropertyNames\b/,
  /(?:pdf|document|doc|page|font|ref|root|catalogue)\["\w+"\]/,
];

describe("src/draw reaches into PDFKit by internals.ts alone", () => {
  const files = readdirSync(DRAW).filter((name) => name.endsWith(".ts") && name !== "internals.ts");

  it.each(files.filter((name) => name !== "pdfkit.d.ts"))("%s", (name) => {
    const text = code(readFileSync(`${DRAW}${name}`, "utf8"));
    for (const way of WAYS_ROUND) expect(way.exec(text)?.[0], String(way)).toBeUndefined();
  });

  it("would notice a way round it", () => {
    for (const text of ['import x from "pdfkit";', "(pdf as any)._x", 'pdf["_x"]', "x as unknown as KitPage"])
      expect(WAYS_ROUND.some((way) => way.test(code(text)))).toBe(true);
  });
});

/** Members of what is declared there, by type. */
const members = [...code(INTERNALS).matchAll(/(?:interface|class) (Kit\w+) \{\n([\s\S]*?)\n\}/g)].flatMap(
  ([, type, body]) =>
    [...body!.matchAll(/^ {2,4}(?:readonly )?(\w+)\??[(:]/gm)].map(([, member]) => `${type}.${member}`),
);

describe("each member has its contract", () => {
  it("knows the members", () => {
    expect(members.length).toBeGreaterThan(35);
    expect(members).toContain("KitDocument._root");
    expect(members).toContain("KitFont.includeGlyph");
  });

  it.each(members.filter((member) => !member.endsWith(".constructor")))("%s", (member) => {
    expect(new RegExp(`\\b${member.split(".")[1]}\\b`).test(code(TESTS)), "stands in a test").toBe(true);
  });
});
