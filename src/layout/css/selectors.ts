/** Selectors: checked against the profile, weighed, and made into tests. */

import { compile } from "css-select";
import { type CssNode, generate, type Selector as SourceSelector } from "css-tree";
import type { Element } from "domhandler";
import { suggest } from "../../model/nearest.ts";
import type { Findings } from "../findings.ts";
import type { SourceText } from "../source.ts";
import { placeOf } from "./declare.ts";

export type PseudoElement = (typeof PSEUDO_ELEMENTS)[number];

export interface Selector {
  readonly pseudo: PseudoElement | undefined;
  /** Ids, classes and types as one number (Selectors 4, 17). */
  readonly specificity: number;
  /** What the last compound asks for, by which rules are found: `#id`, `.class`, a type, or `*`. */
  readonly key: string;
  readonly matches: (element: Element) => boolean;
}

export const COMBINATORS: Readonly<Record<string, string>> = {
  " ": "descendant",
  ">": "child",
  "+": "next sibling",
  "~": "later sibling",
};
export const PSEUDO_CLASSES = [
  "root",
  "first-child",
  "last-child",
  "only-child",
  "nth-child",
  "nth-last-child",
  "first-of-type",
  "last-of-type",
  "not",
  "is",
] as const;
export const PSEUDO_ELEMENTS = ["before", "after", "footnote-call", "footnote-marker"] as const;
export const ATTRIBUTE_OPERATORS = ["=", "~=", "|=", "^=", "$=", "*="] as const;

const ID = 1_000_000;
const CLASS = 1000;

/** Undefined when a part is outside the profile; the findings name each such part. */
export function readSelector(
  node: SourceSelector,
  source: SourceText,
  findings: Findings,
): Selector | undefined {
  const parts = node.children.toArray();
  const last = parts.at(-1);
  const pseudo = last?.type === "PseudoElementSelector" ? last : undefined;
  const tested = pseudo ? parts.slice(0, -1) : parts;
  const complaints = [...tested.flatMap(complaintsOf), ...(pseudo ? pseudoElementComplaints(pseudo) : [])];
  for (const { at, hint } of complaints) {
    findings.error(
      "template/unsupported-selector",
      placeOf(at, source),
      `“${generate(at)}” is not supported in a selector`,
      hint,
    );
  }
  if (complaints.length > 0) return undefined;
  const matches = testOf(tested.map((n) => generate(n)).join("") || "*");
  if (matches === undefined) {
    findings.error(
      "template/unsupported-selector",
      placeOf(node, source),
      `“${generate(node)}” is no selector`,
      "between two combinators, before the first and behind the last stands what is to be matched",
    );
    return undefined;
  }
  return {
    pseudo: pseudo?.name.toLowerCase() as PseudoElement | undefined,
    specificity: weigh(parts),
    key: keyOf(tested),
    matches,
  };
}

/** Undefined for what the reader of style sheets lets pass and that of selectors does not, as two combinators in a row. */
function testOf(text: string): ((element: Element) => boolean) | undefined {
  try {
    return compile<Element, Element>(text);
  } catch {
    return undefined;
  }
}

interface Complaint {
  readonly at: CssNode;
  readonly hint: string;
}

function complaintsOf(node: CssNode): readonly Complaint[] {
  switch (node.type) {
    case "TypeSelector":
      return node.name.includes("|") ? [{ at: node, hint: "there are no namespaces" }] : [];
    case "ClassSelector":
    case "IdSelector":
    case "Nth":
      return [];
    case "Combinator":
      return node.name in COMBINATORS ? [] : [{ at: node, hint: `the combinators are a space, >, + and ~` }];
    case "AttributeSelector":
      return node.flags === null ? [] : [{ at: node, hint: "attributes are compared as they are written" }];
    case "PseudoElementSelector":
      return [{ at: node, hint: "a pseudo-element stands at the end of a selector" }];
    case "PseudoClassSelector":
      return pseudoClassComplaints(node);
    default:
      return [{ at: node, hint: "docs/layout-language.md lists the selectors" }];
  }
}

function pseudoClassComplaints(
  node: Extract<CssNode, { type: "PseudoClassSelector" }>,
): readonly Complaint[] {
  const name = node.name.toLowerCase();
  if (!(PSEUDO_CLASSES as readonly string[]).includes(name)) {
    return [
      {
        at: node,
        hint: suggest(
          name,
          PSEUDO_CLASSES,
          `the pseudo-classes are ${PSEUDO_CLASSES.map((p) => `:${p}`).join(", ")}`,
        ),
      },
    ];
  }
  const inner = node.children?.toArray() ?? [];
  const takes = name.startsWith("nth-") || name === "not" || name === "is";
  if (takes !== inner.length > 0)
    return [{ at: node, hint: takes ? `write :${name}(…)` : `“:${name}” takes no argument` }];
  return inner.flatMap((n) => {
    if (n.type === "Nth") return n.selector ? [{ at: node, hint: "“of” is not supported" }] : [];
    if (n.type === "SelectorList")
      return n.children
        .toArray()
        .flatMap((s) => (s as SourceSelector).children.toArray().flatMap(complaintsOf));
    return [{ at: node, hint: "docs/layout-language.md lists the selectors" }];
  });
}

const pseudoElementComplaints = (
  node: Extract<CssNode, { type: "PseudoElementSelector" }>,
): readonly Complaint[] =>
  (PSEUDO_ELEMENTS as readonly string[]).includes(node.name.toLowerCase())
    ? []
    : [{ at: node, hint: `the pseudo-elements are ${PSEUDO_ELEMENTS.map((p) => `::${p}`).join(", ")}` }];

function weigh(parts: readonly CssNode[]): number {
  let sum = 0;
  for (const node of parts) {
    if (node.type === "IdSelector") sum += ID;
    else if (node.type === "ClassSelector" || node.type === "AttributeSelector") sum += CLASS;
    else if (node.type === "PseudoElementSelector") sum += 1;
    else if (node.type === "TypeSelector") sum += node.name === "*" ? 0 : 1;
    else if (node.type === "PseudoClassSelector") sum += weighPseudoClass(node);
  }
  return sum;
}

/** :not() and :is() weigh as much as the heaviest selector in them. */
function weighPseudoClass(node: Extract<CssNode, { type: "PseudoClassSelector" }>): number {
  const list = node.children?.first;
  if (list?.type !== "SelectorList") return CLASS;
  return Math.max(...list.children.toArray().map((s) => weigh((s as SourceSelector).children.toArray())));
}

function keyOf(parts: readonly CssNode[]): string {
  const from = parts.findLastIndex((n) => n.type === "Combinator") + 1;
  const compound = parts.slice(from);
  const id = compound.find((n) => n.type === "IdSelector");
  if (id) return `#${id.name}`;
  const cls = compound.find((n) => n.type === "ClassSelector");
  if (cls) return `.${cls.name}`;
  const type = compound.find((n) => n.type === "TypeSelector");
  return type ? type.name.toLowerCase() : "*";
}
