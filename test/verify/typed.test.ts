import { describe, expect, it } from "vitest";
import { typed, typedText } from "../../src/verify/typed.ts";
import { briefing, check, parts } from "./support/check.ts";
import { p } from "./support/sheet.ts";

describe("a text as it is typed", () => {
  it.each([
    ["5%", "5\u202F%"],
    ["5 %", "5\u00A0%"],
    ["z.B.", "z.\u202FB."],
    ["§5", "§\u202F5"],
    ["10km", "10 km"],
    ["2024-2026", "2024–2026"],
    ["-5", "−5"],
    ["er - sie", "er\u00A0– sie"],
    ["er -- sie", "er – sie"],
    ["geht's", "geht’s"],
    ["geht´s", "geht’s"],
    ["und ...", "und\u00A0…"],
  ])("is the same for %s and %s", (content, paper) => expect(typedText(content)).toBe(typedText(paper)));

  it.each([
    ["nicht", "nich t"],
    ["1234", "12 34"],
    ["Seeweg", "See-weg"],
    ["2024–2026", "2024—2026"],
    ["er, sie", "er; sie"],
    ["5 km", "6 km"],
    ["“Nein”", "„Nein“"],
    ["..", "…"],
  ])("is another for %s and %s", (a, b) => expect(typedText(a)).not.toBe(typedText(b)));

  it("knows where each of its characters came from", () => {
    const text = "§5 ... z.B. 5%, geht’s";
    const { text: keys, origin, place } = typed(text);
    expect(keys).toBe("§ 5 … z. B. 5 %, geht's");
    for (const word of ["5", "…", "B.", "%,"]) {
      const at = keys.indexOf(word);
      expect(text.slice(origin(at), origin(at + word.length))).toBe(word === "…" ? "..." : word);
      expect(place(origin(at))).toBe(at);
    }
  });
});

describe("on paper", () => {
  const deck = "Es geht's an: 3-5% - z.B. der Hafen ...";
  const set = "Es geht’s an: 3–5\u202F%\u00A0– z.\u202FB. der Hafen\u00A0…";

  it("our own sentences may be finely set", async () => {
    expect(await check({ content: briefing({ deck }), pages: [parts({ deck: p(set) })] })).toEqual([]);
  });

  it("they may go on in another column of the next page", async () => {
    const [title, , ...rest] = parts({});
    const pages = [
      [title!, p("Es geht’s an: 3–5\u202F%\u00A0– z.\u202FB. "), p("Randnote")],
      [p("der Hafen\u00A0…"), ...rest],
    ];
    expect(await check({ content: briefing({ deck }), pages })).toEqual([]);
  });

  it("a changed digit is still found", async () => {
    const pages = [parts({ deck: p(set.replace("3–5", "3–6")) })];
    expect(await check({ content: briefing({ deck }), pages })).toEqual(["verify/text-missing"]);
  });

  it("a quotation is never finely set", async () => {
    const said = { ...briefing().statements[0]!, text: "Das geht's nicht - nein" };
    const content = briefing({ statements: [said, ...briefing().statements.slice(1)] });
    const exact = [parts({ s1: p("„Das geht's nicht - nein“") })];
    const changed = [parts({ s1: p("„Das geht’s nicht – nein“") })];
    expect(await check({ content, pages: exact })).toEqual([]);
    expect(await check({ content, pages: changed })).toContain("verify/text-missing");
  });

  it("nor is the title of a source", async () => {
    const [source] = briefing().sources;
    const content = briefing({ sources: [{ ...source, title: "Streit - am Hafen" }] });
    expect(await check({ content, pages: [parts({ source: p("Streit – am Hafen") })] })).toEqual([
      "verify/text-missing",
    ]);
  });

  it("the name of a speaker has the apostrophe of the trade", async () => {
    const [, ...others] = briefing().people;
    const content = briefing({ people: [{ ...briefing().people[0], name: "Adam O'Ost" }, ...others] });
    expect(await check({ content, pages: [parts({ adam: p("Adam O’Ost, Minister") })] })).toEqual([]);
  });
});
