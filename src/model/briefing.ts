/**
 * The briefing: what stands on a sheet and where it comes from. This schema is the one source of the types, of the checks on a
 * `briefing.yaml`, and of the JSON Schema that editors use. It knows nothing of pages, points and fonts.
 *
 * Descriptions are shown by editors while typing; keep them to one sentence.
 */
import { z } from "zod";

/** A control character other than tab and line feed, or half of a surrogate pair: nothing that a font could draw. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
export const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|\p{Surrogate}/u;

/** A line of text: no control characters, not blank. */
const text = z
  .string()
  .refine((s) => s.trim() !== "", { message: "is blank", params: { trouble: "blank" } })
  .refine((s) => !UNPRINTABLE.test(s), {
    message: "holds a control character",
    params: { trouble: "unprintable" },
  });

/** Number of a paragraph. The bound only keeps nonsense out: the longest novels have some 30,000. */
const paragraphNumber = z.int().min(1).max(100_000);

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, {
    message: "an id is lower-case letters, digits and hyphens, and begins with a letter",
  })
  .describe("Name by which other parts refer to this one.");

const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?)?)?$/, {
  message: "a date is written 2025, 2025-02, 2025-02-18 or 2025-02-18T16:30+01:00",
});

const isoMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/, {
  message: "a point in time is written 2025-02-18T16:30+01:00, with its offset",
});

const country = z
  .string()
  .regex(/^[A-Z]{2}$/, { message: "a country is its two-letter code (ISO 3166-1), as DE or GB" })
  .describe("Two-letter country code (ISO 3166-1).");

const language = z.enum(["de", "en"]).describe("Language of the sheet.");
const anyLanguage = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { message: "a language is a BCP 47 tag, as de or en-GB" });

/** Where a claim stands in a source. */
const evidence = z
  .strictObject({
    source: id.describe("Id of the source."),
    paragraphs: z
      .array(paragraphNumber)
      .min(1)
      .describe("Numbers of the paragraphs, counted from 1 over all non-empty lines."),
    words: text.optional().describe("The exact words of the source that carry the claim."),
  })
  .describe("Where this stands in the source.");
const evidences = z.array(evidence).min(1).describe("Where the sources say so.");

const moment = z.strictObject({
  asWritten: text.optional().describe('The date in the words of the source, as "am Montag".'),
  resolved: isoDate.optional().describe("The calendar date, if the editor could establish it."),
});

const person = z.strictObject({
  id,
  name: text.describe("Canonical name, in the spelling of the house."),
  spellings: z.array(text).default([]).describe("Other spellings that the source uses."),
  role: text
    .nullable()
    .describe("Office or function as the source gives it; null when the source gives none."),
  country: country.optional(),
  organisation: text.optional().describe("For whom the person speaks, where that is not a country."),
  kind: z.enum(["person", "group"]).default("person").describe("group: several who speak as one."),
  evidence: evidences,
});

/** What an editor may do to quoted words (see wording.ts). */
const edits = {
  omit: z
    .array(text)
    .min(1)
    .optional()
    .describe("Runs of the quoted words that are left out; each is printed as […]."),
  insert: z
    .array(
      z.strictObject({
        after: text.describe("The quoted words that stand before."),
        words: text.describe("Our words, without brackets."),
      }),
    )
    .min(1)
    .optional()
    .describe("Words of ours that a reader needs inside the quotation; printed as [word]."),
  excerpt: z
    .boolean()
    .optional()
    .describe("True for whole sentences out of a longer quotation of the source."),
};

const statement = z.strictObject({
  id,
  speaker: id.describe("Id of a person."),
  kind: z
    .enum(["direct", "partial", "indirect"])
    .describe(
      "direct: a whole quotation; partial: quoted words inside the source's sentence; indirect: reported without quotation marks.",
    ),
  text: z
    .union([text, z.array(text).min(1)])
    .describe(
      "The exact words, without quotation marks; an indirect statement in our words. A partial statement with several quoted passages lists them.",
    ),
  frame: text
    .optional()
    .describe("The source's words around a partial quote, with {} in the place of each quoted passage."),
  ...edits,
  occasion: text.optional().describe("What the statement answers or is about, in our words."),
  addressee: text.optional().describe("To whom it was said, if the source says so."),
  attribution: z
    .enum(["named", "pronoun", "context"])
    .describe("How the source names the speaker: by name, by a pronoun, or only by context."),
  original: anyLanguage.optional().describe("Language in which it was said, if the source tells."),
  translated: z.boolean().default(false).describe("True when the words are a translation."),
  key: z.boolean().default(false).describe("True for the statements that a shorter layout prints."),
  speakerEvidence: evidences
    .optional()
    .describe("Where the source names the speaker, when the passage itself does not."),
  evidence: evidences,
});

