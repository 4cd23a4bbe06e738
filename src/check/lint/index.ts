/**
 * Editorial rules: not whether the briefing is true to its source, but whether it is told as a reader may expect. All are warnings, and each
 * may be ignored with a reason.
 */
import type { Briefing } from "../../model/briefing.ts";
import type { Finding, Rule } from "../rule.ts";
import { assessmentAmongFacts, confidenceAndLikelihood } from "./judging.ts";
import { partialQuoteAlone, reportedSpeechInMarks } from "./quoting.ts";
import { claimsWithoutEvidence, draftPoints, relativeDates, titleWithoutVerb } from "./telling.ts";

const RULES: readonly Rule[] = [
  reportedSpeechInMarks,
  partialQuoteAlone,
  confidenceAndLikelihood,
  assessmentAmongFacts,
  claimsWithoutEvidence,
  relativeDates,
  titleWithoutVerb,
  draftPoints,
];

export const lint = (briefing: Briefing): Finding[] => RULES.flatMap((rule) => [...rule(briefing)]);
