/** What the peers share: measures, fonts, and the two ways in which each is run. */
import fs from "node:fs";
import path from "node:path";

/** Lengths in pt: A4, margins, sizes and leadings, as `layout/style.css` has them. */
export const G = {
  W: 595.28,
  H: 841.89,
  ml: 70.87,
  mr: 70.87,
  mt: 66,
  mb: 66,
  body: 10.5,
  lead: 14,
  parSkip: 6,
  h1: 16,
  h1lead: 20,
  h1before: 18,
  h1after: 6,
  h2: 11.5,
  h2lead: 15,
  h2before: 10,
  h2after: 4,
  tbl: 9.5,
  tblLead: 12.5,
  tblPad: 3,
  quoteIndent: 20,
  hdr: 9,
};

/** Folder with the one family that every engine embeds, and nothing else. */
export const FONT_FOLDER = process.env.PEERS_FONTS ?? "";
export const FONTS = {
  r: path.join(FONT_FOLDER, "SourceSerif4-Regular.ttf"),
  b: path.join(FONT_FOLDER, "SourceSerif4-Bold.ttf"),
  i: path.join(FONT_FOLDER, "SourceSerif4-It.ttf"),
};

export const loadDocument = (file) => JSON.parse(fs.readFileSync(file, "utf8"));

/** `doc.json out.pdf` makes one document and ends; `--warm out.pdf doc.json …` makes one after another and prints what each took. */
export async function main(render, close) {
  const [first, second, ...rest] = process.argv.slice(2);
  if (first === "--warm") {
    const runs = [];
    for (const document of rest.map(loadDocument)) {
      const start = performance.now();
      const pdf = await render(document, { warm: true });
      runs.push({ ms: performance.now() - start });
      fs.writeFileSync(second, pdf);
    }
    console.log(JSON.stringify({ runs }));
  } else fs.writeFileSync(second, await render(loadDocument(first), { warm: false }));
  await close?.();
}
