/** A sentence that tells of a statement and does not give its words: "X forderte einen Waffenstillstand". */
import { type Draft, draft } from "../../../draft.ts";
import { MOOD } from "../../../lexicon.ts";
import type { Reading } from "../../../text/reading.ts";
import type { Clause } from "../clauses.ts";
import { REPORTING } from "../cues.ts";
import { cueAt } from "../cues-found.ts";
import { AUXILIARIES } from "../words.ts";
import type { Scene } from "./scene.ts";
import { speakerOf } from "./subjects.ts";

/** `from` is where the sentence's other statements end. */
export function fromReport(scene: Scene, from = scene.sentence.from): Draft | undefined {
  const { clauses, reading, sentence } = scene;
  for (const [index, clause] of clauses.entries()) {
    if (clause.from < from) continue;
    if (clause.kind !== "main" || clause.subjunctive !== undefined) continue;
    const verb = reportingVerb(scene, clause);
    if (verb === undefined) continue;
    const cue = cueAt(reading, clauses, index, verb.finite, scene.lexicon) ?? {
      lemma: verb.lemma,
      words: [verb.finite],
      finite: verb.finite,
      form: "active" as const,
      finding: false,
    };
    if (cue.form === "passive") continue;
    const speaker = speakerOf(scene, index, cue, clause.to);
    if (speaker === undefined) continue;
    return draft({
      kind: "reported",
      message: [{ from: beginning(scene, from), to: sentence.to }],
      speaker,
      sentence: sentence.index,
      rule: "de/reported",
    });
  }
  return undefined;
}

/** The first clause that begins there or behind. */
const beginning = ({ clauses, sentence }: Scene, from: number): number =>
  from === sentence.from ? from : clauses.find((clause) => clause.from >= from)!.from;

function reportingVerb(
  { reading, lexicon }: Scene,
  clause: Clause,
): { lemma: string; finite: number } | undefined {
  const { tokens } = reading;
  const words = new Set<string>();
  for (let i = clause.from; i < clause.to; i++) if (reading.quoteOf[i]! < 0) words.add(tokens[i]!.lower);
  for (const finite of clause.finite) {
    for (const lemma of lemmasOf(reading, clause, finite)) {
      const fits = REPORTING.some(
        ([verb, ...needed]) =>
          verb === lemma && needed.every((need) => need.split("|").some((word) => words.has(word))),
      );
      if (fits) return { lemma, finite };
    }
  }
  return undefined;

  function lemmasOf({ tokens }: Reading, { to }: Clause, finite: number): readonly string[] {
    const last = tokens[to - 1]!;
    if (AUXILIARIES.has(tokens[finite]!.lower)) {
      const form = lexicon.verb(last.lower);
      return !last.capital &&
        form !== undefined &&
        form.mood & MOOD.participle &&
        /^(?:hat|haben|hatte|hatten|habe)$/.test(tokens[finite]!.lower)
        ? form.lemmas
        : [];
    }
    const plain = lexicon.verb(tokens[finite]!.lower)?.lemmas ?? [];
    return to - 1 > finite && !last.capital && last.text.length <= 7
      ? [...plain.map((lemma) => last.lower + lemma), ...plain]
      : plain;
  }
}
