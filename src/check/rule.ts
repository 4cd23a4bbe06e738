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

const known = new WeakMap<Briefing, readonly At<Evidence>[]>();

/** Every piece of evidence, wherever it stands. Several rules ask, and a long draft has thousands. */
export function allEvidence(briefing: Briefing): readonly At<Evidence>[] {
  const before = known.get(briefing);
  if (before !== undefined) return before;
  const found = fieldsNamed(["evidence", "speakerEvidence"], briefing).flatMap(({ value, path }) =>
    (value as readonly Evidence[]).map((evidence, i) => ({ value: evidence, path: [...path, i] })),
  );
  known.set(briefing, found);
  return found;
}

/** The values of all fields with one of these names, at any depth. */
export function fieldsNamed(names: readonly string[], value: unknown): At<unknown>[] {
  const found: At<unknown>[] = [];
  const path: (string | number)[] = [];
  const visit = (inner: unknown): void => {
    if (typeof inner !== "object" || inner === null) return;
    if (Array.isArray(inner))
      for (let i = 0; i < inner.length; i++) {
        path.push(i);
        visit(inner[i]);
        path.pop();
      }
    else
      for (const name of Object.keys(inner)) {
        const deeper = (inner as Readonly<Record<string, unknown>>)[name];
        path.push(name);
        if (names.includes(name) && deeper !== undefined) found.push({ value: deeper, path: [...path] });
        else visit(deeper);
        path.pop();
      }
  };
  visit(value);
  return found;
}
