import { expect, test } from "vitest";
import { draw } from "../../src/draw/index.ts";
import { darkRectangles } from "../../src/draw/modules.ts";
import type { PlacedItem } from "../../src/model/page.ts";
import type { ModulesPicture, Picture } from "../../src/model/picture.ts";
import { readPicture } from "../../src/read/picture.ts";
import { glassPng, jpeg, png, realJpeg, redPng } from "../support/image-files.ts";
import { ARTIFACT, paged, Structure } from "../support/paged.ts";
import { contentOf, dictionariesWith } from "../support/pdf-objects.ts";
import { pixelsOf } from "../support/pixels.ts";
import { hasTool } from "../support/tools.ts";

function picture(bytes: Uint8Array | string): Picture {
  const data = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  const { value, diagnostics } = readPicture({ name: "bild", bytes: data });
  if (value === undefined) throw new Error(diagnostics[0]?.message);
  return value;
}

const place = (owner: number, value: Picture, x = 0): PlacedItem => ({
  kind: "picture",
  owner,
  picture: value,
  x,
  y: 0,
  width: 40,
  height: 40,
});

const onPage = (...pictures: Picture[]) => {
  const s = new Structure();
  const figure = s.add("Figure", 0, { alt: "Karte" });
  return paged(s, [pictures.map((p, i) => place(figure, p, i * 40))], { size: [pictures.length * 40, 40] });
};

test("tags a figure with its words and its box on the page", async () => {
  const s = new Structure();
  const figure = s.add("Figure", 0, { alt: "Karte der Region" });
  const item = { ...place(figure, picture(redPng()), 30), y: 20 };
  const pdf = await draw(paged(s, [[item]]));
  const [element] = dictionariesWith(pdf, "/S /Figure");
  expect(element).toContain("/Alt (Karte der Region)");
  expect(element).toMatch(/\/O \/Layout\n\/Placement \/Block\n\/BBox \[30 60 70 100\]/);
  expect(contentOf(pdf)).toMatch(/\/Figure <<\/MCID 0>> BDC\nq 40 0 0 -40 30 60 cm \/Im1 Do Q\nEMC/);
});

test("leaves a decoration to the artifacts", async () => {
  const pdf = await draw(paged(new Structure(), [[place(ARTIFACT, picture(redPng()))]]));
  expect(contentOf(pdf)).toContain("/Artifact <</Type /Layout>> BDC\nq 40");
});

test("embeds a picture once, wherever it stands", async () => {
  const s = new Structure();
  const red = picture(redPng());
  const pdf = await draw(paged(s, [[place(ARTIFACT, red)], [place(ARTIFACT, picture(redPng()))]]));
  expect(dictionariesWith(pdf, "/Subtype /Image")).toHaveLength(1);
});

test("passes plain PNG and JPEG data through, and splits transparency off", async () => {
  const plain = dictionariesWith(await draw(onPage(picture(redPng()))), "/Subtype /Image");
  expect(plain).toHaveLength(1);
  expect(plain[0]).toContain("/Predictor 15");
  expect(dictionariesWith(await draw(onPage(picture(glassPng()))), "/SMask")).toHaveLength(1);
  const photo = dictionariesWith(await draw(onPage(picture(jpeg({ orientation: 6 })))), "/DCTDecode");
  expect(photo[0]).toMatch(/\/Width 4\n\/Height 3\n[\s\S]*\/ColorSpace \/DeviceRGB/);
});

const canLook = hasTool("pdftoppm");
const looks = test.skipIf(!canLook);

/** Colours in the middle of each 40 pt square of the page, as `#rrggbb`; white is paper. */
const colours = async (...pictures: Picture[]): Promise<string[]> => {
  const at = pixelsOf(await draw(onPage(...pictures)));
  return pictures.map((_, i) => at(i * 40 + 10, 10));
};

looks("shows every kind of PNG in its colours (needs pdftoppm)", async () => {
  const row = (...bytes: number[]) => [bytes, bytes];
  const [grey, palette, keyed, bits, deep] = [
    png({ type: 0, rows: row(0, 128, 128) }),
    png({ type: 3, palette: [0, 0, 255], transparency: [255], rows: row(0, 0, 0) }),
    png({ transparency: [0, 255, 0, 0, 0, 0], rows: row(0, 255, 0, 0, 255, 0, 0) }),
    png({ type: 0, depth: 1, transparency: [0, 1], rows: row(0, 0b00000000) }),
    png({ type: 6, depth: 16, rows: row(0, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255) }),
  ].map(picture);
  expect(await colours(picture(redPng()), grey!, palette!, keyed!, bits!, deep!)).toEqual([
    "#ff0000",
    "#808080",
    "#0000ff",
    "#ffffff",
    "#000000",
    "#00ff00",
  ]);
});

