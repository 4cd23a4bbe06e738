/** The people table of a draft: everybody who speaks or meets, by id. */
import type { Article } from "../model/article.ts";
import type { Events } from "../model/events.ts";
import type { Extraction, Person } from "../model/extraction.ts";
import { type DraftItem, evidenceOf, paragraphAt } from "./item.ts";
import { inNominative } from "./nominative.ts";
import { slug } from "./slug.ts";
import type { Words } from "./words.ts";

export interface Cast {
  readonly items: readonly DraftItem[];
  idOf(person: number): string | undefined;
  nameOf(person: number): string;
  /** Whether one of the paragraphs names the person. */
  isNamedIn(person: number, paragraphs: readonly number[]): boolean;
  /** The paragraph that names the person last before another, or first of all. */
  namedBefore(person: number, paragraph: number): number | undefined;
}

export function castOf({ article, people }: Extraction, { meetings }: Events, words: Words): Cast {
  const sides = new Map(
    meetings.flatMap(({ participants }) =>
      participants.flatMap(({ person, side }) => (side === undefined ? [] : [[person, side] as const])),
    ),
  );
  const taken = new Set<string>();
  const ids = people.map(({ name, kind }) => {
    const short = slug(kind === "group" ? name : (name.split(/\s+/).at(-1) ?? name));
    let id = taken.has(short) ? slug(name, 4) : short;
    for (let n = 2; taken.has(id); n++) id = `${short}-${n}`;
    taken.add(id);
    return id;
  });
  const named = people.map(({ mentions }) =>
    mentions.filter((m) => m.name !== undefined).map((m) => paragraphAt(article, m.start)),
  );
  const items = people.map((person, i) => ({
    value: entryOf(person, ids[i]!, named[i]!, sides.get(i), article),
    notes: person.kind === "person" && person.role === undefined ? [words.noRole] : [],
  }));
  return {
    items,
    idOf: (person) => ids[person],
    nameOf: (person) => people[person]!.name,
    isNamedIn: (person, paragraphs) => named[person]!.some((n) => paragraphs.includes(n)),
    namedBefore: (person, paragraph) => named[person]!.findLast((n) => n <= paragraph) ?? named[person]![0],
  };
}

function entryOf(
  person: Person,
  id: string,
  named: readonly number[],
  side: string | undefined,
  article: Article,
): DraftItem["value"] {
  const { name, kind, spellings, role, country, mentions } = person;
  const whole = mentions.find(
    (m) => m.name !== undefined && article.text.slice(m.name.start, m.name.end) === name,
  );
  const told = mentions.find((m) => m.role !== undefined);
  const paragraphs = [whole, told].flatMap((m) => (m === undefined ? [] : [paragraphAt(article, m.start)]));
  // A surname follows from the name, but for one of two letters, which could be anything.
  const others = spellings.filter((each) => each !== name && !(name.endsWith(each) && each.length > 2));
  return {
    id,
    name,
    ...(others.length > 0 ? { spellings: others } : {}),
    role: kind === "group" || role === undefined ? null : nominative(person, article),
    ...(country === undefined || kind === "group" ? {} : { country }),
    ...(country === undefined && side !== undefined ? { organisation: side } : {}),
    ...(kind === "group" ? { kind } : {}),
    evidence: evidenceOf(paragraphs.length > 0 ? paragraphs.sort((a, b) => a - b) : named.slice(0, 1)),
  };
}

/** The office without its article. */
function nominative({ role = "", gender, mentions }: Person, { text, language }: Article): string {
  const told = mentions.find((m) => m.role !== undefined)?.role;
  if (told === undefined || !language.startsWith("de")) return role;
  const [article = ""] = /\p{L}{1,8}(?= $)/u.exec(text.slice(Math.max(0, told.start - 12), told.start)) ?? [];
  const small = /^\p{Lu}\p{L}*(?:isch|deutsch)e[nrms]? /iu.test(role)
    ? role.charAt(0).toLowerCase() + role.slice(1)
    : role;
  return inNominative(small, article.toLowerCase(), gender);
}
