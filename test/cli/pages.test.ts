/** Commands that look at the pages of a briefing: lint, explain-page, build --debug, dump --tree=html. */
import { describe, expect, it } from "vitest";
import { desk, PROBE, readout } from "../support/desk.ts";

const NARROW = `@page { size: 60mm 60mm; margin: 20mm 15mm }
body { font: 10pt/14pt "Source Serif"; text-align: justify; hyphens: none }
h1, p, blockquote { margin: 0; font-size: 10pt; line-height: 14pt }
`;
const narrow = { files: { "templates/plain/style.css": NARROW } };

describe("lint", () => {
  it("says what a typographer would object to, with page and words", async () => {
    const { exitCode, out, err } = await readout(desk(narrow), "lint", PROBE, "-l", "plain");
    expect(exitCode).toBe(0);
    expect(err).toMatch(
      /warning setting\/loose-line\n {2}page \d+: spaces of \d\.\d\d times their width at “/,
    );
    expect(out).toMatch(
      /^\d+ lines on \d+ pages; \d+ end with a hyphen\nword spaces of \d+ justified lines?: /,
    );
    expect(out).toMatch(/pages filled: \d+ %/);
  });

  it("is quiet about a good page, and fails with --strict on another", async () => {
    expect((await readout(desk(), "lint", PROBE, "-l", "plain")).err).not.toContain("setting/");
    expect((await readout(desk(narrow), "lint", PROBE, "-l", "plain", "--strict")).exitCode).not.toBe(0);
  });

  it("gives numbers and limits as JSON", async () => {
    const { out } = await readout(desk(narrow), "lint", PROBE, "-l", "plain", "--json");
    const { lint, limits, findings } = JSON.parse(out);
    expect(lint.flaws[0]).toEqual({
      kind: expect.any(String),
      page: expect.any(Number),
      words: expect.any(String),
      value: expect.any(Number),
      limit: expect.any(Number),
    });
    expect(limits.loose).toBe(1.6);
    expect(lint.spaces.widest).toBeGreaterThan(limits.loose);
    expect(findings.map(({ code }: { code: string }) => code)).toContain("setting/loose-line");
  });

  it("judges by the limits that it is given", async () => {
    const lint = async (...given: string[]) =>
      readout(desk(narrow), "lint", PROBE, "-l", "plain", "--json", ...given);
    const { out } = await lint("--limit", "loose=99,tight=0", "--limit", "river=99");
    const { limits, findings } = JSON.parse(out);
    expect(limits).toMatchObject({ loose: 99, tight: 0, river: 99, runt: 4 });
    expect(findings.filter(({ code }: { code: string }) => /line|river/.test(code))).toEqual([]);
    for (const [given, message, hint] of [
      ["lose=2", "there is no limit “lose”", "did you mean “loose”"],
      ["toString=2", "there is no limit “toString”", expect.stringContaining("limits are loose, tight")],
      ["loose", "“loose” gives no number", "write the limit as loose=1.8"],
      ["loose=-1", "“loose=-1” gives no number", "write the limit as loose=1.8"],
    ] as const) {
      const answer = await lint("--limit", given);
      expect(answer.exitCode).toBe(2);
      expect(JSON.parse(answer.out).findings.at(-1)).toMatchObject({ code: "system/usage", message, hint });
    }
  });

  it("says when there is no such briefing", async () => {
    const { exitCode, err } = await readout(desk(), "lint", "nowhere.yaml");
    expect([exitCode, err.includes("nowhere.yaml")]).toEqual([10, true]);
  });
});

describe("explain-page", () => {
  it("tells the room, the end with its costs and the second best, and the lines", async () => {
    const { exitCode, out } = await readout(desk(narrow), "explain-page", PROBE, "1", "-l", "plain");
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^page 1: room 85 pt x 56\.7 pt, depth [\d.]+ pt, left [\d.]+ pt \(\d+ %\)\n/);
    expect(out).toMatch(/ {2}it ends before ".+": 2000 for the page, .*; the document comes to \d+\n/);
    expect(out).toMatch(/ {2}second best would be before ".+", [\d.]+ pt (higher|lower): /);
    expect(out).toMatch(/ {2}\d lines on a measure of 85 pt, (left|justify)\n {4}1 +[\d.-]+ +[\d.]+ {2}"/);
    expect(out).toMatch(/\n\npages end where the costs .*\nof each line: .*1\.00 is as the font has them/);
  });

  it("tells of the last page that the text ends there", async () => {
    const { out } = await readout(desk(), "explain-page", PROBE, "1", "-l", "plain");
    expect(out).toContain("it is the last page: the text ends here");
  });

  it("gives everything as JSON", async () => {
    const { out } = await readout(desk(), "explain-page", PROBE, "1", "-l", "plain", "--json");
    const { page, lines, boxes } = JSON.parse(out);
    expect([page.page, page.last, page.ends.length]).toEqual([1, true, 1]);
    expect(lines[0]).toMatchObject({ page: 1, text: "The ferry runs again" });
    expect(boxes.length).toBeGreaterThan(3);
  });

  it.each([
    ["0", "“0” is no number of a page"],
    ["two", "“two” is no number of a page"],
    ["9", "there is no page “9”; the sheet has 1 page"],
  ])("refuses %s", async (page, says) => {
    const { exitCode, err } = await readout(desk(), "explain-page", PROBE, page, "-l", "plain");
    expect([exitCode, err.includes(says)]).toEqual([2, true]);
  });
});

describe("build --debug", () => {
  it("writes a second file beside the sheet, and never under its name", async () => {
    const world = desk();
    const { exitCode, out, err } = await readout(world, "build", PROBE, "-l", "plain", "--debug");
    expect([exitCode, out]).toEqual([0, "out/probe/plain.pdf\n"]);
    expect(err).toContain("drawn over for looking at: out/probe/plain.debug.pdf");
    const [sheet, debug] = ["plain.pdf", "plain.debug.pdf"].map(
      (name) => world.files.get(`/desk/out/probe/${name}`)!,
    );
    expect(new TextDecoder("latin1").decode(debug).startsWith("%PDF-")).toBe(true);
    expect(debug).not.toEqual(sheet);
  });

  it("tells the mistakes of a briefing once", async () => {
    const { err } = await readout(desk(), "build", "nowhere.yaml", "--debug");
    expect(err.split("nowhere.yaml").length).toBeGreaterThan(1);
    expect(err).not.toContain("debug.pdf");
  });
});

it("dump --tree=html writes one file for browsers", async () => {
  const { exitCode, out } = await readout(desk(), "dump", PROBE, "-l", "plain", "--tree=html");
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^<!doctype html>\n<html lang="en">[\s\S]*<h1>The ferry runs again<\/h1>/);
});
