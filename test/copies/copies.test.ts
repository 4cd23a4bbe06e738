import { afterAll, describe, expect, it } from "vitest";
import { checkHolders, checkMerged } from "../../src/verify/index.ts";
import { readTexts } from "../../src/verify/read.ts";
import { desk, PLAIN_LAYOUT, PROBE, PROBE_YAML, passedReport, readout } from "../support/desk.ts";
import { failuresOf, Vera, veraMissing } from "../support/vera.ts";

const LIST = "name;unit;copies\nAnna Arp;Press desk;1\nJürgen Groß;;2\n";
const ONE_FILE = "/desk/out/probe/plain-copies.pdf";
const WHO = "/desk/out/probe/plain-distribution.pdf";

const A4 = {
  "templates/plain/style.css": PLAIN_LAYOUT["templates/plain/style.css"]!.replace("A5", "A4"),
};

async function check(
  list: string,
  options: readonly string[],
  yaml = PROBE_YAML,
  more: Record<string, string> = {},
) {
  const files = {
    ...more,
    "list.csv": list,
    [PROBE]: yaml,
    "content/probe/briefing.check.json": passedReport(yaml),
  };
  const world = desk({ files });
  const answer = await readout(world, "copies", PROBE, "--list", "list.csv", "-l", "plain", ...options);
  const made = [...world.files.keys()].filter((file) => file.endsWith(".pdf")).sort();
  return { ...answer, world, made, pdf: (file: string) => world.files.get(file)! };
}

const rows = (count: number, line: (i: number) => string) =>
  `name,unit\n${Array.from({ length: count }, (_, i) => line(i)).join("\n")}\n`;

/** All texts of some pages, painted one after the other. */
async function textsOf(pdf: Uint8Array, wanted: readonly number[]) {
  const { pages, count } = await readTexts(pdf, wanted);
  return { count, pages: [...pages.values()].map(({ places }) => places.map(({ text }) => text)) };
}

describe("readout copies --merged", () => {
  it("makes one file with all copies, and none of them alone", async () => {
    const { exitCode, out, made, pdf, err } = await check(LIST, ["--merged"]);
    expect([exitCode, out, made]).toEqual([0, "out/probe/plain-copies.pdf\n", [ONE_FILE]]);
    expect(err).toContain("copies in it: 3");
    const { count, pages } = await textsOf(pdf(ONE_FILE), [1, 2, 3]);
    expect(count).toBe(3);
    expect(pages.map(([line]) => line)).toEqual([
      "Copy 1 of 3 · Anna Arp · Press desk",
      "Copy 2 of 3 · Jürgen Groß",
      "Copy 3 of 3 · Jürgen Groß",
    ]);
  });

  it("says on which sheets whose copy stands", async () => {
    const sheetsOf = async (more: Record<string, string> = {}) => {
      const { out } = await check(LIST, ["--merged", "--json"], PROBE_YAML, more);
      return JSON.parse(out).holders.map(({ sheets }: { sheets: unknown }) => sheets);
    };
    expect(await sheetsOf()).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    const three = {
      "templates/plain/layout.yaml": PLAIN_LAYOUT["templates/plain/layout.yaml"]!.replace(
        /maxPages: 1/,
        "maxPages: 3",
      ),
      "templates/plain/style.css": `${PLAIN_LAYOUT["templates/plain/style.css"]}h1 { break-after: page } blockquote { break-before: page }`,
    };
    expect(await sheetsOf(three)).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    const { err, pdf } = await check(LIST, ["--merged"], PROBE_YAML, three);
    expect(err).toContain("copies in it: 3, each on 2 sheets, in the order of the list");
    expect((await readTexts(pdf(ONE_FILE), [])).count).toBe(12);
  });

  it("says in its title that it is for printing only", async () => {
    const { pdf } = await check(LIST, ["--merged"]);
    expect(Buffer.from(pdf(ONE_FILE)).toString("latin1")).toContain("(all copies, for printing only)");
  });

  it("has the name across each page where that is wanted", async () => {
    const { pages } = await textsOf((await check(LIST, ["--merged", "--across"])).pdf(ONE_FILE), [2]);
    expect(pages[0]!.slice(0, 2)).toEqual(["Copy 2 of 3 · Jürgen Groß", "2 · Jürgen Groß"]);
  });

  it("has it large enough to be seen between the lines, and whole on the page", async () => {
    const { pdf } = await check(LIST, ["--merged", "--across"]);
    const { places, box } = (await readTexts(pdf(ONE_FILE), [2])).pages.get(2)!;
    const { rect, hidden } = places[1]!;
    expect(hidden).toBeUndefined();
    expect(rect[2] - rect[0]).toBeGreaterThan((box[2] - box[0]) * 0.5);
    expect([rect[0] > 0, rect[1] > 0, rect[2] < box[2], rect[3] < box[3]]).toEqual([true, true, true, true]);
  });

  it("the same list makes the same bytes, and takes the place of what was there", async () => {
    const { world, pdf } = await check(LIST, ["--merged", "--distribution"]);
    const before = [pdf(ONE_FILE), pdf(WHO)];
    await readout(world, "copies", PROBE, "--list", "list.csv", "-l", "plain", "--merged", "--distribution");
    expect([pdf(ONE_FILE), pdf(WHO)]).toEqual(before);
  });

  it("is nothing when the list has a mistake", async () => {
    const { exitCode, made } = await check("name\n,\n", ["--merged", "--distribution"]);
    expect([exitCode, made]).toEqual([3, []]);
  });
});

