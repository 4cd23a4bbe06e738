/** Lines in their paragraphs again. */
import type { AccountLine } from "../model/account.ts";

/** Lines of one paragraph, from the first to the last, whatever pages they stand on. */
export type Lines = readonly AccountLine[];

export function paragraphsOf(lines: Lines): readonly Lines[] {
  const paragraphs = new Map<number, AccountLine[]>();
  for (const line of lines) {
    const known = paragraphs.get(line.paragraph);
    if (known === undefined) paragraphs.set(line.paragraph, [line]);
    else known.push(line);
  }
  return [...paragraphs.values()];
}

/** Mean width of a line's spaces, in parts of what the font gives them. */
export const stretchOf = ({ spaces }: AccountLine): number => {
  const natural = spaces.reduce((sum, space) => sum + space.natural, 0);
  return natural === 0 ? 1 : spaces.reduce((sum, space) => sum + space.width, 0) / natural;
};
