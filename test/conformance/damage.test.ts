/**
 * Files that were damaged at random or on purpose, a byte or a few at a time: verification always comes to an end and never to an
 * exception, and what it vouches for cannot change unnoticed. Seeded, so that a failure can be looked at again.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/pipeline.ts";
import { verify } from "../../src/verify/index.ts";
import { desk, PROBE, PROBE_YAML, passedReport } from "../support/desk.ts";
import { Patient } from "../support/surgery.ts";

let pdf: Uint8Array;
beforeAll(async () => {
  const world = desk({ files: { "content/probe/briefing.check.json": passedReport(PROBE_YAML) } });
  const [sheet] = await build({ briefing: PROBE, layouts: ["plain"], into: undefined }, world);
  pdf = world.files.get(`${world.cwd}/${sheet!.pdf}`)!;
});

const codes = async (bytes: Uint8Array) => (await verify(bytes)).diagnostics.map(({ code }) => code);

/** Xorshift (Marsaglia 2003), from 0 up to below `end`. */
function dice(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % end;
  };
}

/** Flips, replaces, puts in, takes out, doubles or cuts off. */
function damaged(bytes: Uint8Array, roll: (end: number) => number): Buffer {
  const at = roll(bytes.length);
  const length = 1 + roll(6);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  const noise = Uint8Array.from({ length }, () => roll(256));
  switch (roll(6)) {
    case 0:
      return Buffer.concat([before, Uint8Array.of(after[0]! ^ (1 << roll(8))), after.subarray(1)]);
    case 1:
      return Buffer.concat([before, noise, after.subarray(length)]);
    case 2:
      return Buffer.concat([before, noise, after]);
    case 3:
      return Buffer.concat([before, after.subarray(length)]);
    case 4:
      return Buffer.concat([before, after.subarray(0, length), after]);
    default:
      return Buffer.from(before);
  }
}

const TRIES = 60;

async function tryAll(seed: number, damage: (roll: (end: number) => number) => Uint8Array, isFound: boolean) {
  const roll = dice(seed);
  for (let i = 0; i < TRIES; i++) {
    const bytes = damage(roll);
    const found = await codes(bytes);
    if (isFound && Buffer.compare(bytes, pdf) !== 0)
      expect(found, `try ${i} of seed ${seed}`).not.toEqual([]);
  }
}

const inStream = (object: { stream: string | undefined }, roll: (end: number) => number): void => {
  const stream = Buffer.from(object.stream ?? "", "latin1");
  if (stream.length > 0) object.stream = damaged(stream, roll).toString("latin1");
};

describe("a damaged file", () => {
  it("is found, wherever it was damaged", () => tryAll(11, (roll) => damaged(pdf, roll), true));

  it("ends in findings and not in an exception, where somebody made its table and /ID right again", () =>
    tryAll(
      12,
      (roll) => {
        const file = new Patient(pdf);
        const all = [...file.objects.values()];
        const object = all[roll(all.length)]!;
        if (roll(2) === 0) inStream(object, roll);
        else object.dictionary = damaged(Buffer.from(object.dictionary, "latin1"), roll).toString("latin1");
        return file.close();
      },
      false,
    ));

  it("is found in what it carries, with a right table and /ID", () =>
    tryAll(
      13,
      (roll) => {
        const file = new Patient(pdf);
        const attached = file.all(/\/Type \/EmbeddedFile/);
        const object = attached[roll(attached.length)]!;
        const before = object.stream;
        while (object.stream === before) inStream(object, roll);
        return file.close();
      },
      true,
    ));
});

describe("a printed quotation", () => {
  it("cannot change by a letter, with a right table and /ID", async () => {
    const quote = (file: Patient) => {
      const paragraph = /\/K \[(\d+) 0 R\]/.exec(file.one(/\/S \/BlockQuote\n/).dictionary)![1];
      return Number(/\/K \[(\d+)/.exec(file.objects.get(Number(paragraph))!.dictionary)![1]);
    };
    const painted = new Patient(pdf).mark(0, quote(new Patient(pdf)));
    const letters = [...painted.matchAll(/[0-9a-f]{4}(?=[0-9a-f]*>)/g)].filter(
      ({ index }) => index > painted.indexOf("<", 40),
    );
    expect(letters.length).toBeGreaterThan(30);
    const known = [...new Set(letters.map(([code]) => code))];
    for (const [i, { 0: code, index }] of letters.entries()) {
      const other = known.find((one) => one !== code && i % 3 !== known.indexOf(one) % 3) ?? known[0]!;
      const file = new Patient(pdf);
      file.editMark(0, quote(file), (text) => text.slice(0, index) + other + text.slice(index + 4));
      expect(await codes(file.close()), `letter ${i}`).not.toEqual([]);
    }
  });
});