const participant = z.strictObject({
  person: id.describe("Id of a person."),
  delegation: country.optional(),
  role: text.optional().describe("Function at this meeting, if it differs from the person's role."),
  basis: z
    .enum(["named", "inferred"])
    .describe("named: the source lists the person as taking part; inferred: it follows from other passages."),
  evidence: evidences,
});

const absentee = z.strictObject({
  name: text.describe("Person, country or body that was not there."),
  country: country.optional(),
  basis: z
    .enum(["named", "inferred"])
    .describe("named: the source says so; inferred: it follows from other passages."),
  note: text.optional().describe("Why, in a few words."),
  evidence: evidences,
});

const meeting = z.strictObject({
  id,
  title: text.describe("What kind of meeting, between whom."),
  place: text.optional().describe("Town and country as the source gives them."),
  date: moment.nullable().describe("null when the source gives no date."),
  outcome: text.optional().describe("What came out of it, in our words."),
  participants: z.array(participant).default([]),
  absent: z.array(absentee).default([]),
  evidence: evidences,
});

export const STANCES = [
  "supports",
  "considering",
  "conditional",
  "premature",
  "doubts",
  "rejects",
  "none",
] as const;

const short = text
  .optional()
  .describe("The same in fewer words of ours, without quotations, for layouts with little room.");

const reaction = z.strictObject({
  id,
  country: country.optional(),
  body: text.optional().describe('A body instead of a country, as "Europäische Union".'),
  person: id.optional().describe("Id of the person who reacted."),
  office: text
    .nullable()
    .default(null)
    .describe("The person's office as stated; null when the source states none."),
  stance: z.enum(STANCES).describe("Printed as a sign and a word; none: the source states none."),
  position: text.describe("The position in our words."),
  short,
  quote: text.optional().describe("Words quoted by the source, exactly."),
  frame: text.optional().describe("The source's words around the quote, with {} in its place."),
  ...edits,
  attribution: z
    .enum(["named", "pronoun", "context"])
    .default("named")
    .describe("How the source names the speaker: by name, by a pronoun, or only by context."),
  evidence: evidences,
});

const source = z.strictObject({
  id,
  author: text.nullable().default(null).describe("null when not stated."),
  authorRole: text.nullable().default(null).describe("As the source gives it, in its language."),
  authorRoleLanguage: anyLanguage
    .optional()
    .describe("Language of the author's role, if it is not the sheet's."),
  outlet: text.nullable().describe("Newspaper, agency or site; null when not stated."),
  title: text.describe("Headline of the source, as it stands there."),
  published: isoDate.nullable().describe("null when not stated."),
  retrieved: isoDate.nullable().default(null).describe("When the editor fetched it; null when not known."),
  url: z
    .url({
      protocol: /^https?$/,
      message: "an address begins with https:// or http://, as https://example.org/article",
    })
    .nullable()
    .describe("null when not known."),
  language: anyLanguage.describe("Language of the source, as de or en-GB."),
  translated: z
    .enum(["no", "human", "machine", "unknown"])
    .default("no")
    .describe("Whether the source's text is a translation, and by whom."),
  licence: text.nullable().default(null).describe("Terms of use, as CC-BY-4.0; null when not stated."),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { message: "a sha256 is 64 hexadecimal digits in lower case" })
    .describe("Checksum of the source's text file, which tells whether it is still the one that was read."),
  paragraphs: paragraphNumber.describe("Number of paragraphs (non-empty lines) in the source."),
  dropped: z
    .array(paragraphNumber)
    .default([])
    .describe("Paragraphs that are not body text: credits, captions, teasers."),
  fictional: z.boolean().default(false).describe("True for a text that was written as a sample."),
});

const point = z.strictObject({ text: text.describe("One sentence in our words."), evidence: evidences });

