/** From pages to the bytes of a file. */

import type { Journal } from "../journal.ts";
import type { Outcome } from "../model/diagnostic.ts";
import type { LayoutManifest } from "../model/layout.ts";
import type { PagedDocument } from "../model/page.ts";
import type { World } from "../world.ts";
import type { Content } from "./content.ts";

/** Marks on paper. Without content and manifest nothing is attached. */
export async function drawPages(
  pages: PagedDocument,
  sealed: { readonly content: Content; readonly manifest: LayoutManifest } | undefined,
  mono: boolean,
  journal: Journal,
  world: World,
): Promise<Uint8Array | undefined> {
  return journal.step("draw", async () => {
    const epoch = latestDate(world);
    const { draw } = await import("../draw/index.ts");
    const { sealSheet } = await import("../seal/index.ts");
    const attachments = sealed && sealSheet(sealed.content.briefing, sealed.manifest, sealed.content.report);
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
