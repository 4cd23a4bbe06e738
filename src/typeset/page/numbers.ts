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
  let number = 0;
  let name: string | undefined;
  return pages.map(({ style, blank, asked }) => {
    number = asked ?? (!blank && style.name !== name ? style.firstNumber : undefined) ?? number + 1;
    if (!blank) name = style.name;
    return { number, numbering: numberingOf(style) };
  });
}

/** As the page's own margin shows it. */
function numberingOf({ boxes }: PageStyle): Numbering {
  for (const box of Object.values<MarginBox | undefined>(boxes))
    for (const part of box?.content ?? [])
      if (part.kind === "counter" && part.counter === "page") return part.numbering ?? "decimal";
  return "decimal";
}
