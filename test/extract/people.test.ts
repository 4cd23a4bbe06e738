/** Who is who: spellings, offices, countries, pronouns, and two of one name. */
import { describe, expect, it } from "vitest";
import { sameName, spellingKey } from "../../src/extract/people/spelling.ts";
import { draw, show } from "./support.ts";

const people = (text: string, language = "de"): string[] =>
  draw(text, language)
    .people.filter(({ kind }) => kind === "person")
    .map(({ name, role, country, gender }) => [name, role ?? "-", country ?? "-", gender ?? "-"].join("; "));

const speakers = (text: string, language = "de"): string[] => {
  const extraction = draw(text, language);
  return extraction.statements.map((statement) => show(extraction, statement).split(" ← ")[1]!);
};

describe("spellings", () => {
  it.each([
    ["Selenskyj", "Zelensky"],
    ["Selenskyj", "Zelenskyy"],
    ["Lawrow", "Lavrov"],
    ["Uschakow", "Ushakov"],
    ["Dmitrijew", "Dmitriev"],
    ["Chruschtschow", "Khrushchov"],
  ])("%s and %s are one name", (a, b) => expect(sameName(spellingKey(a), spellingKey(b))).toBe(true));

  it.each([
    ["Trump", "Tusk"],
    ["Scholz", "Schulz"],
    ["Waltz", "Walz"],
    ["Rubio", "Rutte"],
    ["Merz", "Marx"],
  ])("%s and %s are two", (a, b) => expect(sameName(spellingKey(a), spellingKey(b))).toBe(false));
});

