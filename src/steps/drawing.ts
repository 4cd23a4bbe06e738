/** From pages to the bytes of a file. */

import type { Copies } from "../draw/index.ts";
import type { Journal } from "../journal.ts";
import type { Outcome } from "../model/diagnostic.ts";
import type { LayoutManifest } from "../model/layout.ts";
import type { PagedDocument } from "../model/page.ts";
import type { World } from "../world.ts";
import type { Content } from "./content.ts";
import type { PersonalPages } from "./copies.ts";
import type { ShownSources } from "./examine.ts";

/** Marks on paper. Without content and manifest nothing is attached. */
export async function drawPages(
  pages: PagedDocument,
  sealed: Sealed | undefined,
  mono: boolean,
  journal: Journal,
  world: World,
): Promise<Uint8Array | undefined> {
  return journal.step("draw", async () => {
    const { options, diagnostics } = await drawOptions(sealed, mono, world);
    const { draw } = await import("../draw/index.ts");
    return { value: await draw(pages, options), diagnostics };
  });
}

/** The same as numbered copies, one for each of the marks. */
export async function drawPersonalPages(
  { pages, marks }: PersonalPages,
  sealed: Sealed,
  mono: boolean,
  journal: Journal,
  world: World,
): Promise<Copies | undefined> {
  return journal.step("draw", async () => {
    const { options, diagnostics } = await drawOptions(sealed, mono, world);
    const { drawCopies } = await import("../draw/index.ts");
    return { value: await drawCopies(pages, marks, options), diagnostics };
  });
}

async function drawOptions(sealed: Sealed | undefined, mono: boolean, world: World) {
  const { value: latest, diagnostics } = latestDate(world);
  const { sealSheet } = await import("../seal/index.ts");
  const attachments =
    sealed &&
    sealSheet(sealed.content.briefing, sealed.manifest, sealed.content.report, sealed.shown?.quoted);
  const options = { mono, attachments: attachments ?? [] };
  return { options: latest === undefined ? options : { ...options, latest }, diagnostics };
}

/** What a file carries to prove itself. */
interface Sealed {
  readonly content: Content;
  readonly manifest: LayoutManifest;
  readonly shown: ShownSources | undefined;
}

/** What the caller's environment says of the latest date that a file may carry. */
export function latestDate({ env }: World): Outcome<number> {
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
