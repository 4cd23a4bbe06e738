/** A disk that fills up amid a line of the ledger, at each of its bytes: the next run knows what happened, and nobody gets two. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { STATES } from "../../../src/deliver/mail/ledger.ts";
import { nodeWorld, type World } from "../../../src/world.ts";
import { PEOPLE, runOver } from "./play.ts";
import { LEDGER, ledgerOf, mail, mailDesk, postOffice, statesOf } from "./support.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "readout full "));
const file = path.join(folder, "x.jsonl");
const disk = nodeWorld(folder);
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(file, { force: true });
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const { writeSync, ftruncateSync } = fs;
const fault = (code: string) => Object.assign(new Error(code), { code });

/** Lets so many bytes be written, and then none; `cuts` says whether what was written can be taken away again. */
function fillAfter(bytes: number, cuts = true): void {
  let left = bytes;
  vi.spyOn(fs, "writeSync").mockImplementation(((handle: number, data: Uint8Array, from: number) => {
    if (left === 0) throw fault("ENOSPC");
    const count = writeSync(handle, data, from, Math.min(left, data.length - from));
    left -= count;
    return count;
  }) as typeof fs.writeSync);
  vi.spyOn(fs, "ftruncateSync").mockImplementation((handle, length) => {
    if (!cuts) throw fault("EIO");
    ftruncateSync(handle, length);
  });
}
const text = () => (fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "");

describe("lines that are added", () => {
  const LINES = "first öne\nsecond\n";
  const SIZE = Buffer.byteLength(LINES);

  it.each(Array.from({ length: SIZE }, (_, n) => n))(
    "are all there or none, with room for %i bytes",
    (room) => {
      disk.append(file, "before\n");
      fillAfter(room);
      const [found] = disk.append(file, LINES);
      expect(found).toMatchObject({
        code: "system/disk-full",
        message: expect.stringContaining("nothing was added"),
      });
      expect(found!.hint).not.toContain("build");
      expect(text()).toBe("before\n");
    },
  );

  it("are there when the disk has just the room", () => {
    fillAfter(SIZE);
    expect(disk.append(file, LINES)).toEqual([]);
    expect(text()).toBe(LINES);
  });

  it("are taken back when the disk does not have them for good", () => {
    disk.append(file, "before\n");
    vi.spyOn(fs, "fsyncSync").mockImplementationOnce(() => {
      throw fault("EIO");
    });
    expect(disk.append(file, LINES)).toMatchObject([{ code: "system/file-fault" }]);
    expect(text()).toBe("before\n");
  });

  it.each(["", "whole\n", `${"x".repeat(70_000)}\n`, "whole\nand whole\n"])(
    "go where half a line stood",
    (before) => {
      for (const half of ["", "h", "half", "é".repeat(70_000)]) {
        fs.writeFileSync(file, before + half);
        expect(disk.append(file, LINES)).toEqual([]);
        expect(text()).toBe(before + LINES);
      }
    },
  );

  it("stand in a file that only its owner reads, also after a half line went", () => {
    disk.append(file, LINES);
    fs.appendFileSync(file, "half");
    disk.append(file, LINES);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(text()).toBe(LINES + LINES);
  });

  it("are on the disk with the folder that has their file, once", () => {
    const fsync = vi.spyOn(fs, "fsyncSync");
    disk.append(file, LINES);
    expect(fsync).toHaveBeenCalledTimes(2);
    disk.append(file, LINES);
    expect(fsync).toHaveBeenCalledTimes(3);
  });

  it("end the program rather than spin on a disk that takes nothing and says nothing", () => {
    vi.spyOn(fs, "writeSync").mockReturnValue(0);
    expect(disk.append(file, LINES)).toMatchObject([{ code: "system/file-fault" }]);
  });
});

/** One run over the ledger as it is on the disk. */
const run = (taken: string[], connections: number) =>
  runOver({
    ledger: () => (fs.existsSync(file) ? fs.readFileSync(file) : new Uint8Array()),
    append: (lines) => disk.append(file, lines),
    take: (who) => void taken.push(who),
    connections,
  });

