import { expect, test } from "vitest";
import type { Picture } from "../../src/model/picture.ts";
import { readPicture } from "../../src/read/picture.ts";
import { effort } from "../support/effort.ts";
import { glassPng, jpeg, png, realJpeg, redPng } from "../support/image-files.ts";

const bytes = (content: string | Uint8Array) =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;
const read = (content: string | Uint8Array) => readPicture({ name: "bild", bytes: bytes(content) });

/** `kind width×height`, or the codes of the findings. */
function check(content: string | Uint8Array): string {
  const { value, diagnostics } = read(content);
  if (value === undefined) return diagnostics.map((d) => d.code).join(" ");
  expect(diagnostics).toEqual([]);
  return value.kind === "modules" ? "modules" : `${value.kind} ${value.width}×${value.height}`;
}

const svg = (inside: string, attributes = 'viewBox="0 0 10 10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

test("reads PNG, JPEG and SVG by their bytes", () => {
  expect(check(redPng())).toBe("raster 2×2");
  expect(check(glassPng())).toBe("raster 2×2");
  expect(check(jpeg())).toBe("raster 4×3");
  expect(check(jpeg({ frame: 0xc2 }))).toBe("raster 4×3");
  expect(check(svg("<path d='M0 0H5'/>"))).toBe("vector 10×10");
});

test("says of a file that it is no picture, or of a kind that cannot be printed", () => {
  expect(check("")).toBe("picture/not-a-picture");
  expect(check("<html></html>")).toBe("picture/not-a-picture");
  expect(check("GIF89a…")).toBe("picture/unsupported-format");
  expect(check("RIFF1234WEBPVP8 ")).toBe("picture/unsupported-format");
  expect(check("II*\0")).toBe("picture/unsupported-format");
});

test("finds every place at which a PNG can be cut off", () => {
  const whole = redPng();
  for (let length = 8; length < whole.length; length++)
    expect(check(whole.slice(0, length)), `${length} bytes`).toBe("picture/truncated");
});

test("finds every place at which a JPEG can be cut off", () => {
  const whole = jpeg();
  for (let length = 4; length < whole.length; length++)
    expect(check(whole.slice(0, length)), `${length} bytes`).toBe("picture/truncated");
});

test("finds a PNG that is damaged, has too few rows, or too many", () => {
  const flipped = redPng();
  flipped[45]! ^= 1;
  expect(check(flipped)).toBe("picture/broken");
  expect(check(png({ rows: [[0, 255, 0, 0, 255, 0, 0]] }))).toBe("picture/truncated");
  expect(check(png({ height: 1, rows: [Array(14).fill(0)] }))).toBe("picture/broken");
  expect(check(png({ rows: [Array(7).fill(9), Array(7).fill(0)] }))).toBe("picture/broken");
  expect(
    check(
      png({
        type: 3,
        rows: [
          [0, 0, 0],
          [0, 0, 0],
        ],
      }),
    ),
  ).toBe("picture/broken");
  expect(check(png({ type: 5, rows: [] }))).toBe("picture/broken");
});

test("refuses a picture of no size and one that is far too large", () => {
  expect(check(png({ width: 0, rows: [] }))).toBe("picture/no-size");
  expect(check(jpeg({ height: 0 }))).toBe("picture/no-size");
  expect(check(png({ width: 10_000, height: 5_001, rows: [] }))).toBe("picture/too-large");
  expect(check(jpeg({ width: 10_000, height: 5_001 }))).toBe("picture/too-large");
  expect(check(new Uint8Array(20 * 1024 * 1024 + 1))).toBe("picture/too-large");
  expect(check(svg("", ""))).toBe("picture/no-size");
  expect(check(svg("", 'viewBox="0 0 0 10"'))).toBe("picture/no-size");
});

test("refuses a JPEG for the press and one that PDF cannot show", () => {
  expect(check(jpeg({ components: 4 }))).toBe("picture/cmyk");
  expect(check(jpeg({ frame: 0xc3 }))).toBe("picture/unsupported-format");
});

test("turns a JPEG upright as its camera says", () => {
  expect(read(jpeg({ orientation: 6 })).value).toMatchObject({ width: 3, height: 4, orientation: 6 });
  expect(read(jpeg({ orientation: 3 })).value).toMatchObject({ width: 4, height: 3, orientation: 3 });
  expect(read(jpeg({ orientation: 1 })).value).not.toHaveProperty("orientation");
  expect(read(realJpeg()).value).toMatchObject({ width: 8, grey: true });
});

test("gives equal pictures one id", () => {
  const idOf = (content: Uint8Array) => (read(content).value as Picture).id;
  expect(idOf(redPng())).toBe(idOf(redPng()));
  expect(idOf(redPng())).not.toBe(idOf(glassPng()));
});

// ---- drawings ----

/** The outlines of a drawing, as path text with fill and stroke. */
function shapes(inside: string, attributes?: string): string[] {
  const { value, diagnostics } = read(svg(inside, attributes));
  expect(diagnostics).toEqual([]);
  if (value?.kind !== "vector") throw new Error("no drawing");
  return value.shapes.map((s) => {
    const path = s.path.map(([op, ...n]) => op + n.map((x) => Math.round(x * 100) / 100).join(" ")).join(" ");
    const fill = s.fill && ` fill ${Object.values(s.fill.color).join(",")}`;
    const stroke = s.stroke && ` stroke ${Object.values(s.stroke.color).join(",")} ${s.stroke.width}`;
    return path + (fill ?? "") + (stroke ?? "");
  });
}

test("works shapes out to outlines", () => {
  expect(shapes('<rect x="1" y="2" width="3" height="4"/>')).toEqual(["M1 2 L4 2 L4 6 L1 6 Z fill 0,0,0"]);
  expect(shapes('<line x2="5" stroke="red"/>')).toEqual(["M0 0 L5 0 fill 0,0,0 stroke 255,0,0 1"]);
  expect(shapes('<polygon points="0,0 5,0 5,5" fill="#0f0"/>')).toEqual(["M0 0 L5 0 L5 5 Z fill 0,255,0"]);
  expect(shapes('<path d="m1 1q3 0 3 3t1 1z"/>')[0]).toMatch(/^M1 1 C3 1 4 2 4 4 C4 /);
  expect(shapes('<circle r="5"/>')[0]).toMatch(/^M-5 0 C.*Z fill 0,0,0$/);
});

test("works out transformations, inheritance and uses", () => {
  expect(
    shapes(
      '<g transform="translate(1 1)" fill="none" stroke="blue"><path transform="scale(2)" d="M1 1h1"/></g>',
    ),
  ).toEqual(["M3 3 L5 3 stroke 0,0,255 2"]);
  expect(
    shapes('<defs><path id="a" d="M0 0h1"/></defs><use href="#a" x="4" y="5" style="fill:#fff"/>'),
  ).toEqual(["M4 5 L5 5 fill 255,255,255"]);
  expect(shapes('<g display="none"><path d="M0 0h1"/></g><g fill="none"><path d="M0 0h1"/></g>')).toEqual([]);
});

test("fits the viewBox into the size, in the middle", () => {
  const attributes = 'width="40" height="20" viewBox="10 10 10 10"';
  expect(shapes('<path d="M10 10h10"/>', attributes)).toEqual(["M10 0 L30 0 fill 0,0,0"]);
  expect(shapes('<path d="M0 0h9"/>', 'width="1in" height="1in"')).toEqual(["M0 0 L9 0 fill 0,0,0"]);
});

/** Code, line:column and message of each finding. */
const findings = (content: string) =>
  read(content).diagnostics.map((d) => `${d.code} ${d.place?.line}:${d.place?.column} ${d.message}`);

test("refuses what a drawing could do harm with", () => {
  const unsafe = "picture/unsafe-svg";
  expect(check(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg("")}`)).toBe(unsafe);
  expect(check(`<?xml-stylesheet href="a.css"?>${svg("")}`)).toBe(unsafe);
  expect(check(svg('<image href="http://example.org/a.png"/>'))).toBe(unsafe);
  expect(check(svg('<path d="M0 0h1" fill="url(http://example.org/a#b)"/>'))).toBe(unsafe);
  expect(check(svg("<defs><script>1</script></defs>"))).toBe(unsafe);
  expect(findings(svg('\n  <g onclick="x()"/>'))).toEqual([
    `${unsafe} 2:3 the drawing holds a program: “onclick”`,
  ]);
});

test("refuses what it cannot paint, all at once, each once", () => {
  const unsupported = "picture/unsupported-svg";
  expect(
    findings(
      svg(
        '\n<text>a</text><text>b</text>\n <path d="M0 0h1" fill="url(#g)"/><path d="M0 0h1" filter="url(#f)"/>',
      ),
    ),
  ).toEqual([
    `${unsupported} 2:1 “<text>” is not painted`,
    `${unsupported} 3:2 the colour “url(#g)” is not painted`,
    `${unsupported} 3:35 “filter” is not painted`,
  ]);
  expect(check(svg("<style>*{fill:red}</style>"))).toBe(unsupported);
  expect(check(svg('<path d="M0 0 X"/>'))).toBe(unsupported);
  expect(check(svg('<path transform="spin(3)" d="M0 0h1"/>'))).toBe(unsupported);
});

test("survives a drawing that uses itself", () => {
  expect(check(svg('<g id="a"><use href="#a"/></g>'))).toBe("picture/unsupported-svg");
  const doubling = Array.from(
    { length: 30 },
    (_, i) => `<g id="g${i + 1}"><use href="#g${i}"/><use href="#g${i}"/></g>`,
  );
  expect(check(svg(`<defs><path id="g0" d="M0 0h1"/>${doubling.join("")}</defs><use href="#g30"/>`))).toBe(
    "picture/unsupported-svg",
  );
});

test("finds a drawing that is cut off or no XML", () => {
  expect(check('<svg viewBox="0 0 1 1"><g>')).toBe("picture/truncated");
  expect(check('<svg viewBox="0 0 1 1"><g></svg>')).toBe("picture/broken");
  expect(findings(svg("\n<g>\n</h>"))).toEqual([
    "picture/broken 3:4 “bild” is damaged: unexpected close tag",
  ]);
  expect(check(svg("&x;"))).toBe("picture/broken");
});

test("refuses a drawing that is nested without end, or has very many parts, before it fills the memory", () => {
  const nested = `${"<g>".repeat(100_000)}${"</g>".repeat(100_000)}`;
  for (const bomb of [nested, "<g/>".repeat(500_000), "<g>".repeat(100_000)]) {
    const spent = effort();
    expect(check(svg(bomb))).toBe("picture/unsupported-svg");
    expect(spent()).toBeLessThan(2_000);
  }
  expect(check(svg(`<title>${"x".repeat(6_000_000)}</title>`))).toBe("picture/too-large");
});
