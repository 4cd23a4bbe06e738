/** From an article to a draft that the gate has confirmed. */
import path from "node:path";
import type { Draft, DraftItem, List, Merged, Unassigned } from "../draft/index.ts";
import type { Journal } from "../journal.ts";
import type { Article } from "../model/article.ts";
import type { Language } from "../model/briefing.ts";
import { type Diagnostic, hasErrors, type Outcome } from "../model/diagnostic.ts";
import type { Proposals } from "../model/proposal.ts";
import type { Endpoint } from "../propose/index.ts";
import type { World } from "../world.ts";
import { proposedFor } from "./proposals.ts";
import { readArticleFile } from "./sources.ts";

export interface Drafted {
  readonly article: Article;
  readonly draft: Draft;
  readonly text: string;
  /** What nobody is known to have said. */
  readonly open: readonly Unassigned[];
}

/**
 * Reads an article, draws out of it what it can, and leaves out what the check against the article does not confirm. An endpoint is asked
 * for proposals, which pass the same check.
 */
export async function draftArticle(
  file: string,
  language: Language | undefined,
  endpoint: Endpoint | undefined,
  journal: Journal,
  world: World,
): Promise<Drafted | undefined> {
  const article = await journal.step("open", async () => {
    const read = await readArticleFile(file, world);
    if (language === undefined || read.value === undefined) return read;
    // Who names the language has decided what the words alone do not tell.
    const diagnostics = read.diagnostics.filter(({ code }) => code !== "article/unsupported-language");
    return { value: { ...read.value, language }, diagnostics };
  });
  if (article === undefined) return undefined;
  const draft = await journal.step("extract", async () => {
    const { extract, findEvents, loadLanguage } = await import("../extract/index.ts");
    const { draftBriefing } = await import("../draft/index.ts");
    const code = article.language.slice(0, 2) as Language;
    const rules = loadLanguage(code, (name) => wordList(name, world));
    if (rules === undefined) throw new Error(`no rules for “${article.language}”, which the reader let pass`);
    const { value, diagnostics } = extract(article, rules, file === "-" ? "standard input" : file);
    if (value === undefined) return { value, diagnostics };
    const drawn = draftBriefing(value, findEvents(value, rules), code);
    return { value: drawn, diagnostics: [...diagnostics, ...drawn.cut.map((each) => tooMany(each, file))] };
  });
  const drafted = draft && (await journal.step("confirm", () => confirmed(draft, article, file)));
  if (drafted === undefined || endpoint === undefined) return drafted;
  const proposals = await proposedFor(article, endpoint, journal, world);
  // What was proposed and accepted before is not taken away because the service is silent today.
  if (proposals === undefined) return { ...drafted, draft: { ...drafted.draft, partial: true } };
  const { withoutIdle, withProposals } = await import("../draft/index.ts");
  const wider = withoutIdle(withProposals(drafted.draft, proposals, article));
  return journal.step("confirm", () => proposalsConfirmed(wider, drafted, proposals, file));
}

const tooMany = ({ list, found, kept }: Draft["cut"][number], file: string): Diagnostic => ({
  code: "extract/too-many",
  severity: "warning",
  message: `${grouped(found)} items were found for “${list}”, and the draft has the first ${grouped(kept)}`,
  hint: "extract the parts of the text one by one",
  place: { file: file === "-" ? "standard input" : file },
});

/** 5,631; what Node has for it loads tables of all languages first. */
const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");

function wordList(name: string, world: World): Uint8Array {
  const { value } = world.read(path.join(world.home, "lexicons", name));
  if (value === undefined) throw new Error(`the word list ${name} is missing`);
  return value;
}

/** Leaving one item out can leave another without its speaker; after so many rounds something else is wrong. */
const MOST_ROUNDS = 12;

async function confirmed(draft: Draft, article: Article, file: string): Promise<Outcome<Drafted>> {
  const { openIn, withoutIdle, writeDraft } = await import("../draft/index.ts");
  let current = draft;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const text = writeDraft(current);
    const doubts = (await findingsOf(text, article, isProposedTo(current))).filter((each) =>
      condemns(each, current),
    );
    if (doubts.length === 0)
      return { value: { article, draft: current, text, open: openIn(current) }, diagnostics: [] };
    const beyond = doubts.find((doubt) => itemOf(doubt, current) === undefined);
    if (beyond !== undefined) return { value: undefined, diagnostics: [unusable(beyond, file)] };
    current = withoutIdle(without(current, doubts));
  }
  throw new Error("a draft did not settle");
}

