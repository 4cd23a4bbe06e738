/** Properties of text: fonts and their features, spacing, alignment, hyphenation. */
import type { CssNode } from "css-tree";
import type { Pt } from "../../model/length.ts";
import { longhand, words, wordsOf } from "./longhand.ts";
import {
  type Context,
  colorOf,
  keywordOf,
  lengthOf,
  numberOf,
  textOf,
  Unsupported,
  type Value,
} from "./values.ts";

/** Height of a line as a multiple of the size (passed on to descendants as such), or fixed. */
export type LineHeight = { readonly factor: number } | { readonly pt: Pt };
export type VerticalAlign =
  | "baseline"
  | "sub"
  | "super"
  | "top"
  | "middle"
  | "bottom"
  | { readonly pt: Pt }
  | { readonly percent: number };
type Features = Readonly<Record<string, number>>;

/** What `normal` comes to: browsers take 1.1 to 1.3 by the font; a fixed number keeps the sheet independent of it. */
const NORMAL_LEADING = 1.2;

/** Steps of font-size words, relative to `medium` = 12 pt (CSS Fonts 4, 2.5). */
const SIZES: Readonly<Record<string, number>> = {
  "xx-small": 0.6,
  "x-small": 0.75,
  small: 0.89,
  medium: 1,
  large: 1.2,
  "x-large": 1.5,
  "xx-large": 2,
};
const MEDIUM: Pt = 12;

export const TEXT_PROPERTIES = {
  color: longhand("<color>", "black", true, ([node], c) => colorOf(node, c)),
  "font-family": longhand("[ <string> | <custom-ident>+ ]#", "serif", true, familiesOf),
  "font-size": longhand(
    `<length [0,∞]> | <percentage [0,∞]> | smaller | larger | ${Object.keys(SIZES).join(" | ")}`,
    "medium",
    true,
    fontSize,
  ),
  "font-weight": longhand("normal | bold | bolder | lighter | <number [1,1000]>", "normal", true, fontWeight),
  "font-style": words(["normal", "italic"], true),
  "font-variant-caps": longhand(
    "normal | small-caps | all-small-caps | petite-caps | all-petite-caps | unicase | titling-caps",
    "normal",
    true,
    (v) => CAPS[keywordOf(v)!]!,
  ),
  "font-variant-numeric": longhand(
    "normal | [ [ lining-nums | oldstyle-nums ] || [ proportional-nums | tabular-nums ] || [ diagonal-fractions | stacked-fractions ] || ordinal || slashed-zero ]",
    "normal",
    true,
    (v) => collect(v, NUMERIC),
  ),
  "font-variant-ligatures": longhand(
    "normal | none | [ [ common-ligatures | no-common-ligatures ] || [ discretionary-ligatures | no-discretionary-ligatures ] || [ historical-ligatures | no-historical-ligatures ] || [ contextual | no-contextual ] ]",
    "normal",
    true,
    (v) => collect(v, LIGATURES),
  ),
  "font-variant-position": longhand("normal | sub | super", "normal", true, (v) => POSITION[keywordOf(v)!]!),
  "font-kerning": longhand(
    "auto | normal | none",
    "auto",
    true,
    (v): Features => (keywordOf(v) === "none" ? { kern: 0 } : {}),
  ),
  "font-feature-settings": longhand(
    "normal | [ <string> [ <integer [0,∞]> | on | off ]? ]#",
    "normal",
    true,
    featureSettings,
  ),
  "line-height": longhand(
    "normal | <number [0,∞]> | <length [0,∞]> | <percentage [0,∞]>",
    "normal",
    true,
    lineHeight,
  ),
  "letter-spacing": longhand("normal | <length>", "normal", true, spacing),
  "word-spacing": longhand("normal | <length>", "normal", true, spacing),
  direction: words(["ltr", "rtl"], true),
  "text-align": words(["start", "left", "right", "center", "end", "justify"], true),
  "text-align-last": words(["auto", "start", "left", "right", "center", "end", "justify"], true),
  "text-indent": longhand("<length>", "0", true, ([node], c) => lengthOf(node, c)),
  "text-transform": words(["none", "uppercase", "lowercase", "capitalize"], true),
  "text-decoration": words(["none", "underline"], true),
  "vertical-align": longhand(
    "baseline | sub | super | top | middle | bottom | <length> | <percentage>",
    "baseline",
    false,
    (v, c): VerticalAlign => {
      const [node] = v;
      const word = keywordOf(v);
      if (word !== undefined) return word as VerticalAlign;
      return node?.type === "Percentage" ? { percent: Number(node.value) } : { pt: lengthOf(node, c) };
    },
  ),
  "text-typography": words(["auto", "none"], true),
  "white-space": words(["normal", "nowrap", "pre", "pre-line", "pre-wrap"], true),
  hyphens: words(["manual", "none", "auto"], true),
  /** On the grid that the lines of the body make (CSS Line Grid 1, 3). */
  "line-snap": words(["none", "baseline"], true),
  orphans: longhand("<integer [1,∞]>", "2", true, ([node]) => numberOf(node) ?? 2),
  widows: longhand("<integer [1,∞]>", "2", true, ([node]) => numberOf(node) ?? 2),
} as const;

