/** Bundles our engine as a peer, in the form of the program itself, with what V8 made of it beside it. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { asFunction, finish, plugins, shared } from "../../scripts/bundle.mjs";
import { home } from "../../scripts/setup.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
/** Where packages are found that stay outside the bundle. */
const outdir = path.join(home, "node_modules", ".cache", "readout-peers");
/** How to start it: `[script, layout, home, …]`. */
export const command = [path.join(outdir, "readout.js"), path.join(here, "layout"), home];

/** `sample`: a document (JSON) that is made once, so that V8's code is kept. */
export async function buildEngine(sample) {
  fs.rmSync(outdir, { recursive: true, force: true });
  await build({ ...shared, outdir, entryPoints: { readout: "src/launch.ts" } });
  await build({
    ...shared,
    ...asFunction,
    outdir,
    entryPoints: { program: "bench/peers/main.ts" },
    plugins,
  });
  finish(path.join(outdir, "program.js"));
  fs.writeFileSync(path.join(outdir, "package.json"), '{ "type": "commonjs" }\n');
  const profile = path.join("data", "sRGB_IEC61966_2_1.icc");
  fs.mkdirSync(path.join(outdir, "data"));
  fs.copyFileSync(path.join(home, "node_modules", "pdfkit", "js", profile), path.join(outdir, profile));
  const keep = path.join(home, "scripts", "keep-cache.cjs");
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--require", keep, ...command, sample, path.join(outdir, "sample.pdf")],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`the sample does not build:\n${stderr}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildEngine(path.resolve(process.argv[2]));
