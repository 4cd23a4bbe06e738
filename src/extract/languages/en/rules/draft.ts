import type { Reading } from "../../../text/reading.ts";
import type { Range } from "../../../text/tokens.ts";

export const wordsOf = ({ from, to }: Range): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

/** The sentence without its full stop; one between quotation marks is kept. */
export function withoutStop({ tokens, quoteOf }: Reading, { from, to }: Range): number {
  let end = to;
  while (end > from && quoteOf[end - 1]! < 0 && /^[.!?…]$/.test(tokens[end - 1]!.text)) end--;
  return end;
}
