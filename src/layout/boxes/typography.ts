/** Micro-typography of a paragraph: each run by the rules of its language, in the light of what stands around it. */
import type { Inline } from "../../model/document.ts";
import type { TextStyle } from "../../model/style.ts";
import type { Style } from "../css/compute.ts";
import { applyEdits, type Edit, microtypeEdits } from "../words/microtype.ts";

/** True for text that is printed character for character: words of others, and what is set out with spaces. */
export const staysAsWritten = (style: Style): boolean =>
  style["text-typography"] === "none" ||
  style["white-space"] === "pre" ||
  style["white-space"] === "pre-wrap";

/**
 * The paragraph is read as a whole, so that a number in bold keeps its unit and a quotation is known for one although its marks stand
 * in another run; but only runs whose style is not among those `asWritten` are touched.
 */
export function finish(inlines: readonly Inline[], asWritten: ReadonlySet<TextStyle>): readonly Inline[] {
  const langs = new Set(
    inlines.flatMap((i) => (i.kind === "text" && !asWritten.has(i.style) ? i.style.lang : [])),
  );
  if (langs.size === 0) return inlines;
  const text = inlines.map(textOf).join("");
  const editsOf = new Map([...langs].map((lang) => [lang, new Cursor(microtypeEdits(text, lang))]));
  let start = 0;
  return inlines.map((inline) => {
    const from = start;
    start += textOf(inline).length;
    if (inline.kind !== "text" || inline.pageOf !== undefined || asWritten.has(inline.style)) return inline;
    const edits = editsOf.get(inline.style.lang)?.between(from, start) ?? [];
    return edits.length === 0 ? inline : { ...inline, text: applyEdits(inline.text, edits) };
  });
}

/** What stands for it in the text of the paragraph: a line end, or a sign that is no letter. */
const textOf = (inline: Inline): string =>
  inline.kind === "text"
    ? inline.note === undefined
      ? inline.text
      : "\uFFFC".repeat(inline.text.length)
    : inline.kind === "break"
      ? "\n"
      : "\uFFFC";

/** Edits of a whole paragraph, handed out run by run from its beginning to its end. */
class Cursor {
  private next = 0;

  constructor(private readonly edits: readonly Edit[]) {}

  /** Those that lie wholly in a stretch, counted from its start. A sign that is cut in two by runs stays as it is. */
  between(start: number, end: number): readonly Edit[] {
    const found: Edit[] = [];
    for (; this.next < this.edits.length; this.next++) {
      const edit = this.edits[this.next]!;
      if (edit.at >= end) break;
      if (edit.at >= start && edit.at + edit.length <= end) found.push({ ...edit, at: edit.at - start });
    }
    return found;
  }
}
