/** Whose words stand between the marks, where more than one could have said them. */
import { describe, expect, it } from "vitest";
import { draw, words } from "./support.ts";

/** `message ← speaker` of each statement with quotation marks. */
function quoted(text: string): string[] {
  const { article, statements } = draw(text);
  return statements
    .filter(({ kind }) => kind === "direct" || kind === "partial")
    .map(
      ({ message, speaker }) =>
        `${words(article.text, message)} ← ${speaker.length === 0 ? "nobody" : words(article.text, speaker)}`,
    );
}

const CASES: readonly (readonly [why: string, line: string, ...quotations: string[]])[] = [
  [
    "whoever laughs or nods between two quotations speaks next",
    "„Ich gehe nicht“, sagte Anna Berg. Olaf Brandt zuckt mit den Schultern. „Dann gehe eben ich nach Hause.“",
    "Ich gehe nicht ← Anna Berg",
    "Dann gehe eben ich nach Hause. ← Olaf Brandt",
  ],
  [
    "what somebody praises something as",
    "Anna Berg lobte den Bau als „Meilenstein für die Region“.",
    "Meilenstein für die Region ← Anna Berg",
  ],
  [
    "whose assessment it is",
    "Nach Bewertung von Polizei und Feuerwehr gibt es „keinen Anlass zur Sorge“.",
    "keinen Anlass zur Sorge ← Bewertung von Polizei und Feuerwehr",
  ],
  [
    "the source in the same clause is nearer than the frame around",
    "Wie die Zeitung berichtete, rechnen die Betreiber laut einer Studie mit „sehr hohen Verlusten“.",
    "sehr hohen Verlusten ← einer Studie",
  ],
  [
    "of a passive the agent speaks",
    "Der Plan wird von Fachleuten als „völlig verfehlt“ bezeichnet.",
    "völlig verfehlt ← Fachleuten",
  ],
  [
    "of a passive without an agent nobody speaks",
    "Anna Berg sagte nichts. Der Plan wird oft als „völlig verfehlt“ bezeichnet.",
    "völlig verfehlt ← nobody",
  ],
  [
    "an adjective that is also a noun hides no body",
    "Die Lage wird vom Deutschen Wetterdienst als „sehr ernst“ eingestuft.",
    "sehr ernst ← Deutschen Wetterdienst",
  ],
  [
    "the text in which it was read",
    "In dem Schreiben war von einem „ehrlichen und offenen Gespräch“ die Rede.",
    "ehrlichen und offenen Gespräch ← dem Schreiben",
  ],
  [
    "the text in which it stands",
    "Seit gestern steht in dem Gesetzentwurf ein Satz: „Alle Kinder lernen in der Schule schwimmen.“",
    "Alle Kinder lernen in der Schule schwimmen. ← dem Gesetzentwurf",
  ],
  [
    "somebody stands by their word, and in no text",
    "Anna Berg steht zu ihrem Wort: „Wir bauen die Schule noch in diesem Jahr.“",
    "Wir bauen die Schule noch in diesem Jahr. ← Anna Berg",
  ],
  [
    "whose summary is announced",
    "Das Fazit von Anna Berg fällt kurz aus: „Wir sind mit dem Jahr sehr zufrieden.“",
    "Wir sind mit dem Jahr sehr zufrieden. ← Anna Berg",
  ],
  [
    "a participle at the beginning names nobody",
    "Einschränkend fügte Berg hinzu: „Das gilt nur für das nächste Jahr.“",
    "Das gilt nur für das nächste Jahr. ← Berg",
  ],
  [
    "who is quoted, and not who quotes",
    "„Wir rechnen noch in diesem Jahr mit einer Einigung“, zitiert die Zeitung den Minister.",
    "Wir rechnen noch in diesem Jahr mit einer Einigung ← den Minister",
  ],
  [
    "the object is no part of the name",
    "Im Herbst will Wielander die Wettbewerbe streichen. „Drei Wochen ohne Lärm tun den Kindern gut.“",
    "Drei Wochen ohne Lärm tun den Kindern gut. ← Wielander",
  ],
  [
    "a text with an adverb before its participle",
    "„Wir haben in den letzten Wochen lange darüber beraten“, heißt es in einer gestern verbreiteten Erklärung.",
    "Wir haben in den letzten Wochen lange darüber beraten ← einer gestern verbreiteten Erklärung",
  ],
  [
    "what somebody should know is said by whoever speaks around it",
    "Anna Berg sagte, die Stadt sei arm und der Minister sollte wissen, „dass wir alle das Geld brauchen.“",
    "dass wir alle das Geld brauchen. ← Anna Berg",
  ],
  [
    "behind a colon at the end of what somebody thinks",
    "Anna Berg glaubt, dass der Minister alles gesagt habe: „Wir haben ihm eine Stunde lang zugehört.“",
    "Wir haben ihm eine Stunde lang zugehört. ← Anna Berg",
  ],
  [
    "who is said to have said it, and not who tells so",
    "Wie die Zeitung schreibt, soll Berg zu Huber gesagt haben: „Das geht dich gar nichts an.“",
    "Das geht dich gar nichts an. ← Berg",
  ],
  [
    "in a clause that hangs on another, who acts in that",
    "Minister Huber besuchte die Baustelle, die neben einem „sehr alten Bahnhof“ liegt.",
    "sehr alten Bahnhof ← Minister Huber",
  ],
  [
    "one noun behind an indefinite article is called so",
    "Anna Berg nannte den Bericht eine „Zumutung“.",
    "Zumutung ← Anna Berg",
  ],
  ["a ship is not called an affront", "Anna Berg nannte das Schiff „Zumutung“."],
  [
    "what calls itself so has a name",
    "Das Gremium, das sich „Rat für die Zukunft der Dörfer“ nennt, tagte gestern.",
  ],
  [
    "words behind a frame in the middle are quoted too",
    "Gezeigt werden nach Angaben der Leiterin „der Wald, das alte Dorf und das Meer“.",
    "der Wald, das alte Dorf und das Meer ← Angaben der Leiterin",
  ],
  [
    "words that begin small are no title",
    "Anna Berg sagte, dass der Beschluss „keine Vorentscheidung“ sei.",
    "keine Vorentscheidung ← Anna Berg",
  ],
  [
    "two nouns with a genitive are no title",
    "Anna Berg sagte, dass das Land ein „Opfer des Krieges“ sei.",
    "Opfer des Krieges ← Anna Berg",
  ],
  [
    "a sentence between does not end whose words they are",
    "Anna Berg sagte, dass die Schule alt sei. Alle Bewohner frieren seit Wochen. „Wir brauchen endlich ein neues Haus.“",
    "Wir brauchen endlich ein neues Haus. ← Anna Berg",
  ],
  [
    "to whom it was said stands in the dative",
    "Der französischen Zeitung sagte Berg: „Wir haben darüber noch nicht beraten.“",
    "Wir haben darüber noch nicht beraten. ← Berg",
  ],
  [
    "a relative pronoun between the marks belongs to the noun before them",
    "Anna Berg sagte, es sei wichtig, dass die Partei eine Frau findet, „die das Land wieder führen kann.“",
    "die das Land wieder führen kann. ← Anna Berg",
  ],
  [
    "the accusation that somebody answers is not theirs",
    "Auf den Vorwurf der Polizei, es handele sich um einen „sehr schlechten Scherz“, entgegnete Berg, dass niemand gelacht habe.",
    "sehr schlechten Scherz ← der Polizei",
  ],
  [
    "a relative pronoun with its verb alone",
    "Das Team hörte von einem Mann, der sagte: „Ich habe nichts davon gewusst.“",
    "Ich habe nichts davon gewusst. ← der",
  ],
  [
    "who took a side in between goes on, and not who spoke before",
    "Die Opposition sagte, der Plan sei teuer. Minister Huber verteidigte ihn. Die Kosten seien „sehr gut gedeckt“ und bekannt.",
    "sehr gut gedeckt ← Minister Huber",
  ],
  [
    "who was there by their own account goes on",
    "Die Zeitung berichtete, der Hafen werde gebaut. Anna Berg war nach eigenen Angaben dabei. Die Arbeiten seien „fast schon fertig“.",
    "fast schon fertig ← Anna Berg",
  ],
  [
    "to whom something was done does not speak",
    "Alle Fahrgäste wurden gerettet. Der Zug sei „sehr schnell gefahren“.",
    "sehr schnell gefahren ← nobody",
  ],
  [
    "a surname that is also a noun is whom the article names",
    "Anna Koch leitet die Schule. Koch nannte die Absage einen „schweren Fehler“.",
    "schweren Fehler ← Koch",
  ],
  [
    "a frame in the subjunctive is itself what somebody said",
    "Minister Huber sagte, der Plan stehe. Die Gemeinde gehe davon aus, dass die „alten Pläne“ reichen.",
    "alten Pläne ← Minister Huber",
  ],
  [
    "an adverb at the beginning names nobody",
    "Langfristig verspricht Minister Huber, die Schule „ganz neu zu bauen“.",
    "ganz neu zu bauen ← Minister Huber",
  ],
  [
    "an age stands for whoever has it",
    "Am Montag sagte der 81-jährige vor Journalisten, er habe „nichts davon gewusst“.",
    "nichts davon gewusst ← der 81-jährige",
  ],
  [
    "from whom the news comes",
    "Von der Polizei kam die Nachricht, der Mann sei „wieder zu Hause“.",
    "wieder zu Hause ← der Polizei",
  ],
  [
    "who does it with a request",
    "Anna Berg wandte sich an die Stadt mit der Bitte, die „alte kleine Schule“ zu öffnen.",
    "alte kleine Schule ← Anna Berg",
  ],
  [
    "behind a relative clause the sentence of the source goes on",
    "Laut Polizei ist das Fest, zu dem die Stadt eingeladen hatte, „ohne jede Störung“ verlaufen.",
    "ohne jede Störung ← Polizei",
  ],
  [
    "a source between two commas is nearer than the frame around",
    "Die Stadt rechnet damit, dass, nach Ansicht der Feuerwehr, der Turm „sehr bald umfallen“ werde.",
    "sehr bald umfallen ← Ansicht der Feuerwehr",
  ],
  [
    "so is one with “wie”",
    "Die Stadt teilte mit, dass der Boden, wie sich Berg ausdrückte, „weich wie warme Butter“ sei.",
    "weich wie warme Butter ← Berg",
  ],
  [
    "a name with a small article",
    "Gestern sagte Minister el-Masri, der Plan sei „nicht zu halten“.",
    "nicht zu halten ← Minister el-Masri",
  ],
  [
    "two adjectives before one noun",
    "Arabische und europäische Zeitungen nannten den Minister einen „Freund der Armen“.",
    "Freund der Armen ← Arabische und europäische Zeitungen",
  ],
  [
    "a feminine noun behind “der” is no subject",
    "Der Regierung warf Anna Berg vor, sie habe „nichts gelernt“.",
    "nichts gelernt ← Anna Berg",
  ],
  [
    "the main clause names who meant it",
    "Naturschützer wiesen auf einen Weg hin, der durch das „letzte stille Tal“ führt.",
    "letzte stille Tal ← Naturschützer",
  ],
  [
    "words quoted loosely are of whoever spoke before",
    "Anna Berg sagte, dass der See sauber sei. Es handelt sich um Wasser, das „nur leicht trüb“ sein soll.",
    "nur leicht trüb ← Anna Berg",
  ],
  [
    "a surname with particles begins a sentence",
    "Ursula von der Weiden kam an. Von der Weiden sagte, der Plan sei „ein guter Anfang“.",
    "ein guter Anfang ← Von der Weiden",
  ],
  [
    "what is quoted behind a noun is no part of its name",
    "Der Plan ist nach Einschätzung des Instituts „völlig unbrauchbar“.",
    "völlig unbrauchbar ← Einschätzung des Instituts",
  ],
  [
    "small words alone are quoted too",
    "Er freue sich „sehr auf die Aufgabe“, sagte Anna Berg.",
    "sehr auf die Aufgabe ← Anna Berg",
  ],
  [
    "whose the criticism is",
    "Scharfe Kritik kam von der Opposition: „Das ist ein Armutszeugnis für die Regierung.“",
    "Das ist ein Armutszeugnis für die Regierung. ← der Opposition",
  ],
  [
    "how it is seen names nobody",
    "Anders sieht das die Opposition: Der Plan sei „völlig unbrauchbar“.",
    "völlig unbrauchbar ← die Opposition",
  ],
  [
    "a report after which it is so",
    "Die Polizei dementierte einen Bericht der Zeitung, wonach der Mann „schon lange tot“ sei.",
    "schon lange tot ← einen Bericht der Zeitung",
  ],
  [
    "what somebody adds something to does not speak",
    "Der Meldung fügte Anna Berg hinzu: „Das gilt nur für das nächste Jahr.“",
    "Das gilt nur für das nächste Jahr. ← Anna Berg",
  ],
  [
    "who called for it did not say how it went",
    "Laut Polizei ist die Demonstration, zu der die Gewerkschaft aufgerufen hatte, „störungsfrei“ verlaufen.",
    "störungsfrei ← Polizei",
  ],
  [
    "a council is no advice",
    "Der Rat der Dörfer bleibt gelassen: „Wir haben kein Geld für zwei neue Hallen.“",
    "Wir haben kein Geld für zwei neue Hallen. ← Der Rat der Dörfer",
  ],
  [
    "a name that is written small",
    "Wie taz.de schreibt, ist der Plan „völlig unbrauchbar“.",
    "völlig unbrauchbar ← taz.de",
  ],
];

