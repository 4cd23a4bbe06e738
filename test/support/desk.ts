/** A desk to try the command line at: a small briefing, a plain layout, and everything in memory but fonts and our own layouts. */
import { createHash } from "node:crypto";
import { run } from "../../src/cli/program.ts";
import { type MemoryWorld, type MemoryWorldOptions, memoryWorld } from "../../src/memory-world.ts";
import { nodeWorld } from "../../src/world.ts";

export const PROBE = "content/probe/briefing.yaml";

export const PROBE_YAML = `language: en
series: { name: Probe, number: "1", status: new }
title: The ferry runs again
deck: The harbour office said so on Monday
cutoff: { at: "2026-11-22T05:45:00+01:00", zone: CET }
issuer: { organisation: Press desk }
summary:
  - text: The ferry between the islands runs again
    evidence: [{ source: s, paragraphs: [1] }]
people:
  - id: ana
    name: Ana Lind
    role: harbour master
    country: NO
    evidence: [{ source: s, paragraphs: [1] }]
statements:
  - id: runs
    speaker: ana
    kind: direct
    text: We have waited long enough for this boat
    attribution: named
    evidence: [{ source: s, paragraphs: [2], words: We have waited long enough for this boat }]
sources:
  - id: s
    outlet: The Lantern
    title: Ferry back
    published: "2026-11-21"
    retrieved: "2026-11-22"
    url: https://example.org/ferry
    language: en
    sha256: "${"0".repeat(64)}"
    paragraphs: 3
    fictional: true
`;

const LAYOUT_YAML = `name: plain
version: 1
title: { en: Plain, de: Schlicht }
description: { en: For trying things, de: Zum Probieren }
maxPages: 1
prints:
  - path: title
  - path: summary.*.text
  - path: statements.*.text
    quote: true
`;

const LAYOUT_HBS = `<h1>{{title}}</h1>
{{#each summary}}<p>{{text}}</p>{{/each}}
{{#each statements}}{{#with (person speaker)}}<p>{{name}}</p>{{/with}}<blockquote><p>{{quote text}}</p></blockquote>{{/each}}
`;

const STYLE_CSS = `@page { size: A5; margin: 15mm }
body { font: 10pt/14pt "Source Serif" }
`;

export const PLAIN_LAYOUT: Readonly<Record<string, string>> = {
  "templates/plain/layout.yaml": LAYOUT_YAML,
  "templates/plain/layout.hbs": LAYOUT_HBS,
  "templates/plain/style.css": STYLE_CSS,
};

/** The report of a check that this briefing has passed. */
export const passedReport = (yaml: string): string =>
  JSON.stringify({
    report: "readout-check",
    version: 1,
    verdict: "verbatim",
    briefing: { sha256: createHash("sha256").update(yaml).digest("hex") },
    sources: [{ id: "s", sha256: "0".repeat(64), paragraphs: 3 }],
    ...{ quotations: [], coverage: [], speakers: [], sides: [], findings: [], ignored: [] },
    ...{ inferredSpeakers: 0, notStated: [] },
  });

/** A world with the probe and the plain layout; `options.files` adds to them. */
export function desk(options: MemoryWorldOptions = {}): MemoryWorld {
  return memoryWorld({
    below: nodeWorld(),
    ...options,
    files: { [PROBE]: PROBE_YAML, ...PLAIN_LAYOUT, ...options.files },
  });
}

export interface Answer {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Types one command line. */
export async function readout(world: MemoryWorld, ...argv: readonly string[]): Promise<Answer> {
  world.said.out = "";
  world.said.err = "";
  const exitCode = await run(argv, world);
  return { exitCode, out: world.said.out, err: world.said.err };
}
