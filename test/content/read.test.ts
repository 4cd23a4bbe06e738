import { describe, expect, it } from "vitest";
import { effort } from "../support/effort.ts";
import { bytesOf, findings, readText, SOUND, shown, spoilt, statement, withStatement } from "./support.ts";

const messages = (text: string | Uint8Array) => findings(text).map((d) => d.message);
const hints = (text: string) => findings(text).map((d) => d.hint);

describe("reading a briefing", () => {
  it("gives the values, with defaults for what is left out", () => {
    const { briefing } = readText(SOUND).value!;
    expect(briefing.title).toBe("The sea is calm today");
    expect(briefing.series.version).toBe(1);
    expect(briefing.statements).toEqual([]);
  });

  it("tells the checksum of the bytes", () => {
    // printf '…' | sha256sum of the same text gives the same digits; one more byte, and they change.
    const { sha256 } = readText(SOUND).value!;
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(readText(`${SOUND}\n`).value!.sha256).not.toBe(sha256);
  });

  it("keeps text as it is typed, composed or not", () => {
    expect(readText(spoilt("The sea is calm.", "Ange\u0301la")).value!.briefing.summary[0]!.text).toBe(
      "Ange\u0301la",
    );
  });

  it("takes a byte order mark and Windows line ends", () => {
    const text = `\uFEFF${SOUND.replaceAll("\n", "\r\n")}`;
    expect(shown(text)).toEqual([]);
    expect(shown(text.replace("deck:", "dekc:"))[0]).toBe("read/missing-field 1:1 [language: en]");
  });

  it("accepts emoji, Cyrillic, Greek, Arabic and combining marks", () => {
    expect(shown(spoilt("The sea is calm.", "😀 Лавров Ωμέγα العربية a\u0301"))).toEqual([]);
  });

  it("accepts none, one and a thousand statements", () => {
    const many = Array.from({ length: 1_000 }, (_, i) =>
      statement("kind: direct; text: Calm.", `s${i}`),
    ).join("");
    expect(shown(`${SOUND}statements: []\n`)).toEqual([]);
    const spent = effort();
    expect(shown(`${SOUND}statements:${many}\n`)).toEqual([]);
    expect(spent()).toBeLessThan(3_000);
  });

  it("follows an alias to evidence given before", () => {
    const text = spoilt("source: a, paragraphs: [1] }]\npeople", "source: a, paragraphs: &p [1] }]\npeople");
    const { briefing } = readText(
      text.replace("evidence: [{ source: a, paragraphs: [1]", "evidence: [{ source: a, paragraphs: *p"),
    ).value!;
    expect(briefing.people[0]!.evidence[0]!.paragraphs).toEqual([1]);
  });
});

describe("the place of a value", () => {
  const { origins } = readText(SOUND).value!;

  it("is its line and column, with the line", () => {
    expect(origins.at(["summary", 0, "text"])).toEqual({
      file: "b.yaml",
      line: 8,
      column: 11,
      length: 16,
      excerpt: "  - text: The sea is calm.",
      path: "summary[0].text",
    });
  });

  it("is that of the nearest value around it when it was left out", () => {
    expect(origins.at(["series", "version"])).toMatchObject({ line: 2, column: 9, path: "series.version" });
    expect(origins.at(["meetings", 3])).toMatchObject({ line: 1, column: 1 });
  });

  it("stays in its line when the value goes on", () => {
    const { origins } = readText(spoilt("The sea is calm.", ">-\n      The sea\n      is calm.")).value!;
    expect(origins.at(["summary", 0, "text"])).toMatchObject({ line: 8, column: 11, length: 2 });
  });
});