describe("people", () => {
  it.each([
    ["Der US-Außenminister Marco Rudio sprach.", "Marco Rudio; US-Außenminister; US; male"],
    [
      "Der britische Premierminister Sir Keith Stormer kam.",
      "Keith Stormer; britische Premierminister; GB; male",
    ],
    [
      "Der Leiter des russischen Staatsfonds, Kirill Dmitrow, kam.",
      "Kirill Dmitrow; Leiter des russischen Staatsfonds; RU; male",
    ],
    ["Anna Berg, die Leiterin der Wache, kam.", "Anna Berg; Leiterin der Wache; -; female"],
    ["Italiens Giorgia Melotti kam.", "Giorgia Melotti; -; IT; female"],
    // Names that no list knows.
    ["Litauens Vaidra Vaitkutė kam.", "Vaidra Vaitkutė; -; LT; -"],
    ["Göran Ek kam.", "Göran Ek; -; -; male"],
    ["Der Reeder Odd Myhre kam.", "Odd Myhre; Reeder; -; -"],
    // Names that births of one country give to both genders are still of one.
    ["Martin Keil kam.", "Martin Keil; -; -; male"],
    ["Maria Keil kam.", "Maria Keil; -; -; female"],
    ["Estlands Kadri Tamme kam.", "Kadri Tamme; -; EE; female"],
    ["Klaus-Dieter Keil kam.", "Klaus-Dieter Keil; -; -; male"],
    // Of anybody, and a first name all the same.
    ["Vorsitzender des Vereins ist Robin Keil.", "Robin Keil; -; -; -"],
    // Kin tell the gender.
    ["Ihr Bruder Vaidra Quist kam.", "Vaidra Quist; Bruder; -; male"],
    ["Seine Tochter Vaidra Quist kam.", "Vaidra Quist; Tochter; -; female"],
    // A trade is a role before a full name, and no part of it.
    ["Die Imkerin Uta M. kam.", "Uta M.; Imkerin; -; female"],
    ["Gastwirt Vaidra Quist kam.", "Vaidra Quist; Gastwirt; -; -"],
    // "Linde" and "Recht" are nouns; names that end so are none.
    ["Ortsvorsteherin Gerlinde Keil kam.", "Gerlinde Keil; Ortsvorsteherin; -; female"],
    ["Der frühere Kassierer Albrecht Keil kam.", "Albrecht Keil; frühere Kassierer; -; male"],
    ["Der Bäcker Otto Müller kam.", "Otto Müller; Bäcker; -; male"],
    [
      "Die Ukraine wurde nicht eingeladen, was ihr Präsident Peter Selenko als Fehler bezeichnete.",
      "Peter Selenko; Präsident; UA; male",
    ],
    ["Frau Holm kam.", "Holm; -; -; female"],
    // The country is told beside the office, and is no part of it.
    ["Polens Verkehrsminister Jan Nowak kam.", "Jan Nowak; Verkehrsminister; PL; male"],
    ["Leiterin Anna Berg von der Universität Lindum kam.", "Anna Berg; Leiterin; -; female"],
    ["Da meldete sich Anna Berg zu Wort.", "Anna Berg; -; -; female"],
    ["Anna von der Weide kam.", "Anna von der Weide; -; -; female"],
    // Surnames that end like a body, are one word with a season, or an office.
    ["Dieter Althaus kam.", "Dieter Althaus; -; -; male"],
    ["Präsident Wieland kam.", "Wieland; Präsident; -; -"],
    ["Birte Sommer kam.", "Birte Sommer; -; -; female"],
    ["Anna Maria König kam.", "Anna Maria König; -; -; female"],
    ["Staatsanwältin Ute Keil kam.", "Ute Keil; Staatsanwältin; -; female"],
    ["Schwiegersohn Roland Keil kam.", "Roland Keil; Schwiegersohn; -; male"],
  ])("%s", (text, person) => expect(people(text)).toEqual([person]));

  it.each([
    ["Former president Donald Trumbull spoke.", "Donald Trumbull; Former president; -; male"],
    ["Norway's prime minister, Ingrid Dahl, came.", "Ingrid Dahl; prime minister; NO; female"],
    ["German Chancellor Hanna Keel spoke.", "Hanna Keel; German Chancellor; DE; female"],
    ["It fell, said fire chief Henry Keel.", "Henry Keel; fire chief; -; male"],
    ["Ms. Dahl came.", "Dahl; -; -; female"],
    ["Maria Keel spoke.", "Maria Keel; -; -; female"],
    ["Latvia's Zane Ozola spoke.", "Zane Ozola; -; LV; female"],
    ["Librarian Joan Keel spoke.", "Joan Keel; Librarian; -; female"],
  ])("%s", (text, person) => expect(people(text, "en")).toEqual([person]));

  it("spellings, short forms and genitives are one person, the longest form first", () => {
    const [person] = draw("Wolodymyr Selenko sprach. Zelenko reiste ab. Selenkos Rede war lang.").people;
    expect(person?.name).toBe("Wolodymyr Selenko");
    expect(person?.spellings).toEqual(["Wolodymyr Selenko", "Zelenko", "Selenkos"]);
  });

  it("among ministers of several countries one is of the country that acts in the sentence before", () => {
    const others = "Der finnische Minister Jan Holm kam. Dänemarks Minister Ole Dahl kam.";
    const refusal = "Frankreich lehnt ab. „Wir unterschreiben nicht“, sagte Ministerin Claire Montagne.";
    expect(people(`${others}\n${refusal}`)).toContain("Claire Montagne; Ministerin; FR; female");
    // Otherwise she may be the reader's own.
    expect(people(refusal)).toEqual(["Claire Montagne; Ministerin; -; female"]);
    expect(people(`${others}\n${refusal.replace("Ministerin", "Bundesministerin")}`)).toContain(
      "Claire Montagne; Bundesministerin; -; female",
    );
    expect(people(`${others}\n${refusal.replace("Frankreich", "Niemand")}`)).toContain(
      "Claire Montagne; Ministerin; -; female",
    );
    // What somebody says of another country, or of another's, lends none.
    for (const line of [
      "Deutschland lehne das ab, sagte Holm. Man sei bereit, sagte Ministerin Claire Montagne.",
      "Frankreich lehnt ab. Man gebe Russland nicht nach, sagte Ministerin Claire Montagne.",
    ])
      expect(people(`${others}\n${line}`)).toContain("Claire Montagne; Ministerin; -; female");
    const government = "Die spanische Regierung lobte das; man sei froh, sagte Ministerin Claire Montagne.";
    expect(people(`${others}\nDeutschland zögert. ${government}`)).toContain(
      "Claire Montagne; Ministerin; ES; female",
    );
  });

  it("a season is somebody only where it acts", () => {
    const spellings = (text: string) => draw(text).people[0]?.mentions.length;
    expect(spellings("Birte Sommer kam. Sommer lachte. Dann ging sie, sagte Sommer.")).toBe(3);
    expect(spellings("Birte Sommer kam. Im Sommer ging sie. Letzten Sommer war es heiß.")).toBe(1);
  });

  it("a first name alone is the only one who has it", () => {
    expect(draw("Anna Berg kam. Anna lachte.").people.map(({ spellings }) => spellings)).toEqual([
      ["Anna Berg", "Anna"],
    ]);
    expect(draw("Anna Berg traf Anna Holm. Anna lachte.").people.map(({ spellings }) => spellings)).toEqual([
      ["Anna Berg"],
      ["Anna Holm"],
    ]);
    expect(people("Ann Lee left. She lives in St. Ann and on Ann Street.", "en")).toEqual([
      "Ann Lee; -; -; female",
    ]);
  });

  it("bodies have their name as a list has it", () => {
    const groups = (text: string): string[] =>
      draw(text)
        .people.filter(({ kind }) => kind === "group")
        .map(({ name }) => name);
    expect(groups("Der Deutsche Wetterdienst warnt davor, am Abend hinauszugehen.")).toEqual([
      "Deutscher Wetterdienst",
    ]);
    expect(groups("Nach Angaben des Senders Nordradio ist die Brücke gesperrt.")).toEqual([
      "Sender Nordradio",
    ]);
    expect(groups("Nach Angaben des Bundesamtes für Fischerei ist die Brücke gesperrt.")).toEqual([
      "Bundesamt für Fischerei",
    ]);
    // A colleague may be a minister, and no operator.
    expect(groups("Ihr Kollege Per Holm kam. Nach Angaben der Betreiber kostet das viel.")).toEqual([
      "Betreiber",
    ]);
    expect(groups("Nach Angaben des Senders ist die Brücke gesperrt.")).toEqual(["Sender"]);
    expect(groups("Die Deutsche Bank warnt davor, zu spät zu kaufen.")).toEqual(["Deutsche Bank"]);
  });

  it("two Donalds are two, and so are two Coles", () => {
    expect(people("Donald Trumbull traf Donald Tuskow.")).toHaveLength(2);
    expect(people("Ruth Cole met David Cole.", "en")).toHaveLength(2);
  });

  it.each([
    "Der Hafen liegt in Paul Institut Straße.",
    "Am Montag und Dienstag regnete es.",
    "Borussia spielte in Dortmund.",
  ])("nobody is named: %s", (text) => expect(people(text)).toEqual([]));
});

