/** Reading a file in another thread: what is asked there, and what comes back. */
import type { Paper } from "./paper.ts";
import type { Share } from "./share.ts";

export interface Question {
  readonly pdf: Uint8Array;
  readonly pageLimit: number;
  readonly share: Share;
}

/** Errors lose their names on the way between threads. */
export type Answer = { readonly paper: Paper } | { readonly trouble: { name: string; message: string } };

/** Begins at once, so that a thread that was started early has its libraries when the question comes. */
const loading = load();

export async function answer({ pdf, pageLimit, share }: Question): Promise<Answer> {
  const { readPaper } = await loading;
  try {
    return { paper: await readPaper(pdf, pageLimit, share) };
  } catch (error) {
    const { name, message } = error as Error;
    return { trouble: { name, message } };
  }
}

/**
 * pdf.js brings its own `Array.prototype.push` for engines before 2024, which put up with a list of fixed length: written in
 * JavaScript, it takes a tenth of the time that a long file takes. Nothing here has such a list.
 */
async function load(): Promise<typeof import("./read.ts")> {
  const { push } = Array.prototype;
  const reader = await import("./read.ts");
  Array.prototype.push = push;
  return reader;
}
