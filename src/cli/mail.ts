/** `readout mail`: a briefing to the inboxes of a list, one message each. A dry run unless `--send`. */
import path from "node:path";
import type { Command } from "commander";
import { ledgerFile } from "../files.ts";
import type { Journal } from "../journal.ts";
import { type Diagnostic, hasErrors, type Place } from "../model/diagnostic.ts";
import type { ValuePath } from "../model/origin.ts";
import type { Content, Mailing, Plan, Recipient, Sent } from "../pipeline.ts";
import type { World } from "../world.ts";
import { writeFiles } from "./mail-files.ts";
import { readMailOptions, type Settled } from "./mail-options.ts";
import { attachedPdf, largePdf } from "./mail-pdf.ts";
import { formsOf, type Planned, plannedOf, showPlan } from "./mail-plan.ts";
import { tellSent } from "./mail-report.ts";
import { draftOfFile } from "./print.ts";
import type { Report } from "./report.ts";
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

/** Gives what `--json` shows; undefined when it came to no plan. */
async function mail(file: string, options: MailOptions, journal: Journal, report: Report, world: World) {
  const pipeline = await import("../pipeline.ts");
  const { isApprovalVoid, mailRoom, openLedger, readContent, readLayout } = pipeline;
  const { readList, vocabularyOf, whatHoldsItBack, withProof } = pipeline;
  const room = await mailRoom();
  const list = await readList(options.list, journal, world);
  if (options.draft && options.pdf !== undefined) journal.findings.push(draftOfFile);
  const read = await readContent(file, journal, world);
  const content = read && (await withProof(read, {}, journal, world));
  const settled = await readMailOptions(options, content?.briefing, journal, world);
  if (list === undefined || content === undefined || settled === undefined) return undefined;

  const { chosen, otherLanguage } = chooseRecipients(list, content, options, journal);
  const draft = options.draft === true;
  const layout = await journal.step("layout", () => readLayout(options.layout, world));
  if (layout === undefined) return undefined;
  const held = {
    briefing: content.briefing,
    checked: content.proof?.checked === true,
    approvalRequired: layout.manifest.approval === "required",
    approvalVoid: isApprovalVoid(journal.findings),
    draft,
    dry: options.send !== true,
    notBefore: settled.notBefore,
    readers: chosen.map(({ address: who, clearance, place }) => ({ who, clearance, place })),
    at: (at?: ValuePath) => (at === undefined ? { file } : content.origins.at(at)),
  };
  journal.findings.push(...(await whatHoldsItBack(held, world)));
  const isNotCleared = ({ place }: Recipient) => journal.findings.some((each) => isBarred(each, place));
  const [cleared, notCleared] = [chosen.filter((each) => !isNotCleared(each)), chosen.filter(isNotCleared)];
  // A dry run shows who it is that may not see it, among the others.
  const stops = journal.findings.filter(({ code }) => options.send || code !== "deliver/clearance");
  if (hasErrors(stops)) return undefined;

  const ledgerPath = options.ledger ?? ledgerFile(file);
  const lock = options.send ? world.lock(`${ledgerPath}.lock`) : undefined;
  if (lock?.value === undefined && lock !== undefined) {
    journal.findings.push(...lock.diagnostics);
    return undefined;
  }
  try {
    const words = await vocabularyOf(content, journal, world);
    const pdf = words && (await attachedPdf(content, options, journal, report, world));
    if (words === undefined || pdf === undefined) return undefined;
    const wantsLarge = chosen.some(({ form }) => form === "large");
    const large = wantsLarge ? await largePdf(content, options, journal, report, world) : undefined;
    if (wantsLarge && large === undefined) return undefined;
    const mailing: Mailing = {
      briefing: content.briefing,
      words,
      pdf: pdf.bytes,
      largePdf: large?.bytes,
      from: settled.from,
      date: world.clock(),
      draft,
      slug: path.basename(path.dirname(path.resolve(world.cwd, file))),
      checked: checkedText(content, words),
      unsubscribe: settled.unsubscribe,
      dkim: settled.dkim,
    };
    const ledger = await openLedger(ledgerPath, journal, world);
    if (ledger === undefined) return undefined;
    const sha256Of = ({ form }: Recipient) => (form === "large" && large ? large : pdf).sha256;
    const plan = room.planOf(cleared, { ...mailing, sha256Of }, ledger, options.resend ?? []);
    const forms = await formsOf(mailing, plan);
    const planned = plannedOf(list, plan, { otherLanguage, notCleared }, forms);
    const showing = { dry: !options.send, all: options.all === true, ledger: ledgerPath };
    showPlan(mailing, { plan, forms, planned }, showing, journal, report);
    const run: Run = {
      mailing,
      plan,
      ledgerPath,
      sha256Of,
      settled,
      journal,
      report,
      world,
    };
    if (options.eml !== undefined && !hasErrors(journal.findings))
      await writeFiles(mailing, plan, options.eml, journal, report, world);
    const sent = options.send && !hasErrors(journal.findings) ? await sendDue(run) : undefined;
    return recordOf(mailing, plan, planned, sent, ledgerPath);
  } finally {
    lock?.value?.release();
  }
}

/** A finding of the gate is about the line of somebody. */
const isBarred = ({ code, place }: Diagnostic, line: Place): boolean =>
  code === "deliver/clearance" && place === line;

/** Those whom the options mean, apart from those among them who read another language. */
function chooseRecipients(
  list: readonly Recipient[],
  { briefing }: Content,
  { only, resend = [], list: file }: MailOptions,
  journal: Journal,
): { readonly chosen: readonly Recipient[]; readonly otherLanguage: readonly Recipient[] } {
  const known = new Set(list.map(({ address }) => address.toLowerCase()));
  const named = [...(only ?? []), ...resend.filter((each) => !/^(unknown|refused|all)$/.test(each))];
  for (const name of named)
    if (!known.has(name.toLowerCase()))
      journal.findings.push({
        code: "mail/unknown-recipient",
        severity: "error",
        message: `“${name}” is not in the list`,
        hint: "name addresses as they stand in the list, separated by commas",
        place: { file },
      });
  const wanted = only && new Set(only.map((each) => each.toLowerCase()));
  const meant = list.filter(({ address }) => wanted?.has(address.toLowerCase()) ?? true);
  const isOther = ({ language }: Recipient) => language !== undefined && language !== briefing.language;
  const otherLanguage = meant.filter(isOther);
  if (otherLanguage.length > 0)
    journal.findings.push({
      code: "mail/other-language",
      severity: "info",
      message: `${otherLanguage.length} of ${meant.length} read another language than “${briefing.language}” and are left out`,
      place: { file },
    });
  return { chosen: meant.filter((recipient) => !isOther(recipient)), otherLanguage };
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

/** A run that has come to a plan. */
interface Run {
  readonly mailing: Mailing;
  readonly plan: Plan;
  readonly ledgerPath: string;
  /** Of the file that somebody gets. */
  readonly sha256Of: (recipient: Recipient) => string;
  readonly settled: Settled;
  readonly journal: Journal;
  readonly report: Report;
  readonly world: World;
}

async function sendDue(run: Run): Promise<Sent | undefined> {
  const { mailing, plan, ledgerPath, sha256Of, settled, journal, report, world } = run;
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
  const order = {
    ...settled,
    server,
    mailing,
    recipients: plan.due,
    ledger: ledgerPath,
    sha256Of,
  };
  const sent = await sendMails(order, (done, of) => report.progress(`${done} of ${of} settled`), world);
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
