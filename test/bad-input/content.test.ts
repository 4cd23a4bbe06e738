import { expect, it } from "vitest";
import { PROBE, PROBE_YAML } from "../support/desk.ts";
import { attempt, probe, probeWith, roomy, within } from "./support.ts";

const build = (yaml: string | Uint8Array, layout?: string) => attempt({ files: { [PROBE]: yaml } }, layout);

const LAUGHS = ["a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
  .concat(..."bcdefghij".split("").map((c, i) => `${c}: &${c} [${`*${"abcdefghi"[i]}, `.repeat(9)}]`))
  .join("\n");

it.each<[string, string | Uint8Array, string]>([
  ["no YAML", "Dear all: here: is\n", "read/yaml-syntax 1:11"],
  ["a page of HTML", "<html><body>hello</body></html>", "read/other-kind 1:1"],
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), "read/other-kind 1:1"],
  ["nothing", "", "read/empty-field 1:1"],
  ["a billion laughs", LAUGHS, "read/bad-alias 4:28"],
  [
    "laughs in a field",
    probe(["title: The ferry runs again", `${LAUGHS}\ntitle: *j`]),
    "read/bad-alias 6:28",
  ],
  [
    "an alias of itself",
    probe(["{ organisation: Press desk }", "&i { organisation: *i }"]),
    "read/bad-alias 6:28",
  ],
  ["ten megabytes", `${PROBE_YAML}#${"x".repeat(10_000_000)}`, "read/file-too-large"],
  ["a megabyte of commas", `a: [${"1,".repeat(499_000)}]`, "read/file-too-large"],
  [
    "ten thousand unknown fields on one line",
    `{${Array.from({ length: 20_000 }, (_, i) => `field-that-nobody-knows-${i}: 1`).join(", ")}}`,
    "read/unknown-field 1:2",
  ],
  ["brackets without end", "[".repeat(20_000), "read/too-deep 1:41"],
  ["a field that is not known", probe(["issuer:", "isuer: 1\nissuer:"]), "read/unknown-field 6:1"],
  ["a list for text", probe(["The ferry runs again", "[The, ferry]"]), "read/wrong-kind 3:8"],
  ["a text for a list", probe(["paragraphs: [2]", "paragraphs: two"]), "read/wrong-kind 22:41"],
  ["an id that is none", probe(["id: runs", "id: Runs 1"]), "read/malformed-value 17:9"],
  ["a person who is not there", probe(["speaker: ana", "speaker: ann"]), "check/unknown-person 18:14"],
  [
    "a source that is not there",
    probe(["source: s, paragraphs: [2]", "source: q, paragraphs: [2]"]),
    "check/unknown-source 22:26",
  ],
  ["an id that stands twice", probeWith(statement("runs")), "check/repeated-id 23:9"],
  ["a control character", probe(["The ferry runs", '"The\\u0000ferry"\n#']), "read/control-character 3:8"],
  ["half a letter", probe(["The ferry runs", '"The\\uD800ferry"\n#']), "read/control-character 3:8"],
])("a briefing of %s: a finding with its place, exit code 3, nothing lost", async (_, yaml, first) => {
  const { exitCode, errors, findings, made } = await within(3_000, () => build(yaml));
  const [code = "", spot] = first.split(" ");
  expect(errors.filter((error) => error.startsWith(code))[0]).toBe(
    `${code} ${spot === undefined ? PROBE : `${PROBE}:${spot}`}`,
  );
  expect([exitCode, made]).toEqual([3, []]);
  expect(findings.find(({ severity }) => severity === "error")?.message).not.toBe("");
});

it("tells every fault of a file in one run, each with a hint", async () => {
  const { findings, errors } = await build(
    probe(
      ["deck:", "dekc:"],
      ["speaker: ana", "speaker: ann"],
      ["status: new", "status: knew"],
      ["source: s, paragraphs: [2]", "source: q, paragraphs: [2]"],
    ),
  );
  expect(errors.map((error) => error.split(" ")[0]).sort()).toEqual([
    "check/unknown-person",
    "check/unknown-source",
    "read/missing-field",
    "read/unknown-field",
    "read/unknown-word",
  ]);
  for (const { message, hint } of findings) expect(hint, message).toBeTruthy();
});

function statement(id: string, words = "We are glad of the boat"): string {
  return `  - id: ${id}
    speaker: ana
    kind: direct
    text: ${words}
    attribution: named
    evidence: [{ source: s, paragraphs: [2], words: ${words} }]`;
}

const thousand = () =>
  probeWith(
    Array.from({ length: 999 }, (_, i) => statement(`r${i}`, `Boat ${i} has come over the water to us`)).join(
      "\n",
    ),
  );

it("a briefing without statements is a sheet", async () => {
  const none = PROBE_YAML.replace(/statements:\n[\s\S]*?sources:/, "statements: []\nsources:");
  for (const layout of ["plain", "lagebild"]) {
    const { exitCode, facts } = await build(none, layout);
    expect([exitCode, facts?.pages, facts?.quotes]).toEqual([0, 1, 0]);
  }
});

it("one statement is a sheet", async () => {
  const { exitCode, facts } = await build(PROBE_YAML, "lagebild");
  expect([exitCode, facts?.pages, facts?.quotes]).toEqual([0, 1, 1]);
});

it("a thousand statements are a roomy sheet, every one of them verified", async () => {
  const files = { [PROBE]: thousand(), ...roomy() };
  const { exitCode, facts } = await within(15_000, () => attempt({ files }));
  expect([exitCode, facts?.quotes]).toEqual([0, 1000]);
  expect(facts?.pages).toBeGreaterThan(50);
});

it("a thousand statements break the page budget of a sheet of two pages", async () => {
  const { exitCode, errors, made } = await within(15_000, () => build(thousand(), "lagebild"));
  expect(errors).toEqual([`budget/over ${PROBE}`]);
  expect([exitCode, made]).toEqual([5, []]);
});
