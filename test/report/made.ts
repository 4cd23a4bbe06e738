/** A report with contents, numbered headings, cross references and a front matter in Roman numerals: laid out, set, drawn and read back. */
import { readFileSync } from "node:fs";
import { draw } from "../../src/draw/index.ts";
import { layOut } from "../../src/layout/index.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { DocumentTree } from "../../src/model/document.ts";
import type { PagedDocument } from "../../src/model/page.ts";
import { typeset } from "../../src/typeset/index.ts";
import { verify } from "../../src/verify/index.ts";
import { briefing, filesOf } from "../layout/support.ts";
import { houseShelf } from "../typeset/paragraph/setting.ts";

export const read = (file: string): string =>
  readFileSync(new URL(`layout/${file}`, import.meta.url), "utf8");

const labels = readFileSync(new URL("../../templates/labels/de.yaml", import.meta.url), "utf8");

export interface Made {
  readonly tree: DocumentTree;
  readonly pages: PagedDocument;
  readonly pdf: Uint8Array;
  readonly findings: readonly Diagnostic[];
}

/** A template and its style sheet, all the way. */
export async function make(
  template: string,
  style: string,
  partials: Readonly<Record<string, string>> = {},
): Promise<Made> {
  const laidOut = layOut(briefing(), filesOf(template, { style, partials, labels }));
  const tree = laidOut.value as DocumentTree;
  const { document, diagnostics } = await typeset(tree, houseShelf);
  const pdf = await draw(document);
  const verified = await verify(pdf);
  const findings = [...laidOut.diagnostics, ...diagnostics, ...verified.diagnostics];
  return { tree, pages: document, pdf, findings };
}

export const report = (): Promise<Made> =>
  make(read("report.hbs"), read("report.css"), { text: read("text.hbs") });
