import { expect, it } from "vitest";
import { printDate, printDistance, printMoment, printStated } from "../../src/layout/words/dates.ts";
import { joinList } from "../../src/layout/words/language.ts";
import { quoted } from "../../src/layout/words/quotes.ts";
import { briefing, lay, paragraphs, silent, structure } from "./support.ts";

it.each([
  ["2026-11-22", "long", "22.\u00A0November 2026", "22\u00A0November 2026"],
  ["2026-11-22", "short", "22.\u00A0Nov. 2026", "22\u00A0Nov 2026"],
  ["2026-11-02", "numeric", "02.11.2026", "02/11/2026"],
  ["2026-03", "long", "März 2026", "March 2026"],
  ["2026", "long", "2026", "2026"],
] as const)("prints the date %s, %s", (iso, style, de, en) => {
  expect(printDate(iso, "de", style)).toBe(de);
  expect(printDate(iso, "en", style)).toBe(en);
});

it.each(["2026-02-30", "2026-13-01", "yesterday", ""])("knows no date “%s”", (iso) =>
  expect(printDate(iso, "de", "long")).toBeUndefined(),
);

it("prints a point in time in the offset in which it is written", () => {
  expect(printMoment("2026-11-22T05:45:00+01:00", "de", "long", "MEZ")).toBe(
    "22.\u00A0November 2026, 05:45\u00A0Uhr\u00A0(MEZ)",
  );
  expect(printMoment("2026-11-22T23:59+13:00", "en", "long", "NZDT")).toBe(
    "22\u00A0November 2026, 23:59\u00A0(NZDT)",
  );
});

it("prints what the source says of a date, and what the editor made of it", () => {
  expect(printStated({ asWritten: "am Montag" }, "de", "-")).toBe("am Montag");
  expect(printStated({ asWritten: "am Montag", resolved: "2025-02-17" }, "de", "-")).toBe(
    "am Montag (17.\u00A0Februar 2025)",
  );
  expect(printStated({ resolved: "2025-02" }, "en", "-")).toBe("February 2025");
  expect(printStated(null, "de", "nicht angegeben")).toBe("nicht angegeben");
});

it("tells how far dates lie apart", () => {
  expect(printDistance("2026-11-19", "2026-11-22", "de")).toBe("vor 3 Tagen");
  expect(printDistance("2026-11-25", "2026-11-22", "en")).toBe("in 3 days");
});

it.each([
  [[], ""],
  [["A"], "A"],
  [["A", "B"], "A und B"],
  [["A", "B", "C"], "A, B und C"],
])("joins %j", (items, text) => expect(joinList(items, "de")).toBe(text));

it.each([
  ["Gut", "„Gut“", "“Gut”"],
  ["Er sagte „nein“ dazu", "„Er sagte ‚nein‘ dazu“", "“Er sagte ‘nein’ dazu”"],
  ["Er sagte “nein” dazu", "„Er sagte ‚nein‘ dazu“", "“Er sagte ‘nein’ dazu”"],
  ['"a" und »b« und «c»', "„‚a‘ und ‚b‘ und ‚c‘“", "“‘a’ und ‘b’ und ‘c’”"],
  ["It’s 5 o’clock", "„It’s 5 o’clock“", "“It’s 5 o’clock”"],
])("quotes %s", (text, de, en) => {
  expect(quoted(text, "de")).toBe(de);
  expect(quoted(text, "en-GB")).toBe(en);
});

const one = (template: string, parts: Parameters<typeof silent>[1] = {}) =>
  paragraphs(silent(`<p>${template}</p>`, parts))[0];
const cite = '<i id="source-s">q</i><i id="source-t">r</i>';
const said = (text: string | string[], more: object = {}) =>
  briefing({
    statements: [
      {
        id: "x",
        speaker: "a",
        kind: "partial",
        text,
        attribution: "named",
        evidence: [{ source: "s", paragraphs: [1] }],
        ...more,
      },
    ],
  });

