/**
 * From a briefing to a sheet, in the order in which things happen: read, check, lay out, typeset, draw, verify, name. Only this file and
 * `prints/` know the order. Each stage is loaded when it is first needed, so that `--help` does not wait for a PDF library.
 *
 * A stage that finds errors ends the run, and the last good PDF stays where it is.
 */
import { debugFile, type Format, namedFile, outputFile, rejectedFile, showPath } from "./files.ts";
import { Journal, type StageTime } from "./journal.ts";
import { type Diagnostic, hasErrors } from "./model/diagnostic.ts";
import { type Content, readContent } from "./steps/content.ts";
import { drawPages } from "./steps/drawing.ts";
import { fitSheet } from "./steps/fit.ts";
import { openShelf } from "./steps/fonts.ts";
import { layOutContent, twinOf } from "./steps/layout.ts";
import { type Evidence, withProof } from "./steps/sources.ts";
import { startReaders, verifyFile } from "./steps/verification.ts";
import type { VerifyFacts } from "./verify/index.ts";
import type { World } from "./world.ts";

export { recordApproval } from "./steps/approval.ts";
export { type Content, contentSchema, readContent } from "./steps/content.ts";
export type { Holder } from "./steps/copies.ts";
export { type Drafted, draftArticle, mergeArticle } from "./steps/draft.ts";
export { showSources } from "./steps/examine.ts";
export { examineFonts, openShelf } from "./steps/fonts.ts";
export { htmlOf, type LaidOut, layOutContent, readLayout } from "./steps/layout.ts";
export { isApprovalVoid, whatHoldsItBack } from "./steps/leaving.ts";
export * from "./steps/mail.ts";
export { accountOf, flowItems, lintAccount, typesetDocument } from "./steps/pages.ts";
export { type Imposing, type SheetName, type SheetsToPrint, sheetMap, sheetsToPrint } from "./steps/press.ts";
export {
  checksumOfFile,
  openPrintable,
  openPrintLedger,
  type Printable,
  type PrintEntry,
  type PrintLedger,
  type PrintOrder,
  type PrintSettings,
  printRecorder,
  readAuthorityFile,
  readPageRuns,
  sendToPrinter,
} from "./steps/print.ts";
export { type Asking, readProvider } from "./steps/proposals.ts";
export { readSecret } from "./steps/secret.ts";
export { checkContent, checkSealed, readArticleFile, readSources, withProof } from "./steps/sources.ts";
export { verifyFile } from "./steps/verification.ts";

/** What became of one sheet. */
export interface Sheet {
  readonly briefing: string;
  readonly layout: string;
  /** The finished file; undefined when there is none. */
  readonly pdf: string | undefined;
  /** The finished twin for screens, where that was asked for. */
  readonly html?: string;
  /** The file that did not pass verification, kept for looking at. */
  readonly rejected: string | undefined;
  readonly facts: VerifyFacts | undefined;
  readonly findings: readonly Diagnostic[];
  readonly times: readonly StageTime[];
}

export interface Order extends Evidence {
  readonly briefing: string;
  readonly layouts: readonly string[];
  /** A folder, or for a single sheet the name of the PDF; `out/` when undefined. */
  readonly into: string | undefined;
  /** What is written: `pdf` when nothing is said. */
  readonly formats?: readonly Format[];
  /** Greys only. */
  readonly mono?: boolean;
  /** Without the content and its seal inside. */
  readonly bare?: boolean;
  /** The file has the name under which it leaves the house, and not that of its layout. */
  readonly named?: boolean;
}

/** Makes a sheet of one briefing in each of the layouts. */
export async function build(
  order: Order,
  world: World,
  started?: (stage: string) => void,
): Promise<readonly Sheet[]> {
  const reading = new Journal(world, started);
  // Loads its reader while the sheet is made.
  startReaders(1, world);
  const { beginLoading } = await import("./typeset/index.ts");
  beginLoading();
  const read = await readContent(order.briefing, reading, world);
  const failed = order.layouts.map((layout) => noSheet(order.briefing, layout, reading));
  const content = read && (await withProof(read, order, reading, world));
  if (content === undefined) return failed.slice(0, 1);

  const sheets: Sheet[] = [];
  for (const [i, layout] of order.layouts.entries()) {
    // What the reading found belongs to the file, so it is told once, with the first sheet.
    const journal = i === 0 ? reading : new Journal(world, started);
    for (const format of order.formats ?? ["pdf"]) {
      const plain = outputFile(order.briefing, layout, order.into, world, format);
      const several = order.layouts.length > 1;
      const into = order.named ? namedFile(plain, content.briefing, several ? layout : undefined) : plain;
      const make = format === "pdf" ? buildSheet : buildTwin;
      sheets.push(await make(content, layout, { ...order, into }, journal, world));
    }
  }
  return sheets;
}

