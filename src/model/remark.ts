/** A comment by which an editor lets a warning stand: `# readout-ignore lint/relative-date: the source has no date`. */
export interface Remark {
  /** The code of the warning, as it is written. */
  readonly code: string;
  /** Why it may stand; empty when the editor does not say. */
  readonly reason: string;
  /** First and last line that it speaks of, counted from 1. */
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly excerpt: string;
}
