/** What the schema found wrong, in words for the person who wrote the file. */
import type { z } from "zod";
import { type Briefing, UNPRINTABLE } from "../model/briefing.ts";
import type { Code, Diagnostic } from "../model/diagnostic.ts";
import {
  type Issue,
  innermost,
  nameOf,
  type Slip,
  slipOf,
  unknownField,
  valueAt,
} from "../model/issue-words.ts";
import type { ValuePath } from "../model/origin.ts";
import { codePoint } from "./characters.ts";
import type { FileOrigins } from "./origins.ts";
import { briefingJsonSchema, fieldsAt } from "./schema.ts";

/** A finding before it has a place. */
interface Trouble {
  readonly code: Code;
  readonly message: string;
  readonly hint?: string | undefined;
}

export function findingsOf(error: z.ZodError<Briefing>, value: unknown, origins: FileOrigins): Diagnostic[] {
  const schema = briefingJsonSchema();
  return error.issues.flatMap((issue) => {
    const path = issue.path as ValuePath;
    if (issue.code === "unrecognized_keys") {
      const known = fieldsAt(schema, path);
      return issue.keys.map((key) =>
        placed(coded(unknownField(key, path, known)), origins.ofKey([...path, key])),
      );
    }
    const inner = innermost(issue);
    const innerPath = inner.path as ValuePath;
    return [placed(troubleOf(inner, innerPath, valueAt(value, innerPath)), origins.at(innerPath))];
  });
}

const placed = ({ hint, ...trouble }: Trouble, place: Diagnostic["place"]): Diagnostic => ({
  ...trouble,
  severity: "error",
  ...(hint ? { hint } : {}),
  ...(place ? { place } : {}),
});

function troubleOf(issue: Issue, path: ValuePath, value: unknown): Trouble {
  if (value === null && path.length === 0) return NOTHING;
  if (issue.code === "custom" && issue.params?.trouble === "unprintable")
    return unprintable(path, String(value));
  return coded(slipOf(issue, path, value));
}

const coded = ({ kind, ...words }: Slip): Trouble => ({ code: `read/${kind}`, ...words });

const NOTHING: Trouble = {
  code: "read/empty-field",
  message: "the file holds no briefing",
  hint: "begin with “language: de” and “title: …”",
};

function unprintable(path: ValuePath, value: string): Trouble {
  const [character = ""] = UNPRINTABLE.exec(value) ?? [];
  return {
    code: "read/control-character",
    message: `“${nameOf(path)}” holds the control character ${codePoint(character)}`,
    hint: "remove it; it often comes from copying out of a PDF or an old word processor",
  };
}
