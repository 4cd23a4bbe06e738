/**
 * A compositor that can be reckoned with in the head: every letter is 5 pt wide, every line 10 pt tall with its baseline at 8 pt,
 * words go to the next line when they do not fit, and U+00AD breaks with a hyphen. A paragraph that begins with “~” can also be set in
 * a line less, its last two lines in one, or in a line more, the last word in a line of its own.
 */
import type { Inline } from "../../src/model/document.ts";
import type { Shape } from "../../src/model/page.ts";
import type { ParagraphStyle } from "../../src/model/style.ts";
import type { Compositor, Line, LineItem, LineText } from "../../src/typeset/line.ts";

export const LETTER = 5;
export const LINE = 10;
const BASELINE = 8;
const SIZE = 10;

/** A word or picture; `glued` when no space stands before it. */
type Word = Exclude<Inline, { kind: "break" | "leader" }> & { text: string; glued: boolean };

export function fakeCompositor(): Compositor {
  let words = 0;
  return {
    setLines(inlines, style, measure) {
      const lines: Line[] = [];
      let items: LineItem[] = [];
      let x = 0;
      let spaced = false;
      const end = (hyphenated: boolean) => {
        lines.push(finishLine(items, style, measure, x, hyphenated));
        items = [];
        x = 0;
      };
      for (const inline of inlines) {
        if (inline.kind === "break") end(false);
        else if (inline.kind !== "leader")
          for (const word of wordsOf(inline, spaced)) {
            if (word.kind === "picture") {
              items.push({ ...word, x });
              x += word.width;
              continue;
            }
            const [first = "", second] = word.text.split("\u00AD");
            const whole = first + (second ?? "");
            const gap = items.length > 0 && !word.glued ? LETTER : 0;
            if (x > 0 && x + gap + whole.length * LETTER > measure && second !== undefined) {
              const name = { id: ++words, text: whole };
              items.push({ ...textItem(word, `${first}-`, x + gap), word: name });
              x += gap + (first.length + 1) * LETTER;
              end(true);
              items.push({ ...textItem(word, second, 0), word: name });
              x = second.length * LETTER;
              continue;
            }
            if (x > 0 && x + gap + whole.length * LETTER > measure) end(false);
            const left = items.length > 0 ? x + gap : x;
            items.push(textItem(word, whole, left));
            x = left + whole.length * LETTER;
          }
        spaced = inline.kind === "text" && inline.text.endsWith(" ");
      }
      if (items.length > 0) end(false);
      return lines;
    },
    recast(_inlines, style, measure, lines, by) {
      const first = lines[0]?.items[0];
      if (first?.kind !== "text" || !first.pieces[0]?.shape.text.startsWith("~")) return undefined;
      const last = lines[lines.length - 1]!;
      const before = lines[lines.length - 2];
      const set = (items: readonly LineItem[]) => finishLine(items, style, measure, measure, false);
      if (by > 0 && last.items.length < 2) return undefined;
      if (by < 0 && before === undefined) return undefined;
      const recast =
        by > 0
          ? [...lines.slice(0, -1), set(last.items.slice(0, -1)), set(last.items.slice(-1))]
          : [...lines.slice(0, -2), set([...before!.items, ...last.items])];
      return { lines: recast, strain: 0 };
    },
    extentOf(inlines) {
      const texts = inlines
        .map((i) => (i.kind === "text" ? i.text : i.kind === "break" ? "\n" : ""))
        .join("");
      const longest = (parts: string[]) => Math.max(0, ...parts.map((p) => p.length)) * LETTER;
      return { min: longest(texts.split(/\s+/)), max: longest(texts.split("\n")) };
    },
    faces: () => [],
    diagnostics: () => [],
  };
}

function wordsOf(inline: Exclude<Inline, { kind: "break" | "leader" }>, spaced: boolean): Word[] {
  if (inline.kind === "picture") return [{ ...inline, text: "", glued: true }];
  return inline.text
    .split(" ")
    .map((text, i) => ({ ...inline, text, glued: i === 0 && !spaced }))
    .filter((word) => word.text !== "");
}

function textItem(word: Word, text: string, x: number): LineText {
  if (word.kind !== "text") throw new Error("only text is set as text");
  return {
    kind: "text",
    owner: word.owner,
    x,
    rise: word.style.rise,
    width: text.length * LETTER,
    face: 0,
    size: SIZE,
    color: word.style.color,
    lang: word.style.lang,
    underline: word.style.underline,
    pieces: [{ shape: shapeOf(text), extra: 0 }],
    tracking: 0,
    scale: 1,
  };
}

function shapeOf(text: string): Shape {
  const letters = [...text];
  const advance = (LETTER / SIZE) * 1000;
  return {
    face: 0,
    glyphs: letters.map((letter) => letter.codePointAt(0)!),
    advances: letters.map(() => advance),
    texts: letters,
    width: letters.length * advance,
    text,
  };
}

function finishLine(
  items: readonly LineItem[],
  style: ParagraphStyle,
  measure: number,
  width: number,
  hyphenated: boolean,
): Line {
  const free = measure - width;
  const shift = style.align === "right" ? free : style.align === "centre" ? free / 2 : 0;
  const tallest = Math.max(LINE, ...items.map((item) => (item.kind === "picture" ? item.height : 0)));
  return {
    height: tallest,
    baseline: tallest - LINE + BASELINE,
    width,
    items: items.map((item) => ({ ...item, x: item.x + shift })),
    hyphenated,
  };
}
