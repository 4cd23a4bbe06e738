/** What `readout mail` would do, before it does it: how many messages of which form and size, and who gets which, or none and why. */
import type { Journal } from "../journal.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Mailing, Plan, Recipient } from "../pipeline.ts";
import { counted, type Report } from "./report.ts";

/** Messages beyond this are likely to be refused somewhere or to be late on a phone. */
const LARGE_BYTES = 2_000_000;

/** One form of the message, by an example: messages of a form differ by the length of an address. */
export interface Form {
  readonly count: number;
  readonly subject: string;
  readonly html: number | undefined;
  readonly attachment: number | undefined;
  readonly bytes: number;
  /** Headings of the sections that the HTML had no room for. */
  readonly leftOut: readonly string[];
}
export type Forms = ReadonlyMap<Recipient["form"], Form>;

/** Of those who get one. */
export async function formsOf(mailing: Mailing, { due }: Plan): Promise<Forms> {
  const { mailRoom } = await import("../pipeline.ts");
  const { composeMessage, templateOf } = await mailRoom();
  const forms = new Map<Recipient["form"], Form>();
  for (const form of ["pdf", "large", "text"] as const) {
    const readers = due.filter((recipient) => recipient.form === form);
    if (readers.length === 0) continue;
    const template = templateOf(mailing, form);
    const { bytes } = await composeMessage(mailing, template, readers[0]!);
    forms.set(form, {
      count: readers.length,
      subject: template.subject,
      html: template.html === undefined ? undefined : Buffer.byteLength(template.html),
      attachment: template.attachment?.bytes.length,
      bytes: bytes.length,
      leftOut: template.leftOut,
    });
  }
  return forms;
}

/** Somebody of the list, and what this run has for them. */
export interface Planned {
  readonly address: string;
  readonly name?: string;
  readonly unit?: string;
  readonly form: Recipient["form"];
  /** That they read; undefined for any. */
  readonly language?: string;
  /** On paper; a mail is always one. */
  readonly copies: number;
  /** Gets one; has it; was refused; may have it; reads another language; may not see the marking. */
  readonly standing: "due" | "done" | "refused" | "unknown" | "other-language" | "not-cleared";
  /** Why none, or what an earlier run came to. */
  readonly reason?: string;
  /** Of a message of that form. */
  readonly bytes?: number;
}

/** Those of the list who get none for what they read or may see. */
export interface LeftOut {
  readonly otherLanguage: readonly Recipient[];
  readonly notCleared: readonly Recipient[];
}

/** Those of a list whom a run is about. */
export function plannedOf(
  list: readonly Recipient[],
  plan: Plan,
  { otherLanguage, notCleared }: LeftOut,
  forms: Forms,
): readonly Planned[] {
  const all = (recipients: readonly Recipient[], standing: Planned["standing"]) =>
    recipients.map((recipient) => [recipient, standing] as const);
  const standings = new Map([
    ...all(plan.due, "due"),
    ...all(plan.done, "done"),
    ...all(plan.refused, "refused"),
    ...all(plan.unknown, "unknown"),
    ...all(otherLanguage, "other-language"),
    ...all(notCleared, "not-cleared"),
  ]);
  return list.flatMap((recipient): Planned[] => {
    const standing = standings.get(recipient);
    if (standing === undefined) return [];
    const { place: _, clearance: __, ...who } = recipient;
    const reason = reasonOf(standing, recipient, plan);
    const bytes = standing === "due" ? forms.get(recipient.form)?.bytes : undefined;
    return [
      { ...who, standing, ...(reason !== undefined && { reason }), ...(bytes !== undefined && { bytes }) },
    ];
  });
}

function reasonOf(standing: Planned["standing"], recipient: Recipient, { last }: Plan): string | undefined {
  const entry = last.get(recipient);
  const words = entry?.reply ? `: ${entry.reply}` : "";
  switch (standing) {
    case "other-language":
      return `reads ${recipient.language}`;
    case "not-cleared":
      return "not cleared for the marking";
    case "done":
      return `has it since ${entry?.at.slice(0, "2026-11-22T05:45".length)}Z`;
    case "refused":
      return `${entry?.state === "bounced" ? "came back" : "refused earlier"}${words}`;
    case "unknown":
      return `may have it${words || ": an earlier run ended before the answer came"}`;
    case "due":
      if (entry === undefined || entry.state === "intended") return undefined;
      return entry.state === "deferred" ? `put off earlier${words}` : `again: was ${entry.state}`;
  }
}

export interface PlanToShow {
  readonly dry: boolean;
  /** Everybody, and not the first few. */
  readonly all: boolean;
  readonly ledger: string;
}

