/**
 * `npm run bench -- quality`: are our paragraphs as good as LuaLaTeX's with microtype, the best that there is? The document of the
 * peers at 20 sections, in lines of 453.5 pt and of 55 mm, measured in the finished PDFs; LuaLaTeX beside it where it is installed.
 * `--keep folder` leaves the files there.
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { home } from "../../scripts/setup.mjs";
import { makeDocument } from "../peers/document.mjs";
import { CUTS, PACKAGE, SECTIONS, SPACE } from "./face.mjs";
import { setWithLatex } from "./latex.mjs";
import { measureQuality } from "./measure.mjs";

const PAPER = { width: 595.28, height: 841.89 };
const SETTINGS = [
  { name: "453.5 pt", width: 453.54 },
  { name: "55 mm", width: (55 / 25.4) * 72 },
];
/** LuaLaTeX as it comes rather lets lines stand out of a narrow column; its users mend that by \\tolerance or by \\emergencystretch, in em. */
const LATEX = {
  LuaLaTeX: { stretch: 0, tolerance: 200 },
  "tolerance 9999": { stretch: 0, tolerance: 9_999 },
  "emergency 3 em": { stretch: 3, tolerance: 200 },
};

/** At the wide measure; narrow columns are held against LuaLaTeX's. */
const GOALS = {
  mean: (v) => v >= 0.97 && v <= 1.03,
  sd: (v) => v <= 0.12,
  max: (v) => v <= 1.6,
  tight: (v) => v < 0.02,
  hyphenated: (v) => v <= 0.2,
  runts: (v) => v <= 3,
  ...Object.fromEntries(
    ["ladders", "ragged", "overfull", "orphans", "widows", "stranded", "missing"].map((name) => [
      name,
      (v) => v === 0,
    ]),
  ),
};

/** Columns of the table: how each number is shown. */
const SHOWN = {
  lines: String,
  mean: (v) => v.toFixed(3),
  sd: (v) => v.toFixed(3),
  p1: (v) => v.toFixed(2),
  p95: (v) => v.toFixed(2),
  max: (v) => v.toFixed(2),
  loose: percent,
  tight: percent,
  hyphenated: percent,
  ladders: String,
  longest: String,
  ragged: String,
  overfull: String,
  runts: String,
  orphans: String,
  widows: String,
  stranded: String,
  hyphenatedPages: String,
  pages: String,
  missing: String,
};

function percent(value) {
  return `${(value * 100).toFixed(1)} %`;
}

export async function runQuality(options) {
  const kept = options[0] === "--keep" ? path.resolve(options[1]) : undefined;
  const folder = kept ?? fs.mkdtempSync(path.join(os.tmpdir(), "readout-quality-"));
  fs.mkdirSync(folder, { recursive: true });
  try {
    await compare(folder);
  } finally {
    if (kept === undefined) fs.rmSync(folder, { recursive: true });
  }
}

async function compare(folder) {
  const face = findFace();
  const openEngine = await loadEngine();
  const document = makeDocument(SECTIONS, 1);
  for (const [i, setting] of SETTINGS.entries()) {
    const margin = (PAPER.width - setting.width) / 2;
    const measure = (pdf) =>
      measureQuality(document, pdf, { space: SPACE, right: margin + setting.width, height: PAPER.height });
    const pdf = path.join(folder, `readout-${i}.pdf`);
    const render = openEngine(makeLayout(folder, margin), path.dirname(face.package));
    fs.writeFileSync(pdf, (await render(document)).pdf);
    const columns = [[`readout, ${setting.name}`, measure(pdf)]];
    const form = { face: face.files, width: setting.width, margin, height: PAPER.height };
    for (const [name, freedom] of Object.entries(LATEX)) {
      const tex = setWithLatex(document, {
        ...form,
        ...freedom,
        folder: path.join(folder, `latex-${i}-${freedom.tolerance}-${freedom.stretch}`),
      });
      if (tex) columns.push([name, measure(tex)]);
    }
    show(columns, i === 0 ? GOALS : {});
  }
}

/** The face is a dependency of the benches alone. */
function findFace() {
  const file = path.join(home, "bench", "quality", "package.json");
  try {
    const root = path.dirname(createRequire(file).resolve(`${PACKAGE}/package.json`));
    const files = Object.fromEntries(Object.entries(CUTS).map(([cut, name]) => [cut, path.join(root, name)]));
    return { package: file, files };
  } catch {
    throw new Error(`the peers' face is not there: npm ci --prefix bench/quality`);
  }
}

/** Our engine as it stands in the sources; beside the packages, as it looks for them from where it lies. */
async function loadEngine() {
  const outfile = path.join(home, "node_modules", ".cache", `readout-quality-${process.pid}.mjs`);
  const entryPoints = [path.join(home, "bench", "peers", "engine.ts")];
  const form = { bundle: true, platform: "node", format: "esm", packages: "external", logLevel: "error" };
  try {
    await build({ ...form, entryPoints, outfile });
    return (await import(pathToFileURL(outfile).href)).openEngine;
  } finally {
    fs.rmSync(outfile, { force: true });
  }
}

/** The peers' layout with another face and measure. Tables say nothing of paragraphs and are left out. */
function makeLayout(folder, margin) {
  const layout = path.join(folder, `layout-${margin.toFixed(0)}`);
  fs.cpSync(path.join(home, "bench", "peers", "layout"), layout, { recursive: true });
  const file = (cut, weight, italic) => ({ file: CUTS[cut], weight, italic });
  const family = {
    name: "Serif",
    package: PACKAGE,
    licence: "OFL-1.1",
    files: [file("regular", 400, false), file("italic", 400, true), file("bold", 700, false)],
  };
  fs.writeFileSync(
    path.join(layout, "fonts.json"),
    JSON.stringify({ families: [family], fallback: ["Serif"] }),
  );
  const style = `\n@page { margin: 66pt ${margin}pt }\ntable { display: none }\nli { text-align: justify }\n`;
  fs.appendFileSync(path.join(layout, "style.css"), style);
  return layout;
}

/** One row a number, one column a setter. */
function show(columns, goals) {
  const cell = (text) => text.padStart(18);
  console.log(`\n${"".padEnd(16)}${columns.map(([name]) => cell(name)).join("")}`);
  for (const [row, shown] of Object.entries(SHOWN)) {
    const verdict = goals[row] === undefined ? "" : goals[row](columns[0][1][row]) ? "  reached" : "  missed";
    console.log(
      `${row.padEnd(16)}${columns.map(([, values]) => cell(shown(values[row]))).join("")}${verdict}`,
    );
  }
}
