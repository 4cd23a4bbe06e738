import { describe, expect, it } from "vitest";
import { contentCodes } from "../../src/model/catalogue/content.ts";
import { bytesOf, findings, SOUND, show, spoilt, statement, withMeeting, withStatement } from "./support.ts";

type ContentCode = keyof typeof contentCodes;

const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

/** For each code a text that brings it up, and what the mark stands under. The type makes sure that none is left out. */
const CASES: Record<ContentCode, readonly [text: string | Uint8Array, shown: string]> = {
  "read/file-too-large": [bytesOf(`# ${"x".repeat(10_000_000)}`), ""],
  "read/other-kind": ["%PDF-1.7\n", "1:1 []"],
  "read/not-utf8": [latin1("title: Gespr\u00e4che\n"), "1:13 [\uFFFD]"],
  "read/yaml-syntax": [spoilt("deck: Nothing", "deck: Nothing: and"), "4:7 [N]"],
  "read/tab-indent": [spoilt("  - text:", "\t- text:"), "8:1 [\t]"],
  "read/unknown-tag": [spoilt("deck: Nothing", "deck: !note Nothing"), "4:7 [!note]"],
  "read/several-documents": [`${SOUND}---\nlanguage: de\n`, "22:1 [-]"],
  "read/too-deep": [`a: ${"[".repeat(100)}`, "1:43 [[]"],
  "read/bad-alias": [spoilt("deck: Nothing happened at the coast.", "deck: *nothing"), "4:7 [*nothing]"],
  "read/repeated-field": [spoilt("deck: Nothing", "title: Nothing"), "4:1 [title]"],
  "read/unknown-field": [spoilt("deck: ", "dekc: "), "4:1 [dekc]"],
  "read/missing-field": [spoilt('"1", status: new', '"1"'), '2:9 [{ name: Report, number: "1" }]'],
  "read/empty-field": [spoilt("deck: Nothing happened at the coast.", "deck:"), "4:6 []"],
  "read/empty-list": [spoilt("paragraphs: [1] }]\npeople", "paragraphs: [] }]\npeople"), "9:41 [[]]"],
  "read/wrong-kind": [spoilt('number: "1"', "number: 1"), "2:33 [1]"],
  "read/unknown-word": [spoilt("status: new", "status: news"), "2:46 [news]"],
  "read/number-out-of-range": [spoilt("paragraphs: 9", "paragraphs: 0"), "20:17 [0]"],
  "read/malformed-value": [spoilt("published: 2025-02-18", "published: 18.02.2025"), "16:16 [18.02.2025]"],
  "read/control-character": [spoilt("deck: Nothing", 'deck: "\\u0007"\n#'), '4:7 ["\\u0007"]'],
  "read/invisible-character": [
    spoilt("deck: Nothing", "deck: No\u00ADthing"),
    "4:7 [No\u00ADthing happened at the coast.]",
  ],
  "read/more-findings": [`${SOUND}x: 1\n`.concat("x: 1\n".repeat(2_001)), ""],

  "check/repeated-id": [
    `${SOUND}statements:${statement("kind: direct; text: A")}${statement("kind: direct; text: B")}\n`,
    "29:9 [s1]",
  ],
  "check/shared-id": [spoilt("id: anna", "id: a"), "13:9 [a]"],
  "check/unknown-person": [
    withStatement("kind: direct; text: A").replace("speaker: anna", "speaker: ana"),
    "24:14 [ana]",
  ],
  "check/unknown-source": [
    spoilt("source: a, paragraphs: [1] }]\npeople", "source: b, paragraphs: [1] }]\npeople"),
    "9:26 [b]",
  ],
  "check/no-such-paragraph": [spoilt("[1] }]\npeople", "[1, 10] }]\npeople"), "9:45 [10]"],
  "check/dropped-paragraph": [spoilt("[1] }]\npeople", "[8] }]\npeople"), "9:42 [8]"],
  "check/partial-without-frame": [withStatement("kind: partial; text: calm"), "23:5 [id: s1]"],
  "check/frame-without-partial": [
    withStatement("kind: direct; text: calm; frame: She was {}."),
    "29:12 [She was {}.]",
  ],
  "check/frame-places": [
    withStatement("kind: partial; text: [a, b]; frame: She was {}."),
    "29:12 [She was {}.]",
  ],
  "check/broken-statement": [withStatement("kind: direct; text: [a, b]"), "28:11 [[a, b]]"],
  "check/typed-quotation-marks": [
    withStatement("kind: direct; text: “The sea is calm.”"),
    "28:11 [“The sea is calm.”]",
  ],
  "check/quote-not-in-evidence": [
    withStatement("kind: direct; text: calm").replace("[2]", "[2], words: so clam"),
    "28:11 [calm]",
  ],
  "check/untold-translation": [withStatement("kind: direct; text: calm; original: de"), "23:5 [id: s1]"],
  "check/repeated-participant": [
    withMeeting(
      `date: null; participants: [${"{ person: anna, basis: named, evidence: [{ source: a, paragraphs: [3] }] }, ".repeat(2)}]`,
    ),
    "27:106 [anna]",
  ],
  "check/present-and-absent": [
    withMeeting(
      "date: null; participants: [{ person: anna, basis: named, evidence: [{ source: a, paragraphs: [3] }] }]; absent: [{ name: Anna Berg, basis: named, evidence: [{ source: a, paragraphs: [3] }] }]",
    ),
    "28:22 [Anna Berg]",
  ],
  "check/reaction-without-side": [
    `${SOUND}reactions:\n  - { id: r1, stance: none, position: Silence., evidence: [{ source: a, paragraphs: [4] }] }\n`,
    "23:5 [{ id: r1, stance: none, position: Silence., evidence: [{ source: a, paragraphs: [4] }] }]",
  ],
  "check/impossible-date": [withMeeting("date: { resolved: 2025-02-30 }"), "26:23 [2025-02-30]"],
  "check/empty-date": [withMeeting("date: {}"), "26:11 [{}]"],
  "check/retrieved-before-published": [
    spoilt("url: null", "retrieved: 2025-02-17\n    url: null"),
    "17:16 [2025-02-17]",
  ],
  "check/cutoff-before-source": [
    spoilt("published: 2025-02-18", "published: 2025-02-19"),
    "5:15 [2025-02-18T16:30+01:00]",
  ],
  "check/embargo-over": [`${SOUND}marking: { embargo: 2025-02-18T15:29Z }\n`, "22:21 [2025-02-18T15:29Z]"],
  "check/long-point": [
    spoilt("The sea is calm.", `${"calm ".repeat(25)}sea`),
    `8:11 [${"calm ".repeat(25)}sea]`,
  ],
  "check/short-is-long": [
    spoilt("The sea is calm.", "The sea is calm.\n    short: The sea is calm now."),
    "9:12 [The sea is calm now.]",
  ],
  "check/short-quotes": [
    spoilt("The sea is calm.", "The sea is calm.\n    short: Sea “calm”."),
    "9:12 [Sea “calm”.]",
  ],
  "check/short-turns-round": [
    spoilt("The sea is calm.", "The sea is calm.\n    short: Sea not calm."),
    "9:12 [Sea not calm.]",
  ],
  "check/placeholder": [
    spoilt("organisation: Desk", "organisation: (name the issuer)"),
    "6:25 [(name the issuer)]",
  ],
  "check/no-date": [spoilt("published: 2025-02-18", "published: null"), "16:16 [null]"],
  "check/no-outlet": [spoilt("outlet: Courier", "outlet: null"), "14:13 [null]"],
};

