/**
 * Everything in the tables of the layout language works, in one small document each; everything else is a finding with a hint. The page
 * docs/layout-language.md is made from the same tables, so what it says is what the program does.
 */
import { describe, expect, it } from "vitest";
import { MARGIN_CONTENT, PSEUDO_CONTENT } from "../../src/layout/css/content.ts";
import { PAPERS } from "../../src/layout/css/page-size.ts";
import {
  INSTEAD_OF_PROPERTY,
  LONGHANDS,
  MARGIN_BOX_PROPERTIES,
  PAGE_PROPERTIES,
} from "../../src/layout/css/properties.ts";
import {
  ATTRIBUTE_OPERATORS,
  COMBINATORS,
  PSEUDO_CLASSES,
  PSEUDO_ELEMENTS,
} from "../../src/layout/css/selectors.ts";
import { MARGIN_BOXES, PAGE_PSEUDOS } from "../../src/layout/css/sheet.ts";
import { SHORTHANDS } from "../../src/layout/css/shorthands.ts";
import { COLOR_NAMES, UNITS } from "../../src/layout/css/values.ts";
import { COMMON_ATTRIBUTES, ELEMENTS, INSTEAD_OF_ELEMENT } from "../../src/layout/markup/profile.ts";
import { lay } from "./support.ts";
import { valuesOf } from "./syntax-values.ts";

/** Findings that say that something is not of the language. */
const OUTSIDE =
  /^template\/(unknown|unsupported|broken|invalid|misplaced|missing|stray|unclosed)-(?!page$|variable$|class$)/;

const outside = (template: string, style = "") =>
  lay(template, { style }).findings.filter(({ code }) => OUTSIDE.test(code));

/** The values that are refused, of a rule for each. */
function refused(values: readonly string[], rule: (value: string) => string): readonly string[] {
  const findings = outside("<p>x</p>", values.map(rule).join("\n"));
  return findings.map(({ place, message }) => `${values[(place?.line ?? 0) - 1]}: ${message}`);
}

const codesOf = (template: string, style = "") => lay(template, { style }).findings.map(({ code }) => code);

/** One of each thing that a rule can be about. */
const ALL = `<div><p>Ein <span>Wort</span>, z. B. „zwei“ <sup>2</sup></p><h1>x</h1><ul><li>a</li></ul>
<table><caption>c</caption><colgroup><col></colgroup><tbody><tr><td>a</td><td>b</td></tr></tbody></table><img src="a.png" alt="x"><section><p>s</p><p>t</p></section><article><p>u</p></article></div>`;
const STAGE = `p, table, td { border: 1pt solid black } section { display: grid; grid-template-columns: 9pt 8pt } article { columns: 3; column-rule: 1pt solid }
table { border-collapse: separate; border-spacing: 1pt } h1::before { content: counter(name) } `;
const ACTORS = [
  "html",
  "div",
  "p",
  "span",
  "sup",
  "h1",
  "ul",
  "li",
  "table",
  "td",
  "tr",
  "col",
  "img",
  "section",
  "article",
  "section p",
];

const properties = { ...LONGHANDS, ...SHORTHANDS };

/** Values that the syntax allows and a rule of its own does not. */
const SENSELESS: Readonly<Record<string, readonly string[]>> = {
  "grid-column": ["3 / 3"],
  "grid-row": ["3 / 3"],
};

describe("every property", () => {
  it.each(Object.keys(properties))("%s takes all its values, inherit and initial", (name) => {
    const { syntax } = properties[name as keyof typeof properties];
    const values = valuesOf(syntax).filter((value) => !SENSELESS[name]?.includes(value));
    expect(values.length).toBeGreaterThan(0);
    expect(refused(values.concat("inherit", "initial"), (value) => `i { ${name}: ${value} }`)).toEqual([]);
  });

  it("refuses others, with the syntax as a hint", () => {
    const names = Object.keys(properties);
    const rules = names.flatMap((name) =>
      ["nonsense(1)", "7parsecs", "#12"].map((value) => `i { ${name}: ${value} }`),
    );
    const findings = outside("<p>x</p>", rules.join("\n"));
    expect(new Set(findings.map(({ place }) => place?.line)).size).toBe(rules.length);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["template/unsupported-value"]));
    expect(findings.filter(({ hint }) => !hint)).toEqual([]);
  });

  const shown = (style: string) => {
    const { tree } = lay(ALL, { style: `${STAGE} ${style}` });
    return JSON.stringify([tree.root, tree.elements, tree.pages], (key, value) =>
      key === "origin" || key === "place" ? undefined : value,
    );
  };
  const plain = shown("");
  it.each(Object.keys(LONGHANDS))("%s changes something somewhere", (name) => {
    const values = valuesOf(LONGHANDS[name as keyof typeof LONGHANDS].syntax);
    const changes = values.some((value) =>
      ACTORS.some((actor) => shown(`${actor} { ${name}: ${value} }`) !== plain),
    );
    expect(changes).toBe(true);
  });
});

