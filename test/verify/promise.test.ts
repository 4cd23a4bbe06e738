import { describe, expect, it } from "vitest";
import { namesContent, promisedTexts } from "../../src/verify/promise.ts";
import { briefing, rule } from "./support/check.ts";

const texts = (...args: Parameters<typeof rule>) =>
  promisedTexts(briefing(), rule(...args)).map((one) => one.text);

describe("what a path promises", () => {
  it("is one text, or one for each item and passage", () => {
    expect(texts("title")).toEqual(["Der Hafen bleibt offen"]);
    expect(texts("people.*.name")).toEqual(["Adam Ost", "Berta West"]);
    expect(texts("statements.*.text").slice(-2)).toEqual(["offene Tür", "letzte Frist"]);
  });

  it("is nothing where the content leaves it out", () => {
    expect(texts("people.*.role")).toEqual(["Minister"]);
    expect(texts("assessment.text")).toEqual([]);
  });

  it("is a number as it is written", () => {
    expect(texts("series.version")).toEqual(["1"]);
  });

  it("is a frame with its passages in quotation marks", () => {
    expect(texts("statements.*.frame")).toEqual([
      "Sie sprach von einer „offene Tür“ und einer „letzte Frist“.",
    ]);
  });

  it("comes in groups by side, in the order in which each first appears", () => {
    const speakers = promisedTexts(briefing(), rule("statements.*.text", { groupBy: "side" })).map(
      (one) => one.speaker?.id,
    );
    expect(speakers).toEqual(["adam", "adam", "berta", "berta", "berta"]);
  });

  it("is no quotation for reported speech", () => {
    const quoted = promisedTexts(briefing(), rule("statements.*.text", { quote: true })).map(
      (one) => one.quoted,
    );
    expect(quoted).toEqual([true, true, false, true, true]);
  });
});

describe("a path names content", () => {
  it.each([
    "title",
    "issuer.contact.email",
    "marking.text",
    "meetings.*.participants.*.role",
    "reactions.*.quote",
  ])("%s", (path) => expect(namesContent(path)).toBe(true));
  it.each(["titel", "title.text", "summary.text", "people.*.names", "*", ""])("not %s", (path) =>
    expect(namesContent(path)).toBe(false),
  );
});
