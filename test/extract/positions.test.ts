/** Where countries stand: each rule with a case that it decides. */
import { describe, expect, it } from "vitest";
import { findEvents } from "../../src/extract/index.ts";
import { draw, languageOf } from "./support.ts";

const reactions = (text: string, code = "de") => findEvents(draw(text, code), languageOf(code)).reactions;
const sides = (text: string, code = "de"): string[] =>
  reactions(text, code).map(({ country, body, stance }) => `${country ?? body} ${stance}`);

describe("behind “Irland begrüßt den Plan.”", () => {
  it.each([
    ["EU-Kommissarin Anna Berg lehnte ihn ab.", ["EU rejects"]],
    ["Kommissionspräsidentin Anna Berg lehnte ihn ab.", ["EU rejects"]],
    ["Bosnien und Herzegowina lehnt ihn ab.", ["BA rejects"]],
    ["Kanada, Spanien und Malta lehnen ihn ab, hieß es.", ["CA rejects", "ES rejects", "MT rejects"]],
    ["Spanien, ein Land mit sehr vielen Häfen am Meer, lehnt ihn ab.", ["ES rejects"]],
    ["Der Rat tagte mit Polen, Dänemark und Italien und lehnte ab.", []],
    ["Man wartete und Spanien lehnte ihn ab.", ["ES rejects"]],
    ["Russland und China von ihrer Ablehnung abzubringen, ist das Ziel.", []],
    ["Spanien und eine Firma lehnen ihn ab.", []],
    ["Spanien und Bremen lehnen ihn ab.", []],
    ["Italien äußerte sich nicht. Italien lehnt ab. Italien unterstützt den Plan.", ["IT rejects"]],
    ["Italien äußerte sich nicht zu dem verfrühten Plan. Malta lehnt ihn ab.", ["IT none", "MT rejects"]],
    ["Spanien begrüßt ihn: Die Häfen lehnen ihn ab.", ["ES supports"]],
    ["Spanien, dessen Häfen den Plan ablehnen, begrüßt ihn.", ["ES supports"]],
    ["In Rom zeigte sich die Ministerin skeptisch.", ["IT doubts"]],
  ])("%s", (text, expected) => {
    expect(sides(`Irland begrüßt den Plan. ${text}`).filter((one) => !one.startsWith("IE"))).toEqual(
      expected,
    );
  });
});

it("behind a minister between commas the verb is the minister's", () => {
  const text = "Ireland backs the plan. Denmark's premier, Jon Holm, rejected it.";
  expect(sides(text, "en").sort()).toEqual(["DK rejects", "IE supports"]);
});

it("a commissioner is the Union's by the portfolio, and not any", () => {
  const told = (office: string) =>
    sides(`Ireland backs the plan. The ${office}, Eszter Pap, rejected it. Malta backs it.`, "en");
  expect(told("energy commissioner")).toContain("EU rejects");
  expect(told("river commissioner")).not.toContain("EU rejects");
});

it("“us” is no country", () => {
  expect(sides("Ireland backs the plan. Malta backs it. Us it rejected.", "en")).toEqual([
    "IE supports",
    "MT supports",
  ]);
});

it("a country that says nothing twice is told with the first", () => {
  const [, italy] = reactions(
    "Irland begrüßt den Plan. Italien äußerte sich nicht. Italien schwieg. Malta lehnt ab.",
  );
  expect(italy!.position).toBe("Italien äußerte sich nicht.");
});

it("what a capital has heard said of its own country is one position", () => {
  const [berne] = reactions("In Bern hieß es, die Schweiz werde das nun prüfen. Irland begrüßt den Plan.");
  expect(berne!.position).toBe("In Bern hieß es, die Schweiz werde das nun prüfen.");
});

it("where ministers of four countries met, each of them takes a position", () => {
  const met =
    "Interior ministers failed on Tuesday to agree, after a long meeting. Norway's minister, Anna Berg, chaired it. Sweden's minister, Nils Ahl, attended. Iceland's minister, Sif Eir, attended. ";
  const side =
    "“We do not want it,” said Denmark's minister, Jon Holm, who took part. He opposes it. Malta rejects it.";
  expect(sides(met + side, "en")).toContain("DK rejects");
});

describe("one country alone reacts to what others met for", () => {
  const MET = "Minister aus Norwegen und Dänemark trafen sich am Montag in Malvern.";
  it("although nobody is named who met", () => {
    expect(sides(`${MET} Der polnische Minister Jan Nowak begrüßte das Treffen als „überfällig“.`)).toEqual([
      "PL supports",
    ]);
  });
  it("with the side that it took, though it keeps silent about something else", () => {
    const text = `${MET} Der polnische Minister Jan Nowak lehnte den Plan ab: „Wir gehen nicht mit.“ Nowak äußerte sich nicht zu den Kosten.`;
    expect(sides(text)).toEqual(["PL rejects"]);
  });
  it("and a body that has a position of its own has none with others", () => {
    expect(
      sides(`${MET} Die EU lehnt den Plan ab. Die EU konnte sich nicht auf eine Position einigen.`),
    ).toEqual(["EU rejects"]);
  });
});

describe("whose minister one is", () => {
  const countries = (text: string) => draw(text).people.map(({ name, country }) => `${name} ${country}`);
  it("is not told by the country before, where the office is the reader's own", () => {
    const many = "Dänemark, Spanien und Malta sind dafür.\nPolen lehnt das ab.";
    expect(countries(`${many} „Schade“, sagte Bundesministerin Anna Berg.`)).toEqual(["Anna Berg undefined"]);
    expect(countries(`${many} „Schade“, sagte Ministerin Anna Berg.`)).toEqual(["Anna Berg PL"]);
  });
});
