/** `readout explain-page`: why a page ends where it does, and how its lines came about. */
import type { Command } from "commander";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { World } from "../world.ts";
import { counted } from "./report.ts";
import { command, DEFAULT_LAYOUT, reportFor, type Seat, type TalkOptions } from "./talk.ts";

interface ExplainOptions extends TalkOptions {
  readonly layout: string;
}

export const explainPageCommand = ({ world, done }: Seat): Command =>
  command("explain-page", "Tell why a page and its lines break where they do.", [
    "readout explain-page content/riad-gespraeche/briefing.yaml 1",
    "readout explain-page my.yaml 2 -l lagebild | less",
  ])
    .argument("<file>", "the briefing")
    .argument("<page>", "the page, counted from 1")
    .option("-l, --layout <name>", "the layout", DEFAULT_LAYOUT)
    .action(async (file: string, page: string, options: ExplainOptions) =>
      done(await runExplain(file, page, options, world)),
    );

async function runExplain(
  file: string,
  page: string,
  { layout, ...options }: ExplainOptions,
  world: World,
): Promise<number> {
  const report = reportFor(world, options);
  if (!/^[1-9]\d{0,5}$/.test(page)) {
    report.tell([noNumber(page)]);
    return report.finish();
  }
  const { accountOf, layOutContent, readContent, withProof } = await import("../pipeline.ts");
  const { showPageAccount } = await import("../dump/index.ts");
  const { Journal } = await import("../journal.ts");
  const journal = new Journal(world, (stage) => report.progress(stage));
  const read = await readContent(file, journal, world);
  const content = read && (await withProof(read, {}, journal, world));
  const laidOut = content && (await layOutContent(content, layout, journal, world));
  const set = laidOut && (await accountOf(laidOut.document, journal, world, Number(page)));
  report.tell(journal.findings);
  if (set === undefined) return report.finish({ page: null });
  const text = showPageAccount(set.account, Number(page));
  if (text === undefined) report.tell([noPage(page, set.account.pages.length)]);
  else report.print(text);
  const own = <T extends { readonly page: number }>(all: readonly T[]) =>
    all.filter((one) => one.page === Number(page));
  const { pages, lines, boxes } = set.account;
  return report.finish({ page: own(pages)[0] ?? null, lines: own(lines), boxes: own(boxes) });
}

const noNumber = (page: string): Diagnostic => ({
  code: "system/usage",
  severity: "error",
  message: `“${page}” is no number of a page`,
  hint: "pages are counted from 1, as readout explain-page briefing.yaml 2",
});

const noPage = (page: string, pages: number): Diagnostic => ({
  code: "system/usage",
  severity: "error",
  message: `there is no page “${page}”; the sheet has ${counted(pages, "page")}`,
  hint: "pages are counted from 1",
});
