/**
 * `npm run bench -- html`: how much of the article, and how little else, is taken out of saved news pages? The metric is that of the
 * article extraction benchmark (github.com/scrapinghub/article-extraction-benchmark, evaluate.py): word 4-grams of the text counted
 * with their repetitions, precision and recall of each page, and F1 of their means. What counts as text are the paragraphs with the
 * classes `body` and `subheading`. `--data PATH` names a folder with `ground-truth.json` and `html/<key>.html.gz`; `--json` prints the
 * figures alone; `--worst` lists the pages that did worst.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import zlib from "node:zlib";
import { build } from "esbuild";
import { home } from "../../scripts/setup.mjs";

/** Published with the benchmark, for all of its 181 pages. */
const PUBLISHED = [
  ["AutoExtract", 0.97],
  ["trafilatura", 0.958],
  ["newspaper4k", 0.949],
  ["readability.js", 0.947],
  ["go-domdistiller", 0.927],
  ["justext", 0.804],
  ["all text", 0.665],
];
const TEXT = ["body", "subheading"];
const SHINGLE = 4;
const SHOWN = 12;

export async function runHtml(args) {
  const at = args.indexOf("--data");
  const data = at >= 0 ? args[at + 1] : path.join(home, "..", "shared", "data", "aeb-dev");
  const truthFile = path.join(data ?? "", "ground-truth.json");
  if (!fs.existsSync(truthFile))
    return console.log(`bench html: no ground-truth.json in ${data}; name the folder with --data PATH`);
  const readArticle = await loadReader();
  const pages = [];
  const start = process.cpuUsage();
  for (const [key, { articleBody, url }] of Object.entries(JSON.parse(fs.readFileSync(truthFile, "utf8")))) {
    const bytes = zlib.gunzipSync(fs.readFileSync(path.join(data, "html", `${key}.html.gz`)));
    const { value } = await readArticle({ name: key, bytes });
    const text = (value?.paragraphs ?? []).filter((p) => TEXT.includes(p.class)).map((p) => p.text);
    pages.push({ key, url, ...compare(articleBody ?? "", text.join("\n")) });
  }
  const { user, system } = process.cpuUsage(start);
  const figures = {
    pages: pages.length,
    ...summary(pages),
    msPerPage: (user + system) / 1000 / pages.length,
  };
  if (args.includes("--json")) return console.log(JSON.stringify(figures));
  show(figures);
  if (args.includes("--worst"))
    for (const page of pages.sort((a, b) => worth(a) - worth(b)).slice(0, SHOWN))
      console.log(`${percent(page.precision)} ${percent(page.recall)}  ${page.key.slice(0, 8)}  ${page.url}`);
}

export async function loadReader() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "readout-html-"));
  try {
    const outfile = path.join(folder, "read.mjs");
    await build({
      absWorkingDir: home,
      entryPoints: ["src/read/article/index.ts"],
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      external: ["canvas"],
      logLevel: "warning",
      banner: { js: 'import{createRequire as __c}from"node:module";const require=__c(import.meta.url);' },
    });
    return (await import(outfile)).readArticle;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** A page without any text found has no precision, one without any to find no recall, and neither counts in the mean. */
function compare(truth, found) {
  const [a, b] = [shingles(truth), shingles(found)];
  let both = 0;
  for (const [key, n] of a) both += Math.min(n, b.get(key) ?? 0);
  const [wanted, given] = [a, b].map((map) => [...map.values()].reduce((sum, n) => sum + n, 0));
  return { precision: given > 0 ? both / given : undefined, recall: wanted > 0 ? both / wanted : undefined };
}

function shingles(text) {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const counts = new Map();
  for (let i = 0; i < Math.max(1, words.length - SHINGLE + 1); i++) {
    const key = words.slice(i, i + SHINGLE).join(" ");
    if (key !== "") counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function summary(pages) {
  const mean = (name) => {
    const values = pages.map((page) => page[name]).filter((value) => value !== undefined);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const [precision, recall] = [mean("precision"), mean("recall")];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

const worth = ({ precision = 0, recall = 0 }) => Math.min(precision, recall);
const percent = (share) => (share === undefined ? "  –  " : share.toFixed(3));

function show({ pages, precision, recall, f1, msPerPage }) {
  const rows = [
    ["readout", f1, precision, recall],
    ...PUBLISHED.map(([name, value]) => [`${name} (published)`, value]),
  ];
  console.log(`${"".padEnd(28)}   F1     prec   rec`);
  for (const [name, ...values] of rows)
    console.log(`${name.padEnd(28)} ${values.map((v) => v.toFixed(3)).join("  ")}`);
  console.log(`${pages} pages, ${msPerPage.toFixed(1)} ms of processor time each`);
}
