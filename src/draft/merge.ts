/**
 * Extracting again, into a file that an editor has worked on. Three values are compared: what the program wrote last, what stands in the
 * file, and what it would write now. Whatever the editor changed stays as it is, with the program's value in a comment beside it; what
 * was taken out stays out; what nobody touched follows the article.
 */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  stringify,
  type YAMLMap,
} from "yaml";
import { type Draft, LISTS } from "./index.ts";
import { wordsOf } from "./words.ts";
import { documentOf } from "./write.ts";

export interface Merged {
  readonly text: string;
  /** Paths whose value the editor changed, and the program would write otherwise. */
  readonly kept: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

type Plain = Readonly<Record<string, unknown>>;

/** `last` is what the program wrote the last time; undefined when nobody knows, and then every difference is the editor's. */
export function mergeDraft(draft: Draft, edited: string, last: string | undefined): Merged | undefined {
  const mine = parseDocument(edited);
  if (mine.errors.length > 0 || !isMap(mine.contents)) return undefined;
  const now = documentOf(draft);
  const base = (last === undefined ? undefined : (parseDocument(last).toJS() as Plain)) ?? undefined;
  const merging = new Merging(mine, draft);
  merging.fields(
    mine.contents as YAMLMap,
    now.contents as unknown as YAMLMap,
    base,
    "",
    new Set<string>(LISTS),
  );
  for (const list of LISTS) merging.list(list, now, base);
  mine.comment = remarks(mine.comment, now.comment, last === undefined ? null : parseDocument(last).comment);
  return { text: mine.toString({ lineWidth: 110 }), ...merging };
}

/** What the program lists at the end: its old lines go, its new ones come, and an editor's stay. */
function remarks(mine: string | null, now: string | null, last: string | null): string | null {
  const before = new Set((last ?? "").split("\n"));
  const fresh = (now ?? "").split("\n");
  const own = (mine ?? "").split("\n").filter((line) => !before.has(line) && !fresh.includes(line));
  const all = [...own, ...fresh].filter((line) => line !== "");
  return all.length === 0 ? null : all.join("\n");
}

class Merging {
  readonly kept: string[] = [];
  readonly added: string[] = [];
  readonly removed: string[] = [];
  readonly #document: Document;
  readonly #draft: Draft;

  constructor(document: Document, draft: Draft) {
    this.#document = document;
    this.#draft = draft;
  }

  /** Field by field; what stands in `skip` is merged item by item. */
  fields(
    mine: YAMLMap,
    now: YAMLMap,
    base: Plain | undefined,
    path: string,
    skip: ReadonlySet<string> = new Set(),
  ): void {
    for (const pair of now.items) {
      const name = String((pair.key as Scalar).value);
      if (skip.has(name)) continue;
      const theirs = plain(pair.value);
      const ours = plain(mine.get(name, true));
      const before = base?.[name];
      if (same(ours, theirs)) continue;
      const isUntouched = base !== undefined && same(ours, before);
      if (isUntouched) mine.set(name, this.#document.createNode(theirs));
      else if (ours !== undefined || before !== undefined) this.#keep(mine, name, theirs, `${path}${name}`);
    }
  }

  list(name: string, now: Document, base: Plain | undefined): void {
    const fresh = itemsOf(now.get(name));
    const before = new Map(((base?.[name] ?? []) as Plain[]).map((item) => [keyOf(item), item]));
    const found = this.#document.get(name);
    const mine = itemsOf(found);
    const byKey = new Map(mine.map((item) => [keyOf(plain(item) as Plain), item]));
    for (const item of fresh) {
      const value = plain(item) as Plain;
      const key = keyOf(value);
      const own = byKey.get(key);
      if (own !== undefined) this.fields(own, item, before.get(key), `${name}.${key}.`);
      // What the program wrote before and the file does not have, an editor has taken out.
      else if (!before.has(key) && !(base === undefined && mine.length > 0)) this.#append(name, item, key);
    }
    if (this.#draft.partial) return;
    const freshKeys = new Set(fresh.map((item) => keyOf(plain(item) as Plain)));
    for (const [key, item] of byKey) {
      const old = before.get(key);
      if (old === undefined || freshKeys.has(key) || !same(plain(item), old) || !isSeq(found)) continue;
      found.items.splice(found.items.indexOf(item), 1);
      this.removed.push(`${name}.${key}`);
    }
  }

  #append(list: string, item: YAMLMap, key: string): void {
    if (!isSeq(this.#document.get(list))) this.#document.set(list, this.#document.createNode([]));
    this.#document.addIn([list], item);
    this.added.push(`${list}.${key}`);
  }

  /** The program's value goes into a comment of its own line, in the place of the last such comment. */
  #keep(map: YAMLMap, name: string, value: unknown, path: string): void {
    const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
    this.kept.push(path);
    if (pair === undefined) return;
    const words = wordsOf(this.#draft.language);
    const shown = ` ${words.machine(typeof value === "string" ? value : stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim())}`;
    const key = pair.key as Scalar;
    const mark = ` ${words.machine("")}`.trimEnd();
    const others = (key.commentBefore ?? "")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith(mark));
    const first = map.items[0] === pair && map.commentBefore !== undefined;
    if (first) {
      const above = (map.commentBefore ?? "").split("\n").filter((line) => !line.startsWith(mark));
      map.commentBefore = [...above, shown].join("\n");
    } else key.commentBefore = [...others, shown].join("\n");
  }
}

const itemsOf = (list: unknown): YAMLMap[] =>
  isSeq(list) ? list.items.filter((item): item is YAMLMap => isMap(item)) : [];

const plain = (node: unknown): unknown => (node === undefined ? undefined : (node as Node).toJSON());

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Items have an id; key points and dates are known by the paragraphs that they rest on. */
function keyOf(item: Plain): string {
  if (typeof item.id === "string") return item.id;
  const evidence = (item.evidence ?? []) as readonly { readonly paragraphs?: readonly number[] }[];
  return evidence.flatMap(({ paragraphs }) => paragraphs ?? []).join(",");
}
