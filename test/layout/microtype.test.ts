/** `~` is the no-break space, `_` the narrow one, in what is expected. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { applyEdits, microtype, microtypeEdits } from "../../src/layout/words/microtype.ts";
import { effort } from "../support/effort.ts";
import { lay, paragraphs, silent } from "./support.ts";

const show = (text: string): string => text.replaceAll("\u00A0", "~").replaceAll("\u202F", "_");

/** Each text -> as it is printed. A text alone comes out as it is. */
function examples(lang: string, table: string): void {
  for (const line of table.trim().split("\n")) {
    const [text = "", printed = text] = line.trim().split(/ +→ +/);
    it(line.trim(), () => expect(show(microtype(text, lang))).toBe(printed));
  }
}

describe("German", () => {
  describe("abbreviations", () =>
    examples(
      "de",
      `
      z. B. so           → z._B. so
      z.B. so            → z._B. so
      Z. B. so           → Z._B. so
      (z. B. so)         → (z._B. so)
      (d.h. nie)         → (d._h. nie)
      d. h. nie          → d._h. nie
      u. a. hier         → u._a. hier
      der Hafen u. a.    → der Hafen u._a.
      u.a., v.a.         → u._a., v._a.
      o. Ä.              → o._Ä.
      i. d. R. abends    → i._d._R. abends
      i.d.R. abends      → i._d._R. abends
      General a. D.      → General a._D.
      44 v. Chr.         → 44~v._Chr.
      im Jahr 9 n. Chr.  → im Jahr 9~n._Chr.
      Tornhavn e. V.     → Tornhavn e._V.
      i. V. m. § 5       → i._V._m. §_5
      Dr. h. c. Meier    → Dr.~h._c. Meier
      usw. und so fort
      bzw. und ca.
      Vitamin D. Danach
      `,
    ));

  describe("numbers and what they belong to", () =>
    examples(
      "de",
      `
      nach § 5           → nach §_5
      nach §5            → nach §_5
      §§ 5 ff.           → §§_5_ff.
      Nr. 4              → Nr._4
      (Nr. 4)            → (Nr._4)
      Abs. 2 S. 1        → Abs._2 S._1
      Art. 1 GG          → Art._1 GG
      Art. IV            → Art._IV
      S. 4               → S._4
      S. 4 f.            → S._4_f.
      Kap. 3, Bd. 2      → Kap._3, Bd._2
      5 %                → 5_%
      5%                 → 5_%
      (5%).              → (5_%).
      rund 5 %, heißt es → rund 5_%, heißt es
      die 5%-Hürde
      eine 5%ige Lösung
      10 km weit         → 10_km weit
      2,5 km²            → 2,5_km²
      80 km/h.           → 80_km/h.
      20 °C              → 20_°C
      20°C               → 20_°C
      500 MW Leistung    → 500_MW Leistung
      3 Mio. €           → 3~Mio._€
      3 Mrd. EUR         → 3~Mrd._EUR
      5 Millionen        → 5~Millionen
      100 €              → 100_€
      100€               → 100_€
      EUR 100            → EUR_100
      3 × 4              → 3_×_4
      12 000 Menschen    → 12_000 Menschen
      1 250 000 Euro     → 1_250_000 Euro
      2024 300 Menschen
      030 123
      12.000 Menschen
      5 Menschen
      10 kmal
      Seite 4
      am Punkt 3 begann
      `,
    ));

  describe("dates and times", () =>
    examples(
      "de",
      `
      18. Februar        → 18.~Februar
      am 18. Februar 2025 → am 18.~Februar 2025
      (18. Feb. 2025)    → (18.~Feb. 2025)
      18. 2. 2025        → 18._2._2025
      18.02.2025
      im 19. Jahrhundert → im 19.~Jahrhundert
      16 Uhr             → 16~Uhr
      16:30 Uhr          → 16:30~Uhr
      05:45 MEZ          → 05:45~MEZ
      um 05:45
      der 3. Weg
      Montag, Februar
      `,
    ));

  describe("ranges", () =>
    examples(
      "de",
      `
      2024-2026          → 2024–2026
      1914-18            → 1914–18
      (1914-18)          → (1914–18)
      9-17 Uhr           → 9–17~Uhr
      9:00-17:30 Uhr     → 9:00–17:30~Uhr
      5-10 %             → 5–10_%
      2,5-3,5 km         → 2,5–3,5_km
      10.000-15.000      → 10.000–15.000
      12.-14. Mai        → 12.–14.~Mai
      5. Mai-3. Juni     → 5.~Mai–3.~Juni
      S. 3-7             → S._3–7
      §§ 5-7             → §§_5–7
      2024–2026
      2024-12
      2025-02-18
      17-3
      Covid-19
      Az. 3-17           → Az._3-17
      Az. 3-17/24        → Az._3-17/24
      3-17/24
      Tel. 030 12-34     → Tel._030 12-34
      +49 30 123-456
      0800-1234
      12000-15000
      20-jährig
      3-5-mal
      ISBN 3-16
      A4-Blatt
      Nord-Süd
      Ein- und Ausgang
      `,
    ));

  describe("dashes and minus signs", () =>
    examples(
      "de",
      `
      er - sie           → er~– sie
      er -- sie          → er~– sie
      er – sie           → er~– sie
      er — sie           → er~— sie
      er – sie – es      → er~– sie~– es
      - ein Punkt
      – ein Punkt
      bei -5 °C          → bei −5_°C
      (-5)               → (−5)
      -3,5 %             → −3,5_%
      2024 -2026
      -strich
      `,
    ));

  describe("apostrophes and ellipses", () =>
    examples(
      "de",
      `
      geht's             → geht’s
      geht´s             → geht’s
      Hans' Auto         → Hans’ Auto
      Max', Felix'       → Max’, Felix’
      's ist gut         → ’s ist gut
      die '68er          → die ’68er
      L'Aquila           → L’Aquila
      'so nannte er es'
      5'
      und ... weiter     → und~… weiter
      und … weiter       → und~… weiter
      Verd... und        → Verd… und
      ... und weiter     → …~und weiter
      Ende ...           → Ende~…
      [...]              → […]
      1....2
      `,
    ));

  describe("titles", () =>
    examples(
      "de",
      `
      Dr. Müller         → Dr.~Müller
      Prof. Dr. Müller   → Prof.~Dr.~Müller
      St. Gallen         → St.~Gallen
      Herr Müller
      der Dr. sagt
      `,
    ));
});

