/** Offices as a list of people has them: without the article, and so with endings of their own. */
import { describe, expect, it } from "vitest";
import { inNominative } from "../../src/draft/nominative.ts";

describe("an office without its article", () => {
  it.each([
    ["der", "deutsche Bundeskanzler", undefined, "deutscher Bundeskanzler"],
    ["den", "früheren Vorstand der Rheinbank", "male", "früherer Vorstand der Rheinbank"],
    ["des", "fraktionslosen Abgeordneten", "male", "fraktionsloser Abgeordneter"],
    ["der", "CDU-Abgeordnete", "male", "CDU-Abgeordneter"],
    ["der", "Vorsitzende Richter", "male", "Vorsitzender Richter"],
    ["der", "Vorsitzende des Vereins", "male", "Vorsitzender des Vereins"],
    ["die", "Vorsitzende des Vereins", "female", "Vorsitzende des Vereins"],
    ["der", "Vorsitzenden des Vereins", undefined, "Vorsitzende des Vereins"],
    ["der", "früheren Ministerin für Bau", undefined, "frühere Ministerin für Bau"],
    ["dem", "Präsidenten", "male", "Präsident"],
    ["dem", "langjährigen Piloten", "male", "langjähriger Pilot"],
    ["des", "Sprechers der Bahn", "male", "Sprecher der Bahn"],
    ["vom", "Experten", "male", "Experte"],
    ["dem", "stellvertretenden Vorsitzenden", "male", "stellvertretender Vorsitzender"],
    ["fraktionslosen", "Abgeordneten", "male", "Abgeordneter"],
    ["ihrem", "früheren Trainer", undefined, "früherer Trainer"],
    ["seiner", "früheren Ministerin", undefined, "frühere Ministerin"],
    ["einen", "früheren Minister", undefined, "früherer Minister"],
    ["dieser", "frühere Minister", "male", "früherer Minister"],
    ["den", "Abgeordneten", undefined, "Abgeordneten"],
    ["die", "Abgeordneten", "male", "Abgeordneten"],
    ["die", "verteidigungspolitische Sprecherin", "female", "verteidigungspolitische Sprecherin"],
    ["sein", "früherer Trainer", "male", "früherer Trainer"],
    ["", "Bürgermeisterin", "female", "Bürgermeisterin"],
    ["das", "frühere Mitglied", "male", "frühere Mitglied"],
    ["den", "Sprecher", "male", "Sprecher"],
    ["der", "leitende Oberstaatsanwalt", "male", "leitender Oberstaatsanwalt"],
  ] as const)("%s %s (%s) is “%s”", (article, role, gender, expected) => {
    expect(inNominative(role, article, gender)).toBe(expected);
  });
});
