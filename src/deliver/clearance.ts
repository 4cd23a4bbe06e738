/** Whether a recipient may see what a sheet is marked. Nothing is taken for granted: who has no clearance sees what is for everybody. */
import type { Briefing } from "../model/briefing.ts";
import type { Diagnostic, Place } from "../model/diagnostic.ts";

/** Somebody who is to get the sheet. */
export interface Reader {
  /** Name or address. */
  readonly who: string;
  /** Markings that they may see, as written: `TLP:AMBER`, or words of a marking. */
  readonly clearance: readonly string[];
  readonly place: Place;
}

/** Traffic Light Protocol 2.0, from what all may see to what only named persons may. */
const TLP = ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"] as const;

/** A label that begins as TLP does must be one; other words stand for markings in words. */
export const isClearance = (text: string): boolean => !/^TLP/i.test(text) || rankOf(text) >= 0;

/** Several are separated by semicolons, or by bars where semicolons separate the fields. */
export const clearancesOf = (text: string): readonly string[] =>
  text
    .split(/[;|]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");

const rankOf = (text: string): number => (TLP as readonly string[]).indexOf(text.toUpperCase());

export function clearanceFaults(readers: readonly Reader[], { marking }: Briefing): readonly Diagnostic[] {
  const { tlp, text } = marking;
  return readers.flatMap(({ who, clearance, place }): Diagnostic[] => {
    const held = Math.max(0, ...clearance.map(rankOf));
    const words = clearance.map((each) => each.toLowerCase());
    const missing = [
      ...(tlp !== undefined && held < rankOf(tlp) ? [tlp] : []),
      ...(text !== undefined && !words.includes(text.toLowerCase()) ? [text] : []),
    ];
    if (missing.length === 0) return [];
    return [
      {
        code: "deliver/clearance",
        severity: "error",
        message: `the sheet is marked “${missing.join("”, “")}”, and “${who}” has no clearance for it`,
        hint: "take them off the list, or correct the column “clearance”",
        place,
      },
    ];
  });
}
