/** The sheet that goes with a mail: built and verified just now, or a file that is held to the briefing. */
import path from "node:path";
import { showPath } from "../files.ts";
import type { Journal } from "../journal.ts";
import { type Diagnostic, hasErrors } from "../model/diagnostic.ts";
import type { Content } from "../pipeline.ts";
import type { World } from "../world.ts";
import type { MailOptions } from "./mail.ts";
import type { Report } from "./report.ts";

export interface AttachedPdf {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** Undefined when there is none that verifies. */
export async function attachedPdf(
  content: Content,
  options: MailOptions,
  journal: Journal,
  report: Report,
  world: World,
): Promise<AttachedPdf | undefined> {
  const { build, checksumOfFile } = await import("../pipeline.ts");
  const { buildDraft } = await import("../prints/index.ts");
  if (options.pdf !== undefined) return verified(options.pdf, content, options, journal, world);
  const progress = (stage: string) => report.progress(stage);
  const order = { briefing: content.file, layouts: [options.layout], into: options.output };
  if (options.draft) {
    const { file, findings } = await buildDraft(order, options.layout, world, progress);
    addNew(findings, journal);
    return file === undefined ? undefined : verified(file, content, options, journal, world);
  }
  const [sheet] = await build(order, world, progress);
  addNew(sheet?.findings ?? [], journal);
  if (sheet?.pdf === undefined || sheet.facts === undefined) return undefined;
  // The sheet was made of the file as it was then, and the text of the mail of what was read before.
  if ((await checksumOfFile(content.file, world)).value !== content.sha256) {
    journal.findings.push(edited(content.file));
    return undefined;
  }
  report.say(`sheet: ${sheet.pdf}, verified`);
  const { value: bytes, diagnostics } = world.read(sheet.pdf);
  journal.findings.push(...diagnostics);
  return bytes && { bytes, sha256: sheet.facts.sha256 };
}

const edited = (file: string): Diagnostic => ({
  code: "mail/not-this-sheet",
  severity: "error",
  message: "the briefing was edited while its sheet was made",
  hint: "run the command again when nobody edits it",
  place: { file },
});

/** The layout in which all of the content stands in large print. */
const LARGE_LAYOUT = "gross";

/** The same content in large print, made and verified beside the sheet; a file that was named with --pdf has no such twin. */
export const largePdf: typeof attachedPdf = (content, { pdf: _, output, ...options }, ...rest) => {
  const folder = output !== undefined && /\.pdf$/i.test(output) ? path.dirname(output) : output;
  const into = folder === undefined ? {} : { output: folder };
  return attachedPdf(content, { ...options, ...into, layout: LARGE_LAYOUT }, ...rest);
};

/** What reading the briefing found has been told. */
function addNew(findings: readonly Diagnostic[], journal: Journal): void {
  const known = new Set(journal.findings.map((finding) => JSON.stringify(finding)));
  journal.findings.push(...findings.filter((finding) => !known.has(JSON.stringify(finding))));
}

async function verified(
  file: string,
  content: Content,
  { layout }: MailOptions,
  journal: Journal,
  world: World,
): Promise<AttachedPdf | undefined> {
  const { readLayout, verifyFile } = await import("../pipeline.ts");
  const read = await journal.step("layout", () => readLayout(layout, world));
  if (read === undefined) return undefined;
  const pdf = world.read(file);
  const against = { content, manifest: read.manifest, layout };
  const report = await verifyFile(showPath(file, world), pdf, against, journal, world);
  if (report === undefined || pdf.value === undefined) return undefined;
  if (!hasErrors(report.diagnostics)) return { bytes: pdf.value, sha256: report.facts.sha256 };
  journal.findings.push({
    code: "mail/not-this-sheet",
    severity: "error",
    message: `“${file}” is not what the briefing says, and is not sent`,
    hint: "build it anew, or leave out --pdf",
    place: { file },
  });
  return undefined;
}