/** The sheet as one HTML file for screens. */
async function buildTwin(
  content: Content,
  layout: string,
  { into }: Order & { readonly into: string },
  journal: Journal,
  world: World,
): Promise<Sheet> {
  const html = await twinOf(content, layout, journal, world);
  const nothing = noSheet(content.file, layout, journal);
  if (html === undefined) return nothing;
  const staged = await journal.step("write", async () => world.stage(into, new TextEncoder().encode(html)));
  if (staged === undefined) return nothing;
  const fault = staged.keep(into);
  journal.findings.push(...fault);
  return hasErrors(fault) ? nothing : { ...nothing, html: showPath(into, world) };
}

async function buildSheet(
  content: Content,
  layout: string,
  order: Order & { readonly into: string },
  journal: Journal,
  world: World,
): Promise<Sheet> {
  const out = order.into;
  const nothing = () => noSheet(content.file, layout, journal);

  const drawn = await drawSheet(content, layout, order, journal, world);
  if (drawn === undefined) return nothing();
  const { made, pageCount } = drawn;

  // The file goes to the disk under a temporary name and is read back by other eyes.
  const staged = await journal.step("write", async () => world.stage(out, drawn.pdf));
  if (staged === undefined) return nothing();
  const report = await verifyFile(
    showPath(out, world),
    staged.read(),
    { ...made, layout },
    journal,
    world,
    pageCount,
  );

  // Only a file that says what the content says gets the name.
  const passed = report !== undefined && !hasErrors(report.diagnostics);
  const name = passed ? out : rejectedFile(out);
  const fault = staged.keep(name);
  journal.findings.push(...fault);
  if (hasErrors(fault)) return nothing();
  if (passed) journal.findings.push(...world.remove(rejectedFile(out)));
  return {
    ...nothing(),
    ...(passed ? { pdf: showPath(name, world) } : { rejected: showPath(name, world) }),
    facts: report?.facts,
  };
}

/** Content to PDF. What lies between, pages of boxes and glyphs, is gone when this returns: readers need the room. */
async function drawSheet(content: Content, layout: string, order: Order, journal: Journal, world: World) {
  // Template and style sheet turn the content into boxes with a meaning, and these become lines and pages. What is too long ends here.
  const fitted = await fitSheet(content, layout, journal, world);
  if (fitted === undefined) return undefined;
  const { laidOut, pages } = fitted;
  const pageCount = pages.pages.length;
  startReaders(pageCount, world);

  // Marks on paper, the tags that say what they mean, and the content itself as proof.
  const made = { content, manifest: laidOut.manifest, shown: laidOut.shown };
  const proof = order.bare ? undefined : made;
  const pdf = await drawPages(pages, proof, order.mono ?? false, journal, world);
  return pdf && { pdf, made, pageCount };
}

const noSheet = (briefing: string, layout: string, journal: Journal): Sheet => ({
  briefing,
  layout,
  pdf: undefined,
  rejected: undefined,
  facts: undefined,
  findings: journal.findings,
  times: journal.times,
});

/** Makes `x.debug.pdf` beside `x.pdf`: the sheet with its boxes, lines and costs drawn over it. It is for looking at and not verified. */
export async function buildDebug(
  order: Order,
  layout: string,
  world: World,
): Promise<{ readonly file: string | undefined; readonly findings: readonly Diagnostic[] }> {
  const journal = new Journal(world);
  const nothing = () => ({ file: undefined, findings: journal.findings });
  const read = await readContent(order.briefing, journal, world);
  const content = read && (await withProof(read, order, journal, world));
  const laidOut = content && (await layOutContent(content, layout, journal, world));
  const shelf = laidOut && (await openShelf(journal, world));
  if (laidOut === undefined || shelf === undefined) return nothing();
  const { typesetDebug } = await import("./typeset/index.ts");
  const { document } = await typesetDebug(laidOut.document, shelf);
  const pdf = await drawPages(document, undefined, false, journal, world);
  if (pdf === undefined) return nothing();
  const file = debugFile(outputFile(order.briefing, layout, order.into, world));
  const staged = await journal.step("write", async () => world.stage(file, pdf));
  const fault = staged?.keep(file) ?? [];
  journal.findings.push(...fault);
  return staged === undefined || hasErrors(fault) ? nothing() : { ...nothing(), file: showPath(file, world) };
}
