/** Reading finished files back. */

import { findLayout, showPath } from "../files.ts";
import type { Journal } from "../journal.ts";
import type { Outcome } from "../model/diagnostic.ts";
import type { LayoutManifest } from "../model/layout.ts";
import type { Reader, VerifyReport } from "../verify/index.ts";
import type { World } from "../world.ts";
import type { Content } from "./content.ts";
import type { ShownSources } from "./examine.ts";
import { manifestFile } from "./layout.ts";

/** Below this, another reader costs more than it saves. */
const PAGES_PER_READER = 24;

/** Of our own long files; half of it are tags. */
const BYTES_PER_PAGE = 32_000;

/** Each takes some 80 MB for 200 pages. */
const MOST_READERS = 4;

/** The threads that share the reading of a file with so many pages; they run from here on. None where there are no threads. */
export function startReaders(pages: number, world: World): Reader[] {
  const wanted = Math.ceil(pages / PAGES_PER_READER);
  const count = Math.max(1, Math.min(wanted, world.cores, MOST_READERS));
  return Array.from({ length: count }, (_, number) => world.thread("reader", number)).flatMap((thread) =>
    thread === undefined ? [] : [thread.ask as Reader],
  );
}

/**
 * Reads the finished file and holds it to the content, when that is known. `file` is its name for findings, `pages` how many it should
 * have, if somebody knows.
 */
export async function verifyFile(
  file: string,
  pdf: Outcome<Uint8Array>,
  against:
    | {
        readonly content: Content;
        readonly manifest: LayoutManifest;
        readonly layout: string;
        readonly shown?: ShownSources | undefined;
      }
    | undefined,
  journal: Journal,
  world: World,
  pages?: number,
): Promise<VerifyReport | undefined> {
  const { value: bytes } = pdf;
  if (bytes === undefined) {
    journal.findings.push(...pdf.diagnostics);
    return undefined;
  }
  // A file with faults has facts too, so the report counts, not the step's value.
  let report: VerifyReport | undefined;
  await journal.step("verify", async () => {
    const { verify } = await import("../verify/index.ts");
    const readers = startReaders(pages ?? bytes.length / BYTES_PER_PAGE, world);
    const folder = against && findLayout(against.layout, world).value;
    const layoutFile = folder === undefined ? undefined : showPath(manifestFile(folder), world);
    const { quoted, articles } = against?.shown ?? {};
    const held = against && { ...against.content, manifest: against.manifest, layoutFile, quoted, articles };
    report = await verify(bytes, held, { file, readers });
    return { value: report, diagnostics: report.diagnostics };
  });
  return report;
}
