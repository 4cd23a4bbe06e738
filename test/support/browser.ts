/** A headless Chromium that looks at documents in windows of several widths, by day or at night, with axe-core beside it. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasTool } from "./tools.ts";

export const chromium = ["chromium", "chromium-browser", "google-chrome"].find(hasTool);

export interface Seen {
  readonly name: string;
  readonly width: number;
  readonly violations: readonly string[];
  /** How far the page is wider than its window, in px. */
  readonly over: number;
  readonly background: string;
  /** Addresses that it fetched, or tried to: other files, other hosts. */
  readonly fetched: readonly string[];
  /** What the Tab key comes to first, and where that leads. */
  readonly firstStop: string;
}

export interface Look {
  /** In px. */
  readonly widths: readonly number[];
  readonly scheme: "light" | "dark";
  /** Rules of axe-core by name, switched on or off. */
  readonly rules?: Readonly<Record<string, boolean>>;
}

/** Each document in a frame of each width, all in one browser. */
export function lookAt(
  documents: ReadonlyMap<string, string>,
  { widths, scheme, rules = {} }: Look,
): readonly Seen[] {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const folder = mkdtempSync(join(tmpdir(), "readout-look-"));
  try {
    const attribute = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    const frames = [...documents].flatMap(([name, html]) =>
      widths.map(
        (width) =>
          `<iframe name="${name}" width="${width}" height="900" srcdoc="${attribute(html)}"></iframe>`,
      ),
    );
    const options = {
      resultTypes: ["violations"],
      rules: Object.fromEntries(Object.entries(rules).map(([rule, enabled]) => [rule, { enabled }])),
    };
    const script = `
      addEventListener("load", async () => {
        const all = [];
        for (const frame of document.querySelectorAll("iframe")) {
          const { contentWindow: window, contentDocument: doc } = frame;
          const script = doc.createElement("script");
          script.textContent = ${JSON.stringify(axe).replaceAll("</", "<\\/")};
          doc.head.append(script);
          const { violations } = await window.axe.run(doc, ${JSON.stringify(options)});
          all.push({
            name: frame.name,
            width: Number(frame.width),
            violations: violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html.slice(0, 120)).join(" | ")),
            over: doc.documentElement.scrollWidth - doc.documentElement.clientWidth,
            background: window.getComputedStyle(doc.documentElement).backgroundColor,
            fetched: window.performance.getEntriesByType("resource").map((entry) => entry.name).filter((name) => !name.startsWith("data:")),
            firstStop: doc.querySelector("a[href], button, input, select, textarea, [tabindex]")?.getAttribute("href") ?? "",
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
