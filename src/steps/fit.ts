/** Making a sheet fit the pages of its layout: what may go goes, in the layout's order; type is never made smaller. */
import { listLayouts } from "../files.ts";
import type { Journal } from "../journal.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
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
      const others = await layoutsThatFit(content, layout, world, journal);
      journal.findings.push(tooLong(content.file, fitted, excess, others));
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

/** Layouts with a limit of their own that has room for the content, by name. */
async function layoutsThatFit(
  content: Content,
  except: string,
  world: World,
  journal: Journal,
): Promise<readonly string[]> {
  const { measureExcess } = await import("../budget/index.ts");
  const fitting: string[] = [];
  for (const name of listLayouts(world).keys()) {
    const manifest = (await readLayout(name, world)).value?.manifest;
    if (name === except || manifest === undefined) continue;
    const set =
      manifest.maxPages === undefined
        ? undefined
        : await setSheet(content, name, manifest.optional?.length ?? 0, journal.attempt(), world);
    const over = set && measureExcess(set.pages, manifest.maxPages).length > 0;
    if (manifest.maxPages === undefined || over === false) fitting.push(name);
  }
  return fitting;
}

/** Blocks that a message names; the rest are counted. */
const MOST_NAMED = 3;

function tooLong(
  file: string,
  { laidOut, pages }: Fitted,
  excess: readonly { readonly block: string; readonly lines: number }[],
  others: readonly string[],
): Diagnostic {
  const { name, maxPages } = laidOut.manifest;
  const named = excess
    .slice(0, MOST_NAMED)
    .map(({ block, lines }) => `“${block}” by ${counted(lines, "line")}`);
  const rest = excess.length - named.length;
  const over = `${named.join(", ")}${rest > 0 ? ` and ${counted(rest, "block")} more` : ""}`;
  const lines = excess.reduce((sum, each) => sum + each.lines, 0);
  const instead =
    others.length === 0
      ? "no other layout has room for it"
      : `take a layout that it fits: ${others.map((each) => `“${each}”`).join(", ")}`;
  return {
    code: "budget/over",
    severity: "error",
    message: `“${name}” has ${counted(maxPages ?? 0, "page")} and this takes ${pages.pages.length}: over is ${over}`,
    hint: `shorten it by ${counted(lines, "line")}, or leave out something before; ${instead}`,
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
