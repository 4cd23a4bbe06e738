/** Who cleared a briefing, and which one: `briefing.approval.json` beside it. It holds for these bytes and no others. */
import { z } from "zod";

export const approvalSchema = z
  .strictObject({
    approval: z.literal("readout-approval"),
    version: z.literal(1),
    briefing: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    name: z.string().min(1).describe("Who cleared it."),
    role: z.string().min(1).describe("As whom."),
    at: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/)
      .describe("When, in universal time."),
  })
  .describe("Who cleared a briefing, as whom and when.");

export type Approval = z.output<typeof approvalSchema>;
