/** Files for printers alone: sheets that are folded or cut, and all copies in one file. Each is held to the verified file that it shows. */

import type { ImposeOrder, SheetName } from "../impose/index.ts";
import type { Journal } from "../journal.ts";
import type { Diagnostic, Outcome } from "../model/diagnostic.ts";
import { hasErrors } from "../model/diagnostic.ts";
import type { DocumentTree } from "../model/document.ts";
import type { Imposition } from "../model/imposition.ts";
import { mm } from "../model/length.ts";
import type { PagedDocument } from "../model/page.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import type { CopyWords } from "../typeset/index.ts";
import type { World } from "../world.ts";
import type { PersonalPages } from "./copies.ts";
import { latestDate } from "./drawing.ts";
import { openShelf } from "./fonts.ts";

export type { SheetName } from "../impose/index.ts";

/** How pages go onto sheets, as the user says it. */
export interface Imposing {
  readonly form: ImposeOrder["form"];
  readonly sheet?: SheetName | undefined;
  /** Of one sheet of paper, in mm. */
  readonly thickness: number;
  readonly turn: ImposeOrder["turn"];
}

/** `out/x/lagebild.pdf` -> `out/x/lagebild.booklet.pdf` */
export const imposedFile = (sheet: string, { form }: Imposing): string =>
  sheet.replace(/(\.pdf)?$/i, form === "booklet" ? ".booklet.pdf" : ".2up.pdf");

/** `out/x/lagebild.pdf` -> `out/x/lagebild-copies.pdf` */
export const mergedFile = (sheet: string): string => sheet.replace(/(\.pdf)?$/i, "-copies.pdf");

export async function planSheets(
  { pages }: PagedDocument,
  { form, sheet, thickness, turn }: Imposing,
  journal: Journal,
): Promise<Imposition | undefined> {
  return journal.step("impose", async () => {
    const { impose } = await import("../impose/index.ts");
    return impose(pages, { form, sheet, thickness: mm(thickness), turn });
  });
}

/** Which page stands where, one line a side. */
export async function sheetMap(plan: Imposition): Promise<readonly string[]> {
  const { showSheetMap } = await import("../impose/index.ts");
  return showSheetMap(plan);
}

/** The line at the edge of each side. */
export function slugsOf({ sides }: Imposition, words: Vocabulary): readonly string[] {
  const of = sides.at(-1)?.sheet ?? 1;
  return sides.map(({ sheet, face, cells }) =>
    words.label("press.slug", {
      sheet,
      of,
      face: words.label(`press.${face}`),
      left: cells[0].page ?? "–",
      right: cells[1].page ?? "–",
    }),
  );
}

/** Sets the pages once more, with the lines at the edges, and paints the sheets. `draft` is painted under each page. */
export async function drawSheets(
  document: DocumentTree,
  plan: Imposition,
  slugs: readonly string[],
  { words, draft, mono }: { words: Vocabulary; draft: readonly CopyWords[]; mono: boolean },
  journal: Journal,
  world: World,
): Promise<Uint8Array | undefined> {
  const shelf = await openShelf(journal.attempt(), world);
  if (shelf === undefined) return undefined;
  return journal.step("draw", async () => {
    const { typesetCopies } = await import("../typeset/index.ts");
    const { drawImposed } = await import("../draw/index.ts");
    const set = await typesetCopies(document, shelf, draft, slugs);
    const named = forPrint(set.document, "press.imposed", words);
    const { value: latest, diagnostics } = latestDate(world);
    const options = { mono, ...(latest !== undefined && { latest }) };
    return { value: await drawImposed(named, plan, set.slugs, set.copies[0], options), diagnostics };
  });
}

/** All copies one behind the other, `lines` being their entries in the outline. */
export async function drawOneFile(
  { pages, marks }: PersonalPages,
  lines: readonly CopyWords[],
  { words, mono, list }: { words: Vocabulary; mono: boolean; list: PagedDocument | undefined },
  journal: Journal,
  world: World,
): Promise<Uint8Array | undefined> {
  return journal.step("draw", async () => {
    const { drawMerged } = await import("../draw/index.ts");
    const { value: latest, diagnostics } = latestDate(world);
    const behind = list && { document: list, name: list.meta.title };
    const options = { mono, list: behind, ...(latest !== undefined && { latest }) };
    const named = forPrint(pages, "press.merged", words);
    const names = lines.map(({ line }) => line);
    return { value: await drawMerged(named, marks, names, options), diagnostics };
  });
}

/** The title says that the file is for printers, since nothing else in it does. */
const forPrint = (document: PagedDocument, key: string, words: Vocabulary): PagedDocument => ({
  ...document,
  meta: { ...document.meta, title: words.label(key, { title: document.meta.title }) },
});

export async function checkSheets(
  original: Uint8Array,
  plan: Imposition,
  slugs: readonly string[],
): Promise<(printed: Uint8Array) => Promise<readonly Fault[]>> {
  const { checkImposed } = await import("../verify/index.ts");
  return (printed) => checkImposed(original, printed, plan, slugs);
}

export async function checkOneFile(
  original: Uint8Array,
  copies: number,
  list: Uint8Array | undefined,
): Promise<(printed: Uint8Array) => Promise<readonly Fault[]>> {
  const { checkMerged } = await import("../verify/index.ts");
  return (printed) => checkMerged(original, printed, copies, list);
}

type Fault = Pick<Diagnostic, "code" | "message">;

/** Writes the file under its name once what was written is proven. Tells whether it is there. */
export async function keepPrint(
  name: string,
  pdf: Uint8Array,
  check: (printed: Uint8Array) => Promise<readonly Fault[]>,
  journal: Journal,
  world: World,
): Promise<boolean> {
  const staged = await journal.step("write", async () => world.stage(name, pdf));
  if (staged === undefined) return false;
  const proven = await journal.step("verify", async (): Promise<Outcome<true>> => {
    const { value: written, diagnostics } = staged.read();
    const faults = written === undefined ? [] : await check(written);
    return {
      value: true,
      diagnostics: [
        ...diagnostics,
        ...faults.map(
          ({ code, message }): Diagnostic => ({ code, severity: "error", message, place: { file: name } }),
        ),
      ],
    };
  });
  if (proven === undefined) {
    staged.discard();
    return false;
  }
  const fault = staged.keep(name);
  journal.findings.push(...fault);
  return !hasErrors(fault);
}

/** What a printer is given in the place of a verified file. */
export interface SheetsToPrint {
  readonly pdf: Uint8Array;
  /** On other paper than the file, turned its own way; absent where it is printed as the file itself is. */
  readonly paper?: {
    readonly duplex: Imposition["duplex"];
    /** Name of the paper; undefined leaves it to the printer. */
    readonly media: string | undefined;
  };
}

/** Reads them back; undefined when there are none. */
export async function sheetsToPrint(
  { file, plan }: { readonly file: string | undefined; readonly plan: Imposition | undefined },
  world: World,
): Promise<SheetsToPrint | undefined> {
  const pdf = file === undefined ? undefined : world.read(file).value;
  if (pdf === undefined || plan === undefined) return undefined;
  const { paperOf } = await import("../deliver/print/index.ts");
  return { pdf, paper: { duplex: plan.duplex, media: paperOf(plan.width, plan.height) } };
}
