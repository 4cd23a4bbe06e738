import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";

/** The program as it is installed. `npm test` builds it before. */
const program = path.resolve("dist/readout.js");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "readout-built-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

it("verifies one sheet after another in its second thread", () => {
  const samples = ["harbour-talks", "riad-gespraeche"];
  const files = samples.map((name) => `content/${name}/briefing.yaml`);
  const { status, signal } = spawnSync(
    process.execPath,
    [program, "build", ...files, "-l", "lagebild", "-o", folder, "--quiet"],
    { timeout: 20_000 },
  );
  expect([status, signal]).toEqual([0, null]);
  for (const name of samples) expect(fs.existsSync(path.join(folder, name, "lagebild.pdf"))).toBe(true);
});

it("lets go of an input that never ends", async () => {
  const draft = path.join(folder, "endless.yaml");
  const reader = spawn(process.execPath, [program, "extract", "-", "-o", draft], { timeout: 60_000 });
  const sentence = Buffer.from("Die Fähre fährt wieder. ".repeat(40_000));
  reader.stdin.on("error", () => {});
  const pour = () => {
    while (reader.exitCode === null && reader.stdin.write(sentence));
  };
  reader.stdin.on("drain", pour);
  pour();
  const said: Buffer[] = [];
  reader.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  const status = await new Promise((resolve) => reader.on("close", resolve));
  expect(Buffer.concat(said).toString()).toContain("system/file-too-large");
  expect(status).toBe(3);
  expect(fs.existsSync(draft)).toBe(false);
});
