/**
 * `npm test`: types, style, then every test. `npm test -- test/cli` runs a part. The last line says how many passed and failed;
 * the type check and the style check count as one each.
 */

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildWhenStale, call, home, install } from "./setup.mjs";

install();
buildWhenStale();

const bin = (name) => path.join(home, "node_modules", ".bin", name);
const checks = [
  ["types (tsc)", call(bin("tsc"), ["--noEmit", "-p", "."])],
  ["style (biome)", call(bin("biome"), ["check", "."])],
];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "readout-test-"));
const tallyFile = path.join(folder, "tally.json");
const status = call(
  bin("vitest"),
  ["run", "--reporter=default", "--reporter=./scripts/test-tally.mjs", ...process.argv.slice(2)],
  { env: { ...process.env, READOUT_TEST_TALLY: tallyFile } },
);
const tally = fs.existsSync(tallyFile)
  ? JSON.parse(fs.readFileSync(tallyFile, "utf8"))
  : { passed: 0, failed: 1, skipped: [] };
fs.rmSync(folder, { recursive: true });

if (tally.skipped.length > 0) console.log("Skipped:");
for (const { file, name, why } of tally.skipped)
  console.log(`  ${file}: ${name}${why === "" ? "" : `: ${why}`}`);

for (const [name, code] of checks) {
  console.log(`${code === 0 ? "passed" : "FAILED"}  ${name}`);
  if (code === 0) tally.passed++;
  else tally.failed++;
}
// vitest can fail without a failed test, as when it finds none.
if (status !== 0 && tally.failed === 0) tally.failed = 1;
const skipped = tally.skipped.length > 0 ? `, ${tally.skipped.length} skipped` : "";
process.exitCode = tally.failed === 0 ? 0 : 1;
console.log(`${tally.passed} passed, ${tally.failed} failed${skipped}`);
