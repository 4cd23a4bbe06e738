import { expect, it } from "vitest";
import { renderHtml } from "../../src/layout/index.ts";
import { UNCHECKED } from "../../src/model/check-report.ts";
import { briefing, filesOf, type Parts } from "./support.ts";

const html = (template: string, parts: Parts = {}, faces?: string) =>
  renderHtml(briefing(), filesOf(template, parts), UNCHECKED, faces);

/** What stands in the body. */
function bodyOf(template: string): string {
  const { value, diagnostics } = html(template);
  expect(diagnostics).toEqual([]);
  return /<body>([\s\S]*)<\/body>/.exec(value!)![1]!;
}

it.each([
  ["<h1>{{title}}</h1>", "<h1>Die Fähre fährt wieder</h1>"],
  ['<p class="a" lang="en">x<br>y</p><hr>', '<p class="a" lang="en">x<br>y</p><hr>'],
  ["<p>a &amp; b &lt;c&gt; &quot;d&quot;</p>", "<p>a &amp; b &lt;c&gt; &quot;d&quot;</p>"],
  [
    '<figure><img src="a.png" alt="an &quot;x&quot;"></figure>',
    '<figure><img src="a.png" alt="an &quot;x&quot;"></figure>',
  ],
])("prints what the template printed, and no mark of ours: %s", (template, body) =>
  expect(bodyOf(template)).toBe(body),
);

it("draws codes, which browsers have not", () => {
  const body = bodyOf('<readout-qr data="https://example.org" alt="the source"></readout-qr>');
  expect(body).toMatch(
    /^<readout-qr data="https:\/\/example\.org" alt="the source"><svg viewBox="0 0 25 25" role="img" aria-label="the source"><path d="M0 0h1v1h-1z/,
  );
  expect(bodyOf('<readout-qr data="x" alt=""></readout-qr>')).toContain('aria-hidden="true"');
});

it("holds the title, the language, the faces, our defaults and the layout's rules, in this order", () => {
  const { value } = html("<p>x</p>", { style: "p { color: navy }" }, "@font-face { font-family: F }");
  const places = [
    "<title>Die Fähre",
    "@font-face",
    "all: unset",
    "readout-qr { width",
    "p { color: navy }",
  ].map((part) => value!.indexOf(part));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(value).toMatch(/^<!doctype html>\n<html lang="de">/);
});

it("lets no style sheet close its element", () =>
  expect(html("<p>x</p>", { style: 'p::before { content: "</style><script>" }' }).value).not.toContain(
    "</style><script>",
  ));

it("is none when the template is wrong", () => {
  const { value, diagnostics } = html("<video></video>");
  expect([value, diagnostics.map(({ code }) => code)]).toEqual([undefined, ["template/unknown-element"]]);
});
