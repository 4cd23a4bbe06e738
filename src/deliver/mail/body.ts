/**
 * Briefing -> the parts that a message shows, in the order of the sheet and with its numbers. Text and HTML are both made of these, so
 * that they cannot say different things.
 */
import {
  type Briefing,
  type Evidence,
  type Meeting,
  type Person,
  passagesOf,
  type Reaction,
  type Source,
  type Statement,
  sideOf,
} from "../../model/briefing.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { asPrinted } from "../../model/wording.ts";

export interface Body {
  /** What readers must see before anything else: the marking, an embargo, that it is a draft. */
  readonly notices: readonly string[];
  /** Series, number, version, time. */
  readonly masthead: readonly string[];
  readonly title: string;
  readonly deck: string;
  readonly sections: readonly Section[];
  readonly foot: readonly string[];
}

export interface Section {
  readonly heading: string;
  /** Items are numbered, as on the sheet. */
  readonly numbered: boolean;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly title?: string;
  readonly items: readonly Item[];
}

export interface Item {
  /** Stands first and is stressed. */
  readonly lead?: string;
  readonly text: string;
  /** `[6]` */
  readonly marks?: string;
  /** How it was said, by whom the speaker is named: small print. */
  readonly note?: string;
  readonly link?: string;
}

export interface BodyOptions {
  readonly draft: boolean;
  readonly checked: string;
}

export function bodyOf(briefing: Briefing, words: Vocabulary, options: BodyOptions): Body {
  const sheet = asPrinted(briefing);
  const { label } = words;
  const list = (key: string, items: readonly Item[], numbered = false): Section => ({
    heading: label(`sections.${key}`),
    numbered,
    groups: items.length === 0 ? [] : [{ items }],
  });
  const point = ({ text, evidence }: { text: string; evidence?: readonly Evidence[] | undefined }): Item => ({
    text,
    ...(evidence && { marks: words.marks(evidence) }),
  });
  const sections: readonly Section[] = [
    list("summary", sheet.summary.map(point), true),
    list("changes", sheet.changes.map(point)),
    list(
      "assessment",
      sheet.assessment ? [{ text: `${sheet.assessment.text} (${sheet.assessment.author})` }] : [],
    ),
    { heading: label("sections.statements"), numbered: false, groups: voicesOf(sheet, words) },
    {
      heading: label("sections.participants"),
      numbered: false,
      groups: sheet.meetings.map((meeting) => meetingOf(meeting, sheet, words)),
    },
    list(
      "europeanReactions",
      sheet.reactions.map((reaction) => reactionOf(reaction, sheet, words)),
    ),
    list(
      "timeline",
      sheet.timeline.map((entry) => ({
        ...point(entry),
        ...(entry.when && { lead: `${words.stated(entry.when)}:` }),
      })),
    ),
    list("nextSteps", sheet.nextSteps.map(point)),
    list("openQuestions", sheet.openQuestions.map(point)),
    list(
      "glossary",
      sheet.glossary.map(({ term, meaning }) => ({ lead: `${term}:`, text: meaning })),
    ),
    list("sourceNotes", [...sheet.sourceNotes.map(point), { text: options.checked }]),
    list(
      sheet.sources.length === 1 ? "source" : "sources",
      sheet.sources.map((source) => sourceOf(source, words)),
      sheet.sources.length > 1,
    ),
  ];
  return {
    notices: noticesOf(sheet, words, options.draft),
    masthead: mastheadOf(sheet, words),
    title: sheet.title,
    deck: sheet.deck,
    sections: sections.filter(({ groups }) => groups.length > 0),
    foot: footOf(sheet, words),
  };
}

export function noticesOf({ marking, cutoff }: Briefing, { label, moment }: Vocabulary, draft: boolean) {
  const embargo = marking.embargo && moment(marking.embargo, "long", cutoff.zone);
  return [
    ...(draft ? [label("mail.draftNotice")] : []),
    ...[marking.tlp, marking.text].filter((text) => text !== undefined),
    ...(embargo ? [`${label("masthead.embargo")} ${embargo}`] : []),
  ];
}

function mastheadOf({ series, cutoff }: Briefing, { label, moment }: Vocabulary): readonly string[] {
  return [
    [
      `${series.name} ${label("masthead.number")} ${series.number}`,
      `${label("masthead.version")} ${series.version}`,
      label(`statuses.${series.status}`),
      ...(series.supersedes ? [`${label("masthead.supersedes")} ${series.supersedes}`] : []),
    ].join(" · "),
    label("masthead.asOf", { when: moment(cutoff.at, "long", cutoff.zone) }),
  ];
}

/** Statements by side, and within a side by speaker, in the order of the sheet. */
function voicesOf({ statements, people }: Briefing, words: Vocabulary): readonly Group[] {
  const known = new Map(people.map((person) => [person.id, person]));
  const sides = new Map<string, Statement[]>();
  for (const statement of statements) {
    const speaker = known.get(statement.speaker);
    const side = speaker ? sideOf(speaker) : statement.speaker;
    sides.set(side, [...(sides.get(side) ?? []), statement]);
  }
  return [...sides.values()].flatMap((said) => {
    const voices = new Map<string, Statement[]>();
    for (const statement of said)
      voices.set(statement.speaker, [...(voices.get(statement.speaker) ?? []), statement]);
    return [...voices].map(([id, spoken]) => ({
      title: whoIs(known.get(id), id, words),
      items: spoken.map((statement) => statementOf(statement, words)),
    }));
  });
}

