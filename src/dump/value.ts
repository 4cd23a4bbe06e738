/** Any plain value as a tree: what is simple stands in the line, what has parts below it. Keys in `leaveOut` are passed over. */
import { join, type Node, quote, round } from "./tree.ts";

export function valueTree(name: string, value: unknown, leaveOut: readonly string[] = []): Node {
  if (isSimple(value)) return { line: `${name}=${showSimple(value)}`, children: [] };
  const entries = entriesOf(value).filter(
    ([key, part]) => part !== undefined && typeof part !== "function" && !leaveOut.includes(key),
  );
  const simple = entries.filter(([, part]) => isSimple(part));
  const parts = entries.filter(([, part]) => !isSimple(part) && !isEmpty(part));
  const kind = kindOf(value);
  return {
    line: join(
      name,
      kind,
      ...simple
        .filter(([key]) => key !== "kind")
        .map(([key, part]) => (Array.isArray(value) ? showSimple(part) : `${key}=${showSimple(part)}`)),
    ),
    children: parts.map(([key, part]) => valueTree(Array.isArray(value) ? `[${key}]` : key, part, leaveOut)),
  };
}

const kindOf = (value: unknown) => {
  const kind = (value as { kind?: unknown }).kind;
  return typeof kind === "string" ? kind : undefined;
};

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (value instanceof Map) return [...value].map(([key, part]) => [String(key), part] as const);
  return Object.entries(value as object);
}

const isEmpty = (value: unknown) => entriesOf(value).length === 0;

/** Set text counts as one word of the tree, not as glyphs. */
const isSet = (
  value: unknown,
): value is { readonly pieces: readonly { readonly shape: { readonly text: string } }[] } =>
  typeof value === "object" && value !== null && Array.isArray((value as { pieces?: unknown }).pieces);

/** A list of numbers or words is simple too. */
const isSimple = (value: unknown): boolean =>
  value === null ||
  typeof value !== "object" ||
  value instanceof Uint8Array ||
  isSet(value) ||
  (Array.isArray(value) &&
    value.length > 0 &&
    value.every((part) => part === null || typeof part !== "object"));

function showSimple(value: unknown): string {
  if (typeof value === "number") return round(value);
  if (typeof value === "string") return quote(value);
  if (value instanceof Uint8Array) return `<${value.length} bytes>`;
  if (Array.isArray(value)) return value.map(showSimple).join(",");
  if (isSet(value)) return quote(value.pieces.map(({ shape }) => shape.text).join(""));
  return String(value);
}
