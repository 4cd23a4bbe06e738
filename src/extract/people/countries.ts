/** Whose country the words beside the name do not tell, and those before it do. */
import { MOOD } from "../lexicon.ts";
import type { Reading } from "../text/reading.ts";
import type { Range } from "../text/tokens.ts";
import type { Cluster } from "./clusters.ts";
import type { Lore } from "./roles.ts";

export function lendCountries(reading: Reading, clusters: readonly Cluster[], lore: Lore): void {
  ofOwners(reading, clusters, lore);
  ofActors(reading, clusters, lore);
  if (clusters.every(({ country }) => country !== undefined) || !isAboutSeveral(reading, lore)) return;
  ofDescriptions(reading, clusters, lore);
  ofPlaces(reading, clusters, lore);
}

/** "Gabor Szentmary was blunter. The Hungarian leader …": somebody without an office, and the next sentence begins with one that nobody is named with. */
function ofDescriptions(reading: Reading, clusters: readonly Cluster[], lore: Lore): void {
  const { tokens, sentences, sentenceOf } = reading;
  const named = new Set(clusters.flatMap(({ namings }) => namings.map(({ name }) => name.from)));
  for (const cluster of clusters) {
    if (cluster.country !== undefined || cluster.office !== undefined) continue;
    const here = sentenceOf[cluster.namings[0]!.from]!;
    const next = sentences[here + 1];
    if (next === undefined || next.paragraph !== sentences[here]!.paragraph) continue;
    for (let i = next.from; i < Math.min(next.to, next.from + DESCRIBED); i++) {
      if (named.has(i)) break;
      if (!lore.words.articles.has(tokens[i]!.lower)) continue;
      const country = lore.nations.codeOf(tokens[i + 1]?.lower ?? "");
      if (country === undefined) continue;
      const offices = tokens.slice(i + 2, Math.min(next.to, i + 5));
      const office = offices.findIndex(({ lower }) => lore.words.isOffice(lower));
      if (office < 0 || named.has(i + 3 + office)) break;
      cluster.country = country;
      cluster.office = offices[office]!.lower;
      break;
    }
  }
}

/** Words of the next sentence in which it is told who somebody is. */
const DESCRIBED = 14;

/** So many countries make an article one about several of them, in which an office without a country is not the reader's own. */
const SEVERAL = 3;

/**
 * "In Rom sagte Außenminister X", "Berlin was not amused, said Minister X", "Dänemark führte … an. Ministerin X": where an article is about
 * several countries, whoever speaks for one without its name is of the one that its sentence begins with, or of the only one that
 * the sentences before it in the paragraph name.
 */
function ofPlaces(reading: Reading, clusters: readonly Cluster[], lore: Lore): void {
  const { sentences, sentenceOf } = reading;
  const open = clusters.filter(
    ({ country, office }) => country === undefined && office !== undefined && lore.words.speaksFor(office),
  );
  for (const cluster of open) {
    const naming = cluster.namings.find(({ role }) => role !== undefined) ?? cluster.namings[0]!;
    const here = sentences[sentenceOf[naming.from]!]!;
    const own = namedIn(reading, { from: naming.from, to: naming.to }, lore);
    if (own.size === 1) {
      cluster.country = [...own][0];
      continue;
    }
    const first = beginsWith(reading, here, naming.from, lore);
    if (first !== undefined) {
      cluster.country = first;
      continue;
    }
    const behind = spokenIn(reading, naming.to, here.to, lore);
    if (behind !== undefined) {
      cluster.country = behind;
      continue;
    }
    // The reader's own, unless the sentence says whose.
    if (lore.words.isOwnOffice(cluster.office!)) continue;
    const beside = namedIn(reading, { from: here.from, to: naming.from }, lore);
    for (let at = here.index - 1; beside.size < 2 && at >= Math.max(0, here.index - NEAR); at--) {
      const before = sentences[at]!;
      if (before.paragraph !== here.paragraph) break;
      const codes = namedIn(reading, before, lore);
      // "Spanien schloss sich an. Madrid trage das mit, betonte Minister X": both tell of the same one.
      if (codes.size === 1 && [...beside].every((code) => codes.has(code))) cluster.country = [...codes][0];
      if (codes.size > 0) break;
    }
  }
}

/** Sentences back. */
const NEAR = 2;

