/** OpenType by its CSS names, from the style sheet to the finished file: other glyphs are drawn, and what is copied is what was typed. */
import { PDFParse } from "pdf-parse";
import { describe, expect, it } from "vitest";
import { draw } from "../../../src/draw/index.ts";
import type { PagedDocument } from "../../../src/model/page.ts";
import { typeset } from "../../../src/typeset/index.ts";
import { lay } from "../../layout/support.ts";
import { textsOn } from "../../support/pages.ts";
import { houseShelf } from "../paragraph/setting.ts";

async function setWith(text: string, style: string): Promise<PagedDocument> {
  const base = 'html { font: 10pt/12pt "Source Serif" }';
  const { tree, findings } = lay(`<p>${text}</p>`, { style: `${base} p { ${style} }` });
  expect(findings).toEqual([]);
  return (await typeset(tree, houseShelf)).document;
}

const glyphsOf = ({ pages }: PagedDocument): readonly number[] =>
  pages.flatMap(textsOn).flatMap(({ pieces }) => pieces.flatMap(({ shape }) => shape.glyphs));

const widthIn = ({ pages }: PagedDocument): number =>
  pages
    .flatMap(textsOn)
    .flatMap(({ pieces }) => pieces)
    .reduce((sum, { shape }) => sum + shape.width, 0);

async function copied(document: PagedDocument): Promise<string> {
  const parser = new PDFParse({ data: await draw(document), verbosity: 0 });
  const { text } = await parser.getText({ pageJoiner: "" });
  await parser.destroy();
  return text.trim();
}

describe("the letters and figures that a style sheet asks for are drawn, and copied as typed", () => {
  it.each([
    ["font-variant-caps: small-caps", "Der Nato-Rat", "er ato at"],
    ["font-variant-caps: all-small-caps", "NATO und EU", "NATOundEU"],
    ["font-variant-numeric: oldstyle-nums", "Seit 1945", "1945"],
    ["font-variant-numeric: proportional-nums", "Seit 1945", "1945"],
    ["font-variant-numeric: oldstyle-nums proportional-nums", "Seit 1945", "1945"],
    ["font-variant-numeric: diagonal-fractions", "Zu 1/2 und 355/113", "1/2355/113"],
    ["font-variant-numeric: ordinal", "2a", "a"],
    ["font-variant-numeric: slashed-zero", "Code 100", "00"],
    ["font-variant-position: super", "m2", "m2"],
    ["font-variant-position: sub", "H2", "2"],
    ['font-feature-settings: "sups"', "m2", "m2"],
  ])("%s", async (style, text, changed) => {
    const set = await setWith(text, style);
    const [now, before] = [glyphsOf(set), glyphsOf(await setWith(text, ""))];
    expect(now).toHaveLength(before.length);
    const letters = [...text];
    const others = letters.filter((letter, i) => letter !== " " && now[i] !== before[i]).join("");
    expect(others).toBe(changed.replaceAll(" ", ""));
    expect(await copied(set)).toBe(text);
  });

  it.each([
    ["font-variant-ligatures: none", 2],
    ["font-variant-ligatures: no-common-ligatures", 2],
    ["font-variant-ligatures: common-ligatures", 1],
    ['font-feature-settings: "liga" off', 2],
  ])("%s", async (style, count) => {
    const set = await setWith("fi", style);
    expect(glyphsOf(set)).toHaveLength(count);
    expect(await copied(set)).toBe("fi");
  });

  // Each has an own feature in OpenType that no face of the house has: what is asked for is missed aloud, and the text stays whole.
  it.each([
    ["font-variant-caps: petite-caps", "pcap"],
    ["font-variant-caps: all-petite-caps", "c2pc"],
    ["font-variant-caps: unicase", "unic"],
    ["font-variant-caps: titling-caps", "titl"],
    ["font-variant-numeric: stacked-fractions", "afrc"],
    ["font-variant-ligatures: historical-ligatures", "hlig"],
    ['font-feature-settings: "swsh" 2', "swsh"],
  ])("%s, which the face has not, is a finding", async (style, tag) => {
    const { document, diagnostics } = await typeset(
      lay("<p>Der Rat 1/2</p>", { style: `p { ${style} }` }).tree,
      houseShelf,
    );
    const messages = diagnostics.map(({ code, message }) => `${code} ${message}`);
    expect(messages).toContain(
      `typeset/missing-feature “Source Serif” has no feature “${tag}”, so the text is set without it`,
    );
    expect(await copied(document)).toBe("Der Rat 1/2");
  });

  it.each(["small-caps", "lining-nums", "tabular-nums"])("%s, which it has, is none", async (value) => {
    const property = value === "small-caps" ? "font-variant-caps" : "font-variant-numeric";
    const { tree } = lay("<p>Der Rat 1/2</p>", { style: `p { ${property}: ${value} }` });
    expect((await typeset(tree, houseShelf)).diagnostics).toEqual([]);
  });

  it("lining and tabular figures are those that come by themselves in the house's serif", async () => {
    for (const style of ["lining-nums", "tabular-nums"])
      expect(glyphsOf(await setWith("1945", `font-variant-numeric: ${style}`))).toEqual(
        glyphsOf(await setWith("1945", "")),
      );
  });

  it("font-kerning: none", async () => {
    const widthOf = async (style: string) => widthIn(await setWith("AVATAR", style));
    expect(await widthOf("font-kerning: none")).toBeGreaterThan((await widthOf("")) + 1);
    expect(await widthOf("font-kerning: normal")).toBe(await widthOf(""));
  });

  it("figures of one width stand below one another", async () => {
    const widthOf = async (text: string, style: string) =>
      widthIn(await setWith(text, `font-variant-numeric: ${style}`));
    expect(await widthOf("111", "tabular-nums")).toBe(await widthOf("888", "tabular-nums"));
    expect(await widthOf("111", "proportional-nums")).toBeLessThan(await widthOf("888", "proportional-nums"));
  });
});
