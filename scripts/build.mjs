/**
 * Bundles `src/` and the libraries that it is made of into `dist/`: a launcher, the program, and the reader that runs in a second
 * thread. Beside each script stands what V8 made of it (`*.cache`), so that a start does not compile megabytes.
 */

import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const home = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** The build grows beside and moves in when it is whole, so that a program that is running keeps its files until then. */
const dist = path.join(home, `dist.${process.pid}`);
process.on("exit", () => fs.rmSync(dist, { recursive: true, force: true }));

const SAMPLE = "content/riad-gespraeche/briefing.yaml";
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

/** The program asks its second thread to read files (src/reader.ts) and never does so itself. */
const IN_THE_OTHER_THREAD = [
  {
    module: /^\.\/thread\.ts$/,
    contents: 'export const answer = () => { throw new Error("files are read in the second thread"); };',
  },
];

const leaveOut = (parts) => ({
  name: "leave-out",
  setup({ onResolve, onLoad }) {
    for (const { module, importer = /./, contents } of parts)
      onResolve({ filter: module }, (found) =>
        importer.test(found.importer)
          ? { path: String(module), namespace: "left-out", pluginData: contents }
          : undefined,
      );
    onLoad({ filter: /./, namespace: "left-out" }, ({ pluginData }) => ({ contents: pluginData }));
  },
});

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

/** V8 reads a large table several times faster as JSON than as a program. */
const tablesAsJson = {
  name: "tables-as-json",
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[\\/]hyphen[\\/]patterns[\\/][^\\/]*\.js$/ }, ({ path: file }) => {
      const json = JSON.stringify(createRequire(import.meta.url)(file));
      return { contents: `module.exports = JSON.parse(${JSON.stringify(json)})` };
    });
  },
};

const shared = {
  absWorkingDir: home,
  outdir: dist,
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20",
  external: LEFT_IN_NODE_MODULES,
  // Identifiers keep their names, so that a stack trace can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
};
/** The launcher calls each script as a function (`Script` in src/launch.ts). */
const asFunction = {
  define: { "import.meta.url": "__url" },
  banner: {
    js: '(function(require,__load,__filename,__dirname){const __url=require("node:url").pathToFileURL(__filename).href,module={exports:{}},exports=module.exports;',
  },
  footer: { js: "})" },
};
const plugins = [otherEntries, leaveOut(LEFT_OUT), withoutCanvas, tablesAsJson];
const built = await Promise.all([
  build({ ...shared, entryPoints: { readout: "src/launch.ts" } }),
  build({
    ...shared,
    ...asFunction,
    entryPoints: { program: "src/main.ts" },
    plugins: [leaveOut(IN_THE_OTHER_THREAD), ...plugins],
  }),
  build({ ...shared, ...asFunction, entryPoints: { reader: "src/reader.ts" }, plugins }),
]);
const inputs = Object.assign({}, ...built.map(({ metafile }) => metafile.inputs));
for (const script of ["program.js", "reader.js"]) finish(path.join(dist, script));
fs.writeFileSync(path.join(dist, "package.json"), '{ "type": "commonjs" }\n');
// PDFKit reads its colour profile from beside the script that it became part of.
const profile = path.join("data", "sRGB_IEC61966_2_1.icc");
fs.mkdirSync(path.join(dist, "data"));
fs.copyFileSync(path.join(home, "node_modules", "pdfkit", "js", profile), path.join(dist, profile));
fs.chmodSync(path.join(dist, "readout.js"), 0o755);
fs.writeFileSync(path.join(dist, "LICENSES.txt"), licencesOf(inputs));
remember();
// Two renames: whoever starts the program meanwhile finds the old one or the new one.
const former = `${dist}-former`;
if (fs.existsSync(path.join(home, "dist"))) fs.renameSync(path.join(home, "dist"), former);
fs.renameSync(dist, path.join(home, "dist"));
fs.rmSync(former, { recursive: true, force: true });
const files = fs.readdirSync(path.join(home, "dist"));
const bytes = files.reduce((sum, file) => sum + fs.statSync(path.join(home, "dist", file)).size, 0);
console.error(`built dist/: ${files.length} files, ${(bytes / 1024).toFixed(0)} KB`);

/** Leaves only ASCII, which is read fastest, and imports by way of the launcher, as a script from a cache has no way of its own. */
function finish(file) {
  const text = fs.readFileSync(file, "utf8");
  const ascii = text.replace(
    /[^\0-\x7F]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  fs.writeFileSync(file, ascii.replaceAll('import("harfbuzzjs")', '__load("harfbuzzjs")'));
}

/** Builds the sample once and keeps beside each script what V8 made of it. Without that the program is only slower. */
function remember() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "readout-build-"));
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      "--require",
      path.join(home, "scripts", "keep-cache.cjs"),
      path.join(dist, "readout.js"),
      "build",
      SAMPLE,
      "-o",
      folder,
    ],
    { cwd: home, encoding: "utf8" },
  );
  fs.rmSync(folder, { recursive: true });
  if (status !== 0) console.error(`the sample does not build:\n${stderr}`);
}

/** The licences of everything that became part of the bundle, in full, as they ask for. */
function licencesOf(inputs) {
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
