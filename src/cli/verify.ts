/** `readout verify`: holds a finished PDF to the rules, and to its briefing when that is named. */
import path from "node:path";
import type { Command } from "commander";
import { findLayout } from "../files.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { World } from "../world.ts";
import { sourcesOf } from "./check.ts";
import { counted } from "./report.ts";
import { command, DEFAULT_LAYOUT, reportFor, type Seat, type TalkOptions } from "./talk.ts";

interface VerifyOptions extends TalkOptions {
  readonly against?: string;
  readonly layout?: string;
  readonly source?: readonly string[];
}

export const verifyCommand = ({ world, done }: Seat): Command =>
  command("verify", "Check a finished PDF, whoever made it.", [
    "readout verify out/riad-gespraeche/lagebild.pdf",
    "readout verify sheet.pdf --against content/riad-gespraeche/briefing.yaml -l lagebild",
    "readout verify sheet.pdf --source article.txt",
  ])
    .argument("<file>", "the PDF")
    .option("--against <briefing>", "the briefing that it must say, word for word")
    .option(
      "-l, --layout <name>",
      `the layout that it was made with (default: the PDF's own name, else ${DEFAULT_LAYOUT})`,
    )
    .option(
      "--source <file>",
      "check the quotations of the content inside against this source, as article.txt or id=article.txt",
      sourcesOf,
    )
    .action(async (file: string, options: VerifyOptions) => done(await runVerify(file, options, world)));

async function runVerify(file: string, options: VerifyOptions, world: World): Promise<number> {
  const report = reportFor(world, options);
  const { checkSealed, readContent, readLayout, showSources, verifyFile } = await import("../pipeline.ts");
  const { Journal } = await import("../journal.ts");
  const journal = new Journal(world, (stage) => report.progress(stage));

  const content =
    options.against === undefined ? undefined : await readContent(options.against, journal, world);
  const layout = options.layout ?? layoutOf(file, world);
  const manifest = content && (await journal.step("layout", () => readLayout(layout, world)))?.manifest;
  const shown = content && manifest?.sources === "shown" ? await showSources(content, world) : undefined;
  const against = content && manifest && { content, manifest, layout, shown };
  // A briefing that cannot be read proves nothing; the PDF alone is not what was asked for.
  const stopped = options.against !== undefined && against === undefined;
  const verified = stopped ? undefined : await verifyFile(file, world.read(file), against, journal, world);

  const sealed = verified?.sealed;
  const { source } = options;
  const checked = source && sealed && (await checkSealed(file, sealed, source, journal, world));
  if (source !== undefined && verified !== undefined && sealed === undefined)
    journal.findings.push(unsealed(file));

  report.tell(journal.findings);
  const facts = verified?.facts;
  if (facts !== undefined) {
    report.print(`pages      ${facts.pages}`);
    report.print(`title      ${facts.title ?? "none"}`);
    report.print(`language   ${facts.lang ?? "none"}`);
    report.print(`fonts      ${facts.fonts.join(", ")}`);
    if (sealed !== undefined) {
      const { layout, sources, content } = sealed.seal;
      report.print(`sealed     ${layout.name} ${layout.version}, content ${content.sha256.slice(0, 16)}`);
      for (const { id, sha256 } of sources) report.print(`source     ${id}, ${sha256.slice(0, 16)}`);
    }
    if (against !== undefined || sealed !== undefined)
      report.print(`compared   ${counted(facts.texts, "text")}, ${counted(facts.quotes, "quotation")}`);
    if (facts.excerpts > 0) report.print(`shown      ${counted(facts.excerpts, "excerpt")} of sources`);
    if (checked !== undefined)
      report.print(`sources    ${counted(checked.quotations.length, "quotation")} found word for word`);
    report.print(`sha256     ${facts.sha256}`);
  }
  return report.finish({ file, facts, seal: verified?.sealed?.seal ?? null });
}

const unsealed = (file: string): Diagnostic => ({
  code: "verify/no-seal",
  severity: "error",
  message: "the file carries no content that could be checked against a source",
  hint: "check the briefing itself, with readout check",
  place: { file },
});

/** `lagebild.pdf` was made with `lagebild`. */
function layoutOf(file: string, world: World): string {
  const name = path.basename(file).replace(/(\.rejected)?\.pdf$/i, "");
  return findLayout(name, world).value === undefined ? DEFAULT_LAYOUT : name;
}
