/** What a rule of this stage is: the briefing in, findings out. Rules know nothing of each other. */
import type { Briefing, Evidence } from "../model/briefing.ts";
import type { Code, Diagnostic, Severity } from "../model/diagnostic.ts";
import type { Origins, ValuePath } from "../model/origin.ts";

export type Rule = (briefing: Briefing) => Iterable<Finding>;

/** A finding of a rule: it names the path into the briefing, `index.ts` the place in the file. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  readonly path: ValuePath;
}

export const error = (code: Code, path: ValuePath, message: string, hint: string): Finding => ({
  code,
  severity: "error",
  message,
  hint,
  path,
});

export const warning = (code: Code, path: ValuePath, message: string, hint: string): Finding => ({
  ...error(code, path, message, hint),
  severity: "warning",
});

export const diagnosticOf = ({ path, ...finding }: Finding, origins: Origins): Diagnostic => ({
  ...finding,
  place: origins.at(path),
});

/** Something of the briefing and where it stands in it. */
export interface At<T> {
  readonly value: T;
  readonly path: ValuePath;
}

/** Every piece of evidence, wherever it stands. */
export const allEvidence = (briefing: Briefing): At<Evidence>[] =>
  fieldsNamed(["evidence", "speakerEvidence"], briefing).flatMap(({ value, path }) =>
    (value as readonly Evidence[]).map((evidence, i) => ({ value: evidence, path: [...path, i] })),
  );

/** The values of all fields with one of these names, at any depth. */
export function fieldsNamed(names: readonly string[], value: unknown, path: ValuePath = []): At<unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, i) => fieldsNamed(names, item, [...path, i]));
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = [...path, name];
    return names.includes(name) && inner !== undefined
      ? [{ value: inner, path: here }]
      : fieldsNamed(names, inner, here);
  });
}
