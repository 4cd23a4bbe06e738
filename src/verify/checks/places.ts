/** Everything stands inside the page, and every link and outline entry leads somewhere. */
import type { PageAccount } from "../account.ts";
import { error, type Finding } from "../finding.ts";
import type { Paper, PaperLink, Target } from "../paper.ts";
import { isInside, TOLERANCE } from "../rect.ts";
import { shorten } from "../words.ts";

export const checkEdges = (pages: readonly PageAccount[]): Finding[] =>
  pages.flatMap((page) => [
    ...page.places
      .filter((place) => !isInside(place.rect, page.box))
      .map((place) =>
        error(
          "verify/outside-page",
          `“${shorten(place.text)}” reaches over the edge of page ${page.number}`,
          { page: page.number },
        ),
      ),
    ...page.links
      .filter((link) => !isInside(link.rect, page.box))
      .map((link) =>
        error(
          "verify/outside-page",
          `the link to “${nameOf(link)}” reaches over the edge of page ${page.number}`,
          {
            page: page.number,
          },
        ),
      ),
  ]);

const nameOf = (link: PaperLink): string => link.url ?? link.target?.name ?? "nowhere";

export const checkLinks = (paper: Paper): Finding[] =>
  paper.pages.flatMap((page) =>
    page.links.flatMap((link) => {
      const trouble = troubleOf(link, paper);
      if (trouble === undefined) return [];
      return error("verify/bad-link", `the link to “${nameOf(link)}” on page ${page.number} ${trouble}`, {
        page: page.number,
      });
    }),
  );

function troubleOf(link: PaperLink, paper: Paper): string | undefined {
  if (link.url !== undefined)
    return isAbsolute(link.url) ? undefined : "is no absolute http, https or mailto address";
  return link.target === undefined ? "has no target" : astray(link.target, paper);
}

function isAbsolute(url: string): boolean {
  try {
    return ["http:", "https:", "mailto:"].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}

export const checkOutline = (paper: Paper): Finding[] =>
  paper.outline.flatMap(({ text, target }) => {
    const trouble = target === undefined ? "has no target" : astray(target, paper);
    return trouble === undefined
      ? []
      : error("verify/bad-outline", `the outline entry “${shorten(text)}” ${trouble}`);
  });

function astray({ page, y }: Target, paper: Paper): string | undefined {
  if (page === undefined) return "leads to no page";
  const box = paper.pages[page - 1]?.box;
  if (y === undefined || box === undefined) return undefined;
  return y < box[1] - TOLERANCE || y > box[3] + TOLERANCE ? `leads outside page ${page}` : undefined;
}
