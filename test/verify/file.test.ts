import { describe, expect, it } from "vitest";
import { verify } from "../../src/verify/index.ts";
import { check, clean, manifest, parts, report } from "./support/check.ts";
import { artifact, h1, h2, type Part, p, type SheetSpec, sheet, untagged } from "./support/sheet.ts";

/** The codes found in a file that is compared with nothing. */
async function inspect(spec: Partial<SheetSpec>): Promise<string[]> {
  const pdf = await sheet({ lang: "de", title: "Probe", pages: [[h1("Lage"), p("Text.")]], ...spec });
  return (await verify(pdf)).diagnostics.map((one) => one.code);
}

/** A page with furniture alone that says that it is left empty. */
const BLANK: readonly Part[] = [
  {
    ...artifact("Diese Seite ist leer"),
    paint: ({ page }) => {
      const { data } = page.dictionary as { data: Record<string, unknown> };
      data.PieceInfo = { Readout: { LastModified: new String("D:20261122"), Private: { Blank: true } } };
    },
  },
];

const withPart = (...more: Part[]) => inspect({ pages: [[h1("Lage"), ...more]] });

describe("the file as a whole", () => {
  it("gives silence when all is well", async () => {
    expect(await inspect({})).toEqual([]);
  });

  it("needs a title that is shown", async () => {
    expect(await inspect({ title: undefined })).toEqual(["verify/no-title"]);
    expect(await inspect({ displayTitle: false })).toEqual(["verify/no-title"]);
  });

  it("needs a language, and the content's", async () => {
    // PDFKit writes en-US when it is given none.
    expect(await check({ lang: "en" })).toEqual(["verify/wrong-language"]);
    const pdf = Buffer.from(await sheet({ lang: "de", title: "Probe", pages: [[h1("Lage")]] }));
    const without = Buffer.from(pdf.toString("latin1").replace("/Lang (de)", "/Lung (de)"), "latin1");
    expect((await verify(without)).diagnostics.map((one) => one.code)).toEqual(["verify/no-language"]);
  });

  it("needs tags", async () => {
    expect(await inspect({ tagged: false, pages: [[untagged("Text.")]] })).toEqual(["verify/not-tagged"]);
  });

  it("keeps within the pages that the layout allows", async () => {
    const layout = manifest({ maxPages: 1 });
    expect(await check({ layout, pages: [parts(), [p("Noch etwas.")]] })).toEqual(["verify/too-many-pages"]);
    expect(
      await check({ layout: manifest({ maxPages: undefined }), pages: [parts(), [p("Noch etwas.")]] }),
    ).toEqual([]);
  });

  it("has no empty page, furniture or not", async () => {
    expect(await inspect({ pages: [[h1("Lage")], []] })).toEqual(["verify/empty-page"]);
    expect(await inspect({ pages: [[h1("Lage")], [artifact("Seite 2")]] })).toEqual(["verify/empty-page"]);
  });

  it("may leave a page empty before one that is not, where the page says so", async () => {
    expect(await inspect({ pages: [[h1("Lage")], BLANK, [p("Text.")]] })).toEqual([]);
    expect(await inspect({ pages: [[h1("Lage")], BLANK] })).toEqual(["verify/empty-page"]);
    expect(await inspect({ pages: [[h1("Lage")], BLANK, [], [p("Text.")]] })).toEqual([
      "verify/empty-page",
      "verify/empty-page",
    ]);
  });

  it("labels each page with a number of its own", async () => {
    const pages = [[h1("Lage")], [p("Text.")]];
    expect(await inspect({ pages, labels: [0, { S: "D" }] })).toEqual([]);
    expect(await inspect({ pages, labels: [0, { S: "D" }, 1, { S: "D" }] })).toEqual(["verify/page-labels"]);
  });

  it("embeds its fonts", async () => {
    const { diagnostics } = await report({ pages: [[...parts(), { ...p("Hallo"), font: "Helvetica" }]] });
    expect(diagnostics).toMatchObject([
      { code: "verify/font-not-embedded", message: "“Helvetica”, used on page 1, is not in the file" },
    ]);
  });

  it("keeps text inside the page", async () => {
    expect(await withPart({ ...p("Rechts hinaus"), x: 380 })).toEqual(["verify/outside-page"]);
    expect(await withPart({ ...p("Unten hinaus"), y: 590 })).toEqual(["verify/outside-page"]);
    expect(await withPart({ ...p("Oben hinaus"), y: -8 })).toEqual(["verify/outside-page"]);
  });
});

