/** What is remembered between documents changes nothing but the time that they take. */
import { expect, it } from "vitest";
import { Memory } from "../../src/typeset/memory.ts";

it("a memory that is full begins anew and answers again", () => {
  const memory = new Memory<number>(2);
  for (const [question, answer] of [
    ["a", 1],
    ["b", 2],
    ["c", 3],
  ] as const)
    memory.set(question, answer);
  expect(memory.get("a")).toBeUndefined();
  expect(memory.get("c")).toBe(3);
});
