/** What the library says of a font while it embeds it: tables can be whole and still hold what it cannot read, as the outlines of a CFF font. */
import { Halt } from "../model/diagnostic.ts";
import type { Face } from "../model/page.ts";

/** Work of the library on a font's own bytes. Nothing of ours may be done in it, since any error is taken for the font's. */
export function embedding<T>({ file, family }: Pick<Face, "file" | "family">, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Halt({
      code: "typeset/font-file",
      severity: "error",
      message: `the font “${file}” of “${family}” cannot be embedded: ${reasonOf(error)}`,
      hint: "fetch the file again, or use another font",
    });
  }
}

/** What trips over broken tables by accident speaks of its own insides. */
const reasonOf = (error: unknown): string =>
  error instanceof TypeError || error instanceof RangeError
    ? "its tables cannot be read"
    : lowerFirst((error as Error).message);

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
