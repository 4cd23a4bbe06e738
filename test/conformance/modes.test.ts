/**
 * All that a file can be, beside the samples in their layouts: each is verified without a finding, and veraPDF finds it to be PDF/UA-1 and
 * PDF/A at once. Files for printers claim neither.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, describe, expect, it } from "vitest";
import type { MemoryWorld } from "../../src/memory-world.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { ImposedForm } from "../../src/model/imposition.ts";
import { build, buildDebug } from "../../src/pipeline.ts";
import { buildCopies, buildDraft, buildImposed } from "../../src/prints/index.ts";
import { verify } from "../../src/verify/index.ts";
import { desk, PLAIN_LAYOUT, PROBE, PROBE_YAML, passedReport } from "../support/desk.ts";
import { glassPng, redAdobeJpeg } from "../support/image-files.ts";
import { listen, speak } from "../support/screenreader.ts";
import { failuresOf, Vera, veraMissing } from "../support/vera.ts";

interface Setting {
  /** Put behind what the plain layout prints. */
  readonly template?: string;
  readonly style?: string;
  readonly yaml?: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly env?: Readonly<Record<string, string>>;
  /** At least so many come of it. */
  readonly pages?: number;
}

const MANY_PAGES = PLAIN_LAYOUT["templates/plain/layout.yaml"]!.replace("maxPages: 1", "maxPages: 999");

const worldOf = ({
  template = "",
  style = "",
  yaml = PROBE_YAML,
  files = {},
  env = {},
}: Setting): MemoryWorld =>
  desk({
    env,
    files: {
      [PROBE]: yaml,
      "content/probe/briefing.check.json": passedReport(yaml),
      "templates/plain/layout.yaml": MANY_PAGES,
      "templates/plain/layout.hbs": PLAIN_LAYOUT["templates/plain/layout.hbs"] + template,
      "templates/plain/style.css": `${PLAIN_LAYOUT["templates/plain/style.css"]}${style}`,
      ...files,
    } as Record<string, string>,
  });

const ORDER = { briefing: PROBE, layouts: ["plain"], into: undefined };

/** Builds the sheet in four ways: in colour and in greys, with its content inside and without. */
async function sheets(setting: Setting): Promise<readonly Uint8Array[]> {
  const made: Uint8Array[] = [];
  for (const [mono, bare] of [
    [false, false],
    [true, true],
  ] as const) {
    const world = worldOf(setting);
    const [sheet] = await build({ ...ORDER, mono, bare }, world);
    const found = sheet!.findings.filter(({ code }) => code !== "typeset/emoji");
    expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    expect(sheet!.facts!.pages).toBeGreaterThanOrEqual(setting.pages ?? 1);
    made.push(world.files.get(`${world.cwd}/${sheet!.pdf}`)!);
  }
  return made;
}

const SENTENCE = "The ferry has been running between the islands since Monday, as the harbour master said. ";
const PARAGRAPH = `<p>${SENTENCE.repeat(4)}</p>`;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** A table over pages: cells over several rows and columns, one of them cut by the end of a page, with heads by name. */
const TABLE = `<table><caption>Arrivals</caption>
<thead><tr><th scope="col" rowspan="2">Side</th><th scope="colgroup" colspan="2">When</th></tr><tr><th scope="col">Day</th><th scope="col">Hour</th></tr></thead>
<tbody>${[...LETTERS]
  .map(
    (letter) =>
      `<tr><th scope="rowgroup" rowspan="3">${letter.toUpperCase()} ${SENTENCE}</th><td>1</td><td>2</td></tr><tr><td colspan="2">${SENTENCE}</td></tr><tr><td></td><td>3</td></tr>`,
  )
  .join("\n")}</tbody>
<tfoot><tr><td colspan="3">As of today</td></tr></tfoot></table>`;

