import { expect, it } from "vitest";
import { desk, PLAIN_LAYOUT, PROBE, PROBE_YAML, passedReport, readout } from "../support/desk.ts";

const RECORD = "content/probe/briefing.approval.json";
const TEMPLATE = "templates/plain/layout.hbs";
const WHO = ["--name", "Anna Arp", "--role", "Head of desk"];

/** A desk whose layout prints the lines to be signed, at a quarter to six. */
const office = (files: Record<string, string> = {}) =>
  desk({
    clock: Date.parse("2026-11-22T05:45:30Z"),
    files: {
      "content/probe/briefing.check.json": passedReport(PROBE_YAML),
      [TEMPLATE]: `${PLAIN_LAYOUT[TEMPLATE]}{{#each signoff}}<p>{{action}} {{name}} {{unit}} {{at}}</p>{{/each}}`,
      ...files,
    },
  });

/** What the sheet prints, as its twin for screens has it. */
async function printed(world: ReturnType<typeof office>) {
  const { err } = await readout(world, "build", PROBE, "-l", "plain", "--format", "html");
  return { err, html: new TextDecoder().decode(world.files.get("/desk/out/probe/plain.html")) };
}

it("who approves, as whom and when is recorded with the bytes that were read, and printed", async () => {
  const world = office();
  const { exitCode, out } = await readout(world, "approve", PROBE, ...WHO);
  expect([exitCode, out]).toEqual([0, `${RECORD}\n`]);
  const record = JSON.parse(new TextDecoder().decode(world.files.get(`/desk/${RECORD}`)));
  expect(record).toMatchObject({ name: "Anna Arp", role: "Head of desk", at: "2026-11-22T05:45Z" });
  const { html, err } = await printed(world);
  expect(html).toContain("approved Anna Arp Head of desk 2026-11-22T05:45Z");
  expect(err).not.toContain("approval/");
});

it("the sheet verifies with it, by itself and against the briefing", async () => {
  const world = office();
  await readout(world, "approve", PROBE, ...WHO);
  await readout(world, "build", PROBE, "-l", "plain");
  const { exitCode } = await readout(world, "verify", "out/probe/plain.pdf", "--against", PROBE);
  expect(exitCode).toBe(0);
});

it("any later edit voids it", async () => {
  const world = office();
  await readout(world, "approve", PROBE, ...WHO);
  world.put(PROBE, `${PROBE_YAML}\n`);
  const { html, err } = await printed(world);
  expect(err).toContain("approval/void");
  expect(html).not.toContain("Anna Arp");
});

it("what was not checked is not approved", async () => {
  const world = office({ "content/probe/briefing.check.json": passedReport("another") });
  const { exitCode, err } = await readout(world, "approve", PROBE, ...WHO);
  expect([exitCode, world.files.has(`/desk/${RECORD}`)]).toEqual([4, false]);
  expect(err).toContain("approval/unchecked");
});

it.each(["", "{}", '{"approval":"readout-approval","version":1}'])(
  "a record “%s” is an error",
  async (record) => {
    const world = office({ [RECORD]: record });
    const { exitCode, err } = await readout(world, "build", PROBE, "-l", "plain");
    expect([exitCode, err.includes("approval/invalid")]).toEqual([3, true]);
  },
);

it("a blank name is a wrong command line", async () => {
  const { exitCode } = await readout(office(), "approve", PROBE, "--name", " ", "--role", "x");
  expect(exitCode).toBe(2);
});
