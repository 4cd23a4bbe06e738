/** Ten short articles, made up for this, and everything that is drawn out of them. */

import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/program.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { nodeWorld } from "../../src/world.ts";
import { draw, languageOf, statementsIn, words } from "./support.ts";

const ARTICLES: readonly {
  readonly name: string;
  readonly language: string;
  readonly text: string;
  readonly statements: readonly string[];
}[] = [
  {
    name: "the old quay",
    language: "de",
    text: `Die Hafenbehörde in Lindum will den alten Kai schließen. Das teilte die Sprecherin Ana Lindqvist am Dienstag mit.
„Der Beton trägt nicht mehr“, sagte sie. „Wir sperren den Kai noch in dieser Woche.“
Nach Angaben der Feuerwehr sind drei Boote betroffen. Bürgermeister Olaf Brandt erklärte, die Stadt werde die Fischer entschädigen. Niemand solle seinen Liegeplatz verlieren.`,
    statements: [
      "indirect: Die Hafenbehörde in Lindum will den alten Kai schließen. ← die Sprecherin Ana Lindqvist (named: Ana Lindqvist)",
      "direct: Der Beton trägt nicht mehr ← sie (pronoun: Ana Lindqvist)",
      "direct: Wir sperren den Kai noch in dieser Woche. ← sie (context: Ana Lindqvist)",
      "indirect: sind drei Boote betroffen ← Angaben der Feuerwehr (named: Feuerwehr)",
      "indirect: die Stadt werde die Fischer entschädigen ← Bürgermeister Olaf Brandt (named: Olaf Brandt)",
      "free: Niemand solle seinen Liegeplatz verlieren. ← Bürgermeister Olaf Brandt (context: Olaf Brandt)",
    ],
  },
  {
    name: "two ministers",
    language: "de",
    text: `Der norwegische Außenminister Henrik Solberg hat den Vorschlag abgelehnt. „Das ist kein Frieden, das ist eine Pause“, sagte er in Bergen.
Der finnische Ministerpräsident Mikael Aalto nannte den Plan dagegen „einen mutigen Schritt“. Er hoffe, dass die Gespräche bald beginnen.
Der norwegische Minister kündigte an, die Verhandlungen zu verlassen.`,
    statements: [
      "direct: Das ist kein Frieden, das ist eine Pause ← er (pronoun: Henrik Solberg)",
      "partial: einen mutigen Schritt ← Der finnische Ministerpräsident Mikael Aalto (named: Mikael Aalto)",
      "free: Er hoffe, dass die Gespräche bald beginnen. ← Der finnische Ministerpräsident Mikael Aalto (context: Mikael Aalto)",
      "indirect: die Verhandlungen zu verlassen ← Der norwegische Minister (role: Henrik Solberg)",
    ],
  },
  {
    name: "empty houses",
    language: "de",
    text: `Wie die Zeitung „Lindumer Bote“ berichtet, stehen zwölf Häuser leer. Laut einer am Montag veröffentlichten Studie fehlen tausend Wohnungen.
Der Mieterverein sprach von einem „Skandal mit Ansage“. Einem Bericht des Senders zufolge wird das Rathaus verkauft.
Das Gutachten koste 40.000 Euro, so Stadträtin Vera Holm.`,
    statements: [
      "indirect: stehen zwölf Häuser leer ← die Zeitung „Lindumer Bote“ (named: Zeitung „Lindumer Bote“)",
      "indirect: fehlen tausend Wohnungen ← einer am Montag veröffentlichten Studie (role)",
      "partial: Skandal mit Ansage ← Der Mieterverein (named: Mieterverein)",
      "indirect: wird das Rathaus verkauft ← Einem Bericht des Senders (named: Sender)",
      "indirect: Das Gutachten koste 40.000 Euro ← Stadträtin Vera Holm (named: Vera Holm)",
    ],
  },
  {
    name: "a question in parliament",
    language: "de",
    text: `Kanzlerin Maria Terwin wird wissen, dass ihr wenig Zeit bleibt. Die Opposition fordert Neuwahlen.
Auf die Frage, ob sie zurücktrete, antwortete Terwin: „Nein.“
„Wer jetzt geht, lässt das Land allein“, fügte sie hinzu.`,
    statements: [
      "reported: Die Opposition fordert Neuwahlen. ← Die Opposition (named: Opposition)",
      "direct: Nein. ← Terwin (named: Maria Terwin)",
      "direct: Wer jetzt geht, lässt das Land allein ← sie (pronoun: Maria Terwin)",
    ],
  },
  {
    name: "the lost match",
    language: "de",
    text: `„Wir haben alles versucht“, so der Trainer Jonas Weidt, „aber der Ball wollte nicht ins Tor.“
Weidt räumte ein, dass die Abwehr zu offen stand, und erklärte, dass er umstellen werde.
Die Mannschaft wohnt im Hotel „Seeblick“. Sie hat den Film „Nordwind“ gesehen.`,
    statements: [
      "direct: Wir haben alles versucht | aber der Ball wollte nicht ins Tor. ← der Trainer Jonas Weidt (named: Jonas Weidt)",
      "indirect: dass die Abwehr zu offen stand ← Weidt (named: Jonas Weidt)",
      "indirect: dass er umstellen werde ← Weidt (named: Jonas Weidt)",
    ],
  },
  {
    name: "a rumour",
    language: "de",
    text: `Russische Medien melden, Außenminister Sergej Lomow sei erkrankt. Lomov dementierte das.
»Mir geht es gut«, sagte Lomow.
Demnach reist er am Freitag nach Bern.`,
    statements: [
      "indirect: Außenminister Sergej Lomow sei erkrankt ← Russische Medien (named: Russische Medien)",
      "reported: Lomov dementierte das. ← Lomov (named: Sergej Lomow)",
      "direct: Mir geht es gut ← Lomow (named: Sergej Lomow)",
      "indirect: reist er am Freitag nach Bern ← Demnach (context)",
    ],
  },
  {
    name: "the old quay, in English",
    language: "en",
    text: `The harbour board will close the old quay, spokeswoman Anna Berg said on Tuesday. “The concrete is failing,” she said. “We have no choice.”
Mayor John Hale told reporters that the city would pay the fishermen. According to the fire service, three boats are affected.`,
    statements: [
      "indirect: The harbour board will close the old quay ← spokeswoman Anna Berg (named: Anna Berg)",
      "direct: The concrete is failing, ← she (pronoun: Anna Berg)",
      "direct: We have no choice. ← she (context: Anna Berg)",
      "indirect: that the city would pay the fishermen ← Mayor John Hale (named: John Hale)",
      "indirect: three boats are affected ← the fire service (named: fire service)",
    ],
  },
  {
    name: "the plan",
    language: "en",
    text: `Foreign Minister Pierre Laval rejected the plan. “This is not peace,” he said, “it is a pause.”
Mr. Laval also warned that talks could fail. Norway's prime minister, Ingrid Dahl, urged both sides to return to the table.
“Both sides must move,” said Dahl, who arrived on Monday.`,
    statements: [
      "reported: the plan ← Foreign Minister Pierre Laval (named: Pierre Laval)",
      "direct: This is not peace, | it is a pause. ← he (pronoun: Pierre Laval)",
      "indirect: that talks could fail ← Mr. Laval (named: Pierre Laval)",
      "indirect: both sides to return to the table ← Norway's prime minister, Ingrid Dahl (named: Ingrid Dahl)",
      "direct: Both sides must move, ← Dahl (named: Ingrid Dahl)",
    ],
  },
  {
    name: "the lost match, in English",
    language: "en",
    text: `"We did everything," coach Peter Lund said. "The ball would not go in."
He added that he would change the team. Lund will know that time is short.
The report claims the club lost two million.`,
    statements: [
      "direct: We did everything, ← coach Peter Lund (named: Peter Lund)",
      "direct: The ball would not go in. ← coach Peter Lund (context: Peter Lund)",
      "indirect: that he would change the team ← He (pronoun: Peter Lund)",
      "indirect: the club lost two million ← The report (named: report)",
    ],
  },
  {
    name: "two of one name",
    language: "en",
    text: `Senator Ruth Cole, the chair of the committee, said: "I will vote no."
Cole promised to publish the letters. Her deputy, David Cole, said he had not read them.
She declined to say more.`,
    statements: [
      "direct: I will vote no. ← Senator Ruth Cole, the chair of the committee (named: Ruth Cole)",
      "indirect: to publish the letters ← Cole (named: Ruth Cole)",
      "indirect: he had not read them ← Her deputy, David Cole (named: David Cole)",
      "indirect: to say more ← She (pronoun: Ruth Cole)",
    ],
  },
];

