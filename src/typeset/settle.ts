/**
 * Page numbers that are printed in the text: they are known only once pages are made, and may move what they point to when they are
 * put in. So pages are made again until the numbers are those that are printed, a few times at most, and what has not settled then is a
 * finding. Documents without references are set once.
 */
import type { DocumentTree, Inline, PageOf } from "../model/document.ts";
import type { Pt } from "../model/length.ts";
import type { TypesetOutcome } from "../model/page.ts";
import type { ParagraphStyle } from "../model/style.ts";
import type { Finding, Findings } from "./findings.ts";
import type { Flow } from "./flow/index.ts";
import type { Compositor, Recast } from "./line.ts";
import { type Drafts, finishPages } from "./page/index.ts";
import { type Answers, answer, type FilledIn, fillIn, findReferences, keyOf } from "./page/references.ts";

/** Contents of fifty chapters settle in two passes; Typst stops after five, WeasyPrint after eight. */
const MOST_PASSES = 6;
/** From here on a number never takes less room than it has taken, so that one that swings between two lengths comes to rest. */
const CALM = 3;
/** As wide as a digit in most faces. */
const FIGURE_SPACE = "\u2007";

/** A document with its pages, as far as page numbers go. */
export interface Drafted {
  readonly document: DocumentTree;
  readonly flow: Flow;
  readonly drafts: Drafts;
  readonly findings: Findings;
}

/** A draft, and what has been put into its document since. */
export interface Earlier extends Pick<FilledIn, "changed"> {
  readonly draft: Drafted;
}

export function settlePages(
  document: DocumentTree,
  compositor: Compositor,
  draftPages: (document: DocumentTree, compositor: Compositor, before?: Earlier) => Drafted,
): TypesetOutcome {
  const references = findReferences(document);
  if (references.length === 0) return finish(draftPages(document, compositor), compositor);
  const knowing = rememberLines(compositor);
  const first = draftPages(document, knowing);
  let draft = first;
  let found = answer(references, draft.drafts.pages);
  let printed: Answers = found;
  for (let pass = 2; pass <= MOST_PASSES; pass++) {
    printed = pass < CALM ? found : noShorter(found, printed);
    const { document: filled, changed } = fillIn(document, printed);
    draft = draftPages(filled, knowing, { draft: first, changed });
    found = answer(references, draft.drafts.pages);
    if (references.every((one) => isPrinted(one, printed, found))) break;
  }
  const { document: pages, diagnostics } = finish(draft, knowing);
  const findings = references.flatMap((one) => findingOf(one, printed, found));
  return { document: pages, diagnostics: [...diagnostics, ...findings] };
}

const finish = ({ document, drafts, findings }: Drafted, compositor: Compositor): TypesetOutcome => ({
  document: finishPages(document, drafts, compositor, findings),
  diagnostics: [...findings.all(), ...compositor.diagnostics()],
});

const isPrinted = (reference: PageOf, printed: Answers, found: Answers): boolean =>
  plain(printed, reference) === plain(found, reference);

const plain = (answers: Answers, reference: PageOf): string | undefined =>
  answers.get(keyOf(reference))?.replaceAll(FIGURE_SPACE, "");

const noShorter = (found: Answers, printed: Answers): Answers =>
  new Map([...found].map(([key, text]) => [key, text.padStart(printed.get(key)?.length ?? 0, FIGURE_SPACE)]));

function findingOf(reference: PageOf, printed: Answers, found: Answers): TypesetOutcome["diagnostics"] {
  const [says, stands] = [plain(printed, reference), plain(found, reference)];
  if (stands !== undefined && says === stands) return [];
  const { anchor, origin } = reference;
  const finding: Omit<Finding, "place"> =
    stands === undefined
      ? {
          code: "typeset/unprinted-target",
          severity: "error",
          message: `“#${anchor}” stands on no page, so its page cannot be named`,
          hint: "refer to something that is printed",
        }
      : {
          code: "typeset/unsettled-page",
          severity: "error",
          message: reference.noteOnPage
            ? `the note of “#${anchor}” has the number ${says}, and is number ${stands} of its page: each number moves the call to the other page`
            : `the reference to “#${anchor}” says page ${says}, and the page is ${stands}: each number moves the place to the other page`,
          hint: reference.noteOnPage
            ? "let notes be counted through the document, without counter-reset: footnote"
            : "keep the target apart with break-before: page, or give the reference a line of its own",
        };
  return [origin === undefined ? finding : { ...finding, place: origin }];
}

/** Sets no paragraph twice in the same way: from pass to pass nearly all of them stay the same. */
function rememberLines(compositor: Compositor): Compositor {
  const lines = new Memory<ReturnType<Compositor["setLines"]>>();
  const extents = new Memory<ReturnType<Compositor["extentOf"]>>();
  const recasts = { "-1": new Memory<Recast | undefined>(), "1": new Memory<Recast | undefined>() };
  return {
    setLines: (inlines, style, measure, ...place) =>
      lines.of(inlines, style, measure, () => compositor.setLines(inlines, style, measure, ...place)),
    extentOf: (inlines, style) => extents.of(inlines, style, 0, () => compositor.extentOf(inlines, style)),
    // The lines are those remembered above, so that they need not be told apart.
    recast: (inlines, style, measure, lines, by) =>
      recasts[by].of(inlines, style, measure, () => compositor.recast(inlines, style, measure, lines, by)),
    faces: () => compositor.faces(),
    diagnostics: () => compositor.diagnostics(),
  };
}

class Memory<T> {
  private readonly known = new WeakMap<
    readonly Inline[],
    { style: ParagraphStyle; measure: Pt; value: T }[]
  >();

  of(inlines: readonly Inline[], style: ParagraphStyle, measure: Pt, make: () => T): T {
    const entries = this.known.get(inlines) ?? [];
    this.known.set(inlines, entries);
    const known = entries.find((entry) => entry.style === style && entry.measure === measure);
    if (known) return known.value;
    const value = make();
    entries.push({ style, measure, value });
    return value;
  }
}
