import { describe, expect, it } from "vitest";
import { draw, drawCopies, drawImposed, drawMerged } from "../../src/draw/index.ts";
import { type ImposeOrder, impose } from "../../src/impose/index.ts";
import type { Imposition } from "../../src/model/imposition.ts";
import { mm } from "../../src/model/length.ts";
import type { CopyMarks, PagedDocument, PlacedItem } from "../../src/model/page.ts";
import { checkImposed, checkMerged } from "../../src/verify/index.ts";
import { readTexts } from "../../src/verify/read.ts";
import { everything } from "../support/everything.ts";
import { ARTIFACT, paged, Structure, text } from "../support/paged.ts";
import { pixelsOf } from "../support/pixels.ts";
import { hasTool } from "../support/tools.ts";

const [WIDTH, HEIGHT] = [200, 120];

/** Pages with their number as a word, top left and bottom right. */
function numbered(count: number): PagedDocument {
  const s = new Structure();
  const owner = s.add("P");
  const pages = Array.from({ length: count }, (_, i): PlacedItem[] => [
    text(owner, `top ${i + 1}`),
    text(owner, `end ${i + 1}`, { x: 150, baseline: 110, size: 8 }),
    { kind: "rule", x: 10, y: 60, width: 50, height: 1, color: { r: 200, g: 0, b: 0 } },
    { kind: "link", owner, x: 0, y: 0, width: 10, height: 10 },
  ]);
  const tree = s.elements.map((element) =>
    element.id === owner ? { ...element, href: "https://example.org/" } : element,
  );
  return { ...paged(s, pages, { size: [WIDTH, HEIGHT] }), elements: tree };
}

const ORDER: ImposeOrder = { form: "booklet", thickness: mm(0.1), turn: "short" };
const slugsOf = ({ sides }: Imposition) => sides.map(({ sheet, face }) => `sheet ${sheet} ${face}`);
const slugItems = (words: readonly string[]) =>
  words.map((word) => [text(ARTIFACT, word, { x: 0, baseline: 0, size: 5 })]);

async function made(count: number, order: Partial<ImposeOrder> = {}) {
  const document = numbered(count);
  const plan = impose(document.pages, { ...ORDER, ...order }).value!;
  const [original, printed] = await Promise.all([
    draw(document),
    drawImposed(document, plan, slugItems(slugsOf(plan)), undefined),
  ]);
  return { document, plan, original, printed };
}

const latin = (pdf: Uint8Array) => Buffer.from(pdf).toString("latin1");
const messages = (findings: readonly { code: string; message: string }[]) =>
  findings.map(({ code, message }) => `${code}: ${message}`);

