/** Notes from the template to the finished file: verified, tagged, and found by those who copy and those who listen. */
import { afterAll, describe, expect, it } from "vitest";
import { desk, PROBE, PROBE_YAML, readout } from "../support/desk.ts";
import { listen } from "../support/screenreader.ts";
import { failuresOf, Vera, veraMissing } from "../support/vera.ts";

const SENTENCE = "The ferry has been running between the islands since Monday, as the harbour master said. ";
const TEMPLATE = `<h1>{{title}} <readout-note>A note on the title.</readout-note></h1>
{{#each summary}}<p>{{text}}<readout-note>A note on the summary.</readout-note></p>{{/each}}
{{#each statements}}{{#with (person speaker)}}<p>{{name}}</p>{{/with}}<blockquote><p>{{quote text}}<readout-note>And on a quotation.</readout-note></p></blockquote>{{/each}}
${`<p>${SENTENCE.repeat(4)}<readout-note>${SENTENCE.repeat(5)}</readout-note> ${SENTENCE.repeat(3)}<readout-note class="side">Briefly, in the margin.</readout-note></p>`.repeat(5)}
<table><tbody><tr><th>Cell<readout-note>In a cell.</readout-note></th></tr></tbody></table>
`;
const STYLE = `@page { size: A5; margin: 15mm 40mm 15mm 15mm }
@page :left { margin: 15mm 15mm 15mm 40mm }
body { font: 10pt/14pt "Source Serif"; line-snap: baseline }
h1 { line-snap: none }
.side { float: sidenote; margin: 0 5mm 0 4mm }
`;

const world = desk({
  files: {
    [PROBE]: PROBE_YAML,
    "templates/plain/layout.hbs": TEMPLATE,
    "templates/plain/style.css": STYLE,
    "templates/plain/layout.yaml": `name: plain
version: 1
title: { en: Plain, de: Schlicht }
description: { en: For trying notes, de: Zum Probieren }
maxPages: 9
prints:
  - path: title
  - path: summary.*.text
  - path: statements.*.text
    quote: true
`,
  },
});
const answer = await readout(world, "build", PROBE, "-l", "plain");
const pdf = [...world.files].find(([name]) => name.endsWith("out/probe/plain.pdf"))![1];

describe("notes on paper", () => {
  it("are verified, and do not part the words that the layout promises", () =>
    expect(answer).toEqual({
      exitCode: 0,
      out: "out/probe/plain.pdf\n",
      err: expect.stringMatching(/^4 pages; 3 texts and 1 quotation verified/),
    }));
  it("are told behind the paragraph that calls them", async () => {
    const spoken = JSON.stringify(await listen(pdf));
    const at = (words: string) => {
      const index = spoken.indexOf(words);
      expect(index, words).toBeGreaterThan(0);
      return index;
    };
    expect(at("A note on the title.")).toBeLessThan(at("The ferry between"));
    expect(at("A note on the summary.")).toBeLessThan(at("Ana Lind"));
    expect(at("Briefly,")).toBeLessThan(at("In a cell."));
  });
});

describe.skipIf(veraMissing !== undefined)(`veraPDF ${veraMissing ?? "agrees"}`, () => {
  const vera = veraMissing === undefined ? new Vera() : undefined;
  afterAll(() => vera?.close());
  it.each(["ua1", "3a"] as const)("%s", async (flavour) => {
    expect(failuresOf(await vera!.check(pdf, flavour))).toBe("");
  });
});
