/** One wrong thing at a time, through the whole program, with a good PDF of yesterday in the place of the new one. */
import { expect } from "vitest";
import type { MemoryWorldOptions } from "../../src/memory-world.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { desk, PLAIN_LAYOUT, PROBE, PROBE_YAML, readout } from "../support/desk.ts";
import { effort } from "../support/effort.ts";

export const TEMPLATE = "templates/plain/layout.hbs";
export const STYLE = "templates/plain/style.css";
export const MANIFEST = "templates/plain/layout.yaml";

export interface Ending {
  readonly exitCode: number;
  readonly findings: readonly Diagnostic[];
  /** `code file:line:column` of the errors, in the order of the report. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** Files that were made, `out/…`. */
  readonly made: readonly string[];
  /** Text of the sheet as it was verified; undefined when there is none. */
  readonly facts: { readonly pages: number; readonly texts: number; readonly quotes: number } | undefined;
}

const YESTERDAY = "yesterday's good PDF";

/**
 * Builds the probe in a layout, `plain` unless told, with some files changed. Whatever happens, nothing is left under a temporary
 * name, and yesterday's PDF stands unless a verified one took its place.
 */
export async function attempt(options: MemoryWorldOptions, layout = "plain"): Promise<Ending> {
  const out = `out/probe/${layout}.pdf`;
  const world = desk({ ...options, files: { [out]: YESTERDAY, ...options.files } });
  const answer = await readout(world, "build", PROBE, "-l", layout, "--json");
  expect(answer.err).toBe("");
  const { findings, sheets } = JSON.parse(answer.out);
  const pdf = new TextDecoder("latin1").decode(world.files.get(`/desk/${out}`));
  if (sheets[0].pdf === null) expect(pdf).toBe(YESTERDAY);
  else expect(pdf.startsWith("%PDF-")).toBe(true);
  const files = [...world.files.keys()].map((file) => file.replace("/desk/", ""));
  expect(files.filter((file) => file.endsWith(".part"))).toEqual([]);
  return {
    exitCode: answer.exitCode,
    findings,
    errors: show(findings, "error"),
    warnings: show(findings, "warning"),
    made: files.filter((file) => file.startsWith("out/") && file !== out),
    facts: sheets[0].pdf === null ? undefined : sheets[0].facts,
  };
}

const show = (findings: readonly Diagnostic[], severity: string) =>
  findings
    .filter((finding) => finding.severity === severity)
    .map(({ code, place }) =>
      [code, [place?.file, place?.line, place?.column].filter((part) => part !== undefined).join(":")]
        .join(" ")
        .trim(),
    );

/** The probe with parts replaced. A part that is not there is a slip of the test. */
export function probe(...changes: readonly (readonly [part: string, by: string])[]): string {
  return changes.reduce((text, [part, by]) => {
    if (!text.includes(part)) throw new Error(`the probe holds no “${part}”`);
    return text.replaceAll(part, () => by);
  }, PROBE_YAML);
}

/** The probe with a section more. */
export const probeWith = (section: string): string => probe(["sources:\n", `${section}\nsources:\n`]);

/** The probe's plain layout with any number of pages, and room in a table for participants. */
export const roomy = (table = ""): Readonly<Record<string, string>> => ({
  [MANIFEST]: PLAIN_LAYOUT[MANIFEST]!.replace("maxPages: 1", "maxPages: 500"),
  [TEMPLATE]: `${PLAIN_LAYOUT[TEMPLATE]}${table}`,
});

/** Fails when the work takes longer: what is hostile must not cost more than what is large. */
export async function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const spent = effort();
  const value = await work();
  expect(spent()).toBeLessThan(ms);
  return value;
}
