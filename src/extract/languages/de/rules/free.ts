/** The subjunctive of reported speech where no verb of speech stands beside it. */
import { type Draft, draft } from "../../../draft.ts";

import type { Range } from "../../../text/tokens.ts";
import { isAgent } from "../agents.ts";
import { readPhrase } from "../phrases.ts";
import { frameStart, type Scene } from "./scene.ts";
import { subjectOf } from "./subjects.ts";

/** A whole sentence: what was said goes on. `near` tells that the sentence before was part of a statement. */
export function freeSentence(scene: Scene, near: boolean): Draft | undefined {
  const { clauses, sentence, reading } = scene;
  const main = clauses.find(({ kind }) => kind === "main");
  if (main?.subjunctive === undefined || saysI(scene)) return undefined;
  if (main.subjunctive === "weak" && !near) return undefined;
  if (isWish(scene)) return undefined;
  const indicative = clauses.find(({ kind, subjunctive }) => kind === "main" && subjunctive === undefined);
  if (indicative !== undefined && indicative.from < main.from) return undefined;
  const to = reading.quoteOf[sentence.to - 1]! >= 0 ? sentence.to : sentence.to;
  const judge = judgeOf(scene);
  return draft({
    kind: "free",
    speaker: judge,
    message: [{ from: sentence.from, to }],
    sentence: sentence.index,
    carries: judge === undefined,
    rule: "de/subjunctive-goes-on",
  });
}

/** "X lehnte den Plan ab, er sei zu teuer": a clause in the subjunctive beside one that tells what somebody did. */
export function freeClause(scene: Scene): Draft | undefined {
  const { clauses, reading, end, sentence } = scene;
  const at = clauses.findIndex(
    (clause, i) =>
      i > 0 &&
      clause.subjunctive === "sure" &&
      (clause.kind === "main" || /^(?:da|weil|wonach|dass|ob)$/.test(reading.tokens[clause.head]!.lower)),
  );
  if (at < 0 || saysI(scene)) return undefined;
  const clause = clauses[at]!;
  const before = clauses.slice(0, at).findLast(({ kind }) => kind === "main");
  if (before === undefined || before.subjunctive !== undefined) return undefined;
  const verb = before.finite[0]!;
  const subject = subjectOf(scene, clauses.indexOf(before), verb, before.to);
  const wonach = reading.tokens[clause.head]!.lower === "wonach";
  const from = wonach ? clause.head + 1 : clause.from;
  return draft({
    kind: "indirect",
    message: [{ from, to: end }],
    cue: wonach ? [clause.head] : [verb],
    frame: [{ from: frameStart(scene, clauses.indexOf(before)), to: from }],
    speaker: subject && { from: subject.from, to: subject.to },
    sentence: sentence.index,
    rule: "de/subjunctive-clause",
  });
}

/** "Für X sei der Plan gut": whose view it is. */
function judgeOf({ reading, lexicon, sentence, end }: Scene): Range | undefined {
  if (reading.tokens[sentence.from]!.lower !== "für") return undefined;
  const phrase = readPhrase(reading, sentence.from + 1, end, lexicon);
  return phrase !== undefined && isAgent(reading, phrase, lexicon)
    ? { from: phrase.from, to: phrase.to }
    : undefined;
}

const saysI = ({ reading, sentence }: Scene): boolean => {
  for (let i = sentence.from; i < sentence.to; i++)
    if (reading.quoteOf[i]! < 0 && /^(?:ich|wir)$/.test(reading.tokens[i]!.lower)) return true;
  return false;
};

/** "Es sei denn", "sei es", "wie dem auch sei". */
const isWish = ({ reading, sentence }: Scene): boolean => {
  for (let i = sentence.from; i + 1 < sentence.to; i++) {
    const pair = `${reading.tokens[i]!.lower} ${reading.tokens[i + 1]!.lower}`;
    if (pair === "sei denn" || pair === "sei es" || pair === "auch sei") return true;
  }
  return false;
};
