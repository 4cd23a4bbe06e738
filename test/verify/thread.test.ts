/** A file that was read in another thread gives the same report. */
import { describe, expect, it } from "vitest";
import { verify } from "../../src/verify/index.ts";
import { answer, type Question } from "../../src/verify/thread.ts";
import { h1, p, type SheetSpec, sheet } from "./support/sheet.ts";

/** As between threads: nothing but copies of plain values comes across. */
const ask = async (question: Question) => structuredClone(await answer(structuredClone(question)));

async function check(spec: Partial<SheetSpec>): Promise<readonly string[]> {
  const pdf = await sheet({ lang: "de", title: "Probe", pages: [[h1("Lage"), p("Text.")]], ...spec });
  const there = await verify(pdf, undefined, { readers: [ask] });
  expect(there).toEqual(await verify(pdf));
  return there.diagnostics.map(({ code }) => code);
}

describe("reading in another thread", () => {
  it("finds the same in a sound file", async () => expect(await check({})).toEqual([]));
  it("finds the same in a faulty file", async () =>
    expect(await check({ title: undefined })).toEqual(["verify/no-title"]));
  it("knows a locked file, though errors lose their names on the way", async () =>
    expect(await check({ password: "geheim" })).toEqual(["verify/encrypted"]));
  it("lets a mistake of ours through as one", async () => {
    const broken = async () => ({ trouble: { name: "TypeError", message: "no such thing" } });
    const pdf = await sheet({ pages: [[h1("Lage")]] });
    await expect(verify(pdf, undefined, { readers: [broken] })).rejects.toThrow("TypeError: no such thing");
  });
});
