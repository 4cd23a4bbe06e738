/** The package `hyphen` brings no types; this is what we use of it. */
declare module "hyphen/*" {
  /**
   * Liang's patterns as a trie of letters. A leaf is an index into the levels; a node that ends a pattern and goes on is a pair of
   * both. Then words that are hyphenated otherwise, with their points.
   */
  export type PatternNode = {
    readonly [letter: string]: PatternNode | readonly [PatternNode, number] | number;
  };
  export type Patterns = readonly [
    levels: readonly (readonly number[])[],
    trie: PatternNode,
    exceptions?: Readonly<Record<string, readonly number[]>>,
  ];
  const language: {
    readonly patterns: Patterns;
    readonly hyphenateSync: (text: string, options?: { readonly hyphenChar?: string }) => string;
  };
  export default language;
}