export const briefingSchema = z
  .strictObject({
    language,
    series: z.strictObject({
      name: text.describe('Name of the series, as "Lagebild".'),
      number: text.describe('Number in the series, as "12/2025".'),
      version: z.int().min(1).max(10_000).default(1).describe("Counts the issues of this sheet."),
      status: z
        .enum(["draft", "new", "updated", "corrected", "archived"])
        .describe("Printed beside the version; draft: nobody has edited it yet."),
      reference: text.optional().describe("File number."),
      supersedes: text.optional().describe("Number of the sheet that this one replaces."),
    }),
    title: text.describe("A full sentence with a verb."),
    deck: text.describe("One sentence: who, where, when."),
    cutoff: z.strictObject({
      at: isoMoment.describe("Information cut-off."),
      zone: text.describe("The time zone as printed, as MEZ or CET."),
    }),
    issuer: z.strictObject({
      organisation: text.describe("Who issues the sheet."),
      unit: text.optional().describe("Division or desk."),
      contact: z
        .strictObject({
          name: text.optional(),
          phone: text.optional(),
          email: z.email({ message: "an e-mail address is written desk@example.org" }).optional(),
        })
        .optional()
        .describe("Whom readers can ask."),
    }),
    marking: z
      .strictObject({
        tlp: z
          .enum(["TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR"])
          .optional()
          .describe("Traffic Light Protocol 2.0; printed as it is, never translated."),
        text: text.optional().describe('Any other marking, as "Nur für den Dienstgebrauch".'),
        embargo: isoMoment.optional().describe("Not to be passed on before this."),
      })
      .default({}),
    summary: z
      .array(
        z.strictObject({
          text: text.describe("One sentence in our words, at most 25 of them."),
          short,
          kind: z
            .enum(["fact", "claim", "assessment"])
            .default("fact")
            .describe(
              "fact: the source reports it; claim: somebody says so; assessment: the author judges so.",
            ),
          status: z
            .enum(["draft", "accepted"])
            .optional()
            .describe(
              "draft: a sentence of the source as it stands there, which nobody has reworded or accepted.",
            ),
          evidence: evidences,
        }),
      )
      .min(1)
      .describe("The key points, most important first."),
    changes: z.array(z.strictObject({ text })).default([]).describe("What is new since the last version."),
    assessment: z
      .strictObject({ text, author: text })
      .optional()
      .describe("The editor's own assessment, with its author."),
    people: z.array(person).default([]).describe("Everybody whom other parts refer to."),
    statements: z.array(statement).default([]).describe("What was said, in the order of printing."),
    meetings: z.array(meeting).default([]).describe("Who met whom, the main meeting first."),
    reactions: z.array(reaction).default([]).describe("Where countries and bodies stand."),
    timeline: z
      .array(
        z.strictObject({
          when: moment.nullable().describe("null when the source only gives the order."),
          text,
          evidence: evidences,
        }),
      )
      .default([])
      .describe("What the source dates or puts in order."),
    openQuestions: z
      .array(z.strictObject({ text, evidence: evidences.optional() }))
      .default([])
      .describe("What the source leaves open."),
    nextSteps: z.array(point).default([]).describe("What has been announced."),
    glossary: z
      .array(z.strictObject({ term: text, meaning: text }))
      .default([])
      .describe("Terms that readers may not know."),
    figures: z
      .array(
        z.strictObject({
          src: text.describe("Path of the picture, from the folder of this file."),
          alt: text.describe("What the picture shows, for those who do not see it."),
          caption: text.optional(),
          credit: text.optional(),
        }),
      )
      .default([]),
    sources: z.array(source).min(1).describe("The texts that the claims rest on."),
    sourceNotes: z
      .array(z.strictObject({ text, evidence: evidences.optional() }))
      .default([])
      .describe("What readers should know of the quality of the sources."),
    signoff: z
      .array(
        z.strictObject({
          action: z.enum(["prepared", "checked", "approved"]),
          name: text.optional(),
          unit: text.optional(),
          at: isoMoment.optional(),
          required: z
            .boolean()
            .optional()
            .describe(
              "True: nothing is printed or mailed, but as a draft, while nobody stands in this line.",
            ),
        }),
      )
      .default([])
      .describe("Lines to be signed; without a name they stay free for a pen."),
  })
  .describe("A briefing: what stands on the sheet and where it comes from.");

export type Briefing = z.output<typeof briefingSchema>;
export type Person = Briefing["people"][number];
export type Statement = Briefing["statements"][number];
export type Meeting = Briefing["meetings"][number];
export type Reaction = Briefing["reactions"][number];
export type Source = Briefing["sources"][number];
export type Evidence = z.output<typeof evidence>;
export type Moment = z.output<typeof moment>;
export type Language = Briefing["language"];

/** The quoted passages of a statement: one, or as many as its frame has places for. */
export const passagesOf = (statement: Statement): readonly string[] =>
  typeof statement.text === "string" ? [statement.text] : statement.text;

/** The side that a person speaks for, by which sheets group statements: the country, else the organisation, else the person alone. */
export const sideOf = (person: Person): string => person.country ?? person.organisation ?? person.id;
