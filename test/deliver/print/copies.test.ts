import { PDFParse } from "pdf-parse";
import { afterAll, describe, expect, it } from "vitest";
import { buildCopies } from "../../../src/prints/index.ts";
import type { PersonalPart } from "../../../src/verify/index.ts";
import { checkCopy } from "../../../src/verify/index.ts";
import { desk, PLAIN_LAYOUT, PROBE, PROBE_YAML, passedReport, readout } from "../../support/desk.ts";
import { failuresOf, Vera, veraMissing } from "../../support/vera.ts";

const LIST = "name;unit;copies\nAnna Arp;Press desk;1\nJürgen Groß;;2\n";
const FOLDER = "/desk/out/probe/plain-copies";
const NAMES = ["1-anna-arp", "2-juergen-gross", "3-juergen-gross"].map(
  (copy) => `Probe-1-v1-The-ferry-runs-again-${copy}`,
);

/** Makes the copies of the probe for a list. */
async function check(list: string, ...more: readonly string[]) {
  const files = { "list.csv": list, "content/probe/briefing.check.json": passedReport(PROBE_YAML) };
  const world = desk({ files });
  const answer = await readout(world, "copies", PROBE, "--list", "list.csv", "-l", "plain", ...more);
  const made = [...world.files.keys()].filter((file) => file.endsWith(".pdf")).sort();
  return { ...answer, world, made, pdf: (i: number) => world.files.get(`${FOLDER}/${NAMES[i]}.pdf`)! };
}

const textOf = async (pdf: Uint8Array) => (await new PDFParse({ data: pdf.slice() }).getText()).text;

/** Where two files of one length differ first. */
const firstDifference = (a: Uint8Array, b: Uint8Array) => a.findIndex((byte, i) => byte !== b[i]);

describe("copies", () => {
  it("everybody has a file with number, name and unit", async () => {
    const { exitCode, made, pdf } = await check(LIST);
    expect([exitCode, made]).toEqual([0, NAMES.map((name) => `${FOLDER}/${name}.pdf`)]);
    expect(await textOf(pdf(0))).toContain("Copy 1 of 3 · Anna Arp · Press desk");
    expect(await textOf(pdf(1))).toContain("Copy 2 of 3 · Jürgen Groß");
    expect(await textOf(pdf(2))).toContain("Copy 3 of 3 · Jürgen Groß");
  });

  it("how many are made is told on the way", async () => {
    const world = desk({ files: { "list.csv": LIST } });
    const told: string[] = [];
    const order = { briefing: PROBE, layouts: ["plain"], into: undefined, list: "list.csv", across: false };
    await buildCopies(order, "plain", world, (text) => told.push(text));
    expect(told.slice(-3)).toEqual(["1 of 3 copies", "2 of 3 copies", "3 of 3 copies"]);
  });

  it("each of them verifies by itself", async () => {
    const { world } = await check(LIST, "--across");
    for (const name of NAMES) {
      const { exitCode, err } = await readout(world, "verify", `${FOLDER}/${name}.pdf`);
      expect([exitCode, err]).toEqual([0, ""]);
    }
  });

  it("the name can stand across the page", async () => {
    const { pdf } = await check(LIST, "--across");
    expect(await textOf(pdf(0))).toContain("1 · Anna Arp");
  });

  it("the same list makes the same bytes", async () => {
    const [one, two] = [await check(LIST), await check(LIST)];
    expect(one.pdf(1)).toEqual(two.pdf(1));
    expect(one.pdf(1)).not.toEqual(one.pdf(2));
  });

  it.each([
    ["a name is missing", "name,unit\n,Desk\n"],
    ["a column nobody knows", "name,unt\nAnna,x\n"],
    ["no number of copies", "name,copies\nAnna,none\n"],
    ["nobody at all", "name\n"],
    ["a line that is too long", `name\n${"Anna ".repeat(30)}\n`],
  ])("%s: nothing is made", async (_, list) => {
    const { exitCode, err, made } = await check(list);
    expect([exitCode, made]).toEqual([3, []]);
    expect(err).toContain("print/invalid-list");
  });

  it("a line takes 80 letters, name and unit with a space between, and not one more", async () => {
    const codeOf = async (line: string) => (await check(`name,unit\n${line}\n`)).exitCode;
    const letters = (count: number) =>
      "Anna Arp "
        .repeat(9)
        .slice(0, count - 1)
        .padEnd(count, "x");
    expect(await codeOf(letters(80))).toBe(0);
    expect([await codeOf(letters(81)), await codeOf(`${letters(40)},${letters(40)}`)]).toEqual([3, 3]);
  });

  it("pages of two sizes get no copies", async () => {
    const [style, template] = ["templates/plain/style.css", "templates/plain/layout.hbs"] as const;
    const world = desk({
      files: {
        "list.csv": LIST,
        [style]: `${PLAIN_LAYOUT[style]}@page wide { size: A5 landscape; margin: 15mm } .wide { page: wide }`,
        [template]: `${PLAIN_LAYOUT[template]}<div class="wide"><p>Wide</p></div>`,
        "templates/plain/layout.yaml": PLAIN_LAYOUT["templates/plain/layout.yaml"]!.replace(
          "maxPages: 1",
          "maxPages: 2",
        ),
      },
    });
    const { exitCode, err } = await readout(world, "copies", PROBE, "--list", "list.csv", "-l", "plain");
    expect([exitCode, err.includes("print/uneven-pages")]).toEqual([8, true]);
  });

  it("a list for mail serves too", async () => {
    expect((await check("name,address,clearance\nAnna,a@example.org,TLP:RED\n")).exitCode).toBe(0);
  });
});

describe("a copy is held to its original", () => {
  it("and refused as verify/altered-copy when anything else was changed", async () => {
    const { pdf } = await check(LIST);
    const [original, copy] = [pdf(0), pdf(1)];
    const start = Buffer.from(original).lastIndexOf("q 1 0 0 -1", firstDifference(original, copy));
    const part: PersonalPart = {
      at: start,
      length: Buffer.from(original).indexOf("\nendstream", start) - start,
    };
    const codes = (altered: Uint8Array) => checkCopy(original, altered, part).map(({ code }) => code);
    expect(codes(copy)).toEqual([]);
    for (const at of [20, start - 40, start + part.length + 20]) {
      const altered = copy.slice();
      altered[at]! ^= 1;
      expect(codes(altered)).toEqual(["verify/altered-copy"]);
    }
    const longer = Buffer.concat([copy, Buffer.from("\n")]);
    expect(codes(longer)).toEqual(["verify/altered-copy"]);
  });
});

describe("a copy keeps the tags of its original", () => {
  const vera = veraMissing === undefined ? new Vera() : undefined;
  afterAll(() => vera?.close());

  it.skipIf(vera === undefined).each(["ua1", "3a"] as const)(
    `and conforms to %s ${veraMissing ?? ""}`,
    async (flavour) => {
      const { pdf } = await check(LIST, "--across");
      expect(failuresOf(await vera!.check(pdf(2), flavour))).toBe("");
    },
  );
});
