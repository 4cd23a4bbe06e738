/** Arguments in, exit code out. */
import { tellUnwritten } from "./cli/output.ts";
import { run } from "./cli/program.ts";
import { nodeWorld } from "./world.ts";

const world = nodeWorld();
world.onInterrupt((exitCode) => process.exit(exitCode));
let unwritten: number | undefined;
process.stdout.on("error", (error) => {
  unwritten ??= tellUnwritten(error, world);
  process.exitCode = unwritten || process.exitCode;
});
// Where complaints cannot be written there is nobody to tell; the exit code is left.
process.stderr.on("error", () => {});
void run(process.argv.slice(2), world).then((exitCode) => {
  process.exitCode = unwritten || exitCode;
});
// When nothing is left to be done and all is written: the process may end without V8 taking its heap apart first.
process.once("beforeExit", () => process.exit());
