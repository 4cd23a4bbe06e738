/**
 * A YAML document to a plain value, and beside it the spot of each value in the text. Aliases are followed with care: a few lines of
 * them can stand for more values than a machine holds, or for themselves.
 */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from "yaml";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Lines } from "./lines.ts";

/** Where a value stands, and what is inside it. Offsets into the text. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  /** The name in front of the value, in a map. */
  readonly key: { readonly start: number; readonly end: number } | undefined;
  readonly inside: ReadonlyMap<string | number, Spot>;
}

export interface Traced {
  readonly value: unknown;
  readonly spot: Spot;
  readonly diagnostics: readonly Diagnostic[];
}

/** Values that all aliases together may stand for. Repeated evidence needs a few dozen. */
const MAX_ALIASED_VALUES = 5_000;

export function traceValue(document: Document, lines: Lines): Traced {
  const trace = new Trace(lines);
  const { value, spot } = trace.node(document.contents);
  return { value, spot, diagnostics: trace.diagnostics };
}

interface Value {
  readonly value: unknown;
  readonly spot: Spot;
}

class Trace {
  readonly diagnostics: Diagnostic[] = [];
  private readonly anchors = new Map<string, Node>();
  /** Nodes that an alias is being followed into, outermost first. */
  private readonly following: Node[] = [];
  private aliasedValues = 0;
  private readonly refused = new Set<string>();

  constructor(private readonly lines: Lines) {}

  node(node: unknown): Value {
    if (isAlias(node)) return this.alias(node.source, spotOf(node));
    if (this.following.length > 0) this.aliasedValues++;
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return { value: null, spot: EMPTY };
    if (node.anchor && this.following.length === 0) this.anchors.set(node.anchor, node);
    if (isScalar(node)) return { value: node.value, spot: spotOf(node) };
    if (isSeq(node)) return this.list(node.items, spotOf(node));
    return this.map(node.items, spotOf(node));
  }

  private list(items: readonly unknown[], at: Spot): Value {
    const values = items.map((item) => this.node(item));
    const inside = new Map(values.map((v, i) => [i, v.spot]));
    return { value: values.map((v) => v.value), spot: { ...at, inside } };
  }

  private map(pairs: readonly Pair[], at: Spot): Value {
    const entries: [string, unknown][] = [];
    const inside = new Map<string, Spot>();
    for (const pair of pairs) {
      const name = String((pair.key as Scalar).value);
      const key = spotOf(pair.key as Scalar);
      const first = inside.get(name);
      if (first) this.repeatedField(name, first, key);
      const { value, spot } = this.node(pair.value);
      const nothing = spot === EMPTY ? { ...spot, start: key.end, end: key.end } : spot;
      entries.push([name, value]);
      inside.set(name, { ...nothing, key });
    }
    // fromEntries, not assignment: a field named __proto__ must stay a field.
    return { value: Object.fromEntries(entries), spot: { ...at, inside } };
  }

  private alias(name: string, at: Spot): Value {
    const target = this.anchors.get(name);
    if (!target) return this.refuse(at, `no anchor “&${name}” stands before this alias`);
    if (this.following.includes(target))
      return this.refuse(at, `the alias “*${name}” stands inside what it repeats`);
    if (this.aliasedValues > MAX_ALIASED_VALUES)
      return this.refuse(at, `the aliases up to “*${name}” repeat more than ${MAX_ALIASED_VALUES} values`);
    this.following.push(target);
    const { value, spot } = this.node(target);
    this.following.pop();
    return { value, spot };
  }

  private refuse(at: Spot, message: string): Value {
    // An alias bomb has its fuse blow at every level on the way out: one finding is enough.
    if (!this.refused.has(message)) {
      this.refused.add(message);
      const hint = "write the value out instead of using an alias";
      const place = this.lines.place(at.start, at.end);
      this.diagnostics.push({ code: "read/bad-alias", severity: "error", message, hint, place });
    }
    return { value: null, spot: at };
  }

  private repeatedField(name: string, first: Spot, key: Spot): void {
    const line = this.lines.place(first.key!.start).line;
    this.diagnostics.push({
      code: "read/repeated-field",
      severity: "error",
      message: `the field “${name}” stands here a second time, first in line ${line}`,
      hint: "keep one of the two; a list has “- ” before each item",
      place: this.lines.place(key.start, key.end),
    });
  }
}

const EMPTY: Spot = { start: 0, end: 0, key: undefined, inside: new Map() };

function spotOf(node: Node): Spot {
  const [start, end] = node.range ?? [0, 0];
  return { start, end, key: undefined, inside: new Map() };
}
