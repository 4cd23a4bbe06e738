/** Prints the sha256 of the document with everything: run in processes of other time zones and languages. */
import { createHash } from "node:crypto";
import { draw } from "../../src/draw/index.ts";
import { everything } from "./everything.ts";

process.stdout.write(
  createHash("sha256")
    .update(await draw(everything()))
    .digest("hex"),
);
