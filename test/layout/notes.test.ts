import { describe, expect, it } from "vitest";
import type { Note } from "../../src/model/note.ts";
import { setPages } from "../../src/typeset/index.ts";
import { fakeCompositor } from "../support/fake-compositor.ts";
import { boxes, lay, silent, structure } from "./support.ts";

const notesIn = (template: string, style = ""): readonly Note[] =>
  boxes(silent(template, { style })).flatMap((box) =>
    box.kind === "paragraph" ? box.inlines.flatMap((i) => (i.kind === "text" && i.note ? [i.note] : [])) : [],
  );
const textsOf = (template: string, style = "") =>
  boxes(silent(template, { style })).flatMap((box) =>
    box.kind === "paragraph" ? [box.inlines.map((i) => (i.kind === "text" ? i.text : "?"))] : [],
  );
const messages = (template: string, style = "") =>
  lay(template, { style }).findings.map((f) => `${f.message}; ${f.hint}`);

describe("notes", () => {
  it("are counted through the document, cells and headings included", () =>
    expect(
      textsOf(
        "<h1>A<readout-note>a</readout-note></h1><table><tr><th>B<readout-note>b</readout-note></th></tr></table><p>C<readout-note>c</readout-note></p>",
      ),
    ).toEqual([
      ["A", "1"],
      ["B", "2"],
      ["C", "3"],
    ]));
  it("leave their call in the line, and follow the paragraph in the structure", () =>
    expect(structure(silent("<section><p>A<readout-note>B</readout-note> c</p><p>D</p></section>"))).toBe(
      ["Sect", " P", "  ~Reference", "   ~Link", "    ~Lbl", " Note", "  Lbl", "   ~Link", " P"].join("\n"),
    ));
  it("stay in the cell or item that calls them", () => {
    expect(structure(silent("<table><tr><th>A<readout-note>B</readout-note></th></tr></table>"))).toContain(
      "    ~Reference\n     ~Link\n      ~Lbl\n    Note\n",
    );
    expect(structure(silent("<ul><li>A<readout-note>B</readout-note></li></ul>"))).toContain(
      "    ~Lbl\n   Note\n",
    );
  });
  it("are linked to and fro", () => {
    const { elements } = silent("<p>A<readout-note>B</readout-note></p>");
    expect(elements.flatMap((e) => (e.href ? [e.href] : []))).toEqual(["#note.1", "#note-call.1"]);
    const [note] = notesIn("<p>A<readout-note>B</readout-note></p>");
    expect([note!.anchor, note!.box.anchors]).toEqual(["note-call.1", ["note.1"]]);
  });
  it("look as the body does wherever their call stands", () => {
    const sizeOf = (template: string) => {
      const [child] = notesIn(
        template,
        "body { font-size: 10pt } h1 { font-size: 30pt; font-weight: bold }",
      )[0]!.box.children;
      const [text] = child?.kind === "paragraph" ? child.inlines : [];
      return text?.kind === "text" ? [text.style.size, text.style.weight] : [];
    };
    expect(sizeOf("<h1>A<readout-note>B</readout-note></h1>")).toEqual([8.2, 400]);
    expect(sizeOf("<p>A<readout-note>B</readout-note></p>")).toEqual([8.2, 400]);
  });
  it("may hold blocks", () =>
    expect(
      notesIn("<div>A<readout-note><p>B</p><p>C</p></readout-note></div>")[0]!.box.children,
    ).toHaveLength(2));
  it("cling to the word before, and are no part of it for micro-typography", () =>
    expect(textsOf("<p>5\n  <readout-note>B</readout-note> % davon</p>")).toEqual([["5", "1", " % davon"]]));
  it("print what the style sheet says as their number", () => {
    const style = `::footnote-call { content: "[" counter(footnote, lower-alpha) "]" } ::footnote-marker { content: none }`;
    expect(textsOf("<p>A<readout-note>B</readout-note></p>", style)).toEqual([["A", "[a]"]]);
    expect(notesIn("<p>A<readout-note>B</readout-note></p>", style)[0]!.box.marker).toBeUndefined();
  });
  it("stand in the margin when they are told to", () =>
    expect(
      notesIn(`<p>A<span class="s">B</span></p>`, ".s { float: sidenote }").map((n) => n.placement),
    ).toEqual(["side"]));
  it("hand the names before them on to the paragraph", () => {
    const tree = silent(`<p>A <span id="x"></span><readout-note id="y">C</readout-note></p>`);
    expect(boxes(tree).flatMap((b) => b.anchors ?? [])).toEqual(["x"]);
  });
  it("are no part of what the outline and running heads say of their heading", () => {
    const [heading] = boxes(
      silent("<h1>A<readout-note>B</readout-note></h1>", { style: "h1 { string-set: t content() }" }),
    );
    expect([heading!.outline, heading!.strings]).toEqual([
      { level: 1, text: "A" },
      [{ name: "t", value: "A" }],
    ]);
  });
  it("do not stand in notes, and are no blocks", () => {
    expect(messages("<p>A<readout-note>B<readout-note>C</readout-note></readout-note></p>")).toEqual([
      "the note “<readout-note>” stands in another note; move it out of the other, or say it there",
    ]);
    expect(messages("<p>A</p>", "p { float: footnote }")[0]).toMatch(
      /^“float” has no effect on “<p>”; a note/,
    );
  });
  it("without a number in the line are a finding", () =>
    expect(messages("<p>A<readout-note>B</readout-note></p>", "::footnote-call { content: none }")).toEqual([
      "the note “<readout-note>” has no mark in the line; give ::footnote-call content, as counter(footnote)",
    ]));
});