describe("English", () => {
  describe("titles and references", () =>
    examples(
      "en",
      `
      Mr Smith           → Mr~Smith
      Mr. Smith          → Mr.~Smith
      (Dr Jones)         → (Dr~Jones)
      Mrs Smith and Ms Lee → Mrs~Smith and Ms~Lee
      Prof Lee           → Prof~Lee
      Sir Keir           → Sir~Keir
      St Andrews         → St~Andrews
      No. 4              → No.~4
      Nos. 4 and 5       → Nos.~4 and 5
      no. 4, p. 4        → no.~4, p.~4
      (p. 4)             → (p.~4)
      pp. 3-7            → pp.~3–7
      vol. 2, ch. 3      → vol.~2, ch.~3
      § 5                → §~5
      §5                 → §~5
      Art. IV            → Art.~IV
      para. 6            → para.~6
      He said no. Four left
      Mr and others
      a sir of old
      page 4
      pp. and ch.
      `,
    ));

  describe("numbers and what they belong to", () =>
    examples(
      "en",
      `
      10 km              → 10_km
      10 km/h.           → 10_km/h.
      20 °C              → 20_°C
      5%
      5 %                → 5_%
      6 ft               → 6_ft
      60 mph             → 60_mph
      $5 million         → $5~million
      £2.5 billion,      → £2.5~billion,
      5 million people   → 5~million people
      12 000 people      → 12_000 people
      12,000 people
      EUR 100            → EUR_100
      3 × 4              → 3_×_4
      -5 °C              → −5_°C
      5 people
      10km
      4 kmx
      $5
      44 BC              → 44~BC
      AD 44              → AD~44
      `,
    ));

  describe("dates and times", () =>
    examples(
      "en",
      `
      18 February        → 18~February
      18 February 2025   → 18~February 2025
      18th February      → 18th~February
      February 18, 2025  → February~18, 2025
      5 May-3 June       → 5~May–3~June
      4 p.m.             → 4~p.m.
      4.30 pm            → 4.30~pm
      at 10 a.m., he     → at 10~a.m., he
      16:30 GMT          → 16:30~GMT
      5 o'clock          → 5~o’clock
      the 19th century   → the 19th~century
      February 2025
      he may 5 times
      at 16:30
      on Monday 18
      `,
    ));

  describe("ranges and dashes", () =>
    examples(
      "en",
      `
      1914-18            → 1914–18
      2024-2026          → 2024–2026
      (1914-18),         → (1914–18),
      10-15%             → 10–15%
      9:00-17:30         → 9:00–17:30
      2.5-3.5 km         → 2.5–3.5_km
      10,000-15,000      → 10,000–15,000
      2025-02-18
      2010-12
      52-48
      Covid-19
      F-16
      555-0123
      Tel. 12-34
      he - she           → he~– she
      he -- she          → he~– she
      he – she           → he~– she
      he—she
      he — she           → he~— she
      - a point
      well-known
      pre- and post-war
      `,
    ));

  describe("apostrophes and ellipses", () =>
    examples(
      "en",
      `
      don't              → don’t
      O'Brien's          → O’Brien’s
      rock'n'roll        → rock’n’roll
      the '90s           → the ’90s
      the '90s.          → the ’90s.
      'tis true          → ’tis true
      the ministers' men → the ministers’ men
      James's, James'    → James’s, James’
      the 1990s
      5'6
      called 'fine words' here
      called ‘don't - so’ here
      and ... on         → and~… on
      wait...            → wait…
      ... and on         → …~and on
      e.g. this
      i.e. that
      e. g. this
      U.S. and U.K.
      `,
    ));
});

