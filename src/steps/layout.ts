/** Finding a layout and making documents with it. */
import path from "node:path";
import { findLayout, layoutFiles, sourceFile } from "../files.ts";
import type { Journal } from "../journal.ts";
import type { Outcome } from "../model/diagnostic.ts";
import type { DocumentTree } from "../model/document.ts";
import type { CopyHolder, LayoutFiles, LayoutManifest } from "../model/layout.ts";
import type { World } from "../world.ts";
import type { Content } from "./content.ts";
import { type ShownSources, showSources } from "./examine.ts";

/** A layout's promises and the document that it made of a briefing. */
export interface LaidOut {
  readonly manifest: LayoutManifest;
  readonly document: DocumentTree;
  /** What of the sources it shows, with those that are at hand; only for layouts that show sources. */
  readonly shown: ShownSources | undefined;
}

/** Finds the layout and makes the document of it, without the first `gone` of its optional blocks. `holders` are for the list of copies. */
export async function layOutContent(
  content: Content,
  layout: string,
  journal: Journal,
  world: World,
  gone = 0,
  holders?: readonly CopyHolder[],
): Promise<LaidOut | undefined> {
  return journal.step("lay out", async () => {
    const { layOut } = await import("../layout/index.ts");
    const files = await openLayout(content, layout, world);
    if (files.value === undefined) return { value: undefined, diagnostics: files.diagnostics };
    const { manifest, shown } = files.value;
    const leftOut = manifest.optional?.slice(0, gone) ?? [];
    const sheet = { ...files.value, leftOut, holders };
    const { value: document, diagnostics } = layOut(content.briefing, sheet, content.proof);
    return {
      value: document && { manifest, document, shown },
      diagnostics: [...files.diagnostics, ...diagnostics],
    };
  });
}

/** The same as HTML: as a browser would set it on paper, or the twin for screens. */
async function htmlIn(
  form: "renderHtml" | "renderTwin",
  content: Content,
  layout: string,
  journal: Journal,
  world: World,
): Promise<string | undefined> {
  return journal.step("lay out", async () => {
    const render = (await import("../layout/index.ts"))[form];
    const files = await openLayout(content, layout, world);
    if (files.value === undefined) return { value: undefined, diagnostics: files.diagnostics };
    const { value, diagnostics } = render(content.briefing, files.value, content.proof);
    return { value, diagnostics: [...files.diagnostics, ...diagnostics] };
  });
}

type Render = (
  content: Content,
  layout: string,
  journal: Journal,
  world: World,
) => Promise<string | undefined>;

export const htmlOf: Render = (...given) => htmlIn("renderHtml", ...given);
export const twinOf: Render = (...given) => htmlIn("renderTwin", ...given);

/** The files of a layout, for one briefing. */
async function openLayout(
  content: Content,
  layout: string,
  world: World,
): Promise<Outcome<LayoutFiles & Pick<LaidOut, "shown">>> {
  const { readPicture } = await import("../read/picture.ts");
  const manifest = await readLayout(layout, world);
  if (manifest.value === undefined) return { value: undefined, diagnostics: manifest.diagnostics };
  const owner = { ...content, folder: path.dirname(content.file) };
  const files = layoutFiles(manifest.value.folder, manifest.value.manifest, owner, readPicture, world);
  const diagnostics = [...manifest.diagnostics, ...files.diagnostics];
  if (files.value === undefined) return { value: undefined, diagnostics };
  const shown = manifest.value.manifest.sources === "shown" ? await showSources(content, world) : undefined;
  return { value: { ...files.value, examination: shown?.examination, shown }, diagnostics };
}

/** What a layout says of itself. */
export async function readLayout(
  layout: string,
  world: World,
): Promise<Outcome<{ readonly folder: string; readonly manifest: LayoutManifest }>> {
  const folder = findLayout(layout, world);
  if (folder.value === undefined) return { value: undefined, diagnostics: folder.diagnostics };
  const file = sourceFile(manifestFile(folder.value), world);
  if (file.value === undefined) return { value: undefined, diagnostics: file.diagnostics };
  const { readManifest } = await import("../layout/index.ts");
  const manifest = readManifest(file.value);
  return {
    value: manifest.value && { folder: folder.value, manifest: manifest.value },
    diagnostics: manifest.diagnostics,
  };
}

export const manifestFile = (folder: string): string => path.join(folder, "layout.yaml");
