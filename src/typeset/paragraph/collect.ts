/**
 * Copy becomes items: what the line breaker sees (numbers) and, beside each, what the setter needs (words, spaces, pictures).
 */
import type { PictureInline } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import type { Shape } from "../../model/page.ts";
import type { ParagraphStyle } from "../../model/style.ts";
import { type Contents, jointsBetween, type Source, type Word } from "./contents.ts";
import { type Copy, LEADER, LINE_BREAK, PICTURE, type Run } from "./copy.ts";
import { withEmergencies } from "./desperate.ts";
import { isRightToLeft } from "./direction.ts";
import { SCALE_LIMIT, SPACE_STRETCH } from "./flex.ts";
import type { CollectedWord, Founts, Voice } from "./founts.ts";
import { hangOf, type LineEnd } from "./hang.ts";
import { FORCED, type ParagraphItem } from "./items.ts";
import { readLeader } from "./leader.ts";
import type { Manner } from "./manner.ts";
import { isLikelyName } from "./names.ts";
import { COSTS, type WordBreak, type WordBreaks } from "./word-breaks.ts";
import { measureParts } from "./word-parts.ts";

export interface CollectOptions {
  readonly style: ParagraphStyle;
  readonly manner: Manner;
  /** Words that must be broken where no word may be, because a line cannot hold them: by their offset in the copy. */
  readonly desperate: ReadonlySet<number>;
}

/** Nothing for copy without a word, a picture or a forced break. */
export function collectParagraph(
  copy: Copy,
  founts: Founts,
  breaks: WordBreaks,
  options: CollectOptions,
): Contents {
  const collector = new Collector(copy, founts, breaks, options);
  return collector.collect();
}

/** In ragged text a short line hurts less than a hyphen does. */
const RAGGED_FACTOR = 4;

const ONLY_SPACES = /^[ \u00A0\u2000-\u200A\u202F\u205F\u3000]*$/;
/** Spaces at which no line may end (UAX #14, class GL). */
const NO_BREAK = /[\u00A0\u2007\u202F]/;
/** Spaces that justification may stretch. */
const ELASTIC = /[ \u00A0]/;
/** A word before which no line may end: a dash between spaces, or marks that close. */
const CLINGS = /^(?:[–—]|[)\]}!?;:,.…%‰]+)$/;
/** Its first character. */
const CLINGING = /[–—)\]}!?;:,.…%‰]/;

class Collector {
  private readonly copy: Copy;
  private readonly founts: Founts;
  private readonly breaks: WordBreaks;
  private readonly options: CollectOptions;
  private readonly items: ParagraphItem[] = [];
  private readonly sources: Source[] = [];
  private readonly justified: boolean;
  /** Whether the author marked breaks with characters of no width. */
  private readonly isMarked: boolean;
  /** Index of the run that the walk has come to. */
  private runIndex = 0;
  /** The last one. */
  private space: Space | undefined;
  /** Whether the last word that was broken stood where a name stands. */
  private isName = false;

  constructor(copy: Copy, founts: Founts, breaks: WordBreaks, options: CollectOptions) {
    this.copy = copy;
    this.founts = founts;
    this.breaks = breaks;
    this.options = options;
    this.justified = options.style.align === "justify";
    this.isMarked = copy.soft.length > 0 || copy.zero.length > 0;
  }

  collect(): Contents {
    const { text } = this.copy;
    if (ONLY_SPACES.test(text)) return { items: [], sources: [], turns: false };
    this.addIndent(text.charAt(0));
    let spaceBefore = true;
    for (let at = 0; at < text.length; ) {
      const end = tokenEnd(text, at);
      const token = text.slice(at, end);
      if (token === LINE_BREAK) {
        if (!spaceBefore && end < text.length) this.addPause(at - 1);
        this.addForced();
      } else if (token === PICTURE) this.addPicture(this.copy.pictures.get(at) as PictureInline);
      else if (token === LEADER) this.addLeader(at);
      else if (isSpace(token) && spaceBefore && this.isIndent(at)) this.addKept(token, at);
      else if (isSpace(token)) this.addSpace(token, at, spaceBefore);
      else this.addWord(token, at);
      spaceBefore = token === LINE_BREAK || token === LEADER || isSpace(token);
      at = end;
    }
    if (text.at(-1) !== LINE_BREAK) this.addForced();
    return { items: this.items, sources: this.sources, turns: this.copy.turns };
  }

