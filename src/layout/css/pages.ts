/** The rules of @page -> the style of every kind of page: by name, side, first and blank. */
import type { MarginBox, MarginBoxName, MarginContent, PageStyle, Side } from "../../model/document.ts";
import { pageKey } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import { suggest } from "../../model/nearest.ts";
import type { Findings } from "../findings.ts";
import { transformText } from "../words/letters.ts";
import { microtype } from "../words/microtype.ts";
import { computeStyle, type Style, settle, specify } from "./compute.ts";
import { CONTENT_PROPERTIES, MARGIN_CONTENT, PAGE_RESET, type TextPart } from "./content.ts";
import type { Declaration } from "./declare.ts";
import type { Longhand } from "./longhand.ts";
import { noteAreaOf } from "./note-area.ts";
import { PAGE_BLEED, PAGE_MARKS, PAGE_SIZE } from "./page-size.ts";
import { ALIGN, bordersOf, marginOf, paddingOf, textStyleOf } from "./resolve.ts";
import { MARGIN_BOXES, MARGIN_SCOPE, PAGE_SCOPE, type PageRule, type Sheet } from "./sheet.ts";
import { INITIAL_CONTEXT } from "./values.ts";

/** `names` are the named pages that boxes ask for; the unnamed page is always there. */
export function pageStyles(
  sheets: readonly Sheet[],
  names: Iterable<string>,
  root: Style,
  lang: string,
  findings: Findings,
): Readonly<Record<string, PageStyle>> {
  const rules = sheets.flatMap((sheet, origin) =>
    sheet.pages.map((rule, order) => ({ rule, origin, order })),
  );
  const named = [...rules.map((r) => r.rule.name), ...names];
  const pages: Record<string, PageStyle> = {};
  reportEmptyBoxes(
    rules.map(({ rule }) => rule),
    findings,
  );
  reportUnsetStrings(sheets, findings);
  // Weakest first. Most kinds have the rules of another one, and so its style.
  rules.sort((a, b) => a.origin - b.origin || specificity(a.rule) - specificity(b.rule) || a.order - b.order);
  const styles = new Map<string, PageStyle>();
  for (const kind of kindsOf(new Set(["", ...named]))) {
    const matched = rules.filter(({ rule }) => applies(rule, kind));
    const key = matched.map((rule) => rules.indexOf(rule)).join();
    const style =
      styles.get(key) ??
      pageStyle(
        matched.map(({ rule }) => rule),
        root,
        lang,
        findings,
      );
    styles.set(key, style);
    pages[pageKey(kind.name, kind.side, kind.first, kind.blank)] = { ...style, name: kind.name };
  }
  return pages;
}

/** A box in the page margin is there when any rule gives it content. */
function reportEmptyBoxes(rules: readonly PageRule[], findings: Findings): void {
  const filled = new Set(
    rules.flatMap((rule) =>
      [...rule.boxes].flatMap(([box, all]) => (all.some((d) => d.property === "content") ? [box] : [])),
    ),
  );
  for (const rule of rules)
    for (const [box, [first]] of rule.boxes)
      if (first && !filled.has(box))
        findings.error(
          "template/no-effect",
          first.place,
          `the box “@${box}” has no content on any page`,
          "give it content, or leave it out",
        );
}

/** A running head that reads a string which no rule sets would be empty on every page. */
function reportUnsetStrings(sheets: readonly Sheet[], findings: Findings): void {
  const declarations = sheets.flatMap(({ rules }) => rules.flatMap((rule) => rule.declarations));
  const settings = declarations.filter((d) => d.property === "string-set");
  const names = new Set(settings.flatMap(stringsSet));
  for (const { place, longhands } of sheets.flatMap(({ pages }) =>
    pages.flatMap((p) => [...p.boxes.values()].flat()),
  ))
    for (const [property, value] of longhands ?? [])
      if (property === "content" && typeof value !== "string")
        for (const part of MARGIN_CONTENT.compute(value, INITIAL_CONTEXT))
          if (part.kind === "string" && !names.has(part.name))
            findings.error(
              "template/no-effect",
              place,
              `“string(${part.name})” prints nothing, as no rule sets that string`,
              suggest(part.name, names, `set string-set: ${part.name} content() on an element`),
            );
}

/** A value with variables may set any name; it is read as it is written. */
const stringsSet = ({ longhands, text }: Declaration): readonly string[] =>
  longhands === undefined
    ? [...text.matchAll(/[\w-]+/g)].map(([name]) => name)
    : longhands.flatMap(([, value]) =>
        typeof value === "string"
          ? []
          : CONTENT_PROPERTIES["string-set"].compute(value, INITIAL_CONTEXT).map((s) => s.name),
      );

interface Kind {
  readonly name: string;
  readonly side: Side;
  readonly first: boolean;
  readonly blank: boolean;
}

function* kindsOf(names: ReadonlySet<string>): Generator<Kind> {
  for (const name of names)
    for (const side of ["left", "right"] as const)
      for (const first of [false, true])
        for (const blank of [false, true]) yield { name, side, first, blank };
}

const applies = (rule: PageRule, kind: Kind): boolean =>
  (rule.name === "" || rule.name === kind.name) &&
  rule.pseudos.every((p) => (p === "first" ? kind.first : p === "blank" ? kind.blank : kind.side === p));

