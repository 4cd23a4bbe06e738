/** `smtps://desk@mail.example.org` -> how to reach the server. Secrets come from elsewhere, never from an argument. */
import type { Diagnostic, Outcome } from "../../model/diagnostic.ts";
import { CONTROL } from "./address.ts";

export interface Server {
  readonly host: string;
  readonly port: number;
  /**
   * smtps: encrypted from the first byte. starttls: encrypted before anything is said, or not at all. plain: only to a relay on this
   * machine, and without a password.
   */
  readonly security: "smtps" | "starttls" | "plain";
  readonly user?: string;
}

/** `hasPassword`: one was given by the environment or a file. */
export function readServer(text: string, hasPassword: boolean): Outcome<Server> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^smtps?:$/.test(url.protocol) || url.hostname === "")
    return refused("mail/bad-server", "the address of the mail server was not understood");
  // Not shown: a finding goes to logs.
  if (url.password !== "")
    return {
      value: undefined,
      diagnostics: [
        {
          code: "mail/secret-in-arguments",
          severity: "error",
          message: "the address of the mail server holds a password",
          hint: "set READOUT_SMTP_PASSWORD or use --password-file, and change that password: other users can see arguments",
        },
      ],
    };
  const user = decoded(url.username);
  if (user === undefined || CONTROL.test(user))
    return refused("mail/bad-server", "the user in the address of the mail server was not understood");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const secure = url.protocol === "smtps:";
  const loopback = /^(localhost|127(\.\d+){3}|::1)$/.test(host);
  const security = secure ? "smtps" : loopback && user === "" ? "plain" : "starttls";
  if (user !== "" && !hasPassword)
    return refused("mail/no-password", "the address names a user, and there is no password");
  if (url.pathname.replace("/", "") !== "" || url.search !== "" || url.hash !== "")
    return refused("mail/bad-server", "the address of the mail server has more than host and port");
  const port = url.port === "" ? (secure ? 465 : loopback && user === "" ? 25 : 587) : Number(url.port);
  return { value: { host, port, security, ...(user !== "" && { user }) }, diagnostics: [] };
}

/** Undefined for a percent sign that begins no letter. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const HINTS = {
  "mail/bad-server": "write smtps://user@mail.example.org or smtp://user@mail.example.org:587",
  "mail/no-password": "set READOUT_SMTP_PASSWORD, or name a file that only you may read with --password-file",
} as const;

const refused = (code: keyof typeof HINTS, message: string): Outcome<never> => ({
  value: undefined,
  diagnostics: [{ code, severity: "error", message, hint: HINTS[code] } satisfies Diagnostic],
});
