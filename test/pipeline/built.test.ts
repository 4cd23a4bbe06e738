import { spawnSync } from "node:child_process";
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
