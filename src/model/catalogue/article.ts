/** Findings about the file of an article (`read/article/`). */
import type { CatalogueEntry } from "./entry.ts";

const input = (title: string, explain: string): CatalogueEntry => ({ exit: "input", title, explain });

export const articleCodes = {
  "article/too-large": input(
    "the article is too large",
    "A long report takes two megabytes as text, a saved page with everything in it seldom more than eight. A larger file is almost always the wrong one.",
  ),
  "article/empty": input("the article is empty", "The file holds white space or nothing at all."),
  "article/binary": input(
    "the article is not text",
    "The file holds bytes that no text has, as pictures, archives and files of word processors do. Save the article as plain text or as a web page.",
  ),
  "article/is-pdf": input(
    "the article is a PDF",
    "The words of a PDF have no certain order and no paragraphs, so nothing could be proven by it. Use the text or the web page of the article.",
  ),
  "article/is-briefing": input(
    "the article is a briefing",
    "The file has the fields of a briefing. Nothing can be drawn out of it or proven by it, as its words are our own. Name the article that it was drawn from.",
  ),
  "article/guessed-encoding": input(
    "the encoding of the article was guessed",
    "The bytes are not UTF-8. They were read as Windows-1252, in which every byte means something, so that a wrong guess shows only in letters with accents. Compare one; save the file as UTF-8.",
  ),
  "article/mojibake": input(
    "the article was decoded wrongly before it was saved",
    "Pairs as “Ã¤” stand where umlauts and quotation marks were. Quotations would be printed with them. Save the article again from where it came from.",
  ),
  "article/lost-characters": input(
    "the article has lost characters",
    "The sign U+FFFD stands where a program before us could not read a letter, or where a byte in a file of UTF-8 is none. What it was cannot be known, and a quotation that holds it cannot be proven.",
  ),
  "article/no-body": input(
    "the article has no running text",
    "Nothing in the file is a paragraph of text: it holds headlines, captions, links or other furniture of a page alone.",
  ),
  "article/needs-script": input(
    "the page of the article is empty without its script",
    "The saved file holds a program that would fetch the text, not the text. Save the page from the browser once it is shown, or copy the text into a file.",
  ),
  "article/too-nested": input(
    "the page's elements stand too deep in one another",
    "Pages that people have made have a hundred elements in one another. Thousands come from a broken program or from somebody who wants to break one, and no text can be told from them.",
  ),
  "article/paywall": input(
    "only the beginning of the article is there",
    "The page or the end of the text says that subscribers see more. A briefing on the beginning of an article can miss what matters, and should say that it rests on a part.",
  ),
  "article/long-line": input(
    "a paragraph is very long",
    "Evidence names paragraphs, and a reader must be able to find a passage in one. A paragraph of many thousand characters is mostly a text that has lost its line ends.",
  ),
  "article/unsupported-language": input(
    "the language of the article is not read",
    "Statements, speakers and dates are recognised in German and English. For other languages nothing is guessed. Quotations can still be checked word for word, for that needs no language.",
  ),
} as const satisfies Record<string, CatalogueEntry>;
