/**
 * Who said it: finds for each statement the person that its speaker's words stand for, and why. A pronoun stands for whoever spoke or
 * acted last and fits; a description for the one person with that office and country. Where two would fit nobody is named.
 */
import type { Draft } from "../draft.ts";
import type { Attribution, Gender, Person } from "../extraction.ts";
import type { Reading } from "../text/reading.ts";
import { placeOf, type Range } from "../text/tokens.ts";
import { type Cluster, clusterNamings, personOf } from "./clusters.ts";
import { lendCountries } from "./countries.ts";
import { groupOf } from "./groups.ts";
import type { Naming } from "./mentions.ts";
import { countryIn, type Lore } from "./roles.ts";

export interface Resolution {
  readonly attribution: Attribution | undefined;
  readonly person: number | undefined;
  /** The words that tell whom a pronoun, a description or the context stands for. */
  readonly evidence: readonly Range[];
}

/** Words within which somebody who is only described is named afterwards, as in a headline or first sentence. */
const SOON = 400;

/** Sentences that a pronoun reaches back. */
const REACH = 6;

/** `actorOf`: who acts in a sentence. */
export function resolveSpeakers(
  reading: Reading,
  drafts: readonly Draft[],
  namings: readonly Naming[],
  lore: Lore,
  actorOf: (sentence: number) => Range | undefined,
): { readonly people: readonly Person[]; readonly resolutions: readonly Resolution[] } {
  const clusters = clusterNamings(namings);
  const cast = new Cast(reading, lore, namings, clusters, actorOf);
  const resolutions = drafts.map((draft) => cast.resolve(draft));
  return { people: cast.people(), resolutions };
}

interface Heard {
  readonly person: number;
  readonly words: Range;
}

class Cast {
  private readonly clusterOf = new Map<Naming, number>();
  private readonly bySentence = new Map<number, Naming[]>();
  private readonly groups = new Map<string, { index: number; ranges: Range[] }>();
  /** Who spoke, by sentence. */
  private readonly heard = new Map<number, Heard[]>();
  /** Who was found for the words of a speaker, so that those whom the context carries over are the same. */
  private readonly known = new Map<string, Resolution>();

  private readonly offices = new Map<string, readonly number[]>();

  constructor(
    private readonly reading: Reading,
    private readonly lore: Lore,
    namings: readonly Naming[],
    private readonly clusters: readonly Cluster[],
    private readonly actorOf: (sentence: number) => Range | undefined,
  ) {
    for (const [index, { namings: own }] of clusters.entries())
      for (const naming of own) this.clusterOf.set(naming, index);
    for (const naming of namings) {
      const sentence = reading.sentenceOf[naming.from]!;
      this.bySentence.set(sentence, [...(this.bySentence.get(sentence) ?? []), naming]);
    }
    lendCountries(reading, clusters, lore);
  }

  people(): Person[] {
    const people = this.clusters.map((cluster) => personOf(this.reading, cluster));
    for (const { ranges } of this.groups.values()) people.push(groupOf(this.reading, ranges, this.lore));
    return people;
  }

  resolve(draft: Draft): Resolution {
    const { speaker } = draft;
    if (speaker === undefined) return { attribution: undefined, person: undefined, evidence: [] };
    const key = `${speaker.from}:${speaker.to}`;
    const carried = draft.carries ? (this.known.get(key) ?? this.meaning(speaker, draft)) : undefined;
    const found: Resolution =
      carried === undefined
        ? this.meaning(speaker, draft)
        : { attribution: "context", person: carried.person, evidence: [speaker, ...carried.evidence] };
    if (carried === undefined) this.known.set(key, found);
    if (found.person !== undefined) this.hear(draft.sentence, { person: found.person, words: speaker });
    return found;
  }

  private meaning(named: Range, draft: Draft): Resolution {
    const { tokens } = this.reading;
    const { pronouns, isCommon } = this.lore.words;
    const words = this.withoutSource(named);
    const first = tokens[words.from]!.lower;
    if (words.to - words.from === 1 && pronouns.has(first))
      return this.pronoun(words, pronouns.get(first)!, draft);
    const naming = this.namingIn(words) ?? this.namedBehind(words);
    if (naming !== undefined)
      return { attribution: "named", person: this.clusterOf.get(naming), evidence: [] };
    if (words.to - words.from === 1 && isCommon(first))
      return {
        attribution: tokens[words.from]!.capital ? "context" : "pronoun",
        person: undefined,
        evidence: [],
      };
    const owner = this.lore.words.possessives.get(first);
    if (owner !== undefined && !this.speaksItself(words)) return this.pronoun(words, owner, draft);
    return this.description(words) ?? this.body(words);
  }

