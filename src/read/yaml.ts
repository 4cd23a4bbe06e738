/**
 * Text to a YAML document. What is not YAML becomes findings; what would blow up (nesting, several documents) is refused.
 * The values of the document are made in `value.ts`.
 */
import { Composer, type CST, type Document, Lexer, Parser, type YAMLError } from "yaml";
import type { Code, Diagnostic, Outcome } from "../model/diagnostic.ts";
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
  const tokens = tokensOf(text);
  if (!tokens) return { value: undefined, diagnostics: [tooMany(lines)] };
  const deep = firstTooDeep(tokens);
  if (deep) return { value: undefined, diagnostics: [tooDeep(deep, lines)] };

  // Duplicate keys are found in value.ts: the library's own check takes a minute for 60,000 keys.
  const options = { schema: "core", resolveKnownTags: false, stringKeys: true, uniqueKeys: false } as const;
  const composer = new Composer({ ...options, prettyErrors: false });
  const [document, second] = [...composer.compose(tokens, true, text.length)];
  if (!document) throw new Error("the composer made no document although it was asked for one");

  const diagnostics = syntaxFindings(document, lines, text);
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

function syntaxFindings(document: Document, lines: Lines, text: string): Diagnostic[] {
  // The library's warnings are tags that it does not know: the value would quietly be something else than was meant.
  return [...document.errors, ...document.warnings]
    .sort((a, b) => a.pos[0] - b.pos[0])
    .slice(0, MOST_SYNTAX_ERRORS)
    .map((error) => syntaxFinding(error, lines, text));
}

function syntaxFinding(error: YAMLError, lines: Lines, text: string): Diagnostic {
  const { code, hint } = KINDS[error.code] ?? { code: "read/yaml-syntax", hint: undefined };
  const [start, end] = error.pos;
  return {
    code,
    severity: "error",
    message: inOurWords(error.message, text.slice(start, end)),
    ...(hint ? { hint } : {}),
    place: lines.place(start, end),
  };
}

/** The library's message in our form: lower case, no full stop, the offending text in quotation marks when it is short. */
function inOurWords(message: string, offending: string): string {
  const [sentence = ""] = message.split("\n");
  const plain = (PLAIN[sentence] ?? sentence)
    .replace(/[.;]( .*)?$/, "")
    .replace(/^Unresolved tag: .*$/, "this tag is not known here")
    .replace(/^./, (first) => first.toLowerCase());
  const quoted = offending.trim();
  const worthwhile = quoted.length > 1 && quoted.length <= 60 && !quoted.includes("\n");
  return worthwhile && !plain.includes(quoted) ? `${plain}: “${quoted}”` : plain;
}

/** What the library says in terms of the YAML specification, for people who only want to write a briefing. */
const PLAIN: Readonly<Record<string, string>> = {
  "Nested mappings are not allowed in compact mappings": "a second “: ” stands in this value",
  "Implicit keys need to be on a single line": "the name of a field goes over several lines",
  "Implicit map keys need to be followed by map values": "the name of a field has no colon after it",
  "All mapping items must start at the same column": "the fields of a group do not begin in the same column",
  "All sequence items must start at the same column": "the items of a list do not begin in the same column",
};

const COLON = "put text that holds “: ” or begins with a sign in quotation marks, or below “>-”";
const KINDS: Partial<Record<YAMLError["code"], { code: Code; hint: string }>> = {
  BAD_SCALAR_START: { code: "read/yaml-syntax", hint: COLON },
  BLOCK_AS_IMPLICIT_KEY: { code: "read/yaml-syntax", hint: COLON },
  MULTILINE_IMPLICIT_KEY: {
    code: "read/yaml-syntax",
    hint: "write “name: value”, with the colon and a space",
  },
  BAD_INDENT: { code: "read/yaml-syntax", hint: "indent what belongs together by the same number of spaces" },
  MISSING_CHAR: {
    code: "read/yaml-syntax",
    hint: "look for a quotation mark, bracket or colon that is missing",
  },
  BAD_DQ_ESCAPE: {
    code: "read/yaml-syntax",
    hint: "write \\\\ for a backslash, or use single quotation marks",
  },
  TAB_AS_INDENT: { code: "read/tab-indent", hint: "indent with spaces, two for each level" },
  TAG_RESOLVE_FAILED: {
    code: "read/unknown-tag",
    hint: "remove the tag, or put text that begins with “!” in quotation marks",
  },
  BAD_COLLECTION_TYPE: { code: "read/unknown-tag", hint: "remove the tag" },
};
