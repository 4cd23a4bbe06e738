/**
 * `npm run bench -- events`: who met whom, who was not there, and where countries stand, in articles that were written for the project as
 * papers write of talks, summits, calls, visits and decisions (bench/extract/events, or `--data FOLDER`; `--data` with one file works too).
 * Behind a line `---` stands what a careful reader finds: `meeting: PLACE | Surname, … | absent: NAME, …`, `reaction: CC stance`.
 * Names count over all meetings of an article; a reaction counts as found by its country, and its stance by itself. `--json` for figures.
 */
import fs from "node:fs";
import path from "node:path";
import { loadReader } from "../html/run.mjs";

const LANGUAGES = { de: "German", en: "English" };

export const dataOf = () => "events";

export async function run(extract, data, _split, findEvents) {
  const readArticle = await loadReader();
  const files = fs.statSync(data).isDirectory()
    ? fs
        .readdirSync(data)
        .filter((name) => name.endsWith(".txt"))
        .sort()
        .map((name) => path.join(data, name))
    : [data];
  const figures = { articles: files.length };
  const misses = [];
  for (const file of files) {
    const { text, gold } = read(fs.readFileSync(file, "utf8"));
    const { value: article } = await readArticle({ name: path.basename(file), bytes: Buffer.from(text) });
    const extraction = extract(article);
    const found = foundIn(findEvents(extraction), extraction.people);
    for (const [what, wanted] of Object.entries(gold)) {
      const row = `${LANGUAGES[article.language.slice(0, 2)]}, ${what}`;
      figures[row] ??= { right: 0, lost: 0, extra: 0 };
      const got = [...new Set(found[what])];
      const lost = wanted.filter((name) => !got.some((each) => isSame(each, name)));
      const extra = got.filter((each) => !wanted.some((name) => isSame(each, name)));
      figures[row].right += wanted.length - lost.length;
      figures[row].lost += lost.length;
      figures[row].extra += extra.length;
      if (lost.length + extra.length > 0) misses.push({ name: path.basename(file), what, lost, extra });
    }
  }
  for (const row of Object.values(figures).filter((each) => typeof each === "object")) {
    row.precision = share(row.right, row.right + row.extra);
    row.recall = share(row.right, row.right + row.lost);
    row.f1 = share(2 * row.right, 2 * row.right + row.lost + row.extra);
  }
  return { figures, misses };
}

const share = (part, whole) => (whole === 0 ? 100 : Math.round((1000 * part) / whole) / 10);

export function table({ figures: { articles, ...rows }, misses }) {
  const line = ([name, { right, lost, extra, precision, recall, f1 }]) =>
    `${name.padEnd(24)}${[right, lost, extra].map((n) => String(n).padStart(8)).join("")}${[precision, recall, f1].map((n) => n.toFixed(1).padStart(11)).join("")}`;
  return [
    `${`${articles} articles`.padEnd(24)}   right    lost   extra  precision     recall         F1`,
    ...Object.entries(rows).sort().map(line),
    ...misses.map(
      ({ name, what, lost, extra }) =>
        `${name}, ${what}:${lost.length > 0 ? ` lost ${lost.join(", ")}` : ""}${extra.length > 0 ? ` extra ${extra.join(", ")}` : ""}`,
    ),
  ].join("\n");
}

/** Surnames are enough, wherever a name has them; "FR rejects" is the same as itself alone. */
const isSame = (found, wanted) => found === wanted || ` ${found} `.includes(` ${wanted} `);

function read(annotated) {
  const at = annotated.lastIndexOf("\n---");
  const gold = { participants: [], absent: [], reactions: [], stances: [] };
  for (const line of annotated.slice(at + 4).split(/\r?\n/)) {
    const [, kind, rest = ""] = line.match(/^(meeting|reaction): *(.*)$/) ?? [];
    if (kind === "reaction") {
      const [country, stance] = rest.trim().split(/\s+/);
      gold.reactions.push(country);
      gold.stances.push(`${country} ${stance}`);
    }
    if (kind !== "meeting") continue;
    const [, persons = "", absent = ""] = rest.split("|").map((part) => part.trim());
    gold.participants.push(...namesOf(persons));
    gold.absent.push(...namesOf(absent.replace(/^absent: */, "")));
  }
  return {
    text: annotated.slice(0, at + 1),
    gold: Object.fromEntries(Object.entries(gold).map(([what, names]) => [what, [...new Set(names)]])),
  };
}

const namesOf = (list) =>
  list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "-");

function foundIn({ meetings, reactions }, people) {
  const sides = reactions.map(({ country, body, stance }) => [
    country ?? (BODIES.test(body) ? "EU" : body),
    stance,
  ]);
  return {
    participants: meetings.flatMap(({ participants }) =>
      participants.map(({ person }) => people[person].name),
    ),
    absent: meetings.flatMap(({ absent }) => absent.map(({ name }) => name)),
    reactions: sides.map(([who]) => who),
    stances: sides.map(([who, stance]) => `${who} ${stance}`),
  };
}

/** What stands for the European Union in the gold. */
const BODIES =
  /^(?:(?:Die |The )?(?:EU|Europäische Union|European Union)(?![\p{L}])|(?:EU-|European |Europäische )(?:Kommission|Commission))/u;
