/** What a print is to be like, and its words in IPP (RFC 8011, 5.2; PWG 5100.13 for colour and scaling). */

export interface PrintSettings {
  readonly copies: number;
  /** `long`: turned over like a book, `short`: like a calendar. */
  readonly duplex: "long" | "short" | "off";
  readonly mono: boolean;
  /** At the top left corner, or in the fold of a booklet. */
  readonly staple: "corner" | "fold" | undefined;
  /** First and last page of each run; empty for all pages. */
  readonly pages: readonly (readonly [number, number])[];
  /** The paper by its PWG name, as iso_a4_210x297mm; undefined leaves it to the printer. */
  readonly media: string | undefined;
}

export type Attributes = Readonly<Record<string, unknown>>;

export function attributesOf(settings: PrintSettings): Attributes {
  const { copies, duplex, mono, staple, pages, media } = settings;
  return {
    copies,
    sides: duplex === "off" ? "one-sided" : `two-sided-${duplex}-edge`,
    // The sheet has its own margins: fitting it to the paper would make them wider and the type smaller.
    "print-scaling": "none",
    ...(mono && { "print-color-mode": "monochrome" }),
    ...(staple && { finishings: STAPLES[staple] }),
    ...(pages.length > 0 && { "page-ranges": pages }),
    ...(media !== undefined && { media }),
  };
}

/** PWG 5100.1, 5.2.1. */
const STAPLES = { corner: "staple-top-left", fold: "saddle-stitch" } as const;

/** Tolerance of a page's size, in pt: A4 is 595.276 wide and often written as 595. */
const TOLERANCE = 1.5;

/** PWG 5101.1, 5: names of the papers that sheets are made for; sizes in pt. */
const PAPERS: readonly (readonly [string, number, number])[] = [
  ["iso_a3_297x420mm", 841.89, 1190.55],
  ["iso_a4_210x297mm", 595.28, 841.89],
  ["iso_a5_148x210mm", 419.53, 595.28],
  ["iso_a6_105x148mm", 297.64, 419.53],
  ["na_letter_8.5x11in", 612, 792],
];

/** The paper that a page of this size is made for, whichever way it is turned. */
export function paperOf(width: number, height: number): string | undefined {
  const near = (a: number, b: number) => Math.abs(a - b) < TOLERANCE;
  return PAPERS.find(
    ([, w, h]) => (near(w, width) && near(h, height)) || (near(w, height) && near(h, width)),
  )?.[0];
}

/** Reads `1-3,5`; undefined when it is none of that, or a run goes backwards. */
export function pageRuns(text: string): readonly (readonly [number, number])[] | undefined {
  const runs: (readonly [number, number])[] = [];
  for (const part of text.split(",")) {
    const [, first, last] = /^([1-9]\d{0,4})(?:-([1-9]\d{0,4}))?$/.exec(part.trim()) ?? [];
    if (first === undefined) return undefined;
    const run = [Number(first), Number(last ?? first)] as const;
    // RFC 8011, 5.2.7: runs rise and do not overlap.
    if (run[1] < run[0] || run[0] <= (runs.at(-1)?.[1] ?? 0)) return undefined;
    runs.push(run);
  }
  return runs;
}
