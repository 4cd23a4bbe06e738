/** `readout impose`: a sheet as a booklet or two pages side by side, for printers. */
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Imposing, SheetName } from "../pipeline.ts";
import type { ImposedMade } from "../prints/index.ts";
import type { World } from "../world.ts";
import { sourcesOf } from "./check.ts";
import { command, DEFAULT_LAYOUT, reportFor, type Seat, type TalkOptions } from "./talk.ts";

/** How pages go onto sheets, on the command line of whichever command. */
export interface ImposeOptions {
  readonly booklet?: boolean;
  /** `--2up`, as commander names it. */
  readonly "2up"?: boolean;
  readonly sheet?: SheetName;
  readonly thickness?: number;
}

/** In mm; thicker is card. */
const THICKEST = 1;
/** Office paper of 80 g/m². */
const PAPER = 0.1;

/** The options that say it. */
export const addImposeOptions = (to: Command): Command =>
  to
    .option("--booklet", "folded in the middle: pages in saddle order, blanks added, fold marked")
    .option("--2up", "two pages side by side in the order of reading, the cut marked")
    .addOption(
      new Option(
        "--sheet <paper>",
        "the paper (default: twice the page for a booklet, the page's own for two on one)",
      ).choices(["a3", "a4", "a5", "tabloid", "letter"]),
    )
    .option(
      "--thickness <mm>",
      `of one sheet of paper, by which the inner pages of a booklet stand nearer to the fold (default: ${PAPER})`,
      millimetres,
    );

function millimetres(text: string): number {
  const said = /^\d(?:\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  if (said >= 0 && said <= THICKEST) return said;
  throw new InvalidArgumentError(`it is a number of millimetres from 0 to ${THICKEST}.`);
}

/** What the options ask for; undefined when they ask for no sheets of that kind. */
export function imposingOf(options: ImposeOptions, turn: Imposing["turn"]): Imposing | undefined {
  if (!options.booklet && !options["2up"]) return undefined;
  const form = options.booklet ? "booklet" : "two-up";
  return { form, sheet: options.sheet, thickness: options.thickness ?? PAPER, turn };
}

/** What is wrong with the options taken together. */
export function faultOfImposing(options: ImposeOptions, needed: boolean): Diagnostic | undefined {
  const { booklet, "2up": twoUp, sheet, thickness } = options;
  if (booklet && twoUp) return usage("--booklet and --2up exclude each other", "take one of them");
  if (booklet || twoUp) return undefined;
  if (needed) return usage("it is not said how pages go onto sheets", "add --booklet or --2up");
  return sheet === undefined && thickness === undefined
    ? undefined
    : usage("--sheet and --thickness are for --booklet and --2up", "add one of these");
}

const usage = (message: string, hint: string): Diagnostic => ({
  code: "system/usage",
  severity: "error",
  message,
  hint,
});

interface Options extends TalkOptions, ImposeOptions {
  readonly layout: string;
  readonly output?: string;
  readonly duplex: "long" | "short";
  readonly mono?: boolean;
  readonly draft?: boolean;
  readonly source?: readonly string[];
}

export const imposeCommand = ({ world, done }: Seat): Command =>
  addImposeOptions(
    command(
      "impose",
      "Put the pages of a sheet onto larger or fuller paper, to be folded or cut. For printers only: the tagged original is made beside it.",
      [
        "readout impose content/riad-gespraeche/briefing.yaml --booklet",
        "readout impose my.yaml -l my-dossier --booklet --sheet a4 --thickness 0.12",
        "readout impose my.yaml -l handout --2up",
      ],
    ).argument("<briefing>", "the briefing"),
  )
    .option("-l, --layout <name>", "the layout", DEFAULT_LAYOUT)
    .option("-o, --output <path>", "folder for the PDFs, or the name of the original (default: out)")
    .addOption(
      new Option("--duplex <edge>", "over which edge the printer can turn; for long, backs stand upside down")
        .choices(["long", "short"])
        .default("short"),
    )
    .option("--mono", "greys only")
    .option("--draft", "with the word across every page")
    .option(
      "--source <file>",
      "check against this text of a source, as article.txt or id=article.txt",
      sourcesOf,
    )
    .action(async (file: string, options: Options) => done(await runImpose(file, options, world)));

async function runImpose(briefing: string, options: Options, world: World): Promise<number> {
  const report = reportFor(world, options);
  const fault = faultOfImposing(options, true);
  const imposing = imposingOf(options, options.duplex);
  if (fault !== undefined || imposing === undefined) {
    report.tell(fault === undefined ? [] : [fault]);
    return report.finish();
  }
  const { sheetMap } = await import("../pipeline.ts");
  const { buildImposed } = await import("../prints/index.ts");
  const order = {
    briefing,
    layouts: [options.layout],
    into: options.output,
    mono: options.mono ?? false,
    sources: options.source ?? [],
    strict: options.strict ?? false,
    imposing,
    draft: options.draft ?? false,
  };
  const made = await buildImposed(order, options.layout, world, (text) => report.progress(text));
  report.tell(made.findings);
  const { file, original, plan } = made;
  if (file !== undefined && plan !== undefined) {
    report.print(file);
    report.say(`for printers only; the file for readers is ${original}`);
    for (const line of await sheetMap(plan)) report.say(line);
    report.say(howToPrint(plan));
  }
  return report.finish({ original: original ?? null, file: file ?? null, plan: plan ?? null });
}

function howToPrint({ duplex, scale }: NonNullable<ImposedMade["plan"]>): string {
  const size = scale === 1 ? "at their own size" : `at ${Math.round(scale * 100)} per cent of their size`;
  return duplex === "off"
    ? `print one side; pages stand ${size}`
    : `print both sides, turned over the ${duplex} edge; pages stand ${size}`;
}
