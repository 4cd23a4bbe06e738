/**
 * PDF bytes -> findings. Reads the finished file with other eyes than those that made it: pdf-parse for the text that a person
 * copies, pdf.js for the tags that a screen reader follows. It knows the content and what the layout promises to print, and nothing
 * of how the file was made.
 */
import { createHash } from "node:crypto";
import type { Article } from "../model/article.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { QuotedSources } from "../model/examination.ts";
import type { LayoutManifest } from "../model/layout.ts";
import type { Origins } from "../model/origin.ts";
import { asPrinted } from "../model/wording.ts";
import { checkBytes } from "./bytes.ts";
import { checkAnatomy } from "./checks/anatomy.ts";
import { checkFonts, checkIdentity, checkPages } from "./checks/document.ts";
import { checkEdges, checkLinks, checkOutline } from "./checks/places.ts";
import { comparePromises } from "./checks/promises.ts";
import { checkFurniture, checkQuotations } from "./checks/quotations.ts";
import { checkReadings } from "./checks/readings.ts";
import { checkId, checkSameContent, isOurs } from "./checks/seal.ts";
import { checkExcerpts, setSourcesAside, sourceHolders } from "./checks/sources.ts";
import { checkSpeakers } from "./checks/speakers.ts";
import { checkStructure } from "./checks/structure.ts";
import { checkTagging } from "./checks/tagging.ts";
import { checkVisible } from "./checks/visible.ts";
import { joinAnatomy, readSkeleton } from "./file/read.ts";
import { error, type Finding, placed } from "./finding.ts";
import type { Paper } from "./paper.ts";
import { type Promises, promisesOf } from "./promise.ts";
import { readArtifacts, readContent, readHeadings, readQuotations } from "./reading.ts";
import { openSeal, type SealedContent } from "./seal.ts";
import { haystackOf } from "./search.ts";
import { joinShares } from "./share.ts";
import type { Answer, Question } from "./thread.ts";
import { shorten, standsFree } from "./words.ts";

export { checkCopy, type PersonalPart } from "./copy.ts";
export { checkHolders, checkImposed, checkMerged } from "./press.ts";
export type { SealedContent } from "./seal.ts";

/** What the file must say. */
export interface Against {
  readonly briefing: Briefing;
  readonly manifest: LayoutManifest;
  /** Name of the content file, for findings. */
  readonly file: string;
  /** The words of the sources that the layout shows beside the content. */
  readonly quoted?: QuotedSources | undefined;
  /** Sources that are at hand, by their ids. */
  readonly articles?: ReadonlyMap<string, Article> | undefined;
  /** Where the texts stand in that file. */
  readonly origins?: Origins;
  /** Name of the file that the manifest is out of. */
  readonly layoutFile?: string | undefined;
}

/** Content and what of it is promised to be on paper, whether from a file at hand or out of the PDF itself. */
type Held = Pick<Against, "briefing" | "manifest" | "quoted">;

export interface VerifyOptions {
  /** Name of the PDF, for findings. */
  readonly file?: string;
  /** Pages beyond this are counted and not read. */
  readonly pageLimit?: number;
  /** Other threads, which share the reading of the file; it is read in this one when there is none. */
  readonly readers?: readonly Reader[];
}

export type Reader = (question: Question) => Promise<Answer>;

/** A file can claim a thousand million pages in a few bytes. */
const PAGE_LIMIT = 5000;

export interface VerifyReport {
  readonly diagnostics: readonly Diagnostic[];
  readonly facts: VerifyFacts;
  /** What the file carries to prove itself; undefined when it carries nothing that holds. */
  readonly sealed: SealedContent | undefined;
}

export interface VerifyFacts {
  readonly pages: number;
  /** How many texts of the content were looked for, and how many of them as quotations. */
  readonly texts: number;
  readonly quotes: number;
  /** How many stretches of sources. */
  readonly excerpts: number;
  /** Names of the fonts in the file. */
  readonly fonts: readonly string[];
  readonly title: string | undefined;
  readonly lang: string | undefined;
  readonly sha256: string;
}

