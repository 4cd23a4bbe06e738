/** `readout dump`: prints what passes between two stages, as text. */
import { type Command, Option } from "commander";
import type { World } from "../world.ts";
import { command, DEFAULT_LAYOUT, reportFor, type Seat, type TalkOptions } from "./talk.ts";

const TREES = ["briefing", "html", "document", "items", "pages"] as const;
type Tree = (typeof TREES)[number];

interface DumpOptions extends TalkOptions {
  readonly tree: Tree;
  readonly layout: string;
}

export const dumpCommand = ({ world, done }: Seat): Command =>
  command("dump", "Print what passes between two stages, one node a line.", [
    "readout dump content/riad-gespraeche/briefing.yaml --tree=document",
    "readout dump my.yaml --tree=pages -l lagebild | less",
    "readout dump my.yaml --tree=html > sheet.html",
  ])
    .argument("<file>", "the briefing")
    .addOption(new Option("--tree <name>", "which stage's product").choices([...TREES]).default("pages"))
    .option("-l, --layout <name>", "the layout", DEFAULT_LAYOUT)
    .action(async (file: string, options: DumpOptions) => done(await runDump(file, options, world)));

async function runDump(file: string, options: DumpOptions, world: World): Promise<number> {
  const report = reportFor(world, options);
  const { Journal } = await import("../journal.ts");
  const journal = new Journal(world, (stage) => report.progress(stage));
  const text = await dumpTree(file, options, journal, world);
  if (text !== undefined) report.print(text);
  report.tell(journal.findings);
  return report.finish({ tree: options.tree, text });
}

async function dumpTree(
  file: string,
  { tree, layout }: DumpOptions,
  journal: import("../journal.ts").Journal,
  world: World,
): Promise<string | undefined> {
  const { flowItems, htmlOf, layOutContent, readContent, typesetDocument, withProof } = await import(
    "../pipeline.ts"
  );
  const { dumpBriefing, dumpDocument, dumpItems, dumpPages } = await import("../dump/index.ts");

  const read = await readContent(file, journal, world);
  const content = read && (await withProof(read, {}, journal, world));
  if (content === undefined || tree === "briefing") return content && dumpBriefing(content.briefing);

  if (tree === "html") return htmlOf(content, layout, journal, world);

  const laidOut = await layOutContent(content, layout, journal, world);
  if (laidOut === undefined || tree === "document") return laidOut && dumpDocument(laidOut.document);

  if (tree === "items") {
    const items = await flowItems(laidOut.document, journal, world);
    return items === undefined ? undefined : dumpItems(items);
  }
  const pages = await typesetDocument(laidOut.document, journal, world);
  return pages && dumpPages(pages);
}
