/** `readout extract`: an article becomes the draft of a briefing, and an edited draft takes up what the article says anew. */
import { type Command, Option } from "commander";
import { lastDraftFile, showPath } from "../files.ts";
import type { Article } from "../model/article.ts";
import type { Language } from "../model/briefing.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { World } from "../world.ts";
import { counted, type Report } from "./report.ts";
import { command, reportFor, type Seat, type TalkOptions } from "./talk.ts";

interface ExtractOptions extends TalkOptions {
  readonly output?: string;
  readonly showDropped?: boolean;
  readonly language?: Language;
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
    .addHelpText("after", HELP_FOOT)
    .action(async (file: string, options: ExtractOptions) => done(await runExtract(file, options, world)));

const HELP_FOOT = `
Every quotation of the draft has passed the gate: readout check briefing.yaml --source article.txt says the same.
Beside the draft stands *.extract.yaml, what the program wrote: by it, the next extraction tells an editor's words from its own.`;

async function runExtract(file: string, options: ExtractOptions, world: World): Promise<number> {
  const report = reportFor(world, options);
  const { draftArticle } = await import("../pipeline.ts");
  const { Journal } = await import("../journal.ts");
  const journal = new Journal(world, (stage) => report.progress(stage));
  const drafted = await draftArticle(file, options.language, journal, world);
  report.tell(journal.findings);
  if (drafted === undefined) return report.finish({ article: file });
  const { article, draft, text } = drafted;
  if (options.showDropped) for (const line of droppedOf(article)) report.say(line);
  for (const line of draft.refused) report.say(`not taken over: ${line}`);
  const counts = Object.fromEntries(Object.entries(draft.lists).map(([name, items]) => [name, items.length]));
  const result = { article: file, ...counts, refused: draft.refused };
  const shown = options.showDropped ? { dropped: article.paragraphs.filter((p) => p.class !== "body") } : {};
  if (options.output === undefined) {
    report.print(text.trimEnd());
    return report.finish({ ...result, ...shown, ...(options.json ? { draft: text } : {}) });
  }
  report.tell(await keep(options.output, drafted, report, world));
  return report.finish({ ...result, ...shown, output: options.output });
}

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
  drafted: { readonly draft: import("../pipeline.ts").Drafted["draft"]; readonly text: string },
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
