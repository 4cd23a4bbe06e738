/** One line for each way in which a source tells that somebody said something. */
import { describe, expect, it } from "vitest";
import { draw, statementsIn, words } from "./support.ts";

const GERMAN: readonly (readonly [line: string, ...statements: string[]])[] = [
  [
    "Anna Berg sagte, es regne. Er dürfte wissen, dass ihm die Zeit davonläuft.",
    "indirect: es regne ← Anna Berg (named: Anna Berg)",
  ],
  [
    "Präsident Anton Berg, so heißt es aus der Behörde, wolle bald handeln.",
    "indirect: Präsident Anton Berg | wolle bald handeln ← der Behörde (named: Behörde)",
  ],
  ["Anna Berg sagte, dass es regnet.", "indirect: dass es regnet ← Anna Berg (named: Anna Berg)"],
  ["Anna Berg sagte, es regne.", "indirect: es regne ← Anna Berg (named: Anna Berg)"],
  ["Anna Berg fragte, ob es regnet.", "indirect: ob es regnet ← Anna Berg (named: Anna Berg)"],
  ["Anna Berg versprach, morgen zu kommen.", "indirect: morgen zu kommen ← Anna Berg (named: Anna Berg)"],
  ["Anna Berg hat mitgeteilt, dass es regnet.", "indirect: dass es regnet ← Anna Berg (named: Anna Berg)"],
  [
    "Gestern gab Anna Berg bekannt, dass es regnet.",
    "indirect: dass es regnet ← Anna Berg (named: Anna Berg)",
  ],
  [
    "Anna Berg, die Leiterin der Wache, teilte mit, dass es regnet.",
    "indirect: dass es regnet ← Anna Berg, die Leiterin der Wache (named: Anna Berg)",
  ],
  [
    "Es regne, sagte die Leiterin der Wache, Anna Berg.",
    "indirect: Es regne ← die Leiterin der Wache, Anna Berg (named: Anna Berg)",
  ],
  ["Es regne, sagte Anna Berg.", "indirect: Es regne ← Anna Berg (named: Anna Berg)"],
  [
    "Es regne, heißt es in einer Mitteilung der Polizei.",
    "indirect: Es regne ← einer Mitteilung der Polizei (named: Polizei)",
  ],
  [
    "Ohne Regen, fürchtet Anna Berg, müsse sie schließen.",
    "indirect: Ohne Regen | müsse sie schließen ← Anna Berg (named: Anna Berg)",
  ],
  [
    "Wenn es so weiter regnet, fürchtet Anna Berg, müsse sie schließen.",
    "indirect: Wenn es so weiter regnet | müsse sie schließen ← Anna Berg (named: Anna Berg)",
  ],
  [
    "Als sie ankam, sagte Anna Berg, dass es regnet.",
    "indirect: dass es regnet ← Anna Berg (named: Anna Berg)",
  ],
  ["In der Mitteilung heißt es, es regne.", "indirect: es regne ← der Mitteilung (named)"],
  ["Aus dem Bericht geht hervor, dass es regnet.", "indirect: dass es regnet ← dem Bericht (named)"],
  ["Es wird vermutet, dass es regnet.", "indirect: dass es regnet ← nobody"],
  ["Anna Berg sucht nach Erklärungen."],
  ["Nach dem Urteil verließ Anna Berg den Saal."],
  ["Nach dem Urteil muss die Stadt zahlen.", "indirect: muss die Stadt zahlen ← dem Urteil (named: Urteil)"],
  [
    "Anna Berg sagte, es regne.\nDer Bau würde viel kosten.",
    "indirect: es regne ← Anna Berg (named: Anna Berg)",
  ],
  ["Anna Berg sagte, es regne. Sie möchte gehen.", "indirect: es regne ← Anna Berg (named: Anna Berg)"],
  ["Laut Anna Berg regnet es.", "indirect: regnet es ← Anna Berg (named: Anna Berg)"],
  [
    "Es regnet nach Angaben von Anna Berg seit Tagen.",
    "indirect: Es regnet | seit Tagen ← Angaben von Anna Berg (named: Anna Berg)",
  ],
  ["Der Polizei zufolge regnet es.", "indirect: regnet es ← Der Polizei (named: Polizei)"],
  ["Es regnet, wie Anna Berg mitteilte.", "indirect: Es regnet ← Anna Berg (named: Anna Berg)"],
  ["Wie Anna Berg mitteilte, regnet es.", "indirect: regnet es ← Anna Berg (named: Anna Berg)"],
  [
    "Die Forderung von Anna Berg, die Schule zu schließen, blieb ohne Folgen.",
    "indirect: die Schule zu schließen ← Anna Berg (named: Anna Berg)",
  ],
  [
    "„Es regnet seit drei Tagen“, sagte Anna Berg.",
    "direct: Es regnet seit drei Tagen ← Anna Berg (named: Anna Berg)",
  ],
  [
    "„Es regnet“, sagte Anna Berg, „und es bleibt so.“",
    "direct: Es regnet | und es bleibt so. ← Anna Berg (named: Anna Berg)",
  ],
  [
    "Anna Berg lachte: „Es regnet doch seit Tagen.“",
    "direct: Es regnet doch seit Tagen. ← Anna Berg (named: Anna Berg)",
  ],
  [
    "Anna Berg bezeichnete den Plan als „völlig verfrüht“.",
    "partial: völlig verfrüht ← Anna Berg (named: Anna Berg)",
  ],
  [
    "Anna Berg sagte, der Plan sei „völlig verfrüht“.",
    "indirect: der Plan sei „völlig verfrüht“ ← Anna Berg (named: Anna Berg)",
    "partial: völlig verfrüht ← Anna Berg (named: Anna Berg)",
  ],
];

