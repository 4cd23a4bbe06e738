/**
 * Whether a word is likely a proper name, by its capital alone. In English every capital inside a sentence is one. In German nouns have
 * capitals too, but two of them side by side are nearly always a name or a title with its name: Anna Lindqvist, Kloster Sankt Alban.
 */

/** The word stands in the text from `at` to `end`. */
export function isLikelyName(text: string, at: number, end: number, lang: string): boolean {
  const word = text.slice(at, end);
  if (!CAPITAL.test(word)) return false;
  const before = text.slice(Math.max(0, at - REACH), at);
  const opens = BEGINNING.test(before);
  if (!lang.startsWith("de")) return !opens && lang.startsWith("en");
  if (!MARK_AFTER.test(word) && CAPITAL_AFTER.test(text.slice(end, end + REACH)))
    return !opens || !ARTICLE.test(word);
  const previous = PREVIOUS.exec(before);
  if (previous === null) return false;
  return !ARTICLE.test(previous[0].trim()) || !BEGINNING.test(before.slice(0, previous.index));
}

/** Letters that are looked at on both sides. */
const REACH = 40;
const CAPITAL = /^[(„“‚‘»›]*\p{Lu}\p{Ll}/u;
const CAPITAL_AFTER = /^ \p{Lu}\p{Ll}/u;
const PREVIOUS = /\p{Lu}[\p{Ll}-]+ $/u;
/** What is in front of the first word of a sentence. */
const BEGINNING = /(?:^|[.!?:…]["“”‘’»«)]*\s|[\n„‚»›(])$/u;
const MARK_AFTER = /[^\p{L}\p{N}]$/u;
/** Capitals that stand before nouns at the beginning of a sentence. */
const ARTICLE =
  /^(?:D(?:er|ie|as|en|em|es)|Ein(?:e[rsmn]?)?|[KS]?[Ee]ine[rsmn]?|Ih[rn]e?[rsmn]?|Uns(?:er|re)[rsmn]?|\p{L}{1,4})$/u;