describe("a file that cannot be read", () => {
  const codes = async (pdf: Uint8Array) => (await verify(pdf)).diagnostics.map((one) => one.code);
  const good = () => sheet({ lang: "de", title: "Probe", pages: [[h1("Lage")], [p("Text.")]] });

  it("is empty or no PDF", async () => {
    expect(await codes(new Uint8Array(0))).toEqual(["verify/not-a-pdf"]);
    const { diagnostics, facts } = await verify(
      new TextEncoder().encode("<!doctype html><p>Hallo"),
      undefined,
      { file: "a.pdf" },
    );
    expect(diagnostics).toMatchObject([
      {
        code: "verify/not-a-pdf",
        message: "the file begins with “<!doctype html><p>Hallo” and is no PDF",
        place: { file: "a.pdf" },
      },
    ]);
    expect(facts.pages).toBe(0);
  });

  it("is cut off anywhere", async () => {
    const pdf = await good();
    for (const part of [0.05, 0.5, 0.9, 0.999]) {
      expect(await codes(pdf.subarray(0, Math.floor(pdf.length * part)))).toEqual(["verify/damaged"]);
    }
  });

  it("has bytes lost in the middle, so that its table points elsewhere", async () => {
    const pdf = await good();
    expect(await codes(Buffer.concat([pdf.subarray(0, 2000), pdf.subarray(2100)]))).toEqual([
      "verify/damaged",
    ]);
  });

  it("has an end and nothing before it", async () => {
    expect(await codes(Buffer.from("%PDF-1.7\nxref\nstartxref\n9\n%%EOF\n"))).toEqual(["verify/damaged"]);
  });

  it("wants a password", async () => {
    const pdf = await sheet({ lang: "de", title: "Probe", pages: [[h1("Lage")]], password: "geheim" });
    expect(await codes(pdf)).toEqual(["verify/encrypted"]);
  });

  it("claims more pages than it has, and is read to its end", async () => {
    const text = Buffer.from(await good())
      .toString("latin1")
      .replace("/Count 2", "/Count 9");
    expect((await verify(Buffer.from(text, "latin1"))).facts.pages).toBe(2);
  });

  it("has more pages than are read", async () => {
    const { diagnostics, facts } = await verify(await good(), undefined, { pageLimit: 1 });
    expect(diagnostics.map((one) => one.code)).toEqual(["verify/too-long"]);
    expect(facts.pages).toBe(2);
  });

  it("never breaks the reader, whatever bytes are changed", async () => {
    const pdf = await good();
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 40; round++) {
      const broken = new Uint8Array(pdf);
      for (let hit = 0; hit < 30; hit++) broken[next(broken.length)] = next(256);
      expect(Array.isArray((await verify(broken)).diagnostics)).toBe(true);
    }
  });

  it("leaves the caller's bytes alone", async () => {
    const pdf = await good();
    const before = Buffer.from(pdf).toString("hex");
    await verify(pdf);
    expect(Buffer.from(pdf).toString("hex")).toBe(before);
  });
});

