/** The extractor as the benches use it: bundled out of `src/` as it stands, with the word lists of its languages. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { home } from "../../scripts/setup.mjs";

export async function loadExtractor() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "readout-extract-"));
  try {
    const outfile = path.join(folder, "extract.mjs");
    await build({
      absWorkingDir: home,
      entryPoints: ["src/extract/index.ts"],
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      logLevel: "warning",
      banner: { js: 'import{createRequire as __c}from"node:module";const require=__c(import.meta.url);' },
    });
    const { extract, findEvents, loadLanguage } = await import(outfile);
    const list = (name) => fs.readFileSync(path.join(home, "lexicons", name));
    const languages = {};
    const languageOf = ({ language }) => {
      const code = language.slice(0, 2);
      languages[code] ??= loadLanguage(code, list);
      return languages[code];
    };
    return {
      extract: (article) => extract(article, languageOf(article)).value,
      findEvents: (extraction) => findEvents(extraction, languageOf(extraction.article)),
    };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** An article whose lines are all body text. */
export function plainArticle(text, language) {
  const paragraphs = [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map((match, i) => {
    const line = match[0];
    const start = match.index + (line.length - line.trimStart().length);
    const end = match.index + line.trimEnd().length;
    return {
      number: i + 1,
      start,
      end,
      text: text.slice(start, end),
      class: "body",
      rule: "bench",
      language,
    };
  });
  const facts = {
    title: undefined,
    author: undefined,
    authorRole: undefined,
    outlet: undefined,
    published: undefined,
    url: undefined,
  };
  return { text, paragraphs, language, facts, sha256: "" };
}

/** Runs over all articles twice, so that the second time is a warm one, and gives the milliseconds that one takes. */
export function timed(extract, articles) {
  for (const article of articles) extract(article);
  const start = process.cpuUsage();
  const results = articles.map((article) => extract(article));
  const { user, system } = process.cpuUsage(start);
  return { results, ms: (user + system) / 1000 / Math.max(1, articles.length) };
}
