/** Style sheet source -> rules for elements and rules for pages. Everything outside the profile is a finding. */
import {
  type Atrule,
  type Block,
  type CssNode,
  generate,
  parse,
  type Declaration as SourceDeclaration,
  type Rule as SourceRule,
} from "css-tree";
import type { MarginBoxName } from "../../model/document.ts";
import { suggest } from "../../model/nearest.ts";
import type { Findings } from "../findings.ts";
import { placeIn, type SourceText } from "../source.ts";
import { MARGIN_CONTENT, PAGE_RESET, PSEUDO_CONTENT } from "./content.ts";
import { type Declaration, ELEMENT_SCOPE, placeOf, readDeclaration, type Scope } from "./declare.ts";
import { NOTE_SCOPE } from "./note-area.ts";
import { PAGE_BLEED, PAGE_MARKS, PAGE_SIZE } from "./page-size.ts";
import { MARGIN_BOX_PROPERTIES, PAGE_PROPERTIES } from "./properties.ts";
import { readSelector, type Selector } from "./selectors.ts";

export interface Sheet {
  readonly rules: readonly Rule[];
  readonly pages: readonly PageRule[];
}

export interface Rule {
  readonly selector: Selector;
  readonly declarations: readonly Declaration[];
}

export interface PageRule {
  readonly name: string;
  readonly pseudos: readonly PagePseudo[];
  readonly declarations: readonly Declaration[];
  readonly boxes: ReadonlyMap<MarginBoxName, readonly Declaration[]>;
  /** Of `@footnote`. */
  readonly notes: readonly Declaration[];
}

export const PAGE_PSEUDOS = ["first", "left", "right", "blank"] as const;
export type PagePseudo = (typeof PAGE_PSEUDOS)[number];

/** The boxes around the page area: sixteen in CSS Paged Media 3, 5.3. */
export const MARGIN_BOXES: readonly MarginBoxName[] = [
  ...(["top-left-corner", "top-left", "top-center", "top-right", "top-right-corner"] as const),
  ...(["bottom-left-corner", "bottom-left", "bottom-center", "bottom-right", "bottom-right-corner"] as const),
  ...(["left-top", "left-middle", "left-bottom", "right-top", "right-middle", "right-bottom"] as const),
];

export const PSEUDO_SCOPE: Scope = {
  where: "",
  allows: ELEMENT_SCOPE.allows,
  extra: { content: PSEUDO_CONTENT },
};
export const PAGE_SCOPE: Scope = {
  where: "in @page",
  allows: (p) => PAGE_PROPERTIES.includes(p),
  extra: { size: PAGE_SIZE, marks: PAGE_MARKS, bleed: PAGE_BLEED, "counter-reset": PAGE_RESET },
};
export const MARGIN_SCOPE: Scope = {
  where: "in a box of @page",
  allows: (p) => MARGIN_BOX_PROPERTIES.includes(p),
  extra: { content: MARGIN_CONTENT },
};

export function readSheet(source: SourceText, findings: Findings): Sheet {
  const tree = parse(source.text, {
    positions: true,
    onParseError: (error) => {
      const { line, column, message } = error as unknown as { line: number; column: number; message: string };
      const what = message.charAt(0).toLowerCase() + message.slice(1);
      findings.error(
        "template/broken-css",
        placeIn(source, line, column),
        what,
        "check the braces, colons and semicolons before this place",
      );
    },
  });
  if (tree.type !== "StyleSheet") throw new Error("a style sheet was not read as one");
  checkBraces(source, findings);
  const rules: Rule[] = [];
  const pages: PageRule[] = [];
  for (const node of tree.children) {
    if (node.type === "Rule") rules.push(...readRule(node, source, findings));
    else if (node.type === "Atrule" && node.name.toLowerCase() === "page")
      pages.push(...readPage(node, source, findings));
    else if (node.type === "Atrule") {
      const hint = AT_RULE_HINTS[node.name.toLowerCase()] ?? "the profile has @page";
      findings.error(
        "template/unsupported-at-rule",
        placeOf(node, source),
        `“@${node.name}” is not supported`,
        hint,
      );
    }
  }
  return { rules, pages };
}

const AT_RULE_HINTS: Readonly<Record<string, string>> = {
  "font-face": "name the font in fonts/fonts.json",
  media: "a layout is for paper; write the rules without @media",
  import: "a layout has one style sheet",
  charset: "style sheets are UTF-8",
  supports: "everything in the profile is supported",
};

