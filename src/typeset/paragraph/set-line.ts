/** Sets one line: fits what was gathered to the measure and gives everything its place. */
import type { Pt } from "../../model/length.ts";
import type { Line, LineItem } from "../line.ts";
import { isRightToLeft, visualOrder } from "./direction.ts";
import type { Voice } from "./founts.ts";
import type { GatheredLine, LinePart, TextPart } from "./gather-line.ts";
import { hangOf } from "./hang.ts";
import { extraOf, type Fit, fitLine, type LineSums, NO_FIT, trackingOf } from "./justify.ts";
import { LineBox } from "./line-box.ts";
import type { Manner } from "./manner.ts";
import { TextRow } from "./text-row.ts";

export interface LineSetting {
  readonly align: "left" | "right" | "centre" | "justify";
  readonly measure: Pt;
  /** Whether small marks hang out of the column. */
  readonly hanging: boolean;
  readonly strut: Voice;
  readonly manner: Manner;
  /** Set where some of the text runs from right to left: where lines begin. */
  readonly turns: "ltr" | "rtl" | undefined;
}

export interface SetLine {
  readonly line: Line;
  /** By how much it stands out of its measure: 0 or less when it fits. */
  readonly excess: Pt;
}

export function setLine(gathered: GatheredLine, setting: LineSetting): SetLine {
  const { parts, trail, hyphenated } = gathered;
  const justified = setting.align === "justify";
  const hang = setting.hanging ? hangsOf(parts, setting.turns ?? "ltr", justified) : NO_HANG;
  const target = setting.measure + hang.left + hang.right;
  // Letters that join, as Arabic ones do, are never spaced.
  const sums = setting.turns === undefined ? sumsOf(parts) : { ...sumsOf(parts), ems: 0 };
  const leaders = leadersIn(parts);
  const loose = (!justified || leaders > 0) && sums.advances + sums.spaces + sums.fixed <= target;
  const fit = loose ? NO_FIT : fitLine(sums, target, setting.manner);
  const trackings = new Trackings(fit, sums.spaces === 0);
  const tight = widthOfParts(parts, fit.scale, trackings);
  const grown = loose ? 0 : growthOf(parts, fit.scale, trackings);
  const extra = loose ? 0 : extraOf(tight, target, sums.spaces, grown, setting.manner);
  const rest = leaders === 0 ? 0 : Math.max(0, target - tight - extra * sums.spaces);
  const width = tight + extra * sums.spaces + rest;

  const all = parts.concat(trail.map(plain));
  // A space at the end of a line from right to left stands at its left.
  const ahead = setting.turns === "rtl" ? widthOfParts(trail, fit.scale, trackings) : 0;
  const row = new TextRow(offsetOf(setting, target - width) - hang.left - ahead, fit.scale);
  const place = (part: LinePart): void => {
    if (part.kind === "indent") row.skip(part.width);
    else if (part.kind === "picture") row.addPicture(part);
    else if (part.kind === "leader") row.addLeader(part, part.leader.least + rest / leaders, setting.measure);
    else row.addText(part, trackings.of(part.voice), extra * part.elastic + spacingBehind(part));
  };
  if (setting.turns === undefined) for (const part of all) place(part);
  const items =
    setting.turns === undefined ? row.items() : placeTurned(all, parts.length, setting.turns, row, place);

  const { height, baseline } = boxOf(parts, setting.strut);
  const indent = parts[0]?.kind === "indent" ? parts[0].width : 0;
  const line = { height, baseline, width: width - indent, items, hyphenated };
  return { line, excess: width - target };
}

/**
 * Parts are placed in the order of the eye and told in the order of reading: stretches of one direction follow one another as they are
 * read. Pictures, indents and the spaces behind the line's end (from `end`) go with the paragraph (UAX #9, rule L1).
 */
function placeTurned(
  parts: readonly LinePart[],
  end: number,
  turns: "ltr" | "rtl",
  row: TextRow,
  place: (part: LinePart) => void,
): readonly LineItem[] {
  const base = turns === "rtl" ? 1 : 0;
  const levels = parts.map((part, i) => ("run" in part && i < end ? part.run.level : base));
  let stretch = 0;
  const stretches = levels.map((level, i) => (i > 0 && level !== levels[i - 1] ? ++stretch : stretch));
  const placed: LineItem[][] = Array.from({ length: stretch + 1 }, () => []);
  let open: number | undefined;
  const close = (): void => {
    if (open === undefined) return;
    const items = row.take();
    const turned = isRightToLeft(levels[stretches.indexOf(open)]!);
    placed[open]!.push(...(turned ? items.toReversed() : items));
  };
  for (const i of visualOrder(levels)) {
    if (open !== stretches[i]) close();
    open = stretches[i]!;
    place(parts[i]!);
  }
  close();
  return placed.flat();
}

