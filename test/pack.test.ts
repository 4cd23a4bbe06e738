/** The package as a stranger gets it: packed, installed into an empty folder, and the sample built from there. Slow (about a minute). */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const SLOW = 300_000;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "readout pack ü "));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const run = (command: string, args: readonly string[], cwd: string) =>
  spawnSync(command, args, { cwd, encoding: "utf8", timeout: SLOW, shell: process.platform === "win32" });

/** What npm says when it is the network's fault and not the package's. */
const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTCACHED|network/;

describe("the package", () => {
  let contents: readonly string[] = [];
  let unreachable = "";

  beforeAll(() => {
    const packed = run("npm", ["pack", "--json", "--pack-destination", folder], process.cwd());
    expect(packed.status, packed.stderr).toBe(0);
    // The build that npm runs before packing may talk before the JSON.
    const [{ filename, files }] = JSON.parse(packed.stdout.slice(packed.stdout.search(/^\[/m)));
    contents = files.map((file: { path: string }) => file.path);
    fs.writeFileSync(path.join(folder, "package.json"), '{ "private": true }');
    const installed = run(
      "npm",
      ["install", "--prefer-offline", "--no-audit", "--no-fund", `./${filename}`],
      folder,
    );
    if (installed.status !== 0 && OFFLINE.test(installed.stderr))
      unreachable = "the npm registry cannot be reached";
    else expect(installed.status, installed.stderr).toBe(0);
  }, SLOW);

  it("holds the program, layouts, fonts' list and schema, and no sources", () => {
    for (const file of [
      "dist/readout.js",
      "dist/program.cache",
      "dist/reader.cache",
      "templates/lagebild/layout.hbs",
      "fonts/fonts.json",
      "schema/briefing.schema.json",
      "schema/layout.schema.json",
      "docs/layout-language.md",
      "LICENSE",
      "NOTICE",
      "README.md",
    ])
      expect(contents).toContain(file);
    expect(contents.filter((file) => /^(src|test|out|bench|scripts)\//.test(file))).toEqual([]);
  });

  it(
    "builds the sample in an empty folder",
    ({ skip }) => {
      if (unreachable !== "") skip(unreachable);
      const sample = path.join("node_modules", "readout", "content", "riad-gespraeche", "briefing.yaml");
      const readout = path.join(folder, "node_modules", ".bin", "readout");
      const { status, stdout, stderr } = run(readout, ["build", sample, "-l", "lagebild"], folder);
      expect([status, stdout], stderr).toEqual([0, "out/riad-gespraeche/lagebild.pdf\n"]);
      expect(fs.readFileSync(path.join(folder, "out/riad-gespraeche/lagebild.pdf"), "latin1")).toMatch(
        /^%PDF-1\.7/,
      );
    },
    SLOW,
  );
});
