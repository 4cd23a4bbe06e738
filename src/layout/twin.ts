/**
 * Briefing + template -> the sheet's twin for screens: the same rendered HTML in one file that needs no other, readable on a phone, at any
 * zoom, in light and dark. Printed, it looks as the layout's style sheet says; on a screen our own style holds, and after it the layout's
 * `screen.css` where there is one.
 */
import type { Briefing } from "../model/briefing.ts";
import { type Proof, UNCHECKED } from "../model/check-report.ts";
import { hasErrors, type Outcome } from "../model/diagnostic.ts";
import type { LayoutFiles } from "../model/layout.ts";
import type { Picture } from "../model/picture.ts";
import { Findings } from "./findings.ts";
import { escaped, show } from "./html.ts";
import { labelText, readLabels } from "./labels.ts";
import { readMarkup } from "./markup/read.ts";
import { SCREEN_CSS } from "./screen.css.ts";
import { readSource } from "./source.ts";
import { renderFiles } from "./template/files.ts";

export function renderTwin(
  briefing: Briefing,
  files: LayoutFiles,
  proof: Proof = UNCHECKED,
): Outcome<string> {
  const findings = new Findings();
  const rendered = renderFiles(briefing, files, findings, proof);
  if (!rendered) return { value: undefined, diagnostics: findings.list() };
  const { root } = readMarkup(rendered, findings);
  const style = readSource(files.style, findings).text;
  const screen = files.screen === undefined ? "" : readSource(files.screen, findings).text;
  const showing = { source: (src: string) => embedded(src, files, findings), spokenAsText: true };
  const body = root.children.map((child) => show(child, showing)).join("");
  const diagnostics = findings.list();
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const value = [
    "<!doctype html>",
    `<html lang="${briefing.language}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(briefing.title)}</title>`,
    `<style media="print">${safe(style)}</style>`,
    `<style media="screen">${safe(SCREEN_CSS)}${safe(screen)}</style>`,
    "</head>",
    `<body><a class="readout-skip" href="#readout-content">${escaped(skipText(files, findings))}</a>`,
    `<main id="readout-content">${bodyOf(body)}</main></body>`,
    "</html>",
    "",
  ].join("\n");
  return { value, diagnostics };
}

/** A style sheet cannot end the element that it stands in. */
const safe = (css: string): string => css.replaceAll("</", "<\\/");

/** What stands in the `body` that the reader of markup implies. */
const bodyOf = (html: string): string => html.replace(/^<body>/, "").replace(/<\/body>$/, "");

/** Labels of a user's own may not have the words. */
const skipText = (files: LayoutFiles, findings: Findings): string =>
  labelText(readLabels(readSource(files.labels, findings), findings), "screen.skip") ?? "Skip to the content";

/** A picture as part of the file. */
function embedded(src: string, files: LayoutFiles, findings: Findings): string {
  const { value, diagnostics } = files.picture(src);
  findings.adopt(diagnostics, undefined);
  return value === undefined ? "" : dataAddress(value);
}

function dataAddress(picture: Picture): string {
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
  switch (picture.kind) {
    case "raster":
      return `data:image/${picture.format};base64,${base64(picture.bytes)}`;
    case "vector":
      return `data:image/svg+xml;base64,${base64(new TextEncoder().encode(picture.svg))}`;
    case "modules":
      throw new Error("a QR code is no file");
  }
}