  private push(item: ParagraphItem, source: Source): void {
    this.items.push(item);
    this.sources.push(source);
  }

  /** Opens the first line, even without an indent: its first mark may hang out. */
  private addIndent(first: string): void {
    const width = this.options.style.indent;
    const hang = this.runAt(0) === undefined ? 0 : this.hangBefore(first, 0);
    this.push({ kind: "box", width: width - hang, stretch: 0, shrink: 0 }, { kind: "indent", width });
  }

  private addForced(): void {
    this.push({ kind: "penalty", width: 0, next: 0, cost: FORCED, hyphen: false }, BREAKS.forced);
  }

  /** Who listens or copies must hear two words on both sides of a forced break: a space is painted there that takes no room. */
  private addPause(before: number): void {
    const run = this.runAt(before);
    const voice = run && this.founts.voiceOf(run.style);
    const shape = voice?.fount.spaceOf(" ");
    if (run === undefined || voice === undefined || shape === undefined) return;
    this.push({ kind: "glue", width: 0, stretch: 0, shrink: 0 }, spaceSource(run, voice, shape, false));
  }

  private addPicture(picture: PictureInline): void {
    this.push({ kind: "box", width: picture.width, stretch: 0, shrink: 0 }, { kind: "picture", picture });
  }

  /** No line ends beside it: the number stays with the last word of its entry. A space in it keeps the two apart when they are read. */
  private addLeader(at: number): void {
    const run = this.runAt(at) as Run;
    const voice = this.founts.voiceOf(run.style);
    const shape = voice.fount.spaceOf(" ");
    if (shape === undefined) return;
    const leader = readLeader(this.copy.leaders.get(at) ?? "", voice);
    this.push(
      { kind: "box", width: leader.least, stretch: 0, shrink: 0 },
      { kind: "leader", run, voice, shape, leader },
    );
  }

  private addSpace(text: string, at: number, spaceBefore: boolean): void {
    const run = this.runAt(at) as Run;
    const space = this.spaceIn(run, text, at);
    if (space === undefined) return;
    if (!spaceBefore && !NO_BREAK.test(text) && wraps(run) && !this.clings(at + 1))
      this.addBreak(AT_SPACE, at, at + 1, "space");
    this.push(space.glue, space.source);
  }

  /** A space at the beginning of a line that somebody indented: those of other lines go with the break before them. */
  private isIndent(at: number): boolean {
    if (!(this.runAt(at) as Run).style.whiteSpace.startsWith("pre")) return false;
    const { text } = this.copy;
    let from = at;
    while (from > 0 && isSpace(text.charAt(from - 1))) from--;
    return from === 0 || text.charAt(from - 1) === LINE_BREAK;
  }

  private addKept(text: string, at: number): void {
    const space = this.spaceIn(this.runAt(at) as Run, text, at);
    if (space !== undefined)
      this.push({ kind: "box", width: space.glue.width, stretch: 0, shrink: 0 }, space.source);
  }

  /** Nearly all spaces of a run are the same. */
  private spaceIn(run: Run, text: string, at: number): Space | undefined {
    const turned = isRightToLeft(run.level);
    if (!turned && this.space?.run === run && this.space.text === text) return this.space;
    const voice = this.founts.voiceOf(run.style);
    const beside = at > run.start ? at - 1 : at + 1;
    const shape = voice.fount.spaceOf(text, turned ? this.copy.text.charAt(beside) : text);
    if (shape === undefined) return undefined;
    const elastic = ELASTIC.test(text);
    const width = shape.width * voice.unit + voice.spacing + (elastic ? run.style.wordSpacing : 0);
    const give = this.justified && elastic ? shape.width * voice.unit : 0;
    const glue = {
      kind: "glue",
      width,
      stretch: elastic ? give * SPACE_STRETCH : this.stretchOf(shape.width, 2, voice),
      shrink: elastic ? give * this.options.manner.spaceShrink : this.shrinkOf(shape.width, 2, voice),
    } as const;
    this.space = { run, text, glue, source: spaceSource(run, voice, shape, elastic) };
    return this.space;
  }

  /** Whether no line may end before what stands there. */
  private clings(at: number): boolean {
    const { text } = this.copy;
    const first = text.charAt(at);
    if (first === LEADER) return true;
    return CLINGING.test(first) && CLINGS.test(text.slice(at, tokenEnd(text, at)));
  }

