/** Sending by itself: a server that is played by a function, and a clock that only waiting moves. */
import { describe, expect, it } from "vitest";
import type { Answer, Dial } from "../../../src/deliver/mail/connection.ts";
import { type Job, send } from "../../../src/deliver/mail/send.ts";
import type { Diagnostic } from "../../../src/model/diagnostic.ts";

const job = (recipient: string): Job => ({
  key: { series: "Probe", number: "1/2026", version: 1, recipient },
  messageId: `<${recipient}>`,
  sha256: "00",
  compose: async () => ({ id: recipient, bytes: new Uint8Array(), to: recipient }) as never,
});
const jobs = (count: number): Job[] => Array.from({ length: count }, (_, i) => job(`r${i}@example.org`));

interface Play {
  /** What the server says to the n-th message that it is given. */
  readonly says: (n: number) => Answer;
  /** Whether the end of the n-th message leaves, where the server does not take it. */
  readonly leaves?: (n: number) => boolean;
  /** The user wants to end the run after so many messages. */
  readonly endsAfter?: number;
  readonly dials?: (n: number) => "unreachable" | "login" | undefined;
  readonly connections?: number;
  readonly rate?: number;
  readonly clock?: (waited: number) => number;
  readonly append?: (text: string) => readonly Diagnostic[];
}

async function play(
  count: number,
  { says, leaves, endsAfter, dials, connections = 1, rate, clock, append }: Play,
) {
  const seen = {
    given: 0,
    dialled: 0,
    closed: 0,
    waits: [] as number[],
    progress: [] as number[],
    told: [] as number[][],
    holds: 0,
    held: 0,
  };
  let waited = 0;
  const dial: Dial = async () => {
    seen.dialled++;
    const fault = dials?.(seen.dialled - 1);
    if (fault !== undefined) return { fault, reason: "no" };
    return {
      deliver: async (_, left) => {
        const answer = says(seen.given++);
        try {
          if (answer.kind === "accepted" || leaves?.(seen.given - 1)) left();
        } catch (error) {
          return { kind: "lost", reply: String(error) };
        }
        return answer;
      },
      close: () => {
        seen.closed++;
      },
    };
  };
  const outside = {
    clock: () => clock?.(waited) ?? waited,
    wait: async (ms: number) => {
      seen.waits.push(ms);
      waited += ms;
    },
    append: append ?? (() => []),
    hold: () => {
      if (endsAfter !== undefined && seen.holds >= endsAfter) return undefined;
      seen.holds++;
      seen.held++;
      return () => {
        seen.held--;
      };
    },
    progress: (done: number) => {
      seen.progress.push(done);
    },
    waiting: (count: number, ms: number) => {
      seen.told.push([count, ms]);
    },
  };
  const sent = await send(jobs(count), dial, { connections, rate }, outside);
  const states = [...sent.results.values()].map(({ state }) => state);
  return { ...seen, states, stopped: sent.stopped, faults: sent.faults, unrecorded: sent.unrecorded.length };
}

const OK: Answer = { kind: "accepted", reply: "250 ok" };
const CLOSING: Answer = { kind: "later", reply: "421 too busy" };
const LATER: Answer = { kind: "later", reply: "451 come back" };

describe("a server that hangs up on each message", () => {
  it("is left alone after the third, and who is left is tried in the next run", async () => {
    const { given, stopped, states } = await play(50, { says: () => CLOSING });
    expect(given).toBe(3);
    expect(stopped).toEqual({ fault: "unreachable", reason: "421 too busy" });
    expect(states).toEqual(["deferred", "deferred", "deferred"]);
  });

  it("is dialled again after a pause, and goes on when it takes one", async () => {
    const { stopped, states, waits } = await play(6, { says: (n) => (n % 2 === 1 ? OK : CLOSING) });
    expect(stopped).toBeUndefined();
    expect(states).toEqual(Array(6).fill("accepted"));
    expect(waits[0]).toBe(2_000);
  });

  it("is another than one that only asks to come back: everybody is tried four times", async () => {
    const { given, stopped, states, waits, progress, told } = await play(5, { says: () => LATER });
    expect(given).toBe(20);
    expect(stopped).toBeUndefined();
    expect(new Set(states)).toEqual(new Set(["deferred"]));
    expect(waits).toEqual([5_000, 60_000, 300_000]);
    expect(told).toEqual([
      [5, 5_000],
      [5, 60_000],
      [5, 300_000],
    ]);
    expect(new Set(progress)).toEqual(new Set([0]));
  });
});

