/** What an editor leaves out of a quotation, or adds to it, has its place in the words that are quoted, and no doubt where. */
import { type Briefing, passagesOf } from "../model/briefing.ts";
import type { ValuePath } from "../model/origin.ts";
import { type Edits, placedEdits, placesOf } from "../model/wording.ts";
import { NEGATION } from "./negation.ts";
import { error, type Finding, warning } from "./rule.ts";

export function* editsHaveTheirPlace({ statements, reactions }: Briefing): Generator<Finding> {
  for (const [i, statement] of statements.entries())
    yield* judge(statement, statement.kind === "indirect" ? [] : passagesOf(statement), ["statements", i]);
  for (const [i, reaction] of reactions.entries())
    yield* judge(reaction, reaction.quote === undefined ? [] : [reaction.quote], ["reactions", i]);
}

function* judge(
  { omit = [], insert = [] }: Edits,
  passages: readonly string[],
  path: ValuePath,
): Generator<Finding> {
  for (const [i, run] of omit.entries()) {
    yield* place(run, passages, [...path, "omit", i]);
    yield* negation(run, [...path, "omit", i]);
  }
  for (const [i, { after, words }] of insert.entries()) {
    yield* place(after, passages, [...path, "insert", i, "after"]);
    yield* negationAdded(words, [...path, "insert", i, "words"]);
    if (/[[\]]/.test(words))
      yield error(
        "check/typed-brackets",
        [...path, "insert", i, "words"],
        `the inserted words are written with brackets: “${words}”`,
        "write the words alone; they are printed in brackets",
      );
  }
  for (const passage of passages) yield* collisions(passage, { omit, insert }, path);
  for (const passage of passages)
    if (/\[\s*(?:…|\.\.\.)\s*\]/.test(passage))
      yield error(
        "check/typed-brackets",
        path,
        "an omission is typed into the quotation",
        "write the source's words whole, and name those left out under “omit”",
      );
}

function* place(run: string, passages: readonly string[], path: ValuePath): Generator<Finding> {
  const places = passages.flatMap((passage) => placesOf(run, passage)).length;
  if (places !== 1)
    yield error(
      "check/edit-without-place",
      path,
      places === 0
        ? `the quotation does not hold the words “${run}”`
        : `the quotation holds the words “${run}” ${places} times`,
      places === 0 ? "copy them out of the quotation" : "name more words, so that the place is certain",
    );
}

/** Words that are left out twice, and words that are added in the middle of what is left out, would print what nobody meant. */
function* collisions(passage: string, edits: Edits, path: ValuePath): Generator<Finding> {
  const placed = placedEdits(passage, edits);
  for (const [i, { start, end }] of placed.entries()) {
    const before = placed.slice(0, i).find((each) => each.end > start);
    if (before === undefined) continue;
    yield error(
      "check/edit-without-place",
      path,
      `“${passage.slice(before.start, before.end)}” is left out, and in the midst of it ${start === end ? "something is added" : `“${passage.slice(start, end)}”`}`,
      "leave out one run of words, and add outside of it",
    );
  }
}

/** Up to this many words, a run that holds a negation is left out, or added, for the negation's sake. */
const BARE = 4;

const isBare = (run: string): boolean => run.trim().split(/\s+/u).length <= BARE;

function* negation(run: string, path: ValuePath): Generator<Finding> {
  if (!NEGATION.test(run)) return;
  const report = isBare(run) ? error : warning;
  yield report(
    "check/omitted-negation",
    path,
    `the words left out hold a negation: “${run.length > 60 ? `${run.slice(0, 59)}…` : run}”`,
    "keep it: without it the speaker may say the contrary",
  );
}

function* negationAdded(words: string, path: ValuePath): Generator<Finding> {
  if (!NEGATION.test(words)) return;
  const report = isBare(words) ? error : warning;
  yield report(
    "check/inserted-negation",
    path,
    `the words added to the quotation hold a negation: “${words.length > 60 ? `${words.slice(0, 59)}…` : words}”`,
    "take it out: with it the speaker may say the contrary",
  );
}
