/**
 * The whole program, in the order in which things happen: read, check, lay out, typeset, draw, verify, name. Only this file
 * knows the order. Each stage is loaded when it is first needed, so that `--help` does not wait for a PDF library.
 *
 * A stage that finds errors ends the run, and the last good PDF stays where it is.
 */
import { debugFile, draftFile, type Format, namedFile, outputFile, rejectedFile, showPath } from "./files.ts";
import { Journal, type StageTime } from "./journal.ts";
import { type Diagnostic, hasErrors } from "./model/diagnostic.ts";
import type { Imposition } from "./model/imposition.ts";
import type { PagedDocument } from "./model/page.ts";
import type { Vocabulary } from "./model/vocabulary.ts";
import { setAgain } from "./steps/again.ts";
import { type Content, readContent } from "./steps/content.ts";
import {
  type Copies,
  type CopyWords,
  copyNames,
  draftLines,
  type Holder,
  holderLines,
  keepCopies,
  type PersonalPages,
  readHolderList,
  setPersonalPages,
} from "./steps/copies.ts";
import { type Distribution, makeDistribution } from "./steps/distribution.ts";
import { drawPages, drawPersonalPages } from "./steps/drawing.ts";
import { type Fitted, fitSheet } from "./steps/fit.ts";
import { openShelf } from "./steps/fonts.ts";
import { layOutContent, twinOf } from "./steps/layout.ts";
import { vocabularyOf } from "./steps/mail.ts";
import {
  checkOneFile,
  checkSheets,
  drawOneFile,
  drawSheets,
  type Imposing,
  imposedFile,
  keepPrint,
  mergedFile,
  planSheets,
  slugsOf,
} from "./steps/press.ts";
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

/** What became of the numbered copies of a sheet. */
export interface CopiesMade {
  /** Their files, in the order of the list; fewer than were asked for when something went wrong. */
  readonly files: readonly string[];
  readonly holders: readonly Holder[];
  /** The list of who has which, where that was asked for. */
  readonly distribution?: string | undefined;
  /** Of paper, that each copy takes in the one file of all. */
  readonly sheetsEach?: number;
  readonly findings: readonly Diagnostic[];
}

/** Makes a copy for everybody on a list. The first one is verified as every sheet is, the others are held to it. */
export async function buildCopies(
  order: Order & {
    readonly list: string;
    readonly across: boolean;
    readonly merged?: boolean;
    readonly distribution?: boolean;
  },
  layout: string,
  world: World,
  progress: (text: string) => void,
): Promise<CopiesMade> {
  const journal = new Journal(world, progress);
  const holders = await readHolderList(order.list, journal, world);
  if (holders === undefined) return { files: [], holders: [], findings: journal.findings };
  const out = outputFile(order.briefing, layout, order.into, world);
  const lines = (words: Vocabulary) => holderLines(holders, order.across, words);
  const made = await setPersonal({ ...order, lines }, layout, journal, world);
  const nothing = () => ({ files: [], holders, findings: journal.findings });
  if (made === undefined) return nothing();
  const list = order.distribution
    ? await makeDistribution(made.content, holders, out, journal, world)
    : undefined;
  if (order.distribution && list === undefined) return nothing();
  const files = order.merged
    ? await keepMerged(made, mergedFile(out), order.mono ?? false, list, journal, world)
    : await keepEach(made, copyNames(out, holders, made.content.briefing), journal, world);
  const isWhole = files.length === (order.merged ? 1 : holders.length);
  if (!isWhole) list?.discard();
  return {
    files,
    holders,
    distribution: isWhole ? list?.keep() : undefined,
    sheetsEach: Math.ceil(made.personal.pages.pages.length / 2),
    findings: journal.findings,
  };
}

const isOnePaper = ({ pages: [a] }: PagedDocument, { pages: [b] }: PagedDocument): boolean =>
  a !== undefined && b !== undefined && a.width === b.width && a.height === b.height;

/** All copies in one file, for printers: it has no tags. The list of who has which stands behind the last. */
async function keepMerged(
  { personal, copies, words, lines }: Personal,
  file: string,
  mono: boolean,
  list: Distribution | undefined,
  journal: Journal,
  world: World,
): Promise<readonly string[]> {
  // Printers take one paper for a job: a list on another stays a file of its own.
  const behind = list !== undefined && isOnePaper(list.pages, personal.pages) ? list : undefined;
  const look = { words, mono, list: behind?.pages };
  const pdf = await drawOneFile(personal, lines, look, journal, world);
  if (pdf === undefined) return [];
  const check = await checkOneFile(copies.first, lines.length, behind?.pdf);
  return (await keepPrint(file, pdf, check, journal, world)) ? [showPath(file, world)] : [];
}

async function keepEach(
  { copies }: Personal,
  names: readonly string[],
  journal: Journal,
  world: World,
): Promise<readonly string[]> {
  const kept = await keepCopies(copies, names, journal, world);
  return names.slice(0, kept).map((file) => showPath(file, world));
}

/** Makes `x.draft.pdf`: the sheet with a word across every page that says what it is. */
export async function buildDraft(
  order: Order,
  layout: string,
  world: World,
  progress: (text: string) => void,
): Promise<{ readonly file: string | undefined; readonly findings: readonly Diagnostic[] }> {
  const journal = new Journal(world, progress);
  const names = [draftFile(outputFile(order.briefing, layout, order.into, world))];
  const made = await setPersonal({ ...order, lines: draftLines }, layout, journal, world);
  const [file] = made === undefined ? [] : await keepEach(made, names, journal, world);
  return { file, findings: journal.findings };
}

