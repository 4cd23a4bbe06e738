/** Text that a rule makes: counters, references, leaders, running strings and outline entries. */
import { describe, expect, it } from "vitest";
import { layoutReference } from "../../src/layout/reference.ts";
import { boxes, faults, lay, paragraphs, silent, structure } from "./support.ts";

const printed = (html: string, style: string): readonly string[] =>
  paragraphs(silent(html, { style })).map((text) => text.replaceAll("¦", ""));

describe("counters", () => {
  const numbered = `h2 { counter-increment: a; counter-reset: b } h3 { counter-increment: b } h2::before { content: counter(a) " " } h3::before { content: counter(a) "." counter(b) " " }`;
  it("number headings, the inner ones anew in each outer one", () =>
    expect(
      printed("<h1>T</h1><h2>A</h2><h3>B</h3><h3>C</h3><h2>D</h2><h3>E</h3>", numbered).slice(1),
    ).toEqual(["1 A", "1.1 B", "1.2 C", "2 D", "2.1 E"]));
  it.each([
    ["decimal-leading-zero", "03"],
    ["lower-alpha", "c"],
    ["upper-latin", "C"],
    ["lower-roman", "iii"],
    ["upper-roman", "III"],
  ])("print %s", (name, shows) =>
    expect(
      printed(
        "<p>a</p>",
        `p { counter-reset: n 2; counter-increment: n } p::before { content: counter(n, ${name}) }`,
      ),
    ).toEqual([`${shows}a`]),
  );
  it("stand in one another, each list with its own", () =>
    expect(
      printed(
        "<div><p>a</p><section><div><p>b</p><p>c</p></div></section><p>d</p></div>",
        `div { counter-reset: n } p { counter-increment: n } p::before { content: counters(n, ".") " " }`,
      ),
    ).toEqual(["1 a", "1.1 b", "1.2 c", "2 d"]));
  it("go on among the siblings of the element that makes them, and end with its parent", () =>
    expect(
      printed(
        "<div><section><p>a</p></section><p>b</p></div><p>c</p>",
        `body { counter-reset: n } section { counter-reset: n 7 } p { counter-increment: n } p::before { content: counter(n) }`,
      ),
    ).toEqual(["8a", "9b", "1c"]));
  it("move by what is asked, back too, and are set", () =>
    expect(
      printed(
        "<p class='a'>a</p><p class='b'>b</p><p class='c'>c</p>",
        `.a { counter-increment: n 5 } .b { counter-increment: n -2 } .c { counter-set: n 9 } p::before { content: counter(n) }`,
      ),
    ).toEqual(["5a", "3b", "9c"]));
  it("count what a rule makes, and nothing that is not displayed", () =>
    expect(
      printed(
        "<p>a</p><p class='no'>b</p><p>c</p>",
        `body { counter-reset: n } .no { display: none } p::before { counter-increment: n; content: counter(n) }`,
      ),
    ).toEqual(["1a", "2c"]));
  it("are a finding where nothing counts", () =>
    expect(faults("<p>a</p>", { style: "p::before { content: counter(n) }" })).toBe(
      "template/no-effect layout.hbs:1:1",
    ));
  it("cannot know the page", () =>
    expect(faults("<p>a</p>", { style: "p::before { content: counter(page) }" })).toBe(
      "template/unsupported-value style.css:1:22",
    ));
  it("leave the counting of pages alone", () =>
    expect(faults("<p>a</p>", { style: "p { counter-increment: page }" })).toBe(
      "template/unsupported-value style.css:1:24",
    ));
});

