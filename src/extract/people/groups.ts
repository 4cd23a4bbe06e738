/** A body that speaks, a country, or somebody without a name, as a list of people has them. */
import type { Person } from "../extraction.ts";
import { type Reading, spanOf } from "../text/reading.ts";
import type { Range } from "../text/tokens.ts";
import { countryIn, type Lore } from "./roles.ts";

/** `ranges`: where it is named, all in the same words. */
export function groupOf(reading: Reading, ranges: readonly Range[], lore: Lore): Person {
  const spans = ranges.map((range) => spanOf(reading, range));
  const written = reading.text.slice(spans[0]!.start, spans[0]!.end).replace(/\s+/g, " ");
  const name = nominative(reading, ranges[0]!, written, lore);
  return {
    name,
    kind: "group",
    spellings: [...new Set([name, written])],
    role: undefined,
    country: countryIn(reading, ranges[0]!, lore),
    gender: undefined,
    mentions: spans.map((span) => ({ ...span, name: span, role: undefined })),
  };
}

/**
 * The name of a body as a list has it. "(Angaben) des Senders (Nordradio)": the first noun without the ending of its genitive; "der
 * Deutsche Wetterdienst", "dem Roten Kreuz": the adjective that stands without an article.
 */
function nominative(
  { tokens }: Reading,
  { from, to }: Range,
  name: string,
  { lexicon, words }: Lore,
): string {
  if (!words.capitalNouns) return name;
  const article = tokens[from - 1]?.lower ?? "";
  const [first = "", ...rest] = name.split(" ");
  const others = rest.map((word) => ` ${word}`).join("");
  if (to - from === 2 && /^(?:der|das)$/.test(article) && /^\p{Lu}\p{L}{2,}e$/u.test(first))
    return `${first}${article === "der" ? "r" : "s"}${others}`;
  if (!/^(?:des|eines|ihres|seines|dieses)$/.test(article)) return name;
  // The longer ending first: "Amtes" is of "Amt", and "Amte" a form of it too.
  const stem = ["es", "s"]
    .filter((ending) => first.endsWith(ending))
    .map((ending) => first.slice(0, -ending.length))
    .find((one) => lexicon.isNoun(one.toLowerCase()));
  return stem === undefined ? name : stem + others;
}
