/** Quotations that no frame has claimed: those that stand alone, quoted words inside a reported clause, and those under "nennen als". */
import { type Draft, draft } from "../../../draft.ts";
import { MOOD } from "../../../lexicon.ts";
import { type QuotePassage, quotesIn } from "../../../text/reading.ts";
import type { Range } from "../../../text/tokens.ts";
import { isAgent } from "../agents.ts";
import type { Clause } from "../clauses.ts";
import { findCue } from "../cues-found.ts";

import { ADVERBS, ARTICLES, BECOME, GENITIVES, PREPOSITIONS } from "../words.ts";
import { fromNouns } from "./nouns.ts";
import { frameStart, type Scene } from "./scene.ts";
import { sourceBeside } from "./sources.ts";
import { actorOf, agentOf, speakerOf, subjectOf, writtenIn } from "./subjects.ts";

/** Words before a name between marks: a newspaper, a film, a ship is no quotation. */
const TITLED =
  /(?:zeitung|zeitschrift|magazin|blatt|sender|film|films|buch|buches|roman|lied|song|album|titel|titels|namen|name|motto|firma|partei|organisation|gruppe|band|schiff|schiffs|typ|typs|serie|show|sendung|projekt|programm|stück|oper|aktion|initiative|operation|verein|team|marke|portal|seite|website|artikel|studie|bündnis|preis|reihe|spiel|hotel|stamm|stamms|stammes|clan|enzyklika|auszeichnung|orden|medaille|prädikat|magazins|magazines|wochenmagazin|gattung|bakterium|virus|modell|codename|deckname|artname|pseudonym|chor|ensemble|musical|comic|podcast|blog|app|software|straße|platz|restaurant|agentur|konzern|unternehmen|raumsonde|satellit|satelliten|hurrikan|taifun|sturm|tropensturm|sturmtief|fähre|tanker|frachter|slogan|thema|überschrift|ausdruck|begriff|begriffs|wort|spitznamen|kennwort|stichwort|kategorie|klasse|liste|dokumentation|gesellschaft|stiftung|verband|zentrum|festival|wettbewerb|tour|ausstellung|konferenz|gesetz|kampagne|bewegung|netzwerk|internetseite|internetportal|nachrichtenmagazin|nachrichtenagentur|fernsehsender|tageszeitung|boulevardzeitung|spaceshuttle|raumfähre|flugzeugträger|rakete|orkan|mission|club|klub|fc|stadion|airline|fluggesellschaft)$/;

export function fromQuotes(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const { reading, sentence } = scene;
  const claimed = new Set(
    drafts
      .filter(({ kind }) => kind === "direct" || kind === "partial")
      .flatMap(({ message }) => message.flatMap((range) => wholeQuotes(scene, range))),
  );
  const found: Draft[] = [];
  let nouns: readonly Draft[] | undefined;
  for (const quote of quotesIn(reading, sentence)) {
    if (claimed.has(quote.index)) continue;
    nouns ??= fromNouns(scene);
    const made = quotation(scene, quote, drafts, nouns);
    if (made !== undefined) found.push(made);
  }
  return found;
}

/** Quotations that are a message by themselves. */
function wholeQuotes({ reading }: Scene, range: Range): number[] {
  const quote = reading.quotes[reading.quoteOf[range.from] ?? -1];
  return quote !== undefined && quote.from === range.from && quote.to === range.to ? [quote.index] : [];
}

function quotation(
  scene: Scene,
  quote: QuotePassage,
  drafts: readonly Draft[],
  nouns: readonly Draft[],
): Draft | undefined {
  const { sentence } = scene;
  // A frame inside another statement is none of its own, and still the nearest: "auf den Vorwurf der Partei, es sei …, entgegnete X".
  const within = [...drafts, ...nouns]
    .filter(({ message }) => message.some(({ from, to }) => from <= quote.from && quote.to <= to))
    .sort((a, b) => length(a) - length(b))[0];
  if (standsAlone(scene, quote) || isCutOff(scene, quote))
    return draft({
      kind: "direct",
      message: [quote],
      quote: quote.index,
      sentence: sentence.index,
      carries: true,
      rule: "de/quote-alone",
    });
  if (isTitle(scene, quote, within !== undefined) && !isNamed(scene, quote)) return undefined;
  const named = nameBeforeBracket(scene, quote);
  if (named !== undefined)
    return draft({
      kind: "direct",
      message: [quote],
      speaker: named,
      quote: quote.index,
      sentence: sentence.index,
      rule: "de/quote-in-brackets",
    });
  if (within !== undefined) {
    const nearer = sourceBeside(scene, quote);
    return draft({
      kind: isSentenceLike(scene, quote) && within.kind === "direct" ? "direct" : "partial",
      message: [quote],
      cue: nearer === undefined ? within.cue : [nearer.cue],
      frame: nearer === undefined ? within.frame : [nearer.frame],
      speaker: nearer?.speaker ?? within.speaker,
      addressee: within.addressee,
      quote: quote.index,
      sentence: sentence.index,
      carries: nearer === undefined && within.carries,
      rule: "de/quoted-words",
    });
  }
  const beside = drafts.find(({ kind, frame }) => kind === "direct" && frame.length > 0);
  if (beside !== undefined && !beside.frame.some(({ from, to }) => from <= quote.from && quote.to <= to))
    return draft({ ...beside, kind: "partial", message: [quote], quote: quote.index, rule: "de/quoted-on" });
  return inFrame(scene, quote);
}

