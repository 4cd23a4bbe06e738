/** “A layout of your own” in the README is a layout that builds: its fenced blocks, laid out as they stand there. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { desk, PROBE, readout } from "../support/desk.ts";

const section = readFileSync("README.md", "utf8").split("## A layout of your own")[1]!.split("\n## ")[0]!;

const fenced = (language: string): string => {
  const block = section.match(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``))?.[1];
  if (block === undefined) throw new Error(`the README shows no ${language}`);
  return block;
};

it("builds and verifies as it stands", async () => {
  const world = desk({
    files: {
      "templates/mine/layout.yaml": fenced("yaml"),
      "templates/mine/layout.hbs": fenced("handlebars"),
      "templates/mine/style.css": fenced("css"),
    },
  });
  const { exitCode, err } = await readout(world, "build", PROBE, "-l", "mine", "--quiet");
  expect([exitCode, err]).toEqual([0, ""]);
  const { exitCode: verified } = await readout(world, "verify", "out/probe/mine.pdf", "--against", PROBE);
  expect(verified).toBe(0);
});
