/**
 * Bundles `src/` and the libraries that it is made of into `dist/`: one small entry that knows the command line, and a chunk for
 * each stage, loaded when it is first needed. Reading a few large files is several times faster than a thousand small ones.
 */

import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const home = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(home, "dist");

/** They look for files beside themselves: WebAssembly, a worker, native code. */
const LEFT_IN_NODE_MODULES = ["harfbuzzjs", "pdf-parse", "pdfjs-dist", "@napi-rs/canvas"];

fs.rmSync(dist, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: home,
  entryPoints: { readout: "src/main.ts" },
  outdir: "dist",
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  external: LEFT_IN_NODE_MODULES,
  // Identifiers keep their names, so that a stack trace can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
  // Libraries in the old module form ask for these.
  banner: {
    js: 'import{createRequire as __createRequire}from"node:module";import{dirname as __dirnameOf}from"node:path";import{fileURLToPath as __toPath}from"node:url";const require=__createRequire(import.meta.url),__filename=__toPath(import.meta.url),__dirname=__dirnameOf(__filename);',
  },
});
fs.chmodSync(path.join(dist, "readout.js"), 0o755);
const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
console.error(`built dist/: ${Object.keys(metafile.outputs).length} files, ${(bytes / 1024).toFixed(0)} KB`);
