/**
 * The parts of a message as HTML that mail programs show alike: tables, as Outlook sets with Word; styles on each element, as some
 * programs drop the head; no font, picture or address from elsewhere. In the dark, borders carry what tints cannot.
 */
import type { Body, Group, Item, Section } from "./body.ts";
import { HEAD_STYLE, SHADES } from "./style.css.ts";

/** Gmail cuts messages off at 102 KB; this leaves room for what relays add. */
export const MOST_HTML_BYTES = 90_000;

export interface HtmlOptions {
  readonly language: string;
  /** Larger type for those who asked for it. */
  readonly large: boolean;
  /** Says under which name the sheet is attached; undefined when it is not. */
  readonly attached: string | undefined;
  /** Says which sections were too long for a mail. */
  readonly leftOut: (headings: readonly string[]) => string;
}

export interface Html {
  readonly html: string;
  /** Headings of the sections that did not fit. */
  readonly leftOut: readonly string[];
}

/** Sections go from the end until the rest fits. */
export function htmlOf(body: Body, options: HtmlOptions): Html {
  for (let kept = body.sections.length; ; kept--) {
    const leftOut = body.sections.slice(kept).map(({ heading }) => heading);
    const html = pageOf(body, body.sections.slice(0, kept), leftOut, options);
    if (kept === 0 || Buffer.byteLength(html) < MOST_HTML_BYTES) return { html, leftOut };
  }
}

function pageOf(
  body: Body,
  sections: readonly Section[],
  leftOut: readonly string[],
  { language, large, attached, leftOut: say }: HtmlOptions,
): string {
  const size = large ? 20 : 16;
  const foot = [...body.foot, ...(attached === undefined ? [] : [attached])];
  const rows = [
    ...(body.notices.length > 0 ? [row(boxed(body.notices, size))] : []),
    row(body.masthead.map((line) => `<p ${style("small", size)}>${escaped(line)}</p>`).join("")),
    row(
      `<h1 ${style("title", size)}>${escaped(body.title)}</h1><p ${style("deck", size)}>${escaped(body.deck)}</p>`,
    ),
    ...sections.map((section) => row(sectionHtml(section, size))),
    ...(leftOut.length > 0 ? [row(boxed([say(leftOut)], size))] : []),
    row(foot.map((line) => `<p ${style("small", size)}>${escaped(line)}</p>`).join(""), "16px 24px 24px"),
  ];
  return [
    "<!DOCTYPE html>",
    `<html lang="${language}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    `<title>${escaped(body.title)}</title>`,
    `<style>${HEAD_STYLE}</style>`,
    "</head>",
    `<body class="ground" style="margin:0;padding:0;background-color:${SHADES.ground}">`,
    `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escaped(preheaderOf(body))}${PADDING}</div>`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="ground" style="background-color:${SHADES.ground}"><tr><td align="center" class="around" style="padding:16px 0">`,
    `<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" class="sheet" style="width:600px;max-width:600px;table-layout:fixed;background-color:${SHADES.paper}">`,
    ...rows,
    "</table>",
    "</td></tr></table>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** What a list of messages shows beside the subject: the first key point, up to a word before 90 letters. */
export function preheaderOf({ sections, deck }: Body): string {
  const text = sections[0]?.groups[0]?.items[0]?.text ?? deck;
  if (text.length <= 90) return text;
  return `${text.slice(0, 89).replace(/\s+\S*$/, "")} …`;
}

/** Keeps the beginning of the text out of the preview: programs show some 140 letters. */
const PADDING = "&#8199;&#847; ".repeat(60);

/** A word that is wider than the sheet is broken and does not widen it; Word knows the older name of that. */
const row = (inner: string, padding = "8px 24px"): string =>
  `<tr><td class="cell" align="left" style="padding:${padding};word-wrap:break-word;overflow-wrap:break-word">${inner}</td></tr>`;

/** A cell and no paragraph has the frame: Word sets none around several paragraphs, and no room inside it. */
const boxed = (lines: readonly string[], size: number): string =>
  [
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="table-layout:fixed"><tr>',
    `<td class="ink edge" style="border:2px solid ${SHADES.ink};padding:6px 10px">`,
    ...lines.map((line) => `<p ${style("notice", size)}>${escaped(line)}</p>`),
    "</td></tr></table>",
  ].join("");

function sectionHtml({ heading, numbered, groups }: Section, size: number): string {
  const inner = groups.map((group) => groupHtml(group, numbered, size)).join("\n");
  return `<h2 ${style("heading", size)}>${escaped(heading)}</h2>\n${inner}`;
}

function groupHtml({ title, items }: Group, numbered: boolean, size: number): string {
  const list = numbered ? "ol" : "ul";
  const head = title === undefined ? "" : `<h3 ${style("who", size)}>${escaped(title)}</h3>\n`;
  const inner = items.map((item) => `<li ${style("item", size)}>${itemHtml(item)}</li>`).join("\n");
  return `${head}<${list} ${style("list", size)}>\n${inner}\n</${list}>`;
}

function itemHtml({ lead, text, marks, note, link }: Item): string {
  return [
    lead ? `<strong>${escaped(lead)}</strong> ` : "",
    escaped(text),
    marks
      ? `&nbsp;<span class="faint" style="color:${SHADES.faint};white-space:nowrap">${escaped(marks)}</span>`
      : "",
    note ? ` <span class="faint" style="color:${SHADES.faint}">(${escaped(note)})</span>` : "",
    link
      ? `<br><a href="${escaped(link)}" class="link" style="color:${SHADES.link};word-break:break-all">${escaped(link)}</a>`
      : "",
  ].join("");
}

type Role = "notice" | "small" | "title" | "deck" | "heading" | "who" | "list" | "item";

/** `size`: of running text, in pixels. */
function style(role: Role, size: number): string {
  const sans = "font-family:Arial,Helvetica,sans-serif";
  const serif = "font-family:Georgia,'Times New Roman',serif";
  const text = (px: number, line: number) => `font-size:${px}px;line-height:${Math.round(px * line)}px`;
  const ink = `color:${SHADES.ink}`;
  const styles: Readonly<Record<Role, readonly [name: string, css: string]>> = {
    notice: ["ink", `${sans};${text(size - 2, 1.4)};font-weight:bold;${ink};margin:2px 0`],
    small: ["faint", `${sans};${text(size - 3, 1.45)};color:${SHADES.faint};margin:0`],
    title: [
      "ink title",
      `${serif};${text(Math.round(size * 1.6), 1.2)};font-weight:bold;${ink};margin:8px 0 6px`,
    ],
    deck: ["ink", `${serif};${text(size + 1, 1.4)};${ink};margin:0`],
    heading: [
      "ink rule",
      `${sans};${text(size + 1, 1.3)};font-weight:bold;${ink};margin:12px 0 6px;padding:8px 0 0;border-top:2px solid ${SHADES.ink}`,
    ],
    who: ["ink", `${sans};${text(size - 1, 1.4)};font-weight:bold;${ink};margin:10px 0 2px`],
    // Room for numbers of two figures; of a list Word heeds the margin alone.
    list: ["ink", `${ink};margin:0 0 0 ${Math.round(size * 1.6)}px;padding:0`],
    item: ["ink", `${serif};${text(size, 1.5)};${ink};margin:0 0 6px`],
  };
  const [name, css] = styles[role];
  return `class="${name}" style="${css}"`;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark);
