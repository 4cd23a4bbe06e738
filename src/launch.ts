#!/usr/bin/env node
/**
 * Starts the program, or in a second thread the part of it that the thread is for. Each is one script, and beside it lies what V8
 * made of it when it was built, so that a start neither parses nor compiles. Another V8 than that of the build refuses
 * what lies there, and compiles.
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import v8 from "node:v8";
import vm from "node:vm";
import { isMainThread, workerData } from "node:worker_threads";

/** What scripts ask of Node; see `scripts/build.mjs` for the other end. */
type Script = (require: NodeJS.Require, filename: string, dirname: string) => void;

/**
 * How many bytes of code a function runs before V8 optimises it: three times V8's own number. A sheet is done before most of that work
 * would pay (docs/speed.md). Only the V8 of Node 20 is told this and what follows: it was measured there, and another may not know it.
 */
const PATIENCE = 400_000;

/**
 * By how much the room for new objects grows at a time; V8 itself doubles it. It starts small and may have 16 MB, and each collection
 * until then copies what is still in use. Running processes gain a tenth of their time, a sheet costs 8 MB (docs/speed.md).
 */
const GROWTH = 8;

if (isMainThread && process.versions.v8.startsWith("11."))
  v8.setFlagsFromString(`--interrupt-budget=${PATIENCE} --semi-space-growth-factor=${GROWTH}`);
start(path.join(__dirname, isMainThread ? "program.js" : `${workerData}.js`));

function start(file: string): void {
  // The build leaves only ASCII in it, which Latin-1 reads fastest and keeps in half the memory.
  const source = fs.readFileSync(file, "latin1");
  const cachedData = read(file.replace(/js$/, "cache"));
  const script = new vm.Script(source, { filename: file, ...(cachedData && { cachedData }) });
  const run = script.runInThisContext() as Script;
  run(createRequire(file), file, path.dirname(file));
}

function read(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}