describe("a server that ends the line", () => {
  const LOST: Answer = { kind: "lost", reply: "the server hung up" };

  it("after so many messages gets the next over a new one at once, and nobody is put off", async () => {
    for (const each of [2, 3, 5]) {
      // Of each so many the last finds a line that is closed already.
      const { states, waits, dialled, closed, progress } = await play(12, {
        says: (n) => (n % each === each - 1 ? LOST : OK),
      });
      expect([states, waits]).toEqual([Array(12).fill("accepted"), []]);
      expect(dialled).toBe(Math.ceil(12 / (each - 1)));
      expect(closed).toBe(dialled);
      expect(progress).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    }
  });

  it("before it has taken anything on it puts a message off until the next round", async () => {
    const { states, waits } = await play(2, { says: (n) => (n === 0 ? LOST : OK) });
    expect([states, waits]).toEqual([["accepted", "accepted"].toSorted(), [5_000]]);
  });

  it("and the next one as well puts the message off, and forgets nobody", async () => {
    const { states, waits } = await play(3, { says: (n) => (n === 1 || n === 2 ? LOST : OK) });
    expect([states, waits]).toEqual([Array(3).fill("accepted"), [5_000]]);
  });

  it("and is gone then has its run ended, with the message in nobody's hands", async () => {
    const { states, stopped } = await play(3, {
      says: (n) => (n === 1 ? LOST : OK),
      dials: (n) => (n > 0 ? "unreachable" : undefined),
    });
    expect([states, stopped?.fault]).toEqual([["accepted"], "unreachable"]);
  });
});

describe("a server that does not answer", () => {
  it("is dialled three times, one that refuses the password once", async () => {
    const gone = await play(3, { says: () => OK, dials: () => "unreachable" });
    expect([gone.dialled, gone.given, gone.waits]).toEqual([3, 0, [2_000, 10_000]]);
    const login = await play(3, { says: () => OK, dials: () => "login" });
    expect([login.dialled, login.given, login.stopped?.fault]).toEqual([1, 0, "login"]);
  });

  it("is not asked more often over several connections: accounts are locked by less", async () => {
    for (const [fault, dialled] of [
      ["login", 1],
      ["unreachable", 3],
    ] as const) {
      const seen = await play(9, { says: () => OK, dials: () => fault, connections: 4 });
      expect([seen.dialled, seen.given, seen.stopped?.fault]).toEqual([dialled, 0, fault]);
    }
  });

  it("when it is dialled again ends the run, and nobody waits for a next round", async () => {
    const { waits, stopped, states } = await play(3, {
      says: () => LATER,
      dials: (n) => (n > 0 ? "login" : undefined),
    });
    expect([waits, stopped?.fault, states]).toEqual([[], "login", ["deferred"]]);
  });
});

describe("the ledger", () => {
  it("comes first: when it cannot be written, nobody is asked for more than the one message", async () => {
    const full: Diagnostic = { code: "system/disk-full", severity: "error", message: "disk full" };
    const { given, faults } = await play(5, { says: () => OK, append: () => [full] });
    expect(faults).toEqual([full]);
    expect(given).toBe(0);
  });

  it("is asked before the end leaves: without a record of it the message does not", async () => {
    let lines = 0;
    const full: Diagnostic = { code: "system/disk-full", severity: "error", message: "disk full" };
    const append = () => (lines++ === 0 ? [] : [full]);
    const { states, faults, given, closed, held } = await play(5, { says: () => OK, append });
    expect([states, faults, given, closed, held]).toEqual([[], [full], 1, 1, 0]);
  });
});

