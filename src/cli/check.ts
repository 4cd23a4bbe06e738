/** `readout check`: holds a briefing against its sources, word for word, and keeps a report of it. */
import { type Command, Option } from "commander";
import { reportFile, showPath } from "../files.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { World } from "../world.ts";
import { FORMATS, type Format } from "./formats/index.ts";
import { inFileOrder, type Report } from "./report.ts";
import { command, reportFor, type Seat, type TalkOptions } from "./talk.ts";
import { versionOf } from "./version.ts";

interface CheckOptions extends TalkOptions {
  readonly source?: readonly string[];
  readonly format?: Format;
  readonly output?: string;
  readonly report?: boolean;
}

export const checkCommand = ({ world, done }: Seat): Command =>
  command("check", "Hold a briefing against its sources, word for word.", [
    "readout check content/harbour-talks/briefing.yaml",
    "readout check briefing.yaml --source article.txt",
    "readout check briefing.yaml --source a=first.txt --source b=second.html --format sarif -o check.sarif",
  ])
    .argument("<file>", "the briefing")
    .option(
      "--source <file>",
      "text or web page of a source, as article.txt or id=article.txt; - is standard input (default: files beside the briefing that have the checksum)",
      sourcesOf,
    )
    .addOption(
      new Option("--format <name>", "form of the result").choices(Object.keys(FORMATS)).default("text"),
    )
    .option("-o, --output <file>", "write the result there instead of printing it")
    .option("--no-report", "keep no report (*.check.json) beside the briefing")
    .addHelpText("after", HELP_FOOT)
    .action(async (file: string, options: CheckOptions) => done(await runCheck(file, options, world)));

const HELP_FOOT = `
A warning can be let stand by a comment with a reason, on its line or above its field:
  # readout-ignore lint/relative-date: the source has no date

Exit codes: 0 proven, 1 warnings with --strict, 3 the briefing itself is wrong, 4 not proven`;

export const sourcesOf = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

async function runCheck(file: string, options: CheckOptions, world: World): Promise<number> {
  const format = options.format ?? "text";
  // With another format on standard output, nothing else may stand there.
  const report = reportFor(world, options);
  const { checkContent, readContent, readSources } = await import("../pipeline.ts");
  const { Journal } = await import("../journal.ts");
  const journal = new Journal(world, (stage) => report.progress(stage));
  const content = await readContent(file, journal, world);
  const articles = content && (await readSources(content, options.source ?? [], journal, world));
  const checked = content && articles ? await checkContent(content, articles, journal) : undefined;
  report.tell(journal.findings);
  const findings = inFileOrder(journal.findings);
  const result = FORMATS[format]({ file, version: versionOf(world), report: checked, findings });
  if (result !== undefined && options.output !== undefined)
    report.tell(write(options.output, `${result}\n`, world));
  else if (result !== undefined) report.print(result);
  if (checked === undefined) return report.finish({ file });
  // A check without the sources says nothing of an earlier one with them.
  if (options.report !== false && checked.verdict !== "incomplete")
    keep(reportFile(file), checked, report, world);
  return report.finish({ file, ...checked });
}

function keep(file: string, checked: object, report: Report, world: World): void {
  report.tell(write(file, `${JSON.stringify(checked, undefined, 2)}\n`, world));
  report.say(`report kept as ${showPath(file, world)}`);
}

function write(file: string, text: string, world: World): readonly Diagnostic[] {
  const staged = world.stage(file, new TextEncoder().encode(text));
  return staged.value === undefined ? staged.diagnostics : staged.value.keep(file);
}
