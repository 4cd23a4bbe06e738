/** Templates, labels and style sheets are read once a process. Nobody may see it but by the clock. */
import { describe, expect, it } from "vitest";
import { Findings } from "../../src/layout/findings.ts";
import { Once } from "../../src/layout/once.ts";
import { sourceText } from "../../src/layout/source.ts";
import { briefing, faults, firstText, paragraphs, silent } from "./support.ts";

/** What is made of a text is the text and how often something was made by then; one with a question mark is complained of. */
function reader() {
  let times = 0;
  const once = new Once<string>();
  return (name: string, ...texts: readonly string[]) => {
    const findings = new Findings();
    const sources = texts.map((text) => sourceText(name, text));
    const value = once.of(sources, findings, (own) => {
      times++;
      for (const { text } of sources)
        if (text.includes("?")) own.error("template/broken-css", { file: name, line: 1 }, text);
      return `${texts.join("+")} ${times}`;
    });
    return [value, ...findings.list().map(({ place, message }) => `${place?.file}: ${message}`)];
  };
}

describe("what was made of sources", () => {
  it("is taken again for the same texts under the same names, and for no others", () => {
    const read = reader();
    expect([read("a", "x"), read("a", "x")]).toEqual([["x 1"], ["x 1"]]);
    expect([read("b", "x"), read("a", "y"), read("a", "x", "")]).toEqual([["x 2"], ["y 3"], ["x+ 4"]]);
    expect([read("a", "x", "y"), read("a", 'x","y'), read("a", "x")]).toEqual([
      ["x+y 5"],
      ['x","y 6'],
      ["x 1"],
    ]);
  });

  it("is complained of each time", () => {
    const read = reader();
    expect([read("a", "x?"), read("a", "x?")]).toEqual([
      ["x? 1", "a: x?"],
      ["x? 1", "a: x?"],
    ]);
  });

  it("is forgotten before it fills the memory", () => {
    const read = reader();
    const many = Array.from({ length: 100 }, (_, i) => read("a", String(i)));
    expect(new Set(many.flat()).size).toBe(100);
    expect(read("a", "0")).toEqual(["0 101"]);
  });

  it("is not kept when it could not be made", () => {
    const once = new Once<string>();
    const make = (): string => {
      throw new Error("broken");
    };
    expect(() => once.of([sourceText("a", "x")], new Findings(), make)).toThrow("broken");
    expect(once.of([sourceText("a", "x")], new Findings(), () => "whole")).toBe("whole");
  });
});

describe("a second sheet in a layout", () => {
  it("prints its own content, in its own words", () => {
    const template = '<p>{{title}} {{label "a"}}{{> role}}</p>';
    const printed = (title: string, labels: string, role: string) =>
      paragraphs(silent(template, { briefing: briefing({ title }), labels, partials: { role } }));
    expect(printed("Eins", "a: ja", "!")).toEqual(["Eins ja!"]);
    expect(printed("Zwei", "a: ja", "!")).toEqual(["Zwei ja!"]);
    expect(printed("Zwei", "a: yes", "!")).toEqual(["Zwei yes!"]);
    expect(printed("Zwei", "a: ja", "? {{title}}")).toEqual(["Zwei ja? Zwei"]);
  });

  it("has what is wrong with the files told again", () => {
    const template = "<p>{{nobody title}}{{titel}}</p>";
    const first = faults(template, { style: "p { colour: red }" });
    expect(first).toContain("template/unknown-helper");
    expect(first).toContain("template/undefined-variable");
    expect(faults(template, { style: "p { colour: red }" })).toBe(first);
  });

  it("is told of a label that its own language lacks", () => {
    const template = '<p>{{label "a"}}</p>';
    expect(faults(template, { labels: "a: ja" })).toBe("");
    expect(faults(template, { labels: "b: ja" })).toContain("template/unknown-label");
    expect(faults(template, { labels: "a: ja" })).toBe("");
  });

  it("has the style of its own sheet", () => {
    const size = (style: string) => firstText(silent("<p>x</p>", { style })).style.size;
    expect(["9pt", "8pt", "9pt"].map((points) => size(`p { font-size: ${points} }`))).toEqual([9, 8, 9]);
  });
});
