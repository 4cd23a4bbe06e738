/**
 * The briefing as templates see it. Every field that the schema knows is there, so that the strict template tells a field that
 * this briefing leaves out (undefined, may be tested with `#if`) from one that no briefing can have (an error).
 */
import type { z } from "zod";
import { type Briefing, briefingSchema } from "../../model/briefing.ts";
import type { LayoutManifest } from "../../model/layout.ts";

export type Fields = Record<string, unknown>;

export function openContext(briefing: Briefing, manifest: LayoutManifest): Fields {
  const context = open(briefingSchema, briefing) as Fields;
  context.layout = fields({ name: manifest.name, version: manifest.version, maxPages: manifest.maxPages });
  return context;
}

/** An object without inherited names, so that `constructor` is as unknown as any other word. */
export const fields = (values: Fields): Fields => Object.assign(Object.create(BARE) as Fields, values);

/** Handlebars puts the object into its message; without this an object without prototype could not be turned into text. */
const BARE = Object.freeze(Object.create(null, { [Symbol.toPrimitive]: { value: () => "these fields" } }));

function open(schema: z.core.$ZodType, value: unknown): unknown {
  if (value === undefined || value === null) return value;
  const def = schema._zod.def as z.core.$ZodTypeDef & {
    innerType?: z.core.$ZodType;
    element?: z.core.$ZodType;
    shape?: Readonly<Record<string, z.core.$ZodType>>;
  };
  if (def.innerType) return open(def.innerType, value);
  if (def.shape) {
    const given = value as Fields;
    return fields(Object.fromEntries(Object.entries(def.shape).map(([k, s]) => [k, open(s, given[k])])));
  }
  const { element } = def;
  return element && Array.isArray(value) ? value.map((v) => open(element, v)) : value;
}
