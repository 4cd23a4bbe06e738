/**
 * `npm run bench -- gnqa dev` (or `train`, or `--data FILE`): statements in German news, against the Dataset of Quotation Attribution
 * in German News Articles (Petersen-Frey & Biemann, LREC-COLING 2024; CC BY-NC-SA 4.0: measured, never shipped).
 */
import fs from "node:fs";
import path from "node:path";
import { classesOf, classTable } from "./classes.mjs";
import { plainArticle, timed } from "./extractor.mjs";
import { f1, overlap, pairs, same, scoreOf } from "./metric.mjs";

/** QUiTE on the same task: proceedings of the 2023 shared task, tables 9 and 10. */
const PUBLISHED = {
  dev: { message: [75.12, 36.13, 48.79], roles: [55.03, 25.53, 34.87], joint: [60.65, 28.65, 38.91] },
  test: { message: [70.75, 36.22, 47.91], roles: [55.6, 26.05, 35.48], joint: [59.86, 28.99, 39.06] },
};
const TYPES = {
  direct: "Direct",
  partial: "Direct",
  indirect: "Indirect",
  free: "IndirectFreeIndirect",
  reported: "Reported",
};

export const dataOf = (what) => `gnqa-${what}.jsonl`;

export function run(extract, file, what) {
  const documents = readAll(file);
  const { results, ms } = timed(
    extract,
    documents.map(({ originalText }) => plainArticle(originalText, "de")),
  );
  const articles = documents.map((document, i) => {
    const tokens = tokensOf(document);
    return {
      name: document.documentName,
      tokens,
      text: document.originalText,
      gold: document.annotations.map(goldItem),
      system: results[i].statements
        .map((statement) => systemItem(statement, tokens, results[i].people))
        .filter(({ quote }) => quote.size > 0),
    };
  });
  return {
    figures: {
      articles: articles.length,
      ...scoreOf(articles),
      ...details(articles),
      classes: classesOf(articles),
      msPerArticle: ms,
    },
    articles,
    what,
  };
}

export function table({ figures, what }) {
  const published = PUBLISHED[what] ?? PUBLISHED.test;
  const number = (x) => x.toFixed(2).padStart(7);
  const rows = ["message", "roles", "joint"].map((part) => {
    const { precision, recall, f1 } = figures[part];
    return `${part.padEnd(10)}${[precision, recall, f1].map(number).join("")}   ${published[part].map(number).join("")}`;
  });
  const { direct, marked, speakers, recall } = figures;
  return [
    `${figures.articles} articles            this program          QUiTE (published, ${what in PUBLISHED ? what : "test"})`,
    `${"".padEnd(10)}      P      R     F1         P      R     F1`,
    ...rows,
    "",
    `direct, exact span        P ${number(direct.precision)} R ${number(direct.recall)} F1 ${number(direct.f1)}`,
    `  those between marks     P ${number(marked.precision)} R ${number(marked.recall)} F1 ${number(marked.f1)}`,
    `speaker of direct         all ${number(speakers.all)}  with a cue ${number(speakers.cued)}  without ${number(speakers.uncued)}  by person ${number(speakers.person)}`,
    `recall by type            ${Object.entries(recall)
      .map(([type, share]) => `${type} ${share.toFixed(1)}`)
      .join("  ")}`,
    `CPU time an article       ${figures.msPerArticle.toFixed(2)} ms`,
    "",
    classTable(figures.classes),
  ].join("\n");
}

function readAll(file) {
  const files = fs.statSync(file).isDirectory()
    ? fs
        .readdirSync(file)
        .filter((name) => name.endsWith(".jsonl"))
        .map((name) => path.join(file, name))
    : [file];
  return files.flatMap((name) =>
    fs
      .readFileSync(name, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line)),
  );
}

