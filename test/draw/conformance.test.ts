import { afterAll, describe, expect, test } from "vitest";
import { draw } from "../../src/draw/index.ts";
import { everything } from "../support/everything.ts";
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

  test("would find a figure without words", async () => {
    const s = new Structure();
    const figure = s.add("Figure");
    const verdict = await vera!.check(await draw(paged(s, [[text(figure, "Bild")]])), "ua1");
    expect(verdict.failed?.map((f) => f.rule)).toEqual(["7.3-1"]);
  });
});