describe("every finding about content", () => {
  it("is not made about a sound briefing", () => {
    expect(findings(SOUND)).toEqual([]);
  });

  it.each(Object.entries(CASES))("%s points at what is wrong", (code, [text, place]) => {
    const found = findings(text).filter((d) => d.code === code);
    expect(found.map(show)[0]).toBe(`${code} ${place}`.trim());
    for (const { message, hint } of found) {
      expect(message).toMatch(/^[^A-Z].*[^.]$/s);
      expect(hint).toMatch(/^[^A-Z].*[^.]$/s);
    }
  });

  it("tells of each placeholder that a draft leaves, unless it is one still", () => {
    const left = SOUND.replace("organisation: Desk", "organisation: (Herausgeber eintragen)")
      .replace('number: "1"', 'number: "0/2026"')
      .replace("2025-02-18T16:30+01:00", "2000-01-01T12:00+00:00")
      .replace("published: 2025-02-18", "published: 1999-02-18");
    const told = (text: string) =>
      findings(text).flatMap(({ code, severity }) => (code === "check/placeholder" ? severity : []));
    expect(told(left)).toEqual(["error", "error", "error"]);
    expect(told(left.replace("status: new", "status: draft"))).toEqual([]);
    expect(told(SOUND.replace('number: "1"', 'number: "10/2026"'))).toEqual([]);
  });

  it.each(Object.entries(contentCodes))("%s is explained in whole sentences", (_, { explain }) => {
    expect(explain).toMatch(/^[A-Z].*\.$/s);
  });
});
