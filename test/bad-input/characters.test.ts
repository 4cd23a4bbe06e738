import { expect, it } from "vitest";
import { PROBE } from "../support/desk.ts";
import { attempt, probe } from "./support.ts";

/** The probe with `words` in every field that takes a text. */
function everywhere(words: string): string {
  const text = (more: string) => JSON.stringify(`${words} ${more}`);
  return probe(
    ["name: Probe", `name: ${text("series")}`],
    ['number: "1"', `number: ${text("1")}`],
    ["The ferry runs again", text("title")],
    ["The harbour office said so on Monday", text("deck")],
    ["zone: CET", `zone: ${text("zone")}`],
    ["Press desk", text("desk")],
    ["The ferry between the islands runs again", text("point")],
    ["Ana Lind", text("name")],
    ["harbour master", text("role")],
    ["We have waited long enough for this boat", text("was said")],
    ["The Lantern", text("outlet")],
    ["Ferry back", text("source")],
  );
}

it.each([
  ["Cyrillic and Greek", "Лавров Ωμέγα Αθήνα"],
  ["combining marks", "A\u0308rger e\u0323\u0302 o\u0308"],
  ["ligatures and fractions as characters", "ﬁ ﬃ ½ №"],
  ["what means something to HTML, Handlebars and YAML", "<b>&amp;</b> {{title}} #x: y |"],
  ["what means something to PDF", "(a) \\(b <FEFF> %EOF endobj"],
  ["hyphens and dashes of every kind", "a-b a‐b a‑b a–b a—b a−b"],
  ["spaces of every kind", "a\u00A0b a\u202Fb a\u2009b a\u3000b"],
  ["what nobody sees", "a\u200Cb a\u200Db a\u2060b a\u00ADb a\uFEFFb"],
])("%s in every field are printed and verified", async (_, words) => {
  for (const layout of ["plain", "lagebild"]) {
    const { exitCode, errors, facts } = await attempt({ files: { [PROBE]: everywhere(words) } }, layout);
    expect([exitCode, errors, facts?.quotes]).toEqual([0, [], 1]);
  }
});

it.each([
  ["emoji", "😀 👩‍👩‍👧 🇩🇪 ❤️", ["typeset/emoji"]],
  ["Arabic", "العربية", ["typeset/missing-glyph"]],
  ["Chinese", "日本語", ["typeset/missing-glyph"]],
  ["marks of direction", "a\u202Eb\u200Ec", ["read/invisible-character"]],
])("%s in every field are verified, with a warning that says what paper lacks", async (_, words, codes) => {
  for (const layout of ["plain", "lagebild"]) {
    const { exitCode, errors, warnings } = await attempt({ files: { [PROBE]: everywhere(words) } }, layout);
    expect([exitCode, errors]).toEqual([0, []]);
    const said = new Set(warnings.map((warning) => warning.split(" ")[0]));
    for (const code of codes) expect(said).toContain(code);
  }
});

it("a control character in any field is refused where it stands", async () => {
  const { exitCode, errors } = await attempt({ files: { [PROBE]: everywhere("a\u0007b") } });
  expect(exitCode).toBe(3);
  expect(errors).toHaveLength(13);
  for (const error of errors) expect(error).toMatch(/^read\/control-character .*:\d+:\d+$/);
});
