/** `npm start`: from a fresh clone to the sample sheet. */

import path from "node:path";
import { buildWhenStale, call, home, install } from "./setup.mjs";

const SAMPLE = "content/riad-gespraeche/briefing.yaml";

install();
buildWhenStale();
const args = process.argv.length > 2 ? process.argv.slice(2) : ["build", SAMPLE, "-l", "lagebild"];
const status = call(process.execPath, [path.join(home, "dist", "readout.js"), ...args]);
if (status === 0 && args[1] === SAMPLE) {
  console.error(`\nThe sheet is ${path.join(home, "out", "riad-gespraeche", "lagebild.pdf")}`);
}
process.exitCode = status;
