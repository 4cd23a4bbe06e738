import { describe, expect, it } from "vitest";
import { desk, PLAIN_LAYOUT, PROBE, readout } from "../support/desk.ts";
import { attempt, MANIFEST, probe, STYLE, TEMPLATE, within } from "./support.ts";

const template = (text: string, partials: Readonly<Record<string, string>> = {}) => ({
  [TEMPLATE]: text,
  ...Object.fromEntries(
    Object.entries(partials).map(([name, part]) => [`templates/plain/partials/${name}.hbs`, part]),
  ),
});
const style = (text: string) => ({ [STYLE]: `${PLAIN_LAYOUT[STYLE]}${text}` });
/** A first finding without line and column stands for any. */
const place = /:\d+:\d+$/;
/** 320 numbers to loop over. */
const DROPPED = `paragraphs: 400\n    dropped: [${Array.from({ length: 320 }, (_, i) => i + 4).join(", ")}]`;
const nested = (open: string, close: string, times: number) => `${open.repeat(times)}x${close.repeat(times)}`;

it.each<[string, Readonly<Record<string, string>>, string]>([
  [
    "a mustache that does not end",
    template("<h1>{{title}</h1>"),
    `template/broken-template ${TEMPLATE}:1:12`,
  ],
  ["a block that does not end", template("{{#each summary}}x"), `template/broken-template ${TEMPLATE}:1:19`],
  ["unescaped output", template("{{{title}}}"), `template/unescaped-output ${TEMPLATE}:1:1`],
  ["a helper that nobody wrote", template("{{shout title}}"), `template/unknown-helper ${TEMPLATE}:1:1`],
  ["a field that nobody has", template("<p>{{titel}}</p>"), `template/undefined-variable ${TEMPLATE}:1:6`],
  [
    "an element that paper lacks",
    template("<p>x</p>\n<video></video>"),
    `template/unknown-element ${TEMPLATE}:2:1`,
  ],
  ["a script", template("<script>1</script>"), `template/unknown-element ${TEMPLATE}:1:1`],
  ["a selector for a mouse", style("p:hover { color: red }"), `template/unsupported-selector ${STYLE}:3:2`],
  [
    "a property that is not obeyed",
    style("p { position: absolute }"),
    `template/unknown-property ${STYLE}:3:5`,
  ],
  ["a value that means nothing", style("p { color: puce }"), `template/unsupported-value ${STYLE}:3:12`],
  [
    "a rule for screens",
    style("@media screen { p { color: red } }"),
    `template/unsupported-at-rule ${STYLE}:3:1`,
  ],
  ["a brace that is not closed", style("p { color: blue"), `template/broken-css ${STYLE}:3:3`],
  [
    "a partial that calls itself",
    template("{{> a}}", { a: "<p>{{> a}}</p>" }),
    "template/endless templates/plain/partials/a.hbs:1:1",
  ],
  [
    "partials that call each other",
    template("{{> a}}", { a: "{{> b}}", b: "{{> a}}" }),
    "template/endless templates/plain/partials/a.hbs:1:1",
  ],
  [
    "variables that are circular",
    style(":root { --a: var(--b); --b: var(--a) } p { color: var(--a) }"),
    `template/unknown-variable ${STYLE}:3:44`,
  ],
  [
    "brackets in brackets",
    style(`p { margin: ${nested("calc(", ")", 5_000)} }`),
    `template/broken-css ${STYLE}`,
  ],
  [
    "elements nested without end",
    template(nested("<div>", "</div>", 5_000)),
    `template/nested-too-deeply ${TEMPLATE}:1:1001`,
  ],
  ["two megabytes", template("<p>x</p>".repeat(250_000)), `template/file-too-large ${TEMPLATE}`],
  ["nothing", template(""), `template/empty-document ${TEMPLATE}`],
  [
    "labels that are no YAML",
    { "templates/plain/labels/en.yaml": "a: [1, 2" },
    "template/invalid-labels templates/plain/labels/en.yaml:1:4",
  ],
  [
    "labels nested without end",
    { "templates/plain/labels/en.yaml": "[".repeat(20_000) },
    "template/invalid-labels templates/plain/labels/en.yaml",
  ],
  ["a manifest that is no YAML", { [MANIFEST]: "name: [" }, `template/invalid-manifest ${MANIFEST}:1:7`],
  [
    "a manifest nested without end",
    { [MANIFEST]: "[".repeat(20_000) },
    `template/invalid-manifest ${MANIFEST}`,
  ],
  [
    "a promise about nothing",
    { [MANIFEST]: `${PLAIN_LAYOUT[MANIFEST]}  - path: nonsense\n` },
    `verify/unknown-promise ${MANIFEST}`,
  ],
])("a layout with %s: a finding with its place, exit code 8, nothing lost", async (_, files, first) => {
  const { exitCode, errors } = await within(4_000, () => attempt({ files }));
  expect(exitCode).toBe(8);
  expect(errors[0]?.replace(/:\d+:\d+$/, place.test(first) ? "$&" : "")).toBe(first);
});

it("a template of loops in loops ends", async () => {
  const each = (inner: string) => `{{#each @root.sources.0.dropped}}${inner}{{/each}}`;
  const files = { ...template(each(each(each("<p>x</p>")))), [PROBE]: probe(["paragraphs: 3", DROPPED]) };
  const { exitCode, errors } = await within(8_000, () => attempt({ files }));
  expect([exitCode, errors[0]?.startsWith(`template/endless ${TEMPLATE}:1:`)]).toEqual([8, true]);
});

it("a template of a hundred thousand elements ends, with more pages than can be read back", async () => {
  const each = (inner: string) => `{{#each @root.sources.0.dropped}}${inner}{{/each}}`;
  const files = {
    ...template(each(each("<p>x</p>"))),
    ...style("p { break-after: page }"),
    [PROBE]: probe(["paragraphs: 3", DROPPED]),
  };
  const { exitCode, errors, made } = await within(30_000, () => attempt({ files }));
  expect([exitCode, errors.map((error) => error.split(" ")[0]), made]).toEqual([
    9,
    ["typeset/too-many-pages"],
    [],
  ]);
});

describe("a layout that lacks", () => {
  it.each(["layout.hbs", "style.css"])("%s is incomplete", async (file) => {
    const world = desk();
    const without = { ...world, isFile: (name: string) => !name.endsWith(file) && world.isFile(name) };
    const { exitCode, err } = await readout(without, "build", PROBE, "-l", "plain");
    expect([exitCode, err.includes("system/layout-incomplete"), err.includes(file)]).toEqual([8, true, true]);
  });

  it("everything is no layout, and those that are there are named", async () => {
    for (const name of ["plian", "./nowhere", PROBE]) {
      const { exitCode, err } = await readout(desk(), "build", PROBE, "-l", name);
      expect([exitCode, err.includes(`“${name}”`), err.includes("“plain”")]).toEqual([2, true, true]);
    }
  });
});
