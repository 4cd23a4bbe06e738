/** What becomes of a run whose output does not arrive. */
import type { World } from "../world.ts";
import { reportFor } from "./talk.ts";

/** Gives the exit code. A reader that closes early, as in `readout dump … | head`, has what it wanted. */
export function tellUnwritten({ code, message }: NodeJS.ErrnoException, world: World): number {
  if (code === "EPIPE") return 0;
  const report = reportFor(world, {});
  const full = code === "ENOSPC" || code === "EDQUOT";
  report.tell([
    {
      code: full ? "system/disk-full" : "system/file-fault",
      severity: "error",
      message: full
        ? "the disk is full; what was to be printed is not whole"
        : `cannot write what was to be printed: ${code ?? message}`,
      hint: "send the output to another place; files that were built are not touched by this",
    },
  ]);
  return report.finish();
}
