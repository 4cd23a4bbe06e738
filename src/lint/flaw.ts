/** What can be objected to, and how it is said. */
import type { Diagnostic } from "../model/diagnostic.ts";

export interface Flaw {
  readonly kind:
    | "loose-line"
    | "tight-line"
    | "ladder"
    | "runt"
    | "river"
    | "widow"
    | "orphan"
    | "short-page";
  readonly page: number;
  /** The words on paper. */
  readonly words: string;
  /** What was measured, and what it may be. */
  readonly value: number;
  readonly limit: number;
}

const SHOWN_WORDS = 50;

/** A flaw as a finding. */
export function findingOf(flaw: Flaw): Diagnostic {
  const { says, hint } = SAYINGS[flaw.kind](flaw);
  const words =
    flaw.words.length <= SHOWN_WORDS ? flaw.words : `${flaw.words.slice(0, SHOWN_WORDS).trimEnd()}…`;
  return {
    code: `setting/${flaw.kind}`,
    severity: "warning",
    message: `page ${flaw.page}: ${says} at “${words}”`,
    hint,
  };
}

interface Saying {
  readonly says: string;
  readonly hint: string;
}

const SPACES_HINT = "reword the paragraph, widen the column or allow hyphenation";

const SAYINGS: Readonly<Record<Flaw["kind"], (flaw: Flaw) => Saying>> = {
  "loose-line": ({ value }) => ({
    says: `spaces of ${value.toFixed(2)} times their width`,
    hint: SPACES_HINT,
  }),
  "tight-line": ({ value }) => ({
    says: `spaces of ${value.toFixed(2)} times their width`,
    hint: SPACES_HINT,
  }),
  ladder: ({ value }) => ({
    says: `${value} lines in a row end with a hyphen`,
    hint: "reword the paragraph",
  }),
  runt: ({ value }) => ({
    says: `a last line of ${value} ${value === 1 ? "letter" : "letters"}`,
    hint: "reword the paragraph, or bind its last words with a no-break space",
  }),
  river: ({ value }) => ({ says: `a river through ${value} lines`, hint: "reword the paragraph" }),
  widow: ({ value, limit }) => ({
    says: `${value} of ${limit} lines that belong together at the head of a page`,
    hint: "shorten what stands before it, or give it widows",
  }),
  orphan: ({ value, limit }) => ({
    says: `${value} of ${limit} lines that belong together at the foot of a page`,
    hint: "shorten what stands before it, or give it orphans",
  }),
  "short-page": ({ value }) => ({
    says: `only ${Math.round(value * 100)} % of the page are filled, ending`,
    hint: "readout explain-page tells why it ends there",
  }),
};
