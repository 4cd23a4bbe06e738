/** What a layout promises to print, as texts of one briefing. */
import {
  type Briefing,
  briefingSchema,
  type Person,
  passagesOf,
  type Reaction,
  type Statement,
  sideOf,
} from "../model/briefing.ts";
import type { LayoutManifest, PrintRule } from "../model/layout.ts";
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

/** All that a layout promises of one briefing, made once and asked for by several checks. */
export interface Promises {
  readonly briefing: Briefing;
  /** Name of the layout. */
  readonly layout: string;
  /** In the order of the layout. */
  readonly rules: readonly PromisedRule[];
}

export interface PromisedRule {
  readonly rule: PrintRule;
  readonly texts: readonly PromisedText[];
}

export function promisesOf(briefing: Briefing, { name, prints }: LayoutManifest): Promises {
  const people = peopleById(briefing);
  const rules = prints.map((rule) => ({ rule, texts: textsOf({ briefing, people, rule }) }));
  return { briefing, layout: name, rules };
}

/** The texts of one promise, in the order in which they are to stand on paper. What the content leaves out is not promised. */
export const promisedTexts = (briefing: Briefing, rule: PrintRule): PromisedText[] =>
  textsOf({ briefing, people: peopleById(briefing), rule });

type People = ReadonlyMap<string, Person>;

const peopleById = ({ people }: Briefing): People => new Map(people.map((one) => [one.id, one]));

function textsOf(way: Way): PromisedText[] {
  const { rule } = way;
  const texts = leavesOf(way).map((leaf) => promise(way, leaf));
  const inOrder = rule.groupBy === "side" ? bySide(texts) : texts;
  return rule.once ? inOrder.filter((one, i) => !repeats(one, inOrder[i - 1])) : inOrder;
}

const repeats = (one: PromisedText, before: PromisedText | undefined): boolean =>
  one.text === before?.text && one.speaker === before.speaker;

/** True when the path can name something in a briefing; a promise about nothing would always be kept. */
export function namesContent(path: string): boolean {
  let schema: Schema | undefined = briefingSchema;
  let before = "";
  for (const step of path.split(".")) {
    const { element, shape }: Definition = NAMES_PERSON.has(before) ? PERSON : innermost(schema);
    const inherited: Schema | undefined = shape?.person === undefined ? undefined : PERSON.shape?.[step];
    const fields = step.split(OR);
    if (fields.length > 1 && !fields.every((field) => shape?.[field])) return false;
    schema = step === "*" || NUMBER.test(step) ? element : (shape?.[fields[0] ?? step] ?? inherited);
    if (schema === undefined) return false;
    before = step;
  }
  return true;
}

/** Fields that hold the id of a person, whose own fields may follow in a path; what has a `person` has that one's fields itself. */
const NAMES_PERSON: ReadonlySet<string> = new Set(["person", "speaker"]);
/** Between fields of which the first that is given is printed: `summary.*.short|text`. */
const OR = "|";
/** Of an item of a list, from 0. */
const NUMBER = /^\d+$/;

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

interface Way {
  readonly briefing: Briefing;
  readonly people: People;
  readonly rule: PrintRule;
}

/** What the rule's path leads to. */
function leavesOf({ briefing, people, rule }: Way): Leaf[] {
  const steps = rule.path.split(".");
  const found: Leaf[] = [];
  // `item` is the innermost list item on the way, if there is one.
  const walk = (value: unknown, depth: number, path: ValuePath, item: unknown): void => {
    const step = steps[depth];
    if (step === undefined) found.push(...leaves(value, path, item));
    else if (typeof value === "string") walk(people.get(value), depth, path, item);
    else if (Array.isArray(value)) {
      const indexes = NUMBER.test(step) ? [Number(step)] : step === "*" ? chosen(value, rule, item) : [];
      for (const index of indexes) walk(value[index], depth + 1, [...path, index], value[index]);
    } else if (typeof value === "object" && value !== null) {
      const field = step.split(OR).find((each) => fieldOf(value, each, people) != null);
      if (field !== undefined) walk(fieldOf(value, field, people), depth + 1, [...path, field], item);
    }
  };
  walk(briefing, 0, [], undefined);
  return found;
}

/** The items of a list that a layout prints; a shorter one chooses among those of the outermost list. */
function chosen(list: readonly unknown[], rule: PrintRule, item: unknown): number[] {
  const all = [...list.keys()];
  if (item !== undefined) return all;
  const counting = rule.only === "key" ? all.filter((i) => (list[i] as { key?: boolean }).key) : all;
  return counting.slice(0, rule.first);
}

/** The value of a field, as far as the content gives it something to say. */
function fieldOf(value: object, field: string, people: People): unknown {
  const fields = value as Readonly<Record<string, unknown>>;
  const needed = NEEDS[field];
  if (needed !== undefined && fields[needed] == null) return undefined;
  if (SPARED_BY[field]?.some((other) => fields[other] != null)) return undefined;
  const { [field]: own, person } = fields;
  if (own != null || typeof person !== "string") return own;
  // Who takes part in a meeting does so in their own role, unless another is given.
  return (people.get(person) as Readonly<Record<string, unknown>> | undefined)?.[field];
}

/** Fields that say nothing without another, and fields that stand for others where these are not given. */
const NEEDS: Readonly<Record<string, string>> = { office: "person", authorRole: "author", credit: "caption" };
const SPARED_BY: Readonly<Record<string, readonly string[]>> = {
  body: ["country"],
  organisation: ["delegation"],
};

/** What a briefing says of a person. */
const PERSON: Definition = innermost(briefingSchema.shape.people.unwrap().element);

/** A text, a number, or a list of passages. */
function leaves(value: unknown, path: ValuePath, item: unknown): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((child, index) => leaves(child, [...path, index], item));
  if (typeof value !== "string" && typeof value !== "number") return [];
  return [{ path, value: String(value), item }];
}

function promise({ briefing, people, rule }: Way, leaf: Leaf): PromisedText {
  const statement = leaf.path[0] === "statements" ? (leaf.item as Statement) : undefined;
  const framed = leaf.path.at(-1) === "frame";
  return {
    path: leaf.path,
    text: framed ? fillFrame(briefing, leaf.item as Statement | Reaction, leaf.value) : leaf.value,
    quoted: rule.quote && statement?.kind !== "indirect" && !framed,
    may:
      rule.quote || framed
        ? "change its inner marks"
        : isTheirs(leaf)
          ? "differ in nothing"
          : "be finely set",
    speaker: speakerOf(people, leaf.item),
  };
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
function fillFrame({ language }: Briefing, said: Statement | Reaction, frame: string): string {
  const [open, close] = marksOfLanguage(language);
  const passages = "text" in said ? [...passagesOf(said)] : [said.quote];
  return frame.replaceAll("{}", () => `${open}${passages.shift() ?? ""}${close}`);
}

function speakerOf(people: People, item: unknown): Person | undefined {
  const { speaker, person } = (item ?? {}) as { speaker?: string; person?: string };
  return people.get(speaker ?? person ?? "");
}

/** Groups in the order in which each side first appears; inside a group the order of the content. */
function bySide(texts: readonly PromisedText[]): PromisedText[] {
  const groups = new Map<string, PromisedText[]>();
  for (const text of texts) {
    const side = text.speaker === undefined ? "" : sideOf(text.speaker);
    const group = groups.get(side);
    if (group === undefined) groups.set(side, [text]);
    else group.push(text);
  }
  return [...groups.values()].flat();
}

/** Every text of the content, for asking whether words on paper come from it. */
export function allTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(allTexts);
}
