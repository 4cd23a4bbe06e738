import { describe, expect, it } from "vitest";
import { desk, PROBE, readout } from "../support/desk.ts";

const build = (world: ReturnType<typeof desk>) => readout(world, "build", PROBE, "-l", "plain");

describe("fonts", () => {
  it("a list of one's own that cannot be read ends the build", async () => {
    const { exitCode, out, err } = await build(desk({ files: { "fonts/fonts.json": "{" } }));
    expect([exitCode, out]).toEqual([9, ""]);
    expect(err).toContain("error typeset/font-list  fonts/fonts.json");
  });

  it("a package that is not installed is a finding and no crash", async () => {
    const { exitCode, out, err } = await build({ ...desk(), packageFile: () => undefined });
    expect([exitCode, out]).toEqual([9, ""]);
    expect(err).toContain("error typeset/");
    expect(err).toContain("source-serif");
  });
});
