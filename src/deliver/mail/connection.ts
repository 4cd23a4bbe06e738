/**
 * One connection to an SMTP server, and what became of a message on it. The protocol is Nodemailer's; sockets come from outside. A
 * message that is lost is told apart by whether its end had left: `end` is called before that, and only when all else is on its way.
 */
import type { Socket } from "node:net";
import { Readable } from "node:stream";
import type SMTPConnection from "nodemailer/lib/smtp-connection";
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
  /** PEM of the authority that vouches for the server, in the place of those that Node knows. */
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
  const told = tellerWithout(password, user);
  return async () => {
    let socket: Socket;
    try {
      socket = await options.connect(host, port, patience);
    } catch (error) {
      return { fault: "unreachable", reason: told(error) };
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
    const talk = new Talk(connection);
    const none = (fault: NoLine["fault"], error: Fault): NoLine => {
      connection.close();
      return { fault, reason: told(error) };
    };
    const opened = await talk.step((done) => connection.connect(done));
    if (opened !== undefined) return none(faultOf(opened), opened);
    if (user !== undefined) {
      const refusal = await talk.step((done) => connection.login({ user, pass: password ?? "" }, done));
      const isPassing = refusal?.responseCode === undefined || refusal.responseCode < 500;
      if (refusal !== undefined) return none(isPassing ? "unreachable" : "login", refusal);
    }
    return lineOn(connection, talk, told);
  };
}

/** What is said on a connection, one thing after another. */
class Talk {
  private fault: Fault | undefined;

  constructor(private readonly connection: SMTPConnection) {
    // The last fault explains a message that is lost, and a connection that breaks between two messages.
    connection.on("error", (error: Fault) => {
      this.fault = error;
    });
  }

  /** Undefined when it went well. A connection that has ended answers nothing more. */
  step(say: (done: (error?: Fault | null) => void) => void): Promise<Fault | undefined> {
    return new Promise((resolve) => {
      const settle = (error: Fault | undefined) => {
        // A line of a thousand messages has one listener at a time.
        this.connection.off("end", ended);
        resolve(error);
      };
      const ended = () => settle(this.fault ?? new Error("the server hung up"));
      this.connection.once("end", ended);
      say((error) => settle(error ?? undefined));
    });
  }
}

function lineOn(connection: SMTPConnection, talk: Talk, told: (words: unknown) => string): Line {
  let idle = true;
  return {
    // Amid a message, a parting word would become part of it.
    close: () => (idle ? connection.quit() : connection.close()),
    async deliver(message, end) {
      const body = bodyOf(message.bytes, end);
      const envelope = { from: message.from, to: [message.to], size: message.bytes.length };
      let reply = "";
      const fault = await talk.step((done) =>
        connection.send(envelope, body.stream, (error, info) => {
          reply = String(info?.response ?? "");
          done(error as Fault | null);
        }),
      );
      const answer: Answer = fault === undefined ? { kind: "accepted", reply } : answerOf(fault);
      idle = !body.isUnderWay();
      body.giveUp();
      return { ...answer, reply: told(answer.reply) };
    },
  };
}

/** The bytes of a message as they are asked for; `end` comes before the mark that ends it, without which no server may take it. */
function bodyOf(bytes: Uint8Array, end: () => void) {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let underWay = false;
  let givenUp = false;
  function* parts() {
    underWay = true;
    for (let at = 0; at < whole.length; at += CHUNK) yield whole.subarray(at, at + CHUNK);
    // A server may answer before all of it has come, as when it is shutting down.
    if (givenUp) throw new Error("the server did not wait for the end of the message");
    end();
    underWay = false;
  }
  const stream = Readable.from(parts(), { objectMode: false, highWaterMark: 1 });
  return {
    stream,
    isUnderWay: () => underWay,
    giveUp: () => {
      givenUp = true;
    },
  };
}

const CHUNK = 65_536;

type Fault = Error & {
  code?: string | undefined;
  responseCode?: number | undefined;
  response?: string | undefined;
  command?: string | undefined;
};

function answerOf(error: Fault): Answer {
  const { responseCode } = error;
  const reply = error.response ?? error.message;
  if (responseCode !== undefined && responseCode >= 500) return { kind: "refused", reply };
  if (responseCode !== undefined && responseCode >= 400) return { kind: "later", reply };
  // The server has said how much it takes, so it was not asked, and never will take it.
  const isTooLarge = error.code === "EMESSAGE" && error.command === "MAIL FROM";
  return { kind: isTooLarge ? "refused" : "lost", reply };
}

function faultOf(error: Fault): NoLine["fault"] {
  const tls = error.code === "ETLS" || /certificate|self.signed|TLS|SSL|altname/i.test(error.message);
  return tls ? "tls" : "unreachable";
}

/**
 * What was said, on one line, not longer than a finding should be, and without what nobody else may see: a server's words may repeat what it
 * was told.
 */
function tellerWithout(password: string | undefined, user: string | undefined): (words: unknown) => string {
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  // The longest first, as each holds the letters of the next.
  const secrets = password ? [base64(`\0${user ?? ""}\0${password}`), base64(password), password] : [];
  return (words) => {
    const text = words instanceof Error ? words.message : String(words);
    const shown = secrets.reduce((each, secret) => each.replaceAll(secret, "***"), text);
    return shown.replace(/\s+/g, " ").trim().slice(0, 300);
  };
}