describe("of an article", () => {
  it.each(ARTICLES)(
    "“$name” everything that was said is found, and nothing else",
    ({ text, language, statements }) => {
      expect(statementsIn(text, language)).toEqual(statements);
    },
  );

  it.each(ARTICLES)("“$name” every span holds the words that it is for", ({ text, language }) => {
    const { statements, people, article } = draw(text, language);
    for (const { message, marked, cue, frame, addressee, speaker, evidence } of statements)
      for (const span of [message, marked, cue, frame, addressee, speaker, evidence].flat()) {
        expect(span.start).toBeLessThan(span.end);
        expect(article.text.slice(span.start, span.end).trim()).not.toBe("");
      }
    for (const { mentions, name, kind } of people)
      if (kind === "person")
        expect(mentions.map((mention) => words(text, [mention.name!]).split(" ").at(-1)![0])).toContain(
          name.split(" ").at(-1)![0],
        );
  });

  it.each(ARTICLES)("“$name” every statement has a rule with a measured confidence", ({ text, language }) => {
    for (const { rule, confidence } of draw(text, language).statements) {
      expect(rule).toMatch(/^(?:de|en)\/[a-z-]+$/);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
    }
  });

  it.each(ARTICLES)("“$name” the program makes a draft that passes the check", async ({ text, language }) => {
    const world = memoryWorld({ files: { "article.txt": text }, below: nodeWorld() });
    const extracted = await run(
      ["extract", "article.txt", "--language", language, "-o", "briefing.yaml"],
      world,
    );
    const checked = await run(["check", "briefing.yaml", "--source", "article.txt"], world);
    expect([extracted, checked], world.said.err).toEqual([0, 0]);
  });

  it("the same comes out each time", () => {
    const { text, language } = ARTICLES[0]!;
    expect(statementsIn(text, language)).toEqual(statementsIn(text, language));
  });

  it("only body paragraphs are read", () => {
    const text = "Brandt: „Ich gehe“\n„Ich bleibe“, sagte Olaf Brandt.";
    const { statements } = draw(text, "de", { 1: "headline" });
    expect(statements.map(({ paragraph, message }) => [paragraph, words(text, message)])).toEqual([
      [2, "Ich bleibe"],
    ]);
  });

  it("a language without rules has no loader", () => {
    expect(() => languageOf("fr")).toThrow("fr");
  });
});
