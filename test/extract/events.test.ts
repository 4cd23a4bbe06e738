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
    ["de", "er erteilte dem Plan eine Absage", "rejects"],
    ["de", "ihr Land stehe ohne Wenn und Aber dazu", "supports"],
    ["de", "man werde sich mit Geld beteiligen", "supports"],
    ["de", "er drohte mit Gegenmaßnahmen", "rejects"],
    ["en", "it would challenge the toll in court", "rejects"],
    ["en", "the toll hardly concerns us", "none"],
    ["en", "she was concerned", "doubts"],
    ["en", "Spain came out in favour.", "supports"],
    ["en", "that her capital saw no need for it", "rejects"],
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

describe("who was not there", () => {
  const missing = (text: string, code = "de") =>
    eventsOf(text, code).meetings.flatMap(({ absent }) =>
      absent.map(({ name, basis }) => `${name} ${basis}`),
    );
  const TALKS = "An den Gesprächen in Malmö nahm die norwegische Ministerin Anna Berg teil.";

  it("is the country that was not invited, and whoever speaks for it in that sentence", () => {
    expect(
      missing(
        `${TALKS} Island wurde nicht zu den Gesprächen eingeladen, was die dänische Ministerin Lise Holm beklagte.`,
      ),
    ).toEqual(["Island named"]);
    expect(
      missing(
        `${TALKS} Island wurde nicht zu den Gesprächen eingeladen, was der isländische Minister Jon Thorsen „traurig“ nannte.`,
      ),
    ).toEqual(["Island named", "Jon Thorsen inferred"]);
  });

  it("is one country, in the genitive as well", () => {
    expect(
      missing(`${TALKS} Finnland war nicht vertreten. Zur Abwesenheit Finnlands sagte Berg nichts.`),
    ).toEqual(["Finnland named"]);
    expect(missing(`${TALKS} Laos war nicht vertreten.`)).toEqual(["Laos named"]);
  });

  it("is told, where that stands somewhere, and only else inferred", () => {
    const told = "Island wurde nicht zu den Gesprächen eingeladen.";
    const wanted = "Berg sagte, dass Island am Tisch sitzen müsse.";
    expect(missing(`${TALKS} ${wanted}`)).toEqual(["Island inferred"]);
    expect(missing(`${TALKS} ${wanted} ${told}`)).toEqual(["Island named"]);
    expect(missing(`${TALKS} ${told} ${wanted}`)).toEqual(["Island named"]);
  });

  it("is not somebody of a country that took part", () => {
    expect(missing(`${TALKS} Berg sagte, dass auch Norwegen am Tisch sitzen müsse.`)).toEqual([]);
  });

  it("is whom somebody wants at the table", () => {
    expect(missing(`${TALKS} Berg sagte, dass die Europäische Union „bald am Tisch sitzen muss“.`)).toEqual([
      "Europäische Union inferred",
    ]);
    expect(missing(`${TALKS} Berg sagte, dass Island „bald am Fenster sitzen muss“.`)).toEqual([]);
    expect(
      missing(
        "The Norwegian minister Anna Berg attended the talks in Malmö. Berg said that Iceland should one day sit at the table.",
        "en",
      ),
    ).toEqual(["Iceland inferred"]);
  });
});

describe("a person who was not there", () => {
  const missing = (text: string, code = "de") =>
    eventsOf(text, code).meetings.flatMap(({ place, absent }) =>
      absent.map(({ name }) => `${place}: ${name}`),
    );
  const TALKS = "An den Gesprächen in Malmö nahm die norwegische Ministerin Anna Berg teil.";
  const cases: readonly (readonly [told: string, expected: readonly string[]])[] = [
    ["Nicht beim Treffen war der Vorsitzende des Rates, Jon Thorsen.", ["Malmö: Jon Thorsen"]],
    [
      "Es fehlte der dänische Minister Jon Thorsen, was Bergs Kollege Paul Kramer bedauerte.",
      ["Malmö: Jon Thorsen"],
    ],
    ["Der dänische Minister Jon Thorsen ließ sich entschuldigen.", ["Malmö: Jon Thorsen"]],
    ["Jon Thorsen sagte ab.", ["Malmö: Thorsen"]],
    ["Der dänische Minister Jon Thorsen sagte seine Teilnahme kurzfristig ab.", ["Malmö: Jon Thorsen"]],
    ["Nicht dabei war Jon Thorsen. Thorsen sagte ab.", ["Malmö: Jon Thorsen"]],
    ["Der dänische Minister Jon Thorsen sagte, dass nicht viel fehlte.", []],
    ["Der Minister Jon Thorsen sagte Paul Kramer, dass er nicht dabei war.", []],
  ];
  it.each(cases)("%s", (told, expected) => expect(missing(`${TALKS} ${told}`)).toEqual(expected));

  it("is told in English too", () => {
    const talks = "The Norwegian minister Anna Berg attended the talks in Malmö.";
    for (const told of [
      "Absent was Energy Minister Jon Thorsen, who had sent his apologies.",
      "Energy Minister Jon Thorsen did not attend.",
      "Missing from the talks was Energy Minister Jon Thorsen.",
    ])
      expect(missing(`${talks} ${told}`, "en"), told).toEqual(["Malmö: Jon Thorsen"]);
  });
});