describe("a fault of the ledger that passes", () => {
  const full: Diagnostic = { code: "system/disk-full", severity: "error", message: "disk full" };

  it("keeps back what another connection has on its way", async () => {
    const lines: string[] = [];
    const refused = { at: 2 };
    let firstIsDone = () => {};
    const first = new Promise<void>((resolve) => {
      firstIsDone = resolve;
    });
    let given = 0;
    const dial: Dial = async () => ({
      deliver: async (_, left) => {
        const second = given++ === 1;
        if (second) await first;
        try {
          left();
        } catch {
          return { kind: "lost", reply: "" };
        }
        setTimeout(firstIsDone, 0);
        return OK;
      },
      close: () => {},
    });
    const outside = {
      clock: () => 0,
      wait: async () => {},
      // "intended", "sending" and then the answer to the first, which cannot be recorded.
      append: (text: string) => (lines.push(text) === refused.at + 1 ? [full] : []),
      hold: () => () => {},
      progress: () => {},
      waiting: () => {},
    };
    const { results, faults, unrecorded } = await send(jobs(2), dial, { connections: 2 }, outside);
    expect(faults).toEqual([full]);
    expect([...results.values()].map(({ state }) => state)).toEqual(["accepted"]);
    expect(unrecorded).toHaveLength(1);
    expect(lines).toHaveLength(3);
  });

  it("ends the run with the message that met it", async () => {
    let lines = 0;
    const append = () => (lines++ === 2 ? [full] : []);
    const { given, unrecorded, states } = await play(5, { says: () => OK, append });
    expect([given, unrecorded, states]).toEqual([1, 1, ["accepted"]]);
  });

  it("leaves nobody in doubt whose message had not left: who was refused is asked again", async () => {
    let lines = 0;
    const append = () => (lines++ === 1 ? [full] : []);
    const { unrecorded, faults } = await play(2, {
      says: () => ({ kind: "refused", reply: "550 no" }),
      append,
    });
    expect([unrecorded, faults]).toEqual([0, [full]]);
  });
});

describe("a user who wants to end the run", () => {
  it("waits for messages in doubt, and no further one leaves", async () => {
    for (const connections of [1, 3]) {
      const lines: string[] = [];
      const append = (text: string) => {
        lines.push(text);
        return [];
      };
      const { states, held, stopped, faults } = await play(9, {
        says: () => OK,
        endsAfter: 4,
        connections,
        append,
      });
      expect([states, held, stopped, faults]).toEqual([Array(4).fill("accepted"), 0, undefined, []]);
      const told = lines.join("");
      expect([told.split('"sending"').length - 1, told.split('"accepted"').length - 1]).toEqual([4, 4]);
      expect(told).not.toMatch(/"deferred"|"unknown"/);
    }
  });

  it("is held by nothing that is settled, whatever became of it", async () => {
    const kinds = ["accepted", "refused", "later", "lost"] as const;
    const says = (n: number): Answer => ({ kind: kinds[n % 4]!, reply: "" });
    const { holds, held } = await play(8, { says, leaves: () => true });
    expect([holds > 8, held]).toEqual([true, 0]);
    const full: Diagnostic = { code: "system/disk-full", severity: "error", message: "full" };
    let lines = 0;
    const failing = await play(3, { says: () => OK, append: () => (lines++ === 0 ? [] : [full]) });
    expect(failing.held).toBe(0);
  });
});

it("several connections share the list: everybody gets one", async () => {
  for (const connections of [1, 2, 7, 20]) {
    const { given, states, dialled, closed } = await play(7, { says: () => OK, connections });
    expect([given, states]).toEqual([7, Array(7).fill("accepted")]);
    expect([dialled <= Math.min(7, connections), closed]).toEqual([true, dialled]);
  }
});

describe("a message", () => {
  it.each([
    ["refused", "refused"],
    ["lost", "unknown"],
  ] as const)("that is %s is not sent again in a later round", async (kind, state) => {
    const { given, states } = await play(2, {
      says: (n) => (n === 0 ? { kind, reply: "" } : LATER),
      leaves: (n) => n === 0 && kind === "lost",
    });
    expect([given, states]).toEqual([5, [state, "deferred"]]);
  });
});

describe("a limit of messages a second", () => {
  it("does not make up for time that a server took", async () => {
    let late = 0;
    const says = (n: number) => {
      if (n === 0) late = 60_000;
      return OK;
    };
    const { waits } = await play(5, { says, rate: 2, clock: (waited) => waited + late });
    expect(waits).toEqual([500, 500, 500]);
  });

  it("spreads them evenly", async () => {
    const { waits } = await play(4, { says: () => OK, rate: 2 });
    expect(waits).toEqual([500, 500, 500]);
  });

  it("holds nobody up when the clock is set back by an hour", async () => {
    const back = (waited: number) => (waited >= 500 ? waited - 3_600_000 : waited);
    const { waits, states } = await play(4, { says: () => OK, rate: 2, clock: back });
    expect(states).toHaveLength(4);
    expect(Math.max(...waits)).toBeLessThanOrEqual(500);
  });
});
