/** The fonts that there are: ours, and before them those of a list of one's own. */
import path from "node:path";
import { fontFolders, fontOpener, sourceFile } from "../files.ts";
import type { Journal } from "../journal.ts";
import type { Diagnostic, Outcome } from "../model/diagnostic.ts";
import type { FontShelf } from "../model/fonts.ts";
import type { World } from "../world.ts";

/** Their files are read when a page first needs them. */
export async function openShelf(journal: Journal, world: World): Promise<FontShelf | undefined> {
  const { house, own } = fontFolders(world);
  const ours = await journal.step("fonts", () => shelfIn(house, [], world));
  if (ours === undefined || own === undefined) return ours;
  const known = [...new Set(ours.files.map(({ family }) => family))];
  const theirs = await journal.step("fonts", () => shelfIn(own, known, world));
  if (theirs === undefined) return undefined;
  const { joinShelves } = await import("../typeset/fonts/shelf.ts");
  return joinShelves(theirs, ours);
}

/** What is wrong with any font file that is listed, whether or not a sheet asks for it. */
export async function examineFonts({ files }: FontShelf): Promise<readonly Diagnostic[]> {
  const { faultOf, fontFinding } = await import("../typeset/fonts/sfnt.ts");
  return files.flatMap((file) => {
    try {
      const fault = faultOf(file.bytes());
      return fault === undefined ? [] : [fontFinding(file, fault)];
    } catch (error) {
      return [missing((error as Error).message)];
    }
  });
}

const missing = (message: string): Diagnostic => ({
  code: "system/font-missing",
  severity: "error",
  message,
  hint: "run npm install, or correct the list of fonts",
});

async function shelfIn(folder: string, known: readonly string[], world: World): Promise<Outcome<FontShelf>> {
  const { readShelf } = await import("../typeset/fonts/shelf.ts");
  const list = sourceFile(path.join(folder, "fonts.json"), world);
  if (list.value === undefined) return { value: undefined, diagnostics: list.diagnostics };
  const shelf = readShelf(list.value, fontOpener(folder, world), known);
  if (shelf.diagnostics.length === 0) return shelf;
  const { placeInList } = await import("../typeset/fonts/list-places.ts");
  return { value: shelf.value, diagnostics: placeInList(shelf.diagnostics, list.value) };
}
