/** CSS values -> numbers and colours. What the syntax lets through and the profile does not take is `Unsupported`. */
import type { CssNode } from "css-tree";
import { cm, inch, type Length, mm, type Pt, px } from "../../model/length.ts";
import { BLACK, type Color } from "../../model/style.ts";

/** The parts of a value, without white space. */
export type Value = readonly CssNode[];

/** What relative units are relative to. */
export interface Context {
  /** Of the element itself; for `font-size`, of its parent. */
  readonly fontSize: Pt;
  readonly rootSize: Pt;
  /** What `currentcolor` means. */
  readonly color: Color;
  /** Weight of the parent, for `bolder` and `lighter`. */
  readonly weight: number;
}

/** A value of the right shape that means nothing here. Caught where the declaration is known. */
export class Unsupported extends Error {
  constructor(
    readonly text: string,
    readonly hint: string,
  ) {
    super(text);
  }
}

export const UNITS = ["pt", "mm", "cm", "in", "px", "pc", "em", "rem"] as const;

const FIXED_UNITS: Readonly<Record<string, (n: number) => Pt>> = {
  pt: (n) => n,
  mm,
  cm,
  in: inch,
  px,
  pc: (n) => n * 12,
};

/** The keyword of a value that is a single identifier. */
export function keywordOf(value: Value): string | undefined {
  const [node, more] = value;
  return node?.type === "Identifier" && !more ? node.name.toLowerCase() : undefined;
}

export function lengthOf(node: CssNode | undefined, c: Context): Pt {
  if (!node) throw new Error("a length was matched but is not there");
  if (node.type === "Number" && Number(node.value) === 0) return 0;
  if (node.type === "Dimension") return dimension(Number(node.value), node.unit.toLowerCase(), c);
  if (node.type === "Function" && node.name.toLowerCase() === "calc") {
    const sum = calculate(node.children.toArray(), c);
    if (sum.length) return sum.n;
    throw new Unsupported("calc()", "the sum is a number without a unit");
  }
  throw new Unsupported(textOf(node), `a length is a number with one of the units ${UNITS.join(", ")}`);
}

function dimension(n: number, unit: string, c: Context): Pt {
  const fixed = FIXED_UNITS[unit];
  if (fixed) return fixed(n);
  if (unit === "em") return n * c.fontSize;
  if (unit === "rem") return n * c.rootSize;
  throw new Unsupported(`${n}${unit}`, `the units are ${UNITS.join(", ")}`);
}

/** A width or height: a length, a percentage of the room, or auto. */
export function sizeOf(value: Value, c: Context): Length {
  const [node] = value;
  if (node?.type === "Percentage") return { percent: Number(node.value) };
  const word = keywordOf(value);
  return word === "auto" || word === "none" ? "auto" : { pt: lengthOf(node, c) };
}

export const numberOf = (node: CssNode | undefined): number | undefined =>
  node?.type === "Number" ? Number(node.value) : undefined;

/** A quantity inside calc(): a length in pt, or a plain number. */
interface Quantity {
  readonly n: number;
  readonly length: boolean;
}

/** calc() of lengths and numbers with + − * / and parentheses (CSS Values 4, 10.1); percentages have nothing to refer to here. */
function calculate(nodes: readonly CssNode[], c: Context): Quantity {
  const parts = nodes.filter((n) => n.type !== "WhiteSpace");
  let i = 0;
  const operator = (): string | undefined => {
    const node = parts[i];
    return node?.type === "Operator" ? node.value.trim() : undefined;
  };
  const operand = (): Quantity => {
    const node = parts[i++];
    if (node?.type === "Number") return { n: Number(node.value), length: false };
    if (node?.type === "Parentheses") return calculate(node.children.toArray(), c);
    return { n: lengthOf(node, c), length: true };
  };
  const product = (): Quantity => {
    let left = operand();
    for (let op = operator(); op === "*" || op === "/"; op = operator()) {
      i++;
      const right = operand();
      if (op === "*" ? left.length && right.length : right.length || right.n === 0) {
        throw new Unsupported("calc()", "one side of * and the right side of / are numbers");
      }
      left = { n: op === "*" ? left.n * right.n : left.n / right.n, length: left.length || right.length };
    }
    return left;
  };
  let sum = product();
  for (let op = operator(); op === "+" || op === "-"; op = operator()) {
    i++;
    const next = product();
    if (sum.length !== next.length) throw new Unsupported("calc()", "both sides of + and - are lengths");
    sum = { n: op === "+" ? sum.n + next.n : sum.n - next.n, length: sum.length };
  }
  if (i < parts.length) throw new Unsupported("calc()", "calc() takes + - * / with spaces around + and -");
  return sum;
}

