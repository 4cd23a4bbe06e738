/** The look of a line: how many words, how they begin, how it ends. */

export const wordCount = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)?.length ?? 0;

/** A sentence is over: a stop, perhaps behind it a mark or bracket that closes. A colon leads on to more text. */
export const endsLikeSentence = (text: string): boolean => /[.!?…:;][“”"'’«»‘)\]]*$|[“”"«»]$/u.test(text);

/** Before the name of an author, or of who asked the questions, in any case: alternatives of an expression. */
export const WRITTEN_BY =
  "von|by|text|autor(?:in)?|author|written by|interview(?: von| by)?|(?:das )?gespräch(?: führten?)?|(?:das )?interview führten?";

/** Particles that names have in small letters. */
const PARTICLE = /^(?:von|van|de|der|den|del|della|di|da|du|la|le|bin|ibn|al|el|ap|zu|und|and|y|e|mac)$/u;

/** Two to five capitalised words, as a name of a person, or of two joined by “and”. */
export function looksLikeNames(text: string): boolean {
  if (/[\d:;!?„“”"«»()|]/u.test(text)) return false;
  const words = text.replace(/[,&]/g, " ").trim().split(/\s+/u);
  const names = words.filter((word) => !PARTICLE.test(word));
  if (names.length < 2 || words.length > 8 || names.length > 6) return false;
  return names.every((word) => /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(word)) && /\p{Ll}/u.test(text);
}
