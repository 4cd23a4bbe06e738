/** Setting pages, and looking at how they came about. */
import type { Journal } from "../journal.ts";
import type { Account } from "../model/account.ts";
import type { DocumentTree } from "../model/document.ts";
import type { PagedDocument } from "../model/page.ts";
import type { World } from "../world.ts";
import { openShelf } from "./fonts.ts";

export async function typesetDocument(
  document: DocumentTree,
  journal: Journal,
  world: World,
): Promise<PagedDocument | undefined> {
  const shelf = await openShelf(journal, world);
  if (shelf === undefined) return undefined;
  return journal.step("typeset", async () => {
    const { typeset } = await import("../typeset/index.ts");
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
    const { typeset, Witness } = await import("../typeset/index.ts");
    const witness = new Witness(curious);
    const { document: pages, diagnostics } = await typeset(document, shelf, witness);
    return { value: { pages, account: witness.account() }, diagnostics };
  });
}

/** What a typographer would object to on pages of which there is an account; `given` are limits other than ours, as `loose=1.8`. */
export async function lintAccount(account: Account, journal: Journal, given: readonly string[] = []) {
  const { findingOf, lint, readLimits } = await import("../lint/index.ts");
  const limits = await journal.step("lint", async () => readLimits(given));
  if (limits === undefined) return undefined;
  const report = lint(account, limits);
  return { report, limits, findings: report.flaws.map(findingOf) };
}

/** What stands between boxes and pages, for `readout dump --tree=items`. */
export async function flowItems(document: DocumentTree, journal: Journal, world: World): Promise<unknown> {
  const shelf = await openShelf(journal, world);
  if (shelf === undefined) return undefined;
  const { collectItems } = await import("../typeset/index.ts");
  return collectItems(document, shelf);
}
