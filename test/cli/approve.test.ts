import { expect, it } from "vitest";
import { desk, PLAIN_LAYOUT, PROBE, PROBE_YAML, passedReport, readout } from "../support/desk.ts";

const RECORD = "content/probe/briefing.approval.json";
const TEMPLATE = "templates/plain/layout.hbs";
const WHO = ["--name", "Anna Arp", "--role", "Head of desk"];

const FULL = { code: "system/disk-full" as const, severity: "error" as const, message: "full" };

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

it("takes the free line for it, and leaves those who signed where they stand", async () => {
  const signed = "{ action: approved, name: Bo Vale }";
  const yaml = (lines: string) => `${PROBE_YAML}signoff: [${lines}]\n`;
  const approvedIn = async (lines: string) => {
    const world = office({
      [PROBE]: yaml(lines),
      "content/probe/briefing.check.json": passedReport(yaml(lines)),
    });
    await readout(world, "approve", PROBE, ...WHO);
    const { html } = await printed(world);
    return [...html.matchAll(/<p[^>]*>approved ([A-Z]\w+ \w+)?/g)].map(([, name]) => name);
  };
  expect(await approvedIn("{ action: approved }")).toEqual(["Anna Arp"]);
  expect(await approvedIn(`${signed}, { action: approved }`)).toEqual(["Bo Vale", "Anna Arp"]);
  expect(await approvedIn(signed)).toEqual(["Bo Vale", "Anna Arp"]);
});

it("once more replaces what an edit has voided, without a word of that", async () => {
  const world = office();
  await readout(world, "approve", PROBE, ...WHO);
  const yaml = `${PROBE_YAML}\n`;
  world.put(PROBE, yaml);
  world.put("content/probe/briefing.check.json", passedReport(yaml));
  const again = await readout(world, "approve", PROBE, "--name", "Bo Vale", "--role", "Deputy");
  expect([again.exitCode, again.err]).toEqual([0, ""]);
  const { html, err } = await printed(world);
  expect(html).toContain("Bo Vale");
  expect(html).not.toContain("Anna Arp");
  expect(err).not.toContain("approval/");
});

it("that cannot be written is none", async () => {
  const world = office();
  const full = { ...world, stage: () => ({ value: undefined, diagnostics: [FULL] }) };
  const { exitCode, out, err } = await readout(full, "approve", PROBE, ...WHO);
  expect([exitCode, out, world.files.has(`/desk/${RECORD}`)]).toEqual([10, "", false]);
  expect(err).toContain("system/disk-full");
});

it.each(["Anna\nArp", "Anna\u001b[31m", "\t"])("a name or role on several lines is none: %j", async (bad) => {
  const asName = await readout(office(), "approve", PROBE, "--name", bad, "--role", "x");
  const asRole = await readout(office(), "approve", PROBE, "--name", "Anna Arp", "--role", bad);
  expect([asName.exitCode, asRole.exitCode]).toEqual([2, 2]);
});

it("a blank name is a wrong command line", async () => {
  const { exitCode } = await readout(office(), "approve", PROBE, "--name", " ", "--role", "x");
  expect(exitCode).toBe(2);
});