export function colorOf(node: CssNode | undefined, c: Context): Color {
  if (node?.type === "Hash") return hexColor(node.value);
  if (node?.type === "Identifier") {
    const name = node.name.toLowerCase();
    if (name === "currentcolor") return c.color;
    const hex = COLOR_NAMES[name];
    if (hex !== undefined) return hexColor(hex);
  }
  if (node?.type === "Function" && node.name.toLowerCase() === "rgb") return rgb(node.children.toArray());
  throw new Unsupported(
    node ? textOf(node) : "",
    `a colour is #rgb, #rrggbb, rgb(…) or one of ${Object.keys(COLOR_NAMES).join(", ")}`,
  );
}

/** The sixteen names of CSS 2.1, and the greys: a sheet that needs more names them itself, as custom properties. */
export const COLOR_NAMES: Readonly<Record<string, string>> = {
  black: "000000",
  dimgray: "696969",
  dimgrey: "696969",
  gray: "808080",
  grey: "808080",
  darkgray: "a9a9a9",
  darkgrey: "a9a9a9",
  silver: "c0c0c0",
  lightgray: "d3d3d3",
  lightgrey: "d3d3d3",
  gainsboro: "dcdcdc",
  whitesmoke: "f5f5f5",
  white: "ffffff",
  maroon: "800000",
  red: "ff0000",
  orange: "ffa500",
  yellow: "ffff00",
  olive: "808000",
  lime: "00ff00",
  green: "008000",
  teal: "008080",
  aqua: "00ffff",
  blue: "0000ff",
  navy: "000080",
  fuchsia: "ff00ff",
  purple: "800080",
};

function hexColor(hex: string): Color {
  const long = hex.length === 3 ? [...hex].map((d) => d + d).join("") : hex;
  if (!/^[0-9a-f]{6}$/i.test(long))
    throw new Unsupported(
      `#${hex}`,
      "a colour has three or six hexadecimal digits; there is no transparency on paper",
    );
  const at = (i: number): number => Number.parseInt(long.slice(i, i + 2), 16);
  return { r: at(0), g: at(2), b: at(4) };
}

/** rgb(1 2 3), rgb(1, 2, 3), rgb(10% 20% 30%). */
function rgb(nodes: readonly CssNode[]): Color {
  const parts = nodes.filter((n) => n.type === "Number" || n.type === "Percentage");
  const [r, g, b] = parts.map((n) =>
    Math.round(
      Math.min(255, Math.max(0, n.type === "Percentage" ? Number(n.value) * 2.55 : Number(n.value))),
    ),
  );
  const slash = nodes.some((n) => n.type === "Operator" && n.value.trim() === "/");
  if (parts.length !== 3 || slash || r === undefined || g === undefined || b === undefined) {
    throw new Unsupported("rgb()", "rgb() takes red, green and blue; there is no transparency on paper");
  }
  return { r, g, b };
}

export const INITIAL_CONTEXT: Context = { fontSize: 12, rootSize: 12, color: BLACK, weight: 400 };

/** A short text of a node, for messages. */
export function textOf(node: CssNode): string {
  switch (node.type) {
    case "Identifier":
      return node.name;
    case "Function":
      return `${node.name}()`;
    case "Dimension":
      return `${node.value}${node.unit}`;
    case "Percentage":
      return `${node.value}%`;
    case "Number":
    case "String":
    case "Operator":
      return node.value;
    default:
      return node.type.toLowerCase();
  }
}
