/** A desk with a checked briefing, and a mail server on loopback that can be told to misbehave. */
import net from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import type { MemoryWorldOptions } from "../../../src/memory-world.ts";
import { desk, PROBE, PROBE_YAML, passedReport, readout } from "../../support/desk.ts";

export const BRIEFING = PROBE_YAML.replace(
  "issuer: { organisation: Press desk }",
  'issuer: { organisation: Press desk, contact: { name: Duty desk, email: "desk@example.org" } }\nmarking: { tlp: "TLP:GREEN" }',
);
export const LIST = `address,name,clearance,form
ana@example.org,Ana Lind,TLP:GREEN,pdf
bo@example.org,Bo Öz,TLP:AMBER,text
cy@example.org,Cy Vale,TLP:RED,pdf
`;
/** The last reads large print, for which a sheet of its own is made: most tests do without. */
export const LARGE_LIST = LIST.replace("TLP:RED,pdf", "TLP:RED,large");
export const LEDGER = "content/probe/briefing.mail.jsonl";
/** 22 November 2026, noon. */
export const NOON = Date.UTC(2026, 10, 22, 12);

export const mailDesk = (options: MemoryWorldOptions = {}, yaml = BRIEFING) =>
  desk({
    clock: NOON,
    ...options,
    files: {
      [PROBE]: yaml,
      "content/probe/briefing.check.json": passedReport(yaml),
      "list.csv": LIST,
      ...options.files,
    },
  });

export const mail = (world: ReturnType<typeof mailDesk>, ...more: readonly string[]) =>
  readout(world, "mail", PROBE, "--list", "list.csv", "-l", "plain", ...more);

export const textOf = (world: ReturnType<typeof mailDesk>, file: string) =>
  new TextDecoder().decode(world.files.get(`/desk/${file}`));

export const ledgerOf = (world: ReturnType<typeof mailDesk>): readonly Record<string, string>[] =>
  textOf(world, LEDGER)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/** A line of a ledger about the desk's briefing; `bo` is bo@example.org, and its message `<bo>`. */
export const ledgerLine = (
  who: string,
  state: string,
  more: Readonly<Record<string, unknown>> = {},
): string => {
  const sheet = { at: "2026-11-22T12:00:00.000Z", series: "Probe", number: "1", version: 1 };
  const message = { recipient: `${who}@example.org`, messageId: `<${who}>`, sha256: "00" };
  return `${JSON.stringify({ ...sheet, ...message, state, ...more })}\n`;
};

/** Recipient and last state of each. */
export const statesOf = (world: ReturnType<typeof mailDesk>) =>
  Object.fromEntries(ledgerOf(world).map(({ recipient, state }) => [recipient!.split("@")[0], state]));

export interface PostOffice {
  readonly port: number;
  readonly received: { readonly to: string; readonly mail: ParsedMail; readonly raw: Buffer }[];
  close(): Promise<void>;
}

export async function postOffice(options: SMTPServerOptions = {}): Promise<PostOffice> {
  const received: PostOffice["received"] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    closeTimeout: 100,
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", async () => {
        const raw = Buffer.concat(parts);
        const to = session.envelope.rcptTo.map(({ address }) => address).join(",");
        received.push({ to, mail: await simpleParser(raw), raw });
        done();
      });
    },
    ...options,
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as net.AddressInfo;
  return { port, received, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/**
 * A server of a few lines for what no library does: `act` is called at each step of each message and may take the socket over by
 * returning true.
 */
export async function badServer(
  act: (step: "data" | "body" | "end", socket: net.Socket, message: number) => boolean,
): Promise<{ port: number; taken: string[]; close(): Promise<void> }> {
  const taken: string[] = [];
  const sockets = new Set<net.Socket>();
  let messages = 0;
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    let to = "";
    let body: string | undefined;
    let pending = "";
    let cut = false;
    socket.write("220 here\r\n");
    socket.on("data", (bytes) => {
      if (cut) return;
      if (body !== undefined) {
        if (body === "" && act("body", socket, messages)) {
          cut = true;
          return;
        }
        body += bytes.toString("latin1");
        if (!body.endsWith("\r\n.\r\n")) return;
        body = undefined;
        if (act("end", socket, messages)) {
          cut = true;
          return;
        }
        taken.push(to);
        socket.write("250 taken\r\n");
        return;
      }
      pending += bytes.toString("latin1");
      for (let at = pending.indexOf("\r\n"); at >= 0; at = pending.indexOf("\r\n")) {
        const line = pending.slice(0, at);
        pending = pending.slice(at + 2);
        if (/^RCPT TO:<(.*)>/i.test(line)) to = /<(.*)>/.exec(line)![1]!;
        if (/^DATA/i.test(line)) {
          messages++;
          if (act("data", socket, messages)) {
            cut = true;
            return;
          }
          body = "";
          socket.write("354 go on\r\n");
          return;
        }
        socket.write(/^QUIT/i.test(line) ? "221 bye\r\n" : "250 yes\r\n");
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.address() as net.AddressInfo;
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { port, taken, close };
}
