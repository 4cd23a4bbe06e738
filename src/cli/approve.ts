/** `readout approve`: records who clears a briefing as it is. */
import type { Command } from "commander";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { World } from "../world.ts";
import { sourcesOf } from "./check.ts";
import { command, reportFor, type Seat, type TalkOptions } from "./talk.ts";

interface ApproveOptions extends TalkOptions {
  readonly name: string;
  readonly role: string;
  readonly source?: readonly string[];
}

export const approveCommand = ({ world, done }: Seat): Command =>
  command("approve", "Record who clears a briefing as it is now; any later edit voids that.", [
    'readout approve content/riad-gespraeche/briefing.yaml --name "Anna Arp" --role "Referatsleitung"',
  ])
    .argument("<briefing>", "the briefing")
    .requiredOption("--name <name>", "who clears it")
    .requiredOption("--role <role>", "as whom")
    .option(
      "--source <file>",
      "check against this text of a source, as article.txt or id=article.txt",
      sourcesOf,
    )
    .action(async (file: string, options: ApproveOptions) => done(await runApprove(file, options, world)));

async function runApprove(file: string, options: ApproveOptions, world: World): Promise<number> {
  const report = reportFor(world, options);
  const { readContent, recordApproval, withProof } = await import("../pipeline.ts");
  const { Journal } = await import("../journal.ts");
  const journal = new Journal(world, (stage) => report.progress(stage));
  const blank = [options.name, options.role].some((text) => text.trim() === "" || /\p{Cc}/u.test(text));
  if (blank) {
    report.tell([noName]);
    return report.finish();
  }
  const evidence = { sources: options.source ?? [], strict: options.strict ?? false };
  const read = await readContent(file, journal, world);
  const content = read && (await withProof(read, evidence, journal, world));
  const record =
    content && (await recordApproval(content, options.name.trim(), options.role.trim(), journal, world));
  // What was approved before is replaced, so that it is void no longer matters.
  report.tell(journal.findings.filter(({ code }) => record === undefined || code !== "approval/void"));
  if (record !== undefined) report.print(record);
  return report.finish({ file, approval: record ?? null });
}

const noName: Diagnostic = {
  code: "system/usage",
  severity: "error",
  message: "an approval needs a name and a role",
  hint: 'write --name "Anna Arp" --role "Referatsleitung"',
};
