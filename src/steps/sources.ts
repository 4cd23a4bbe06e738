/** The texts that a briefing was drawn from, and what comparing it with them found. */

import { articlesBeside, inputFile, reportFile, sourceFile } from "../files.ts";
import type { Journal } from "../journal.ts";
import type { Article } from "../model/article.ts";
import type { Briefing } from "../model/briefing.ts";
import { type CheckReport, UNCHECKED } from "../model/check-report.ts";
import { type Diagnostic, hasErrors, type Outcome } from "../model/diagnostic.ts";
import { showPath, type ValuePath } from "../model/origin.ts";
import type { SealedContent } from "../verify/index.ts";
import type { World } from "../world.ts";
import type { Content } from "./content.ts";

/** A file of an article, text or web page; `-` is standard input. */
export async function readArticleFile(file: string, world: World): Promise<Outcome<Article>> {
  const opened = file === "-" ? inputFile(world) : sourceFile(file, world);
  if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics };
  const { readArticle } = await import("../read/article/index.ts");
  return readArticle(opened.value);
}

/** The articles of a briefing by the id of their source: those that are named, else those that stand beside the briefing. */
export async function readSources(
  content: Content,
  named: readonly string[],
  journal: Journal,
  world: World,
): Promise<ReadonlyMap<string, Article> | undefined> {
  return journal.step("sources", async () => {
    const { sources } = content.briefing;
    const articles = new Map<string, Article>();
    const diagnostics: Diagnostic[] = [];
    const { sha256Of } = await import("../read/article/index.ts");
    const files = named.length > 0 ? named.map(splitSource) : filesBeside(content, sha256Of, world);
    for (const { id, file } of files) {
      const read = await readArticleFile(file, world);
      // Words can be compared in any language.
      diagnostics.push(
        ...read.diagnostics.map((each) =>
          each.code === FOREIGN ? { ...each, severity: "warning" as const } : each,
        ),
      );
      if (read.value === undefined) continue;
      const { sha256 } = read.value;
      const source =
        id ??
        sources.find((each) => each.sha256 === sha256)?.id ??
        (sources.length === 1 ? sources[0]!.id : undefined);
      if (source === undefined || !sources.some((each) => each.id === source))
        diagnostics.push(unassigned(file, id, sources));
      else articles.set(source, read.value);
    }
    return { value: articles, diagnostics };
  });
}

const FOREIGN = "article/unsupported-language";

/** `a=article.txt`; a file whose own name has a “=” is named with its id. */
function splitSource(named: string): { readonly id: string | undefined; readonly file: string } {
  const [, id, file] = /^([a-z][a-z0-9-]*)=(.+)$/.exec(named) ?? [];
  return { id, file: file ?? named };
}

/** Texts and pages in the folder of the briefing that have the checksum of a source. */
function filesBeside(
  { file, briefing }: Content,
  sha256Of: (bytes: Uint8Array) => string,
  world: World,
): readonly { id: string; file: string }[] {
  return articlesBeside(file, world).flatMap((candidate) => {
    const { value } = world.read(candidate);
    const source = value && briefing.sources.find(({ sha256 }) => sha256 === sha256Of(value));
    return source === undefined ? [] : [{ id: source.id, file: candidate }];
  });
}

const unassigned = (file: string, id: string | undefined, sources: Briefing["sources"]): Diagnostic => ({
  code: "check/unassigned-source",
  severity: "error",
  message:
    id === undefined ? `“${file}” is none of the sources, by its checksum` : `no source has the id “${id}”`,
  hint: `say which it is, as --source ${sources[0]!.id}=${file}`,
});

/** What the check of a briefing against its sources found, and the report of it. */
export async function checkContent(
  content: Content,
  articles: ReadonlyMap<string, Article>,
  journal: Journal,
): Promise<CheckReport> {
  const { checkAgainst } = await import("../check/index.ts");
  const { report, diagnostics } = checkAgainst({ ...content, before: content.found }, articles);
  journal.findings.push(...diagnostics);
  return report;
}

/**
 * The check made again of the content that a finished file carries. Only errors are told: the comments by which an editor let warnings stand
 * are not in the file. Undefined when a source could not be read.
 */
export async function checkSealed(
  file: string,
  sealed: SealedContent,
  named: readonly string[],
  journal: Journal,
  world: World,
): Promise<CheckReport | undefined> {
  const { briefing, seal } = sealed;
  const origins = { at: (path: ValuePath) => ({ file, path: showPath(path) }) };
  const content = { briefing, origins, sha256: seal.content.sha256, file, remarks: [], found: [] };
  const articles = await readSources(content, named, journal, world);
  if (articles === undefined) return undefined;
  const { checkAgainst } = await import("../check/index.ts");
  const { report, diagnostics } = checkAgainst({ ...content, before: [] }, articles);
  const { verifySources } = await import("../verify/index.ts");
  journal.findings.push(
    ...diagnostics.filter(({ severity }) => severity === "error"),
    ...verifySources(sealed, articles, file),
  );
  return report;
}

/** What a check goes by. */
export interface Evidence {
  /** Files of the sources, `article.txt` or `id=article.txt`; where none is named, the report of an earlier check counts. */
  readonly sources?: readonly string[];
  /** Nothing is built that was not checked against its sources. */
  readonly strict?: boolean;
}

/** A report that cannot be read proves nothing, and keeps nobody from building. */
const asDoubt = (finding: Diagnostic): Diagnostic => ({ ...finding, severity: "warning" });

/** The content with what its sheet may say of its check; undefined ends the run. */
export async function withProof(
  content: Content,
  { sources = [], strict = false }: Evidence,
  journal: Journal,
  world: World,
): Promise<Content | undefined> {
  const { proofOf, readCheckReport } = await import("../check/index.ts");
  if (sources.length > 0) {
    const articles = await readSources(content, sources, journal, world);
    const report = articles && (await checkContent(content, articles, journal));
    return report && !hasErrors(journal.findings)
      ? { ...content, articles, report, proof: proofOf(report) }
      : undefined;
  }
  const file = reportFile(content.file);
  const kept = world.isFile(file) ? sourceFile(file, world) : undefined;
  const { value: report, diagnostics } = kept?.value
    ? readCheckReport(kept.value, content)
    : { value: undefined, diagnostics: (kept?.diagnostics ?? []).map(asDoubt) };
  journal.findings.push(...diagnostics);
  if (report !== undefined) return { ...content, report, proof: proofOf(report) };
  if (!strict) return { ...content, proof: UNCHECKED };
  journal.findings.push({
    code: "check/unchecked",
    severity: "error",
    message: "the briefing was not checked against its sources, and --strict builds nothing unchecked",
    hint: `run readout check ${content.file}, or name the sources with --source`,
    place: { file: content.file },
  });
  return undefined;
}
