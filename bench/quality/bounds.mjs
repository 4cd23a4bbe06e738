/**
 * `npm run bench -- bounds`: how good could any setter be in columns of 55 mm? Of all ways to break each paragraph of the bench's document,
 * with every line flush, the fewest lines whose spaces are wider than 1.6, and the narrowest that the widest line can be
 * (docs/decisions/0014-narrow-columns.md, “What is possible at all”).
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { home } from "../../scripts/setup.mjs";
import { makeDocument } from "../peers/document.mjs";
import { CUTS, PACKAGE, SECTIONS, SPACE } from "./face.mjs";

const SIZE = 10.5;
const MEASURE = (55 / 25.4) * 72;
/** Word spaces: no nearer, as LuaLaTeX has it, and no wider. */
const NEAREST = 0.62;
const LOOSE = 1.6;
const SCALE = 0.02;
const ANY = 31;
/** Letters pressed and spaced by, in em; hyphens in a row. */
const LIMITS = [
  [0.01, 0.02, ANY],
  [0.01, 0.02, 5],
  [0.014, 0.03, ANY],
  [0.014, 0.03, 5],
  [0.018, 0.03, 5],
  [0.01, 0.04, 5],
  [0.01, 0.07, 5],
];

export async function runBounds() {
  const paragraphs = await loadParagraphs();
  console.log("pressed  spaced  hyphens  beyond 1.6  widest");
  for (const [press, spread, hyphens] of LIMITS) {
    const fewest = paragraphs.map((items) => bestOf(items, { press, spread, hyphens }, byCount));
    const lines = fewest.reduce((sum, { lines }) => sum + lines - 1, 0);
    const count = fewest.reduce((sum, { loose }) => sum + loose, 0);
    const widest = Math.max(
      ...paragraphs.map((items) => bestOf(items, { press, spread, hyphens }, byWidest).widest),
    );
    const row = [
      press,
      spread,
      hyphens === ANY ? "any" : hyphens,
      `${((100 * count) / lines).toFixed(2)} %`,
      widest.toFixed(2),
    ];
    console.log(row.map((cell, i) => String(cell).padStart([7, 8, 9, 12, 8][i])).join(""));
  }
}

async function loadParagraphs() {
  const outfile = path.join(home, "node_modules", ".cache", `readout-bounds-${process.pid}.mjs`);
  const form = { bundle: true, platform: "node", format: "esm", packages: "external", logLevel: "error" };
  try {
    await build({ ...form, entryPoints: [path.join(home, "bench", "quality", "items.ts")], outfile });
    const { collectAll, shelfOf } = await import(pathToFileURL(outfile).href);
    const require = createRequire(path.join(home, "bench", "quality", "package.json"));
    const root = path.dirname(require.resolve(`${PACKAGE}/package.json`));
    const files = [
      { file: CUTS.regular, weight: 400, italic: false },
      { file: CUTS.italic, weight: 400, italic: true },
    ];
    const families = [{ name: "Serif", package: PACKAGE, licence: "OFL-1.1", files }];
    const list = Buffer.from(JSON.stringify({ families, fallback: ["Serif"] }));
    const shelf = shelfOf(list, (_, file) => fs.readFileSync(path.join(root, file)));
    const { sections } = makeDocument(SECTIONS, 1);
    return await collectAll(
      sections.flatMap(({ summary, body }) => [summary, ...body]),
      shelf,
      SIZE,
      MEASURE,
    );
  } finally {
    fs.rmSync(outfile, { force: true });
  }
}

const byCount = (a, b) => a.loose - b.loose || a.widest - b.widest;
const byWidest = (a, b) => a.widest - b.widest || a.loose - b.loose;

/** Ways to each break are told apart by the hyphens that end them; of those with as many the best goes on. */
function bestOf(items, limits, compare) {
  const sums = sumsOf(items);
  const penalties = items.flatMap(({ kind }, i) => (kind === "penalty" ? [i] : []));
  const best = new Map([[-1, [{ loose: 0, widest: 0, lines: 0 }]]]);
  for (const end of penalties) {
    const ways = [];
    for (const start of [-1, ...penalties]) {
      if (start >= end) break;
      const gap = gapOf(items, sums, start, end, limits);
      if (gap === undefined) continue;
      best.get(start).forEach((way, run) => {
        const next = isHyphen(items[end]) ? run + 1 : 0;
        if (next > limits.hyphens) return;
        const loose = way.loose + (gap > LOOSE ? 1 : 0);
        const made = { loose, widest: Math.max(way.widest, gap), lines: way.lines + 1 };
        // Where any number of hyphens is allowed it need not be known.
        const slot = limits.hyphens === ANY ? 0 : next;
        if (ways[slot] === undefined || compare(made, ways[slot]) < 0) ways[slot] = made;
      });
    }
    best.set(end, ways);
  }
  return best.get(penalties.at(-1)).sort(compare)[0];
}

const isHyphen = ({ hyphen, cost }) => hyphen && cost > Number.NEGATIVE_INFINITY;

/** The narrowest that the spaces of a line can be kept, in parts of their own; undefined when the line does not fit. */
function gapOf(items, sums, start, end, { press, spread }) {
  let from = start + 1;
  while (items[from].kind === "glue") from++;
  let to = end;
  while (to > from && items[to - 1].kind === "glue") to--;
  if (from >= to) return undefined;
  const stop = items[end];
  const width = sums.width[to] - sums.width[from] + stop.width + (start < 0 ? 0 : items[start].next);
  const letters = sums.letters[to] - sums.letters[from];
  const spaces = (sums.spaces[to] - sums.spaces[from]) * SPACE;
  const room = MEASURE - width * (1 - SCALE) + press * SIZE * letters;
  if (room < spaces * NEAREST) return undefined;
  if (stop.cost === Number.NEGATIVE_INFINITY) return 0;
  const left = MEASURE - width * (1 + SCALE) - spread * SIZE * letters;
  return spaces === 0 ? (left > 0 ? Number.POSITIVE_INFINITY : 0) : left / spaces;
}

/** Up to each item: the width of the boxes, the letters that may be spaced, the spaces. */
function sumsOf(items) {
  const sums = { width: [0], letters: [0], spaces: [0] };
  const add = (list, value) => list.push(list.at(-1) + value);
  for (const { kind, width, letters } of items) {
    add(sums.width, kind === "box" ? width : 0);
    add(sums.letters, letters);
    add(sums.spaces, kind === "glue" ? 1 : 0);
  }
  return sums;
}
