/** Both readers of what a page paints say the same of it, and what hides on pages that ours reads alone is found as well. */
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { PageContents } from "../../src/verify/file/pages.ts";
import { verify } from "../../src/verify/index.ts";
import { type Marks, readMarks } from "../../src/verify/marks.ts";
import { type Contents, type PaintedPage, readPainted } from "../../src/verify/painted.ts";
import type { Rect, Run } from "../../src/verify/paper.ts";
import { startWorker } from "../../src/verify/port.ts";
import { redPng } from "../support/image-files.ts";
import { artifact, h1, h2, type Kit, type Part, p, sheet, untagged } from "./support/sheet.ts";

const ONE_BY_ONE = 1;

/** Hands the pages over to pdf.js, as the reader of files does. */
async function withPdfJs<T>(pdf: Uint8Array, use: (doc: Doc) => Promise<T>): Promise<T> {
  const worker = startWorker();
  const task = getDocument({
    data: new Uint8Array(pdf),
    worker,
    verbosity: VerbosityLevel.ERRORS,
    maxImageSize: ONE_BY_ONE,
  });
  try {
    return await use(await task.promise);
  } finally {
    await task.destroy();
    worker.destroy();
  }
}

type Doc = Awaited<ReturnType<typeof getDocument>["promise"]>;

const paint = (operators: string): Partial<Part> => ({
  paint: (doc: Kit) => void doc.addContent(`q\n${operators}\nQ`),
});

/** Of a page with these parts, what pdf.js reads and what ours does; undefined when ours leaves it to pdf.js. */
async function readBoth(parts: readonly Part[]): Promise<{ theirs: Marks; ours: Marks | undefined }> {
  const pdf = await sheet({ lang: "de", title: "Probe", pages: [[h1("Lage"), ...parts]] });
  return withPdfJs(pdf, async (doc) => {
    const page = await doc.getPage(1);
    const painted = new PageContents(pdf, 1).read(page.ref?.num ?? 0)?.painted;
    return { theirs: await readMarks(page), ours: painted && { ...painted, fonts: [] } };
  });
}

/** Rounded as pdf.js keeps paths: in numbers of 32 bits. */
const roundedRect = (rect: Rect | undefined) => rect?.map((side) => Number(side.toFixed(3)));

const rounded = ({ runs, places }: Pick<Marks, "runs" | "places">) => ({
  runs: runs.map((run) => ({ ...run, start: roundedRect(run.start) })),
  places: places.map((place) => ({ ...place, rect: roundedRect(place.rect) })),
});

/** <0001> is “L”, the first letter of the heading. */
const TEXT = "BT /F2 11 Tf 1 0 0 1 50 300 Tm";