describe("readout copies --distribution", () => {
  it("makes a list of who has which copy beside the copies", async () => {
    const { exitCode, made, pdf, err } = await check(LIST, ["--distribution"]);
    expect([exitCode, made.length, made.includes(WHO)]).toEqual([0, 4, true]);
    expect(err).toContain("who has which copy: out/probe/plain-distribution.pdf");
    const { pages } = await textsOf(pdf(WHO), [1]);
    expect(pages[0]!.join("|")).toContain("1|Anna Arp|Press desk|2|Jürgen Groß|3|Jürgen Groß");
    expect(pages[0]!.join("|")).toContain("Copy|Name|Unit|Received");
  });

  it("stands behind the last copy in the one file, as it stands in its own, where both are on one paper", async () => {
    const { pdf } = await check(LIST, ["--merged", "--distribution"], PROBE_YAML, A4);
    const own = await readTexts(pdf(WHO), [1]);
    const whole = await readTexts(pdf(ONE_FILE), [4]);
    expect(whole.count).toBe(4);
    const texts = (read: typeof own, page: number) => read.pages.get(page)!.places.map(({ text }) => text);
    expect(texts(whole, 4)).toEqual(texts(own, 1));
    const outline = /\/Type \/Outlines[^>]*?\/Count (\d+)|\/Count (\d+)[^>]*?\/Type \/Outlines/;
    const [, before, behind] = outline.exec(Buffer.from(pdf(ONE_FILE)).toString("latin1")) ?? [];
    expect(before ?? behind).toBe("4");
    const other = await check(LIST, ["--merged", "--distribution"]);
    expect((await readTexts(other.pdf(ONE_FILE), [])).count).toBe(3);
  });

  it("is held to its own file there", async () => {
    const { pdf } = await check(LIST, ["--merged", "--distribution"], PROBE_YAML, A4);
    const { pdf: another } = await check(
      LIST.replace("Groß", "Grob"),
      ["--merged", "--distribution"],
      PROBE_YAML,
      A4,
    );
    const [first] = (await check(LIST, [], PROBE_YAML, A4)).made;
    const original = (await check(LIST, [], PROBE_YAML, A4)).pdf(first!);
    const codes = async (list?: Uint8Array) =>
      (await checkMerged(original, pdf(ONE_FILE), 3, list)).map(({ code }) => code);
    expect(await codes(pdf(WHO))).toEqual([]);
    expect((await codes(another(WHO))).length).toBeGreaterThan(0);
    expect((await codes()).length).toBeGreaterThan(0);
  });

  it("speaks the language of the briefing", async () => {
    const german = PROBE_YAML.replace("language: en", "language: de");
    const { pdf } = await check(LIST, ["--merged", "--distribution"], german);
    const { pages } = await textsOf(pdf(WHO), [1]);
    expect(pages[0]!.join("|")).toContain("Exemplar|Name|Referat|Erhalten");
  });

  it("goes on over as many pages as it takes, each with the heads of its columns", async () => {
    const { pdf } = await check(
      rows(100, (i) => `Holder ${i + 1},Desk ${i % 7}`),
      ["--merged", "--distribution"],
    );
    const { pages, count } = await textsOf(pdf(WHO), [1, 2, 3, 4]);
    expect(count).toBe(4);
    for (const texts of pages) expect(texts.join("|")).toContain("Copy|Name|Unit|Received");
    expect(pages.flat().join("|")).toContain("100|Holder 100|Desk 1");
  });

  it("passes verification by itself, and is no layout among others", async () => {
    const { world } = await check("name\nAnna Arp\n", ["--distribution"]);
    expect((await readout(world, "verify", WHO)).exitCode).toBe(0);
    expect((await readout(world, "layouts")).out).not.toContain("verteiler");
  });

  it("verify/missing-holder: a list on which somebody is missing, misspelt or out of order is not kept", async () => {
    const { pdf } = await check(LIST, ["--distribution"]);
    const codes = async (names: readonly string[]) =>
      (
        await checkHolders(
          pdf(WHO),
          names.map((name, i) => ({ number: String(i + 1), name })),
        )
      ).map(({ code }) => code);
    expect(await codes(["Anna Arp", "Jürgen Groß", "Jürgen Groß"])).toEqual([]);
    for (const wrong of [
      ["Anna Arp", "Jürgen Gross"],
      ["Jürgen Groß"],
      ["Anna Arp", "Jürgen Groß", "Jürgen Groß", "Ben"],
    ])
      expect(await codes(wrong)).toEqual(["verify/missing-holder"]);
  });

  const vera = veraMissing === undefined ? new Vera() : undefined;
  afterAll(() => vera?.close());
  it.skipIf(vera === undefined)(`conforms to PDF/UA-1 ${veraMissing ?? ""}`, async () => {
    const { pdf } = await check(LIST, ["--distribution"]);
    expect(failuresOf(await vera!.check(pdf(WHO), "ua1"))).toBe("");
  });
});
