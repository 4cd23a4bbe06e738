/**
 * The pages of a sheet on larger or fuller sheets of paper, to be folded or cut. Goes in: what `build` takes, or a file that it made.
 * Comes out: a file for printers beside the verified one whose pages it shows.
 */
import { showPath } from "../files.ts";
import { Journal } from "../journal.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Imposition } from "../model/imposition.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { build, type Order } from "../pipeline.ts";
import { setAgain } from "../steps/again.ts";
import { readContent } from "../steps/content.ts";
import { draftLines } from "../steps/copies.ts";
import { type Fitted, fitSheet } from "../steps/fit.ts";
import { vocabularyOf } from "../steps/mail.ts";
import {
  checkSheets,
  drawSheets,
  type Imposing,
  imposedFile,
  keepPrint,
  planSheets,
  slugsOf,
} from "../steps/press.ts";
import { withProof } from "../steps/sources.ts";
import type { World } from "../world.ts";
import { buildDraft } from "./copies.ts";

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