/** "Lehrerin Anna Berg („Das war ein Fehler“)": whose name stands before the bracket. */
function nameBeforeBracket(
  { reading: { tokens }, lexicon, sentence }: Scene,
  { from, to }: QuotePassage,
): Range | undefined {
  if (tokens[from - 1]?.text !== "(" || tokens[to]?.text !== ")" || to - from < 5) return undefined;
  let start = from - 1;
  while (start > sentence.from && tokens[start - 1]!.kind === "word" && tokens[start - 1]!.capital) start--;
  if (ADVERBS.has(tokens[start]!.lower)) start++;
  return start < from - 1 && lexicon.isName(tokens[from - 2]!.lower)
    ? { from: start, to: from - 1 }
    : undefined;
}

const length = ({ message }: Draft): number => message.at(-1)!.to - message[0]!.from;

/** The whole sentence is the quotation. */
const standsAlone = ({ sentence, end }: Scene, { from, to }: QuotePassage): boolean =>
  from === sentence.from && to >= end && to - from > 4;

/** "„So ein Spiel vergisst du nie“ – dabei …": a sentence that a dash parts from what the author says to it. */
const isCutOff = (scene: Scene, quote: QuotePassage): boolean =>
  quote.from === scene.sentence.from &&
  /^[–—]$/.test(scene.reading.tokens[quote.to]?.text ?? "") &&
  isSentenceLike(scene, quote);

function isTitle({ reading, lexicon }: Scene, { from, to }: QuotePassage, inMessage: boolean): boolean {
  const { tokens } = reading;
  const before = tokens[from - 1];
  const words = tokens.slice(from + 1, to - 1).filter(({ kind }) => kind !== "mark");
  if (words.length === 0) return true;
  const first = words[0]!;
  const lowers = first.kind === "word" && !first.capital && !/\p{Lu}/u.test(first.text);
  if (
    inMessage &&
    lowers &&
    (ARTICLES.has(first.lower) ||
      PREPOSITIONS.has(first.lower) ||
      (ADVERBS.has(first.lower) && words.length > 1))
  )
    return false;
  if (
    before !== undefined &&
    (TITLED.test(before.lower) || /^so(?:ge|-ge)nannte/.test(before.lower) || before.lower === "sogenannten")
  )
    return true;
  const before2 = tokens[from - 2];
  if (before?.lower === "laut" || (before?.lower === "von" && words.every(({ capital }) => capital)))
    return true;
  if (before2?.lower === "so" && /^genannte/.test(before!.lower)) return true;
  const small = words.filter(({ capital, kind }) => !capital && kind === "word");
  const meaning = small.filter(
    ({ lower }) => !ARTICLES.has(lower) && !PREPOSITIONS.has(lower) && !ADVERBS.has(lower) && lower !== "und",
  );
  if (meaning.length > 0) return false;
  const content = words.filter(({ lower, capital }) => capital || !GENITIVES.has(lower));
  if (
    inMessage &&
    content.length <= 2 &&
    content.every(
      ({ lower, capital, text }) =>
        capital && lexicon.isNoun(lower) && !/\p{Lu}.*\p{Lu}/u.test(text.replace(/^(?:US|EU|UN)-/, "")),
    )
  )
    return false;
  // Only nouns: "Überraschung" can be said, "Sentani Regency" cannot.
  return (
    !(
      words.length <= 3 &&
      words.every(({ lower, capital }) => !capital || lexicon.isNoun(lower)) &&
      before !== undefined &&
      !before.capital &&
      !ARTICLES.has(before.lower)
    ) &&
    words.length > 0 &&
    !(words.length === 1 && before?.lower === "als")
  );
}

