/**
 * What keeps a sheet in the house. One function decides for paper and mail, so that what one refuses does not leave by the other. What it
 * says depends on the sheet alone, and not on the way that it was to take.
 */
import type { Briefing } from "../model/briefing.ts";
import type { Diagnostic, Place } from "../model/diagnostic.ts";
import type { ValuePath } from "../model/origin.ts";
import { clearanceFaults, type Reader } from "./clearance.ts";

export interface Leaving {
  readonly briefing: Briefing;
  /** The check report holds for this content and these sources, and every quotation stood in them. */
  readonly checked: boolean;
  /** The layout lets no sheet out that nobody approved. */
  readonly approvalRequired: boolean;
  /** Somebody approved the briefing, and it was edited since. */
  readonly approvalVoid: boolean;
  /** The user lets it go marked as a draft. */
  readonly draft: boolean;
  /** Nothing leaves: the user asks what would. */
  readonly dry: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The user wants nothing to leave before. */
  readonly notBefore?: number | undefined;
  /** Who gets it, as far as that is known. */
  readonly readers: readonly Reader[];
  /** Where a value of the content stands, or the file that carries it. */
  readonly at: (path?: ValuePath) => Place;
}

export function gateFaults(leaving: Leaving): readonly Diagnostic[] {
  const { draft, dry } = leaving;
  // What may be said of a draft is that it is one.
  const unfinished = draft ? [] : [...draftFaults(leaving), ...approvalFaults(leaving)];
  // A dry run before the time is what one makes it for; that it would be a draft changes what it shows.
  const early = [...embargoFaults(leaving), ...timeFaults(leaving)].map((each) =>
    dry ? { ...each, severity: "warning" as const } : each,
  );
  return [...unfinished, ...early, ...clearanceFaults(leaving.readers, leaving.briefing)];
}

function draftFaults({ briefing, checked, at }: Leaving): readonly Diagnostic[] {
  const calledDraft = briefing.series.status === "draft";
  if (checked && !calledDraft) return [];
  return [
    {
      code: "deliver/draft",
      severity: "error",
      message: calledDraft
        ? "the briefing calls itself a draft"
        : "there is no report that the sheet as it is stands in its sources, so it is a draft",
      hint: calledDraft
        ? "give it another series.status when it is edited, or let it go marked as a draft with --draft"
        : "run readout check with its sources and build it again, or let it go marked as a draft with --draft",
      place: calledDraft ? at(["series", "status"]) : at(),
    },
  ];
}

function approvalFaults({ briefing, approvalRequired, approvalVoid, at }: Leaving): readonly Diagnostic[] {
  const lines = briefing.signoff.filter(({ action }) => action === "approved");
  const open = briefing.signoff.find(({ required, name }) => required === true && name === undefined);
  const approved = lines.some(({ name }) => name !== undefined);
  const why = approvalVoid
    ? "the briefing was edited after it was approved"
    : open !== undefined
      ? `nobody stands in the line “${open.action}”, which has to be signed`
      : approvalRequired && !approved
        ? "sheets of this layout have to be approved, and nobody has approved this one"
        : undefined;
  const place = at(["signoff"]);
  if (why !== undefined)
    return [
      {
        code: "deliver/unapproved",
        severity: "error",
        message: why,
        hint: "let it be approved with readout approve; to have it signed on paper, print it with --draft",
        place,
      },
    ];
  if (lines.length === 0 || approved) return [];
  return [
    {
      code: "deliver/open-line",
      severity: "warning",
      message: "the sheet has a line for approval, and nobody stands in it",
      hint: "let it be approved with readout approve, or leave the line out",
      place,
    },
  ];
}

function embargoFaults({ briefing, now, at }: Leaving): readonly Diagnostic[] {
  const { embargo } = briefing.marking;
  if (embargo === undefined || now >= Date.parse(embargo)) return [];
  return [
    {
      code: "deliver/embargo",
      severity: "error",
      message: `the sheet may not be passed on before “${embargo}”`,
      hint: "run the same command after that; a dry run is free",
      place: at(["marking", "embargo"]),
    },
  ];
}

function timeFaults({ now, notBefore }: Leaving): readonly Diagnostic[] {
  if (notBefore === undefined || now >= notBefore) return [];
  return [
    {
      code: "mail/too-early",
      severity: "error",
      message: `it is not yet “${new Date(notBefore).toISOString()}”`,
      hint: "run the same command later; what is sent already is not sent again",
    },
  ];
}

/** A file that could not be held to what it says. */
export const unverified = (file: string, carriesContent: boolean): Diagnostic => ({
  code: "deliver/unverified",
  severity: "error",
  message: carriesContent
    ? "the file does not verify, so it stays here"
    : "the file carries no content that it could be held to, so it stays here",
  hint: "build it anew with readout build",
  place: { file },
});
