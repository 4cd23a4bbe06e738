/** What a listener needs of the tag tree: headings without gaps, figures with words, tables with heads. */
import { error, type Finding } from "../finding.ts";
import { isTag, type PaperPage, type Tag } from "../paper.ts";

export const checkStructure = (pages: readonly PaperPage[]): Finding[] => [
  ...checkHeadings(pages),
  ...checkFigures(pages),
  ...checkTables(pages),
];

const tagsOf = (page: PaperPage): Tag[] => (page.tree === undefined ? [] : descend(page.tree));

const descend = (tag: Tag): Tag[] => [tag, ...tag.children.filter(isTag).flatMap(descend)];

function checkHeadings(pages: readonly PaperPage[]): Finding[] {
  const findings: Finding[] = [];
  let level = 0;
  for (const page of pages) {
    for (const tag of tagsOf(page)) {
      const next = Number(/^H([1-6])$/.exec(tag.role)?.[1] ?? 0);
      if (next === 0) continue;
      if (next > level + 1) {
        const before = level === 0 ? "no heading" : `H${level}`;
        findings.push(
          error("verify/heading-levels", `H${next} on page ${page.number} follows ${before}`, {
            page: page.number,
          }),
        );
      }
      level = next;
    }
  }
  return findings;
}

const checkFigures = (pages: readonly PaperPage[]): Finding[] =>
  pages.flatMap((page) =>
    tagsOf(page)
      .filter((tag) => tag.role === "Figure" && (tag.alt ?? "").trim() === "")
      .map(() =>
        error("verify/figure-without-alt", `a figure on page ${page.number} has no alternative text`, {
          page: page.number,
        }),
      ),
  );

/**
 * A table that goes on from the page before has its head there (repeated heads are furniture). The tree of one page does not say
 * so; the first table of a page is taken for a continuation when the page before has one.
 */
function checkTables(pages: readonly PaperPage[]): Finding[] {
  return pages.flatMap((page, index) => {
    const before = pages[index - 1];
    const continues = before !== undefined && tablesOf(before).length > 0;
    return tablesOf(page)
      .filter((table, nth) => !descend(table).some((tag) => tag.role === "TH") && !(continues && nth === 0))
      .map(() =>
        error("verify/table-without-header", `a table on page ${page.number} has no header cell`, {
          page: page.number,
        }),
      );
  });
}

const tablesOf = (page: PaperPage): Tag[] => tagsOf(page).filter((tag) => tag.role === "Table");
