/** Whether a file is still as it was written, and whether it was made from the content that it is held against. */
import { createHash } from "node:crypto";
import type { Briefing } from "../../model/briefing.ts";
import { error, type Finding } from "../finding.ts";
import type { Paper } from "../paper.ts";
import type { SealedContent } from "../seal.ts";

const PRODUCER = "Readout";

/**
 * Our files carry as /ID the MD5 of all that stands before the table of objects. Who changes a byte without knowing that is found; who does
 * know must also make tags, text and sealed content agree, which the other checks look at.
 */
export function checkId(pdf: Uint8Array, paper: Paper): Finding[] {
  const tail = Buffer.from(pdf.subarray(-64)).toString("latin1");
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1]);
  const id = createHash("md5").update(pdf.subarray(0, table)).digest("hex");
  return id === paper.id
    ? []
    : [
        error("verify/changed-bytes", "the file is not as it was written: its bytes do not have its /ID", {
          hint: "take the file from where it was first published, or build it again",
        }),
      ];
}

/** It says so in two places, so that one changed byte does not make a stranger of it. */
export const isOurs = (pdf: Uint8Array, paper: Paper): boolean =>
  paper.producer === PRODUCER || Buffer.from(pdf).includes(`<pdf:Producer>${PRODUCER}</pdf:Producer>`);

/** The sealed content is what the briefing at hand says. */
export function checkSameContent(
  sealed: SealedContent | undefined,
  briefing: Briefing | undefined,
): Finding[] {
  if (sealed === undefined || briefing === undefined || same(sealed.briefing, briefing)) return [];
  return [
    error("verify/other-content", "the file was made from other content than the briefing has now", {
      hint: "build the sheet again",
    }),
  ];
}

/** Equal as JSON: what is undefined is not there. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [inA, inB] = [definedIn(a), definedIn(b)];
  return inA.size === inB.size && [...inA].every(([key, value]) => same(value, inB.get(key)));
}

const definedIn = (value: object): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(value).filter(([, inner]) => inner !== undefined));
