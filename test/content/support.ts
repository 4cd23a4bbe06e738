/** A small briefing to spoil, and what the two content stages say to a text. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkBriefing } from "../../src/check/index.ts";
import type { Briefing } from "../../src/model/briefing.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { readBriefing } from "../../src/read/index.ts";

export const SOUND = `language: en
series: { name: Report, number: "1", status: new }
title: The sea is calm today
deck: Nothing happened at the coast.
cutoff: { at: 2025-02-18T16:30+01:00, zone: CET }
issuer: { organisation: Desk }
summary:
  - text: The sea is calm.
    evidence: [{ source: a, paragraphs: [1] }]
people:
  - { id: anna, name: Anna Berg, role: null, evidence: [{ source: a, paragraphs: [1] }] }
sources:
  - id: a
    outlet: Courier
    title: Calm sea
    published: 2025-02-18
    url: null
    language: en
    sha256: ${"ab".repeat(32)}
    paragraphs: 9
    dropped: [8]
`;

/** The sound briefing with a part replaced. A part that is not there is a slip of the test. */
export function spoilt(part: string, by: string): string {
  if (!SOUND.includes(part)) throw new Error(`the sound briefing holds no “${part}”`);
  return SOUND.replace(part, () => by);
}

/** A direct statement of Anna's, with fields added or overruled. */
export const statement = (fields = "", id = "s1"): string => `
  - id: ${id}
    speaker: anna
    attribution: named
    evidence: [{ source: a, paragraphs: [2] }]
${fields
  .split("; ")
  .map((field) => `    ${field}`)
  .join("\n")}`;

export const withStatement = (fields: string): string => `${SOUND}statements:${statement(fields)}\n`;

export const withMeeting = (fields: string): string => `${SOUND}meetings:
  - id: m1
    title: Talks
    evidence: [{ source: a, paragraphs: [3] }]
${fields
  .split("; ")
  .map((field) => `    ${field}`)
  .join("\n")}\n`;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const readText = (text: string | Uint8Array) =>
  readBriefing({ name: "b.yaml", bytes: typeof text === "string" ? bytesOf(text) : text });

/** Everything that reading and checking say. */
export function findings(text: string | Uint8Array): Diagnostic[] {
  const { value, diagnostics } = readText(text);
  return [...diagnostics, ...(value ? checkBriefing(value) : [])];
}

/** `read/unknown-field 2:3 [titel]`: code, place, and the characters that the mark stands under. */
export function show({ code, place }: Diagnostic): string {
  const { line, column = 1, length = 0, excerpt = "" } = place ?? {};
  if (line === undefined) return code;
  return `${code} ${line}:${column} [${excerpt.slice(column - 1, column - 1 + length)}]`;
}

export const shown = (text: string | Uint8Array): string[] => findings(text).map(show);

export const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const fileText = (path: string): string => readFileSync(fromRoot(path), "utf8");

export const fileExists = (path: string): boolean => existsSync(fromRoot(path));

export function sample(name: string): Briefing {
  const { value } = readBriefing({ name, bytes: readFileSync(fromRoot(`content/${name}/briefing.yaml`)) });
  if (!value) throw new Error(`the sample ${name} cannot be read`);
  return value.briefing;
}
