/** Places in columns that are counted from the right, as CSS counts them where text runs from right to left, counted from the left. */

interface InColumns {
  readonly column: number;
  readonly colSpan: number;
}

/** They stay in the order in which they are read. */
export const turn = <T extends InColumns>(places: readonly T[], columns: number): readonly T[] =>
  places.map((place) => ({ ...place, column: columns - place.column - place.colSpan }));
