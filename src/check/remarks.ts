/** Warnings that an editor lets stand, with a reason. Errors cannot be ignored: what is not proven does not become so by a comment. */
import { CATALOGUE } from "../model/catalogue/index.ts";
import type { Code, Diagnostic } from "../model/diagnostic.ts";
import type { Remark } from "../model/remark.ts";

export interface Sifted {
  readonly kept: readonly Diagnostic[];
  readonly ignored: readonly (Diagnostic & { readonly reason: string })[];
}

export function sift(diagnostics: readonly Diagnostic[], remarks: readonly Remark[]): Sifted {
  const kept: Diagnostic[] = [];
  const ignored: (Diagnostic & { reason: string })[] = [];
  for (const diagnostic of diagnostics) {
    const remark = remarks.find((each) => each.reason !== "" && speaksOf(each, diagnostic));
    if (remark === undefined || diagnostic.severity === "error") kept.push(diagnostic);
    else ignored.push({ ...diagnostic, reason: remark.reason });
  }
  return { kept, ignored };
}

const speaksOf = ({ code, from, to }: Remark, { code: found, place }: Diagnostic): boolean =>
  code === found && place?.line !== undefined && place.line >= from && place.line <= to;

/** Remarks that do nothing. `diagnostics` are all that were found, ignored or not. */
export function judgeRemarks(
  remarks: readonly Remark[],
  diagnostics: readonly Diagnostic[],
  file: string,
): Diagnostic[] {
  return remarks.flatMap((remark): Diagnostic[] => {
    const { line, column, length, excerpt } = remark;
    const say = (code: Code, message: string, hint: string): Diagnostic[] => [
      { code, severity: "warning", message, hint, place: { file, line, column, length, excerpt } },
    ];
    if (!Object.hasOwn(CATALOGUE, remark.code))
      return say(
        "lint/ignore-refused",
        `there is no finding “${remark.code}”`,
        "readout explain lists all of them",
      );
    const found = diagnostics.filter((each) => speaksOf(remark, each));
    if (found.some(({ severity }) => severity === "error"))
      return say(
        "lint/ignore-refused",
        `“${remark.code}” is an error here, and cannot be ignored`,
        "mend what it says",
      );
    if (remark.reason === "")
      return say(
        "lint/ignore-without-reason",
        `the comment gives no reason to ignore “${remark.code}”`,
        `write # readout-ignore ${remark.code}: and why it may stand`,
      );
    if (found.length === 0)
      return say(
        "lint/ignore-unused",
        `there is no “${remark.code}” here to be ignored`,
        "take the comment out",
      );
    return [];
  });
}
