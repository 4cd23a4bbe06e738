/** Why a page ends where it does and how its lines came about, as text. */
import type { Account, AccountEnd, AccountLine, AccountPage, PageDemerits } from "../model/account.ts";
import { quote } from "./tree.ts";

/** Ends that are shown: the one that was taken and the nearest to it in cost. */
const SHOWN_ENDS = 6;

const SHOWN_WORDS = 60;

/** Undefined when there is no page of this number. */
export function showPageAccount(account: Account, number: number): string | undefined {
  const page = account.pages.find((one) => one.page === number);
  if (page === undefined) return undefined;
  if (page.blank)
    return `page ${number} is left blank, so that the next page comes to the side that was asked for`;
  return [...roomOf(page), ...endsOf(page), ...linesOf(account.lines, number), "", ...LEGEND].join("\n");
}

function roomOf({ page, name, area, depth, recast }: AccountPage): readonly string[] {
  const named = name === "" ? "" : ` “${name}”`;
  const left = area.height - depth;
  const share = area.height > 0 ? Math.round((100 * left) / area.height) : 0;
  return [
    `page ${page}${named}: room ${pt(area.width)} x ${pt(area.height)}, depth ${pt(depth)}, left ${pt(left)} (${share} %)`,
    ...(recast === undefined
      ? []
      : [
          `  a paragraph on it was set a line ${recast < 0 ? "shorter" : "longer"}, to heal this page or a later one`,
        ]),
  ];
}

function endsOf({ ends, last, forced }: AccountPage): readonly string[] {
  const taken = ends.find((end) => end.taken);
  if (last) return ["  it is the last page: the text ends here"];
  if (taken === undefined) return [];
  const begins = taken.before === "" ? "" : ` before ${quote(taken.before)}`;
  if (forced) return [`  it ends${begins} because the layout asks for a new page there`];
  const others = ends.filter((end) => !end.taken).toSorted(byCost);
  const [second] = others;
  const rest = others.slice(1, SHOWN_ENDS - 1);
  return [
    `  it ends${begins}: ${showEnd(taken)}`,
    ...(second === undefined
      ? ["  there is no other place where it could end"]
      : [
          `  second best would be before ${quote(second.before)}, ${apart(second, taken)}: ${showEnd(second)}`,
        ]),
    ...rest.map((end) => `  also before ${quote(end.before)}, ${apart(end, taken)}: ${showEnd(end)}`),
  ];
}

/** By what the whole document would come to, where that is known; then by the page alone. */
const byCost = (a: AccountEnd, b: AccountEnd): number =>
  (a.total ?? Number.POSITIVE_INFINITY) - (b.total ?? Number.POSITIVE_INFINITY) ||
  sum(a.demerits) - sum(b.demerits) ||
  0;

function showEnd({ demerits, total }: AccountEnd): string {
  const causes = CAUSES.flatMap(([cause, says]) =>
    demerits[cause] === 0 ? [] : [`${number(demerits[cause])} ${says}`],
  );
  const broken = demerits.broken.map((wish) => `; it ${wish}`).join("");
  const whole = total === undefined ? "" : `; the document comes to ${number(total)}`;
  return `${causes.join(", ")}${broken}${whole}`;
}

/** What the figures mean, for whoever designs the sheet and has not read how it is made. */
const LEGEND = [
  "pages end where the costs of the whole document come to the least: an empty place, a wish that is not kept and a page more all cost",
  "of each line: its number, its word spaces (1.00 is as the font has them), what it costs its paragraph, its words;",
  "a line that fits costs 1, a loose or tight one more, a hyphen thousands; the paragraph takes the lines that cost the least together",
];

const CAUSES: readonly (readonly [Exclude<keyof PageDemerits, "broken">, string])[] = [
  ["page", "for the page"],
  ["wishes", "for the break"],
  ["notes", "for footnotes that go over"],
  ["empty", "for what is left empty"],
  ["lowHeading", "for a heading low on the page"],
  ["overrun", "for what runs over the foot"],
  ["recast", "for a paragraph in other lines"],
];

const sum = (demerits: PageDemerits): number => CAUSES.reduce((total, [cause]) => total + demerits[cause], 0);

const apart = (end: AccountEnd, taken: AccountEnd): string =>
  `${pt(Math.abs(end.y - taken.y))} ${end.y < taken.y ? "higher" : "lower"}`;

function linesOf(all: readonly AccountLine[], page: number): readonly string[] {
  const lines = all.filter((line) => line.page === page);
  return lines.flatMap((line, i) => {
    const begins = lines[i - 1]?.paragraph !== line.paragraph;
    return begins ? ["", paragraphHead(line), showLine(line)] : [showLine(line)];
  });
}

function paragraphHead({ of, measure, align, index }: AccountLine): string {
  const lines = of === 1 ? "1 line" : `${of} lines`;
  return `  ${lines} on a measure of ${pt(measure)}, ${align}${index === 0 ? "" : `, from line ${index + 1} on`}`;
}

/** `  3   1.04   12  words of the line-`: its number, its spaces in parts of the font's own, its demerits. */
function showLine({ index, spaces, demerits, text, hyphenated }: AccountLine): string {
  const natural = spaces.reduce((total, space) => total + space.natural, 0);
  const width = spaces.reduce((total, space) => total + space.width, 0);
  const stretch = natural === 0 ? "-" : (width / natural).toFixed(2);
  const cost = demerits === undefined ? "-" : number(demerits);
  const words = text.length <= SHOWN_WORDS ? text : `…${text.slice(-SHOWN_WORDS)}`;
  const mark = hyphenated ? "  (hyphen)" : "";
  return `${String(index + 1).padStart(5)}  ${stretch.padStart(5)}  ${cost.padStart(8)}  ${quote(words)}${mark}`;
}

const pt = (n: number): string => `${Number(n.toFixed(1))} pt`;

/** Demerits run from parts of one to thousands of millions. */
const number = (n: number): string =>
  Math.abs(n) < 100 ? String(Number(n.toFixed(1))) : String(Math.round(n));
