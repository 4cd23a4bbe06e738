/** `npm run docs`: writes the pages that are made from the program itself. Tests hold the committed files to the same text. */

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { otherEntries } from "./bundle.mjs";
import { home } from "./setup.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "readout-docs-"));
const bundle = path.join(folder, "pages.mjs");
await build({
  absWorkingDir: home,
  stdin: {
    contents: `
      export { cataloguePage } from "./src/cli/catalogue-page.ts";
      export { layoutReference } from "./src/layout/reference.ts";
      export { layoutJsonSchema } from "./src/layout/manifest.ts";
      export { briefingJsonSchema } from "./src/read/schema.ts";`,
    resolveDir: home,
  },
  outfile: bundle,
  bundle: true,
  format: "esm",
  platform: "node",
  logLevel: "warning",
  plugins: [otherEntries],
  banner: {
    js: 'import{createRequire as makeRequire}from"node:module";const require=makeRequire(import.meta.url);',
  },
});
const pages = await import(pathToFileURL(bundle));
fs.rmSync(folder, { recursive: true });

write("docs/diagnostics.md", pages.cataloguePage());
write("docs/layout-language.md", pages.layoutReference());
write("schema/briefing.schema.json", json(pages.briefingJsonSchema()));
write("schema/layout.schema.json", json(pages.layoutJsonSchema()));

function json(value) {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function write(file, text) {
  fs.writeFileSync(path.join(home, file), text);
  console.error(`wrote ${file}`);
}
