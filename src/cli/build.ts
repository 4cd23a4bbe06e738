/** `readout build`: briefings to PDFs. */
import path from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { FORMATS, type Format, outputFile, showPath } from "../files.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Order, Sheet } from "../pipeline.ts";
import type { World } from "../world.ts";
import { sourcesOf } from "./check.ts";
import { counted, type Report } from "./report.ts";
import { command, DEFAULT_LAYOUT, namesOf, reportFor, type Seat, type TalkOptions } from "./talk.ts";
import { untilChanged } from "./watch.ts";

interface BuildOptions extends TalkOptions {
  readonly layout?: readonly string[];
  readonly output?: string;
  readonly source?: readonly string[];
  readonly watch?: boolean;
  readonly timings?: boolean;
  readonly debug?: boolean;
  readonly format?: readonly Format[];
  readonly mono?: boolean;
  readonly attach?: boolean;
  readonly named?: boolean;
}

export const buildCommand = ({ world, done }: Seat): Command =>
  command("build", "Turn briefings into verified PDFs.", [
    "readout build content/riad-gespraeche/briefing.yaml",
    "readout build content/*/briefing.yaml -l lagebild",
    "readout build my.yaml --format pdf,html",
    "readout build my.yaml -l ./my-layout -o sheet.pdf --watch",
  ])
    .argument(
      "[files...]",
      "briefings, or folders that hold a briefing.yaml; all of content/ when none is named",
    )
    .option(
      "-l, --layout <names>",
      `layouts by name or folder, separated by commas (default: ${DEFAULT_LAYOUT})`,
      namesOf,
    )
    .option("-o, --output <path>", "folder for the PDFs, or the name of a single one (default: out)")
    .option("--named", "name files by series, number, version and subject instead of their layout")
    .addOption(
      new Option("--format <names>", "pdf, html (one file for screens), or both, separated by commas")
        .default(["pdf"], "pdf")
        .argParser(formatsOf),
    )
    .option("--mono", "greys only: no colour anywhere in the file")
    .option("--no-attach", "leave the content and its seal out of the file")
    .option(
      "--source <file>",
      "check against this text or web page of a source, as article.txt or id=article.txt (default: the report that readout check keeps)",
      sourcesOf,
    )
    .option("--watch", "build again whenever a file changes")
    .option("--timings", "say how long each stage took")
    .option(
      "--debug",
      "draw boxes, baselines, margins and page costs over each sheet, as *.debug.pdf beside it",
    )
    .action(async (files: string[], options: BuildOptions) => done(await runBuild(files, options, world)));

function formatsOf(text: string): readonly Format[] {
  return namesOf(text).map((name) => {
    const format = FORMATS.find((each) => each === name);
    if (format === undefined) throw new InvalidArgumentError(`it is ${FORMATS.join(" or ")}.`);
    return format;
  });
}

async function runBuild(files: readonly string[], options: BuildOptions, world: World): Promise<number> {
  const report = reportFor(world, options);
  const layouts = options.layout ?? [DEFAULT_LAYOUT];
  const orders = briefingsOf(files, world).map((briefing) => ({
    briefing,
    layouts,
    into: options.output,
    formats: options.format ?? ["pdf"],
    mono: options.mono === true,
    bare: options.attach === false,
    named: options.named === true,
    sources: options.source ?? [],
    strict: options.strict ?? false,
  }));
  const faults = [
    ...(orders.length === 0 ? [nothingToBuild] : []),
    ...(layouts.length === 0 ? [emptyOption("-l", "-l lagebild")] : []),
    ...(options.named && /\.(pdf|html)$/i.test(options.output ?? "") ? [twoNames] : []),
    ...(options.output === "" ? [emptyOption("-o", "-o out")] : []),
    ...clashes(orders, world),
  ];
  if (faults.length > 0) {
    report.tell(faults);
    return report.finish();
  }
  for (;;) {
    const sheets = await buildAll(orders, report, world);
    if (options.debug) await drawDebug(orders, report, world);
    if (options.timings) for (const sheet of sheets) report.say(showTimes(sheet));
    const exitCode = report.finish({ sheets: sheets.map(recordOf) });
    if (!options.watch) return exitCode;
    report.forget();
    report.say("waiting for changes; Ctrl-C ends");
    await untilChanged(orders, world);
  }
}

