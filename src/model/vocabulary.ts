/** The words of a language as sheets print them, for whoever tells a briefing in another form than a layout. */
import type { Evidence, Language, Moment } from "./briefing.ts";

export interface Vocabulary {
  readonly language: Language;
  /** A text of the label files; `count` among the arguments chooses between one and other. */
  label(key: string, args?: Readonly<Record<string, string | number>>): string;
  country(code: string): string;
  /** `22. November 2026` */
  date(iso: string, style?: "long" | "short" | "numeric"): string;
  /** `22. November 2026, 05:45 Uhr (MEZ)` */
  moment(iso: string, style?: "long" | "short" | "numeric", zone?: string): string;
  /** A moment in the source's own words, with the date where it is known. */
  stated(when: Moment): string;
  /** `[6]`, with several sources `[2:6]`. */
  marks(evidence: readonly Evidence[]): string;
  /** In the quotation marks of the language. */
  quoted(text: string): string;
}
