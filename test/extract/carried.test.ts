/** Quotations without a frame: who speaks is told by what stands before them, and sometimes by what stands behind. */
import { describe, expect, it } from "vitest";
import { draw, words } from "./support.ts";

/** `message ← person` of each quotation; `nobody` where nothing tells who spoke. */
function spoken(text: string, language: string, heading?: number): string[] {
  const { article, people, statements } = draw(
    text,
    language,
    heading === undefined ? {} : { [heading]: "subheading" },
  );
  return statements
    .filter(({ kind }) => kind === "direct" || kind === "partial")
    .map(({ message, person }) => {
      const who = person === undefined ? "nobody" : people[person]!.name;
      return `${words(article.text, message)} ← ${who}`;
    });
}

type Case = readonly [why: string, text: string, ...quotations: string[]];

const CAST = "Verteidiger Jens-Uwe Kraft und Gutachterin Lisa Winter kamen. Der Saal war voll.";

const GERMAN: readonly Case[] = [
  [
    "a name that is a preposition",
    `${CAST} „Das reicht“, sagte Kraft nach der Sitzung.`,
    "Das reicht ← Jens-Uwe Kraft",
  ],
  ["a name that is a season", `${CAST} „Das reicht“, sagt Winter.`, "Das reicht ← Lisa Winter"],
  [
    "a name that is a season, before its verb",
    `${CAST} Winter betont: „Das reicht.“`,
    "Das reicht. ← Lisa Winter",
  ],
  ["a season is nobody", `${CAST} „Das reicht“, sagte Kraft im Winter.`, "Das reicht ← Jens-Uwe Kraft"],
  [
    "a child who is named by the first name alone",
    "Der Bus stürzte um. „Es hat laut geknallt“, berichtet die 15-jährige Lena. „Alle haben geschrien.“",
    "Es hat laut geknallt ← Lena",
    "Alle haben geschrien. ← Lena",
  ],
  [
    "a name between commas, where another has such an office too",
    "In Berlin forderte die verteidigungspolitische Sprecherin der Grünen, Nele Harms, Konsequenzen. „Wir brauchen Klarheit.“ Die NATO-Sprecherin Claire Dumont schwieg.",
    "Wir brauchen Klarheit. ← Nele Harms",
  ],
  [
    "whose interjection it is, before a colon and without a verb",
    "Fraktionschefin Almut Reinders saß hinten. Konrad Mehlhorn sprach lange. Zwischenruf von Reinders: „Die Läden sind jetzt schon leer!“",
    "Die Läden sind jetzt schon leer! ← Almut Reinders",
  ],
  [
    "a day behind a verb is nobody, though somebody is called so",
    "Minister Frank Freitag kam spät, Trainerin Anna Berg kam früh. „Wir sind bereit“, sagte Berg. Das Turnier beginnt Freitag. „Wir gewinnen alles.“",
    "Wir sind bereit ← Anna Berg",
    "Wir gewinnen alles. ← Anna Berg",
  ],
  [
    "a council is itself, and not its town",
    "Die Halle war voll. „Wir bauen trotzdem“, sagte der Rat der Stadt Osterfeld.",
    "Wir bauen trotzdem ← Rat der Stadt Osterfeld",
  ],
  [
    "an age before a noun is no name",
    "Die 15-jährige Schülerin kam zu spät. „Ich habe es nicht gewusst“, sagte die 15-jährige Schülerin.",
    "Ich habe es nicht gewusst ← 15-jährige Schülerin",
  ],
  [
    "whose interjection it is",
    "Es wurde laut. Für Aufsehen sorgte ein Zwischenruf des Abgeordneten Peer Lindner: „Lüge!“",
    "Lüge! ← Peer Lindner",
  ],
  [
    "a second verb before the colon",
    "General Thilo Brinkmann bestätigte den Vorfall, nannte aber keine Einzelheiten: „Solange wir suchen, werden Sie von mir nichts hören.“",
    "Solange wir suchen, werden Sie von mir nichts hören. ← Thilo Brinkmann",
  ],
  [
    "reported behind a colon, of others",
    "Innenminister Frank Holt wies das zurück: Die Behörden hätten „schnell und gut“ gehandelt.",
    "schnell und gut ← Frank Holt",
  ],
  [
    "a quotation with “wie” behind it is one",
    "Verteidiger Jens-Uwe Kraft lachte. „Aus einem Zeitungsartikel“, wie er unter Gelächter anmerkte.",
    "Aus einem Zeitungsartikel ← Jens-Uwe Kraft",
  ],
  [
    "the weather between somebody and the quotation says nothing",
    "Um drei Uhr steht Kranführer Jörn Petersen auf der Leiter. Der Wind kommt von vorn. „Bei Windstärke neun ist Schluss.“",
    "Bei Windstärke neun ist Schluss. ← Jörn Petersen",
  ],
  [
    "where somebody stands is nobody",
    "Unten wartet Schichtleiterin Meike Lorenzen mit der Liste. „Das schaffen wir heute noch alles.“",
    "Das schaffen wir heute noch alles. ← Meike Lorenzen",
  ],
  [
    "whoever is named for the first time is about to speak",
    "„Wir bauen weiter“, sagte Anna Berg. Kämmerer Jan Holst rechnet mit hohen Kosten. „Drucken kann ich das Geld nicht.“",
    "Wir bauen weiter ← Anna Berg",
    "Drucken kann ich das Geld nicht. ← Jan Holst",
  ],
  [
    "the author's own sentence between two quotations changes nothing",
    "„Wir bauen weiter“, sagte Anna Berg. Die Brücke ist alt. „Sie hält noch zwanzig Jahre.“",
    "Wir bauen weiter ← Anna Berg",
    "Sie hält noch zwanzig Jahre. ← Anna Berg",
  ],
  [
    "a quotation that opens a paragraph goes on from the one before",
    "„Wir bauen weiter“, sagte Anna Berg.\n„Und zwar noch in diesem Jahr.“",
    "Wir bauen weiter ← Anna Berg",
    "Und zwar noch in diesem Jahr. ← Anna Berg",
  ],
  [
    "nobody speaks on from far away",
    "„Wir bauen weiter“, sagte Anna Berg.\nDie Brücke ist alt. Sie rostet.\nAm Ufer stehen Schilder.\n„Betreten auf eigene Gefahr, Eltern haften.“",
    "Wir bauen weiter ← Anna Berg",
    "Betreten auf eigene Gefahr, Eltern haften. ← nobody",
  ],
  [
    "a quotation at the beginning, and who is named right behind it",
    "„Ich backe seit vierzig Jahren hier.“ Bäcker Anton Keil steht vor seinem Laden.",
    "Ich backe seit vierzig Jahren hier. ← Anton Keil",
  ],
  [
    "whoever answers takes no quotation from the one before",
    "„Ich backe seit vierzig Jahren hier.“ Bäcker Anton Keil widersprach.",
    "Ich backe seit vierzig Jahren hier. ← nobody",
  ],
  [
    "the only person of a sentence that is about something else",
    "Besonders hart trifft es den Bäcker Anton Keil. „So kann ich nicht weitermachen.“",
    "So kann ich nicht weitermachen. ← Anton Keil",
  ],
  [
    "a sentence without a verb is about whom it begins with",
    "Anna Berg nach der Sitzung. „Ich bin müde und fahre nach Hause.“",
    "Ich bin müde und fahre nach Hause. ← Anna Berg",
  ],
  [
    "what somebody is, told for the first time behind the name",
    "So kennt man Annegret Uhlig. Die Biologin hat ein Moor gerettet. „Alle hielten mich für verrückt.“",
    "Alle hielten mich für verrückt. ← Annegret Uhlig",
  ],
  [
    "somebody's age, told behind the name",
    "Trainerin Verena Keil empfängt im Stall. Die 46-Jährige leitet ihn seit Jahren. „Regen gab es im Januar nie.“",
    "Regen gab es im Januar nie. ← Verena Keil",
  ],
  [
    "whoever is that old, and the newspaper that heard it",
    "Jan Holst kam.\n„Ich weiß es nicht mehr“, sagte der 52-Jährige der „Mittezeitung“.",
    "Ich weiß es nicht mehr ← nobody",
  ],
  [
    "a country that acts",
    "„Wir bauen weiter“, sagte Anna Berg.\nFrankreich lehnt ab. „So wird es keine Unterschrift geben.“",
    "Wir bauen weiter ← Anna Berg",
    "So wird es keine Unterschrift geben. ← Frankreich",
  ],
  [
    "a capital that stands for its government, and a participle in front",
    "„Wir bauen weiter“, sagte Anna Berg.\nWeniger begeistert reagierte Warschau. „Wieder zahlen die an der Grenze.“",
    "Wir bauen weiter ← Anna Berg",
    "Wieder zahlen die an der Grenze. ← nobody",
  ],
  [
    "a participle at the beginning is nobody",
    "Verärgert reagierte Minister Jan Holst. „So kommt man hier nicht zusammen.“",
    "So kommt man hier nicht zusammen. ← Jan Holst",
  ],
  [
    "a surname that is a season",
    "Leonore Keil starb. Ministerin Birte Sommer würdigte sie als „eine der Großen“.",
    "eine der Großen ← Birte Sommer",
  ],
  [
    "another office is somebody else",
    "Trainer Jan Holst ging. Der Angeklagte blieb sitzen. „Ich habe gar nichts getan.“",
    "Ich habe gar nichts getan. ← Angeklagte",
  ],
  [
    "a pronoun is whoever acts without a name, and not who spoke before",
    "„Das Urteil steht“, sagte Richter Jan Holst. Der Angeklagte schwieg.\nDann stand er auf. „Ich habe gar nichts getan.“",
    "Das Urteil steht ← Jan Holst",
    "Ich habe gar nichts getan. ← nobody",
  ],
  [
    "whom somebody calls something is not who speaks",
    "Anna Berg kam. Kämmerin Ursula Bock nannte sie „völlig ahnungslos“.",
    "völlig ahnungslos ← Ursula Bock",
  ],
  [
    "an instrument that crackles is nobody",
    "Jan Holst lacht. Aus dem Funkgerät knarzt es: „Du stehst zu weit links am Rand.“",
    "Du stehst zu weit links am Rand. ← nobody",
  ],
  [
    "an act without a word, and a colon",
    "Auch Vater Deniz Yildiz zeigte Verständnis: „Die Frauen da leisten Unglaubliches.“",
    "Die Frauen da leisten Unglaubliches. ← Deniz Yildiz",
  ],
  [
    "a dash, and what the author says to it",
    "Trainer Uwe Lindholm strahlte. „So ein Spiel vergisst du nie“ – dabei hatte es schlecht begonnen.",
    "So ein Spiel vergisst du nie ← Uwe Lindholm",
  ],
  [
    "whose favourite sentence it was",
    "Leonore Achenbach ist tot. „Ein Pult ist kein Thron“, war einer ihrer liebsten Sätze.",
    "Ein Pult ist kein Thron ← Leonore Achenbach",
  ],
  ["whose motto it is", "„Wasser ist Leben“ lautet das Motto des Vereins.", "Wasser ist Leben ← Verein"],
  [
    "whose opinion is announced",
    "Leonore Achenbach kam. Ihre Meinung zu dem Streit: „Wir sind hier doch nicht im Zirkus.“",
    "Wir sind hier doch nicht im Zirkus. ← Leonore Achenbach",
  ],
  [
    "a first name that ends like a body",
    "Der Schlichter heißt Bruno Wolter. „Es geht nie um den Baum.“",
    "Es geht nie um den Baum. ← Bruno Wolter",
  ],
  [
    "in brackets behind a name",
    "Auch Lehrer Jan Kolb („Ich freue mich sehr für sie.“) kam.",
    "Ich freue mich sehr für sie. ← Jan Kolb",
  ],
  [
    "who calls it so in the clause above an infinitive",
    "Jan Kolb kam. Anna Berg sah es als Glück an, so bezeichnete er es als Chance, „ein neues Kapitel“ aufzuschlagen.",
    "ein neues Kapitel ← Jan Kolb",
  ],
  ["what everybody calls it", "Anna Berg gewann. Das nennt man „Glück“."],
  [
    "what somebody calls that, in one noun",
    "Die Opposition nannte das „Aktionismus“.",
    "Aktionismus ← Opposition",
  ],
  [
    "company, of whom a pronoun may tell",
    "Anna Berg kam mit ihrem Mann. Er lachte. „Das war doch gar nichts Besonderes.“",
    "Das war doch gar nichts Besonderes. ← nobody",
  ],
  [
    "each entry of a ticker begins anew",
    "18.42 Uhr: „Wir bauen weiter“, sagte Anna Berg.\n18.10 Uhr: „Alle Züge in den Norden fallen aus.“",
    "Wir bauen weiter ← Anna Berg",
    "Alle Züge in den Norden fallen aus. ← nobody",
  ],
];

