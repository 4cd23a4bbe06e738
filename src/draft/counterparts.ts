/** Which item of one state of a briefing is which of another. Most have an id; key points and dates are known by their words or paragraphs. */
import { sameValue } from "./same-value.ts";

export type Plain = Readonly<Record<string, unknown>>;

/** A name for each item: that of its counterpart among the `known`, where there is one. */
export function namesOf(items: readonly Plain[], known: ReadonlyMap<string, Plain>): readonly string[] {
  const names: (string | undefined)[] = items.map(({ id }) => (typeof id === "string" ? id : undefined));
  const taken = new Set(names);
  const give = (i: number, name: string) => {
    names[i] = name;
    taken.add(name);
  };
  const rest = () => items.flatMap((item, i) => (names[i] === undefined ? [[i, item] as const] : []));
  const first = (isIt: (item: Plain, other: Plain) => boolean) => {
    for (const [i, item] of rest()) {
      const found = [...known].find(([name, each]) => !taken.has(name) && isIt(item, each));
      if (found !== undefined) give(i, found[0]);
    }
  };
  // What is the same is found before what is only alike. A paragraph more in the article moves the numbers of all behind it, not their words.
  first(sameValue);
  first((item, other) => item.text !== undefined && sameValue(item.text, other.text));
  for (const [i, item] of rest()) {
    const place = placeOf(item);
    const alike = [...known]
      .filter(([name, each]) => !taken.has(name) && each.id === undefined && placeOf(each) === place)
      .map(([name, each]) => ({ name, score: likeness(each, item) }))
      .sort((a, b) => b.score - a.score)[0];
    give(i, alike?.name ?? free(place, (name) => taken.has(name) || known.has(name)));
  }
  return names as string[];
}

/** The paragraphs that it rests on. What an editor left half written has none. */
function placeOf({ evidence }: Plain): string {
  const list: readonly unknown[] = Array.isArray(evidence) ? evidence : [];
  return list
    .flatMap((each) => (each as { paragraphs?: unknown } | null)?.paragraphs ?? [])
    .map(String)
    .join(",");
}

const likeness = (one: Plain, other: Plain): number =>
  Object.keys(one).filter((name) => sameValue(one[name], other[name])).length;

function free(place: string, isTaken: (name: string) => boolean): string {
  let n = 1;
  let name = place;
  while (isTaken(name)) name = `${place} (${++n})`;
  return name;
}
