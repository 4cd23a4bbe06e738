/** Where and when an article was written, in front of its first sentence. */

/** `14 October`, `2. Dezember 2026`, `Feb 18, 2026`, `14.11.2025` */
const DATE =
  "(?:\\d{1,2}\\.? \\p{Lu}\\p{Ll}{2,8}\\.?(?: \\d{4})?|\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2}\\.\\d{1,2}\\.\\d{2,4})";
const SIGN = "\\(\\p{L}[\\p{L}/-]{1,11}\\)";

/**
 * `RIAD (dpa) –`, `LONDON, Feb 18 (Reuters) -`, `AVERLEY, 14 October 2026 –`; with an agency or a date also in small letters: `Brüssel (dpa) –`,
 * `Bad Ems, 14.11.2025 –`, `Ulm (ugl), 3. März –`; and with a whole date before a stop: `Lindhafen, 2. Dezember 2026.`
 */
const DATELINE = new RegExp(
  [
    "^(?:\\p{Lu}[\\p{Lu}\\s.’'/-]{2,40}(?:,\\s*[^–—(]{1,40}?)?\\s*(?:\\([^)]{1,30}\\)\\s*)?|\\p{Lu}[\\p{L}.’'/-]{1,30}(?: \\p{Lu}[\\p{L}.’'/-]{1,30})?\\s\\(\\p{L}{2,12}\\)\\s)[–—-]\\s+\\p{Lu}",
    `^\\p{Lu}[\\p{L} .’'/-]{1,40}(?: ${SIGN})?, (?:den )?${DATE}(?: ${SIGN})? [–—-]\\s+\\p{Lu}`,
    "^\\p{Lu}[\\p{L} .’'/-]{2,40}, (?:den )?\\d{1,2}\\. \\p{Lu}\\p{Ll}{2,8} \\d{4}\\. (?=\\p{Lu})",
  ].join("|"),
  "u",
);

export const startsWithDateline = (text: string): boolean => DATELINE.test(text);

/** The dateline that a text begins with, with its dash and the space behind that. */
export const datelineIn = (text: string): string =>
  // The expression looks at the first letter of the sentence too.
  DATELINE.exec(text)?.[0].replace(/\p{Lu}$/u, "") ?? "";

/** `Hallingen – Der Streit …`, `Hallingen. Der Streit …`: a place alone, as regional papers have it. Only the first paragraph begins so. */
const PLACE_ALONE =
  /^(?<place>\p{Lu}\p{Ll}[\p{L}’'/-]{1,30}(?: (?:am|an der|im|in der|ob der|upon|on) \p{Lu}\p{Ll}{1,20}| \p{Lu}\p{Ll}[\p{L}’'/-]{1,30})?)(?:\s(?<sign>\(\p{L}{2,4}\)))?(?:\s(?<dash>[–—-])|\.)\s+(?<next>\p{Lu}\p{L}*)/u;

/** Capitals that only the beginning of a sentence explains: mid-sentence, German writes them small. */
const BEGINNINGS = new Set(
  (
    "Der Die Das Den Dem Des Ein Eine Einen Einem Einer Im In Am An Auf Aus Bei Beim Nach Vor Für Mit Ohne Seit Um Unter Über Von Vom Zu Zum Zur Wegen " +
    "Zwei Drei Vier Fünf Mehr Rund Fast Es Er Sie Wer Was Wo Wie Wenn Weil Nun Jetzt Noch Nur Auch Als Ab Bis Kein Keine Gegen Zwischen Trotz Bereits Gut " +
    "The A An In On At After Before When With As It For From By More Two Three Four Five Nearly About No"
  ).split(" "),
);

/**
 * The place in front of the first paragraph of a text. Behind a dash it is one by its form; behind a stop it could be a sentence of one
 * word, and is believed only with the writer's sign, or when the text speaks of the place again.
 */
export function placeBefore(text: string, whole: string): string {
  const match = PLACE_ALONE.exec(text);
  const { place = "", sign, dash, next = "" } = match?.groups ?? {};
  if (match === null || !BEGINNINGS.has(next)) return "";
  const isSure = dash !== undefined || sign !== undefined || isNamedAgain(place, whole);
  return isSure ? match[0].slice(0, -next.length) : "";
}

const isNamedAgain = (place: string, whole: string): boolean =>
  whole
    .split(place)
    .slice(0, -1)
    .some((before) => AT.test(before));

/** What stands before a place that somebody is at or comes from. */
const AT = /(?<!\p{L})(?:in|aus|nach|bei|von|from|at|near) $/iu;
