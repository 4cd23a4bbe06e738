/**
 * Words of a source as they can be printed: a source may hold anything, a line of type may not. Control characters and halves of surrogate
 * pairs become spaces. Marks that turn the direction of what follows (UAX 9, 2.1-2.4) are taken out: with them a text can look as if it said
 * something else than it does.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROLS = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]|\p{Surrogate}/gu;
const TURNS = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu;

export const printable = (text: string): string => text.replace(CONTROLS, " ").replace(TURNS, "");
