/** Widths of grid columns, as a pure function of numbers: CSS Grid 1, 11 without minimums for `fr`. */
import type { Pt } from "../../model/length.ts";
import type { Track } from "../../model/style.ts";
import type { Extent } from "../line.ts";

/** `extent` is asked for `auto` tracks alone. */
export function trackWidths(
  tracks: readonly Track[],
  width: Pt,
  gap: Pt,
  extent: (column: number) => Extent,
): readonly Pt[] {
  const room = width - gap * Math.max(0, tracks.length - 1);
  const fixed = tracks.map((track) => fixedWidth(track, width));
  const extents = tracks.map((track, i) => (track === "auto" ? extent(i) : undefined));
  const fractions = tracks.map((track) => (track !== "auto" && "fr" in track ? track.fr : 0));
  const left = room - total(fixed);
  const auto = autoWidths(extents, left, total(fractions) === 0);
  const rest = Math.max(0, left - total(auto));
  // Fractions that add up to less than one leave room empty (CSS Grid 1, 7.2.4).
  const share = rest / Math.max(1, total(fractions));
  return tracks.map((_, i) => fixed[i]! + auto[i]! + share * fractions[i]!);
}

const fixedWidth = (track: Track, width: Pt): Pt => {
  if (track === "auto" || "fr" in track) return 0;
  return "pt" in track ? track.pt : (track.percent / 100) * width;
};

/** As wide as their content; narrower by the room that lacks; wider only when no fraction takes what is left. */
function autoWidths(extents: readonly (Extent | undefined)[], room: Pt, stretch: boolean): readonly Pt[] {
  const min = total(extents.map((e) => e?.min ?? 0));
  const max = total(extents.map((e) => e?.max ?? 0));
  const count = extents.filter((e) => e !== undefined).length;
  return extents.map((e) => {
    if (e === undefined) return 0;
    if (max <= room) return e.max + (stretch ? (room - max) / count : 0);
    if (min >= room) return min > 0 ? (e.min * Math.max(0, room)) / min : 0;
    return e.min + ((e.max - e.min) * (room - min)) / (max - min);
  });
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);
