/**
 * `npm run bench -- peers [--sizes 1,20,200] [--cold 5] [--warm 1] [--only readout,typst]`: the same document by each engine that is
 * installed, taking turns in a changing order; medians, and ratios to ours.
 *
 * cold: a new process makes one document and ends; on a busy machine the time of its threads says more than the clock. warm: one process makes several documents, each another; the first ones do not count.
 * Ours is lay out, typeset and draw, from the document's data to bytes. Reading YAML, checking and verifying stand outside, as no peer does
 * them; sources for WeasyPrint and groff are written before the clock starts.
 */
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { home } from "../../scripts/setup.mjs";
import { buildEngine, command } from "./build.mjs";
import { makeDocument } from "./document.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const CUTS = ["SourceSerif4-Regular.ttf", "SourceSerif4-It.ttf", "SourceSerif4-Bold.ttf"];
/** Warm: documents that do not count, and those that do. One section is over before V8 has optimised anything, so it takes more. */
const ROUNDS = { small: [12, 15], large: [2, 5] };
/** Nothing that we measure takes as long. In ms. */
const LIMIT = 900_000;

const engine = (file) => path.join(here, "engines", file);
const onNode = (file, needs, more = {}) => ({
  missing: () => (resolves(needs) ? undefined : `${needs} is not there: npm ci --prefix bench/peers`),
  start: [process.execPath, engine(file)],
  ...more,
});
const onPath = (name, install, more) => ({
  missing: () =>
    spawnSync("sh", ["-c", `command -v ${name}`]).status === 0
      ? undefined
      : `${name} is not there: ${install}`,
  ...more,
});
/** A program that a package drives. */
const both = (program, driver) => ({ ...driver, missing: () => program.missing() ?? driver.missing() });

const PEERS = {
  readout: { missing: () => undefined, start: [process.execPath, ...command] },
  "kit-engine": onNode("kit-engine.mjs", "hypher"),
  pdfmake: onNode("pdfmake.mjs", "pdfmake"),
  "react-pdf": onNode("reactpdf.mjs", "@react-pdf/renderer", { env: { PPS: "1" } }),
  typst: onNode("typst.mjs", "@myriaddreamin/typst-ts-node-compiler"),
  chromium: both(onPath("chromium", "apt-get install chromium"), onNode("chromium.mjs", "puppeteer-core")),
  weasyprint: onPath("weasyprint", "apt-get install weasyprint", {
    start: ["/usr/bin/python3", engine("weasy.py")],
    source: "html",
  }),
  groff: onPath("gropdf", "apt-get install groff", {
    start: ["bash", engine("groff.sh")],
    source: "ms",
    coldOnly: true,
  }),
};

