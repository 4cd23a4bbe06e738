/** Ids that say what they name: small letters, digits and hyphens. */

const LETTERS: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  ø: "o",
  ł: "l",
  ı: "i",
  ð: "d",
  đ: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
};

/** Of a text the first `words` long words; `id` where nothing is left of it. */
export function slug(text: string, words = 3): string {
  const plain = text
    .toLowerCase()
    .replace(/[äöüßøłıðđþæœ]/g, (letter) => LETTERS[letter]!)
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
  const all = plain.match(/[a-z0-9]+/g) ?? [];
  const long = all.filter((word) => word.length > 3);
  const made = (long.length > 0 ? long : all).slice(0, words).join("-").slice(0, 40).replace(/-$/, "");
  return /^[a-z]/.test(made) ? made : `id${made === "" ? "" : `-${made}`}`;
}
