/**
 * Text to a YAML document. What is not YAML becomes findings; what would blow up (nesting, several documents) is refused.
 * The values of the document are made in `value.ts`.
 */
import { Composer, type CST, type Document, Lexer, Parser } from "yaml";
import type { Diagnostic, Outcome } from "../model/diagnostic.ts";
import { explainErrors } from "../model/yaml-words.ts";
import type { Lines } from "./lines.ts";

/** A briefing nests eight deep. The composer recurses, and deep nesting aborts the whole process: so this comes before it. */
const MAX_DEPTH = 40;

/** Syntax errors after the first few mostly follow from them. */
const MOST_SYNTAX_ERRORS = 20;

/**
 * Words, signs, spaces and line ends that the parser tells apart: it takes half a kilobyte of memory for each. A briefing of a thousand
 * statements has about 80,000, one of 200 pages 570,000, and a megabyte of nothing but commas 1,500,000.
 */
const MOST_LEXEMES = 800_000;

export function parseYaml(text: string, lines: Lines): Outcome<Document> {
  const conflict = CONFLICT.exec(text);
  if (conflict) return { value: undefined, diagnostics: [twoVersions(conflict, lines)] };
  const tokens = tokensOf(text);
  if (!tokens) return { value: undefined, diagnostics: [tooMany(lines)] };
  const deep = firstTooDeep(tokens);
  if (deep) return { value: undefined, diagnostics: [tooDeep(deep, lines)] };

  // Duplicate keys are found in value.ts: the library's own check takes a minute for 60,000 keys.
  const options = { schema: "core", resolveKnownTags: false, stringKeys: true, uniqueKeys: false } as const;
  const composer = new Composer({ ...options, prettyErrors: false });
  const [document, second] = [...composer.compose(tokens, true, text.length)];
  if (!document) throw new Error("the composer made no document although it was asked for one");

  const diagnostics = syntaxFindings(document, lines, text, tokens);
  if (second) diagnostics.push(secondDocument(second, lines));
  return { value: diagnostics.length > 0 ? undefined : document, diagnostics };
}

/** Undefined when there are too many. */
function tokensOf(text: string): readonly CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (++count > MOST_LEXEMES) return undefined;
    tokens.push(...parser.next(lexeme));
  }
  return [...tokens, ...parser.end()];
}

/** What a version control system writes where two versions meet. */
const CONFLICT = /^(?:<{7}|>{7})(?: .*)?$/m;

const twoVersions = ({ index, 0: { length } }: RegExpExecArray, lines: Lines): Diagnostic => ({
  code: "read/yaml-syntax",
  severity: "error",
  message: "two versions of this file were joined here, and nobody has chosen between them",
  hint: "keep what is right and take out the lines of “<<<<<<<”, “=======” and “>>>>>>>”",
  place: lines.place(index, index + length),
});

const tooMany = ({ file }: Lines): Diagnostic => ({
  code: "read/file-too-large",
  severity: "error",
  message: `the file holds more than ${MOST_LEXEMES.toLocaleString("en")} words and signs`,
  hint: "check that this is the right file, or split the briefing",
  place: { file },
});

function firstTooDeep(tokens: readonly CST.Token[]): CST.Token | undefined {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > MAX_DEPTH) return next.token;
    for (const token of tokensInside(next.token)) open.push({ token, depth: next.depth + 1 });
  }
  return undefined;
}

function* tokensInside(token: CST.Token): Generator<CST.Token> {
  if (token.type === "document" && token.value) yield token.value;
  if (!("items" in token)) return;
  for (const item of token.items) {
    if (item.key) yield item.key;
    if (item.value) yield item.value;
  }
}

const tooDeep = (token: CST.Token, lines: Lines): Diagnostic => ({
  code: "read/too-deep",
  severity: "error",
  message: `lists and fields are nested more than ${MAX_DEPTH} deep`,
  hint: "a briefing needs eight levels; look for a stray bracket, dash or indent",
  place: lines.place(token.offset),
});

const secondDocument = (document: Document, lines: Lines): Diagnostic => ({
  code: "read/several-documents",
  severity: "error",
  message: "a second YAML document begins here",
  hint: "remove the line “---”, or put each briefing in a file of its own",
  place: lines.place(document.range?.[0] ?? 0),
});

/** One a line: what the library finds behind the first mistake of a line mostly follows from it. */
function syntaxFindings(
  document: Document,
  lines: Lines,
  text: string,
  tokens: readonly CST.Token[],
): Diagnostic[] {
  // The library's warnings are tags that it does not know: the value would quietly be something else than was meant.
  const errors = [...document.errors, ...document.warnings]
    .sort((a, b) => a.pos[0] - b.pos[0])
    .slice(0, MOST_SYNTAX_ERRORS);
  const told = new Set<number | undefined>();
  const findings: Diagnostic[] = [];
  for (const { kind, message, hint, start, end } of explainErrors(errors, text, tokens)) {
    const place = lines.place(start, end);
    if (told.has(place.line)) continue;
    told.add(place.line);
    findings.push({ code: `read/${kind}`, severity: "error", message, ...(hint ? { hint } : {}), place });
  }
  return findings;
}
