/**
 * Extracting again, into a file that an editor has worked on. Three values are compared: what the program wrote last, what stands in the
 * file, and what it would write now. Whatever the editor changed stays as it is, with the program's value in a comment beside it; what
 * was taken out stays out; what nobody touched follows the article.
 */
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  stringify,
  type YAMLMap,
} from "yaml";
import { commentAbove, commentsIn, isShared, linesOf, ownedByItems } from "./comments.ts";
import { namesOf, type Plain } from "./counterparts.ts";
import { type Draft, LISTS } from "./index.ts";
import { sameValue } from "./same-value.ts";
import { type Words, wordsOf } from "./words.ts";
import { documentOf } from "./write.ts";

export interface Merged {
  readonly text: string;
  /** Paths whose value the editor changed, and the program would write otherwise. */
  readonly kept: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** `last` is what the program wrote the last time; undefined when nobody knows, and then every difference is the editor's. */
export function mergeDraft(draft: Draft, edited: string, last: string | undefined): Merged | undefined {
  const mine = parseDocument(edited);
  if (mine.errors.length > 0 || !isMap(mine.contents)) return undefined;
  const now = documentOf(draft);
  const before = last === undefined ? undefined : parseDocument(last);
  const base = before && isMap(before.contents) ? (before.toJS() as Plain) : undefined;
  const merging = new Merging(mine, draft, before);
  const lists = [...LISTS, "sources"];
  for (const name of lists) ownedByItems(mine.get(name));
  merging.fields(mine.contents as YAMLMap, now.contents as unknown as YAMLMap, base, "", new Set(lists));
  for (const list of lists) merging.list(list, now, base);
  mine.comment = remarks(mine.comment, now.comment, before?.comment ?? null);
  return { text: mine.toString({ lineWidth: 110 }), ...merging };
}

/** What the program lists at the end: its old lines go, its new ones come, and an editor's stay. */
function remarks(mine: string | null, now: string | null, last: string | null): string | null {
  const before = new Set(linesOf(last));
  const fresh = linesOf(now);
  const own = linesOf(mine).filter((line) => !before.has(line) && !fresh.includes(line));
  const all = [...own, ...fresh];
  return all.length === 0 ? null : all.join("\n");
}

class Merging {
  readonly kept: string[] = [];
  readonly added: string[] = [];
  readonly removed: string[] = [];
  readonly #document: Document;
  readonly #draft: Draft;
  readonly #words: Words;
  /** Lines of comments that the program wrote the last time. */
  readonly #written: ReadonlySet<string>;

  constructor(document: Document, draft: Draft, last: Document | undefined) {
    this.#document = document;
    this.#draft = draft;
    this.#words = wordsOf(draft.language);
    this.#written = new Set(commentsIn(last?.contents));
  }

