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

/**
 * Large parts of libraries that we never reach and that do work as soon as they are loaded, and what stands in for them: fontkit's
 * WOFF2 (fonts on our shelf are TTF or OTF), PDFKit's own line breaking and encryption, zod's messages in forty languages.
 */
const LEFT_OUT = [
  {
    module: /^brotli\/decompress(\.js)?$/,
    contents: 'module.exports = () => { throw new Error("WOFF2 fonts are not read"); };',
  },
  {
    module: /^linebreak$/,
    contents: 'export default class { constructor() { throw new Error("PDFKit breaks no lines here"); } }',
  },
  {
    module: /^@noble\/ciphers\/aes$/,
    contents:
      'const none = () => { throw new Error("nothing is encrypted here"); }; export { none as cbc, none as ecb };',
  },
  {
    module: /^\.\.\/locales\/index\.js$/,
    importer: /node_modules[\\/]zod[\\/]/,
    contents: "export {};",
  },
];

const leaveOut = {
  name: "leave-out",
  setup({ onResolve, onLoad }) {
    for (const [i, { module, importer = /./ }] of LEFT_OUT.entries())
      onResolve({ filter: module }, (found) =>
        importer.test(found.importer) ? { path: String(i), namespace: "left-out" } : undefined,
      );
    onLoad({ filter: /./, namespace: "left-out" }, ({ path: i }) => ({ contents: LEFT_OUT[i].contents }));
  },
};

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
  plugins: [leaveOut],
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
  // Libraries in the old module form ask for these.
  banner: {
    js: 'import{createRequire as __createRequire}from"node:module";import{dirname as __dirnameOf}from"node:path";import{fileURLToPath as __toPath}from"node:url";const require=__createRequire(import.meta.url),__filename=__toPath(import.meta.url),__dirname=__dirnameOf(__filename);',
  },
});
// PDFKit reads its colour profile from beside the chunk that it became part of.
const profile = path.join("data", "sRGB_IEC61966_2_1.icc");
fs.mkdirSync(path.join(dist, "chunks", "data"));
fs.copyFileSync(path.join(home, "node_modules", "pdfkit", "js", profile), path.join(dist, "chunks", profile));
fs.chmodSync(path.join(dist, "readout.js"), 0o755);
const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
console.error(`built dist/: ${Object.keys(metafile.outputs).length} files, ${(bytes / 1024).toFixed(0)} KB`);