const ALIKE: readonly (readonly [string, ...Part[]])[] = [
  ["paragraphs and furniture", p("Ein Satz, ", "und noch einer."), artifact("Seite 1"), h2("Mehr")],
  ["text without a tag", untagged("Ohne Tag.")],
  ["a word over a line end", p({ word: "Hafenrat", parts: ["Hafen-", "rat"] })],
  ["letter-spacing", { ...p("Weit gesetzt"), spacing: 2 }],
  ["a colour that nobody sees", { ...p("Weiß"), color: "#ffffff" }],
  ["the same on a dark ground", { ...p("Weiß"), color: "#ffffff", ground: "#003366" }],
  ["letters that are not there", { ...p("Durchsichtig"), opacity: 0 }],
  ["letters beyond the edge", { ...p("Rechts hinaus"), x: 380 }],
  ["a matrix", { ...p("Schief"), operators: "0.9 0.1 -0.1 0.9 5 5 cm" }],
  ["a rendering mode", { ...p("Umriss"), operators: "1 Tr" }],
  [
    "lines by leading",
    { ...p("x"), ...paint(`${TEXT} 14 TL <0001> Tj T* <00010001> Tj 5 -20 TD <0001> Tj T* <0001> Tj ET`) },
  ],
  [
    "width, rise and spaces of text",
    { ...p("x"), ...paint(`${TEXT} 90 Tz 3 Ts 4 Tw 0.3 Tc [<0001> -200 <0001> 50 <0001>] TJ ET`) },
  ],
  ["a font that Q brings back", { ...p("x"), ...paint(`/F2 9 Tf q /F2 30 Tf Q ${TEXT} <0001> Tj ET`) }],
  ["an area of four lines", { ...p("x"), ...paint("0 g 40 40 m 90 40 l 90 60 l 40 60 l h f") }],
  ["areas in one path", { ...p("x"), ...paint("1 0 0 rg 0 0 9 9 re 40 40 500 -600 re f 0 0 9 9 re S") }],
  ["an area that is a line", { ...p("x"), ...paint("0 0 0 500 re f* 5 5 m 9 9 l 5 9 l b") }],
  [
    "curves under white letters",
    {
      ...p("Weiß"),
      color: "#ffffff",
      ...paint("30 500 m 90 640 200 640 330 500 c f 30 400 m 0 900 9 9 v f"),
    },
  ],
  ["another curve", { ...p("Weiß"), color: "#ffffff", ...paint("30 540 m 200 700 330 540 y f") }],
  ["a clip", { ...p("Weiß"), color: "#ffffff", ...paint("0 0 500 500 re W n 0 g 0 0 500 700 re f") }],
  ["spaces of colour", { ...p("x"), ...paint(`/DeviceGray cs 1 sc ${TEXT} <0001> Tj ET 0.5 G 2 w [1] 0 d`) }],
  ["glyphs from right to left", { ...p("x"), ...paint(`/ReversedChars BMC ${TEXT} <00010002> Tj ET EMC`) }],
  [
    "a sequence in an artifact",
    { ...p("x"), ...paint(`/Artifact BMC /Span BMC ${TEXT} <0001> Tj ET EMC EMC`) },
  ],
  [
    "a picture",
    {
      ...p("Weiß"),
      color: "#ffffff",
      paint: (doc) => void doc.image(Buffer.from(redPng()), 30, 40, { width: 300, height: 60 }),
    },
  ],
];

describe("both readers say the same of", () => {
  for (const [name, ...parts] of ALIKE)
    it(name, async () => {
      const { theirs, ours } = await readBoth(parts);
      expect(theirs.places.length).toBeGreaterThan(0);
      expect(ours && rounded(ours)).toEqual(rounded(theirs));
    });
});

describe("pdf.js alone reads", () => {
  for (const [name, part] of [
    ["a font of one byte a code", { ...p("Hallo"), font: "Helvetica" }],
    ["a code that stands for nothing", { ...p("x"), ...paint(`${TEXT} <0FFF> Tj ET`) }],
    ["half a code", { ...p("x"), ...paint(`${TEXT} <00> Tj ET`) }],
    ["a font that is not there", { ...p("x"), ...paint("BT /F99 9 Tf <0001> Tj ET") }],
    ["colours for print", { ...p("x"), ...paint("0 0 0 1 k") }],
    ["a space of colour that nobody names", { ...p("x"), ...paint("/Cs99 cs 1 sc") }],
    ["too few numbers", { ...p("x"), ...paint("1 0 0 cm") }],
    ["words for numbers", { ...p("x"), ...paint("/a /b m") }],
    ["an operator that nobody knows", { ...p("x"), ...paint("12 wobble") }],
    ["a picture in the line", { ...p("x"), ...paint("BI /W 1 /H 1 /BPC 8 /CS /G ID x EI") }],
    ["something that is not there", { ...p("x"), ...paint("/Nirgends Do") }],
  ] as const)
    it(name, async () => expect((await readBoth([part])).ours).toBeUndefined());
});

const MANY = {
  lang: "de",
  title: "Probe",
  pages: [[h1("Lage"), p("Eins.")], [p("Zwei.")], [p("Drei.")], [{ ...p("Vier."), font: "Helvetica" }]],
};

