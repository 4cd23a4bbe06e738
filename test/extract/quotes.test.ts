/** Quotation marks of every style, nested, over paragraphs, and without their other half. */
import { describe, expect, it } from "vitest";
import { scanQuotes } from "../../src/extract/text/quotes.ts";
import { articleOf, draw } from "./support.ts";

/** What stands between the marks, with `…` behind where the closing one is missing. */
function passages(text: string, german = true): string[] {
  const { paragraphs } = articleOf(text);
  return scanQuotes(text, paragraphs, german).quotes.map(
    ({ inner, closed }) => text.slice(inner.start, inner.end) + (closed ? "" : "…"),
  );
}

const strays = (text: string, german = true): string[] =>
  scanQuotes(text, articleOf(text).paragraphs, german).stray.map(({ start, end }) => text.slice(start, end));

describe("between quotation marks", () => {
  it.each([
    ["„Ja“, sagte er.", "Ja"],
    ["Er sagte: “Ja.”", "Ja."],
    ["»Ja«, sagte er.", "Ja"],
    ["« Ja », sagte er.".replaceAll("« ", "«").replaceAll(" »", "»"), "Ja"],
    ['"Ja", sagte er.', "Ja"],
    [",,Ja“, sagte er.", "Ja"],
    ['„Ja", sagte er.', "Ja"],
    ["„Ja”, sagte er.", "Ja"],
    ["''Ja'', sagte er.", "Ja"],
    ["(„Ja“)", "Ja"],
  ])("%s", (text, inner) => expect(passages(text)).toEqual([inner]));

  it("an English mark closes in German and opens in English", () => {
    expect(passages("„eins“ zwei „drei“")).toEqual(["eins", "drei"]);
    expect(passages("“one” two “three”", false)).toEqual(["one", "three"]);
  });

  it("an apostrophe is no mark", () => {
    expect(passages("Das ist Peters’ Haus, und wie geht’s?")).toEqual([]);
    expect(passages("It's the workers' day, isn't it?", false)).toEqual([]);
  });

  it("marks inside belong to the outer passage", () => {
    expect(passages("„Er rief ‚Halt‘ und lief“, sagte sie.")).toEqual(["Er rief ‚Halt‘ und lief"]);
    expect(passages("“He said ‘stop’ and ran,” she said.", false)).toEqual(["He said ‘stop’ and ran,"]);
    expect(passages("„Das „Lager“ ist leer“, sagte er.")).toEqual(["Das „Lager“ ist leer"]);
  });

  it("a speech over several paragraphs opens each of them", () => {
    const text = "„Erstens kam der Regen.\n„Dann kam der Wind“, sagte er.";
    expect(passages(text)).toEqual(["Erstens kam der Regen.…", "Dann kam der Wind"]);
    expect(strays(text)).toEqual([]);
  });

  it("an open mark ends with its paragraph and spoils no other", () => {
    const text = "Er sagte: „Ja.\nSie sagte: „Nein.“";
    expect(passages(text)).toEqual(["Ja.…", "Nein."]);
    expect(strays(text)).toEqual(["„"]);
  });

  it("a closing mark alone opens nothing", () => {
    expect(passages("Ja.“ Sie sagte: „Nein.“")).toEqual(["Nein."]);
    expect(strays("Ja.“ Sie sagte: „Nein.“")).toEqual(["“"]);
  });

  it("an inner mark that is never closed does not swallow the end of the outer one", () => {
    expect(passages("„Er rief ‚Halt und lief“, sagte sie. „Ja.“")).toEqual(["Er rief ‚Halt und lief", "Ja."]);
  });

  it("nesting of any depth is one passage", () => {
    const text = `${"„".repeat(100)}Ja${"“".repeat(100)}`;
    expect(passages(text)).toHaveLength(1);
    expect(strays(text)).toEqual([]);
  });

  it("a mark without its other half is reported where it stands", () => {
    const { diagnostics } = draw("Alles ruhig.\nEr sagte: „Ja, das stimmt.\nSie ging.");
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: "extract/unpaired-mark",
        severity: "warning",
        message: "the quotation mark “„” has no other half",
        place: { file: "article.txt", line: 2, column: 11, length: 1, excerpt: "Er sagte: „Ja, das stimmt." },
      }),
    ]);
  });

  it("in a very long line the finding shows what stands around the mark", () => {
    const { diagnostics } = draw(`${"Es war ruhig. ".repeat(200)}Er sagte: „Ja, das stimmt.`);
    expect(diagnostics[0]?.place?.excerpt).toBeUndefined();
    expect(diagnostics[0]?.place?.path).toContain("Er sagte: „Ja");
  });

  it("at most fifty such marks are reported one by one", () => {
    expect(draw("Ja.“ ".repeat(500)).diagnostics).toHaveLength(50);
  });
});