describe("a file that is not a briefing", () => {
  const PROSE = "Five harbours of the coast agree to share one pilot service.";
  it.each([
    ["nothing", "", "read/empty-field 1:1 []"],
    ["a comment", "# soon\n", "read/empty-field 1:1 [#]"],
    ["prose", "Dear all, here is the briefing", "read/wrong-kind 1:1 [Dear all, here is the briefing]"],
    ["a list", "- a\n- b\n", "read/wrong-kind 1:1 [- a]"],
    ["an unclosed quotation mark", 'title: "Calm\n', 'read/yaml-syntax 1:8 ["]'],
    ["an unclosed bracket", "a: [1, 2\nb: 3\n", "read/yaml-syntax 1:4 [[]"],
    ["HTML", "<html><body></body></html>", "read/other-kind 1:1 []"],
    ["a list as a field's name", "? [1, 2]\n: 3\n", "read/yaml-syntax 1:3 [[]"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), "read/other-kind 1:1 []"],
    ["a sheet", "%PDF-1.7\n", "read/other-kind 1:1 []"],
    ["an article", `${PROSE}\n\n${PROSE}\n\n${PROSE}\n`, "read/other-kind 1:1 []"],
    [
      "an article with a colon",
      `${PROSE}\n\nAsked, she said: ${PROSE}\n\n${PROSE}\n`,
      "read/other-kind 1:1 []",
    ],
    [
      "prose behind a field",
      `title: Calm\n\n${PROSE}\n${PROSE}\n${PROSE}\n`,
      `read/yaml-syntax 3:1 [${PROSE}]`,
    ],
    ["UTF-16", Uint8Array.from([0xff, 0xfe, 0x61, 0x00]), "read/not-utf8 1:1 [\uFFFD]"],
    ["text cut off in a letter", bytesOf("a: ü").subarray(0, 4), "read/not-utf8 1:4 [\uFFFD]"],
  ])("%s", (_, text, first) => {
    expect(readText(text).value).toBeUndefined();
    expect(shown(text)[0]).toBe(first);
  });

  it("is refused at once when it is huge", () => {
    const huge = new Uint8Array(10_000_000).fill(0x61);
    const spent = effort();
    expect(messages(huge)).toEqual(["the file has 10.0 MB, and a briefing at most 4 MB"]);
    expect(spent()).toBeLessThan(200);
  });

  it("names the first byte of the letter that is not UTF-8", () => {
    const latin1 = Uint8Array.from("deck: für alle", (c) => c.charCodeAt(0));
    expect(messages(latin1)).toEqual(["the byte 0xFC is not UTF-8 text"]);
    expect(messages(bytesOf("a: ü").subarray(0, 4))).toEqual(["the byte 0xC3 is not UTF-8 text"]);
  });

  it.each([
    ["deck: Nothing: happened", "a second “: ” stands in this value"],
    ["deck: !!int x", "this tag is not known here: “!!int”"],
    ["deck Nothing", "the name of a field has no colon and space behind it"],
    ["deck:\n    a: 1\n  b: 2", "the fields of a group do not begin in the same column"],
  ])("%s: says so in plain words", (line, message) => {
    expect(messages(`language: en\n${line}\nseries: {}\n`)[0]).toBe(message);
  });

  it("stops at the syntax and says nothing of fields", () => {
    expect(shown(`titel: x\n${SOUND}\n\t- x`).every((s) => /^read\/(yaml-syntax|tab-indent)/.test(s))).toBe(
      true,
    );
  });
});

it("an alias of nothing is told of once, and not as an empty field too", () => {
  const text = spoilt("deck: Nothing", "deck: *nobody\nignored: Nothing");
  expect(shown(text).filter((each) => each.includes(" 4:7 "))).toEqual(["read/bad-alias 4:7 [*nobody]"]);
});

