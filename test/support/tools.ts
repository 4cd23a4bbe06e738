/** Outside programs that some tests ask for a second opinion. */
import { execFileSync } from "node:child_process";

/** Whether a program can be run here; tests that need one skip with its name in their title when it is absent. */
export function hasTool(name: string): boolean {
  try {
    execFileSync(name, ["--version"], { stdio: "ignore" });
    return true;
  } catch (error) {
    return (error as { code?: string }).code !== "ENOENT";
  }
}
