/** `readout copies`: a numbered copy of a sheet for everybody on a list. */
import path from "node:path";
import type { Command } from "commander";
import type { Holder } from "../pipeline.ts";
import type { World } from "../world.ts";
import { sourcesOf } from "./check.ts";
import { counted } from "./report.ts";
import { command, DEFAULT_LAYOUT, reportFor, type Seat, type TalkOptions } from "./talk.ts";

interface CopiesOptions extends TalkOptions {
  readonly list: string;
  readonly layout: string;
  readonly output?: string;
  readonly across?: boolean;
  readonly merged?: boolean;
  readonly distribution?: boolean;
  readonly mono?: boolean;
  readonly source?: readonly string[];
}

export const copiesCommand = ({ world, done }: Seat): Command =>
  command("copies", "Make a numbered copy of a sheet for everybody on a list, each a verified PDF.", [
    "readout copies content/riad-gespraeche/briefing.yaml --list recipients.csv",
    "readout copies my.yaml --list recipients.csv -l handout --across -o copies",
  ])
    .argument("<briefing>", "the briefing")
    .requiredOption("--list <file>", "who gets one: CSV or YAML with name, unit and copies")
    .option("-l, --layout <name>", "the layout", DEFAULT_LAYOUT)
    .option("-o, --output <folder>", "folder for the copies (default: out)")
    .option(
      "--merged",
      "all copies in one file instead, for printers: each on sheets of its own, without tags",
    )
    .option("--distribution", "and a list of who has which copy, to sign on: a verified PDF of its own")
    .option("--across", "number and name in light grey across each page too")
    .option("--mono", "greys only")
    .option(
      "--source <file>",
      "check against this text of a source, as article.txt or id=article.txt",
      sourcesOf,
    )
    .action(async (file: string, options: CopiesOptions) => done(await runCopies(file, options, world)));

async function runCopies(briefing: string, options: CopiesOptions, world: World): Promise<number> {
  const report = reportFor(world, options);
  const { buildCopies } = await import("../prints/index.ts");
  const {
    files,
    holders,
    distribution,
    sheetsEach = 1,
    findings,
  } = await buildCopies(
    {
      briefing,
      layouts: [options.layout],
      into: options.output,
      list: options.list,
      across: options.across ?? false,
      merged: options.merged ?? false,
      distribution: options.distribution ?? false,
      mono: options.mono ?? false,
      sources: options.source ?? [],
      strict: options.strict ?? false,
    },
    options.layout,
    world,
    (text) => report.progress(text),
  );
  report.tell(findings);
  const list = options.distribution ? { distribution: distribution ?? null } : {};
  if (distribution !== undefined) report.say(`who has which copy: ${distribution}`);
  if (options.merged) {
    for (const file of files) report.print(file);
    const each = `each on ${counted(sheetsEach, "sheet")}, in the order of the list`;
    if (files.length > 0)
      report.say(`for printers only, without tags; copies in it: ${holders.length}, ${each}`);
    const whose = holders.map((holder, i) => ({ ...ofHolder(holder), sheets: sheetsOf(i, sheetsEach) }));
    return report.finish({ files, holders: files.length === 0 ? [] : whose, ...list });
  }
  for (const [i, file] of files.entries())
    report.print([file, holders[i]?.name, holders[i]?.unit ?? ""].join("\t").trimEnd());
  const [first] = files;
  if (first !== undefined) report.say(`${counted(files.length, "verified file")} in ${path.dirname(first)}`);
  return report.finish({ files, holders: holders.slice(0, files.length).map(ofHolder), ...list });
}

const ofHolder = ({ name, unit }: Holder) => ({ name, ...(unit && { unit }) });

/** The first and the last sheet of a copy in the one file, counted from 1; `copy` counts from 0. */
const sheetsOf = (copy: number, each: number) => [copy * each + 1, (copy + 1) * each];