looks("shows half-through red as pink on paper (needs pdftoppm)", async () => {
  expect(await colours(picture(glassPng()))).toEqual(["#ff7f7f"]);
});

looks("puts the rows of an interlaced PNG in order (needs pdftoppm)", async () => {
  // 2 × 2: pass 1 has (0,0), pass 6 (1,0), pass 7 the second row.
  const rows = [
    [0, 255, 0, 0],
    [0, 0, 255, 0],
    [0, 0, 0, 255, 0, 0, 0],
  ];
  const at = pixelsOf(await draw(onPage(picture(png({ interlaced: true, rows })))));
  expect([at(10, 10), at(30, 10), at(10, 30), at(30, 30)]).toEqual([
    "#ff0000",
    "#00ff00",
    "#0000ff",
    "#000000",
  ]);
});

looks("undoes every row filter (needs pdftoppm)", async () => {
  const rows = [
    [0, 200, 100, 50, 100, 200, 50],
    [1, 200, 100, 50, 156, 100, 0],
    [2, 0, 0, 0, 0, 0, 0],
    [3, 100, 50, 25, 206, 50, 0],
    [4, 0, 0, 0, 0, 0, 0],
  ];
  const at = pixelsOf(
    await draw(
      onPage(picture(png({ height: 5, interlaced: false, transparency: [0, 1, 0, 1, 0, 1], rows }))),
    ),
  );
  for (let row = 0; row < 5; row++) expect([at(10, row * 8 + 4), row]).toEqual(["#c86432", row]);
  for (let row = 0; row < 5; row++) expect([at(30, row * 8 + 4), row]).toEqual(["#64c832", row]);
});

looks("turns a photograph upright in all eight ways (needs pdftoppm)", async () => {
  // A drawing of four colours would need a JPEG encoder; a PNG with the same orientation goes the same way.
  const rows = [
    [0, 255, 0, 0, 0, 255, 0],
    [0, 0, 0, 255, 0, 0, 0],
  ];
  const base = picture(png({ rows }));
  const seen = ["R G B K", "G R K B", "K B G R", "B K R G", "R B G K", "B R K G", "K G B R", "G K R B"];
  const names: Record<string, string> = { "#ff0000": "R", "#00ff00": "G", "#0000ff": "B", "#000000": "K" };
  for (const [i, expected] of seen.entries()) {
    const turned = { ...base, orientation: i + 1 } as Picture;
    const at = pixelsOf(await draw(onPage(turned)));
    const corners = [at(10, 10), at(30, 10), at(10, 30), at(30, 30)].map((c) => names[c]);
    expect([i + 1, corners.join(" ")]).toEqual([i + 1, expected]);
  }
});

looks("paints drawings: fill, stroke, holes, opacity (needs pdftoppm)", async () => {
  const svg = (inside: string) =>
    picture(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4">${inside}</svg>`);
  expect(
    await colours(
      svg('<rect width="4" height="4" fill="teal"/>'),
      svg('<path d="M0 1H4" stroke="red" stroke-width="2"/>'),
      svg('<path d="M0 0H4V4H0ZM.5 .5H2V2H.5Z" fill-rule="evenodd"/>'),
      svg('<rect width="4" height="4" fill="red" opacity=".5"/>'),
      svg('<circle cx="2" cy="2" r="2"/>'),
    ),
  ).toEqual(["#008080", "#ff0000", "#ffffff", "#ff7f7f", "#000000"]);
});

const modules = (rows: string[]): ModulesPicture => ({
  kind: "modules",
  size: rows.length,
  cells: rows
    .join("")
    .split("")
    .map((c) => c === "#"),
  id: rows.join("/"),
});

test("joins the dark cells of a QR code to few rectangles that cover them exactly", () => {
  const code = modules(["###.", "###.", "..##", "#..#"]);
  const rectangles = darkRectangles(code);
  expect(rectangles).toHaveLength(4);
  const covered = code.cells.map(() => 0);
  for (const { x, y, width, height } of rectangles)
    for (let dy = 0; dy < height; dy++) for (let dx = 0; dx < width; dx++) covered[(y + dy) * 4 + x + dx]!++;
  expect(covered).toEqual(code.cells.map(Number));
});

looks("paints a QR code the right way up (needs pdftoppm)", async () => {
  const at = pixelsOf(await draw(onPage(modules(["##", "#."]))));
  expect([at(10, 10), at(30, 10), at(10, 30), at(30, 30)]).toEqual([
    "#000000",
    "#000000",
    "#000000",
    "#ffffff",
  ]);
});

looks("shows a JPEG (needs pdftoppm)", async () => {
  const [colour] = await colours(picture(realJpeg()));
  expect(colour).toBe("#808080");
});