export async function verify(
  pdf: Uint8Array,
  against?: Against,
  options: VerifyOptions = {},
): Promise<VerifyReport> {
  const sha256 = createHash("sha256").update(pdf).digest("hex");
  const pageLimit = options.pageLimit ?? PAGE_LIMIT;
  const noPdf = checkBytes(pdf);
  const reading = noPdf.length > 0 ? undefined : open(pdf, pageLimit, options.readers ?? []);
  // While others read.
  const skeleton = reading && readSkeleton(pdf, pageLimit);
  const expected = reading && against && promisesOf(asPrinted(against.briefing), against.manifest);
  const { paper, findings: unread } = (await reading) ?? { paper: undefined, findings: noPdf };
  const { sealed, findings: unsealed } = openSeal(paper?.attachments ?? []);
  // A file that carries its content is held to that, when it is not held to anything else.
  const held = against === undefined ? sealed : { ...against, quoted: sealed?.quoted ?? against.quoted };
  // Whoever carries our seal claims to be ours, whatever else the file calls itself.
  const ours = paper !== undefined && (sealed !== undefined || isOurs(pdf, paper));
  const promises = expected ?? (held && promisesOf(asPrinted(held.briefing), held.manifest));
  const compared =
    paper === undefined || promises === undefined
      ? NOTHING_COMPARED
      : compare(paper, promises, held?.quoted, ours);
  const findings = [
    ...unread,
    ...(paper === undefined ? [] : [...(ours ? checkId(pdf, paper) : []), ...examine(paper, held)]),
    ...(skeleton !== undefined && paper?.tagged && ours
      ? checkAnatomy(
          joinAnatomy(
            skeleton,
            paper.pages.map(({ marked }) => marked),
          ),
        )
      : []),
    ...unsealed,
    ...checkSameContent(sealed, against?.briefing),
    ...compared.findings,
    ...checkExcerpts(against?.quoted ?? [], against?.articles ?? new Map()),
  ];
  const files = {
    pdf: options.file ?? "the PDF",
    layout: against?.layoutFile,
    content: against?.file,
    origins: against?.origins,
  };
  return {
    diagnostics: findings.map((finding) => placed(finding, files)),
    facts: {
      pages: paper?.pageCount ?? 0,
      texts: compared.texts,
      quotes: compared.quotes,
      excerpts: held?.quoted?.length ?? 0,
      fonts: [...new Set(paper?.fonts.map((font) => font.name))].sort(),
      title: paper?.title,
      lang: paper?.lang,
      sha256,
    },
    sealed,
  };
}

/** Reads the file, or says why that cannot be done. */
async function open(
  pdf: Uint8Array,
  pageLimit: number,
  threads: readonly Reader[],
): Promise<{ paper: Paper | undefined; findings: readonly Finding[] }> {
  const readers = threads.length > 0 ? threads : [(await import("./thread.ts")).answer];
  const answers = await Promise.all(
    readers.map((read, index) => read({ pdf, pageLimit, share: { index, of: readers.length } })),
  );
  const papers: Paper[] = [];
  for (const answer of answers) {
    if ("trouble" in answer) return { paper: undefined, findings: [troubleWith(answer.trouble)] };
    papers.push(answer.paper);
  }
  return { paper: joinShares(papers), findings: [] };
}

/** What a file shows of its sources, held to those that are at hand. */
export const verifySources = (
  { quoted = [] }: SealedContent,
  articles: ReadonlyMap<string, Article>,
  file: string,
): readonly Diagnostic[] =>
  checkExcerpts(quoted, articles).map((finding) =>
    placed(finding, { pdf: file, layout: undefined, content: undefined, origins: undefined }),
  );

/** The ways in which pdf.js gives up on a file. Anything else is a mistake of ours and goes on upwards. */
const UNREADABLE = ["InvalidPDFException", "UnknownErrorException", "FormatError", "ResponseException"];

function troubleWith({ name, message }: { readonly name: string; readonly message: string }): Finding {
  if (name === "PasswordException") return error("verify/encrypted", "the file opens only with a password");
  if (!UNREADABLE.includes(name)) throw new Error(`${name}: ${message}`);
  return error("verify/damaged", `the file cannot be read: ${shorten(message)}`);
}

/** What every file must keep, whatever it says. */
const examine = (paper: Paper, against: Held | undefined): Finding[] => [
  ...checkIdentity(paper, against?.briefing),
  ...checkPages(paper, against?.manifest.maxPages),
  ...checkFonts(paper),
  ...checkVisible(paper.pages),
  ...checkEdges(paper.pages),
  ...checkLinks(paper),
  ...checkOutline(paper),
  ...(paper.tagged
    ? [...checkReadings(paper.pages, wordFinder(against)), ...checkStructure(paper.pages)]
    : []),
];

/** Tells whether the content, or what is shown of its sources, holds a word. */
function wordFinder(held: Held | undefined): (word: string) => boolean {
  let texts: string | undefined;
  return (word) => {
    texts ??= JSON.stringify([held?.briefing, held?.quoted]).normalize("NFC");
    const at = texts.indexOf(word.normalize("NFC"));
    return at >= 0 && standsFree(texts, at, at + word.length);
  };
}

const NOTHING_COMPARED = { findings: [] as readonly Finding[], texts: 0, quotes: 0 };

/** What this file must say: the content, as the layout promises it. */
function compare(
  paper: Paper,
  promises: Promises,
  quoted: QuotedSources | undefined,
  ours: boolean,
): typeof NOTHING_COMPARED {
  const { briefing } = promises;
  const whole = haystackOf(readContent(paper), briefing.language);
  const aside = quoted && setSourcesAside(quoted, whole);
  const content = aside?.rest ?? whole;
  const holdsSource = sourceHolders(content);
  const furniture = haystackOf(readArtifacts(paper), briefing.language);
  const kept = comparePromises(promises, content, furniture);
  const findings = [
    ...(aside?.findings ?? []),
    ...kept.findings,
    ...checkSpeakers(promises, content),
    ...checkQuotations(briefing, content),
    ...checkFurniture(promises, furniture),
    ...(paper.tagged && ours
      ? checkTagging(promises, {
          content,
          headings: haystackOf(readHeadings(paper), briefing.language),
          quotations: haystackOf(
            readQuotations(paper, (page, nth) => !holdsSource(page, nth)),
            briefing.language,
          ),
        })
      : []),
  ];
  return { ...kept, findings };
}
