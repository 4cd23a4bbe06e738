/** What a rule of the gate sees: the briefing, and the sources that were given with it. */
import type { Briefing, Evidence } from "../../model/briefing.ts";
import type { Finding } from "../rule.ts";
import type { SourceText } from "./source.ts";

export interface Scene {
  readonly briefing: Briefing;
  /** By id. A source that was not given is missing, and nothing is said of what rests on it. */
  readonly sources: ReadonlyMap<string, SourceText>;
  /** Nobody asks for warnings: rules that look long for them may leave them. */
  readonly errorsAlone?: true;
}

export type GateRule = (scene: Scene) => Iterable<Finding>;

/** A paragraph that evidence names. */
export interface Cited {
  readonly source: SourceText;
  readonly number: number;
}

/** The paragraphs of some evidence, as far as their sources are here. */
export const citedBy = (evidence: readonly Evidence[] | undefined, { sources }: Scene): Cited[] =>
  (evidence ?? []).flatMap((each) => {
    const source = sources.get(each.source);
    return source === undefined
      ? []
      : each.paragraphs.filter((number) => source.paragraph(number)).map((number) => ({ source, number }));
  });

/** Whether all sources of some evidence are here. */
export const isKnown = (evidence: readonly Evidence[] | undefined, { sources }: Scene): boolean =>
  (evidence ?? []).length > 0 && (evidence ?? []).every((each) => sources.has(each.source));

/** One paragraph is given as it is: copies of a long one cost more than the search. */
export const textOf = (cited: readonly Cited[]): string => {
  const texts = cited.map(({ source, number }) => source.folded(number).text);
  return texts.length === 1 ? texts[0]! : texts.join("\n");
};

/** `paragraph 6`, `paragraphs 5, 8 and 20 to 24` */
export function showCited(cited: readonly Cited[]): string {
  const runs: [number, number][] = [];
  for (const n of [...new Set(cited.map(({ number }) => number))].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  const shown = runs.flatMap(([a, b]) =>
    b - a < 2 ? (a === b ? [`${a}`] : [`${a}`, `${b}`]) : [`${a} to ${b}`],
  );
  if (shown.length === 1) return `paragraph${runs[0]![0] === runs[0]![1] ? "" : "s"} ${shown[0]}`;
  return `paragraphs ${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** `paragraph 6 does not`, `paragraphs 5 and 6 do not` */
export const doesNot = (cited: readonly Cited[]): string => {
  const shown = showCited(cited);
  return `${shown} ${shown.startsWith("paragraphs") ? "do" : "does"} not`;
};

/** `en` of `en-GB`. */
export const primary = (language: string): string => language.split("-")[0]!.toLowerCase();

export const shorten = (text: string, most = 70): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
