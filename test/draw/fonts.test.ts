/** Fonts that only turn out to be unusable when they are embedded. */
import { expect, it } from "vitest";
import { draw } from "../../src/draw/index.ts";
import { Journal } from "../../src/journal.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { Halt } from "../../src/model/diagnostic.ts";
import type { PlacedText } from "../../src/model/page.ts";
import { BLACK } from "../../src/model/style.ts";
import { FACES, paged, SANS, Structure, shape } from "../support/paged.ts";

/** With CFF outlines. */
const good = FACES[SANS]!.bytes;

/** The good font with some bytes of its outlines changed, whatever its checksums say. */
function damaged(seed: number, count: number): Uint8Array {
  const bytes = Uint8Array.from(good);
  const data = new DataView(bytes.buffer);
  const record = Buffer.from(bytes.buffer).indexOf("CFF ", 12, "latin1");
  const [offset, length] = [data.getUint32(record + 8), data.getUint32(record + 12)];
  let state = seed;
  for (let i = 0; i < count; i++) {
    state = (state * 48_271) % 2_147_483_647;
    bytes[offset + (state % length)] = state & 255;
  }
  return bytes;
}

async function drawWith(bytes: Uint8Array): Promise<string | undefined> {
  const structure = new Structure();
  const text: PlacedText = {
    kind: "text",
    owner: structure.add("P"),
    x: 10,
    baseline: 30,
    face: SANS,
    size: 10,
    color: BLACK,
    lang: "de",
    pieces: [{ shape: shape("Hafen", SANS), extra: 0 }],
    tracking: 0,
    scale: 1,
  };
  const faces = FACES.map((face, i) =>
    i === SANS ? { ...face, file: "x.otf", family: "House", bytes } : face,
  );
  const journal = new Journal(memoryWorld());
  const document = { ...paged(structure, [[text]]), faces };
  await journal.step("draw", async () => ({ value: await draw(document), diagnostics: [] }));
  return journal.findings.map(({ code, message }) => `${code}: ${message}`)[0];
}

it("are findings that name the file", async () => {
  const found = [];
  for (let seed = 1; seed <= 30; seed++) found.push(await drawWith(damaged(seed, 800)));
  const told = found.filter((each) => each !== undefined);
  expect(told.length).toBeGreaterThan(5);
  for (const each of told)
    expect(each).toMatch(/^typeset\/font-file: the font “x\.otf” of “House” cannot be embedded: \p{Ll}/u);
});

it("end the step and nothing else: other errors go on upwards", async () => {
  const journal = new Journal(memoryWorld());
  const finding = { code: "typeset/font-file", severity: "error", message: "no" } as const;
  expect(await journal.step("draw", () => Promise.reject(new Halt(finding)))).toBeUndefined();
  expect(journal.findings).toEqual([finding]);
  await expect(journal.step("draw", () => Promise.reject(new Error("ours")))).rejects.toThrow("ours");
});
