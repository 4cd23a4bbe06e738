/**
 * `npm run bench -- seed`: the article that the product was asked for, against an annotation made by hand. Paragraphs have the classes
 * of the annotation, so that this measures the extractor alone.
 */
import fs from "node:fs";
import path from "node:path";
import { timed } from "./extractor.mjs";

export const dataOf = () => "";

/** What the annotation calls the ways of naming a speaker, in our words. */
const ATTRIBUTION = {
  name: "named",
  "name-variant": "named",
  pronoun: "pronoun",
  "uncued-continuation": "context",
  role: "role",
};
const CLASSES = { "byline-role": "role", "photo-credit": "credit" };

export function run(extract, folder) {
  const text = fs.readFileSync(path.join(folder, "article.txt"), "utf8");
  const gold = JSON.parse(fs.readFileSync(path.join(folder, "gold.json"), "utf8"));
  const { results, ms } = timed(extract, [articleOf(text, gold)]);
  const { statements, people } = results[0];
  const direct = gold.directQuotes.map((quote) => {
    const found = statements.find(
      (one) => ["direct", "partial"].includes(one.kind) && one.message.some(same(quote)),
    );
    return {
      id: quote.id,
      exact: found !== undefined,
      speaker: found !== undefined && isPerson(people[found.person], quote.speaker, gold),
      attribution: found?.attribution === ATTRIBUTION[quote.attribution],
    };
  });
  const indirect = gold.indirectStatements.map(({ id, span }) => ({
    id,
    overlap: Math.max(
      0,
      ...statements.filter(({ kind }) => kind !== "direct").map(({ message }) => overlap(span, message)),
    ),
  }));
  const used = statements.filter(({ paragraph }) => gold.paragraphs[paragraph - 1].class !== "body").length;
  const invented = gold.notStatements.filter(({ paragraph }) =>
    statements.some((one) => one.paragraph === paragraph && one.kind !== "partial"),
  );
  const names = new Set(Object.values(gold.persons).map(({ canonical }) => canonical));
  const persons = people.filter(({ kind }) => kind === "person");
  return {
    figures: {
      quotes: direct.length,
      exact: count(direct, "exact"),
      speakers: count(direct, "speaker"),
      attributions: count(direct, "attribution"),
      indirect: indirect.length,
      indirectFound: indirect.filter((one) => one.overlap >= 0.8).length,
      boilerplateUsed: used,
      inventedStatements: invented.length,
      personsFound: persons.filter(({ name }) => names.has(name)).length,
      persons: names.size,
      personsInvented: persons.filter(({ name }) => !names.has(name)).length,
      msPerArticle: ms,
    },
    direct,
    indirect,
    invented,
  };
}

export function table({ figures, direct, indirect, invented }) {
  const missing = (items, wanted) => items.filter((item) => !wanted(item)).map(({ id }) => id);
  const line = (name, got, all, goal, misses) =>
    `${name.padEnd(34)}${`${got} of ${all}`.padEnd(12)}${goal.padEnd(14)}${misses.join(" ")}`;
  return [
    `${"".padEnd(34)}${"found".padEnd(12)}${"goal".padEnd(14)}missed`,
    line(
      "quoted passages at exact places",
      figures.exact,
      figures.quotes,
      "22",
      missing(direct, (one) => one.exact),
    ),
    line(
      "their speakers",
      figures.speakers,
      figures.quotes,
      "22",
      missing(direct, (one) => one.speaker),
    ),
    line(
      "how the source names the speaker",
      figures.attributions,
      figures.quotes,
      "20",
      missing(direct, (one) => one.attribution),
    ),
    line(
      "indirect statements (overlap 0.8)",
      figures.indirectFound,
      figures.indirect,
      "14",
      missing(indirect, (one) => one.overlap >= 0.8),
    ),
    line("persons", figures.personsFound, figures.persons, "", []),
    `persons who are none               ${figures.personsInvented}`,
    `statements from other than body    ${figures.boilerplateUsed}`,
    `passages taken for statements      ${figures.inventedStatements}           0             ${invented.map(({ paragraph }) => `¶${paragraph}`).join(" ")}`,
    `CPU time                           ${figures.msPerArticle.toFixed(2)} ms`,
  ].join("\n");
}

function articleOf(text, gold) {
  const paragraphs = gold.paragraphs.map(({ n, start, end, class: name }) => ({
    number: n,
    start,
    end,
    text: text.slice(start, end),
    class: CLASSES[name] ?? name,
    rule: "gold",
    language: "de",
  }));
  const facts = {
    title: gold.headline.text,
    author: gold.byline.author,
    authorRole: undefined,
    outlet: undefined,
    published: undefined,
    url: undefined,
  };
  return { text, paragraphs, language: "de", facts, sha256: gold.source.sha256 };
}

const count = (items, key) => items.filter((item) => item[key]).length;
const same = (quote) => (span) => span.start === quote.start && span.end === quote.end;

function isPerson(person, canonical, gold) {
  if (person === undefined) return false;
  const known = Object.values(gold.persons).find((one) => one.canonical === canonical);
  return [canonical, ...(known?.aliases ?? [])].includes(person.name);
}

/** Shared letters by all letters of both. */
function overlap(span, message) {
  const both = message.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
    0,
  );
  const all = message.reduce((sum, { start, end }) => sum + end - start, 0) + span.end - span.start - both;
  return both / all;
}
