/** Helpers that compare, count and choose. */
import { type Call, type Helper, misuse, show } from "./call.ts";
import type { Fields } from "./context.ts";

export const logicHelpers: Readonly<Record<string, Helper>> = {
  eq: {
    usage: "(eq a b)",
    says: "True when both are the same value.",
    params: [2, 2],
    run: (_, a, b) => a === b,
  },
  ne: { usage: "(ne a b)", says: "True when they differ.", params: [2, 2], run: (_, a, b) => a !== b },
  gt: {
    usage: "(gt a b)",
    says: "True when the first number is greater.",
    params: [2, 2],
    run: (_, a, b) => Number(a) > Number(b),
  },
  and: {
    usage: "(and a b …)",
    says: "True when all hold something.",
    params: [2, 9],
    run: (_, ...all) => all.every(holds),
  },
  or: {
    usage: "(or a b …)",
    says: "True when one of them holds something.",
    params: [2, 9],
    run: (_, ...all) => all.some(holds),
  },
  not: { usage: "(not a)", says: "True when it holds nothing.", params: [1, 1], run: (_, a) => !holds(a) },
  length: {
    usage: "(length list)",
    says: "Number of items of a list or of characters of a text.",
    params: [1, 1],
    run: (call, value) =>
      typeof value === "string" || Array.isArray(value)
        ? value.length
        : misuse(call, `needs a list, not “${show(value)}”`),
  },
  first: {
    usage: "(first list n)",
    says: "The first n items.",
    params: [2, 2],
    run: (call, list, n) =>
      Array.isArray(list) ? list.slice(0, Number(n)) : misuse(call, `needs a list, not “${show(list)}”`),
  },
  repeats: {
    usage: '(repeats list @index "field")',
    says: "True when the item before has the same value in that field.",
    params: [3, 3],
    run: (call, list, index, key) =>
      Array.isArray(list)
        ? Number(index) > 0 && list[Number(index)]?.[String(key)] === list[Number(index) - 1]?.[String(key)]
        : misuse(call, `needs a list, not “${show(list)}”`),
  },
  where: {
    usage: "(where list key=value …)",
    says: "The items whose fields have the given values.",
    params: [1, 1],
    run: (call, list) => chosen(call, list),
  },
  having: {
    usage: '(having list "field")',
    says: "The items that give that field.",
    params: [2, 2],
    run: (call, list, field) => chosen(call, list).filter((item) => holds((item as Fields)[String(field)])),
  },
  count: {
    usage: "(count list key=value …)",
    says: "How many items have the given values; without values, how many there are.",
    params: [1, 1],
    run: (call, list) => chosen(call, list).length,
  },
};

/** As `{{#if}}` sees it: an empty list holds nothing. */
const holds = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

function chosen(call: Call, list: unknown): readonly unknown[] {
  if (!Array.isArray(list)) {
    misuse(call, `needs a list, not “${show(list)}”`);
    return [];
  }
  const wanted = Object.entries(call.hash);
  return list.filter((item: Fields) => wanted.every(([key, value]) => item[key] === value));
}