/** Lines that look as if somebody said something. */
const SILENT_GERMAN = [
  "Er wird wissen, dass er wenig tun kann.",
  "Anna Berg kam an. Er dürfte wissen, dass ihm die Zeit davonläuft.",
  "Das war das erste Mal, dass sich beide trafen.",
  "Dafür sorgte, dass es regnete.",
  "Die Fähre „Nordwind“ lief am Abend aus.",
  "Der so genannte „Rote Platz“ ist gesperrt.",
  "Nach dem Spiel fuhren alle nach Hause.",
  "Nach Abschluss der Gespräche regnete es.",
];

const ENGLISH: readonly (readonly [line: string, ...statements: string[]])[] = [
  ["The rain, Ann Lee said, would stop.", "indirect: The rain | would stop ← Ann Lee (named: Ann Lee)"],
  ["Asked whether it would rain, Ann Lee smiled."],
  [
    "The study asks how often it rains, Ann Lee points out, and not how long.",
    "indirect: The study asks how often it rains | and not how long ← Ann Lee (named: Ann Lee)",
  ],
  [
    "The Harbour Commission, which pays half of it, urged both sides to settle.",
    "indirect: both sides to settle ← The Harbour Commission, which pays half of it (named: Harbour Commission)",
  ],
  [
    "Anna Berg called the plan “far too early”.",
    "reported: the plan “far too early” ← Anna Berg (named: Anna Berg)",
    "partial: far too early ← Anna Berg (named: Anna Berg)",
  ],
  [
    "After the talks, the Finnish minister, Anna Berg, said that it rains.",
    "indirect: that it rains ← the Finnish minister, Anna Berg (named: Anna Berg)",
  ],
  [
    "In Berlin, the minister, Anna Berg, said that it rains.",
    "indirect: that it rains ← the minister, Anna Berg (named: Anna Berg)",
  ],
  [
    "“It rains and rains,” Anna Berg told a news conference.",
    "direct: It rains and rains, ← Anna Berg (named: Anna Berg)",
  ],
  [
    "Anna Berg warned against “playing with the rain”.",
    "reported: against “playing with the rain” ← Anna Berg (named: Anna Berg)",
    "partial: playing with the rain ← Anna Berg (named: Anna Berg)",
  ],
  [
    "Asked whether it would rain, Anna Berg said it would.",
    "indirect: it would ← Anna Berg (named: Anna Berg)",
  ],
  [
    "Anna Berg declined to comment, but a Finnish diplomat who was not authorised to speak said that it was “deeply wet”.",
    "indirect: that it was “deeply wet” ← a Finnish diplomat who was not authorised to speak (role)",
    "partial: deeply wet ← a Finnish diplomat who was not authorised to speak (role)",
  ],
  [
    "Anna Berg, who heads the port, said it rains.",
    "indirect: it rains ← Anna Berg, who heads the port (named: Anna Berg)",
  ],
  ["A man who has seen it said it was wet.", "indirect: it was wet ← A man who has seen it (role)"],
  ["Anna Berg wrote a book called “The sea that came”."],
  ["The plan was called “far too early” by Anna Berg."],
  ["Anna Berg said that it was raining.", "indirect: that it was raining ← Anna Berg (named: Anna Berg)"],
  [
    "Anna Berg said there was “no rain in sight”.",
    "indirect: there was “no rain in sight” ← Anna Berg (named: Anna Berg)",
    "partial: no rain in sight ← Anna Berg (named: Anna Berg)",
  ],
  ["Anna Berg said it was raining.", "indirect: it was raining ← Anna Berg (named: Anna Berg)"],
  [
    "Anna Berg told reporters that it was raining.",
    "indirect: that it was raining ← Anna Berg (named: Anna Berg)",
  ],
  [
    "Anna Berg, the mayor, has said that it was raining.",
    "indirect: that it was raining ← Anna Berg, the mayor (named: Anna Berg)",
  ],
  ["It was raining, Anna Berg said.", "indirect: It was raining ← Anna Berg (named: Anna Berg)"],
  ["According to Anna Berg, it was raining.", "indirect: it was raining ← Anna Berg (named: Anna Berg)"],
  ["It was raining, according to Anna Berg.", "indirect: It was raining ← Anna Berg (named: Anna Berg)"],
  ["Anna Berg promised to come.", "indirect: to come ← Anna Berg (named: Anna Berg)"],
  [
    "“It has rained for days,” said Anna Berg.",
    "direct: It has rained for days, ← Anna Berg (named: Anna Berg)",
  ],
  [
    "Anna Berg said: “It has rained for days.”",
    "direct: It has rained for days. ← Anna Berg (named: Anna Berg)",
  ],
];

