/** Countries by their names and adjectives: "Italiens", "russische", "US-". Read from `lexicons/nations.txt`. */
export interface Nations {
  /** Two-letter code (ISO 3166-1) of the country that a word, in lower case, names or belongs to. */
  codeOf(lower: string): string | undefined;
  /** The same for names alone. */
  countryOf(lower: string): string | undefined;
}

/** Endings of a German adjective, and of a genitive. */
const ENDINGS = /(?:e[nrsm]?)$/;

export function readNations(text: string): Nations {
  const names = new Map<string, string>();
  const adjectives = new Map<string, string>();
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [code = "", named = "", belonging = ""] = line.split("|");
    for (const name of named.split(",")) if (name !== "" && !names.has(name)) names.set(name, code);
    for (const adjective of belonging.split(","))
      if (adjective !== "" && !adjectives.has(adjective)) adjectives.set(adjective, code);
  }
  const countryOf = (lower: string): string | undefined => {
    // Hardly any word has an apostrophe, and every word of an article is asked for.
    const plain = lower.includes("'") || lower.includes("’") ? lower.replace(/['’]s?$/, "") : lower;
    return names.get(plain) ?? (plain.endsWith("s") ? names.get(plain.slice(0, -1)) : undefined);
  };
  const belongs = (lower: string): string | undefined =>
    adjectives.get(lower) ?? adjectives.get(lower.replace(ENDINGS, ""));
  return {
    countryOf,
    codeOf(lower) {
      const hyphen = lower.indexOf("-");
      const first = hyphen > 0 ? lower.slice(0, hyphen) : lower;
      return (
        countryOf(lower) ?? belongs(lower) ?? (hyphen > 0 ? (countryOf(first) ?? belongs(first)) : undefined)
      );
    },
  };
}