  /** Field by field; what stands in `skip` is merged item by item. `path` ends in a dot for the items of a list, and is empty for the whole. */
  fields(
    mine: YAMLMap,
    now: YAMLMap,
    base: Plain | undefined,
    path: string,
    skip: ReadonlySet<string> = new Set(),
  ): void {
    const isItem = path !== "";
    const current = new Set<string>();
    for (const pair of now.items) {
      const name = String((pair.key as Scalar).value);
      current.add(name);
      if (skip.has(name)) continue;
      const theirs = plain(pair.value);
      const ours = plain(mine.get(name, true));
      const before = base?.[name];
      const isUntouched = base !== undefined && sameValue(ours, before) && !isShared(mine.get(name, true));
      const isSame = sameValue(ours, theirs);
      if (isSame || isUntouched) commentAbove(mine, name, isItem, (lines) => this.#unmarked(lines));
      if (isSame) continue;
      if (isUntouched) this.#set(mine, name, pair.value, isItem);
      else if (ours !== undefined || before !== undefined) this.#keep(mine, name, theirs, `${path}${name}`);
    }
    if (base === undefined || !isItem || this.#draft.partial) return;
    for (const name of Object.keys(base)) {
      if (current.has(name) || !sameValue(plain(mine.get(name, true)), base[name])) continue;
      if (!this.#isWorkedOn(mine.get(name, true))) mine.delete(name);
    }
  }

  list(name: string, now: Document, base: Plain | undefined): void {
    const known = base === undefined ? new Map<string, Plain>() : named(plainItemsOf(base[name]), new Map());
    const fresh = named(itemsOf(now.get(name)), known, plain as (item: YAMLMap) => Plain);
    const found = this.#document.get(name);
    const before =
      base === undefined ? new Map([...fresh].map(([key, item]) => [key, plain(item) as Plain])) : known;
    const mine = named(itemsOf(found), before, plain as (item: YAMLMap) => Plain);
    for (const [key, item] of fresh) {
      const own = mine.get(key);
      if (own !== undefined) this.fields(own, item, known.get(key), `${name}.${key}.`);
      // What the program wrote before and the file does not have, an editor has taken out.
      else if (!known.has(key) && !(base === undefined && mine.size > 0)) this.#append(name, item, key);
    }
    if (this.#draft.partial || !isSeq(found)) return;
    for (const [key, item] of mine) {
      const old = known.get(key);
      if (old === undefined || fresh.has(key) || !sameValue(plain(item), old) || this.#isWorkedOn(item))
        continue;
      found.items.splice(found.items.indexOf(item), 1);
      this.removed.push(`${name}.${key}`);
    }
  }

  /** Whether an editor has written a comment there, or refers to it from elsewhere. */
  #isWorkedOn = (node: unknown): boolean =>
    isShared(node) || this.#unmarked(commentsIn(node)).some((line) => !this.#written.has(line));

  #unmarked(lines: readonly string[]): readonly string[] {
    const mark = ` ${this.#words.machine("")}`.trimEnd();
    return lines.filter((line) => !line.startsWith(mark));
  }

  #append(list: string, item: YAMLMap, key: string): void {
    const found = this.#document.get(list);
    if (!isSeq(found)) {
      // Something that is no list is a mistake of the editor's, and the check says so.
      if (found !== undefined && found !== null) return;
      this.#document.set(list, this.#document.createNode([]));
    } else if (found.items.length === 0) found.flow = false;
    this.#document.addIn([list], item);
    this.added.push(`${list}.${key}`);
  }

  /** Comments inside the old value go above the field. */
  #set(map: YAMLMap, name: string, value: unknown, isItem: boolean): void {
    const old = map.get(name, true);
    if (isScalar(old) && isScalar(value)) {
      old.value = value.value;
      return;
    }
    const remarks = commentsIn(old);
    const node = this.#document.createNode(plain(value));
    if ((isSeq(node) || isMap(node)) && (isSeq(value) || isMap(value))) node.flow = value.flow ?? false;
    map.set(name, node);
    commentAbove(map, name, isItem, (lines) => [...lines, ...remarks]);
  }

  /** The program's value goes into a comment of its own line, in the place of the last such comment. */
  #keep(map: YAMLMap, name: string, value: unknown, path: string): void {
    this.kept.push(path);
    const shown =
      typeof value === "string" ? value : stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim();
    commentAbove(map, name, path !== name, (lines) => [
      ...this.#unmarked(lines),
      ` ${this.#words.machine(shown)}`,
    ]);
  }
}

const itemsOf = (list: unknown): readonly YAMLMap[] =>
  isSeq(list) ? list.items.filter((item): item is YAMLMap => isMap(item)) : [];

const plainItemsOf = (list: unknown): readonly Plain[] =>
  Array.isArray(list) ? list.filter((item) => typeof item === "object" && item !== null) : [];

function named<T = Plain>(
  items: readonly T[],
  known: ReadonlyMap<string, Plain>,
  plainly: (item: T) => Plain = (item) => item as Plain,
): ReadonlyMap<string, T> {
  const names = namesOf(items.map(plainly), known);
  return new Map(items.map((item, i) => [names[i]!, item]));
}

const plain = (node: unknown): unknown => (isNode(node) ? (node as Node).toJSON() : undefined);
