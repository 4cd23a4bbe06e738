/**
 * Briefing + template + style sheet -> one HTML file for browsers: what the template printed, our defaults and the layout's rules in one
 * sheet. A browser's own defaults are taken away first, so that nothing but these rules counts. Pictures keep their `src`.
 */
import { type ChildNode, Element, Text } from "domhandler";
import type { Briefing } from "../model/briefing.ts";
import { type Proof, UNCHECKED } from "../model/check-report.ts";
import { hasErrors, type Outcome } from "../model/diagnostic.ts";
import type { LayoutFiles } from "../model/layout.ts";
import { BASE_CSS } from "./base.css.ts";
import { qrPicture } from "./boxes/picture.ts";
import { Findings } from "./findings.ts";
import { ELEMENTS } from "./markup/profile.ts";
import { readMarkup } from "./markup/read.ts";
import { readSource } from "./source.ts";
import { renderFiles } from "./template/files.ts";

/** Where a browser's sheet says otherwise than the initial values of CSS. */
const RESET = `
:where(html, body, body *:not(svg, svg *)) { all: unset }
q::before, q::after { content: none }
body { margin: 0 }
table { box-sizing: border-box }
thead, tfoot { break-inside: avoid }
svg { display: block; width: 100%; height: auto }
`;

/** `faces`: rules that name the fonts, as `@font-face { … }`; without them a browser looks for the families on its machine. */
export function renderHtml(
  briefing: Briefing,
  files: LayoutFiles,
  proof: Proof = UNCHECKED,
  faces = "",
): Outcome<string> {
  const findings = new Findings();
  const rendered = renderFiles(briefing, files, findings, proof);
  if (!rendered) return { value: undefined, diagnostics: findings.list() };
  const { root } = readMarkup(rendered, findings);
  const style = readSource(files.style, findings).text;
  const diagnostics = findings.list();
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const body = root.children.map((child) => show(child)).join("");
  const head = [
    '<meta charset="utf-8">',
    `<title>${escaped(briefing.title)}</title>`,
    `<style>${[faces, RESET, BASE_CSS, style].join("\n").replaceAll("</", "<\\/")}</style>`,
  ].join("\n");
  const html = `<!doctype html>\n<html lang="${briefing.language}">\n<head>\n${head}\n</head>\n${body}\n</html>\n`;
  return { value: html, diagnostics };
}

export interface Showing {
  /** What stands as the `src` of a picture. */
  readonly source: (src: string) => string;
  /** Whether the spoken words of a link stand in it as text beside the visible ones, out of sight, instead of in `aria-label`. */
  readonly spokenAsText: boolean;
}

const AS_WRITTEN: Showing = { source: (src) => src, spokenAsText: false };

/** A node as it is written in HTML. */
export function show(node: ChildNode, showing: Showing = AS_WRITTEN): string {
  if (node instanceof Text) return escaped(node.data);
  if (!(node instanceof Element)) return "";
  const { name, children } = node;
  const { "aria-label": label, ...others } = node.attribs;
  const spoken = showing.spokenAsText && name === "a" ? label : undefined;
  const attribs = spoken === undefined ? node.attribs : others;
  const attributes = Object.entries(attribs).map(
    ([key, value]) => ` ${key}="${escaped(key === "src" ? showing.source(value) : value)}"`,
  );
  const open = `<${name}${attributes.join("")}>`;
  if (name === "readout-qr") return `${open}${qrDrawing(attribs)}</${name}>`;
  if (ELEMENTS[name]?.empty) return open;
  const inner = children.map((child) => show(child, showing)).join("");
  return `${open}${spoken === undefined ? inner : spokenBeside(inner, spoken)}</${name}>`;
}

/** Who speaks to a machine says what is seen; a label that differs from that would hide the link (WCAG 2.2, 2.5.3). */
const spokenBeside = (seen: string, spoken: string): string =>
  `<span aria-hidden="true">${seen}</span><span class="readout-spoken">${escaped(spoken)}</span>`;

/** Browsers have no QR codes: each dark cell becomes a square of a drawing. */
function qrDrawing({ data = "", alt = "" }: Element["attribs"]): string {
  const code = qrPicture(data);
  if (!code) return "";
  const { size, cells } = code;
  const path = cells.map((dark, i) => (dark ? `M${i % size} ${Math.floor(i / size)}h1v1h-1z` : "")).join("");
  const label = alt === "" ? ' aria-hidden="true"' : ` role="img" aria-label="${escaped(alt)}"`;
  return `<svg viewBox="0 0 ${size} ${size}"${label}><path d="${path}"/></svg>`;
}

export const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[mark] ?? mark,
  );
