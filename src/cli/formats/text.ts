/** The result of a check for people: the verdict, what is quoted of whom, what of the source is used. */
import type { CheckReport } from "../../model/check-report.ts";

const VERDICTS: Readonly<Record<CheckReport["verdict"], string>> = {
  verbatim: "every quotation stands word for word in its source",
  failed: "not proven",
  incomplete: "not proven: a source is missing",
};

export function text(file: string, report: CheckReport): string {
  const { verdict, quotations, inferredSpeakers, coverage, speakers, ignored } = report;
  const rows: (readonly [string, string])[] = [
    ["briefing", file],
    ["verdict", VERDICTS[verdict]],
    [
      "quotations",
      `${quotations.length} found in their source; the speakers of ${inferredSpeakers} are inferred`,
    ],
    ...coverage.map(
      (each) =>
        [
          `source ${each.source}`,
          `${each.used.length} of ${each.body} paragraphs used${each.unused.length === 0 ? "" : `, not used: ${ranges(each.unused)}`}; ${percent(each.quotedWords, each.words)} of the words quoted`,
        ] as const,
    ),
    ...(speakers.length === 0
      ? []
      : [["quoted", `${speakers.map(({ name, words }) => `${name} ${words}`).join(", ")} words`] as const]),
    ...ignored.map(({ code, reason, line }) => ["let stand", `${code}, line ${line}: ${reason}`] as const),
  ];
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, value]) => `${name.padEnd(width)}${value}`).join("\n");
}

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / Math.max(1, whole))} %`;

/** 2, 5–7 */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([a, b]) => (a === b ? `${a}` : `${a}–${b}`)).join(", ");
}
