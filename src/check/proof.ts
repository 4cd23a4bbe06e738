/** The report of an earlier check to what a sheet may say: it holds for the briefing and the sources that it names by checksum. */
import type { Briefing } from "../model/briefing.ts";
import { type CheckReport, checkReportSchema, type Proof } from "../model/check-report.ts";
import type { Code, Diagnostic, Outcome } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/origin.ts";

export const proofOf = (report: CheckReport): Proof => ({
  checked: report.verdict === "verbatim",
  quotations: report.quotations.length,
  inferredSpeakers: report.inferredSpeakers,
  notStated: report.notStated.length,
});

/** The report, if it still holds; otherwise a finding says why not. */
export function readCheckReport(
  file: SourceFile,
  content: { readonly briefing: Briefing; readonly sha256: string },
): Outcome<CheckReport> {
  const doubt = (code: Code, message: string): Outcome<CheckReport> => ({
    value: undefined,
    diagnostics: [warning(code, message, file.name)],
  });
  const report = parse(file);
  if (report === undefined) return doubt("check/broken-report", "the file is no report of readout check");
  if (report.briefing.sha256 !== content.sha256)
    return doubt(
      "check/stale-report",
      "the briefing has changed since it was checked, and the sheet says “not checked”",
    );
  const checked = new Map(report.sources.map(({ id, sha256 }) => [id, sha256]));
  const other = content.briefing.sources.find(({ id, sha256 }) => checked.get(id) !== sha256);
  if (other !== undefined)
    return doubt(
      "check/stale-report",
      `the check was made with another file for the source “${other.id}”, and the sheet says “not checked”`,
    );
  if (report.verdict !== "verbatim")
    return doubt("check/stale-report", "the last check found errors, and the sheet says “not checked”");
  return { value: report, diagnostics: [] };
}

const warning = (code: Code, message: string, file: string): Diagnostic => ({
  code,
  severity: "warning",
  message,
  hint: "run readout check again",
  place: { file },
});

function parse({ bytes }: SourceFile): CheckReport | undefined {
  try {
    return checkReportSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}
