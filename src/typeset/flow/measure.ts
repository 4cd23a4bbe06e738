/** Widths of boxes: CSS 2.2, 10.3.3 and 10.4, with `width` meaning the content box. */
import type { Place } from "../../model/diagnostic.ts";
import type { Edges, Length, Pt } from "../../model/length.ts";
import type { BoxStyle } from "../../model/style.ts";
import { thickness } from "./border.ts";
import type { Frame, FrameOwner, Source } from "./item.ts";
import type { Kit, Spot } from "./kit.ts";

/** Horizontal places of a box, from the left edge of the list. */
export interface Measure {
  /** Border box. */
  readonly outerX: Pt;
  readonly outerWidth: Pt;
  /** Content box. */
  readonly x: Pt;
  readonly width: Pt;
  readonly cramped: boolean;
}

/** Where there is no room at all, lines are set to this measure, so that every letter still stands somewhere. */
const LEAST_MEASURE: Pt = 1;

/** Border and padding together. */
export function insetsOf(style: BoxStyle): Edges {
  const { border, padding } = style;
  return {
    top: thickness(border.top) + padding.top,
    right: thickness(border.right) + padding.right,
    bottom: thickness(border.bottom) + padding.bottom,
    left: thickness(border.left) + padding.left,
  };
}

export function resolve(length: Length, whole: Pt): Pt | undefined {
  if (length === "auto") return undefined;
  return "pt" in length ? length.pt : (length.percent / 100) * whole;
}

/** `natural` is the width that the content takes by itself; undefined for boxes that fill their room. */
export function measureOf(kit: Kit, style: BoxStyle, at: Spot, source: Source, natural?: Pt): Measure {
  const insets = insetsOf(style);
  const around = insets.left + insets.right;
  const room = at.width - style.margin.left - style.margin.right - around;
  const asked = resolve(style.width, at.width) ?? room;
  const most = resolve(style.maxWidth, at.width) ?? Number.POSITIVE_INFINITY;
  const least = resolve(style.minWidth, at.width) ?? 0;
  const wanted = natural ?? Math.max(least, Math.min(asked, most));
  const cramped = natural === undefined && wanted <= 0;
  if (cramped && !at.cramped) reportNoRoom(kit, source, wanted);
  const width = cramped ? LEAST_MEASURE : wanted;
  const free = Math.max(0, room - width);
  const shift = style.justifySelf === "left" ? 0 : style.justifySelf === "right" ? free : free / 2;
  const outerX = at.x + style.margin.left + shift;
  return {
    outerX,
    outerWidth: width + around,
    x: outerX + insets.left,
    width,
    cramped: cramped || at.cramped,
  };
}

/** The border and background of a box; undefined when it has neither, and nobody watches. */
export function frameOf(
  kit: Kit,
  kind: FrameOwner["kind"],
  { style, origin }: { readonly style: BoxStyle; readonly origin?: Place },
  measure: Pick<Measure, "outerX" | "outerWidth">,
): Frame | undefined {
  const painted = isPainted(style);
  if (!painted && !kit.watched) return undefined;
  const frame = { x: measure.outerX, width: measure.outerWidth, style };
  if (!kit.watched) return frame;
  return { ...frame, of: { kind, margin: style.margin, insets: insetsOf(style), place: origin } };
}

export const isPainted = ({ background, border }: Frame["style"]): boolean =>
  background !== undefined || Object.values(border).some((side) => thickness(side) > 0);

/** Heights that a box asks for. A share of an unknown height cannot be resolved (CSS 2.2, 10.5). */
export function leastHeightOf(kit: Kit, style: BoxStyle, source: Source): Pt {
  for (const [name, length] of [
    ["height", style.height],
    ["min-height", style.minHeight],
  ] as const)
    if (length !== "auto" && "percent" in length && length.percent !== 0)
      kit.findings.add({
        code: "typeset/unresolved-length",
        severity: "warning",
        message: `${name} “${length.percent}%” of “${source.words}” has no fixed height to be a share of`,
        hint: `give the ${name} as a length, as 40mm`,
        place: source.place,
      });
  return Math.max(resolve(style.height, 0) ?? 0, resolve(style.minHeight, 0) ?? 0);
}

export function reportNoRoom(kit: Kit, source: Source, width: Pt): void {
  kit.findings.add({
    code: "typeset/no-room",
    severity: "error",
    message: `“${source.words}” has a measure of ${width.toFixed(1)} pt`,
    hint: "make margins and padding smaller, or the column or page wider",
    place: source.place,
  });
}