function isAboutSeveral({ tokens }: Reading, { nations }: Lore): boolean {
  const codes = new Set<string>();
  for (const { lower, capital } of tokens) {
    const code = capital ? (nations.countryOf(lower) ?? seatAlone(lower, nations)) : undefined;
    if (code === undefined || code === "EU") continue;
    codes.add(code);
    if (codes.size >= SEVERAL) return true;
  }
  return false;
}

/** The country or seat at a place, of one or two words; the Union is no country. */
function codeAt({ tokens }: Reading, i: number, { nations }: Lore): string | undefined {
  const { lower, text, capital } = tokens[i]!;
  if (!capital || (lower === "us" && text !== "US")) return undefined;
  const pair = tokens[i + 1]?.capital ? `${lower} ${tokens[i + 1]!.lower}` : undefined;
  const code =
    (pair && (nations.countryOf(pair) ?? nations.seatOf(pair))) ??
    nations.countryOf(lower) ??
    seatAlone(lower, nations);
  return code === "EU" ? undefined : code;
}

/** "Wien", and not "Wiener (Linien)". */
const seatAlone = (lower: string, { seatOf }: Lore["nations"]): string | undefined =>
  /er$/.test(lower) ? undefined : seatOf(lower);

/** The countries that are named in a range, by their names, their seats, or their governments' adjectives. */
function namedIn(reading: Reading, { from, to }: Range, lore: Lore): ReadonlySet<string> {
  const { tokens } = reading;
  const codes = new Set<string>();
  for (let i = from; i < to; i++) {
    const code =
      codeAt(reading, i, lore) ??
      (i + 1 < tokens.length &&
      (lore.words.isBody(tokens[i + 1]!.lower) || lore.words.sides.has(tokens[i + 1]!.lower))
        ? lore.nations.codeOf(tokens[i]!.lower)
        : undefined);
    if (code !== undefined) codes.add(code);
  }
  return codes;
}

/** "Verkehrsministerin X sagte in London": the capital that stands soon behind a name. */
function spokenIn(reading: Reading, from: number, to: number, lore: Lore): string | undefined {
  const { tokens } = reading;
  for (let i = from; i < Math.min(to - 1, from + SOON); i++) {
    if (tokens[i]!.kind === "mark") return undefined;
    if (tokens[i]!.lower !== "in") continue;
    const code =
      lore.nations.countryOf(tokens[i + 1]!.lower) === undefined ? codeAt(reading, i + 1, lore) : undefined;
    if (code !== undefined) return code;
  }
  return undefined;
}

/** Words behind a name. */
const SOON = 5;

/** "In Rom …", "Italien verlangt …": the country that acts in a sentence, or in which it is; not one that somebody says something of. */
function beginsWith(reading: Reading, { from, to }: Range, until: number, lore: Lore): string | undefined {
  const { tokens } = reading;
  let at = from;
  while (at < until && tokens[at]!.kind === "mark") at++;
  if (at >= until) return undefined;
  if (lore.words.leads.has(tokens[at]!.lower) && at + 1 < until) at++;
  const isPlace = lore.words.places.has(tokens[at]!.lower);
  if (isPlace) at++;
  // "Den Haag" begins like an article.
  while (at < until && lore.words.articles.has(tokens[at]!.lower) && codeAt(reading, at, lore) === undefined)
    at++;
  if (at >= until || at >= to) return undefined;
  const code = codeAt(reading, at, lore);
  if (code === undefined || isPlace) return code;
  const verb = tokens[at + 1]?.capital ? tokens[at + 2] : tokens[at + 1];
  if (verb?.kind !== "word" || verb.capital) return undefined;
  return (lore.lexicon.verb(verb.lower)?.mood ?? 0) & MOOD.subjunctive1 ? undefined : code;
}

/** "Die Ukraine …, was ihr Präsident X": a possessive lends the country that stands before it in the sentence. */
function ofOwners(
  { tokens, sentenceOf, sentences }: Reading,
  clusters: readonly Cluster[],
  { nations, words }: Lore,
): void {
  for (const cluster of clusters) {
    if (cluster.country !== undefined) continue;
    for (const naming of cluster.namings) {
      const before = tokens[naming.from]!.lower;
      if (
        naming.role === undefined ||
        !(words.owners.has(before) || words.owners.has(tokens[naming.from - 1]?.lower ?? ""))
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
    office !== undefined && (/minister/.test(office) || words.isHead(office)) && !words.isOwnOffice(office);
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