describe("imposed sheets", () => {
  it.each([1, 2, 3, 4, 5, 8, 17])("%i pages are whole on their sheets, in every form", async (count) => {
    for (const order of [
      {},
      { turn: "long" },
      { form: "two-up" },
      { sheet: "a5", thickness: mm(0.3) },
    ] as const) {
      const { plan, original, printed } = await made(count, order);
      expect(messages(await checkImposed(original, printed, plan, slugsOf(plan)))).toEqual([]);
    }
  });

  it("texts stand where the sheet puts their page", async () => {
    const { printed } = await made(4, { form: "two-up" });
    const { pages } = await readTexts(printed, [1]);
    const { places, box } = pages.get(1)!;
    // Two pages of 200 × 120 lie side by side on one of 200 × 120: half their size, in the middle of the height.
    expect(box).toEqual([0, 0, 200, 120]);
    const corner = (word: string) => places.find((each) => each.text === word)!.rect[0];
    expect([corner("top 1"), corner("top 2")].map((x) => Math.round(x * 10) / 10)).toEqual([10, 110]);
    expect(places.map((each) => each.text)).toEqual(["top 1", "end 1", "top 2", "end 2", "sheet 1 front"]);
  });

  it("claim nothing for screen readers, and tell printers how to turn", async () => {
    const short = latin((await made(4)).printed);
    expect(short).not.toMatch(/StructTreeRoot|MarkInfo|<pdfuaid|<pdfaid|\/Annots/);
    expect(short).toMatch(/\/Duplex \/DuplexFlipShortEdge/);
    expect(short).toMatch(/\/PrintScaling \/None/);
    expect(latin((await made(4, { turn: "long" })).printed)).toMatch(/\/DuplexFlipLongEdge/);
    expect(latin((await made(2, { form: "two-up" })).printed)).toMatch(/\/Simplex/);
  });

  it("the same pages make the same bytes", async () => {
    expect((await made(5)).printed).toEqual((await made(5)).printed);
  });

  it("what has nothing on its back is one page", async () => {
    const { printed } = await made(2, { form: "two-up" });
    expect((await readTexts(printed, [])).count).toBe(1);
  });

  it("a draft says so on every page", async () => {
    const document = numbered(4);
    const plan = impose(document.pages, ORDER).value!;
    const draft = {
      line: [text(ARTIFACT, "not approved", { baseline: 115, size: 5 })],
      across: [text(ARTIFACT, "DRAFT", { x: 0, baseline: 0 })],
    };
    const original = (await drawCopies(document, [draft])).first;
    const printed = await drawImposed(document, plan, slugItems(slugsOf(plan)), draft);
    expect(messages(await checkImposed(original, printed, plan, slugsOf(plan)))).toEqual([]);
    const { pages } = await readTexts(printed, [1, 2]);
    expect(
      [...pages.values()].flatMap(({ places }) => places).filter((each) => each.text === "DRAFT"),
    ).toHaveLength(4);
  });
});

describe("a page on a sheet looks as it does by itself", () => {
  const looks = it.skipIf(!hasTool("pdftoppm"));

  looks("letters, rules, pictures, drawings and codes (needs pdftoppm)", async () => {
    const document = everything();
    const [page] = document.pages;
    // The same page again and again, so that all halves of the sheet can be compared with one picture.
    const four = { ...document, outline: [], pages: [1, 2, 3, 4].map((number) => ({ ...page!, number })) };
    const plan = impose(four.pages, { ...ORDER, thickness: 0 }).value!;
    const alone = pixelsOf(await draw({ ...document, outline: [], pages: [page!] }));
    const sheet = pixelsOf(await drawImposed(four, plan, [], undefined));
    const { x: left, y: top } = plan.sides[0]!.cells[1];
    let inked = 0;
    for (let y = 2; y < page!.height - 2; y += 3)
      for (let x = 2; x < page!.width - 2; x += 3) {
        const own = alone(x, y);
        if (own !== "#ffffff") inked++;
        expect(sheet(x + left, y + top), `at ${x}, ${y}`).toBe(own);
      }
    expect(inked).toBeGreaterThan(100);
  });
});

describe("verify/altered-print: a sheet is refused", () => {
  it.each([
    [
      "with pages in another order",
      async () => {
        const { original, printed, plan } = await made(4);
        const [front, back] = plan.sides;
        return {
          original,
          printed,
          plan: {
            ...plan,
            sides: [{ ...front!, cells: [front!.cells[1], front!.cells[0]] as const }, back!],
          },
        };
      },
    ],
    [
      "moved by a millimetre",
      async () => {
        const { original, printed, plan } = await made(4);
        return { original, printed, plan: moved(plan) };
      },
    ],
    [
      "of another document",
      async () => {
        const one = await made(3);
        return { ...(await made(3, { form: "two-up" })), printed: one.printed };
      },
    ],
    ["with a page too few", async () => ({ ...(await made(3)), original: (await made(4)).original })],
    ["with a side too few", async () => ({ ...(await made(8)), printed: (await made(4)).printed })],
  ] as const)("%s", async (_, make) => {
    const { original, printed, plan } = await make();
    const found = await checkImposed(original, printed, plan, slugsOf(plan));
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["verify/altered-print"]));
  });

  it("with words that are on no page", async () => {
    const { original, printed, plan } = await made(4);
    const found = await checkImposed(original, printed, plan, ["another", "another"]);
    expect(found[0]!.message).toBe("“sheet 1 front” on the front of sheet 1 is no text of its pages");
  });
});

