/**
 * Template source -> syntax tree that is safe to run: start tags carry their places, everything outside the profile has become a
 * finding and been taken out, so that the rest still renders and its own faults show in the same run.
 */
import Handlebars from "handlebars";
import type { Place } from "../../model/diagnostic.ts";
import { suggest } from "../../model/nearest.ts";
import type { Findings } from "../findings.ts";
import { hasLabel, type Labels, labelHint } from "../labels.ts";
import { placeIn, type SourceText } from "../source.ts";
import { annotate, type ScanState } from "./annotate.ts";
import { HELPERS } from "./helpers.ts";

type Node = hbs.AST.Node;
type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression | hbs.AST.BlockStatement;

export interface Prepared {
  readonly program: hbs.AST.Program;
  /** Names of the partials that it calls. */
  readonly calls: ReadonlySet<string>;
}

/** Line numbers of file `n` begin at `n` times this: an error's line then names its file too. */
export const LINES_PER_FILE = 1_000_000;

export function prepare(
  source: SourceText,
  file: number,
  partials: ReadonlySet<string>,
  labels: Labels,
  findings: Findings,
): Prepared | undefined {
  const program = parse(source, findings);
  if (!program) return undefined;
  const calls = new Set<string>();
  let scan: ScanState = "text";

  const placeOf = (node: Node): Place => placeIn(source, node.loc.start.line, node.loc.start.column + 1);
  const shift = (node: Node): void => {
    const base = file * LINES_PER_FILE;
    const { start, end } = node.loc;
    node.loc = {
      ...node.loc,
      start: { ...start, line: start.line + base },
      end: { ...end, line: end.line + base },
    };
  };

  const content = (node: hbs.AST.ContentStatement): void => {
    // The types of Handlebars call it a flag; it is the text before white space was taken off.
    const original = String(node.original);
    const skipped = Math.max(0, original.indexOf(node.value));
    const { line, column } = node.loc.start;
    const done = annotate(node.value, scan, (offset) => {
      const before = original.slice(0, skipped + offset).split("\n");
      const last = before.at(-1) ?? "";
      return `${file}:${line + before.length - 1}:${(before.length === 1 ? column : 0) + last.length + 1}`;
    });
    node.value = done.text;
    scan = done.state;
  };

  /** Handlebars is strict with what is printed only; the flag makes it so with what helpers are given. */
  const path = (node: hbs.AST.PathExpression): void => {
    Object.assign(node, { strict: true });
    shift(node);
  };

  /** Arguments, as far as they are expressions themselves. */
  const args = (node: Call | hbs.AST.PartialStatement): void => {
    const values = [...node.params, ...(node.hash?.pairs.map((p) => p.value) ?? [])];
    for (const value of values) {
      if (value.type === "PathExpression") path(value as hbs.AST.PathExpression);
      else if (value.type === "SubExpression") subExpression(value as hbs.AST.SubExpression);
    }
  };

  const subExpression = (node: hbs.AST.SubExpression): void => {
    if (!checkCall(node, source, labels, findings)) {
      args(node);
      Object.assign(node, { type: "StringLiteral", value: "", original: "" });
      return;
    }
    args(node);
    shift(node);
  };

  const mustache = (node: hbs.AST.MustacheStatement): boolean => {
    const called = node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0;
    if (!node.escaped) {
      const name = nameOf(node.path);
      findings.error(
        "template/unescaped-output",
        placeOf(node),
        `“{{{${name}}}}” would print without escaping`,
        `write “{{${name}}}”; helpers that make markup need no third brace`,
      );
    }
    if (scan === "tag") {
      const hint = "put quotation marks around the attribute's value";
      findings.error(
        "template/unescaped-output",
        placeOf(node),
        `“{{${nameOf(node.path)}}}” stands in a tag without quotation marks`,
        hint,
      );
    }
    const known = !called || checkCall(node, source, labels, findings);
    args(node);
    if (!known) return false;
    if (!called) preferField(node.path);
    if (node.path.type === "PathExpression") path(node.path as hbs.AST.PathExpression);
    shift(node);
    return true;
  };

  const block = (node: hbs.AST.BlockStatement): boolean => {
    if (!checkBlock(node, source, findings)) return false;
    args(node);
    if (node.path.type === "PathExpression") path(node.path as hbs.AST.PathExpression);
    shift(node);
    for (const branch of [node.program, node.inverse]) if (branch) statements(branch);
    return true;
  };

  const partial = (node: hbs.AST.PartialStatement): boolean => {
    const name =
      node.name.type === "PathExpression" ? (node.name as hbs.AST.PathExpression).original : undefined;
    args(node);
    if (name === undefined) {
      findings.error(
        "template/unsupported-expression",
        placeOf(node),
        "the name of a partial is computed",
        "call each partial by its name, inside {{#if}}",
      );
      return false;
    }
    calls.add(name);
    if (!partials.has(name)) {
      const hint = suggest(name, partials, `add the file “partials/${name}.hbs”`);
      findings.error("template/unknown-partial", placeOf(node), `no partial is called “${name}”`, hint);
      return false;
    }
    shift(node);
    return true;
  };

  const statement = (node: hbs.AST.Statement): boolean => {
    switch (node.type) {
      case "ContentStatement":
        content(node as hbs.AST.ContentStatement);
        return true;
      case "CommentStatement":
        return true;
      case "MustacheStatement":
        return mustache(node as hbs.AST.MustacheStatement);
      case "BlockStatement":
        return block(node as hbs.AST.BlockStatement);
      case "PartialStatement":
        return partial(node as hbs.AST.PartialStatement);
      default:
        findings.error(
          "template/unsupported-expression",
          placeOf(node),
          `“${EXPRESSIONS[node.type] ?? node.type}” is not part of the layout language`,
          "move the part into a file of its own under partials/ and call it with {{> name}}",
        );
        return false;
    }
  };

  const statements = (program: hbs.AST.Program): void => {
    program.body = program.body.filter(statement);
  };

  statements(program);
  return { program, calls };
}

