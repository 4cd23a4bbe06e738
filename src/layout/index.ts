/**
 * Briefing + template + style sheet -> DocumentTree. The template is rendered to HTML, the HTML read and checked, the style sheet
 * read and checked; the cascade gives every element its style, and the boxes carry the result. Line breaks and page numbers are
 * left to the typesetter.
 */
import type { Briefing } from "../model/briefing.ts";
import { type Proof, UNCHECKED } from "../model/check-report.ts";
import { hasErrors, type Outcome } from "../model/diagnostic.ts";
import type { DocumentMeta, DocumentTree } from "../model/document.ts";
import type { LayoutFiles } from "../model/layout.ts";
import { BASE_CSS, BASE_SHEET } from "./base.css.ts";
import { buildBoxes } from "./boxes/build.ts";
import { checkContrast } from "./contrast.ts";
import { createStyler } from "./css/cascade.ts";
import { pageStyles } from "./css/pages.ts";
import { readSheet, type Sheet } from "./css/sheet.ts";
import { Findings } from "./findings.ts";
import { leaveOut } from "./markup/leave-out.ts";
import { readMarkup } from "./markup/read.ts";
import { Once } from "./once.ts";
import { readSource, sourceText } from "./source.ts";
import { renderFiles } from "./template/files.ts";

export { renderHtml } from "./html.ts";
export { readManifest } from "./manifest.ts";
export { renderTwin } from "./twin.ts";

export function layOut(
  briefing: Briefing,
  files: LayoutFiles,
  proof: Proof = UNCHECKED,
): Outcome<DocumentTree> {
  const findings = new Findings();
  // Our own defaults first, the layout's rules after them.
  const style = readSource(files.style, findings);
  const sheets = [baseSheet(), sheetOf.of([style], findings, (own) => readSheet(style, own))];
  const rendered = renderFiles(briefing, files, findings, proof);
  if (!rendered) return { value: undefined, diagnostics: findings.list() };

  const markup = readMarkup(rendered, findings);
  leaveOut(markup.root, files.leftOut ?? []);
  const styler = createStyler(sheets, findings);
  const built = buildBoxes(markup, styler, briefing.language, files.picture, findings);
  const pages = pageStyles(sheets, built.pages.keys(), built.rootStyle, briefing.language, findings);
  checkPageNames(sheets, built.pages, findings);
  if (built.root.children.length === 0 && !hasErrors(findings.list())) {
    findings.error("template/empty-document", { file: files.template.name }, "the template printed nothing");
  }
  checkContrast({ root: built.root, pages, elements: built.elements }, findings);
  const value = {
    meta: metaOf(briefing, files),
    elements: built.elements,
    root: built.root,
    lineGrid: built.lineGrid,
    pages,
  };
  return { value, diagnostics: findings.list() };
}

const sheetOf = new Once<Sheet>();

/** Read when first asked for, and the same for every document. */
let base: Sheet | undefined;

function baseSheet(): Sheet {
  base ??= readBase();
  return base;
}

function readBase(): Sheet {
  const findings = new Findings();
  const sheet = readSheet(sourceText(BASE_SHEET, BASE_CSS), findings);
  const [fault] = findings.list();
  if (fault) throw new Error(`our own style sheet is broken: ${fault.message}, line ${fault.place?.line}`);
  return sheet;
}

function checkPageNames(
  sheets: readonly Sheet[],
  asked: ReadonlyMap<string, Parameters<Findings["error"]>[1]>,
  findings: Findings,
): void {
  const known = new Set(sheets.flatMap((s) => s.pages.map((p) => p.name)));
  for (const [name, place] of asked) {
    if (known.has(name)) continue;
    findings.error(
      "template/unknown-page",
      place,
      `no page is called “${name}”`,
      `add a rule “@page ${name}”`,
    );
  }
}

const metaOf = (briefing: Briefing, { manifest }: LayoutFiles): DocumentMeta => ({
  title: briefing.title,
  lang: briefing.language,
  author: briefing.issuer.organisation,
  subject: briefing.deck,
  keywords: [briefing.series.name, briefing.series.number],
  date: briefing.cutoff.at,
  layout: `${manifest.name} ${manifest.version}`,
});