async function buildAll(orders: readonly Order[], report: Report, world: World): Promise<readonly Sheet[]> {
  const { build } = await import("../pipeline.ts");
  const all: Sheet[] = [];
  for (const order of orders) {
    const sheets = await build(order, world, (stage) => report.progress(`${order.briefing}: ${stage}`));
    for (const sheet of sheets) {
      report.tell(sheet.findings);
      tellSheet(sheet, report);
    }
    all.push(...sheets);
  }
  return all;
}

/** The findings are those of the sheets, which have been told; only what kept a file from being written is new. */
async function drawDebug(orders: readonly Order[], report: Report, world: World): Promise<void> {
  const { buildDebug } = await import("../pipeline.ts");
  for (const order of orders)
    for (const layout of order.layouts) {
      const { file, findings } = await buildDebug(order, layout, world);
      if (file !== undefined) report.say(`drawn over for looking at: ${file}`);
      report.tell(findings.filter(({ code }) => code.startsWith("system/")));
    }
}

/** A sheet as `--json` shows it: every key is there, and findings stand together at the end. */
const recordOf = ({ briefing, layout, pdf, html, rejected, facts, times }: Sheet) => ({
  briefing,
  layout,
  pdf: pdf ?? null,
  html: html ?? null,
  rejected: rejected ?? null,
  facts: facts ?? null,
  times,
});

function tellSheet(sheet: Sheet, report: Report): void {
  if (sheet.rejected !== undefined) report.say(`not verified; kept for looking at as ${sheet.rejected}`);
  if (sheet.html !== undefined) report.print(sheet.html);
  if (sheet.pdf === undefined) return;
  report.print(sheet.pdf);
  if (sheet.facts === undefined) return;
  const { pages, texts, quotes, sha256 } = sheet.facts;
  report.say(
    `${counted(pages, "page")}; ${counted(texts, "text")} and ${counted(quotes, "quotation")} verified; sha256 ${sha256}`,
  );
}

/** The briefings that are meant: files, folders with a `briefing.yaml`, or all of `content/`. */
function briefingsOf(files: readonly string[], world: World): readonly string[] {
  const inFolder = (folder: string) => path.join(folder, "briefing.yaml");
  if (files.length > 0) return files.map((file) => (world.isFolder(file) ? inFolder(file) : file));
  return world
    .list("content")
    .map((name) => inFolder(path.join("content", name)))
    .filter(world.isFile);
}

const nothingToBuild: Diagnostic = {
  code: "system/usage",
  severity: "error",
  message: "no briefing is named, and “content” holds none",
  hint: "name one, as readout build content/riad-gespraeche/briefing.yaml",
};

const twoNames: Diagnostic = {
  code: "system/usage",
  severity: "error",
  message: "-o names the file, and --named would name it otherwise",
  hint: "let -o name a folder, or leave --named out",
};

/** Mostly a variable of the shell that is not set. */
const emptyOption = (option: string, example: string): Diagnostic => ({
  code: "system/usage",
  severity: "error",
  message: `“${option}” names nothing`,
  hint: `leave it out, or write ${example}`,
});

/** Two sheets with one name would replace each other. */
function clashes(orders: readonly Order[], world: World): readonly Diagnostic[] {
  const taken = new Map<string, string>();
  return orders.flatMap(({ briefing, layouts, into, formats: [format] = ["pdf"] }) =>
    layouts.flatMap((layout): Diagnostic[] => {
      const file = outputFile(briefing, layout, into, world, format);
      const sheet = `${briefing} as ${layout}`;
      const other = taken.get(file);
      taken.set(file, sheet);
      if (other === undefined) return [];
      return [
        {
          code: "system/same-output",
          severity: "error",
          message: `“${other}” and “${sheet}” would both be written to “${showPath(file, world)}”`,
          hint: "let -o name a folder, or build them one after the other",
        },
      ];
    }),
  );
}

function showTimes(sheet: Sheet): string {
  const total = sheet.times.reduce((sum, { ms }) => sum + ms, 0);
  const rows = [...sheet.times, { stage: "together", ms: total }];
  return rows.map(({ stage, ms }) => `  ${stage.padEnd(10)}${ms.toFixed(0).padStart(7)} ms`).join("\n");
}
