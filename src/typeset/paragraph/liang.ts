/**
 * Liang's hyphenation ("Word Hy-phen-a-tion by Com-put-er", 1983) over the patterns of the package `hyphen`. The package's own search
 * is made for whole texts with markup; word by word it costs several times as much as this, which is seen in a short document.
 */
import type { PatternNode, Patterns } from "hyphen/de-1996/index.js";

/**
 * The same trie as three lists of numbers, in the built program (`scripts/pack-patterns.mjs`): the child of node s by a letter of code c is
 * base[s] + c, if check[base[s] + c] is s. `ends` has the pattern that ends there, counted from 1.
 */
export interface PackedTrie {
  /** By UTF-16 unit; 0 for those that stand in no pattern. */
  readonly codes: Uint8Array;
  readonly base: Uint16Array;
  readonly check: Uint16Array;
  readonly ends: Uint16Array;
}

/** Offsets at which the patterns allow a hyphen. */
export function findPoints(
  word: string,
  [levels, trie, exceptions]: Patterns | PackedPatterns,
): readonly number[] {
  const lower = word.toLowerCase();
  if (lower.length !== word.length) return [];
  if (exceptions !== undefined && Object.hasOwn(exceptions, lower)) return exceptions[lower] ?? [];
  const votes = new Uint8Array(word.length + 2);
  const dotted = `.${lower}.`;
  if (isPacked(trie))
    for (let start = 0; start < dotted.length - 2; start++) votePacked(dotted, start, levels, trie, votes);
  else for (let start = 0; start < dotted.length - 2; start++) vote(dotted, start, levels, trie, votes);
  const points: number[] = [];
  for (let at = 2; at < word.length - 1; at++) if (votes[at]! % 2 === 1) points.push(at);
  return points;
}

/** Every pattern that begins at `start` raises the levels of the places that it covers; odd levels allow a hyphen. */
function vote(
  dotted: string,
  start: number,
  levels: readonly (readonly number[])[],
  trie: PatternNode,
  votes: Uint8Array,
): void {
  // Levels of a pattern at the word's start do not count its full stop.
  const first = Math.max(0, start - 1);
  let node: PatternNode = trie;
  for (let at = start; at < dotted.length; at++) {
    const next: PatternNode | readonly [PatternNode, number] | number | undefined = node[dotted[at]!];
    if (next === undefined) return;
    const pattern = typeof next === "number" ? next : isPair(next) ? next[1] : undefined;
    if (pattern !== undefined) raise(levels[pattern]!, first, votes);
    if (typeof next === "number") return;
    node = isPair(next) ? next[0] : next;
  }
}

function votePacked(
  dotted: string,
  start: number,
  levels: readonly (readonly number[])[],
  { codes, base, check, ends }: PackedTrie,
  votes: Uint8Array,
): void {
  const first = Math.max(0, start - 1);
  let node = 0;
  for (let at = start; at < dotted.length; at++) {
    const code = codes[dotted.charCodeAt(at)];
    if (code === undefined || code === 0) return;
    const next = base[node]! + code;
    if (check[next] !== node) return;
    if (ends[next]! > 0) raise(levels[ends[next]! - 1]!, first, votes);
    node = next;
  }
}

type PackedPatterns = readonly [Patterns[0], PackedTrie, Patterns[2]?];

const isPacked = (trie: PatternNode | PackedTrie): trie is PackedTrie => trie.base instanceof Uint16Array;

const isPair = (node: PatternNode | readonly [PatternNode, number]): node is readonly [PatternNode, number] =>
  Array.isArray(node);

function raise(pattern: readonly number[], first: number, votes: Uint8Array): void {
  for (let k = 0; k < pattern.length; k++) {
    const at = first + k;
    if (at < votes.length && pattern[k]! > votes[at]!) votes[at] = pattern[k]!;
  }
}
