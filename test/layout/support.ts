/** Lays out a few lines of template and style sheet, and shows what came of it. */
import { layOut } from "../../src/layout/index.ts";
import { type Briefing, briefingSchema } from "../../src/model/briefing.ts";
import type { Diagnostic, Outcome } from "../../src/model/diagnostic.ts";
import type { Box, DocumentTree, Inline } from "../../src/model/document.ts";
import type { LayoutFiles } from "../../src/model/layout.ts";
import type { SourceFile } from "../../src/model/origin.ts";
import type { Picture } from "../../src/model/picture.ts";

const evidence = [{ source: "s", paragraphs: [1] }];

/** The smallest briefing, with two people of two sides. */
export const briefing = (changes: object = {}): Briefing =>
  briefingSchema.parse({
    language: "de",
    series: { name: "Lagebild", number: "1/2026", status: "new" },
    title: "Die Fähre fährt wieder",
    deck: "Der Hafen sprach am Montag",
    cutoff: { at: "2026-11-22T05:45:00+01:00", zone: "MEZ" },
    issuer: { organisation: "Amt" },
    summary: [{ text: "Erstens", evidence }],
    people: [
      { id: "a", name: "Anna Arp", role: "Kapitänin", country: "DE", evidence },
      { id: "b", name: "Ben Birk", role: null, country: "US", evidence },
    ],
    sources: [
      {
        id: "s",
        outlet: null,
        title: "Hafen",
        published: null,
        url: null,
        language: "de",
        sha256: "0".repeat(64),
        paragraphs: 9,
      },
    ],
    ...changes,
  });

export interface Parts {
  readonly style?: string;
  readonly partials?: Readonly<Record<string, string>>;
  readonly labels?: string;
  readonly briefing?: Briefing;
}

export const file = (name: string, text: string): SourceFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});

export function lay(
  template: string,
  parts: Parts = {},
): { tree: DocumentTree; findings: readonly Diagnostic[] } {
  const { value, diagnostics } = layOut(parts.briefing ?? briefing(), filesOf(template, parts));
  return { tree: value as DocumentTree, findings: diagnostics };
}

export function filesOf(template: string, parts: Parts): LayoutFiles {
  return {
    manifest: { name: "test", version: 1, title: {}, description: {}, maxPages: 2, prints: [] },
    template: file("layout.hbs", template),
    style: file("style.css", parts.style ?? ""),
    partials: new Map(
      Object.entries(parts.partials ?? {}).map(([n, text]) => [n, file(`partials/${n}.hbs`, text)]),
    ),
    labels: file("de.yaml", parts.labels ?? LABELS),
    picture: (src): Outcome<Picture> =>
      src.startsWith("missing")
        ? {
            value: undefined,
            diagnostics: [{ code: "template/no-effect", severity: "error", message: `no ${src}` }],
          }
        : {
            value: { kind: "raster", format: "png", bytes: new Uint8Array(), width: 40, height: 20, id: src },
            diagnostics: [],
          },
  };
}

const LABELS = `
greeting: Guten Tag, {name}
statement: { one: "{count} Aussage", other: "{count} Aussagen" }
common: { notStated: nicht angegeben }
marks: { paragraph: Absatz, paragraphs: Absätze, source: Quelle, to: bis }
source: { qr: "QR-Code: {url}" }
stances: { doubts: zweifelt }
countries: { US: USA }
`;

/** The tree, laid out without a finding. */
export function silent(template: string, parts: Parts = {}): DocumentTree {
  const { tree, findings } = lay(template, parts);
  if (findings.length > 0) throw new Error(`unexpected findings:\n${findings.map(show).join("\n")}`);
  return tree;
}

/** `code file:line:column`, one a line. */
export const faults = (template: string, parts: Parts = {}): string =>
  lay(template, parts).findings.map(show).join("\n");

export const show = ({ code, place }: Diagnostic): string =>
  `${code} ${place?.file ?? "?"}:${place?.line ?? "?"}:${place?.column ?? "?"}`;

/** All boxes below the root, in document order. */
export function boxes(tree: DocumentTree): readonly Box[] {
  const found: Box[] = [];
  const walk = (box: Box): void => {
    found.push(box);
    for (const child of childrenOf(box)) walk(child);
  };
  for (const child of tree.root.children) walk(child);
  return found;
}

export function childrenOf(box: Box): readonly Box[] {
  switch (box.kind) {
    case "block":
      return box.children;
    case "grid":
      return box.items.map((i) => i.box);
    case "table":
      return [
        ...(box.caption ? [box.caption] : []),
        ...[...box.head, ...box.body, ...box.foot].flatMap((r) => r.cells.flatMap((c) => c.children)),
      ];
    default:
      return [];
  }
}

/** Texts of the paragraphs; elements' runs are divided by ¦, breaks are ⏎. */
export const paragraphs = (tree: DocumentTree): readonly string[] =>
  boxes(tree).flatMap((b) => (b.kind === "paragraph" ? [b.inlines.map(inlineText).join("¦")] : []));

const inlineText = (i: Inline): string => (i.kind === "text" ? i.text : i.kind === "break" ? "⏎" : "▣");

/** The first text run of a document. */
export function firstText(tree: DocumentTree) {
  for (const box of boxes(tree)) {
    const run = box.kind === "paragraph" ? box.inlines.find((i) => i.kind === "text") : undefined;
    if (run?.kind === "text") return run;
  }
  throw new Error("no text");
}

/** The structure, one element a line, indented; ~ marks inline elements. */
export function structure({ elements }: DocumentTree): string {
  const depth = (id: number): number =>
    elements[id]?.parent === undefined ? 0 : 1 + depth(elements[id].parent);
  return elements
    .slice(1)
    .map(
      (e) =>
        `${" ".repeat(depth(e.id) - 1)}${e.inline ? "~" : ""}${e.role}${e.lang ? `(${e.lang})` : ""}${e.alt ? ` "${e.alt}"` : ""}`,
    )
    .join("\n");
}
