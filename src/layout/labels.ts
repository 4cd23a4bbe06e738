/** The words that a layout prints of its own accord: a YAML tree of texts, one file a language. */
import { nearest } from "../model/nearest.ts";
import type { Findings } from "./findings.ts";
import type { SourceText } from "./source.ts";
import { readYaml, type YamlFile } from "./yaml.ts";

export interface Labels {
  readonly file: string;
  /** Texts by their whole key, as `masthead.cutoff`; a choice by number has the keys `x.one` and `x.other`. */
  readonly texts: ReadonlyMap<string, string>;
}

export function readLabels(source: SourceText, findings: Findings): Labels {
  const yaml = readYaml(source, "template/invalid-labels", findings);
  const texts = new Map<string, string>();
  if (yaml !== undefined)
    gather(yaml.document.toJS({ maxAliasCount: 10 }), [], yaml.placeOf, texts, findings);
  return { file: source.name, texts };
}

function gather(
  node: unknown,
  path: readonly string[],
  placeOf: YamlFile["placeOf"],
  into: Map<string, string>,
  findings: Findings,
): void {
  const key = path.join(".");
  if (typeof node === "string") into.set(key, node.normalize("NFC"));
  else if (node === null || typeof node !== "object" || Array.isArray(node))
    findings.error(
      "template/invalid-labels",
      { ...placeOf(path), path: key },
      path.length === 0 ? "the file holds no labels" : `the label “${key}” is not a text`,
      path.length === 0 ? "write “name: text”, each label in a line" : "put the text in quotation marks",
    );
  else
    for (const [name, child] of Object.entries(node)) gather(child, [...path, name], placeOf, into, findings);
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