  private addWord(text: string, at: number): void {
    const run = this.runAt(at) as Run;
    const { turns } = this.copy; // There words neither hang nor give as elsewhere.
    if (
      run.end < at + text.length ||
      !wraps(run) ||
      this.isMarked ||
      turns ||
      this.options.desperate.has(at)
    ) {
      this.findWord(text, at);
      return;
    }
    const voice = this.founts.voiceOf(run.style);
    const manner = this.justified ? this.options.manner.name : "ragged";
    const known = voice.words[manner];
    let word = known.get(text);
    if (word === undefined) {
      word = this.keptWord(voice, manner, text, at);
      if (word !== undefined) known.set(text, word);
    }
    if (word !== undefined) this.addKnown(word, { run, voice, text, token: at });
    else {
      const first = this.items.length;
      this.findWord(text, at);
      const found = this.collectedSince(first);
      known.set(text, found);
      if (voice.fount.setsAlone(text)) voice.kept?.words[manner].keep(text, found, this.isName);
    }
  }

  /** As an earlier document had it. */
  private keptWord(
    { kept, style, fount }: Voice,
    manner: Manner["name"] | "ragged",
    text: string,
    at: number,
  ): CollectedWord | undefined {
    if (kept === undefined || kept.face.fault !== undefined) return undefined;
    const isName = () => isLikelyName(this.copy.text, at, at + text.length, style.lang);
    const word = kept.words[manner].find(text, isName);
    // Its shapes say which face they are of, by the number that it had in its document.
    if (word === undefined) return undefined;
    return word.shapes[0]!.face === fount.useFace(kept.face) ? word : undefined;
  }

  /** A word that stood in another place already: only what is told apart by its place is made anew. */
  private addKnown(known: CollectedWord, place: Pick<Word, "run" | "voice" | "text" | "token">): void {
    const { run, voice, text, token } = place;
    const word: Word = { run, voice, text, shapes: known.shapes, joints: known.joints, token, kern: 0 };
    let from = 0;
    for (let i = 0; i < known.ends.length; i++) {
      if (i > 0) this.push(known.items[2 * i - 1]!, BREAKS[known.hows[i - 1]!]);
      const to = known.ends[i]!;
      this.push(known.items[2 * i]!, { kind: "part", word, from, to });
      from = to;
    }
  }

  private collectedSince(first: number): CollectedWord {
    const sources = this.sources.slice(first);
    const parts = sources.filter((source) => source.kind === "part");
    const hows = sources.flatMap((source) =>
      source.kind === "break" ? [source.how as WordBreak["kind"]] : [],
    );
    const { shapes, joints } = parts[0]!.word;
    return { shapes, joints, items: this.items.slice(first), ends: parts.map(({ to }) => to), hows };
  }

  private findWord(text: string, at: number): void {
    const end = at + text.length;
    const breaks = this.breaksOf(text, at);
    const token = { at, joints: this.breaks.jointsOf(text, (this.runAt(at) as Run).style.lang) };
    let next = 0;
    for (let from = at; from < end; ) {
      const run = this.runAt(from) as Run;
      const to = Math.min(run.end, end);
      const inside: WordBreak[] = [];
      for (; next < breaks.length && at + breaks[next]!.at < to; next++) inside.push(breaks[next]!);
      const kern = to < end ? this.kernAt(run, text, at, to) : 0;
      this.addRun(run, text.slice(from - at, to - at), from, inside, { ...token, kern });
      const edge = breaks[next];
      if (edge !== undefined && at + edge.at === to) {
        // The parts of a hyphenated word are tagged as one, so they must have one style.
        if (wraps(run) && edge.kind !== "hyphen") this.addBreak(edge, to, to, undefined, kern);
        next++;
      }
      from = to;
    }
  }

  /** Of a run of a word with the next one, which begins at `to`. Runs of one size and height alone: others meet at no common line. */
  private kernAt(run: Run, text: string, at: number, to: number): Pt {
    const next = this.peekRunAt(to);
    if (next === undefined || this.copy.turns) return 0;
    if (run.style.size !== next.style.size || run.style.rise !== next.style.rise) return 0;
    const voice = this.founts.voiceOf(run.style);
    const { fount } = this.founts.voiceOf(next.style);
    return voice.fount.kernBetween(text.slice(0, to - at), fount, text.slice(to - at)) * voice.unit;
  }

