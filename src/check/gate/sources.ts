/** The file that was given is the source that the briefing was drawn from, and says of itself what the briefing says of it. */
import type { Source } from "../../model/briefing.ts";
import type { ValuePath } from "../../model/origin.ts";
import { allEvidence, error, type Finding, warning } from "../rule.ts";
import { foldText } from "./fold.ts";
import { nearHint } from "./quotations.ts";
import { type Scene, shorten } from "./scene.ts";
import type { SourceText } from "./source.ts";

export function* sourcesAgree(scene: Scene): Generator<Finding> {
  for (const [i, source] of scene.briefing.sources.entries()) {
    const text = scene.sources.get(source.id);
    if (text) yield* agree(source, text, ["sources", i]);
  }
  yield* furniture(scene);
}

function* agree(source: Source, text: SourceText, path: ValuePath): Generator<Finding> {
  const { article } = text;
  if (article.sha256 !== source.sha256)
    yield error(
      "check/source-changed",
      [...path, "sha256"],
      `the file given for “${source.id}” has the sha256 ${article.sha256.slice(0, 16)}…, not ${source.sha256.slice(0, 16)}…`,
      `use the file that was read, or compare the texts and write ${article.sha256}`,
    );
  if (article.paragraphs.length !== source.paragraphs)
    yield error(
      "check/paragraphs-differ",
      [...path, "paragraphs"],
      `the file given for “${source.id}” has ${article.paragraphs.length} paragraphs, not ${source.paragraphs}`,
      "count the non-empty lines of the source, and look at the evidence again",
    );
  yield* titleStands(source, text, path);
  yield* authorStands(source, text, path);
  yield* datesAgree(source, text, path);
}

/** The title is printed in quotation marks. */
function* titleStands({ title }: Source, text: SourceText, path: ValuePath): Generator<Finding> {
  const wanted = foldText(title);
  const titles = [foldText(text.article.facts.title ?? ""), ...text.numbers.map((n) => text.folded(n).text)];
  const has = titles.some((each) => each === wanted || each === `${wanted}.` || begins(each, wanted));
  if (!has)
    yield error(
      "check/title-not-in-source",
      [...path, "title"],
      `the source has no line “${shorten(title)}”`,
      nearHint(title, [text]),
    );
}

/** A line that is too long for a title is cut, with “…” for the rest. */
const begins = (line: string, title: string): boolean =>
  title.endsWith("…") && title.length > LEAST_OF_A_LINE && line.startsWith(title.slice(0, -1));

/** Signs of it; a line of this length fits on any sheet, and is not cut. */
const LEAST_OF_A_LINE = 100;

function* authorStands(
  { author, authorRole }: Source,
  text: SourceText,
  path: ValuePath,
): Generator<Finding> {
  const { facts } = text.article;
  const said = [
    ...[facts.author ?? "", facts.authorRole ?? ""].map(foldText).filter((line) => line !== ""),
    ...text.numbers.map((n) => text.folded(n).text),
  ].join(" ");
  for (const [field, value] of Object.entries({ author, authorRole }))
    if (value !== null && !said.includes(foldText(value)))
      yield error(
        "check/author-not-in-source",
        [...path, field],
        `the source does not name “${value}”`,
        "write what the source says, or null",
      );
}

function* datesAgree(
  { published, outlet, url }: Source,
  text: SourceText,
  path: ValuePath,
): Generator<Finding> {
  const { facts } = text.article;
  const day = (date: string) => date.slice(0, 10);
  const differ: readonly (readonly [
    field: string,
    ours: string | null,
    theirs: string | undefined,
    same: boolean,
  ])[] = [
    [
      "published",
      published,
      facts.published,
      day(published ?? "").startsWith(day(facts.published ?? "")) ||
        day(facts.published ?? "").startsWith(day(published ?? "")),
    ],
    ["outlet", outlet, facts.outlet, true],
    ["url", url, facts.url, url === facts.url],
  ];
  for (const [field, ours, theirs, same] of differ)
    if (theirs !== undefined && (ours === null || !same))
      yield warning(
        "check/source-fact-differs",
        [...path, field],
        `the source says “${theirs}” for “${field}”, and the briefing ${ours === null ? "that it is not stated" : `“${ours}”`}`,
        "write what the source says",
      );
}

/** Evidence in lines that are no text of the article, unless the briefing counts them among those. */
function* furniture({ briefing, sources }: Scene): Generator<Finding> {
  for (const { value, path } of allEvidence(briefing)) {
    const source = sources.get(value.source);
    const told = briefing.sources.find(({ id }) => id === value.source)?.dropped ?? [];
    if (source === undefined || path[0] === "sourceNotes") continue;
    for (const [i, number] of value.paragraphs.entries()) {
      const paragraph = source.paragraph(number);
      if (paragraph === undefined || told.includes(number) || !NO_TEXT.has(paragraph.class)) continue;
      yield warning(
        "check/cites-furniture",
        [...path, "paragraphs", i],
        `paragraph ${number} is no text of the article but ${paragraph.class === "other" ? "furniture" : `a ${paragraph.class}`}: “${shorten(paragraph.text, 50)}”`,
        `cite the body text (the rule “${paragraph.rule}” took the line for that)`,
      );
    }
  }
}

const NO_TEXT: ReadonlySet<string> = new Set(["caption", "credit", "promo", "other", "role"]);
