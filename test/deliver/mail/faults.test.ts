/** Servers that misbehave, and runs that die: nobody gets a message twice, and nobody is forgotten. */
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { selfSigned } from "../../support/certificate.ts";
import { badServer, LEDGER, ledgerOf, mail, mailDesk, postOffice, statesOf, textOf } from "./support.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
async function opened<T extends { close(): Promise<void> }>(server: Promise<T>): Promise<T> {
  const made = await server;
  closing.push(() => made.close());
  return made;
}
const sendTo = (port: number, world: ReturnType<typeof mailDesk>, ...more: readonly string[]) =>
  mail(world, "--smtp", `smtp://127.0.0.1:${port}`, "--send", ...more);

const fault = (code: number, message: string) => Object.assign(new Error(message), { responseCode: code });

describe("a server that", () => {
  it("refuses one recipient takes the others, and is not asked again", async () => {
    let asked = 0;
    const office = await opened(
      postOffice({
        onRcptTo({ address }, _session, done) {
          if (address !== "bo@example.org") return done();
          asked++;
          done(fault(550, "no such user"));
        },
      }),
    );
    const world = mailDesk();
    const { exitCode, err } = await sendTo(office.port, world);
    expect(exitCode).toBe(7);
    expect(err).toContain("mail/refused");
    expect(err).toContain("no such user");
    expect(statesOf(world)).toEqual({ ana: "accepted", bo: "refused", cy: "accepted" });
    expect(ledgerOf(world).find(({ state }) => state === "refused")!.reply).toBe("550 no such user");
    await sendTo(office.port, world);
    expect(asked).toBe(1);
    await sendTo(office.port, world, "--resend", "refused");
    expect(asked).toBe(2);
    expect(office.received).toHaveLength(2);
  });

  it("greylists is asked again later, and takes it", async () => {
    const seen = new Set<string>();
    const office = await opened(
      postOffice({
        onRcptTo({ address }, _session, done) {
          if (seen.has(address)) return done();
          seen.add(address);
          done(fault(451, "come back later"));
        },
      }),
    );
    const world = mailDesk();
    const before = world.clock();
    const { exitCode, err } = await sendTo(office.port, world);
    expect([exitCode, world.clock() - before]).toEqual([0, 5000]);
    expect(err).toContain("the server puts off 3 messages; next try in 5 s");
    expect(office.received).toHaveLength(3);
  });

  it("never takes it leaves it for the next run", async () => {
    let grey = true;
    const office = await opened(
      postOffice({
        onRcptTo({ address }, _session, done) {
          done(grey && address === "cy@example.org" ? fault(451, "busy") : undefined);
        },
      }),
    );
    const world = mailDesk();
    const { exitCode, err } = await sendTo(office.port, world);
    expect([exitCode, err.includes("mail/deferred")]).toEqual([7, true]);
    expect(statesOf(world)).toEqual({ ana: "accepted", bo: "accepted", cy: "deferred" });
    grey = false;
    expect((await sendTo(office.port, world)).exitCode).toBe(0);
    expect(office.received.map(({ to }) => to)).toEqual([
      "ana@example.org",
      "bo@example.org",
      "cy@example.org",
    ]);
  });

  it("hangs up before the message is whole gets it again, at once", async () => {
    for (const step of ["data", "body"] as const) {
      let cuts = 0;
      const server = await opened(
        badServer((at, socket, message) => {
          // Of the body only the first bytes have come: a long message is not yet whole.
          if (at !== step || message !== 1) return false;
          cuts++;
          socket.destroy();
          return true;
        }),
      );
      const world = mailDesk();
      await sendTo(server.port, world, "--only", "bo@example.org");
      expect(cuts).toBe(1);
      const states = ledgerOf(world).map(({ state }) => state);
      // Where the end had already left, nobody can know; else it is sent again.
      if (states.includes("unknown")) expect(server.taken).toEqual([]);
      else expect(server.taken).toEqual(["bo@example.org"]);
      if (step === "data") expect(states).not.toContain("unknown");
    }
  });

  it("hangs up amid a long message gets it again", async () => {
    let body = 0;
    const server = await opened(
      badServer((at, socket) => {
        if (at !== "body" || body++ > 0) return false;
        socket.pause();
        setTimeout(() => socket.resetAndDestroy(), 50);
        return true;
      }),
    );
    const big = mailDesk();
    const { makeDial } = await import("../../../src/deliver/mail/connection.ts");
    const dial = await makeDial({
      server: { host: "127.0.0.1", port: server.port, security: "plain" },
      name: "example.org",
      connect: big.connect,
      patience: 5000,
    });
    const line = await dial();
    if ("fault" in line) throw new Error(line.reason);
    let ended = false;
    // More than the buffers of both sides hold.
    const bytes = new Uint8Array(40_000_000).fill(97);
    for (let i = 76; i < bytes.length; i += 78) bytes.set([13, 10], i);
    const answer = await line.deliver(
      { id: "<x>", from: "a@example.org", to: "b@example.org", bytes },
      () => {
        ended = true;
      },
    );
    expect(answer.kind).toBe("lost");
    expect(ended).toBe(false);
  });

  it("dies between the end of a message and its answer makes it unknown, and it is not repeated", async () => {
    const server = await opened(
      badServer((at, socket, message) => {
        if (at !== "end" || message !== 2) return false;
        socket.destroy();
        return true;
      }),
    );
    const world = mailDesk();
    const { exitCode, err } = await sendTo(server.port, world);
    expect(exitCode).toBe(7);
    expect(err).toContain("mail/unknown");
    expect(statesOf(world)).toEqual({ ana: "accepted", bo: "unknown", cy: "accepted" });
    const again = await sendTo(server.port, world);
    expect([again.exitCode, server.taken.length]).toEqual([7, 2]);
    await sendTo(server.port, world, "--resend", "unknown");
    expect(server.taken).toEqual(["ana@example.org", "cy@example.org", "bo@example.org"]);
  });

  it("says nothing is given up after a while, and the message is sent again", async () => {
    const server = await opened(badServer((at, _socket, message) => at === "data" && message === 1));
    const world = mailDesk();
    expect((await sendTo(server.port, world, "--patience", "1")).exitCode).toBe(0);
    expect(server.taken).toHaveLength(3);
  });

  it("is slow is waited for, as long as it says something in time", async () => {
    const office = await opened(
      postOffice({
        onRcptTo: (_address, _session, done) => void setTimeout(done, 300),
        onData(stream, _session, done) {
          stream.resume();
          stream.on("end", () => setTimeout(done, 300));
        },
      }),
    );
    const world = mailDesk();
    expect((await sendTo(office.port, world, "--patience", "2")).exitCode).toBe(0);
    expect(statesOf(world)).toEqual({ ana: "accepted", bo: "accepted", cy: "accepted" });
  });

  it("takes one and dies is not there for the others, who get theirs the next time", async () => {
    let taken = 0;
    const dying = await postOffice({
      onData(stream, _session, done) {
        stream.resume();
        stream.on("end", () => {
          taken++;
          done();
          setTimeout(() => dying.close(), 0);
        });
      },
    });
    const world = mailDesk();
    const { exitCode, err } = await sendTo(dying.port, world);
    expect([exitCode, err.includes("mail/server-unreachable")]).toEqual([7, true]);
    const accepted = Object.values(statesOf(world)).filter((state) => state === "accepted").length;
    expect(accepted).toBe(taken);
    const office = await opened(postOffice());
    await sendTo(office.port, world);
    const unknown = Object.values(statesOf(world)).filter((state) => state === "unknown").length;
    expect(accepted + unknown + office.received.length).toBe(3);
    // Nothing in it but who, what and when.
    expect(textOf(world, LEDGER)).not.toMatch(/\/desk|\/home|list\.csv|briefing\.yaml/);
  });

  it("refuses one and then the line ends the run, and says how many are left beside the one", async () => {
    let lines = 0;
    const office = await opened(
      postOffice({
        onConnect: (_session, done) => done(lines++ === 0 ? undefined : fault(554, "no more")),
        onRcptTo: (_address, _session, done) => done(fault(550, "no such user")),
      }),
    );
    const world = mailDesk();
    const { exitCode, err } = await sendTo(office.port, world);
    expect([exitCode, err.split("mail/refused").length - 1]).toEqual([7, 1]);
    expect(err).toContain("2 messages not sent: ");
    expect(statesOf(world)).toEqual({ ana: "refused", bo: "intended", cy: "intended" });
  });

  it("is not there ends the run; who is left gets it next time", async () => {
    const gone = await postOffice();
    await gone.close();
    const world = mailDesk();
    const { exitCode, err } = await sendTo(gone.port, world);
    expect([exitCode, err.includes("mail/server-unreachable")]).toEqual([7, true]);
    expect(statesOf(world)).toEqual({ ana: "intended", bo: "intended", cy: "intended" });
    const office = await opened(postOffice());
    expect((await sendTo(office.port, world)).exitCode).toBe(0);
    expect(office.received).toHaveLength(3);
  });
});

