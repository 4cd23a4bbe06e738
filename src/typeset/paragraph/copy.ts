/**
 * Copy: inline content as one string, with runs of equal style over it, so that words and their breaks are found across runs.
 * Soft hyphens and zero-width spaces are taken out of the string and remembered as marks.
 */
import type { Inline, PictureInline } from "../../model/document.ts";
import type { Owner } from "../../model/structure.ts";
import type { TextStyle } from "../../model/style.ts";
import { LEFT_TO_RIGHT, levelsOf } from "./direction.ts";

export interface Copy {
  readonly text: string;
  /** In order, without gaps over everything that is not a picture or a forced break. Each has one style and one direction. */
  readonly runs: readonly Run[];
  /** By offset of `PICTURE` in the text. */
  readonly pictures: ReadonlyMap<number, PictureInline>;
  /** Patterns by offset of `LEADER` in the text. */
  readonly leaders: ReadonlyMap<number, string>;
  /** Offsets before which the author allows a hyphen, and a break without one. */
  readonly soft: readonly number[];
  readonly zero: readonly number[];
  /** True when some of it runs from right to left. */
  readonly turns: boolean;
}

export interface Run {
  readonly owner: Owner;
  readonly style: TextStyle;
  readonly start: number;
  readonly end: number;
  /** Odd where the text runs from right to left (UAX #9, BD2). */
  readonly level: number;
}

/** Stands for a forced line break in `Copy.text`. */
export const LINE_BREAK = "\n";
/** Stands for a picture in `Copy.text`. */
export const PICTURE = "\uFFFC";
/** Stands for a leader in `Copy.text`: a code point that is no character. */
export const LEADER = "\uFDD0";

export function readCopy(inlines: readonly Inline[], direction: "ltr" | "rtl" = "ltr"): Copy {
  let text = "";
  const runs: Run[] = [];
  const pictures = new Map<number, PictureInline>();
  const leaders = new Map<number, string>();
  const soft: number[] = [];
  const zero: number[] = [];
  for (const inline of inlines) {
    if (inline.kind === "break") text += LINE_BREAK;
    else if (inline.kind === "picture") {
      pictures.set(text.length, inline);
      text += PICTURE;
    } else if (inline.kind === "leader") {
      leaders.set(text.length, inline.pattern);
      const { owner, style } = inline;
      runs.push({ owner, style, start: text.length, end: text.length + 1, level: LEFT_TO_RIGHT });
      text += LEADER;
    } else {
      const start = text.length;
      const cleaned = clean(inline.text, inline.style.whiteSpace);
      if (MARK.test(cleaned))
        cleaned.split(MARK).forEach((part, i) => {
          if (i % 2 === 0) text += part;
          else (part === SOFT_HYPHEN ? soft : zero).push(text.length);
        });
      else text += cleaned;
      if (text.length > start)
        runs.push({
          owner: inline.owner,
          style: inline.style,
          start,
          end: text.length,
          level: LEFT_TO_RIGHT,
        });
    }
  }
  const levels = levelsOf(text, direction);
  const directed = levels === undefined ? runs : runs.flatMap((run) => splitByLevel(run, levels));
  return { text, runs: directed, pictures, leaders, soft, zero, turns: levels !== undefined };
}

function splitByLevel(run: Run, levels: Uint8Array): Run[] {
  const parts: Run[] = [];
  for (let start = run.start; start < run.end; ) {
    const level = levels[start]!;
    let end = start + 1;
    while (end < run.end && levels[end] === level) end++;
    parts.push({ ...run, start, end, level });
    start = end;
  }
  return parts;
}

const SOFT_HYPHEN = "\u00AD";
const MARK = /([\u00AD\u200B])/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g;
const UNCLEAN = new RegExp(`[\u0000-\u001F\u007F-\u009F\u2028\u2029${PICTURE}${LEADER}]`);
const STAND_IN = new RegExp(`[${PICTURE}${LEADER}]`, "g");
/** As `tab-size` has it (CSS Text 3, 4.2), without stops. */
const TAB = " ".repeat(8);

/** No control character reaches a font. White space was collapsed by the layout; what it kept is kept. */
function clean(text: string, whiteSpace: TextStyle["whiteSpace"]): string {
  if (!UNCLEAN.test(text)) return text;
  const kept = whiteSpace.startsWith("pre");
  return text
    .replaceAll("\t", kept ? TAB : " ")
    .replaceAll(LINE_BREAK, kept ? LINE_BREAK : " ")
    .replace(STAND_IN, "\uFFFD")
    .replaceAll(/[\u2028\u2029]/g, LINE_BREAK)
    .replace(CONTROL, "");
}