const readMany = async (contentsOf: (pdf: Uint8Array) => Contents): Promise<readonly PaintedPage[]> => {
  const pdf = await sheet(MANY);
  return withPdfJs(pdf, (doc) => readPainted(doc, { first: 1, last: doc.numPages }, contentsOf(pdf)));
};

describe("which reader is believed", () => {
  it("pdf.js looks at each font once, and at pages that ours leaves to it", async () => {
    const pages = await readMany((pdf) => new PageContents(pdf, 9));
    expect(pages.map(({ number, fonts }) => [number, fonts.map(({ name }) => name)])).toEqual([
      [1, ["SourceSerif4-Regular"]],
      [2, []],
      [3, []],
      [4, ["Helvetica"]],
    ]);
  });

  it("without ours it is pdf.js", async () => {
    const alone = await readMany(() => ({ read: () => undefined }));
    const both = await readMany((pdf) => new PageContents(pdf, 9));
    expect(alone.map((page) => rounded(page).runs)).toEqual(both.map((page) => rounded(page).runs));
  });

  it.each<readonly [string, (runs: readonly Run[]) => readonly Run[]]>([
    ["text", (runs) => runs.map((run) => ({ ...run, text: run.text.replace("Eins", "Keins") }))],
    ["mark", (runs) => runs.map((run) => ({ ...run, mark: (run.mark ?? 0) + 1 }))],
    ["furniture", (runs) => runs.map((run) => ({ ...run, artifact: !run.artifact }))],
    ["end", (runs) => runs.slice(0, -1)],
  ])("one page of which they do not say the same %s, and pdf.js reads all", async (_, change) => {
    const pages = await readMany((pdf) => {
      const contents = new PageContents(pdf, 9);
      return {
        read: (page) => {
          const content = contents.read(page);
          const painted = content?.painted;
          return content && { ...content, painted: painted && { ...painted, runs: change(painted.runs) } };
        },
      };
    });
    expect(pages.map(({ fonts }) => fonts.length)).toEqual([1, 1, 1, 1]);
    expect(pages[0]?.runs.map(({ text }) => text)).toContain("Eins.");
  });
});

describe("on a page that ours reads alone", () => {
  const found = async (...parts: readonly Part[]) => {
    const pdf = await sheet({
      ...MANY,
      pages: [
        [h1("Lage"), p("Eins.")],
        [p("Zwei."), ...parts],
      ],
    });
    return (await verify(pdf)).diagnostics.map(({ code, place }) => `${code} ${place?.path}`);
  };
  const text = "Die Lage bleibt.";

  for (const [name, part, code] of [
    ["a sound paragraph", p(text), undefined],
    ["white letters", { ...p(text), color: "#ffffff" }, "invisible-text"],
    ["letters without size", { ...p(text), size: 0.3 }, "invisible-text"],
    ["a rendering mode without paint", { ...p(text), operators: "3 Tr" }, "invisible-text"],
    ["transparent letters", { ...p(text), opacity: 0 }, "invisible-text"],
    [
      "letters in the colour of their ground",
      { ...p(text), color: "#003366", ground: "#003366" },
      "invisible-text",
    ],
    ["letters beyond the edge", { ...p(text), x: 390 }, "outside-page"],
    ["text without a tag", untagged(text), "untagged-text"],
    ["a word that falls apart", { ...p("LAGEBILD"), spacing: 4 }, "torn-word"],
    ["a space that is missing", p("Die Kommunen", "ist hier."), "glued-words"],
    ["a glyph without text", p("Ein 字 fehlt."), "unreadable-glyph"],
    ["a font that is not in the file", { ...p(text), font: "Helvetica" }, "font-not-embedded"],
  ] as const)
    it(name, async () =>
      expect(await found(part as Part)).toEqual(code === undefined ? [] : [`verify/${code} page 2`]),
    );
});
