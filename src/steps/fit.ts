/** Making a sheet fit the pages of its layout: what may go goes, in the layout's order; type is never made smaller. */
import { listLayouts } from "../files.ts";
import type { Journal } from "../journal.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { LayoutManifest } from "../model/layout.ts";
import type { PagedDocument } from "../model/page.ts";
import type { World } from "../world.ts";
import type { Content } from "./content.ts";
import { type LaidOut, layOutContent, readLayout } from "./layout.ts";
import { typesetDocument } from "./pages.ts";

export interface Fitted {
  readonly laidOut: LaidOut;
  readonly pages: PagedDocument;
}

/** The sheet on pages that its layout has; undefined when there is none, or when it is too long even without what may go. */
export async function fitSheet(
  content: Content,
  layout: string,
  journal: Journal,
  world: World,
): Promise<Fitted | undefined> {
  const { measureExcess } = await import("../budget/index.ts");
  for (let gone = 0; ; gone++) {
    const attempt = journal.attempt();
    const fitted = await setSheet(content, layout, gone, attempt, world);
    const manifest = fitted?.laidOut.manifest;
    const excess = fitted === undefined ? [] : measureExcess(fitted.pages, manifest?.maxPages);
    const optional = manifest?.optional ?? [];
    if (excess.length > 0 && gone < optional.length) continue;
    journal.take(attempt);
    if (fitted === undefined || manifest === undefined) return undefined;
    if (excess.length > 0) {
      const room = await findRoom(content, layout, fitted, world, journal);
      journal.findings.push(tooLong(content.file, fitted, excess, room));
      return undefined;
    }
    if (gone > 0) journal.findings.push(leftOut(content.file, manifest.name, optional.slice(0, gone)));
    return fitted;
  }
}

/** Sets the sheet without the first `gone` of its optional blocks. */
async function setSheet(
  content: Content,
  layout: string,
  gone: number,
  journal: Journal,
  world: World,
): Promise<Fitted | undefined> {
  const laidOut = await layOutContent(content, layout, journal, world, gone);
  const pages = laidOut && (await typesetDocument(laidOut.document, journal, world));
  return laidOut && pages && { laidOut, pages };
}

/** What would make it fit; each was tried. */
interface Room {
  /** As a hint says them: `without “glossary”`. */
  readonly cuts: readonly string[];
  /** Layouts that have room, as a hint says them. */
  readonly layouts: readonly string[];
}

/** A sheet that is over by more pages than this needs other content, not less of a list. */
const NEAR = 2;
/** From so many pages on, a layout without a limit is believed instead of tried: setting it would take as long as all before. */
const FAR = 40;
/** Sheets that are set and thrown away in looking for another layout. */
const MOST_LAYOUTS = 8;

async function findRoom(
  content: Content,
  layout: string,
  { laidOut: { manifest }, pages }: Fitted,
  world: World,
  journal: Journal,
): Promise<Room> {
  const { cutsOf, findCuts } = await import("../budget/index.ts");
  const fits = (briefing: Briefing) => hasRoom({ ...content, briefing }, layout, manifest, world, journal);
  const near = pages.pages.length <= (manifest.maxPages ?? 0) + NEAR;
  const cuts = near ? await findCuts(cutsOf(content.briefing), fits) : [];
  const layouts: string[] = [];
  const far = pages.pages.length > FAR;
  for (const [name, other] of (await otherLayouts(manifest.name, world)).slice(0, MOST_LAYOUTS)) {
    const takesAll = far && other.maxPages === undefined;
    if (takesAll || (await hasRoom(content, name, other, world, journal)))
      layouts.push(sayLayout(name, other));
  }
  return { cuts, layouts };
}

/** A layout that promises the first few of a list fits whatever stands behind them. */
const sayLayout = (name: string, { prints }: LayoutManifest): string =>
  prints.some(({ only, first }) => only !== undefined || first !== undefined)
    ? `“${name}” (which prints a selection)`
    : `“${name}”`;

type Named = readonly [name: string, manifest: LayoutManifest];

/** Those for readers: what an editor checks with is no way to print a sheet. */
async function otherLayouts(except: string, world: World): Promise<readonly Named[]> {
  const others: Named[] = [];
  for (const name of listLayouts(world).keys()) {
    const manifest = (await readLayout(name, world)).value?.manifest;
    if (name !== except && manifest !== undefined && manifest.sources === undefined)
      others.push([name, manifest]);
  }
  return others;
}

/** Whether the content fits a layout, without all that may go. */
async function hasRoom(
  content: Content,
  layout: string,
  { optional, maxPages }: LayoutManifest,
  world: World,
  journal: Journal,
): Promise<boolean> {
  const { measureExcess } = await import("../budget/index.ts");
  const set = await setSheet(content, layout, optional?.length ?? 0, journal.attempt(), world);
  return set !== undefined && measureExcess(set.pages, maxPages).length === 0;
}

/** Blocks that a message names; the rest are counted. */
const MOST_NAMED = 3;

function tooLong(
  file: string,
  { laidOut, pages }: Fitted,
  excess: readonly { readonly block: string; readonly lines: number }[],
  { cuts, layouts }: Room,
): Diagnostic {
  const { name, maxPages } = laidOut.manifest;
  const named = excess
    .slice(0, MOST_NAMED)
    .map(({ block, lines }) => `“${block}” by ${counted(lines, "line")}`);
  const rest = excess.length - named.length;
  const over = `${named.join(", ")}${rest > 0 ? ` and ${counted(rest, "block")} more` : ""}`;
  const lines = excess.reduce((sum, each) => sum + each.lines, 0);
  const shorter = cuts.length === 0 ? "" : `; it would fit ${cuts.join(", or ")}`;
  const instead =
    layouts.length === 0
      ? "no other layout has room for it"
      : `or take a layout that it fits: ${layouts.join(", ")}`;
  return {
    code: "budget/over",
    severity: "error",
    message: `“${name}” has ${counted(maxPages ?? 0, "page")} and this takes ${pages.pages.length}: over is ${over}`,
    hint: `shorten it or what stands before it by ${counted(lines, "line")}${shorter}; ${instead}`,
    place: { file },
  };
}

const leftOut = (file: string, layout: string, blocks: readonly string[]): Diagnostic => ({
  code: "budget/left-out",
  severity: "warning",
  message: `so that the rest fits, “${layout}” does without ${blocks.map((each) => `“${each}”`).join(", ")}`,
  hint: "shorten the content if they are to be printed",
  place: { file },
});

const counted = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;