const ENGLISH: readonly Case[] = [
  [
    "the subject of the sentence before",
    'Finance director Jill Marlow is worried. "You cannot run that on cake sales."',
    "You cannot run that on cake sales. ← Jill Marlow",
  ],
  [
    "the wind between somebody and the quotation says nothing",
    'It is four in the morning and coxswain Ewan Brodie checks the engines. The wind is backing. "If it holds, we sleep."',
    "If it holds, we sleep. ← Ewan Brodie",
  ],
  [
    "a pronoun behind when it was",
    'Leonora Ashbach was born in Leeds. At 17 she left for London. "I had two suitcases with me."',
    "I had two suitcases with me. ← Leonora Ashbach",
  ],
  [
    "the subject and not the one who is thanked",
    'Chancellor Hanna Gerlach was pleased. She thanked President Luc Delvaux. "He never lost his temper once."',
    "He never lost his temper once. ← Hanna Gerlach",
  ],
  [
    "whoever is named for the first time is about to speak",
    '"We have to earn money," said Olaf Rademann. Officer Eva Thoma announced talks. "That money was tied to jobs."',
    "We have to earn money, ← Olaf Rademann",
    "That money was tied to jobs. ← Eva Thoma",
  ],
  [
    "the only person of a sentence that is about something else",
    'The figures came as no surprise to Boris Kuhn, an analyst. "They turned the wheel too late."',
    "They turned the wheel too late. ← Boris Kuhn",
  ],
  [
    "an office that one person has",
    'Environment minister Rita Calder defended the levy. Brewers are angry.\nThe minister is unmoved. "Ask me again in three years."',
    "Ask me again in three years. ← Rita Calder",
  ],
  [
    "two of whom either may speak",
    'Ann Lee and Tom Hay sat down. "We will never sign this paper."',
    "We will never sign this paper. ← nobody",
  ],
  [
    "whose house it is says nothing",
    'Ann Lee\'s house is empty. "This way to the garden, please."',
    "This way to the garden, please. ← nobody",
  ],
  [
    "whose neighbour is named at once",
    'The two have been to court. The mediator is Bruno Walters, a retired vicar. "It is never about the tree."',
    "It is never about the tree. ← Bruno Walters",
  ],
  [
    "a person rather than the state",
    'Officer Eva Thoma was sad. The state had paid for the plant. "That money was tied to jobs."',
    "That money was tied to jobs. ← Eva Thoma",
  ],
  [
    "whoever has no known gender and spoke just now",
    'Chancellor Oyelaran Adeku was pleased. "We got clear rules at last." She thanked the hosts. "They never slept at all."',
    "We got clear rules at last. ← Oyelaran Adeku",
    "They never slept at all. ← Oyelaran Adeku",
  ],
  [
    "a company's name ends the sentence",
    'The news came as no surprise to Boris Kuhn of Hedwig & Co. "They turned the wheel too late."',
    "They turned the wheel too late. ← Boris Kuhn",
  ],
  [
    "a colon behind a verb that is none of speech",
    'Anita Rowe shot back: "They are empty right now!"',
    "They are empty right now! ← Anita Rowe",
  ],
  [
    "any verb behind a quotation, and its subject",
    '"A crate costs two pence more," reckons its owner, Max Slater.',
    "A crate costs two pence more, ← Max Slater",
  ],
  [
    "any verb behind a quotation and its subject",
    'Morag Sinclair came in. "The smallest suit was too big," she grins.',
    "The smallest suit was too big, ← Morag Sinclair",
  ],
  [
    "whose favourite line it was",
    'Leonora Ashbach is dead. "A podium is not a throne" was one of her favourite lines.',
    "A podium is not a throne ← Leonora Ashbach",
  ],
  [
    "quoted words in a sentence about somebody",
    'The culture secretary, Beth Summers, paid tribute to "one of the giants of her trade".',
    "one of the giants of her trade ← Beth Summers",
  ],
  [
    "what somebody was asked is not what they said",
    'Jack Imrie came in. Asked whether she meant the factory, Imrie smiled. "I never said anything."',
    "I never said anything. ← Jack Imrie",
  ],
  [
    "who acts when something else has happened",
    'Jack Imrie stayed. When he had eaten, Ann Lee came. "We know nothing about that."',
    "We know nothing about that. ← Ann Lee",
  ],
  [
    "a first name that the list has for the other sex",
    'Historian Joss Keel has read them. He found 117 names. "There may have been twice as many."',
    "There may have been twice as many. ← Joss Keel",
  ],
  ["a ruling", 'The order was "too vague", Judge Fiona Dray ruled on Monday.', "too vague ← Fiona Dray"],
  [
    "a study is not who speaks",
    'Alex Pole is sceptical. The study looked at one town. "Five minutes count as much as hours."',
    "Five minutes count as much as hours. ← Alex Pole",
  ],
  ["a title in a sentence about somebody", 'Ann Lee conducted "The Four Seasons of Leeds".'],
  [
    "a frame in the middle, behind a subject",
    'Rita Calder spoke. The money, she said, would go "pound for pound" into rivers.',
    "pound for pound ← Rita Calder",
  ],
  [
    "a dash, and what the author says to it",
    'Manager Stuart Lindley could hardly speak. "I am too old for this" – and yet he stayed.',
    "I am too old for this ← Stuart Lindley",
  ],
];

it("a quotation behind a second verb and a colon is whole", () => {
  const { statements } = draw(
    "General Thilo Brinkmann bestätigte den Vorfall, nannte aber keine Einzelheiten: „Solange wir suchen, werden Sie von mir nichts hören.“",
  );
  expect(statements.filter(({ kind }) => kind !== "indirect").map(({ kind }) => kind)).toEqual(["direct"]);
});

describe("who speaks without a frame", () => {
  it.each(GERMAN)("German: %s", (_, text, ...quotations) => {
    expect(spoken(text, "de")).toEqual(quotations);
  });

  it.each(ENGLISH)("English: %s", (_, text, ...quotations) => {
    expect(spoken(text, "en")).toEqual(quotations);
  });

  it("nobody speaks on over a heading", () => {
    const text = "„Wir bauen weiter“, sagte Anna Berg.\nDie Folgen\n„Alle Züge in den Norden fallen aus.“";
    expect(spoken(text, "de", 2).at(-1)).toBe("Alle Züge in den Norden fallen aus. ← nobody");
    expect(spoken(text.replace("Die Folgen\n", ""), "de").at(-1)).toBe(
      "Alle Züge in den Norden fallen aus. ← Anna Berg",
    );
  });
});
