/**
 * How well a finished PDF is set, whatever engine made it: places of words from poppler (`pdftotext -bbox`), matched in order with the
 * letters of the document that was set. Running heads, folios and the table of contents are passed over. A tagged file says of a
 * hyphenated word that it is one; qpdf writes the streams out so that this can be taken away and each line keeps its own part.
 *
 * Lines of one page -> one stream of letters -> each block of the document found in it -> its lines -> spaces, edges, page breaks.
 */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { plainText } from "../peers/document.mjs";

/** Pt from the head and foot of the page that belong to furniture. */
const FURNITURE = 55;
/** Words whose middles are nearer than this stand on one line; lines are 14 apart. In pt. */
const SAME_LINE = 3.2;
/** A line ends at the margin when it ends this near to it; optical margins hang out up to 4. In pt. */
const FLUSH = 4;
/** Pt. A last line of one word that is shorter is a runt. */
const RUNT = 40;
/** Letters between two blocks that are looked for, one after the other: a table and a heading at most. */
const FAR = 6_000;

/**
 * `space` is the face's own word space in pt, `right` where the measure ends, `height` the paper's.
 * Shares are of the lines that are justified: all but the last of each paragraph.
 */
export function measureQuality(document, pdf, { space, right, height }) {
  const lines = linesOf(pdf, height);
  const blocks = findBlocks(blocksOf(document), lines);
  const found = blocks.filter((block) => block.first !== undefined);
  const paragraphs = found.filter(({ kind }) => kind === "p");
  const justified = paragraphs.flatMap(({ first, last }) => lines.slice(first, last));
  const ratios = justified.filter(({ words }) => words.length > 1).map((line) => meanGap(line) / space);
  const ladders = paragraphs.flatMap(({ first, last }) => runsOf(lines.slice(first, last).map(isHyphenated)));
  const share = (test) => justified.filter(test).length / justified.length;
  const ofRatios = (test) => ratios.filter(test).length / justified.length;
  const edge = (line) => line.words.at(-1).x1 - right;
  return {
    lines: justified.length,
    ...spreadOf(ratios),
    loose: ofRatios((r) => r > 1.6),
    tight: ofRatios((r) => r < 0.75),
    hyphenated: share(isHyphenated),
    ladders: ladders.filter((run) => run >= 3).length,
    longest: Math.max(0, ...ladders),
    ragged: justified.filter((line) => edge(line) < -FLUSH).length,
    overfull: justified.filter((line) => edge(line) > FLUSH).length,
    runts: paragraphs.filter(({ last }) => isRunt(lines[last])).length,
    ...pageBreaksOf(found, lines),
    pages: lines.at(-1).page + 1,
    missing: blocks.length - found.length,
  };
}

function linesOf(pdf, height) {
  const options = { encoding: "utf8", maxBuffer: 2 ** 30 };
  const text = execFileSync("pdftotext", ["-bbox", "-enc", "UTF-8", asPainted(pdf), "-"], options);
  return [...text.matchAll(/<page[^>]*>([\s\S]*?)<\/page>/g)].flatMap(([, body], page) => {
    const rows = [];
    for (const word of wordsOf(body)) {
      if (word.y0 <= FURNITURE || word.y1 >= height - FURNITURE) continue;
      const middle = (word.y0 + word.y1) / 2;
      const row = rows.find((row) => Math.abs(row.middle - middle) < SAME_LINE);
      if (row) row.words.push(word);
      else rows.push({ middle, page, words: [word] });
    }
    for (const row of rows) row.words.sort((a, b) => a.x0 - b.x0);
    return rows.sort((a, b) => a.middle - b.middle);
  });
}

/** The file without the texts that stand in for what is painted; lengths stay, so that the file stays whole. */
function asPainted(pdf) {
  const plain = `${pdf}.plain.pdf`;
  execFileSync("qpdf", ["--qdf", "--object-streams=disable", pdf, plain]);
  const bytes = fs.readFileSync(plain, "latin1").replaceAll("/ActualText", "/PaintedAs_");
  fs.writeFileSync(plain, bytes, "latin1");
  return plain;
}

