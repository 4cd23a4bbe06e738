/** What a layout promises to print, as texts of one briefing. */
import {
  type Briefing,
  briefingSchema,
  type Person,
  passagesOf,
  type Statement,
  sideOf,
} from "../model/briefing.ts";
import type { PrintRule } from "../model/layout.ts";
import type { ValuePath } from "../model/origin.ts";
import { marksOfLanguage } from "./quotation.ts";

export interface PromisedText {
  readonly path: ValuePath;
  readonly text: string;
  /** Must stand in quotation marks, character for character. */
  readonly quoted: boolean;
  /**
   * How paper may differ from what is written: a quotation inside a quotation changes its marks; sentences of our own get the signs
   * and spaces of fine typesetting.
   */
  readonly may: "differ in nothing" | "change its inner marks" | "be finely set";
  /** Whose words they are, for quotations. */
  readonly speaker: Person | undefined;
}

/** The texts of one promise, in the order in which they are to stand on paper. What the content leaves out is not promised. */
export function promisedTexts(briefing: Briefing, rule: PrintRule): PromisedText[] {
  const found = chosen(rule, leavesAt(briefing, rule.path.split("."), [], undefined));
  const texts = found.flatMap((leaf) => promise(briefing, rule, leaf));
  return rule.groupBy === "side" ? bySide(texts) : texts;
}

/** The leaves of the items that a shorter layout prints. */
function chosen(
  { only, first = Number.POSITIVE_INFINITY }: PrintRule,
  leaves: readonly Leaf[],
): readonly Leaf[] {
  const counting = only === "key" ? leaves.filter(({ item }) => (item as { key?: boolean })?.key) : leaves;
  const items = new Set([...new Set(counting.map(({ item }) => item))].slice(0, first));
  return counting.filter(({ item }) => items.has(item));
}

/** True when the path can name something in a briefing; a promise about nothing would always be kept. */
export function namesContent(path: string): boolean {
  let schema: Schema | undefined = briefingSchema;
  for (const step of path.split(".")) {
    const def = innermost(schema);
    schema = step === "*" ? def.element : def.shape?.[step];
    if (schema === undefined) return false;
  }
  return true;
}

/** As much of a zod schema as it takes to walk down it. */
interface Schema {
  readonly _zod: { readonly def: object };
}

interface Definition {
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
}

/** Through optional, nullable and default to the type that holds the value. */
function innermost(schema: Schema): Definition {
  const def: Definition = schema._zod.def;
  return def.innerType === undefined ? def : innermost(def.innerType);
}

interface Leaf {
  readonly path: ValuePath;
  readonly value: string;
  /** The list item that it belongs to. */
  readonly item: unknown;
}

function leavesAt(value: unknown, steps: readonly string[], path: ValuePath, item: unknown): Leaf[] {
  const [step, ...rest] = steps;
  if (step === undefined) return leaves(value, path, item);
  if (step === "*") {
    if (!Array.isArray(value)) return [];
    return value.flatMap((child, index) => leavesAt(child, rest, [...path, index], child));
  }
  if (typeof value !== "object" || value === null) return [];
  return leavesAt((value as Record<string, unknown>)[step], rest, [...path, step], item);
}

/** A text, a number, or a list of passages. */
function leaves(value: unknown, path: ValuePath, item: unknown): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((child, index) => leaves(child, [...path, index], item));
  if (typeof value !== "string" && typeof value !== "number") return [];
  return [{ path, value: String(value), item }];
}

function promise(briefing: Briefing, rule: PrintRule, leaf: Leaf): PromisedText[] {
  const statement = leaf.path[0] === "statements" ? (leaf.item as Statement) : undefined;
  const framed = statement !== undefined && leaf.path.at(-1) === "frame";
  return [
    {
      path: leaf.path,
      text: framed ? fillFrame(briefing, statement, leaf.value) : leaf.value,
      quoted: rule.quote && statement?.kind !== "indirect" && !framed,
      may:
        rule.quote || framed
          ? "change its inner marks"
          : isTheirs(leaf)
            ? "differ in nothing"
            : "be finely set",
      speaker: speakerOf(briefing, leaf.item),
    },
  ];
}

/** Words of a source, also where no marks are promised. */
const isTheirs = ({ path: [list, , field] }: Leaf): boolean => THEIRS.includes(`${list}.${field}`);

const THEIRS: readonly string[] = [
  "statements.text",
  "statements.frame",
  "reactions.quote",
  "reactions.frame",
  "sources.title",
];

/** The source's sentence around a partial quotation, as it is printed. */
function fillFrame(briefing: Briefing, statement: Statement, frame: string): string {
  const [open, close] = marksOfLanguage(briefing.language);
  const passages = [...passagesOf(statement)];
  return frame.replaceAll("{}", () => `${open}${passages.shift() ?? ""}${close}`);
}

function speakerOf(briefing: Briefing, item: unknown): Person | undefined {
  const { speaker, person } = (item ?? {}) as { speaker?: string; person?: string };
  return briefing.people.find((one) => one.id === (speaker ?? person));
}

/** Groups in the order in which each side first appears; inside a group the order of the content. */
function bySide(texts: readonly PromisedText[]): PromisedText[] {
  const groups = new Map<string, PromisedText[]>();
  for (const text of texts) {
    const side = text.speaker === undefined ? "" : sideOf(text.speaker);
    groups.set(side, [...(groups.get(side) ?? []), text]);
  }
  return [...groups.values()].flat();
}

/** Every text of the content, for asking whether words on paper come from it. */
export function allTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(allTexts);
}
