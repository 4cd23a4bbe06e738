/** From an article to a draft that the gate has confirmed. */
import path from "node:path";
import type { Draft, List, Merged } from "../draft/index.ts";
import type { Journal } from "../journal.ts";
import type { Article } from "../model/article.ts";
import type { Language } from "../model/briefing.ts";
import { type Diagnostic, hasErrors, type Outcome } from "../model/diagnostic.ts";
import type { World } from "../world.ts";
import { readArticleFile } from "./sources.ts";

export interface Drafted {
  readonly article: Article;
  readonly draft: Draft;
  readonly text: string;
}

/** Reads an article, draws out of it what it can, and leaves out what the check against the article does not confirm. */
export async function draftArticle(
  file: string,
  language: Language | undefined,
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
    return { value: value && draftBriefing(value, findEvents(value, rules), code), diagnostics };
  });
  return draft && journal.step("confirm", () => confirmed(draft, article, file));
}

function wordList(name: string, world: World): Uint8Array {
  const { value } = world.read(path.join(world.home, "lexicons", name));
  if (value === undefined) throw new Error(`the word list ${name} is missing`);
  return value;
}

/** Leaving one item out can leave another without its speaker; after so many rounds something else is wrong. */
const MOST_ROUNDS = 12;

async function confirmed(draft: Draft, article: Article, file: string): Promise<Outcome<Drafted>> {
  const { withoutIdle, writeDraft } = await import("../draft/index.ts");
  let current = draft;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const text = writeDraft(current);
    const errors = (await findingsOf(text, article)).filter(({ severity }) => severity === "error");
    if (errors.length === 0) return { value: { article, draft: current, text }, diagnostics: [] };
    const beyond = errors.find((error) => itemOf(error, current) === undefined);
    if (beyond !== undefined) return { value: undefined, diagnostics: [unusable(beyond, file)] };
    current = withoutIdle(without(current, errors));
  }
  throw new Error("a draft did not settle");
}

/** What reading and both checks say of the text of a briefing. */
async function findingsOf(text: string, article: Article): Promise<readonly Diagnostic[]> {
  const { readBriefing } = await import("../read/index.ts");
  const { checkAgainst, checkBriefing } = await import("../check/index.ts");
  const file = "draft.yaml";
  const read = readBriefing({ name: file, bytes: new TextEncoder().encode(text) });
  if (read.value === undefined || hasErrors(read.diagnostics)) return read.diagnostics;
  const before = checkBriefing(read.value);
  const articles = new Map(read.value.briefing.sources.map(({ id }) => [id, article]));
  return [...before, ...checkAgainst({ ...read.value, file, before }, articles).diagnostics];
}

/** The item of a list that a finding is about. The last key point cannot be left out. */
function itemOf({ place }: Diagnostic, { lists }: Draft): { list: List; index: number } | undefined {
  const [, list = "", index] = /^(\w+)\[(\d+)\]/.exec(place?.path ?? "") ?? [];
  if (!Object.hasOwn(lists, list) || (list === "summary" && lists.summary.length === 1)) return undefined;
  return { list: list as List, index: Number(index) };
}

/** What holds the whole together is wrong: a title with characters that nobody could print, for one. */
const unusable = ({ message, place }: Diagnostic, file: string): Diagnostic => ({
  code: "extract/no-draft",
  severity: "error",
  message: `no draft can be made of the article: ${message} (${place?.path ?? "draft"})`,
  hint: "look at the text of the article, its headline above all",
  place: { file: file === "-" ? "standard input" : file },
});

/** The draft without the items that the errors are about. */
function without(draft: Draft, errors: readonly Diagnostic[]): Draft {
  const lists = { ...draft.lists };
  const refused: string[] = [...draft.refused];
  const gone = new Map<List, Set<number>>();
  for (const error of errors) {
    const { list, index } = itemOf(error, draft)!;
    const items = gone.get(list) ?? new Set<number>();
    if (!items.has(index)) refused.push(`${nameOf(draft, list, index)}: ${error.message}`);
    gone.set(list, items.add(index));
  }
  for (const [name, items] of gone) lists[name] = lists[name].filter((_, i) => !items.has(i));
  return { ...draft, lists, refused };
}

const nameOf = (draft: Draft, list: List, index: number): string =>
  `${list} ${String(draft.lists[list][index]?.value.id ?? index + 1)}`;

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
