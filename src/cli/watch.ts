/** `--watch`: waits until one of the files that sheets are made of changes. */
import path from "node:path";
import { findLayout } from "../files.ts";
import type { Order } from "../pipeline.ts";
import type { World } from "../world.ts";

export function untilChanged(orders: readonly Order[], world: World): Promise<void> {
  return new Promise((resolve) => {
    const stop = world.watch(filesOf(orders, world), () => {
      stop();
      resolve();
    });
  });
}

function filesOf(orders: readonly Order[], world: World): readonly string[] {
  const folders = new Set<string>();
  const files = new Set<string>();
  for (const { briefing, layouts } of orders) {
    files.add(briefing);
    folders.add(path.dirname(briefing));
    for (const layout of layouts) {
      const folder = findLayout(layout, world).value;
      if (folder === undefined) continue;
      for (const part of [folder, path.join(folder, "partials"), path.join(folder, "labels")])
        folders.add(part);
      folders.add(path.join(path.dirname(folder), "labels"));
    }
  }
  for (const folder of folders)
    for (const name of world.list(folder)) if (!name.startsWith(".")) files.add(path.join(folder, name));
  return [...files];
}
