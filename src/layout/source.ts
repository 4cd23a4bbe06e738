/** A source file decoded, with what a finding needs to show a place in it. */
import type { Place } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/origin.ts";
import type { Findings } from "./findings.ts";

export interface SourceText {
  readonly name: string;
  readonly text: string;
  readonly lines: readonly string[];
}

/** Decodes UTF-8, with or without a byte order mark. Bytes that are no UTF-8 are a finding and become U+FFFD. */
export function readSource(file: SourceFile, findings: Findings): SourceText {
  const text = new TextDecoder("utf-8").decode(file.bytes);
  if (!isUtf8(file.bytes)) {
    findings.error(
      "template/invalid-encoding",
      { file: file.name },
      `“${file.name}” is not UTF-8`,
      "save the file with the encoding UTF-8",
    );
  }
  return sourceText(file.name, text);
}

export const sourceText = (name: string, text: string): SourceText => ({
  name,
  text,
  lines: text.split(/\r\n|\r|\n/),
});

/** The place at a line and column, both counted from 1. */
export function placeIn(source: SourceText, line: number, column: number, length?: number): Place {
  const excerpt = source.lines[line - 1];
  return {
    file: source.name,
    line,
    column,
    ...(length === undefined ? {} : { length }),
    ...(excerpt === undefined ? {} : { excerpt }),
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
