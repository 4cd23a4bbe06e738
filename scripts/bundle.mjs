/**
 * How scripts are bundled: which parts of libraries stay out, which stand in for others, and the form in which a launcher starts them.
 * `build.mjs` makes the program of it; `bench/peers` bundles the stages alone in the same way.
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { packedModule } from "./pack-patterns.mjs";

const home = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const LEFT_IN_NODE_MODULES = ["@napi-rs/canvas"];

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

export const leaveOut = (parts) => ({
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

export const otherEntries = {
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

/**
 * For each letter that pdf.js copies it multiplies two matrices twice over, six numbers by six, most of them nought: a tenth of what
 * reading a long file takes. Written out without the noughts it gives the same numbers.
 */
const lettersWithoutNoughts = {
  name: "letters-without-noughts",
  setup({ onLoad }) {
    onLoad({ filter: /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.worker\.min\.mjs$/ }, ({ path: file }) => {
      const text = fs.readFileSync(file, "utf8");
      const long = "return Util.transform(D.ctm,Util.transform(D.textMatrix,t))";
      if (text.split(long).length !== 2) throw new Error("pdf.js places letters in another way than before");
      const short =
        "const sx=t[0],sy=t[3],up=t[5],m=D.textMatrix,c=D.ctm,m0=m[0]*sx,m1=m[1]*sx,m2=m[2]*sy,m3=m[3]*sy,m4=m[2]*up+m[4],m5=m[3]*up+m[5];" +
        "return[c[0]*m0+c[2]*m1,c[1]*m0+c[3]*m1,c[0]*m2+c[2]*m3,c[1]*m2+c[3]*m3,c[0]*m4+c[2]*m5+c[4],c[1]*m4+c[3]*m5+c[5]]";
      return { contents: text.replace(long, short) };
    });
  },
};

/**
 * The table of attributes of the IPP library knows by the name of a function that it is to be called later. Names of functions that nobody
 * calls by name are the first thing that a bundler takes away.
 */
const namesThatCount = {
  name: "names-that-count",
  setup({ onLoad, esbuild }) {
    onLoad({ filter: /@sealsystems[\\/]ipp[\\/]lib[\\/]attributes\.js$/ }, async ({ path: file }) => {
      const text = fs.readFileSync(file, "utf8");
      if (!text.includes("function deferred()"))
        throw new Error("the IPP library defers in another way than before");
      return { contents: (await esbuild.transform(text, { keepNames: true })).code };
    });
  },
};

/** fontkit inflates four tables of characters as it loads, for shaping that HarfBuzz does here: a fiftieth of a start. They wait until asked. */
const triesWhenAsked = {
  name: "tries-when-asked",
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[\\/]unicode-trie[\\/]index\.js$/ }, ({ path: file }) => {
      const text = fs.readFileSync(file, "utf8");
      const [made, asked] = ["  constructor(data) {", "  get(codePoint) {"];
      if (text.split(made).length !== 2 || text.split(asked).length !== 2)
        throw new Error("tables of characters are made in another way than before");
      const wait = "constructor(data) { this.packed = data; }\n  open(data) {\n    this.packed = undefined;";
      const open = `${asked}\n    if (this.packed !== undefined) this.open(this.packed);`;
      return { contents: text.replace(made, `  ${wait}`).replace(asked, open) };
    });
  },
};

/** Hyphenation patterns as lists of numbers: tens of thousands of objects take longer to make than a sheet to be hyphenated. */
const patternsPacked = {
  name: "patterns-packed",
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[\\/]hyphen[\\/]patterns[\\/][^\\/]*\.js$/ }, ({ path: file }) => ({
      contents: packedModule(createRequire(import.meta.url)(file)),
    }));
  },
};

/**
 * HarfBuzz awaits its WebAssembly as it loads, which a script cannot; as a module of its own it would be found, read and compiled anew by
 * each start. In the program whoever imports it waits for it. The WebAssembly itself stays in node_modules.
 */
const harfbuzzInside = {
  name: "harfbuzz-inside",
  setup({ onLoad }) {
    const changed = (text, changes) =>
      changes.reduce((before, [from, to]) => {
        if (before.split(from).length !== 2) throw new Error("HarfBuzz begins in another way than before");
        return before.replace(from, to);
      }, text);
    onLoad({ filter: /harfbuzzjs[\\/]dist[\\/]index\.mjs$/ }, ({ path: file }) => ({
      contents: changed(fs.readFileSync(file, "utf8"), [
        ["init(await createHarfBuzz());", "const started = createHarfBuzz().then(init);"],
        [
          /export \{[\w\s,$]+\};\s*$/,
          (exports) =>
            `const all = ${exports.replace("export", "")}
            export const then = (done, failed) => started.then(() => done(all), failed);`,
        ],
      ]),
    }));
    onLoad({ filter: /harfbuzzjs[\\/]dist[\\/]harfbuzz\.js$/ }, ({ path: file }) => ({
      contents: changed(fs.readFileSync(file, "utf8"), [
        ['new URL("harfbuzz.wasm",import.meta.url).href', 'require.resolve("harfbuzzjs/dist/harfbuzz.wasm")'],
      ]),
    }));
  },
};

export const shared = {
  absWorkingDir: home,
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
export const asFunction = {
  // Scripts from a cache cannot import for themselves.
  supported: { "dynamic-import": false },
  define: { "import.meta.url": "__url" },
  banner: {
    js: '(function(require,__filename,__dirname){const __url=require("node:url").pathToFileURL(__filename).href,module={exports:{}},exports=module.exports;',
  },
  footer: { js: "})" },
};
export const plugins = [
  otherEntries,
  leaveOut(LEFT_OUT),
  withoutCanvas,
  lettersWithoutNoughts,
  namesThatCount,
  triesWhenAsked,
  patternsPacked,
  harfbuzzInside,
];
/** Leaves only ASCII, which is read fastest. */
export function finish(file) {
  const text = fs.readFileSync(file, "utf8");
  const ascii = text.replace(
    /[^\0-\x7F]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  fs.writeFileSync(file, ascii);
}
