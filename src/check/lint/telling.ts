/** How our own sentences tell: with evidence, with dates that last, under a title that says something. */
import type { Briefing } from "../../model/briefing.ts";
import { type Finding, warning } from "../rule.ts";
import { ownSentences } from "./sentences.ts";

export function* claimsWithoutEvidence({ openQuestions }: Briefing): Generator<Finding> {
  for (const [i, { evidence }] of openQuestions.entries())
    if (evidence === undefined)
      yield warning(
        "lint/no-evidence",
        ["openQuestions", i],
        "the question cites nothing",
        "add “evidence” with the paragraph that leaves it open",
      );
}

const DAYS =
  "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
const RELATIVE = new RegExp(
  `(?<!\\p{L})(?:heute|gestern|vorgestern|übermorgen|(?<!am )(?<!jeden )morgen(?= (?:früh|Abend|wird|soll|will))|today|yesterday|tomorrow|tonight|(?:am|vergangenen|kommenden|letzten|nächsten|on|last|next)\\s(?:${DAYS})|(?:letzte|vergangene|nächste|kommende|diese)[nrs]?\\s(?:Woche|Monat|Jahr)|(?:last|next|this)\\s(?:week|month|year))(?!\\p{L})`,
  "iu",
);
/** A date in the same text tells what the relative one means. */
const ABSOLUTE =
  /(?<!\d)(?:19|20)\d{2}(?!\d)|\d{1,2}\.\s?\p{Lu}\p{Ll}{2}|\d{1,2}\s\p{Lu}\p{Ll}{2}|\p{Lu}\p{Ll}{2,8}\s\d{1,2}(?!\d)/u;

export function* relativeDates(briefing: Briefing): Generator<Finding> {
  for (const { text, path } of ownSentences(briefing)) {
    const word = RELATIVE.exec(text)?.[0];
    if (word !== undefined && !ABSOLUTE.test(text))
      yield warning(
        "lint/relative-date",
        path,
        `“${word}” means another day to everybody who reads it later`,
        "write the date",
      );
  }
  const moments = [
    ...briefing.meetings.map(({ date }, i) => ({ moment: date, path: ["meetings", i, "date"] })),
    ...briefing.timeline.map(({ when }, i) => ({ moment: when, path: ["timeline", i, "when"] })),
  ];
  for (const { moment, path } of moments) {
    const word =
      RELATIVE.exec(moment?.asWritten ?? "")?.[0] ??
      new RegExp(`^(?:${DAYS})$`).exec(moment?.asWritten ?? "")?.[0];
    if (word !== undefined && moment?.resolved === undefined)
      yield warning(
        "lint/relative-date",
        path,
        `“${word}” is counted from a day that the sheet does not give`,
        "add “resolved” with the calendar date, or ignore this with the reason why it cannot be known",
      );
  }
}

/**
 * A title says something when it has a verb. German verbs are written small, and end in -t, -en, -te, -ten, or are among the commonest;
 * English ones are helped by an auxiliary, or end in -s, -ed. Only a title in which nothing could be a verb is reported.
 */
const GERMAN_VERB =
  /(?<![\p{L}-])(?:ist|sind|war|waren|hat|haben|hatte|wird|werden|will|wollen|kann|können|muss|müssen|soll|sollen|darf|gibt|geht|kommt|steht|fand|kam|ging|blieb|nahm|sah|lag|rief|hielt|\p{Ll}{2,}(?:t|te|ten|st|en|eln|ern))(?![\p{L}-])/gu;
const NO_GERMAN_VERB = new Set(
  "mit nicht seit jetzt fast erst selbst oft dort heut damit somit samt statt weit gut rot alt kalt hart fest recht bereit gegen zwischen wegen neben oben unten unter ersten zweiten dritten neuen alten großen kleinen hohen einen keinen seinen ihren unseren diesen jenen allen beiden vielen wenigen anderen letzten nächsten zuletzt insgesamt überhaupt erneut zunächst trotz sonst nebst laut zeit weltweit europaweit gemeinsamen gesamten eigenen weiteren westlichen östlichen russischen ukrainischen deutschen britischen polnischen europäischen hinten vorn mitten außen innen".split(
    " ",
  ),
);
const ENGLISH_VERB =
  /(?<![\p{L}-])(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|to \p{Ll}+|agree|meet|win|lose|say|vote|seek|plan|fall|rise|hold|call|keep|set|sign|back|open|close|end|begin|start|join|leave|reject|back|warn|want|face|share|cut|hit|put|quit|split|spread|\p{Ll}{2,}(?:[^s]s|ed|ches|shes|sses))(?![\p{L}-])/u;

export function* titleWithoutVerb({ title, language }: Briefing): Generator<Finding> {
  const found =
    language === "de"
      ? [...title.matchAll(GERMAN_VERB)].some(([word]) => !NO_GERMAN_VERB.has(word))
      : ENGLISH_VERB.test(title);
  if (!found)
    yield warning(
      "lint/title-without-verb",
      ["title"],
      `the title has no verb: “${title}”`,
      "say in a sentence what has happened",
    );
}

/** A key point that a program took out of the source waits for an editor. */
export function* draftPoints({ summary }: Briefing): Generator<Finding> {
  for (const [i, { status }] of summary.entries())
    if (status === "draft")
      yield warning(
        "lint/draft-point",
        ["summary", i, "status"],
        "the key point is still a sentence of the source",
        "say it in our words and take “status” out, or accept it with “status: accepted”",
      );
}
