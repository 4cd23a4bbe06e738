/** `readout lint`: what a typographer would object to on the pages of a briefing. */
import type { Command } from "commander";
import type { World } from "../world.ts";
import { counted } from "./report.ts";
import { command, DEFAULT_LAYOUT, namesOf, reportFor, type Seat, type TalkOptions } from "./talk.ts";

interface LintOptions extends TalkOptions {
  readonly layout: string;
  readonly limit?: readonly string[];
}

export const lintCommand = ({ world, done }: Seat): Command =>
  command(
    "lint",
    "Look at lines and pages as a typographer does: rivers, ladders, loose lines, short pages.",
    [
      "readout lint content/riad-gespraeche/briefing.yaml",
      "readout lint my.yaml -l lagebild --json | jq .lint.spaces",
      "readout lint my.yaml --limit loose=2,tight=0.6 --limit fill=0.8",
      "readout lint my.yaml --strict",
    ],
  )
    .argument("<file>", "the briefing")
    .option("-l, --layout <name>", "the layout", DEFAULT_LAYOUT)
    .option(
      "--limit <name=number>",
      "judge by another limit than ours, as loose=1.8; --json lists them all",
      namesOf,
    )
    .action(async (file: string, options: LintOptions) => done(await runLint(file, options, world)));

async function runLint(
  file: string,
  { layout, limit, ...options }: LintOptions,
  world: World,
): Promise<number> {
  const report = reportFor(world, options);
  const { accountOf, layOutContent, lintAccount, readContent, withProof } = await import("../pipeline.ts");
  const { Journal } = await import("../journal.ts");
  const journal = new Journal(world, (stage) => report.progress(stage));
  const read = await readContent(file, journal, world);
  const content = read && (await withProof(read, {}, journal, world));
  const laidOut = content && (await layOutContent(content, layout, journal, world));
  const set = laidOut && (await accountOf(laidOut.document, journal, world));
  const linted = set && (await lintAccount(set.account, journal, limit));
  report.tell(journal.findings);
  if (linted === undefined) return report.finish({ lint: null });
  report.tell(linted.findings);
  const { lines, pages, justified, spaces, hyphenated, fill } = linted.report;
  report.print(
    [
      `${counted(lines, "line")} on ${counted(pages, "page")}; ${hyphenated} end with a hyphen`,
      spaces === undefined
        ? "no justified line"
        : `word spaces of ${counted(justified, "justified line")}: ${spaces.mean.toFixed(2)} on average, ${spaces.narrowest.toFixed(2)} to ${spaces.widest.toFixed(2)} of the font's own`,
      `pages filled: ${fill.map((share) => `${Math.round(share * 100)} %`).join(", ")}`,
    ].join("\n"),
  );
  return report.finish({ lint: linted.report, limits: linted.limits });
}
