/** Patterns as the package `hyphen` has them: levels, a trie, exceptions. */
export type Patterns = readonly [unknown, unknown, unknown?];
export function packTrie(trie: unknown): {
  readonly codes: Uint8Array;
  readonly base: Uint16Array;
  readonly check: Uint16Array;
  readonly ends: Uint16Array;
};
export function packedModule(patterns: Patterns): string;