describe("references", () => {
  const three = `<p class="r"><a href="#x">siehe</a></p><h2 id="x">Der <q>„Hafen“</q></h2>`;
  const style = (content: string) =>
    `body { counter-reset: k 4 } h2 { counter-increment: k } h2::before { content: counter(k) ") " } h2::after { content: " Ende" } .r a::after { content: ${content} }`;
  it.each([
    [`" " target-text(attr(href))`, "siehe Der „Hafen“"],
    [`" " target-text("#x", content)`, "siehe Der „Hafen“"],
    [`" " target-text(attr(href), before)`, "siehe 5)"],
    [`" " target-text(attr(href), after)`, "siehe Ende"],
    [`" " target-text(attr(href), first-letter)`, "siehe D"],
    [`" " target-counter(attr(href), k, upper-roman)`, "siehe V"],
    [`" " target-counters(attr(href url), k, "-")`, "siehe 5"],
  ])("%s", (content, shows) => expect(printed(three, style(content))[0]).toBe(shows));
  it("keep room for the number of a page, and say of which", () => {
    const [first] = boxes(
      silent(three, { style: style(`" S. " target-counter(attr(href), page, lower-roman)`) }),
    );
    const asked =
      first?.kind === "paragraph"
        ? first.inlines.flatMap((i) => (i.kind === "text" && i.pageOf ? [i.pageOf] : []))
        : [];
    expect(asked).toMatchObject([{ anchor: "x", numbering: "lower-roman", origin: { line: 1, column: 14 } }]);
  });
  it.each([
    [
      "an address outside",
      `<p><a href="https://example.org">a</a></p>`,
      "a::after { content: target-counter(attr(href), page) }",
      "1:4",
    ],
    ["an id that is not there", "<p>a</p>", `p::after { content: target-text("#y") }`, "1:1"],
    [
      "an attribute that is not there",
      "<p>a</p>",
      "p::after { content: target-counter(attr(href), k) }",
      "1:1",
    ],
  ])("to %s are findings", (_, html, rules, at) =>
    expect(faults(html, { style: rules })).toContain(`template/broken-link layout.hbs:${at}`),
  );
  it("to one another come to an end", () =>
    expect(
      printed(
        `<p id="a">A</p><p id="b">B</p>`,
        `#a::before { content: "a" target-text("#b", before) } #b::before { content: "b" target-text("#a", before) }`,
      )[0],
    ).toMatch(/^[ab]+A$/));
  it("ask by an element for a number", () => {
    const tree = silent(`<p>S. <readout-page of="#x"></readout-page></p><h1 id="x">Z</h1>`);
    expect(paragraphs(tree)[0]).toContain("00");
    expect(faults(`<p><readout-page of="x"></readout-page></p>`)).toContain("template/invalid-attribute");
    expect(faults(`<p><readout-page of="#x"></readout-page></p>`)).toContain("template/broken-link");
    expect(faults("<p><readout-page></readout-page></p>")).toContain("template/missing-attribute");
  });
});

describe("leaders", () => {
  const leaderOf = (value: string) => {
    const [box] = boxes(silent("<p>a</p>", { style: `p::after { content: leader(${value}) "1" }` }));
    return box?.kind === "paragraph"
      ? box.inlines.flatMap((i) => (i.kind === "leader" ? [i.pattern] : []))
      : [];
  };
  it.each([
    ["dotted", [". "]],
    ["solid", ["_"]],
    ["space", [" "]],
    ["' ·'", [" ·"]],
    ["''", []],
  ])("%s", (value, pattern) => expect(leaderOf(value)).toEqual(pattern));
});

describe("a table of contents", () => {
  it("is TOC and TOCI, its links references", () =>
    expect(
      structure(
        silent(
          `<nav role="doc-toc"><h1 id="x">Inhalt</h1><ol><li><a href="#x">A</a><ol><li><a href="#x">B</a></li></ol></li></ol></nav>`,
        ),
      ),
    ).toBe(
      "Div\n H1\n TOC\n  TOCI\n   P\n    ~Reference\n     ~Link\n   TOC\n    TOCI\n     P\n      ~Reference\n       ~Link",
    ));
  it("has labels where its lists have numbers", () =>
    expect(
      structure(
        silent(`<h1 id="x">T</h1><nav role="doc-toc"><ol><li><a href="#x">A</a></li></ol></nav>`, {
          style: "nav ol { list-style-type: decimal }",
        }),
      ),
    ).toContain("TOCI\n   Lbl\n   P"));
  it("is one on nav alone", () =>
    expect(faults(`<ol role="doc-toc"><li>a</li></ol>`)).toBe("template/invalid-attribute layout.hbs:1:1"));
});

