/**
 * Which files a run is made of: the layout's folder, pictures, fonts, and where the finished sheet goes. Paths end here; the
 * stages get bytes.
 */
import path from "node:path";
import type { Briefing, Language } from "./model/briefing.ts";
import { deliveryName } from "./model/delivery-name.ts";
import type { Diagnostic, Outcome, Place } from "./model/diagnostic.ts";
import type { LayoutFiles, LayoutManifest } from "./model/layout.ts";
import type { Origins, SourceFile } from "./model/origin.ts";
import type { Picture } from "./model/picture.ts";
import type { World } from "./world.ts";

/** A picture larger than this is refused before it is read. */
const MAX_PICTURE_BYTES = 20 * 1024 * 1024;
const MAX_TEMPLATE_BYTES = 1024 * 1024;

/** Reads a file as stages get it: bytes, and the name for messages. */
export function sourceFile(file: string, world: World, limit?: number): Outcome<SourceFile> {
  const { value: bytes, diagnostics } = world.read(file, limit);
  return { value: bytes && { name: showPath(file, world), bytes }, diagnostics };
}

/** A path as the user would write it: relative when it lies below the current folder. */
export function showPath(file: string, world: World): string {
  const relative = path.relative(world.cwd, path.resolve(world.cwd, file));
  return relative.startsWith("..") || path.isAbsolute(relative) ? file : relative;
}

/** What a sheet can be written as: for paper and screens, or for screens alone. */
export const FORMATS = ["pdf", "html"] as const;
export type Format = (typeof FORMATS)[number];

/** `out/<slug>/<layout>.pdf`; the slug is the name of the folder that the briefing stands in. */
export function outputFile(
  briefing: string,
  layout: string,
  into: string | undefined,
  world: World,
  format: Format = "pdf",
): string {
  const name = `${path.basename(layout)}.${format}`;
  if (into?.toLowerCase().endsWith(`.${format}`)) return into;
  const folder = path.dirname(path.resolve(world.cwd, briefing));
  return path.join(into ?? "out", path.basename(folder), name);
}

/** `out/x/lagebild.pdf` -> `out/x/Lagebild-47-2026-v1-Russland-und-die-USA.pdf` */
export function namedFile(file: string, briefing: Briefing, layout: string | undefined): string {
  const { dir, ext } = path.parse(file);
  const options = {
    slug: path.basename(dir),
    ...(layout !== undefined && { layout: path.basename(layout) }),
  };
  return path.join(dir, deliveryName(briefing, options).replace(/\.pdf$/, ext));
}

/** `out/x/lagebild.pdf` -> `out/x/lagebild.rejected.pdf` */
export const rejectedFile = (file: string): string => file.replace(/(\.pdf)?$/i, ".rejected.pdf");

/** `x/briefing.yaml` -> `x/briefing.check.json` */
export const reportFile = (briefing: string): string => briefing.replace(/(\.ya?ml)?$/i, ".check.json");

/** `x/briefing.yaml` -> `x/briefing.mail.jsonl` */
export const ledgerFile = (briefing: string): string => briefing.replace(/(\.ya?ml)?$/i, ".mail.jsonl");

/** `x/briefing.yaml` -> `x/briefing.print.jsonl` */
export const printLedgerFile = (briefing: string): string => briefing.replace(/(\.ya?ml)?$/i, ".print.jsonl");

/** `x/briefing.yaml` -> `x/briefing.extract.yaml`: what the program wrote last, by which an editor's changes are known. */
export const lastDraftFile = (briefing: string): string => briefing.replace(/(\.ya?ml)?$/i, ".extract.yaml");

/** `x/briefing.yaml` -> `x/briefing.approval.json` */
export const approvalFile = (briefing: string): string => briefing.replace(/(\.ya?ml)?$/i, ".approval.json");

/** The texts and web pages in the folder of a briefing. */
export function articlesBeside(briefing: string, world: World): readonly string[] {
  const folder = path.dirname(briefing);
  return world
    .list(folder)
    .filter((name) => /\.(?:txt|md|html?|xhtml)$/i.test(name))
    .map((name) => path.join(folder, name))
    .filter(world.isFile);
}

