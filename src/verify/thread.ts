/** Reading a file in another thread: what is asked there, and what comes back. */
import type { Paper } from "./paper.ts";
import { readPaper } from "./read.ts";

export interface Question {
  readonly pdf: Uint8Array;
  readonly pageLimit: number;
}

/** Errors lose their names on the way between threads. */
export type Answer = { readonly paper: Paper } | { readonly trouble: { name: string; message: string } };

export async function answer({ pdf, pageLimit }: Question): Promise<Answer> {
  try {
    return { paper: await readPaper(pdf, pageLimit) };
  } catch (error) {
    const { name, message } = error as Error;
    return { trouble: { name, message } };
  }
}