describe("words of others stay as they are", () => {
  for (const lang of ["de", "en"]) {
    examples(
      lang,
      `
      “don't - 5 km ...”
      "don't - 5 km ..."
      »don't - 5 km ...«
      «don't - 5 km ...»
      „don't - 5 km ...
      https://example.org/3-7?q=don't
      www.example.org/3-7
      example.org/3-7/...
      o'neil@example.org
      bericht_3-7.pdf
      "a" 5 km "b" → "a" 5_km "b"
      `,
    );
  }
  examples(
    "de",
    "„don't - 5 km ...“ 5 km → „don't - 5 km ...“ 5_km\n‚geht's - so‘ 5 km → ‚geht's - so‘ 5_km",
  );
  examples("fr", "5 % - l'eau ...");
  examples("ru", "5 % - 10 км");
  examples("de-AT", "5 km → 5_km");
  examples("en-GB", "5 km → 5_km");
});

/** Pieces that the rules look for, put together at random but always the same (Park and Miller 1988). */
function* randomTexts(count: number): Generator<string> {
  let seed = 20_250_218;
  const below = (n: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % n;
  };
  const piece = (): string => PIECES[below(PIECES.length)]! + (below(2) === 0 ? " " : "");
  for (let n = 0; n < count; n++) yield Array.from({ length: 1 + below(9) }, piece).join("");
}

const PIECES = [
  ...[
    "5",
    "12",
    "000",
    "123",
    "2024",
    "18.",
    "3.",
    "1914-18",
    "3-7",
    "-5",
    "-",
    "--",
    "–",
    "—",
    "…",
    "...",
    "..",
  ],
  ...[
    "'",
    "’",
    "´",
    "s",
    "'s",
    "tis",
    "'90s",
    "James'",
    "don't",
    "„",
    "“",
    "”",
    '"',
    "‚",
    "‘",
    "»",
    "«",
    "(",
    ")",
  ],
  ...[
    "z.",
    "B.",
    "z.B.",
    "d.h.",
    "i.",
    "d.",
    "R.",
    "v.",
    "Chr.",
    "§",
    "§§",
    "§5",
    "Nr.",
    "S.",
    "No.",
    "p.",
    "%",
    "5%",
  ],
  ...[
    "km",
    "€",
    "°C",
    "Mio.",
    "million",
    "Mai",
    "Mai-3.",
    "May",
    "May-3",
    "Februar",
    "Uhr",
    "p.m.",
    "ff.",
    "Az.",
  ],
  ...[
    "3-17/24",
    "Dr.",
    "Mr",
    "h.",
    "c.",
    "Müller",
    "Wort",
    "x",
    "×",
    ",",
    ".",
    ":",
    "http://a",
    "a@b",
    "\u00A0",
    "\u202F",
    "\n",
  ],
];

