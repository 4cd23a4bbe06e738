/** layout.yaml -> LayoutManifest: what a layout is called and what it promises to print. */
import { z } from "zod";
import type { Outcome } from "../model/diagnostic.ts";
import { innermost, slipOf, unknownField, valueAt } from "../model/issue-words.ts";
import type { LayoutManifest } from "../model/layout.ts";
import type { SourceFile, ValuePath } from "../model/origin.ts";
import { Findings } from "./findings.ts";
import { readSource } from "./source.ts";
import { readYaml } from "./yaml.ts";

export function readManifest(file: SourceFile): Outcome<LayoutManifest> {
  const findings = new Findings();
  const source = readSource(file, findings);
  const yaml = readYaml(source, "template/invalid-manifest", findings);
  if (yaml === undefined) return { value: undefined, diagnostics: findings.list() };

  const value: unknown = yaml.document.toJS({ maxAliasCount: 10 });
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: settled(parsed.data), diagnostics: findings.list() };
  for (const issue of parsed.error.issues.map(innermost)) {
    const path = issue.path as ValuePath;
    const slips =
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => ({ ...unknownField(key, path, FIELDS), at: [...path, key] }))
        : [{ ...slipOf(issue, path, valueAt(value, path)), at: path }];
    for (const { message, hint, at } of slips)
      findings.error("template/invalid-manifest", yaml.placeOf(at), message, hint);
  }
  return { value: undefined, diagnostics: findings.list() };
}

const rule = z.union([
  z.string().min(1).describe("The path alone, as summary.*.text."),
  z
    .strictObject({
      path: z
        .string()
        .min(1)
        .describe(
          "Texts of the content, with * for each item of a list, or its number from 0: summary.*.text. What is said, done or attended by a person has that one's fields: statements.*.speaker.role, meetings.0.participants.*.name.",
        ),
      groupBy: z
        .literal("side")
        .optional()
        .describe(
          "The list is printed in groups by the speaker's side, in the order in which each first appears.",
        ),
      whole: z.literal("page").optional().describe("Each text stands whole on one page."),
      quote: z
        .boolean()
        .default(false)
        .describe("Printed in quotation marks and compared character for character."),
      only: z.literal("key").optional().describe("Only the items of the list that are marked “key: true”."),
      first: z.int().min(1).optional().describe("Only so many items, from the first one that counts."),
      once: z
        .literal(true)
        .optional()
        .describe(
          "A text that is the same as the one before it, and the same speaker's, is not printed again.",
        ),
    })
    .describe("One promise."),
]);

const words = z.record(z.string(), z.string());

const schema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/, { message: "a name is lower-case letters, digits and hyphens" })
      .describe("As in “readout build -l name”: lower-case letters, digits and hyphens."),
    version: z.int().min(1).describe("Counts up when sheets of this layout look different."),
    title: words.describe("By language: { de: Lagebild, en: Situation report }."),
    description: words.default({}).describe("One sentence by language, for “readout layouts”."),
    maxPages: z
      .int()
      .min(1)
      .optional()
      .describe("Most pages that the layout may take; without it there is no limit."),
    approval: z
      .literal("required")
      .optional()
      .describe("required: no sheet of this layout is printed or mailed that nobody has approved."),
    sources: z
      .literal("shown")
      .optional()
      .describe("shown: for an editor; it prints the words of the sources beside the content."),
    optional: z
      .array(
        z.string().regex(/^[a-z][A-Za-z0-9]*$/, { message: "a block has the name of a label of sections" }),
      )
      .default([])
      .describe(
        "Blocks that may go when the content is too long, the first one first: values of data-optional, and keys of the labels of sections.",
      ),
    prints: z
      .array(rule)
      .default([])
      .describe(
        "What the layout promises to print, in the order in which it stands on paper; the finished file is held to it.",
      ),
  })
  .describe("A layout: what it is called and what it promises to print.");

/** What a `layout.yaml` may hold, as JSON Schema, for editors: `schema/layout.schema.json`. */
export function layoutJsonSchema(): z.core.JSONSchema.BaseSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input" });
  return { $schema, title: "Layout", ...rest } as z.core.JSONSchema.BaseSchema;
}

const FIELDS = [...Object.keys(schema.shape), "path", "groupBy", "whole", "quote", "only", "first", "once"];

type Rule = Exclude<z.output<typeof rule>, string>;

/** A rule may be written as its path alone. */
const settled = ({ approval, sources, ...m }: z.output<typeof schema>): LayoutManifest => ({
  ...m,
  ...(approval && { approval }),
  ...(sources && { sources }),
  maxPages: m.maxPages,
  prints: m.prints.map((r) => {
    const full: Rule = typeof r === "string" ? { path: r, quote: false } : r;
    const { path, groupBy, whole, quote, only, first, once } = full;
    return {
      path,
      groupBy,
      whole,
      quote,
      ...(only && { only }),
      ...(first && { first }),
      ...(once && { once }),
    };
  }),
});