  /** "ihre Sprecherin", "seine Partei", and not "ihr Motto". */
  private speaksItself({ from, to }: Range): boolean {
    const { words, nations } = this.lore;
    return this.reading.tokens
      .slice(from + 1, to)
      .some(
        ({ lower, capital }) =>
          words.isOffice(lower) ||
          words.isTrade(lower) ||
          words.isBody(lower) ||
          (capital && nations.countryOf(lower) !== undefined),
      );
  }

  /** "Angaben der Feuerwehr", "Ansicht von Anna Berg": whose they are. */
  private withoutSource({ from, to }: Range): Range {
    const { tokens } = this.reading;
    for (let i = from; i < Math.min(to - 2, from + 3); i++) {
      if (!this.lore.words.sources.has(tokens[i]!.lower)) continue;
      if (!/^(?:der|des|von|vom|aus|eines|einer|ihres|ihrer|seines|seiner)$/.test(tokens[i + 1]!.lower))
        return { from, to };
      return /^(?:von|vom|aus)$/.test(tokens[i + 1]!.lower) ? { from: i + 2, to } : { from: i + 1, to };
    }
    return { from, to };
  }

  private hear(sentence: number, one: Heard): void {
    const before = this.heard.get(sentence);
    if (before === undefined) this.heard.set(sentence, [one]);
    else before.push(one);
  }

  /** The naming that the words are, and not one that hangs on another noun: "ein Sprecher von Präsident Trump". */
  private namingIn(words: Range): Naming | undefined {
    const { tokens, sentenceOf } = this.reading;
    const inside = (this.bySentence.get(sentenceOf[words.from]!) ?? []).filter(
      ({ name }) => words.from <= name.from && name.to <= words.to,
    );
    return inside.find((naming) => {
      if (naming.from <= words.from + 1) return true;
      const before = tokens[naming.from - 1]!;
      if (before.text === "," || before.text === "–" || tokens[naming.name.from - 1]!.text === ",")
        return true;
      for (let i = words.from; i < naming.from; i++)
        if (
          /^(?:von|vom|des|der|of|for|für|and|und|sowie|to|on|in)$/.test(tokens[i]!.lower) &&
          i > words.from
        )
          return false;
      return true;
    });
  }

  /** "Die Sprecherin der Grünen, (Anna Berg),": the name between commas, whoever else has such an office. */
  private namedBehind(words: Range): Naming | undefined {
    const { tokens, sentenceOf } = this.reading;
    if (tokens[words.to]?.text !== "," || this.officeIn(words) === undefined) return undefined;
    const naming = this.bySentence
      .get(sentenceOf[words.from]!)
      ?.find(({ name }) => name.from === words.to + 1);
    return naming !== undefined && /^[,.:;–]$/.test(tokens[naming.name.to]?.text ?? ".") ? naming : undefined;
  }

  private pronoun(words: Range, gender: Gender, draft: Draft): Resolution {
    const { tokens, sentenceOf } = this.reading;
    const none: Resolution = { attribution: "pronoun", person: undefined, evidence: [] };
    // "sagten sie": several, whom no name stands for.
    const beside = tokens[words.from - 1]?.lower ?? "";
    if (gender === "female" && /(?:en|sind|waren|haben)$/.test(beside) && draft.cue.includes(words.from - 1))
      return none;
    const here = sentenceOf[words.from]!;
    for (let sentence = here; sentence >= Math.max(0, here - REACH); sentence--) {
      const spoken = this.heard
        .get(sentence)
        ?.findLast(
          (one) =>
            one.words.from < words.from &&
            (this.fits(one.person, gender) || (sentence === here - 1 && this.isOpen(one.person))),
        );
      if (spoken !== undefined && sentence < here)
        return { attribution: "pronoun", person: spoken.person, evidence: [spoken.words] };
      const named = (this.bySentence.get(sentence) ?? []).filter(
        (naming) => naming.to <= words.from && this.reading.quoteOf[naming.from]! < 0,
      );
      const first =
        sentence === here
          ? undefined
          : (named.find((naming) => this.fits(this.clusterOf.get(naming)!, gender)) ??
            (sentence === here - 1 ? this.onlyUnknown(named) : undefined));
      if (first !== undefined)
        return { attribution: "pronoun", person: this.clusterOf.get(first), evidence: [first] };
      const described = sentence === here ? undefined : this.describedActor(sentence, gender);
      if (described !== undefined) {
        const found = this.description(described);
        return found === undefined ? none : { ...found, attribution: "pronoun", evidence: [described] };
      }
    }
    const doubtful = this.doubtful(here - 1);
    return doubtful === undefined
      ? none
      : { attribution: "pronoun", person: this.clusterOf.get(doubtful), evidence: [doubtful] };
  }

