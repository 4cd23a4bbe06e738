/** What can be wrong with a finished file. */
import type { CatalogueEntry } from "./entry.ts";

export const verifyCodes = {
  "verify/not-a-pdf": {
    exit: "unproven",
    title: "The file is no PDF",
    explain:
      "The file is empty or does not begin as a PDF does, so nothing in it can be compared with the content. Check that the right file was named.",
  },
  "verify/damaged": {
    exit: "unproven",
    title: "The PDF is damaged",
    explain:
      "The file ends in the middle or its table of objects cannot be followed. Some programs would repair it silently and show less than was written. Build it again or copy it again.",
  },
  "verify/marked-content": {
    exit: "accessibility",
    title: "Marked content is nested or not closed",
    explain:
      "Content of a tag was opened inside other content, opened twice, never closed, or closed without being open; or something is painted that is neither in a tag nor an artifact. Screen readers then lose text or read it twice. Files of ours never have this: the file was changed by another program.",
  },
  "verify/soft-hyphen": {
    exit: "accessibility",
    title: "The file paints soft hyphens",
    explain:
      "A soft hyphen (U+00AD) among the painted letters is read as a gap by some programs and as a hyphen by others, so that words fall apart when they are copied or read aloud.",
  },
  "verify/gap-without-space": {
    exit: "accessibility",
    title: "Words stand apart without a space between them",
    explain:
      "The gap between two words is only a distance on paper. Programs that follow the tags read such words as one.",
  },
  "verify/tag-tree": {
    exit: "accessibility",
    title: "Tags and content do not lead to each other",
    explain:
      "A tag names content that is not there, or the content names another tag. Assistive technology goes both ways, and gets lost here.",
  },
  "verify/table-heads": {
    exit: "accessibility",
    title: "The heads of a table cannot be found",
    explain:
      "A header cell does not say what it heads, a cell in the head of a table is none, or a cell names a header that is not there, is itself, or has the name of another. A screen reader then reads figures without saying what they are.",
  },
  "verify/empty-label": {
    exit: "accessibility",
    title: "A label says nothing",
    explain: "The number or bullet of a list item or note is drawn and not written, so that nobody hears it.",
  },
  "verify/link-tag": {
    exit: "accessibility",
    title: "A link and its tag do not belong together",
    explain:
      "A link stands in no tag, is said to stand on another page, does not lead back to its tag, or has no description. A screen reader cannot say where it goes, or jumps to the wrong page.",
  },
  "verify/added-part": {
    exit: "unproven",
    title: "Something was added to the file",
    explain:
      "The file has a layer, a form, a script, an action, a turned page, an annotation that is no link, or other meanings for tags. No file of ours has any of these: they can hide, cover or change what the pages say after it was checked. Take the file from where it was first published, or build it again.",
  },
  "verify/metadata": {
    exit: "accessibility",
    title: "The metadata cannot be read",
    explain:
      "The XMP packet is not well-formed XML. Programs that look for title, language and the claim to accessibility in it find nothing.",
  },
  "verify/changed-bytes": {
    exit: "unproven",
    title: "The PDF is not as it was written",
    explain:
      "A file made here carries a checksum of its own bytes. They are others now: somebody changed the file, a program saved it anew, or a copy went wrong. Take the file from where it was first published, or build it again.",
  },
  "verify/broken-seal": {
    exit: "unproven",
    title: "What the PDF carries as proof does not hold",
    explain:
      "A sheet carries its content, the report on it and a seal that names both by their checksums. One of them is missing, was changed or is not what it says. Nothing in such a file can be trusted.",
  },
  "verify/no-seal": {
    exit: "unproven",
    title: "The PDF carries no content of its own",
    explain:
      "Quotations can be checked against a source from the file alone only when the file carries its content. This one was made with `--no-attach`, by another program, or what it carries does not hold.",
  },
  "verify/other-content": {
    exit: "unproven",
    title: "The PDF was made from other content",
    explain:
      "The content that the file carries is not what the briefing says. Either the briefing was changed since, or the file is another version. Build it again.",
  },
  "verify/encrypted": {
    exit: "unproven",
    title: "The PDF is encrypted",
    explain:
      "A password or restrictions of use keep programs, screen readers among them, from the text. Write the file without encryption.",
  },
  "verify/too-long": {
    exit: "unproven",
    title: "The PDF has more pages than are read",
    explain:
      "Verification reads five thousand pages at most, so that a broken or hostile file cannot keep it busy for ever. The pages beyond were not compared.",
  },
  "verify/unknown-promise": {
    exit: "template",
    title: "The layout promises a text that no briefing has",
    explain:
      "An entry under `prints` in layout.yaml names a path that the schema of a briefing does not know. A promise about nothing would always count as kept. Correct the path.",
  },
  "verify/text-missing": {
    exit: "unproven",
    title: "A text of the content is not on paper as written",
    explain:
      "The layout promises to print this text, and the finished file does not hold it word for word. The hint names the nearest words on paper and where they differ. Only white space, invisible characters such as soft hyphens and, inside a quotation, the form of quotation marks may differ; a lost “not” is never a small difference.",
  },
  "verify/out-of-order": {
    exit: "unproven",
    title: "A text stands before the one that it follows in the content",
    explain:
      "The layout promises its texts in the order of the content, or grouped by side in the order in which each side first appears. This text is on paper, but earlier than that order allows.",
  },
  "verify/invisible-text": {
    exit: "unproven",
    title: "A text is printed so that nobody sees it",
    explain:
      "This text stands in the file, is copied and read aloud, but cannot be seen on paper: it has no size, has the colour of what lies under it, is transparent, or is marked as not to be painted. What a layout promises to print must be there for the eye too.",
  },
  "verify/split-over-pages": {
    exit: "unproven",
    title: "A text that must stand on one page is split",
    explain:
      "The layout promises that this text stands whole on one page, so that nobody reads half a statement. Set `break-inside: avoid` on its element or shorten what stands before it.",
  },
  "verify/quotation-marks": {
    exit: "unproven",
    title: "A quotation is printed without its marks",
    explain:
      "These words are a quotation in the content and must stand between the outer quotation marks of the sheet's language, directly before the first and after the last character. Print them with the `quote` or `frame` helper.",
  },
  "verify/speaker-missing": {
    exit: "unproven",
    title: "A quotation stands without its speaker",
    explain:
      "Between this quotation and that of another speaker the name of its own speaker does not appear, so a reader would give the words to somebody else. Print the name beside the quotation or over the run of quotations of one speaker.",
  },
  "verify/unknown-quotation": {
    exit: "unproven",
    title: "Words in quotation marks that nobody vouches for",
    explain:
      "On paper these words stand in quotation marks, but they are no quoted passage of the content and no quotation inside one of its texts. Quotation marks promise that somebody said exactly this. Remove the marks or add the passage with its evidence.",
  },
  "verify/excerpt-missing": {
    exit: "unproven",
    title: "Words of a source are not on paper as the file says",
    explain:
      "A sheet for editors prints stretches of its sources beside the content and carries a list of them. One of the list stands not on paper, or stands there otherwise, or before the one that it follows. A layout that says `sources: shown` prints every excerpt that `examined` gives, letter by letter and behind the mark of its paragraph.",
  },
  "verify/excerpt-not-in-source": {
    exit: "unproven",
    title: "Words that are shown as the source's do not stand in the source",
    explain:
      "The sheet shows these words as a paragraph of a source, but the source that was given has other words there. Either it is another version of the text, or the file was made by somebody else. Build the sheet again with this source.",
  },
  "verify/statement-in-furniture": {
    exit: "accessibility",
    title: "A statement is painted as page furniture",
    explain:
      "The words of a statement stand in an artifact, as running heads and folios do. A screen reader skips artifacts. Print statements in the text.",
  },
  "verify/wrong-language": {
    exit: "accessibility",
    title: "The file names another language than the content",
    explain:
      "The document language decides how a screen reader pronounces the sheet. It must be the language of the briefing.",
  },
  "verify/altered-copy": {
    exit: "unproven",
    title: "A numbered copy is not its original",
    explain:
      "Copies are proven by holding them to the original, which was verified whole: they may differ in the personal line and in the name of the file, and this one differs in more. It is not kept.",
  },
  "verify/missing-holder": {
    exit: "unproven",
    title: "Somebody is missing on the list of copies",
    explain:
      "The list says who has which numbered copy, and is read back and held to the list of names that was given: each in the order of the numbers, letter for letter. It is not kept, because a copy that nobody has signed for cannot be asked for.",
  },
  "verify/altered-print": {
    exit: "unproven",
    title: "A file for print does not show what its original shows",
    explain:
      "Booklets, pages side by side and all copies in one file are for printers, and are proven by holding them to the verified original: every text of every page stands there once, at its place, and nothing else does. This one differs and is not kept.",
  },
  "verify/too-many-pages": {
    exit: "budget",
    title: "The file has more pages than the layout allows",
    explain:
      "The layout's `maxPages` is a promise to the reader. Shorten the content or choose a layout with more room.",
  },
  "verify/empty-page": {
    exit: "typeset",
    title: "A page is empty",
    explain:
      "The page holds no text and no figure, apart from its furniture. Look for a forced page break at the end of the content.",
  },
  "verify/page-labels": {
    exit: "accessibility",
    title: "The page labels do not fit the pages",
    explain:
      "Page labels are what a viewer shows as page number. Each page needs its own, otherwise “page 2” means two different pages.",
  },
  "verify/no-title": {
    exit: "accessibility",
    title: "The file has no title",
    explain:
      "PDF/UA-1 (7.1) wants a document title, and that the window shows it instead of the file's name. It is set from the briefing's title.",
  },
  "verify/no-language": {
    exit: "accessibility",
    title: "The file names no language",
    explain:
      "Without a document language (PDF/UA-1, 7.2) a screen reader guesses how to pronounce the sheet.",
  },
  "verify/not-tagged": {
    exit: "accessibility",
    title: "The file has no tags",
    explain:
      "Without a tag tree there is no order of reading, no heading and no table for a screen reader; the text was compared with the plain reading only. A booklet, and all copies in one file, are for printers and have none: verify the original, which is made beside them.",
  },
  "verify/untagged-text": {
    exit: "accessibility",
    title: "Text outside the tag tree",
    explain:
      "This text is painted but belongs to no tag and is no artifact. A screen reader does not say it, or says it in the wrong place.",
  },
  "verify/doubled-text": {
    exit: "accessibility",
    title: "Text that is tagged twice",
    explain: "Two places in the tag tree point to the same painted text. A screen reader says it twice.",
  },
  "verify/reading-order": {
    exit: "accessibility",
    title: "The two readings differ in their order",
    explain:
      "What a screen reader is told and what a person copies from the page do not come in the same order. One of the two is not the order that was meant.",
  },
  "verify/spoken-otherwise": {
    exit: "accessibility",
    title: "Something else is said than is shown",
    explain:
      "A tag has words that are said in place of what is painted, and they are others: another quotation or heading, or other numbers than the mark of a paragraph has. Who listens is then told something else than who looks.",
  },
  "verify/copied-text": {
    exit: "unproven",
    title: "Copied text differs from the painted text",
    explain:
      "The plain text that two readers of the file find is not the same. Usually a glyph has a wrong Unicode value, or text is painted twice in the same place.",
  },
  "verify/glued-words": {
    exit: "accessibility",
    title: "Two words have no space between them",
    explain:
      "On paper the words stand apart, mostly at the end of a line, but no space is painted there. A screen reader says them as one word.",
  },
  "verify/torn-word": {
    exit: "accessibility",
    title: "A word falls apart when it is copied",
    explain:
      "Its letters stand so far apart that programs take the gaps for spaces; nobody will find it by searching. Keep letter-spacing at or under 0.07 em.",
  },
  "verify/unreadable-glyph": {
    exit: "accessibility",
    title: "A glyph without a Unicode value",
    explain:
      "The glyph can be seen but not copied, searched or spoken. The font has no character for it, or the file does not say which.",
  },
  "verify/font-not-embedded": {
    exit: "typeset",
    title: "A font is not in the file",
    explain:
      "Other computers and the printer would replace it and the lines would no longer fit. PDF/A and PDF/UA want every font embedded.",
  },
  "verify/outside-page": {
    exit: "typeset",
    title: "Something stands outside the page",
    explain: "Text or the area of a link reaches over the edge of the page and would be cut off.",
  },
  "verify/bad-link": {
    exit: "unproven",
    title: "A link leads nowhere",
    explain:
      "A link must name a place in the file that exists, or an absolute address that begins with http, https or mailto.",
  },
  "verify/bad-outline": {
    exit: "unproven",
    title: "An outline entry leads nowhere",
    explain: "Every entry of the outline must lead to a place on an existing page.",
  },
  "verify/heading-levels": {
    exit: "accessibility",
    title: "A heading level is skipped",
    explain:
      "Headings begin with level one and go down one level at a time (PDF/UA-1, 7.4.2), so that a listener can tell what belongs to what.",
  },
  "verify/figure-without-alt": {
    exit: "accessibility",
    title: "A figure has no alternative text",
    explain:
      "A screen reader has nothing to say for this figure. Give the picture its alt text, or make it decoration.",
  },
  "verify/quotation-without-tag": {
    exit: "accessibility",
    title: "A quotation is not tagged as one",
    explain:
      "The content says that these are somebody's own words, and to a screen reader they are a paragraph like any other. Print them in `blockquote` or `q`.",
  },
  "verify/title-without-heading": {
    exit: "accessibility",
    title: "The title is no heading",
    explain:
      "The title stands on paper, and a listener who goes from heading to heading does not come by it. Print it in `h1`.",
  },
  "verify/table-without-header": {
    exit: "accessibility",
    title: "A table has no header cells",
    explain:
      "Without a header cell a listener cannot tell what a column or row is about. Mark the cells of the head as `th`.",
  },
} as const satisfies Record<string, CatalogueEntry>;
