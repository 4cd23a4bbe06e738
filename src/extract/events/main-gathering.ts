/** The gathering that an article is about, as one of its meetings: which group it is, where and between whom it was, and who was there. */
import type { Extraction } from "../../model/extraction.ts";
import type { Language } from "../languages/language.ts";
import { attend, attendanceOf, awayCountries, type Gathering } from "./attendance.ts";
import type { Group, Mention } from "./groups.ts";
import type { Line } from "./lines.ts";
import { seekAll } from "./words.ts";

type Add = (group: Group, person: number, basis: "named" | "inferred", line: Line) => void;

/** Adds who was there, and who was not, to the group of the gathering, which is one of `groups` or new. */
export function mainGathering(
  groups: readonly Group[],
  gathering: Gathering,
  lines: readonly Line[],
  extraction: Extraction,
  language: Language,
  add: Add,
): Group {
  const { people } = extraction;
  const main = mainGroup(groups, gathering, lines, extraction, language);
  const gone = lines.flatMap((line) =>
    awayCountries(line, people, language).map((one) => ({ ...one, line })),
  );
  const officials = people.filter(
    ({ kind, role, country }) => kind === "person" && role !== undefined && country !== undefined,
  );
  // Where the article itself lists them, nobody else is looked for.
  if (main.participants.size < LISTED && new Set(officials.map(({ country }) => country)).size >= 2) {
    const where = {
      ...sidesOf(main, gathering, extraction, lines, language),
      elsewhere: new Set(
        groups.filter((group) => group !== main).flatMap(({ participants }) => [...participants.keys()]),
      ),
      gone: new Set(gone.map(({ country }) => country)),
    };
    attend(main, attendanceOf(extraction, lines, gathering, where, language), people, (person, basis, line) =>
      add(main, person, basis, line),
    );
  }
  for (const { name, country, line } of gone)
    if (!isThere(main, country, people) && !main.absent.has(name))
      main.absent.set(name, {
        name,
        country,
        basis: "named",
        paragraphs: [line.paragraph],
        words: line.text,
      });
  return main;
}

const isThere = ({ participants }: Group, country: string, people: Extraction["people"]): boolean =>
  [...participants.keys()].some((person) => people[person]!.country === country);

/** Participants from whom on a list is taken for whole. */
const LISTED = 3;

/** The group of the gathering that the article is about: the one that its sentence tells of, else the first; a new one where there is none. */
function mainGroup(
  groups: readonly Group[],
  { line, remote }: Gathering,
  lines: readonly Line[],
  { article }: Extraction,
  language: Language,
): Group {
  const { events } = language;
  const told = groups.find(({ mentions }) => mentions.some((mention) => mention.line === line)) ?? groups[0];
  if (told !== undefined) return told;
  const mention = (at: Line, part: RegExpMatchArray | undefined, noun: string): Mention => {
    const from = part?.index ?? 0;
    return {
      line: at,
      at: from,
      end: from + (part?.[0].length ?? 0),
      noun,
      link: "",
      place: "",
      sides: new Set(),
    };
  };
  const [noun] = seekAll(events.noun, line.told);
  const near = lines
    .slice(line.index, line.index + SAME)
    .filter(({ paragraph }) => paragraph === line.paragraph);
  const dated = near.flatMap((each) => {
    const [date] = events.gathering.other.test(each.told) ? [] : [...each.told.matchAll(events.date)];
    return date === undefined ? [] : [mention(each, date, "")];
  });
  const place = remote ? undefined : placeOf(article.paragraphs, line, language);
  return {
    places: place === undefined ? [] : [place],
    mentions: [mention(line, noun, noun?.[0] ?? events.plainNoun), ...dated.slice(0, 1)],
    sides: new Set(),
    participants: new Map(),
    absent: new Map(),
  };
}

/** Sentences of a paragraph, from the one that tells of a gathering on, that may tell its date. */
const SAME = 3;

/** Where a gathering was: as the headline says, "Verhandlungen in Genf", or its sentence, if one capital is named there, or where the article was written. */
function placeOf(
  paragraphs: Extraction["article"]["paragraphs"],
  { told }: Line,
  { events, nations }: Language,
): string | undefined {
  const titled = paragraphs
    .filter((each) => each.class === "headline")
    .flatMap(({ text }) => seekAll(events.meeting, text).map(({ groups }) => groups?.place ?? ""))
    .find(
      (place) =>
        nations.seatOf(place.toLowerCase()) !== undefined ||
        nations.countryOf(place.toLowerCase()) !== undefined,
    );
  const seats = [...told.matchAll(events.gathering.where)].flatMap(({ groups }) => {
    const place = groups?.place ?? "";
    const first = place.split(" ")[0]!;
    return [place, first].find((name) => nations.seatOf(name.toLowerCase()) !== undefined) ?? [];
  });
  return titled ?? (new Set(seats).size === 1 ? seats[0] : undefined) ?? datelineOf(paragraphs);
}

/** The town that an article is written from. */
function datelineOf(paragraphs: Extraction["article"]["paragraphs"]): string | undefined {
  const [found] = paragraphs.filter((each) => each.class === "dateline");
  return found?.text.match(/^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?(?=,|\/| [(–—-]|$)/u)?.[0];
}

/** The countries in which a gathering was, and those between which it was. */
function sidesOf(
  { places, sides }: Group,
  { line }: Gathering,
  { article }: Extraction,
  lines: readonly Line[],
  { nations }: Language,
): { readonly homes: ReadonlySet<string>; readonly parties: ReadonlySet<string> } {
  const codes = (text: string): string[] =>
    text.split(/[\s,.:;()]+/).flatMap((word) => {
      const lower = word.toLowerCase();
      if (lower === "us" && word !== "US") return [];
      return nations.codeOf(lower) ?? (/^\p{Lu}/u.test(word) ? nations.seatOf(lower) : undefined) ?? [];
    });
  const homes = places.flatMap((place) => codes(place));
  const headline = article.paragraphs.filter((p) => p.class === "headline").map((p) => p.text);
  const lead = [...headline, line.told, ...lines.slice(0, 2).map(({ told }) => told)];
  return { homes: new Set(homes), parties: new Set([...sides, ...lead.flatMap(codes)]) };
}
