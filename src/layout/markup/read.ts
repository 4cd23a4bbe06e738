/** Rendered HTML -> a tree of elements and text, checked against the profile. Each element knows its place in the template. */
import { type ChildNode, Document, Element, type ParentNode, Text } from "domhandler";
import { Parser } from "htmlparser2";
import type { Place } from "../../model/diagnostic.ts";
import { suggest } from "../../model/nearest.ts";
import type { Findings } from "../findings.ts";
import { PLACE_ATTRIBUTE } from "../template/annotate.ts";
import { ATTRIBUTE_VALUES, COMMON_ATTRIBUTES, ELEMENTS, INSTEAD_OF_ELEMENT } from "./profile.ts";

export interface Markup {
  /** `html`, which holds `body`, which holds what the template printed. */
  readonly root: Element;
  /** The place in the template, or that of the nearest element around it. */
  readonly placeOf: (element: Element) => Place | undefined;
}

/** What a template printed. */
export interface Source {
  readonly html: string;
  readonly placeOf: (mark: string) => Place | undefined;
  /** Where the template begins. */
  readonly start: Place;
}

export function readMarkup({ html, placeOf: placeOfMark, start }: Source, findings: Findings): Markup {
  const places = new Map<Element, Place>();
  const placeOf = (element: Element): Place | undefined => {
    for (let e: ParentNode | null = element; e; e = e.parent) {
      const place = e instanceof Element ? places.get(e) : undefined;
      if (place) return place;
    }
    return undefined;
  };
  const placeToShow = (element: Element): Place => placeOf(element) ?? start;
  // End tags have no place of their own: they stand behind what was opened last.
  let last = start;
  const document = parse(html, {
    opened: (element, mark) => {
      const place = mark === undefined ? undefined : placeOfMark(mark);
      if (place) places.set(element, place);
      last = place ?? last;
    },
    unclosed: (element) => {
      const hint = `write “</${element.name}>” where it ends; a block cannot stand in a paragraph`;
      findings.error(
        "template/unclosed-element",
        placeToShow(element),
        `“<${element.name}>” is not closed`,
        hint,
      );
    },
    tooDeep: (element) => {
      const message = `“<${element.name}>” stands in more than ${MAX_DEPTH} elements`;
      findings.error(
        "template/nested-too-deeply",
        placeToShow(element),
        message,
        "close the elements around it first",
      );
    },
    stray: (name, around) => {
      const where = around instanceof Element ? `inside “<${around.name}>”` : "at the top";
      const hint = "remove it, or open the element before it";
      findings.error("template/stray-end-tag", last, `“</${name}>” ${where} closes nothing`, hint);
    },
  });
  const root = underRoot(document);
  const [body] = root.children as [Element];
  for (const element of elementsOf(body)) check(element, placeToShow(element), findings);
  checkIds(body, placeToShow, findings);
  return { root, placeOf };
}

/** All elements below (and without) `root`, in document order. */
function* elementsOf(root: ParentNode): Generator<Element> {
  for (const child of root.children) {
    if (!(child instanceof Element)) continue;
    yield child;
    yield* elementsOf(child);
  }
}

interface Watcher {
  /** `mark` is the private attribute that names the place. */
  readonly opened: (element: Element, mark: string | undefined) => void;
  readonly unclosed: (element: Element) => void;
  readonly stray: (name: string, around: ParentNode) => void;
  readonly tooDeep: (element: Element) => void;
}

/** Elements inside one another: deeper than any sheet needs, and far from the depth at which recursion ends. */
const MAX_DEPTH = 200;

/** Tells of end tags that close nothing. A class of its own for each document would make V8 learn the library anew for each. */
class StrictParser extends Parser {
  /** Elements that were closed. */
  closings = 0;
  stray: (start: number, end: number) => void = () => {};

  override onclosetag(start: number, end: number): void {
    const before = this.closings;
    super.onclosetag(start, end);
    if (this.closings === before) this.stray(start, end);
  }
}

/** Builds the tree. The parser mends what is not closed and drops what closes nothing; the watcher is told of both. */
function parse(html: string, watch: Watcher): Document {
  const document = new Document([]);
  const stack: ParentNode[] = [document];
  const append = (node: ChildNode): void => {
    const parent = stack[Math.min(stack.length - 1, MAX_DEPTH)]!;
    const previous = parent.children.at(-1);
    node.parent = parent;
    node.prev = previous ?? null;
    if (previous) previous.next = node;
    parent.children.push(node);
  };
  const parser = new StrictParser({
    onopentag: (name, attributes, implied) => {
      if (implied) watch.stray(name, stack.at(-1)!);
      const { [PLACE_ATTRIBUTE]: mark, ...own } = attributes;
      const element = new Element(name, own);
      append(element);
      stack.push(element);
      watch.opened(element, mark);
      if (stack.length === MAX_DEPTH + 2) watch.tooDeep(element);
    },
    ontext: (data) => {
      const last = stack[Math.min(stack.length - 1, MAX_DEPTH)]!.children.at(-1);
      if (last instanceof Text) last.data += data;
      else append(new Text(data));
    },
    onclosetag: (name, implied) => {
      parser.closings++;
      const element = stack.pop();
      if (implied && element instanceof Element && !ELEMENTS[name]?.empty) watch.unclosed(element);
    },
  });
  parser.stray = (start, end) => watch.stray(html.slice(start, end).toLowerCase(), stack.at(-1)!);
  parser.end(html);
  return document;
}