describe("@footnote", () => {
  const areaOf = (style: string) => Object.values(silent("<p>A</p>", { style }).pages)[0]!.notes!;
  it("parts notes from the text, and says how high they may reach", () => {
    const area = areaOf(
      "@page { @footnote { margin-top: 3pt; border-top: 1pt solid; padding-top: 2pt; max-height: 50% } }",
    );
    expect([area.margin, area.border.width, area.padding, area.maxHeight]).toEqual([
      3,
      1,
      2,
      { percent: 50 },
    ]);
  });
  it("may be another on other pages", () => {
    const { pages } = silent("<p>A</p>", { style: "@page :left { @footnote { margin-top: 1pt } }" });
    expect(["/left", "/right"].map((key) => pages[key]!.notes!.margin)).toEqual([1, 8]);
  });
  it("takes nothing else", () =>
    expect(messages("<p>A</p>", "@page { @footnote { color: red } }")).toEqual([
      "“color” is not supported in @footnote; set it on an element",
    ]));
});

it("floats to the sides are refused with what to do instead", () =>
  expect(messages("<p>A</p>", "p { float: left }")).toEqual([
    "“left” is no value of “float”; text does not run around anything; set things side by side with display: grid, or beside their line with float: sidenote",
  ]));

describe("notes that are counted by pages", () => {
  const style = `@page { size: 60mm 60mm; margin: 5mm; counter-reset: footnote } ::footnote-call { content: "(" counter(footnote) ")" }`;
  const long = "<p>Eins zwei drei vier fünf sechs sieben acht neun zehn.<readout-note>B</readout-note></p>";

  it("ask for their number where they stand and where they are called", () => {
    const [text] = textsOf("<p>A<readout-note>B</readout-note></p>", style);
    expect(text).toEqual(["A", "(", "1", ")"]);
    const [note] = notesIn("<p>A<readout-note>B</readout-note></p>", style);
    expect(note!.box.marker!.inlines.map((i) => (i.kind === "text" ? i.pageOf : i))).toEqual([
      { anchor: "note-call.1", numbering: "decimal", noteOnPage: true },
    ]);
  });
  it("begin with one on each page", () => {
    const { document, diagnostics } = setPages(silent(long.repeat(9), { style }), fakeCompositor());
    expect(diagnostics).toEqual([]);
    const digits = document.pages.map((page) =>
      page.items
        .flatMap((i) => (i.kind === "text" ? i.pieces.map((p) => p.shape.text) : []))
        .filter((t) => /^\(?\d/.test(t))
        .join(" "),
    );
    expect(digits.length).toBeGreaterThan(2);
    expect(new Set(digits.slice(0, -1).map((line) => line.split(" ")[0]))).toEqual(
      new Set([digits[0]!.split(" ")[0]]),
    );
  });
});

it("recto and verso are the right and the left page", () => {
  const wishes = (css: string) => boxes(silent("<p>A</p>", { style: `p { ${css} }` }))[0]!.style;
  expect(wishes("break-before: recto").breakBefore).toBe("right");
  expect(wishes("break-after: verso").breakAfter).toBe("left");
});
