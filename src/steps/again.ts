/** A finished file set once more from the content that it carries: the pages behind its bytes, where they can be had. */
import type { Journal } from "../journal.ts";
import { checkReportSchema, UNCHECKED } from "../model/check-report.ts";
import { type Diagnostic, hasErrors } from "../model/diagnostic.ts";
import { showPath } from "../model/origin.ts";
import type { SealedContent } from "../verify/index.ts";
import type { World } from "../world.ts";
import type { Content } from "./content.ts";
import { drawPages } from "./drawing.ts";
import { type Fitted, fitSheet } from "./fit.ts";
import { verifyFile } from "./verification.ts";

export interface SetAgain {
  readonly content: Content;
  readonly fitted: Fitted;
  readonly pdf: Uint8Array;
  /** Whether the file is in greys only. */
  readonly mono: boolean;
}

/**
 * Undefined when the file does not verify, carries no content, or does not come out byte for byte the same: then its pages are not
 * those that would be set, and a finding says so.
 */
export async function setAgain(file: string, journal: Journal, world: World): Promise<SetAgain | undefined> {
  const read = world.read(file);
  const verified = await verifyFile(file, read, undefined, journal, world);
  if (read.value === undefined || verified === undefined) return undefined;
  const { sealed, diagnostics } = verified;
  if (hasErrors(diagnostics) || sealed === undefined) {
    const { unverified } = await import("../deliver/gates.ts");
    journal.findings.push(unverified(file, sealed !== undefined));
    return undefined;
  }
  // What setting it finds was told when the file was made; here it counts only what comes out.
  const attempt = journal.attempt();
  const content = await contentOf(file, sealed);
  const fitted = await fitSheet(content, sealed.seal.layout.name, attempt, world);
  const made = fitted && { content, manifest: fitted.laidOut.manifest, shown: fitted.laidOut.shown };
  for (const mono of [false, true]) {
    const pdf = fitted && (await drawPages(fitted.pages, made, mono, attempt, world));
    if (fitted && pdf && Buffer.compare(pdf, read.value) === 0) return { content, fitted, pdf, mono };
  }
  journal.findings.push(setOtherwise(file, sealed.seal.layout.name));
  return undefined;
}

async function contentOf(file: string, { briefing, seal, report }: SealedContent): Promise<Content> {
  const { proofOf } = await import("../check/index.ts");
  const origins = { at: (path: Parameters<Content["origins"]["at"]>[0]) => ({ file, path: showPath(path) }) };
  const content = { briefing, origins, sha256: seal.content.sha256, file, remarks: [], found: [] };
  const { data } = checkReportSchema.safeParse(report);
  return data === undefined
    ? { ...content, proof: UNCHECKED }
    : { ...content, report: data, proof: proofOf(data) };
}

const setOtherwise = (file: string, layout: string): Diagnostic => ({
  code: "print/set-otherwise",
  severity: "error",
  message: `set again in the layout “${layout}”, what the file carries comes out otherwise, so its pages cannot be put onto sheets`,
  hint: "build the briefing anew and name that, or print the file without --booklet and --2up",
  place: { file },
});
