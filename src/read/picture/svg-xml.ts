/** SVG text -> elements, by a strict XML parser. Nothing outside the file is ever looked up. */
import { SaxesParser, type SaxesTagNS } from "saxes";
import type { Place } from "../../model/diagnostic.ts";

export interface XmlElement {
  /** Local name. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Presentation attributes with the declarations of `style` over them. */
  readonly properties: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly hasText: boolean;
  readonly place: Place;
}

export interface XmlProblem {
  readonly kind: "truncated" | "broken" | "unsafe" | "excessive";
  readonly message: string;
  readonly place: Place;
}

export type XmlOutcome =
  | { readonly root: XmlElement; readonly problem?: undefined }
  | { readonly problem: XmlProblem };

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

/** Elements inside one another, and elements at all: more is a bomb, and no drawing for paper. */
const MOST_DEPTH = 64;
const MOST_ELEMENTS = 50_000;

/** Characters that the parser gets at a time: it cannot be stopped inside of what it was given. */
const MOUTHFUL = 4_096;

/** Programs write whole drawings on one line, which nobody wants to see under a finding. */
const LONGEST_EXCERPT = 200;

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  hasText: boolean;
}

export function readXml(text: string, file: string): XmlOutcome {
  const parser = new SaxesParser({ xmlns: true });
  const lines = text.split("\n");
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let problem: XmlProblem | undefined;
  let elements = 0;
  let start = { line: 1, column: 1 };
  const placeAt = (line: number, column: number): Place => {
    const excerpt = lines[line - 1] ?? "";
    return { file, line, column, ...(excerpt.length > LONGEST_EXCERPT ? {} : { excerpt }) };
  };
  const here = () => placeAt(parser.line, Math.max(1, parser.columnIndex));
  const refuse = (kind: XmlProblem["kind"], message: string, place = here()) => {
    problem ??= { kind, message, place };
  };

  parser.on("error", (error) => {
    const message = error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    refuse(
      /^unclosed tag|^unexpected end|^document must contain/i.test(message) ? "truncated" : "broken",
      message,
    );
  });
  parser.on("doctype", () => refuse("unsafe", "the drawing has a DOCTYPE"));
  parser.on("processinginstruction", ({ target }) =>
    refuse("unsafe", `the drawing has a processing instruction: “${target}”`),
  );
  parser.on("opentagstart", (tag) => {
    start = { line: parser.line, column: Math.max(1, parser.columnIndex - tag.name.length - 1) };
  });
  parser.on("opentag", (tag) => {
    const element = elementOf(tag, placeAt(start.line, start.column));
    if (open.length > MOST_DEPTH || ++elements > MOST_ELEMENTS)
      refuse("excessive", "the drawing is nested too deeply or has too many parts", element.place);
    const outside = externalReference(element.attributes);
    if (outside !== undefined)
      refuse("unsafe", `the drawing refers to something outside itself: “${outside}”`, element.place);
    // What programs keep for themselves in their own namespaces is no part of the drawing.
    const isSvg = tag.uri === SVG_NAMESPACE || tag.uri === "";
    if (isSvg) open.at(-1)?.children.push(element);
    open.push(element);
    root ??= element;
  });
  parser.on("text", (words) => {
    const parent = open.at(-1);
    if (parent !== undefined && words.trim() !== "") parent.hasText = true;
  });
  parser.on("cdata", () => {
    const parent = open.at(-1);
    if (parent !== undefined) parent.hasText = true;
  });
  parser.on("closetag", () => open.pop());
  for (let at = 0; at < text.length && problem === undefined; at += MOUTHFUL)
    parser.write(text.slice(at, at + MOUTHFUL));
  if (problem === undefined) parser.close();
  if (problem !== undefined) return { problem };
  if (root?.name !== "svg")
    return {
      problem: { kind: "broken", message: "its outermost element is not <svg>", place: placeAt(1, 1) },
    };
  return { root };
}

function elementOf(tag: SaxesTagNS, place: Place): OpenElement {
  const attributes = Object.fromEntries(Object.values(tag.attributes).map((a) => [a.name, a.value]));
  return {
    name: tag.local,
    attributes,
    properties: { ...attributes, ...declarationsOf(attributes.style ?? "") },
    children: [],
    hasText: false,
    place,
  };
}

/** `fill:red; stroke:none` */
function declarationsOf(style: string): Record<string, string> {
  const pairs = style.split(";").map((part) => part.split(":"));
  return Object.fromEntries(
    pairs.filter((p) => p.length >= 2).map(([name = "", ...value]) => [name.trim(), value.join(":").trim()]),
  );
}

/** A reference to another file or address. What a link leads to is not fetched, and embedded data stay inside. */
function externalReference(attributes: Readonly<Record<string, string>>): string | undefined {
  for (const [name, value] of Object.entries(attributes)) {
    const isReference = name === "href" || name === "xlink:href" || name === "src";
    if (isReference && !value.startsWith("#") && !value.startsWith("data:")) return value;
    const url = /url\(\s*["']?(?!#)([^)"']*)/i.exec(value);
    if (url !== null) return url[1];
    if (/@import/i.test(value)) return value;
  }
  return undefined;
}
