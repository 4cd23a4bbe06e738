/** What pages call themselves, and what the file tells viewers of it. */
import { expect, it } from "vitest";
import { pageLabels } from "../../../src/draw/page-labels.ts";
import type { PageStyle } from "../../../src/model/document.ts";
import type { Numbering } from "../../../src/model/numbering.ts";
import { numberPages } from "../../../src/typeset/page/numbers.ts";
import { marginBox, page } from "../../support/boxes.ts";

interface Spec {
  readonly name?: string;
  readonly first?: number;
  readonly as?: Numbering;
  readonly blank?: boolean;
  readonly asked?: number;
}

const styleOf = ({ name = "", first, as }: Spec): PageStyle =>
  page({
    name,
    ...(first === undefined ? {} : { firstNumber: first }),
    boxes:
      as === undefined
        ? {}
        : { "top-left": marginBox([{ kind: "counter", counter: "page", numbering: as }]) },
  });

const numbered = (specs: readonly Spec[]) =>
  numberPages(specs.map((spec) => ({ style: styleOf(spec), blank: spec.blank === true, asked: spec.asked })));
const numbers = (...specs: readonly Spec[]): string =>
  numbered(specs)
    .map(({ number, numbering }) => `${number}${numbering === "decimal" ? "" : ` ${numbering}`}`)
    .join(", ");

const front: Spec = { name: "front", first: 1, as: "lower-roman" };
const main: Spec = { name: "main", first: 1, as: "decimal" };

it("count the sheets when nothing is said", () => expect(numbers({}, {}, {})).toBe("1, 2, 3"));
it("begin again with each run of pages of a name", () =>
  expect(numbers(front, front, main, main, main)).toBe("1 lower-roman, 2 lower-roman, 1, 2, 3"));
it("go on over a name that says nothing", () =>
  expect(numbers(main, { name: "wide" }, main)).toBe("1, 2, 1"));
it("go on over blank pages, which belong to no run", () =>
  expect(numbers(main, { name: "", blank: true }, main)).toBe("1, 2, 3"));
it("begin where a box says so, whatever the page says", () =>
  expect(numbers(front, { ...main, asked: 17 }, main)).toBe("1 lower-roman, 17, 18"));
it("count a title page like the others of its name, though it prints no number", () =>
  expect(numbers({ name: "front", first: 1 }, front)).toBe("1 lower-roman, 2 lower-roman"));

const labels = (...specs: readonly Spec[]) =>
  pageLabels(numbered(specs).map((label, i) => ({ number: i + 1, label }))).Nums;

it("are told to viewers in as few ranges as can be", () => {
  expect(labels({}, {})).toEqual([0, { S: "D" }]);
  expect(labels(front, front, main, main)).toEqual([0, { S: "r" }, 2, { S: "D" }]);
  expect(labels(main, { ...main, asked: 9 }, main)).toEqual([0, { S: "D" }, 1, { S: "D", St: 9 }]);
  expect(labels({ as: "upper-roman" }, { as: "lower-alpha" })).toEqual([0, { S: "R" }, 1, { S: "a", St: 2 }]);
});
it("below one are told as they are, for ranges begin at one", () => {
  const [, range] = labels({ ...main, asked: 0 }) as [number, { P: unknown }];
  expect(String(range.P)).toBe("0");
});
