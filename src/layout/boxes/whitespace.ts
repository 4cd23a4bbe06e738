/** White space of inline text, over the borders of elements (CSS Text 3, 4.1). */
import type { Inline, TextInline } from "../../model/document.ts";
import type { TextStyle } from "../../model/style.ts";

/**
 * Collapses white space across a paragraph and drops what stands at its ends and beside line breaks. No-break spaces are
 * characters like any other. Neighbours with one owner and style become one.
 */
export function collapse(inlines: readonly Inline[]): readonly Inline[] {
  const out: Inline[] = [];
  let atStart = true;
  for (const inline of inlines) {
    if (inline.kind === "break") {
      trimEnd(out);
      out.push(inline);
      atStart = true;
    } else if (inline.kind !== "text" || inline.pageOf !== undefined || inline.note !== undefined) {
      // The call of a note clings to the word before it, however the template is spaced.
      if (inline.kind === "text" && inline.note !== undefined) trimEnd(out);
      out.push(inline);
      atStart = false;
    } else {
      atStart = addText(inline, atStart, out);
    }
  }
  trimEnd(out);
  // A line break at the end ends its line and begins no other; alone it is an empty line.
  if (out.length > 1 && out.at(-1)?.kind === "break") out.pop();
  return out;
}

/** True when what follows stands behind a space or at the start of a line. */
function addText(inline: TextInline, atStart: boolean, out: Inline[]): boolean {
  const mode = inline.style.whiteSpace;
  if (mode === "pre" || mode === "pre-wrap") {
    addLines(inline, inline.text.replace(/\r\n?/g, "\n"), out);
    return atStart && inline.text === "";
  }
  let text =
    mode === "pre-line"
      ? inline.text.replace(/[ \t\r]+/g, " ").replace(/ ?\n ?/g, "\n")
      : inline.text.replace(/[ \t\r\n\f]+/g, " ");
  if (atStart && text.startsWith(" ")) text = text.slice(1);
  if (text === "") return atStart;
  addLines(inline, text, out);
  return /[ \n]$/.test(text);
}

/** Line ends that are kept become breaks. */
function addLines(inline: TextInline, text: string, out: Inline[]): void {
  text.split("\n").forEach((line, i) => {
    if (i > 0) out.push({ kind: "break" });
    const last = out.at(-1);
    if (line === "") return;
    if (last?.kind === "text" && !last.pageOf && last.owner === inline.owner && last.style === inline.style) {
      out[out.length - 1] = { ...last, text: last.text + line };
    } else {
      out.push({ ...inline, text: line });
    }
  });
}

/** Takes away collapsible spaces at the end of a line, through elements that held nothing else. */
function trimEnd(out: Inline[]): void {
  for (let last = out.at(-1); last?.kind === "text" && !preserves(last.style); last = out.at(-1)) {
    const text = last.text.replace(/ +$/, "");
    if (text !== "") {
      if (text !== last.text) out[out.length - 1] = { ...last, text };
      return;
    }
    out.pop();
  }
}

const preserves = (style: TextStyle): boolean =>
  style.whiteSpace === "pre" || style.whiteSpace === "pre-wrap";
