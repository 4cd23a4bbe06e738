/**
 * `npm run bench -- paragraph`: does a paragraph take time in step with its length, up to 5 MB in one? Processor's time of this process, once
 * each, after a first that loads fonts and patterns.
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { home } from "../../scripts/setup.mjs";
import { makeDocument, plainText } from "../peers/document.mjs";

/** In MB of text, and pt. */
const SIZES = [0.05, 0.5, 5];
const MEASURES = [148, 400];

export async function runParagraph() {
  const { openShelf, setParagraph } = await loadSetter();
  const require = createRequire(path.join(home, "package.json"));
  const shelf = openShelf(fs.readFileSync(path.join(home, "fonts", "fonts.json")), (name, file) =>
    fs.readFileSync(path.join(path.dirname(require.resolve(`${name}/package.json`)), file)),
  );
  const text = makeDocument(20, 1)
    .sections.flatMap(({ body }) => body.map(plainText))
    .join(" ");
  await setParagraph(text, shelf, 400);
  for (const measure of MEASURES)
    for (const size of SIZES) {
      const long = text.repeat(Math.ceil((size * 1e6) / text.length)).slice(0, size * 1e6);
      const start = process.cpuUsage();
      const lines = await setParagraph(long, shelf, measure);
      const { user, system } = process.cpuUsage(start);
      const ms = (user + system) / 1000;
      const memory = Math.round(process.memoryUsage().rss / 1e6);
      console.log(
        `${measure} pt, ${size} MB: ${lines} lines, ${Math.round(ms)} ms, ${((ms * 1000) / lines).toFixed(0)} µs a line, ${memory} MB`,
      );
    }
}

async function loadSetter() {
  const outfile = path.join(home, "node_modules", ".cache", `readout-paragraph-${process.pid}.mjs`);
  const form = { bundle: true, platform: "node", format: "esm", packages: "external", logLevel: "error" };
  try {
    await build({ ...form, entryPoints: [path.join(home, "bench", "paragraph", "entry.ts")], outfile });
    return await import(pathToFileURL(outfile).href);
  } finally {
    fs.rmSync(outfile, { force: true });
  }
}
