/**
 * `npm run bench -- speakers`: whose words stand between quotation marks, in articles that were written for the project as news sites
 * write them: wire, reportage, portrait, court, council, sport, summit, obituary (bench/extract/speakers, or `--data FOLDER`). Behind each
 * quotation stands in braces who said it: a part of the name; `?` for somebody whom nothing names, `-` for what nobody said; with `~`
 * before it where no frame tells so.
 */
import fs from "node:fs";
import path from "node:path";
import { plainArticle, timed } from "./extractor.mjs";

const LANGUAGES = { de: "German", en: "English" };

export const dataOf = () => "speakers";

export function run(extract, folder) {
  const articles = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({ name, ...read(fs.readFileSync(path.join(folder, name), "utf8")) }));
  const { results, ms } = timed(
    extract,
    articles.map(({ name, text }) => plainArticle(text, name.slice(0, 2))),
  );
  const figures = { articles: articles.length, msPerArticle: ms };
  const misses = [];
  articles.forEach(({ name, text, answers }, i) => {
    for (const { end, who, framed } of answers) {
      const outcome = judge(results[i], end, who);
      const row = `${LANGUAGES[name.slice(0, 2)]}, ${framed ? "with" : "without"} a frame`;
      figures[row] ??= { right: 0, wrong: 0, nobody: 0, lost: 0 };
      figures[row][outcome.kind]++;
      if (outcome.kind !== "right")
        misses.push({ name, who, framed, ...outcome, words: text.slice(end - 60, end) });
    }
  });
  return { figures, misses };
}

export function table({ figures: { articles, msPerArticle, ...rows }, misses }) {
  const line = ([name, { right, wrong, nobody, lost }]) => {
    const all = right + wrong + nobody + lost;
    const shares = [(100 * right) / all, (100 * right) / (right + wrong)].map((x) =>
      x.toFixed(1).padStart(11),
    );
    return `${name.padEnd(26)}${[right, wrong, nobody, lost].map((n) => String(n).padStart(8)).join("")}${shares.join("")}`;
  };
  return [
    `${String(articles).padEnd(2)} articles                  right   wrong  nobody    lost    right %  of named %`,
    ...Object.entries(rows).sort().map(line),
    ...misses.map(
      ({ name, kind, who, found, words }) => `${name}: ${kind}, ${who} and not ${found}: …${words}`,
    ),
    `CPU time an article ${msPerArticle.toFixed(2)} ms`,
  ].join("\n");
}

/** The text without its braces, and where which stood. */
function read(annotated) {
  const answers = [];
  let text = "";
  let at = 0;
  for (const { 0: braces, 1: open, 2: who, index } of annotated.matchAll(/\{(~?)([^}]*)\}/g)) {
    text += annotated.slice(at, index);
    answers.push({ end: text.length, who, framed: open === "" });
    at = index + braces.length;
  }
  return { text: text + annotated.slice(at), answers };
}

/** The shortest quotation that ends here, and its person. */
function judge({ statements, people }, end, who) {
  const [found] = statements
    .filter(
      ({ kind, marked }) => /^(?:direct|partial)$/.test(kind) && marked.some((span) => span.end === end),
    )
    .sort((a, b) => b.marked[0].start - a.marked[0].start);
  if (found === undefined) return { kind: who === "-" ? "right" : "lost", found: "lost" };
  const name = people[found.person]?.name;
  if (who === "-") return { kind: "wrong", found: name };
  if (name === undefined) return { kind: who === "?" ? "right" : "nobody", found: "nobody" };
  return { kind: who !== "?" && name.includes(who) ? "right" : "wrong", found: name };
}
