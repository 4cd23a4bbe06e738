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

export function run(extract, folder, _split, findEvents) {
  const text = fs.readFileSync(path.join(folder, "article.txt"), "utf8");
  const gold = JSON.parse(fs.readFileSync(path.join(folder, "gold.json"), "utf8"));
  const { results, ms } = timed(extract, [articleOf(text, gold)]);
  const { statements, people } = results[0];
  const events = eventsAgainst(gold, results[0], findEvents(results[0]));
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
      ...events.figures,
      msPerArticle: ms,
    },
    direct,
    indirect,
    invented,
    events,
  };
}

/** Stances of the annotation, in our words. */
const STANCE = { considering: "considering", premature: "premature", no: "rejects", doubt: "doubts" };

/** Meetings are compared as sets of "who basis", paired by their places; reactions as "country person stance". */
function eventsAgainst(gold, { people }, { meetings, reactions }) {
  const nameOf = (person) => canonicalOf(people[person]?.name, gold);
  const pairs = gold.meetings.map((meeting) => {
    const found = meetings.find(({ place }) =>
      place?.split(", ").some((part) => meeting.place.includes(part)),
    );
    const basis = (one) => (one.basis === "explicit" ? "named" : "inferred");
    return {
      place: meeting.place,
      ...compared(
        meeting.participants.map((one) => `${one.name} ${basis(one)}`),
        (found?.participants ?? []).map((one) => `${nameOf(one.person)} ${one.basis}`),
      ),
      absent: compared(
        (meeting.absent ?? []).map(({ name }) => name.split(" / ").at(-1)),
        (found?.absent ?? []).map(({ name }) => canonicalOf(name, gold)),
      ),
    };
  });
  const others = meetings.length - pairs.filter(({ found }) => found > 0).length;
  const stances = compared(
    gold.europeanReactions.map(({ country, leader, troops }) => `${country} ${leader} ${STANCE[troops]}`),
    reactions
      .filter(({ body }) => body === undefined)
      .map((one) => `${one.country} ${nameOf(one.person)} ${one.stance}`),
  );
  const joint = compared(
    [gold.europeanReactionsJoint.actors],
    reactions.flatMap(({ body }) => (body === undefined ? [] : [body])),
  );
  const cited = [
    ...meetings,
    ...meetings.flatMap(({ participants, absent }) => [...participants, ...absent]),
    ...reactions,
  ]
    .flatMap(({ paragraphs }) => paragraphs)
    .filter((n) => !["body"].includes(gold.paragraphs[n - 1].class));
  const sum = (parts, key) => parts.reduce((all, part) => all + part[key], 0);
  const absents = pairs.map(({ absent }) => absent);
  return {
    meetings: pairs,
    stances,
    joint,
    figures: {
      participants: sum(pairs, "wanted"),
      participantsRight: sum(pairs, "right"),
      participantsInvented: sum(pairs, "found") - sum(pairs, "right"),
      meetingsInvented: others,
      absent: sum(absents, "wanted"),
      absentRight: sum(absents, "right"),
      absentInvented: sum(absents, "found") - sum(absents, "right"),
      reactions: stances.wanted,
      reactionsRight: stances.right,
      reactionsInvented: stances.found - stances.right,
      jointRight: joint.right,
      eventsFromOtherThanBody: cited.length,
    },
  };
}

function compared(wanted, found) {
  const right = wanted.filter((one) => found.includes(one));
  return {
    wanted: wanted.length,
    found: found.length,
    right: right.length,
    missing: wanted.filter((one) => !found.includes(one)),
    invented: found.filter((one) => !wanted.includes(one)),
  };
}

const canonicalOf = (name, gold) =>
  Object.values(gold.persons).find(({ canonical, aliases }) => [canonical, ...aliases].includes(name))
    ?.canonical ?? name;

export function table({ figures, direct, indirect, invented, events }) {
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
    "",
    ...events.meetings.flatMap((meeting) => [
      line(`who met in ${meeting.place}`, meeting.right, meeting.wanted, "all", differences(meeting)),
      ...(meeting.absent.wanted + meeting.absent.found === 0
        ? []
        : [
            line(
              "  and who did not",
              meeting.absent.right,
              meeting.absent.wanted,
              "all",
              differences(meeting.absent),
            ),
          ]),
    ]),
    line(
      "reactions of countries, with stance",
      events.stances.right,
      events.stances.wanted,
      "all",
      differences(events.stances),
    ),
    line("joint positions", events.joint.right, events.joint.wanted, "all", differences(events.joint)),
    `events from other than body        ${figures.eventsFromOtherThanBody}           0`,
    "",
    `CPU time                           ${figures.msPerArticle.toFixed(2)} ms`,
  ].join("\n");
}

const differences = ({ missing, invented }) => [
  ...missing.map((one) => `-${one};`),
  ...invented.map((one) => `+${one};`),
];

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
