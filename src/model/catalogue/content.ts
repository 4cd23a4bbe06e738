/** Findings about a briefing's file (`read/`) and about what it says (`check/`). */
import type { CatalogueEntry } from "./entry.ts";

const input = (title: string, explain: string): CatalogueEntry => ({ exit: "input", title, explain });

export const contentCodes = {
  "read/file-too-large": input(
    "the file is too large",
    "A briefing of a thousand statements takes less than half a megabyte, one of two hundred pages less than two. A file over four megabytes is almost always the wrong file, and would take long to parse. Check the path, or split the briefing.",
  ),
  "read/other-kind": input(
    "the file is no briefing",
    "A briefing is a file of YAML with fields as “language:” and “statements:”. The file that was named is of another kind: a sheet that was built, an article, a picture. A briefing is drawn out of an article by readout extract, and a finished sheet is read by readout verify.",
  ),
  "read/not-utf8": input(
    "the file is not UTF-8 text",
    "Briefings are written in UTF-8, so that names in every script survive. Open the file in an editor and save it with the encoding UTF-8.",
  ),
  "read/yaml-syntax": input(
    "the file is not valid YAML",
    "The file could not be read as YAML. Frequent causes are text with a colon that is not in quotation marks, a missing closing quotation mark, and uneven indentation. Later errors may follow from the first one.",
  ),
  "read/tab-indent": input(
    "a tab is used for indentation",
    "YAML allows only spaces for indentation, because a tab is as wide as each editor likes. Set the editor to insert spaces.",
  ),
  "read/unknown-tag": input(
    "a YAML tag is not known",
    "A word that begins with “!” is a tag in YAML and changes what the value is. Briefings need no tags. Remove it, or put the text in quotation marks.",
  ),
  "read/several-documents": input(
    "the file holds several YAML documents",
    "A line with “---” begins a new document. One file is one briefing; keep the others in files of their own.",
  ),
  "read/too-deep": input(
    "lists and fields are nested too deeply",
    "A briefing needs eight levels. Nesting far beyond that is a slip of the keyboard or a file made to exhaust the reader, so it is refused before it is parsed.",
  ),
  "read/bad-alias": input(
    "a YAML alias cannot be followed",
    "An alias (“*name”) repeats what an anchor (“&name”) marks before it. It must not stand inside what it repeats, and all aliases together must not stand for more than a few thousand values, as a few lines of them can exhaust a machine.",
  ),
  "read/repeated-field": input(
    "a field stands twice",
    "The same field stands twice at one level, so that one of the two values would be lost. Keep one. Several values of a kind form a list, with “- ” before each.",
  ),
  "read/unknown-field": input(
    "a field is not known",
    "The briefing has a field that no part of the program reads, mostly a misspelt name or a wrong indentation. What is not read would silently be missing from the sheet.",
  ),
  "read/missing-field": input(
    "a required field is missing",
    "The field is needed for every sheet. Where the source gives nothing, most fields take null, which is printed as not stated.",
  ),
  "read/empty-field": input(
    "a field has no value",
    "The field is there, and nothing stands behind it. Fill it in, or leave the whole field out if it is optional.",
  ),
  "read/empty-list": input(
    "a list that must have items has none",
    "Some lists need at least one item: a briefing has a key point and a source, and every claim has evidence.",
  ),
  "read/wrong-kind": input(
    "a value is of the wrong kind",
    "Text, numbers, lists and groups of fields are not interchangeable. YAML reads 2025 as a number and yes as text; quotation marks make text of anything.",
  ),
  "read/unknown-word": input(
    "a word is not among the known ones",
    "The field takes one of a few fixed words, because layouts translate them and give them signs. The hint lists them.",
  ),
  "read/number-out-of-range": input(
    "a number is too small or too large",
    "Paragraphs and versions are counted from 1 in whole numbers.",
  ),
  "read/malformed-value": input(
    "a value is not written as it must be",
    "Ids, dates, country codes, languages, addresses and checksums have a fixed form, so that programs can work with them. The hint shows it.",
  ),
  "read/control-character": input(
    "a text holds a control character",
    "Control characters cannot be printed and break the text of the finished file. They often come from copying out of a PDF or an old word processor. Remove them.",
  ),
  "read/invisible-character": input(
    "a text holds an invisible character",
    "Soft hyphens, zero-width spaces and marks of writing direction are not seen, but they change how a text breaks, runs and is found again. They are kept as they are; remove them unless they are meant.",
  ),
  "read/more-findings": input(
    "there are more findings than are shown",
    "After two thousand findings the rest is left out. Such a file is mostly not a briefing at all.",
  ),

  "check/repeated-id": input(
    "an id stands twice in a list",
    "An id names one person, statement, meeting, reaction or source. When two share it, references to it are ambiguous.",
  ),
  "check/shared-id": input(
    "an id is used in two lists",
    "A person and a statement with the same id are told apart by the program, but not by links inside a finished sheet, nor by people who read the file.",
  ),
  "check/unknown-person": input(
    "an id refers to no person",
    "Statements, participants and reactions refer to people by their id. Each such person must be in the list “people”, with the name and the role that the source gives.",
  ),
  "check/unknown-source": input(
    "an id refers to no source",
    "Evidence refers to a source by its id. Each such source must be in the list “sources”.",
  ),
  "check/no-such-paragraph": input(
    "evidence lies outside the source",
    "Paragraphs are the non-empty lines of the source, counted from 1. A number beyond the last one cannot be looked up.",
  ),
  "check/dropped-paragraph": input(
    "evidence lies in a paragraph that was dropped",
    "The paragraph is marked as a credit, a caption or a teaser, which does not belong to what the article reports. Cite the body text, or take the paragraph out of the source's list “dropped”.",
  ),
  "check/partial-without-frame": input(
    "a partial quotation lacks its frame",
    "A few quoted words mean little, and may mean something else, without the sentence in which the source puts them. Give that sentence as “frame”, with {} in the place of each quoted passage.",
  ),
  "check/frame-without-partial": input(
    "a frame stands where none belongs",
    "A direct statement is quoted whole and an indirect one is told in our words; neither has a frame. Make the statement partial, or take the frame out.",
  ),
  "check/frame-places": input(
    "frame and quoted passages do not match",
    "The frame needs one {} for each quoted passage, in the order of the passages.",
  ),
  "check/broken-statement": input(
    "a whole statement is given in pieces",
    "Only partial statements have several quoted passages. A direct or an indirect statement is one text.",
  ),
  "check/typed-quotation-marks": input(
    "quotation marks are typed into a quotation",
    "The layout sets the quotation marks of the sheet's language. Marks around the text would be printed twice, and the words would no longer equal those of the source.",
  ),
  "check/quote-not-in-evidence": input(
    "a quotation is not in the words of its evidence",
    "The evidence gives the exact words of the source, and the quotation is not among them. One of the two has been changed. Copy both out of the source.",
  ),
  "check/untold-translation": input(
    "a quotation does not say truly whether it is translated",
    "Readers must be able to tell a speaker's own words from a translation. The language of the source, the language of the speaker and the field “translated” contradict each other.",
  ),
  "check/repeated-participant": input(
    "a person is listed twice at a meeting",
    "Each participant stands once, with all the evidence together.",
  ),
  "check/present-and-absent": input(
    "somebody takes part in a meeting and is absent from it",
    "The same name is among the participants and among those absent. Keep the entry that the source supports.",
  ),
  "check/reaction-without-side": input(
    "a reaction belongs to nobody",
    "A reaction is that of a country or of a body, such as a union of states. Name one of the two.",
  ),
  "check/impossible-date": input(
    "a date does not exist",
    "The date is well written, but there is no such day, hour or time zone, as 30 February.",
  ),
  "check/empty-date": input(
    "a date says nothing",
    "A date has the words of the source, a resolved calendar date, or both. Where the source gives none, write null.",
  ),
  "check/retrieved-before-published": input(
    "a source was retrieved before it was published",
    "One of the two dates is wrong.",
  ),
  "check/cutoff-before-source": input(
    "the information cut-off is before a source",
    "A briefing that closes before its source was published cannot rest on it. One of the two dates is wrong.",
  ),
  "check/embargo-over": input(
    "the embargo ends before the information cut-off",
    "An embargo that is over before the sheet exists holds nobody back. The date is wrong, or the embargo can go.",
  ),
  "check/long-point": input(
    "a key point is long",
    "Key points are read in seconds. Over 25 words they are paragraphs; say less, or make two points.",
  ),
  "check/short-is-long": input(
    "a shorter wording is not shorter",
    "Layouts with little room print “short” in the place of the whole wording. One that takes as much room gains nothing.",
  ),
  "check/short-quotes": input(
    "a shorter wording quotes",
    "A quotation is printed exactly or not at all; only words of ours have a shorter form. Leave the quotation to “statements” or “quote”.",
  ),
  "check/short-turns-round": input(
    "a shorter wording and the whole one do not both say no",
    "Some readers have the short wording alone. A “not” that was lost, or came in, turns what they read into its opposite.",
  ),
  "check/placeholder": input(
    "a placeholder of the draft is left",
    "A draft has no issuer, no number and no cut-off of its own: an editor gives them. While the status is “draft” they may stand, and the sheet says that it is one; with any other status they would be printed and sent.",
  ),
  "check/no-date": input(
    "a source has no date",
    "The date of publication is the first thing that readers ask. It is printed as not stated. Never take it from anything but the source.",
  ),
  "check/no-outlet": input(
    "a source has no outlet",
    "Without the newspaper, agency or site the source cannot be weighed. It is printed as not stated.",
  ),
} as const satisfies Record<string, CatalogueEntry>;
