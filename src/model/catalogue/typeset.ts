/** What can go wrong while lines and pages are made, and with the fonts that they are made of. */
import type { CatalogueEntry } from "./entry.ts";

export const typesetCodes = {
  // Fonts.
  "typeset/font-list": {
    exit: "typeset",
    title: "the list of fonts is not valid",
    explain:
      "fonts/fonts.json names the families, their files and the order in which they stand in for one another. One of your own is added to the program's; `docs/fonts.md` says how. An entry that cannot be understood is left out; the rest of the list is used.",
  },
  "typeset/font-file": {
    exit: "typeset",
    title: "a font file cannot be used",
    explain:
      "Fonts are embedded whole cuts: static TrueType or OpenType files (.ttf, .otf) with a character map. WOFF and WOFF2 are compressed for the web, collections hold several fonts, and variable fonts change their outlines at run time; none of these can be embedded faithfully. A font whose maker forbids embedding, or embedding a part of its glyphs, is not embedded. Nor is one that cannot show letters: with a map of symbols only, glyphs that cannot be read or are blank, letters without width, or substitutions that grow without end. The nearest other cut of the family is used instead.",
  },
  "typeset/unknown-family": {
    exit: "typeset",
    title: "the style sheet asks for a family that is not on the shelf",
    explain:
      "A font-family is used only if fonts/fonts.json lists it, because a sheet must look the same on every machine. The next family of the style is used, or the first fallback.",
  },
  "typeset/no-font": {
    exit: "typeset",
    title: "no font can be used at all",
    explain:
      "Every font that could set a text is missing or unusable, so the text cannot be printed. Look at the other findings about fonts and at fonts/fonts.json.",
  },
  "typeset/missing-glyph": {
    exit: "typeset",
    title: "no font has a character",
    explain:
      "The character stands in none of the fonts, so a box is printed in its place; copied text still gives the character. Add a font that has it to fonts/fonts.json and to its fallback list, or write the text without it.",
  },
  "typeset/missing-feature": {
    exit: "typeset",
    title: "a font has not the letters or figures that are asked for",
    explain:
      "A style sheet asks for small capitals, fractions or another feature of OpenType, and the font has none, so the text is set as it would be without. Nothing is made up in its place: small capitals that are large ones made small are too light. Choose a font that has the feature.",
  },
  "typeset/emoji": {
    exit: "typeset",
    title: "an emoji is printed without its colours",
    explain:
      "Fonts in a PDF have no colours of their own, so an emoji is drawn in the colour of its text. Copied text still gives the emoji. Colours that mean something, as those of hearts and flags do, are lost on paper.",
  },
  "typeset/letter-spacing": {
    exit: "typeset",
    title: "letter-spacing is too wide to be read back as words",
    explain:
      "Letters spaced by more than 0.07 em are taken for separate words by programs that copy or search the text. The spacing is limited to that.",
  },

  // Paragraphs.
  "typeset/overfull-line": {
    exit: "typeset",
    title: "a line is wider than its measure",
    explain:
      "No break could be found that fits, so the line stands out to the right. Allow hyphenation, widen the column, set the text smaller or give the phrase a shorter form.",
  },
  "typeset/emergency-break": {
    exit: "typeset",
    title: "a word had to be broken where no word may be",
    explain:
      "A word without any place for a hyphen, such as a web address, is wider than its column. It is cut between two letters, without a hyphen, so that nothing is lost. Widen the column or shorten the word; U+00AD marks places where a hyphen is welcome.",
  },
  // Flow and pages.
  "typeset/no-room": {
    exit: "typeset",
    title: "a box has no width left for its content",
    explain:
      "Margins, borders, padding and neighbours take more than the whole width, so the content has a measure of nothing. It is set letter below letter, which nobody can read. Make the edges smaller, or the column, the grid track or the page wider.",
  },
  "typeset/unresolved-length": {
    exit: "typeset",
    title: "a height is a share of a height that is not known",
    explain:
      "Boxes are as tall as their content, so a height in per cent has nothing to be a share of. It is taken as auto. Give the height as a length.",
  },
  "typeset/picture-too-tall": {
    exit: "typeset",
    title: "a picture was taller than the page",
    explain:
      "The picture was made smaller, keeping its ratio, until it fitted the text area of a page. Give it a width or height that fits, so that its size is your choice.",
  },
  "typeset/picture-too-wide": {
    exit: "typeset",
    title: "a picture was wider than its room",
    explain:
      "The style sheet gives the picture a width that the page or column does not have. It was made smaller, keeping its ratio, until it fitted. A picture without a width of its own is made to fit without a word.",
  },
  "typeset/off-page": {
    exit: "typeset",
    title: "text leaves the sheet",
    explain:
      "A line, or the number or bullet beside it, stands over the left or right edge of the paper, where it would be cut off. Negative margins do that, and so do lists and notes without padding on a page without margin.",
  },
  "typeset/table-too-wide": {
    exit: "typeset",
    title: "a table needs more width than its measure has",
    explain:
      "Even with every column as narrow as its longest word the table is wider than the room for it. All columns were narrowed alike and words are broken where they must be. Leave out columns, allow hyphenation, set the table smaller, or put it on a landscape page.",
  },
  "typeset/too-tall": {
    exit: "typeset",
    title: "something that cannot be divided is taller than the page",
    explain:
      "A line, a picture or the edges of a box are taller than the room that a whole page offers. It stands alone and runs over the foot of the page. Make it smaller or the page larger.",
  },
  "typeset/keep-broken": {
    exit: "typeset",
    title: "a page ends where the layout asked it not to",
    explain:
      "No page break was possible that honours every wish, usually because something that is to stay together is taller than a page. Wishes are given up in this order: break-inside: avoid; staying with the next or the one before; orphans and widows; the parts of a hyphenated word; a table's head with its rows.",
  },
  "typeset/late-note": {
    exit: "typeset",
    title: "a footnote begins on a later page than its mark",
    explain:
      "The notes of a page have no room below its text, and no other page break could give it to them: usually a single line or a table row calls more notes than a page holds. They follow at the foot of the next page. Shorten the notes, or let them reach higher with max-height in @footnote.",
  },
  "typeset/unsettled-page": {
    exit: "typeset",
    title: "a page number that is printed moves the page that it names",
    explain:
      "Numbers of pages in the text are put in once pages are made, and pages are made again until the numbers are right, six times at most. Here they never were: with one number the place stands on the next page, with that number on the one before. The sheet would name a wrong page. Begin the target on a new page, or set the reference so that its length moves no line.",
  },
  "typeset/unprinted-target": {
    exit: "typeset",
    title: "a reference names the page of something that is not printed",
    explain:
      "The element has the id that is asked for, but it makes nothing on paper: it is empty or not displayed. A question mark stands in place of the number. Give the id to something that is printed.",
  },
  "typeset/no-margin-room": {
    exit: "typeset",
    title: "a margin has no room for its notes",
    explain:
      "Margin notes stand beside the lines that call them. They make room for one another, up or down, but stay on the page of their lines and in its outer margin. Here they are together taller than the text area, or wider than the margin, and run over its edge. Shorten them, make the margin wider, or set some at the foot of the page with float: footnote.",
  },
  "typeset/margin-box": {
    exit: "typeset",
    title: "a text in the page margin does not fit there",
    explain:
      "The boxes on one edge of a page share its width, and a text that needs more goes on in a second line; the margin is only so tall, and what does not fit stands over the text of the page or over the paper's edge. Make the margin larger, the type smaller, or take a shorter text: string-set can set one for the running head alone.",
  },
  "typeset/too-many-pages": {
    exit: "typeset",
    title: "the document has more pages than can be meant",
    explain:
      "Making pages stopped at 10,000, which is more than anybody prints. Pages this many come of a page size or margins that leave almost no room for text.",
  },
} as const satisfies Record<string, CatalogueEntry>;
