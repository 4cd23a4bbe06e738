/**
 * The two samples in the layout `lagebild`, built once for all that is asked of them: the file, the pages that it was drawn from,
 * and what its readers get. The suites beside this file are imported by `samples.test.ts`, so that they share one build.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PDFParse } from "pdf-parse";
import { Journal } from "../../src/journal.ts";
import { type MemoryWorld, memoryWorld } from "../../src/memory-world.ts";
import type { Briefing } from "../../src/model/briefing.ts";
import type { PagedDocument } from "../../src/model/page.ts";
import {
  build,
  layOutContent,
  readContent,
  type Sheet,
  typesetDocument,
  withProof,
} from "../../src/pipeline.ts";
import { nodeWorld } from "../../src/world.ts";
import { listen, outlineOf, type SpokenPage } from "../support/screenreader.ts";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const LAYOUT = "lagebild";

export interface Sample {
  readonly name: string;
  /** Its `briefing.yaml`, absolute. */
  readonly file: string;
  readonly briefing: Briefing;
  readonly sheet: Sheet;
  readonly pdf: Uint8Array;
  readonly pages: PagedDocument;
  /** What a person copies, page by page (pdf-parse). */
  readonly copied: readonly string[];
  readonly spoken: readonly SpokenPage[];
  /** What a screen reader says, one line a block: `P: US-Präsident`. */
  readonly said: readonly string[];
}

export const samples: readonly Sample[] = [await make("riad-gespraeche"), await make("harbour-talks")];
export const riyadh = samples[0]!;
export const harbour = samples[1]!;

async function make(name: string): Promise<Sample> {
  const file = path.join(ROOT, "content", name, "briefing.yaml");
  const world = memoryWorld({ below: nodeWorld() });
  const [sheet] = await build({ briefing: file, layouts: [LAYOUT], into: undefined }, world);
  if (sheet?.pdf === undefined)
    throw new Error(
      `no sheet of ${name}: ${sheet?.findings.map((f) => `${f.code} ${f.message}`).join("; ")}`,
    );
  const pdf = bytesOf(world, sheet.pdf);
  const spoken = await listen(pdf);
  return {
    name,
    file,
    sheet,
    pdf,
    ...(await pagesOf(file, world)),
    copied: (await new PDFParse({ data: pdf.slice() }).getText({ pageJoiner: "" })).pages.map((p) => p.text),
    spoken,
    said: spoken.flatMap(({ tree }) => outlineOf(tree).split("\n")).map((line) => line.trim()),
  };
}

function bytesOf(world: MemoryWorld, file: string): Uint8Array {
  const bytes = world.files.get(path.posix.resolve(world.cwd, file));
  if (bytes === undefined) throw new Error(`${file} was not written`);
  return bytes;
}

/** The content and its pages, as they are before drawing. */
async function pagesOf(file: string, world: MemoryWorld) {
  const journal = new Journal(world);
  const read = await readContent(file, journal, world);
  const content = read && (await withProof(read, {}, journal, world));
  const laidOut = content && (await layOutContent(content, LAYOUT, journal, world));
  const pages = laidOut && (await typesetDocument(laidOut.document, journal, world));
  if (pages === undefined) throw new Error(`no pages of ${file}`);
  return { briefing: content!.briefing, pages };
}

export const readText = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");
