import { expect, it } from "vitest";
import { layOut } from "../../src/layout/index.ts";
import { briefing, faults, filesOf, lay, paragraphs, silent } from "./support.ts";

it("prints fields, escaped", () => {
  const tree = silent("<p>{{title}} {{#each summary}}{{text}}{{/each}}</p>", {
    briefing: briefing({ title: "A <b> & B" }),
  });
  expect(paragraphs(tree)).toEqual(["A <b> & B Erstens"]);
});

it("knows optional fields that this briefing leaves out", () =>
  expect(paragraphs(silent("<p>{{#if issuer.unit}}x{{else}}no unit{{/if}}{{issuer.unit}}</p>"))).toEqual([
    "no unit",
  ]));

it("knows all that would stand in a part that is left out", () =>
  expect(paragraphs(silent("<p>a{{#if issuer.contact.phone}}b{{/if}}{{issuer.contact.phone}}</p>"))).toEqual([
    "a",
  ]));

it("takes a bare name for the field, also when a helper has it", () =>
  expect(paragraphs(silent("{{#each people}}<p>{{country}} {{country country}}</p>{{/each}}"))).toEqual([
    "DE Deutschland",
    "US USA",
  ]));

it.each([
  ["an undefined name", "<p>\n  {{titel}}</p>", "template/undefined-variable layout.hbs:2:5"],
  [
    "each undefined name of a run",
    "<p>{{a}} {{#if b.c}}x{{/if}} {{#each d}}y{{/each}}</p>",
    "template/undefined-variable layout.hbs:1:6\ntemplate/undefined-variable layout.hbs:1:16\ntemplate/undefined-variable layout.hbs:1:38",
  ],
  [
    "names of every object's prototype",
    "<p>{{constructor}}</p>",
    "template/undefined-variable layout.hbs:1:6",
  ],
  ["three braces", "<p>{{{title}}}</p>", "template/unescaped-output layout.hbs:1:4"],
  ["an ampersand", "<p>{{&title}}</p>", "template/unescaped-output layout.hbs:1:4"],
  [
    "a mustache in a tag without quotation marks",
    "<p class={{series.status}}>x</p>",
    "template/unescaped-output layout.hbs:1:10",
  ],
  ["an unknown helper", '<p>{{lable "x"}}</p>', "template/unknown-helper layout.hbs:1:4"],
  ["an unknown block", "<p>{{#iff title}}x{{/iff}}</p>", "template/unknown-helper layout.hbs:1:4"],
  ["a missing argument", "<p>{{#if (eq title)}}x{{/if}}</p>", "template/helper-misuse layout.hbs:1:10"],
  ["a value that a helper cannot use", "<p>{{marks title}}</p>", "template/helper-misuse layout.hbs:1:4"],
  [
    "block parameters",
    "<p>a</p>{{#each people as |p|}}{{p.name}}{{/each}}",
    "template/unsupported-expression layout.hbs:1:9",
  ],
  ["an unknown partial", "<p>a</p>{{> foot}}", "template/unknown-partial layout.hbs:1:9"],
  ["a computed partial", "<p>a</p>{{> (concat title)}}", "template/unsupported-expression layout.hbs:1:9"],
  [
    "an inline partial",
    '<p>a</p>{{#*inline "x"}}y{{/inline}}',
    "template/unsupported-expression layout.hbs:1:9",
  ],
  [
    "a missing label, even where nothing runs",
    '<p>a{{#if changes}}\n{{label "no.such"}}{{/if}}</p>',
    "template/unknown-label layout.hbs:2:1",
  ],
  [
    "a label whose key is computed",
    '<p>a{{label (concat "no." title)}}</p>',
    "template/unknown-label layout.hbs:1:5",
  ],
  ["a label without its value", '<p>{{label "greeting"}}</p>', "template/label-placeholder layout.hbs:1:4"],
  ["a block that is not closed", "<p>\n{{#if title}}", "template/broken-template layout.hbs:2:14"],
  ["a block that ends as another", "<p>\n{{#if title}}x{{/each}}", "template/broken-template layout.hbs:2:4"],
  ["a broken mustache", "<p>{{title}</p>", "template/broken-template layout.hbs:1:11"],
])("names the place of %s", (_, template, expected) => expect(faults(template)).toBe(expected));