export async function runPeers(args) {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: "string", default: "1,20,200" },
      cold: { type: "string", default: "5" },
      warm: { type: "string", default: "1" },
      only: { type: "string", default: Object.keys(PEERS).join() },
    },
  });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "readout-peers-"));
  process.env.PEERS_FONTS = path.join(folder, "fonts");
  try {
    copyFonts(process.env.PEERS_FONTS);
    await buildEngine((await writeSources(folder, 1, [1]))[0].json);
    const peers = present(values.only.split(","));
    for (const size of values.sizes.split(",").map(Number))
      report(size, await measure(size, peers, folder, Number(values.cold), Number(values.warm)));
    console.log(`\nNode ${process.versions.node}, ${os.cpus().length} × ${os.cpus()[0].model.trim()}`);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** Says which engines are left out, and how to get them. */
function present(names) {
  const peers = [];
  for (const name of names) {
    if (PEERS[name] === undefined)
      throw new Error(`there is no peer “${name}”: ${Object.keys(PEERS).join(", ")}`);
    const missing = PEERS[name].missing();
    if (missing === undefined) peers.push({ name, ...PEERS[name], cold: [], cpu: [], warm: [], peak: 0 });
    else console.log(`${name} is skipped: ${missing}`);
  }
  return peers;
}

async function measure(size, peers, folder, coldRuns, warmRuns) {
  const [first, counted] = size === 1 ? ROUNDS.small : ROUNDS.large;
  const sources = await writeSources(
    folder,
    size,
    Array.from({ length: first + counted }, (_, i) => i + 1),
  );
  const out = (peer) => path.join(folder, `${peer.name}.pdf`);
  // One start that does not count: it brings the programs from the disk.
  for (const peer of peers)
    if (size === 1) await run([...peer.start, sources[0][peer.source ?? "json"], out(peer)], peer.env);
  for (let turn = 0; turn < Math.max(coldRuns, warmRuns); turn++) {
    for (const peer of rotated(peers, turn)) {
      const inputs = sources.map((source) => source[peer.source ?? "json"]);
      if (turn < coldRuns) {
        const { ms, cpu, peak } = await run([...peer.start, inputs[0], out(peer)], peer.env);
        peer.cold.push(ms);
        peer.cpu.push(cpu);
        peer.peak = Math.max(peer.peak, peak);
      }
      if (turn < warmRuns && !peer.coldOnly) {
        const { stdout } = await run([...peer.start, "--warm", out(peer), ...inputs], peer.env);
        peer.warm.push(
          ...JSON.parse(stdout)
            .runs.slice(first)
            .map(({ ms }) => ms),
        );
      }
    }
  }
  const results = peers.map(({ name, cold, cpu, warm, peak }) => ({
    name,
    cold: median(cold),
    cpu: median(cpu),
    warm: median(warm),
    peak,
  }));
  for (const peer of peers) Object.assign(peer, { cold: [], cpu: [], warm: [], peak: 0 });
  return results;
}

/** The document as each peer takes it, one of each seed. */
async function writeSources(folder, size, seeds) {
  // They read the fonts' folder as they are loaded.
  const { html } = await import("./engines/html.mjs");
  const { groffSource } = await import("./engines/groff.mjs");
  const sources = [];
  for (const seed of seeds) {
    const document = makeDocument(size, seed);
    const named = (kind) => path.join(folder, `doc-${size}-${seed}.${kind}`);
    const files = { json: named("json"), html: named("html"), ms: named("ms") };
    fs.writeFileSync(files.json, JSON.stringify(document));
    fs.writeFileSync(files.html, await html(document, { flavour: "weasy", shy: false }));
    fs.writeFileSync(files.ms, groffSource(document));
    sources.push(files);
  }
  return sources;
}

/** Wall clock; and as the system saw the process (GNU time), the time of all its threads in ms and its peak in MB. */
async function run(argv, env = {}) {
  const timed = fs.existsSync("/usr/bin/time") ? ["/usr/bin/time", "-q", "-f", "%U %S %M"] : [];
  const start = performance.now();
  const [name, ...args] = [...timed, ...argv];
  const child = spawn(name, args, { env: { ...process.env, ...env }, timeout: LIMIT });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (data) => {
    stdout += data;
  });
  child.stderr.on("data", (data) => {
    stderr += data;
  });
  const status = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (status !== 0) throw new Error(`${argv.join(" ")} ended with ${status}: ${stderr}`);
  const ms = performance.now() - start;
  if (timed.length === 0) return { ms, stdout, cpu: Number.NaN, peak: Number.NaN };
  const [user, system, peak] = stderr.trim().split("\n").at(-1).split(" ").map(Number);
  return { ms, stdout, cpu: (user + system) * 1000, peak: peak / 1024 };
}

function report(size, results) {
  const [ours] = results;
  const cell = (ms, base) =>
    Number.isNaN(ms) ? "–".padStart(15) : `${ms.toFixed(0)} (${(ms / base).toFixed(2)})`.padStart(15);
  console.log(`\n${size} section${size === 1 ? "" : "s"}: ms, and the ratio to ${ours.name}`);
  console.log(
    `${"".padEnd(12)}${"cold".padStart(15)}${"its threads".padStart(15)}${"peak MB".padStart(10)}${"warm".padStart(15)}`,
  );
  for (const { name, cold, cpu, peak, warm } of results)
    console.log(
      `${name.padEnd(12)}${cell(cold, ours.cold)}${cell(cpu, ours.cpu)}${peak.toFixed(0).padStart(10)}${cell(warm, ours.warm)}`,
    );
}

function copyFonts(folder) {
  fs.mkdirSync(folder);
  const from = path.join(home, "node_modules", "source-serif", "TTF");
  for (const cut of CUTS) fs.copyFileSync(path.join(from, cut), path.join(folder, cut));
}

function resolves(name) {
  try {
    createRequire(path.join(here, "package.json")).resolve(name);
    return true;
  } catch (error) {
    // A package for `import` alone is there all the same.
    return error.code === "ERR_PACKAGE_PATH_NOT_EXPORTED";
  }
}

const rotated = (list, by) => [...list.slice(by % list.length), ...list.slice(0, by % list.length)];

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
