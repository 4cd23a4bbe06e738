/** `readout schema`: the JSON Schema of briefing files, for editors. */
import type { Command } from "commander";
import type { World } from "../world.ts";
import { command, reportFor, type Seat, type TalkOptions } from "./talk.ts";

export const schemaCommand = ({ world, done }: Seat): Command =>
  command("schema", "Print the JSON Schema of briefing files, for your editor.", [
    "readout schema > briefing.schema.json",
  ]).action(async (options: TalkOptions) => done(await runSchema(options, world)));

/** The schema is JSON in any case; `--json` changes nothing here, so that its output can be used as it is. */
async function runSchema(options: TalkOptions, world: World): Promise<number> {
  const { contentSchema } = await import("../pipeline.ts");
  const report = reportFor(world, { ...options, json: false });
  report.print(JSON.stringify(await contentSchema(), undefined, 2));
  return report.finish();
}