/** Standard input as a file. */
export function inputFile(world: World): Outcome<SourceFile> {
  const { value: bytes, diagnostics } = world.input();
  return { value: bytes && { name: "standard input", bytes }, diagnostics };
}

/** `out/x/lagebild.pdf` -> `out/x/lagebild.debug.pdf` */
export const debugFile = (file: string): string => file.replace(/(\.pdf)?$/i, ".debug.pdf");

/** `out/x/lagebild.pdf` -> `out/x/lagebild.draft.pdf` */
export const draftFile = (file: string): string => file.replace(/(\.pdf)?$/i, ".draft.pdf");

/** `out/x/lagebild.pdf` -> `out/x/lagebild-distribution.pdf` */
export const distributionFile = (file: string): string => file.replace(/(\.pdf)?$/i, "-distribution.pdf");

/** Layouts that are no sheets, and are not offered as such. */
export const formFolder = (name: string, world: World): string =>
  path.join(world.home, "templates", "forms", name);

/** The folders in which layouts are looked for: the user's own come first. */
const layoutShelves = (world: World): readonly string[] => ["templates", path.join(world.home, "templates")];

/** Every layout by name, with its folder; an earlier shelf hides a later one. */
export function listLayouts(world: World): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const shelf of layoutShelves(world))
    for (const name of world.list(shelf)) {
      const folder = path.join(shelf, name);
      if (!found.has(name) && world.isFile(path.join(folder, "layout.yaml"))) found.set(name, folder);
    }
  return found;
}

export function findLayout(layout: string, world: World): Outcome<string> {
  const folder = /[\\/]/.test(layout) ? layout : listLayouts(world).get(layout);
  if (folder !== undefined && world.isFolder(folder)) return { value: folder, diagnostics: [] };
  if (/^e?-?mail$/i.test(layout))
    return refused(noLayout(layout, "mails are set by readout mail, from the same briefing"));
  const known = [...listLayouts(world).keys()].map((name) => `“${name}”`).join(", ");
  return refused(noLayout(layout, known === "" ? "no layouts are installed" : `the layouts are ${known}`));
}

const noLayout = (layout: string, hint: string): Diagnostic => ({
  code: "system/unknown-layout",
  severity: "error",
  message: `there is no layout “${layout}”`,
  hint,
});

/** The files of a layout folder, for a briefing that stands in `briefingFolder`. */
export function layoutFiles(
  folder: string,
  manifest: LayoutManifest,
  content: { readonly briefing: Briefing; readonly origins: Origins; readonly folder: string },
  toPicture: (file: SourceFile) => Outcome<Picture>,
  world: World,
): Outcome<LayoutFiles> {
  const diagnostics: Diagnostic[] = [];
  const need = (file: string | undefined, what: string): SourceFile | undefined => {
    if (file !== undefined && world.isFile(file)) {
      const read = sourceFile(file, world, MAX_TEMPLATE_BYTES);
      diagnostics.push(...read.diagnostics.map(asTemplate));
      return read.value;
    }
    diagnostics.push(incomplete(folder, what));
    return undefined;
  };
  const template = need(path.join(folder, "layout.hbs"), "layout.hbs");
  const style = need(path.join(folder, "style.css"), "style.css");
  const screenFile = path.join(folder, "screen.css");
  const screen = world.isFile(screenFile) ? need(screenFile, "screen.css") : undefined;
  const labels = need(
    findLabels(folder, content.briefing.language, world),
    `labels/${content.briefing.language}.yaml`,
  );
  const partials = new Map<string, SourceFile>();
  for (const name of world.list(path.join(folder, "partials")).filter((file) => file.endsWith(".hbs"))) {
    const partial = need(path.join(folder, "partials", name), `partials/${name}`);
    if (partial !== undefined) partials.set(name.slice(0, -".hbs".length), partial);
  }
  if (template === undefined || style === undefined || labels === undefined)
    return { value: undefined, diagnostics };

  const shown = content.briefing.figures.map((figure) => figure.src);
  const picture = (src: string) => {
    const i = shown.indexOf(src);
    if (i < 0) return findPicture(src, folder, undefined, toPicture, world);
    return findPicture(src, content.folder, content.origins.at(["figures", i, "src"]), toPicture, world);
  };
  const files = { manifest, template, style, partials, labels, picture: remember(picture) };
  return { value: screen === undefined ? files : { ...files, screen }, diagnostics };
}

