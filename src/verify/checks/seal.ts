/** Whether a file is still as it was written, and whether it was made from the content that it is held against. */
import { createHash } from "node:crypto";
import type { Briefing } from "../../model/briefing.ts";
import { error, type Finding } from "../finding.ts";
import type { Paper } from "../paper.ts";
import type { SealedContent } from "../seal.ts";

const PRODUCER = "Readout";

/**
 * Our files carry as /ID the MD5 of all that stands before the table of objects, and the table can be worked out from that. Who changes a byte
 * without knowing this is found; who does know must also make tags, text and sealed content agree, which the other checks look at.
 */
export function checkId(pdf: Uint8Array, paper: Paper): Finding[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.toString("latin1", pdf.length - 64))?.[1]);
  const id = createHash("md5").update(pdf.subarray(0, table)).digest("hex");
  return id === paper.id && isTableOf(bytes, table, id)
    ? []
    : [
        error("verify/changed-bytes", "the file is not as it was written: its bytes do not have its /ID", {
          hint: "take the file from where it was first published, or build it again",
        }),
      ];
}

/** Whether table and trailer are as we write them: each object where the table has it, and the end of the file behind the trailer. */
function isTableOf(bytes: Buffer, at: number, id: string): boolean {
  const tail = bytes.toString("latin1", at);
  const [whole, size, entries, named] = TAIL.exec(tail) ?? [];
  if (whole === undefined || entries === undefined || !tail.endsWith(`\nstartxref\n${at}\n%%EOF\n`))
    return false;
  const count = entries.length / ENTRY;
  return (
    [size, named].every((said) => Number(said) === count) &&
    tail.includes(`/ID [<${id}> <${id}>]`) &&
    Array.from({ length: count }, (_, n) => entries.slice(n * ENTRY, (n + 1) * ENTRY)).every((entry, n) =>
      entry.endsWith(" f \n") ? n === 0 || entry === UNUSED : stands(bytes, Number(entry.slice(0, 10)), n),
    )
  );
}

const TAIL =
  /^xref\n0 (\d+)\n(0{10} 65535 f \n(?:\d{10} (?:00000 n|65535 f) \n)*)trailer\n<<\n\/Size (\d+)\n\/Root \d+ 0 R\n\/Info \d+ 0 R\n\/ID \[[^\n]*\]\n>>\nstartxref\n\d+\n%%EOF\n$/;

/** Bytes of one line of the table (ISO 32000-1, 7.5.4). */
const ENTRY = 20;
const UNUSED = "0000000000 65535 f \n";

const stands = (bytes: Buffer, at: number, number: number): boolean => {
  const head = `${number} 0 obj\n`;
  return bytes.toString("latin1", at, at + head.length) === head;
};

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
  const [inA, inB] = [a as Fields, b as Fields];
  const keys = definedIn(inA);
  return keys.length === definedIn(inB).length && keys.every((key) => same(inA[key], inB[key]));
}

type Fields = Readonly<Record<string, unknown>>;

const definedIn = (fields: Fields): string[] =>
  Object.keys(fields).filter((key) => fields[key] !== undefined);
