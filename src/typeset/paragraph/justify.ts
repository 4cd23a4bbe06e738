/** Fits a line to its measure: how far letters are scaled and spaced, and how much each space grows. */
import type { Pt } from "../../model/length.ts";
import { reserveOf, SCALE_LIMIT, SPACE_STRETCH, TRACKING_MAX } from "./flex.ts";
import type { Manner } from "./manner.ts";

/** A line before it is fitted, as sums. */
export interface LineSums {
  /** Advances of all glyphs but the spaces that may grow. */
  readonly advances: Pt;
  /** What neither scales nor stretches: indent, pictures, letter-spacing and word-spacing of the style. */
  readonly fixed: Pt;
  /** Widths of the spaces that may grow. */
  readonly spaces: Pt;
  /** Sum of the sizes of all glyphs but the last of each word: tracking of 1 em would add this. 0 for letters that may not be spaced. */
  readonly ems: Pt;
}

export interface Fit {
  readonly scale: number;
  /** Letter-spacing in em, besides that of the style. */
  readonly tracking: number;
}

export const NO_FIT: Fit = { scale: 1, tracking: 0 };

/**
 * Letters give first, then the spaces alone (`extraOf`), then letters again where the spaces have given all: the order by which `LineFit`
 * chooses. With letters and spaces giving at once the word spaces of the bench's document spread by 0.20 of their width, so by 0.09.
 */
export function fitLine(line: LineSums, target: Pt, manner: Manner): Fit {
  const shortfall = target - line.advances - line.spaces - line.fixed;
  const wide = shortfall >= 0;
  const tracking = wide ? manner.trackingStretch : manner.trackingShrink;
  const letters = line.advances * SCALE_LIMIT + line.ems * tracking;
  if (letters === 0) return NO_FIT;
  const relief = Math.max(-1, Math.min(1, shortfall / letters));
  const scale = roundTo(1 + relief * SCALE_LIMIT, SCALE_STEP);
  if (line.spaces === 0 && line.ems > 0 && Math.abs(shortfall) <= letters)
    // Nothing but letters: their spacing takes up the last rounding.
    return { scale, tracking: (target - line.fixed - line.advances * scale) / line.ems };
  if (line.ems === 0) return { scale, tracking: 0 };
  const left = Math.abs(shortfall) - letters;
  const reserve = reserveOf(manner);
  const last = wide
    ? beyond(left, line.spaces * SPACE_STRETCH, reserve.spread * letters)
    : -beyond(left, line.spaces * manner.spaceShrink, reserve.press * letters);
  return { scale, tracking: relief * tracking + last / line.ems };
}

/** What letters give at last, when spaces have given all that they do before. */
const beyond = (left: Pt, spaces: Pt, most: Pt): Pt => Math.max(0, Math.min(most, left - spaces));

/** Tz is written in hundredths of a percent. */
const SCALE_STEP = 0.0001;
/** Positions are written in thousandths of a point. */
const TRACKING_STEP = 0.001;

/** Letter-spacing of a run in pt: the style's and the line's, within what is read back safely. */
export function trackingOf(spacing: Pt, size: Pt, fit: Fit, exact: boolean): Pt {
  const tracking = Math.min(spacing + fit.tracking * size, Math.max(spacing, TRACKING_MAX * size));
  return exact ? tracking : roundTo(tracking, TRACKING_STEP);
}

/**
 * What each space gets for a pt of its own width, so that a line of this width ends at the target. `grown`: by how much all of them are
 * wider already, as letters are scaled and spaced. To the eye none shrinks by more than its limit.
 */
export const extraOf = (width: Pt, target: Pt, spaces: Pt, grown: Pt, manner: Manner): number =>
  spaces === 0 ? 0 : Math.max((target - width) / spaces, -manner.spaceShrink - grown / spaces);

const roundTo = (value: number, step: number): number => Math.round(value / step) * step;
