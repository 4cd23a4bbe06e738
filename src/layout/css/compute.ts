/** Winning declarations and the parent's style -> the value of every property. */
import type { Place } from "../../model/diagnostic.ts";
import type { Findings } from "../findings.ts";
import type { TextPart } from "./content.ts";
import {
  type Declaration,
  expand,
  type Longhands,
  parseValue,
  type Scope,
  type Specified,
} from "./declare.ts";
import { type Direction, LOGICAL, mayMean } from "./logical.ts";
import type { Longhand } from "./longhand.ts";
import { LONGHAND_NAMES, LONGHANDS, type LonghandName, type Values } from "./properties.ts";
import { SHORTHANDS } from "./shorthands.ts";
import { type Context, INITIAL_CONTEXT, keywordOf, type Value } from "./values.ts";

export interface Style extends Values {
  /** Custom properties with their values as written, those of the ancestors among them. */
  readonly custom: ReadonlyMap<string, string>;
  /** `font-size` of the root, for `rem`. */
  readonly rootSize: number;
  /** Direction of the box around, which says to which side a narrower one keeps (CSS 2.2, 10.3.3). */
  readonly around: Direction;
  /** Of ::before, ::after and the boxes of a page; empty for elements. */
  readonly content: readonly TextPart[];
  /** What it was made of, the weakest first. */
  readonly declarations: readonly Declaration[];
}

/** Where the value of a property was declared. Undefined when it is inherited or initial. */
export const placeOfValue = ({ declarations }: Style, longhand: string): Place | undefined =>
  declarations.findLast(({ property, longhands }) =>
    longhands
      ? longhands.some(([name]) => name === longhand || mayMean(name, longhand))
      : sets(property, longhand),
  )?.place;

/** For a value with variables, which is dealt out only when they are known. */
const sets = (property: string, longhand: string): boolean =>
  property === longhand ||
  mayMean(property, longhand) ||
  (SHORTHANDS[property]?.sets as readonly string[] | undefined)?.includes(longhand) === true;

/** `declarations` come weakest first. */
export function computeStyle(
  declarations: readonly Declaration[],
  parent: Style | undefined,
  scope: Scope,
  findings: Findings,
): Style {
  const custom = customOf(declarations, parent);
  const specified = specify(declarations, custom, scope, findings, parent?.direction);
  const values = start(parent);
  const resolve = (name: LonghandName, context: Context): void => {
    const value = specified.get(name);
    if (value === undefined) return;
    values[name] = settle(LONGHANDS[name], value, parent?.[name], context);
  };

  const above: Context = {
    fontSize: parent?.["font-size"] ?? INITIAL_CONTEXT.fontSize,
    rootSize: parent?.rootSize ?? INITIAL_CONTEXT.rootSize,
    color: parent?.color ?? INITIAL_CONTEXT.color,
    weight: parent?.["font-weight"] ?? INITIAL_CONTEXT.weight,
  };
  // These three are what other values refer to.
  for (const name of ["font-size", "font-weight", "color"] as const) resolve(name, above);
  const own = values as Values;
  const context: Context = { ...above, fontSize: own["font-size"], color: own.color };
  const rootSize = parent?.rootSize ?? context.fontSize;
  for (const name of specified.keys()) {
    if (name !== "font-size" && name !== "font-weight" && name !== "color" && isLonghand(name))
      resolve(name, { ...context, rootSize });
  }
  for (const name of LINE_COLORS) if (!specified.has(name)) values[name] = own.color;

  const content = specified.get("content");
  const rule = scope.extra.content as Longhand<readonly TextPart[]> | undefined;
  return {
    ...(values as Values),
    custom,
    rootSize,
    around: parent?.direction ?? "ltr",
    content: content && rule ? settle(rule, content, [], context) : [],
    declarations,
  };
}

/** Longhand values by property, the winner last. Variables are put in; those that are not set are findings. */
export function specify(
  declarations: readonly Declaration[],
  custom: ReadonlyMap<string, string>,
  scope: Scope,
  findings: Findings,
  inherited: Direction = "ltr",
): ReadonlyMap<string, Specified> {
  const dealt = declarations.flatMap(
    (declaration) => declaration.longhands ?? withVariables(declaration, custom, scope, findings),
  );
  const direction = directionOf(dealt, inherited);
  const specified = new Map<string, Specified>();
  for (const [name, value] of dealt) specified.set(LOGICAL[name]?.[direction] ?? name, value);
  return specified;
}

