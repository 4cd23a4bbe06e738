import { describe, expect, it } from "vitest";
import { contrast } from "../../src/layout/contrast.ts";
import { lay } from "./support.ts";

/** What is found of contrast: line of the template and the ratio that is told. */
const found = (style: string, template = "<p>Wort</p>") =>
  lay(template, { style })
    .findings.filter(({ code }) => code === "template/low-contrast")
    .map(({ message, place }) => `${place?.line ?? "-"}: ${message}`);

describe("contrast", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#767676", "#ffffff", 4.54],
    ["#777777", "#ffffff", 4.48],
    ["#ff0000", "#ffffff", 4],
    ["#123456", "#123456", 1],
  ])("of %s on %s is %d", (a, b, ratio) => {
    const color = (hex: string) => ({
      r: Number.parseInt(hex.slice(1, 3), 16),
      g: Number.parseInt(hex.slice(3, 5), 16),
      b: Number.parseInt(hex.slice(5), 16),
    });
    expect(contrast(color(a), color(b))).toBeCloseTo(ratio, 2);
    expect(contrast(color(b), color(a))).toBeCloseTo(ratio, 2);
  });

  it("is 4.5 to 1 for text at least", () => {
    expect(found("p { color: #767676 }")).toEqual([]);
    expect(found("p { color: #777777 }")).toEqual([
      "1: text in “#777777” on “#ffffff” has a contrast of 4.4 to 1",
    ]);
  });

  it("may be 3 to 1 for large text", () => {
    expect(found("p { color: #8a8a8a; font-size: 18pt }")).toEqual([]);
    expect(found("p { color: #8a8a8a; font-size: 14pt; font-weight: 700 }")).toEqual([]);
    expect(found("p { color: #8a8a8a; font-size: 17.9pt }")).toHaveLength(1);
    expect(found("p { color: #a0a0a0; font-size: 18pt }")).toHaveLength(1);
  });

  it.each([
    ["its own ground", "p { background: #555555 }", "<p>Wort</p>"],
    ["the ground around it", "div { background: #555555 }", "<div><p>Wort</p></div>"],
    ["the page's", "@page { background: #555555 }", "<p>Wort</p>"],
    ["a row's", "tr { background: #555555 } ", "<table><tr><td>Wort</td></tr></table>"],
    ["a cell's", "td { background: #555555 }", "<table><tr><td>Wort</td></tr></table>"],
  ])("is taken with %s", (_, style, template) => {
    expect(found(style, template)).toHaveLength(1);
    expect(found(`${style} * { color: #ffffff }`, template)).toEqual([]);
  });

  it("holds for markers and running heads, and not for what is not printed", () => {
    expect(found("li::marker { color: #aaaaaa }", "<ul><li>Wort</li></ul>").length).toBeLessThanOrEqual(1);
    expect(
      found("ul { color: #aaaaaa } li p { color: #000000 }", "<ul><li><p>Wort</p></li></ul>"),
    ).toHaveLength(1);
    expect(found('@page { @top-left { content: "Kopf"; color: #aaaaaa } }')).toHaveLength(1);
    expect(found("p { color: #aaaaaa }", "<p></p>")).toEqual([]);
  });

  it("is 3 to 1 for the rule under a table's head, and free for other rules", () => {
    const table =
      '<table><thead><tr><th scope="col">Kopf</th></tr></thead><tbody><tr><td>Wort</td></tr></tbody></table>';
    expect(
      found("thead th { border-bottom: 1pt solid #949494 } td { border-top: 1pt solid #eeeeee }", table),
    ).toEqual([]);
    expect(found("thead th { border-bottom: 1pt solid #aaaaaa }", table)).toEqual([
      "1: the rule under the table's head in “#aaaaaa” on “#ffffff” has a contrast of 2.3 to 1",
    ]);
  });
});
