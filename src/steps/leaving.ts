/** Whether a sheet may leave the house, on paper or by mail: `deliver/gates.ts` with the clock. */
import type { Leaving } from "../deliver/gates.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { World } from "../world.ts";

export type { Leaving } from "../deliver/gates.ts";

export async function whatHoldsItBack(
  leaving: Omit<Leaving, "now">,
  world: World,
): Promise<readonly Diagnostic[]> {
  const { gateFaults } = await import("../deliver/gates.ts");
  return gateFaults({ ...leaving, now: world.clock() });
}

/** What is known of an approval once a briefing was read. */
export const isApprovalVoid = (findings: readonly Diagnostic[]): boolean =>
  findings.some(({ code }) => code === "approval/void");