const REPORT = `<nav role="doc-toc"><h2>Contents</h2><ol>${[..."abc"].map((id) => `<li><a href="#${id}">Part ${id}</a><ol><li><a href="#${id}2">Section ${id}</a></li></ol></li>`).join("")}</ol></nav>
${[..."abc"].map((id) => `<section class="part"><h2 id="${id}">Part ${id}</h2>${PARAGRAPH}<h3 id="${id}2">Section ${id}</h3>${PARAGRAPH.repeat(5)}<p>{{seePage "a"}}</p></section>`).join("\n")}`;
const REPORT_STYLE = `nav a::after { content: leader(".") target-counter(attr(href), page) }
@page { @top-left { content: string(part) } @bottom-center { content: counter(page) } }
h2 { string-set: part content(); break-before: page }`;

const NOTES = `${`<p>${SENTENCE.repeat(3)}<readout-note>${SENTENCE.repeat(4)}</readout-note> ${SENTENCE}<readout-note class="side">Aside, <i lang="de">am Rande</i>.</readout-note></p>`.repeat(6)}
<h2>A head<readout-note>With a note.</readout-note></h2><ul><li>An item<readout-note>And a <a href="https://example.org/a">link</a> in its note.</readout-note></li></ul>`;

const PICTURES = `<figure><img src="glass.png" alt="The customs house"><figcaption>In the rain</figcaption></figure>
<figure><img src="cmyk.jpg" alt="The harbour"></figure>
<p>In a line <img class="mark" src="mark.svg" alt="a mark"> of text, <img src="glass.png" alt=""> and a code: {{qr "https://example.org/ä?a=1&b=2"}}</p>`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="#204060" fill-opacity="0.5"/><path d="M1 1L9 9" stroke="red" stroke-opacity="0.3"/></svg>`;

const HOUSE_FONTS = JSON.parse(readFileSync("fonts/fonts.json", "utf8"));
const require = createRequire(import.meta.url);
const fontFile = (name: string) => readFileSync(require.resolve(name));

/** A list of fonts beside the user's content, with files beside the list. */
const OWN_FONTS = {
  "fonts/fonts.json": JSON.stringify({
    families: [
      ...HOUSE_FONTS.families,
      ...["Own", "Hebrew", "Arabic"].map((name) => ({
        name,
        licence: "OFL-1.1",
        copyright: "Somebody",
        files: [{ file: `${name}.font`, weight: 400 }],
      })),
    ],
    fallback: [...HOUSE_FONTS.fallback, "Hebrew", "Arabic"],
  }),
  "fonts/Own.font": fontFile("source-sans-pro/OTF/SourceSansPro-Light.otf"),
  "fonts/Hebrew.font": fontFile(
    "@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf",
  ),
  "fonts/Arabic.font": fontFile(
    "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
  ),
};

const SCRIPTS = `<p class="own">In a font of one's own, affluent and 1945.</p>
<p dir="rtl" lang="he">המעבורת בין האיים (12 דקות) פועלת שוב, ABC, מאז יום שני.</p>
<p lang="de">Er sagte <span lang="he">שלום</span> und <i lang="ar">السلام عليكم 123</i> und dann nichts <i lang="ru">Привет</i>.</p>
<table><thead><tr><th scope="col" lang="he">נמל</th></tr></thead><tbody><tr><td lang="ar" dir="rtl">ميناء</td></tr></tbody></table>
<ul dir="rtl" lang="he"><li>אחת</li><li>שתיים</li></ul>
<p>Signs 🚢 ☂ ✓ → ≠ ½ ﬁ ⚓︎ 👩‍🚀 and e\u0301, naïve, CO₂.</p>`;

const WORDS = `<p lang="de" class="narrow">${"Donaudampfschifffahrtsgesellschaftskapitänswitwenrente Bundesverfassungsgerichtsentscheidung ".repeat(40)}</p>
<p class="caps">Small Capitals 1945, AV To, office affluent, <sup>2</sup> <sub>2</sub> x<sup>2</sup></p>
<p><a href="https://example.org/gr%C3%B6%C3%9Fe?a=b&amp;c=d">${SENTENCE.repeat(3)}</a> <abbr title="United Nations">UN</abbr> <a href="mailto:desk@example.org">desk@example.org</a> <code>x &lt; y</code></p>
<dl><dt>Term</dt><dd>Meaning</dd></dl><hr><ol><li>One<ul><li>Deep<ol><li>Deeper</li></ol></li></ul></li></ol>`;

const MODES: Readonly<Record<string, Setting>> = {
  "notes at the foot and in the margin": {
    template: NOTES,
    style: `@page { margin: 15mm 40mm 15mm 15mm }
