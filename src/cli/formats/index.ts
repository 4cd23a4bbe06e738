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
  /** Undefined where the briefing or a source could not be read, and the findings say why. */
  readonly report: CheckReport | undefined;
  readonly findings: readonly Diagnostic[];
}

/** Undefined: there is nothing to show beside the findings. */
export const FORMATS = {
  text: ({ file, report }) => report && text(file, report),
  json: ({ report }) => report && JSON.stringify(report, undefined, 2),
  sarif,
  github,
  junit,
} as const satisfies Record<string, (subject: Subject) => string | undefined>;

export type Format = keyof typeof FORMATS;
