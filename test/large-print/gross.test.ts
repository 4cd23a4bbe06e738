import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Journal } from "../../src/journal.ts";
import { hasErrors } from "../../src/model/diagnostic.ts";
import type { PagedDocument, PlacedText } from "../../src/model/page.ts";
import { readContent } from "../../src/steps/content.ts";
import { fitSheet } from "../../src/steps/fit.ts";
import { nodeWorld } from "../../src/world.ts";
import { desk, PROBE, readout } from "../support/desk.ts";
import { failuresOf, Vera, veraMissing } from "../support/vera.ts";

const world = nodeWorld();

async function pagesOf(briefing: string): Promise<PagedDocument> {
  const journal = new Journal(world);
  const content = await readContent(`content/${briefing}/briefing.yaml`, journal, world);
  const fitted = content && (await fitSheet(content, "gross", journal, world));
  if (fitted === undefined || hasErrors(journal.findings)) throw new Error(JSON.stringify(journal.findings));
  return fitted.pages;
}

const textsOf = ({ pages }: PagedDocument): readonly PlacedText[] =>
  pages.flatMap(({ items }) => items.filter((item) => item.kind === "text"));

describe.each([
  ["German", "riad-gespraeche"],
  ["English", "harbour-talks"],
])("large print of the %s sample", (_, briefing) => {
  let document: PagedDocument;
  beforeAll(async () => {
    document = await pagesOf(briefing);
  });

  it("has nothing below 16 pt, and its text in 18 pt", () => {
    const texts = textsOf(document);
    expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(16);
    const letters = (wanted: (size: number) => boolean) =>
      texts.filter(({ size }) => wanted(size)).reduce((sum, { pieces }) => sum + pieces.length, 0);
    expect(letters((size) => size >= 18) / letters(() => true)).toBeGreaterThan(0.9);
  });

  it("is in upright sans alone, black, and breaks no word", () => {
    const faces = new Set(textsOf(document).map(({ face }) => document.faces[face]!));
    expect(
      [...faces]
        .map(({ family, italic }) => `${family} ${italic}`)
        .filter((each) => each !== "Source Sans false"),
    ).toEqual([]);
    expect(new Set(textsOf(document).map(({ color }) => `${color.r},${color.g},${color.b}`))).toEqual(
      new Set(["0,0,0"]),
    );
    // Compounds break at a hyphen of their own, addresses at their strokes; nothing is added.
    const broken = textsOf(document).flatMap(({ word }) => word?.text ?? []);
    expect(broken.filter((word) => !/[-/]/.test(word))).toEqual([]);
  });

  it("is ragged: no space is stretched", () => {
    const stretched = textsOf(document).flatMap(({ pieces }) =>
      pieces.filter(({ shape, extra }) => shape.text.trim() === "" && Math.abs(extra) > 0.01),
    );
    expect(stretched).toEqual([]);
  });
});

describe("readout build -l gross", () => {
  it("is verified like every sheet", async () => {
    const world = desk();
    const { exitCode, err } = await readout(world, "build", PROBE, "-l", "gross");
    expect([exitCode, /text/.test(err) && /verified/.test(err)]).toEqual([0, true]);
  });

  const vera = veraMissing === undefined ? new Vera() : undefined;
  afterAll(() => vera?.close());
  it.skipIf(vera === undefined).each(["ua1", "3a"] as const)(
    `conforms to %s ${veraMissing ?? ""}`,
    async (flavour) => {
      const world = desk();
      await readout(world, "build", PROBE, "-l", "gross");
      const pdf = world.files.get("/desk/out/probe/gross.pdf")!;
      expect(failuresOf(await vera!.check(pdf, flavour))).toBe("");
    },
  );
});
