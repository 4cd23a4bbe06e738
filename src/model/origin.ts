/** Where the parts of a content file came from, so that a finding about a value can point at its line. */
import type { Place } from "./diagnostic.ts";

/** A path into a value, as zod gives it: `["statements", 3, "text"]`. */
export type ValuePath = readonly (string | number)[];

export interface Origins {
  /** The place of the value at `path`, or of the nearest ancestor that stands in the file. */
  at(path: ValuePath): Place;
}

/** A file as a stage gets it: its name for messages, its bytes for reading. Stages never see the file system. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `statements[3].text` */
export const showPath = (path: ValuePath): string =>
  path.map((p, i) => (typeof p === "number" ? `[${p}]` : i === 0 ? p : `.${p}`)).join("");