/** Should proposals spoil the draft as a whole, none of them is taken. */
async function proposalsConfirmed(
  wider: Draft,
  drafted: Drafted,
  { by }: Proposals,
  file: string,
): Promise<Outcome<Drafted>> {
  const { value } = await confirmed(wider, drafted.article, file);
  const { draft } = value ?? {
    draft: {
      ...drafted.draft,
      rejected: [...wider.rejected, { what: "all others", reason: "with them there is no draft" }],
    },
  };
  const { length } = draft.rejected;
  const told: Diagnostic = {
    code: "propose/rejected",
    severity: "info",
    message: `${length} of the proposals of ${by} ${length === 1 ? "was" : "were"} not taken over`,
    hint: "they are listed with the reason; nothing of them is in the draft",
    place: { file: file === "-" ? "standard input" : file },
  };
  return { value: { ...(value ?? drafted), draft }, diagnostics: length === 0 ? [] : [told] };
}

/** What is only a doubt about a sentence of the rules, which is the source's own, is too much for one that somebody else made. */
const TOO_MUCH_FOR_PROPOSALS: ReadonlySet<string> = new Set([
  "check/negation-added",
  "check/negation-lost",
  "check/name-not-in-source",
  "lint/reported-speech-in-marks",
]);

function condemns(finding: Diagnostic, draft: Draft): boolean {
  if (finding.severity === "error") return true;
  const item = itemOf(finding, draft);
  return item?.item.proposed === true && TOO_MUCH_FOR_PROPOSALS.has(finding.code);
}

/** Warnings condemn only what somebody else proposes. */
const isProposedTo = ({ lists }: Draft): boolean =>
  Object.values(lists).some((items) => items.some(({ proposed }) => proposed));

/** What reading and both checks say of the text of a briefing; of the check against the source the errors alone unless `warned`. */
async function findingsOf(text: string, article: Article, warned: boolean): Promise<readonly Diagnostic[]> {
  const { readBriefing } = await import("../read/index.ts");
  const { checkAgainst, checkBriefing, errorsAgainst } = await import("../check/index.ts");
  const file = "draft.yaml";
  const read = readBriefing({ name: file, bytes: new TextEncoder().encode(text) });
  if (read.value === undefined || hasErrors(read.diagnostics)) return read.diagnostics;
  const before = checkBriefing(read.value);
  const articles = new Map(read.value.briefing.sources.map(({ id }) => [id, article]));
  if (!warned) return [...before, ...errorsAgainst(read.value, articles)];
  return [...before, ...checkAgainst({ ...read.value, file, before }, articles).diagnostics];
}

interface Found {
  readonly list: List;
  readonly index: number;
  readonly item: DraftItem;
}

/** The item of a list that a finding is about. The last key point cannot be left out. */
function itemOf({ place }: Diagnostic, { lists }: Draft): Found | undefined {
  const [, list = "", index] = /^(\w+)\[(\d+)\]/.exec(place?.path ?? "") ?? [];
  if (!Object.hasOwn(lists, list) || (list === "summary" && lists.summary.length === 1)) return undefined;
  const item = lists[list as List][Number(index)];
  return item && { list: list as List, index: Number(index), item };
}

/** What holds the whole together is wrong: a title with characters that nobody could print, for one. */
const unusable = ({ message, place }: Diagnostic, file: string): Diagnostic => ({
  code: "extract/no-draft",
  severity: "error",
  message: `no draft can be made of the article: ${message} (${place?.path ?? "draft"})`,
  hint: "look at the text of the article, its headline above all",
  place: { file: file === "-" ? "standard input" : file },
});

/** The draft without the items that the findings are about. */
function without(draft: Draft, doubts: readonly Diagnostic[]): Draft {
  const refused: string[] = [...draft.refused];
  const rejected = [...draft.rejected];
  const gone = new Set<DraftItem>();
  for (const doubt of doubts) {
    const { list, index, item } = itemOf(doubt, draft)!;
    if (gone.has(item)) continue;
    gone.add(item);
    const name = `${list} ${String(item.value.id ?? index + 1)}`;
    if (item.proposed) rejected.push({ what: whatIs(item, name), reason: doubt.message });
    else refused.push(`${name}: ${doubt.message}`);
  }
  const kept = Object.entries(draft.lists).map(([list, items]) => [
    list,
    items.filter((item) => !gone.has(item)),
  ]);
  return { ...draft, lists: Object.fromEntries(kept) as Draft["lists"], refused, rejected };
}

/** With its words, by which a person knows it: the id is ours. */
function whatIs({ value }: DraftItem, name: string): string {
  const text = [value.text ?? value.position ?? value.name].flat().join(" … ");
  return `${name} “${text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 1)}…` : text}”`;
}

const MOST_SHOWN = 90;

/** The draft merged into an edited file; undefined when that is no YAML. `last` is what the program wrote before. */
export async function mergeArticle(
  draft: Draft,
  edited: Uint8Array,
  last: Uint8Array | undefined,
): Promise<Merged | undefined> {
  const { mergeDraft } = await import("../draft/index.ts");
  const decoder = new TextDecoder();
  return mergeDraft(draft, decoder.decode(edited), last && decoder.decode(last));
}
