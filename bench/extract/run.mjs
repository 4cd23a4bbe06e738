/**
 * The benches of the extractor: `gnqa dev`, `gnqa train`, `polnear dev`, `seed`, `speakers`, `events`. Each takes `--data PATH`, a file or folder of the same
 * form, and `--json` for the figures alone. Without the data it says so in one line.
 */
import fs from "node:fs";
import path from "node:path";
import { home } from "../../scripts/setup.mjs";
import { loadExtractor } from "./extractor.mjs";

const BENCHES = {
  gnqa: "./gnqa.mjs",
  polnear: "./polnear.mjs",
  seed: "./seed.mjs",
  speakers: "./speakers.mjs",
  events: "./events.mjs",
};
/** Where their data stands, as seen from `home`, if not in `../shared/data`. */
const HOMES = {
  seed: ["..", "shared", "seed"],
  speakers: ["bench", "extract"],
  events: ["bench", "extract"],
};

export const isExtractBench = (what) => what in BENCHES;

export async function runExtractBench(what, args) {
  const options = [...args];
  const json = take(options, "--json", 0) !== undefined;
  const data = take(options, "--data", 1)?.[0];
  const split = options[0] ?? "dev";
  const { dataOf, run, table } = await import(BENCHES[what]);
  const file = data ?? path.join(home, ...(HOMES[what] ?? ["..", "shared", "data"]), dataOf(split));
  if (!fs.existsSync(file)) return console.log(`bench ${what}: no data at ${file}; name it with --data PATH`);
  const { extract, findEvents } = await loadExtractor();
  const result = await run(extract, file, split, findEvents);
  console.log(json ? JSON.stringify(result.figures) : table(result));
}

function take(options, name, values) {
  const at = options.indexOf(name);
  return at < 0 ? undefined : options.splice(at, values + 1).slice(1);
}
