/** Who asks for errors alone is told of all of them, and of nothing else. */
import { expect, it } from "vitest";
import { errorsIn, holdAgainst } from "../../src/check/gate/index.ts";
import { briefingOf, cite, GERMAN, statement } from "./support.ts";

const ARTICLES = new Map([["a", GERMAN]]);

it.each<[string, Record<string, unknown>, number]>([
  ["a sound briefing", {}, 0],
  ["a number out of the air", { summary: [{ text: "99 Boote lagen im Hafen.", evidence: cite(4) }] }, 1],
  ["a title that the article does not back", { title: "Frankreich zahlt 77 Millionen" }, 2],
  ["a lost “kein” and a name in capitals", { summary: [{ text: "Die NATO ist da.", evidence: cite(4) }] }, 1],
  ["a quotation that is cut", { statements: [statement({ text: "Wir haben lange gewartet." })] }, 1],
  [
    "a person who is not there",
    { people: [{ id: "x", name: "Kai Rot", role: "Koch", evidence: cite(3) }] },
    2,
  ],
  ["only a warning", { summary: [{ text: "Das ZDF meldet nicht alles.", evidence: cite(3) }] }, 0],
])("%s", (_, fields, least) => {
  const briefing = briefingOf(fields);
  const all = holdAgainst(briefing, ARTICLES).findings;
  const errors = errorsIn(briefing, ARTICLES);
  expect(errors).toEqual(all.filter(({ severity }) => severity === "error"));
  expect(errors.length).toBeGreaterThanOrEqual(least);
  if (least === 0) expect(errors).toEqual([]);
});

it("warnings were there to be left out", () => {
  const briefing = briefingOf({ summary: [{ text: "Das ZDF meldet nicht alles.", evidence: cite(3) }] });
  expect(holdAgainst(briefing, ARTICLES).findings.length).toBeGreaterThan(0);
});
