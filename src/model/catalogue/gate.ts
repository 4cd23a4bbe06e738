/** Findings about a briefing held against its sources (`check/gate/`), about edits of quotations, and of the editorial rules (`check/lint/`). */
import type { CatalogueEntry } from "./entry.ts";

const unproven = (title: string, explain: string): CatalogueEntry => ({ exit: "unproven", title, explain });
const input = (title: string, explain: string): CatalogueEntry => ({ exit: "input", title, explain });
const editorial = (title: string, explain: string): CatalogueEntry => ({ exit: "finding", title, explain });

export const gateCodes = {
  "check/quote-not-in-source": unproven(
    "a quotation is not what the source says",
    "Its words do not stand between quotation marks in any paragraph that it cites. White space, the form of quotation marks and dashes, soft hyphens and the composition of accents may differ; no letter, digit, stop or capital may. The hint shows the nearest words of the source: [-these-] are the source's alone, {+these+} the briefing's. Copy the quotation out of the source.",
  ),
  "check/quote-elsewhere": unproven(
    "a quotation stands in another paragraph",
    "The words are right and the evidence is not. The speaker was mostly taken from the paragraph that is cited, so look who speaks where the words really stand.",
  ),
  "check/quote-cut": unproven(
    "a quotation is cut",
    "The source quotes more than the briefing. A word that is missing at an end can turn a sentence round, so nothing may be cut off silently. Quote the whole and name what is left out under “omit”, where it is printed as […]; or take whole sentences, and say so with “excerpt: true”.",
  ),
  "check/quote-not-quoted": unproven(
    "the author's words are printed as a quotation",
    "The words stand in the source, but not in quotation marks: they are how the author puts it, and nobody is known to have said them.",
  ),
  "check/frame-not-in-source": unproven(
    "the frame of a quotation is not the source's",
    "The sentence around a partial quotation is printed as the source's own. It does not stand in the paragraphs that are cited, with the quotation in its place.",
  ),
  "check/words-not-in-source": unproven(
    "the words of some evidence are not in the source",
    "“words” gives the exact words of the source that carry a claim. They do not stand in the paragraphs that are cited with them.",
  ),
  "check/speaker-not-named": unproven(
    "a speaker is called named and is not",
    "The attribution says that the source names the speaker where the words stand, and the paragraph has no name of theirs. Say how the speaker is known, and where the source tells.",
  ),
  "check/speaker-not-in-source": unproven(
    "nothing cited tells who speaks",
    "Neither the paragraph of the quotation nor those under “speakerEvidence” name the person to whom it is ascribed, in any spelling of the list of people.",
  ),
  "check/person-not-in-source": unproven(
    "the source does not name a person where the briefing says",
    "The evidence of a person, a participant, somebody absent or the author of a reaction must name them, in the spelling of the house or one that the list of people gives.",
  ),
  "check/role-not-in-source": unproven(
    "an office is not in the source",
    "Offices are given as the source has them, whatever else is known of a person: offices change, and the sheet is about that day. Words may have other endings than in the source.",
  ),
  "check/number-not-in-source": unproven(
    "a number of ours is not in the source",
    "A number in one of our own sentences does not stand in the paragraphs that it cites, neither in figures nor in words.",
  ),
  "check/date-not-in-source": unproven(
    "a date of ours is not in the source",
    "A day, a month or a weekday in one of our own sentences does not stand in the paragraphs that it cites, in whatever form.",
  ),
  "check/date-contradicts": unproven(
    "a resolved date is another day than the source says",
    "The words of the source give a day of the month or of the week, and the calendar date that was resolved from them is another.",
  ),
  "check/name-not-in-source": unproven(
    "a name of ours is not in the source",
    "A person, country, city or body in one of our own sentences does not stand in the paragraphs that it cites. People are found in every spelling of the list of people, places in both languages and with their adjectives.",
  ),
  "check/negation-added": unproven(
    "a sentence of ours says no, and the source does not",
    "Nothing in the paragraphs that it cites is a negation or a refusal. That can be a fair way to put it; look at it.",
  ),
  "check/negation-lost": unproven(
    "the source says no, and a sentence of ours does not",
    "The sentence of the source that is nearest to ours has a negation, and ours has none. A sentence and its contrary are alike but for one word.",
  ),
  "check/source-missing": unproven(
    "a source was not given",
    "Without the text of the source nothing can be compared. Name the file with --source, or put it beside the briefing: a file there is recognised by its checksum.",
  ),
  "check/unassigned-source": {
    exit: "usage",
    title: "a file belongs to no source of the briefing",
    explain:
      "A source is found by the id that is given with the file, by its checksum, or because there is only one. This file is known by none of these.",
  },
  "check/source-changed": unproven(
    "the source is another file than the one that was read",
    "The checksum in the briefing is that of the file from which it was drawn. Another file may have other paragraphs under the same numbers.",
  ),
  "check/paragraphs-differ": unproven(
    "the source has another number of paragraphs",
    "Paragraphs are the non-empty lines. Where their number differs, evidence points somewhere else.",
  ),
  "check/title-not-in-source": unproven(
    "the title of a source is not its headline",
    "The title is printed in quotation marks, so it has to stand in the source word for word.",
  ),
  "check/author-not-in-source": unproven(
    "the author of a source is not named in it",
    "Author and function are given as the source has them, or as null.",
  ),
  "check/source-fact-differs": unproven(
    "a source says something else of itself",
    "Date, outlet or address in the source's own data are not those of the briefing.",
  ),
  "check/cites-furniture": unproven(
    "evidence lies in a line that is no text of the article",
    "Captions, credits, teasers and buttons are not what the article reports. Cite the body text; if the line is body text after all, tell us which rule took it.",
  ),
  "check/quoted-share": unproven(
    "much of a source is quoted",
    "More than fifteen in a hundred words of the article are printed as quotations. What may be quoted without asking depends on law and licence; about this much is a rule of thumb.",
  ),
  "check/quoted-run": unproven(
    "many sentences are quoted in a row",
    "More than three sentences that follow each other in the source are printed as quotations. What may be quoted without asking depends on law and licence; three sentences are a rule of thumb.",
  ),
  "check/unchecked": unproven(
    "a briefing was not checked against its sources",
    "With --strict only briefings are built whose quotations have been compared with their sources. Run readout check, or name the sources with --source.",
  ),
  "check/stale-report": unproven(
    "the report of the check is about something else",
    "Briefing or source have changed since the check, so its report holds for other bytes than these. The sheet says that it was not checked. Run readout check again.",
  ),
  "check/broken-report": unproven(
    "the report of the check cannot be read",
    "The file beside the briefing is no report of readout check, or was changed by hand. Run readout check again.",
  ),

  "check/edit-without-place": input(
    "words to be left out or followed are not in the quotation",
    "“omit” and “insert” name words of the quotation as they stand there. Each must occur exactly once, so that there is no doubt what is left out, or where something is added; and none may lie in the midst of another.",
  ),
  "check/typed-brackets": input(
    "brackets are typed into a quotation",
    "What an editor leaves out or adds is data: “omit” is printed as […] and “insert” as [word]. Brackets in the text itself would be taken for words of the source.",
  ),
  "check/omitted-negation": unproven(
    "a negation is left out of a quotation",
    "The words under “omit” hold a “not” or “no”. Left out by itself it turns the sentence round, dots or no dots.",
  ),
  "check/inserted-negation": unproven(
    "a negation is added to a quotation",
    "The words under “insert” hold a “not” or “no”. Added by itself it turns the sentence round, brackets or no brackets. What is added explains whom or what the speaker means.",
  ),

  "lint/reported-speech-in-marks": editorial(
    "reported speech stands in quotation marks",
    "German reports in the subjunctive: „er sei bereit“. Nobody speaks of himself so, which means that the words in marks were put there by somebody else, mostly a translation. Quote other words; or let it stand, with a note on the sheet.",
  ),
  "lint/partial-quote-alone": editorial(
    "a few quoted words stand alone",
    "A word or half a sentence in quotation marks means what the sentence around makes of it. Give that sentence as “frame”.",
  ),
  "lint/confidence-and-likelihood": editorial(
    "confidence and likelihood stand in one sentence",
    "How sure we are of a judgement and how likely the event is are two things. In one sentence readers take the one for the other (Intelligence Community Directive 203).",
  ),
  "lint/assessment-among-facts": editorial(
    "a judgement is called a fact",
    "The sentence weighs (“probably”, “seems”, “dürfte”), and the point is marked as a fact or as somebody's claim. Mark it as an assessment, or say what is reported.",
  ),
  "lint/no-evidence": editorial(
    "something is said without evidence",
    "Everything on the sheet that comes from a source says where it stands there, so that a reader can look it up.",
  ),
  "lint/relative-date": editorial(
    "a date is counted from an unknown day",
    "“Yesterday” and “on Monday” mean another day to everybody who reads them later. Give the date; where the source does not let it be known, say so by ignoring this with the reason.",
  ),
  "lint/title-without-verb": editorial(
    "a title has no verb",
    "“Talks in Riyadh” is a label. A title that is a sentence tells those who read nothing else what has happened.",
  ),
  "lint/draft-point": editorial(
    "a key point is still a sentence of the source",
    "Extraction takes the sentences that tell most as raw material. Printed as they are, they would be the source's words without quotation marks. Reword the point, or accept it on purpose.",
  ),
  "lint/ignore-without-reason": editorial(
    "a comment ignores a warning without a reason",
    "The next editor cannot know why the warning may stand. Write # readout-ignore, the code, a colon and the reason. Until then it is not ignored.",
  ),
  "lint/ignore-refused": editorial(
    "a comment ignores what cannot be ignored",
    "Only warnings can be ignored. An error is something that is not proven, and a comment does not prove it; or the code does not exist.",
  ),
  "lint/ignore-unused": editorial(
    "a comment ignores nothing",
    "The warning that it speaks of is not there any more, or not in that place: it covers its own line or, on a line of its own, the field or item that begins on the next.",
  ),
} as const satisfies Record<string, CatalogueEntry>;
