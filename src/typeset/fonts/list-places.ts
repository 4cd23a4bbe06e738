/** Where the entries of a list of fonts stand in its file. Only for findings: a list that is right is read without positions. */
import { LineCounter, parseDocument } from "yaml";
import type { Diagnostic, Place } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/origin.ts";

/** The findings with line and column, those of what is missing with the place of what it is missing from. JSON is YAML too. */
export function placeInList(findings: readonly Diagnostic[], list: SourceFile): readonly Diagnostic[] {
  const text = new TextDecoder("utf-8").decode(list.bytes);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const rows = text.split("\n");
  const placeAt = (offset: number, path: string | undefined): Place => {
    const { line, col: column } = lines.linePos(offset);
    const excerpt = rows[line - 1];
    return {
      file: list.name,
      line,
      column,
      ...(path !== undefined && { path }),
      ...(excerpt !== undefined && { excerpt }),
    };
  };
  const offsetOf = (path: string | undefined): number => {
    const steps = stepsOf(path ?? "");
    for (let n = steps.length; n > 0; n--) {
      const { range } = (document.getIn(steps.slice(0, n), true) ?? {}) as { range?: readonly number[] };
      if (range?.[0] !== undefined) return range[0];
    }
    return document.errors[0]?.pos[0] ?? 0;
  };
  return findings.map((finding) => {
    const { place } = finding;
    return place?.file === list.name
      ? { ...finding, place: placeAt(offsetOf(place.path), place.path) }
      : finding;
  });
}

/** `families[0].files[1].weight` */
const stepsOf = (path: string): readonly (string | number)[] =>
  (path.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
