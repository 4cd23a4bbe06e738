/**
 * The whole program, in the order in which things happen: read, check, lay out, typeset, draw, verify, name. Only this file
 * knows the order. Each stage is loaded when it is first needed, so that `--help` does not wait for a PDF library.
 *
 * A stage that finds errors ends the run, and the last good PDF stays where it is.
 */
import path from "node:path";
import {
  articlesBeside,
  debugFile,
  type Format,
  findLayout,
  fontOpener,
  fontsFolder,
  inputFile,
  layoutFiles,
  outputFile,
  rejectedFile,
  reportFile,
  showPath,
  sourceFile,
} from "./files.ts";
import { Journal, type StageTime } from "./journal.ts";
import type { Account } from "./model/account.ts";
import type { Article } from "./model/article.ts";
import type { Briefing } from "./model/briefing.ts";
import { type CheckReport, type Proof, UNCHECKED } from "./model/check-report.ts";
import { type Diagnostic, hasErrors, type Outcome } from "./model/diagnostic.ts";
import type { DocumentTree } from "./model/document.ts";
import type { FontShelf } from "./model/fonts.ts";
import type { LayoutFiles, LayoutManifest } from "./model/layout.ts";
import type { Origins } from "./model/origin.ts";
import type { PagedDocument } from "./model/page.ts";
import type { Remark } from "./model/remark.ts";
import type { ReadBriefing } from "./read/index.ts";
import type { Reader, VerifyFacts, VerifyReport } from "./verify/index.ts";
import type { World } from "./world.ts";

/** A briefing that was read and found sound. */
export interface Content {
  readonly briefing: Briefing;
  readonly origins: Origins;
  readonly sha256: string;
  /** The file, as the user named it. */
  readonly file: string;
  /** Comments that let warnings stand. */
  readonly remarks: readonly Remark[];
  /** What the checks of the briefing by itself found, whether a comment lets it stand or not. */
  readonly found: readonly Diagnostic[];
  /** What the check against the sources found; undefined where nobody asked. */
  readonly proof?: Proof;
}

/** A layout's promises and the document that it made of a briefing. */
export interface LaidOut {
  readonly manifest: LayoutManifest;
  readonly document: DocumentTree;
}

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

export interface Order {
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
  /** Files of the sources, `article.txt` or `id=article.txt`; where none is named, the report of an earlier check counts. */
  readonly sources?: readonly string[];
  /** Nothing is built that was not checked against its sources. */
  readonly strict?: boolean;
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
      const into = outputFile(order.briefing, layout, order.into, world, format);
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
  const html = await journal.step("lay out", async () => {
    const { renderTwin } = await import("./layout/index.ts");
    const files = await openLayout(content, layout, world);
    if (files.value === undefined) return { value: undefined, diagnostics: files.diagnostics };
    const { value, diagnostics } = renderTwin(content.briefing, files.value, content.proof);
    return { value, diagnostics: [...files.diagnostics, ...diagnostics] };
  });
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

  // Template and style sheet turn the content into boxes with a meaning.
  const laidOut = await layOutContent(content, layout, journal, world);
  if (laidOut === undefined) return nothing();

  // Every line and page is decided here.
  const pages = await typesetDocument(laidOut.document, journal, world);
  if (pages === undefined) return nothing();
  startReaders(pages.pages.length, world);

  // Marks on paper, the tags that say what they mean, and the content itself as proof.
  const proof = order.bare ? undefined : { content, manifest: laidOut.manifest };
  const pdf = await drawPages(pages, proof, order.mono ?? false, journal, world);
  if (pdf === undefined) return nothing();

