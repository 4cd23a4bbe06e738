/**
 * Every sample in every layout, in colour and in greys, with and without its content inside: conformant, and to each reader what the
 * template printed, tag by tag and word by word.
 */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PDFParse } from "pdf-parse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Journal } from "../../src/journal.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { build, htmlOf, readContent, withProof } from "../../src/pipeline.ts";
import { verify } from "../../src/verify/index.ts";
import { nodeWorld } from "../../src/world.ts";
import { dictionariesWith } from "../support/pdf-objects.ts";
import { readByPdfium } from "../support/pdfium.ts";
import { blocksOf, rolesIn, wordsIn } from "../support/rendered.ts";
import { listen, outlineOf, type SpokenPage } from "../support/screenreader.ts";
import { failuresOf, Vera, veraMissing } from "../support/vera.ts";
import { unheld } from "./held.ts";
import { expectWholeWords, popplerText } from "./reading.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SAMPLES = ["riad-gespraeche", "harbour-talks"];
const LAYOUTS = readdirSync(path.join(ROOT, "templates")).filter((name) =>
  existsSync(path.join(ROOT, "templates", name, "layout.yaml")),
);

const VARIANTS = [
  { look: "colour", proof: "attached", flavours: ["ua1", "3a"] },
  { look: "colour", proof: "bare", flavours: ["ua1", "2a"] },
  { look: "mono", proof: "attached", flavours: ["ua1", "3a"] },
  { look: "mono", proof: "bare", flavours: ["ua1", "2a"] },
] as const;

interface Made {
  /** The layout's HTML. */
  readonly html: string;
  /** Its optional blocks that had to go. */
  readonly leftOut: readonly string[];
  /** One file a variant, verified. */
  readonly pdfs: readonly Uint8Array[];
}

async function make(briefing: string, layout: string): Promise<Made> {
  const world = memoryWorld({ below: nodeWorld() });
  const pdfs: Uint8Array[] = [];
  const leftOut = new Set<string>();
  for (const { look, proof } of VARIANTS) {
    const order = { briefing, layouts: [layout], mono: look === "mono", bare: proof === "bare" };
    const [sheet] = await build({ ...order, into: undefined }, world);
    if (sheet?.pdf === undefined) throw new Error(sheet?.findings.map((f) => f.message).join("; "));
    pdfs.push(world.files.get(path.posix.resolve(world.cwd, sheet.pdf))!);
    for (const { code, message } of sheet.findings)
      if (code === "budget/left-out")
        for (const [, name] of [...message.matchAll(/“([^”]+)”/g)].slice(1)) leftOut.add(name!);
  }
  const journal = new Journal(world);
  const read = await readContent(briefing, journal, world);
  const content = await withProof(read!, {}, journal, world);
  return { html: (await htmlOf(content!, layout, journal, world))!, leftOut: [...leftOut], pdfs };
}

/** What is said block by block. Numbers and bullets of lists, and numbers of rows, are the style sheet's and no words of the template. */
const saidIn = (pages: readonly SpokenPage[], rendered: readonly string[]): readonly string[] =>
  joined(
    pages.map(({ tree }) =>
      outlineOf(tree)
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line.includes(": ") && !/^Lbl: [^\p{L}]*$|^T[HD]: \d*$/u.test(line)),
    ),
    rendered,
  );

/** Both readers tell pages one by one; what goes on over a page is put together where the template has it as one. */
function joined(pages: readonly (readonly string[])[], rendered: readonly string[]): readonly string[] {
  const all: string[] = [];
  for (const page of pages) {
    const [first = "", ...rest] = page;
    const whole = `${all.at(-1)} ${first.slice(first.indexOf(": ") + 2)}`;
    if (rendered.includes(whole)) all.splice(-1, 1, whole);
    else all.push(...page.slice(0, 1));
    all.push(...rest);
  }
  return all;
}

/** What a layout does not print, though the same words stand on a sheet of it; and what `lagebild` prints of a second meeting. */
const NOT_PROMISED: Readonly<Record<string, readonly string[]>> = {
  lagebild: ["meetings.*.date.asWritten", "meetings.*.place", "meetings.*.title", "people.*.spellings.*"],
  handout: [
    ...["assessment.author", "glossary.*.term", "meetings.*.absent.*.name", "meetings.*.absent.*.note"],
    ...["meetings.*.place", "people.*.organisation", "people.*.role", "people.*.spellings.*"],
    ...["signoff.*.unit", "statements.*.occasion", "timeline.*.when.asWritten"],
  ],
  gross: ["people.*.spellings.*"],
  pruefbogen: ["glossary.*.term"],
};