/** Places of the given tokens in the text: they are looked for one after the other. */
function tokensOf({ originalText, sentences }) {
  const tokens = [];
  for (const sentence of sentences) {
    let at = sentence.charBegin;
    for (const word of sentence.tokens) {
      const start = originalText.indexOf(word, at);
      if (start < 0 || start > at + 50) tokens.push({ start: at, end: at });
      else {
        at = start + word.length;
        tokens.push({ start, end: at });
      }
    }
  }
  return tokens;
}

function goldItem({ type, medium, quote, speaker, cue, frame, addressee }) {
  const set = (part) => new Set(part.tokenIds);
  return {
    type,
    medium,
    quote: set(quote),
    speaker: set(speaker),
    cue: set(cue),
    frame: set(frame),
    addressee: set(addressee),
  };
}

function systemItem(statement, tokens, people) {
  const set = (spans) => new Set(spans.flatMap((span) => tokensWithin(span, tokens)));
  return {
    type: TYPES[statement.kind],
    medium: "Speech",
    quote: set(statement.marked),
    speaker: set(statement.speaker),
    cue: set(statement.cue),
    frame: set(statement.frame),
    addressee: set(statement.addressee),
    person: set([...statement.speaker, ...statement.evidence, ...(people[statement.person]?.mentions ?? [])]),
    statement,
  };
}

function tokensWithin({ start, end }, tokens) {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].end <= start) low = middle + 1;
    else high = middle;
  }
  const found = [];
  for (let i = low; i < tokens.length && tokens[i].start < end; i++)
    if (tokens[i].end > tokens[i].start) found.push(i);
  return found;
}

function details(articles) {
  const isDirect = ({ type }) => type === "Direct";
  const hasMarks = (article) => (item) =>
    isDirect(item) &&
    [...item.quote].some((id) =>
      /^[„“”»«"‚‘’]+$/.test(article.text.slice(article.tokens[id].start, article.tokens[id].end)),
    );
  return {
    direct: exact(articles, () => isDirect),
    marked: exact(articles, hasMarks),
    speakers: speakersOf(articles, hasMarks),
    recall: recallByType(articles),
  };
}

function exact(articles, which) {
  let hits = 0;
  let golds = 0;
  let systems = 0;
  for (const article of articles) {
    const gold = article.gold.filter(which(article));
    const system = article.system.filter(which(article));
    golds += gold.length;
    systems += system.length;
    hits += gold.filter((g) => system.some((s) => same(g.quote, s.quote))).length;
  }
  const precision = systems === 0 ? 0 : (100 * hits) / systems;
  const recall = golds === 0 ? 0 : (100 * hits) / golds;
  return { precision, recall, f1: f1(precision, recall) };
}

/**
 * Of the marked quotations that were found exactly and have a speaker: how many share a token with that speaker; `person` counts those
 * too for which the annotators chose another mention of the person whom we name.
 */
function speakersOf(articles, which) {
  const tally = { all: [0, 0], cued: [0, 0], uncued: [0, 0], person: [0, 0] };
  for (const article of articles)
    for (const [g, s] of pairs(article.gold, article.system)) {
      if (!g || !s || !which(article)(g) || !same(g.quote, s.quote) || g.speaker.size === 0) continue;
      for (const part of [tally.all, g.cue.size > 0 ? tally.cued : tally.uncued]) {
        part[1]++;
        if (overlap(g.speaker, s.speaker) > 0) part[0]++;
      }
      tally.person[1]++;
      if (overlap(g.speaker, s.person) > 0) tally.person[0]++;
    }
  return Object.fromEntries(
    Object.entries(tally).map(([name, [right, all]]) => [name, all === 0 ? 0 : (100 * right) / all]),
  );
}

function recallByType(articles) {
  const sums = {};
  for (const { gold, system } of articles)
    for (const [g, s] of pairs(gold, system)) {
      if (!g) continue;
      sums[g.type] ??= [0, 0];
      sums[g.type][0] += s ? overlap(g.quote, s.quote) / g.quote.size : 0;
      sums[g.type][1]++;
    }
  return Object.fromEntries(
    Object.entries(sums)
      .sort()
      .map(([type, [got, all]]) => [type, (100 * got) / all]),
  );
}
