/** What a schema found wrong in a file, in words for the person who wrote it. */
import type { z } from "zod";
import { nearest, suggest } from "./nearest.ts";
import { showPath, type ValuePath } from "./origin.ts";

export type Issue = z.core.$ZodIssue;

export type SlipKind =
  | "missing-field"
  | "unknown-field"
  | "empty-field"
  | "empty-list"
  | "unknown-word"
  | "wrong-kind"
  | "malformed-value"
  | "number-out-of-range";

export interface Slip {
  readonly kind: SlipKind;
  readonly message: string;
  readonly hint: string;
}

/** The issue itself, or where several shapes are allowed, what keeps the value from the one that it is nearest to. */
export function innermost(issue: Issue): Issue {
  if (issue.code !== "invalid_union") return issue;
  const inner = likeliest(issue);
  return { ...inner, path: [...issue.path, ...inner.path] };
}

/** Of the ways in which a value fits none of several shapes, the one where it came furthest; a wrong kind of value comes last. */
function likeliest(issue: Issue & { code: "invalid_union" }): Issue {
  const firsts = issue.errors.flatMap((errors) => errors.slice(0, 1)) as Issue[];
  const distance = (i: Issue) => i.path.length * 2 + (i.code === "invalid_type" ? 0 : 1);
  const best = firsts.reduce((a, b) => (distance(b) > distance(a) ? b : a));
  const undecided = best.code === "invalid_type" && best.path.length === 0;
  return undecided ? ({ ...best, expected: "string" } as Issue) : best;
}

/** `value` is what stands at the path, undefined when nothing does. */
export function slipOf(issue: Issue, path: ValuePath, value: unknown): Slip {
  if (value === undefined) return missingField(path);
  if (value === null) return emptyField(path);
  switch (issue.code) {
    case "invalid_type":
      return wrongKind(issue.expected, path, value);
    case "invalid_value":
      return unknownWord(issue.values.map(String), path, value);
    case "too_small":
    case "too_big":
      return issue.origin === "array" ? emptyList(path) : outOfRange(issue, path, value);
    case "custom":
      return blank(path);
    default:
      return malformed(path, value, issue.message);
  }
}

export function unknownField(key: string, path: ValuePath, known: readonly string[]): Slip {
  return {
    kind: "unknown-field",
    message: `there is no field “${key}”${path.length > 0 ? ` in ${showPath(path)}` : ""}`,
    hint: suggest(key, known, `known here: ${known.join(", ")}`),
  };
}

function missingField(path: ValuePath): Slip {
  const inside = path.length > 1 ? ` in ${showPath(path.slice(0, -1))}` : "";
  return {
    kind: "missing-field",
    message: `“${nameOf(path)}” is missing${inside}`,
    hint: `add “${nameOf(path)}: …” here`,
  };
}

const emptyField = (path: ValuePath): Slip => ({
  kind: "empty-field",
  message: `“${nameOf(path)}” has no value`,
  hint: "fill it in, or leave the field out if it is optional",
});

const emptyList = (path: ValuePath): Slip => ({
  kind: "empty-list",
  message: `“${nameOf(path)}” is a list without items`,
  hint: "give at least one item",
});

const blank = (path: ValuePath): Slip => ({
  kind: "empty-field",
  message: `“${nameOf(path)}” is blank`,
  hint: "fill it in, or leave the field out if it is optional",
});

const unknownWord = (known: readonly string[], path: ValuePath, value: unknown): Slip => {
  const near = nearest(String(value), known);
  return {
    kind: "unknown-word",
    message: `“${nameOf(path)}” cannot be ${shown(value)}`,
    hint: near ? `did you mean “${near}”; known are ${known.join(", ")}` : `known are ${known.join(", ")}`,
  };
};

function outOfRange(issue: Issue & { code: "too_small" | "too_big" }, path: ValuePath, value: unknown): Slip {
  const bound = issue.code === "too_small" ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  return {
    kind: "number-out-of-range",
    message: `“${nameOf(path)}” is ${shown(value)}`,
    hint: `write a whole number, ${bound}`,
  };
}

const malformed = (path: ValuePath, value: unknown, rule: string): Slip => ({
  kind: "malformed-value",
  message: `“${nameOf(path)}” cannot be ${shown(value)}`,
  hint: rule,
});

function wrongKind(expected: string, path: ValuePath, value: unknown): Slip {
  const subject = path.length > 0 ? `“${nameOf(path)}”` : "the file";
  return {
    kind: "wrong-kind",
    message: `${subject} is ${shown(value)}, not ${KINDS[expected] ?? expected}`,
    hint: hintForKind(expected, value),
  };
}

const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of fields",
};

function hintForKind(expected: string, value: unknown): string {
  if (expected === "string" && typeof value !== "object") return `put it in quotation marks: "${value}"`;
  if (expected === "string") return "write text; put text that holds “: ” in quotation marks";
  if (expected === "array") return "put “- ” before each item, or write [ … ]";
  if (expected === "object") return "write fields as “name: value”, each on its own line and indented";
  return "write it without quotation marks";
}

/** A value as a message shows it. Long texts are cut: the excerpt under the message has them whole. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of fields";
  if (typeof value !== "string") return `the ${typeof value === "number" ? "number" : "value"} ${value}`;
  return value.length > 60 ? `“${value.slice(0, 59)}…”` : `“${value}”`;
}

/** `text` for `statements[3].text`, `paragraphs[0]` for an item. */
export function nameOf(path: ValuePath): string {
  const name = path.findLastIndex((step) => typeof step === "string");
  return showPath(path.slice(Math.max(0, name)));
}

export function valueAt(value: unknown, path: ValuePath): unknown {
  let inner = value;
  for (const step of path) {
    if (typeof inner !== "object" || inner === null) return undefined;
    inner = Object.hasOwn(inner, step) ? (inner as Record<string | number, unknown>)[step] : undefined;
  }
  return inner;
}
