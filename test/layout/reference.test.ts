import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { layoutReference } from "../../src/layout/reference.ts";

const file = new URL("../../docs/layout-language.md", import.meta.url);

it("documents the layout language as the program obeys it (npx vitest run test/layout -u writes the page)", async () => {
  await expect(layoutReference()).toMatchFileSnapshot(file.pathname);
});

it("names every element, property and helper on that page", () => {
  const page = readFileSync(file, "utf8");
  for (const name of [
    "`readout-qr`",
    "`font-variant-caps`",
    "`grid-template-columns`",
    "{{marks evidence}}",
    "`:nth-child`",
  ]) {
    expect(page).toContain(name);
  }
});
