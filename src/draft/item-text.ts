/**
 * The YAML of one item of a list, as the library would write it, in a tenth of its time: a draft of a long article has thousands of items, and
 * the library makes objects of each value first. Strings are the library's own work; what is rare is left to it altogether.
 */
import { Document } from "yaml";
import { stringifyString } from "yaml/util";
import type { DraftItem } from "./item.ts";
import { comment, ON_ONE_LINE, tidy, WIDTH } from "./layout.ts";

/** Items stand two columns in, behind a hyphen. */
const INDENT = "    ";

/** With its comments, and the end of its line. */
export function itemText({ value, notes }: DraftItem): string {
  const above = notes.map((note) => `  ${comment(note)}\n`).join("");
  try {
    return `${above}  - ${mapText(value, INDENT)}\n`;
  } catch (reason) {
    if (reason !== RARE) throw reason;
    return `${above}${byLibrary(value)}`;
  }
}

/** Thrown where a value has a form that is left to the library. */
const RARE = new Error("a value of a rare form");

function byLibrary(value: DraftItem["value"]): string {
  const document = new Document({ items: [value] });
  tidy(document);
  return document.toString({ lineWidth: WIDTH }).slice("items:\n".length);
}

function mapText(map: object, indent: string): string {
  const pairs = Object.entries(map).filter(([, value]) => value !== undefined);
  if (pairs.length === 0) throw RARE;
  return pairs.map(([key, value]) => pairText(key, value, indent)).join(`\n${indent}`);
}

function pairText(key: string, value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (!isCollection(value)) return `${key}: ${scalarText(value, inner, { indentAtStart: key.length + 2 })}`;
  if (ON_ONE_LINE.has(key)) return behind(key, lineText(value, inner), inner);
  return `${key}:\n${inner}${Array.isArray(value) ? listText(value, inner) : mapText(value, inner)}`;
}

function listText(list: readonly unknown[], indent: string): string {
  if (list.length === 0) throw RARE;
  const inner = `${indent}  `;
  const texts = list.map((item) => {
    if (Array.isArray(item)) throw RARE;
    return `- ${isCollection(item) ? mapText(item, inner) : scalarText(item, inner)}`;
  });
  return texts.join(`\n${indent}`);
}

/** A list or map on one line, or on several where that would be too long; `indent` is that of what holds it. */
function lineText(value: object, indent: string): string {
  const isList = Array.isArray(value);
  // The library indents what is in a list twice, and shows it as what is in a map.
  const inner = `${indent}${isList ? "    " : "  "}`;
  const parts = isList
    ? value.map((each) =>
        isCollection(each) ? lineText(each, inner) : scalarText(each, inner, { inFlow: true }),
      )
    : Object.entries(value).map(([key, each]) => linePair(key, each, inner));
  const [start, end] = isList ? "[]" : "{}";
  if (parts.length === 0) return `${start}${end}`;
  const lines = parts.map((part, i) => (i < parts.length - 1 ? `${part},` : part));
  const width = lines.reduce((sum, line) => sum + line.length + 2, 2);
  return width > WIDTH || lines.some((line) => line.includes("\n"))
    ? [start, ...lines.map((line) => `\n${indent}  ${line}`), `\n${indent}${end}`].join("")
    : `${start} ${lines.join(" ")} ${end}`;
}

function linePair(key: string, value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (value === undefined) throw RARE;
  if (!isCollection(value))
    return `${key}: ${scalarText(value, inner, { inFlow: true, indentAtStart: key.length + 2 })}`;
  return behind(key, lineText(value, inner), inner);
}

/** What takes several lines begins on one of its own. */
const behind = (key: string, text: string, indent: string): string =>
  text.includes("\n") ? `${key}:\n${indent}${text}` : `${key}: ${text}`;

const isCollection = (value: unknown): value is object => typeof value === "object" && value !== null;

function scalarText(
  value: unknown,
  indent: string,
  place: { readonly inFlow?: true; readonly indentAtStart?: number } = {},
): string {
  if (value === null || typeof value === "boolean" || Number.isSafeInteger(value)) return String(value);
  if (typeof value !== "string" || value.includes("\n")) throw RARE;
  if (ID.test(value) && !RESERVED.has(value)) return value;
  return stringifyString({ value }, { ...CONTEXT, ...place, indent });
}

/** Ids and terms of the schema, which YAML takes as they are. */
const ID = /^[a-z][a-z0-9-]{0,59}$/;
const RESERVED: ReadonlySet<string> = new Set(["true", "false", "null"]);

/** What the library has at hand where it writes a string; the options are its own, but for the width. */
const CONTEXT = {
  actualString: true,
  implicitKey: false,
  indentStep: "  ",
  doc: new Document(),
  options: {
    blockQuote: true,
    defaultKeyType: null,
    defaultStringType: "PLAIN",
    doubleQuotedAsJSON: false,
    doubleQuotedMinMultiLineLength: 40,
    lineWidth: WIDTH,
    minContentWidth: 20,
    singleQuote: null,
  },
} as unknown as Parameters<typeof stringifyString>[1];
