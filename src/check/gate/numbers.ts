/**
 * The numbers and dates of a text, whether in figures or in words, German or English: “41”, “forty-one” and “einundvierzig” are one number,
 * “1. April 2027”, “1 April 2027”, “April 1, 2027”, “01.04.2027” and “2027-04-01” one date. One by itself is left aside: “ein” and “one” are
 * mostly no numbers.
 */

export interface Day {
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
}

export interface Quantities {
  readonly days: readonly (Day & { readonly written: string })[];
  /** By their value, as they are written. */
  readonly numbers: ReadonlyMap<string, string>;
  /** 1 to 12. */
  readonly months: ReadonlyMap<number, string>;
  /** 1 Monday to 7 Sunday. */
  readonly weekdays: ReadonlyMap<number, string>;
}

/** `text` is folded. */
export function quantitiesIn(text: string): Quantities {
  const { days, rest } = takeDays(text);
  const months = wordsOfList(rest, MONTHS);
  for (const { month, written } of days) months.set(month, written);
  return { days, months, weekdays: wordsOfList(rest, WEEKDAYS), numbers: numbersIn(rest) };
}

const MONTH_NAMES = [
  "januar january jan",
  "februar february feb",
  "märz march mär mar",
  "april apr",
  "mai may",
  "juni june jun",
  "juli july jul",
  "august aug",
  "september sept sep",
  "oktober october okt oct",
  "november nov",
  "dezember december dez dec",
];
const WEEKDAY_NAMES = [
  "montag monday",
  "dienstag tuesday",
  "mittwoch wednesday",
  "donnerstag thursday",
  "freitag friday",
  "samstag sonnabend saturday",
  "sonntag sunday",
];
const listOf = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.flatMap((line, i) => line.split(" ").map((word) => [word, i + 1] as const)));
const MONTHS = listOf(MONTH_NAMES);
const WEEKDAYS = listOf(WEEKDAY_NAMES);

const MONTH = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|");
const DAY = "(?<![\\d.,])(\\d{1,2})";
const DATES: readonly { readonly form: RegExp; readonly order: "dmy" | "mdy" | "ymd" }[] = [
  { form: /\b(\d{4})-(\d{2})-(\d{2})\b/g, order: "ymd" },
  { form: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})?(?!\d)/g, order: "dmy" },
  {
    form: new RegExp(`${DAY}(?:\\.|st|nd|rd|th)?\\s(?:of\\s)?(${MONTH})\\b\\.?(?:,?\\s(\\d{4}))?`, "giu"),
    order: "dmy",
  },
  {
    form: new RegExp(`\\b(${MONTH})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\.\\d)(?:,?\\s(\\d{4}))?`, "giu"),
    order: "mdy",
  },
];

/** Takes the dates out, so that their figures do not count again. */
function takeDays(text: string): { days: (Day & { written: string })[]; rest: string } {
  const days: (Day & { written: string })[] = [];
  let rest = text;
  for (const { form, order } of DATES)
    rest = rest.replace(form, (written: string, a: string, b: string, c: string | undefined) => {
      const [d, m, y] = order === "dmy" ? [a, b, c] : order === "mdy" ? [b, a, c] : [c, b, a];
      const month = MONTHS.get(m!.toLowerCase()) ?? Number(m);
      const day = Number(d);
      if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return written;
      const year = y === undefined ? undefined : Number(y.length === 2 ? `20${y}` : y);
      days.push({ day, month, year, written });
      return " ";
    });
  return { days, rest };
}

function wordsOfList(text: string, list: ReadonlyMap<string, number>): Map<number, string> {
  const found = new Map<number, string>();
  // Months and weekdays have a capital in both languages; “may”, “mar” and “march” without one are other words.
  for (const [word] of text.matchAll(/(?<!\p{L})\p{Lu}\p{L}{2,}/gu)) {
    const value = list.get(word.toLowerCase().replace(/(?<=ag|y)s$/, ""));
    if (value !== undefined) found.set(value, word);
  }
  return found;
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundert", 100],
  ["hundred", 100],
  ["tausend", 1_000],
  ["thousand", 1_000],
  ["million", 1e6],
  ["millionen", 1e6],
  ["mio", 1e6],
  ["milliarde", 1e9],
  ["milliarden", 1e9],
  ["mrd", 1e9],
  ["billion", 1e9],
  ["bn", 1e9],
  ["billionen", 1e12],
  ["trillion", 1e12],
]);

