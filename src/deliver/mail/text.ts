/** The parts of a message as plain text of 76 columns, for those who read it that way, by choice or with a screen reader. */
import type { Body, Group, Item, Section } from "./body.ts";

/** RFC 5322, 2.1.1 asks for 78 at most; two are left for the marks of a reply. */
const COLUMNS = 76;

export function textOf(body: Body, attached: string | undefined): string {
  const parts = [
    ...body.notices.map((notice) => wrap(`*** ${notice} ***`)),
    body.masthead.map((line) => wrap(line)).join("\n"),
    `${wrap(body.title)}\n${"=".repeat(Math.min(COLUMNS, width(body.title)))}`,
    wrap(body.deck),
    ...body.sections.map(sectionText),
    [...body.foot, ...(attached === undefined ? [] : [attached])].map((line) => wrap(line)).join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

function sectionText({ heading, numbered, groups }: Section): string {
  const blocks = groups.map((group) => groupText(group, numbered));
  return [`${wrap(heading)}\n${"-".repeat(Math.min(COLUMNS, width(heading)))}`, ...blocks].join("\n\n");
}

function groupText({ title, items }: Group, numbered: boolean): string {
  const digits = String(items.length).length;
  const lines = items.map((item, i) => {
    const mark = numbered ? `${String(i + 1).padStart(digits)}. ` : "- ";
    return wrap(itemText(item), mark) + (item.link ? `\n${" ".repeat(mark.length)}<${item.link}>` : "");
  });
  return [...(title === undefined ? [] : [wrap(title)]), ...lines].join("\n");
}

const itemText = ({ lead, text, marks, note }: Item): string =>
  // Marks go with the last word.
  `${lead ? `${lead} ` : ""}${text}${marks ? `${NBSP}${marks.replaceAll(" ", NBSP)}` : ""}${note ? ` (${note})` : ""}`;

const NBSP = "\u00A0";

/** Breaks at spaces; what is longer than a line stays whole. Later lines stand below the first word. */
export function wrap(text: string, mark = ""): string {
  const indent = " ".repeat(mark.length);
  const lines: string[] = [];
  let line = mark;
  for (const word of text.split(/[ \t\n\r]+/).filter((part) => part !== "")) {
    const begun = line !== mark && line !== indent;
    if (begun && width(line) + 1 + width(word) > COLUMNS) {
      lines.push(line);
      line = indent + word;
    } else line += begun ? ` ${word}` : word;
  }
  return [...lines, line].join("\n").replaceAll(NBSP, " ");
}

/** Code points stand for columns: the sheet's languages need no more. */
const width = (text: string): number => [...text].length;
