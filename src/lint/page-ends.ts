/** Widows, orphans, and pages that end early. */
import type { AccountPage } from "../model/account.ts";
import type { Flaw } from "./flaw.ts";
import type { Limits } from "./limits.ts";
import type { Lines } from "./paragraphs.ts";

export const lintPageEnds = (
  paragraphs: readonly Lines[],
  pages: readonly AccountPage[],
  limits: Limits,
): readonly Flaw[] => [
  ...paragraphs.flatMap(parted),
  ...pages.flatMap((page) => shortPage(page, paragraphs, limits)),
];

/** Fewer lines than the style keeps together, on one side of a page end. */
function parted(lines: Lines): readonly Flaw[] {
  const [first, last] = [lines[0]!, lines.at(-1)!];
  if (first.page === last.page) return [];
  const atFoot = lines.filter((line) => line.page === first.page).length;
  const atHead = lines.filter((line) => line.page === last.page).length;
  const flaws: Flaw[] = [];
  if (atFoot < first.orphans)
    flaws.push({ kind: "orphan", page: first.page, words: first.text, value: atFoot, limit: first.orphans });
  if (atHead < last.widows)
    flaws.push({ kind: "widow", page: last.page, words: last.text, value: atHead, limit: last.widows });
  return flaws;
}

function shortPage(page: AccountPage, paragraphs: readonly Lines[], limits: Limits): readonly Flaw[] {
  const { blank, forced, last, depth, area } = page;
  const value = area.height > 0 ? depth / area.height : 1;
  if (blank || forced || last || value >= limits.fill) return [];
  const words = paragraphs
    .flat()
    .filter((line) => line.page === page.page)
    .reduce((lowest, line) => (line.y > lowest.y ? line : lowest), { y: -1, text: "" }).text;
  return [{ kind: "short-page", page: page.page, words, value, limit: limits.fill }];
}
