import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { makeProgram } from "../../src/cli/program.ts";
import { Journal } from "../../src/journal.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { CATALOGUE } from "../../src/model/catalogue/index.ts";
import { openShelf } from "../../src/pipeline.ts";
import { desk, PROBE, PROBE_YAML, readout } from "../support/desk.ts";

const commands = makeProgram({ world: memoryWorld(), done: () => {} }).commands.map((each) => each.name());

describe("help", () => {
  it("names every command and the exit codes", async () => {
    const { exitCode, out } = await readout(desk(), "--help");
    expect(exitCode).toBe(0);
    for (const name of commands) expect(out).toContain(`  ${name} `);
    expect(out).toContain("Exit codes:");
  });

  it.each(commands)("%s shows examples and the common options", async (name) => {
    const { exitCode, out, err } = await readout(desk(), name, "--help");
    expect([exitCode, err]).toEqual([0, ""]);
    expect(out).toContain(`$ readout ${name}`);
    for (const option of ["--json", "--quiet", "--strict", "--no-color"]) expect(out).toContain(option);
  });

  it("explains no code in its examples that does not exist", async () => {
    const shown = await Promise.all(
      [["--help"], ["explain", "--help"]].map((argv) => readout(desk(), ...argv)),
    );
    const readme = fs.readFileSync("README.md", "utf8");
    const codes = [...shown.map(({ out }) => out), readme].flatMap((text) =>
      [...text.matchAll(/readout explain ([a-z]+\/[a-z-]+)/g)].map(([, code]) => code),
    );
    expect(codes.length).toBeGreaterThanOrEqual(3);
    expect(codes.filter((code) => !Object.hasOwn(CATALOGUE, code!))).toEqual([]);
  });

  it("--version is that of the package", async () => {
    const { version } = JSON.parse(fs.readFileSync("package.json", "utf8"));
    expect(await readout(desk(), "--version")).toEqual({ exitCode: 0, out: `${version}\n`, err: "" });
  });
});

describe("a wrong command line", () => {
  it.each([
    [["bild"], "“bild”", "did you mean build?"],
    [["build", "--stirct"], "“--stirct”", "did you mean --strict?"],
    [["dump"], "“file”", "readout --help"],
    [["dump", "x", "--tree=forest"], "“forest”", "readout --help"],
    [["completion", "cmd"], "“cmd”", "readout --help"],
    [["build", "-o"], "-o", "readout --help"],
  ])("%j", async (argv, word, hint) => {
    const { exitCode, out, err } = await readout(desk(), ...argv);
    expect([exitCode, out]).toEqual([2, ""]);
    expect(err).toContain("error system/usage");
    expect(err).toContain(word);
    expect(err).toContain(hint);
  });

  it("alone, the name shows the help and fails", async () => {
    const { exitCode, out } = await readout(desk());
    expect(exitCode).toBe(2);
    expect(out).toContain("Usage: readout");
  });

  it("is JSON when JSON is asked for", async () => {
    const { out, err } = await readout(desk(), "build", "--json", "--nonsense");
    expect(err).toBe("");
    expect(JSON.parse(out)).toMatchObject({ exitCode: 2, findings: [{ code: "system/usage" }] });
  });
});

describe("explain", () => {
  it("says what a finding means and its exit code", async () => {
    const { exitCode, out } = await readout(desk(), "explain", "system/disk-full");
    expect(exitCode).toBe(0);
    expect(out).toContain("The disk is full");
    expect(out).toContain("exit code 10");
  });

  it("does not know every word", async () => {
    const { exitCode, err } = await readout(desk(), "explain", "system/toString");
    expect(exitCode).toBe(2);
    expect(err).toContain("system/unknown-code");
  });

  it("knows what a mistyped code was meant to be", async () => {
    const { err } = await readout(desk(), "explain", "typeset/font-fil");
    expect(err).toContain("did you mean “typeset/font-file”");
  });

  it("lists all codes, one a line", async () => {
    const { out } = await readout(desk(), "explain");
    expect(out.split("\n")).toContain("system/disk-full\tThe disk is full");
  });
});

describe("completion", () => {
  it.each(["bash", "zsh", "fish"])("%s knows commands, options and layouts", async (shell) => {
    const { exitCode, out } = await readout(desk(), "completion", shell);
    expect(exitCode).toBe(0);
    for (const name of commands) expect(out).toContain(name);
    expect(out).toContain("timings");
    expect(out).toContain("readout layouts");
  });

  it("is a script that bash accepts and that completes", async () => {
    const { out } = await readout(desk(), "completion", "bash");
    const probe = `${out}\nCOMP_WORDS=(readout bu); COMP_CWORD=1; _readout; echo "\${COMPREPLY[@]}"
COMP_WORDS=(readout build --ti); COMP_CWORD=2; _readout; echo "\${COMPREPLY[@]}"`;
    const { status, stdout, stderr } = spawnSync("bash", ["-c", probe], { encoding: "utf8" });
    expect([status, stdout, stderr]).toEqual([0, "build\n--timings\n", ""]);
  });
});

describe("schema", () => {
  it("is the committed JSON Schema", async () => {
    const { exitCode, out } = await readout(desk(), "schema");
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toEqual(JSON.parse(fs.readFileSync("schema/briefing.schema.json", "utf8")));
  });
});

describe("layouts", () => {
  it("lists the user's own and ours", async () => {
    const { exitCode, out, err } = await readout(desk(), "layouts");
    expect(exitCode).toBe(0);
    expect(err).toContain("a mail is no layout");
    expect(out).toContain("plain\tFor trying things (at most 1 page)");
    expect(out).toMatch(/^lagebild\t/m);
  });
});

