/**
 * Countries by their names and adjectives: "Italiens", "russische", "US-", and by the seats of their governments. Read from
 * `lexicons/nations.txt` and `lexicons/capitals.txt`.
 */
export interface Nations {
  /** Two-letter code (ISO 3166-1) of the country that a word, in lower case, names or belongs to. */
  codeOf(lower: string): string | undefined;
  /** The same for names alone. */
  countryOf(lower: string): string | undefined;
  /** The country, or "EU", whose government a capital, a house or what belongs to one stands for: "warschau", "downing street", "wiener". */
  seatOf(lower: string): string | undefined;
  /** The country whose people a word is one of: "niederländer", "belgierin", "dutchman". */
  peopleOf(lower: string): string | undefined;
}

/** Endings of a German adjective, and of a genitive. */
const ENDINGS = /(?:e[nrsm]?)$/;

export function readNations(countries: string, capitals: string): Nations {
  const [names, adjectives] = readCodes(countries);
  const [seats, theirs, people] = readCodes(capitals);
  const countryOf = (lower: string): string | undefined => {
    // Hardly any word has an apostrophe, and every word of an article is asked for.
    const plain = lower.includes("'") || lower.includes("’") ? lower.replace(/['’]s?$/, "") : lower;
    return names.get(plain) ?? (plain.endsWith("s") ? names.get(plain.slice(0, -1)) : undefined);
  };
  const belongs = (lower: string): string | undefined =>
    adjectives.get(lower) ?? adjectives.get(lower.replace(ENDINGS, ""));
  return {
    countryOf,
    seatOf(lower) {
      const plain = lower.replace(/['’]s?$/, "");
      return seats.get(plain) ?? theirs.get(plain) ?? seats.get(plain.replace(/s$/, ""));
    },
    peopleOf: (lower) => people.get(lower) ?? people.get(lower.replace(/(?:in|[ns])$/, "")),
    codeOf(lower) {
      const hyphen = lower.indexOf("-");
      const first = hyphen > 0 ? lower.slice(0, hyphen) : lower;
      return (
        countryOf(lower) ?? belongs(lower) ?? (hyphen > 0 ? (countryOf(first) ?? belongs(first)) : undefined)
      );
    },
  };
}

/** Codes by names, by what belongs to them, and by one of their people. The first that has a word keeps it. */
function readCodes(text: string): readonly [Map<string, string>, Map<string, string>, Map<string, string>] {
  const found = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()] as const;
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [code = "", ...lists] = line.split("|");
    for (const [i, map] of found.entries())
      for (const word of (lists[i] ?? "").split(",")) if (word !== "" && !map.has(word)) map.set(word, code);
  }
  return found;
}