describe("whose words", () => {
  it.each(CASES)("%s: %s", (_, line, ...quotations) => expect(quoted(line)).toEqual(quotations));

  it("who told of the deed outranks the deed", () => {
    const { article, statements } = draw(
      "Das Feuer hat drei Verletzte gefordert. Das teilte die Feuerwehr mit.",
    );
    expect(statements.map(({ speaker }) => words(article.text, speaker))).toEqual(["die Feuerwehr"]);
  });
});

describe("who is described by an office", () => {
  const personOf = (text: string, code = "de") => {
    const { people, statements } = draw(text, code);
    return people[statements.at(-1)!.person ?? -1]?.name;
  };
  const HER = "Die dänische Verkehrsministerin Karen Lykke kam nach Malmö.";
  const SAID = "„Wer baut, muss zahlen“, sagte";

  it("is of the gender that the words have", () => {
    expect(personOf(`${HER} ${SAID} die Ministerin.`)).toBe("Karen Lykke");
    expect(personOf(`${HER} ${SAID} der Minister.`)).not.toBe("Karen Lykke");
    expect(personOf(`Der Minister Karl Lykke kam nach Malmö. ${SAID} die Ministerin.`)).not.toBe(
      "Karl Lykke",
    );
    expect(
      personOf(`${HER} Der schwedische Minister Per Ahlström wies das zurück. ${SAID} der Minister.`),
    ).toBe("Per Ahlström");
  });

  it("is a minister, who is a minister's counterpart", () => {
    expect(personOf(`${HER} Dort traf sie ihren Amtskollegen Per Ahlström. ${SAID} der Minister.`)).toBe(
      "Per Ahlström",
    );
  });
});

