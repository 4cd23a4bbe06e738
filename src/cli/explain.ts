/** `readout explain`: what a finding means and how to mend it. */
import type { Command } from "commander";
import { CATALOGUE, type Code } from "../model/catalogue/index.ts";
import { suggest } from "../model/nearest.ts";
import type { World } from "../world.ts";
import { EXIT_CODES } from "./exit.ts";
import { command, reportFor, type Seat, type TalkOptions } from "./talk.ts";

export const explainCommand = ({ world, done }: Seat): Command =>
  command("explain", "Say what a finding means and how to mend it.", [
    "readout explain check/unknown-person",
    "readout explain",
  ])
    .argument("[code]", "the code at the head of the finding; without it, all codes are listed")
    .action((code: string | undefined, options: TalkOptions) => done(runExplain(code, options, world)));

function runExplain(code: string | undefined, options: TalkOptions, world: World): number {
  const report = reportFor(world, options);
  const known = Object.keys(CATALOGUE).sort() as Code[];
  if (code === undefined) {
    for (const each of known) report.print(`${each}\t${CATALOGUE[each].title}`);
    return report.finish({ codes: CATALOGUE });
  }
  if (!isCode(code)) {
    report.tell([
      {
        code: "system/unknown-code",
        severity: "error",
        message: `there is no code “${code}”`,
        hint: suggest(code, known, "readout explain, without a code, lists all of them"),
      },
    ]);
    return report.finish();
  }
  const { title, explain, exit } = CATALOGUE[code];
  report.print(
    `${code}: ${title}\n\n${explain}\n\nAs an error it ends the program with exit code ${EXIT_CODES[exit]}.`,
  );
  return report.finish({ code, title, explain, exit });
}

const isCode = (code: string): code is Code => Object.hasOwn(CATALOGUE, code);
