/**
 * A sheet that is made once and leaves with a line of its own for each who gets it: numbered copies, and the draft. Goes in: what
 * `build` takes, and a list of holders. Comes out: the files. The first copy is verified as every sheet is, the others are held to it.
 */
import { draftFile, outputFile, showPath } from "../files.ts";
import { Journal } from "../journal.ts";
import { type Diagnostic, hasErrors } from "../model/diagnostic.ts";
import type { PagedDocument } from "../model/page.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import type { Order } from "../pipeline.ts";
import { type Content, readContent } from "../steps/content.ts";
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
} from "../steps/copies.ts";
import { type Distribution, makeDistribution } from "../steps/distribution.ts";
import { drawPersonalPages } from "../steps/drawing.ts";
import { fitSheet } from "../steps/fit.ts";
import { vocabularyOf } from "../steps/mail.ts";
import { checkOneFile, drawOneFile, keepPrint, mergedFile } from "../steps/press.ts";
import { withProof } from "../steps/sources.ts";
import { verifyFile } from "../steps/verification.ts";
import type { World } from "../world.ts";

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
