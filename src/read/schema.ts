/** The JSON Schema of a briefing, for editors and other programs. Made out of the same schema that reads the file. */
import { z } from "zod";
import { briefingSchema } from "../model/briefing.ts";
import type { ValuePath } from "../model/origin.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What a `briefing.yaml` may hold, as JSON Schema 2020-12. Keys stand in the order of the model, so that equal models give equal files. */
export function briefingJsonSchema(): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(briefingSchema, { io: "input" });
  return { $schema, title: "Briefing", ...schema } as JsonSchema;
}

/** The names of the fields that the value at `path` may have. */
export function fieldsAt(whole: JsonSchema, path: ValuePath): string[] {
  let schema = whole;
  for (const step of path) {
    const inner =
      typeof step === "number"
        ? variant(schema, "array")?.items
        : variant(schema, "object")?.properties?.[step];
    if (typeof inner !== "object" || Array.isArray(inner)) return [];
    schema = inner;
  }
  return Object.keys(variant(schema, "object")?.properties ?? {});
}

/** The schema itself, or the one of its alternatives that describes a list or a group of fields. */
const variant = (schema: JsonSchema, type: "array" | "object"): JsonSchema | undefined =>
  schema.type === type
    ? schema
    : (schema.anyOf?.find((s) => typeof s === "object" && s.type === type) as JsonSchema | undefined);
