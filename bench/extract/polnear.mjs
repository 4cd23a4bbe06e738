/**
 * `npm run bench -- polnear dev`: statements in English political news, against PolNeAR (Newell, Margolin & Ruths, LREC 2018). A span
 * counts as right when it begins and ends where the annotation does.
 */
import fs from "node:fs";
import path from "node:path";
import { plainArticle, timed } from "./extractor.mjs";
import { f1 } from "./metric.mjs";

export const dataOf = (split) => `polnear-${split}`;

/** Published F1 on the test split (source, cue, content): CofeNet, COLING 2022, and its baselines. */
const PUBLISHED = [
  ["rules", 10.7, 22.8, 5.6],
  ["CoreNLP", 13.9, undefined, 17.5],
  ["CRF", 50.6, 53.4, 28.6],
  ["BERT + CofeNet", 83.2, 75.3, 72.9],
];
const PARTS = { Source: "speaker", Cue: "cue", Content: "marked" };

export function run(extract, folder) {
  const documents = readAll(folder);
  const { results, ms } = timed(
    extract,
    documents.map(({ text }) => plainArticle(text, "en")),
  );
  const figures = { articles: documents.length };
  for (const [part, field] of Object.entries(PARTS)) {
    const tally = { exact: 0, begin: 0, gold: 0, system: 0 };
    documents.forEach(({ gold }, i) => {
      const system = systemSpans(results[i].statements, field);
      const golds = unique(gold[part]);
      tally.gold += golds.size;
      tally.system += system.size;
      const begins = new Set([...golds].map((key) => key.split("-")[0]));
      for (const key of system) {
        if (golds.has(key)) tally.exact++;
        if (begins.has(key.split("-")[0])) tally.begin++;
      }
    });
    const rate = (hits) => {
      const precision = (100 * hits) / Math.max(1, tally.system);
      const recall = (100 * hits) / Math.max(1, tally.gold);
      return { precision, recall, f1: f1(precision, recall) };
    };
    figures[part.toLowerCase()] = { exact: rate(tally.exact), begin: rate(tally.begin) };
  }
  return { figures: { ...figures, msPerArticle: ms }, documents, results };
}

export function table({ figures }) {
  const number = (x) => (x === undefined ? "" : x.toFixed(1)).padStart(7);
  const rows = ["source", "cue", "content"].map((part) => {
    const { exact, begin } = figures[part];
    return `${part.padEnd(10)}${[exact.precision, exact.recall, exact.f1, begin.f1].map(number).join("")}`;
  });
  return [
    `${figures.articles} articles     P      R     F1   begin F1`,
    ...rows,
    "",
    "published, exact F1 on the test split: source, cue, content",
    ...PUBLISHED.map(([name, ...values]) => `${name.padEnd(16)}${values.map(number).join("")}`),
    `CPU time an article ${figures.msPerArticle.toFixed(2)} ms`,
  ].join("\n");
}

/** Content is annotated without the comma before its closing mark left out: as it stands, marks and all. */
function systemSpans(statements, field) {
  const outer = statements.filter((one) => field !== "marked" || one.within === undefined);
  return unique(outer.flatMap((one) => one[field]));
}

const unique = (spans) => new Set(spans.map(({ start, end }) => `${start}-${end}`));

/** The text, and the spans of its `.ann` file or files (brat; discontinuous ones as their parts). */
function readAll(folder) {
  const names = fs.readdirSync(folder);
  return names
    .filter((name) => name.endsWith(".txt"))
    .map((name) => {
      const text = fs.readFileSync(path.join(folder, name), "utf8");
      const stem = name.slice(0, -4);
      const annotations = names
        .filter((one) => one.startsWith(`${stem}_`) || one === `${stem}.ann`)
        .filter((one) => one.endsWith(".ann"))
        .sort();
      const gold = { Source: [], Cue: [], Content: [] };
      for (const line of fs.readFileSync(path.join(folder, annotations[0]), "utf8").split("\n")) {
        const [id, what] = line.split("\t");
        if (!id?.startsWith("T")) continue;
        const [label, ...places] = what.split(" ");
        if (!(label in gold)) continue;
        for (const part of places.join(" ").split(";")) {
          const [start, end] = part.split(" ").map(Number);
          gold[label].push({ start, end });
        }
      }
      return { name, text, gold };
    });
}
