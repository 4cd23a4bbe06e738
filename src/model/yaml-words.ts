/** What the YAML library says in terms of its specification, for people who only want to write a briefing. */

/** What is wrong, as the library says it; `pos` are offsets in the text. */
export interface YamlError {
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** A piece of the text as the library's parser tells them apart; others may stand inside it. */
export interface YamlToken {
  readonly type: string;
  readonly offset?: number;
  readonly source?: string;
  readonly start?: unknown;
  readonly end?: unknown;
  readonly value?: unknown;
  readonly items?: unknown;
}

export interface SyntaxWords {
  readonly kind: SlipKind;
  /** Lower case, no full stop, the offending text in quotation marks when it is short. */
  readonly message: string;
  readonly hint: string | undefined;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

export type SlipKind = "yaml-syntax" | "tab-indent" | "unknown-tag";

interface Words {
  readonly kind?: SlipKind;
  readonly message: string;
  readonly hint: string;
  /** Where the mistake was made, if that is not where the library met it. */
  readonly start?: number | undefined;
}

/** Undefined when the words are for another mistake. */
type Explain = (match: RegExpExecArray, error: YamlError, text: string, openings: Openings) => Words;

/** Of errors in the order of the file; in that order too. */
export function explainErrors(
  errors: readonly YamlError[],
  text: string,
  tokens: Iterable<YamlToken>,
): SyntaxWords[] {
  const openings = new Openings(withInner(tokens));
  return errors.map((error) => explainError(error, text, openings)).sort((a, b) => a.start - b.start);
}

function explainError(error: YamlError, text: string, openings: Openings): SyntaxWords {
  const [start, end] = error.pos;
  const sentence = error.message.split("\n")[0] ?? "";
  for (const [pattern, explain] of RULES) {
    const match = pattern.exec(sentence);
    if (match === null) continue;
    const { kind = "yaml-syntax", message, hint, start: made } = explain(match, error, text, openings);
    if (made !== undefined) return { kind, message, hint, start: made, end: made + 1 };
    return { kind, message: withText(message, text.slice(start, end)), hint, start, end };
  }
  const plain = sentence.replace(/[.;]( .*)?$/, "").replace(/^./, (first) => first.toLowerCase());
  return {
    kind: "yaml-syntax",
    message: withText(plain, text.slice(start, end)),
    hint: undefined,
    start,
    end,
  };
}

function withText(message: string, offending: string): string {
  const quoted = offending.trim();
  const worthwhile = quoted.length > 1 && quoted.length <= 60 && !quoted.includes("\n");
  return worthwhile && !message.includes(quoted) ? `${message}: “${quoted}”` : message;
}

const BELOW = "put the whole text in quotation marks, or below “>-”";
const INDENT = "indent what belongs together by the same number of spaces";
const NAME = "write “name: value”, with the colon and a space";
const COMMA = "put one comma between two of them: { source: a, paragraphs: [5, 6] }";

const say =
  (message: string, hint: string, kind?: SlipKind): Explain =>
  () => ({ message, hint, ...(kind && { kind }) });

/** The first that fits holds. */
const RULES: readonly (readonly [RegExp, Explain])[] = [
  [/at node end$|^Not a YAML token|^Block scalar header includes/, explainRest],
  [/^Plain value cannot start with .* (.)$/, ([, sign]) => ({ message: begins(sign), hint: BELOW })],
  [/^(Anchor|Alias) cannot be an empty/, ([, kind]) => ({ message: begins(SIGNS[kind!]), hint: BELOW })],
  [
    /^Missing closing (.)quote/,
    (_, error, __, openings) => ({
      message: "this quotation mark is not closed",
      hint: "look for the quotation mark that is missing, or put the text below “>-”",
      start: openings.ofQuote(error.pos[0]),
    }),
  ],
  [
    /must (?:be sufficiently indented and )?end with a (.)$/,
    ([, end], error, _, openings) => ({
      message: "this bracket is not closed",
      hint: `look for the “${end}” that is missing`,
      start: openings.ofBracket(end!, error.pos[0]),
    }),
  ],
  [/^Nested mappings are not/, say("a second “: ” stands in this value", BELOW)],
  [/^Implicit keys .* single line/, say("the name of a field has no colon and space behind it", NAME)],
  [/^Implicit map keys need/, say("the name of a field has no colon and space behind it", NAME)],
  [/^With stringKeys/, say("the name of a field is not text", NAME)],
  [/^All mapping items/, say("the fields of a group do not begin in the same column", INDENT)],
  [
    /^All sequence items|^A block sequence may not/,
    say("the items of a list do not begin in the same column", INDENT),
  ],
  [
    /^Sequence item without/,
    say("this line belongs neither to the item above it nor to what is around the list", INDENT),
  ],
  [
    /^Block scalar (values|lines)/,
    say("the text below “>-” is not indented", "indent each of its lines by two spaces more than the name"),
  ],
  [/^Block collections are not/, say("a comma is missing before the second “: ”", COMMA)],
  [/^Missing , /, say("a comma is missing before this", COMMA)],
  [/^Unexpected (?:empty item|,)/, say("a comma stands here that parts nothing", COMMA)],
  [/^Missing space after :/, say("a space is missing after the colon", NAME)],
  [
    /^Unexpected (?:flow-\w+-end|[\]}])/,
    say("a bracket closes here that was not opened", "take it out, or look for the opening one"),
  ],
  [
    /^Comments must be/,
    say(
      "a space is missing before “#”",
      "put a space before a remark, and text that holds “#” in quotation marks",
    ),
  ],
  [
    /^Invalid escape sequence (.+)$/,
    ([, sign]) => ({
      message: `“${sign}” stands for nothing in quotation marks like these`,
      hint: "write \\\\ for a backslash, or use single quotation marks",
    }),
  ],
  [
    /^Tabs are not/,
    say("tabs are not allowed as indentation", "indent with spaces, two for each level", "tab-indent"),
  ],
  [
    /^Unresolved tag| used for .* collection, but expects /,
    say(
      "this tag is not known here",
      "remove the tag, or put text that begins with “!” in quotation marks",
      "unknown-tag",
    ),
  ],
];

