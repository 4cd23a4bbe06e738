/** What a check says: a diagnostic that does not know the names of files yet. */
import type { Code, Diagnostic, Place, Severity } from "../model/diagnostic.ts";
import { type Origins, showPath, type ValuePath } from "../model/origin.ts";

export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  /** The page of the file that it is about. */
  readonly page?: number;
  /** The text of the content that it is about; then the place is there. */
  readonly path?: ValuePath;
  /** The promise of the layout that it is about. */
  readonly promise?: ValuePath;
}

type Details = Partial<Pick<Finding, "hint" | "page" | "path" | "promise">>;

export const error = (code: Code, message: string, details: Details = {}): Finding => ({
  code,
  severity: "error",
  message,
  ...details,
});

export const warning = (code: Code, message: string, details: Details = {}): Finding => ({
  ...error(code, message, details),
  severity: "warning",
});

/** Names of the files that a finding can be about. */
export interface Files {
  readonly pdf: string;
  readonly layout: string | undefined;
  readonly content: string | undefined;
  readonly origins: Origins | undefined;
}

export function placed(finding: Finding, files: Files): Diagnostic {
  const { code, severity, message, hint } = finding;
  return { code, severity, message, ...(hint === undefined ? {} : { hint }), place: placeOf(finding, files) };
}

function placeOf({ page, path, promise }: Finding, files: Files): Place {
  if (promise !== undefined && files.layout !== undefined)
    return { file: files.layout, path: showPath(promise) };
  if (path === undefined || files.content === undefined) {
    return { file: files.pdf, ...(page === undefined ? {} : { path: `page ${page}` }) };
  }
  return { ...(files.origins?.at(path) ?? { file: files.content }), path: showPath(path) };
}