const CAPS: Readonly<Record<string, Features>> = {
  normal: {},
  "small-caps": { smcp: 1 },
  "all-small-caps": { c2sc: 1, smcp: 1 },
  "petite-caps": { pcap: 1 },
  "all-petite-caps": { c2pc: 1, pcap: 1 },
  unicase: { unic: 1 },
  "titling-caps": { titl: 1 },
};
const NUMERIC: Readonly<Record<string, Features>> = {
  "lining-nums": { lnum: 1 },
  "oldstyle-nums": { onum: 1 },
  "proportional-nums": { pnum: 1 },
  "tabular-nums": { tnum: 1 },
  "diagonal-fractions": { frac: 1 },
  "stacked-fractions": { afrc: 1 },
  ordinal: { ordn: 1 },
  "slashed-zero": { zero: 1 },
};
const LIGATURES: Readonly<Record<string, Features>> = {
  none: { calt: 0, clig: 0, dlig: 0, hlig: 0, liga: 0 },
  "common-ligatures": { clig: 1, liga: 1 },
  "no-common-ligatures": { clig: 0, liga: 0 },
  "discretionary-ligatures": { dlig: 1 },
  "no-discretionary-ligatures": { dlig: 0 },
  "historical-ligatures": { hlig: 1 },
  "no-historical-ligatures": { hlig: 0 },
  contextual: { calt: 1 },
  "no-contextual": { calt: 0 },
};
const POSITION: Readonly<Record<string, Features>> = { normal: {}, sub: { subs: 1 }, super: { sups: 1 } };

const collect = (value: Value, table: Readonly<Record<string, Features>>): Features =>
  Object.assign({}, ...wordsOf(value).map((w) => table[w] ?? {}));

/** `"smcp"`, `"ss01" 2`, `"liga" off`, joined by commas. */
function featureSettings(value: Value): Features {
  const features: Record<string, number> = {};
  let tag: string | undefined;
  for (const node of value) {
    if (node.type === "String") {
      tag = node.value;
      if (!/^[ -~]{4}$/.test(tag)) throw new Unsupported(tag, "the tag of a feature has four characters");
      features[tag] = 1;
    } else if (tag !== undefined && node.type === "Number") features[tag] = Number(node.value);
    else if (tag !== undefined && node.type === "Identifier" && node.name === "off") features[tag] = 0;
  }
  return features;
}

/** Names between commas; several words without quotation marks are one name. */
function familiesOf(value: Value): readonly string[] {
  const names: string[] = [];
  let open = false;
  for (const node of value) {
    if (node.type === "Operator") open = false;
    else {
      const word =
        node.type === "String" ? node.value : (node as Extract<CssNode, { type: "Identifier" }>).name;
      if (open) names.push(`${names.pop()} ${word}`);
      else names.push(word);
      open = true;
    }
  }
  return names;
}

/** `context.fontSize` is the parent's here. */
function fontSize(value: Value, c: Context): Pt {
  const [node] = value;
  const word = keywordOf(value);
  if (word === "smaller") return c.fontSize / 1.2;
  if (word === "larger") return c.fontSize * 1.2;
  if (word !== undefined) return MEDIUM * SIZES[word]!;
  const size = node?.type === "Percentage" ? (c.fontSize * Number(node.value)) / 100 : lengthOf(node, c);
  // What nobody sees would still be copied and read aloud.
  if (size === 0 && node)
    throw new Unsupported(
      textOf(node),
      "text without a size is seen by nobody; leave it out, or set “display: none”",
    );
  return size;
}

/** bolder and lighter after the table of CSS Fonts 4, 2.2.1. */
function fontWeight(value: Value, c: Context): number {
  const word = keywordOf(value);
  if (word === "normal") return 400;
  if (word === "bold") return 700;
  if (word === "bolder") return c.weight < 350 ? 400 : c.weight < 550 ? 700 : 900;
  if (word === "lighter") return c.weight < 550 ? 100 : c.weight < 750 ? 400 : 700;
  return numberOf(value[0]) ?? 400;
}

function lineHeight(value: Value, c: Context): LineHeight {
  const [node] = value;
  if (keywordOf(value) === "normal") return { factor: NORMAL_LEADING };
  if (node?.type === "Number") return { factor: Number(node.value) };
  return { pt: node?.type === "Percentage" ? (c.fontSize * Number(node.value)) / 100 : lengthOf(node, c) };
}

function spacing(value: Value, c: Context): Pt {
  return keywordOf(value) === "normal" ? 0 : lengthOf(value[0], c);
}
