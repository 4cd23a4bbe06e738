/** Evidence points at paragraphs that the source has, and at its body text. */
import type { Briefing, Source } from "../model/briefing.ts";
import { allEvidence, error, type Finding, warning } from "./rule.ts";

export function* evidenceStands(briefing: Briefing): Generator<Finding> {
  const sources = new Map(briefing.sources.map((s) => [s.id, s]));
  for (const { value, path } of allEvidence(briefing)) {
    const source = sources.get(value.source);
    if (!source) continue;
    // A note on the source may well speak of its captions and teasers.
    const mayCiteDropped = path[0] === "sourceNotes";
    for (const [i, paragraph] of value.paragraphs.entries()) {
      const here = [...path, "paragraphs", i];
      if (paragraph > source.paragraphs) yield outside(paragraph, source, here);
      else if (source.dropped.includes(paragraph) && !mayCiteDropped) yield dropped(paragraph, source, here);
    }
  }
  yield* droppedOutside(briefing);
}

const outside = (paragraph: number, source: Source, path: Finding["path"]): Finding =>
  error(
    "check/no-such-paragraph",
    path,
    `the source “${source.id}” has ${source.paragraphs} paragraphs, and no paragraph ${paragraph}`,
    "count the non-empty lines of the source from 1",
  );

const dropped = (paragraph: number, source: Source, path: Finding["path"]): Finding =>
  warning(
    "check/dropped-paragraph",
    path,
    `paragraph ${paragraph} of the source “${source.id}” is among those dropped as credit, caption or teaser`,
    "cite the body text, or take the paragraph out of “dropped”",
  );

function* droppedOutside(briefing: Briefing): Generator<Finding> {
  for (const [i, source] of briefing.sources.entries())
    for (const [j, paragraph] of source.dropped.entries())
      if (paragraph > source.paragraphs) yield outside(paragraph, source, ["sources", i, "dropped", j]);
}
