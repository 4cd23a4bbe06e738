/**
 * What became of each numbered copy, so that a run that was ended goes on where it stopped. A copy is known by its bytes, which hold
 * number and name; its last line counts:
 *
 *     sending -> printed
 *        |-----> kept       the printer has refused it, or was not reached: the next run tries again
 *        `-----> unknown    nobody knows what came out
 *
 * `sending` is on the disk before the first byte leaves, so a run that died in between is told from one that died before.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Outcome } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/origin.ts";
import { type LedgerLines, readLines } from "../lines.ts";

export { lineOf } from "../lines.ts";

const entrySchema = z.strictObject({
  at: z.string(),
  /** Name of the file, without its folders. */
  copy: z.string(),
  sha256: z.string(),
  printer: z.string(),
  state: z.enum(["sending", "printed", "kept", "unknown"]),
  /** Number that the printer gave it. */
  job: z.int().optional(),
});
export type PrintEntry = z.output<typeof entrySchema>;

export const checksumOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

export interface PrintLedger extends LedgerLines<PrintEntry> {
  /** What is due for a copy: `unknown` for one that may be on paper. */
  standing(sha256: string): "due" | "printed" | "unknown";
}

export function readPrintLedger(file: SourceFile): Outcome<PrintLedger> {
  const { value: lines, diagnostics } = readLines(file, (value) => entrySchema.safeParse(value).data);
  if (lines === undefined) return { value: undefined, diagnostics };
  const last = new Map(lines.entries.map(({ sha256, state }) => [sha256, state]));
  const standing: PrintLedger["standing"] = (sha256) => {
    const state = last.get(sha256);
    if (state === undefined || state === "kept") return "due";
    return state === "printed" ? "printed" : "unknown";
  };
  return { value: { ...lines, standing }, diagnostics: [] };
}
