import { describe, expect, it } from "vitest";
import { quote, round, showTree } from "../../src/dump/tree.ts";
import { valueTree } from "../../src/dump/value.ts";

const dump = (value: unknown) => showTree(valueTree("x", value));

describe("a dump", () => {
  it.each([
    [{ a: 1.23456, b: "ü", c: null, d: undefined }, 'x a=1.23 b="ü" c=null'],
    [{ kind: "line", height: 14 }, "x line height=14"],
    [{ list: [1, 2] }, "x list=1,2"],
    [{ bytes: new Uint8Array(3) }, "x bytes=<3 bytes>"],
    [{ empty: [], none: {} }, "x"],
    [[{ a: 1 }, { a: 2 }], "x\n  [0] a=1\n  [1] a=2"],
    [{ a: 1, source: { b: 2 } }, "x a=1\n  source b=2"],
    [new Map([["k", { a: 1 }]]), "x\n  k a=1"],
    [{ pieces: [{ shape: { text: "one" } }, { shape: { text: " two" } }] }, 'x="one two"'],
  ])("%j", (value, expected) => expect(dump(value)).toBe(expected));

  it.each([
    [1 / 3, "0.33"],
    [0.1 + 0.2, "0.3"],
    [-0.001, "0"],
    [12, "12"],
  ])("rounds %f to a hundredth", (n, expected) => expect(round(n)).toBe(expected));

  it("shows what a terminal would hide", () =>
    expect(quote("a\u00a0b\u00adc\nd")).toBe('"a\\u00a0b\\u00adc\\nd"'));
});

it("passes over what is asked to be left out, at any depth", () =>
  expect(showTree(valueTree("x", { a: { source: 1, b: 2 } }, ["source"]))).toBe("x\n  a b=2"));