function readRule(node: SourceRule, source: SourceText, findings: Findings): readonly Rule[] {
  if (node.prelude.type !== "SelectorList") return [];
  const selectors = node.prelude.children.toArray().map((s) => {
    if (s.type !== "Selector") throw new Error("a selector list holds something else");
    return readSelector(s, source, findings);
  });
  const pseudo = selectors.some((s) => s?.pseudo);
  const declarations = readBlock(node.block, pseudo ? PSEUDO_SCOPE : ELEMENT_SCOPE, source, findings);
  return selectors.flatMap((selector) => (selector ? [{ selector, declarations }] : []));
}

function readBlock(
  block: Block,
  scope: Scope,
  source: SourceText,
  findings: Findings,
  other?: (node: CssNode) => boolean,
): readonly Declaration[] {
  const declarations: Declaration[] = [];
  for (const node of block.children) {
    if (node.type === "Declaration") {
      const declaration = readDeclaration(node as SourceDeclaration, scope, source, findings);
      if (declaration) declarations.push(declaration);
    } else if (node.type === "Rule" || node.type === "Atrule") {
      if (other?.(node)) continue;
      const what = node.type === "Atrule" ? `@${node.name}` : generate(node.prelude);
      findings.error(
        "template/broken-css",
        placeOf(node, source),
        `“${what}” stands inside another rule`,
        "close the rule before it with “}”; rules do not nest",
      );
    }
  }
  return declarations;
}

function readPage(node: Atrule, source: SourceText, findings: Findings): readonly PageRule[] {
  if (!node.block) return [];
  const boxes = new Map<MarginBoxName, Declaration[]>();
  const notes: Declaration[] = [];
  const declarations = readBlock(node.block, PAGE_SCOPE, source, findings, (inner) => {
    if (inner.type !== "Atrule" || !inner.block) return false;
    const name = inner.name.toLowerCase() as MarginBoxName;
    if ((name as string) === "footnote") notes.push(...readBlock(inner.block, NOTE_SCOPE, source, findings));
    else if (MARGIN_BOXES.includes(name)) {
      const own = readBlock(inner.block, MARGIN_SCOPE, source, findings);
      boxes.set(name, [...(boxes.get(name) ?? []), ...own]);
    } else {
      const hint = suggest(
        name,
        [...MARGIN_BOXES, "footnote"],
        `the boxes are footnote, ${MARGIN_BOXES.join(", ")}`,
      );
      findings.error(
        "template/unsupported-at-rule",
        placeOf(inner, source),
        `“@${inner.name}” is no box of a page`,
        hint,
      );
    }
    return true;
  });
  return pageSelectors(node, source, findings).map((s) => ({ ...s, declarations, boxes, notes }));
}

function pageSelectors(
  node: Atrule,
  source: SourceText,
  findings: Findings,
): readonly Pick<PageRule, "name" | "pseudos">[] {
  if (!node.prelude) return [{ name: "", pseudos: [] }];
  const list = node.prelude.type === "AtrulePrelude" ? node.prelude.children.first : null;
  const selectors = list?.type === "SelectorList" ? list.children.toArray() : [];
  return selectors.flatMap((selector) => {
    const parts = selector.type === "Selector" ? selector.children.toArray() : [];
    const name = parts.find((p) => p.type === "TypeSelector")?.name ?? "";
    const pseudos: PagePseudo[] = [];
    for (const part of parts) {
      if (part.type === "TypeSelector") continue;
      const pseudo =
        part.type === "PseudoClassSelector" ? (part.name.toLowerCase() as PagePseudo) : undefined;
      if (pseudo && PAGE_PSEUDOS.includes(pseudo)) pseudos.push(pseudo);
      else {
        findings.error(
          "template/unsupported-selector",
          placeOf(part, source),
          `“${generate(part)}” selects no page`,
          "pages are :first, :left, :right, :blank, or have a name",
        );
        return [];
      }
    }
    return [{ name, pseudos }];
  });
}

/** The parser closes what is left open at the end without a word. */
function checkBraces(source: SourceText, findings: Findings): void {
  const bare = source.text.replace(/\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, (s) =>
    s.replace(/[^\n]/g, " "),
  );
  const open: number[] = [];
  for (let i = 0; i < bare.length; i++) {
    if (bare[i] === "{") open.push(i);
    else if (bare[i] === "}" && open.pop() === undefined) report(i, "this brace closes nothing", "remove it");
  }
  for (const i of open) report(i, "this brace is not closed", "write “}” where the rule ends");

  function report(offset: number, message: string, hint: string): void {
    const before = bare.slice(0, offset).split("\n");
    findings.error(
      "template/broken-css",
      placeIn(source, before.length, before.at(-1)!.length + 1, 1),
      message,
      hint,
    );
  }
}