/** The least shift of the eye: what stands out of the column at both ends. */
interface Hang {
  readonly left: Pt;
  readonly right: Pt;
}

const NO_HANG: Hang = { left: 0, right: 0 };

/** `full`: the line reaches the edge at which it ends; only then it can hang out there. */
function hangsOf(parts: readonly LinePart[], direction: "ltr" | "rtl", full: boolean): Hang {
  const first = parts.find((part) => part.kind !== "indent");
  const last = parts.at(-1);
  const start =
    first?.kind === "text"
      ? hangOf(first.shape.text.charAt(0), "start", first.run.level, direction, first.voice)
      : 0;
  const end =
    full && last?.kind === "text"
      ? hangOf(last.shape.text.slice(-1), "end", last.run.level, direction, last.voice)
      : 0;
  return direction === "ltr" ? { left: start, right: end } : { left: end, right: start };
}

function sumsOf(parts: readonly LinePart[]): LineSums {
  let advances = 0;
  let fixed = 0;
  let spaces = 0;
  let ems = 0;
  for (const part of parts) {
    if (part.kind === "indent") fixed += part.width;
    else if (part.kind === "picture") fixed += part.picture.width;
    else if (part.kind === "leader") fixed += part.leader.least;
    else if (part.elastic > 0) {
      fixed += part.shape.glyphs.length * part.voice.spacing + spacingBehind(part);
      // The last letter of the word before it is not spaced.
      ems -= part.voice.style.size;
      spaces += part.elastic;
    } else {
      const { shape, voice } = part;
      advances += shape.width * voice.unit;
      fixed += shape.glyphs.length * voice.spacing + spacingBehind(part);
      ems += shape.glyphs.length * voice.style.size;
    }
  }
  const last = parts.at(-1);
  if (last?.kind === "text") {
    fixed -= last.voice.spacing;
    ems -= last.voice.style.size;
  }
  return { advances, fixed, spaces, ems: Math.max(0, ems) };
}

/** By how much the spaces between words are wider as letters are scaled, and spaced before and behind them. */
function growthOf(parts: readonly LinePart[], scale: number, trackings: Trackings): Pt {
  let growth = 0;
  for (const part of parts)
    if (part.kind === "text" && part.elastic > 0)
      growth += part.elastic * (scale - 1) + 2 * (trackings.of(part.voice) - part.voice.spacing);
  return growth;
}

/** Width up to the last glyph: the tracking behind it is not seen. */
function widthOfParts(parts: readonly LinePart[], scale: number, trackings: Trackings): Pt {
  let width = 0;
  for (const part of parts) {
    if (part.kind === "indent") width += part.width;
    else if (part.kind === "picture") width += part.picture.width;
    else if (part.kind === "leader") width += part.leader.least;
    else
      width +=
        part.shape.width * part.voice.unit * scale +
        part.shape.glyphs.length * trackings.of(part.voice) +
        spacingBehind(part);
  }
  const last = parts.at(-1);
  return last?.kind === "text" ? width - trackings.of(last.voice) : width;
}

/** Letter-spacing in pt of each voice in one line. */
class Trackings {
  private readonly fit: Fit;
  private readonly exact: boolean;

  constructor(fit: Fit, exact: boolean) {
    this.fit = fit;
    this.exact = exact;
  }

  of(voice: Voice): Pt {
    return this.fit.tracking === 0
      ? voice.spacing
      : trackingOf(voice.spacing, voice.style.size, this.fit, this.exact);
  }
}

function leadersIn(parts: readonly LinePart[]): number {
  let count = 0;
  for (const part of parts) if (part.kind === "leader") count++;
  return count;
}

/** Besides what fits the line to its measure. */
const spacingBehind = (part: TextPart): Pt =>
  part.kern + (part.elastic > 0 ? part.voice.style.wordSpacing : 0);

/** A line that cannot be filled, as of one word, stands where lines begin. */
function offsetOf({ align, turns }: LineSetting, room: Pt): Pt {
  if (room <= 0) return 0;
  if (align === "right" || (align === "justify" && turns === "rtl")) return room;
  return align === "centre" ? room / 2 : 0;
}

/** The space at the end of a line neither grows nor is underlined. */
function plain(space: TextPart): TextPart {
  const { voice } = space;
  if (!voice.style.underline) {
    const { run, shape, kern, link } = space;
    return { kind: "text", run, voice, shape, elastic: 0, kern, link };
  }
  return { ...space, elastic: 0, voice: { ...voice, style: { ...voice.style, underline: false } } };
}

function boxOf(parts: readonly LinePart[], strut: Voice): LineBox {
  const box = new LineBox();
  box.addText(strut);
  let voice = strut;
  for (const part of parts) {
    if (part.kind === "picture") box.addPicture(part.picture);
    else if (part.kind === "text" && part.voice !== voice) {
      voice = part.voice;
      box.addText(voice);
    }
  }
  return box;
}