it.each([
  ['{{label "greeting" name=title}}', "Guten Tag, Die Fähre fährt wieder"],
  ['{{label "statement" count=1}}, {{label "statement" count=2}}', "1 Aussage, 2 Aussagen"],
  ["{{date null}}", "nicht angegeben"],
  ['{{list people key="name"}}', "Anna Arp und Ben Birk"],
  ["{{slice title 4 9}}", "Fähre"],
  ['{{stance "doubts"}}', "zweifelt"],
  ['{{country "US"}}, {{country "FR"}}', "USA, Frankreich"],
  ['{{#if (and (eq 1 1) (not (ne 1 1)) (or "" 1) (gt 2 1))}}yes{{/if}}', "yes"],
  ['{{count people}} {{count people country="US"}} {{length people}}', "2 1 2"],
  ['{{#each (where people country="US")}}{{name}}{{/each}}', "Ben Birk"],
  ['{{relative "2026-11-19" "2026-11-22"}}', "vor 3 Tagen"],
  ['{{#with (person "b")}}{{name}}{{/with}}', "Ben Birk"],
  ['{{concat "a" title}}', "aDie Fähre fährt wieder"],
])("prints %s", (template, text) => expect(one(template)).toBe(text));

it("puts evidence marks as links with words to speak", () => {
  const evidence = [
    { source: "s", paragraphs: [6, 5] },
    { source: "s", paragraphs: [8, 9, 10] },
  ];
  const tree = silent(`<p>{{#each summary}}{{marks evidence}}{{/each}}${cite}</p>`, {
    briefing: briefing({ summary: [{ text: "x", evidence }] }),
  });
  expect(paragraphs(tree)[0]).toContain("[5, 6, 8–10]");
  expect(structure(tree)).toContain('~Link "Absätze 5, 6 und 8 bis 10"');
});

it("numbers the sources where there are several", () => {
  const { sources } = briefing();
  const two = briefing({
    sources: [...sources, { ...sources[0], id: "t" }],
    summary: [{ text: "x", evidence: [{ source: "t", paragraphs: [6] }] }],
  });
  const tree = silent(`<p>{{#each summary}}{{marks evidence}}{{/each}}${cite}</p>`, { briefing: two });
  expect(paragraphs(tree)[0]).toContain("[2:6]");
  expect(structure(tree)).toContain('~Link "Quelle 2, Absatz 6"');
});

it("sets quoted passages into the source's own sentence", () => {
  const tree = silent("<p>{{#each statements}}{{frame this}}{{/each}}</p>", {
    briefing: said(["so", "so <b>"], { frame: "Er sei {}, ja {}." }),
  });
  expect(paragraphs(tree)).toEqual(["Er sei ¦„so“¦, ja ¦„so <b>“¦."]);
  expect(structure(tree)).toBe("P\n ~Quote\n ~Quote");
});

it("finds a frame with too few places", () =>
  expect(
    lay("<p>a{{#each statements}}{{frame this}}{{/each}}</p>", {
      briefing: said(["a", "b"], { frame: "nur {}" }),
    }).findings.map((f) => f.code),
  ).toEqual(["template/helper-misuse"]));

it("groups statements by side and runs of speakers", () => {
  const statement = (id: string, speaker: string) => ({
    id,
    speaker,
    kind: "direct",
    text: id,
    attribution: "named",
    evidence: [{ source: "s", paragraphs: [1] }],
  });
  const spoken = briefing({
    statements: [statement("one", "b"), statement("two", "a"), statement("three", "b")],
  });
  const template =
    "{{#each (groupBySide statements)}}<p>{{label}}: {{#each (speakers statements)}}{{person.name}} {{#each statements}}{{text}} {{/each}}{{/each}}</p>{{/each}}";
  expect(paragraphs(silent(template, { briefing: spoken }))).toEqual([
    "USA: Ben Birk one three",
    "Deutschland: Anna Arp two",
  ]);
});

it("makes a QR code with words for it", () => {
  const tree = silent('{{qr "https://example.org/ä"}}');
  expect(structure(tree)).toBe('Figure "QR-Code: https://example.org/ä"');
  const [box] = tree.root.children;
  expect(box?.kind === "picture" && box.picture.kind === "modules" && box.picture.size).toBe(25);
});

it("refuses a QR code that paper cannot hold", () =>
  expect(lay(`<p>a</p>{{qr "${"x".repeat(301)}"}}`).findings.map((f) => f.code)).toEqual([
    "template/qr-too-long",
  ]));
