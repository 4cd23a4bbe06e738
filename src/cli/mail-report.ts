/** What `readout mail` says: who would get what, and what became of it. */
import type { Journal } from "../journal.ts";
import type { Code, Diagnostic } from "../model/diagnostic.ts";
import type { Mailing, NoLine, Plan, Recipient, Sent } from "../pipeline.ts";
import { counted, type Report } from "./report.ts";

/** Messages beyond this are likely to be refused somewhere or to be late on a phone. */
const LARGE_BYTES = 2_000_000;

export async function showPlan(
  mailing: Mailing,
  plan: Plan,
  { dry, ledger }: { readonly dry: boolean; readonly ledger: string },
  journal: Journal,
  report: Report,
): Promise<void> {
  const { mailRoom } = await import("../pipeline.ts");
  const { composeMessage, templateOf } = await mailRoom();
  const { marking } = mailing.briefing;
  const rows: string[][] = [];
  let subject = "";
  for (const form of ["pdf", "large", "text"] as const) {
    const due = plan.due.filter((recipient) => recipient.form === form);
    if (due.length === 0) continue;
    const template = templateOf(mailing, form);
    subject = template.subject;
    const { bytes } = await composeMessage(mailing, template, due[0]!);
    rows.push([
      form,
      String(due.length),
      template.html === undefined ? "–" : kilobytes(Buffer.byteLength(template.html)),
      template.attachment === undefined ? "–" : kilobytes(template.attachment.bytes.length),
      kilobytes(bytes.length),
    ]);
    journal.findings.push(...templateFindings(form, template.leftOut, bytes.length));
  }
  const lines = [
    ...(subject === "" ? [] : [`subject:  ${subject}`]),
    `marking:  ${[marking.tlp, marking.text].filter((each) => each !== undefined).join(", ") || "none"}`,
    `from:     ${mailing.from.name ? `${mailing.from.name} ` : ""}<${mailing.from.address}>`,
    ...(rows.length === 0 ? [] : ["", ...table([["form", "count", "html", "pdf", "message"], ...rows])]),
    ...standing("has it already", plan.done),
    ...standing("refused earlier", plan.refused),
    ...standing("unknown, not sent again without --resend unknown", plan.unknown),
    "",
    dry
      ? `dry run: ${counted(plan.due.length, "message")} would be sent; --send sends`
      : `${counted(plan.due.length, "message")} to send; ledger: ${ledger}`,
  ];
  report.print(lines.join("\n"));
  journal.findings.push(...otherSheets(plan.otherwise));
  for (const recipient of dry ? plan.unknown : [])
    journal.findings.push(
      unknown(recipient.address, "an earlier run ended before the answer came", "warning"),
    );
}

const otherSheets = (recipients: readonly Recipient[]): readonly Diagnostic[] =>
  recipients.length === 0
    ? []
    : [
        {
          code: "mail/other-sheet",
          severity: "warning",
          message: `${counted(recipients.length, "recipient")} got another file under this version than the sheet is now: ${firstFew(recipients)}`,
          hint: "raise `series.version`, so that they get it as an update; or name them with --resend",
        },
      ];

/** So many addresses tell which list was meant; the rest is counted. */
const NAMED_ADDRESSES = 3;

function firstFew(recipients: readonly Recipient[]): string {
  const named = recipients.slice(0, NAMED_ADDRESSES).map(({ address }) => `“${address}”`);
  const others = recipients.length - named.length;
  return [...named, ...(others > 0 ? [`${others} more`] : [])].join(", ");
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  "),
  );
}

const standing = (words: string, recipients: readonly Recipient[]): readonly string[] =>
  recipients.length === 0 ? [] : [`${words}: ${recipients.length}`];

function templateFindings(form: string, leftOut: readonly string[], bytes: number): readonly Diagnostic[] {
  return [
    ...(leftOut.length > 0
      ? [
          {
            code: "mail/left-out" as const,
            severity: "warning" as const,
            message: `the HTML of the form “${form}” leaves out “${leftOut.join("”, “")}”`,
            hint: "the text and the PDF hold everything",
          },
        ]
      : []),
    ...tooLarge(form, bytes),
  ];
}

export const tooLarge = (form: string, bytes: number): readonly Diagnostic[] =>
  bytes <= LARGE_BYTES
    ? []
    : [
        {
          code: "mail/large",
          severity: "warning",
          message: `a message of the form “${form}” has ${kilobytes(bytes)}`,
          hint: "make the pictures of the sheet smaller",
        },
      ];

/** Each recipient that has not got it is a finding of its own, so that the exit code says so. */
export function tellSent(sent: Sent, plan: Plan, journal: Journal, report: Report): void {
  const count = (state: string) => [...sent.results.values()].filter((each) => each.state === state).length;
  journal.findings.push(...sent.faults);
  for (const [{ key }, { state, reply }] of sent.results) {
    if (state === "unknown") journal.findings.push(unknown(key.recipient, reply));
    if (state === "refused" || state === "deferred")
      journal.findings.push({
        code: `mail/${state}`,
        severity: "error",
        message: `“${key.recipient}”: ${reply}`,
        hint:
          state === "refused"
            ? "correct the address; --resend refused tries again"
            : "run the same command later",
      });
  }
  journal.findings.push(
    ...sent.unrecorded.map((job) => unrecorded(job.key.recipient, sent.results.get(job)!.state)),
  );
  for (const { address } of plan.unknown)
    journal.findings.push(unknown(address, "an earlier run ended before the answer came"));
  if (sent.stopped !== undefined)
    journal.findings.push(stopped(sent.stopped, plan.due.length - count("accepted")));
  report.say(
    `accepted ${count("accepted")}, refused ${count("refused")}, deferred ${count("deferred")}, unknown ${count("unknown")} of ${plan.due.length}`,
  );
}

const unknown = (address: string, reply: string, severity: "error" | "warning" = "error"): Diagnostic => ({
  code: "mail/unknown",
  severity,
  message: `nobody knows whether “${address}” has it: ${reply}`,
  hint: "ask the recipient or the server's log; --resend unknown sends it again",
});

const unrecorded = (address: string, state: string): Diagnostic => ({
  code: "mail/unrecorded",
  severity: "error",
  message: `“${address}”: ${state}, and that could not be recorded`,
  hint: "note it: the next run will call it unknown, and not send it again of its own accord",
});

const STOPPED: Readonly<Record<NoLine["fault"], readonly [code: Code, hint: string]>> = {
  unreachable: ["mail/server-unreachable", "run the same command later; it goes on with those who are left"],
  login: ["mail/login-refused", "check user and password; it was tried once"],
  tls: [
    "mail/tls-failed",
    "use the name that is in the certificate, or --ca-file for an authority of your own",
  ],
};

function stopped({ fault, reason }: NoLine, left: number): Diagnostic {
  const [code, hint] = STOPPED[fault];
  return { code, severity: "error", message: `${counted(left, "message")} not sent: ${reason}`, hint };
}
