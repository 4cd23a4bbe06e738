import { afterAll, describe, expect, test } from "vitest";
import { draw } from "../../src/draw/index.ts";
import { readPicture } from "../../src/read/picture.ts";
import { everything } from "../support/everything.ts";
import { redAdobeJpeg, redJpeg } from "../support/image-files.ts";
import { paged, Structure, text } from "../support/paged.ts";
import { failuresOf, Vera, veraMissing } from "../support/vera.ts";

describe.skipIf(veraMissing !== undefined)(`veraPDF ${veraMissing ?? "agrees"}`, () => {
  const vera = veraMissing === undefined ? new Vera() : undefined;
  afterAll(() => vera?.close());

  test.each(["ua1", "2a"] as const)(
    "finds nothing wrong with a document that has everything: %s",
    async (flavour) => {
      expect(failuresOf(await vera!.check(await draw(everything()), flavour))).toBe("");
    },
  );

  test.each(["ua1", "3a"] as const)(
    "finds nothing wrong with it in grey and with files attached: %s",
    async (flavour) => {
      const attachments = ["b.json", "a.json"].map((name) => ({
        name,
        description: "Inhalt & Größe",
        mime: "application/json",
        relationship: "Data" as const,
        bytes: new TextEncoder().encode("{}"),
      }));
      expect(
        failuresOf(await vera!.check(await draw(everything(), { mono: true, attachments }), flavour)),
      ).toBe("");
    },
  );

  test.each(["ua1", "2a"] as const)("finds nothing wrong with colour JPEGs in grey: %s", async (flavour) => {
    const s = new Structure();
    const items = [redJpeg(), redAdobeJpeg()].map((bytes, i) => ({
      kind: "picture" as const,
      owner: s.add("Figure", 0, { alt: `Bild ${i}` }),
      picture: readPicture({ name: "bild", bytes }).value!,
      x: i * 40,
      y: 0,
      width: 40,
      height: 40,
    }));
    expect(failuresOf(await vera!.check(await draw(paged(s, [items]), { mono: true }), flavour))).toBe("");
  });

  test("would find a figure without words", async () => {
    const s = new Structure();
    const figure = s.add("Figure");
    const verdict = await vera!.check(await draw(paged(s, [[text(figure, "Bild")]])), "ua1");
    expect(verdict.failed?.map((f) => f.rule)).toEqual(["7.3-1"]);
  });
});
