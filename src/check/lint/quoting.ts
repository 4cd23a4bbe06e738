/** How quotations are used: nobody's words are put into marks that nobody said, and none stands without what it means. */
import { type Briefing, passagesOf } from "../../model/briefing.ts";
import { type Finding, warning } from "../rule.ts";

/**
 * Forms of the German subjunctive I in the third person that are nothing else: “sei”, “könne”. Those that the first person shares (habe,
 * werde, wolle) count only in a clause without “ich”.
 */
const REPORTED =
  /(?<![\p{L}])(?:sei|seien|könne|müsse|dürfe|möge|wisse|gebe es|bleibe er|bleibe sie|bleibe es)(?![\p{L}])/u;
const REPORTED_UNLESS_I = /(?<![\p{L}])(?:habe|werde|wolle|solle|komme|gehe|stehe|lasse|brauche)(?![\p{L}])/u;
/** “Gott sei Dank”, “es sei denn”, and a wish or command at the head of a sentence: “Sei still!”, “Sei es …”. */
const NOT_REPORTED =
  /Gott sei (?:Dank|gelobt)|es sei denn|(?:^|[.!?]\s)(?:Sei|Seien|Möge|Mögen)\b|wie dem auch sei|sei es/gu;

export function* reportedSpeechInMarks(briefing: Briefing): Generator<Finding> {
  const languages = new Map(briefing.sources.map(({ id, language }) => [id, language]));
  for (const [i, statement] of briefing.statements.entries()) {
    if (statement.kind === "indirect" || !languages.get(statement.evidence[0]!.source)?.startsWith("de"))
      continue;
    for (const [j, passage] of passagesOf(statement).entries()) {
      const form = subjunctiveIn(passage);
      if (form !== undefined)
        yield warning(
          "lint/reported-speech-in-marks",
          ["statements", i, "text", ...(typeof statement.text === "string" ? [] : [j])],
          `“${form}” is reported speech, and stands in quotation marks: nobody speaks of himself so`,
          "quote the other words, or say in “sourceNotes” that the source quotes so; then ignore this with the reason",
        );
    }
  }
}

function subjunctiveIn(passage: string): string | undefined {
  const text = passage.replace(NOT_REPORTED, " ");
  return (
    REPORTED.exec(text)?.[0] ??
    text
      .split(/[,;:.!?–]/u)
      .filter((clause) => !/(?<!\p{L})ich(?!\p{L})/iu.test(clause))
      .map((clause) => REPORTED_UNLESS_I.exec(clause)?.[0])
      .find((form) => form !== undefined)
  );
}

/** A few words inside the source's sentence mean little without it. */
export function* partialQuoteAlone({ statements, reactions }: Briefing): Generator<Finding> {
  for (const [i, { kind, text, id }] of statements.entries()) {
    if (kind !== "direct" || typeof text !== "string") continue;
    const words = text.trim().split(/\s+/u).length;
    if (/^\p{Ll}/u.test(text) || words === 1)
      yield warning(
        "lint/partial-quote-alone",
        ["statements", i, "text"],
        `“${id}” is no whole sentence, and stands alone`,
        "make it “kind: partial” and give the source's sentence as “frame”",
      );
  }
  for (const [i, { quote, frame, id }] of reactions.entries())
    if (quote !== undefined && frame === undefined && /^\p{Ll}|^\S+$/u.test(quote))
      yield warning(
        "lint/partial-quote-alone",
        ["reactions", i, "quote"],
        `the words quoted in “${id}” are no whole sentence, and stand alone`,
        "give the source's sentence as “frame”",
      );
}
