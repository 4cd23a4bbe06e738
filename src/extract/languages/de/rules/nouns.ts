/** A noun of speech with a clause behind it: "die Forderung der Gewerkschaft, …", "mit der Begründung, …". */
import { type Draft, draft } from "../../../draft.ts";
import type { Range } from "../../../text/tokens.ts";
import { isReported } from "../clauses.ts";
import { CUE_NOUNS } from "../cues.ts";
import { readPhrase } from "../phrases.ts";
import { ARTICLES } from "../words.ts";
import { frameStart, type Scene } from "./scene.ts";
import { actorOf, agentOf, subjectOf } from "./subjects.ts";

export function fromNouns(scene: Scene): Draft[] {
  const { reading, clauses, lexicon } = scene;
  const { tokens } = reading;
  const found: Draft[] = [];
  for (let index = 0; index + 1 < clauses.length; index++) {
    const clause = clauses[index]!;
    const next = clauses[index + 1]!;
    if (clause.after !== "," || isReported(clause)) continue;
    const first = tokens[next.head]!.lower;
    const that = first === "dass" || first === "daß" || first === "ob";
    const fits =
      that ||
      (next.kind === "infinitive" && first !== "um" && first !== "ohne") ||
      (next.kind === "main" && next.subjunctive !== undefined);
    if (!fits) continue;
    const noun = nounBefore(scene, clause.from, clause.to);
    if (noun === undefined) continue;
    const speaker = speakerOf(scene, index, noun);
    const to = messageEnd(scene, index + 1);
    const cueFrom = noun > clause.from && ARTICLES.has(tokens[noun - 1]!.lower) ? noun - 1 : noun;
    found.push(
      draft({
        kind: "indirect",
        message: [{ from: next.from, to }],
        cue: cueFrom === noun ? [noun] : [cueFrom, noun],
        frame: [{ from: Math.max(frameStart(scene, index), scene.sentence.from), to: next.from }],
        speaker,
        sentence: scene.sentence.index,
        rule: "de/noun",
      }),
    );
  }
  return found;

  /** The last noun of speech whose phrase reaches to the comma. */
  function nounBefore({ reading }: Scene, from: number, to: number): number | undefined {
    for (let i = to - 1; i >= Math.max(from, to - 14); i--) {
      if (reading.quoteOf[i]! >= 0 || !tokens[i]!.capital || !CUE_NOUNS.has(tokens[i]!.lower)) continue;
      if (i === to - 1) return i;
      const phrase = readPhrase(reading, i, to, lexicon);
      if (phrase?.to === to) return i;
      // "äußerte die Hoffnung aus, dass": only verbs between the noun and the comma.
      let at = phrase?.to ?? i + 1;
      while (at < to && !tokens[at]!.capital && tokens[at]!.kind === "word") at++;
      return at === to ? i : undefined;
    }
    return undefined;
  }

  function speakerOf(scene: Scene, index: number, noun: number): Range | undefined {
    const clause = clauses[index]!;
    const next = tokens[noun + 1]?.lower ?? "";
    if (
      noun + 1 < clause.to &&
      /^(?:des|der|eines|einer|seines|seiner|ihres|ihrer|von|vom|dieser|dieses)$/.test(next)
    ) {
      const from = next === "von" || next === "vom" ? noun + 2 : noun + 1;
      const phrase = readPhrase(scene.reading, from, clause.to, lexicon);
      if (phrase !== undefined) return { from: phrase.from, to: phrase.to };
    }
    const before = tokens[noun - 1];
    if (before !== undefined && /^(?:seine|seiner|seinen|ihre|ihrer|ihren|sein|ihr)$/.test(before.lower))
      return { from: noun - 1, to: noun };
    if (before?.capital && /s$/.test(before.lower) && noun - 1 >= clause.from)
      return { from: noun - 1, to: noun };
    const verb = clause.finite[0];
    const subject = verb === undefined ? undefined : subjectOf(scene, index, verb, clause.to);
    if (subject !== undefined && !(subject.from <= noun && noun < subject.to))
      return { from: subject.from, to: subject.to };
    // "mit der Aufforderung": who does so; "von X kam die Nachricht": from whom it is.
    const actor = isWith(noun) ? actorOf(scene) : agentOf(scene, index, clause.to);
    return actor !== undefined && !(actor.from <= noun && noun < actor.to)
      ? { from: actor.from, to: actor.to }
      : undefined;
  }

  function isWith(noun: number): boolean {
    return tokens[noun - 1]?.lower === "mit" || tokens[noun - 2]?.lower === "mit";
  }

  function messageEnd({ end }: Scene, j: number): number {
    for (let m = j + 1; m < clauses.length; m++) {
      const clause = clauses[m]!;
      if (clause.kind === "main" && clause.subjunctive === undefined) return clauses[m - 1]!.to;
    }
    return end;
  }
}
