/** Which namings are of one person: the same surname in any spelling, and nothing that speaks against it. */
import type { Gender, Person } from "../extraction.ts";
import type { Reading } from "../text/reading.ts";
import { spanOf } from "../text/reading.ts";
import type { Range } from "../text/tokens.ts";
import type { Naming } from "./mentions.ts";

export interface Cluster {
  readonly namings: Naming[];
  readonly key: string;
  /** Keys of the given names that have been met. */
  readonly given: Set<string>;
  country: string | undefined;
  gender: Gender | undefined;
  /** Last noun of the first role, in lower case. */
  office: string | undefined;
}

export function clusterNamings(namings: readonly Naming[]): Cluster[] {
  const byKey = new Map<string, Cluster[]>();
  const all: Cluster[] = [];
  // Full names first, so that a surname in a headline finds the person whom the text names later.
  const ordered = [...namings].sort(
    (a, b) => Number(a.given.length === 0) - Number(b.given.length === 0) || a.from - b.from,
  );
  for (const naming of ordered) {
    const namesakes = byKey.get(naming.key) ?? [];
    let cluster =
      naming.given.length > 0
        ? namesakes.find((one) => fits(one, naming))
        : nearest(
            namesakes.filter((one) => fits(one, naming)),
            naming,
          );
    if (cluster === undefined) {
      cluster = {
        namings: [],
        key: naming.key,
        given: new Set(),
        country: undefined,
        gender: undefined,
        office: undefined,
      };
      all.push(cluster);
      const known = byKey.get(naming.key);
      if (known === undefined) byKey.set(naming.key, [cluster]);
      else known.push(cluster);
    }
    cluster.namings.push(naming);
    for (const one of naming.given) cluster.given.add(one);
    cluster.country ??= naming.country;
    cluster.gender ??= naming.gender;
    cluster.office ??= naming.office;
  }
  for (const { namings } of all) namings.sort((a, b) => a.from - b.from);
  return all.sort((a, b) => a.namings[0]!.from - b.namings[0]!.from);
}

/** Two Donalds have two surnames; two Clintons have two given names. */
function fits(cluster: Cluster, { given, gender }: Naming): boolean {
  if (cluster.gender !== undefined && gender !== undefined && cluster.gender !== gender) return false;
  if (given.length === 0 || cluster.given.size === 0) return true;
  if (given.some((one) => cluster.given.has(one))) return true;
  for (const other of cluster.given) if (given.some((one) => initial(other, one))) return true;
  return false;
}

/** "J." fits "John"; "Volodymr" fits "Wolodymyr". */
function initial(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short);
  return short.length >= 5 && long.length - short.length <= 2 && short.slice(0, 4) === long.slice(0, 4);
}

/** Of several with one surname the one named last before this place, or else the first. */
function nearest(candidates: readonly Cluster[], { from }: Naming): Cluster | undefined {
  let best: Cluster | undefined;
  let bestAt = -1;
  for (const cluster of candidates) {
    const at = cluster.namings.findLast((naming) => naming.from < from)?.from ?? -1;
    if (best === undefined || at > bestAt) {
      best = cluster;
      bestAt = at;
    }
  }
  return best;
}

export function personOf(reading: Reading, cluster: Cluster): Person {
  const { text } = reading;
  const words = (range: Range): string => {
    const { start, end } = spanOf(reading, range);
    return text.slice(start, end).replace(/\s+/g, " ");
  };
  const counted = new Map<string, number>();
  for (const { name } of cluster.namings) {
    const spelling = words(name).replace(/['’]s?$/, "");
    counted.set(spelling, (counted.get(spelling) ?? 0) + 1);
  }
  const spellings = [...counted.keys()].filter(
    (one) => !(one.endsWith("s") && counted.has(one.slice(0, -1))),
  );
  const parts = (name: string): number => name.split(" ").length;
  const canonical = [...spellings].sort(
    (a, b) => parts(b) - parts(a) || spellings.indexOf(a) - spellings.indexOf(b),
  )[0]!;
  const role = cluster.namings.find((naming) => naming.role !== undefined)?.role;
  return {
    name: canonical,
    kind: "person",
    spellings: [canonical, ...spellings.filter((one) => one !== canonical)],
    role: role && words(role),
    country: cluster.country,
    gender: cluster.gender,
    mentions: cluster.namings.map((naming) => ({
      ...spanOf(reading, naming),
      name: spanOf(reading, naming.name),
      role: naming.role && spanOf(reading, naming.role),
    })),
  };
}
