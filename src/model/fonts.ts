/** The fonts that a document may use: families and files, read when first asked for. */

export interface FontFile {
  readonly family: string;
  /** 100 to 900. */
  readonly weight: number;
  readonly italic: boolean;
  /** Name of the file, for messages. */
  readonly file: string;
  /** For optical sizes: the sizes in pt for which this cut is drawn, from (inclusive) to (exclusive). */
  readonly sizes?: readonly [number, number];
  readonly bytes: () => Uint8Array;
}

export interface FontShelf {
  readonly files: readonly FontFile[];
  /** Families that stand in for characters that the wanted families lack, in order. */
  readonly fallback: readonly string[];
}