@page :left { margin: 15mm 15mm 15mm 40mm }
body { line-snap: baseline } h1, h2 { line-snap: none }
.side { float: sidenote; margin: 0 5mm 0 4mm }`,
  },
  "contents with leaders, running heads and references to pages": { template: REPORT, style: REPORT_STYLE },
  "a table over pages with cells over rows and columns": { template: TABLE, pages: 3 },
  "pictures that let the paper through": {
    template: PICTURES,
    style: "img { width: 20mm } .mark { height: 8pt }",
    files: {
      "templates/plain/glass.png": glassPng(),
      "templates/plain/cmyk.jpg": redAdobeJpeg(),
      "templates/plain/mark.svg": SVG,
    },
  },
  "fonts of one's own: scripts from right to left, outlines of PostScript, emoji and signs": {
    template: SCRIPTS,
    files: OWN_FONTS,
    style: '.own { font-family: "Own" }',
  },
  "broken words, links over lines, abbreviations and lists in lists": {
    template: WORDS,
    style:
      ".narrow { margin-right: 70mm; text-align: justify; hyphens: auto } .caps { font-variant-caps: small-caps; letter-spacing: 0.02em }",
  },
  columns: {
    template: `<div class="two">${PARAGRAPH.repeat(20)}</div>`,
    style: ".two { column-count: 2; column-gap: 5mm; hyphens: auto; text-align: justify }",
  },
  "marks for cutting and bleed": {
    style: "@page { marks: crop cross; bleed: 9pt; background: #eeeeee }",
    template: PARAGRAPH,
  },
  "letter paper, lying, with greys and colours under the text": {
    template: `<div class="box">${PARAGRAPH}</div>`,
    style:
      "@page { size: letter landscape } .box { background: #dde8f0; border: 1pt solid #204060; color: #102030 }",
  },
  "more than a hundred pages": {
    template: "<p>One line after another.</p>".repeat(1000),
    pages: 101,
    style: "@page { size: 80mm 60mm; margin: 5mm }",
  },
  "a title of signs that mean something elsewhere": {
    yaml: PROBE_YAML.replace("title: The ferry", 'title: A & B < C > "D" (E) \\\\ ü 🚢 ferry'),
  },
  "another date than its own": { env: { SOURCE_DATE_EPOCH: "86400" } },
};

describe.each(Object.entries(MODES))("a sheet with %s", (_, setting) => {
  it(`is verified and conforms${veraMissing ? ` (not asked: ${veraMissing})` : ""}`, async () => {
    const [whole, bare] = (await sheets(setting)) as [Uint8Array, Uint8Array];
    await expectConformance(whole, "3a");
    await expectConformance(bare, "2a");
  }, 60_000);
});

const LIST = `name;unit;copies
Anna Arp;Press desk;1
Jürgen Groß & Söhne <GmbH>;;2
Łucja Brzęczyszczykiewicz-Wójtowicz;Ελλάδα ½;1
`;

/** Runs something that makes files and gives those that it made. */
async function filesBy(
  make: (world: MemoryWorld) => Promise<{ readonly findings: readonly Diagnostic[] }>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const world = worldOf({ template: PARAGRAPH.repeat(8), files: { "list.csv": LIST } });
  const before = new Set(world.files.keys());
  expect((await make(world)).findings).toEqual([]);
  return new Map([...world.files].filter(([name]) => !before.has(name)));
}

const quietly = () => {};
const FOR_PEOPLE = { ...ORDER, list: "list.csv", across: true };

describe("what is made of a sheet conforms as it does", () => {
  it.each([
    ["a draft", 1, (world: MemoryWorld) => buildDraft(ORDER, "plain", world, quietly)],
    [
      "a draft in greys",
      1,
      (world: MemoryWorld) => buildDraft({ ...ORDER, mono: true }, "plain", world, quietly),
    ],
    [
      "numbered copies and the list of who has which",
      5,
      (world: MemoryWorld) => buildCopies({ ...FOR_PEOPLE, distribution: true }, "plain", world, quietly),
    ],
  ])("%s", async (_, count, make) => {
    const files = await filesBy(make);
    expect(files.size).toBe(count);
    for (const [name, pdf] of files)
      await expectConformance(pdf, name.endsWith("-distribution.pdf") ? "2a" : "3a");
  });

  it("a sheet with all boxes and costs drawn over it, which is for looking at", async () => {
    for (const pdf of (await filesBy((world) => buildDebug(ORDER, "plain", world))).values())
      await expectConformance(pdf, "2a");
  });

  it("a sheet that says what it had to leave out", async () => {
    const template = `<section data-optional="timeline"><h2>Timeline</h2>${PARAGRAPH.repeat(30)}</section>
{{#if layout.leftOut}}<p>Left out: {{layout.leftOut}}</p>{{/if}}`;
    const manifest = `${PLAIN_LAYOUT["templates/plain/layout.yaml"]}optional: [timeline]\n`;
    const world = worldOf({ template, files: { "templates/plain/layout.yaml": manifest } });
    const [sheet] = await build(ORDER, world);
    expect(sheet!.findings.map(({ code }) => code)).toEqual(["budget/left-out"]);
    const pdf = world.files.get(`${world.cwd}/${sheet!.pdf}`)!;
    expect((await listen(pdf)).map(({ tree }) => speak(tree)).join(" ")).toContain("Left out: Timeline");
    await expectConformance(pdf, "3a");
  });
});

