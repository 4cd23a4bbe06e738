/** `readout mail`: a briefing to the inboxes of a list, one message each. A dry run unless `--send`. */
import path from "node:path";
import type { Command } from "commander";
import { ledgerFile } from "../files.ts";
import type { Journal } from "../journal.ts";
import { hasErrors } from "../model/diagnostic.ts";
import type { Content, Mailing, Plan, Recipient, Sent } from "../pipeline.ts";
import type { World } from "../world.ts";
import { writeFiles } from "./mail-files.ts";
import { readMailOptions, type Settled } from "./mail-options.ts";
import { attachedPdf, largePdf } from "./mail-pdf.ts";
import { formsOf, type Planned, plannedOf, showPlan } from "./mail-plan.ts";
import { type Readers, readersOf } from "./mail-readers.ts";
import { tellSent } from "./mail-report.ts";
import { draftOfFile } from "./print.ts";
import { counted, type Report } from "./report.ts";
import { command, DEFAULT_LAYOUT, namesOf, reportFor, type Seat, type TalkOptions } from "./talk.ts";

export interface MailOptions extends TalkOptions {
  readonly list: string;
  readonly smtp?: string;
  readonly from?: string;
  readonly only?: readonly string[];
  readonly notBefore?: string;
  readonly all?: boolean;
  readonly eml?: string;
  readonly send?: boolean;
  readonly draft?: boolean;
  readonly resend?: readonly string[];
  readonly layout: string;
  readonly pdf?: string;
  readonly output?: string;
  readonly ledger?: string;
  readonly unsubscribe?: string;
  readonly passwordFile?: string;
  readonly caFile?: string;
  readonly dkimKey?: string;
  readonly dkimSelector?: string;
  readonly connections: string;
  readonly rate?: string;
  readonly patience: string;
}

export const mailCommand = ({ world, done }: Seat): Command =>
  command("mail", "Mail a briefing to a list, one message each. Shows what it would do unless --send.", [
    "readout mail briefing.yaml --list recipients.csv",
    "readout mail briefing.yaml --list recipients.csv --eml out/eml",
    "readout mail briefing.yaml --list recipients.csv --smtp smtps://desk@mail.example.org --send",
    "readout mail briefing.yaml --list recipients.csv --smtp smtp://localhost --send --resend unknown",
  ])
    .argument("<file>", "the briefing")
    .requiredOption(
      "--list <file>",
      "recipients as CSV or YAML: address, name, unit, clearance, form, language, copies",
    )
    .option("--smtp <address>", "the mail server, as smtps://user@host or smtp://user@host:587")
    .option("--send", "send; without it nothing leaves this machine")
    .option("--from <mailbox>", "the sender, as 'Desk <desk@example.org>' (default: issuer.contact)")
    .option("--only <addresses>", "leave out all others of the list", namesOf)
    .option("--all", "show everybody in a dry run, and not the first twenty")
    .option("--not-before <time>", "refuse to send before, as 2026-11-22T07:44+01:00")
    .option("--eml <folder>", "write each message as a file that opens as a draft in mail programs")
    .option("--draft", "send what is not checked, marked as a draft")
    .option("--resend <who>", "send again: unknown, refused, all, or addresses", namesOf)
    .option("-l, --layout <name>", "the layout of the attached sheet", DEFAULT_LAYOUT)
    .option("--pdf <file>", "attach this sheet instead of building it; it is verified against the briefing")
    .option("-o, --output <path>", "where the sheet is built (default: out)")
    .option("--ledger <file>", "who got which message (default: *.mail.jsonl beside the briefing)")
    .option(
      "--unsubscribe <address>",
      "https: or mailto: address for leaving the list; {id} stands for the recipient",
    )
    .option(
      "--password-file <file>",
      "file with the password, readable by you alone (or set READOUT_SMTP_PASSWORD)",
    )
    .option("--ca-file <file>", "certificate of an authority of your own (PEM)")
    .option("--dkim-key <file>", "sign messages with this key (PEM); only if no relay does")
    .option("--dkim-selector <name>", "name of the key in the domain of the sender")
    .option(
      "--connections <n>",
      "connections at the same time; each may leave one message unknown when killed",
      "1",
    )
    .option("--rate <n>", "messages a second at most")
    .option("--patience <seconds>", "silence after which a server is lost", "60")
    .addHelpText("after", HELP_FOOT)
    .action(async (file: string, options: MailOptions) => done(await runMail(file, options, world)));

const HELP_FOOT = `
A second run goes on where the first one stopped: who has got a message gets no other.

Exit codes: 0 all accepted, 3 the briefing or the list is wrong, 4 not proven, 7 not delivered to all`;

async function runMail(file: string, options: MailOptions, world: World): Promise<number> {
  const report = reportFor(world, options);
  const { Journal } = await import("../journal.ts");
  const journal = new Journal(world, (stage) => report.progress(stage));
  const record = await mail(file, options, journal, report, world);
  report.tell(journal.findings);
  return report.finish({ mail: record ?? null });
}

/** What a run begins with. */
export interface Order {
  readonly file: string;
  readonly options: MailOptions;
  readonly content: Content;
  readonly list: readonly Recipient[];
  readonly settled: Settled;
  readonly journal: Journal;
  readonly report: Report;
  readonly world: World;
}