describe("a safe connection", () => {
  let [key, cert] = ["", ""];
  beforeAll(() => {
    ({ key, cert } = selfSigned("DNS:localhost"));
  });
  const login = { key: "", cert: "", allowInsecureAuth: false, authOptional: false };
  const guarded = (secure: boolean) =>
    opened(
      postOffice({
        ...login,
        key,
        cert,
        secure,
        disabledCommands: [],
        onAuth({ password, username }, _session, done) {
          if (username === "desk" && password === "hunter2") return done(null, { user: "desk" });
          done(fault(535, `wrong: ${password} ${Buffer.from(String(password)).toString("base64")}`));
        },
      }),
    );
  const secretDesk = (password = "hunter2") =>
    mailDesk({ env: { READOUT_SMTP_PASSWORD: password }, files: { "ca.pem": cert } });
  const to = (url: string, world: ReturnType<typeof mailDesk>, ...more: readonly string[]) =>
    mail(world, "--smtp", url, "--send", ...more);

  it("is made from the start or by STARTTLS, with an authority that is known", async () => {
    for (const [scheme, secure] of [
      ["smtps", true],
      ["smtp", false],
    ] as const) {
      const office = await guarded(secure);
      const answer = await to(
        `${scheme}://desk@localhost:${office.port}`,
        secretDesk(),
        "--ca-file",
        "ca.pem",
      );
      expect(answer.err).toContain("accepted 3");
      expect(office.received).toHaveLength(3);
    }
  });

  it("to a server that nobody vouches for is none", async () => {
    for (const [scheme, secure] of [
      ["smtps", true],
      ["smtp", false],
    ] as const) {
      const office = await guarded(secure);
      const answer = await to(`${scheme}://desk@localhost:${office.port}`, secretDesk());
      expect(answer.err).toContain("mail/tls-failed");
      expect(answer.exitCode).toBe(7);
      expect(office.received).toHaveLength(0);
    }
  });

  it("is not given up where the server offers none: neither password nor message leave", async () => {
    const heard: string[] = [];
    const office = await opened(
      postOffice({
        disabledCommands: ["STARTTLS"],
        allowInsecureAuth: true,
        onAuth({ password }, _session, done) {
          heard.push(String(password));
          done(null, { user: "desk" });
        },
      }),
    );
    const { err, exitCode } = await to(`smtp://desk@localhost:${office.port}`, secretDesk());
    expect(err).toContain("mail/tls-failed");
    expect(exitCode).toBe(7);
    expect([heard, office.received]).toEqual([[], []]);
  });

  it("with a wrong password is tried once, and the password is shown nowhere", async () => {
    const office = await guarded(true);
    const world = secretDesk("Tr0ub4dor");
    const { err, out, exitCode } = await to(
      `smtps://desk@localhost:${office.port}`,
      world,
      "--ca-file",
      "ca.pem",
    );
    expect(err).toContain("mail/login-refused");
    expect(exitCode).toBe(7);
    const said = err + out + textOf(world, LEDGER);
    expect(said).not.toContain("Tr0ub4dor");
    expect(said).not.toContain(Buffer.from("Tr0ub4dor").toString("base64"));
  });
});

