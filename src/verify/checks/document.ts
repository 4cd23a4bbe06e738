/** What the file says of itself: title, language, tags, encryption; its pages and their labels; its fonts. */
import type { Briefing } from "../../model/briefing.ts";
import { error, type Finding } from "../finding.ts";
import type { Paper } from "../paper.ts";

export function checkIdentity(paper: Paper, briefing: Briefing | undefined): Finding[] {
  const findings: Finding[] = [];
  if (paper.encrypted) findings.push(error("verify/encrypted", "the file is encrypted"));
  if (paper.title === undefined) findings.push(error("verify/no-title", "the file has no title"));
  else if (!paper.showsTitle) {
    findings.push(
      error(
        "verify/no-title",
        `the title “${paper.title}” is not shown in the window: /DisplayDocTitle is not set`,
      ),
    );
  }
  if (paper.lang === undefined) findings.push(error("verify/no-language", "the file names no language"));
  else if (briefing !== undefined && paper.lang.split("-")[0]?.toLowerCase() !== briefing.language) {
    findings.push(
      error("verify/wrong-language", `the file is “${paper.lang}” and the content is “${briefing.language}”`),
    );
  }
  if (!paper.tagged || !paper.pages.some(({ tagged }) => tagged)) {
    findings.push(error("verify/not-tagged", "the file has no tags"));
  }
  return findings;
}

export function checkPages(paper: Paper, maxPages: number | undefined): Finding[] {
  const { pages, pageCount } = paper;
  const findings = pages
    .filter((page, i) => page.empty && !(page.blank && pages[i + 1]?.empty === false))
    .map(({ number }) => error("verify/empty-page", `page ${number} is empty`, { page: number }));
  if (maxPages !== undefined && pageCount > maxPages) {
    findings.unshift(
      error("verify/too-many-pages", `the file has ${pageCount} pages and the layout allows ${maxPages}`, {
        hint: "shorten the content, or choose a layout with more room",
      }),
    );
  }
  if (pages.length < pageCount) {
    findings.push(
      error("verify/too-long", `${pageCount} pages, of which the first ${pages.length} were read`),
    );
  }
  return [...findings, ...checkLabels(paper)];
}

function checkLabels({ labels, pageCount }: Paper): Finding[] {
  if (labels === undefined) return [];
  const blank = labels.some((label) => label.trim() === "");
  if (labels.length === pageCount && !blank && new Set(labels).size === labels.length) return [];
  const shown = labels.slice(0, 8).join(", ");
  return [error("verify/page-labels", `the ${pageCount} pages are labelled “${shown}”`)];
}

export const checkFonts = (paper: Paper): Finding[] =>
  paper.fonts
    .filter((font) => !font.embedded)
    .map(({ name, page }) =>
      error("verify/font-not-embedded", `“${name}”, used on page ${page}, is not in the file`, {
        page,
        hint: "name a font file for it in fonts/fonts.json",
      }),
    );