const EXPRESSIONS: Readonly<Record<string, string>> = {
  Decorator: "{{* decorator}}",
  DecoratorBlock: "{{#*inline}}",
  PartialBlockStatement: "{{#> partial block}}",
};

function parse(source: SourceText, findings: Findings): hbs.AST.Program | undefined {
  try {
    return Handlebars.parse(source.text);
  } catch (error) {
    const { message, lineNumber, column } = error as {
      message: string;
      lineNumber?: number;
      column?: number;
    };
    if (lineNumber !== undefined) {
      const place = placeIn(source, lineNumber, (column ?? 0) + 1);
      findings.error(
        "template/broken-template",
        place,
        message.replace(/ - \d+:\d+$/, ""),
        "close each block with its own name",
      );
      return undefined;
    }
    const at = parserPlace(source, message);
    const got = /got '(\w+)'/.exec(message)?.[1];
    const what =
      got === "EOF" ? "the template ends inside a block or a mustache" : "this mustache cannot be read";
    findings.error(
      "template/broken-template",
      at,
      what,
      "check the braces and that every {{#block}} has its {{/block}}",
    );
    return undefined;
  }
}

/** The parser tells its place as text only: the line's number, the text before the fault, and a mark under its end. */
function parserPlace(source: SourceText, message: string): Place {
  const [head = "", shown = "", mark = ""] = message.split("\n");
  const line = Number(/line (\d+)/.exec(head)?.[1] ?? 1);
  const text = source.lines[line - 1] ?? "";
  const before = shown.slice(0, mark.indexOf("^")).replace(/^\.\.\./, "");
  for (let n = 0; n < before.length; n++) {
    const at = text.indexOf(before.slice(n));
    if (at >= 0) return placeIn(source, line, at + before.length - n + 1);
  }
  return placeIn(source, line, 1);
}

/** Checks a call by name and number of arguments, and a label by its key, which also finds what a branch hides that does not run. */
function checkCall(
  node: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
  source: SourceText,
  labels: Labels,
  findings: Findings,
): boolean {
  const name = nameOf(node.path);
  const place = placeIn(source, node.loc.start.line, node.loc.start.column + 1);
  const helper = HELPERS[name];
  if (!helper) {
    const hint = suggest(name, Object.keys(HELPERS), "docs/layout-language.md lists the helpers");
    findings.error("template/unknown-helper", place, `no helper is called “${name}”`, hint);
    return false;
  }
  const [least, most] = helper.params;
  if (node.params.length < least || node.params.length > most) {
    findings.error(
      "template/helper-misuse",
      place,
      `“${name}” is given ${node.params.length} arguments`,
      `write ${helper.usage}`,
    );
    return false;
  }
  const key = node.params[0];
  if (name === "label" && key?.type === "StringLiteral") {
    const { value } = key as hbs.AST.StringLiteral;
    if (!hasLabel(labels, value)) {
      findings.error(
        "template/unknown-label",
        place,
        `the label “${value}” is missing`,
        labelHint(labels, value),
      );
      return false;
    }
  }
  return true;
}

/** The blocks of the language. */
export const BLOCKS = ["if", "unless", "each", "with"];

function checkBlock(node: hbs.AST.BlockStatement, source: SourceText, findings: Findings): boolean {
  const name = nameOf(node.path);
  const place = placeIn(source, node.loc.start.line, node.loc.start.column + 1);
  if (node.program?.blockParams?.length) {
    const hint = "write the names without “as”; @root and ../ lead to what stands outside";
    findings.error(
      "template/unsupported-expression",
      place,
      "“as |…|” is not part of the layout language",
      hint,
    );
    return false;
  }
  if (BLOCKS.includes(name) && node.params.length === 1) return true;
  if (BLOCKS.includes(name)) {
    findings.error(
      "template/helper-misuse",
      place,
      `“#${name}” is given ${node.params.length} arguments`,
      `write {{#${name} value}} … {{/${name}}}`,
    );
  } else {
    const hint = suggest(name, BLOCKS, `the blocks are ${BLOCKS.map((b) => `#${b}`).join(", ")}`);
    findings.error("template/unknown-helper", place, `no block is called “#${name}”`, hint);
  }
  return false;
}

/** Every helper takes arguments, so a bare `{{country}}` can only mean the field of that name. */
function preferField(node: hbs.AST.PathExpression | hbs.AST.Literal): void {
  if (node.type !== "PathExpression") return;
  const path = node as hbs.AST.PathExpression;
  if (path.depth === 0 && !path.data && path.parts.length === 1 && path.original in HELPERS) {
    path.original = `this.${path.original}`;
  }
}

const nameOf = (node: hbs.AST.PathExpression | hbs.AST.Literal | hbs.AST.SubExpression): string =>
  "original" in node ? String(node.original) : "";