describe("speakers", () => {
  it.each([
    ["Litauens Vaidra Vaitkutė sprach.", "Vaidra Vaitkutė"],
    ["Litauens Vaidra Vaitkutė traf Olaf Brandt.", "Vaidra Vaitkutė"],
    ["Vaidra Vaitkutė traf Sniega Lauko.", "Anna Berg"],
    ["Vaidra Vaitkutė traf Klara Holm.", "Klara Holm"],
    ["Litauens Vaidra Vaitkutė sprach. Es regnete.", "Anna Berg"],
    ["Olaf Brandt sprach.", "Anna Berg"],
  ])("Anna Berg came; %s She is %s", (line, she) =>
    expect(speakers(`Anna Berg kam. ${line} „Das war ein gutes Gespräch“, sagte sie.`)).toEqual([
      `sie (pronoun: ${she})`,
    ]),
  );

  it("a pronoun is whoever spoke or acted last and fits", () => {
    expect(speakers("Anna Berg traf Olaf Brandt. „Das war ein gutes Gespräch“, sagte er.")).toEqual([
      "er (pronoun: Olaf Brandt)",
    ]);
    expect(speakers("Anna Berg traf Olaf Brandt. „Das war ein gutes Gespräch“, sagte sie.")).toEqual([
      "sie (pronoun: Anna Berg)",
    ]);
  });

  it("nobody rather than a wrong one", () => {
    expect(speakers("Es regnete. „Das war ein gutes Gespräch“, sagte er.")).toEqual(["er (pronoun)"]);
    expect(speakers("Anna Berg kam. „Das war ein gutes Gespräch“, sagten sie.")).toEqual(["sie (pronoun)"]);
    expect(speakers("Olaf Brandt kam. „Das war gut so“, sagte ein Sprecher.")).toEqual([
      "ein Sprecher (role)",
    ]);
  });

  it("a spokesman is not the president for whom he speaks", () => {
    expect(
      speakers("Präsident Peter Selenko schwieg. Ein Sprecher von Präsident Selenko sagte, es regne."),
    ).toEqual(["Ein Sprecher von Präsident Selenko (role)"]);
  });

  it("an office with a country is the one person who has it", () => {
    const text =
      "Der russische Präsident Igor Palin und der finnische Präsident Mikael Aalto kamen. Der finnische Präsident sagte, es regne.";
    expect(speakers(text)).toEqual(["Der finnische Präsident (role: Mikael Aalto)"]);
  });

  it("of two who fit a description, none is taken", () => {
    const text = "Minister Igor Palin und Minister Mikael Aalto kamen. Der Minister sagte, es regne.";
    expect(speakers(text)).toEqual(["Der Minister (named: Minister)"]);
  });

  it("a leader is the head of that country, whatever the office is called", () => {
    const text = "Der finnische Ministerpräsident Mikael Aalto kam. Der finnische Führer sagte, es regne.";
    expect(speakers(text)).toEqual(["Der finnische Führer (role: Mikael Aalto)"]);
  });

  it("a quotation without a frame goes on with who spoke last, and says by what passage", () => {
    const text = "„Das ist der erste Schritt“, sagte Anna Berg.\n„Weitere werden bald folgen.“";
    const { statements, people } = draw(text);
    expect(statements.map(({ attribution, person }) => [attribution, people[person!]!.name])).toEqual([
      ["named", "Anna Berg"],
      ["context", "Anna Berg"],
    ]);
    expect(statements[1]!.evidence.map(({ start, end }) => text.slice(start, end))).toEqual(["Anna Berg"]);
    expect(statements[1]!.confidence).toBeLessThan(statements[0]!.confidence);
  });

  it("countries that speak together are one group", () => {
    const [group] = draw("Russland und die USA gaben bekannt, dass sie Teams ernennen.").people;
    expect([group?.name, group?.kind]).toEqual(["Russland und die USA", "group"]);
  });
});
