/** Judgements: what is the source's opinion or ours is not told as a fact, and says one thing at a time. */
import type { Briefing } from "../../model/briefing.ts";
import { type Finding, warning } from "../rule.ts";
import { ownSentences } from "./sentences.ts";

const CONFIDENCE =
  /(?:hohe[rsnm]?|mittlere[rsnm]?|mäßige[rsnm]?|geringe[rsnm]?|niedrige[rsnm]?|große[rsnm]?)\s+(?:Gewissheit|Sicherheit|Zuversicht|Konfidenz|Verlässlichkeit)|(?:high|moderate|medium|low)\s+(?:confidence|certainty)/iu;
const LIKELIHOOD =
  /(?<!\p{L})(?:wahrscheinlich\p{L}*|unwahrscheinlich\p{L}*|Wahrscheinlichkeit|vermutlich|möglicherweise|nahezu sicher|likely|unlikely|likeliest|probabl[ey]|probability|improbabl[ey]|almost certain\p{L}*|roughly even|remote chance)(?!\p{L})/iu;

/** ICD 203 (2015), D.6.e.2.a: the degree of confidence and the likelihood of an event do not stand in one sentence. */
export function* confidenceAndLikelihood(briefing: Briefing): Generator<Finding> {
  for (const { text, path } of ownSentences(briefing))
    for (const sentence of text.split(/(?<=[.!?])\s+/u)) {
      const [confidence, likelihood] = [CONFIDENCE.exec(sentence)?.[0], LIKELIHOOD.exec(sentence)?.[0]];
      if (confidence && likelihood)
        yield warning(
          "lint/confidence-and-likelihood",
          path,
          `one sentence says how sure we are (“${confidence}”) and how likely it is (“${likelihood}”)`,
          "make two sentences of it",
        );
    }
}

/** Words by which a writer weighs instead of reporting. */
const WEIGHING =
  /(?<!\p{L})(?:dürfte\p{L}{0,2}|wohl|vermutlich|offenbar|offensichtlich|anscheinend|wahrscheinlich|möglicherweise|scheint|scheinen|wirkt|wirkte|wirken|likely|probably|apparently|seemingly|seems?|seemed|appears? to|appeared to|presumably|perhaps|evidently|obviously)(?!\p{L})/iu;
/** “Er wird wissen, dass …”, “will be worried about”. */
const GUESSING =
  /(?<!\p{L})(?:wird|werden)\s(?:\p{L}+\s){0,2}?(?:wissen|besorgt|fürchten|hoffen|ahnen|spüren|erleichtert|enttäuscht)(?!\p{L})|(?<!\p{L})will (?:be (?:worried|relieved|aware|hoping|glad|anxious)|know|fear|hope)(?!\p{L})/iu;

export function* assessmentAmongFacts({ summary }: Briefing): Generator<Finding> {
  for (const [i, point] of summary.entries())
    for (const field of ["text", "short"] as const) {
      const { [field]: text = "", kind } = point;
      const word = WEIGHING.exec(text)?.[0] ?? GUESSING.exec(text)?.[0];
      if (kind !== "assessment" && word !== undefined)
        yield warning(
          "lint/assessment-among-facts",
          ["summary", i, field],
          `“${word}” weighs, and the point is called a ${kind}`,
          "make it “kind: assessment”, or say what is reported",
        );
    }
}