const SILENT_ENGLISH = [
  "He will know that he can do little.",
  "The claims of the club are old.",
  "The four states that share the lake paid for it.",
  "The man did not want to be named.",
  "It was the first time that both met.",
];

describe("frames", () => {
  it.each(GERMAN)("%s", (line, ...statements) => expect(statementsIn(line)).toEqual(statements));
  it.each(ENGLISH)("%s", (line, ...statements) => expect(statementsIn(line, "en")).toEqual(statements));
  it.each(SILENT_GERMAN)("nobody said anything: %s", (line) => expect(statementsIn(line)).toEqual([]));
  it.each(SILENT_ENGLISH)("nobody said anything: %s", (line) => expect(statementsIn(line, "en")).toEqual([]));

  it("what the author supposes of somebody is kept as refused", () => {
    const text = "Anna Berg ist müde. Sie wird wissen, dass es regnet.";
    const { refused } = draw(text);
    expect(refused.map(({ rule, start, end }) => [rule, text.slice(start, end)])).toEqual([
      ["de/assessment", "Sie wird wissen, dass es regnet"],
    ]);
    expect(draw("Ann Lee will know that it rains.", "en").refused).toHaveLength(1);
  });

  it("cue, frame and addressee have their words", () => {
    const text = "Gestern gab Anna Berg gegenüber der Zeitung bekannt, dass es regnet.";
    const [statement] = draw(text).statements;
    expect(words(text, statement!.cue)).toBe("gab | bekannt");
    expect(words(text, statement!.frame)).toBe("Gestern gab Anna Berg gegenüber der Zeitung bekannt,");
    expect(words(text, statement!.addressee)).toBe("der Zeitung");
  });

  it("quoted words hang under the statement that holds them", () => {
    const { statements } = draw("Anna Berg sagte, der Plan sei „völlig verfrüht“.");
    expect(statements.map(({ within }) => within)).toEqual([undefined, 0]);
  });

  it("when it was said is no part of what was said", () => {
    expect(
      statementsIn("Anna Berg sagte, dass es regnen werde, nach Gesprächen mit der Polizei.")[0],
    ).toContain("dass es regnen werde ←");
  });
});
