/** An article as the rules of the gate ask it: its paragraphs by number, folded, with what stands in quotation marks in them. */
import type { Article, Paragraph } from "../../model/article.ts";
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

export class SourceText {
  private readonly folds = new Map<number, Folded>();
  private quotationList: readonly Quotation[] | undefined;

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

  /** Every quotation, each paragraph's for itself, and those over paragraphs also as a whole. */
  get quotations(): readonly Quotation[] {
    this.quotationList ??= this.findQuotations();
    return this.quotationList;
  }

  private findQuotations(): Quotation[] {
    const found: Quotation[] = [];
    let running: { text: string; from: number; start: number } | undefined;
    for (const { number, text, start } of this.article.paragraphs) {
      const spans = quotedSpans(text, running !== undefined);
      let next: typeof running;
      for (const span of spans) {
        const words = text.slice(span.start, span.end);
        found.push({ words: fold(words), from: number, to: number, start: start + span.start });
        const whole: typeof running =
          span.goesOn && running
            ? { ...running, text: `${running.text} ${words}` }
            : { text: words, from: number, start: start + span.start };
        if (whole.from !== number)
          found.push({ words: fold(whole.text), from: whole.from, to: number, start: whole.start });
        // The outermost of those that are open comes first.
        if (span.open) next ??= whole;
      }
      running = next;
    }
    return found;
  }
}
