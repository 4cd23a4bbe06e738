/** The numbers that pages print: they follow one another, and begin anew where the layout says so. */
import type { MarginBox, PageStyle } from "../../model/document.ts";
import type { Numbering } from "../../model/numbering.ts";
import type { PageLabel } from "../../model/page.ts";

/** One page, as far as its number depends on it. */
export interface Numbered {
  readonly style: PageStyle;
  readonly blank: boolean;
  /** The number that a box on it asks for; the last such box counts. */
  readonly asked: number | undefined;
}

/** A run of pages of one name begins with the number that its style gives, and blank pages belong to no run. */
export function numberPages(pages: readonly Numbered[]): readonly PageLabel[] {
  const numberings = new Map(
    pages.flatMap(({ style }) => numberingOf(style).map((found) => [style.name, found] as const)),
  );
  let number = 0;
  let name: string | undefined;
  return pages.map(({ style, blank, asked }) => {
    number = asked ?? (!blank && style.name !== name ? style.firstNumber : undefined) ?? number + 1;
    if (!blank) name = style.name;
    return { number, numbering: numberingOf(style)[0] ?? numberings.get(style.name) ?? "decimal" };
  });
}

/** As the page's own margin shows it; a title page shows none and is counted like the others of its name. */
const numberingOf = ({ boxes }: PageStyle): readonly Numbering[] =>
  Object.values<MarginBox | undefined>(boxes).flatMap((box) =>
    (box?.content ?? []).flatMap((part) =>
      part.kind === "counter" && part.counter === "page" ? [part.numbering ?? "decimal"] : [],
    ),
  );
