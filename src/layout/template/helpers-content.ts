/** Helpers that know the briefing: people, sides, evidence, stances, quotations in their frame. */
import {
  type Evidence,
  type Person,
  passagesOf,
  STANCES,
  type Statement,
  sideOf,
} from "../../model/briefing.ts";
import { labelText } from "../labels.ts";
import { countryName } from "../words/countries.ts";
import { NBSP } from "../words/language.ts";
import { evidenceMarks } from "../words/marks.ts";
import { quoted } from "../words/quotes.ts";
import { type Call, element, escapeText, type Helper, misuse, safe, show } from "./call.ts";
import { type Fields, fields } from "./context.ts";
import { label } from "./helpers-text.ts";

export const contentHelpers: Readonly<Record<string, Helper>> = {
  person: {
    usage: "(person id)",
    says: "The person of that id, for `{{#with (person speaker)}}`.",
    params: [1, 1],
    run: (call, id) => personOf(call, id),
  },
  groupBySide: {
    usage: "(groupBySide statements)",
    says: "Statements by the side of their speaker, in the order in which each side first appears: a list of `side`, `country`, `label`, `statements`.",
    params: [1, 1],
    run: (call, list) => groupBySide(call, statementsOf(call, list)),
  },
  speakers: {
    usage: "(speakers statements)",
    says: "Runs of statements by one speaker: a list of `person`, `statements`.",
    params: [1, 1],
    run: (call, list) => speakers(call, statementsOf(call, list)),
  },
  sided: {
    usage: "(sided participants)",
    says: "The participants who came for somebody: with a delegation, or of an organisation or a country.",
    params: [1, 1],
    run: (call, list) =>
      Array.isArray(list)
        ? list.filter(({ delegation, person }: Fields) => delegation || hasSide(personOf(call, person)))
        : misuse(call, `needs a list, not “${show(list)}”`),
  },
  dated: {
    usage: "(dated timeline)",
    says: "The entries of a timeline for which the source gives a date, in its own words or resolved.",
    params: [1, 1],
    run: (call, list) =>
      Array.isArray(list)
        ? list.filter((e: Fields) => e.when)
        : misuse(call, `needs a list, not “${show(list)}”`),
  },
  stance: {
    usage: "{{stance value}}",
    says: "The word for a stance, from the labels `stances.*`.",
    params: [1, 1],
    run: (call, value) =>
      STANCES.includes(value as (typeof STANCES)[number])
        ? label(call, `stances.${String(value)}`)
        : misuse(call, `does not know the stance “${show(value)}”`, `the stances are ${STANCES.join(", ")}`),
  },
  country: {
    usage: "{{country code}}",
    says: "The name of a country in the sheet's language; `countries.XX` in the labels overrules the list.",
    params: [1, 1],
    run: (call, code) =>
      countryName(String(code), call.lang, call.labels) ??
      misuse(call, `knows no country “${show(code)}”`, "a country is its two-letter code, as DE or GB"),
  },
  marks: {
    usage: "{{marks evidence}}",
    says: "Evidence marks as links to the source, `[6]`, with several sources `[2:6]`; spoken as “Absatz 6”.",
    params: [1, 1],
    run: (call, evidence) =>
      Array.isArray(evidence)
        ? marks(call, evidence)
        : misuse(call, `needs evidence, not “${show(evidence)}”`),
  },
  frame: {
    usage: "{{frame statement}}",
    says: 'A statement in the source\'s own sentence: each `{}` of `frame` becomes the quoted passage in marks, as `<q class="passage">`. A reaction gives its `quote`. It belongs into a `blockquote`, or where `text-typography` is `none`.',
    params: [1, 1],
    run: (call, statement) => frame(call, statement as Partial<Statement> & { quote?: string }),
  },
  qr: {
    usage: "{{qr url}}",
    says: "A QR code of an address, with the label `source.qr` as its alternative text.",
    params: [1, 1],
    run: (call, url) => {
      const data = String(url);
      const alt = label({ ...call, hash: { ...call.hash, url: data } }, "source.qr");
      return safe(element(call, "readout-qr", { data, alt }, ""));
    },
  },
};

function personOf(call: Call, id: unknown): Person | undefined {
  const found = call.briefing.people.find((p) => p.id === id);
  if (!found) misuse(call, `knows nobody with the id “${show(id)}”`);
  return found;
}

const hasSide = (person: Person | undefined): boolean =>
  person?.country !== undefined || person?.organisation !== undefined;

function statementsOf(call: Call, list: unknown): readonly Statement[] {
  if (Array.isArray(list)) return list as Statement[];
  misuse(call, `needs a list of statements, not “${show(list)}”`);
  return [];
}

function groupBySide(call: Call, statements: readonly Statement[]): readonly Fields[] {
  const groups = new Map<string, { person: Person; statements: Statement[] }>();
  for (const statement of statements) {
    const person = personOf(call, statement.speaker);
    if (!person) continue;
    const side = sideOf(person);
    const group = groups.get(side) ?? { person, statements: [] };
    group.statements.push(statement);
    groups.set(side, group);
  }
  return [...groups].map(([side, group]) =>
    fields({
      side,
      country: group.person.country,
      label: sideLabel(call, group.person),
      statements: group.statements,
    }),
  );
}

const sideLabel = (call: Call, { country, organisation, name }: Person): string =>
  country === undefined ? (organisation ?? name) : (countryName(country, call.lang, call.labels) ?? country);

function speakers(call: Call, statements: readonly Statement[]): readonly Fields[] {
  const runs: { person: Person; statements: Statement[] }[] = [];
  for (const statement of statements) {
    const person = personOf(call, statement.speaker);
    if (!person) continue;
    const last = runs.at(-1);
    if (last?.person === person) last.statements.push(statement);
    else runs.push({ person, statements: [statement] });
  }
  return runs.map((run) => fields(run));
}

function marks(call: Call, evidence: readonly Evidence[]): unknown {
  const word = (key: string): string => labelText(call.labels, `marks.${key}`) ?? label(call, `marks.${key}`);
  const words = {
    paragraph: word("paragraph"),
    paragraphs: word("paragraphs"),
    source: word("source"),
    to: word("to"),
  };
  const links = evidenceMarks(evidence, call.briefing.sources, words, call.lang).map((m) =>
    element(call, "a", { class: "mark", href: `#source-${m.source}`, "aria-label": m.spoken }, m.text),
  );
  return safe(links.join(" "));
}

/** A frame that begins in the middle of the source's sentence says so (EU Interinstitutional Style Guide, 5.10). */
const opening = (words: string): string => (/^\p{Ll}/u.test(words) ? `…${NBSP}` : "");

function frame(call: Call, statement: Partial<Statement> & { quote?: string }): unknown {
  const passages =
    statement.text === undefined ? [statement.quote ?? ""] : passagesOf(statement as Statement);
  const parts = (statement.frame ?? passages.map(() => "{}").join(" … ")).split("{}");
  if (parts.length !== passages.length + 1) {
    return misuse(
      call,
      `finds ${parts.length - 1} places for ${passages.length} passages`,
      "the frame has one {} for each passage",
    );
  }
  const passage = (text: string): string => element(call, "q", { class: "passage" }, quoted(text, call.lang));
  return safe(
    opening(parts[0]!) +
      parts.map((part, i) => escapeText(part) + (i < passages.length ? passage(passages[i]!) : "")).join(""),
  );
}
