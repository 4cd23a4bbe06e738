/** The same input makes the same bytes, whoever builds, where, when and in which language. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LAYOUT, ROOT, riyadh, samples } from "./sheets.ts";

const folder = mkdtempSync(path.join(tmpdir(), "readout bytes ü "));
afterAll(() => rmSync(folder, { recursive: true }));

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

function run(
  script: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): void {
  const { status, stderr } = spawnSync(process.execPath, [path.join(ROOT, script), ...args], {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
}

describe("the bytes of the samples", () => {
  // Builds the program when a source is newer.
  beforeAll(() => run("scripts/start.mjs", [], ROOT), 120_000);

  it("are the same for npm start, for a build of the program and for a build from the sources", () => {
    const started = readFileSync(path.join(ROOT, "out", riyadh.name, `${LAYOUT}.pdf`));
    const out = path.join(folder, "a.pdf");
    run("dist/readout.js", ["build", riyadh.file, "-l", LAYOUT, "-o", out], folder);
    expect([sha256(started), sha256(readFileSync(out))]).toEqual([sha256(riyadh.pdf), sha256(riyadh.pdf)]);
  });

  it.each(samples)(
    "are the same for $name in another zone, language, folder and spelling of the path",
    (sample) => {
      const elsewhere = path.join(folder, sample.name);
      mkdirSync(elsewhere);
      const env = {
        TZ: "Pacific/Kiritimati",
        LANG: "tr_TR.UTF-8",
        LC_ALL: "tr_TR.UTF-8",
      };
      run(
        "dist/readout.js",
        ["build", `${sample.file.replace("/content/", "/docs/../content/./")}`, "-l", LAYOUT],
        elsewhere,
        env,
      );
      expect(sha256(readFileSync(path.join(elsewhere, "out", sample.name, `${LAYOUT}.pdf`)))).toBe(
        sha256(sample.pdf),
      );
    },
  );
});
