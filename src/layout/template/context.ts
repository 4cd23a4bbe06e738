/**
 * The briefing as templates see it. Every field that the schema knows is there, so that the strict template tells a field that
 * this briefing leaves out (undefined, may be tested with `#if`) from one that no briefing can have (an error).
 */
import type { z } from "zod";
import { type Briefing, briefingSchema } from "../../model/briefing.ts";

import { openExamination } from "./examination.ts";
import type { Beside } from "./render.ts";

export type Fields = Record<string, unknown>;

export function openContext(
  briefing: Briefing,
  { manifest, proof, leftOut, examination, holders }: Beside,
): Fields {
  const context = open(briefingSchema, briefing) as Fields;
  const { name, version, maxPages } = manifest;
  const without = leftOut.length === 0 ? undefined : leftOut.join(", ");
  context.layout = fields({ name, version, maxPages, leftOut: without });
  context.proof = fields({ ...proof });
  context.examination = examination && openExamination(examination);
  context.holders = holders?.map(({ number, name, unit }) => fields({ number, name, unit }));
  return context;
}

/** Every name that some part of a briefing has, for “did you mean”. */
export const FIELD_NAMES: readonly string[] = [
  "layout",
  "proof",
  "examination",
  "holders",
  ...new Set(namesOf(briefingSchema)),
];

/** An object without inherited names, so that `constructor` is as unknown as any other word. */
export const fields = (values: Fields): Fields => Object.assign(Object.create(null) as Fields, values);

interface Definition {
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}

function open(schema: z.core.$ZodType, value: unknown): unknown {
  if (value === undefined || value === null) return value;
  const { innerType, element, shape } = schema._zod.def as Definition;
  if (innerType) return open(innerType, value);
  if (shape) {
    const given = value as Fields;
    return fields(Object.fromEntries(Object.entries(shape).map(([k, s]) => [k, open(s, given[k])])));
  }
  return element && Array.isArray(value) ? value.map((v) => open(element, v)) : value;
}

function namesOf(schema: z.core.$ZodType): readonly string[] {
  const { innerType, element, shape } = schema._zod.def as Definition;
  const inner = innerType ?? element;
  return inner ? namesOf(inner) : Object.entries(shape ?? {}).flatMap(([name, s]) => [name, ...namesOf(s)]);
}
