/** Finds the verbs of speech in a clause, with everything that belongs to them: "gab … bekannt", "hat … erklärt", "wies … darauf hin". */
import { type Lexicon, MOOD } from "../../lexicon.ts";
import type { Reading } from "../../text/reading.ts";
import type { Clause } from "./clauses.ts";
import { FINDING, PHRASES, SPEECH } from "./cues.ts";
import { AUXILIARIES, BE, BECOME, MODALS } from "./words.ts";

export interface Cue {
  /** Infinitive. */
  readonly lemma: string;
  /** All words of it, in the order of the text. */
  readonly words: readonly number[];
  /** The word that stands where the clause has its finite verb. */
  readonly finite: number;
  readonly form: "active" | "perfect" | "passive" | "modal" | "infinitive";
  /** Only with a clause: "die Studie zeigt, dass". */
  readonly finding: boolean;
}

/** Particles of separable verbs as they stand alone at the end of a clause. */
const PARTICLES = new Set(
  "ab an auf aus bei bekannt dar ein entgegen fest fort frei hervor hin hinzu los mit nach richtig vor voraus vorher weiter wieder zu zurück zusammen klar kund".split(
    " ",
  ),
);

/** The cue of a clause; `clauses` after it are asked for the particle when an apposition stands between. */
export function findCue(
  reading: Reading,
  clauses: readonly Clause[],
  index: number,
  lexicon: Lexicon,
): Cue | undefined {
  const clause = clauses[index]!;
  for (const finite of clause.finite) {
    const found = cueAt(reading, clauses, index, finite, lexicon);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function cueAt(
  reading: Reading,
  clauses: readonly Clause[],
  index: number,
  finite: number,
  lexicon: Lexicon,
): Cue | undefined {
  const { tokens } = reading;
  const clause = clauses[index]!;
  const { lower } = tokens[finite]!;
  const ends = reach(clauses, index);
  if (AUXILIARIES.has(lower) || MODALS.has(lower)) {
    const compound = compoundCue(reading, clause, ends, finite, lexicon);
    if (compound !== undefined) return compound;
  }
  const particle = findParticle(reading, clause, ends, finite, lexicon);
  for (const plain of lexicon.verb(lower)?.lemmas ?? [])
    for (const [lemma, words] of particle === undefined
      ? [[plain, [finite]] as const]
      : [[tokens[particle]!.lower + plain, [finite, particle]] as const, [plain, [finite]] as const]) {
      const phrase = phraseWords(reading, clause, ends, finite, lemma);
      if (phrase !== undefined)
        return { lemma, words: sorted([...words, ...phrase]), finite, form: "active", finding: false };
      if (
        SPEECH.has(lemma) &&
        (words.length === 2 || particle === undefined || !SPEECH.has(tokens[particle]!.lower + plain))
      )
        return {
          lemma,
          words: withHints(reading, clause, words, finite),
          finite,
          form: "active",
          finding: false,
        };
      if (FINDING.has(lemma)) return { lemma, words: [...words], finite, form: "active", finding: true };
    }
  return undefined;
}

/** Where the clause's words can stand: itself, and past appositions and relative clauses up to the clause that closes it. */
function reach(clauses: readonly Clause[], index: number): readonly Clause[] {
  const found = [clauses[index]!];
  for (let i = index + 1; i < Math.min(clauses.length, index + 4); i++) {
    const clause = clauses[i]!;
    if (clause.kind === "phrase" && clauses[i - 1]!.after === ",") found.push(clause);
    else if (clause.kind !== "relative") break;
  }
  return found;
}

function findParticle(
  reading: Reading,
  clause: Clause,
  ends: readonly Clause[],
  finite: number,
  lexicon: Lexicon,
): number | undefined {
  const { tokens, quoteOf } = reading;
  if (clause.kind === "relative" || clause.kind === "subordinate") {
    // "wie X bekannt gab", "bekanntgab": written apart it stands before the verb.
    const before = tokens[finite - 1];
    return before !== undefined &&
      finite > clause.from &&
      (before.lower === "bekannt" || before.lower === "fest")
      ? finite - 1
      : undefined;
  }
  for (const part of ends) {
    const last = part.to - 1;
    if (last > finite && PARTICLES.has(tokens[last]!.lower) && !tokens[last]!.capital && quoteOf[last]! < 0)
      return last;
  }
  // "teilte mit, dass", and before a coordinated clause: "gab X bekannt und …".
  for (let i = finite + 1; i < clause.to; i++) {
    const { lower } = tokens[i]!;
    if (!PARTICLES.has(lower) || quoteOf[i]! >= 0) continue;
    const next = tokens[i + 1];
    if (
      next !== undefined &&
      (next.lower === "und" || next.lower === "oder") &&
      known(reading, finite, lower, lexicon)
    )
      return i;
  }
  return undefined;
}

function known({ tokens }: Reading, finite: number, particle: string, lexicon: Lexicon): boolean {
  return (lexicon.verb(tokens[finite]!.lower)?.lemmas ?? []).some((lemma) => SPEECH.has(particle + lemma));
}

/** Words that a cue has with it in the annotated trade: "darauf hin", "sich", "davon aus". */
function withHints(
  { tokens, quoteOf }: Reading,
  clause: Clause,
  words: readonly number[],
  finite: number,
): number[] {
  const found = [...words];
  for (let i = finite + 1; i < clause.to; i++) {
    if (quoteOf[i]! >= 0) continue;
    if (/^(?:darauf|davon|daran|darüber|dagegen|dafür|davor|damit|dazu|dahingehend)$/.test(tokens[i]!.lower))
      found.push(i);
  }
  return sorted(found);
}

/** By verb what makes a cue of it; of each that is needed, the choices. */
const NEEDED = new Map<string, (readonly string[])[][]>();
for (const [verb, ...needed] of PHRASES)
  NEEDED.set(verb, [...(NEEDED.get(verb) ?? []), needed.map((need) => need.split("|"))]);

function phraseWords(
  { tokens, quoteOf }: Reading,
  clause: Clause,
  ends: readonly Clause[],
  finite: number,
  lemma: string,
): number[] | undefined {
  for (const needed of NEEDED.get(lemma) ?? []) {
    const found: number[] = [];
    for (const need of needed) {
      let at: number | undefined;
      for (const { from, to } of [clause, ...ends.slice(1)])
        for (let i = from; i < to && at === undefined; i++)
          if (i !== finite && quoteOf[i]! < 0 && need.includes(tokens[i]!.lower)) at = i;
      if (at === undefined) break;
      found.push(at);
    }
    if (found.length === needed.length) return found;
  }
  return undefined;
}

/** "hat … erklärt", "wurde … vermutet", "soll … gesagt haben". */
function compoundCue(
  reading: Reading,
  clause: Clause,
  ends: readonly Clause[],
  finite: number,
  lexicon: Lexicon,
): Cue | undefined {
  const { tokens, quoteOf } = reading;
  const { lower } = tokens[finite]!;
  for (const part of ends)
    for (let i = part.to - 1; i >= part.from; i--) {
      if (i === finite || quoteOf[i]! >= 0 || tokens[i]!.capital) continue;
      const word = tokens[i]!.lower;
      const form = lexicon.verb(word);
      if (form === undefined || !(form.mood & (MOOD.participle | MOOD.infinitive))) continue;
      const lemma = form.lemmas.find((one) => SPEECH.has(one));
      if (lemma === undefined) {
        const phrased = form.lemmas
          .map((one) => [one, phraseWords(reading, clause, ends, i, one)] as const)
          .find(([, words]) => words !== undefined);
        if (phrased !== undefined && !BECOME.has(lower) && form.mood & MOOD.participle)
          return {
            lemma: phrased[0],
            words: sorted([finite, i, ...phrased[1]!]),
            finite,
            form: "perfect",
            finding: false,
          };
        continue;
      }
      if (MODALS.has(lower) || (BECOME.has(lower) && !(form.mood & MOOD.participle))) {
        // "soll … gesagt haben": what somebody is said to have said.
        const told = /^soll/.test(lower) && tokens[i + 1]?.lower === "haben" && i === part.to - 2;
        if (told && form.mood & MOOD.participle)
          return { lemma, words: [finite, i, i + 1], finite, form: "modal", finding: false };
        if (!(form.mood & MOOD.infinitive) || i !== part.to - 1) continue;
        return { lemma, words: [finite, i].sort((a, b) => a - b), finite, form: "modal", finding: false };
      }
      if (!(form.mood & MOOD.participle)) continue;
      const passive = BECOME.has(lower) || BE.has(lower);
      return {
        lemma,
        words: withHints(reading, clause, [finite, i], finite),
        finite,
        form: passive ? "passive" : "perfect",
        finding: false,
      };
    }
  return undefined;
}

const sorted = (words: readonly number[]): number[] => [...new Set(words)].sort((a, b) => a - b);
