/** Who was at the gathering that an article is about: each rule with a case that it decides. */
import { describe, expect, it } from "vitest";
import { findEvents } from "../../src/extract/index.ts";
import type { ParagraphClass } from "../../src/model/article.ts";
import { effort } from "../support/effort.ts";
import { draw, languageOf } from "./support.ts";

type Classes = Readonly<Record<number, ParagraphClass>>;

/** Of each meeting its place, who was there, and who was not. */
function meetings(text: string, code = "en", classes?: Classes) {
  const extraction = draw(text, code, classes);
  return findEvents(extraction, languageOf(code)).meetings.map(({ place, date, participants, absent }) => ({
    place,
    date,
    there: participants.map(({ person, basis }) => `${extraction.people[person]!.name} ${basis}`),
    absent: absent.map(({ name }) => name),
  }));
}

const SUMMIT = "European leaders met on Friday for a summit on the power grid.";
const BERG = "Norway's prime minister, Anna Berg, chaired the session.";
const AHL = "Sweden's premier, Nils Ahl, attended.";

/** Who is found besides those two. */
const also = (told: string, summit = SUMMIT): readonly string[] =>
  meetings(`${summit} ${BERG} ${AHL} ${told}`)[0]!.there.slice(2);

describe("somebody in office was likely at a summit", () => {
  it.each([
    [
      "acts at the beginning of a sentence",
      "The Danish premier, Jon Holm, counted the votes.",
      ["Jon Holm inferred"],
    ],
    [
      "acts in a later clause",
      "Lunch was long, but Denmark's premier, Jon Holm, counted the votes.",
      ["Jon Holm inferred"],
    ],
    ["is only named in one", "Nobody at all had wanted to wait for Denmark's premier, Jon Holm.", []],
    ["speaks", "“We need time,” said Denmark's premier, Jon Holm.", ["Jon Holm inferred"]],
    ["speaks to parliament", "“We need time,” Denmark's premier, Jon Holm, told parliament.", []],
    [
      "is not of a country that somebody is known to have come for",
      "“We need time,” said Norway's energy minister, Jon Holm.",
      [],
    ],
    [
      "is not the second of a country",
      "“We need time,” said Denmark's premier, Jon Holm. “Much time,” said Denmark's energy minister, Lise Lund.",
      ["Jon Holm inferred"],
    ],
    [
      "is not of a country that stayed away",
      "Denmark's chair stayed empty. “We need time,” said Denmark's premier, Jon Holm.",
      [],
    ],
  ])("who %s: %s", (_, told, expected) => expect(also(told)).toEqual(expected));

  it("unless it was a call, in which nobody needs to travel", () => {
    expect(
      also(
        "“We need time,” said Denmark's premier, Jon Holm.",
        "European leaders met on Friday by video for a summit.",
      ),
    ).toEqual([]);
  });
});

it("somebody who speaks in the capital of the gathering was there, in another one not", () => {
  const conti = "In Rome, Italy's prime minister, Carla Conti, said: “We need time.”";
  const inRome = "European leaders met in Rome on Friday for a summit on the power grid.";
  expect(meetings(`${inRome} ${BERG} ${AHL} ${conti}`)[0]!.there).toContain("Carla Conti inferred");
  expect(also(conti)).toEqual([]);
});

describe("of somebody it is told that they", () => {
  it.each([
    [
      "were not there, whatever else is told",
      "Denmark's premier, Jon Holm, had hosted a dinner for all. On Friday Holm was absent.",
      [],
      ["Jon Holm"],
    ],
    [
      "came for somebody who was not there",
      "Denmark's premier, Jon Holm, standing in for a minister who was recovering from surgery, attended.",
      ["Jon Holm named"],
      [],
    ],
    [
      "were not there, as another came for them",
      "Lise Lund, standing in for the Danish premier, Jon Holm, was late.",
      ["Lise Lund named"],
      ["Jon Holm"],
    ],
    ["are yet to come", "Nobody doubts that Denmark's premier, Jon Holm, will host his counterpart.", [], []],
    ["came, but only as a spokesman", "Denmark's government spokesman, Jon Holm, attended.", [], []],
    [
      "were not there; a country in that clause is another matter",
      "Denmark's premier, Jon Holm, was absent because of a storm over Iceland.",
      [],
      ["Jon Holm"],
    ],
  ])("%s: %s", (_, told, there, absent) => {
    expect(also(told)).toEqual(there);
    expect(meetings(`${SUMMIT} ${BERG} ${AHL} ${told}`)[0]!.absent).toEqual(absent);
  });
});

describe("a country was not there", () => {
  const absent = (told: string) => meetings(`${SUMMIT} ${BERG} ${AHL} ${told}`)[0]!.absent;
  it.each([
    ["Hungary stayed away.", ["Hungary"]],
    ["Not invited was Cyprus.", []],
    ["Missing from the hall was Cyprus.", ["Cyprus"]],
    ["Hungary remained at odds with the rest.", []],
    ["As so often in such a long and warm night, a chair was left out beside Cyprus.", []],
    ["Norway was represented by two people.", []],
  ])("%s", (told, expected) => expect(absent(told)).toEqual(expected));
});

