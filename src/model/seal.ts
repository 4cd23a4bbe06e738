/**
 * The seal of a sheet: what it was made from, so that the file can be held to it without anything else at hand. It travels inside
 * the PDF beside the content and the report that it vouches for.
 */
import { z } from "zod";

/** Names of the files inside a PDF. */
export const SEALED = {
  seal: "readout.json",
  content: "content.json",
  check: "check.json",
  quoted: "sources.json",
} as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const sealSchema = z.strictObject({
  format: z.literal("readout-seal/1"),
  /** The content as canonical JSON. */
  content: z.strictObject({ sha256 }),
  /** The report on quotations and evidence; null when none was made. */
  check: z.strictObject({ sha256 }).nullable(),
  /** The words of the sources that the sheet prints beside its content; only where the layout shows sources. */
  quoted: z.strictObject({ sha256 }).optional(),
  /** Texts that the content was drawn from, by their ids. */
  sources: z.array(z.strictObject({ id: z.string(), sha256 })),
  /** What the layout promised to print. */
  layout: z.strictObject({
    name: z.string(),
    version: z.int(),
    maxPages: z.int().nullable(),
    /** Only where the layout asks for it, so that seals of earlier sheets hold. */
    approval: z.literal("required").optional(),
    prints: z.array(
      z.strictObject({
        path: z.string(),
        groupBy: z.literal("side").nullable(),
        whole: z.literal("page").nullable(),
        quote: z.boolean(),
        only: z.literal("key").nullable(),
        first: z.int().min(1).nullable(),
        /** Only where the layout says so, as above. */
        once: z.literal(true).optional(),
      }),
    ),
  }),
});

export type Seal = z.output<typeof sealSchema>;