it("where somebody lives is not to whom she speaks", () => {
  const addressed = (text: string) => {
    const { article, statements } = draw(text);
    return statements.map(({ addressee }) => words(article.text, addressee) || "–");
  };
  expect(addressed("„Es ist still“, sagte Anna Berg, die gegenüber der Schule wohnt.")).toEqual(["–"]);
  expect(addressed("„Es ist still“, sagte Anna Berg gegenüber der Zeitung.")).toEqual(["der Zeitung"]);
  expect(addressed("„Es ist still“, sagte Anna Berg dem Sender Nord 3.")).toEqual(["dem Sender Nord 3"]);
});

it("what a verb without a subject names is no speaker", () => {
  const speakers = (text: string) => {
    const { article, statements } = draw(text);
    return statements
      .filter(({ kind }) => kind === "partial")
      .map(({ speaker }) => words(article.text, speaker));
  };
  expect(
    speakers("Anna Berg kam. Der Mieterverein begrüßte die Senkung, nannte sie aber „längst überfällig“."),
  ).toEqual(["Der Mieterverein"]);
  expect(speakers("Anna Berg kam. Als der Verein schwieg, nannte sie den Plan „längst überfällig“.")).toEqual(
    ["sie"],
  );
  expect(speakers("Anna Berg kam. Später nannte sie die Senkung „längst überfällig“.")).toEqual(["sie"]);
});
