/** A file that was read in another thread gives the same report. */
import { describe, expect, it } from "vitest";
import { verify } from "../../src/verify/index.ts";
import { rangeOf } from "../../src/verify/share.ts";
import { answer, type Question } from "../../src/verify/thread.ts";
import { h1, p, type SheetSpec, sheet, untagged } from "./support/sheet.ts";

/** As between threads: nothing but copies of plain values comes across. */
const ask = async (question: Question) => structuredClone(await answer(structuredClone(question)));

async function check(spec: Partial<SheetSpec>): Promise<readonly string[]> {
  const pdf = await sheet({ lang: "de", title: "Probe", pages: [[h1("Lage"), p("Text.")]], ...spec });
  const there = await verify(pdf, undefined, { readers: [ask] });
  expect(there).toEqual(await verify(pdf));
  return there.diagnostics.map(({ code }) => code);
}

/** Five pages, with something to find on the first, one between and the last. */
const faulty: SheetSpec = {
  lang: "de",
  title: "Probe",
  pages: [
    [h1("Lage"), untagged("Ohne Tag."), { ...p("Weiter hinten."), goTo: "ende" }],
    [{ ...p("In Helvetica."), font: "Helvetica" }],
    [{ ...p("Jenseits"), x: 900 }],
    [{ ...p("Ins Leere."), goTo: "nirgends" }],
    [{ ...p("Ende."), anchor: "ende" }, untagged("Noch ohne.")],
  ],
};

describe("sharing the pages of a file", () => {
  for (const count of [2, 3, 5, 9])
    it(`${count} readers report what one does`, async () => {
      const pdf = await sheet(faulty);
      const one = await verify(pdf);
      expect(one.diagnostics.length).toBeGreaterThan(2);
      expect(await verify(pdf, undefined, { readers: Array(count).fill(ask) })).toEqual(one);
    });

  it("no page is left out, and none read twice", () => {
    for (const of of [1, 2, 3, 4])
      for (const pages of [0, 1, 2, 7, 202]) {
        const ranges = Array.from({ length: of }, (_, index) => rangeOf({ index, of }, pages));
        const numbers = ranges.flatMap(({ first, last }) =>
          Array.from({ length: last - first + 1 }, (_, i) => first + i),
        );
        expect(numbers).toEqual(Array.from({ length: pages }, (_, i) => i + 1));
      }
  });

  it("says only once that a file cannot be read", async () => {
    const pdf = await sheet({ ...faulty, password: "geheim" });
    const { diagnostics } = await verify(pdf, undefined, { readers: [ask, ask] });
    expect(diagnostics.map(({ code }) => code)).toEqual(["verify/encrypted"]);
  });
});

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
