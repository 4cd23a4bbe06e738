import { expect, it } from "vitest";
import { desk, PLAIN_LAYOUT, PROBE, PROBE_YAML, readout } from "../support/desk.ts";

const LAYOUT = "templates/plain/layout.yaml";
const TEMPLATE = "templates/plain/layout.hbs";

/** Builds the probe with so many lines of prose below it, in a block that may go. */
async function check(lines: number, optional: readonly string[], layout = "") {
  const prose = Array.from({ length: lines }, (_, i) => `<p>Line ${i + 1}</p>`).join("\n");
  const files = {
    [LAYOUT]:
      PLAIN_LAYOUT[LAYOUT]!.replace("prints:", `optional: [${optional.join(", ")}]\nprints:`) + layout,
    [TEMPLATE]: `${PLAIN_LAYOUT[TEMPLATE]}{{#if layout.leftOut}}<p>{{label "common.leftOut" what=layout.leftOut}}</p>{{/if}}
<section data-optional="notes"><h2>Prose</h2>${prose}</section>`,
  };
  const world = desk({ files: { [PROBE]: PROBE_YAML, ...files } });
  return { ...(await readout(world, "build", PROBE, "-l", "plain", "--no-attach")), world };
}

it("a sheet that fits keeps what may go", async () => {
  const { exitCode, err } = await check(3, ["notes"]);
  expect([exitCode, err.includes("budget/")]).toEqual([0, false]);
});

it("what may go goes when the rest would not fit, and that is said", async () => {
  const { exitCode, err } = await check(40, ["notes"]);
  expect(err).toContain("budget/left-out");
  expect(err).toContain("“plain” does without “notes”");
  expect(exitCode).toBe(0);
});

it("a sheet that is too long is refused with its block, its lines and the layouts that it fits", async () => {
  const { exitCode, err, world } = await check(40, []);
  expect(err).toContain("budget/over");
  expect(err).toMatch(/“plain” has 1 page and this takes 2: over is “Prose” by \d+ lines/);
  expect(err).toMatch(/fits: “gross”, “handout”, “lagebild”/);
  expect(exitCode).toBe(5);
  expect([...world.files.keys()].filter((file) => file.endsWith(".pdf"))).toEqual([]);
});

it("blocks go in the order of the layout, and no more of them than must", async () => {
  const { err } = await check(40, ["notes", "glossary"]);
  expect(err).toContain("does without “notes”\n");
});