it("the contents in the documentation are whole", () => {
  const text = layoutReference();
  const section = text.slice(text.indexOf("### Contents"));
  const [html, css] = ["html", "css"].map((lang) => section.split(`\`\`\`${lang}\n`)[1]!.split("```")[0]!);
  expect(printed(`${html}<h2 id="lage">Die Lage</h2>`, css!)).toEqual([
    "1\u2002Die Lage▣00",
    "1\u2002Die Lage",
  ]);
});

describe("strings and outline entries", () => {
  const of = (html: string, style: string) => boxes(silent(html, { style }))[0]!;
  it("take the number of a heading with its words", () => {
    const box = of(
      "<h1>Hafen</h1>",
      `h1 { counter-increment: k; string-set: s content(before) " " content(), n counter(k); bookmark-label: counter(k) " " content(text) } h1::before { content: counter(k) ". " }`,
    );
    expect(box.strings).toEqual([
      { name: "s", value: "1. Hafen" },
      { name: "n", value: "1" },
    ]);
    expect(box.outline).toEqual({ level: 1, text: "1 Hafen" });
  });
  it("are set as on the page, but for what others wrote", () => {
    const box = of("<h1>Um 5 Uhr -- z. B. <q>„z. B. 5 %“</q></h1>", "h1 { string-set: s content() }");
    expect(box.outline?.text).toBe("Um 5\u00A0Uhr\u00A0– z.\u202FB. „z. B. 5 %“");
    expect(box.strings?.[0]?.value).toBe(box.outline?.text);
  });
  it("in the margin are set in the same way", () => {
    const { pages } = silent("<p>a</p>", { style: `@page { @top-left { content: "z. B. 5 %" } }` });
    expect(Object.values(pages)[0]?.boxes["top-left"]?.content).toEqual([
      { kind: "text", text: "z.\u202FB. 5\u202F%" },
    ]);
  });
  it("that no rule sets are a finding", () => {
    const { findings } = lay("<p>a</p>", {
      style: "p { string-set: titel content() }\n@page { @top-left { content: string(title) } }",
    });
    expect(findings.map((f) => [f.code, f.place?.line, f.hint])).toEqual([
      ["template/no-effect", 2, "did you mean “titel”"],
    ]);
  });
});

describe("numbers of pages", () => {
  it("begin where an element says so", () => {
    const of = (reset: string) =>
      boxes(silent("<h1>a</h1>", { style: `h1 { counter-reset: ${reset} }` }))[0]?.pageNumber;
    expect([of("page"), of("page 7"), of("k")]).toEqual([1, 7, undefined]);
  });
  it("begin where a page says so, and are printed as it says", () => {
    const style = `@page front { counter-reset: page; @top-left { content: counter(page, lower-roman) "/" counter(pages) } } p { page: front }`;
    const front = silent("<p>a</p>", { style }).pages["front/right"];
    expect(front?.firstNumber).toBe(1);
    expect(front?.boxes["top-left"]?.content).toEqual([
      { kind: "counter", counter: "page", numbering: "lower-roman" },
      { kind: "text", text: "/" },
      { kind: "counter", counter: "pages" },
    ]);
  });
  it.each([
    "@page { counter-reset: kapitel }",
    "@page { bleed: -1mm }",
    "@page { bleed: 40mm }",
    "@page { marks: fold }",
  ])("%s is refused", (style) =>
    expect(faults("<p>a</p>", { style })).toContain("template/unsupported-value"),
  );
});
