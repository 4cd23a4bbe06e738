#!/usr/bin/env node
/** Arguments in, exit code out. */
import { run } from "./cli/program.ts";
import { nodeWorld } from "./world.ts";

const world = nodeWorld();
world.onInterrupt((exitCode) => process.exit(exitCode));
process.exitCode = await run(process.argv.slice(2), world);