/** Pages with a line of its own for each copy, drawn, and the first of them verified. */
interface Personal {
  readonly content: Content;
  readonly words: Vocabulary;
  readonly lines: readonly CopyWords[];
  readonly personal: PersonalPages;
  readonly copies: Copies;
}

async function setPersonal(
  order: Order & { readonly lines: (words: Vocabulary) => readonly CopyWords[] },
  layout: string,
  journal: Journal,
  world: World,
): Promise<Personal | undefined> {
  const read = await readContent(order.briefing, journal, world);
  const content = read && (await withProof(read, order, journal, world));
  const words = content && (await vocabularyOf(content, journal, world));
  if (content === undefined || words === undefined) return undefined;
  const lines = order.lines(words);

  // Set once for all of them, and drawn once.
  const fitted = await fitSheet(content, layout, journal, world);
  const personal = fitted && (await setPersonalPages(fitted.laidOut.document, lines, journal, world));
  const { manifest, shown } = fitted?.laidOut ?? {};
  const sealed = manifest && { content, manifest, shown };
  const copies =
    sealed && personal && (await drawPersonalPages(personal, sealed, order.mono ?? false, journal, world));
  if (copies === undefined || sealed === undefined || personal === undefined) return undefined;

  // The first copy stands for all: the others are it but for their line.
  const first = { value: copies.first, diagnostics: [] };
  const name = showPath(outputFile(order.briefing, layout, order.into, world), world);
  const report = await verifyFile(name, first, { ...sealed, layout }, journal, world);
  if (report === undefined || hasErrors(report.diagnostics)) return undefined;
  return { content, words, lines, personal, copies };
}

/** What became of the sheets of a folded or cut print. */
export interface ImposedMade {
  /** The verified file whose pages they show, with tags; it stands beside them. */
  readonly original: string | undefined;
  readonly file: string | undefined;
  readonly plan: Imposition | undefined;
  readonly findings: readonly Diagnostic[];
}

/** Makes the sheet as always, or as a draft, and beside it a file for printers with its pages on larger or fuller sheets. */
export async function buildImposed(
  order: Order & { readonly imposing: Imposing; readonly draft: boolean },
  layout: string,
  world: World,
  progress: (text: string) => void,
): Promise<ImposedMade> {
  const single = { ...order, layouts: [layout] };
  const [sheet] = order.draft ? [] : await build(single, world, progress);
  const draft = order.draft ? await buildDraft(single, layout, world, progress) : undefined;
  const [original, told] = [sheet?.pdf ?? draft?.file, sheet?.findings ?? draft?.findings ?? []];
  const journal = new Journal(world, progress);
  const nothing = () => ({
    original,
    file: undefined,
    plan: undefined,
    findings: [...told, ...journal.findings],
  });
  const shown = original === undefined ? undefined : world.read(original).value;
  if (original === undefined || shown === undefined) return nothing();

  // The same once more, for the pages as they were set; what that finds has been told.
  const again = journal.attempt();
  const read = await readContent(order.briefing, again, world);
  const content = read && (await withProof(read, order, again, world));
  const words = content && (await vocabularyOf(content, again, world));
  const fitted = content && (await fitSheet(content, layout, again, world));
  if (words === undefined || fitted === undefined)
    throw new Error("what was built a moment ago cannot be built");

  const look = { imposing: order.imposing, draft: order.draft, mono: order.mono ?? false };
  const imposed = await imposePages({ fitted, words, shown, original, ...look }, journal, world);
  return { ...nothing(), ...imposed };
}

/** The same for a finished file: its pages are set again from the content that it carries, and must come out the same. */
export async function imposeFinished(
  file: string,
  imposing: Imposing,
  world: World,
  progress: (text: string) => void,
): Promise<ImposedMade> {
  const journal = new Journal(world, progress);
  const again = await setAgain(file, journal, world);
  const words = again && (await vocabularyOf(again.content, journal, world));
  if (again === undefined || words === undefined)
    return { original: undefined, file: undefined, plan: undefined, findings: journal.findings };
  const { fitted, mono, pdf } = again;
  const look = { imposing, draft: false, mono };
  const imposed = await imposePages({ fitted, words, shown: pdf, original: file, ...look }, journal, world);
  return { file: undefined, plan: undefined, ...imposed, original: file, findings: journal.findings };
}

interface PagesToImpose {
  readonly fitted: Fitted;
  readonly words: Vocabulary;
  /** The verified file, which the sheets must show. */
  readonly shown: Uint8Array;
  readonly original: string;
  readonly imposing: Imposing;
  readonly draft: boolean;
  readonly mono: boolean;
}

/** Draws the sheets beside the file whose pages they show. */
async function imposePages(
  { fitted, words, shown, original, imposing, draft, mono }: PagesToImpose,
  journal: Journal,
  world: World,
): Promise<Pick<ImposedMade, "file" | "plan"> | undefined> {
  const plan = await planSheets(fitted.pages, imposing, journal);
  if (plan === undefined) return undefined;
  const slugs = slugsOf(plan, words);
  const look = { words, draft: draft ? draftLines(words) : [], mono };
  const pdf = await drawSheets(fitted.laidOut.document, plan, slugs, look, journal, world);
  if (pdf === undefined) return undefined;
  const file = imposedFile(original, imposing);
  const check = await checkSheets(shown, plan, slugs);
  if (!(await keepPrint(file, pdf, check, journal, world))) return undefined;
  return { file: showPath(file, world), plan };
}