  // The file goes to the disk under a temporary name and is read back by other eyes.
  const staged = await journal.step("write", async () => world.stage(out, pdf));
  if (staged === undefined) return nothing();
  const report = await verifyFile(
    showPath(out, world),
    staged.read(),
    { content, manifest: laidOut.manifest, layout },
    journal,
    world,
    pages.pages.length,
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

const noSheet = (briefing: string, layout: string, journal: Journal): Sheet => ({
  briefing,
  layout,
  pdf: undefined,
  rejected: undefined,
  facts: undefined,
  findings: journal.findings,
  times: journal.times,
});

/** Reads a briefing and checks what it says of itself. */
export async function readContent(
  file: string,
  journal: Journal,
  world: World,
): Promise<Content | undefined> {
  const source = await journal.step("open", async () => sourceFile(file, world));
  if (source === undefined) return undefined;
  let best: ReadBriefing | undefined;
  const read = await journal.step("read", async () => {
    const { readBriefing } = await import("./read/index.ts");
    const outcome = readBriefing(source);
    best = outcome.value;
    return outcome;
  });
  if (best === undefined) return undefined;
  // What is sound is checked even beside mistakes, so that an editor sees all of them at once.
  const sound = best;
  const checked = await journal.step("check", async () => {
    const { checkBriefing, sift } = await import("./check/index.ts");
    const found = checkBriefing(sound);
    return { value: { ...sound, file, found }, diagnostics: sift(found, sound.remarks).kept };
  });
  return read && checked;
}

/** A file of an article, text or web page; `-` is standard input. */
export async function readArticleFile(file: string, world: World): Promise<Outcome<Article>> {
  const opened = file === "-" ? inputFile(world) : sourceFile(file, world);
  if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics };
  const { readArticle } = await import("./read/article/index.ts");
  return readArticle(opened.value);
}

/** The articles of a briefing by the id of their source: those that are named, else those that stand beside the briefing. */
export async function readSources(
  content: Content,
  named: readonly string[],
  journal: Journal,
  world: World,
): Promise<ReadonlyMap<string, Article> | undefined> {
  return journal.step("sources", async () => {
    const { sources } = content.briefing;
    const articles = new Map<string, Article>();
    const diagnostics: Diagnostic[] = [];
    const { sha256Of } = await import("./read/article/index.ts");
    const files = named.length > 0 ? named.map(splitSource) : filesBeside(content, sha256Of, world);
    for (const { id, file } of files) {
      const read = await readArticleFile(file, world);
      // Words can be compared in any language.
      diagnostics.push(
        ...read.diagnostics.map((each) =>
          each.code === FOREIGN ? { ...each, severity: "warning" as const } : each,
        ),
      );
      if (read.value === undefined) continue;
      const { sha256 } = read.value;
      const source =
        id ??
        sources.find((each) => each.sha256 === sha256)?.id ??
        (sources.length === 1 ? sources[0]!.id : undefined);
      if (source === undefined || !sources.some((each) => each.id === source))
        diagnostics.push(unassigned(file, id, sources));
      else articles.set(source, read.value);
    }
    return { value: articles, diagnostics };
  });
}

const FOREIGN = "article/unsupported-language";

/** `a=article.txt`; a file whose own name has a “=” is named with its id. */
function splitSource(named: string): { readonly id: string | undefined; readonly file: string } {
  const [, id, file] = /^([a-z][a-z0-9-]*)=(.+)$/.exec(named) ?? [];
  return { id, file: file ?? named };
}

/** Texts and pages in the folder of the briefing that have the checksum of a source. */
function filesBeside(
  { file, briefing }: Content,
  sha256Of: (bytes: Uint8Array) => string,
  world: World,
): readonly { id: string; file: string }[] {
  return articlesBeside(file, world).flatMap((candidate) => {
    const { value } = world.read(candidate);
    const source = value && briefing.sources.find(({ sha256 }) => sha256 === sha256Of(value));
    return source === undefined ? [] : [{ id: source.id, file: candidate }];
  });
}

const unassigned = (file: string, id: string | undefined, sources: Briefing["sources"]): Diagnostic => ({
  code: "check/unassigned-source",
  severity: "error",
  message:
    id === undefined ? `“${file}” is none of the sources, by its checksum` : `no source has the id “${id}”`,
  hint: `say which it is, as --source ${sources[0]!.id}=${file}`,
});

/** What the check of a briefing against its sources found, and the report of it. */
export async function checkContent(
  content: Content,
  articles: ReadonlyMap<string, Article>,
  journal: Journal,
): Promise<CheckReport> {
  const { checkAgainst } = await import("./check/index.ts");
  const { report, diagnostics } = checkAgainst({ ...content, before: content.found }, articles);
  journal.findings.push(...diagnostics);
  return report;
}

/** The content with what its sheet may say of its check; undefined ends the run. */
export async function withProof(
  content: Content,
  { sources = [], strict = false }: Pick<Order, "sources" | "strict">,
  journal: Journal,
  world: World,
): Promise<Content | undefined> {
  const { proofOf, readCheckReport } = await import("./check/index.ts");
  if (sources.length > 0) {
    const articles = await readSources(content, sources, journal, world);
    const report = articles && (await checkContent(content, articles, journal));
    return report && !hasErrors(journal.findings) ? { ...content, proof: proofOf(report) } : undefined;
  }
  const file = reportFile(content.file);
  const kept = world.isFile(file) ? sourceFile(file, world).value : undefined;
  const { value: proof = UNCHECKED, diagnostics } = kept
    ? readCheckReport(kept, content)
    : { value: UNCHECKED, diagnostics: [] };
  journal.findings.push(...diagnostics);
  if (proof.checked || !strict) return { ...content, proof };
  journal.findings.push({
    code: "check/unchecked",
    severity: "error",
    message: "the briefing was not checked against its sources, and --strict builds nothing unchecked",
    hint: `run readout check ${content.file}, or name the sources with --source`,
    place: { file: content.file },
  });
  return undefined;
}

/** Finds the layout and makes the document of it. */
export async function layOutContent(
  content: Content,
  layout: string,
  journal: Journal,
  world: World,
): Promise<LaidOut | undefined> {
  return journal.step("lay out", async () => {
    const { layOut } = await import("./layout/index.ts");
    const files = await openLayout(content, layout, world);
    if (files.value === undefined) return { value: undefined, diagnostics: files.diagnostics };
    const { manifest } = files.value;
    const { value: document, diagnostics } = layOut(content.briefing, files.value, content.proof);
    return {
      value: document && { manifest, document },
      diagnostics: [...files.diagnostics, ...diagnostics],
    };
  });
}

/** The same as one HTML file for browsers. */
export async function htmlOf(
  content: Content,
  layout: string,
  journal: Journal,
  world: World,
): Promise<string | undefined> {
  return journal.step("lay out", async () => {
    const { renderHtml } = await import("./layout/index.ts");
    const files = await openLayout(content, layout, world);
    if (files.value === undefined) return { value: undefined, diagnostics: files.diagnostics };
    const { value, diagnostics } = renderHtml(content.briefing, files.value);
    return { value, diagnostics: [...files.diagnostics, ...diagnostics] };
  });
}

/** The files of a layout, for one briefing. */
async function openLayout(content: Content, layout: string, world: World): Promise<Outcome<LayoutFiles>> {
  const { readPicture } = await import("./read/picture.ts");
  const manifest = await readLayout(layout, world);
  if (manifest.value === undefined) return { value: undefined, diagnostics: manifest.diagnostics };
  const owner = { ...content, folder: path.dirname(content.file) };
  const files = layoutFiles(manifest.value.folder, manifest.value.manifest, owner, readPicture, world);
  return { value: files.value, diagnostics: [...manifest.diagnostics, ...files.diagnostics] };
}

/** What a layout says of itself. */
export async function readLayout(
  layout: string,
  world: World,
): Promise<Outcome<{ readonly folder: string; readonly manifest: LayoutManifest }>> {
  const folder = findLayout(layout, world);
  if (folder.value === undefined) return { value: undefined, diagnostics: folder.diagnostics };
  const file = sourceFile(manifestFile(folder.value), world);
  if (file.value === undefined) return { value: undefined, diagnostics: file.diagnostics };
  const { readManifest } = await import("./layout/index.ts");
  const manifest = readManifest(file.value);
  return {
    value: manifest.value && { folder: folder.value, manifest: manifest.value },
    diagnostics: manifest.diagnostics,
  };
}

const manifestFile = (folder: string): string => path.join(folder, "layout.yaml");

export async function typesetDocument(
  document: DocumentTree,
  journal: Journal,
  world: World,
): Promise<PagedDocument | undefined> {
  const shelf = await openShelf(journal, world);
  if (shelf === undefined) return undefined;
  return journal.step("typeset", async () => {
    const { typeset } = await import("./typeset/index.ts");
    const { document: pages, diagnostics } = await typeset(document, shelf);
    return { value: pages, diagnostics };
  });
}

/** The pages, with an account of how they came about. Of the page `curious` it tells what else could have been. */
export async function accountOf(
  document: DocumentTree,
  journal: Journal,
  world: World,
  curious?: number,
): Promise<{ readonly pages: PagedDocument; readonly account: Account } | undefined> {
  const shelf = await openShelf(journal, world);
  if (shelf === undefined) return undefined;
  return journal.step("typeset", async () => {
    const { typeset, Witness } = await import("./typeset/index.ts");
    const witness = new Witness(curious);
    const { document: pages, diagnostics } = await typeset(document, shelf, witness);
    return { value: { pages, account: witness.account() }, diagnostics };
  });
}

/** Makes `x.debug.pdf` beside `x.pdf`: the sheet with its boxes, lines and costs drawn over it. It is for looking at and not verified. */
export async function buildDebug(
  order: Pick<Order, "briefing" | "into">,
  layout: string,
  world: World,
): Promise<{ readonly file: string | undefined; readonly findings: readonly Diagnostic[] }> {
  const journal = new Journal(world);
  const nothing = () => ({ file: undefined, findings: journal.findings });
  const content = await readContent(order.briefing, journal, world);
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

/** What a typographer would object to on pages of which there is an account. */
export async function lintAccount(account: Account) {
  const { LIMITS, findingOf, lint } = await import("./lint/index.ts");
  const report = lint(account);
  return { report, limits: LIMITS, findings: report.flaws.map(findingOf) };
}

/** The fonts that there are. Their files are read when a page first needs them. */
export async function openShelf(journal: Journal, world: World): Promise<FontShelf | undefined> {
  return journal.step("fonts", async () => {
    const { readShelf } = await import("./typeset/fonts/shelf.ts");
    const list = sourceFile(path.join(fontsFolder(world), "fonts.json"), world);
    if (list.value === undefined) return { value: undefined, diagnostics: list.diagnostics };
    return readShelf(list.value, fontOpener(world));
  });
}

/** What stands between boxes and pages, for `readout dump --tree=items`. */
export async function flowItems(document: DocumentTree, journal: Journal, world: World): Promise<unknown> {
  const shelf = await openShelf(journal, world);
  if (shelf === undefined) return undefined;
  const { collectItems } = await import("./typeset/index.ts");
  return collectItems(document, shelf);
}

/** The JSON Schema of briefing files. */
export async function contentSchema(): Promise<object> {
  const { briefingJsonSchema } = await import("./read/schema.ts");
  return briefingJsonSchema();
}

/** Marks on paper. Without content and manifest nothing is attached. */
async function drawPages(
  pages: PagedDocument,
  sealed: { readonly content: Content; readonly manifest: LayoutManifest } | undefined,
  mono: boolean,
  journal: Journal,
  world: World,
): Promise<Uint8Array | undefined> {
  return journal.step("draw", async () => {
    const epoch = latestDate(world);
    const { draw } = await import("./draw/index.ts");
    const { sealSheet } = await import("./seal/index.ts");
    const attachments = sealed && sealSheet(sealed.content.briefing, sealed.manifest);
    const options = { mono, attachments: attachments ?? [] };
    const pdf = await draw(pages, epoch.value === undefined ? options : { ...options, latest: epoch.value });
    return { value: pdf, diagnostics: epoch.diagnostics };
  });
}

/** What the caller's environment says of the latest date that a file may carry. */
function latestDate({ env }: World): Outcome<number> {
  const { SOURCE_DATE_EPOCH: said } = env;
  if (said === undefined || said === "") return { value: undefined, diagnostics: [] };
  if (/^\d{1,11}$/.test(said)) return { value: Number(said), diagnostics: [] };
  return {
    value: undefined,
    diagnostics: [
      {
        code: "system/source-date-epoch",
        severity: "warning",
        message: `SOURCE_DATE_EPOCH is “${said}”, which is no number of seconds, and is not followed`,
        hint: "set it to the seconds since 1970, as 1739889000, or unset it",
      },
    ],
  };
}

/** Below this, another reader costs more than it saves. */
const PAGES_PER_READER = 24;
/** Of our own long files; half of it are tags. */
const BYTES_PER_PAGE = 32_000;
/** Each takes some 80 MB for 200 pages. */
const MOST_READERS = 4;

/** The threads that share the reading of a file with so many pages; they run from here on. None where there are no threads. */
function startReaders(pages: number, world: World): Reader[] {
  const wanted = Math.ceil(pages / PAGES_PER_READER);
  const count = Math.max(1, Math.min(wanted, world.cores, MOST_READERS));
  return Array.from({ length: count }, (_, number) => world.thread("reader", number)).flatMap((thread) =>
    thread === undefined ? [] : [thread.ask as Reader],
  );
}

/**
 * Reads the finished file and holds it to the content, when that is known. `file` is its name for findings, `pages` how many it should
 * have, if somebody knows.
 */
export async function verifyFile(
  file: string,
  pdf: Outcome<Uint8Array>,
  against:
    | { readonly content: Content; readonly manifest: LayoutManifest; readonly layout: string }
    | undefined,
  journal: Journal,
  world: World,
  pages?: number,
): Promise<VerifyReport | undefined> {
  const { value: bytes } = pdf;
  if (bytes === undefined) {
    journal.findings.push(...pdf.diagnostics);
    return undefined;
  }
  // A file with faults has facts too, so the report counts, not the step's value.
  let report: VerifyReport | undefined;
  await journal.step("verify", async () => {
    const { verify } = await import("./verify/index.ts");
    const readers = startReaders(pages ?? bytes.length / BYTES_PER_PAGE, world);
    const folder = against && findLayout(against.layout, world).value;
    const layoutFile = folder === undefined ? undefined : showPath(manifestFile(folder), world);
    const held = against && { ...against.content, manifest: against.manifest, layoutFile };
    report = await verify(bytes, held, { file, readers });
    return { value: report, diagnostics: report.diagnostics };
  });
  return report;
}