describe("who came to an end, or to none, together", () => {
  const CRISIS = "Bei einem Krisentreffen in Malmö konnten sich";
  const BOTH = "die norwegische Ministerin Anna Berg und der finnische Minister Jussi Lahti";
  it("was there", () => {
    const both = ["Malmö: Anna Berg named", "Malmö: Jussi Lahti named"];
    expect(eventsOf(`${CRISIS} ${BOTH} nicht einigen.`).there).toEqual(both);
    expect(eventsOf(`Beim Treffen in Malmö einigten sich ${BOTH} auf einen Preis.`).there).toEqual(both);
    expect(
      eventsOf(
        "At talks in Malmö, the Norwegian minister, Anna Berg, and the Finnish minister, Jussi Lahti, failed to agree.",
        "en",
      ).there,
    ).toEqual(both);
  });
  it("and not whom it was about, or who says so of others", () => {
    expect(eventsOf(`${CRISIS} die Minister nicht auf eine Antwort an ${BOTH} einigen.`).there).toEqual([]);
    expect(
      eventsOf(`Anna Berg und Jussi Lahti teilten mit, dass sie an dem Treffen in Malmö teilnahmen.`).there,
    ).toEqual([]);
  });
});

describe("which meeting is meant", () => {
  const BERG = "Die norwegische Ministerin Anna Berg nahm an der Sitzung teil.";
  const FAR = "Das Wetter war schön.\n".repeat(3);
  const DANZIG = "Am Rande einer Konferenz in Danzig sagte der polnische Minister Jan Nowak, er sei froh.";

  it("is one that is told of soon, and none that comes much later", () => {
    expect(eventsOf(`${BERG}\nDie Sitzung in Malmö begann spät.`).there).toEqual(["Malmö: Anna Berg named"]);
    expect(eventsOf(`${BERG}\n${FAR}${DANZIG}`).there).toEqual(["Danzig: Jan Nowak inferred"]);
  });

  it("is none that nothing was told of", () => {
    expect(
      eventsOf("Das Treffen in Malmö begann spät. Anna Berg nahm am Abend an einer Konferenz teil.").there,
    ).toEqual([]);
  });

  it("is one told of in passing in its own paragraph only", () => {
    const paul = "Am Treffen nahm auch der deutsche Minister Paul Kramer teil.";
    const malmö = "Das Treffen in Malmö begann spät.\n";
    expect(eventsOf(`${malmö}${DANZIG}\n${paul}`).there).toEqual([
      "Malmö: Paul Kramer named",
      "Danzig: Jan Nowak inferred",
    ]);
    expect(eventsOf(`${malmö}${DANZIG} ${paul}`).there).toContain("Danzig: Paul Kramer named");
  });
});

