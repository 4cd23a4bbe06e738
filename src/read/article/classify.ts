/**
 * Lines to paragraphs with a class. First each line by its words and its element (`rules.ts`), then by where it stands: the headline
 * comes first, names follow it, and among lines that end like sentences one that does not is a heading or a caption. Nothing is
 * deleted.
 */
import type { Paragraph, ParagraphClass } from "../../model/article.ts";
import { datelineIn, placeBefore, startsWithDateline } from "./dateline.ts";
import { languageOf } from "./language.ts";
import type { Line } from "./paragraphs.ts";
import { WORD_RULES } from "./rules.ts";
import { endsLikeSentence, looksLikeNames, WRITTEN_BY, wordCount } from "./shape.ts";

interface Verdict {
  readonly class: ParagraphClass;
  readonly rule: string;
}

const BODY: Verdict = { class: "body", rule: "running-text" };

export function classify(lines: readonly Line[]): Paragraph[] {
  const verdicts = new Verdicts(lines);
  verdicts.byWords();
  verdicts.ofHead();
  verdicts.ofLinesWithoutStop();
  const first = lines.findIndex((_, i) => verdicts.at(i).class === "body");
  const whole = lines.map(({ text }) => text).join("\n");
  return lines.map((line, i) => ({
    start: line.start,
    end: line.end,
    number: i + 1,
    text: line.text,
    ...verdicts.at(i),
    ...datelineOf(line.text, verdicts.at(i), i === first ? whole : undefined),
    language: languageOf(line.text),
  }));
}

/** `whole` is the text of all lines, for the first paragraph of the body. */
function datelineOf(
  text: string,
  { class: kind }: Verdict,
  whole: string | undefined,
): Pick<Paragraph, "dateline"> {
  const found =
    kind === "body" ? datelineIn(text) || (whole === undefined ? "" : placeBefore(text, whole)) : "";
  return found === "" ? {} : { dateline: found.length };
}

/** Longer lines are a first sentence, not a headline. */
const LONGEST_HEADLINE = 25;
/** Bylines stand this near to the head. */
const HEAD_LINES = 6;
const BYLINE = new RegExp(`^(?:${WRITTEN_BY}|ein(?:e)? \\p{L}+ von)\\s*:?\\s+(?=\\p{Lu})`, "iu");
const ROLE =
  /\b(?:\p{L}*(?:redakteur|korrespondent|reporter|journalist|autor|kolumnist|volontär)(?:in)?|\p{L}*(?:editor|correspondent|reporter|writer|journalist|columnist|producer|analyst))\b/iu;
const LONGEST_ROLE = 10;
/** More letters without end than this, and a heading would be no heading. */
const LONGEST_HEADING = 9;
const LONGEST_CAPTION = 40;
/** Words outside of any paragraph: buttons, counters, names of sections. */
const LONGEST_LOOSE = 12;
/** Where fewer of the lines end like sentences, the stop says nothing (poems, lists, headlines only). */
const USUAL_SHARE = 0.8;
const ENOUGH_LINES = 4;

class Verdicts {
  private readonly all: (Verdict | undefined)[];

  constructor(private readonly lines: readonly Line[]) {
    this.all = lines.map(() => undefined);
  }

  at(i: number): Verdict {
    return this.all[i] ?? BODY;
  }

  byWords(): void {
    for (const [i, line] of this.lines.entries()) this.all[i] = byElement(line) ?? byWords(line.text);
  }

