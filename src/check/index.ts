/**
 * The checking stage: does what a briefing says hang together? Each rule looks at one matter and reports all that it finds.
 * Whether the fields are there and of the right kind, the schema has settled before.
 */

export { examine } from "./examine.ts";
export { proofOf, readCheckReport } from "./proof.ts";
export { sift } from "./remarks.ts";
export { type Checked, checkAgainst, errorsAgainst } from "./report.ts";

import type { Briefing } from "../model/briefing.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Origins, ValuePath } from "../model/origin.ts";
import { datesExist } from "./dates.ts";
import { editsHaveTheirPlace } from "./edits.ts";
import { evidenceStands } from "./evidence.ts";
import { idsAreUnique } from "./ids.ts";
import { meetingsAreConsistent } from "./meetings.ts";
import { orderOfDates } from "./order.ts";
import { placeholdersAreFilled } from "./placeholders.ts";
import { quotationsAreWhole } from "./quotations.ts";
import { reactionsHaveSides } from "./reactions.ts";
import { referencesResolve } from "./references.ts";
import { diagnosticOf, type Rule } from "./rule.ts";
import { shortIsTheSame } from "./short.ts";
import { statedGaps } from "./stated.ts";
import { summaryIsBrief } from "./summary.ts";
import { translationsAreTold } from "./translations.ts";

const RULES: readonly Rule[] = [
  idsAreUnique,
  referencesResolve,
  evidenceStands,
  quotationsAreWhole,
  editsHaveTheirPlace,
  translationsAreTold,
  meetingsAreConsistent,
  reactionsHaveSides,
  datesExist,
  orderOfDates,
  summaryIsBrief,
  shortIsTheSame,
  statedGaps,
  placeholdersAreFilled,
];

export interface CheckInput {
  readonly briefing: Briefing;
  readonly origins: Origins;
  /** Paths about which nothing is said, because the briefing there is not what the file says. */
  readonly unsure?: (path: ValuePath) => boolean;
}

export const checkBriefing = ({ briefing, origins, unsure = () => false }: CheckInput): Diagnostic[] =>
  RULES.flatMap((rule) => [...rule(briefing)])
    .filter(({ path }) => !unsure(path))
    .map((finding) => diagnosticOf(finding, origins));
