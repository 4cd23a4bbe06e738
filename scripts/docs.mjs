/** `npm run docs`: writes the pages that are made from the program itself. Tests hold the committed files to the same text. */

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { home } from "./setup.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "readout-docs-"));
const bundle = path.join(folder, "pages.mjs");
await build({
  absWorkingDir: home,
  stdin: {
    contents: `
      export { cataloguePage } from "./src/cli/catalogue-page.ts";
      export { layoutReference } from "./src/layout/reference.ts";
      export { briefingJsonSchema } from "./src/read/schema.ts";`,
    resolveDir: home,
  },
  outfile: bundle,
  bundle: true,
  format: "esm",
  platform: "node",
  logLevel: "warning",
  banner: { js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);' },
});
const { cataloguePage, layoutReference, briefingJsonSchema } = await import(pathToFileURL(bundle));
fs.rmSync(folder, { recursive: true });

write("docs/diagnostics.md", cataloguePage());
write("docs/layout-language.md", layoutReference());
write("schema/briefing.schema.json", `${JSON.stringify(briefingJsonSchema(), undefined, 2)}\n`);

function write(file, text) {
  fs.writeFileSync(path.join(home, file), text);
  console.error(`wrote ${file}`);
}