describe("a joint position", () => {
  const joint = (text: string, code = "de") =>
    eventsOf(text, code).reactions.flatMap(({ body, position }) => (body ? [`${body}: ${position}`] : []));
  const sides =
    "An den Gesprächen zwischen Norwegen und Finnland in Malmö nahmen die norwegische Ministerin Anna Berg und der finnische Minister Jussi Lahti teil.";

  it("is the clause that tells it", () => {
    expect(
      joint(
        `${sides} Nordische Minister trafen sich am Montag in Oslo – aber sie konnten sich nicht auf eine gemeinsame Linie einigen.`,
      ),
    ).toEqual(["Nordische Minister: sie konnten sich nicht auf eine gemeinsame Linie einigen."]);
  });

  it("is the sentence where no clause of its own tells it", () => {
    const whole = "Nordische Minister einigten sich in Oslo auf eine gemeinsame Linie, aber spät.";
    expect(joint(`${sides} ${whole}`)).toEqual([`Nordische Minister: ${whole}`]);
  });
});

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

  it("is a head of a European country who speaks next, where Europe's leaders met, and nobody where others did", () => {
    const spoke = "Der dänische Ministerpräsident Nils Rasholt sagte, dass er nicht zahle.";
    expect(
      eventsOf(`Europäische Minister trafen sich am Montag zu einem Treffen in Riga.\n${spoke}`).there,
    ).toEqual(["Riga: Nils Rasholt inferred"]);
    expect(
      eventsOf(`Baltische Minister trafen sich am Montag zu einem Treffen in Riga.\n${spoke}`).there,
    ).toEqual([]);
  });

  it("is who led it", () => {
    const text =
      "Die Gespräche in Malmö endeten spät. Die Beauftragte Anna Berg, die das Treffen leitete, ging früh.";
    expect(eventsOf(text).there).toEqual(["Malmö: Anna Berg named"]);
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

describe("who came for whom, in sentences without a word of the meeting", () => {
  /** `side: name` of everybody at the meeting. */
  const sent = (text: string, code: string) => {
    const extraction = draw(text, code);
    return findEvents(extraction, languageOf(code)).meetings.flatMap(({ participants }) =>
      participants.map(
        ({ person, side, country }) => `${side ?? country ?? "–"}: ${extraction.people[person]!.name}`,
      ),
    );
  };
  const MET = "The talks at Malvern Bay ended on Friday.\n";
  const TRAFEN = "Die Gespräche in Malvern endeten am Freitag.\n";
  const cases: readonly (readonly [code: string, text: string, expected: readonly string[]])[] = [
    [
      "en",
      `${MET}Oakhaven, the oldest of the towns, was represented by its mayor, Anna Lindqvist, and by Peter Marsh.`,
      ["Oakhaven: Anna Lindqvist", "Oakhaven: Peter Marsh"],
    ],
    [
      "en",
      `${MET}Oakhaven sent its mayor, Anna Lindqvist, and the engineer Peter Marsh.`,
      ["Oakhaven: Anna Lindqvist", "Oakhaven: Peter Marsh"],
    ],
    ["en", `${MET}From Oakhaven came the mayor, Anna Lindqvist.`, ["Oakhaven: Anna Lindqvist"]],
    [
      "en",
      `${MET}The delegation from Oakhaven was led by the mayor, Anna Lindqvist.`,
      ["Oakhaven: Anna Lindqvist"],
    ],
    ["en", `${MET}The Norwegian delegation was led by the minister, Anna Lindqvist.`, ["–: Anna Lindqvist"]],
    [
      "en",
      `${MET}The pilots’ union took part as an observer with its secretary, Anna Lindqvist; the lawyer Peter Marsh waited outside.`,
      ["pilots’ union: Anna Lindqvist"],
    ],
    ["en", `${MET}Norway sent its minister, Anna Lindqvist.`, ["NO: Anna Lindqvist"]],
    ["en", `${MET}They were represented by the lawyer Peter Marsh.`, ["–: Peter Marsh"]],
    ["en", `${MET}Mayor Anna Lindqvist was represented by her deputy, Peter Marsh.`, ["–: Peter Marsh"]],
    ["en", "Oakhaven sent its mayor, Anna Lindqvist.\nThe weather was fine.", []],
    ["en", `Oakhaven sent its mayor, Anna Lindqvist.\n${MET}`, []],
    ["en", `${MET}${"The weather was fine.\n".repeat(5)}Oakhaven sent its mayor, Anna Lindqvist.`, []],
    [
      "de",
      `${TRAFEN}Eichdorf war durch die Bürgermeisterin Anna Lindner und den Ingenieur Peter Marsch vertreten.`,
      ["Eichdorf: Anna Lindner", "Eichdorf: Peter Marsch"],
    ],
    [
      "de",
      `${TRAFEN}Für die Gewerkschaft verhandelte die Sekretärin Anna Lindner.`,
      ["Gewerkschaft: Anna Lindner"],
    ],
    ["de", `${TRAFEN}Für Norwegen saß die Ministerin Anna Lindner am Tisch.`, ["NO: Anna Lindner"]],
    [
      "de",
      `${TRAFEN}Aus Eichdorf kamen die Bürgermeisterin Anna Lindner und der Ingenieur Peter Marsch.`,
      ["Eichdorf: Anna Lindner", "Eichdorf: Peter Marsch"],
    ],
    ["de", `${TRAFEN}Eichdorf entsandte die Bürgermeisterin Anna Lindner.`, ["Eichdorf: Anna Lindner"]],
    [
      "de",
      `${TRAFEN}Die Delegation aus Eichdorf leitete die Bürgermeisterin Anna Lindner.`,
      ["Eichdorf: Anna Lindner"],
    ],
    ["de", `${TRAFEN}Die norwegische Delegation führte die Ministerin Anna Lindner.`, ["–: Anna Lindner"]],
    ["de", `${TRAFEN}Für Eichdorf sprach sich die Bürgermeisterin Anna Lindner aus.`, []],
  ];
  it.each(cases)("%s: %s", (code, text, expected) => {
    expect(sent(text, code)).toEqual(expected);
  });

  it("is no key point, since the meeting tells it", () => {
    const extraction = draw(
      `${MET}Oakhaven sent its mayor, Anna Lindqvist, and the engineer Peter Marsh.`,
      "en",
    );
    const { summary } = findEvents(extraction, languageOf("en"));
    expect(summary.map(({ text }) => text)).toEqual(["The talks at Malvern Bay ended on Friday."]);
  });
});

describe("a meeting is found", () => {
  const places = (text: string, code: string) => {
    const extraction = draw(text, code);
    return findEvents(extraction, languageOf(code)).meetings.map(
      ({ title, place, date, sides }) => `${title} / ${place} / ${date ?? "–"} / ${sides.join(" ")}`,
    );
  };
  /** Somebody has to be there, else the meeting is none for a sheet. */
  const THERE = " Nach dem Treffen sagte der finnische Minister Timo Laine, er sei froh.";
  const WAS = " After the meeting, the Finnish minister, Timo Laine, said he was glad.";
  const cases: readonly (readonly [code: string, text: string, expected: readonly string[]])[] = [
    [
      "de",
      `Nach harten Verhandlungen haben sich Dänemark und Schweden am Freitag in Nordholm nicht geeinigt.${THERE}`,
      ["Verhandlungen / Nordholm / am Freitag / DK SE"],
    ],
    ["de", `Die Minister trafen sich am Montag in Nordholm.${THERE}`, ["Treffen / Nordholm / am Montag / "]],
    [
      "de",
      `Am Dienstagabend kamen im Kreishaus die Minister aus Norwegen zusammen, um zu reden.${THERE}`,
      ["Treffen / Kreishaus / Am Dienstagabend / "],
    ],
    [
      "de",
      `Vertreter von elf Staaten haben am Sonntag in Nordholm über eine Waffenruhe beraten.${THERE}`,
      ["Treffen / Nordholm / am Sonntag / "],
    ],
    ["de", `Die Sitzung im Palais Holmgard dauerte lange.${THERE}`, ["Sitzung / Palais Holmgard / – / "]],
    ["de", `Am Montag trafen sich in Nordholm die Minister.${THERE}`, ["Treffen / Nordholm / Am Montag / "]],
    ["de", `Die Sitzung im Landratsamt dauerte lange.${THERE}`, ["Sitzung / Landratsamt / – / "]],
    ["de", `Die Sitzung im Mai dauerte lange.${THERE}`, []],
    ["de", `Die Minister trafen sich, um über die Lage in Syrien zu beraten.${THERE}`, []],
    ["de", `Bei dem Gespräch ging es um die Lage in Syrien.${THERE}`, []],
    [
      "en",
      `Ministers from Norway and Denmark met in Port Ellis on Tuesday.${WAS}`,
      ["Meeting / Port Ellis / on Tuesday / NO DK"],
    ],
    ["en", `Ministers met over the war in Syria.${WAS}`, []],
    ["en", `They met survivors of the war in Syria.${WAS}`, []],
  ];
  it.each(cases)("%s: %s", (code, text, expected) => {
    expect(places(text, code)).toEqual(expected);
  });
});

describe("where countries stand when nobody met", () => {
  const reactions = (text: string, code = "de") =>
    eventsOf(text, code).reactions.map(
      ({ country, stance, position }) => `${country} ${stance}: ${position}`,
    );

  it("is what two of them at least take a side in", () => {
    const nl = "Die Niederlande zeigten sich zurückhaltend";
    const pl = "Polens Umweltministerin Agata Nowak lehnte eine Beteiligung ab.";
    expect(reactions(`${nl}: Man prüfe das, sagte eine Sprecherin. ${pl}`)).toEqual([
      `NL doubts: ${nl}`,
      `PL rejects: ${pl}`,
    ]);
    expect(reactions(`${pl} Die Niederlande liegen am Meer.`)).toEqual([]);
    expect(reactions("Norway backed the plan. Sweden was wary.", "en")).toEqual([
      "NO supports: Norway backed the plan.",
      "SE doubts: Sweden was wary.",
    ]);
  });

  it.each([
    ["Auch Österreich und Dänemark lehnten den Plan ab.", ["AT rejects", "DK rejects"]],
    [
      "Polen knüpft seine Zustimmung an Bedingungen. Schweden begrüßt den Plan.",
      ["PL conditional", "SE supports"],
    ],
    [
      "Für Polen käme das nicht infrage. Polen stellte sich quer. Lettland bot Hilfe an.",
      ["PL rejects", "LV supports"],
    ],
    [
      "Der polnische Minister Jan Nowak verteidigte das Nein seines Landes. Irland zögert. Malta lehnt ab.",
      ["PL rejects", "IE doubts", "MT rejects"],
    ],
  ])("%s", (text, expected) => expect(reactions(text).map((each) => each.split(":")[0])).toEqual(expected));

  it("is told before what is said, and not after", () => {
    const us = "The United States was more guarded.";
    expect(
      reactions(
        `${us} Canada's minister, Marc Tremblay, backed the call, saying Ottawa would send ships.`,
        "en",
      ),
    ).toEqual([
      "CA supports: Canada's minister, Marc Tremblay, backed the call",
      "US doubts: The United States was more guarded.",
    ]);
    expect(reactions(`${us} “Canada backs the plan,” a man said.`, "en")).toEqual([]);
  });

  it("is told of who the sentence begins with", () => {
    const other = "Die Niederlande begrüßten den Plan.";
    expect(
      reactions(`${other} Die Gemeinde lehnte ab, was die polnische Ministerin Agata Nowak vorschlug.`),
    ).toEqual([]);
  });
});

describe("what countries say of a meeting between others", () => {
  const reactions = (text: string, code: string) =>
    eventsOf(text, code).reactions.map(({ country, body, stance }) => `${country ?? body} ${stance}`);

  it("is a reaction where the parties are told as countries alone, and what the parties say is none", () => {
    const MET =
      "Ministers from Norway and Denmark met in Port Ellis on Tuesday and agreed to share the cost.";
    expect(
      reactions(
        `${MET} After the meeting, the Norwegian minister, Ingrid Solheim, said it was premature. The Swedish minister, Kerstin Wall, said it was too early to say more.`,
        "en",
      ),
    ).toEqual(["SE premature"]);
  });

  it("is told of several countries at once, without anybody's words", () => {
    const text = (position: string) =>
      `Minister aus Norwegen und Dänemark trafen sich am Montag in Malvern. Nach dem Treffen sagte die norwegische Ministerin Anna Lindner, sie sei froh. ${position}`;
    expect(reactions(text("Irland und die Niederlande unterstützen den Plan."), "de")).toEqual([
      "IE supports",
      "NL supports",
    ]);
    // What a minister says takes no side, and the sentence before it tells his country's.
    const said = "„So wird es nichts“, sagte der irische Minister Owen Daly.";
    expect(reactions(text(`Irland lehnt den Plan ab. ${said}`), "de")).toEqual(["IE rejects"]);
    expect(reactions(text(`Polen lehnt den Plan ab. ${said}`), "de")).toEqual(["IE none", "PL rejects"]);
    expect(reactions(text("Dänemark lehnt den Plan ab."), "de")).toEqual([]);
    expect(reactions(text("Irland liegt im Westen."), "de")).toEqual([]);
    expect(reactions(text("Irland und Bremen unterstützen den Plan."), "de")).toEqual([]);
  });

  it("counts where one country acts and several answer", () => {
    const text = (position: string) =>
      eventsOf(`Schweden baut eine Brücke. ${position}`).reactions.map(
        ({ country, stance }) => `${country} ${stance}`,
      );
    expect(text("Finnland lehnt den Plan ab.")).toEqual([]);
    const extraction = draw(
      `Schweden baut eine Brücke\nFinnland lehnt den Plan ab. Polen begrüßt ihn.`,
      "de",
      { 1: "headline" },
    );
    expect(findEvents(extraction, languageOf("de")).reactions.map(({ country }) => country)).toEqual([
      "FI",
      "PL",
    ]);
  });

  it("counts who was sent by a country among the parties", () => {
    expect(
      reactions(
        "Die Gespräche in Malvern endeten am Freitag.\nFür Norwegen verhandelte Anna Lindner. Für Island verhandelte Peter Marsch. Der isländische Minister Jon Thorsen sagte, das sei verfrüht. Der finnische Minister Timo Laine sagte, er begrüße das.",
        "de",
      ),
    ).toEqual(["FI supports"]);
  });
});

it("a country's government that was not there is called as the source calls it", () => {
  const { meetings } = eventsOf(
    "The talks at Malvern Bay ended on Friday. The Faroese government was not invited.",
    "en",
  );
  expect(meetings[0]?.absent.map(({ name }) => name)).toEqual(["Faroese government"]);
});

it("sentences that begin with somebody of the sentence before are no key points", () => {
  const { summary } = eventsOf(
    "The northern ferry will sail until the summer of next year. It will then be sold to the islands that it serves.",
    "en",
  );
  expect(summary.map(({ text }) => text)).toEqual([
    "The northern ferry will sail until the summer of next year.",
  ]);
});

it("a word in marks does not keep a sentence from being a key point, a quotation does", () => {
  const points = (text: string) => eventsOf(text, "en").summary.map((point) => point.text);
  const FRANK =
    "Leaders of six countries left Riga on Wednesday without a corridor, after a meeting that was called “frank”.";
  expect(points(FRANK)).toEqual([FRANK]);
  expect(points("The meeting was called “frank and useful in every way that one can think of”.")).toEqual([]);
});

it("months and years are dates as well", () => {
  const { timeline } = eventsOf(
    "Im Juni hatte ein Gutachten Schäden festgestellt. Die Brücke war im Jahr 2009 eröffnet worden. Im Jahr 20091 war nichts.",
  );
  expect(timeline.map(({ asWritten }) => asWritten)).toEqual(["Im Juni", "im Jahr 2009"]);
});

it("questions, and answers behind a name, are no key points", () => {
  const { summary } = eventsOf(
    "Was muss sich an der Küste ändern, damit das nicht noch einmal geschieht?\nOhlsen: Jede Gemeinde braucht eine Sirene, die ohne Strom laufen kann.\nDie Gemeinden an der Küste haben im Sommer neue Sirenen bekommen.",
  );
  expect(summary.map(({ text }) => text)).toEqual([
    "Die Gemeinden an der Küste haben im Sommer neue Sirenen bekommen.",
  ]);
});

it("one country alone does not react to another's plan", () => {
  const extraction = draw("Schweden baut eine Brücke\nFinnland lehnt den Plan ab.", "de", { 1: "headline" });
  expect(findEvents(extraction, languageOf("de")).reactions).toEqual([]);
});

it("a position keeps the mark that closes its quotation, and the words behind", () => {
  const { reactions } = eventsOf(
    "Minister aus Norwegen und Dänemark trafen sich am Montag in Malvern. Nach dem Treffen sagte die norwegische Ministerin Anna Lindner, sie sei froh. Der polnische Minister Jan Nowak sprach von einem „völlig verfrühten und teuren“ Plan.",
  );
  expect(reactions.map(({ position }) => position)).toEqual([
    "sprach von einem „völlig verfrühten und teuren“ Plan",
  ]);
});

describe("who was at the gathering that an article is about", () => {
  const there = (text: string, code = "en") => {
    const extraction = draw(text, code);
    return findEvents(extraction, languageOf(code)).meetings.map(({ participants, absent }) => ({
      there: participants.map(({ person, basis }) => `${extraction.people[person]!.name} ${basis}`),
      absent: absent.map(({ name }) => name),
    }));
  };
  const SUMMIT = "European leaders met on Friday for a summit on the power grid.";

  it("is whoever sits, chairs or speaks there", () => {
    const told =
      "Norway's prime minister, Anna Berg, chaired the session. Denmark's premier, Jon Holm, arrived late.";
    expect(there(`${SUMMIT} ${told}`)).toEqual([
      { there: ["Anna Berg named", "Jon Holm named"], absent: [] },
    ]);
  });

  it("is likely whoever holds office and speaks, but not in another capital or to others", () => {
    const berg =
      "Norway's prime minister, Anna Berg, chaired the session. Sweden's premier, Nils Ahl, attended.";
    const also = (told: string) => there(`${SUMMIT} ${berg} ${told}`)[0]!.there.slice(2);
    expect(also("“We need time,” said Denmark's premier, Jon Holm.")).toEqual(["Jon Holm inferred"]);
    expect(also("In Rome, Italy's prime minister, Carla Conti, said: “We need time.”")).toEqual([]);
    expect(also("“We need time,” Denmark's premier, Jon Holm, told the broadcaster Nordkanal.")).toEqual([]);
    expect(also("“We need time,” said Denmark's government spokesman, Jon Holm.")).toEqual([]);
  });

  it("is whoever came for somebody, who then was not", () => {
    const told =
      "Norway's prime minister, Anna Berg, chaired the session. Sweden was represented by its energy minister, Olle Ek, because the prime minister, Karin Dahl, was recovering from surgery.";
    expect(there(`${SUMMIT} ${told}`)).toEqual([
      { there: ["Anna Berg named", "Olle Ek named"], absent: ["Karin Dahl"] },
    ]);
  });

  it("is no country whose chair stayed empty", () => {
    const told =
      "Norway's prime minister, Anna Berg, and Denmark's premier, Jon Holm, attended. Hungary's chair stayed empty.";
    expect(there(`${SUMMIT} ${told}`)[0]!.absent).toEqual(["Hungary"]);
  });

  it("was where its sentence says, or the headline, and nowhere if it was a call", () => {
    const place = (text: string) =>
      findEvents(draw(text, "de"), languageOf("de")).meetings.map((one) => one.place);
    const there =
      "Die norwegische Ministerin Anna Berg leitete die Sitzung, der dänische Minister Jon Holm nahm teil.";
    expect(
      place(
        `Die Außenminister der Ostseestaaten haben sich am Montag in Riga auf einen Plan geeinigt. ${there}`,
      ),
    ).toEqual(["Riga"]);
    expect(
      place(`Die Außenminister der Ostseestaaten haben sich am Montag auf einen Plan geeinigt. ${there}`),
    ).toEqual([undefined]);
    expect(
      place(
        `Die Außenminister der Ostseestaaten haben am Montag per Videoschalte aus Oslo und Riga beraten. ${there}`,
      ),
    ).toEqual([undefined]);
  });

  it("is whom a country is told with, and whose name begins behind a country of two words", () => {
    const told =
      "Norway's minister, Anna Berg, chaired the session. Sweden backed it, with its minister Nils Ahl calling it cheap. North Macedonia's Goran Petrov said no.";
    expect(there(`${SUMMIT} ${told}`)[0]!.there).toEqual([
      "Anna Berg named",
      "Nils Ahl inferred",
      "Goran Petrov inferred",
    ]);
  });

  it("is nobody where those who are known to be there are of one country", () => {
    expect(
      there("European leaders met on Friday. Norway's prime minister, Anna Berg, chaired the session."),
    ).toEqual([]);
  });

  it("is nobody where no office of two countries is named", () => {
    expect(
      there("The summit of the mountain was in fog. “We turned back,” said Anna Berg of Norway."),
    ).toEqual([]);
  });
});

describe("for which countries a sentence speaks", () => {
  const sides = (text: string, code: string) => {
    const extraction = draw(`${text} ${code === "de" ? "Malta lehnt ab." : "Malta rejects it."}`, code);
    return findEvents(extraction, languageOf(code))
      .reactions.map(({ country, body, stance }) => `${country ?? body} ${stance}`)
      .filter((one) => !one.startsWith("MT"));
  };
  it.each([
    ["de", "Aus Wien hieß es, man unterstütze den Plan.", ["AT supports"]],
    ["de", "Zustimmung kam aus Budapest und Prag.", ["HU supports", "CZ supports"]],
    ["de", "Am Abend sprach sich auch Schweden gegen den Plan aus.", ["SE rejects"]],
    ["de", "Die Regierung in Madrid zeigte Verständnis.", ["ES supports"]],
    [
      "de",
      "Die polnische Regierung hat Bedenken, Dänemark unterstützt den Plan.",
      ["PL doubts", "DK supports"],
    ],
    ["de", "Deutschland sei bereit zu helfen, teilte eine Sprecherin mit.", ["DE supports"]],
    ["de", "Deutschland lehne das ab, sagte die polnische Ministerin Anna Nowak.", []],
    ["de", "Ungarn äußerte sich zunächst nicht. Irland begrüßt den Plan.", ["HU none", "IE supports"]],
    ["de", "Die deutsche Industrie begrüßt den Plan. Irland begrüßt ihn.", ["IE supports"]],
    ["de", "Die Wiener Linien lehnen den Plan ab. Irland begrüßt ihn.", ["IE supports"]],
    [
      "de",
      "In Bern hieß es, die Schweiz werde das nun prüfen. Irland begrüßt den Plan.",
      ["CH considering", "IE supports"],
    ],
    ["de", "Die EU-Kommission lehnt den Plan ab.", ["EU rejects"]],
    ["de", "Sollte es dabei bleiben, werde Berlin die Kommission einschalten, hieß es.", ["DE rejects"]],
    ["de", "Er will Polen und Irland von ihrer Ablehnung abbringen. Spanien lehnt ab.", ["ES rejects"]],
    ["de", "Er spricht mit Polen, Irland und Spanien über die Ablehnung.", []],
    ["de", "Er hatte Polen gebeten, zuzustimmen. Skeptisch äußerte sich Rom.", ["IT doubts"]],
    ["en", "Finland, on the other hand, backs the plan.", ["FI supports"]],
    ["en", "Poland, whose leader did not attend, has ruled out any deployment.", ["PL rejects"]],
    [
      "en",
      "The Dutch government would only agree if the text was changed; on that condition it would sign.",
      ["NL conditional"],
    ],
    ["en", "Rome will not contribute. Downing Street declined to comment.", ["IT rejects", "GB none"]],
    [
      "en",
      "The Swiss declined to comment. Irish exports backed up at the port. Spain backs it.",
      ["CH none", "ES supports"],
    ],
  ] as const)("%s: %s", (code, text, expected) => expect(sides(text, code)).toEqual(expected));
});

describe("whose country is told beside the name only", () => {
  const countries = (text: string, code = "en") =>
    draw(text, code)
      .people.filter(({ kind }) => kind === "person")
      .map(({ name, country }) => `${name} ${country}`);
  const MANY = "Denmark, Spain and Malta are for it.\n";

  it("is that of a capital, of the sentence, or of the one before", () => {
    expect(countries("Ankara's top diplomat, Cemal Tarhan, agreed.")).toEqual(["Cemal Tarhan TR"]);
    expect(countries(`${MANY}In Rome, Foreign Minister Carla Conti said no.`)).toEqual(["Carla Conti IT"]);
    expect(countries(`${MANY}Berlin was not amused. “No,” said Finance Minister Paul Kramer.`)).toEqual([
      "Paul Kramer DE",
    ]);
    expect(countries(`${MANY}Karin Dahl was blunter. The Swedish leader called it a tax.`)).toEqual([
      "Karin Dahl SE",
    ]);
  });

  it("is that of a people, and of where somebody speaks", () => {
    expect(countries("Der Niederländer Sytze Brouwer lehnte ab.", "de")).toEqual(["Sytze Brouwer NL"]);
    const many = "Dänemark, Spanien und Malta sind dafür.\n";
    expect(countries(`${many}Verkehrsministerin Anna Berg sagte in London, das sei gut.`, "de")).toEqual([
      "Anna Berg GB",
    ]);
    expect(countries(`${many}Auch Irland ist dafür: Minister Paul Berg nannte das gut.`, "de")).toEqual([
      "Paul Berg IE",
    ]);
    expect(
      countries(`${many}Irland schloss sich an. Dublin trage das mit, betonte Minister Paul Berg.`, "de"),
    ).toEqual(["Paul Berg IE"]);
  });

  it("is no part of the role", () => {
    const roles = (text: string, code: string) => draw(text, code).people.map(({ role }) => role);
    expect(roles("Vorgelegt hatte den Plan Albaniens Regierungschefin Anna Berg.", "de")).toEqual([
      "Regierungschefin",
    ]);
    expect(roles("Kopenhagens Regierungschefin Anna Berg lehnte ab.", "de")).toEqual(["Regierungschefin"]);
    expect(roles("Ankara's top diplomat, Cemal Tarhan, agreed.", "en")).toEqual(["top diplomat"]);
  });

  it("is no town's name", () => {
    expect(countries("Er blieb in Addis Abeba. Addis Abeba sagte nichts.", "de")).toEqual([]);
  });

  it("is open where an article is about one country, or two are named", () => {
    expect(countries("Berlin was not amused. “No,” said Finance Minister Paul Kramer.")).toEqual([
      "Paul Kramer undefined",
    ]);
    expect(countries(`${MANY}Berlin and Paris met. “No,” said Finance Minister Paul Kramer.`)).toEqual([
      "Paul Kramer undefined",
    ]);
  });
});