describe("always", () => {
  it("a text that has been through once comes out the same again", () => {
    for (const text of randomTexts(20_000)) {
      for (const lang of ["de", "en"]) {
        const once = microtype(text, lang);
        if (microtype(once, lang) !== once) expect(show(microtype(once, lang)), text).toBe(show(once));
      }
    }
  });

  it("words and digits are never changed, only spaces, dashes, apostrophes and ellipses", () => {
    const rest = (text: string): string => text.replace(/\s|[-–−'’´…]|\.{3}/g, "");
    for (const text of randomTexts(20_000)) {
      for (const lang of ["de", "en"]) {
        const printed = microtype(text, lang);
        if (rest(printed) !== rest(text)) expect(rest(printed)).toBe(rest(text));
      }
    }
  });

  it("each change is one of five kinds, and none overlaps another", () => {
    for (const text of randomTexts(5_000)) {
      let last = 0;
      const edits = microtypeEdits(text, "de");
      for (const { at, length, text: sign } of edits) {
        expect(at, text).toBeGreaterThanOrEqual(last);
        last = at + length;
        expect(text.slice(at, last) || "nothing").toMatch(/^(?:[ \u00A0\u202F]|-{1,2}|['´`]|\.{3}|nothing)$/);
        expect(sign).toMatch(/^[\u00A0\u202F–−’…]$/);
      }
      expect(applyEdits(text, edits)).toBe(microtype(text, "de"));
    }
  });

  // A quadratic pattern would take minutes where this takes a fraction of a second.
  it.each([
    "' ",
    "'a ",
    "12 345 ",
    "123 ",
    "5. 3. ",
    "a'",
    "1-2",
    "„ ",
    "...",
    "§5",
    "z. ",
    "(",
    "- ",
    "“a",
    ". . ",
  ])("a quarter of a million characters of “%s” are no trouble", (piece) => {
    const text = piece.repeat(250_000 / piece.length);
    const spent = effort();
    microtype(text, "de");
    microtype(text, "en");
    expect(spent()).toBeLessThan(4_000);
  });
});

describe("in a layout", () => {
  const printed = (template: string, style = ""): string =>
    show(paragraphs(silent(template, { style })).join("\n"));

  it.each([
    ["<p>5 km, geht's</p>", "5_km, geht’s"],
    ["<li>5 km</li>", "5_km"],
    ["<p><strong>5</strong> km</p>", "5¦_km"],
    ["<p>bis 5\n    km</p>", "bis 5_km"],
    ["<blockquote><p>5 km - so</p></blockquote>", "5 km - so"],
    ["<p>5 km <q>5 km - so</q></p>", "5_km ¦5 km - so"],
    ["<p>5 km <cite>5 km</cite></p>", "5_km ¦5 km"],
    ["<p>5 km <code>5 km</code></p>", "5_km ¦5 km"],
    ["<p>5 km „<em>5 km</em> - so“ 5 km</p>", "5_km „¦5 km¦ - so“ 5_km"],
    ['<p>5% <span lang="en">5% and Mr Lee</span></p>', "5_% ¦5% and Mr~Lee"],
    ['<p>5% <span lang="fr">5% - oui</span></p>', "5_% ¦5% - oui"],
    ["<p>- a<br>- b</p>", "- a¦⏎¦- b"],
  ])("%s", (template, expected) => {
    const list = template.startsWith("<li>") ? `<ul>${template}</ul>` : template;
    expect(printed(list)).toBe(expected);
  });

  it("the style sheet decides otherwise where it likes", () => {
    expect(printed("<p>5 km</p>", "p { text-typography: none }")).toBe("5 km");
    expect(printed("<blockquote><p>5 km</p></blockquote>", "blockquote { text-typography: auto }")).toBe(
      "5_km",
    );
    expect(printed("<p><q>5 <b>km</b></q></p>", "b { text-typography: auto }")).toBe("5 ¦km");
  });

  it("what is set out with spaces keeps them", () =>
    expect(printed("<p>5  km</p>", "p { white-space: pre }")).toBe("5  km"));

  it("the source's sentence around a passage is not ours, in a quotation and in a table", () => {
    const style = readFileSync("templates/lagebild/style.css", "utf8");
    const part = (html: string): string => show(paragraphs(lay(html, { style }).tree).join(""));
    expect(part("<table><tr><td class='quoted'>5 km - so</td></tr></table>")).toBe("5 km - so");
    expect(part("<table><tr><td>5 km - so</td></tr></table>")).toBe("5_km~– so");
  });
});