const SIGNS: Readonly<Record<string, string>> = { Anchor: "&", Alias: "*" };

const begins = (sign: string | undefined): string => `a value cannot begin with “${sign}”`;

/** Something stands behind the end of a value: how it began tells what was meant. */
function explainRest(_: RegExpExecArray, { pos: [at] }: YamlError, text: string): Words {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const opening = /(?:^\s*|: +|- +)(["'*&[{>|])/.exec(text.slice(start, at));
  const sign = opening?.[1];
  if (opening && (sign === "*" || sign === "&"))
    return { message: begins(sign), hint: BELOW, start: start + opening.index + opening[0].length - 1 };
  if (sign === ">" || sign === "|")
    return {
      message: "text stands behind the sign that puts it on the next lines",
      hint: "begin the text on the next line, indented by two spaces more",
    };
  if (sign === "[" || sign === "{")
    return { message: "text goes on behind the closing bracket", hint: BELOW };
  return {
    message: `text goes on behind the ${sign === undefined ? "end of a value" : "closing quotation mark"}`,
    hint: "put the whole text below “>-”, where quotation marks need no care",
  };
}

/** Where that begins whose end is missing. */
class Openings {
  /** By the offset of what follows it. */
  private readonly quotes = new Map<number, number>();
  private readonly brackets: { readonly end: string; readonly start: number }[] = [];

  constructor(tokens: Iterable<YamlToken>) {
    for (const { type, offset, source, start, end } of tokens) {
      if (QUOTED.test(type)) this.quotes.set(offset! + source!.length, offset!);
      else if (type === "flow-collection") {
        const opening = start as { readonly source: string; readonly offset: number };
        const closing = opening.source === "[" ? "]" : "}";
        const [first] = end as readonly { readonly source: string }[];
        if (first?.source !== closing) this.brackets.push({ end: closing, start: opening.offset });
      }
    }
  }

  ofQuote(end: number): number | undefined {
    return this.quotes.get(end);
  }

  /** The innermost one before the place where its end was missed; each is told of once. */
  ofBracket(end: string, missed: number): number | undefined {
    let found = -1;
    for (const [i, bracket] of this.brackets.entries())
      if (
        bracket.end === end &&
        bracket.start < missed &&
        bracket.start > (this.brackets[found]?.start ?? -1)
      )
        found = i;
    return found < 0 ? undefined : this.brackets.splice(found, 1)[0]?.start;
  }
}

function* withInner(tokens: Iterable<YamlToken>): Generator<YamlToken> {
  const open = [...tokens];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    type Item = { readonly key?: YamlToken | null; readonly value?: YamlToken | null };
    const inside =
      next.type === "document" ? [{ value: next.value } as Item] : ((next.items ?? []) as Item[]);
    for (const { key, value } of inside) {
      if (key) open.push(key);
      if (value) open.push(value);
    }
  }
}

const QUOTED = /^(?:double|single)-quoted-scalar$/;
