/** One declaration: its property looked up, its value checked against the syntax, shorthands dealt out. */
import { type CssNode, generate, lexer, parse, type Declaration as SourceDeclaration } from "css-tree";
import type { Place } from "../../model/diagnostic.ts";
import { suggest } from "../../model/nearest.ts";
import type { Findings } from "../findings.ts";
import { placeIn, type SourceText } from "../source.ts";
import { isLogical, LOGICAL } from "./logical.ts";
import type { Longhand } from "./longhand.ts";
import { INSTEAD_OF_PROPERTY, INSTEAD_OF_VALUE, LONGHANDS, type LonghandName } from "./properties.ts";
import { SHORTHANDS } from "./shorthands.ts";
import { INITIAL_CONTEXT, textOf, Unsupported, type Value } from "./values.ts";

export type Specified = Value | "inherit" | "initial";
export type Longhands = readonly (readonly [name: string, value: Specified])[];

export interface Declaration {
  readonly property: string;
  readonly important: boolean;
  readonly place: Place;
  /** The value as written, for custom properties and for putting variables in. */
  readonly text: string;
  /** Undefined when the value holds var() and can only be read for a given element. */
  readonly longhands: Longhands | undefined;
}

/** Where a declaration stands decides which properties it may set. */
export interface Scope {
  /** As in “in @page”; empty for elements. */
  readonly where: string;
  readonly allows: (property: string) => boolean;
  /** Properties that only this scope has. */
  readonly extra: Readonly<Record<string, Longhand<unknown>>>;
}

export const ELEMENT_SCOPE: Scope = {
  where: "",
  allows: (p) => Object.hasOwn(LONGHANDS, p) || Object.hasOwn(SHORTHANDS, p) || isLogical(p),
  extra: {},
};

/** Undefined when the declaration is outside the profile; the finding says why. */
export function readDeclaration(
  node: SourceDeclaration,
  scope: Scope,
  source: SourceText,
  findings: Findings,
): Declaration | undefined {
  const custom = node.property.startsWith("--");
  const property = custom ? node.property : node.property.toLowerCase();
  const place = placeOf(node, source);
  const text = generate(node.value);
  const shared = { property, important: node.important !== false, place, text: custom ? text.trim() : text };
  if (custom) return { ...shared, longhands: [] };
  if (!scope.allows(property) && !Object.hasOwn(scope.extra, property)) {
    const where = scope.where && ` ${scope.where}`;
    findings.error(
      "template/unknown-property",
      place,
      `“${property}” is not supported${where}`,
      propertyHint(property, scope),
    );
    return undefined;
  }
  if (/var\(/i.test(text)) return { ...shared, longhands: undefined };
  // The parser has reported what it could not read and left it as text.
  if (node.value.type !== "Value") return undefined;
  const longhands = expand(property, node.value, scope);
  if (!("problem" in longhands)) return { ...shared, longhands };
  const at = longhands.at ? placeOf(longhands.at, source) : place;
  findings.error("template/unsupported-value", at, longhands.problem, longhands.hint);
  return undefined;
}

export interface Problem {
  readonly problem: string;
  readonly hint: string;
  readonly at?: CssNode;
}

/** Checks a value and deals a shorthand out over its longhands. */
export function expand(
  property: string,
  node: Extract<CssNode, { type: "Value" }>,
  scope: Scope,
): Longhands | Problem {
  const value = node.children.toArray().filter((n) => n.type !== "WhiteSpace");
  const shorthand = Object.hasOwn(SHORTHANDS, property) ? SHORTHANDS[property] : undefined;
  const names: readonly string[] = shorthand?.sets ?? [property];
  const wide = value.length === 1 && value[0]?.type === "Identifier" ? value[0].name.toLowerCase() : "";
  if (wide === "inherit" || wide === "initial") return names.map((name) => [name, wide] as const);

  const rule = longhandOf(property, scope);
  const syntax = shorthand?.syntax ?? rule?.syntax;
  if (syntax === undefined) throw new Error(`no syntax for ${property}`);
  const mismatch = lexer.match(syntaxOf(syntax), node).error as (Error & { loc?: CssNode["loc"] }) | null;
  if (mismatch) {
    const at =
      value.find((n) => n.loc && mismatch.loc && n.loc.start.offset >= mismatch.loc.start.offset) ?? value[0];
    return {
      problem: `“${generate(node)}” is no value of “${property}”`,
      hint: INSTEAD_OF_VALUE[`${property} ${wide}`] ?? `the syntax is ${plain(syntax)}`,
      ...(at ? { at } : {}),
    };
  }
  try {
    const set: Partial<Record<string, Value>> = shorthand ? shorthand.expand(value) : { [property]: value };
    for (const [name, part] of Object.entries(set))
      if (part) longhandOf(name, scope)?.compute(part, INITIAL_CONTEXT);
    return names.map((name) => [name, set[name] ?? "initial"] as const);
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error;
    const at = value.find((n) => textOf(n) === error.text) ?? value[0];
    return {
      problem: `“${error.text}” in “${property}” is not supported`,
      hint: error.hint,
      ...(at ? { at } : {}),
    };
  }
}

/** The value of a declaration with its variables put in; undefined when it is none. */
export function parseValue(text: string): Extract<CssNode, { type: "Value" }> | undefined {
  let broken = false;
  try {
    const node = parse(text, { context: "value", positions: true, onParseError: () => (broken = true) });
    return broken || node.type !== "Value" ? undefined : node;
  } catch (error) {
    // Some slips are told by `onParseError`, others are thrown.
    if (error instanceof SyntaxError || (error as Error).name === "SyntaxError") return undefined;
    throw error;
  }
}

const longhandOf = (name: string, scope: Scope): Longhand<unknown> | undefined =>
  scope.extra[name] ??
  (isLogical(name)
    ? LONGHANDS[LOGICAL[name]!.ltr]
    : Object.hasOwn(LONGHANDS, name)
      ? LONGHANDS[name as LonghandName]
      : undefined);

export function placeOf(node: CssNode, source: SourceText): Place {
  const { loc } = node;
  if (!loc) return { file: source.name };
  const length = loc.end.line === loc.start.line ? loc.end.column - loc.start.column : undefined;
  return placeIn(source, loc.start.line, loc.start.column, length);
}

/** Our own syntaxes repeat from declaration to declaration; reading each once saves most of the checking. */
const syntaxes = new Map<string, string>();
function syntaxOf(text: string): string {
  const known = syntaxes.get(text);
  if (known !== undefined) return known;
  // The types of css-tree know syntaxes only as text; its `match` takes them read as well.
  const read = (lexer as unknown as SyntaxReader).createDescriptor(text, "Type", "anonymous");
  syntaxes.set(text, read);
  return read;
}
interface SyntaxReader {
  createDescriptor(syntax: string, type: string, name: string): string;
}

function propertyHint(property: string, scope: Scope): string {
  if (scope.where && ELEMENT_SCOPE.allows(property)) return "set it on an element";
  const known = [LONGHANDS, SHORTHANDS, LOGICAL, scope.extra].flatMap(Object.keys);
  return (
    INSTEAD_OF_PROPERTY[property] ?? suggest(property, known, "docs/layout-language.md lists the properties")
  );
}

/** A syntax as people read it: without the brackets that only bound a group of one. */
export const plain = (syntax: string): string =>
  syntax.replace(/ \[\d,(?:∞|\d+)\]/g, "").replace(/\s+/g, " ");
