/** How a property of the profile is described. */
import type { CssNode } from "css-tree";
import { type Context, keywordOf, type Value } from "./values.ts";

export interface Longhand<T> {
  /** In the value definition syntax of CSS (CSS Values 4, 2): checked by it and printed in the documentation. */
  readonly syntax: string;
  readonly initial: string;
  readonly inherited: boolean;
  /** Value of the right syntax -> what the rest of the program works with. */
  readonly compute: (value: Value, context: Context) => T;
}

export const longhand = <T>(
  syntax: string,
  initial: string,
  inherited: boolean,
  compute: (value: Value, context: Context) => T,
): Longhand<T> => ({
  syntax,
  initial,
  inherited,
  compute,
});

/** A property that takes one of a list of words; the first is the initial one. */
export const words = <const W extends readonly string[]>(list: W, inherited = false): Longhand<W[number]> =>
  longhand(list.join(" | "), list[0]!, inherited, (value) => keywordOf(value) as W[number]);

/** The words of a value, in lower case, whatever else stands between them. */
export const wordsOf = (value: Value): readonly string[] =>
  value
    .filter((n): n is Extract<CssNode, { type: "Identifier" }> => n.type === "Identifier")
    .map((n) => n.name.toLowerCase());
