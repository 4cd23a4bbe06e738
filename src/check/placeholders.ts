/** What a draft leaves to the editor, and a sheet that is more than a draft may not have any more. */
import type { Briefing } from "../model/briefing.ts";
import { NO_DAY, NO_ISSUER, NO_NUMBER } from "../model/placeholders.ts";
import { error, type Finding } from "./rule.ts";

export function* placeholdersAreFilled({ series, issuer, cutoff }: Briefing): Generator<Finding> {
  if (series.status === "draft") return;
  const told = (what: string, value: string): string =>
    `${what} is still the placeholder “${value}” of the draft, and the status is “${series.status}”`;
  if (Object.values<string>(NO_ISSUER).includes(issuer.organisation))
    yield error(
      "check/placeholder",
      ["issuer", "organisation"],
      told("the issuer", issuer.organisation),
      "name who answers for the sheet, or leave the status “draft”",
    );
  if (series.number.startsWith(NO_NUMBER))
    yield error(
      "check/placeholder",
      ["series", "number"],
      told("the number", series.number),
      "give the sheet its number, or leave the status “draft”",
    );
  if (cutoff.at.startsWith(NO_DAY))
    yield error(
      "check/placeholder",
      ["cutoff", "at"],
      told("the information cut-off", cutoff.at),
      "say up to when you have read, or leave the status “draft”",
    );
}
