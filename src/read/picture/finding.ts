/** Findings about a picture: always errors, since a sheet without one of its pictures says something else. */
import type { Code, Diagnostic, Outcome, Place } from "../../model/diagnostic.ts";

export const finding = (code: Code, message: string, hint: string, place: Place): Outcome<never> =>
  refused([{ code, severity: "error", message, hint, place }]);

export const refused = (diagnostics: readonly Diagnostic[]): Outcome<never> => ({
  value: undefined,
  diagnostics,
});

/** Enough for A4 at 700 dpi; more only fills memory. */
const MOST_PIXELS = 50_000_000;

/** What is wrong with the size in pixels, if anything. */
export function sizeFinding(name: string, width: number, height: number): Outcome<never> | undefined {
  if (width === 0 || height === 0)
    return finding(
      "picture/no-size",
      `“${name}” is ${width} × ${height} pixels`,
      "export the picture again with its full size",
      { file: name },
    );
  if (width * height > MOST_PIXELS)
    return finding(
      "picture/too-large",
      `“${name}” has ${width} × ${height} pixels, more than the 50 million allowed`,
      "save it smaller: 300 dots per inch of its printed size are enough",
      { file: name },
    );
  return undefined;
}

export const truncated = (name: string, what: string, place: Place = { file: name }): Outcome<never> =>
  finding("picture/truncated", `“${name}” ends early: ${what}`, "copy or download the file again", place);

export const broken = (name: string, what: string, place: Place = { file: name }): Outcome<never> =>
  finding(
    "picture/broken",
    `“${name}” is damaged: ${what}`,
    "open it in a picture editor and save it again",
    place,
  );