/** A clock time, a figure with its groups and fraction, or a word. */
const TOKEN =
  /(?<!\d)(\d{1,2})[:.](\d{2})(?=\s?(?:Uhr|a\.?m\b|p\.?m\b))|(?<![\d:])(\d{1,2}):(\d{2})(?![\d:])|\d{1,3}(?:[., ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?|\p{L}+/gu;

function numbersIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const tokens = [...text.matchAll(TOKEN)];
  for (let i = 0; i < tokens.length; i++) {
    const [written, h1, m1, h2, m2] = tokens[i]!;
    if (h1 !== undefined || h2 !== undefined) {
      found.set(`${Number(h1 ?? h2)}:${m1 ?? m2}`, written);
      continue;
    }
    const first = /^\d/.test(written) ? figure(written) : wordValue(written.toLowerCase());
    if (first === undefined) continue;
    let value = first;
    let last = i;
    for (;;) {
      const next = tokens[last + 1]?.[0].toLowerCase() ?? "";
      const unit = units.get(next);
      const scale = SCALES.get(next);
      if (scale !== undefined) value *= scale;
      else if (
        /^\p{L}/u.test(written) &&
        value % 10 === 0 &&
        value >= 20 &&
        value < 100 &&
        unit !== undefined &&
        unit < 10
      )
        value += unit;
      else break;
      last++;
    }
    if (value !== 1 || /^\d/.test(written))
      found.set(
        String(value),
        tokens
          .slice(i, last + 1)
          .map(([word]) => word)
          .join(" "),
      );
    i = last;
  }
  return found;
}

/** 1.250 and 1,250 and 1 250 have groups, 1,5 and 1.5 a fraction. */
function figure(written: string): number {
  const groups = /^\d{1,3}(?:[., ]\d{3})+$/.test(written);
  return Number(groups ? written.replace(/[., ]/g, "") : written.replace(/ /g, "").replace(",", "."));
}

const UNITS = [
  "null zero",
  "ein eins eine einer eines einem einen one",
  "zwei zwo two second zweite zweiten zweiter zweites zweitem",
  "drei three third dritte dritten dritter drittes drittem",
  "vier four fourth vierte vierten vierter viertes",
  "fünf five fifth fünfte fünften fünfter fünftes",
  "sechs six sixth sechste sechsten sechster sechstes",
  "sieben seven seventh siebte siebten siebter siebtes",
  "acht eight eighth achte achten achter achtes",
  "neun nine ninth neunte neunten neunter neuntes",
  "zehn ten tenth zehnte zehnten",
  "elf eleven eleventh elfte elften",
  "zwölf twelve twelfth dutzend dozen zwölfte",
  "dreizehn thirteen",
  "vierzehn fourteen",
  "fünfzehn fifteen",
  "sechzehn sixteen",
  "siebzehn seventeen",
  "achtzehn eighteen",
  "neunzehn nineteen",
];
const TENS = [
  "zwanzig twenty",
  "dreißig thirty",
  "vierzig forty",
  "fünfzig fifty",
  "sechzig sixty",
  "siebzig seventy",
  "achtzig eighty",
  "neunzig ninety",
];
const units: ReadonlyMap<string, number> = new Map([
  ...UNITS.flatMap((line, i) => line.split(" ").map((word) => [word, i] as const)),
  ...TENS.flatMap((line, i) => line.split(" ").map((word) => [word, (i + 2) * 10] as const)),
]);

/** What was found for a word before; the memory is emptied when it has as many as two large books. */
const known = new Map<string, number | undefined>();
const MEMORY = 50_000;

function wordValue(word: string): number | undefined {
  if (known.has(word)) return known.get(word);
  const value = numeral(word);
  if (known.size >= MEMORY) known.clear();
  known.set(word, value);
  return value;
}

/** “einundvierzig”, “hundertfünf”, “dreitausend”; not “achten”, which is a verb as well. */
function numeral(word: string): number | undefined {
  if (word === "achten" || word === "achte" || word === "second") return undefined;
  const simple = units.get(word);
  if (simple !== undefined) return simple;
  const scale = /^(.*?)(hundert|tausend)(.*)$/.exec(word);
  if (scale) {
    const [, before = "", name = "", after = ""] = scale;
    const times = before === "" ? 1 : wordValue(before);
    const plus = after === "" ? 0 : wordValue(after.replace(/^und/, ""));
    return times === undefined || plus === undefined ? undefined : times * SCALES.get(name)! + plus;
  }
  const [, unit = "", tens = ""] = /^(\p{L}+)und(\p{L}+zig|dreißig)$/u.exec(word) ?? [];
  const [a, b] = [units.get(unit), units.get(tens)];
  return a === undefined || b === undefined ? undefined : a + b;
}
