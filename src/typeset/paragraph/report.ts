/** What a reader of the sheet would stumble over in a set paragraph, as findings. */

import type { Place } from "../../model/diagnostic.ts";
import type { Pt } from "../../model/length.ts";
import { excerpt } from "../excerpt.ts";
import type { Findings } from "../findings.ts";
import type { Line } from "../line.ts";
import type { Contents, Word } from "./contents.ts";
import type { SetLine } from "./set-line.ts";

/** Pt. Less is not seen. */
const SEEN = 0.1;

/** Of a paragraph: its first words, its measure, and its place in the template. */
interface Whereabouts {
  readonly where: string;
  readonly measure: Pt;
  readonly place: Place | undefined;
}

/** The line that stands out furthest stands for its paragraph. */
export function reportOverfull(
  lines: readonly SetLine[],
  { where, measure, place }: Whereabouts,
  findings: Findings,
): void {
  const worst = lines.reduce((a, b) => (b.excess > a.excess ? b : a));
  if (worst.excess <= SEEN) return;
  findings.add({
    code: "typeset/overfull-line",
    severity: "warning",
    message: `${named(worst.line)} is ${worst.excess.toFixed(1)} pt wider than the ${measure.toFixed(1)} pt that it has${where === "" ? "" : `, in “${where}”`}`,
    hint:
      textOf(worst.line) === ""
        ? "make the picture narrower, or widen the column"
        : "allow hyphenation, widen the column or shorten the text",
    place,
  });
}

export function reportEmergencies(
  contents: Contents,
  ends: readonly number[],
  { where, measure, place }: Whereabouts,
  findings: Findings,
): void {
  let reported: Word | undefined;
  for (const end of ends) {
    const source = contents.sources[end]!;
    const before = contents.sources[end - 1];
    if (source.kind !== "break" || source.how !== "emergency" || before?.kind !== "part") continue;
    if (before.word === reported) continue;
    reported = before.word;
    findings.add({
      code: "typeset/emergency-break",
      severity: "warning",
      message: `“${excerpt(reported.text)}” had to be broken without a hyphen in a measure of ${measure.toFixed(1)} pt, in “${where}”`,
      hint: "widen the column, or mark places for a hyphen with U+00AD",
      place,
    });
  }
}

/** A line by its words; else it holds a picture. */
const named = (line: Line): string => {
  const text = textOf(line);
  return text === "" ? "a picture" : `“${excerpt(text)}”`;
};

const textOf = (line: Line): string =>
  line.items
    .flatMap((item) => (item.kind === "text" ? item.pieces.map((piece) => piece.shape.text) : []))
    .join("")
    .trim();
