import { describe, expect, it } from "vitest";
import { inFileOrder, Report, showFinding } from "../../src/cli/report.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import type { Diagnostic, Place } from "../../src/model/diagnostic.ts";

const finding = (place?: Place, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: "system/usage",
  severity: "error",
  message: "“putim” is nobody",
  ...(place && { place }),
  ...more,
});

const TALK = { json: false, quiet: false, strict: false, color: false };

describe("a finding", () => {
  it("shows place, line, mark and hint", () => {
    const place = { file: "a b/ü.yaml", line: 12, column: 12, length: 5, excerpt: "  speaker: putim" };
    expect(showFinding(finding(place, { hint: "did you mean “putin”" }))).toBe(
      [
        "error system/usage  a b/ü.yaml:12:12",
        "  “putim” is nobody",
        "   12 |   speaker: putim",
        "      |            ^^^^^",
        "  hint: did you mean “putin”",
      ].join("\n"),
    );
  });

  it("does without a place", () =>
    expect(showFinding(finding())).toBe("error system/usage\n  “putim” is nobody"));

  it("names a place on paper", () =>
    expect(showFinding(finding({ file: "x.pdf", path: "page 2" }))).toContain("x.pdf  page 2"));

  it("cuts a long line around the mark", () => {
    const excerpt = `${"a".repeat(500)}HERE${"b".repeat(500)}`;
    const rows = showFinding(finding({ file: "f", line: 1, column: 501, length: 4, excerpt })).split("\n");
    const [line = "", mark = ""] = rows.slice(2);
    expect(line.length).toBeLessThan(130);
    expect(line.slice(mark.indexOf("^"), mark.lastIndexOf("^") + 1)).toBe("HERE");
  });

  it("does not let a file steer the terminal", () => {
    const shown = showFinding(
      finding(
        { file: "f", line: 1, column: 1, excerpt: "\u001b[2Jx\u202ey" },
        { message: "“\u001b]0;x\u0007”" },
      ),
    );
    expect(shown).not.toMatch(/[\p{Bidi_Control}]|(?!\n)\p{Cc}/u);
  });

  it("keeps the mark under its word behind a tab", () => {
    const rows = showFinding(finding({ file: "f", line: 1, column: 2, length: 1, excerpt: "\tx" })).split(
      "\n",
    );
    expect(rows[2]!.indexOf("x")).toBe(rows[3]!.indexOf("^"));
  });
});

describe("findings", () => {
  it("stand in the order of file, line and column, those without a place last", () => {
    const at = (file: string, line: number, column: number) => finding({ file, line, column });
    const nowhere = finding();
    const sorted = [at("a", 1, 2), at("a", 1, 9), at("a", 10, 1), at("b", 2, 1), nowhere];
    expect(inFileOrder([...sorted].reverse())).toEqual(sorted);
  });
});

describe("the report", () => {
  const say = (options: Partial<typeof TALK>, isTTY = false) => {
    const world = memoryWorld({ isTTY });
    const report = new Report(world, { ...TALK, ...options });
    report.progress("read");
    report.print("data");
    report.say("talk");
    report.tell([finding(), finding(undefined, { severity: "warning", message: "mind the gap" })]);
    return { exitCode: report.finish({ answer: 42 }), ...world.said };
  };

  it("gives data to stdout and talk to stderr", () => {
    const { out, err, exitCode } = say({});
    expect(out).toBe("data\n");
    expect(err).toMatch(/^talk\nerror .*warning .*mind the gap\n1 error, 1 warning\n$/s);
    expect(exitCode).toBe(2);
  });

  it("--quiet leaves data and errors", () => {
    const { out, err } = say({ quiet: true });
    expect(out).toBe("data\n");
    expect(err).toBe("error system/usage\n  “putim” is nobody\n");
  });

  it("--json is one object and silence", () => {
    const { out, err } = say({ json: true });
    expect(err).toBe("");
    expect(JSON.parse(out)).toMatchObject({
      exitCode: 2,
      answer: 42,
      findings: [{ code: "system/usage", class: "usage" }, { severity: "warning" }],
    });
  });

  it("colours only when asked", () => {
    expect(say({}).err).not.toContain("\u001b");
    expect(say({ color: true }).err).toContain("\u001b[31merror");
  });

  it("shows progress only on a terminal, and only when it takes long", () => {
    const shown = (isTTY: boolean, ms: number) => {
      let now = 0;
      const world = { ...memoryWorld({ isTTY }), now: () => now };
      const report = new Report(world, TALK);
      now = ms;
      report.progress("typeset");
      report.finish();
      return world.said.err;
    };
    expect(shown(true, 2000)).toContain("typeset …");
    expect(shown(true, 2000).endsWith("\r\u001b[2K")).toBe(true);
    expect(shown(true, 100)).toBe("");
    expect(shown(false, 2000)).toBe("");
  });
});
