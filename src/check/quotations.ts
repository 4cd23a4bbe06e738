/**
 * Quotations are printed in quotation marks and promised to be exact. So each kind must bring what it needs: a direct one is whole,
 * a partial one stands in the source's sentence, and nobody types the marks.
 */
import { type Briefing, passagesOf, type Statement } from "../model/briefing.ts";
import type { ValuePath } from "../model/origin.ts";
import { error, type Finding } from "./rule.ts";

export function* quotationsAreWhole({ statements, reactions }: Briefing): Generator<Finding> {
  for (const [i, statement] of statements.entries()) {
    const path: ValuePath = ["statements", i];
    yield* KINDS[statement.kind](statement, path);
    if (statement.kind === "indirect") continue;
    yield* typedMarks(statement.text, [...path, "text"]);
    yield* wordsHoldPassages(statement, path);
  }
  for (const [i, { quote, frame }] of reactions.entries()) {
    if (quote) yield* typedMarks(quote, ["reactions", i, "quote"]);
    if (frame !== undefined) yield* framePlaces(frame, quote ? 1 : 0, ["reactions", i, "frame"]);
  }
}

const KINDS: Record<Statement["kind"], (statement: Statement, path: ValuePath) => Generator<Finding>> = {
  *direct(statement, path) {
    yield* frameless(statement, path);
    yield* unbroken(statement, path);
  },
  *indirect(statement, path) {
    yield* frameless(statement, path);
    yield* unbroken(statement, path);
  },
  *partial(statement, path) {
    const { frame } = statement;
    if (frame === undefined)
      yield error(
        "check/partial-without-frame",
        path,
        `the partial statement “${statement.id}” lacks the words that the source puts around it`,
        "add “frame: …” with {} in the place of each quoted passage",
      );
    else yield* framePlaces(frame, passagesOf(statement).length, [...path, "frame"]);
  },
};

function* frameless({ kind, frame, id }: Statement, path: ValuePath): Generator<Finding> {
  if (frame !== undefined)
    yield error(
      "check/frame-without-partial",
      [...path, "frame"],
      `the ${kind} statement “${id}” has a frame, which only partial statements have`,
      "make it “kind: partial”, or take the frame out",
    );
}

function* unbroken({ kind, text, id }: Statement, path: ValuePath): Generator<Finding> {
  if (typeof text !== "string")
    yield error(
      "check/broken-statement",
      [...path, "text"],
      `the ${kind} statement “${id}” is a list of passages, and must be one text`,
      "make it “kind: partial” with a frame, or a statement for each passage",
    );
}

function* framePlaces(frame: string, passages: number, path: ValuePath): Generator<Finding> {
  const places = frame.split("{}").length - 1;
  if (places !== passages)
    yield error(
      "check/frame-places",
      path,
      `the frame has ${count(places, "place")} {} for ${count(passages, "quoted passage")}`,
      "put {} in the frame once for each quoted passage, in their order",
    );
  if (MARKED_PLACE.test(frame))
    yield error(
      "check/typed-quotation-marks",
      path,
      "the frame has quotation marks around {}",
      "write {} alone; the layout sets the marks of the language",
    );
}

const count = (n: number, noun: string): string => `${n === 0 ? "no" : n} ${noun}${n === 1 ? "" : "s"}`;

const OPENING = "„“”«»‚‘’‹›\"'";
const MARKED_PLACE = new RegExp(`[${OPENING}]\\s?\\{\\}\\s?[${OPENING}]`, "u");
/** A text that begins and ends with a mark. Marks inside are the speaker quoting somebody, and stay. */
const MARKED_TEXT = new RegExp(`^[${OPENING}].*[${OPENING}]$`, "su");

function* typedMarks(text: Statement["text"], path: ValuePath): Generator<Finding> {
  const passages =
    typeof text === "string"
      ? [{ passage: text, path }]
      : text.map((passage, i) => ({ passage, path: [...path, i] }));
  for (const { passage, path } of passages)
    if (MARKED_TEXT.test(passage.trim()))
      yield error(
        "check/typed-quotation-marks",
        path,
        `the text is written with quotation marks: ${passage.length > 60 ? `${passage.slice(0, 59)}…` : passage}`,
        "write the words alone; the layout sets the marks of the language",
      );
}

/** Where the evidence gives the source's words, the quoted ones are among them. */
function* wordsHoldPassages(statement: Statement, path: ValuePath): Generator<Finding> {
  const words = statement.evidence.flatMap((e) => e.words ?? []);
  if (words.length === 0) return;
  for (const passage of passagesOf(statement))
    if (!words.some((w) => w.includes(passage)))
      yield error(
        "check/quote-not-in-evidence",
        [...path, "text"],
        `the words of the evidence do not hold the quotation “${passage.length > 60 ? `${passage.slice(0, 59)}…` : passage}”`,
        "copy both out of the source, character for character",
      );
}
