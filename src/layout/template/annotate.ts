/**
 * Marks every start tag of a template with the place where it stands, so that a finding about the rendered HTML can name the
 * template's own file, line and column. The mark is an attribute that the markup reader takes off again.
 */

/** Attribute that carries `file:line:column`; the file is its index among the sources of the layout. */
export const PLACE_ATTRIBUTE = "readout-at";

export type ScanState = "text" | "tag" | "single" | "double" | "comment";

export interface Annotated {
  readonly text: string;
  /** Where the scan stands at the end: a template's markup goes on behind each mustache. */
  readonly state: ScanState;
}

/** `text` is markup between mustaches; `placeAt` turns an offset in it into the mark's value. */
export function annotate(text: string, from: ScanState, placeAt: (offset: number) => string): Annotated {
  let state = from;
  let out = "";
  let i = 0;
  const copyTo = (end: number): void => {
    out += text.slice(i, end);
    i = end;
  };
  while (i < text.length) {
    const next = NEXT[state];
    next.lastIndex = i;
    const hit = next.exec(text);
    if (!hit) break;
    const end = hit.index + hit[0].length;
    copyTo(end);
    if (state !== "text") {
      state =
        state === "tag" ? (hit[0] === ">" ? "text" : hit[0] === '"' ? "double" : "single") : AFTER[state];
    } else if (hit[0] === "<!--") {
      state = "comment";
    } else {
      // A name that runs up to a mustache may go on behind it (<h{{level}}>): it stays without a mark.
      if (hit[1] && end < text.length) out += ` ${PLACE_ATTRIBUTE}="${placeAt(hit.index)}"`;
      state = "tag";
    }
  }
  copyTo(text.length);
  return { text: out, state };
}

const NEXT: Readonly<Record<ScanState, RegExp>> = {
  text: /<!--|<([A-Za-z][A-Za-z0-9-]*)|<[!/?]/g,
  tag: /[>"']/g,
  single: /'/g,
  double: /"/g,
  comment: /-->/g,
};
const AFTER = { single: "tag", double: "tag", comment: "text" } as const;
