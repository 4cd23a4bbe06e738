/**
 * A ledger: JSON lines that are only ever added to, each on the disk before what it tells of is begun. What a run that died left of a last
 * line is not among them, as it told of nothing yet, and goes when the next line is added; any other line that cannot be read may be the one that keeps somebody from getting something twice.
 */
import type { Outcome } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/origin.ts";

export interface LedgerLines<Entry> {
  readonly entries: readonly Entry[];
}

/** `parse` gives undefined for what is no entry. */
export function readLines<Entry>(
  file: SourceFile,
  parse: (value: unknown) => Entry | undefined,
): Outcome<LedgerLines<Entry>> {
  const all = new TextDecoder("utf-8").decode(file.bytes);
  const whole = all.slice(0, all.lastIndexOf("\n") + 1);
  const entries: Entry[] = [];
  for (const [i, line] of whole.split("\n").entries()) {
    if (line === "") continue;
    const entry = entryOf(line, parse);
    if (entry === undefined) return { value: undefined, diagnostics: [damaged(file.name, i + 1, line)] };
    entries.push(entry);
  }
  return { value: { entries }, diagnostics: [] };
}

function entryOf<Entry>(line: string, parse: (value: unknown) => Entry | undefined): Entry | undefined {
  try {
    return parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** One entry as it is added. */
export const lineOf = (entry: object): string => `${JSON.stringify(entry)}\n`;

const damaged = (file: string, line: number, excerpt: string) => ({
  code: "deliver/ledger-damaged" as const,
  severity: "error" as const,
  message: "this line of the ledger cannot be read",
  hint: "mend the line or take it out, and check first what it recorded",
  place: { file, line, excerpt: excerpt.slice(0, 200) },
});
