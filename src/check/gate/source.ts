/** An article as the rules of the gate ask it: its paragraphs by number, folded, with what stands in quotation marks in them. */
import type { Article, Paragraph } from "../../model/article.ts";
import { interviewAnswers } from "../../model/interview.ts";
import { type Folded, fold } from "./fold.ts";
import { quotedSpans } from "./marks.ts";

/** Words in quotation marks, with the paragraphs that they stand in. */
export interface Quotation {
  readonly words: Folded;
  /** First paragraph, and last for a quotation that goes over several. */
  readonly from: number;
  readonly to: number;
  /** Offset of the first word in the article. */
  readonly start: number;
}

const made = new WeakMap<Article, Map<string, SourceText>>();

/** The article under its id, taken apart once: a draft is held against its article until nothing of it is doubted. */
export function sourceText(id: string, article: Article): SourceText {
  const known = made.get(article) ?? new Map<string, SourceText>();
  made.set(article, known);
  const text = known.get(id) ?? new SourceText(id, article);
  known.set(id, text);
  return text;
}

export class SourceText {
  private readonly folds = new Map<number, Folded>();
  private quotationList: readonly Quotation[] | undefined;
  private byParagraph: ReadonlyMap<number, readonly Placed[]> | undefined;

  constructor(
    readonly id: string,
    readonly article: Article,
  ) {}

  paragraph = (number: number): Paragraph | undefined => this.article.paragraphs[number - 1];

  folded(number: number): Folded {
    const known = this.folds.get(number);
    if (known) return known;
    const made = fold(this.paragraph(number)?.text ?? "");
    this.folds.set(number, made);
    return made;
  }

  get numbers(): readonly number[] {
    return this.article.paragraphs.map((p) => p.number);
  }

  /** Those that begin in one of the paragraphs, in the order of `quotations`. */
  quotationsIn(numbers: ReadonlySet<number>): readonly Quotation[] {
    this.byParagraph ??= groupedByStart(this.quotations);
    if (numbers.size === 1) return this.byParagraph.get([...numbers][0]!)?.map(([, each]) => each) ?? [];
    return [...numbers]
      .flatMap((number) => this.byParagraph!.get(number) ?? [])
      .sort(([a], [b]) => a - b)
      .map(([, each]) => each);
  }

  /** Every quotation, each paragraph's for itself, and those over paragraphs also as a whole; and each answer of an interview. */
  get quotations(): readonly Quotation[] {
    this.quotationList ??= this.findQuotations();
    return this.quotationList;
  }

  private findQuotations(): Quotation[] {
    const found: Quotation[] = [];
    let running: Running | undefined;
    for (const { number, text, start } of this.article.paragraphs) {
      let next: Running | undefined;
      for (const span of quotedSpans(text, running !== undefined)) {
        const words = text.slice(span.start, span.end);
        const own = { words: fold(words), from: number, to: number, start: start + span.start };
        const before = span.goesOn ? running : undefined;
        const whole: Running = before
          ? { parts: [...before.parts, own], text: `${before.text} ${words}` }
          : { parts: [own], text: words };
        // Now that the quotation goes on, what was left open in the paragraph before was one.
        if (before?.parts.length === 1) found.push(before.parts[0]!);
        if (before) found.push(joined(whole));
        if (!span.open || before) found.push(own);
        // The outermost of those that are open comes first.
        if (span.open && whole.parts.length < MOST_PARAGRAPHS) next ??= whole;
      }
      running = next;
    }
    for (const { paragraph, words } of interviewAnswers(this.article.paragraphs))
      found.push({
        words: fold(paragraph.text.slice(words.start, words.end)),
        from: paragraph.number,
        to: paragraph.number,
        start: paragraph.start + words.start,
      });
    return found;
  }
}

/** A quotation with its place in the list of all. */
type Placed = readonly [index: number, quotation: Quotation];

function groupedByStart(quotations: readonly Quotation[]): Map<number, Placed[]> {
  const groups = new Map<number, Placed[]>();
  for (const [index, quotation] of quotations.entries()) {
    const group = groups.get(quotation.from);
    if (group === undefined) groups.set(quotation.from, [[index, quotation]]);
    else group.push([index, quotation]);
  }
  return groups;
}

/** Speeches go over a dozen paragraphs; a mark that is opened in each paragraph of a book would take the square of its length. */
const MOST_PARAGRAPHS = 40;

/** A quotation that is open at the end of a paragraph, with its part of each paragraph so far. */
interface Running {
  readonly parts: readonly Quotation[];
  readonly text: string;
}

const joined = ({ parts, text }: Running): Quotation => ({
  words: fold(text),
  from: parts[0]!.from,
  to: parts.at(-1)!.to,
  start: parts[0]!.start,
});
