/** The version of this program. */
import type { World } from "../world.ts";

export function versionOf(world: World): string {
  const { value } = world.read(`${world.home}/package.json`);
  return value === undefined ? "unknown" : JSON.parse(new TextDecoder().decode(value)).version;
}
