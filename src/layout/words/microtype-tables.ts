/** What the rules of a language consist of, and the words that the languages share. */

export const NBSP = "\u00A0";
/** Narrow no-break space: a fifth of an em, and never stretched. */
export const NNBSP = "\u202F";

export interface Rules {
  /** Abbreviations of several words, each with a period and a space behind each but the last: `z. B.`. Narrow inside. */
  readonly abbreviations: Pairs;
  /** Words that stay with the number behind them: `Nr.`, `§`, `p.`. */
  readonly references: ReadonlySet<string>;
  /** The space behind them. */
  readonly referenceSpace: string;
  /** Words that stay with the name behind them. */
  readonly titles: ReadonlySet<string>;
  /** Words that stay with the number before them, at a word space: `Uhr`, `Mio.`, `million`. */
  readonly counts: ReadonlySet<string>;
  /** The same at a narrow space: `km`, `%`. */
  readonly units: ReadonlySet<string>;
  /** Short forms of large numbers, which stay with the unit behind them. */
  readonly multiples: ReadonlySet<string>;
  /** The day before a month: `18.`, `18th`. */
  readonly day: RegExp;
  /** Words that stay with the day before them. */
  readonly months: ReadonlySet<string>;
  /** Whether a month may stand before its day: `February 18`. */
  readonly monthFirst: boolean;
  /** Where a sign stands directly behind its number although a space belongs there: `5%`. Matches no character before the sign. */
  readonly spacedSigns: RegExp | undefined;
  /** Words of which the first letters are left out, as they stand behind the apostrophe, in lower case. */
  readonly elisions: ReadonlySet<string>;
  /** Words behind which a number is for finding something again and has no ranges: `Az.`, `Tel.`. */
  readonly filed: ReadonlySet<string>;
}

export interface Pairs {
  /** `z. B.`: two words that follow each other in an abbreviation, with one space. */
  readonly neighbours: ReadonlySet<string>;
  /** `z.B.`: the same without spaces, and the offsets at which they belong. */
  readonly closed: ReadonlyMap<string, readonly number[]>;
}

/** Each abbreviation also with a capital, as at the beginning of a sentence. */
export function abbreviations(list: readonly string[]): Pairs {
  const all = list.flatMap((one) => [one, one[0]!.toUpperCase() + one.slice(1)]).map((one) => one.split(" "));
  return {
    neighbours: new Set(all.flatMap((parts) => parts.slice(1).map((part, i) => `${parts[i]} ${part}`))),
    closed: new Map(all.map((parts) => [parts.join(""), offsetsOf(parts)])),
  };
}

/** Where each part ends but the last. */
const offsetsOf = (parts: readonly string[]): readonly number[] =>
  parts.slice(1).map((_, i) => parts.slice(0, i + 1).join("").length);

/** A list of words between spaces. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Signs that stand before their number or behind it. */
export const CURRENCIES = words("€ $ £ ¥ EUR USD GBP CHF JPY");

/** SI units and those used with them (SI Brochure 9, tables 2, 4, 7 and 8), and what else is measured in the news. */
export const UNITS = words(`
  % ‰ ° °C °F € $ £ ¥ EUR USD GBP CHF JPY
  nm µm mm cm dm m km sm mm² cm² m² km² ha cm³ m³ ccm ml cl l hl
  µg mg g kg t kt Mt Gt ms s min h km/h m/s kn
  Pa hPa kPa MPa bar mbar N kN J kJ MJ GJ W kW MW GW TW Wh kWh MWh GWh TWh V kV mV mA Hz kHz MHz GHz dB dB(A)
  K kcal Bq kBq mSv µSv ppm kB MB GB TB Mbit/s Gbit/s MBit/s µg/m³ mg/l
`);

/** Behind a time of day. */
export const ZONES = "MEZ MESZ UTC GMT CET CEST BST EET EEST EST EDT PST PDT";
