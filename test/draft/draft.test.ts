/** From an article to a draft that the gate confirms, and again into a draft that somebody has edited. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/program.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import type { Briefing } from "../../src/model/briefing.ts";
import { readBriefing } from "../../src/read/index.ts";
import { nodeWorld } from "../../src/world.ts";

const HARBOUR = fs.readFileSync("content/harbour-talks/article.txt", "utf8");

const TALKS = `Norwegen und Finnland wollen die Fähre gemeinsam betreiben, sagt Berg

Die norwegische Ministerin Anna Berg und der finnische Minister Jussi Lahti haben sich über die Fähre geeinigt, wie beide Länder mitteilten.

An den Gesprächen zwischen Norwegen und Finnland in Malmö nahmen die norwegische Ministerin Anna Berg und der finnische Minister Jussi Lahti teil.

„Wir sind uns einig“, sagte Berg nach dem Treffen.

„Das hat lange gedauert.“

Island wurde nicht zu den Gesprächen eingeladen.

Der deutsche Minister Paul Kramer sagte, dass er nicht beabsichtige, Geld für die Fähre zu geben.

Der polnische Minister Jan Nowak sagte, der Plan sei „völlig verfrüht“.

Der dänische Minister Lars Holm sagte, dass er eine Beteiligung nicht ausschließe.

Er wird wissen, dass seine Kasse leer ist.
`;

const worldWith = (files: Record<string, string | Uint8Array>, input?: string) =>
  memoryWorld({ files, below: nodeWorld(), ...(input === undefined ? {} : { input }) });

async function extract(article: string | Uint8Array, edited?: (text: string) => string) {
  const world = worldWith({ "article.txt": article });
  const code = await run(["extract", "article.txt", "-o", "x/briefing.yaml"], world);
  const text = () => new TextDecoder().decode(world.files.get("/desk/x/briefing.yaml"));
  if (edited !== undefined) world.put("x/briefing.yaml", edited(text()));
  const check = () => run(["check", "x/briefing.yaml", "--source", "article.txt"], world);
  const again = () => run(["extract", "article.txt", "-o", "x/briefing.yaml"], world);
  return { world, code, text, check, again };
}

function briefingOf(text: string): Briefing {
  const { value, diagnostics } = readBriefing({ name: "b", bytes: new TextEncoder().encode(text) });
  expect(diagnostics).toEqual([]);
  return value!.briefing;
}

describe("a draft", () => {
  it.each([
    ["English", HARBOUR],
    ["German", TALKS],
  ])("passes the check against its article (%s)", async (_, article) => {
    const { code, check, world } = await extract(article);
    expect([code, await check()], world.said.err).toEqual([0, 0]);
  });

  it("keeps with its words what somebody denies, and quoted words with what they are said of", async () => {
    const told = async (sentence: string, article = TALKS) => {
      const { text, check } = await extract(article.replace("„Das hat lange gedauert.“", sentence));
      expect(await check()).toBe(0);
      return briefingOf(text()).statements.map(({ text: words, frame }) => frame ?? words);
    };
    expect(await told("Berg bestritt, dass die Gespräche gescheitert seien.")).toContain(
      "Berg bestritt, dass die Gespräche gescheitert seien",
    );
    // A body whose name the article has in the genitive alone, and a surname of two letters.
    expect(await told("Nach Informationen des Senders Nordradio ist die Fähre verkauft.")).toContain(
      "Ist die Fähre verkauft",
    );
    expect(await told("Am Rand stand Göran Ek und wartete.\n\nEk sagte, dass die Fähre komme.")).toContain(
      "Dass die Fähre komme",
    );
    // An infinitive says nothing without its verb.
    expect(await told("Berg kündigte an, die Fähre zu verkaufen.")).toContain(
      "Berg kündigte an, die Fähre zu verkaufen",
    );
    // Behind a colon stands what she says is so.
    expect(await told("Berg wies die Kritik zurück: Es gehe allein um Ordnung.")).toContain(
      "Es gehe allein um Ordnung",
    );
    expect(await told("Berg wies die Kritik zurück: Es gehe allein um Ordnung.")).not.toContain(
      "Berg wies die Kritik",
    );
    expect(await told("Berg schloss nicht aus, dass die Fähre „zu spät“ komme.")).toContain(
      "Berg schloss nicht aus, dass die Fähre {} komme",
    );
    // A sentence that ends behind a mark is no part of the next one's frame.
    expect(
      await told(
        "Berg nannte den Vorfall „eine Blamage“. Berg wies das zurück: Die Fähren hätten „schnell und gut“ angelegt.",
      ),
    ).toContain("Berg wies das zurück: Die Fähren hätten {} angelegt.");
    expect(await told("Berg sagte, dass die Fähre komme.")).toContain("Dass die Fähre komme");
    const tolds = async (sentence: string) => {
      const { text, check } = await extract(`${HARBOUR}\n\n${sentence}\n`);
      expect(await check()).toBe(0);
      return briefingOf(text()).statements.map(({ text: words, frame }) => frame ?? words);
    };
    expect(await tolds("Rhys ap Gruffydd denied that the talks had failed.")).toContain(
      "Rhys ap Gruffydd denied that the talks had failed",
    );
    expect(await tolds("Rhys ap Gruffydd called the agreement “dear but right”.")).toContain(
      "Rhys ap Gruffydd called the agreement {}.",
    );
  });

  it("has the answers of an interview, which the gate knows as quoted words of whoever stands in front", async () => {
    const interview = `Die Fähre kommt zu spät, sagt Ohlsen

Renate Ohlsen leitet den Hafen, und Volker Rasch war früher ihr Vertreter.

Frau Ohlsen, wann wussten Sie das?

Ohlsen: Um halb vier in der Nacht. Da lag das Boot schon quer.

Woran lag es?

Ohlsen: An der Technik und an uns.
`;
    const { text, world, check } = await extract(interview);
    const { statements } = briefingOf(text());
    expect(statements.map(({ speaker, kind, text: words }) => [speaker, kind, words])).toEqual([
      ["ohlsen", "direct", "Um halb vier in der Nacht. Da lag das Boot schon quer."],
      ["ohlsen", "direct", "An der Technik und an uns."],
    ]);
    expect(await check()).toBe(0);
    const draft = text();
    for (const [words, others] of [
      ["An der Technik und an uns", "An der Technik und an ihm"],
      ["An der Technik und an uns.", "An der Technik"],
      ["An der Technik und an uns", "Woran lag es"],
      ["name: Renate Ohlsen", "name: Volker Rasch"],
    ] as const) {
      expect(draft).toContain(words);
      world.put("x/briefing.yaml", draft.replace(words, others));
      expect(await check(), others).toBe(4);
    }
  });

  it("gives offices without the country that stands beside them, and positions that nobody is quoted with", async () => {
    const { text, check } = await extract(
      TALKS.replace(
        "Der polnische Minister Jan Nowak sagte",
        "Polens Verkehrsminister Jan Nowak sagte",
      ).replace("Er wird wissen", "Irland und die Niederlande unterstützen den Plan.\n\nEr wird wissen"),
    );
    const { reactions } = briefingOf(text());
    expect(reactions.map(({ id, country, office, person }) => [id, country, person ? office : "–"])).toEqual([
      ["reaction-paul-kramer", "DE", "Minister"],
      ["reaction-nowak", "PL", "Verkehrsminister"],
      ["reaction-lars-holm", "DK", "Minister"],
      ["reaction-ie", "IE", "–"],
      ["reaction-nl", "NL", "–"],
    ]);
    expect(await check()).toBe(0);
  });

  it("has who said what, and where a person has to decide", async () => {
    const { text } = await extract(TALKS);
    const { statements } = briefingOf(text());
    const said = statements.map(({ speaker, kind, text: words, attribution }) => [
      speaker,
      kind,
      words,
      attribution,
    ]);
    expect(said).toContainEqual(["berg", "direct", "Wir sind uns einig", "named"]);
    expect(said).toContainEqual(["berg", "direct", "Das hat lange gedauert.", "context"]);
    expect(text()).toContain(
      "# entscheiden: der Zusammenhang sagt, wer spricht: Anna Berg, genannt in Absatz 4",
    );
  });

  it("has who met, who did not, and where the others stand", async () => {
    const { text } = await extract(TALKS);
    const { meetings, reactions } = briefingOf(text());
    expect(meetings).toMatchObject([
      {
        place: "Malmö",
        participants: [
          { person: "berg", delegation: "NO", basis: "named" },
          { person: "lahti", delegation: "FI", basis: "named" },
        ],
        absent: [{ name: "Island", country: "IS", basis: "named" }],
      },
    ]);
    expect(reactions.map(({ country, stance, quote }) => [country, stance, quote])).toEqual([
      ["DE", "rejects", undefined],
      ["PL", "premature", "völlig verfrüht"],
      ["DK", "considering", undefined],
    ]);
  });

  it("says nothing of what the author supposes", async () => {
    const { text } = await extract(TALKS);
    expect(text()).not.toContain("Kasse");
  });

  it("marks every key point as the source's sentence until somebody accepts it", async () => {
    const { text, check, world } = await extract(TALKS);
    expect(briefingOf(text()).summary.every(({ status }) => status === "draft")).toBe(true);
    await check();
    expect(world.said.err).toContain("lint/draft-point");
    world.put(
      "x/briefing.yaml",
      text().replaceAll("status: draft\n    evidence", "status: accepted\n    evidence"),
    );
    world.said.err = "";
    await check();
    expect(world.said.err).not.toContain("lint/draft-point");
  });

  it("goes to standard output, and comes from standard input", async () => {
    const world = worldWith({}, TALKS);
    expect(await run(["extract", "-", "--language", "de"], world)).toBe(0);
    expect(briefingOf(world.said.out).language).toBe("de");
  });

  it("says the next command, as a shell takes it", async () => {
    const world = worldWith({ "mein artikel.txt": HARBOUR });
    await run(["extract", "mein artikel.txt", "-o", "x/briefing.yaml"], world);
    expect(world.said.err).toContain("next: readout check x/briefing.yaml --source 'mein artikel.txt'");
    const quiet = worldWith({ "a.txt": HARBOUR });
    await run(["extract", "a.txt", "-o", "b.yaml", "--quiet"], quiet);
    expect(quiet.said.err).not.toContain("next:");
  });

  it("tells on request what was left out of the article", async () => {
    const world = worldWith({ "a.txt": HARBOUR });
    await run(["extract", "a.txt", "--show-dropped"], world);
    expect(world.said.err).toMatch(/^ +2 {2}byline .*Wraxall/m);
  });
});

describe("what nobody is known to have said", () => {
  const OPEN = `${TALKS}\n\nIn der Halle rief jemand: „Die alte Fähre war schöner!“\n`;
  const line = "# Absatz 11: „Die alte Fähre war schöner!“ (die Quelle sagt: jemand)";

  it("is listed in the draft and in the report, with its paragraph and its words", async () => {
    const { text, world } = await extract(OPEN);
    expect(text()).toContain("# Ohne Sprecher:");
    expect(text()).toContain(line);
    expect(world.said.err).toContain(
      "nobody is known to have said, in paragraph 11: Die alte Fähre war schöner!",
    );
    const json = worldWith({ "a.txt": OPEN });
    await run(["extract", "a.txt", "--json"], json);
    expect(JSON.parse(json.said.out).unassigned).toEqual([
      expect.objectContaining({ paragraph: 2, source: "beide Länder" }),
      { paragraph: 11, kind: "direct", words: "Die alte Fähre war schöner!", source: "jemand" },
    ]);
  });

  it("is not listed where everybody is known", async () => {
    const known = TALKS.replace(", wie beide Länder mitteilten", "");
    expect((await extract(known)).text()).not.toContain("Ohne Sprecher");
  });

  it("follows the article when it is extracted again, and an editor's remarks stay", async () => {
    const { text, world, again } = await extract(OPEN, (draft) => `${draft}# unser Vermerk\n`);
    world.put("article.txt", OPEN.replace("schöner!", "viel schöner!"));
    await again();
    expect(text()).toContain("# unser Vermerk");
    expect(text()).not.toContain(line);
    expect(text()).toContain(line.replace("schöner!", "viel schöner!"));
  });

  it("cannot steer a terminal, nor break the file", async () => {
    const { text, world, code } = await extract(OPEN.replace("alte", "alte\u001b[2J"));
    expect(code).toBe(0);
    expect(text()).toContain("alte\ufffd[2J");
    expect(world.said.err).not.toContain("\u001b");
  });
});

describe("extracting again", () => {
  it("changes nothing where nothing has changed", async () => {
    const { text, again } = await extract(TALKS);
    const before = text();
    await again();
    expect(text()).toBe(before);
  });

  it("keeps the editor's words and comments, with the program's value beside them", async () => {
    const title = "Norwegen und Finnland betreiben eine Fähre";
    const { text, again, check } = await extract(TALKS, (draft) =>
      `# unser Kopf\n${draft}`
        .replace(/^title: .*$/m, `title: ${title} # von uns`)
        .replace("stance: rejects", "stance: doubts"),
    );
    await again();
    expect(text()).toContain("# unser Kopf");
    expect(text()).toContain(`title: ${title} # von uns`);
    expect(text()).toContain(
      "# Maschine: Norwegen und Finnland wollen die Fähre gemeinsam betreiben, sagt Berg",
    );
    expect(briefingOf(text()).reactions[0]!.stance).toBe("doubts");
    expect(text()).toContain("# Maschine: rejects");
    const once = text();
    await again();
    expect(text()).toBe(once);
    expect(await check()).toBe(0);
  });

  it("leaves out what the editor has taken out, and adds what is new in the article", async () => {
    const { world, text, again } = await extract(TALKS, (draft) =>
      draft
        .replace(/ {2}(?:# [^\n]*\n {2})*- id: berg-wir-sind[\s\S]*?(?=\n {2}(?:#|- id))/, "")
        .replace(/ {2}(?:# [^\n]*\n {2})*- id: berg-sind-einig[\s\S]*?\n(?= {2}(?:#|- id))/, ""),
    );
    expect(text()).not.toContain("text: Wir sind uns einig");
    world.put("article.txt", `${TALKS}\n„Wir zahlen die Hälfte“, sagte Lahti.\n`);
    await again();
    expect(text()).not.toContain("text: Wir sind uns einig");
    expect(text()).toContain("text: Wir zahlen die Hälfte");
  });

  it("does not overwrite a file that it cannot read", async () => {
    const { world, text, again } = await extract(TALKS, () => "title: [");
    expect(await again()).toBe(3);
    expect(world.said.err).toContain("extract/edited-file-broken");
    expect(text()).toBe("title: [");
  });
});

describe("bad input ends in a finding, and writes nothing", () => {
  const refused: readonly (readonly [string, string | Uint8Array, string])[] = [
    ["nothing", "", "article/empty"],
    ["white space", " \n\t\n", "article/empty"],
    ["a PDF", "%PDF-1.7\n1 0 obj\n", "article/is-pdf"],
    ["zero bytes", new Uint8Array([72, 0, 0, 0, 1, 2, 3, 0, 255, 254, 0, 9]), "article/binary"],
    [
      "a page made by its script",
      "<!doctype html><html><body><script>go()</script></body></html>",
      "article/needs-script",
    ],
    [
      "a third language",
      "Le ministre des Affaires étrangères a déclaré mardi que son pays ne participerait pas aux discussions. Il a ajouté que les conditions ne sont pas réunies pour une telle rencontre dans les semaines à venir.",
      "article/unsupported-language",
    ],
  ];
  it("a headline that nobody could print", async () => {
    const { world, code } = await extract(TALKS.replace("Norwegen und", "Norwegen\u0007und"));
    expect([code, world.said.err.includes("extract/no-draft")]).toEqual([3, true]);
  });

  it.each(refused)("%s", async (_, article, finding) => {
    const { world, code } = await extract(article);
    expect(code).not.toBe(0);
    expect(world.said.err).toContain(finding);
    expect([...world.files.keys()].filter((file) => file.endsWith(".yaml"))).toEqual([]);
  });

  const odd: readonly (readonly [string, string])[] = [
    [
      "marks nested 100 deep",
      `Der Minister Paul Kramer sagte: ${"„‚".repeat(50)}Ja${"‘“".repeat(50)}. Er war müde und die Sitzung war lang.`,
    ],
    ["2,000 marks", `Der Minister Paul Kramer sagte: „Ja“. ${"„a“ und die Sitzung war lang. ".repeat(1000)}`],
    [
      "one mark that is never closed",
      "Der Minister Paul Kramer sagte nach der Sitzung: „Das ist nicht das Ende.\n\nEr ging dann nach Hause und schwieg.",
    ],
    [
      "braces and marks of YAML",
      "Der Minister Paul Kramer sagte: „{} # nein: - [x] & *y !z | > %“. Er war müde und die Sitzung war lang.",
    ],
  ];
  it("thousands of statements: the first thousand, and a finding", async () => {
    const said = "Der Minister Paul Kramer sagte, dass die Sitzung lang war. ".repeat(1_100);
    const { code, text, world } = await extract(`Eine lange Sitzung\n\n${said}`);
    expect(code).toBe(0);
    expect(world.said.err).toContain("extract/too-many");
    expect(briefingOf(text()).statements).toHaveLength(1_000);
  });

  it.each(odd)("%s still gives a draft that passes", async (_, article) => {
    const { code, check, world } = await extract(article);
    expect([code, await check()], world.said.err).toEqual([0, 0]);
  });
});

const SEED = "../shared/seed/article.txt";
describe.skipIf(!fs.existsSync(SEED))("the article that was asked for (needs ../shared)", () => {
  it("meets as annotated, and reacts as annotated", async () => {
    const { text, check } = await extract(fs.readFileSync(SEED));
    expect(await check()).toBe(0);
    const { meetings, reactions, statements } = briefingOf(text());
    const there = meetings.map(({ participants }) =>
      participants.map(({ person, basis }) => `${person} ${basis}`).sort(),
    );
    expect(there).toEqual([
      [
        "dmitriev named",
        "lawrow inferred",
        "rubio inferred",
        "ushakov named",
        "waltz named",
        "witkoff named",
      ],
      ["meloni named", "scholz inferred", "starmer inferred", "tusk inferred"],
      ["selenskyj named"],
    ]);
    expect(meetings[0]!.absent.map(({ name, basis }) => `${name} ${basis}`)).toEqual([
      "Ukraine named",
      "Wolodymyr Selenskyj inferred",
      "Europäische Union inferred",
    ]);
    expect(reactions[0]!.position).toBe("Sie konnten sich nicht auf eine einheitliche Position einigen.");
    expect(reactions.map(({ country, body, stance, quote }) => [country ?? body, stance, quote])).toEqual([
      ["Europäische Führer", "none", undefined],
      ["GB", "considering", "US-Sicherheitsnetz"],
      ["DE", "premature", "völlig verfrüht"],
      ["PL", "rejects", undefined],
      ["IT", "doubts", "der komplexeste und am wenigsten effektive"],
    ]);
    expect(statements.filter(({ kind }) => kind !== "indirect").flatMap((s) => s.text)).toHaveLength(22);
    const cited = [...text().matchAll(/paragraphs: \[ ([\d, ]+) \]/g)].flatMap(([, list]) =>
      list!.split(", ").map(Number),
    );
    expect(cited.filter((n) => [2, 3, 4, 16, 17, 28, 31, 32, 39, 40].includes(n))).toEqual([]);
  });
});

it("a dateline is no part of the deck, the key points or the timeline", async () => {
  expect(HARBOUR).toContain("AVERLEY, 14 October 2026 – Five");
  const { text } = await extract(HARBOUR);
  expect(text()).toMatch(/deck: Five harbour towns/);
  expect(text()).not.toContain("AVERLEY,");
});
