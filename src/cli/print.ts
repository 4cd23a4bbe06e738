/** `readout print`: a verified sheet onto paper. */
import path from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { printLedgerFile } from "../files.ts";
import type { Code, Diagnostic } from "../model/diagnostic.ts";
import type { PrintOrder, PrintSettings, SheetsToPrint } from "../pipeline.ts";
import type { World } from "../world.ts";
import { addImposeOptions, faultOfImposing, type ImposeOptions, imposingOf } from "./impose.ts";
import { type CopyPrinted, type PrintCopy, printList } from "./print-list.ts";
import type { Report } from "./report.ts";
import { command, DEFAULT_LAYOUT, reportFor, type Seat, type TalkOptions } from "./talk.ts";

interface PrintOptions extends TalkOptions, ImposeOptions {
  readonly printer: string;
  readonly layout: string;
  readonly copies: number;
  readonly list?: string;
  readonly merged?: boolean;
  readonly duplex?: PrintSettings["duplex"];
  readonly mono?: boolean;
  readonly staple?: boolean;
  readonly pages?: string;
  readonly draft?: boolean;
  readonly wait: number;
  readonly caFile?: string;
  readonly dryRun?: boolean;
  readonly again?: "unknown" | "all";
}

export const printCommand = ({ world, done }: Seat): Command =>
  addImposeOptions(
    command("print", "Print a sheet that verifies. The printer is asked first what it can do.", [
      "readout print out/riad-gespraeche/lagebild.pdf --printer Flur3 --copies 12 --staple",
      "readout print content/riad-gespraeche/briefing.yaml -l handout --printer ipp://printer.example.org/ipp/print",
      "readout print out/riad-gespraeche/lagebild.pdf --booklet --staple --printer Flur3",
      "readout print sheet.pdf --printer Flur3 --dry-run",
    ]).argument("<file>", "a PDF, or a briefing that is built first"),
  )
    .requiredOption(
      "--printer <name>",
      "a queue of CUPS on this machine, or an address that begins with ipp:// or ipps://",
    )
    .option("-l, --layout <name>", "the layout for a briefing", DEFAULT_LAYOUT)
    .option("--copies <n>", "how many", numberOf(1, 999), 1)
    .option("--list <file>", "a numbered copy for everybody on this list instead, one job each")
    .option("--merged", "all of these copies as one job")
    .addOption(
      new Option(
        "--duplex <edge>",
        "both sides, turned over the long or the short edge, or off (default: from two pages on, like a book)",
      ).choices(["long", "short", "off"]),
    )
    .option("--mono", "in greys")
    .option("--staple", "stapled at the top left, booklets in the fold")
    .option("--pages <runs>", "only these pages, as 1-3,5")
    .option("--draft", "print a briefing with the word across every page, checked or not")
    .option("--wait <seconds>", "how long a busy or empty printer is waited for", numberOf(0, 86_400), 300)
    .option("--ca-file <file>", "certificate by which a printer at ipps:// is believed (PEM)")
    .addOption(
      new Option(
        "--again <which>",
        "copies of a list that may be on paper, or all of them, once more",
      ).choices(["unknown", "all"]),
    )
    .option("--dry-run", "ask the printer what it can do, and print nothing")
    .action(async (file: string, options: PrintOptions) => done(await runPrint(file, options, world)));