  /** Headline, byline and role: only at the head, and in this order. */
  ofHead(): void {
    const first = this.lines.findIndex((_, i) => this.at(i).class === "body");
    const titled = this.all.some((verdict) => verdict?.class === "headline");
    if (!titled && first >= 0 && this.isHeadline(first))
      this.all[first] = { class: "headline", rule: "headline-first" };
    const head = this.all.findIndex((verdict) => verdict?.class === "headline");
    const end = Math.min(this.lines.length, Math.max(head, 0) + HEAD_LINES);
    for (let i = head + 1; i < end; i++) {
      const { text } = this.lines[i]!;
      if (this.at(i).class !== "body" && this.at(i).class !== "subheading") continue;
      const named = this.all.findIndex((verdict) => verdict?.class === "byline");
      if (named < 0 && BYLINE.test(text) && wordCount(text) <= 12 && !/[!?…“”]$/u.test(text))
        this.all[i] = { class: "byline", rule: "byline-by" };
      else if (named < 0 && looksLikeNames(text)) this.all[i] = { class: "byline", rule: "byline-names" };
      else if (named === i - 1 && named >= 0 && ROLE.test(text) && wordCount(text) <= LONGEST_ROLE)
        this.all[i] = { class: "role", rule: "role-after-byline" };
      else if (endsLikeSentence(text) && wordCount(text) > LONGEST_ROLE) return;
    }
  }

  /** A first line is a headline when text follows it that is longer, and when it is not itself the beginning of that. */
  private isHeadline(first: number): boolean {
    const { text } = this.lines[first]!;
    const more = this.lines.slice(first + 1).some((_, j) => this.at(first + 1 + j).class === "body");
    return more && wordCount(text) <= LONGEST_HEADLINE && !startsWithDateline(text);
  }

  ofLinesWithoutStop(): void {
    const open = this.lines.flatMap((_, i) => (this.all[i] === undefined ? [i] : []));
    const stopped = open.filter((i) => endsLikeSentence(this.lines[i]!.text));
    // Long lines count, as captions and headings are many on some pages.
    const share = stopped.length / Math.max(1, open.filter((i) => wordCount(this.lines[i]!.text) > 3).length);
    if (open.length < ENOUGH_LINES || share < USUAL_SHARE / 2) return;
    for (const i of open) {
      const { text } = this.lines[i]!;
      if (endsLikeSentence(text)) continue;
      const words = wordCount(text);
      if (this.besideCredit(i) && words <= LONGEST_CAPTION)
        this.all[i] = { class: "caption", rule: "caption-beside-credit" };
      else if (words <= LONGEST_HEADING && this.leadsOn(i))
        this.all[i] = { class: "subheading", rule: "short-without-stop" };
      else if (share >= USUAL_SHARE && words <= LONGEST_CAPTION)
        this.all[i] = { class: "caption", rule: "caption-without-stop" };
    }
  }

  private besideCredit = (i: number): boolean => [i - 1, i + 1].some((j) => this.all[j]?.class === "credit");

  /** A heading has text below it. */
  private leadsOn = (i: number): boolean => i + 1 < this.lines.length && this.at(i + 1).class === "body";
}

/** What a web page says by its elements and links. */
function byElement({ element, linked, text }: Line): Verdict | undefined {
  if (element === undefined) return undefined;
  if (element === "title") return { class: "headline", rule: "title-of-page" };
  if (element === "caption") return { class: "caption", rule: "caption-element" };
  if (element === "row") return { class: "body", rule: "table-row" };
  const spoken = byWords(text);
  if (spoken) return spoken;
  if (linked && (!endsLikeSentence(text) || isCapitals(text))) return { class: "promo", rule: "link-alone" };
  if (element === "heading") return { class: "subheading", rule: "heading-element" };
  if (element === "loose" && !endsLikeSentence(text) && wordCount(text) <= LONGEST_LOOSE)
    return { class: "other", rule: "loose-words" };
  if (element === "text" && wordCount(text) <= LONGEST_HEADING) return undefined;
  return { class: "body", rule: "paragraph-element" };
}

const isCapitals = (text: string): boolean => !/\p{Ll}/u.test(text);

function byWords(text: string): Verdict | undefined {
  const rule = WORD_RULES.find(({ test }) => test(text));
  return rule && { class: rule.class, rule: rule.id };
}
