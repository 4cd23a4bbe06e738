/** Words that tell of a meeting, and which of them are of one: that of a place, or of a town and the country around it where the same sides meet. */
import type { FoundAbsentee, FoundParticipant } from "../../model/events.ts";
import type { Extraction } from "../../model/extraction.ts";
import type { Language } from "../languages/language.ts";
import type { Line } from "./lines.ts";
import { seekAll } from "./words.ts";

export interface Mention {
  readonly line: Line;
  readonly at: number;
  readonly end: number;
  readonly noun: string;
  readonly link: string;
  readonly place: string;
  readonly sides: ReadonlySet<string>;
}

/** One meeting, as far as it is known. */
export interface Group {
  readonly places: string[];
  readonly mentions: Mention[];
  readonly sides: Set<string>;
  readonly participants: Map<number, FoundParticipant>;
  readonly absent: Map<string, FoundAbsentee>;
}

export function mentionsIn(
  line: Line,
  { article, people }: Extraction,
  { events, nations, lexicon }: Language,
): Mention[] {
  const near = seekAll(events.meeting, line.told);
  const apart = near.length > 0 ? [] : events.met.flatMap((each) => seekAll(each, line.told)).slice(0, 1);
  return [...near, ...apart].flatMap((match) => {
    const { noun = events.plainNoun, link = "", place = "" } = match.groups ?? {};
    // German writes every noun with a capital: "in Verhandlungen" is no place.
    const isPlace = nations.countryOf(place.toLowerCase()) !== undefined || events.hall.test(place);
    if (!isPlace && lexicon.isNoun(place.toLowerCase())) return [];
    const at = match.index;
    const end = at + match[0].length;
    // "Minister aus Norwegen und Dänemark trafen sich in Malmö": who met stands before the verb.
    const from = apart.includes(match) ? 0 : at;
    const words = `${link} ${article.text.slice(line.start + from, line.start + end)}`.split(/[\s,]+/);
    const inside = words.flatMap((word) => nations.codeOf(word.replace(/-$/, "").toLowerCase()) ?? []);
    const home = nations.countryOf(place.toLowerCase());
    const speakers = line.named.flatMap((i) => people[i]!.country ?? []);
    const sides = new Set([...inside, ...(link === "" ? [] : speakers)].filter((code) => code !== home));
    return [{ line, at, end, noun, link, place, sides }];
  });
}

export function grouped(mentions: readonly Mention[], { nations }: Language): Group[] {
  const groups: Group[] = [];
  const isCountry = (place: string): boolean => nations.countryOf(place.toLowerCase()) !== undefined;
  for (const mention of mentions) {
    const alike = (group: Group): boolean =>
      group.places.includes(mention.place) ||
      (group.places.every(isCountry) !== isCountry(mention.place) &&
        [...mention.sides].some((side) => group.sides.has(side)));
    // "Das Treffen in Riad war das erste Mal …, dass sich russische und amerikanische Delegationen trafen": sides in the rest of the sentence.
    const group = groups.find(alike) ?? groups.find((each) => sharesSides(each, mention, nations, isCountry));
    if (group === undefined)
      groups.push({
        places: [mention.place],
        mentions: [mention],
        sides: new Set(mention.sides),
        participants: new Map(),
        absent: new Map(),
      });
    else {
      group.mentions.push(mention);
      if (!group.places.includes(mention.place)) group.places.push(mention.place);
      for (const side of mention.sides) group.sides.add(side);
    }
  }
  return groups;
}

/** Two of the group's sides are named in the sentence, and one of the places is a country, the other none. */
function sharesSides(
  group: Group,
  { line, place }: Mention,
  nations: Language["nations"],
  isCountry: (place: string) => boolean,
): boolean {
  if (group.sides.size < 2 || group.places.every(isCountry) === isCountry(place)) return false;
  const named = new Set(
    line.told.split(/[\s,.]+/).flatMap((word) => nations.codeOf(word.toLowerCase()) ?? []),
  );
  return [...group.sides].every((side) => named.has(side));
}
