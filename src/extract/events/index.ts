/** What an article tells besides statements: meetings, reactions, key sentences, dates. */
import type { Events } from "../../model/events.ts";
import type { Extraction } from "../../model/extraction.ts";
import type { Language } from "../languages/language.ts";
import { readBody } from "../text/reading.ts";
import { gatheringIn } from "./attendance.ts";
import { linesOf } from "./lines.ts";
import { meetingsIn } from "./meetings.ts";
import { datedIn, pointsIn } from "./points.ts";
import { reactionsIn } from "./reactions.ts";

export function findEvents(extraction: Extraction, language: Language): Events {
  const { article } = extraction;
  const reading = readBody(article, language.sentences, language.code === "de");
  const lines = linesOf(reading, extraction.people);
  const gathering = gatheringIn(extraction, lines, language);
  const meetings = meetingsIn(extraction, gathering, lines, language);
  return {
    // One of which nobody is known is none to print; who met tells all the same who reacts to it.
    meetings: meetings.filter(({ participants, absent }) => participants.length + absent.length > 0),
    reactions: reactionsIn(extraction, meetings, gathering, lines, reading, language),
    summary: pointsIn(extraction, lines, language),
    timeline: datedIn(lines, language),
  };
}