/** It is the layout's author who has to make the file smaller, not the briefing's. */
const asTemplate = (finding: Diagnostic): Diagnostic =>
  finding.code === "system/file-too-large" ? { ...finding, code: "template/file-too-large" } : finding;

const incomplete = (folder: string, what: string): Diagnostic => ({
  code: "system/layout-incomplete",
  severity: "error",
  message: `the layout has no “${what}”`,
  place: { file: folder },
});

/** A layout may bring labels of its own; else those of its shelf hold, else ours. */
function findLabels(folder: string, language: Language, world: World): string | undefined {
  const shelves = [folder, path.dirname(folder), path.join(world.home, "templates")];
  return shelves.map((shelf) => path.join(shelf, "labels", `${language}.yaml`)).find(world.isFile);
}

/** The label files of a language, the user's own first. */
export const labelFiles = (language: Language, world: World): readonly string[] =>
  layoutShelves(world)
    .map((shelf) => path.join(shelf, "labels", `${language}.yaml`))
    .filter(world.isFile);

/** Finds a picture below `folder`, and nowhere else. `place` is where the content asks for it. */
function findPicture(
  src: string,
  folder: string,
  place: Place | undefined,
  toPicture: (file: SourceFile) => Outcome<Picture>,
  world: World,
): Outcome<Picture> {
  const at = place && { place };
  const file = path.join(folder, src);
  const outside = path.isAbsolute(src) || /^[a-z][a-z0-9+.-]*:/i.test(src) || !isBelow(file, folder);
  if (outside) return refused({ ...leadsOut(src, folder), ...at });
  const real = world.realPath(file);
  if (real === undefined) return refused({ ...noPicture(src, folder), ...at });
  if (!isBelow(real, world.realPath(folder) ?? folder)) return refused({ ...leadsOut(src, folder), ...at });
  const read = sourceFile(file, world, MAX_PICTURE_BYTES);
  return read.value === undefined
    ? { value: undefined, diagnostics: read.diagnostics }
    : toPicture(read.value);
}

function isBelow(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return way !== "" && way.split(path.sep)[0] !== ".." && !path.isAbsolute(way);
}

const leadsOut = (src: string, folder: string): Diagnostic => ({
  code: "system/picture-outside",
  severity: "error",
  message: `the picture “${src}” lies outside “${folder}”`,
  hint: "copy it into that folder and name it relative to it",
});

const noPicture = (src: string, folder: string): Diagnostic => ({
  code: "system/picture-missing",
  severity: "error",
  message: `there is no picture “${src}” in “${folder}”`,
  hint: "paths are relative to that folder, with the case of letters as in the file's name",
});

/** A picture that stands in a table's every row is read once. */
function remember<T>(find: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const value = known.get(name) ?? find(name);
    known.set(name, value);
    return value;
  };
}

/** Where the lists of fonts stand: ours, and one's own in `fonts/`, if there is one that is not ours. */
export function fontFolders(world: World): { readonly house: string; readonly own: string | undefined } {
  const house = path.join(world.home, "fonts");
  const isOwn = world.isFile(path.join("fonts", "fonts.json")) && path.resolve(world.cwd, "fonts") !== house;
  return { house, own: isOwn ? "fonts" : undefined };
}

/**
 * How the font shelf opens a file: inside an npm package, or beside `fonts.json` when no package is named. Throws when it is not
 * there; the typesetter makes a finding of it when a text needs the font.
 */
export function fontOpener(
  folder: string,
  world: World,
): (packageName: string | undefined, file: string) => Uint8Array {
  return (packageName, file) => {
    const found = packageName === undefined ? path.join(folder, file) : world.packageFile(packageName, file);
    const read = found === undefined ? undefined : world.read(found);
    if (read?.value !== undefined) return read.value;
    // A folder with that name, or a file that nobody may read, is there all the same.
    const fault = read?.diagnostics.find(({ code }) => code !== "system/file-missing");
    throw new Error(fault?.message ?? `there is no “${file}” in ${packageName ?? folder}`);
  };
}

const refused = (diagnostic: Diagnostic) => ({ value: undefined, diagnostics: [diagnostic] });
