/**
 * The metric of the GermEval 2023 task on speaker attribution (Petersen-Frey & Biemann 2024): system and gold messages are paired so
 * that the sum of their token F1 is greatest, and tokens are counted for each pair and for each one left over.
 */
const ROLES = ["speaker", "cue", "frame", "addressee"];

/** Items are `{ type, medium, quote, speaker, cue, frame, addressee }`, each part a set of token numbers. */
export function scoreOf(articles) {
  const counts = { message: sums(), roles: sums(), joint: sums() };
  for (const { gold, system } of articles)
    for (const [g, s] of pairs(gold, system)) {
      count(g?.quote, s?.quote, counts.message, counts.joint);
      for (const role of ROLES) count(g?.[role], s?.[role], counts.roles, counts.joint);
    }
  return Object.fromEntries(Object.entries(counts).map(([name, sum]) => [name, figures(sum)]));
}

/** Every gold and every system item once, alone or with the other that fits it best. */
export function pairs(gold, system) {
  const weights = gold.map((g) => system.map((s) => weight(g, s)));
  const partner = assign(weights);
  const taken = new Set();
  const found = gold.map((g, i) => {
    const j = partner[i];
    if (j === undefined || !(weights[i][j] > 0)) return [g, undefined];
    taken.add(j);
    return [g, system[j]];
  });
  return [...found, ...system.filter((_, j) => !taken.has(j)).map((s) => [undefined, s])];
}

export function overlap(a, b) {
  let both = 0;
  for (const token of a) if (b.has(token)) both++;
  return both;
}

export const same = (a, b) => a.size === b.size && overlap(a, b) === a.size;

export const f1 = (p, r) => (p + r === 0 ? 0 : (2 * p * r) / (p + r));

function weight(g, s) {
  const both = overlap(g.quote, s.quote);
  if (both === 0) return 0;
  return (
    (2 * both) / (g.quote.size + s.quote.size) +
    (g.type === s.type ? 0.01 : 0) +
    (g.medium === s.medium ? 0.001 : 0)
  );
}

const sums = () => ({ p: 0, ps: 0, r: 0, rs: 0 });
const NONE = new Set();

function count(g = NONE, s = NONE, ...into) {
  const both = overlap(g, s);
  for (const sum of into) {
    if (s.size > 0) {
      sum.p += both / s.size;
      sum.ps++;
    }
    if (g.size > 0) {
      sum.r += both / g.size;
      sum.rs++;
    }
  }
}

function figures({ p, ps, r, rs }) {
  const precision = ps === 0 ? 0 : (100 * p) / ps;
  const recall = rs === 0 ? 0 : (100 * r) / rs;
  return { precision, recall, f1: f1(precision, recall) };
}

/** For each row its column, so that the sum is greatest (Kuhn-Munkres by shortest augmenting paths, Jonker & Volgenant 1987). */
export function assign(weights) {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return weights.map(() => undefined);
  const size = Math.max(rows, columns);
  const cost = (i, j) => (i <= rows && j <= columns ? -weights[i - 1][j - 1] : 0);
  const u = new Float64Array(size + 1);
  const v = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(size + 1).fill(Infinity);
    const from = new Int32Array(size + 1);
    const seen = new Uint8Array(size + 1);
    do {
      seen[column] = 1;
      const i = rowOf[column];
      let delta = Infinity;
      let next = 0;
      for (let j = 1; j <= size; j++) {
        if (seen[j]) continue;
        const reduced = cost(i, j) - u[i] - v[j];
        if (reduced < least[j]) {
          least[j] = reduced;
          from[j] = column;
        }
        if (least[j] < delta) {
          delta = least[j];
          next = j;
        }
      }
      for (let j = 0; j <= size; j++)
        if (seen[j]) {
          u[rowOf[j]] += delta;
          v[j] -= delta;
        } else least[j] -= delta;
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      rowOf[column] = rowOf[from[column]];
      column = from[column];
    }
  }
  const found = weights.map(() => undefined);
  for (let j = 1; j <= columns; j++) if (rowOf[j] >= 1 && rowOf[j] <= rows) found[rowOf[j] - 1] = j - 1;
  return found;
}
