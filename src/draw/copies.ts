/**
 * Numbered copies of one file. All pages share one content stream that holds the personal line and is as long in every copy, so that copies
 * differ in those bytes and in their /ID, and in nothing else: tags, fonts and tables are the original's.
 */
import { createHash } from "node:crypto";
import type { CopyMarks, PlacedText } from "../model/page.ts";
import { artifactOperator } from "./artifact.ts";
import { Content, num } from "./content.ts";
import type { EmbeddedFace } from "./face.ts";
import { glyphRuns, textState } from "./text.ts";

export interface Copies {
  /** The first copy, whole. */
  readonly first: Uint8Array;
  /** Where the personal bytes stand in each file. */
  readonly at: number;
  /** The personal bytes of each copy, all of one length. */
  readonly personal: readonly Uint8Array[];
}

/** One copy as a file, counted from 0. */
export function copyOf({ first, at, personal }: Copies, index: number): Uint8Array {
  const own = personal[index];
  if (own === undefined) throw new Error(`there is no copy ${index}`);
  const file = Buffer.from(first);
  file.set(own, at);
  // The name of a file is the checksum of its bytes up to its table, in both halves of its /ID (see pdf.ts).
  const start = file.lastIndexOf("/ID [<");
  const table = Number(/startxref\s+(\d+)/.exec(file.toString("latin1", file.length - 64))?.[1]);
  if (start < 0 || !(at + own.length <= table))
    throw new Error("the file has no table, or no /ID, where it is looked for");
  const name = createHash("md5").update(file.subarray(0, table)).digest("hex");
  file.write(`/ID [<${name}> <${name}>]`, start, "latin1");
  return new Uint8Array(file.buffer, file.byteOffset, file.length);
}

/** What is painted under each page of each copy, filled up with spaces to one length. */
export function personalStreams(
  copies: readonly CopyMarks[],
  faces: readonly EmbeddedFace[],
  page: { readonly width: number; readonly height: number },
): readonly Uint8Array[] {
  const texts = copies.map(({ line, across }) => {
    const angle = Math.atan2(page.height, page.width);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((n) => num(n));
    // Rising to the right, around the middle of the page.
    const turn = `${cos} -${sin} ${sin} ${cos} ${num(page.width / 2)} ${num(page.height / 2)} cm`;
    return [
      `q 1 0 0 -1 0 ${num(page.height)} cm`,
      artifactOperator("footer"),
      paintedTexts(line, faces),
      "EMC",
      ...(across.length === 0
        ? []
        : ["/Artifact <</Type /Background>> BDC", `q ${turn}`, paintedTexts(across, faces), "Q", "EMC"]),
      "Q",
    ].join("\n");
  });
  const longest = Math.max(...texts.map((text) => text.length));
  return texts.map((text) => Buffer.from(`${text.padEnd(longest)}\n`, "latin1"));
}

/** Fonts that the personal bytes of any copy use, by their resource names. */
export const facesOf = (
  copies: readonly CopyMarks[],
  faces: readonly EmbeddedFace[],
): readonly EmbeddedFace[] => [
  ...new Set(copies.flatMap(({ line, across }) => [...line, ...across].map(({ face }) => faces[face]!))),
];

export function paintedTexts(texts: readonly PlacedText[], faces: readonly EmbeddedFace[]): string {
  const content = new Content();
  for (const text of texts) {
    const face = faces[text.face]!;
    const state = textState(text, face);
    for (const run of glyphRuns(text, face)) content.text(run.x, text.baseline, state, text.color, run);
  }
  return Buffer.from(content.bytes()).toString("latin1");
}