describe("a gathering is told of", () => {
  const BOTH = "Norway's premier, Anna Berg, hosted the guests. Sweden's premier, Nils Ahl, took part.";
  it.each([
    ["by a few who sit down", `The two premiers sat down on Friday. ${BOTH}`, 1],
    [
      "in the third sentence",
      `It rained. The ferries were late. The two premiers sat down on Friday. ${BOTH}`,
      1,
    ],
    [
      "by none that is yet to be",
      "The two premiers will meet next month for a summit. Norway's premier, Anna Berg, has a cold. Sweden's premier, Nils Ahl, has none.",
      0,
    ],
  ])("%s", (_, text, found) => expect(meetings(text)).toHaveLength(found));

  it("between two sides, of which whoever speaks was likely there", () => {
    const text =
      "Norway and Denmark held talks on Friday. Norway's premier, Anna Berg, hosted the guests. Denmark's energy minister, Jon Holm, took part. “We need time,” said Iceland's minister, Sif Eir.";
    expect(meetings(text)[0]!.there).toEqual(["Anna Berg named", "Jon Holm named"]);
    expect(meetings(text.replace("Denmark held", "Iceland held"))[0]!.there).toContain("Sif Eir inferred");
  });

  it("of two states, and not by people of one", () => {
    const text =
      "Leaders and guests sat down for a summit. Norway's premier, Anna Berg, chaired the session. Norway's energy minister, Jon Holm, attended. Sweden's energy minister, Nils Ahl, had the flu.";
    expect(meetings(text)).toEqual([]);
    expect(meetings(text.replace("had the flu", "attended"))).toHaveLength(1);
  });

  it("where it lists three who were there, and nobody is added", () => {
    const three = `${SUMMIT} Anna Berg, the Norwegian premier, Nils Ahl, the Swedish premier, and Jon Holm, the Danish premier, took part in the talks in Malta. “We need time,” said Iceland's minister, Sif Eir.`;
    expect(meetings(three)[0]!.there).toEqual(["Anna Berg named", "Nils Ahl named", "Jon Holm named"]);
  });

  it("on the day that its paragraph tells", () => {
    expect(
      meetings(`${SUMMIT.replace(" on Friday", "")} They began on Friday. ${BERG} ${AHL}`)[0]!.date,
    ).toBe("on Friday");
  });
});

it("a minister for whom another came is not taken to have come", () => {
  const [one] = meetings(
    "Die Verkehrsminister von sechs Staaten haben am Montag beraten. Die norwegische Ministerin Anna Berg leitete die Sitzung. Vizeminister Jon Holm, der für den erkrankten dänischen Minister Nils Ahl eingesprungen war, schwieg.",
    "de",
  );
  expect(one!.there).toEqual(["Anna Berg named", "Jon Holm named"]);
  expect(one!.absent).toEqual(["Nils Ahl"]);
});

describe("a gathering was", () => {
  const BOTH =
    "Die norwegische Ministerin Anna Berg leitete die Sitzung, der dänische Minister Jon Holm nahm teil.";
  const COUNCIL = "Die Außenminister der Ostseestaaten haben sich am Montag auf einen Plan geeinigt.";
  const place = (text: string, classes?: Classes) => meetings(text, "de", classes).map((one) => one.place);
  it("where the headline says", () => {
    expect(place(`Verhandlungen in Bern\n${COUNCIL} ${BOTH}`, { 1: "headline" })).toEqual(["Bern"]);
  });
  it("in the only capital that its sentence names", () => {
    expect(place(`${COUNCIL.replace("Montag", "Montag in Riga")} ${BOTH}`)).toEqual(["Riga"]);
    expect(place(`${COUNCIL.replace("Montag", "Montag in Riga und in Oslo")} ${BOTH}`)).toEqual([undefined]);
  });
  it("where the article was written, if nothing else is told", () => {
    expect(place(`Tallinn, 3. Mai\n${COUNCIL} ${BOTH}`, { 1: "dateline" })).toEqual(["Tallinn"]);
  });
});

it("one sentence of thousands of names is read in time that grows with it", () => {
  const spent = (names: number): number => {
    const list = Array.from(
      { length: names },
      (_, i) =>
        `Minister Anton Berg${"abcdefghij"[i % 10]}${"klmnopqrst"[((i / 10) % 10) | 0]}${"uvwxyzaeio"[((i / 100) % 10) | 0]}`,
    );
    const since = effort();
    meetings(`Am Gipfel in Riga nahmen ${list.join(", ")} teil.`, "de");
    return since();
  };
  spent(100);
  const [few, many] = [spent(500), spent(2_000)];
  expect(many).toBeLessThan(Math.max(1_000, few * 12));
});
