/** The HTML twin: whole in one file, the same words as the sheet, and without a fault that axe-core finds in a browser. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { memoryWorld } from "../../src/memory-world.ts";
import { build } from "../../src/pipeline.ts";
import { nodeWorld } from "../../src/world.ts";
import { hasTool } from "../support/tools.ts";

const chromium = ["chromium", "chromium-browser", "google-chrome"].find(hasTool);

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

interface Seen {
  readonly name: string;
  readonly width: number;
  readonly violations: readonly string[];
  /** How far the page is wider than its window, in px. */
  readonly over: number;
  readonly background: string;
}

const WIDTHS = [320, 375, 1200];

/** Each twin in a frame of each width, all in one browser. */
function look(scheme: "light" | "dark"): readonly Seen[] {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const folder = mkdtempSync(join(tmpdir(), "readout-twin-"));
  try {
    const attribute = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    const frames = [...twins].flatMap(([name, html]) =>
      WIDTHS.map(
        (width) =>
          `<iframe name="${name}" width="${width}" height="900" srcdoc="${attribute(html)}"></iframe>`,
      ),
    );
    const script = `
      addEventListener("load", async () => {
        const all = [];
        for (const frame of document.querySelectorAll("iframe")) {
          const { contentWindow: window, contentDocument: doc } = frame;
          const script = doc.createElement("script");
          script.textContent = ${JSON.stringify(axe).replaceAll("</", "<\\/")};
          doc.head.append(script);
          const { violations } = await window.axe.run(doc, { resultTypes: ["violations"] });
          all.push({
            name: frame.name,
            width: Number(frame.width),
            violations: violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html.slice(0, 120)).join(" | ")),
            over: doc.documentElement.scrollWidth - doc.documentElement.clientWidth,
            background: window.getComputedStyle(doc.documentElement).backgroundColor,
          });
        }
        document.body.innerHTML = '<pre id="out"></pre>';
        document.getElementById("out").textContent = btoa(unescape(encodeURIComponent(JSON.stringify(all))));
      });`;
    const page = join(folder, "all.html");
    writeFileSync(
      page,
      `<!doctype html><html lang="en"><body>${frames.join("")}<script>${script}</script></body></html>`,
    );
    const dom = execFileSync(
      chromium!,
      [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        `--blink-settings=preferredColorScheme=${scheme === "dark" ? 0 : 1}`,
        "--virtual-time-budget=60000",
        "--dump-dom",
        `file://${page}`,
      ],
      { encoding: "utf8", maxBuffer: 1 << 27, timeout: 90_000, stdio: ["ignore", "pipe", "ignore"] },
    );
    const told = /<pre id="out">([^<]*)<\/pre>/.exec(dom)?.[1];
    if (!told) throw new Error("Chromium told nothing");
    return JSON.parse(Buffer.from(told, "base64").toString("utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(chromium === undefined)("in a browser (needs chromium)", () => {
  it.each([
    ["light", "rgb(255, 255, 255)"],
    ["dark", "rgb(20, 20, 20)"],
  ] as const)(
    "no fault in %s, on phones and desks, and nothing to scroll sideways",
    (scheme, background) => {
      const seen = look(scheme);
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
