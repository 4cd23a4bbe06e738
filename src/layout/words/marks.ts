/** Evidence marks: `[6]`, `[5, 8–10]`, with several sources `[2:6]`; and the words that are spoken instead. */
import type { Evidence, Source } from "../../model/briefing.ts";
import { joinList, languageOf } from "./language.ts";

export interface EvidenceMark {
  readonly source: string;
  /** `[6]` */
  readonly text: string;
  /** `Absatz 6` */
  readonly spoken: string;
}

export interface MarkWords {
  readonly paragraph: string;
  readonly paragraphs: string;
  readonly source: string;
  /** Between the ends of a range, as in `Absätze 8 bis 10`. */
  readonly to: string;
}

/** One mark for each source that the evidence names, in its order. */
export function evidenceMarks(
  evidence: readonly Evidence[],
  sources: readonly Source[],
  words: MarkWords,
  lang: string,
): readonly EvidenceMark[] {
  const bySource = new Map<string, Set<number>>();
  for (const e of evidence) {
    const numbers = bySource.get(e.source) ?? new Set<number>();
    for (const n of e.paragraphs) numbers.add(n);
    bySource.set(e.source, numbers);
  }
  return [...bySource].map(([source, numbers]) => {
    const ranges = rangesOf([...numbers].sort((a, b) => a - b));
    const number = sources.findIndex((s) => s.id === source) + 1;
    const prefix = sources.length > 1 ? `${number}:` : "";
    const text = `[${prefix}${ranges.map(showRange).join(", ")}]`;
    const spoken = joinList(
      ranges.flatMap((r) => speakRange(r, words)),
      languageOf(lang),
    );
    const noun = numbers.size === 1 ? words.paragraph : words.paragraphs;
    const of = sources.length > 1 ? `${words.source} ${number}, ` : "";
    return { source, text, spoken: `${of}${noun} ${spoken}` };
  });
}

type Range = readonly [first: number, last: number];

/** Consecutive numbers joined. `numbers` ascend. */
function rangesOf(numbers: readonly number[]): readonly Range[] {
  const ranges: [number, number][] = [];
  for (const n of numbers) {
    const last = ranges.at(-1);
    if (last && n === last[1] + 1) last[1] = n;
    else ranges.push([n, n]);
  }
  return ranges;
}

/** Two neighbours are listed; three and more are a range. */
const showRange = ([a, b]: Range): string => (a === b ? `${a}` : b === a + 1 ? `${a}, ${b}` : `${a}–${b}`);

const speakRange = ([a, b]: Range, words: MarkWords): readonly string[] =>
  a === b ? [`${a}`] : b === a + 1 ? [`${a}`, `${b}`] : [`${a} ${words.to} ${b}`];
