/**
 * What the check of a briefing against its sources found, bound by checksums to both: it holds for these bytes and no others. Written as
 * `briefing.check.json` beside the briefing, so that a sheet can say that it was checked where the source itself may not be kept.
 */
import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

/** A quotation, and where it stands in its source. */
const provenQuote = z.strictObject({
  path: z.string().describe("Path of the quotation in the briefing."),
  source: z.string().describe("Id of the source."),
  paragraph: count.describe("Number of the paragraph in which the words begin."),
  start: count.describe("Offset of the first word in the decoded text, in UTF-16 code units."),
});

const share = z.strictObject({ name: z.string(), quotations: count, words: count });

const coverage = z.strictObject({
  source: z.string().describe("Id of the source."),
  body: count.describe("Paragraphs of running text."),
  used: z.array(count).describe("Paragraphs of running text that some evidence names."),
  unused: z.array(count).describe("Paragraphs of running text that none names."),
  words: count.describe("Words of the running text."),
  quotedWords: count.describe("Words of it that the sheet quotes."),
  runningSentences: count.describe("Most sentences in a row that the sheet quotes."),
});

const finding = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  message: z.string(),
  hint: z.string().optional(),
  line: count.optional(),
  column: count.optional(),
  path: z.string().optional(),
});

export const checkReportSchema = z
  .strictObject({
    report: z.literal("readout-check"),
    version: z.literal(1),
    verdict: z
      .enum(["verbatim", "failed", "incomplete"])
      .describe("verbatim: every quotation stands in its source; incomplete: a source was not given."),
    briefing: z.strictObject({ sha256 }),
    sources: z.array(z.strictObject({ id: z.string(), sha256, paragraphs: count })),
    quotations: z.array(provenQuote),
    inferredSpeakers: count.describe("Quotations whose speaker the source does not name beside them."),
    notStated: z
      .array(z.string())
      .describe("Facts of the sources that they do not state, as paths of the briefing."),
    coverage: z.array(coverage),
    speakers: z.array(share).describe("Quoted words by speaker."),
    sides: z.array(share).describe("Quoted words by side."),
    findings: z.array(finding),
    ignored: z.array(z.strictObject({ ...finding.shape, reason: z.string() })),
  })
  .describe("What the check of a briefing against its sources found.");

export type CheckReport = z.output<typeof checkReportSchema>;
export type Coverage = CheckReport["coverage"][number];

/** What a sheet says of its check. */
export interface Proof {
  /** Every quotation was compared with its source, and both are still what they were. */
  readonly checked: boolean;
  readonly quotations: number;
  readonly inferredSpeakers: number;
  readonly notStated: number;
}

export const UNCHECKED: Proof = { checked: false, quotations: 0, inferredSpeakers: 0, notStated: 0 };
