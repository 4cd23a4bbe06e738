/** What a draft leaves to the editor, and a sheet that is more than a draft may not have any more. */
import type { Briefing } from "../model/briefing.ts";
import { NO_DAY, NO_ISSUER, NO_NUMBER } from "../model/placeholders.ts";
import { error, type Finding } from "./rule.ts";

export function* placeholdersAreFilled({ series, issuer, cutoff }: Briefing): Generator<Finding> {
  if (series.status === "draft") return;
  const open = [
    {
      what: "the issuer",
      at: ["issuer", "organisation"],
      value: issuer.organisation,
      isOpen: Object.values<string>(NO_ISSUER).includes(issuer.organisation),
      fill: "name who answers for the sheet",
    },
    {
      what: "the number",
      at: ["series", "number"],
      value: series.number,
      isOpen: series.number.startsWith(NO_NUMBER),
      fill: "give the sheet its number",
    },
    {
      what: "the information cut-off",
      at: ["cutoff", "at"],
      value: cutoff.at,
      isOpen: cutoff.at.startsWith(NO_DAY),
      fill: "say up to when you have read",
    },
  ];
  for (const { what, at, value, isOpen, fill } of open)
    if (isOpen)
      yield error(
        "check/placeholder",
        at,
        `${what} is still the placeholder “${value}” of the draft, and the status is “${series.status}”`,
        `${fill}, or leave the status “draft”`,
      );
}
