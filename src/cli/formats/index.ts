/** The forms in which other programs take findings. */
import type { CheckReport } from "../../model/check-report.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { github } from "./github.ts";
import { junit } from "./junit.ts";
import { sarif } from "./sarif.ts";
import { text } from "./text.ts";

/** What a format shows: one briefing and all that was found about it. */
export interface Subject {
  /** The briefing, as the user named it. */
  readonly file: string;
  /** Of this program. */
  readonly version: string;
  readonly report: CheckReport;
  readonly findings: readonly Diagnostic[];
}

export const FORMATS = {
  text,
  json: ({ report }: Subject) => JSON.stringify(report, undefined, 2),
  sarif,
  github,
  junit,
} as const satisfies Record<string, (subject: Subject) => string>;

export type Format = keyof typeof FORMATS;
