/** What `content`, `string-set` and `bookmark-label` come to for an element: words, page numbers still to come, leaders. */
import { Element, Text } from "domhandler";
import type { Place } from "../../model/diagnostic.ts";
import type { Inline, PageOf } from "../../model/document.ts";
import { showNumber } from "../../model/numbering.ts";
import type { TextStyle } from "../../model/style.ts";
import type { Style } from "../css/compute.ts";
import type { CounterPart, Target, TextPart } from "../css/content.ts";
import { textStyleOf } from "../css/resolve.ts";
import { quoteMarks } from "../words/language.ts";
import type { Moment } from "./counters.ts";
import { finish, staysAsWritten } from "./typography.ts";
import { collapse } from "./whitespace.ts";
import type { Around, Workshop } from "./workshop.ts";

export type Generated =
  /** `asWritten`: words of the document, which have had their micro-typography where they stand. */
  | { readonly kind: "text"; readonly text: string; readonly asWritten: boolean }
  | { readonly kind: "page"; readonly of: PageOf }
  | { readonly kind: "leader"; readonly pattern: string };

type Here = Pick<Around, "element" | "style" | "lang">;

/** The parts of a text that a rule makes at an element. */
export function generate(
  shop: Workshop,
  parts: readonly TextPart[],
  here: Here,
  moment: Moment,
): readonly Generated[] {
  return parts.flatMap((part): readonly Generated[] => {
    switch (part.kind) {
      case "leader":
        return part.pattern === "" ? [] : [part];
      case "page-of": {
        const target = find(shop, part.to, here.element);
        const origin = shop.placeOf(here.element);
        if (!target) return [];
        const of = { anchor: target.attribs.id!, numbering: part.numbering, ...(origin ? { origin } : {}) };
        return [{ kind: "page", of }];
      }
      default: {
        const text = wordsOfPart(shop, part, here, moment);
        return [{ kind: "text", text, asWritten: part.kind === "text-of" || part.kind === "content" }];
      }
    }
  });
}

/** The same as one text, for running heads and the outline: micro-typography as on the page, in the sheet's own words alone. */
export function partsText(
  shop: Workshop,
  parts: readonly TextPart[],
  here: Here,
  moment: Moment = "element",
): string {
  const copy = new PlainCopy(shop);
  for (const part of parts) {
    if (part.kind === "content" && part.of === "text") copy.addContent(here.element, here.style, here.lang);
    else copy.add(wordsOfPart(shop, part, here, moment), here.style, here.lang, part.kind === "content");
  }
  return copy.text();
}

function wordsOfPart(shop: Workshop, part: TextPart, here: Here, moment: Moment): string {
  switch (part.kind) {
    case "text":
      return part.text;
    case "attr":
      return here.element.attribs[part.name] ?? "";
    case "quote":
      return quoteMarks(here.lang).outer[part.side];
    case "counter":
      return counterText(shop, part, here.element, moment);
    case "content":
      return part.of === "text" ? partsText(shop, [part], here) : pseudoText(shop, here, part.of);
    case "counter-of": {
      const target = find(shop, part.to, here.element);
      return target ? counterText(shop, part.counter, target, "before") : "";
    }
    case "text-of": {
      const target = find(shop, part.to, here.element);
      return target ? targetText(shop, whereIs(shop, target), part.of) : "";
    }
    default:
      return "";
  }
}

function targetText(shop: Workshop, there: Here, of: "text" | "before" | "after" | "first-letter"): string {
  if (of === "before" || of === "after") return pseudoText(shop, there, of);
  const text = partsText(shop, [{ kind: "content", of: "text" }], there);
  return of === "text" ? text : (/^\P{L}*\p{L}\p{M}*/u.exec(text)?.[0] ?? "");
}

/** Text in ::before that asks for the ::before of another, and that for the first again, ends here. */
const MOST_DETOURS = 4;

/** The words that stand before or behind an element; page numbers are not among them, as they are not known yet. */
function pseudoText(shop: Workshop, here: Here, pseudo: "before" | "after"): string {
  const style = shop.styler.pseudoStyleOf(here.element, pseudo, here.style);
  if (!style || style.display === "none" || shop.detours.length >= MOST_DETOURS) return "";
  shop.detours.push(here.element);
  const text = generate(shop, style.content, { ...here, style }, pseudo)
    .map((part) => (part.kind === "text" ? part.text : ""))
    .join("")
    .trim();
  shop.detours.pop();
  return text;
}

