/** The sentences of the sheet that are ours, not quoted: what the editorial rules look at. */
import type { Briefing } from "../../model/briefing.ts";
import type { ValuePath } from "../../model/origin.ts";

export interface Own {
  readonly text: string;
  readonly path: ValuePath;
}

export function ownSentences(briefing: Briefing): Own[] {
  const {
    summary,
    statements,
    meetings,
    reactions,
    timeline,
    nextSteps,
    openQuestions,
    assessment,
    changes,
  } = briefing;
  const own: { text: string | undefined; path: ValuePath }[] = [
    { text: briefing.title, path: ["title"] },
    { text: briefing.deck, path: ["deck"] },
    ...summary.map(({ text }, i) => ({ text, path: ["summary", i, "text"] })),
    ...summary.map(({ short }, i) => ({ text: short, path: ["summary", i, "short"] })),
    ...changes.map(({ text }, i) => ({ text, path: ["changes", i, "text"] })),
    { text: assessment?.text, path: ["assessment", "text"] },
    ...statements.flatMap(({ kind, text }, i) =>
      kind === "indirect" && typeof text === "string" ? [{ text, path: ["statements", i, "text"] }] : [],
    ),
    ...meetings.map(({ outcome }, i) => ({ text: outcome, path: ["meetings", i, "outcome"] })),
    ...reactions.map(({ position }, i) => ({ text: position, path: ["reactions", i, "position"] })),
    ...reactions.map(({ short }, i) => ({ text: short, path: ["reactions", i, "short"] })),
    ...timeline.map(({ text }, i) => ({ text, path: ["timeline", i, "text"] })),
    ...nextSteps.map(({ text }, i) => ({ text, path: ["nextSteps", i, "text"] })),
    ...openQuestions.map(({ text }, i) => ({ text, path: ["openQuestions", i, "text"] })),
  ];
  return own.flatMap(({ text, path }) =>
    text === undefined ? [] : [{ text: text.replace(/[„“»«"][^„“”»«"]*[“”«»"]/gu, " "), path }],
  );
}
