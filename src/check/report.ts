/** Everything that is asked of a briefing and its sources, as findings and as the report that is kept. */
import type { Article } from "../model/article.ts";
import type { Briefing } from "../model/briefing.ts";
import type { CheckReport } from "../model/check-report.ts";
import { type Diagnostic, hasErrors } from "../model/diagnostic.ts";
import type { Origins } from "../model/origin.ts";
import type { Remark } from "../model/remark.ts";
import { errorsIn, holdAgainst } from "./gate/index.ts";
import { lint } from "./lint/index.ts";
import { judgeRemarks, sift } from "./remarks.ts";
import { diagnosticOf } from "./rule.ts";

export interface Against {
  readonly briefing: Briefing;
  readonly origins: Origins;
  readonly sha256: string;
  readonly remarks: readonly Remark[];
  /** The file, for findings about its comments. */
  readonly file: string;
  /** What reading and checking the briefing by itself found, ignored or not. */
  readonly before: readonly Diagnostic[];
}

export interface Checked {
  readonly report: CheckReport;
  /** What is left when the remarks are taken into account, without those of `before`. */
  readonly diagnostics: readonly Diagnostic[];
}

export function checkAgainst(content: Against, articles: ReadonlyMap<string, Article>): Checked {
  const { briefing, origins, remarks, file, before } = content;
  const gate = holdAgainst(briefing, articles);
  const missing = briefing.sources.flatMap((source, i): Diagnostic[] =>
    articles.has(source.id)
      ? []
      : [
          {
            code: "check/source-missing",
            severity: "error",
            message: `no file was given for the source “${source.id}”, and nothing that rests on it is proven`,
            hint: `name it with --source ${source.id}=article.txt, or put it beside the briefing`,
            place: origins.at(["sources", i]),
          },
        ],
  );
  const found = [...gate.findings, ...lint(briefing)].map((finding) => diagnosticOf(finding, origins));
  const sifted = sift([...before, ...missing, ...found], remarks);
  const comments = judgeRemarks(remarks, [...before, ...found], file);
  const all = [...sifted.kept, ...comments];
  const report: CheckReport = {
    report: "readout-check",
    version: 1,
    verdict: missing.length > 0 ? "incomplete" : hasErrors(all) ? "failed" : "verbatim",
    briefing: { sha256: content.sha256 },
    ...gate.facts,
    findings: all.map(recordOf),
    ignored: sifted.ignored.map((each) => ({ ...recordOf(each), reason: each.reason })),
  };
  return { report, diagnostics: [...sifted.kept.filter((each) => !before.includes(each)), ...comments] };
}

/**
 * Only what is wrong, of a briefing whose sources are all there: a draft is held to it while it is made, when nobody reads warnings or the
 * report yet.
 */
export const errorsAgainst = (
  { briefing, origins }: Pick<Against, "briefing" | "origins">,
  articles: ReadonlyMap<string, Article>,
): Diagnostic[] => errorsIn(briefing, articles).map((finding) => diagnosticOf(finding, origins));

function recordOf({ code, severity, message, hint, place }: Diagnostic): CheckReport["findings"][number] {
  const { line, column, path } = place ?? {};
  return {
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(path === undefined ? {} : { path }),
  };
}
