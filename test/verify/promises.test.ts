import { describe, expect, it } from "vitest";
import { verify } from "../../src/verify/index.ts";
import { briefing, check, clean, manifest, parts, report, rule } from "./support/check.ts";
import { artifact, type Part, p, sheet, untagged } from "./support/sheet.ts";

const withParts = (changes: Parameters<typeof parts>[0]) => check({ pages: [parts(changes)] });

/** What is said of the one thing that is wrong. */
async function theFinding(changes: Parameters<typeof parts>[0]) {
  const { diagnostics } = await report({ pages: [parts(changes)] });
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0]!;
}

describe("a clean sheet", () => {
  it("gives silence and its facts", async () => {
    const { diagnostics, facts } = await report();
    expect(diagnostics).toEqual([]);
    expect(facts).toMatchObject({
      pages: 1,
      texts: 13,
      quotes: 4,
      fonts: ["SourceSerif4-Regular"],
      title: "Der Hafen bleibt offen",
      lang: "de",
    });
    expect(facts.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("may break a text over two pages where the layout allows it", async () => {
    const all = parts({ deck: [] });
    const [title, ...rest] = all;
    const pages = [
      [title!, p("Zwei Ministerien sprachen am ")],
      [p("Montag über den Hafen."), ...rest],
    ];
    expect(await check({ pages })).toEqual([]);
  });

  it("may go on in a column while another stands between", async () => {
    const [title, ...rest] = parts({ deck: [] });
    const pages = [
      [title!, p("Zwei Ministerien sprachen am "), p("Randnote")],
      [p("Montag über den Hafen."), ...rest],
    ];
    expect(await check({ pages })).toEqual([]);
  });

  it("may fill a cell that is taller than a page", async () => {
    const [title, ...rest] = parts({ deck: [] });
    const pages = [
      [title!, p("Zwei Ministerien "), p("Randnote")],
      [p("sprachen am "), p("Randnote")],
      [p("Montag über den Hafen."), ...rest],
    ];
    expect(await check({ pages, layout: manifest({ maxPages: 3 }) })).toEqual([]);
  });

  it("may write spaces that do not break", async () => {
    expect(await withParts({ summary: p("Der\u00A0Hafen wird\u00A0nicht  geschlossen.") })).toEqual([]);
  });

  it("may have the names behind the quotations", async () => {
    const { adam, berta, s1, s2, s3, s4 } = clean;
    const turned: Record<string, Part> = { adam: s1, s1: s3, s3: adam, berta: s2, s2: s4, s4: berta };
    expect(await withParts(turned)).toEqual([]);
  });
});

describe("a text that is not as written", () => {
  it("shows the changed word", async () => {
    const { diagnostics } = await report({
      pages: [parts({ s1: p("„Das war nicht verhandelbar, ", "sagte ich“") })],
    });
    expect(diagnostics.map((one) => one.code)).toEqual(["verify/text-missing", "verify/unknown-quotation"]);
    expect(diagnostics[0]).toMatchObject({
      severity: "error",
      message: "“Das ist nicht verhandelbar, sagte ich” does not stand in the file as the content has it",
      hint: "nearest on page 1: «ist» → «war»",
      place: { file: "briefing.yaml", path: "statements[0].text" },
    });
  });

  it("shows the lost negation", async () => {
    const finding = await theFinding({ summary: p("Der Hafen wird geschlossen.") });
    expect(finding).toMatchObject({
      code: "verify/text-missing",
      hint: "nearest on page 1: «nicht» → nothing",
    });
  });

  it("shows an added word", async () => {
    const finding = await theFinding({ summary: p("Der Hafen wird noch nicht geschlossen.") });
    expect(finding.hint).toBe("nearest on page 1: nothing → «noch»");
  });

  it("finds nothing near a text that was left out", async () => {
    const finding = await theFinding({ source: [] });
    expect(finding).toMatchObject({ code: "verify/text-missing", hint: "nothing on paper comes near it" });
  });

  it("wants words and not parts of words", async () => {
    expect(await withParts({ source: p("Streit am Hafenbecken") })).toEqual(["verify/text-missing"]);
  });

  it("wants a text as often as it is promised in places of its own", async () => {
    const [first, second] = briefing().people.map(({ name }) => name);
    const prints = [
      ...manifest().prints,
      rule("people.*.name"),
      rule("statements.*.speaker.name", { groupBy: "side", once: true }),
    ];
    const again = (...names: readonly (string | undefined)[]) => [...parts(), p(names.join(", "))];
    const layout = manifest({ prints });
    expect(await check({ pages: [again(first, second)], layout })).toEqual([]);
    expect(await check({ pages: [again(first, "Berta Wets")], layout })).toEqual(["verify/text-missing"]);
    // Promised twice, a place is still one.
    expect(await check({ layout: manifest({ prints: [...manifest().prints, rule("title")] }) })).toEqual([]);
  });

  it("does not take a changed mark outside a quotation", async () => {
    const content = briefing({ deck: "Sie nannten es „Nein“." });
    const pages = [parts({ deck: p("Sie nannten es ‚Nein‘.") })];
    const { diagnostics } = await report({ content, pages });
    expect(diagnostics.map((one) => [one.code, one.hint])).toEqual([
      ["verify/text-missing", "nearest on page 1: «Nein“.» → «Nein‘.»"],
    ]);
  });

  it("does not believe a tag that says what the paper does not show", async () => {
    const summary = p("Der Hafen wird ", { word: "nicht geschlossen.", parts: ["ge", "schlossen."] });
    expect(await withParts({ summary })).toContain("verify/text-missing");
  });

  it("notices texts in another order", async () => {
    const finding = await theFinding({ summary: clean.heat, heat: clean.summary });
    expect(finding).toMatchObject({ code: "verify/out-of-order", place: { path: "summary[1].text" } });
  });

  it("notices a side whose statements are not together", async () => {
    const { s2, s3 } = clean;
    expect(await withParts({ s3: s2, s2: s3 })).toContain("verify/out-of-order");
  });

  it("notices a quotation that begins on one page and ends on the next", async () => {
    const pages = [
      [clean.title, clean.deck, clean.summary, clean.heat, clean.section, clean.adam, p("„Das ist nicht ")],
      [p("verhandelbar, ", "sagte ich“"), clean.s3, clean.berta, clean.s2, clean.s4, clean.source],
    ];
    expect(await check({ pages })).toEqual(["verify/split-over-pages"]);
  });

  it("says when a text stands only in the furniture", async () => {
    const finding = await theFinding({ source: artifact("Streit am Hafen") });
    expect(finding).toMatchObject({ code: "verify/text-missing" });
    expect(finding.hint).toContain("only in the page furniture of page 1");
  });

  it("is shown with its line in the content", async () => {
    const pdf = await sheet({ lang: "de", title: "Probe", pages: [parts({ source: [] })] });
    const place = { file: "briefing.yaml", line: 7, column: 5, excerpt: "title: Streit am Hafen" };
    const against = {
      briefing: briefing(),
      manifest: manifest(),
      file: "briefing.yaml",
      origins: { at: () => place },
    };
    const { diagnostics } = await verify(pdf, against);
    expect(diagnostics.map((one) => one.place)).toEqual([{ ...place, path: "sources[0].title" }]);
  });

  it("notices a promise that names nothing", async () => {
    const layout = manifest({ prints: [rule("summary.*.txt")] });
    expect(await check({ layout })).toEqual(["verify/unknown-promise"]);
  });

  it("says in which file such a promise stands, where that is known", async () => {
    const pdf = await sheet({ lang: "de", title: "Probe", pages: [parts({})] });
    const layout = manifest({ prints: [rule("title"), rule("summary.*.txt")] });
    const against = { briefing: briefing(), manifest: layout, file: "briefing.yaml" };
    const placeOf = async (layoutFile?: string) =>
      (await verify(pdf, { ...against, layoutFile }, { file: "a.pdf" })).diagnostics.find(
        ({ code }) => code === "verify/unknown-promise",
      )?.place;
    expect(await placeOf("templates/plain/layout.yaml")).toEqual({
      file: "templates/plain/layout.yaml",
      path: "prints[1].path",
    });
    expect(await placeOf()).toEqual({ file: "a.pdf" });
  });

  it("reports every miss of a long list", async () => {
    const layout = manifest({ prints: [rule("summary.*.text")] });
    const evidence = [{ source: "a", paragraphs: [1] }];
    const summary = Array.from({ length: 30 }, (_, i) => ({ text: `Punkt ${i} fehlt.`, evidence }));
    expect(await check({ layout, content: briefing({ summary }) })).toHaveLength(30);
  });
});

describe("a quotation", () => {
  it("must have both marks", async () => {
    const finding = await theFinding({ s1: p("„Das ist nicht verhandelbar, sagte ich") });
    expect(finding).toMatchObject({ code: "verify/quotation-marks", place: { path: "statements[0].text" } });
    expect(await withParts({ s1: p("Das ist nicht verhandelbar, sagte ich“") })).toEqual([
      "verify/quotation-marks",
    ]);
  });

  it("must have the marks of the sheet's language", async () => {
    expect(await withParts({ s1: p("“Das ist nicht verhandelbar, sagte ich”") })).toEqual([
      "verify/quotation-marks",
    ]);
  });

  it("must be in the content", async () => {
    const { diagnostics } = await report({
      pages: [[...parts(), p("Er sagte: „Das hat niemand je gesagt“.")]],
    });
    expect(diagnostics).toMatchObject([
      {
        code: "verify/unknown-quotation",
        severity: "error",
        message:
          "“Das hat niemand je gesagt” stands in quotation marks on page 1, but is no quotation of the content",
        place: { file: "the PDF", path: "page 1" },
      },
    ]);
  });

  it("must be in the content when it goes on on the next page, too", async () => {
    const pages = [[...parts(), p("Er sagte: „Das hat ")], [p("niemand je gesagt“.")]];
    expect(await check({ pages })).toEqual(["verify/unknown-quotation"]);
  });

  it("of one or two words may be a term, which is only a warning", async () => {
    const { diagnostics } = await report({ pages: [[...parts(), p("der „kalte Frieden“ dort")]] });
    expect(diagnostics).toMatchObject([{ code: "verify/unknown-quotation", severity: "warning" }]);
  });

  it("is not made of reported speech", async () => {
    expect(await withParts({ s3: p("„Er sehe keinen Anlass“") })).toEqual(["verify/unknown-quotation"]);
  });

  it("may repeat the title of the source and part of a passage", async () => {
    const more = p("Aus „Streit am Hafen“: „nicht verhandelbar“.");
    expect(await check({ pages: [[...parts(), more]] })).toEqual([]);
  });

  it("stands with its speaker", async () => {
    expect(await withParts({ berta: p("Die Ministerin") })).toContain("verify/speaker-missing");
  });

  it("does not stand under the name of another", async () => {
    const { adam, berta } = clean;
    const people = briefing().people;
    const content = briefing({ people: [people[1], people[0]] });
    const codes = await check({ content, pages: [parts({ adam: berta, berta: adam })] });
    expect([...new Set(codes)]).toEqual(["verify/speaker-missing"]);
  });

  it("does not stand in the furniture", async () => {
    const pages = [[...parts(), artifact("Das ist nicht verhandelbar, sagte ich")]];
    expect(await check({ pages })).toEqual(["verify/statement-in-furniture"]);
  });
});

describe("English marks", () => {
  const statements = [
    {
      id: "s1",
      speaker: "adam",
      kind: "direct",
      text: "I won’t say “never”",
      attribution: "named",
      evidence: [{ source: "a", paragraphs: [1] }],
    },
  ];
  const content = briefing({ language: "en", statements });
  const layout = manifest({ prints: [rule("statements.*.text", { quote: true })] });
  const says = (line: string) => check({ content, layout, lang: "en-GB", pages: [[p("Adam Ost"), p(line)]] });

  it("are “…” outside and ‘…’ inside", async () => {
    expect(await says("“I won’t say ‘never’”")).toEqual([]);
    expect(await says("“I won’t say ‘never’\u202F”")).toEqual([]);
    expect(await says("„I won’t say ‘never’“")).toContain("verify/quotation-marks");
  });
});

describe("a file without tags", () => {
  it("is compared by its plain text, with words at line ends made whole", async () => {
    const lines = (part: Part) =>
      untagged(
        ...part.lines.flatMap((line) =>
          typeof line === "string" ? line : "word" in line ? [`Die ${line.parts[0]}`, line.parts[1]] : [],
        ),
      );
    const pages = [parts({ heat: p("Die Wärmever-", "sorgung ist fünf Monate lang gesichert.") }).map(lines)];
    expect(await check({ tagged: false, pages })).toEqual(["verify/not-tagged"]);
  });
});
