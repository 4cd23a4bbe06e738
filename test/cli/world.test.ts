import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { memoryWorld } from "../../src/memory-world.ts";
import { nodeWorld, type World } from "../../src/world.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "readout wörld "));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (world: World, file: string) => new TextDecoder().decode(world.read(file).value);
const code = (outcome: { diagnostics: readonly { code: string }[] }) =>
  outcome.diagnostics.map((d) => d.code);

/** What holds for the machine holds for the memory. */
describe.each([
  ["the machine", () => nodeWorld(folder)],
  ["memory", () => memoryWorld()],
])("%s", (_, world) => {
  it("gives a staged file its name only when it is kept", () => {
    const w = world();
    const staged = w.stage("out/ü b/x.pdf", bytes("new")).value!;
    expect(w.isFile("out/ü b/x.pdf")).toBe(false);
    expect(new TextDecoder().decode(staged.read().value)).toBe("new");
    expect(staged.keep("out/ü b/x.pdf")).toEqual([]);
    expect(textOf(w, "out/ü b/x.pdf")).toBe("new");
    expect(w.list("out/ü b")).toEqual(["x.pdf"]);
  });

  it("replaces in one step, and leaves nothing of what is discarded", () => {
    const w = world();
    for (const text of ["one", "two"]) w.stage("x", bytes(text)).value!.keep("x");
    w.stage("x", bytes("three")).value!.discard();
    expect(textOf(w, "x")).toBe("two");
    expect(w.list(".")).toEqual(["x"]);
  });

  it("says what is wrong with a file", () => {
    const w = world();
    w.stage("folder/x", bytes("12345")).value!.keep("folder/x");
    expect(code(w.read("nowhere"))).toEqual(["system/file-missing"]);
    expect(code(w.read("folder"))).toEqual(["system/not-a-file"]);
    expect(code(w.read("folder/x", 4))).toEqual(["system/file-too-large"]);
  });

  it("lists names in the order of their letters, and nothing where nothing is", () => {
    const w = world();
    for (const name of ["b", "a", "ä", "B"]) w.stage(`f/${name}`, bytes("")).value!.keep(`f/${name}`);
    expect(w.list("f")).toEqual(["B", "a", "b", "ä"]);
    expect(w.list("g")).toEqual([]);
  });

  it("removes silently", () => {
    const w = world();
    w.remove("nothing");
    w.stage("x", bytes("")).value!.keep("x");
    w.remove("x");
    expect(w.isFile("x")).toBe(false);
  });
});

describe("faults ordered in memory", () => {
  it.each([
    ["ENOSPC", "system/disk-full"],
    ["EACCES", "system/no-permission"],
    ["EROFS", "system/no-permission"],
    ["EIO", "system/file-fault"],
  ])("%s is %s", (fault, expected) => {
    const w = memoryWorld({ faults: { out: fault } });
    expect(code(w.stage("out/x.pdf", bytes("")))).toEqual([expected]);
    expect([...w.files.keys()]).toEqual([]);
  });
});

