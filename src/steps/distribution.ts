/** The list of who has which numbered copy: a sheet of its own, tagged and verified as every sheet, and held to the names that were read. */
import { distributionFile, formFolder, showPath } from "../files.ts";
import type { Journal } from "../journal.ts";
import { type Diagnostic, hasErrors } from "../model/diagnostic.ts";
import type { PagedDocument } from "../model/page.ts";
import type { World } from "../world.ts";
import type { Content } from "./content.ts";
import type { Holder } from "./copies.ts";
import { drawPages } from "./drawing.ts";
import { layOutContent } from "./layout.ts";
import { typesetDocument } from "./pages.ts";
import { verifyFile } from "./verification.ts";

const LAYOUT = "verteiler";

/** The list as it was verified; nobody sees it before the copies are there. */
export interface Distribution {
  readonly pages: PagedDocument;
  readonly pdf: Uint8Array;
  /** Gives it its name; undefined when it cannot have it. */
  keep(): string | undefined;
  discard(): void;
}

/** Makes it beside the copies of `sheet`; undefined when there is none. */
export async function makeDistribution(
  content: Content,
  holders: readonly Holder[],
  sheet: string,
  journal: Journal,
  world: World,
): Promise<Distribution | undefined> {
  const file = distributionFile(sheet);
  const layout = formFolder(LAYOUT, world);
  const rows = holders.map(({ name, unit }, i) => ({ number: String(i + 1), name, unit }));
  const laidOut = await layOutContent(content, layout, journal, world, 0, rows);
  const pages = laidOut && (await typesetDocument(laidOut.document, journal, world));
  // It carries no content of the sheet's, so it has nothing to seal.
  const pdf = pages && (await drawPages(pages, undefined, true, journal, world));
  if (pages === undefined || pdf === undefined || laidOut === undefined) return undefined;

  const staged = await journal.step("write", async () => world.stage(file, pdf));
  if (staged === undefined) return undefined;
  const written = staged.read();
  const against = { content, manifest: laidOut.manifest, layout };
  const report = await verifyFile(
    showPath(file, world),
    written,
    against,
    journal,
    world,
    pages.pages.length,
  );
  const { checkHolders } = await import("../verify/index.ts");
  const missing = written.value === undefined ? [] : await checkHolders(written.value, rows);
  journal.findings.push(
    ...missing.map(
      ({ code, message }): Diagnostic => ({ code, severity: "error", message, place: { file } }),
    ),
  );
  if (report === undefined || hasErrors(report.diagnostics) || missing.length > 0) {
    staged.discard();
    return undefined;
  }
  const keep = (): string | undefined => {
    const fault = staged.keep(file);
    journal.findings.push(...fault);
    return hasErrors(fault) ? undefined : showPath(file, world);
  };
  return { pages, pdf, keep, discard: () => staged.discard() };
}
