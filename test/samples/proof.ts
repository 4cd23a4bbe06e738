/** Each sheet proves itself: alone, without its briefing, and against whoever changes it. */
import { describe, expect, it } from "vitest";
import { draw } from "../../src/draw/index.ts";
import type { Attachment } from "../../src/model/attachment.ts";
import type { Briefing } from "../../src/model/briefing.ts";
import type { LayoutManifest } from "../../src/model/layout.ts";
import { sealSheet } from "../../src/seal/index.ts";
import { type SealedContent, verify } from "../../src/verify/index.ts";
import { type Sample, samples } from "./sheets.ts";

const codes = async (pdf: Uint8Array) => (await verify(pdf)).diagnostics.map((d) => d.code);

const sealedIn = async ({ pdf }: Sample): Promise<SealedContent> => (await verify(pdf)).sealed!;

/** The sample drawn anew, with other files inside. */
const drawnWith = async (
  { pages }: Sample,
  change: (files: readonly Attachment[]) => readonly Attachment[],
  sealed: { briefing: Briefing; manifest: LayoutManifest },
) => draw(pages, { attachments: change(sealSheet(sealed.briefing, sealed.manifest)) });

describe.each(samples)("the proof that $name carries", (sample) => {
  it("holds, with nothing else at hand", async () => {
    const { diagnostics, facts, sealed } = await verify(sample.pdf);
    expect(diagnostics).toEqual([]);
    expect([facts.texts, facts.quotes]).toEqual([sample.sheet.facts!.texts, sample.sheet.facts!.quotes]);
    expect(sealed!.briefing).toEqual(sample.briefing);
    expect(sealed!.seal.layout.name).toBe("lagebild");
    expect(sealed!.seal.sources).toEqual(sample.briefing.sources.map(({ id, sha256 }) => ({ id, sha256 })));
  });

  it("notices a changed byte, wherever it is", async () => {
    const table = Buffer.from(sample.pdf).lastIndexOf("\nxref");
    const tries = 40;
    for (let i = 1; i <= tries; i++) {
      const changed = Uint8Array.from(sample.pdf);
      const at = Math.floor((table * i) / (tries + 1));
      changed[at]! ^= 1;
      expect(await codes(changed), `byte ${at}`).not.toEqual([]);
    }
  });

  it("notices a changed byte in the table of objects and behind it", async () => {
    const table = Buffer.from(sample.pdf).lastIndexOf("\nxref") + 1;
    const tries = 8;
    for (let i = 0; i < tries; i++) {
      const changed = Uint8Array.from(sample.pdf);
      // The last of them is the last byte of the file.
      const at = table + Math.floor(((sample.pdf.length - 1 - table) * i) / (tries - 1));
      changed[at]! ^= 1;
      expect(await codes(changed), `byte ${at}`).not.toEqual([]);
    }
  });

  it("notices a table that leads to the wrong place, which readers mend in silence", async () => {
    const text = Buffer.from(sample.pdf).toString("latin1");
    const changed = text.replace(
      /(\d{9})(\d)( 00000 n \n)(?=trailer)/,
      (_, a, b, c) => `${a}${(Number(b) + 1) % 10}${c}`,
    );
    expect(changed).not.toBe(text);
    expect(await codes(Buffer.from(changed, "latin1"))).toContain("verify/changed-bytes");
  });

  it("notices a changed byte that no reader of the pages would see", async () => {
    const text = Buffer.from(sample.pdf).toString("latin1");
    expect(text).toContain("<xmp:CreatorTool>lagebild");
    const changed = Buffer.from(text.replace("<xmp:CreatorTool>l", "<xmp:CreatorTool>L"), "latin1");
    expect(await codes(changed)).toEqual(["verify/changed-bytes"]);
  });

  it("holds the file to what it carries, whoever it says has made it", async () => {
    const text = Buffer.from(sample.pdf).toString("latin1");
    const changed = text
      .replaceAll("(Readout)", "(Nobody!)")
      .replaceAll("Producer>Readout<", "Producer>Nobody!<");
    expect(changed).not.toBe(text);
    const found = await codes(Buffer.from(changed, "latin1"));
    expect(found).toContain("verify/changed-bytes");
    const worse = changed.replaceAll("/Scope /Row", "/Scopf /Row");
    expect(await codes(Buffer.from(worse, "latin1"))).toContain("verify/table-heads");
  });

  it("is looked at by the second reader too", async () => {
    const text = Buffer.from(sample.pdf).toString("latin1");
    const changed = Buffer.from(text.replaceAll("/Scope /Row", "/Scopf /Row"), "latin1");
    expect(await codes(changed)).toContain("verify/table-heads");
  });

  it("does not hold content that is not on the pages, well sealed or not", async () => {
    const sealed = await sealedIn(sample);
    const other = { ...sealed, briefing: { ...sealed.briefing, title: `${sealed.briefing.title} nicht` } };
    expect(await codes(await drawnWith(sample, (files) => files, sealed))).toEqual([]);
    expect(await codes(await drawnWith(sample, (files) => files, other))).toContain("verify/text-missing");
  });

  it("does not hold when a sealed file is changed, missing or nonsense", async () => {
    const sealed = await sealedIn(sample);
    const edit = (name: string, edited: (text: string) => string) => (files: readonly Attachment[]) =>
      files.map((file) =>
        file.name === name
          ? { ...file, bytes: new TextEncoder().encode(edited(new TextDecoder().decode(file.bytes))) }
          : file,
      );
    const changes = [
      edit("content.json", (text) => text.replace('"version":', '"version": ')),
      (files: readonly Attachment[]) => files.filter(({ name }) => name !== "content.json"),
      edit("readout.json", () => "{"),
      edit("readout.json", (text) => text.replace('"whole":"page"', '"whole":"never"')),
    ];
    for (const change of changes)
      expect(await codes(await drawnWith(sample, change, sealed))).toEqual(["verify/broken-seal"]);
  });

  it("tells a briefing that has changed since", async () => {
    const { briefing, manifest } = await sealedIn(sample);
    const later = { ...briefing, issuer: { ...briefing.issuer, unit: "Other desk" } };
    const { diagnostics } = await verify(sample.pdf, { briefing: later, manifest, file: "briefing.yaml" });
    expect(diagnostics.map((d) => d.code)).toContain("verify/other-content");
  });
});