describe("links and outline", () => {
  it("may lead to the web, to mail and to a named place", async () => {
    const link = (more: Partial<Part>): Part => ({ role: "P", lines: ["dort"], ...more });
    const links = [
      link({ url: "https://example.org/a?b=c" }),
      link({ url: "mailto:a@example.org" }),
      link({ goTo: "ziel" }),
    ];
    expect(await withPart(...links, { ...p("Ziel"), anchor: "ziel" })).toEqual([]);
  });

  it("must have a target", async () => {
    const { diagnostics } = await verify(
      await sheet({
        lang: "de",
        title: "Probe",
        pages: [[h1("Lage"), { role: "Link", lines: ["dort"], goTo: "weg" }]],
      }),
    );
    expect(diagnostics).toMatchObject([
      {
        code: "verify/bad-link",
        message: "the link to “weg” on page 1 leads to no page",
        place: { path: "page 1" },
      },
    ]);
    expect(await withPart({ role: "Link", lines: ["dort"], url: "seite/zwei.html" })).toEqual([
      "verify/bad-link",
    ]);
    expect(await withPart({ role: "Link", lines: ["dort"], url: "javascript:alert(1)" })).toEqual([
      "verify/bad-link",
    ]);
  });

  it("must lie inside the page", async () => {
    const link: Part = {
      role: "Link",
      lines: ["dort"],
      url: "https://example.org",
      linkRect: [400, 50, 80, 16],
    };
    expect(await withPart(link)).toEqual(["verify/outside-page"]);
  });

  it("the outline leads to heights on pages", async () => {
    const spec = { pages: [[h1("Lage")], [h2("Mehr")]] };
    expect(await inspect({ ...spec, outline: [{ text: "Mehr", page: 2, y: 500 }] })).toEqual([]);
    expect(await inspect({ ...spec, outline: [{ text: "Mehr", page: 2, y: 5000 }] })).toEqual([
      "verify/bad-outline",
    ]);
  });
});

describe("the two readings", () => {
  it("agree on a word over a line end with its replacement text", async () => {
    expect(await withPart(clean.heat)).toEqual([]);
  });

  it("notice text that no tag holds", async () => {
    const { diagnostics } = await report({ pages: [[...parts(), untagged("Heimlich")]] });
    expect(diagnostics).toMatchObject([
      { code: "verify/untagged-text", message: "“Heimlich” on page 1 belongs to no tag" },
    ]);
  });

  it("notice a missing space at a line end", async () => {
    const { diagnostics } = await verify(
      await sheet({ lang: "de", title: "Probe", pages: [[h1("Lage"), p("Die Kommunen", "ist hier.")]] }),
    );
    expect(diagnostics).toMatchObject([{ code: "verify/glued-words", severity: "warning" }]);
    expect(diagnostics[0]?.message).toContain("“Kommunenist”");
  });

  it("notice a word that is spaced until it falls apart", async () => {
    expect(await withPart({ ...p("LAGEBILD"), spacing: 0.7 })).toEqual([]);
    expect(await withPart({ ...p("LAGEBILD"), spacing: 4 })).toEqual(["verify/torn-word"]);
  });

  it("hear a broken word without replacement text as it is painted", async () => {
    expect(await withPart(p("Die Wärmever-", "sorgung ist hier."))).toEqual([]);
    expect(
      await check({
        pages: [parts({ heat: p("Die Wärmever-", "sorgung ist fünf Monate lang gesichert.") })],
      }),
    ).toEqual(["verify/text-missing"]);
  });

  it("agree on ligatures, umlauts and small numbers", async () => {
    expect(await withPart(p("Der Offizier fand fünf Schiffe, ½ davon öffentlich."))).toEqual([]);
  });

  it("notice a glyph without a Unicode value", async () => {
    expect(await withPart(p("Ein 字 fehlt."))).toContain("verify/unreadable-glyph");
  });
});

describe("the tag tree", () => {
  it("skips no heading level", async () => {
    expect(await inspect({ pages: [[h2("Zuerst")]] })).toEqual(["verify/heading-levels"]);
    expect(await withPart(h2("Zwei"), { role: "H4", lines: ["Vier"] })).toEqual(["verify/heading-levels"]);
    expect(await withPart(h2("Zwei"), { role: "H3", lines: ["Drei"] }, h2("Zwei"))).toEqual([]);
  });

  it("has words for each figure", async () => {
    expect(await withPart({ role: "Figure", lines: ["Bild"] })).toEqual(["verify/figure-without-alt"]);
    expect(await withPart({ role: "Figure", lines: ["Bild"], alt: "Eine Karte" })).toEqual([]);
  });

  const row = (role: string): Part => ({ role: "TR", lines: [], children: [{ role, lines: ["Zelle"] }] });
  const table = (...rows: Part[]): Part => ({ role: "Table", lines: [], children: rows });

  it("has a head for each table, once for all its pages", async () => {
    expect(await withPart(table(row("TH"), row("TD")))).toEqual([]);
    expect(await withPart(table(row("TD")))).toEqual(["verify/table-without-header"]);
    expect(await inspect({ pages: [[h1("Lage"), table(row("TH"))], [table(row("TD"))]] })).toEqual([]);
  });
});
