/**
 * Text that a rule makes: `content` of ::before, ::after and the boxes in the page margin, `string-set`, `bookmark-label`, and the
 * counters that it prints (CSS Content 3, 1-3; CSS Lists 3, 4; CSS Generated Content for Paged Media, 1 and 3).
 */
import type { CssNode } from "css-tree";
import { NUMBERINGS, type Numbering } from "../../model/numbering.ts";
import { longhand } from "./longhand.ts";
import { keywordOf, numberOf, Unsupported, type Value } from "./values.ts";

/** Part of a text made by a rule. */
export type TextPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "content"; readonly of: "text" | "before" | "after" }
  | { readonly kind: "attr"; readonly name: string }
  | { readonly kind: "quote"; readonly side: 0 | 1 }
  | CounterPart
  | { readonly kind: "string"; readonly name: string; readonly take: StringTake }
  | { readonly kind: "page-of"; readonly to: Target; readonly numbering: Numbering | undefined }
  | { readonly kind: "counter-of"; readonly to: Target; readonly counter: CounterPart }
  | {
      readonly kind: "text-of";
      readonly to: Target;
      readonly of: "text" | "before" | "after" | "first-letter";
    }
  | { readonly kind: "leader"; readonly pattern: string };

/** The value of a counter; of all counters of that name around each other, when something stands `between` them. */
export interface CounterPart {
  readonly kind: "counter";
  readonly name: string;
  readonly between: string | undefined;
  readonly numbering: Numbering | undefined;
}

export type StringTake = "first" | "start" | "last" | "first-except";

/** A place of the document: `#id`, or the attribute that holds that. */
export type Target = { readonly attr: string } | { readonly href: string };

export interface StringSetting {
  readonly name: string;
  readonly parts: readonly TextPart[];
}

/** What a declaration does to one counter. */
export interface CounterChange {
  readonly name: string;
  /** Undefined where none is written: a counter is reset to 0, a page to 1, and an increment is 1. */
  readonly value: number | undefined;
}

const STYLES = `[ ${NUMBERINGS.join(" | ")} ]`;
const COUNTERS = `counter( <custom-ident> [, ${STYLES} ]? ) | counters( <custom-ident> , <string> [, ${STYLES} ]? )`;
const OWN = "<string> | content( [ text | before | after ]? ) | attr( <custom-ident> )";
const TARGET = "[ <string> | attr( <custom-ident> url? ) ]";
const ELSEWHERE = [
  `target-counter( ${TARGET} , <custom-ident> [, ${STYLES} ]? )`,
  `target-counters( ${TARGET} , <custom-ident> , <string> [, ${STYLES} ]? )`,
  `target-text( ${TARGET} [, [ content | before | after | first-letter ] ]? )`,
].join(" | ");

/** `content` of ::before and ::after. */
export const PSEUDO_CONTENT = longhand(
  `normal | none | [ <string> | attr( <custom-ident> ) | open-quote | close-quote | ${COUNTERS} | ${ELSEWHERE} | leader( [ dotted | solid | space | <string> ] ) ]+`,
  "normal",
  false,
  (value) => ownCounters(textParts(value)),
);

/** `content` of the boxes in the page margin. */
export const MARGIN_CONTENT = longhand(
  `normal | none | [ <string> | counter( [ page | pages ] [, ${STYLES} ]? ) | string( <custom-ident> [, [ first | start | last | first-except ] ]? ) ]+`,
  "normal",
  false,
  textParts,
);

/** `counter-reset` of @page: a number for the first page, and notes that count anew on each. */
export const PAGE_RESET = longhand(
  "none | [ [ page <integer>? ] || footnote ]",
  "none",
  false,
  counterChanges,
);

export const CONTENT_PROPERTIES = {
  "counter-reset": longhand("none | [ <custom-ident> <integer>? ]+", "none", false, counterChanges),
  "counter-increment": longhand("none | [ <custom-ident> <integer>? ]+", "none", false, withoutPage),
  "counter-set": longhand("none | [ <custom-ident> <integer>? ]+", "none", false, withoutPage),
  "string-set": longhand(
    `none | [ <custom-ident> [ ${OWN} | ${COUNTERS} ]+ ]#`,
    "none",
    false,
    stringSettings,
  ),
  "bookmark-level": longhand("none | <integer [1,6]>", "none", false, ([node]) => numberOf(node)),
  "bookmark-label": longhand(`[ ${OWN} | ${COUNTERS} ]+`, "content()", false, (value) =>
    ownCounters(textParts(value)),
  ),
} as const;

