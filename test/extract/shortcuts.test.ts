/** What spares long articles a search through everything gives what the search would have given. */
import { expect, it } from "vitest";
import { touching } from "../../src/extract/events/lines.ts";
import { couldBeSame, lettersOf, sameName, spellingKey } from "../../src/extract/people/spelling.ts";

/** Lehmer's generator: the same cases in every run. */
function dice(): (below: number) => number {
  let state = 7;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

it("keys of one name are never told apart by their letters alone", () => {
  const pick = dice();
  const letters = "abcdefghiklmnoprstuvzøжи";
  const letter = (): string => letters[pick(letters.length)]!;
  let same = 0;
  let spared = 0;
  for (let i = 0; i < 5_000; i++) {
    const a = Array.from({ length: 6 + pick(6) }, letter).join("");
    const b = [...a];
    for (let changes = pick(7); changes > 0; changes--) b.splice(1 + pick(b.length - 1), pick(2), letter());
    const other = b.join("");
    const could = couldBeSame(lettersOf(a), lettersOf(other));
    if (sameName(a, other)) {
      same++;
      expect(could, `${a} ${other}`).toBe(true);
    } else if (!could) spared++;
  }
  expect(same).toBeGreaterThan(1_000);
  expect(spared).toBeGreaterThan(100);
});

it("spellings of one name pass, names of others mostly do not", () => {
  const could = (a: string, b: string): boolean =>
    couldBeSame(lettersOf(spellingKey(a)), lettersOf(spellingKey(b)));
  expect(could("Selenskyj", "Zelenskyy")).toBe(true);
  expect(could("Tschernomyrdin", "Chernomyrdin")).toBe(true);
  expect(could("Hagestad", "Hollingworth")).toBe(false);
});

it("a stretch touches what the search through all spans finds", () => {
  const pick = dice();
  let both = 0;
  for (let i = 0; i < 300; i++) {
    const spans = Array.from({ length: pick(12) }, () => {
      const start = pick(100);
      return { start, end: start + pick(30) };
    });
    const isTouched = touching(spans);
    for (let start = 0; start < 120; start += 7) {
      const stretch = { start, end: start + 1 + pick(9) };
      const slow = spans.some((each) => each.start < stretch.end && stretch.start < each.end);
      expect(isTouched(stretch)).toBe(slow);
      if (slow) both++;
    }
  }
  expect(both).toBeGreaterThan(500);
});
