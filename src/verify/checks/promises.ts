/** Every text that the layout promises stands in the file: whole, in order, quotations in their marks, on one page where it must. */
import type { PrintRule } from "../../model/layout.ts";
import { error, type Finding } from "../finding.ts";
import { describeNearest } from "../nearest.ts";
import { namesContent, type PromisedText, type Promises } from "../promise.ts";
import { marksOfLanguage } from "../quotation.ts";
import { countOf, find, type Haystack, type Match } from "../search.ts";
import { normalise, shorten } from "../words.ts";

/** Looking for the nearest words is slow: the first findings are enough to see what went wrong. */
const NEAREST_LIMIT = 20;

export interface Comparison {
  readonly findings: readonly Finding[];
  readonly texts: number;
  readonly quotes: number;
}

export function comparePromises(
  { layout, rules }: Promises,
  content: Haystack,
  furniture: Haystack,
): Comparison {
  const findings: Finding[] = [];
  const all: PromisedText[] = [];
  let quotes = 0;
  for (const [index, { rule, texts: promised }] of rules.entries()) {
    if (!namesContent(rule.path)) {
      findings.push(
        error("verify/unknown-promise", `layout ${layout} promises “${rule.path}”, which no briefing has`, {
          promise: ["prints", index, "path"],
        }),
      );
      continue;
    }
    all.push(...promised);
    quotes += promised.filter((one) => one.quoted).length;
    findings.push(...compareInOrder(rule, promised, content, furniture, NEAREST_LIMIT - findings.length));
  }
  if (findings.length === 0) findings.push(...countRepeated(all, content));
  return { findings, texts: all.length, quotes };
}

/** What is printed in several places stands there as often: a name over its statements and in the list of who took part. */
function countRepeated(all: readonly PromisedText[], content: Haystack): Finding[] {
  const places = new Map<string, Map<string, PromisedText>>();
  for (const one of all) {
    const { text, path } = one;
    const own = places.get(text) ?? new Map<string, PromisedText>();
    // Two promises of one place are one print.
    places.set(text, own.set(path.join("."), one));
  }
  return [...places.values()].flatMap((own) => {
    const [first] = own.values();
    if (first === undefined || own.size < 2) return [];
    const found = countOf(content, first, own.size);
    if (found >= own.size) return [];
    const message = `“${shorten(first.text)}” stands in the file ${found} of the ${own.size} times that its layout prints it`;
    return [error("verify/text-missing", message, { path: [...own.values()].at(-1)?.path ?? [] })];
  });
}

/**
 * Each text is looked for behind the one before it. Taking the first place every time is enough: if that fails, no other choice of
 * places keeps the order either.
 */
function compareInOrder(
  rule: PrintRule,
  promised: readonly PromisedText[],
  content: Haystack,
  furniture: Haystack,
  nearest: number,
): Finding[] {
  const findings: Finding[] = [];
  let cursor = 0;
  for (const one of promised) {
    const match = find(content, one, cursor);
    if (match === undefined) {
      findings.push(findMissing(one, content, furniture, findings.length < nearest));
      continue;
    }
    findings.push(...judge(rule, one, match, content));
    cursor = match.end;
  }
  return findings;
}

function findMissing(promised: PromisedText, content: Haystack, furniture: Haystack, look: boolean): Finding {
  const { path } = promised;
  const text = shorten(promised.text);
  const earlier = find(content, promised, 0);
  if (earlier !== undefined) {
    return error(
      "verify/out-of-order",
      `“${text}” stands on page ${earlier.page} before the text that it follows in the content`,
      {
        path,
        hint: "print the list in the order of the content, or say in layout.yaml how it is grouped",
      },
    );
  }
  const painted = find(furniture, promised, 0);
  const hint =
    painted !== undefined
      ? `it stands only in the page furniture of page ${painted.page}, which no screen reader says`
      : look
        ? describeNearest(promised.text, content.reading)
        : undefined;
  return error("verify/text-missing", `“${text}” does not stand in the file as the content has it`, {
    path,
    ...(hint === undefined ? {} : { hint }),
  });
}

function judge(rule: PrintRule, promised: PromisedText, match: Match, content: Haystack): Finding[] {
  const findings: Finding[] = [];
  const { path } = promised;
  if (promised.quoted && !match.marked) {
    const [open, close] = marksOfLanguage(content.language);
    findings.push(
      error(
        "verify/quotation-marks",
        `“${shorten(promised.text)}” stands on page ${match.page} without its marks ${open} and ${close}`,
        {
          path,
          hint: `on paper it reads ${context(content, match)}`,
        },
      ),
    );
  }
  if (rule.whole === "page" && match.page !== match.lastPage) {
    findings.push(
      error(
        "verify/split-over-pages",
        `“${shorten(promised.text)}” begins on page ${match.page} and ends on page ${match.lastPage}`,
        {
          path,
          hint: "give its element `break-inside: avoid`",
        },
      ),
    );
  }
  return findings;
}

/** The words around a match, cut to its two ends. */
function context({ text }: Haystack, { start, end }: Match): string {
  const around = 12;
  const lead = text.slice(Math.max(0, start - around), start + around);
  const tail = text.slice(Math.max(start, end - around), end + around);
  return `«${normalise(lead)} … ${normalise(tail)}»`;
}
