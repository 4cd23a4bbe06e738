/** What keeps a sheet in the house: a draft, an embargo, a time that has not come. */
import type { Briefing } from "../../model/briefing.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";

export interface Gate {
  readonly briefing: Briefing;
  /** The check report holds for this briefing. */
  readonly checked: boolean;
  /** The user sends it as a draft. */
  readonly draft: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly notBefore?: number | undefined;
  readonly file: string;
}

export function gateFaults(gate: Gate): readonly Diagnostic[] {
  const { briefing, checked, draft, now, notBefore, file } = gate;
  const { embargo } = briefing.marking;
  const place = { file };
  const found: Diagnostic[] = [];
  if (!checked && !draft)
    found.push({
      code: "mail/draft",
      severity: "error",
      message: "the briefing was not checked against its sources as it is now, so it is a draft",
      hint: `run readout check ${file}, or send it as a draft with --draft`,
      place,
    });
  if (embargo !== undefined && now < Date.parse(embargo))
    found.push({
      code: "mail/embargo",
      severity: "error",
      message: `the sheet may not be passed on before “${embargo}”`,
      hint: "send it after that; the dry run and --eml are free",
      place: { ...place, path: "marking.embargo" },
    });
  if (notBefore !== undefined && now < notBefore)
    found.push({
      code: "mail/too-early",
      severity: "error",
      message: `it is not yet “${new Date(notBefore).toISOString()}”`,
      hint: "run the same command later; what is sent already is not sent again",
    });
  return found;
}

/** An approval that is named on the sheet stands there for others to see; where its line is free, a person may not have seen it. */
export function unapproved({ signoff }: Briefing, file: string): readonly Diagnostic[] {
  const lines = signoff.filter(({ action }) => action === "approved");
  if (lines.length === 0 || lines.some(({ name }) => name !== undefined)) return [];
  return [
    {
      code: "mail/unapproved",
      severity: "warning",
      message: "the sheet has a line for approval, and nobody stands in it",
      hint: "write name and time into signoff, or leave the line out",
      place: { file, path: "signoff" },
    },
  ];
}