  /** The part of a word that stands in one run, as boxes with the breaks between them. */
  private addRun(run: Run, text: string, at: number, breaks: readonly WordBreak[], token: RunToken): void {
    const voice = this.founts.voiceOf(run.style);
    const before = at - token.at;
    const joints = jointsBetween(token.joints, before, before + text.length);
    const shapes = voice.fount.shapesOf(text, joints, isRightToLeft(run.level));
    const word: Word = { run, voice, text, shapes, joints, token: token.at, kern: token.kern };
    const allowed = wraps(run) ? breaks : [];
    const offsets = [...allowed.map((b) => b.at - before), text.length];
    let from = 0;
    measureParts(word, offsets).forEach((part, i) => {
      const to = offsets[i]!;
      // What is spaced behind a word's last letter is part of the space.
      const spaced = i === allowed.length ? Math.max(0, part.glyphs - 1) : part.glyphs;
      this.push(
        {
          kind: "box",
          width:
            part.width * voice.unit + part.glyphs * voice.spacing + (i === allowed.length ? word.kern : 0),
          stretch: this.stretchOf(part.width, spaced, voice),
          shrink: this.shrinkOf(part.width, spaced, voice),
        },
        { kind: "part", word, from, to },
      );
      const wordBreak = allowed[i];
      if (wordBreak !== undefined) this.addBreak(wordBreak, at + to, at + to);
      from = to;
    });
  }

  /** A break behind the character before `end`; the next line begins at `start`. `kern`: what is counted before it and ends with the line. */
  private addBreak(
    wordBreak: WordBreak,
    end: number,
    start: number,
    how: "space" | undefined = undefined,
    kern: Pt = 0,
  ): void {
    const { kind } = wordBreak;
    const before = this.copy.text.charAt(end - 1);
    const run = this.runAt(Math.max(0, end - 1));
    const voice = run === undefined ? undefined : this.founts.voiceOf(run.style);
    const hyphenWidth = voice === undefined || kind !== "hyphen" ? 0 : voice.fount.widthOf("-") * voice.unit;
    const last = kind === "hyphen" ? "-" : before;
    const hang = run === undefined ? 0 : this.hangAt(last, "end", run);
    const next = this.startAfter(start);
    const hangs = this.hangBefore(this.copy.text.charAt(next), next);
    if (how === "space" && hang === 0 && hangs === 0) this.push(PLAIN_SPACE, BREAKS.space);
    else
      this.push(
        {
          kind: "penalty",
          width: hyphenWidth - hang - kern,
          next: -hangs,
          cost: this.costOf(wordBreak),
          hyphen: kind === "hyphen" || kind === "hard",
        },
        BREAKS[how ?? kind],
      );
  }

  private costOf({ kind, cost }: WordBreak): number {
    return this.justified || kind !== "hyphen" ? cost : cost * RAGGED_FACTOR;
  }

  /** The offset at which a line begins, spaces left out. */
  private startAfter(offset: number): number {
    let at = offset;
    while (isSpaceCode(this.copy.text.charCodeAt(at))) at++;
    return at;
  }

  private hangBefore(text: string, at: number): Pt {
    const run = this.justified ? this.peekRunAt(at) : undefined;
    return run === undefined ? 0 : this.hangAt(text.charAt(0), "start", run);
  }

  /** How far a small mark hangs out of the column. */
  private hangAt(character: string, at: LineEnd, run: Run): Pt {
    if (!this.justified) return 0;
    return hangOf(
      character,
      at,
      run.level,
      this.options.style.direction ?? "ltr",
      this.founts.voiceOf(run.style),
    );
  }

  private breaksOf(text: string, at: number): readonly WordBreak[] {
    const { style } = this.runAt(at) as Run;
    const found = this.breaks.of(
      text,
      style.lang,
      style.hyphens,
      this.marksIn(at, at + text.length),
      this.options.manner.shortParts,
    );
    this.isName = found.length > 0 && isLikelyName(this.copy.text, at, at + text.length, style.lang);
    const breaks = this.isName ? found.map(dearer) : found;
    return this.options.desperate.has(at) ? withEmergencies(text, breaks) : breaks;
  }

  private marksIn(start: number, end: number): { soft: number[]; zero: number[] } {
    const inside = (offsets: readonly number[]) =>
      offsets.length === 0 ? [] : offsets.filter((at) => at > start && at < end).map((at) => at - start);
    return { soft: inside(this.copy.soft), zero: inside(this.copy.zero) };
  }

