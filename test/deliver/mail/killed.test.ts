/** Kill -9 in the middle of sending, in a process of its own; and the lock that keeps a second run away. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeWorld } from "../../../src/world.ts";
import { PLAIN_LAYOUT, PROBE, passedReport } from "../../support/desk.ts";
import { openPrinter } from "../print/printer.ts";
import { BRIEFING, LEDGER, type PostOffice, postOffice } from "./support.ts";

/** Each test starts several processes, which on a busy machine take their time. */
const LONG_MS = 120_000;

const program = path.resolve(`out/.killed-${process.pid}.mjs`);
const PEOPLE = Array.from({ length: 24 }, (_, i) => `p${i}@example.org`);
let folder: string;
let office: PostOffice;
/** The server answers when this is settled. */
let free = Promise.resolve();

beforeAll(async () => {
  await build({
    entryPoints: ["src/main.ts"],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    outfile: program,
  });
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "readout mail "));
  const files = {
    [PROBE]: BRIEFING,
    "content/probe/briefing.check.json": passedReport(BRIEFING),
    "list.csv": `address,clearance\n${PEOPLE.map((each) => `${each},TLP:RED\n`).join("")}`,
    ...PLAIN_LAYOUT,
  };
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  const received: PostOffice["received"] = [];
  const slow = await postOffice({
    onData(stream, session, done) {
      stream.resume();
      stream.on("end", () => {
        received.push({ to: session.envelope.rcptTo[0]!.address } as PostOffice["received"][0]);
        free.then(() => setTimeout(done, 15));
      });
    },
  });
  office = { ...slow, received };
});
afterAll(async () => {
  await office.close();
  fs.rmSync(folder, { recursive: true, force: true });
  fs.rmSync(program, { force: true });
});

const ledger = () => path.join(folder, LEDGER);
/** How often a word stands in a ledger. */
const count = (word: string, file = ledger()) =>
  fs.existsSync(file) ? fs.readFileSync(file, "utf8").split(`"${word}"`).length - 1 : 0;
const acceptedLines = () => count("accepted");

function start(...more: readonly string[]) {
  const smtp = ["--smtp", `smtp://127.0.0.1:${office.port}`];
  return type("mail", PROBE, "--list", "list.csv", "-l", "plain", ...smtp, "--send", ...more);
}

function type(...args: readonly string[]) {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder });
  let said = "";
  child.stderr.on("data", (bytes) => (said += String(bytes)));
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.on("exit", (code) => resolve({ code, said })),
  );
  return { child, ended };
}

/** Kills the run when so many have been accepted. */
const killAfter = (accepted: number) => end(start(), () => acceptedLines() >= accepted, "SIGKILL");

/** Ends a run as soon as something is so; gives its exit code. */
async function end(run: ReturnType<typeof type>, when: () => boolean, signal: NodeJS.Signals) {
  let sent = false;
  const watch = setInterval(() => {
    if (sent || !when()) return;
    sent = true;
    run.child.kill(signal);
  }, 1);
  const { code } = await run.ended;
  clearInterval(watch);
  return code;
}

/** Signs of a line that is drawn over and over, as only a terminal shows it; here nobody watches. */
const drawn = (said: string) => ["\r", "\u001b"].filter((control) => said.includes(control));

it(
  "kill -9, three times: everybody gets one, at most one each time is unknown, and no second run goes beside",
  async () => {
    await killAfter(3);
    await killAfter(9);
    // The server keeps the run waiting until a second one has had its turn.
    let go = () => {};
    const { ended } = start();
    while (acceptedLines() < 10) await new Promise((resolve) => setTimeout(resolve, 2));
    free = new Promise((resolve) => (go = resolve));
    const second = await start().ended;
    go();
    expect(second.said).toContain("system/locked");
    expect(second.code).toBe(10);
    const { code, said } = await ended;
    const got: readonly string[] = office.received.map(({ to }) => to);
    expect(new Set(got).size).toBe(got.length);
    const unknown = [...said.matchAll(/whether “(p\d+@example\.org)”/g)].map((match) => match[1]!);
    expect(unknown.length).toBeLessThanOrEqual(2);
    expect(new Set([...got, ...unknown])).toEqual(new Set(PEOPLE));
    expect(code).toBe(unknown.length === 0 ? 0 : 7);
    expect(fs.existsSync(`${ledger()}.lock`)).toBe(false);
    expect(fs.statSync(ledger()).mode & 0o077).toBe(0);
  },
  LONG_MS,
);

