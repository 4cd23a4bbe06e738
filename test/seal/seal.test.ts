import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Briefing } from "../../src/model/briefing.ts";
import { briefingSchema } from "../../src/model/briefing.ts";
import type { LayoutManifest } from "../../src/model/layout.ts";
import { sealSchema } from "../../src/model/seal.ts";
import { readBriefing } from "../../src/read/index.ts";
import { canonicalJson } from "../../src/seal/canonical.ts";
import { sealSheet } from "../../src/seal/index.ts";

const briefing = readBriefing({
  name: "briefing.yaml",
  bytes: readFileSync("content/harbour-talks/briefing.yaml"),
}).value!.briefing as Briefing;

const manifest: LayoutManifest = {
  name: "lagebild",
  version: 3,
  title: {},
  description: {},
  maxPages: 2,
  prints: [
    { path: "title", groupBy: undefined, whole: "page", quote: false },
    {
      path: "statements.*.text",
      groupBy: "side",
      whole: undefined,
      quote: true,
      only: "key",
      first: 3,
      once: true,
    },
  ],
};

const files = (report?: unknown) =>
  new Map(sealSheet(briefing, manifest, report).map((a) => [a.name, new TextDecoder().decode(a.bytes)]));

test("the content comes back as it was, through the schema that every content passes", () => {
  expect(briefingSchema.parse(JSON.parse(files().get("content.json")!))).toEqual(briefing);
});

test("the seal names content, report and sources by their checksums, and what the layout promised", () => {
  const all = files({ passed: true });
  const sha256 = (name: string) => createHash("sha256").update(all.get(name)!).digest("hex");
  expect(sealSchema.parse(JSON.parse(all.get("readout.json")!))).toEqual({
    format: "readout-seal/1",
    content: { sha256: sha256("content.json") },
    check: { sha256: sha256("check.json") },
    sources: briefing.sources.map(({ id, sha256 }) => ({ id, sha256 })),
    layout: {
      name: "lagebild",
      version: 3,
      maxPages: 2,
      prints: [
        { path: "title", groupBy: null, whole: "page", quote: false, only: null, first: null },
        {
          path: "statements.*.text",
          groupBy: "side",
          whole: null,
          quote: true,
          only: "key",
          first: 3,
          once: true,
        },
      ],
    },
  });
  expect(sealSchema.parse(JSON.parse(files().get("readout.json")!)).check).toBeNull();
});

test.each([
  [{ b: 1, a: [{ d: null, c: "ü\n" }] }, '{"a":[{"c":"ü\\n","d":null}],"b":1}'],
  [{ a: undefined, b: 0.1 }, '{"b":0.1}'],
  [{ "2": 1, "10": 2, é: 3, z: 4 }, '{"2":1,"10":2,"z":4,"é":3}'],
])("equal values have one notation: %j", (value, notation) => {
  expect(canonicalJson(value)).toBe(notation);
});