it.each(Object.entries(INSTEAD_OF_PROPERTY))(
  "%s is refused, and the hint says what to do instead",
  (name, hint) => {
    const [finding] = outside("<p>x</p>", `p { ${name}: 1 }`);
    expect([finding?.code, finding?.hint]).toEqual(["template/unknown-property", hint]);
  },
);

describe("every element", () => {
  /** In what it has to stand, and with what it must have. */
  const shell = (name: string, attributes = ""): string => {
    const rule = ELEMENTS[name]!;
    const required = (rule.required ?? []).map((one) => ` ${one}="${VALUES[one] ?? "x"}"`).join("");
    const holds = rule.empty ? "" : `${fill(rule.holds)}</${name}>`;
    const own = `<${name}${required}${attributes}>${holds}`;
    const around = rule.inside?.[0];
    return around === undefined ? own : wrap(around, own);
  };
  const TARGET = '<p id="target">x</p>';
  const VALUES: Readonly<Record<string, string>> = {
    href: "https://example.org",
    src: "a.png",
    of: "#target",
  };
  const fill = (holds: readonly string[] | undefined): string =>
    holds === undefined ? "x" : filling(holds[0]!);
  const filling = (name: string): string =>
    name === "tr"
      ? "<tr><td>x</td></tr>"
      : name === "col"
        ? "<col>"
        : name === "td" || name === "th"
          ? "<td>x</td>"
          : ["tbody", "thead", "tfoot"].includes(name)
            ? "<tbody><tr><td>x</td></tr></tbody>"
            : name === "colgroup"
              ? "<tbody><tr><td>x</td></tr></tbody>"
              : name === "caption"
                ? "<tbody><tr><td>x</td></tr></tbody>"
                : `<${name}>x</${name}>`;
  const wrap = (around: string, inner: string): string => {
    const rule = ELEMENTS[around]!;
    const rest = around === "table" && !/<(tbody|tr)/.test(inner) ? "<tbody><tr><td>x</td></tr></tbody>" : "";
    const own = `<${around}>${inner}${rest}</${around}>`;
    return rule.inside === undefined ? own : wrap(rule.inside[0]!, own);
  };
  const names = Object.keys(ELEMENTS).filter((name) => name !== "html" && name !== "body");

  it.each(names)("%s is set", (name) => {
    expect(outside(TARGET + shell(name))).toEqual([]);
    expect(outside(TARGET + shell(name, ' class="a" id="b" title="t" data-own="d"'))).toEqual([]);
  });

  const GOOD: Readonly<Record<string, string>> = {
    lang: "en",
    dir: "ltr",
    role: "none",
    "aria-hidden": "true",
    scope: "col",
    datetime: "2026-01-01",
  };
  it.each(names)("%s takes the attributes of its row, and no other", (name) => {
    const rule = ELEMENTS[name]!;
    const all = [...Object.keys(COMMON_ATTRIBUTES), ...(rule.attributes ?? [])].filter(
      (one) => !rule.required?.includes(one),
    );
    expect(
      outside(TARGET + all.map((one) => shell(name, ` ${one}="${GOOD[one] ?? "2"}"`)).join("\n")),
    ).toEqual([]);
    const [finding] = outside(TARGET + shell(name, ' onclick="x"'));
    expect([finding?.code, finding?.hint !== undefined]).toEqual(["template/unknown-attribute", true]);
  });

  it.each(Object.entries(INSTEAD_OF_ELEMENT))(
    "<%s> is refused, and the hint says what to do instead",
    (name, hint) => {
      const found = outside(`<p>x</p><${name}></${name}>`);
      expect(found.some((one) => one.code === "template/unknown-element" && one.hint === hint)).toBe(true);
    },
  );
});

