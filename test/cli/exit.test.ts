import { describe, expect, it } from "vitest";
import { EXIT_CODES, exitCodeOf } from "../../src/cli/exit.ts";
import { tellUnwritten } from "../../src/cli/output.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { CATALOGUE, type Code } from "../../src/model/catalogue/index.ts";
import type { Diagnostic, Severity } from "../../src/model/diagnostic.ts";

const finding = (code: Code, severity: Severity = "error"): Diagnostic => ({ code, severity, message: "x" });

describe("output that does not arrive", () => {
  it.each([
    ["EPIPE", 0, ""],
    ["ENOSPC", 10, "error system/disk-full\n  the disk is full; what was to be printed is not whole"],
    ["EIO", 10, "error system/file-fault\n  cannot write what was to be printed: EIO"],
  ])("%s ends the program with %i", (code, exitCode, told) => {
    const world = memoryWorld();
    expect(tellUnwritten(Object.assign(new Error(), { code }), world)).toBe(exitCode);
    expect(world.said.err.startsWith(told)).toBe(true);
    expect(world.said.err === "").toBe(told === "");
  });
});

describe("exit codes", () => {
  it.each<[readonly Diagnostic[], boolean, number]>([
    [[], false, 0],
    [[finding("system/disk-full")], false, 10],
    [[finding("system/usage")], false, 2],
    [[finding("system/picture-missing")], false, 3],
    [[finding("system/layout-incomplete")], false, 8],
    [[finding("system/broken-invariant")], false, 70],
    [[finding("system/usage", "warning")], false, 0],
    [[finding("system/usage", "warning")], true, 1],
    [[finding("system/usage", "info")], true, 0],
  ])("%j, strict %s: %i", (findings, strict, code) => {
    expect(exitCodeOf(findings, strict)).toBe(code);
  });

  it("a cause comes before its consequence, whatever the order of finding", () => {
    const both = [finding("system/picture-missing"), finding("system/disk-full")];
    expect(exitCodeOf(both, true)).toBe(10);
    expect(exitCodeOf([...both].reverse(), true)).toBe(10);
  });

  it("no two classes share a code, and every class of the catalogue has one", () => {
    const codes = Object.values(EXIT_CODES);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { exit } of Object.values(CATALOGUE)) expect(EXIT_CODES[exit]).toBeGreaterThan(0);
  });
});