  /** "Historian Joss Keel … He": nobody else can be meant, and only a first name, which many share, speaks against it. */
  private doubtful(sentence: number): Naming | undefined {
    const [first, ...others] = this.bySentence.get(sentence) ?? [];
    if (first === undefined || others.length > 0 || first.given.length === 0) return undefined;
    const { words } = this.lore;
    const titled = this.reading.tokens
      .slice(first.from, first.name.from)
      .some(({ lower }) => words.honorifics.get(lower) !== undefined);
    const { office = "" } = this.clusters[this.clusterOf.get(first)!]!;
    // In German the office tells: "Sprecher" is no woman.
    const told = words.isFemale(office) || words.isMale(office) || (words.capitalNouns && office !== "");
    // "Anna Berg kam mit ihrem Mann. Er …"
    const { from, to } = this.reading.sentences[sentence]!;
    const company = this.reading.tokens
      .slice(from, to)
      .some(({ lower }, i) => (from + i < first.from || from + i >= first.to) && words.isOffice(lower));
    return titled || told || company ? undefined : first;
  }

  /** "Der Angeklagte schwieg. (Er …)": somebody without a name acts, and is nearer than those who have one. */
  private describedActor(sentence: number, gender: Gender): Range | undefined {
    const actor = this.actorOf(sentence);
    if (actor === undefined) return undefined;
    const noun = this.officeIn(actor);
    return noun !== undefined && this.genderOf(actor, noun) === gender ? actor : undefined;
  }

  /** The first noun of a phrase that tells what somebody is. */
  private officeIn({ from, to }: Range): string | undefined {
    const { words } = this.lore;
    for (let i = from; i < Math.min(to, from + 5); i++) {
      const { lower } = this.reading.tokens[i]!;
      if (words.isOffice(lower) || words.isTrade(lower)) return lower;
    }
    return undefined;
  }

  /** Of somebody who is described: "die Biologin" is a woman, "der Zeuge" a man, "the minister" either. */
  private genderOf({ from }: Range, noun: string): Gender | undefined {
    const { words } = this.lore;
    if (words.isFemale(noun)) return "female";
    const article = this.reading.tokens[from]!.lower;
    if (/^(?:der|dieser|ein)$/.test(article) || words.isMale(noun)) return "male";
    return article === "die" ? "female" : undefined;
  }

  /** Whose gender nothing tells: whoever spoke in the sentence before may be meant all the same. */
  private isOpen(person: number): boolean {
    const cluster = this.clusters[person];
    return cluster !== undefined && cluster.gender === undefined;
  }

  /** "Ruta Vaitkutė traf Olaf Brandt.": where nobody else can be meant, the one whose name no list knows. */
  private onlyUnknown(named: readonly Naming[]): Naming | undefined {
    const [first, ...others] = named.filter(
      (naming) => this.clusters[this.clusterOf.get(naming)!]!.gender === undefined,
    );
    return first !== undefined && first.given.length > 0 && others.length === 0 ? first : undefined;
  }

  private fits(person: number, gender: Gender): boolean {
    const cluster = this.clusters[person];
    return (
      cluster !== undefined &&
      (cluster.gender === undefined
        ? gender === "male" || cluster.namings.length > 1
        : cluster.gender === gender)
    );
  }

  /** "Der ukrainische Führer", "der Minister": the one person of this office and country. */
  private description(words: Range): Resolution | undefined {
    const { tokens } = this.reading;
    const office = this.officeIn(words);
    // "ein Sprecher" is somebody whom nothing names.
    if (!isDefinite(tokens[words.from]!.lower)) return undefined;
    if (office === undefined)
      return AGED.test(tokens[words.to - 1]!.lower) ? this.calledAnew(words, undefined) : undefined;
    const country = countryIn(this.reading, words, this.lore);
    const fitting = this.holders(office, country).filter((one) => this.isCalled(one, words, office));
    // In the order of the text: those named before this place come first, and one of them is enough.
    const before = fitting.slice(0, 2).filter((one) => this.clusters[one]!.namings[0]!.from < words.from);
    const index =
      before.length === 0 ? this.soon(fitting, words) : before.length === 1 ? before[0] : undefined;
    if (index === undefined) return fitting.length === 0 ? this.calledAnew(words, office) : undefined;
    const { namings } = this.clusters[index]!;
    // "Norway's prime minister … Prime Minister X"
    this.clusters[index]!.country ??= country;
    const evidence = namings.find(({ role }) => role !== undefined) ?? namings[0]!;
    return { attribution: "role", person: index, evidence: [evidence] };
  }