/** The template prints the content of the body; html and body stand around it. */
function underRoot(document: Document): Element {
  const body = new Element("body", {}, document.children);
  for (const child of body.children) child.parent = body;
  const root = new Element("html", {}, [body]);
  body.parent = root;
  return root;
}

function check(element: Element, place: Place, findings: Findings): void {
  const { name } = element;
  const rule = ELEMENTS[name];
  if (!rule || name === "html" || name === "body") {
    const hint =
      INSTEAD_OF_ELEMENT[name] ??
      suggest(name, Object.keys(ELEMENTS), "docs/layout-language.md lists the elements");
    findings.error(
      "template/unknown-element",
      place,
      `“<${name}>” is not part of the layout language`,
      rule ? "html and body are implied" : hint,
    );
    return;
  }
  checkAttributes(element, place, findings);
  const parent = element.parent instanceof Element ? element.parent.name : "";
  if (rule.inside && !rule.inside.includes(parent)) {
    const hint = `“<${name}>” stands in ${rule.inside.map((n) => `<${n}>`).join(" or ")}`;
    findings.error("template/misplaced-element", place, `“<${name}>” stands in “<${parent}>”`, hint);
  }
  if (rule.holds) checkContent(element, rule.holds, place, findings);
}

function checkContent(element: Element, holds: readonly string[], place: Place, findings: Findings): void {
  const hint = `“<${element.name}>” holds ${holds.map((n) => `<${n}>`).join(", ")}`;
  for (const child of element.children) {
    if (child instanceof Text && child.data.trim() !== "") {
      const words = child.data.trim().slice(0, 40);
      findings.error(
        "template/misplaced-element",
        place,
        `the text “${words}” stands in “<${element.name}>”`,
        hint,
      );
    } else if (child instanceof Element && !holds.includes(child.name) && !ELEMENTS[child.name]?.inside) {
      findings.error(
        "template/misplaced-element",
        place,
        `“<${child.name}>” stands in “<${element.name}>”`,
        hint,
      );
    }
  }
}

function checkAttributes(element: Element, place: Place, findings: Findings): void {
  const { name, attribs } = element;
  const rule = ELEMENTS[name];
  const known = [...Object.keys(COMMON_ATTRIBUTES), ...(rule?.attributes ?? [])];
  for (const [attribute, value] of Object.entries(attribs)) {
    if (attribute.startsWith("data-")) continue;
    if (!known.includes(attribute)) {
      const hint =
        attribute === "style"
          ? "give the element a class and put the rule into style.css"
          : suggest(attribute, known, `“<${name}>” takes ${known.join(", ")}`);
      findings.error("template/unknown-attribute", place, `“<${name}>” does not take “${attribute}”`, hint);
      continue;
    }
    const values = ATTRIBUTE_VALUES[attribute];
    const misplaced = attribute === "role" && value === "doc-toc" && name !== "nav";
    if (values && (misplaced || !values[0].test(value))) {
      findings.error("template/invalid-attribute", place, `${attribute}=“${value}” means nothing`, values[1]);
      // As if it were not there: a span of minus three columns, or of a thousand million, is nothing to lay out.
      if (attribute !== "id" && !rule?.required?.includes(attribute)) delete attribs[attribute];
    }
  }
  for (const attribute of rule?.required ?? []) {
    if (attribs[attribute] !== undefined) continue;
    const hint = attribute === "alt" ? 'say what the picture shows; alt="" for decoration' : undefined;
    findings.error("template/missing-attribute", place, `“<${name}>” has no “${attribute}”`, hint);
  }
}

/** Ids stand once; links inside the document find theirs, others are absolute addresses. */
function checkIds(root: Element, placeOf: (element: Element) => Place, findings: Findings): void {
  const ids = new Set<string>();
  for (const element of elementsOf(root)) {
    const { id } = element.attribs;
    if (id === undefined) continue;
    if (ids.has(id)) findings.error("template/duplicate-id", placeOf(element), `the id “${id}” stands twice`);
    ids.add(id);
  }
  for (const element of elementsOf(root)) {
    const { href } = element.attribs;
    if (element.name !== "a" || href === undefined || /^(https?:\/\/|mailto:|tel:)\S+$/.test(href)) continue;
    if (href.startsWith("#") && ids.has(href.slice(1))) continue;
    const hint = href.startsWith("#")
      ? suggest(href.slice(1), ids, "give the target this id")
      : "links begin with #, https:, http:, mailto: or tel:";
    findings.error("template/broken-link", placeOf(element), `the link “${href}” leads nowhere`, hint);
  }
}