const MATRIX = SAMPLES.flatMap((name) => LAYOUTS.map((layout) => ({ name, layout })));

describe.each(MATRIX)("$name as $layout", ({ name, layout }) => {
  let made: Made;
  let rendered: readonly string[];
  const vera = veraMissing === undefined ? new Vera() : undefined;
  beforeAll(async () => {
    made = await make(path.join(ROOT, "content", name, "briefing.yaml"), layout);
    rendered = blocksOf(made.html, made.leftOut);
  });
  afterAll(() => vera?.close());

  it.skipIf(veraMissing !== undefined).each(VARIANTS)(
    `conforms, in $look and $proof, to $flavours${veraMissing ? ` (${veraMissing})` : ""}`,
    async ({ look, proof, flavours }) => {
      const pdf = made.pdfs[VARIANTS.findIndex((each) => each.look === look && each.proof === proof)]!;
      for (const verdict of await Promise.all(flavours.map((flavour) => vera!.check(pdf, flavour))))
        expect([failuresOf(verdict), verdict.compliant], verdict.flavour).toEqual(["", true]);
    },
  );

  it("says what the template printed, tag by tag, to pdf.js and to PDFium", async () => {
    expect(rendered.length).toBeGreaterThan(10);
    for (const pdf of made.pdfs) expect(saidIn(await readByPdfium(pdf), rendered)).toEqual(rendered);
    // Each build has read its file by pdf.js already.
    expect(saidIn(await listen(made.pdfs[0]!), rendered)).toEqual(rendered);
  });

  it("has one tag for each element, however many pages that crosses", () => {
    const expected = rolesIn(made.html, made.leftOut);
    const found = Object.keys(expected).map((role) => [
      role,
      dictionariesWith(made.pdfs[0]!, `/Type /StructElem\n/S /${role}\n`).length,
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it("is copied in whole words and in order from pdf-parse, poppler and PDFium", async () => {
    const [pdf] = made.pdfs as [Uint8Array];
    const parsed = await new PDFParse({ data: pdf.slice() }).getText({ pageJoiner: "" });
    const chrome = await readByPdfium(pdf);
    const furniture = (await listen(pdf)).map(({ artifacts }) => artifacts).join(" ");
    const words = wordsIn(made.html, made.leftOut).join(" ");
    const copies = {
      "pdf-parse": parsed.text,
      poppler: popplerText(pdf)?.join("\n"),
      PDFium: chrome.map(({ copied }) => copied).join("\n"),
    };
    for (const [reader, text] of Object.entries(copies))
      if (text !== undefined) expectWholeWords(words, text, furniture, reader);
  });

  it.each(VARIANTS)("is verified alone without a finding, in $look and $proof", async (variant) => {
    const { diagnostics, sealed, facts } = await verify(made.pdfs[VARIANTS.indexOf(variant)]!);
    expect(diagnostics).toEqual([]);
    const expected = variant.proof === "attached" ? [layout, true, true] : [undefined, false, false];
    expect([sealed?.seal.layout.name, facts.texts > 10, facts.quotes > 0]).toEqual(expected);
  });

  it("is held to each text of its content that it prints", async () => {
    const { sealed } = await verify(made.pdfs[0]!);
    const paths = await unheld(made.pdfs[0]!, sealed!);
    expect(paths.filter((one) => !NOT_PROMISED[layout]?.includes(one))).toEqual([]);
  });
});

describe.skipIf(veraMissing !== undefined)(`veraPDF${veraMissing ? `: ${veraMissing}` : ""}`, () => {
  const vera = veraMissing === undefined ? new Vera() : undefined;
  afterAll(() => vera?.close());

  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = (await make(path.join(ROOT, "content", SAMPLES[0]!, "briefing.yaml"), "lagebild")).pdfs[0]!;
  });

  it.each([
    ["ua1", "<pdfuaid:part>1", "<pdfuaid:part>3", "5-2"],
    ["ua1", "/Scope /Column", "/Scopf /Column", "7.5-1"],
    ["3a", "/AFRelationship /Source", "/AFRelationshiq /Source", "6.8-3"],
    ["3a", "/Marked true", "/Market true", "6.7.2.2-1"],
  ] as const)("finds by %s that “%s” became “%s”: %s", async (flavour, from, to, rule) => {
    const text = Buffer.from(pdf).toString("latin1");
    expect(text).toContain(from);
    const { compliant, failed } = await vera!.check(
      Buffer.from(text.replaceAll(from, to), "latin1"),
      flavour,
    );
    expect(compliant).toBe(false);
    expect(failed?.map((failure) => failure.rule)).toContain(rule);
  });
});
