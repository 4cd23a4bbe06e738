/**
 * One connection to an SMTP server, and what became of a message on it. The protocol is Nodemailer's; sockets come from outside. A
 * message that is lost is told apart by whether its end had left: `end` is called before that, and only when all else is on its way.
 */
import type { Socket } from "node:net";
import { Readable } from "node:stream";
import type { Message } from "./message.ts";
import type { Server } from "./server.ts";

export type Answer =
  | { readonly kind: "accepted"; readonly reply: string }
  /** For good (5xx). */
  | { readonly kind: "refused"; readonly reply: string }
  /** For now (4xx). */
  | { readonly kind: "later"; readonly reply: string }
  /** Without an answer. */
  | { readonly kind: "lost"; readonly reply: string };

export interface Line {
  deliver(message: Message, end: () => void): Promise<Answer>;
  close(): void;
}

/** Opens a line, or says why there is none: `login` and `tls` will not get better by trying again. */
export type Dial = () => Promise<Line | NoLine>;
export interface NoLine {
  readonly fault: "unreachable" | "login" | "tls";
  readonly reason: string;
}

export interface DialOptions {
  readonly server: Server;
  readonly password?: string | undefined;
  /** PEM of an authority beside those that Node knows. */
  readonly authority?: string | undefined;
  /** How this machine names itself. */
  readonly name: string;
  readonly connect: (host: string, port: number, ms: number) => Promise<Socket>;
  /** A server that says nothing for so long is lost. */
  readonly patience: number;
}

export async function makeDial(options: DialOptions): Promise<Dial> {
  const { default: SMTPConnection } = await import("nodemailer/lib/smtp-connection");
  const { server, password, authority, patience } = options;
  const { host, port, security, user } = server;
  const conceal = concealer(password, user);
  return async () => {
    let socket: Socket;
    try {
      socket = await options.connect(host, port, patience);
    } catch (error) {
      return { fault: "unreachable", reason: conceal(messageOf(error)) };
    }
    const connection = new SMTPConnection({
      host,
      port,
      connection: socket,
      name: options.name,
      secure: security === "smtps",
      requireTLS: security === "starttls",
      ignoreTLS: security === "plain",
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      tls: { ...(authority !== undefined && { ca: authority }), minVersion: "TLSv1.2" },
    });
    // The last fault explains a message that is lost, and a connection that breaks between two messages.
    let fault: Fault | undefined;
    connection.on("error", (error: Fault) => {
      fault = error;
    });
    const opened = await new Promise<Fault | undefined>((resolve) => {
      connection.once("error", resolve);
      connection.once("end", () => resolve(fault ?? new Error("the server hung up")));
      connection.connect((error?: Fault | null) => resolve(error ?? undefined));
    });
    if (opened !== undefined) {
      connection.close();
      return { fault: faultOf(opened), reason: conceal(messageOf(opened)) };
    }
    if (user !== undefined) {
      const refusal = await new Promise<Fault | undefined>((resolve) => {
        connection.once("end", () => resolve(fault ?? new Error("the server hung up")));
        connection.login({ user, pass: password ?? "" }, (error?: Fault | null) =>
          resolve(error ?? undefined),
        );
      });
      if (refusal !== undefined) {
        connection.close();
        const passing = refusal.responseCode === undefined || refusal.responseCode < 500;
        return { fault: passing ? "unreachable" : "login", reason: conceal(messageOf(refusal)) };
      }
    }
    let idle = true;
    return {
      // Amid a message, a parting word would become part of it.
      close: () => (idle ? connection.quit() : connection.close()),
      deliver: (message, end) =>
        new Promise((resolve) => {
          let settled = false;
          idle = false;
          const settle = (answer: Answer) => {
            settled = true;
            idle = answer.kind !== "lost";
            resolve({ ...answer, reply: conceal(answer.reply) });
          };
          connection.once("end", () =>
            settle({ kind: "lost", reply: messageOf(fault ?? "the server hung up") }),
          );
          const bytes = gated(message.bytes, () => {
            if (settled) throw new Error("the line is closed");
            end();
          });
          connection.send({ from: message.from, to: [message.to] }, bytes, (error, info) => {
            if (!error) settle({ kind: "accepted", reply: String(info?.response ?? "") });
            else settle(answerOf(error as Fault));
          });
        }),
    };
  };
}

/** So many bytes are kept back until `end` has returned: the server cannot take a message whose end it has not seen. */
const KEPT_BACK = 64;

function gated(bytes: Uint8Array, end: () => void): Readable {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept = Math.max(0, whole.length - KEPT_BACK);
  function* parts() {
    for (let at = 0; at < kept; at += CHUNK) yield whole.subarray(at, Math.min(kept, at + CHUNK));
    end();
    yield whole.subarray(kept);
  }
  return Readable.from(parts(), { objectMode: false, highWaterMark: 1 });
}

const CHUNK = 65_536;

type Fault = Error & {
  code?: string | undefined;
  responseCode?: number | undefined;
  response?: string | undefined;
};

function answerOf(error: Fault): Answer {
  const { responseCode } = error;
  const reply = error.response ?? messageOf(error);
  // The server does not take so much, or the message needs what it cannot do; it was not asked and never will.
  if (responseCode === undefined) return { kind: error.code === "EMESSAGE" ? "refused" : "lost", reply };
  return { kind: responseCode >= 500 ? "refused" : "later", reply };
}

function faultOf(error: Fault): NoLine["fault"] {
  const tls = error.code === "ETLS" || /certificate|self.signed|TLS|SSL|altname/i.test(error.message);
  return tls ? "tls" : "unreachable";
}

/** A server's words may repeat what it was told. */
function concealer(password: string | undefined, user: string | undefined): (text: string) => string {
  if (!password) return (text) => text;
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const secrets = [password, base64(password), base64(`\0${user ?? ""}\0${password}`)];
  return (text) => secrets.reduce((shown, secret) => shown.replaceAll(secret, "***"), text);
}

/** On one line, and not longer than a finding should be. */
const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim().slice(0, 300);
