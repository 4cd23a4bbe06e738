/** `readout layouts`: which layouts there are. */
import type { Command } from "commander";
import { listLayouts, showPath } from "../files.ts";
import type { World } from "../world.ts";
import { counted } from "./report.ts";
import { command, reportFor, type Seat, type TalkOptions } from "./talk.ts";

export const layoutsCommand = ({ world, done }: Seat): Command =>
  command("layouts", "List the layouts: our own and those in templates/.", [
    "readout layouts",
    "readout layouts --json",
  ]).action(async (options: TalkOptions) => done(await runLayouts(options, world)));

async function runLayouts(options: TalkOptions, world: World): Promise<number> {
  const report = reportFor(world, options);
  const { readLayout } = await import("../pipeline.ts");
  const layouts = [];
  for (const [name, folder] of listLayouts(world)) {
    const { value, diagnostics } = await readLayout(folder, world);
    report.tell(diagnostics);
    if (value === undefined) continue;
    const { title, description, maxPages, version } = value.manifest;
    const pages = maxPages === undefined ? "any number of pages" : `at most ${counted(maxPages, "page")}`;
    const text = description.en ?? Object.values(description)[0] ?? "";
    report.print(`${name}\t${text} (${pages})`);
    layouts.push({ name, version, title, description, maxPages, folder: showPath(folder, world) });
  }
  return report.finish({ layouts });
}
