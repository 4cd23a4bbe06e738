/** The options of `readout mail` -> what they mean: times as numbers, secrets out of their files, the server taken apart. */
import type { Journal } from "../journal.ts";
import type { Briefing } from "../model/briefing.ts";
import { type Diagnostic, hasErrors } from "../model/diagnostic.ts";
import type { DkimKey, Mailbox, Server } from "../pipeline.ts";
import type { World } from "../world.ts";
import type { MailOptions } from "./mail.ts";

export interface Settled {
  readonly from: Mailbox;
  readonly server: Server | undefined;
  readonly password: string | undefined;
  readonly authority: string | undefined;
  readonly dkim: DkimKey | undefined;
  /** Milliseconds since 1970. */
  readonly notBefore: number | undefined;
  readonly unsubscribe: string | undefined;
  readonly connections: number;
  readonly rate: number | undefined;
  /** Milliseconds. */
  readonly patience: number;
}

/** Undefined when an option is wrong; all that are wrong are found. */
export async function readMailOptions(
  options: MailOptions,
  briefing: Briefing | undefined,
  journal: Journal,
  world: World,
): Promise<Settled | undefined> {
  const { mailRoom, readAuthorityFile, readSecret } = await import("../pipeline.ts");
  const { domainOf, isSelector, keyFault, readMailbox, readServer } = await mailRoom();
  const found: Diagnostic[] = [];
  const secret = (file: string | undefined): string | undefined => {
    if (file === undefined) return undefined;
    const { value, diagnostics } = readSecret(file, world);
    found.push(...diagnostics);
    return value;
  };
  const bad = (option: string, value: string, hint: string) =>
    found.push({
      code: "mail/bad-option",
      severity: "error",
      message: `${option} cannot be “${value}”`,
      hint,
    });
  const number = (option: string, value: string | undefined, least: number, most: number) => {
    const n = Number(value);
    if (value !== undefined && !(n >= least && n <= most)) bad(option, value, `write ${least} to ${most}`);
    return value === undefined ? undefined : n;
  };

  const password = secret(options.passwordFile) ?? world.env.READOUT_SMTP_PASSWORD;
  const server = options.smtp === undefined ? undefined : readServer(options.smtp, Boolean(password));
  found.push(...(server?.diagnostics ?? []));

  const contact = briefing?.issuer.contact;
  const { name, email } = contact ?? {};
  const issuer = email && { ...(name !== undefined && { name }), address: email };
  const from = options.from === undefined ? issuer : readMailbox(options.from);
  if (!from && briefing !== undefined)
    found.push({
      code: "mail/no-sender",
      severity: "error",
      message:
        options.from === undefined ? "nobody is named as the sender" : `“${options.from}” is no sender`,
      hint: "write --from 'Desk <desk@example.org>', or issuer.contact.email in the briefing",
    });

  const { notBefore, unsubscribe = email && `mailto:${email}?subject=unsubscribe` } = options;
  if (notBefore !== undefined && !isMoment(notBefore))
    bad("--not-before", notBefore, "write it as 2026-11-22T07:44+01:00, with its offset");
  if (unsubscribe && !/^(https:\/\/|mailto:)[!-~]{1,500}$/.test(unsubscribe.replaceAll(/[<>]/g, " ")))
    bad("--unsubscribe", unsubscribe, "it begins with https:// or mailto:");
  const key = secret(options.dkimKey);
  if ((options.dkimKey === undefined) !== (options.dkimSelector === undefined))
    bad("--dkim-key", options.dkimKey ?? "", "name both --dkim-key and --dkim-selector");
  if (options.dkimSelector !== undefined && !isSelector(options.dkimSelector))
    bad("--dkim-selector", options.dkimSelector, "write it as the record in the domain has it, as “s1”");
  const fault = key === undefined ? undefined : keyFault(key);
  if (fault !== undefined) bad("--dkim-key", options.dkimKey ?? "", fault);
  const authority = options.caFile === undefined ? undefined : await readAuthorityFile(options.caFile, world);
  found.push(...(authority?.diagnostics ?? []));
  const connections = number("--connections", options.connections, 1, 20) ?? 1;
  if (!Number.isInteger(connections)) bad("--connections", options.connections, "write a whole number");
  const rate = number("--rate", options.rate, 0.01, 1000);
  const patience = number("--patience", options.patience, 1, 3600) ?? 60;

  journal.findings.push(...found);
  if (hasErrors(found) || !from) return undefined;
  return {
    from,
    server: server?.value,
    password,
    authority: authority?.value,
    dkim:
      key === undefined
        ? undefined
        : { domainName: domainOf(from.address), keySelector: options.dkimSelector!, privateKey: key },
    notBefore: notBefore === undefined ? undefined : Date.parse(notBefore),
    unsubscribe: unsubscribe || undefined,
    connections,
    rate,
    patience: patience * 1000,
  };
}

/** A day that its month does not have is no day: `Date` would take it for one of the next month. */
const isMoment = (text: string): boolean =>
  MOMENT.test(text) && new Date(`${text.slice(0, 16)}Z`).toJSON()?.startsWith(text.slice(0, 16)) === true;

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/;