describe.each([
  ["one connection", 1, true],
  ["two connections", 2, true],
  ["one connection and a disk that takes nothing back", 1, false],
  ["two connections and a disk that takes nothing back", 2, false],
] as const)("a run with %s", (_, connections, cuts) => {
  beforeEach(() => {
    // Thousands of runs: that they are on the disk is held above.
    vi.spyOn(fs, "fsyncSync").mockImplementation(() => {});
  });

  it("ends at any byte of the ledger, and the next one knows what happened", async () => {
    await run([], connections);
    const size = fs.statSync(file).size;
    fs.rmSync(file);
    let doubtful = 0;
    for (let room = 0; room <= size; room++) {
      const taken: string[] = [];
      fillAfter(room, cuts);
      const { sent } = await run(taken, connections);
      vi.mocked(fs.writeSync).mockRestore();
      vi.mocked(fs.ftruncateSync).mockRestore();
      expect(sent.faults.length > 0, `${room}`).toBe(room < size);
      const { unknown } = await run(taken, connections);
      // Nobody twice, nobody forgotten, and doubt only of whom the first run has told.
      expect(new Set(taken).size, `${room}`).toBe(taken.length);
      expect([...new Set([...taken, ...unknown])].sort(), `${room}`).toEqual(PEOPLE);
      expect(unknown.sort(), `${room}`).toEqual(sent.unrecorded.map(({ key }) => key.recipient).sort());
      expect(unknown.length).toBeLessThanOrEqual(connections);
      doubtful += unknown.length;
      for (const line of text().trimEnd().split("\n")) expect(STATES).toContain(JSON.parse(line).state);
      fs.rmSync(file);
    }
    expect(doubtful).toBeGreaterThan(100);
  });
});

describe("readout mail", () => {
  /** A desk whose disk has room for so many additions to the ledger. */
  const fillingDesk = (additions: number): ReturnType<typeof mailDesk> => {
    const world = mailDesk();
    let left = additions;
    const full = {
      code: "system/disk-full" as const,
      severity: "error" as const,
      message: "the disk is full",
    };
    const append: World["append"] = (name, lines) => (left-- > 0 ? world.append(name, lines) : [full]);
    return { ...world, append };
  };

  it("lets no end of a message leave without a record", async () => {
    const office = await postOffice();
    try {
      const world = fillingDesk(1);
      const { exitCode, err } = await mail(world, "--smtp", `smtp://127.0.0.1:${office.port}`, "--send");
      expect([exitCode, office.received]).toEqual([10, []]);
      expect(err).toContain("system/disk-full");
      expect(err).not.toContain("mail/unrecorded");
      expect(statesOf(world)).toEqual({ ana: "intended", bo: "intended", cy: "intended" });
    } finally {
      await office.close();
    }
  });

  it("says what the server answered when the ledger cannot be told, and calls it unknown the next time", async () => {
    const office = await postOffice();
    try {
      const send = ["--smtp", `smtp://127.0.0.1:${office.port}`, "--send"];
      const world = fillingDesk(2);
      const { err } = await mail(world, ...send);
      expect(err).toContain("mail/unrecorded");
      expect(err).toContain("“ana@example.org”: accepted, and that could not be recorded");
      expect(office.received.map(({ to }) => to)).toEqual(["ana@example.org"]);
      expect(ledgerOf(world).at(-1)).toMatchObject({ recipient: "ana@example.org", state: "sending" });
      const later = mailDesk({ files: { [LEDGER]: world.files.get(`/desk/${LEDGER}`)! } });
      const again = await mail(later, ...send);
      expect(again.err).toContain("whether “ana@example.org” has it");
      expect(office.received.map(({ to }) => to).sort()).toEqual(PEOPLE.map((who) => `${who}@example.org`));
    } finally {
      await office.close();
    }
  });
});