describe("selectors", () => {
  it.each([...PSEUDO_CLASSES])(":%s is known", (name) => {
    const inside = /nth/.test(name) ? "(2n+1)" : /not|is/.test(name) ? "(.a)" : "";
    expect(outside("<p>x</p>", `p:${name}${inside} { color: navy }`)).toEqual([]);
  });
  it.each([...PSEUDO_ELEMENTS])("::%s is known", (name) =>
    expect(outside("<p>x</p>", `p::${name} { content: "x"; color: navy }`)).toEqual([]),
  );
  it.each(Object.keys(COMBINATORS))("“%s” combines", (sign) =>
    expect(outside("<p>x</p>", `div ${sign} p { color: navy }`)).toEqual([]),
  );
  it.each([...ATTRIBUTE_OPERATORS])("“%s” compares", (sign) =>
    expect(outside("<p>x</p>", `p[lang${sign}"de"] { color: navy }`)).toEqual([]),
  );
  it.each(["p:hover", "p:focus-within", "p::selection", "p::first-letter", "p || q"])(
    "%s is refused",
    (selector) => expect(outside("<p>x</p>", `${selector} { color: navy }`).length).toBeGreaterThan(0),
  );
});

describe("values", () => {
  it.each([...UNITS])("lengths are in %s", (unit) => {
    expect(outside("<p>x</p>", `p { width: 2${unit}; margin: calc(1${unit} + 2pt) }`)).toEqual([]);
  });
  it.each(["vw", "vh", "ch", "ex", "q", "lh"])("lengths are not in %s, and the hint says in what", (unit) =>
    expect(outside("<p>x</p>", `p { width: 2${unit} }`)[0]?.hint).toBeTruthy(),
  );
  it("colours have names", () =>
    expect(refused(Object.keys(COLOR_NAMES), (name) => `p { color: ${name} }`)).toEqual([]));
  it.each(["puce", "transparent", "#12345678", "hsl(1, 2%, 3%)"])("%s is no colour of text", (name) =>
    expect(outside("<p>x</p>", `p { color: ${name} }`)).toHaveLength(1),
  );
});

describe("pages", () => {
  it.each(Object.keys(PAPERS))("%s is a paper", (paper) =>
    expect(outside("<p>x</p>", `@page { size: ${paper} landscape }`)).toEqual([]),
  );
  it.each([...PAGE_PSEUDOS])("@page :%s is a page", (pseudo) =>
    expect(
      outside("<p>x</p>", `@page :${pseudo} { margin: 9mm } @page wide:${pseudo} { margin: 9mm }`),
    ).toEqual([]),
  );
  it.each([...PAGE_PROPERTIES])("@page takes %s", (name) => {
    const { syntax } = properties[name as keyof typeof properties];
    const values = valuesOf(syntax).filter((one) => one !== "auto");
    expect(refused(values, (value) => `@page { ${name}: ${value} }`)).toEqual([]);
  });
  it.each([...MARGIN_BOXES])("@%s stands in the margin", (box) =>
    expect(codesOf("<p>x</p>", `@page { margin: 20mm; @${box} { content: "x" } }`)).toEqual([]),
  );
  it.each([...MARGIN_BOX_PROPERTIES])("a box in the margin takes %s", (name) => {
    const { syntax } = properties[name as keyof typeof properties];
    expect(refused(valuesOf(syntax), (value) => `@page { @top-left { ${name}: ${value} } }`)).toEqual([]);
  });
  it("content of these boxes, and of ::before and ::after, is what the tables say", () => {
    expect(
      refused(valuesOf(MARGIN_CONTENT.syntax), (value) => `@page { @top-left { content: ${value} } }`),
    ).toEqual([]);
    // The address of a place begins with “#”.
    const values = valuesOf(PSEUDO_CONTENT.syntax).map((value) => value.replace('("onum"', '("#id"'));
    expect(refused(values, (value) => `p::before { content: ${value} }`)).toEqual([]);
  });
  it.each([
    "@media print { p { color: navy } }",
    "@import 'x';",
    "@font-face { src: url(x) }",
    "@page { @middle { content: 'x' } }",
    "@page :odd { margin: 1pt }",
  ])("%s is refused with a hint", (style) => expect(outside("<p>x</p>", style)[0]?.hint).toBeTruthy());
});
