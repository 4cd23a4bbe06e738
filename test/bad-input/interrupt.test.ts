/** Ctrl-C in the middle of a build, in a process of its own. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PLAIN_LAYOUT, PROBE, PROBE_YAML } from "../support/desk.ts";

const program = path.resolve(`out/.interrupt-${process.pid}.mjs`);
let folder: string;

beforeAll(async () => {
  await build({
    entryPoints: ["src/main.ts"],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    outfile: program,
  });
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "readout "));
  const out = { "out/probe/plain.pdf": "yesterday's good PDF" };
  for (const [file, text] of Object.entries({ [PROBE]: PROBE_YAML, ...PLAIN_LAYOUT, ...out })) {
    fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.rmSync(program, { force: true });
});

/** Ends the build after some milliseconds, or as soon as a temporary file is there; then again and again, as the impatient do. */
async function interrupt(when: number | "written"): Promise<number | null> {
  const out = path.join(folder, "out", "probe");
  const child = spawn(process.execPath, [program, "build", PROBE, "-l", "plain"], { cwd: folder });
  // Before the program listens, the signal itself ends it, which a shell calls 130 as well.
  const ended = new Promise<number | null>((resolve) =>
    child.on("exit", (code, signal) => resolve(signal === "SIGINT" ? 130 : code)),
  );
  const stop = () => child.kill("SIGINT");
  const isWritten = () => fs.readdirSync(out).some((name) => name.endsWith(".part"));
  const watch = when === "written" ? setInterval(() => isWritten() && stop(), 1) : setTimeout(stop, when);
  const code = await ended;
  clearInterval(watch);
  clearTimeout(watch);
  return code;
}

it.each([450, 700, "written"] as const)(
  "at %s: exit code 130, or a whole sheet; never half of one",
  async (when) => {
    const out = path.join(folder, "out", "probe");
    const code = await interrupt(when);
    expect(fs.readdirSync(out)).toEqual(["plain.pdf"]);
    const pdf = fs.readFileSync(path.join(out, "plain.pdf"), "latin1");
    // The signal may come when the new sheet has just got its name.
    if (code === 130 && !pdf.startsWith("%PDF-")) expect(pdf).toBe("yesterday's good PDF");
    else
      expect([code === 130 ? 0 : code, pdf.startsWith("%PDF-"), pdf.trimEnd().endsWith("%%EOF")]).toEqual([
        0,
        true,
        true,
      ]);
  },
);
