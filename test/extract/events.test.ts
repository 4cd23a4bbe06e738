/** Meetings, reactions and stances, one case a line. */
import { describe, expect, it } from "vitest";
import { stanceOf } from "../../src/extract/events/stance.ts";
import { findEvents } from "../../src/extract/index.ts";
import { draw, languageOf } from "./support.ts";

describe("the stance of a clause, with its negation", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["de", "dass er nicht beabsichtige, Truppen zu entsenden", "rejects"],
    ["de", "dass er in Betracht ziehen würde, Truppen zu entsenden", "considering"],
    ["de", "er ziehe das nicht in Betracht", "rejects"],
    ["de", "er schließe das nicht aus", "considering"],
    ["de", "das sei völlig verfrüht", "premature"],
    ["de", "er begrüße den Plan", "supports"],
    ["de", "er habe Zweifel an dem Plan", "doubts"],
    ["de", "er habe keine Zweifel an dem Plan", "supports"],
    ["de", "er habe nicht geschlafen, aber er begrüße den Plan", "supports"],
    ["de", "das Wetter sei schön", "none"],
    ["en", "that he would not rule out a mission", "considering"],
    ["en", "that his country does not support the plan", "rejects"],
    ["en", "that the debate was premature", "premature"],
    ["en", "that she would consider a mission", "considering"],
  ];
  it.each(cases)("%s: %s", (code, text, stance) => {
    expect(stanceOf(text, languageOf(code).events)).toBe(stance);
  });
});

const eventsOf = (text: string, code = "de") => {
  const extraction = draw(text, code);
  const events = findEvents(extraction, languageOf(code));
  const there = events.meetings.flatMap(({ place, participants }) =>
    participants.map(({ person, basis }) => `${place}: ${extraction.people[person]!.name} ${basis}`),
  );
  return { ...events, there };
};

describe("who was there", () => {
  it("takes only part in meetings, not in anything that one can take part in", () => {
    const { there } = eventsOf(
      "Das Treffen in Malmö zwischen Norwegen und Finnland begann spät. Die norwegische Ministerin Anna Berg, die an der Hochzeit teilnahm, kam später.",
    );
    expect(there).toEqual([]);
  });

  it("is not who only speaks about a meeting between others", () => {
    const { there } = eventsOf(
      "Nach dem Treffen zwischen Norwegen und Finnland in Malmö sagte der deutsche Minister Paul Kramer, er sei froh.",
    );
    expect(there).toEqual([]);
  });

  it("is who speaks at the meeting's place", () => {
    const { there } = eventsOf(
      "Das Treffen in Malmö begann spät. In Malmö sagte der deutsche Minister Paul Kramer, dass er froh sei.",
    );
    expect(there).toEqual(["Malmö: Paul Kramer inferred"]);
  });

  it("is not told by words that somebody is quoted with", () => {
    const { meetings } = eventsOf(
      "„Bei dem Treffen in Malmö nahm Anna Berg teil“, sagte der Minister Paul Kramer.",
    );
    expect(meetings).toEqual([]);
  });
});

it("a position of several stands apart from the countries", () => {
  const { reactions } = eventsOf(
    "Die norwegische Ministerin Anna Berg und der finnische Minister Jussi Lahti nahmen an den Gesprächen in Malmö teil. Europäische Führer konnten sich nicht auf eine gemeinsame Linie einigen.",
  );
  expect(reactions.map(({ body, country, stance }) => [body, country, stance])).toEqual([
    ["Europäische Führer", undefined, "none"],
  ]);
});