describe("what only printers read claims nothing", () => {
  const claims = (pdf: Uint8Array): string =>
    (
      Buffer.from(pdf)
        .toString("latin1")
        .match(/<pdf(?:aid|uaid):part>|\/StructTreeRoot|\/Marked true/g) ?? []
    ).join(" ");

  it("all copies in one file, a booklet, two pages on one", async () => {
    const imposing = (form: ImposedForm) => (world: MemoryWorld) =>
      buildImposed(
        { ...ORDER, draft: false, imposing: { form, thickness: 0.1, turn: "long" } },
        "plain",
        world,
        quietly,
      );
    for (const make of [
      (world: MemoryWorld) => buildCopies({ ...FOR_PEOPLE, merged: true }, "plain", world, quietly),
      imposing("booklet"),
      imposing("two-up"),
    ]) {
      const files = await filesBy(make);
      const press = [...files].filter(([name]) => !name.endsWith("/plain.pdf"));
      expect(press).toHaveLength(1);
      for (const [name, pdf] of press) expect([name, claims(pdf)]).toEqual([name, ""]);
      for (const [name, pdf] of files) if (name.endsWith("/plain.pdf")) await expectConformance(pdf, "3a");
    }
  });
});

const vera = veraMissing === undefined ? new Vera() : undefined;
afterAll(() => vera?.close());

async function expectConformance(pdf: Uint8Array, archive: "2a" | "3a"): Promise<void> {
  expect((await verify(pdf)).diagnostics).toEqual([]);
  if (vera === undefined) return;
  for (const flavour of ["ua1", archive] as const)
    expect([flavour, failuresOf(await vera.check(pdf, flavour))]).toEqual([flavour, ""]);
}