const moved = (plan: Imposition): Imposition => ({
  ...plan,
  sides: plan.sides.map((side) => ({
    ...side,
    cells: [{ ...side.cells[0], x: side.cells[0].x + mm(1) }, side.cells[1]] as const,
  })),
});

const marks = (name: string): CopyMarks => ({
  line: [text(ARTIFACT, name, { baseline: 115, size: 5 })],
  across: [],
});
const NAMES = ["Copy 1 Anna", "Copy 2 Ben Birk", "Copy 3 Çelik"];

async function merged(count: number, names: readonly string[] = NAMES) {
  const document = numbered(count);
  const copies = names.map(marks);
  const original = (await drawCopies(document, copies)).first;
  return { original, file: await drawMerged(document, copies, names) };
}

describe("all copies in one file", () => {
  it.each([
    [1, 3],
    [2, 6],
    [3, 12],
    [4, 12],
  ])("of %i pages: each begins on a sheet of its own", async (count, pages) => {
    const { original, file } = await merged(count);
    expect(messages(await checkMerged(original, file, 3))).toEqual([]);
    expect((await readTexts(file, [])).count).toBe(pages);
  });

  it("each has its own line on every page", async () => {
    const { file } = await merged(3);
    const { pages } = await readTexts(
      file,
      Array.from({ length: 12 }, (_, i) => i + 1),
    );
    const lines = [...pages.values()].map(({ places }) => places[0]?.text ?? "blank");
    expect(lines).toEqual(NAMES.flatMap((name) => [name, name, name, "blank"]));
  });

  it("has an entry of the outline for each, and no tags", async () => {
    const file = latin((await merged(2)).file);
    expect(file.match(/\/Title \(Copy/g)).toHaveLength(2);
    expect(file).not.toMatch(/StructTreeRoot|<pdfuaid/);
  });

  it("takes a kilobyte or so for another copy", async () => {
    const many = (n: number) => Array.from({ length: n }, (_, i) => `Copy ${i + 1}`);
    const [ten, hundred] = [await merged(2, many(10)), await merged(2, many(100))];
    expect((hundred.file.length - ten.file.length) / 90).toBeLessThan(1600);
  });

  it("verify/altered-print: refused when a copy shows another page, two are alike, or one is missing", async () => {
    const { original, file } = await merged(2);
    const codes = async (pdf: Uint8Array, copies = 3) =>
      (await checkMerged(original, pdf, copies)).map(({ code }) => code);
    expect(await codes(file, 2)).toEqual(["verify/altered-print"]);
    expect(await codes((await merged(2, ["Copy 1 Anna", "Copy 1 Anna", "Copy 3 Çelik"])).file)).toContain(
      "verify/altered-print",
    );
    const other = await merged(2, ["Copy 1 Berta", "Copy 2 Ben Birk", "Copy 3 Çelik"]);
    expect(await codes(other.file)).toContain("verify/altered-print");
    // The second copy's first page is given the form of the second page.
    const text = latin(file);
    const form = [...text.matchAll(/\/P1 (\d+) 0 R/g)][1]!;
    const second = /\/P2 (\d+) 0 R/.exec(text)![1]!;
    if (form[1]!.length !== second.length) throw new Error("numbers of two lengths");
    const at = form.index + 4;
    const swapped = text.slice(0, at) + second + text.slice(at + second.length);
    expect(await codes(Buffer.from(swapped, "latin1"))).toEqual(["verify/altered-print"]);
  });
});
