/** A numbered copy held to its verified original: the same file, but for the personal bytes and the two names in its /ID. */
import { createHash } from "node:crypto";
import { error, type Finding } from "./finding.ts";

export interface PersonalPart {
  readonly at: number;
  readonly length: number;
}

export function checkCopy(
  original: Uint8Array,
  copy: Uint8Array,
  { at, length }: PersonalPart,
): readonly Finding[] {
  const id = idPart(original);
  const parts = [
    [0, at],
    [at + length, id.at],
    [id.at + id.length, original.length],
  ] as const;
  const same =
    copy.length === original.length &&
    at + length <= id.at &&
    parts.every(([from, to]) => Buffer.compare(original.subarray(from, to), copy.subarray(from, to)) === 0);
  if (!same || !hasItsName(copy, id))
    return [
      error("verify/altered-copy", "the copy differs from its original in more than its personal line"),
    ];
  const painted = Buffer.from(copy.subarray(at, at + length)).toString("latin1");
  return ARTIFACTS_ONLY.test(painted)
    ? []
    : [error("verify/altered-copy", "the personal line of the copy is no page furniture")];
}

/** The name is the checksum of the bytes up to the table, as in every file of ours. */
function hasItsName(copy: Uint8Array, id: PersonalPart): boolean {
  const text = (from: number, to: number) => Buffer.from(copy.subarray(from, to)).toString("latin1");
  const table = Number(/startxref\s+(\d+)/.exec(text(copy.length - 64, copy.length))?.[1]);
  const name = createHash("md5").update(copy.subarray(0, table)).digest("hex");
  return text(id.at, id.at + id.length)
    .toLowerCase()
    .includes(name);
}

/** One artifact, or two, between a save and a restore of the graphics state. */
const ARTIFACTS_ONLY = /^q [^\n]* cm\n(?:\/Artifact <<[^\n]*>> BDC\n(?:(?!BDC|EMC).)*EMC\n){1,2}Q\s*$/s;

/** The /ID of the trailer, at the end of the file; of no length where there is none. */
function idPart(pdf: Uint8Array): PersonalPart {
  const at = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).lastIndexOf("/ID [<");
  return at < 0 ? { at: pdf.length, length: 0 } : { at, length: 73 };
}
