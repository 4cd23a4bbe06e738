/**
 * What the content says a text is, its tag says too: a quotation is tagged as one, the title is a heading. And what follows in the
 * content does not stand above it: tags and painting can keep an order that the eye does not see.
 */
import { error, type Finding } from "../finding.ts";
import type { Rect } from "../paper.ts";
import type { PromisedText, Promises } from "../promise.ts";
import { blockAt, type TextBlock } from "../reading.ts";
import { find, type Haystack } from "../search.ts";
import { shorten } from "../words.ts";

/** The text of the file, all of it and by what it is tagged as. */
export interface Tagged {
  readonly content: Haystack;
  readonly headings: Haystack;
  readonly quotations: Haystack;
}

/** Texts that do not stand on paper are found missing elsewhere. */
export const checkTagging = ({ rules }: Promises, tagged: Tagged): Finding[] =>
  rules.flatMap(({ rule, texts }) => [
    ...(rule.path === "title" ? texts.flatMap((one) => checkTitle(one, tagged)) : []),
    ...texts.filter(({ quoted }) => quoted).flatMap((one) => checkQuotation(one, tagged)),
    ...checkHeights(texts, tagged.content),
  ]);

function checkTitle(promised: PromisedText, { content, headings }: Tagged): Finding[] {
  const match = find(content, promised, 0);
  // A list of who has which copy is headed by what it is, and names its sheet below.
  const isHeaded = headings.reading.blocks.some(({ role }) => role === "H1");
  if (match === undefined || isHeaded || find(headings, promised, 0) !== undefined) return [];
  return [
    error(
      "verify/title-without-heading",
      `the title stands on page ${match.page} and is tagged as no heading`,
      {
        page: match.page,
        hint: "print it in `h1`",
      },
    ),
  ];
}

function checkQuotation(promised: PromisedText, { content, quotations }: Tagged): Finding[] {
  const match = find(content, promised, 0);
  const isTagged = find(quotations, { ...promised, quoted: false }, 0) !== undefined;
  if (match === undefined || isTagged) return [];
  const message = `“${shorten(promised.text)}” stands on page ${match.page} and is tagged as no quotation`;
  return [
    error("verify/quotation-without-tag", message, {
      path: promised.path,
      hint: "print it in `blockquote` or `q`",
    }),
  ];
}

/** Each text of a list with the one before it, where both begin in one column of a page. */
function checkHeights(promised: readonly PromisedText[], content: Haystack): Finding[] {
  const findings: Finding[] = [];
  let before: { readonly promised: PromisedText; readonly block: TextBlock } | undefined;
  let cursor = 0;
  for (const one of promised) {
    const match = find(content, one, cursor);
    const block = match && blockAt(content.reading, match.start);
    if (match === undefined || block === undefined) continue;
    cursor = match.end;
    if (before?.block.page === block.page && isAbove(block.line, before.block.line))
      findings.push(
        error(
          "verify/out-of-order",
          `“${shorten(one.text)}” stands on page ${block.page} above “${shorten(before.promised.text)}”, which it follows in the content`,
          { path: one.path },
        ),
      );
    before = { promised: one, block };
  }
  return findings;
}

/** By their middles, which lines of other sizes beside one another share; side by side is no order. */
function isAbove(upper: Rect | undefined, lower: Rect | undefined): boolean {
  if (upper === undefined || lower === undefined) return false;
  const beside = upper[2] <= lower[0] || lower[2] <= upper[0];
  return !beside && (upper[1] + upper[3]) / 2 > lower[3];
}
