/** Servers that do anything at any step, and runs until nobody is due: what the ledger says is what the server has. */
import net from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { makeDial } from "../../../src/deliver/mail/connection.ts";
import { type Key, lineOf, readLedger } from "../../../src/deliver/mail/ledger.ts";
import { type Job, send } from "../../../src/deliver/mail/send.ts";
import { nodeWorld } from "../../../src/world.ts";

/** Numbers from 0 to below `below` that are the same in each run of the test (Park & Miller 1988, p. 1195). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 16_807) % 2_147_483_647;
    return state % below;
  };
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** One in four steps goes wrong, in one of the ways that the step has. */
async function wildServer(random: (below: number) => number) {
  const taken: string[] = [];
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    const say = (text: string) => void socket.write(`${text}\r\n`);
    const hangUp = () => void (random(2) === 0 ? socket.destroy() : socket.resetAndDestroy());
    const wrong = (...ways: readonly (() => void)[]): boolean => {
      if (random(4) !== 0) return false;
      ways[random(ways.length)]!();
      return true;
    };
    const refuse = [() => say("451 not now"), () => say("421 busy"), hangUp];
    let to = "";
    let pending = "";
    let isBody = false;
    if (!wrong(() => say("421 busy"), hangUp)) say("220 here");
    socket.on("data", (bytes) => {
      pending += bytes.toString("latin1");
      while (!socket.destroyed) {
        if (isBody) {
          if (random(8) === 0) return hangUp();
          const at = pending.indexOf("\r\n.\r\n");
          if (at < 0) return;
          pending = pending.slice(at + 5);
          isBody = false;
          const take = () => void taken.push(to);
          const lost = () => {
            take();
            hangUp();
          };
          const ways = [...refuse, () => say("550 no"), lost, lost];
          if (wrong(...ways)) continue;
          take();
          say("250 taken");
          continue;
        }
        const at = pending.indexOf("\r\n");
        if (at < 0) return;
        const line = pending.slice(0, at);
        pending = pending.slice(at + 2);
        to = /^RCPT TO:<(.*)>/i.exec(line)?.[1] ?? to;
        if (/^QUIT/i.test(line)) return void socket.end("221 bye\r\n");
        if (/^(MAIL|RCPT|DATA)/i.test(line) && wrong(...refuse)) continue;
        isBody = /^DATA/i.test(line);
        say(isBody ? "354 go on" : "250 yes");
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return { port: (server.address() as net.AddressInfo).port, taken };
}

const PEOPLE = Array.from({ length: 6 }, (_, i) => `p${i}@example.org`);
const keyOf = (recipient: string): Key => ({ series: "Probe", number: "1", version: 1, recipient });
const BODY = new TextEncoder().encode(`Subject: x\r\n\r\n${`${"y".repeat(70)}\r\n`.repeat(400)}`);

/** Runs until nobody is due or patience ends; gives the last state of each. */
async function runs(port: number, connections: number): Promise<ReadonlyMap<string, string>> {
  let text = "";
  const states = () => {
    const { value } = readLedger({ name: "x.jsonl", bytes: new TextEncoder().encode(text) });
    return new Map(PEOPLE.map((who) => [who, value!.last(keyOf(who))?.state ?? "new"]));
  };
  const dial = await makeDial({
    server: { host: "127.0.0.1", port, security: "plain" },
    name: "example.org",
    connect: nodeWorld().connect,
    patience: 2000,
  });
  const outside = {
    clock: () => 0,
    wait: async () => {},
    append: (lines: string) => {
      text += lines;
      return [];
    },
    ...{ hold: () => () => {}, progress: () => {}, waiting: () => {} },
  };
  for (let round = 0; round < 6; round++) {
    const due = [...states()].filter(([, state]) => ["new", "intended", "deferred"].includes(state));
    const jobs = due.map(([to]): Job => {
      const message = { id: `<${to}>`, from: "desk@example.org", to, bytes: BODY };
      return { key: keyOf(to), messageId: message.id, sha256: "0", compose: async () => message };
    });
    if (jobs.length === 0) break;
    await send(jobs, dial, { connections }, outside);
  }
  expect(text).toBe(
    text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => lineOf(JSON.parse(line)))
      .join(""),
  );
  return states();
}

describe.each([1, 3])("over %i connections", (connections) => {
  it("nobody gets two, and nobody is said to have what they have not", async () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 40; seed++) {
      const { port, taken } = await wildServer(seeded(seed * 7_919 + connections));
      const states = await runs(port, connections);
      for (const [who, state] of states) {
        const times = taken.filter((each) => each === who).length;
        const say = `seed ${seed}: ${who} ${state}, taken ${times} times`;
        if (state === "accepted") expect(times, say).toBe(1);
        else if (state === "unknown") expect(times, say).toBeLessThanOrEqual(1);
        else expect(times, say).toBe(0);
        seen.add(`${state} ${times}`);
      }
    }
    expect([...seen]).toEqual(expect.arrayContaining(["accepted 1", "unknown 1", "unknown 0", "refused 0"]));
  }, 30_000);
});
