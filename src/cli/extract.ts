/** `readout extract`: an article becomes the draft of a briefing, and an edited draft takes up what the article says anew. */
import { type Command, Option } from "commander";
import { lastDraftFile, showPath } from "../files.ts";
import type { Article } from "../model/article.ts";
import type { Language } from "../model/briefing.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { shellWord } from "../model/shell-word.ts";
import type { Drafted } from "../pipeline.ts";
import type { World } from "../world.ts";
import { counted, type Report, visible } from "./report.ts";
import { command, reportFor, type Seat, type TalkOptions } from "./talk.ts";

type Draft = Drafted["draft"];

interface ExtractOptions extends TalkOptions {
  readonly output?: string;
  readonly showDropped?: boolean;
  readonly language?: Language;
  readonly propose?: string | false;
  readonly proposeModel?: string;
}

export const extractCommand = ({ world, done }: Seat): Command =>
  command("extract", "Draw the draft of a briefing out of an article.", [
    "readout extract content/harbour-talks/article.txt",
    "readout extract page.html -o briefing.yaml",
    "readout extract - --language de -o briefing.yaml < article.txt",
  ])
    .argument("<article>", "text or saved web page; - is standard input")
    .option("-o, --output <file>", "write the draft there; an edited one keeps what its editor wrote")
    .option("--show-dropped", "list the lines that are no body text, and why")
    .addOption(new Option("--language <code>", "language of the article").choices(["de", "en"]))
    .option("--propose <address>", "ask a service for proposals too (or set READOUT_PROPOSE_URL)")
    .option("--no-propose", "ask nobody, whatever is set")
    .option("--propose-model <name>", "its model (or set READOUT_PROPOSE_MODEL)")
    .addHelpText("after", HELP_FOOT)
    .action(async (file: string, options: ExtractOptions) => done(await runExtract(file, options, world)));

const HELP_FOOT = `
Every quotation of the draft has passed the gate: readout check briefing.yaml --source article.txt says the same.
What a service proposes passes the same gate; its key comes from READOUT_PROPOSE_KEY or READOUT_PROPOSE_KEY_FILE (docs/extracting.md).
Beside the draft stands *.extract.yaml, what the program wrote: by it, the next extraction tells an editor's words from its own.`;

async function runExtract(file: string, options: ExtractOptions, world: World): Promise<number> {
  const report = reportFor(world, options);
  const { draftArticle, readProvider } = await import("../pipeline.ts");
  const { Journal } = await import("../journal.ts");
  const journal = new Journal(world, (stage) => report.progress(stage));
  const asking = { url: options.propose, model: options.proposeModel };
  const provider = await readProvider(asking, journal, world);
  if (provider) report.say(`the article's text goes to ${provider.shown}`);
  const drafted =
    provider === undefined
      ? undefined
      : await draftArticle(file, options.language, provider ?? undefined, journal, world);
  report.tell(journal.findings);
  if (drafted === undefined) return report.finish({ article: file });
  const { article, draft, text, open } = drafted;
  if (options.showDropped) for (const line of droppedOf(article)) report.say(line);
  sayLeftOut(drafted, report);
  const counts = Object.fromEntries(Object.entries(draft.lists).map(([name, items]) => [name, items.length]));
  const proposed = provider ? { proposals: proposalsOf(draft, provider.model) } : {};
  const result = { article: file, ...counts, refused: draft.refused, unassigned: open, ...proposed };
  const shown = options.showDropped ? { dropped: article.paragraphs.filter((p) => p.class !== "body") } : {};
  if (options.output === undefined) {
    report.print(text.trimEnd());
    return report.finish({ ...result, ...shown, ...(options.json ? { draft: text } : {}) });
  }
  const kept = await keep(options.output, drafted, report, world);
  report.tell(kept);
  if (kept.length === 0 && file !== "-")
    report.say(`next: readout check ${shellWord(options.output)} --source ${shellWord(file)}`);
  return report.finish({ ...result, ...shown, output: options.output });
}

/** Lines of talk; the draft and --json have all of it. */
const MOST_SAID = 20;

function sayLeftOut({ draft, open }: Drafted, report: Report): void {
  const { refused, rejected, repeated, lists } = draft;
  const lines = [
    ...refused.map((line) => `not taken over: ${line}`),
    ...open.map(
      ({ paragraph, words }) => `nobody is known to have said, in paragraph ${paragraph}: ${words}`,
    ),
    ...rejected.map(({ what, reason }) => `rejected: ${what}: ${reason}`),
  ];
  for (const line of lines.slice(0, MOST_SAID)) report.say(visible(line));
  if (lines.length > MOST_SAID) report.say(`and ${lines.length - MOST_SAID} more, which --json lists`);
  const taken = Object.values(lists)
    .flat()
    .filter(({ proposed }) => proposed).length;
  if (taken + repeated > 0)
    report.say(
      `${counted(taken, "proposal")} taken over, marked in the draft; ${repeated} say what the rules found`,
    );
}

const proposalsOf = ({ lists, rejected, repeated }: Draft, model: string) => ({
  model,
  accepted: Object.entries(lists).flatMap(([list, items]) =>
    items.filter(({ proposed }) => proposed).map(({ value }) => ({ list, ...value })),
  ),
  repeated,
  rejected,
});

const droppedOf = ({ paragraphs }: Article): string[] =>
  paragraphs
    .filter((p) => p.class !== "body")
    .map(({ number, class: name, rule, text }) => {
      const start = text.length > 80 ? `${text.slice(0, 79)}…` : text;
      return [String(number).padStart(4), name.padEnd(10), rule.padEnd(22), start].join("  ");
    });

/** Writes the draft, or merges it into what stands there, and remembers what the program wrote. */
async function keep(
  output: string,
  drafted: Pick<Drafted, "draft" | "text">,
  report: Report,
  world: World,
): Promise<readonly Diagnostic[]> {
  const record = lastDraftFile(output);
  const before = world.isFile(output) ? world.read(output) : undefined;
  if (before !== undefined && before.value === undefined) return before.diagnostics;
  let text = drafted.text;
  if (before?.value !== undefined) {
    const { mergeArticle } = await import("../pipeline.ts");
    const last = world.isFile(record) ? world.read(record).value : undefined;
    const merged = await mergeArticle(drafted.draft, before.value, last);
    if (merged === undefined) return [unreadable(output)];
    text = merged.text;
    const { kept, added, removed } = merged;
    report.say(
      `merged: ${counted(added.length, "item")} added, ${removed.length} taken away, ${counted(kept.length, "value")} of the editor kept`,
    );
  }
  const written = [...write(output, text, world), ...write(record, drafted.text, world)];
  if (written.length === 0) report.say(`draft kept as ${showPath(output, world)}`);
  return written;
}

const unreadable = (file: string): Diagnostic => ({
  code: "extract/edited-file-broken",
  severity: "error",
  message: `“${file}” is no YAML that a draft could be merged into`,
  hint: "readout check says what is wrong with it; or write the draft to another file",
  place: { file },
});

function write(file: string, text: string, world: World): readonly Diagnostic[] {
  const staged = world.stage(file, new TextEncoder().encode(text));
  return staged.value === undefined ? staged.diagnostics : staged.value.keep(file);
}
