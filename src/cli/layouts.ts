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
    const { title, description, maxPages, version, sources } = value.manifest;
    const pages = maxPages === undefined ? "any number of pages" : `at most ${counted(maxPages, "page")}`;
    const text = description.en ?? Object.values(description)[0] ?? "";
    report.print(`${name}\t${text} (${pages})`);
    const shows = sources === undefined ? {} : { sources };
    layouts.push({ name, version, title, description, maxPages, ...shows, folder: showPath(folder, world) });
  }
  report.say(
    "a mail is no layout: readout mail sets text and HTML from the same briefing, with the same numbers",
  );
  return report.finish({ layouts });
}
