/** Whether a recipient may see what a sheet is marked. Nothing is taken for granted: who has no clearance sees what is for everybody. */
import type { Briefing } from "../../model/briefing.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Recipient } from "./recipients.ts";

/** Traffic Light Protocol 2.0, from what all may see to what only named persons may. */
const TLP = ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"] as const;

/** A label that begins as TLP does must be one; other words stand for markings in words. */
export const isClearance = (text: string): boolean => !/^TLP/i.test(text) || rankOf(text) >= 0;

const rankOf = (text: string): number => (TLP as readonly string[]).indexOf(text.toUpperCase());

export function clearanceFaults(
  recipients: readonly Recipient[],
  { marking }: Briefing,
): readonly Diagnostic[] {
  const { tlp, text } = marking;
  return recipients.flatMap(({ address, clearance, place }): Diagnostic[] => {
    const held = Math.max(0, ...clearance.map(rankOf));
    const words = clearance.map((each) => each.toLowerCase());
    const missing = [
      ...(tlp !== undefined && held < rankOf(tlp) ? [tlp] : []),
      ...(text !== undefined && !words.includes(text.toLowerCase()) ? [text] : []),
    ];
    if (missing.length === 0) return [];
    return [
      {
        code: "mail/clearance",
        severity: "error",
        message: `the sheet is marked “${missing.join("”, “")}”, and “${address}” has no clearance for it`,
        hint: "take the recipient off the list, leave them out with --only, or correct the column “clearance”",
        place,
      },
    ];
  });
}