function counterChanges(value: Value): readonly CounterChange[] {
  const changes: { name: string; value: number | undefined }[] = [];
  for (const node of value) {
    const last = changes.at(-1);
    if (node.type === "Identifier" && node.name.toLowerCase() !== "none")
      changes.push({ name: node.name, value: undefined });
    else if (last) last.value = numberOf(node);
  }
  return changes;
}

function withoutPage(value: Value): readonly CounterChange[] {
  const changes = counterChanges(value);
  for (const { name } of changes)
    if (isOfPages(name))
      throw new Unsupported(name, "pages count by themselves; counter-reset: page gives a number");
  return changes;
}

const isOfPages = (name: string): boolean => name === "page" || name === "pages";

/** On which page an element will stand is not known while its text is made. */
function ownCounters(parts: readonly TextPart[]): readonly TextPart[] {
  for (const part of parts)
    if (part.kind === "counter" && isOfPages(part.name))
      throw new Unsupported(
        part.between === undefined ? "counter()" : "counters()",
        "the page's number is printed in the boxes of @page, that of another place by target-counter()",
      );
  return parts;
}

function stringSettings(value: Value): readonly StringSetting[] {
  const settings: { name: string; parts: TextPart[] }[] = [];
  let named = false;
  for (const node of value) {
    if (node.type === "Operator") named = false;
    else if (!named && node.type === "Identifier") {
      if (node.name.toLowerCase() === "none") return [];
      settings.push({ name: node.name, parts: [] });
      named = true;
    } else settings.at(-1)?.parts.push(...ownCounters(textParts([node])));
  }
  return settings;
}

function textParts(value: Value): readonly TextPart[] {
  return value.flatMap((node): readonly TextPart[] => {
    if (node.type === "String") return [{ kind: "text", text: node.value }];
    if (node.type === "Function") return [functionPart(node.name.toLowerCase(), argumentsOf(node))];
    const word = keywordOf([node]);
    if (word === "open-quote") return [{ kind: "quote", side: 0 }];
    return word === "close-quote" ? [{ kind: "quote", side: 1 }] : [];
  });
}

/** What stands between the commas, in lower case where it is one of our words. */
const argumentsOf = (node: Extract<CssNode, { type: "Function" }>): readonly CssNode[] =>
  node.children.toArray().filter((n) => n.type !== "WhiteSpace" && n.type !== "Operator");

function functionPart(name: string, args: readonly CssNode[]): TextPart {
  const [first, second, third, fourth] = args;
  switch (name) {
    case "attr":
      return { kind: "attr", name: word(first) };
    case "counter":
      return counter(first, undefined, second);
    case "counters":
      return counter(first, second, third);
    case "string":
      return { kind: "string", name: word(first), take: (word(second) || "first") as StringTake };
    case "target-counter":
      return word(second) === "page"
        ? { kind: "page-of", to: targetOf(first), numbering: numberingOf(third) }
        : { kind: "counter-of", to: targetOf(first), counter: counter(second, undefined, third) };
    case "target-counters":
      return { kind: "counter-of", to: targetOf(first), counter: counter(second, third, fourth) };
    case "target-text":
      return { kind: "text-of", to: targetOf(first), of: partOf(word(second)) };
    case "leader":
      return { kind: "leader", pattern: first?.type === "String" ? first.value : LEADERS[word(first)]! };
    default:
      return { kind: "content", of: (word(first) || "text") as "text" | "before" | "after" };
  }
}

/** Named patterns (CSS Generated Content for Paged Media, 4.1). */
const LEADERS: Readonly<Record<string, string>> = { dotted: ". ", solid: "_", space: " " };

const counter = (
  name: CssNode | undefined,
  between: CssNode | undefined,
  style: CssNode | undefined,
): CounterPart => ({
  kind: "counter",
  name: word(name),
  between: between?.type === "String" ? between.value : undefined,
  numbering: numberingOf(style),
});

const numberingOf = (node: CssNode | undefined): Numbering | undefined =>
  node ? (word(node).toLowerCase() as Numbering) : undefined;

const partOf = (name: string): "text" | "before" | "after" | "first-letter" =>
  name === "" || name === "content" ? "text" : (name as "before" | "after" | "first-letter");

function targetOf(node: CssNode | undefined): Target {
  if (node?.type === "String") return { href: node.value };
  return { attr: node?.type === "Function" ? word(argumentsOf(node)[0]) : "" };
}

const word = (node: CssNode | undefined): string => (node?.type === "Identifier" ? node.name : "");
