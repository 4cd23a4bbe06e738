/**
 * For which countries a sentence tells where they stand: at the beginning of one of its clauses, or behind the verb where something else comes
 * first, stands a country, its capital, a government, a ministry, somebody's spokeswoman, or a person of that country.
 */
import type { Extraction } from "../../model/extraction.ts";
import type { Language } from "../languages/language.ts";
import type { Line } from "./lines.ts";
import { type Phrase, WhoReader } from "./who.ts";
import type { VoiceWords } from "./words.ts";

export interface Voice {
  /** Two-letter codes, or "EU". */
  readonly codes: readonly string[];
  /** Who speaks for the country, where they are named. */
  readonly person: number | undefined;
  /** Where its clause begins, and where it ends or another one speaks: code units of the line. */
  readonly from: number;
  readonly to: number;
  /** Where what it does begins: behind what is said of it between commas. */
  readonly acts: number;
}

/** Words before the verb behind which who speaks may stand. */
const MOST_BEFORE = 8;

const known = new WeakMap<Line, readonly Voice[]>();

/** Attendance and positions both ask for it; a line belongs to one extraction. */
export function voicesIn(line: Line, people: Extraction["people"], language: Language): readonly Voice[] {
  const before = known.get(line);
  if (before !== undefined) return before;
  const found = findVoices(line, people, language);
  known.set(line, found);
  return found;
}

function findVoices(line: Line, people: Extraction["people"], language: Language): readonly Voice[] {
  const clauses = new Clauses(new WhoReader(line, people, language), language);
  const found = clauses.voices();
  // "In Bern hieß es, die Schweiz werde das ausloten": both are of one.
  const apart = found.filter(({ codes }, i) => i === 0 || codes.join() !== found[i - 1]!.codes.join());
  return apart.map((voice, i) => ({ ...voice, to: apart[i + 1]?.from ?? line.told.length }));
}

/** One sentence, read clause by clause. Places are indexes of its words. */
class Clauses {
  private readonly who: WhoReader;
  private readonly language: Language;
  private readonly lore: VoiceWords;

  constructor(who: WhoReader, language: Language) {
    this.who = who;
    this.language = language;
    this.lore = language.events.voices;
  }

  voices(): Omit<Voice, "to">[] {
    const { words } = this.who;
    const found: Omit<Voice, "to">[] = [];
    let behind = 0;
    for (let i = 0; i < words.length; i++) {
      if (i < behind) continue;
      const phrase = this.beginsAt(i) ? this.phraseAt(i) : undefined;
      const voice = phrase === undefined ? this.toldOf(i) : this.voiceOf(phrase, i);
      if (voice === undefined) continue;
      found.push(voice);
      behind = phrase?.next ?? i + 1;
    }
    return found;
  }

  private voiceOf({ codes, person, next }: Phrase, i: number): Omit<Voice, "to"> {
    const { words } = this.who;
    const from = words[i]!.at;
    return { codes, person, from, acts: words[next - 1]!.text === "," ? words[next]!.at : from };
  }

  private beginsAt(i: number): boolean {
    const { words } = this.who;
    const { turns, joins } = this.lore;
    const before = words[i - 1];
    if (before === undefined) return true;
    // "mit Frankreich, Großbritannien und Deutschland": the second of a list.
    if (before.text === "," && i > 1 && this.who.namedAt(i - 2) !== undefined) return false;
    // "an Anna Berg und Jussi Lahti": the second of two is in the clause of the first.
    const isJoined = joins.has(before.lower) && words[i - 2]?.capital === false;
    return before.mark || (turns.has(before.lower) && !joins.has(before.lower)) || isJoined;
  }

  private phraseAt(i: number): Phrase | undefined {
    const { words } = this.who;
    let at = i;
    while (at < i + 3 && this.lore.leads.has(words[at]?.lower ?? "")) {
      at++;
      if (words[at]?.text === ",") at++;
    }
    return this.subjectAt(at) ?? (i === 0 ? this.inverted(at) : this.afterVerb(i)) ?? this.sourceIn(i);
  }

  private subjectAt(at: number): Phrase | undefined {
    const direct = this.who.whoAt(at);
    if (direct === undefined) return undefined;
    // "Finland, on the other hand, has no quarrel"
    const next = this.who.behindAside(direct.next);
    return this.actsAt(next) ? { ...direct, next } : undefined;
  }

  /** Behind who acts stands a verb, or what is said of them between commas and then a verb. */
  private actsAt(i: number): boolean {
    const word = this.who.words[i];
    if (word === undefined || word.mark || word.capital || /^\p{N}/u.test(word.text)) return false;
    // "Russland und China von ihrer Haltung abzubringen"
    return !this.lore.prepositions.has(word.lower);
  }

  /** "He found an ally in Austria's Theresia Moosbrugger, who backed the proposal": what is said of a person between commas. */
  private toldOf(i: number): Omit<Voice, "to"> | undefined {
    const { words } = this.who;
    const one = this.who.personAt(i);
    if (one === undefined || words[one.next]!.text !== ",") return undefined;
    const relative = words[one.next + 1];
    if (!this.lore.relatives.has(relative?.lower ?? "")) return undefined;
    return { codes: one.codes, person: one.person, from: relative!.at, acts: relative!.at };
  }

  /** "Zustimmung kam aus Budapest und Prag". */
  private sourceIn(i: number): Phrase | undefined {
    const { words } = this.who;
    for (let at = i; at < Math.min(words.length, i + MOST_BEFORE) && !words[at]!.mark; at++) {
      if (!this.lore.comes.has(words[at]!.lower)) continue;
      for (let from = at + 1; from < Math.min(words.length, at + 5) && !words[from]!.mark; from++)
        if (this.lore.places.has(words[from]!.lower)) return this.who.whoAt(from + 1);
    }
    return undefined;
  }

  /** "Am Abend lehnte auch Schweden ab", "Skeptisch äußerte sich Rom". */
  private inverted(i: number): Phrase | undefined {
    const { words, names } = this.who;
    const { inverts, adverbials, leads, manner } = this.lore;
    const { nations, lexicon } = this.language;
    const first = words[i];
    if (!inverts || first === undefined || first.mark) return undefined;
    const isManner = first.capital && manner?.test(first.lower) === true && !names.has(first.at);
    if (!adverbials.has(first.lower) && !isManner) return undefined;
    for (let at = i + 1; at < Math.min(words.length, i + MOST_BEFORE); at++) {
      const { lower, capital, mark } = words[at]!;
      if (mark) return undefined;
      if (capital || lexicon.verb(lower) === undefined || nations.codeOf(lower)) continue;
      let from = at + 1;
      while (from < at + 4 && (words[from]?.lower === "sich" || leads.has(words[from]?.lower ?? ""))) from++;
      const who = this.who.whoAt(from);
      if (who !== undefined) return who;
    }
    return undefined;
  }

  /** "(Sollte es dabei bleiben,) werde Berlin klagen" */
  private afterVerb(i: number): Phrase | undefined {
    const { words } = this.who;
    const { lower = "", capital = true, mark = true } = words[i] ?? {};
    if (!this.lore.inverts || capital || mark || words[i - 1]?.text !== ",") return undefined;
    return this.language.lexicon.verb(lower) === undefined ? undefined : this.who.whoAt(i + 1);
  }
}