describe("the machine", () => {
  it("writes nothing through a file that stands where a folder should", () => {
    fs.writeFileSync(path.join(folder, "out"), "");
    for (const file of ["out/x", "out/a/b/x"])
      expect(nodeWorld(folder).stage(file, bytes("")).diagnostics).toMatchObject([
        { code: "system/not-a-folder", message: `“out” is a file, and “${file}” needs a folder there` },
      ]);
    expect(fs.readdirSync(folder)).toEqual(["out"]);
  });

  it("tells of names that are too long, and of links in a circle, and leaves nothing behind", () => {
    fs.symlinkSync("b", path.join(folder, "a"));
    fs.symlinkSync("a", path.join(folder, "b"));
    const w = nodeWorld(folder);
    for (const name of ["x".repeat(300), "x".repeat(250), `${"x".repeat(300)}/y`, "a"]) {
      expect([w.isFile(name), w.isFolder(name), w.list(name), w.remove(name)]).toEqual([
        false,
        false,
        [],
        [],
      ]);
      expect(code(w.read(name))).toHaveLength(1);
    }
    for (const name of ["x".repeat(300), "x".repeat(250), `${"x".repeat(300)}/y`])
      expect(w.stage(name, bytes("")).diagnostics).toMatchObject([
        { code: "system/file-fault", message: expect.stringContaining("longer than the disk allows") },
      ]);
    expect(fs.readdirSync(folder)).toEqual(["a", "b"]);
  });

  it("leaves a folder alone that has the name of a file to be removed", () => {
    fs.mkdirSync(path.join(folder, "x"));
    expect(nodeWorld(folder).remove("x")).toEqual([]);
    expect(fs.readdirSync(folder)).toEqual(["x"]);
  });

  it("knows its home and the files of packages", () => {
    const w = nodeWorld(folder);
    expect(fs.existsSync(path.join(w.home, "templates"))).toBe(true);
    expect(w.packageFile("source-serif", "package.json")).toMatch(/source-serif/);
    expect(w.packageFile("no-such-package", "x")).toBeUndefined();
  });

  it("tells when a watched file changes, also when it is replaced", async () => {
    const w = nodeWorld(folder);
    fs.writeFileSync(path.join(folder, "a.yaml"), "1");
    for (const change of [
      () => fs.writeFileSync(path.join(folder, "a.yaml"), "2"),
      () => w.stage("a.yaml", bytes("3")).value!.keep("a.yaml"),
    ]) {
      await new Promise<void>((resolve) => {
        const stop = w.watch(["a.yaml"], () => {
          stop();
          resolve();
        });
        change();
      });
    }
  });
});

describe("Ctrl-C", () => {
  /** Runs a program in a world; sends a signal when it says something, and tells how it ended and what it left. */
  async function interrupted(signal: NodeJS.Signals, contents: string) {
    const program = path.join(folder, "program.mjs");
    await build({
      stdin: {
        contents: `import { nodeWorld } from "./src/world.ts";
          const world = nodeWorld();
          world.onInterrupt((code) => process.exit(code));
          const work = (ms) => { for (const end = Date.now() + ms; Date.now() < end; ); };
          const say = () => require("node:fs").writeSync(1, "now");
          const file = () => world.stage("out/x.pdf", new Uint8Array(9)).value;
          ${contents}`,
        resolveDir: path.resolve("."),
      },
      bundle: true,
      platform: "node",
      format: "esm",
      banner: {
        js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
      },
      outfile: program,
    });
    fs.writeFileSync(path.join(folder, "package.json"), "{}");
    const child = spawn(process.execPath, [program], { cwd: folder });
    const ended = new Promise((resolve) => child.on("exit", (code, by) => resolve(code ?? by)));
    await new Promise((resolve) => child.stdout.once("data", resolve));
    child.kill(signal);
    return {
      end: await ended,
      left: fs.existsSync(path.join(folder, "out")) ? fs.readdirSync(path.join(folder, "out")) : [],
    };
  }

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("%s removes what is half done and ends with %i", async (signal, expected) => {
    const { end, left } = await interrupted(signal, "file(); say(); setInterval(() => {}, 1000);");
    expect([end, left]).toEqual([expected, []]);
  });

  it("ends work at once that leaves nothing behind", async () => {
    // Were it listened to, the program would end by itself and with 0.
    expect((await interrupted("SIGINT", "say(); work(3000);")).end).toBe("SIGINT");
    const later = `file().keep("out/x.pdf"); setTimeout(() => { say(); work(3000); }, 20);`;
    expect(await interrupted("SIGTERM", later)).toEqual({ end: "SIGTERM", left: ["x.pdf"] });
  });

  it("is not lost when it comes as the last file gets its name", async () => {
    const work = `const staged = file(); say(); work(300); staged.keep("out/x.pdf"); setTimeout(() => {}, 3000);`;
    expect(await interrupted("SIGINT", work)).toEqual({ end: 130, left: ["x.pdf"] });
  });
});
