/** The HTML twin: whole in one file, the same words as the sheet, and without a fault that axe-core finds in a browser. */
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { memoryWorld } from "../../src/memory-world.ts";
import { build } from "../../src/pipeline.ts";
import { nodeWorld } from "../../src/world.ts";
import { chromium, lookAt } from "../support/browser.ts";

const SAMPLES = ["riad-gespraeche", "harbour-talks"];
const LAYOUTS = ["lagebild", "handout", "gross", "pruefbogen"];
const NAMES = SAMPLES.flatMap((sample) => LAYOUTS.map((layout) => `${sample} as ${layout}`));

async function twinOf(name: string): Promise<string> {
  const [sample = "", layout = ""] = name.split(" as ");
  const world = memoryWorld({ below: nodeWorld() });
  const briefing = resolve("content", sample, "briefing.yaml");
  const [sheet] = await build({ briefing, layouts: [layout], into: undefined, formats: ["html"] }, world);
  expect(sheet!.html).toBe(`out/${sample}/${layout}.html`);
  return new TextDecoder().decode(world.files.get(`${world.cwd}/${sheet!.html}`));
}

const twins = new Map<string, string>();
beforeAll(async () => {
  for (const name of NAMES) twins.set(name, await twinOf(name));
});

describe.each(NAMES)("the twin of %s", (name) => {
  it("needs no other file", () => {
    const html = twins.get(name)!;
    expect(html.match(/(?:src|href)="(?!data:|#|https:|mailto:)[^"]*"/g)).toBeNull();
    expect(html).not.toMatch(/url\(|@import|<script/);
  });

  it("tells its language, fits a phone, and has one main part that can be jumped to", () => {
    const html = twins.get(name)!;
    expect(html).toMatch(/^<!doctype html>\n<html lang="(de|en)">/);
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect(html.match(/<main /g)).toHaveLength(1);
    expect(html).toContain('href="#readout-content"');
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });
});

/**
 * Rows of the check sheet are headed by numbers that its style sheet counts. Browsers take these into the name of a cell (Accessible Name 1.2,
 * 4.3.2, 2F.ii), and axe-core does not.
 */
const isNumbered = (violation: string): boolean =>
  /^empty-table-header: (<th scope="row" class="number"><\/th>( \| )?)+$/.test(violation);

/** The narrowest window is one of 1280 px at a zoom of 400 % (WCAG 2.2, 1.4.10). */
describe.skipIf(chromium === undefined)("in a browser (needs chromium)", () => {
  it("would see what is wrong", () => {
    const page = `<!doctype html><html><title>x</title><body><main><h1>x</h1><a href="https://example.org/">out</a>
<p style="width: 50rem; color: #999; background: #fff">too wide, too pale</p><img src="http://127.0.0.1:9/x.png"></main></body></html>`;
    const [seen] = lookAt(new Map([["bad", page]]), { widths: [320], scheme: "light" });
    expect(seen!.violations.map((one) => one.split(":")[0])).toEqual([
      "color-contrast",
      "html-has-lang",
      "image-alt",
    ]);
    expect([seen!.over > 0, seen!.fetched, seen!.firstStop]).toEqual([
      true,
      ["http://127.0.0.1:9/x.png"],
      "https://example.org/",
    ]);
  }, 60_000);

  it.each([
    ["light", "rgb(255, 255, 255)", [320, 375, 1200]],
    ["dark", "rgb(20, 20, 20)", [320, 1200]],
  ] as const)(
    "no fault in %s, on phones and desks, and nothing to scroll sideways",
    (scheme, background, widths) => {
      const seen = lookAt(twins, { widths, scheme });
      expect(seen).toHaveLength(NAMES.length * widths.length);
      expect(
        seen.map((one) => ({ ...one, violations: one.violations.filter((v) => !isNumbered(v)) })),
      ).toEqual(
        seen.map(({ name, width }) => ({
          name,
          width,
          violations: [],
          over: 0,
          background,
          fetched: [],
          firstStop: "#readout-content",
        })),
      );
    },
    120_000,
  );
});
