/** Answers of an interview, which have a name in front and no quotation marks. */
import { expect, it } from "vitest";
import { findEvents } from "../../src/extract/index.ts";
import { draw, languageOf, words } from "./support.ts";

const said = (text: string) => {
  const { article, people, statements } = draw(text);
  return statements
    .filter(({ kind, within }) => kind === "direct" && within === undefined)
    .map(({ message, person }) => `${people[person ?? -1]?.name}: ${words(article.text, message)}`);
};

const OPENING = "Renate Ohlsen leitet den Katastrophenschutz.\nFrau Ohlsen, wann wussten Sie das?";

it("each is a quotation of whoever is named in front, all of it", () => {
  expect(
    said(
      `${OPENING}\nOhlsen: Um halb vier. Da stand das Wasser schon im Keller.\nWoran lag das?\nOhlsen: An der Technik. Der Landrat hat von „menschlichem Versagen“ gesprochen.`,
    ),
  ).toEqual([
    "Renate Ohlsen: Um halb vier. Da stand das Wasser schon im Keller.",
    "Renate Ohlsen: An der Technik. Der Landrat hat von „menschlichem Versagen“ gesprochen.",
  ]);
});

it("what somebody does while they answer is no part of it", () => {
  expect(
    said(
      `${OPENING}\nOhlsen (lacht): Um halb vier. Da schlief ich.\nUnd dann?\nOhlsen: Bin ich aufgestanden.`,
    ),
  ).toEqual(["Renate Ohlsen: Um halb vier. Da schlief ich.", "Renate Ohlsen: Bin ich aufgestanden."]);
});

it("nothing that is asked or answered is a key point", () => {
  const text = `${OPENING}\nOhlsen: Ja. Wir wussten es um halb vier, und wir haben nichts gesagt.\nSie haben die Technik gewartet, Frau Ohlsen. Woran lag es dann?\nOhlsen: Nein. Die Technik ist dreißig Jahre alt und nie erneuert worden.`;
  const { summary } = findEvents(draw(text), languageOf("de"));
  expect(summary.map((point) => point.text)).toEqual(["Renate Ohlsen leitet den Katastrophenschutz."]);
});

it("a question behind a name is none", () => {
  expect(
    said(`${OPENING}\nBote: Was nun?\nOhlsen: Wir warten.\nBote: Wie lange?\nOhlsen: Bis es trocken ist.`),
  ).toEqual(["Renate Ohlsen: Wir warten.", "Renate Ohlsen: Bis es trocken ist."]);
});

it("a label that stands once, or where nobody asks, is no name of a speaker", () => {
  expect(said(`${OPENING}\nOhlsen: Um halb vier in der Nacht.`)).toEqual([]);
  expect(said("Renate Ohlsen hilft.\nOhlsen: Um halb vier.\nOhlsen: Um halb fünf.")).toEqual([]);
});

it("a label that nobody is called elsewhere, or a single question, makes no interview", () => {
  expect(said("Wann war das?\nOhlsen: Um halb vier.\nUnd dann?\nOhlsen: Um halb fünf.")).toEqual([]);
  expect(said(`${OPENING}\nOhlsen: Um halb vier.\nOhlsen: Um halb fünf.`)).toEqual([]);
});

it("a surname that a question gives is whom it names", () => {
  expect(said("Frau Ohlsen, wann war das?\nOhlsen: Um halb vier.\nUnd dann?\nOhlsen: Um halb fünf.")).toEqual(
    ["Ohlsen: Um halb vier.", "Ohlsen: Um halb fünf."],
  );
});

it("one answer alone is none, and a name may ask back", () => {
  expect(said(`${OPENING}\nOhlsen: Um halb vier.\nWoran lag das?`)).toEqual([]);
  expect(
    said(`${OPENING}\nOhlsen: Um halb vier.\nWoran lag das?\nOhlsen: Wie bitte?\nOhlsen: An uns.`),
  ).toEqual(["Renate Ohlsen: Um halb vier.", "Renate Ohlsen: An uns."]);
});
