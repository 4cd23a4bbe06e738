/** What a layout for editors shows of the sources of a briefing. */
import { Journal } from "../journal.ts";
import type { Article } from "../model/article.ts";
import type { CheckReport } from "../model/check-report.ts";
import { type Examination, type QuotedSources, quotedSourcesOf } from "../model/examination.ts";
import type { World } from "../world.ts";
import type { Content } from "./content.ts";
import { readSources } from "./sources.ts";

export interface ShownSources {
  readonly examination: Examination;
  /** Every stretch of a source that stands on the sheet. */
  readonly quoted: QuotedSources;
  /** The sources that are at hand, by their ids. */
  readonly articles: ReadonlyMap<string, Article>;
}

/** With the sources that were named, else those that stand beside the briefing; without any, by the report of an earlier check. */
export async function showSources(content: Content, world: World): Promise<ShownSources> {
  const { examine } = await import("../check/index.ts");
  const articles = content.articles ?? (await sourcesBeside(content, world));
  const examination = examine({ ...content, report: await reportOn(content, articles) }, articles);
  return { examination, quoted: quotedSourcesOf(examination), articles };
}

/** What keeps a source from being read is told by `check`; here it counts as not at hand. */
const sourcesBeside = async (content: Content, world: World): Promise<ReadonlyMap<string, Article>> =>
  (await readSources(content, [], new Journal(world), world)) ?? new Map();

/** A check of today knows more than a report that was kept, as long as it has every source. */
async function reportOn(
  content: Content,
  articles: ReadonlyMap<string, Article>,
): Promise<CheckReport | undefined> {
  if (!content.briefing.sources.every(({ id }) => articles.has(id))) return content.report;
  const { checkAgainst } = await import("../check/index.ts");
  return checkAgainst({ ...content, before: content.found }, articles).report;
}
