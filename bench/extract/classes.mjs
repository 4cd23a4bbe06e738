/** Where statements and their roles are lost, or found where there are none: by which class a successor knows what is worth the work. */
import { overlap, pairs, same } from "./metric.mjs";

const ROLES = ["speaker", "cue", "frame", "addressee"];

/**
 * `lost`, `cut`, `long`, `other` and `exact` count the gold statements by type and by whether there is a cue: not found, found shorter than it
 * is, longer, shifted, as it is. `false` counts what the program finds and the gold does not have, by its type. `roles` counts, for the
 * statements that both have, each role: exact, some of its words, other words, lost, made up.
 */
export function classesOf(articles) {
  const messages = {};
  const spurious = {};
  const roles = Object.fromEntries(ROLES.map((role) => [role, {}]));
  const add = (table, name) => {
    table[name] = (table[name] ?? 0) + 1;
  };
  for (const { gold, system } of articles)
    for (const [g, s] of pairs(gold, system)) {
      if (!g) {
        add(spurious, s.type);
        continue;
      }
      messages[classOf(g)] ??= {};
      add(messages[classOf(g)], s ? spanOf(g.quote, s.quote) : "lost");
      if (s) for (const role of ROLES) add(roles[role], roleOf(g[role], s[role]));
    }
  return { messages, false: spurious, roles };
}

export function classTable({ messages, false: spurious, roles }) {
  const table = (first, names, rows) =>
    [
      [first.padEnd(34), ...names.map((name) => name.padStart(8))].join(""),
      ...rows.map(([name, counts]) =>
        [name.padEnd(34), ...names.map((each) => String(counts[each] ?? 0).padStart(8))].join(""),
      ),
    ].join("\n");
  return [
    table(
      "statements of the gold",
      ["exact", "cut", "long", "other", "lost"],
      Object.entries(messages).sort(),
    ),
    table(
      "statements of ours alone",
      ["false"],
      Object.entries(spurious)
        .sort()
        .map(([name, n]) => [name, { false: n }]),
    ),
    table(
      "roles, where both have the words",
      ["exact", "some", "wrong", "lost", "made up", "none"],
      Object.entries(roles),
    ),
  ].join("\n\n");
}

const classOf = ({ type, cue }) => `${type}, ${cue.size > 0 ? "with a cue" : "without a cue"}`;

function spanOf(gold, found) {
  const both = overlap(gold, found);
  if (same(gold, found)) return "exact";
  if (both === found.size) return "cut";
  return both === gold.size ? "long" : "other";
}

function roleOf(gold, found) {
  if (gold.size === 0) return found.size === 0 ? "none" : "made up";
  if (found.size === 0) return "lost";
  if (same(gold, found)) return "exact";
  return overlap(gold, found) > 0 ? "some" : "wrong";
}