/** "sprach von einem „Skandal mit Ansage“": what somebody calls something is quoted, even if it holds nouns alone. */
function isNamed(scene: Scene, quote: QuotePassage): boolean {
  const { reading, clauses } = scene;
  const index = clauses.findIndex(({ from, to }) => from <= quote.from && quote.from < to);
  const single = quote.to - quote.from === 3;
  if (
    index < 0 ||
    (single && !isCoined(scene, quote)) ||
    TITLED.test(reading.tokens[quote.from - 1]?.lower ?? "")
  )
    return false;
  const cue = namingCue(scene, index) ?? judgedAs(scene, clauses[index]!, quote);
  return cue !== undefined && !/t$/.test(reading.tokens[cue.words[0]!]!.lower.replace(/te?$/, "te"));
}

/** "nannte es eine „Zumutung“", "nannte das „Aktionismus“": one noun; "nannte das Schiff „Aurora“" gives a name. */
const isCoined = ({ reading: { tokens }, lexicon }: Scene, { from }: QuotePassage): boolean =>
  /^(?:eine?[nm]?|das|dies|es)$/.test(tokens[from - 1]?.lower ?? "") &&
  lexicon.isNoun(tokens[from + 1]!.lower);

function isSentenceLike({ reading, lexicon }: Scene, { from, to }: QuotePassage): boolean {
  for (let i = from + 1; i < to - 1; i++)
    if (!reading.tokens[i]!.capital && (lexicon.verb(reading.tokens[i]!.lower)?.mood ?? 0) & MOOD.indicative)
      return to - from > 5;
  return false;
}

/** Begins with a small letter, or holds a verb: "großen Schritt", and not "Man of the Match". */
function isPhraseLike(scene: Scene, quote: QuotePassage): boolean {
  const first = scene.reading.tokens[quote.from + 1]!;
  return (first.kind === "word" && !first.capital) || isSentenceLike(scene, quote);
}

/** Words quoted in the author's own sentence, of which somebody is the subject. */
function inFrame(scene: Scene, quote: QuotePassage): Draft | undefined {
  const { reading, clauses, lexicon, sentence } = scene;
  const index = clauses.findIndex(({ from, to }) => from <= quote.from && quote.from < to);
  const clause = clauses[index];
  if (clause === undefined) return undefined;
  const words = quote.to - quote.from - 2;
  const own =
    findCue(reading, clauses, index, lexicon) ?? namingCue(scene, index) ?? judgedAs(scene, clause, quote);
  const above =
    own === undefined && index > 0 && clause.kind !== "main" ? namingCue(scene, index - 1) : undefined;
  const cue = own ?? above;
  const strong = cue !== undefined;

  const verb = clause.finite[0];
  // "wird von X als „…“ bezeichnet": the words are never those of the subject.
  const passive =
    verb !== undefined && BECOME.has(reading.tokens[verb]!.lower) && (cue?.words[0] ?? -1) >= clause.from;
  const written = writtenIn(scene, index);
  const told =
    written !== undefined || verb === undefined
      ? written
      : cue !== undefined && "form" in cue
        ? speakerOf(scene, index, cue, clause.to)
        : passive
          ? agentOf(scene, index, clause.to)
          : (sharedSubject(scene, index, quote) ?? subjectOf(scene, index, verb, clause.to));
  const subject =
    (strong ? undefined : announcer(scene, index)) ??
    told ??
    (above === undefined ? undefined : subjectAbove(scene, index - 1));
  // "Das nennt man „Glück“": everybody does.
  if (subject !== undefined && reading.tokens[subject.from]!.lower === "man") return undefined;
  const outside =
    subject !== undefined && !(subject.from <= quote.from && quote.to <= subject.to) ? subject : undefined;
  // A quotation inside of the subject is a name: "„Ärzte ohne Grenzen“ kündigte an".
  if (subject !== undefined && outside === undefined && !isSentenceLike(scene, quote)) return undefined;
  const agent =
    outside !== undefined && (strong || (clause.kind === "main" && isAgent(reading, outside, lexicon)))
      ? outside
      : undefined;
  const meant = strong || agent !== undefined ? agent : actorBefore(scene, quote);
  // Under no verb of speech names are many and words that somebody said are few.
  if (!strong && (outside === undefined || words < 2 || !isPhraseLike(scene, quote))) return undefined;
  const from = frameStart(scene, index);
  return draft({
    kind: "partial",
    message: [quote],
    cue: cue?.words ?? [],
    frame: strong
      ? [
          { from, to: quote.from },
          { from: quote.to, to: clause.to },
        ].filter((range) => range.from < range.to)
      : [],
    speaker: meant && { from: meant.from, to: meant.to },
    quote: quote.index,
    sentence: sentence.index,
    carries: meant === undefined && !passive,
    rule: strong ? "de/quoted-under-verb" : "de/quoted-loosely",
  });
}

