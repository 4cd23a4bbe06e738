/** Whose country the words beside the name do not tell, and those before it do. */
import { MOOD } from "../lexicon.ts";
import type { Reading } from "../text/reading.ts";
import type { Cluster } from "./clusters.ts";
import type { Lore } from "./roles.ts";

export function lendCountries(reading: Reading, clusters: readonly Cluster[], lore: Lore): void {
  ofOwners(reading, clusters, lore);
  ofActors(reading, clusters, lore);
}

/** "Die Ukraine …, was ihr Präsident X": a possessive lends the country that stands before it in the sentence. */
function ofOwners(
  { tokens, sentenceOf, sentences }: Reading,
  clusters: readonly Cluster[],
  { nations }: Lore,
): void {
  for (const cluster of clusters) {
    if (cluster.country !== undefined) continue;
    for (const naming of cluster.namings) {
      const before = tokens[naming.from]!.lower;
      const possessive = /^(?:ihr|ihre|sein|seine|dessen|deren|its|their|his|her)$/;
      if (
        naming.role === undefined ||
        !(possessive.test(before) || possessive.test(tokens[naming.from - 1]?.lower ?? ""))
      )
        continue;
      const { from } = sentences[sentenceOf[naming.from]!]!;
      for (let i = naming.from - 1; i >= from && cluster.country === undefined; i--)
        if (tokens[i]!.capital) cluster.country = nations.countryOf(tokens[i]!.lower);
    }
  }
}

/**
 * "Frankreich lehnt den Entwurf ab. „…“, sagte Außenministerin X": in an article in which ministers of several countries are named with
 * theirs, one who is not is of the country that acts in the sentence before. In others it would be the reader's own.
 */
function ofActors(
  { tokens, sentenceOf, sentences }: Reading,
  clusters: readonly Cluster[],
  { nations, words, lexicon }: Lore,
): void {
  const governs = ({ office }: Cluster): boolean =>
    office !== undefined && (/minister/.test(office) || words.isHead(office)) && !office.startsWith("bundes");
  const countries = clusters.filter(governs).map(({ country }) => country);
  if (new Set(countries).size < (countries.includes(undefined) ? 3 : 2)) return;
  for (const cluster of clusters) {
    if (cluster.country !== undefined || !governs(cluster)) continue;
    const [first] = cluster.namings;
    const here = sentences[sentenceOf[first!.from]!]!;
    // "Die finnische Regierung sei bereit, teilte Ministerpräsidentin X mit"; "man gebe Russland nicht nach, sagte X" is about another.
    let told = false;
    for (let i = here.from; i < first!.from; i++) {
      const code = nations.codeOf(tokens[i]!.lower);
      if (code === undefined) continue;
      told = true;
      if (words.isBody(tokens[i + 1]!.lower)) cluster.country ??= code;
    }
    if (told) continue;
    const before = sentences[here.index - 1];
    const verb = before && tokens[before.from + 1]!;
    if (before?.paragraph !== here.paragraph || verb?.kind !== "word" || verb.capital) continue;
    // "Deutschland lehne das ab": that is what somebody said of it.
    if ((lexicon.verb(verb.lower)?.mood ?? 0) & MOOD.subjunctive1) continue;
    cluster.country = nations.countryOf(tokens[before.from]!.lower);
  }
}