  private stretchOf(width: number, glyphs: number, voice: Voice): Pt {
    if (!this.justified) return 0;
    return (
      width * voice.unit * SCALE_LIMIT +
      this.spaced(glyphs) * voice.style.size * this.options.manner.trackingStretch
    );
  }

  private shrinkOf(width: number, glyphs: number, voice: Voice): Pt {
    if (!this.justified) return 0;
    return (
      width * voice.unit * SCALE_LIMIT +
      this.spaced(glyphs) * voice.style.size * this.options.manner.trackingShrink
    );
  }

  /** Letters that join, as Arabic ones do, are never spaced, nor is a line that may hold them. */
  private spaced(glyphs: number): number {
    return this.copy.turns ? 0 : glyphs;
  }

  /** The run of a character at or after the last one asked for, nearly always. */
  private runAt(at: number): Run | undefined {
    const { runs } = this.copy;
    while (this.runIndex > 0 && runs[this.runIndex]!.start > at) this.runIndex--;
    while (this.runIndex < runs.length - 1 && runs[this.runIndex]!.end <= at) this.runIndex++;
    const run = runs[this.runIndex];
    return run !== undefined && run.start <= at && at < run.end ? run : undefined;
  }

  private peekRunAt(at: number): Run | undefined {
    const kept = this.runIndex;
    const run = this.runAt(at);
    this.runIndex = kept;
    return run;
  }
}

type BreakSource = Extract<Source, { kind: "break" }>;

const BREAKS: Readonly<Record<BreakSource["how"], BreakSource>> = {
  hyphen: { kind: "break", how: "hyphen" },
  hard: { kind: "break", how: "hard" },
  plain: { kind: "break", how: "plain" },
  emergency: { kind: "break", how: "emergency" },
  space: { kind: "break", how: "space" },
  forced: { kind: "break", how: "forced" },
};

const dearer = (wordBreak: WordBreak): WordBreak =>
  wordBreak.kind === "hyphen" ? { ...wordBreak, cost: wordBreak.cost + COSTS.name } : wordBreak;

/** A word, up to the spaces around it: its offset in the copy, and the offsets in it over which no ligature goes. */
interface Token {
  readonly at: number;
  readonly joints: readonly number[];
}

/** The same for one run of it. */
interface RunToken extends Token {
  readonly kern: Pt;
}

/** A word, or one of the characters that stand alone. */
function tokenEnd(text: string, from: number): number {
  if (standsAlone(text.charCodeAt(from))) return from + 1;
  let end = from + 1;
  while (end < text.length && !standsAlone(text.charCodeAt(end))) end++;
  return end;
}

const isSpace = (text: string): boolean => text.length === 1 && isSpaceCode(text.charCodeAt(0));

/** The same characters as `ONLY_SPACES`. */
const isSpaceCode = (code: number): boolean =>
  code === 0x20 ||
  code === 0xa0 ||
  (code >= 0x2000 && (code <= 0x200a || code === 0x202f || code === 0x205f || code === 0x3000));

const [LINE_BREAK_CODE, PICTURE_CODE, LEADER_CODE] = [LINE_BREAK, PICTURE, LEADER].map((text) =>
  text.charCodeAt(0),
);

const standsAlone = (code: number): boolean =>
  isSpaceCode(code) || code === LINE_BREAK_CODE || code === PICTURE_CODE || code === LEADER_CODE;

/** A space as it is collected. */
interface Space {
  readonly run: Run;
  readonly text: string;
  readonly glue: ParagraphItem;
  readonly source: Source;
}

function spaceSource(run: Run, voice: Voice, shape: Shape, elastic: boolean): Source {
  const stretches = elastic ? shape.width * voice.unit : 0;
  const part = { kind: "text", run, voice, shape, elastic: stretches, kern: 0, link: undefined } as const;
  return { kind: "space", part };
}

const AT_SPACE: WordBreak = { at: 0, kind: "plain", cost: 0 };
/** A space at which nothing hangs out. */
const PLAIN_SPACE: ParagraphItem = { kind: "penalty", width: 0, next: 0, cost: AT_SPACE.cost, hyphen: false };

const wraps = (run: Run): boolean => run.style.whiteSpace !== "nowrap" && run.style.whiteSpace !== "pre";
