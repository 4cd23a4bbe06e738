/**
 * The source's own words that are no quotation: the sentence around a partial quotation, with the quotation in its place, and the words
 * that evidence gives.
 */
import { type Evidence, passagesOf } from "../../model/briefing.ts";
import type { ValuePath } from "../../model/origin.ts";
import { placesOf, standsFree } from "../../model/wording.ts";
import { type At, allEvidence, error, type Finding } from "../rule.ts";
import { foldText } from "./fold.ts";
import { nearHint } from "./quotations.ts";
import { type Cited, citedBy, isKnown, type Scene, shorten, showCited } from "./scene.ts";

interface Frame {
  readonly frame: string;
  readonly passages: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly path: ValuePath;
}

export function* framesStand(scene: Scene): Generator<Finding> {
  for (const each of framesIn(scene.briefing)) {
    if (!isKnown(each.evidence, scene) || each.frame.split("{}").length !== each.passages.length + 1)
      continue;
    const cited = citedBy(each.evidence, scene);
    if (cited.some(({ source, number }) => holdsFrame(source.folded(number).text, each))) continue;
    const passages = [...each.passages];
    const filled = each.frame.replaceAll("{}", () => `„${passages.shift()}“`);
    yield error(
      "check/frame-not-in-source",
      each.path,
      `the frame “${shorten(each.frame)}” does not stand in ${showCited(cited)} around its quotation`,
      nearHint(filled, [...new Set(cited.map(({ source }) => source))]),
    );
  }
}

const framesIn = ({ statements, reactions }: Scene["briefing"]): Frame[] => [
  ...statements.flatMap((s, i) =>
    s.frame === undefined || s.kind !== "partial"
      ? []
      : [{ frame: s.frame, passages: passagesOf(s), evidence: s.evidence, path: ["statements", i, "frame"] }],
  ),
  ...reactions.flatMap((r, i) =>
    r.frame === undefined || r.quote === undefined
      ? []
      : [{ frame: r.frame, passages: [r.quote], evidence: r.evidence, path: ["reactions", i, "frame"] }],
  ),
];

/** The parts of the frame and the passages follow each other in the text, each passage between marks. */
function holdsFrame(text: string, { frame, passages }: Frame): boolean {
  const [first = "", ...rest] = frame.split("{}").map((part) => foldText(part));
  const quoted = passages.map(foldText);
  for (
    let start = text.indexOf(first);
    start >= 0 && start < text.length;
    start = text.indexOf(first, start + 1)
  ) {
    const end = follow(text, start + first.length, rest, quoted);
    if (end !== undefined && standsFree(text, start, end)) return true;
  }
  return false;
}

function follow(
  text: string,
  from: number,
  parts: readonly string[],
  passages: readonly string[],
): number | undefined {
  let at = from;
  for (const [i, passage] of passages.entries()) {
    const opened = skip(text, at, " ");
    if (!text.startsWith(`'${passage}`, opened)) return undefined;
    let close = opened + 1 + passage.length;
    if (text[close] !== "'" && /[.,]/.test(text[close] ?? "")) close++;
    if (text[close] !== "'") return undefined;
    const next = parts[i]!;
    const begin = skip(text, close + 1, " ");
    // A part of stops alone stands at the mark; a word behind a space.
    if (!text.startsWith(next, begin)) return undefined;
    at = next === "" ? close + 1 : begin + next.length;
  }
  return at;
}

const skip = (text: string, at: number, sign: string): number => (text[at] === sign ? at + 1 : at);

/** `words` of evidence are copied out of one of its paragraphs. */
export function* wordsStand(scene: Scene): Generator<Finding> {
  for (const { value, path } of allEvidence(scene.briefing) as At<Evidence>[]) {
    if (value.words === undefined || !isKnown([value], scene)) continue;
    const cited: readonly Cited[] = citedBy([value], scene);
    const words = foldText(value.words);
    const found = cited.some(({ source, number }) => placesOf(words, source.folded(number).text).length > 0);
    if (!found)
      yield error(
        "check/words-not-in-source",
        [...path, "words"],
        `“${shorten(value.words)}” does not stand in ${showCited(cited)}`,
        nearHint(value.words, [...new Set(cited.map(({ source }) => source))]),
      );
  }
}