const numberOf = (least: number, most: number) => (text: string) => {
  if (/^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  throw new InvalidArgumentError(`it is a number from ${least} to ${most}.`);
};

async function runPrint(named: string, options: PrintOptions, world: World): Promise<number> {
  const report = reportFor(world, options);
  const { readPageRuns } = await import("../pipeline.ts");
  const pages = options.pages === undefined ? [] : await readPageRuns(options.pages);
  const isBriefing = /\.ya?ml$/i.test(named);
  if (pages === undefined) {
    report.tell([badPages(options.pages ?? "")]);
    return report.finish();
  }
  if (options.draft && !isBriefing) {
    report.tell([draftOfFile]);
    return report.finish();
  }
  const fault = faultOfImposing(options, false) ?? faultOfSheets(options) ?? faultOfMerging(options);
  if (fault !== undefined) {
    report.tell([fault]);
    return report.finish();
  }
  if (options.list !== undefined && (!isBriefing || options.draft || options.copies !== 1)) {
    report.tell([listOfFile]);
    return report.finish();
  }
  const authority =
    options.caFile === undefined ? undefined : await authorityOf(options.caFile, report, world);
  if (options.caFile !== undefined && authority === undefined) return report.finish();
  const made = await madeReady(named, isBriefing, options, report, world);
  const { files } = made;
  const print: PrintCopy = (file, record) =>
    printOne(file, { ...options, ...made, named, authority, pageRuns: pages, record }, report, world);
  if (options.list === undefined || options.dryRun || files.length === 0) {
    const [file] = files;
    const one = file === undefined ? undefined : await print(file, () => []);
    const jobs = one?.job === undefined ? [] : [one.job];
    return report.finish({ files, jobs, printed: one?.state === "printed" });
  }
  const { all } = made;
  const list = {
    files: all === undefined ? files : [all],
    ledger: printLedgerFile(named),
    printer: options.printer,
    again: options.again,
  };
  const printEach: PrintCopy = (file, record) => print(all === undefined ? file : files[0]!, record);
  const { jobs, printed } = await printList(list, printEach, report, world);
  return report.finish({ files, jobs, printed });
}

/** Prints one file. Whatever became of it has been told. */
async function printOne(
  file: string,
  options: PrintOptions & Made & Printing,
  report: Report,
  world: World,
): Promise<CopyPrinted> {
  const { openPrintable, sendToPrinter } = await import("../pipeline.ts");
  const { Journal } = await import("../journal.ts");
  const journal = new Journal(world, (stage) => report.progress(stage));
  const order = { ...options, draft: options.draft ?? false, dry: options.dryRun ?? false };
  const sheet = await openPrintable(file, order, journal, world);
  if (sheet === undefined) {
    report.tell(journal.findings);
    return { state: "kept" };
  }
  const { sheets } = options;
  const beyond = sheets === undefined ? options.pageRuns.at(-1)?.[1] : undefined;
  if (beyond !== undefined && beyond > sheet.pages) {
    report.tell([noSuchPage(beyond, sheet.pages)]);
    return { state: "kept" };
  }
  if (options.all !== undefined && sheet.pages === 1 && (options.duplex ?? "off") !== "off") {
    report.tell([twoOnOneSheet]);
    return { state: "kept" };
  }
  const settings: PrintSettings = {
    copies: options.copies,
    duplex: sheets?.paper?.duplex ?? options.duplex ?? sheet.duplex,
    mono: options.mono ?? false,
    staple: options.staple ? (options.booklet ? "fold" : "corner") : undefined,
    pages: options.pageRuns,
    media: (sheets?.paper ?? sheet).media,
  };
  const job = {
    // A copy's file is named after its holder. The time keeps two prints of one file apart, so that a job is found again.
    name: `${options.list ? path.basename(file) : sheet.name} ${sheet.sha256.slice(0, 12)} ${world.clock()}`,
    // The original passed the gates; its sheets were proven against it.
    pdf: sheets?.pdf ?? sheet.pdf,
    settings,
    patience: options.wait * 1000,
    dry: order.dry,
    record: options.record,
  };
  const printed = await sendToPrinter(
    job,
    options.printer,
    { say: (text) => report.say(text), authority: options.authority },
    journal,
    world,
  );
  report.tell(journal.findings);
  if (printed?.done) {
    const how = printed.by === "printer" ? "printed as" : `handed on by the queue “${options.printer}” as`;
    report.print(`${how} job ${printed.job}: ${showSettings(settings)}`);
    return { state: "printed", job: printed.job };
  }
  const codes = printed?.diagnostics.map(({ code }) => code) ?? [];
  if (order.dry && printed !== undefined && codes.length === 0)
    report.print(`the printer can: ${showSettings(settings)}; nothing was printed`);
  return { state: codes.some((code) => MAY_BE_PRINTED.has(code)) ? "unknown" : "kept", job: printed?.job };
}

/** What one file is printed with beside the options. */
interface Printing {
  readonly named: string;
  readonly pageRuns: PrintSettings["pages"];
  readonly record: Parameters<PrintCopy>[1];
  readonly authority: string | undefined;
}

/** The printer has the file, or may have it. */
const MAY_BE_PRINTED: ReadonlySet<Code> = new Set(["print/unknown", "print/unfinished", "print/aborted"]);

/** What is to be printed, and what is known of it beside. */
interface Made extends Pick<PrintOrder, "approvalVoid" | "readers"> {
  readonly files: readonly string[];
  /** What is printed in the place of the file: its pages on sheets that are folded or cut, or all copies of it. */
  readonly sheets?: SheetsToPrint;
  /** The file that has all copies, where they are one job. */
  readonly all?: string;
}

async function authorityOf(file: string, report: Report, world: World): Promise<string | undefined> {
  const { readAuthorityFile } = await import("../pipeline.ts");
  const { value, diagnostics } = await readAuthorityFile(file, world);
  report.tell(diagnostics);
  return value;
}

async function madeReady(
  named: string,
  isBriefing: boolean,
  options: PrintOptions,
  report: Report,
  world: World,
): Promise<Made> {
  if (isBriefing) return built(named, options, report, world);
  // Who gets it, and what became of the briefing since, a finished file does not tell.
  const finished = { files: [named], approvalVoid: false, readers: [] };
  const imposing = imposingOf(options, options.duplex === "long" ? "long" : "short");
  if (imposing === undefined) return finished;
  const { sheetsToPrint } = await import("../pipeline.ts");
  const { imposeFinished } = await import("../prints/index.ts");
  const imposed = await imposeFinished(named, imposing, world, (text) => report.progress(text));
  const sheets = await sheetsToPrint(imposed, world);
  report.tell(imposed.findings);
  return sheets === undefined ? { ...finished, files: [] } : { ...finished, sheets };
}

/** Builds a briefing: one file, or one for everybody on the list; none when something is wrong with it. */
async function built(briefing: string, options: PrintOptions, report: Report, world: World): Promise<Made> {
  const { layout, mono, draft, list } = options;
  const { build, isApprovalVoid, sheetsToPrint } = await import("../pipeline.ts");
  const { buildCopies, buildDraft, buildImposed } = await import("../prints/index.ts");
  const order = { briefing, layouts: [layout], into: undefined, mono: mono ?? false };
  const progress = (text: string) => report.progress(text);
  const made = (
    files: readonly (string | undefined)[],
    findings: readonly Diagnostic[],
    readers: Made["readers"] = [],
  ): Made => {
    report.tell(findings);
    return {
      files: files.filter((file) => file !== undefined),
      approvalVoid: isApprovalVoid(findings),
      readers,
    };
  };
  const imposing = imposingOf(options, options.duplex === "long" ? "long" : "short");
  if (imposing !== undefined) {
    const wanted = { ...order, imposing, draft: draft ?? false };
    const imposed = await buildImposed(wanted, layout, world, progress);
    const sheets = await sheetsToPrint(imposed, world);
    const known = made([sheets && imposed.original], imposed.findings);
    return sheets === undefined ? known : { ...known, sheets };
  }
  if (draft) {
    const { file, findings } = await buildDraft(order, layout, world, progress);
    return made([file], findings);
  }
  if (list !== undefined) {
    const merged = options.merged ?? false;
    const wanted = { ...order, list, across: false, merged };
    const { files, holders, findings } = await buildCopies(wanted, layout, world, progress);
    const readers = holders.flatMap(({ reader }) => reader ?? []);
    if (merged) {
      const pdf = files[0] === undefined ? undefined : world.read(files[0]).value;
      // The gates look at the sheet as everybody gets it, since the one file carries no content to be held to.
      const [sheet] = pdf === undefined ? [] : await build(order, world);
      const known = made([sheet?.pdf], findings, [...new Set(readers)]);
      return pdf === undefined ? known : { ...known, sheets: { pdf }, all: files[0]! };
    }
    return made(files.length === holders.length ? files : [], findings, [...new Set(readers)]);
  }
  const [sheet] = await build(order, world);
  return made([sheet?.pdf], sheet?.findings ?? []);
}

function showSettings({ copies, duplex, mono, staple, pages, media }: PrintSettings): string {
  return [
    copies === 1 ? "1 copy" : `${copies} copies`,
    duplex === "off" ? "one side" : `both sides over the ${duplex} edge`,
    ...(mono ? ["greys"] : []),
    ...(staple === undefined ? [] : [staple === "fold" ? "stapled in the fold" : "stapled"]),
    ...(pages.length > 0 ? [`pages ${pages.map(([a, b]) => (a === b ? a : `${a}-${b}`)).join(",")}`] : []),
    ...(media === undefined ? [] : [media]),
  ].join(", ");
}

const badPages = (text: string): Diagnostic => ({
  code: "system/usage",
  severity: "error",
  message: `“${text}” are no pages`,
  hint: "pages are written 1-3,5: rising, and none twice",
});

function faultOfSheets({ booklet, "2up": twoUp, list, pages, duplex }: PrintOptions): Diagnostic | undefined {
  if (!booklet && !twoUp) return undefined;
  const fault = (option: string, hint: string): Diagnostic => ({
    code: "system/usage",
    severity: "error",
    message: `--booklet and --2up do not go with ${option}`,
    hint,
  });
  if (list !== undefined)
    return fault("--list", "numbered copies are printed page by page; leave one of the two out");
  if (pages !== undefined)
    return fault(
      "--pages",
      "sheets without some of their pages are read wrongly; print single pages without them",
    );
  if (duplex === "off")
    return fault("--duplex off", "the sheets have backs; a printer for one side prints pages");
  return undefined;
}

const noSuchPage = (page: number, pages: number): Diagnostic => ({
  code: "system/usage",
  severity: "error",
  message: `there is no page ${page}: the sheet has ${pages === 1 ? "one" : pages}`,
  hint: "name pages that it has, or leave --pages out for all of them",
});

export const draftOfFile: Diagnostic = {
  code: "system/usage",
  severity: "error",
  message: "a finished PDF cannot be made a draft",
  hint: "name its briefing: the word for a draft is set across every page",
};

/** One job knows nothing of where a copy ends: what is asked of its sheets or pages would be done to all copies together. */
function faultOfMerging({ merged, list, staple, pages }: PrintOptions): Diagnostic | undefined {
  if (!merged) return undefined;
  const fault = (message: string, hint: string): Diagnostic => ({
    code: "system/usage",
    severity: "error",
    message,
    hint,
  });
  if (list === undefined)
    return fault(
      "--merged goes with --list",
      "name the list of those who get a copy; all copies are then one job",
    );
  if (staple)
    return fault(
      "--merged does not go with --staple: the printer would staple all copies together",
      "leave --merged out; each copy is then a job of its own, and stapled by itself",
    );
  if (pages !== undefined)
    return fault(
      "--merged does not go with --pages: the pages of all copies are counted through",
      "leave --merged out; each copy is then a job of its own, with these of its pages",
    );
  return undefined;
}

const twoOnOneSheet: Diagnostic = {
  code: "system/usage",
  severity: "error",
  message:
    "--merged does not go with --duplex for a sheet of one page: two people's copies would share a sheet",
  hint: "leave --duplex out, or --merged",
};

const listOfFile: Diagnostic = {
  code: "system/usage",
  severity: "error",
  message: "a list goes with a briefing, and not with --copies or --draft",
  hint: "name the briefing; how many copies somebody gets stands in the list",
};
