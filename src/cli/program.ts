/** The command line: which commands there are, and what becomes of their mistakes. */
import { Command, CommanderError } from "commander";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { World } from "../world.ts";
import { approveCommand } from "./approve.ts";
import { bouncesCommand } from "./bounces.ts";
import { buildCommand } from "./build.ts";
import { checkCommand } from "./check.ts";
import { completionCommand } from "./completion.ts";
import { copiesCommand } from "./copies.ts";
import { doctorCommand } from "./doctor.ts";
import { dumpCommand } from "./dump.ts";
import { explainCommand } from "./explain.ts";
import { explainPageCommand } from "./explain-page.ts";
import { extractCommand } from "./extract.ts";
import { imposeCommand } from "./impose.ts";
import { layoutsCommand } from "./layouts.ts";
import { lintCommand } from "./lint.ts";
import { mailCommand } from "./mail.ts";
import { printCommand } from "./print.ts";
import { schemaCommand } from "./schema.ts";
import { reportFor, type Seat } from "./talk.ts";
import { verifyCommand } from "./verify.ts";
import { versionOf } from "./version.ts";

/** Runs one command line and gives its exit code. Never throws. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  let exitCode = 0;
  const done = (code: number) => {
    exitCode = code;
  };
  try {
    await makeProgram({ world, done }).parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (error) {
    return complain(error, argv, world);
  }
}

export function makeProgram(seat: Seat): Command {
  const { world } = seat;
  const program = new Command("readout")
    .description("Turns a briefing file into a checked, typeset, tagged and verified PDF.")
    .version(versionOf(world))
    .helpCommand("help [command]", "show the help of a command")
    .addHelpText("after", HELP_FOOT);
  const commands = [
    extractCommand,
    checkCommand,
    buildCommand,
    verifyCommand,
    approveCommand,
    printCommand,
    copiesCommand,
    imposeCommand,
    mailCommand,
    bouncesCommand,
    dumpCommand,
    lintCommand,
    layoutsCommand,
    schemaCommand,
    explainCommand,
    explainPageCommand,
    doctorCommand,
  ];
  for (const make of commands) program.addCommand(make(seat));
  program.addCommand(completionCommand(seat, program));
  for (const each of [program, ...program.commands]) {
    each.exitOverride();
    each.configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stdout.write(text),
      outputError: () => {}, // told as a finding, see complain
    });
  }
  return program;
}

const HELP_FOOT = `
Examples:
  $ readout check content/harbour-talks/briefing.yaml
  $ readout build content/riad-gespraeche/briefing.yaml
  $ readout build content/*/briefing.yaml -l lagebild -o out
  $ readout verify out/riad-gespraeche/lagebild.pdf --against content/riad-gespraeche/briefing.yaml
  $ readout explain check/unknown-person

Exit codes:
  0 all well             4 not verbatim, unproven   8 template
  1 warnings (--strict)  5 too many pages           9 lines, pages, fonts
  2 command line         6 accessibility           10 files, disk, permissions
  3 content file         7 partly delivered        70 our own mistake, 130 interrupted`;

/** Help and version end by an exception too; the rest is a wrong command line or our own mistake. */
function complain(error: unknown, argv: readonly string[], world: World): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const report = reportFor(world, { json: argv.includes("--json"), color: !argv.includes("--no-color") });
  if (error instanceof CommanderError) {
    // `readout` alone prints the help and has nothing to add.
    if (error.code !== "commander.help") report.tell([misused(error)]);
    return error.code === "commander.help" ? 2 : report.finish();
  }
  report.tell([ourMistake(error)]);
  if (error instanceof Error && error.stack !== undefined) report.say(error.stack);
  return report.finish();
}

function misused(error: CommanderError): Diagnostic {
  const [message = "", ...rest] = error.message.replace(/^error: /, "").split("\n");
  const suggestion = rest.join(" ").replace(/^\(|\)$/g, "");
  return {
    code: "system/usage",
    severity: "error",
    message: message.replace(/'([^']*)'/g, "“$1”").replace(/\.$/, ""),
    hint: suggestion === "" ? "readout --help lists the commands and their options" : lowerFirst(suggestion),
  };
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const ourMistake = (error: unknown): Diagnostic => ({
  code: "system/broken-invariant",
  severity: "error",
  message: error instanceof Error ? error.message : String(error),
  hint: "please report this with the lines below",
});