function whoIs(person: Person | undefined, id: string, { country }: Vocabulary): string {
  if (person === undefined) return id;
  const side = person.country ? country(person.country) : person.organisation;
  const name = person.role ? `${person.name}, ${person.role}` : person.name;
  return side ? `${name} (${side})` : name;
}

function statementOf(statement: Statement, words: Vocabulary): Item {
  const { kind, attribution, occasion, addressee, evidence } = statement;
  const text = kind === "indirect" ? passagesOf(statement).join(" ") : quotedIn(statement, words);
  const note = [
    words.label(`kinds.${kind}`),
    ...(attribution === "named" ? [] : [words.label(`attributionsShort.${attribution}`)]),
    ...(addressee ? [words.label("statement.addressee", { name: addressee })] : []),
  ].join(", ");
  return { text: occasion ? `${text} (${occasion})` : text, marks: words.marks(evidence), note };
}

/** Each `{}` of the frame is a quoted passage; without a frame the passages stand alone. */
function quotedIn(statement: Statement, { quoted }: Vocabulary): string {
  const passages = passagesOf(statement).map(quoted);
  return framed(statement.frame ?? passages.map(() => "{}").join(" … "), passages);
}

/** A frame that begins in the middle of the source's sentence says so, as on the sheet. */
function framed(frame: string, passages: readonly string[]): string {
  let next = 0;
  const filled = frame.replace(/\{\}/g, () => passages[next++] ?? "{}");
  return /^\p{Ll}/u.test(frame) ? `…\u00A0${filled}` : filled;
}

function meetingOf(meeting: Meeting, { people }: Briefing, words: Vocabulary): Group {
  const { label, marks, country } = words;
  const where = meeting.place ? `${meeting.title}, ${meeting.place}` : meeting.title;
  const when = meeting.date ? words.stated(meeting.date) : label("meeting.noDate");
  const attending = meeting.participants.map((participant): Item => {
    const person = people.find(({ id }) => id === participant.person);
    const code = participant.delegation ?? person?.country;
    const side = code ? country(code) : person?.organisation;
    const role = participant.role ?? person?.role ?? label("common.notStated");
    return {
      lead: `${person?.name ?? participant.person},`,
      text: side ? `${role} (${side})` : role,
      marks: marks(participant.evidence),
      note: label(`bases.${participant.basis}`),
    };
  });
  const absent = meeting.absent.map(
    ({ name, note, evidence }): Item => ({
      lead: `${label("participants.absent")}:`,
      text: note ? `${name}, ${note}` : name,
      marks: marks(evidence),
    }),
  );
  const outcome: readonly Item[] = meeting.outcome
    ? [{ lead: `${label("meeting.outcome")}:`, text: meeting.outcome, marks: marks(meeting.evidence) }]
    : [];
  return { title: `${where}, ${when}`, items: [...attending, ...outcome, ...absent] };
}

function reactionOf(reaction: Reaction, { people }: Briefing, words: Vocabulary): Item {
  const { label, quoted } = words;
  const side = reaction.country ? words.country(reaction.country) : (reaction.body ?? "");
  const person = people.find(({ id }) => id === reaction.person);
  const who = person && `${person.name}, ${reaction.office ?? label("reactions.noOffice")}`;
  const quote =
    reaction.quote === undefined
      ? undefined
      : reaction.frame
        ? framed(reaction.frame, [quoted(reaction.quote)])
        : quoted(reaction.quote);
  const inferred = reaction.quote !== undefined && reaction.attribution !== "named";
  return {
    lead: who ? `${side} (${who}):` : `${side}:`,
    text: [`${label(`stances.${reaction.stance}`)}. ${reaction.position}`, quote ?? ""].join(" ").trim(),
    marks: words.marks(reaction.evidence),
    ...(inferred && { note: label(`attributionsShort.${reaction.attribution}`) }),
  };
}

function sourceOf(source: Source, { label, date, quoted }: Vocabulary): Item {
  const { author, outlet, published, title, url, fictional, licence } = source;
  const parts = [
    `${author ? `${author}: ` : ""}${quoted(title)}`,
    outlet ?? label("source.noOutlet"),
    published ? date(published) : label("meeting.noDate"),
    ...(licence ? [`${label("source.licence")} ${licence}`] : []),
    ...(fictional ? [label("source.fictional")] : []),
    ...(url ? [] : [label("source.noUrl")]),
  ];
  return { text: parts.join(", "), ...(url && { link: url }) };
}

function footOf({ issuer, signoff, cutoff }: Briefing, { label, moment }: Vocabulary): readonly string[] {
  const { name, phone, email } = issuer.contact ?? {};
  const contact = [name, phone, email].filter((part) => part !== undefined).join(" · ");
  const signed = signoff.flatMap(({ action, name, unit, at }) =>
    name === undefined
      ? []
      : [
          [`${label(`signoff.${action}`)}: ${name}`, unit, at && moment(at, "long", cutoff.zone)]
            .filter(Boolean)
            .join(", "),
        ],
  );
  return [
    label("marks.legend"),
    ...signed,
    issuer.unit ? `${issuer.organisation} · ${issuer.unit}` : issuer.organisation,
    ...(contact === "" ? [] : [`${label("masthead.contact")}: ${contact}`]),
  ];
}