it("hints at the nearest name", () => {
  const hints = (t: string) => lay(t).findings.map((f) => f.hint);
  expect(hints("<p>{{titel}}</p>")).toEqual(["did you mean “title”"]);
  expect(hints('<p>{{lable "x"}}</p>')).toEqual(["did you mean “label”"]);
});

it("shows the line of a finding", () =>
  expect(lay("<p>a</p>\n  <p>{{titel}}</p>").findings[0]?.place?.excerpt).toBe("  <p>{{titel}}</p>"));

it("names the partial in which a fault stands", () =>
  expect(faults("<div>{{> foot}}</div>", { partials: { foot: "<p>ok</p>\n<blink>{{nope}}</blink>" } })).toBe(
    "template/undefined-variable partials/foot.hbs:2:10\ntemplate/unknown-element partials/foot.hbs:2:1",
  ));

it("warns of a partial that nothing calls", () => {
  const { findings } = lay("<p>a</p>", { partials: { lost: "x" } });
  expect(findings.map((f) => `${f.severity} ${f.code} ${f.place?.file}`)).toEqual([
    "warning template/unused-partial partials/lost.hbs",
  ]);
});

it.each([
  ["calls itself", { loop: "<p>{{> loop}}</p>" }],
  ["doubles at every step", { loop: "{{> b}}{{> b}}", b: "{{> loop}}{{> loop}}" }],
])("stops a template that %s", (_, partials) =>
  expect(lay("{{> loop}}", { partials }).findings).toMatchObject([
    { code: "template/endless", place: { file: "partials/loop.hbs", line: 1, column: 1 } },
  ]),
);

it("stops loops within loops", () => {
  const statements = Array.from({ length: 120 }, (_, i) => ({
    id: `s${i}`,
    speaker: "a",
    kind: "direct",
    text: "x",
    attribution: "named",
    evidence: [{ source: "s", paragraphs: [1] }],
  }));
  const each = (inner: string) => `{{#each @root.statements}}${inner}{{/each}}`;
  const { findings } = lay(`<p>${each(each(each(each("x"))))}</p>`, { briefing: briefing({ statements }) });
  expect(findings).toMatchObject([{ code: "template/endless", place: { file: "layout.hbs", line: 1 } }]);
});

it("finds a template that prints nothing", () =>
  expect(faults("{{! nothing }}")).toBe("template/empty-document layout.hbs:?:?"));

it("reads labels and says what is no text", () =>
  expect(faults("<p>a</p>", { labels: "a: [1]\nb: x" })).toBe("template/invalid-labels de.yaml:1:4"));

it("refuses what is not UTF-8", () => {
  const files = {
    ...filesOf("", {}),
    template: { name: "layout.hbs", bytes: new Uint8Array([60, 112, 62, 0xff, 60, 47, 112, 62]) },
  };
  expect(layOut(briefing(), files).diagnostics.map((d) => d.code)).toEqual(["template/invalid-encoding"]);
});

it("tells who came to a meeting for somebody", () => {
  const evidence = [{ source: "s", paragraphs: [1] }];
  const base = briefing();
  const people = [
    ...base.people,
    { id: "c", name: "Cleo Crantz", role: null, organisation: "Hafenrat", evidence },
    { id: "d", name: "Dora Dahl", role: null, evidence },
    { id: "e", name: "Egon Ey", role: null, evidence },
  ];
  const participants = people.map(({ id }) => ({ person: id, basis: "named", evidence }));
  Object.assign(participants.at(-1)!, { delegation: "NO" });
  const meetings = [{ id: "m", title: "Treffen", date: null, participants, evidence }];
  const sided = "{{#each meetings}}<p>{{#each (sided participants)}}{{person}}{{/each}}</p>{{/each}}";
  expect(paragraphs(silent(sided, { briefing: briefing({ people, meetings }) }))).toEqual(["abce"]);
});
