/** A YAML file of a layout, read with positions. */
import { type Document, LineCounter, Parser, parseDocument } from "yaml";
import type { Code, Place } from "../model/diagnostic.ts";
import { explainErrors } from "../model/yaml-words.ts";
import type { Findings } from "./findings.ts";
import { placeIn, type SourceText } from "./source.ts";

export interface YamlFile {
  readonly document: Document;
  /** The place of the value at `path`, or of the nearest around it that stands in the file. */
  readonly placeOf: (path: readonly (string | number)[]) => Place;
}

/** Undefined when it is no YAML; what is wrong then is found under `code`. */
export function readYaml(source: SourceText, code: Code, findings: Findings): YamlFile | undefined {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return placeIn(source, line, col);
  };
  const slips =
    document.errors.length === 0
      ? []
      : explainErrors(document.errors, source.text, new Parser().parse(source.text));
  for (const { start, message, hint } of slips) findings.error(code, placeAt(start), message, hint);
  if (slips.length > 0) return undefined;
  const placeOf = (path: readonly (string | number)[]): Place => {
    for (let n = path.length; n > 0; n--) {
      const { range } = (document.getIn(path.slice(0, n), true) ?? {}) as { range?: readonly number[] };
      if (range?.[0] !== undefined) return placeAt(range[0]);
    }
    return placeIn(source, 1, 1);
  };
  return { document, placeOf };
}