function counterText(shop: Workshop, part: CounterPart, element: Element, moment: Moment): string {
  if (!shop.counters.knows(part.name))
    shop.findings.error(
      "template/no-effect",
      shop.placeOf(element),
      `nothing counts “${part.name}”, so it would be printed as 0`,
      `set counter-increment: ${part.name} on what is to be counted`,
    );
  const values = shop.counters.at(element, moment).get(part.name) ?? [];
  const shown = values.length > 0 ? values : [0];
  const wanted = part.between === undefined ? shown.slice(-1) : shown;
  return wanted.map((n) => showNumber(n, part.numbering ?? "decimal")).join(part.between ?? "");
}

/** The element that a reference leads to; when there is none, the finding says so. */
function find(shop: Workshop, to: Target, from: Element): Element | undefined {
  const href = "href" in to ? to.href : (from.attribs[to.attr] ?? "");
  const target = href.startsWith("#") ? shop.targets.get(href.slice(1)) : undefined;
  if (!target)
    shop.findings.error(
      "template/broken-link",
      shop.placeOf(from),
      `the reference to “${href}” leads nowhere in this document`,
      "a target is “#” and the id of an element",
    );
  return target;
}

/** The style and language of an element, found from the root down. */
function whereIs(shop: Workshop, element: Element): Here {
  const parent = element.parent instanceof Element ? whereIs(shop, element.parent) : undefined;
  const style = shop.styler.styleOf(element, parent?.style);
  return { element, style, lang: element.attribs.lang ?? parent?.lang ?? shop.lang };
}

/** Runs of text, with the one thing known of each that counts here: whether it may be touched. */
class PlainCopy {
  private readonly inlines: Inline[] = [];
  private readonly asWritten = new Set<TextStyle>();

  constructor(private readonly shop: Workshop) {}

  add(text: string, style: Style, lang: string, asWritten: boolean): void {
    const resolved =
      asWritten || staysAsWritten(style) ? untouched(textStyleOf(style, lang)) : textStyleOf(style, lang);
    if (resolved !== textStyleOf(style, lang)) this.asWritten.add(resolved);
    this.inlines.push({ kind: "text", owner: 0, text: text.normalize("NFC"), style: resolved });
  }

  addContent(element: Element, style: Style, lang: string): void {
    for (const child of element.children) {
      if (child instanceof Text) this.add(child.data, style, lang, false);
      else if (child instanceof Element) {
        const own = this.shop.styler.styleOf(child, style);
        if (child.name === "br") this.add(" ", style, lang, false);
        // A note is no part of the words that it stands behind.
        else if (own.display !== "none" && own.float === "none")
          this.addContent(child, own, child.attribs.lang ?? lang);
      }
    }
  }

  text(): string {
    return finish(collapse(this.inlines), this.asWritten)
      .map((inline) => (inline.kind === "text" ? inline.text : " "))
      .join("")
      .replace(/[ \t\r\n\f]+/g, " ")
      .trim();
  }
}

/** A style of its own for text that micro-typography leaves alone, as it is by their styles that such texts are told apart. */
export function untouched(style: TextStyle): TextStyle {
  const known = twins.get(style) ?? { ...style };
  twins.set(style, known);
  return known;
}

const twins = new WeakMap<TextStyle, TextStyle>();

/** All elements with an id, by it. */
export function targetsIn(root: Element): ReadonlyMap<string, Element> {
  const targets = new Map<string, Element>();
  const visit = (element: Element): void => {
    const { id } = element.attribs;
    if (id !== undefined && !targets.has(id)) targets.set(id, element);
    for (const child of element.children) if (child instanceof Element) visit(child);
  };
  visit(root);
  return targets;
}

/** The words of the page number that an element asks for itself, as `<readout-page of="#id">` does. */
export function pageOf(shop: Workshop, element: Element, place: Place | undefined): PageOf | undefined {
  const target = find(shop, { attr: "of" }, element);
  return target && { anchor: target.attribs.id!, numbering: undefined, ...(place ? { origin: place } : {}) };
}
