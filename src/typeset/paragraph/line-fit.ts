/**
 * How a line fits its measure. Letters give first, as nobody sees it; then the spaces; beyond half of their width letters once more, and
 * what is left falls to the spaces (`flex.ts`). `justify.ts` sets lines by the same order.
 */
import type { Pt } from "../../model/length.ts";
import type { Reserve } from "./flex.ts";

/** One for a whole search, as a paragraph looks at thousands of lines. */
export class LineFit {
  private readonly reserve: Reserve;
  /**
   * What spaces give, Knuth & Plass 1981, p. 1127: 1 takes all of their stretch, -1 all of their shrink, 2 and -2 the reserve as well
   * (`flex.ts`); less than that does not fit.
   */
  ratio = 0;
  /** What letters give, from 0 to 1. */
  ease = 0;

  constructor(reserve: Reserve) {
    this.reserve = reserve;
  }

  /** Wider by `shortfall`. The last line of a paragraph is not stretched. */
  stretch(shortfall: Pt, spread: Pt, stretch: Pt, isLast: boolean): void {
    this.ratio = 0;
    this.ease = 0;
    if (isLast || shortfall < ROUNDING) return;
    this.ease = spread > shortfall ? shortfall / spread : spread > 0 ? 1 : 0;
    const left = shortfall - spread;
    if (left <= ROUNDING) return;
    const beyond = left - stretch;
    const reserve = this.reserve.spread * spread;
    if (beyond <= 0) this.ratio = left / stretch;
    else if (beyond <= reserve) this.ratio = 1 + beyond / reserve;
    else this.ratio = Math.min((reserve > 0 ? 2 : 1) + (beyond - reserve) / stretch, WORST_RATIO);
  }

  /** Narrower by `excess`. */
  shrink(excess: Pt, press: Pt, shrink: Pt): void {
    this.ratio = 0;
    this.ease = 0;
    if (excess < ROUNDING) return;
    this.ease = press > excess ? excess / press : press > 0 ? 1 : 0;
    const left = excess - press;
    if (left <= ROUNDING) return;
    const beyond = left - shrink;
    this.ratio = beyond <= 0 ? -left / shrink : -1 - beyond / (this.reserve.press * press);
  }
}

/** Ratios beyond this are all as bad: keeps the sums finite and exact enough. */
const WORST_RATIO = 12;

/** Sums of many widths are off by a few units in the last place. In pt. */
const ROUNDING = 1e-6;
