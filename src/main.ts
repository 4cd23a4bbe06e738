/** Arguments in, exit code out. */
import { run } from "./cli/program.ts";
import { nodeWorld } from "./world.ts";

const world = nodeWorld();
world.onInterrupt((exitCode) => process.exit(exitCode));
// A reader that closes early, as in `readout dump … | head`, has what it wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
void run(process.argv.slice(2), world).then((exitCode) => {
  process.exitCode = exitCode;
});
