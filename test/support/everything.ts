/** One hand-made document with everything that drawing knows: the proof for validators and for equal bytes. */
import type { PagedDocument, PlacedItem } from "../../src/model/page.ts";
import type { Picture, VectorPicture } from "../../src/model/picture.ts";
import { BLACK } from "../../src/model/style.ts";
import { glassPng, realJpeg, redPng } from "./image-files.ts";
import { ARTIFACT, BOLD, paged, SANS, Structure, shape, text } from "./paged.ts";

const BLUE = { r: 0, g: 51, b: 120 };
const GREY = { r: 96, g: 96, b: 96 };

const raster = (id: string, bytes: Uint8Array, more: object = {}): Picture => ({
  kind: "raster",
  format: "png",
  bytes,
  width: 2,
  height: 2,
  id,
  ...more,
});

const chart: VectorPicture = {
  kind: "vector",
  svg: "",
  width: 40,
  height: 20,
  id: "chart",
  shapes: [
    {
      path: [["M", 1, 1], ["L", 39, 1], ["C", 39, 9, 30, 19, 20, 19], ["Z"]],
      fill: { color: BLUE, opacity: 0.5, rule: "evenodd" },
      stroke: {
        color: GREY,
        opacity: 1,
        width: 0.5,
        cap: "round",
        join: "bevel",
        miterLimit: 4,
        dash: [2, 1],
        dashOffset: 0,
      },
    },
  ],
};

export function everything(): PagedDocument {
  const s = new Structure();
  const title = s.add("H1");
  const lead = s.add("P");
  const abbr = s.add("Span", lead, { expansion: "Vereinte Nationen" });
  const link = s.add("Link", lead, { href: "https://example.org/größe" });
  const jump = s.add("Link", lead, { href: "#quelle" });
  const evidence = s.add("Span", jump, { alt: "Absatz 6" });
  const quoteBlock = s.add("BlockQuote");
  const quote = s.add("P", quoteBlock);
  const foreign = s.add("Quote", quote, { lang: "en" });
  const list = s.add("L", 0, { listNumbering: "Disc" });
  const item = s.add("LI", list);
  const label = s.add("Lbl", item);
  const body = s.add("LBody", item);
  const table = s.add("Table");
  const caption = s.add("Caption", table);
  const headRow = s.add("TR", s.add("THead", table));
  const heads = [
    s.add("TH", headRow, { scope: "Column", name: "land" }),
    s.add("TH", headRow, { scope: "Column", name: "haltung" }),
  ];
  const tbody = s.add("TBody", table);
  const rows = [0, 1].map(() => s.add("TR", tbody));
  const cells = rows.flatMap((row) => [
    s.add("TH", row, { scope: "Row" }),
    s.add("TD", row, { headers: ["haltung"] }),
  ]);
  const figure = s.add("Figure", 0, { alt: "Karte der Region" });
  const figures = [0, 1, 2, 3].map((i) => s.add("Figure", 0, { alt: `Bild ${i}` }));
  const h2 = s.add("H2");
  const notePlace = s.add("P");
  const note = s.add("Note", notePlace);
  const word = { id: 7, text: "Bundeskanzleramt" };

  const first: PlacedItem[] = [
    text(ARTIFACT, "Lagebild 12/2025", { furniture: "header", baseline: 20, size: 7, color: GREY }),
    text(title, "Überschrift: „Größe“ affin", { face: BOLD, size: 16, baseline: 50, color: BLUE }),
    { kind: "rule", x: 20, y: 56, width: 260, height: 0.5, color: BLACK },
    { kind: "rule", x: 20, y: 58, width: 260, height: 0.5, color: GREY, dash: [0.5, 1] },
    text(lead, "Die ", { baseline: 74, stretch: 1.2, tracking: 0.05, scale: 0.99 }),
    text(abbr, "UN ", { baseline: 74, x: 40, features: { c2sc: 1 } }),
    text(lead, "im ", { baseline: 74, x: 58 }),
    text(lead, "Bundes-", { baseline: 74, x: 80, word }),
    text(lead, "kanzleramt", { baseline: 87, word }),
    text(lead, " sehen ", { baseline: 87, x: 72 }),
    text(link, "die Zahlen ", { baseline: 87, x: 110, color: BLUE }),
    { kind: "link", owner: link, x: 110, y: 79, width: 50, height: 11 },
    { kind: "rule", x: 110, y: 89, width: 48, height: 0.4, color: BLUE },
    text(evidence, "[6]", { baseline: 87, x: 170, face: SANS, size: 7 }),
    { kind: "link", owner: jump, x: 170, y: 79, width: 10, height: 11 },
    text(quote, "Er sagte: ", { baseline: 110 }),
    text(foreign, "“State of play”", { baseline: 110, x: 70, lang: "en" }),
    text(quote, " und ", { baseline: 110, x: 140 }),
    text(quote, "Кирилл", { baseline: 110, x: 165, lang: "ru" }),
    text(label, "•", { baseline: 130 }),
    text(body, "Listenpunkt mit altem 1945", { baseline: 130, x: 30, features: { onum: 1 } }),
    text(caption, "Haltungen", { baseline: 150 }),
    ...heads.map((owner, i) => text(owner, `Kopf ${i}`, { face: BOLD, baseline: 165, x: 20 + i * 90 })),
    ...cells.slice(0, 3).map((owner, i) => text(owner, `Zelle ${i}`, { baseline: 180 + i * 13 })),
    text(ARTIFACT, "1 von 2", { furniture: "footer", baseline: 390, size: 7 }),
  ];
  const accent = {
    ...shape("´"),
    glyphs: [...shape("a").glyphs, ...shape("´").glyphs],
    advances: [...shape("a").advances, 0],
    texts: ["á", ""],
    text: "á",
    offsets: [[0, 0] as const, [-420, 30] as const],
  };
  const second: PlacedItem[] = [
    text(ARTIFACT, "Kopf 0", { furniture: "repeat", baseline: 20 }),
    text(ARTIFACT, "am Rand", { furniture: "side", baseline: 30, x: 250 }),
    text(lead, "geht weiter", { baseline: 40 }),
    { kind: "picture", owner: figure, picture: chart, x: 20, y: 60, width: 80, height: 40 },
    ...[
      raster("red", redPng()),
      raster("glass", glassPng()),
      raster("photo", realJpeg(), { format: "jpeg", width: 8, height: 8, grey: true, orientation: 6 }),
      { kind: "modules" as const, size: 2, cells: [true, false, true, true], id: "qr" },
    ].map(
      (picture, i): PlacedItem => ({
        kind: "picture",
        owner: figures[i]!,
        picture,
        x: 120 + i * 30,
        y: 60,
        width: 25,
        height: 25,
      }),
    ),
    {
      kind: "picture",
      owner: ARTIFACT,
      picture: raster("red", redPng()),
      x: 250,
      y: 10,
      width: 9,
      height: 9,
    },
    text(h2, "Quellen", { face: BOLD, baseline: 130 }),
    { kind: "anchor", name: "quelle", x: 20, y: 120 },
    { ...text(notePlace, "a", { baseline: 150 }), pieces: [{ shape: accent, extra: 0 }] },
    text(note, "Anmerkung", { baseline: 150, x: 40 }),
  ];
  return paged(s, [first, second], {
    size: [300, 400],
    meta: { title: "Größe & <Maß>", author: "Referat", subject: "Lage", keywords: ["Riad"] },
    outline: [
      { level: 1, text: "Überschrift", page: 1, y: 30 },
      { level: 2, text: "Quellen", page: 2, y: 118 },
    ],
  });
}
