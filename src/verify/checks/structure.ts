/** What a listener needs of the tag tree: headings without gaps, figures with words, tables with heads. */
import { error, type Finding } from "../finding.ts";
import { isTag, type Tag } from "../paper.ts";

/** What is looked at, page by page. */
export interface PageStructure {
  /** Levels in their order. */
  readonly headings: readonly number[];
  /** How many figures have no words. */
  readonly bareFigures: number;
  /** Of each table whether it has a header cell. */
  readonly tables: readonly boolean[];
}

export function structureOf(tree: Tag | undefined): PageStructure {
  const tags = tree === undefined ? [] : descend(tree);
  return {
    headings: tags.filter(({ role }) => HEADING.test(role)).map(({ role }) => Number(role.slice(1))),
    bareFigures: tags.filter(({ role, alt }) => role === "Figure" && (alt ?? "").trim() === "").length,
    tables: tags
      .filter(({ role }) => role === "Table")
      .map((table) => descend(table).some(({ role }) => role === "TH")),
  };
}

const HEADING = /^H[1-6]$/;

const descend = (tag: Tag): Tag[] => [tag, ...tag.children.filter(isTag).flatMap(descend)];

interface Page {
  readonly number: number;
  readonly structure: PageStructure;
}

export const checkStructure = (pages: readonly Page[]): Finding[] => [
  ...checkHeadings(pages),
  ...pages.flatMap(checkFigures),
  ...checkTables(pages),
];

function checkHeadings(pages: readonly Page[]): Finding[] {
  const findings: Finding[] = [];
  let level = 0;
  for (const { number, structure } of pages) {
    for (const next of structure.headings) {
      if (next > level + 1) {
        const before = level === 0 ? "no heading" : `H${level}`;
        findings.push(
          error("verify/heading-levels", `H${next} on page ${number} follows ${before}`, { page: number }),
        );
      }
      level = next;
    }
  }
  return findings;
}

const checkFigures = ({ number, structure }: Page): Finding[] =>
  Array.from({ length: structure.bareFigures }, () =>
    error("verify/figure-without-alt", `a figure on page ${number} has no alternative text`, {
      page: number,
    }),
  );

/**
 * A table that goes on from the page before has its head there (repeated heads are furniture). The tree of one page does not say
 * so; the first table of a page is taken for a continuation when the page before has one.
 */
const checkTables = (pages: readonly Page[]): Finding[] =>
  pages.flatMap(({ number, structure }, index) => {
    const continues = (pages[index - 1]?.structure.tables.length ?? 0) > 0;
    return structure.tables
      .filter((hasHead, nth) => !hasHead && !(continues && nth === 0))
      .map(() =>
        error("verify/table-without-header", `a table on page ${number} has no header cell`, {
          page: number,
        }),
      );
  });
