/** The HTML twin: whole in one file, the same words as the sheet, and without a fault that axe-core finds in a browser. */
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { memoryWorld } from "../../src/memory-world.ts";
import { build } from "../../src/pipeline.ts";
import { nodeWorld } from "../../src/world.ts";
import { chromium, lookAt } from "../support/browser.ts";

const NAMES = ["riad-gespraeche", "harbour-talks"] as const;

async function twinOf(name: string): Promise<string> {
  const world = memoryWorld({ below: nodeWorld() });
  const briefing = resolve("content", name, "briefing.yaml");
  const [sheet] = await build({ briefing, layouts: ["lagebild"], into: undefined, formats: ["html"] }, world);
  expect(sheet!.html).toBe(`out/${name}/lagebild.html`);
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

const WIDTHS = [320, 375, 1200];

describe.skipIf(chromium === undefined)("in a browser (needs chromium)", () => {
  it.each([
    ["light", "rgb(255, 255, 255)"],
    ["dark", "rgb(20, 20, 20)"],
  ] as const)(
    "no fault in %s, on phones and desks, and nothing to scroll sideways",
    (scheme, background) => {
      const seen = lookAt(twins, { widths: WIDTHS, scheme });
      expect(seen).toHaveLength(NAMES.length * WIDTHS.length);
      expect(
        seen.map(({ name, width, violations, over, background }) => ({
          name,
          width,
          violations,
          over,
          background,
        })),
      ).toEqual(seen.map(({ name, width }) => ({ name, width, violations: [], over: 0, background })));
    },
    120_000,
  );
});