/** Numbers between 0 and 1 that are the same in each run of the test (Park & Miller 1988, p. 1195). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

it(
  "kill -9 at moments that nobody chose, from before the first line to amid a message",
  async () => {
    const own = path.join(folder, "any.jsonl");
    const before = office.received.length;
    const received = () => office.received.slice(before).map(({ to }) => to);
    const random = seeded(20_261_123);
    const lines = () => (fs.existsSync(own) ? fs.readFileSync(own, "utf8") : "");
    for (let kills = 0; kills < 5; kills++) {
      const run = start("--ledger", own);
      const had = lines().length;
      // A server takes 15 ms for a message, and a run has three lines for each.
      const ms = kills === 0 ? 300 * random() : 90 * random();
      let since: number | undefined;
      const isMoment = () => {
        // The first time it is a moment of starting, and then one after the run's first line.
        if (since === undefined && (kills === 0 || lines().length > had)) since = performance.now();
        return since !== undefined && performance.now() - since >= ms;
      };
      await end(run, isMoment, "SIGKILL");
      // What a server has taken has its line.
      const told = new Set(
        [...lines().matchAll(/"recipient":"([^"]+)"[^\n]*"state":"sending"/g)].map(([, who]) => who),
      );
      for (const who of received()) expect(told, who).toContain(who);
    }
    const { code, said } = await start("--ledger", own).ended;
    const got = received();
    const unknown = [...said.matchAll(/whether “(p\d+@example\.org)”/g)].map((match) => match[1]!);
    expect([new Set(got).size, unknown.length <= 5]).toEqual([got.length, true]);
    expect(new Set([...got, ...unknown])).toEqual(new Set(PEOPLE));
    expect(code).toBe(unknown.length === 0 ? 0 : 7);
  },
  LONG_MS,
);

it(
  "Ctrl-C leaves a ledger from which the same command goes on",
  async () => {
    const own = path.join(folder, "own.jsonl");
    const before = office.received.length;
    const several = start("--ledger", own, "--connections", "3");
    expect(await end(several, () => count("accepted", own) >= 4, "SIGINT")).toBe(130);
    // What is on its way is waited for, and nothing is sent beside that.
    expect(count("accepted", own)).toBe(count("sending", own));
    expect(count("accepted", own)).toBeLessThan(PEOPLE.length / 2);
    expect(fs.existsSync(`${own}.lock`)).toBe(false);
    const { code, said } = await start("--ledger", own).ended;
    const got: readonly string[] = office.received.slice(before).map(({ to }) => to);
    const unknown = [...said.matchAll(/whether “(p\d+@example\.org)”/g)].map((match) => match[1]!);
    // The run waited for the answer to what was on its way.
    expect([new Set(got).size, unknown]).toEqual([got.length, []]);
    expect(new Set(got)).toEqual(new Set(PEOPLE));
    expect(code).toBe(0);
    expect(drawn(said)).toEqual([]);
  },
  LONG_MS,
);

it(
  "Ctrl-C waits for an answer that may come, and a second one does not",
  async () => {
    const own = path.join(folder, "twice.jsonl");
    const before = office.received.length;
    let go = () => {};
    free = new Promise((resolve) => (go = resolve));
    const run = start("--ledger", own);
    while (office.received.length === before) await new Promise((resolve) => setTimeout(resolve, 2));
    run.child.kill("SIGINT");
    const first = await Promise.race([
      run.ended,
      new Promise((resolve) => setTimeout(() => resolve("waits"), 300)),
    ]);
    expect([first, fs.existsSync(`${own}.lock`)]).toEqual(["waits", true]);
    run.child.kill("SIGINT");
    // Long before the server is given up.
    const second = await Promise.race([
      run.ended,
      new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 20_000)),
    ]);
    expect(second?.code).toBe(130);
    expect([count("sending", own), count("accepted", own), fs.existsSync(`${own}.lock`)]).toEqual([
      1,
      0,
      false,
    ]);
    go();
  },
  LONG_MS,
);

it(
  "copies on their way to a printer: Ctrl-C, kill -9, and each is printed once",
  async () => {
    const printer = await openPrinter();
    const printed = path.join(folder, "content/probe/briefing.print.jsonl");
    const names = Array.from({ length: 12 }, (_, i) => `p${i}`);
    fs.writeFileSync(path.join(folder, "holders.csv"), `name\n${names.join("\n")}\n`);
    const print = () =>
      type("print", PROBE, "-l", "plain", "--list", "holders.csv", "--printer", printer.uri, "--wait", "20");
    try {
      expect(await end(print(), () => count("printed", printed) >= 2, "SIGINT")).toBe(130);
      await end(print(), () => count("printed", printed) >= 5, "SIGKILL");
      const { code, said } = await print().ended;
      const got = printer.taken.map(({ about }) => /-(p\d+)\.pdf/.exec(String(about["job-name"]))![1]!);
      const unknown = [...said.matchAll(/whether “[^”]*-(p\d+)\.pdf”/g)].map((match) => match[1]!);
      expect([new Set(got).size, unknown.length <= 2]).toEqual([got.length, true]);
      expect(new Set([...got, ...unknown])).toEqual(new Set(names));
      expect(code).toBe(unknown.length === 0 ? 0 : 7);
      expect(drawn(said)).toEqual([]);
    } finally {
      await printer.close();
    }
  },
  LONG_MS,
);

describe("the lock of the machine", () => {
  const machine = nodeWorld(os.tmpdir());
  const world = () => ({ lock: (name: string) => machine.lock(path.join(folder, name)) });
  const lockFile = () => path.join(folder, "x.lock");

  it("holds until it is released", () => {
    const first = world().lock("x.lock").value!;
    expect(world().lock("x.lock").diagnostics[0]!.code).toBe("system/locked");
    first.release();
    const second = world().lock("x.lock").value!;
    expect(second).toBeDefined();
    second.release();
  });

  it("is taken over from the dead, and not from another machine", () => {
    fs.writeFileSync(lockFile(), `999999999 ${os.hostname()}\n`);
    world().lock("x.lock").value!.release();
    // In a container, each run may have the number of the one before.
    fs.writeFileSync(lockFile(), `${process.pid} ${os.hostname()}\n`);
    world().lock("x.lock").value!.release();
    fs.writeFileSync(lockFile(), "999999999 elsewhere\n");
    expect(world().lock("x.lock").value).toBeUndefined();
    fs.rmSync(lockFile());
  });

  it("needs a folder that can be written to", () => {
    expect(world().lock("nowhere/x.lock").diagnostics[0]!.code).toBe("system/file-missing");
  });
});

describe("the end of a program", () => {
  /** Each signal that is sent, and the exit codes that came of them. */
  function interrupted(
    act: (world: ReturnType<typeof nodeWorld>, signal: (name: NodeJS.Signals) => void) => void,
  ) {
    const codes: number[] = [];
    const signals = ["SIGINT", "SIGTERM"] as const;
    const others = signals.map((name) => process.listeners(name));
    for (const name of signals) process.removeAllListeners(name);
    try {
      const world = nodeWorld(folder);
      world.onInterrupt((code) => codes.push(code));
      act(world, (name) => void process.emit(name, name));
    } finally {
      for (const [i, name] of signals.entries()) {
        process.removeAllListeners(name);
        for (const listener of others[i]!) process.on(name, listener);
      }
    }
    return codes;
  }

  it("comes at once where nothing is held", () => {
    const lock = (world: ReturnType<typeof nodeWorld>) => world.lock("end.lock").value!;
    expect(interrupted((world, signal) => [lock(world), signal("SIGINT")])).toEqual([130]);
    expect(interrupted((world, signal) => [lock(world), signal("SIGTERM")])).toEqual([143]);
    expect(fs.existsSync(path.join(folder, "end.lock"))).toBe(false);
  });

  it("is left to the system where nothing would stay behind", () => {
    expect(interrupted((_, signal) => signal("SIGINT"))).toEqual([]);
    // A signal of the same turn is not lost.
    expect(interrupted((world, signal) => [world.hold()!(), signal("SIGINT")])).toEqual([130]);
  });

  it("waits for all that is held, and nothing more is held then", () => {
    const codes: unknown[] = [];
    const ended = interrupted((world, signal) => {
      const releases = [world.hold()!, world.hold()!];
      signal("SIGINT");
      codes.push(world.hold());
      releases[0]!();
      codes.push(world.hold());
      releases[1]!();
    });
    expect([codes, ended]).toEqual([[undefined, undefined], [130]]);
  });

  it("waits once: asked a second time, it comes", () => {
    const ended = interrupted((world, signal) => {
      world.hold();
      signal("SIGINT");
      signal("SIGTERM");
    });
    expect(ended).toEqual([143]);
  });
});

it("a file that others may read is shared", () => {
  fs.writeFileSync(path.join(folder, "secret"), "x", { mode: 0o600 });
  expect(nodeWorld(folder).isShared("secret")).toBe(false);
  fs.chmodSync(path.join(folder, "secret"), 0o640);
  expect(nodeWorld(folder).isShared("secret")).toBe(true);
  expect(nodeWorld(folder).isShared("none")).toBe(false);
});
