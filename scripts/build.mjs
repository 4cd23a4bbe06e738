/**
 * Bundles `src/` and the libraries that it is made of into `dist/`: one small entry that knows the command line, and a chunk for
 * each stage, loaded when it is first needed. Reading a few large files is several times faster than a thousand small ones.
 */

import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const home = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** The build grows beside and moves in when it is whole, so that a program that is running keeps its files until then. */
const dist = path.join(home, "node_modules", ".cache", `readout-${process.pid}`);

/** Looks for its WebAssembly beside itself. */
const LEFT_IN_NODE_MODULES = ["harfbuzzjs", "@napi-rs/canvas"];

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

/** css-tree in one file, as its usual one reads tables from beside itself; country names without those in seventy languages. */
const ENTRIES = {
  "css-tree": "css-tree/dist/csstree.esm.js",
  "i18n-iso-countries": "i18n-iso-countries/index.js",
};

const otherEntries = {
  name: "other-entries",
  setup({ onResolve }) {
    for (const [name, entry] of Object.entries(ENTRIES))
      onResolve({ filter: new RegExp(`^${name}$`) }, () => ({
        path: path.join(home, "node_modules", entry),
      }));
  },
};

/**
 * pdf.js loads a native canvas as it starts, for three classes that only painting on a screen needs: 160 ms and 20 MB. We only read.
 */
const withoutCanvas = {
  name: "without-canvas",
  setup({ onLoad }) {
    onLoad({ filter: /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.mjs$/ }, ({ path: file }) => {
      const text = fs.readFileSync(file, "utf8");
      const asked = 'canvas = require("@napi-rs/canvas");';
      if (!text.includes(asked)) throw new Error("pdf.js asks for its canvas in another way than before");
      const blanks = "canvas = { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} };";
      return { contents: text.replace(asked, blanks) };
    });
  },
};

const { metafile } = await build({
  absWorkingDir: home,
  entryPoints: { readout: "src/main.ts" },
  outdir: dist,
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
  plugins: [otherEntries, leaveOut, withoutCanvas],
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
fs.writeFileSync(path.join(dist, "LICENSES.txt"), licencesOf(metafile));
fs.rmSync(path.join(home, "dist"), { recursive: true, force: true });
fs.renameSync(dist, path.join(home, "dist"));
const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
console.error(`built dist/: ${Object.keys(metafile.outputs).length} files, ${(bytes / 1024).toFixed(0)} KB`);

/** The licences of everything that became part of the bundle, in full, as they ask for. */
function licencesOf({ inputs }) {
  const folders = new Set(
    Object.keys(inputs).flatMap((file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/)?.[0] ?? []),
  );
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        fs.readFileSync(path.join(home, folder, "package.json"), "utf8"),
      );
      const file = fs.readdirSync(path.join(home, folder)).find((entry) => /^licen[cs]e/i.test(entry));
      const text = file === undefined ? "" : fs.readFileSync(path.join(home, folder, file), "utf8").trim();
      return `${name} ${version}: ${license ?? "see below"}\n\n${text}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}