/** Gives what `--json` shows; undefined when it came to no plan. */
async function mail(file: string, options: MailOptions, journal: Journal, report: Report, world: World) {
  const { readContent, readList, withProof } = await import("../pipeline.ts");
  const list = await readList(options.list, journal, world);
  if (options.draft && options.pdf !== undefined) journal.findings.push(draftOfFile);
  const read = await readContent(file, journal, world);
  const content = read && (await withProof(read, {}, journal, world));
  const settled = await readMailOptions(options, content?.briefing, journal, world);
  if (list === undefined || content === undefined || settled === undefined) return undefined;
  const order: Order = { file, options, content, list, settled, journal, report, world };
  const readers = await readersOf(order);
  if (readers === undefined) return undefined;

  const ledgerPath = options.ledger ?? ledgerFile(file);
  if (!options.send) return carryOut(order, readers, ledgerPath);
  const lock = world.lock(`${ledgerPath}.lock`);
  journal.findings.push(...lock.diagnostics);
  try {
    return lock.value && (await carryOut(order, readers, ledgerPath));
  } finally {
    lock.value?.release();
  }
}

async function carryOut(order: Order, readers: Readers, ledgerPath: string) {
  const { options, list, journal, report, world } = order;
  const { mailRoom, openLedger } = await import("../pipeline.ts");
  const { planOf } = await mailRoom();
  const made = await makeMailing(order, readers.cleared);
  const ledger = made && (await openLedger(ledgerPath, journal, world));
  if (made === undefined || ledger === undefined) return undefined;
  const { mailing, sha256Of } = made;
  const plan = planOf(readers.cleared, { ...mailing, sha256Of }, ledger, options.resend ?? []);
  const forms = await formsOf(mailing, plan);
  const planned = plannedOf(list, plan, readers, forms);
  const showing = { dry: !options.send, all: options.all === true, ledger: ledgerPath };
  showPlan(mailing, { plan, forms, planned }, showing, journal, report);
  if (options.eml !== undefined && !hasErrors(journal.findings))
    await writeFiles(mailing, plan, options.eml, journal, report, world);
  const sends = options.send && !hasErrors(journal.findings);
  const sent = sends ? await sendDue(order, made, plan, ledgerPath) : undefined;
  return recordOf(mailing, plan, planned, sent, ledgerPath);
}

interface Made {
  readonly mailing: Mailing;
  /** Of the file that somebody gets. */
  readonly sha256Of: (recipient: Recipient) => string;
}

/** Undefined when there is no sheet that may go with it. */
async function makeMailing(order: Order, readers: readonly Recipient[]): Promise<Made | undefined> {
  const { file, options, content, settled, journal, report, world } = order;
  const { vocabularyOf } = await import("../pipeline.ts");
  const words = await vocabularyOf(content, journal, world);
  const pdf = words && (await attachedPdf(content, options, journal, report, world));
  if (words === undefined || pdf === undefined) return undefined;
  const wantsLarge = readers.some(({ form }) => form === "large");
  const large = wantsLarge ? await largePdf(content, options, journal, report, world) : undefined;
  if (wantsLarge && large === undefined) return undefined;
  const mailing: Mailing = {
    briefing: content.briefing,
    words,
    pdf: pdf.bytes,
    largePdf: large?.bytes,
    from: settled.from,
    date: world.clock(),
    draft: options.draft === true,
    slug: path.basename(path.dirname(path.resolve(world.cwd, file))),
    checked: checkedText(content, words),
    unsubscribe: settled.unsubscribe,
    dkim: settled.dkim,
  };
  return { mailing, sha256Of: ({ form }) => (form === "large" && large ? large : pdf).sha256 };
}

/** What the sheet itself says of its check. */
function checkedText({ proof }: Content, { label }: Mailing["words"]): string {
  if (!proof?.checked) return label("proof.unchecked");
  const inferred = proof.inferredSpeakers;
  return [
    label("proof.checked", { count: proof.quotations }),
    ...(inferred > 0 ? [label("proof.inferred", { count: inferred })] : []),
  ].join(", ");
}

async function sendDue(
  { settled, journal, report, world }: Order,
  { mailing, sha256Of }: Made,
  plan: Plan,
  ledger: string,
): Promise<Sent | undefined> {
  const { sendMails } = await import("../pipeline.ts");
  const { server } = settled;
  if (server === undefined) {
    journal.findings.push({
      code: "mail/bad-server",
      severity: "error",
      message: "--send needs a mail server",
      hint: "name it with --smtp smtps://user@mail.example.org",
    });
    return undefined;
  }
  const order = { ...settled, server, mailing, recipients: plan.due, ledger, sha256Of };
  const tell = {
    progress: (done: number, of: number) => report.progress(`${done} of ${of} settled`),
    waiting: (count: number, ms: number) =>
      report.say(`the server puts off ${counted(count, "message")}; next try in ${ms / 1000} s`),
  };
  const sent = await sendMails(order, tell, world);
  tellSent(sent, plan, journal, report);
  return sent;
}

const recordOf = (
  mailing: Mailing,
  plan: Plan,
  recipients: readonly Planned[],
  sent: Sent | undefined,
  ledger: string,
) => ({
  series: mailing.briefing.series.name,
  number: mailing.briefing.series.number,
  version: mailing.briefing.series.version,
  draft: mailing.draft,
  ledger,
  recipients,
  due: plan.due.map(({ address }) => address),
  done: plan.done.length,
  refused: plan.refused.map(({ address }) => address),
  unknown: plan.unknown.map(({ address }) => address),
  sent: sent
    ? [...sent.results].map(([{ key }, { state, reply }]) => ({ recipient: key.recipient, state, reply }))
    : null,
});
