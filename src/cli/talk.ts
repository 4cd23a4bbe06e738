/** The options that every command has, and the report that they ask for. */
import { Command } from "commander";
import type { World } from "../world.ts";
import { Report } from "./report.ts";

export interface TalkOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly strict?: boolean;
  readonly color?: boolean;
}

/** What a command needs of the program around it. */
export interface Seat {
  readonly world: World;
  /** Takes the exit code of the command that ran. */
  readonly done: (exitCode: number) => void;
}

/** A command with the common options; examples stand under its help. */
export function command(name: string, description: string, examples: readonly string[]): Command {
  return new Command(name)
    .description(description)
    .option("--json", "print one JSON object instead of text")
    .option("-q, --quiet", "print nothing but data and errors")
    .option("--strict", "fail on warnings too")
    .option("--no-color", "print without colours (so does the variable NO_COLOR)")
    .addHelpText("after", `\nExamples:\n${examples.map((example) => `  $ ${example}`).join("\n")}`);
}

export function reportFor(world: World, options: TalkOptions): Report {
  return new Report(world, {
    json: options.json ?? false,
    quiet: options.quiet ?? false,
    strict: options.strict ?? false,
    color: wantsColor(world, options),
  });
}

/** no-color.org: any value of NO_COLOR that is not empty switches colours off. */
function wantsColor(world: World, options: TalkOptions): boolean {
  return world.stderr.isTTY && options.color !== false && !world.env.NO_COLOR && world.env.TERM !== "dumb";
}

/** Splits `-l a,b -l c`. */
export const namesOf = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...value.split(",").filter((name) => name !== ""),
];

/** The layout that is meant when none is named. */
export const DEFAULT_LAYOUT = "lagebild";
