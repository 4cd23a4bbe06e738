/** The same input makes the same bytes, whoever builds, where, when and in which language. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { glassPng } from "../support/image-files.ts";
import { harbour, LAYOUT, ROOT, riyadh, samples } from "./sheets.ts";

const folder = mkdtempSync(path.join(tmpdir(), "readout bytes ü "));
afterAll(() => rmSync(folder, { recursive: true }));

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

function run(
  script: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, script), ...args], {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
  return stdout + stderr;
}

const HERE = { TZ: "UTC", LANG: "C", LC_ALL: "C" };
const THERE = { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };

/** The harbour briefing with a picture that lets the paper through. */
function withGlass(into: string): string {
  mkdirSync(into);
  const figures = "figures:\n  - src: glass.png\n    alt: The customs house\n\nsources:";
  const briefing = readFileSync(harbour.file, "utf8").replace(/^sources:/m, figures);
  writeFileSync(path.join(into, "glass.png"), glassPng());
  writeFileSync(path.join(into, "briefing.yaml"), briefing);
  return path.join(into, "briefing.yaml");
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
      run(
        "dist/readout.js",
        ["build", `${sample.file.replace("/content/", "/docs/../content/./")}`, "-l", LAYOUT],
        elsewhere,
        THERE,
      );
      expect(sha256(readFileSync(path.join(elsewhere, "out", sample.name, `${LAYOUT}.pdf`)))).toBe(
        sha256(sample.pdf),
      );
    },
  );

  it("are the same in another order of briefings and layouts, with a transparent picture, and are said", () => {
    const glass = withGlass(path.join(folder, "glass"));
    const runs = [
      { files: [riyadh.file, glass], layouts: "gross,handout", env: HERE },
      { files: [glass, riyadh.file], layouts: "handout,gross", env: THERE },
    ];
    const [one, other] = runs.map(({ files, layouts, env }, i) => {
      const cwd = path.join(folder, `run ${i}`);
      mkdirSync(cwd);
      const said = run("dist/readout.js", ["build", ...files, "-l", layouts], cwd, env);
      return ["glass", riyadh.name].flatMap((name) =>
        ["gross", "handout"].map((layout) => {
          const pdf = readFileSync(path.join(cwd, "out", name, `${layout}.pdf`));
          expect(said).toContain(sha256(pdf));
          return [`${name} ${layout}`, sha256(pdf), pdf.includes("/SMask ")];
        }),
      );
    });
    expect(other).toEqual(one);
    expect(one!.map(([name, , hasGlass]) => (hasGlass ? name : ""))).toEqual(["glass gross", "", "", ""]);
  }, 60_000);

  it("follow SOURCE_DATE_EPOCH, and else the content alone", () => {
    const dated = (name: string, env: Readonly<Record<string, string>>): Buffer => {
      const out = path.join(folder, `${name}.pdf`);
      run("dist/readout.js", ["build", harbour.file, "-l", LAYOUT, "-o", out], folder, env);
      return readFileSync(out);
    };
    const past = dated("past", { SOURCE_DATE_EPOCH: "86400" });
    expect(past.includes("<xmp:CreateDate>1970-01-02T00:00:00Z<")).toBe(true);
    expect(sha256(dated("future", { SOURCE_DATE_EPOCH: "99999999999" }))).toBe(sha256(harbour.pdf));
  }, 60_000);
});
