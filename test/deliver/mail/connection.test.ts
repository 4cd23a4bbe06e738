/** One line to a server that says, letter by letter, what a test wants: what becomes of a message on it, and what the server hears. */
import net from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type DialOptions, type Line, makeDial } from "../../../src/deliver/mail/connection.ts";
import { nodeWorld } from "../../../src/world.ts";

interface Script {
  /** What the server can do beside the least. */
  readonly offers?: readonly string[];
  /** Its answer to a command, by the command's first word. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Its answer to the end of a message; none when undefined and `silent`. */
  readonly end?: string;
  /** Said as soon as so many bytes of a message have come, its end or not. */
  readonly amid?: { readonly bytes: number; readonly answer: string };
}

interface Scripted {
  readonly port: number;
  /** All that was said to it. */
  readonly heard: () => string;
  /** How many connections are open. */
  readonly open: () => number;
  close(): Promise<void>;
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serverThat({ offers = [], answers = {}, end = "250 taken", amid }: Script): Promise<Scripted> {
  let heard = "";
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    let pending = "";
    /** Bytes of a message that have come; undefined between messages. */
    let body: number | undefined;
    const say = (text: string) => socket.write(`${text}\r\n`);
    const obey = (line: string) => {
      const word = line.split(" ")[0]!.toUpperCase();
      const answer = answers[word];
      if (answer !== undefined) return say(answer);
      if (word === "EHLO")
        return say(["250-here", ...offers.map((each) => `250-${each}`), "250 HELP"].join("\r\n"));
      if (word === "DATA") {
        body = 0;
        return say("354 go on");
      }
      say(word === "QUIT" ? "221 bye" : "250 yes");
      if (word === "QUIT") socket.end();
    };
    say(answers.GREETING ?? "220 here");
    socket.on("data", (bytes) => {
      heard += bytes.toString("latin1");
      pending += bytes.toString("latin1");
      while (pending !== "") {
        if (body === undefined) {
          const at = pending.indexOf("\r\n");
          if (at < 0) return;
          const line = pending.slice(0, at);
          pending = pending.slice(at + 2);
          obey(line);
          continue;
        }
        const before = body;
        const at = pending.indexOf("\r\n.\r\n");
        body += at < 0 ? pending.length : at;
        if (amid !== undefined && before < amid.bytes && body >= amid.bytes) say(amid.answer);
        pending = at < 0 ? "" : pending.slice(at + 5);
        if (at < 0) continue;
        body = undefined;
        say(end);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  closing.push(close);
  return {
    port: (server.address() as net.AddressInfo).port,
    heard: () => heard,
    open: () => sockets.size,
    close,
  };
}

async function dial({ port }: Scripted, more: Partial<DialOptions> = {}, user?: string) {
  const make = await makeDial({
    server: { host: "127.0.0.1", port, security: "plain", ...(user !== undefined && { user }) },
    name: "example.org",
    connect: nodeWorld().connect,
    patience: 3000,
    ...more,
  });
  return make();
}
async function lineTo(server: Scripted): Promise<Line> {
  const line = await dial(server);
  if ("fault" in line) throw new Error(line.reason);
  return line;
}
const messageOf = (size: number) => {
  const bytes = new Uint8Array(size).fill(97);
  for (let i = 76; i < size; i += 78) bytes.set([13, 10], i);
  return { id: "<x>", from: "a@example.org", to: "b@example.org", bytes };
};
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Waits until it is so; fails by the test's own limit. */
async function until(so: () => boolean) {
  while (!so()) await later(5);
}
/** Sends one message, and says whether its end was let go. */
async function deliver(server: Scripted, size = 1000, end = () => {}) {
  const line = await lineTo(server);
  let ended = 0;
  const answer = await line.deliver(messageOf(size), () => {
    ended++;
    end();
  });
  return { line, answer, ended: () => ended };
}

describe("an answer to the end of a message", () => {
  it.each([
    ["250 taken", "accepted"],
    ["251 passed on", "accepted"],
    ["450 not now", "later"],
    ["421 closing", "later"],
    ["499 not now", "later"],
    ["500 what", "refused"],
    ["552 too much", "refused"],
    ["what was that", "lost"],
    ["354 go on", "lost"],
  ])("“%s” is %s", async (end, kind) => {
    const { answer, ended, line } = await deliver(await serverThat({ end }));
    expect([answer.kind, ended()]).toEqual([kind, 1]);
    line.close();
  });
});

describe("a refusal before the message", () => {
  it.each([
    ["MAIL", "550 not you", "refused"],
    ["MAIL", "451 not now", "later"],
    ["RCPT", "550 nobody here", "refused"],
    ["RCPT", "450 not now", "later"],
    ["DATA", "554 no", "refused"],
    ["DATA", "421 closing", "later"],
  ])("%s: %s is %s, and nothing of it leaves", async (command, answer, kind) => {
    const server = await serverThat({ answers: { [command]: answer } });
    const { answer: got, ended, line } = await deliver(server);
    expect([got.kind, ended()]).toEqual([kind, 0]);
    expect(got.reply).toContain(answer);
    expect(server.heard()).not.toContain("aaaa");
    line.close();
    await until(() => server.open() === 0);
    // Nobody says goodbye to a server that is leaving.
    if (!answer.startsWith("421")) expect(server.heard()).toMatch(/QUIT\r\n$/);
  });

  it("for its size is one for good, and the server is spared the message", async () => {
    const server = await serverThat({ offers: ["SIZE 2000"] });
    const { answer, ended, line } = await deliver(server, 3000);
    expect([answer.kind, ended()]).toEqual(["refused", 0]);
    expect(answer.reply).toContain("2000");
    expect(server.heard()).not.toContain("MAIL FROM");
    expect((await line.deliver(messageOf(1000), () => {})).kind).toBe("accepted");
    expect(server.heard()).toContain("MAIL FROM:<a@example.org> SIZE=1000");
    line.close();
  });
});

describe("an end that is not let go", () => {
  it("leaves the server with half a message and no more words, on a line that is closed", async () => {
    const server = await serverThat({});
    const { answer, line } = await deliver(server, 300_000, () => {
      throw new Error("the ledger cannot be written");
    });
    expect(answer).toEqual({ kind: "lost", reply: "the ledger cannot be written" });
    line.close();
    await until(() => server.open() === 0);
    expect(server.heard()).toContain("aaaa");
    expect(server.heard()).not.toMatch(/\r\n\.\r\n|QUIT/);
  });

  it.each([
    ["421 going down", "later"],
    ["452 no room", "later"],
    ["550 no more", "refused"],
  ])("stays where it is when the server answers “%s” before it", async (answer, kind) => {
    // More than the buffers of both sides hold, so that its end is not yet on its way.
    const server = await serverThat({ amid: { bytes: 100_000, answer } });
    const { answer: got, line, ended } = await deliver(server, 40_000_000);
    expect(got.kind).toBe(kind);
    line.close();
    await until(() => server.open() === 0);
    expect(ended()).toBe(0);
    expect(server.heard()).not.toMatch(/\r\n\.\r\n|QUIT/);
  });

  it("is not let go after the answer either, while the line is still open", async () => {
    const server = await serverThat({ amid: { bytes: 100_000, answer: "452 no room" } });
    const { answer, line, ended } = await deliver(server, 20_000_000);
    expect(answer.kind).toBe("later");
    await until(() => server.heard().length > 19_000_000 || server.open() === 0);
    await later(50);
    expect(ended()).toBe(0);
    line.close();
  });
});

it("a relay on this machine is not asked for the safety that it offers", async () => {
  const server = await serverThat({ offers: ["STARTTLS"] });
  const { answer, line } = await deliver(server);
  expect(answer.kind).toBe("accepted");
  expect(server.heard()).not.toContain("STARTTLS");
  line.close();
});

it("a line of many messages listens once at a time, and says goodbye", async () => {
  const warnings: string[] = [];
  const warn = ({ name }: Error) => void warnings.push(name);
  process.on("warning", warn);
  const server = await serverThat({});
  const line = await lineTo(server);
  for (let i = 0; i < 25; i++) expect((await line.deliver(messageOf(100), () => {})).kind).toBe("accepted");
  line.close();
  await until(() => server.open() === 0);
  process.off("warning", warn);
  expect(warnings).toEqual([]);
  expect(server.heard()).toMatch(/QUIT\r\n$/);
});

describe("a line that is not given", () => {
  const faultOf = async (script: Script, more: Partial<DialOptions> = {}, user?: string) => {
    const line = await dial(await serverThat(script), more, user);
    return "fault" in line ? line.fault : "none";
  };

  it("by a greeting that is none, or put off, is tried again", async () => {
    for (const GREETING of ["554 go away", "421 busy", "hello"])
      expect(await faultOf({ answers: { GREETING } }), GREETING).toBe("unreachable");
  });

  it("for the password is not tried again, for now is", async () => {
    const offers = ["AUTH PLAIN LOGIN"];
    const login = (AUTH: string) => faultOf({ offers, answers: { AUTH } }, { password: "secret" }, "desk");
    expect(await login("535 wrong")).toBe("login");
    expect(await login("534 not so")).toBe("login");
    expect(await login("454 later")).toBe("unreachable");
    expect(await login("235 come in")).toBe("none");
  });

  it("hides what the server repeats of the password, also where its words are cut", async () => {
    const offers = ["AUTH PLAIN"];
    const spoken = (text: string) => Buffer.from(text).toString("base64");
    const words = ["pass word", spoken("pass word"), spoken("\0desk\0pass word")];
    const answers = { AUTH: `535 you said ${words.join(" and ")}` };
    const line = await dial(await serverThat({ offers, answers }), { password: "pass word" }, "desk");
    const reason = "fault" in line ? line.reason : "";
    expect(reason).toContain("you said *** and *** and ***");
    const far = `535 ${"x".repeat(280)}`;
    for (let i = 0; i < 30; i++) {
      const cut = { AUTH: `${far}${"y".repeat(i)} ${words[0]}` };
      const other = await dial(await serverThat({ offers, answers: cut }), { password: "pass word" }, "desk");
      expect("fault" in other && other.reason.length <= 300 && !/pa|ss/.test(other.reason)).toBe(true);
    }
  });

  it("after silence is given up in time", async () => {
    const silent = net.createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", () => resolve()));
    closing.push(() => new Promise<void>((resolve) => silent.close(() => resolve())));
    const { port } = silent.address() as net.AddressInfo;
    const before = performance.now();
    const line = await dial({ port } as Scripted, { patience: 200 });
    expect("fault" in line && line.fault).toBe("unreachable");
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

/** Versions of TLS that a client offers (RFC 8446, 4.2.1), from the first bytes that it sends. */
function versionsIn(hello: Buffer): readonly string[] {
  const at = { session: 43, ciphers: 0, extensions: 0 };
  at.ciphers = at.session + 1 + hello[at.session]!;
  const compressions = at.ciphers + 2 + hello.readUInt16BE(at.ciphers);
  at.extensions = compressions + 1 + hello[compressions]! + 2;
  for (let i = at.extensions; i < hello.length; i += 4 + hello.readUInt16BE(i + 2)) {
    if (hello.readUInt16BE(i) !== 43) continue;
    const count = hello[i + 4]! / 2;
    return Array.from({ length: count }, (_, n) =>
      hello.subarray(i + 5 + 2 * n, i + 7 + 2 * n).toString("hex"),
    );
  }
  return [];
}

it("a safe line is TLS 1.2 or later", async () => {
  const hello = new Promise<Buffer>((resolve) => {
    const server = net.createServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", (bytes) => {
        resolve(bytes);
        socket.destroy();
      });
    });
    server.listen(0, "127.0.0.1", async () => {
      closing.push(() => new Promise<void>((done) => server.close(() => done())));
      const { port } = server.address() as net.AddressInfo;
      const security = { host: "127.0.0.1", port, security: "smtps" as const };
      const line = await dial({ port } as Scripted, { server: security });
      expect("fault" in line).toBe(true);
    });
  });
  expect([...versionsIn(await hello)].sort()).toEqual(["0303", "0304"]);
});