const WORD = /<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">([\s\S]*?)<\/word>/g;
const ENTITIES = { lt: "<", gt: ">", quot: '"', "#39": "'", apos: "'", amp: "&" };

const wordsOf = (page) =>
  [...page.matchAll(WORD)].map(([, x0, y0, x1, y1, text]) => ({
    x0: Number(x0),
    y0: Number(y0),
    x1: Number(x1),
    y1: Number(y1),
    text: text.replace(/&(lt|gt|quot|#39|apos|amp);/g, (_, name) => ENTITIES[name]),
  }));

function blocksOf({ sections, labels }) {
  const block = (kind, text) => ({ kind, letters: lettersOf(text) });
  return sections.flatMap((section) => [
    block("heading", section.title),
    block("p", plainText(section.summary)),
    block("heading", labels.quotes),
    ...section.quotes.map(({ text }) => block("quote", text)),
    block("heading", labels.body),
    ...section.body.map((runs) => block("p", plainText(runs))),
    block("heading", labels.results),
    ...section.bullets.map((text) => block("item", text)),
    block("heading", labels.links),
    ...section.links.map(({ text }) => block("link", text)),
  ]);
}

/** Marks, hyphens and spaces are the engine's business. */
const lettersOf = (text) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

/** Each block with its first and last line; without, when its letters are not to be found. */
function findBlocks(blocks, lines) {
  const ends = [];
  let stream = "";
  for (const { words } of lines) {
    stream += lettersOf(words.map(({ text }) => text).join(""));
    ends.push(stream.length);
  }
  const lineAt = (offset) => {
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  // The first title stands in the table of contents as well.
  const title = blocks[0].letters;
  const again = stream.indexOf(title, stream.indexOf(title) + 1);
  let from = Math.max(again, 0);
  return blocks.map((block) => {
    const at = stream.indexOf(block.letters, from);
    if (at < 0 || at - from > FAR) return block;
    from = at + block.letters.length;
    return { ...block, first: lineAt(at), last: lineAt(from - 1) };
  });
}

const isHyphenated = ({ words }) => /[-\u2010\u00AD]$/.test(words.at(-1).text);
const isRunt = ({ words: [only, ...others] }) => others.length === 0 && only.x1 - only.x0 < RUNT;

/** Lengths of the stretches of true. */
function runsOf(flags) {
  const runs = [];
  flags.forEach((flag, i) => {
    if (flag) runs.push(i > 0 && flags[i - 1] ? runs.pop() + 1 : 1);
  });
  return runs;
}

const meanGap = ({ words }) =>
  words.slice(1).reduce((sum, word, i) => sum + word.x0 - words[i].x1, 0) / (words.length - 1);

function spreadOf(ratios) {
  const sorted = [...ratios].sort((a, b) => a - b);
  const mean = ratios.reduce((a, b) => a + b, 0) / ratios.length;
  const sd = Math.sqrt(ratios.reduce((sum, r) => sum + (r - mean) ** 2, 0) / ratios.length);
  const at = (part) => sorted[Math.floor(ratios.length * part)];
  return { mean, sd, p1: at(0.01), p95: at(0.95), max: sorted.at(-1) };
}

function pageBreaksOf(blocks, lines) {
  const counts = { orphans: 0, widows: 0, stranded: 0, hyphenatedPages: 0 };
  for (const { kind, first, last } of blocks) {
    const page = (line) => lines[line].page;
    if (kind === "heading") {
      if (lines[last + 1] !== undefined && page(last + 1) !== page(last)) counts.stranded++;
      continue;
    }
    if (kind === "link" || page(first) === page(last)) continue;
    const on = (page) => lines.slice(first, last + 1).filter((line) => line.page === page);
    if (on(page(first)).length === 1) counts.orphans++;
    if (on(page(last)).length === 1) counts.widows++;
    if (isHyphenated(on(page(first)).at(-1))) counts.hyphenatedPages++;
  }
  return counts;
}
