/** What the stages remember from one document to the next costs no byte: neither that it is there, nor what came before. */
import path from "node:path";
import { expect, it, vi } from "vitest";
import { makeDocument } from "../../bench/peers/document.mjs";
import type { Render } from "../../bench/peers/engine.ts";

const HOME = path.join(import.meta.dirname, "..", "..");

/** Modules that have set nothing yet. */
async function freshEngine(): Promise<Render> {
  vi.resetModules();
  const { openEngine } = await import("../../bench/peers/engine.ts");
  return openEngine(path.join(HOME, "bench", "peers", "layout"), HOME);
}

it("a document has the same bytes when it is the first, the second, and the one after another", async () => {
  const [one, other] = [makeDocument(1, 1), makeDocument(1, 2)];
  const render = await freshEngine();
  const first = await render(one);
  const second = await render(one);
  const between = await render(other);
  const third = await render(one);
  expect(first.pages).toBe(4);
  expect(between.pdf).not.toEqual(first.pdf);
  expect([second.pdf, third.pdf]).toEqual([first.pdf, first.pdf]);

  const later = await (await freshEngine())(other);
  expect(later.pdf).toEqual(between.pdf);
}, 30_000);
