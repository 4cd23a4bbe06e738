/**
 * JSON in one form only: keys in the order of their code units, no white space, nothing undefined (after RFC 8785, whose rules for numbers
 * and strings are those of `JSON.stringify`). Equal values give equal bytes.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
