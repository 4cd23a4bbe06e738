/** What is read in one pass is what the YAML library reads, value by value and place by place; all else is left to it. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { Lines } from "../../src/read/lines.ts";
import { readPlain } from "../../src/read/plain.ts";
import { type Spot, type Traced, traceValue } from "../../src/read/value.ts";
import { parseYaml } from "../../src/read/yaml.ts";

function readByLibrary(text: string): Traced | undefined {
  const lines = new Lines("a.yaml", text);
  const document = parseYaml(text, lines).value;
  const traced = document && traceValue(document, lines);
  return traced?.diagnostics.length === 0 ? traced : undefined;
}

/** Each value's place and that of its name, as findings show them. */
function placesOf(spot: Spot, lines: Lines, path = ""): string[] {
  const show = ({ start, end }: { start: number; end: number }) => {
    const { line, column, length } = lines.place(start, end);
    return `${line}:${column}+${length}`;
  };
  const own = `${path} ${show(spot)}${spot.key ? ` ${show(spot.key)}` : ""}`;
  return [own, ...[...spot.inside].flatMap(([step, inner]) => placesOf(inner, lines, `${path}/${step}`))];
}

/** Tells whether it was read in one pass; if so, it must be read as the library does. */
function check(text: string): boolean {
  const plain = readPlain(text);
  if (plain === undefined) return false;
  const library = readByLibrary(text);
  const lines = new Lines("a.yaml", text);
  expect(plain.value, text).toStrictEqual(library?.value);
  expect(placesOf(plain.spot, lines), text).toEqual(placesOf(library!.spot, lines));
  return true;
}

const SAMPLES = ["riad-gespraeche", "harbour-talks"].map((name) =>
  fs.readFileSync(`content/${name}/briefing.yaml`, "utf8"),
);

describe("read in one pass, as the library does", () => {
  for (const text of [
    ...SAMPLES,
    "a: b\n",
    "a: b",
    "\n# note\n\na: b # note\n# end\n",
    "a: x:y",
    "a: -5\nb: 0.25\nc: true\nd: null\ne: 2026-11-22T05:45:00+01:00\nf: 47/2026\ng: -x\nk: 10 000\n",
    "a: one\n  two\n\n\n  three\nb: 1\n",
    "a:\n  one\n  two\nb: 1\n",
    "a: >-\n  one\n  two\n\n  three\n\nb: |\n  x\n    y\n\n  z\n",
    "a: >\n  one\n\n\n# note\nb: |-\n  x\n",
    "a:\n- b\n- c: 1\n  d:\n  - e\n  -   f: 2\n      g: 3\n-\n  h: 1\n- - i\n  - j\n",
    "a:\n  # note\n  - b # note\n\n  # note\n  - c\nd: e\n",
    "a: \"x: #y \\\" \\u00e4 \\\\ \\/ \\n\"\nb: 'it''s: #'\nc: \"\"\nd: ''\n",
    "a: \"one\n  two\n\n  three\"\nb: 'one\n\n\n  two ''x'\nc: 1\n".replace("  \n", ""),
    "a: [b, [c, 1], {d: e, f: [ ], g: { }}, 'x, y', \"z]\" ]\n",
    "a: { b: c d, e: https://example.org/x, f: g:h }\n",
    "a: [b,\n    c]\nd: {\n  e: f\n  }\n",
    '{"a": 1, "b": ["x", {"c": null, "d": -0.5}], "e": "ä \\ud83d\\ude00"}',
    '{\n  "a": [\n    1,\n    2\n  ],\n  "b b": {}\n}\n',
    "a: zwei\u00A0\nb: y\u2028x\u0085\n",
    `a: 3fa${"0".repeat(61)}\nb: 12e\nc: .\nd: 0x\ne: 1.2.3\n`,
    "__proto__: a\nconstructor: b\n",
  ])
    it(JSON.stringify(text.slice(0, 60)), () => expect(check(text)).toBe(true));
});

