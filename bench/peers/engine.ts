/**
 * Readout as one of the peers: the stages lay out, typeset and draw, from the document's data to PDF bytes. Reading, checking and
 * verifying stand outside, as no peer does them; `npm run bench -- long` has the whole line.
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { draw } from "../../src/draw/index.ts";
import { layOut, readManifest } from "../../src/layout/index.ts";
import type { Briefing } from "../../src/model/briefing.ts";
import type { Outcome } from "../../src/model/diagnostic.ts";
import type { FontShelf } from "../../src/model/fonts.ts";
import type { LayoutFiles } from "../../src/model/layout.ts";
import type { SourceFile } from "../../src/model/origin.ts";
import { readShelf } from "../../src/typeset/fonts/shelf.ts";
import { beginLoading, typeset } from "../../src/typeset/index.ts";

/** What `document.mjs` makes; the template alone looks further into it. */
export interface PeersDocument {
  readonly title: string;
  readonly author: string;
}

export interface Rendered {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Milliseconds a stage. */
  readonly times: Readonly<Record<string, number>>;
}

export type Render = (document: PeersDocument) => Promise<Rendered>;

/** `folder` holds the layout; fonts are found from `home`. What is read here is read once, as a program would. */
export function openEngine(folder: string, home: string): Render {
  beginLoading();
  const files = layoutFiles(folder);
  const shelf = openShelf(folder, home);
  return async (document) => {
    const times: Record<string, number> = {};
    const timed = async <T>(stage: string, work: () => T | Promise<T>): Promise<T> => {
      const start = performance.now();
      const value = await work();
      times[stage] = performance.now() - start;
      return value;
    };
    const tree = whole(await timed("lay out", () => layOut(briefingOf(document), files)));
    const { document: pages } = await timed("typeset", () => typeset(tree, shelf));
    const pdf = await timed("draw", () => draw(pages));
    return { pdf, pages: pages.pages.length, times };
  };
}

function layoutFiles(folder: string): LayoutFiles {
  const file = (name: string): SourceFile => ({ name, bytes: fs.readFileSync(path.join(folder, name)) });
  return {
    manifest: whole(readManifest(file("layout.yaml"))),
    template: file("layout.hbs"),
    style: file("style.css"),
    partials: new Map([["run", file("partials/run.hbs")]]),
    labels: { name: "labels.yaml", bytes: new TextEncoder().encode("{}") },
    picture: () => ({ value: undefined, diagnostics: [] }),
  };
}

function openShelf(folder: string, home: string): FontShelf {
  const find = createRequire(path.join(home, "package.json"));
  const list = { name: "fonts.json", bytes: fs.readFileSync(path.join(folder, "fonts.json")) };
  return whole(
    readShelf(list, (name, file) =>
      fs.readFileSync(path.join(path.dirname(find.resolve(`${name}/package.json`)), file)),
    ),
  );
}

/** The stage asks nothing of a briefing but its fields, so the whole document can stand in one that takes a text. */
function briefingOf(document: PeersDocument): Briefing {
  const { title, author } = document;
  return {
    language: "de",
    title,
    deck: title,
    series: { name: "peers", number: "1", version: 1, status: "new" },
    cutoff: { at: "2026-01-01T12:00:00Z", zone: "UTC" },
    issuer: { organisation: author },
    assessment: { text: document, author },
    people: [],
    statements: [],
    meetings: [],
    reactions: [],
    timeline: [],
    sources: [],
  } as unknown as Briefing;
}

function whole<T>({ value, diagnostics }: Outcome<T>): T {
  const fault = diagnostics.find(({ severity }) => severity === "error");
  if (value === undefined || fault) throw new Error(`${fault?.message} (${JSON.stringify(fault?.place)})`);
  return value;
}
