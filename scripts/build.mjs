/**
 * Bundles `src/` and the libraries that it is made of into `dist/`: a launcher, the program, and the reader that runs in a second
 * thread. Beside each script stands what V8 made of it (`*.cache`), so that a start does not compile megabytes.
 */

import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { asFunction, finish, leaveOut, plugins, shared } from "./bundle.mjs";

const home = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** The build grows beside and moves in when it is whole, so that a program that is running keeps its files until then. */
const dist = path.join(home, `dist.${process.pid}`);
process.on("exit", () => fs.rmSync(dist, { recursive: true, force: true }));

const SAMPLE = "content/riad-gespraeche/briefing.yaml";

/** The program asks its second thread to read files (src/reader.ts) and never does so itself. */
const IN_THE_OTHER_THREAD = [
  {
    module: /^\.\/thread\.ts$/,
    contents: 'export const answer = () => { throw new Error("files are read in the second thread"); };',
  },
];

const built = await Promise.all([
  build({ ...shared, outdir: dist, entryPoints: { readout: "src/launch.ts" } }),
  build({
    ...shared,
    ...asFunction,
    outdir: dist,
    entryPoints: { program: "src/main.ts" },
    plugins: [leaveOut(IN_THE_OTHER_THREAD), ...plugins],
  }),
  build({ ...shared, ...asFunction, outdir: dist, entryPoints: { reader: "src/reader.ts" }, plugins }),
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
