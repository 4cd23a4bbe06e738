/** Whose country the words beside the name do not tell, and those before it do. */
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
  { nations, words }: Lore,
): void {
  const governs = ({ office }: Cluster): boolean =>
    office !== undefined && (/minister/.test(office) || words.isHead(office)) && !office.startsWith("bundes");
  const countries = clusters.filter(governs).map(({ country }) => country);
  if (new Set(countries).size < (countries.includes(undefined) ? 3 : 2)) return;
  for (const cluster of clusters) {
    if (cluster.country !== undefined || !governs(cluster)) continue;
    const here = sentenceOf[cluster.namings[0]!.from]!;
    if (sentences[here - 1]?.paragraph !== sentences[here]!.paragraph) continue;
    const { from } = sentences[here - 1]!;
    if (tokens[from + 1]?.kind === "word" && !tokens[from + 1]!.capital)
      cluster.country = nations.countryOf(tokens[from]!.lower);
  }
}