function directionOf(dealt: Longhands, inherited: Direction): Direction {
  const value = dealt.findLast(([name]) => name === "direction")?.[1] ?? "inherit";
  if (value === "inherit") return inherited;
  return value === "initial" ? "ltr" : (keywordOf(value) as Direction);
}

/** Custom properties inherit. */
function customOf(
  declarations: readonly Declaration[],
  parent: Style | undefined,
): ReadonlyMap<string, string> {
  const own = declarations.filter((d) => d.property.startsWith("--"));
  const inherited = parent?.custom ?? NO_CUSTOM;
  return own.length === 0
    ? inherited
    : new Map([...inherited, ...own.map((d) => [d.property, d.text] as const)]);
}

export function settle<T>(
  rule: Longhand<T>,
  value: Specified,
  inherited: T | undefined,
  context: Context,
): T {
  if (value === "inherit") return inherited === undefined ? initial(rule) : inherited;
  return value === "initial" ? initial(rule, context) : rule.compute(value, context);
}

function initial<T>(rule: Longhand<T>, context: Context = INITIAL_CONTEXT): T {
  return rule.compute(readInitial(rule.initial), context);
}

/** Initial values as parsed, by their text: the same few come again for every element. */
const initialValues = new Map<string, Value>();

function readInitial(text: string): Value {
  const known = initialValues.get(text);
  if (known) return known;
  const node = parseValue(text);
  if (!node) throw new Error(`the initial value ${text} cannot be read`);
  const value = node.children.toArray().filter((n) => n.type !== "WhiteSpace");
  initialValues.set(text, value);
  return value;
}

const NO_CUSTOM: ReadonlyMap<string, string> = new Map();
const LINE_COLORS = [
  "border-top-color",
  "border-right-color",
  "border-bottom-color",
  "border-left-color",
  "column-rule-color",
] as const;

const isLonghand = (name: string): name is LonghandName => Object.hasOwn(LONGHANDS, name);

/** The value of every property that no rule sets. */
export const INITIAL: Readonly<Record<string, unknown>> = Object.fromEntries(
  LONGHAND_NAMES.map((name) => [name, initial(LONGHANDS[name] as Longhand<unknown>)]),
);
const INHERITED = LONGHAND_NAMES.filter((name) => LONGHANDS[name].inherited);

function start(parent: Style | undefined): Record<string, unknown> {
  const values: Record<string, unknown> = { ...INITIAL };
  if (parent) for (const name of INHERITED) values[name] = parent[name];
  return values;
}

/** Variables inside variables inside variables: deeper than anyone writes, and the end of a circle. */
const MAX_PASSES = 30;
const MAX_LENGTH = 10_000;
const VARIABLE = /var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/i;

function variableTrouble(name: string, value: string | undefined): [message: string, hint: string] {
  return value === undefined
    ? [`“${name}” is not set`, "set it in :root"]
    : [`“${name}” refers to itself or to very many others`, "look at the variables that it is made of"];
}

function withVariables(
  declaration: Declaration,
  custom: ReadonlyMap<string, string>,
  scope: Scope,
  findings: Findings,
): Longhands {
  const { property, place } = declaration;
  let { text } = declaration;
  for (let pass = 0; VARIABLE.test(text); pass++) {
    const [whole, name = "", fallback] = VARIABLE.exec(text)!;
    const value = custom.get(name) ?? fallback;
    if (value === undefined || pass === MAX_PASSES || text.length > MAX_LENGTH) {
      findings.error("template/unknown-variable", place, ...variableTrouble(name, value));
      return [];
    }
    text = text.replace(whole, () => value.trim());
  }
  const node = parseValue(text);
  const result = node
    ? expand(property, node, scope)
    : { problem: `“${text}” is no value of “${property}”`, hint: "look at its variables" };
  if (!("problem" in result)) return result;
  findings.error("template/unsupported-value", place, result.problem, result.hint);
  return [];
}