it("who asks for a layout for mails is told what sets them", async () => {
  const { exitCode, err } = await readout(desk(), "build", PROBE, "-l", "email");
  expect(exitCode).toBe(2);
  expect(err).toContain("mails are set by readout mail");
});

describe("doctor", () => {
  it("finds this installation fit", async () => {
    const { exitCode, out, err } = await readout(desk(), "doctor");
    expect([exitCode, err]).toEqual([0, ""]);
    expect(out).toContain("✓ fonts: Source Serif");
    expect(out).toContain("✓ layouts:");
  });

  it("says what is missing", async () => {
    const world = desk();
    const bare = { ...world, packageFile: () => undefined, list: () => [] };
    const { exitCode, err } = await readout(bare, "doctor");
    expect(exitCode).toBe(10);
    expect(err).toContain("system/font-missing");
    expect(err).toContain("system/unfit");
  });
});

describe("fonts of one's own", () => {
  const sans = fs.readFileSync(
    createRequire(import.meta.url).resolve("source-sans-pro/TTF/SourceSansPro-Regular.ttf"),
  );
  const list = (families: readonly object[], more: object = {}) =>
    JSON.stringify({ families, ...more }, null, 2);
  const family = (file: string, name = "House") => ({ name, licence: "own", files: [{ file, weight: 400 }] });

  it("are told to be a folder where one has a font's name", async () => {
    const files = { "fonts/fonts.json": list([family("a.ttf")]), "fonts/a.ttf/readme": "x" };
    const { err } = await readout(desk({ files }), "doctor");
    expect(err).toMatch(/“[^”]*fonts\/a\.ttf” is a folder/);
  });

  it("are added to ours", async () => {
    const files = { "fonts/fonts.json": list([family("a.ttf")]), "fonts/a.ttf": sans };
    const { exitCode, out } = await readout(desk({ files }), "doctor");
    expect(exitCode).toBe(0);
    expect(out).toContain("✓ fonts: House, Source Serif, Source Sans, Symbols, Emoji");
  });

  it("take the place of ours with their name, and stand in first where they shall", async () => {
    const shelf = await openShelf(
      new Journal(desk()),
      desk({
        files: { "fonts/fonts.json": list([family("a.ttf", "Source Serif")], { fallback: ["Emoji"] }) },
      }),
    );
    expect(shelf?.files.filter((file) => file.family === "Source Serif").map(({ file }) => file)).toEqual([
      "a.ttf",
    ]);
    expect(shelf?.fallback).toEqual(["Emoji", "Source Serif", "Source Sans", "Symbols"]);
  });

  it("are looked at by doctor, each file", async () => {
    const files = {
      "fonts/fonts.json": list([family("a.woff2"), family("lost.ttf", "Lost")]),
      "fonts/a.woff2": "wOF2 and so on",
    };
    const { exitCode, err } = await readout(desk({ files }), "doctor");
    expect(exitCode).toBe(10);
    expect(err).toContain("the font “a.woff2” of “House” is a web font");
    expect(err).toContain("there is no “lost.ttf” in fonts");
  });

  it("are found fault with at the place in their list, with what to do", async () => {
    const files = {
      "fonts/fonts.json": list([{ name: "House", files: [{ file: "a.ttf", weight: "bold" }] }], {
        fallback: ["Hose"],
      }),
    };
    const { exitCode, err } = await readout(desk({ files }), "build", PROBE, "-l", "plain");
    expect(exitCode).toBe(9);
    expect(err).toContain(
      "typeset/font-list  fonts/fonts.json:3:5  families[0].licence\n  “licence” is missing",
    );
    expect(err).toContain("typeset/font-list  fonts/fonts.json:14:5  fallback[0]");
    expect(err).toContain("hint: the families are");
  });

  it("are told at the place where the list is no JSON", async () => {
    const files = { "fonts/fonts.json": '{\n  "families": [\n' };
    const { err } = await readout(desk({ files }), "build", PROBE, "-l", "plain");
    expect(err).toMatch(/typeset\/font-list {2}fonts\/fonts\.json:\d+:\d+/);
  });
});

describe("dump", () => {
  it("prints the briefing, one node a line", async () => {
    const { exitCode, out } = await readout(desk(), "dump", PROBE, "--tree=briefing");
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^briefing language="en" title="The ferry runs again"/);
    expect(out).toContain('  people\n    [0] person id="ana" name="Ana Lind"');
  });

  it.each([
    ["document", /^document\n {2}meta "The ferry runs again" en /],
    ["items", /"The ferry runs again"/],
    ["pages", /page 1 right 419\.53x595\.28/],
  ])("prints the %s", async (tree, expected) => {
    const { exitCode, out, err } = await readout(desk(), "dump", PROBE, `--tree=${tree}`, "-l", "plain");
    expect([exitCode, err]).toEqual([0, ""]);
    expect(out).toMatch(expected);
  });

  it("says why there is nothing to print", async () => {
    const world = desk({ files: { [PROBE]: PROBE_YAML.replace("speaker: ana", "speaker: ann") } });
    const { exitCode, out, err } = await readout(world, "dump", PROBE, "--tree=pages", "-l", "plain");
    expect([exitCode, out]).toEqual([3, ""]);
    expect(err).toContain(`${PROBE}:`);
  });
});

describe("our own mistakes", () => {
  it("end with 70 and what is needed to report them", async () => {
    const world = desk();
    const broken = {
      ...world,
      list: () => {
        throw new Error("a folder cannot list itself");
      },
    };
    const { exitCode, err } = await readout(broken, "layouts");
    expect(exitCode).toBe(70);
    expect(err).toContain("system/broken-invariant");
    expect(err).toContain("a folder cannot list itself");
    expect(err).toMatch(/\n {4}at /);
  });
});