/** Names outweigh :first and :blank, which outweigh :left and :right (CSS Paged Media 3, 4.4). */
const specificity = (rule: PageRule): number =>
  (rule.name === "" ? 0 : 100) +
  rule.pseudos.reduce((sum, p) => sum + (p === "first" || p === "blank" ? 10 : 1), 0);

/** Of a page without a name. */
function pageStyle(rules: readonly PageRule[], root: Style, lang: string, findings: Findings): PageStyle {
  const declarations = byImportance(rules.flatMap((r) => r.declarations));
  const style = computeStyle(declarations, root, PAGE_SCOPE, findings);
  const specified = specify(declarations, style.custom, PAGE_SCOPE, findings);
  const own = <T>(property: string, rule: Longhand<T>): T =>
    settle(rule, specified.get(property) ?? "initial", undefined, {
      ...INITIAL_CONTEXT,
      rootSize: root.rootSize,
    });
  const marks = own("marks", PAGE_MARKS);
  const bleed = bleedOf(own("bleed", PAGE_BLEED), marks.crop);
  const reset = own("counter-reset", PAGE_RESET).find(({ name: counter }) => counter === "page");
  const boxes: Partial<Record<MarginBoxName, MarginBox>> = {};
  for (const box of MARGIN_BOXES) {
    const made = marginBox(
      box,
      byImportance(rules.flatMap((r) => r.boxes.get(box) ?? [])),
      style,
      lang,
      findings,
    );
    if (made) boxes[box] = made;
  }
  return {
    name: "",
    ...own("size", PAGE_SIZE),
    margin: marginOf(style),
    padding: paddingOf(style),
    border: bordersOf(style),
    background: style["background-color"],
    ...(bleed > 0 ? { bleed } : {}),
    ...(marks.crop || marks.cross ? { marks } : {}),
    ...(reset ? { firstNumber: reset.value ?? 1 } : {}),
    notes: noteAreaOf(byImportance(rules.flatMap((r) => r.notes)), style, findings),
    boxes,
  };
}

/** What printers ask for at least where a page is cut (CSS Paged Media 3, 7.2). */
const AUTO_BLEED: Pt = 6;

const bleedOf = (bleed: Pt | "auto", cropped: boolean): Pt =>
  bleed === "auto" ? (cropped ? AUTO_BLEED : 0) : bleed;

function marginBox(
  name: MarginBoxName,
  declarations: readonly Declaration[],
  page: Style,
  lang: string,
  findings: Findings,
): MarginBox | undefined {
  if (declarations.length === 0) return undefined;
  const style = computeStyle(declarations, page, MARGIN_SCOPE, findings);
  if (style.content.length === 0) return undefined;
  const set = new Set(
    declarations.flatMap((d) => (d.longhands ? d.longhands.map(([n]) => n) : [d.property])),
  );
  reportNoEffect(style, declarations, findings);
  const align = set.has("text-align") ? ALIGN[style["text-align"]] : defaultAlign(name);
  const valign = style["vertical-align"];
  return {
    content: style.content.flatMap((part) => marginContent(part, style, lang)),
    text: textStyleOf(style, lang),
    align: align === "justify" ? "left" : align,
    verticalAlign:
      valign === "top" || valign === "middle" || valign === "bottom" ? valign : defaultVerticalAlign(name),
    width: style.width,
    padding: paddingOf(style),
    border: bordersOf(style),
    origin: declarations.findLast((d) => d.property === "content")!.place,
  };
}

/** Values that text on a page can have and a box in the margin cannot. */
function reportNoEffect(style: Style, declarations: readonly Declaration[], findings: Findings): void {
  const report = (property: string, hint: string): void => {
    const place = declarations.findLast((d) => d.property === property)?.place;
    if (place)
      findings.error("template/no-effect", place, `this “${property}” has no effect in a box of @page`, hint);
  };
  if (style["text-align"] === "justify") report("text-align", "use left, center or right");
  if (!["baseline", "top", "middle", "bottom"].includes(style["vertical-align"] as string))
    report("vertical-align", "use top, middle or bottom");
}

const marginContent = (part: TextPart, style: Style, lang: string): readonly MarginContent[] => {
  if (part.kind === "text")
    return [
      {
        kind: "text",
        text: transformText(microtype(part.text.normalize("NFC"), lang), style["text-transform"], lang),
      },
    ];
  if (part.kind === "string") return [part];
  if (part.kind !== "counter") return [];
  const counter = part.name === "pages" ? "pages" : "page";
  return [{ kind: "counter", counter, ...(part.numbering ? { numbering: part.numbering } : {}) }];
};

/** CSS Paged Media 3, 5.3.1: corners turn to the page area, the others stand as they are called. */
function defaultAlign(name: MarginBoxName): MarginBox["align"] {
  if (name.endsWith("left-corner")) return "right";
  if (name.endsWith("right-corner")) return "left";
  if (name.startsWith("left-") || name.startsWith("right-") || name.endsWith("-center")) return "centre";
  return name.endsWith("-left") ? "left" : "right";
}

function defaultVerticalAlign(name: MarginBoxName): MarginBox["verticalAlign"] {
  if (name.startsWith("top-") || name.startsWith("bottom-")) return "middle";
  return name.endsWith("-top") ? "top" : name.endsWith("-bottom") ? "bottom" : "middle";
}

const byImportance = (all: readonly Declaration[]): readonly Declaration[] => [
  ...all.filter((d) => !d.important),
  ...all.filter((d) => d.important),
];
