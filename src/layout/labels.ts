/** The words that a layout prints of its own accord: a YAML tree of texts, one file a language. */
import { LineCounter, parseDocument } from "yaml";
import { nearest } from "../model/nearest.ts";
import type { Findings } from "./findings.ts";
import { placeIn, type SourceText } from "./source.ts";

export interface Labels {
  readonly file: string;
  /** Texts by their whole key, as `masthead.cutoff`; a choice by number has the keys `x.one` and `x.other`. */
  readonly texts: ReadonlyMap<string, string>;
}

export function readLabels(source: SourceText, findings: Findings): Labels {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false });
  for (const e of document.errors) {
    const at = lines.linePos(e.pos[0]);
    const message = e.message.replace(/^./, (first) => first.toLowerCase());
    findings.error("template/invalid-labels", placeIn(source, at.line, at.col), message);
  }
  const texts = new Map<string, string>();
  if (document.errors.length === 0) gather(document.toJS({ maxAliasCount: 10 }), "", texts, source, findings);
  return { file: source.name, texts };
}

function gather(
  node: unknown,
  key: string,
  into: Map<string, string>,
  source: SourceText,
  findings: Findings,
): void {
  if (typeof node === "string") {
    into.set(key, node.normalize("NFC"));
    return;
  }
  if (node === null || typeof node !== "object" || Array.isArray(node)) {
    findings.error(
      "template/invalid-labels",
      { file: source.name, path: key },
      `the label “${key}” is not a text`,
      "put the text in quotation marks",
    );
    return;
  }
  for (const [name, child] of Object.entries(node)) {
    gather(child, key === "" ? name : `${key}.${name}`, into, source, findings);
  }
}

/** True when the key names a text or a choice by number. */
export const hasLabel = (labels: Labels, key: string): boolean =>
  labels.texts.has(key) || labels.texts.has(`${key}.other`);

/** The text of a label; `count` chooses between one and other. */
export const labelText = (labels: Labels, key: string, count?: unknown): string | undefined =>
  labels.texts.get(key) ?? labels.texts.get(`${key}.${count === 1 ? "one" : "other"}`);

export function labelHint(labels: Labels, key: string): string {
  const near = nearest(key, labels.texts.keys());
  return near === undefined
    ? `add it to “${labels.file}”`
    : `did you mean “${near}”, or is it missing in “${labels.file}”`;
}

/** Replaces `{name}` by the argument of that name, and names those that have none. */
export function fill(
  text: string,
  args: Readonly<Record<string, unknown>>,
): { text: string; missing: string[] } {
  const missing: string[] = [];
  const filled = text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (name in args) return String(args[name]);
    missing.push(name);
    return whole;
  });
  return { text: filled, missing };
}