export function showPlan(
  mailing: Mailing,
  {
    plan,
    forms,
    planned,
  }: { readonly plan: Plan; readonly forms: Forms; readonly planned: readonly Planned[] },
  { dry, all, ledger }: PlanToShow,
  journal: Journal,
  report: Report,
): void {
  const { marking } = mailing.briefing;
  const [first] = forms.values();
  const barred = planned.some(({ standing }) => standing === "not-cleared");
  const lines = [
    ...(first === undefined ? [] : [`subject:  ${first.subject}`]),
    `marking:  ${[marking.tlp, marking.text].filter((each) => each !== undefined).join(", ") || "none"}`,
    `from:     ${mailing.from.name ? `${mailing.from.name} ` : ""}<${mailing.from.address}>`,
    ...(forms.size === 0 ? [] : ["", ...formTable(forms)]),
    ...(dry ? ["", ...people(planned, all)] : []),
    "",
    ...counts("has it already", plan.done),
    ...counts("refused earlier", plan.refused),
    ...counts("unknown, not sent again without --resend unknown", plan.unknown),
    dry ? dryRun(plan, barred) : `${counted(plan.due.length, "message")} to send; ledger: ${ledger}`,
  ];
  report.print(lines.join("\n"));
  for (const [name, { leftOut, bytes }] of forms)
    journal.findings.push(...leftOutFindings(name, leftOut), ...tooLarge(name, bytes));
  journal.findings.push(...otherSheets(plan.otherwise));
  for (const { address } of dry ? plan.unknown : [])
    journal.findings.push(mayHaveIt(address, "an earlier run ended before the answer came", "warning"));
}

const dryRun = ({ due }: Plan, barred: boolean): string =>
  barred
    ? "dry run: nothing would be sent, as somebody on the list may not see it"
    : `dry run: ${counted(due.length, "message")} would be sent; --send sends`;

const formTable = (forms: Forms): readonly string[] =>
  table(
    [
      ["form", "count", "html", "pdf", "message"],
      ...[...forms].map(([name, { count, html, attachment, bytes }]) => [
        name,
        String(count),
        html === undefined ? "–" : kilobytes(html),
        attachment === undefined ? "–" : kilobytes(attachment),
        kilobytes(bytes),
      ]),
    ],
    ["left"],
  );

/** So many tell whether it is the right list, and leave the rest of the plan in sight. */
const SHOWN_PEOPLE = 20;

function people(planned: readonly Planned[], all: boolean): readonly string[] {
  const shown = all ? planned : firstOf(planned);
  const rows = shown.map(({ address, form, language, copies, bytes, reason }) => [
    address,
    form,
    language ?? "any",
    String(copies),
    bytes === undefined ? "–" : kilobytes(bytes),
    reason ?? "",
  ]);
  const head = ["recipient", "form", "language", "copies", "message", ""];
  const more = planned.length - shown.length;
  return [
    ...table([head, ...rows], ["left", "left", "left", "right", "right", "left"]),
    ...(more > 0 ? [`and ${more} more; --all shows them`] : []),
  ];
}

/** Where not all are shown, those who get none come first, and last those who have it. */
function firstOf(planned: readonly Planned[]): readonly Planned[] {
  if (planned.length <= SHOWN_PEOPLE) return planned;
  const rank = ({ standing }: Planned) => (standing === "done" ? 2 : standing === "due" ? 1 : 0);
  return planned.toSorted((one, other) => rank(one) - rank(other)).slice(0, SHOWN_PEOPLE);
}

/** Columns without a side stand on the right. */
function table(
  rows: readonly (readonly string[])[],
  sides: readonly ("left" | "right")[],
): readonly string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  const cellOf = (cell: string, i: number) =>
    sides[i] === "left" ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!);
  return rows.map((row) => row.map(cellOf).join("  ").trimEnd());
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const counts = (words: string, recipients: readonly Recipient[]): readonly string[] =>
  recipients.length === 0 ? [] : [`${words}: ${recipients.length}`];

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

const leftOutFindings = (form: string, leftOut: readonly string[]): readonly Diagnostic[] =>
  leftOut.length === 0
    ? []
    : [
        {
          code: "mail/left-out",
          severity: "warning",
          message: `the HTML of the form “${form}” leaves out “${leftOut.join("”, “")}”`,
          hint: "the text and the PDF hold everything",
        },
      ];

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

export const mayHaveIt = (
  address: string,
  reply: string,
  severity: "error" | "warning" = "error",
): Diagnostic => ({
  code: "mail/unknown",
  severity,
  message: `nobody knows whether “${address}” has it: ${reply}`,
  hint: "ask the recipient or the server's log; --resend unknown sends it again",
});