/** "X wies das zurück: Die Behörden hätten „schnell“ reagiert": behind the colon stands what X said. */
function announcer(scene: Scene, index: number): Range | undefined {
  const { clauses, reading, lexicon } = scene;
  const clause = clauses[index]!;
  const before = clauses[index - 1];
  const verb = before?.finite[0];
  if (clause.before !== ":" || clause.subjunctive === undefined || verb === undefined) return undefined;
  if (before!.kind !== "main" || before!.subjunctive !== undefined) return undefined;
  const subject = subjectOf(scene, index - 1, verb, before!.to);
  return subject !== undefined && isAgent(reading, subject, lexicon) ? subject : undefined;
}

/** "Er bezeichnete es als Möglichkeit, „ein neues Kapitel“ aufzuschlagen": an infinitive has the subject of the clause above it. */
function subjectAbove(scene: Scene, index: number): Range | undefined {
  const { finite, to } = scene.clauses[index]!;
  return finite[0] === undefined ? undefined : subjectOf(scene, index, finite[0], to);
}

/**
 * "Der Verein begrüßte die Senkung, nannte sie aber „überfällig“": in a clause that begins with its verb, behind a main one, the pronoun
 * with nothing but particles between it and the quotation is what is named, and who names it stands before.
 */
function sharedSubject(scene: Scene, index: number, quote: QuotePassage): Range | undefined {
  const { reading, clauses } = scene;
  const clause = clauses[index]!;
  const before = clauses[index - 1];
  const verb = clause.finite[0];
  if (verb === undefined || before?.kind !== "main" || clause.kind !== "main") return undefined;
  const [first] = reading.tokens.slice(clause.from, verb).filter(({ kind }) => kind === "word");
  const rest = reading.tokens.slice(verb + 1, quote.from).filter(({ kind }) => kind === "word");
  if (first !== undefined || !/^(?:sie|es)$/.test(rest[0]?.lower ?? "")) return undefined;
  if (rest.slice(1).some(({ lower, capital }) => capital || ARTICLES.has(lower))) return undefined;
  return before.finite[0] === undefined
    ? undefined
    : subjectOf(scene, index - 1, before.finite[0], before.to);
}

/** Verbs of praise and blame that take "als" and what somebody says that it is. */
const JUDGING =
  /^(?:loben|preisen|würdigen|begrüßen|feiern|kritisieren|verurteilen|ablehnen|zurückweisen|abtun|tadeln|rügen|verteidigen|beklagen|geißeln|sehen|betrachten|empfinden|abweisen|weisen|tun|lehnen|werten|beschreiben|schildern|verspotten|verhöhnen|rühmen)$/;

/** "lobte den Bau als (ein) „Meilenstein für die Region“". */
function judgedAs(
  { reading, lexicon }: Scene,
  { finite }: Clause,
  { from }: QuotePassage,
): { words: number[] } | undefined {
  const { tokens } = reading;
  const article = ARTICLES.has(tokens[from - 1]?.lower ?? "") ? 1 : 0;
  const verb = finite[0];
  if (verb === undefined || verb >= from || tokens[from - 1 - article]?.lower !== "als") return undefined;
  return lexicon.verb(tokens[verb]!.lower)?.lemmas.some((lemma) => JUDGING.test(lemma))
    ? { words: [verb] }
    : undefined;
}

/** In a clause that hangs on another: who acts in the main one, where that stands before the quotation. */
function actorBefore(scene: Scene, quote: QuotePassage): Range | undefined {
  const actor = actorOf(scene);
  return actor !== undefined && actor.to <= quote.from ? actor : undefined;
}

/** "nannte … „…“", "bezeichnete als", "sprach von", "von … die Rede". */
function namingCue({ reading, clauses, lexicon }: Scene, index: number): { words: number[] } | undefined {
  const { tokens } = reading;
  const clause = clauses[index]!;
  // "das sich „Rat der Dörfer“ nennt": a name.
  const itself = tokens.slice(clause.from, clause.to).some(({ lower }) => lower === "sich");
  for (let i = clause.from; i < clause.to; i++) {
    if (reading.quoteOf[i]! >= 0 || (tokens[i]!.capital && i > clause.from)) continue;
    const lemmas = lexicon.verb(tokens[i]!.lower)?.lemmas ?? [];
    // "genannt", "bezeichnet wird": nobody in the sentence calls it so.
    if (/^ge/.test(tokens[i]!.lower) || tokens[i + 1]?.lower === "wird" || tokens[i + 1]?.lower === "werden")
      continue;
    if (itself && lemmas.includes("nennen")) continue;
    if (
      lemmas.some((lemma) =>
        /^(?:nennen|bezeichnen|sprechen|werten|einstufen|titulieren|beschimpfen|brandmarken|anprangern|reden|charakterisieren)$/.test(
          lemma,
        ),
      )
    )
      return { words: [i] };
  }
  return undefined;
}