describe("a YAML bomb", () => {
  const laughs = ["a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    .concat(..."bcdefghij".split("").map((c, i) => `${c}: &${c} [${`*${"abcdefghi"[i]}, `.repeat(9)}]`))
    .join("\n");

  it.each([
    ["a billion laughs", laughs, "read/bad-alias"],
    ["an alias inside what it repeats", "a: &a { b: *a }", "read/bad-alias"],
    ["brackets", "[".repeat(20_000), "read/too-deep"],
    ["commas", `a: [${"1,".repeat(499_000)}]`, "read/file-too-large"],
    ["dashes", "- ".repeat(100_000), "read/too-deep"],
    ["question marks", "? ".repeat(20_000), "read/too-deep"],
    ["stairs", Array.from({ length: 900 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"), "read/too-deep"],
    ["one field twenty thousand times", "a: 1\n".repeat(20_000), "read/repeated-field"],
    [
      "many unknown fields",
      Array.from({ length: 10_000 }, (_, i) => `a${i}: 1`).join("\n"),
      "read/unknown-field",
    ],
  ])("of %s does not go off", (_, text, code) => {
    const spent = effort();
    const { value, diagnostics } = readText(text);
    expect(value).toBeUndefined();
    expect(diagnostics.map((d) => d.code)).toContain(code);
    expect(spent()).toBeLessThan(5_000);
  });
});

describe("fields that are wrong", () => {
  it("are all told in one run, in the order of the file", () => {
    const text = SOUND.replace("language: en", "language: fr").replace("deck:", "dekc:").replace("[8]", "8");
    expect(shown(text)).toEqual([
      "read/missing-field 1:1 [language: fr]",
      "read/unknown-word 1:11 [fr]",
      "read/unknown-field 4:1 [dekc]",
      "read/wrong-kind 21:14 [8]",
    ]);
  });

  it.each([
    ["deck: ", "dekc: ", "did you mean “deck”"],
    ["outlet: ", "outlte: ", "did you mean “outlet”"],
    ["status: new", "status: knew", "did you mean “new”; known are draft, new, updated, corrected, archived"],
    ['number: "1"', "number: 12", 'put it in quotation marks: "12"'],
    ["published: 2025-02-18", "published: 2025", 'put it in quotation marks: "2025"'],
    ["zone: CET", "clock: CET", "known here: at, zone"],
    [
      "issuer: { organisation: Desk }",
      "issuer: Desk",
      "write fields as “name: value”, each on its own line and indented",
    ],
    [
      "url: null",
      "url: ftp://x",
      "an address begins with https:// or http://, as https://example.org/article",
    ],
  ])("%s written as %s: the hint helps", (part, by, hint) => {
    expect(hints(spoilt(part, by))).toContain(hint);
  });

  it.each([
    [
      "a list where text is meant",
      "text: The sea is calm.",
      "text: [The, sea]",
      "“text” is a list, not text",
    ],
    [
      "fields where text is meant",
      "text: The sea is calm.",
      "text: { a: b }",
      "“text” is a group of fields, not text",
    ],
    ["text where a list is meant", "dropped: [8]", "dropped: eight", "“dropped” is “eight”, not a list"],
    [
      "half a paragraph",
      "dropped: [8]",
      "dropped: [8.5]",
      "“dropped[0]” is the number 8.5, not a whole number",
    ],
    ["an empty item", "  - text: The sea is calm.", "  -\n  - text: Calm.", "“summary[0]” has no value"],
    ["blank text", "text: The sea is calm.", 'text: "  "', "“text” is blank"],
    [
      "a control character",
      "text: The sea is calm.",
      'text: "a\\u0000"',
      "“text” holds the control character U+0000",
    ],
    [
      "half a letter",
      "text: The sea is calm.",
      'text: "a\\uD800"',
      "“text” holds the control character U+D800",
    ],
    ["a missing field in an item", "outlet: Courier\n    ", "", "“outlet” is missing in sources[0]"],
    ["a field with a magic name", "deck:", "__proto__: {}\ndeck:", "there is no field “__proto__”"],
  ])("%s", (_, part, by, message) => {
    expect(messages(spoilt(part, by))).toContain(message);
  });

  it("names the text or the passage that is wrong in a statement", () => {
    expect(messages(withStatement("kind: direct; text: { a: b }"))).toEqual([
      "“text” is a group of fields, not text",
    ]);
    expect(messages(withStatement("kind: partial; text: [calm, ' ']; frame: '{} {}'"))).toContain(
      "“text[1]” is blank",
    );
    expect(messages(withStatement("kind: direct"))).toEqual(["“text” is missing in statements[0]"]);
  });

  it("points at the value behind an alias", () => {
    const text = `${SOUND}reactions: [{ id: &x r1, country: *x, stance: none, position: Calm., evidence: [{ source: a, paragraphs: [1] }] }]\n`;
    expect(shown(text)).toEqual(["read/malformed-value 22:22 [r1]"]);
  });
});

it("names each kind of invisible character once", () => {
  expect(messages(spoilt("deck: Nothing", "deck: No\u00ADth\u00ADi\u202Eng"))).toEqual([
    "the text holds U+00AD (soft hyphen), U+202E (bidi control)",
  ]);
});

describe("all findings in one run", () => {
  const codes = (text: string) => findings(text).map((d) => `${d.code} ${d.place?.path ?? ""}`);

  it("checks what is sound beside a field that is misspelt, missing or of the wrong kind", () => {
    const text = withStatement("kind: direct; text: Calm.").replace("speaker: anna", "speaker: anne");
    const lost = "check/unknown-person statements[0].speaker";
    expect(codes(text)).toEqual([lost]);
    expect(codes(text.replace("deck:", "dekc:"))).toContain(lost);
    expect(codes(text.replace(/deck: (.*)/, "deck: [$1]"))).toContain(lost);
    expect(codes(text.replace("kind: direct", "kind: direct\n    occassion: now"))).toContain(lost);
  });

  it("says nothing about what it could not read", () => {
    const text = withStatement("kind: shouted; text: Calm.").replace("speaker: anna", "speaker: anne");
    expect(codes(text)).toEqual(["read/unknown-word statements[0].kind"]);
  });

  it("does not miss people who are only badly described", () => {
    const text = withStatement("kind: direct; text: Calm.").replace("name: Anna Berg", "nom: Anna Berg");
    expect(codes(text).filter((c) => c.startsWith("check/"))).toEqual([]);
  });

  it("calls nobody unknown when the list of people cannot be read", () => {
    const text = withStatement("kind: direct; text: Calm.").replace("people:", "peoples:");
    expect(codes(text.replace("id: anna", "di: anna")).filter((c) => c.startsWith("check/unknown"))).toEqual([
      "check/unknown-person statements[0].speaker",
    ]);
    const broken = withStatement("kind: direct; text: Calm.").replace("id: anna", "di: anna");
    expect(codes(broken).filter((c) => c.startsWith("check/unknown"))).toEqual([]);
  });
});