  /**
   * "Uhlig kam. Die Biologin …", "Die 46-Jährige …": an age, or a description that fits nobody's office, and the only one of this gender
   * whom the sentences before it in the paragraph name; of an office nothing else may be known of her.
   */
  private calledAnew(words: Range, office: string | undefined): Resolution | undefined {
    const gender = this.genderOf(words, office ?? "");
    const { sentences, sentenceOf } = this.reading;
    const here = sentences[sentenceOf[words.from]!]!;
    for (let at = here.index - 1; gender !== undefined && at >= here.index - REACH; at--) {
      if (sentences[at]?.paragraph !== here.paragraph) break;
      const named = (this.bySentence.get(at) ?? []).filter(
        (naming) => this.clusters[this.clusterOf.get(naming)!]!.gender === gender,
      );
      const [first] = named;
      if (first === undefined) continue;
      const person = this.clusterOf.get(first)!;
      const only = named.every((one) => this.clusterOf.get(one) === person);
      return only && (office === undefined || this.clusters[person]!.office === undefined)
        ? { attribution: "role", person, evidence: [first] }
        : undefined;
    }
    return undefined;
  }

  /** "der Minister" is no woman, "die Ministerin" no man; offices that do not tell, as "the minister", are anybody's. */
  private isCalled(person: number, words: Range, office: string): boolean {
    const { gender } = this.clusters[person]!;
    if (this.lore.words.isFemale(office)) return gender !== "male";
    return gender !== "female" || !/^(?:der|dieser)$/.test(this.reading.tokens[words.from]!.lower);
  }

  /** Nobody has been named yet: the only one who is within the next few sentences. */
  private soon(fitting: readonly number[], words: Range): number | undefined {
    const named = (i: number): number => this.clusters[fitting[i]!]!.namings[0]!.from;
    if (fitting.length === 0 || named(0) >= words.from + SOON) return undefined;
    return fitting.length > 1 && named(1) < words.from + SOON ? undefined : fitting[0];
  }

  /** Everybody with this office and country, in the order of the text; looked up once. */
  private holders(office: string, country: string | undefined): readonly number[] {
    const key = `${office} ${country}`;
    const known = this.offices.get(key);
    if (known !== undefined) return known;
    const found = [...this.clusters.keys()].filter((one) => this.holds(this.clusters[one]!, office, country));
    this.offices.set(key, found);
    return found;
  }

  private holds(cluster: Cluster, office: string, country: string | undefined): boolean {
    const { words } = this.lore;
    if (cluster.office === undefined) return false;
    if (country !== undefined && cluster.country !== undefined && country !== cluster.country) return false;
    if (country !== undefined && words.isLeader(office) && words.isHead(cluster.office))
      return cluster.country === country;
    // Whoever is a minister's counterpart is a minister.
    if (/^(?:amts)?kolleg|^counterpart$/.test(cluster.office)) return /minister|secretary/.test(office);
    const plain = (word: string): string => word.replace(/(?:innen|in|[ens]{1,2})$/, "");
    return plain(cluster.office).endsWith(plain(office)) || plain(office).endsWith(plain(cluster.office));
  }

  /** A body, a country, or somebody without a name: one group for each wording. */
  private body(words: Range): Resolution {
    const { tokens } = this.reading;
    const { words: lore, nations } = this.lore;
    let speaks = false;
    for (let i = words.from; i < words.to && !speaks; i++) {
      const { lower, text, capital } = tokens[i]!;
      speaks =
        lore.isBody(lower) ||
        lore.isOffice(lower) ||
        (capital && nations.countryOf(lower) !== undefined) ||
        /^\p{Lu}{2,}/u.test(text);
    }
    // "ein Sprecher", "a study": described, and not named.
    const described = !isDefinite(tokens[words.from]!.lower);
    const attribution: Attribution =
      !described && (speaks || hasCapital(tokens, words, lore.articles)) ? "named" : "role";
    if (!speaks || described) return { attribution, person: undefined, evidence: [] };
    let from = words.from;
    while (from < words.to - 1 && lore.articles.has(tokens[from]!.lower)) from++;
    // "The Commission, which pays half": what a clause tells of it is no part of its name.
    const comma = placeOf(tokens, { from: from + 1, to: words.to }, ({ text }) => text === ",");
    const to = comma < 0 ? words.to : comma;
    const key = tokens
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(" ");
    const group = this.groups.get(key) ?? { index: this.clusters.length + this.groups.size, ranges: [] };
    group.ranges.push({ from, to });
    this.groups.set(key, group);
    return { attribution, person: group.index, evidence: [] };
  }
}

/** "52-Jährige": whoever is that old. */
const AGED = /^\d+-jährigen?r?$/;

const isDefinite = (lower: string): boolean =>
  !/^(?:ein|eine|einer|eines|einem|einen|a|an|einige|mehrere|viele|some|several|many|another|one|two|drei|zwei)$/.test(
    lower,
  );

function hasCapital(tokens: Reading["tokens"], { from, to }: Range, articles: ReadonlySet<string>): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.capital && !articles.has(tokens[i]!.lower)) return true;
  return false;
}
