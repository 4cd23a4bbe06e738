/** Values of a CSS syntax: enough of them that every word and every kind of value in it occurs. */
import { type DSNode, definitionSyntax } from "css-tree";

/** What stands for a kind of value. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  length: ["3pt", "2mm"],
  percentage: ["40%"],
  number: ["500"],
  integer: ["3"],
  color: ["navy", "#123", "rgb(1, 2, 3)"],
  flex: ["2fr"],
  string: ['"onum"'],
  "custom-ident": ["name"],
};

export const valuesOf = (syntax: string): readonly string[] => [
  ...new Set(spell(definitionSyntax.parse(syntax))),
];

function spell(node: DSNode): readonly string[] {
  switch (node.type) {
    case "Group":
      return node.combinator === "|"
        ? node.terms.flatMap(spell)
        : node.combinator === "||"
          ? [...node.terms.flatMap(spell), inRow(node.terms)]
          : eachInTurn(node.terms);
    case "Multiplier": {
      const values = spell(node.term);
      const most = node.max === 0 ? 2 : Math.min(node.max, 2);
      const many = Array.from({ length: Math.max(node.min, most) }, () => values[0]!);
      return [
        ...(node.min === 0 ? [""] : []),
        ...(node.min > 1 ? [] : values),
        many.join(node.comma ? ", " : " "),
      ];
    }
    case "Keyword":
      return [node.name];
    case "Type":
      return SAMPLES[node.name] ?? unknown(node.name);
    case "Function":
      return [`${node.name}(`];
    case "Token":
    case "Comma":
      return [node.type === "Comma" ? "," : node.value];
    default:
      return unknown(node.type);
  }
}

/** The first value of each. */
const inRow = (terms: readonly DSNode[]): string => join(terms.map((term) => spell(term)[0]!));

/** All stand in a row; each in turn takes all its values while the others keep their first. */
const eachInTurn = (terms: readonly DSNode[]): readonly string[] => {
  const spelled = terms.map(spell);
  const first = spelled.map((values) => values.find((value) => value !== "") ?? values[0]!);
  return spelled.flatMap((values, i) => values.map((value) => join(first.with(i, value))));
};

const join = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== "")
    .join(" ")
    .replace(/\( /g, "(")
    .replace(/ ([),])/g, "$1");

function unknown(what: string): never {
  throw new Error(`no sample for ${what}`);
}