describe("left to the library", () => {
  for (const text of [
    "",
    "a",
    "a: &x b\nc: *x\n",
    "a: !!str 1\n",
    "a: b\na: c\n",
    "a: {b: 1, b: 2}\n",
    "a:\tb\n",
    "a: b\r\n",
    "a: b \n",
    "--- \na: b\n",
    "a: b\n---\nc: d\n",
    "? a\n: b\n",
    "a: 0x1F\nb: .5\n",
    "a: 1e3\n",
    "a: TRUE\n",
    "a: 007\n",
    "a: +1\n",
    "a: 1.\n",
    "a: 12345678901234567890\n",
    "a: -.inf\n",
    "a: ~\n",
    "a:\n",
    "a:\nb: c\n",
    "a: b: c\n",
    "a: b\n  c: d\n",
    "a: b\n c\n d: e\n",
    "a:\n    b: c\n  d: e\n",
    "a: >2-\n   b\n",
    "a: >\n  b\n   c\n",
    "a: |\nb: c\n",
    "a: [b\n",
    "a: [b, c]]\n",
    "a: [b,\nc]\n",
    "a: [b, , c]\n",
    "a: [b,]\n",
    'a: "b\n',
    'a: "b" c\n',
    'a: "\\x41"\n',
    'a: "b\nc"\n',
    "a: 'b\n",
    "a: b #c\n  d\n",
    "a: @b\n",
    "a: %b\n",
    "1: b\n",
    "a : b\n",
    `${"a:\n ".repeat(3)}`,
    `a: ${"[".repeat(60)}${"]".repeat(60)}\n`,
    "<<: {a: b}\n",
  ])
    it(JSON.stringify(text.slice(0, 60)), () => expect(check(text)).toBe(false));
});

/** The same numbers each time (Park & Miller 1988). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48271) % 2147483647;
    return state % sides;
  };
}

describe("whatever the text", () => {
  const words = [
    "Lage",
    "der 5. Tag",
    "„so“",
    "x: y",
    "- a",
    "# b",
    "it's",
    '"c"',
    "1",
    "-0.5",
    "true",
    "null",
  ];
  const long = "Ein Satz, der so lang ist, dass er beim Schreiben über das Ende der Zeile geht: und weiter.";
  const texts = [...words, long, "a\nb", "a\n\nb\n", " vorn", "hinten ", "", "[x]", "{y}", "ä\u00A0ö", "😀"];

  function anything(roll: (sides: number) => number, depth: number): unknown {
    const kind = depth === 0 ? 0 : roll(4);
    if (kind < 2) return roll(6) === 0 ? roll(1000) - 500 : texts[roll(texts.length)];
    const inner = Array.from({ length: 1 + roll(4) }, () => anything(roll, depth - 1));
    return kind === 2 ? inner : Object.fromEntries(inner.map((value, i) => [`k${i}`, value]));
  }

  it("values that the library wrote come back", () => {
    let plain = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const roll = dice(seed * 7919);
      const value = { first: anything(roll, 4), second: anything(roll, 3) };
      for (const text of [stringify(value), JSON.stringify(value), JSON.stringify(value, null, 2)])
        if (check(text)) plain++;
    }
    expect(plain).toBeGreaterThan(600);
  });

  it("a sample with something put in, taken out or moved is read alike or left to the library", () => {
    const pieces = [
      " ",
      "\n",
      "\n  ",
      ":",
      ": ",
      "- ",
      "#",
      " #",
      '"',
      "'",
      "[",
      "]",
      "{",
      "}",
      ",",
      "|",
      ">",
      "\\",
      "&a",
      "x",
    ];
    let plain = 0;
    for (let seed = 1; seed <= 1500; seed++) {
      const roll = dice(seed * 104729);
      const sample = SAMPLES[seed % 2]!;
      const start = sample.indexOf("\n", roll(sample.length - 900)) + 1;
      const part = `a:\n  - b: c\n    d: e\n\nz:\n${sample.slice(start, start + 700)}`;
      const at = roll(part.length);
      const text = part.slice(0, at) + pieces[roll(pieces.length)] + part.slice(at + roll(3));
      for (const one of [text, sample.slice(0, 600 + roll(2000))]) if (check(one)) plain++;
    }
    expect(plain).toBeGreaterThan(500);
  });
});