describe("a run that is killed", () => {
  /** What stands on disk after each line that a whole run writes, with and without half of the next one. */
  it("at any line of the ledger goes on where it stopped, and nobody gets two", async () => {
    const whole = mailDesk();
    const office = await opened(postOffice());
    await sendTo(office.port, whole);
    const lines = textOf(whole, LEDGER).trimEnd().split("\n");
    expect(lines).toHaveLength(9);
    for (let kept = 0; kept <= lines.length; kept++) {
      for (const torn of ["", (lines[kept] ?? "").slice(0, 40)]) {
        const text =
          lines
            .slice(0, kept)
            .map((line) => `${line}\n`)
            .join("") + torn;
        const world = mailDesk({ files: { [LEDGER]: text } });
        const had = new Set(
          lines
            .slice(0, kept)
            .filter((line) => line.includes('"accepted"'))
            .map((line) => JSON.parse(line).recipient),
        );
        const before = office.received.length;
        const { exitCode } = await sendTo(office.port, world);
        const got = office.received.slice(before).map(({ to }) => to);
        const states = Object.entries(statesOf(world));
        const unknown = states
          .filter(([, state]) => state === "sending")
          .map(([name]) => `${name}@example.org`);
        expect(unknown.length).toBeLessThanOrEqual(1);
        expect([...had, ...got, ...unknown].sort()).toEqual([
          "ana@example.org",
          "bo@example.org",
          "cy@example.org",
        ]);
        expect(exitCode).toBe(unknown.length === 0 ? 0 : 7);
        expect(textOf(world, LEDGER)).toMatch(/\n$/);
      }
    }
  });
});
