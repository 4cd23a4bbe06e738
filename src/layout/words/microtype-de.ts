/** German: DIN 5008:2020 and Duden, "Textverarbeitung und E-Mails"; narrow spaces as in Forssman and de Jong, Detailtypografie. */
import { abbreviations, NNBSP, type Rules, UNITS, words, ZONES } from "./microtype-tables.ts";

export const GERMAN: Rules = {
  abbreviations: abbreviations([
    ...[
      "z. B.",
      "z. T.",
      "z. Z.",
      "z. Zt.",
      "z. Hd.",
      "d. h.",
      "d. i.",
      "d. J.",
      "d. M.",
      "u. a.",
      "u. Ä.",
      "u. U.",
    ],
    ...[
      "u. v. a.",
      "u. v. m.",
      "u. a. m.",
      "u. d. M.",
      "ü. d. M.",
      "o. Ä.",
      "o. g.",
      "o. J.",
      "o. O.",
      "s. o.",
      "s. u.",
    ],
    ...[
      "v. a.",
      "v. Chr.",
      "n. Chr.",
      "v. H.",
      "v. T.",
      "i. d. R.",
      "i. A.",
      "i. V.",
      "i. R.",
      "i. H. v.",
      "i. S. d.",
    ],
    ...[
      "i. S. v.",
      "i. e. S.",
      "i. w. S.",
      "i. d. F.",
      "i. V. m.",
      "a. D.",
      "a. a. O.",
      "a. M.",
      "a. d.",
      "e. V.",
      "e. G.",
    ],
    ...[
      "m. E.",
      "m. W.",
      "k. A.",
      "p. a.",
      "h. c.",
      "b. a. w.",
      "g. g. A.",
      "n. n.",
      "N. N.",
      "u. g.",
      "v. l. n. r.",
    ],
  ]),
  references: words(`
    § §§ Nr. Nrn. Abs. Art. S. Bd. Bde. Kap. Ziff. Rn. Rdnr. Rz. Abb. Tab. Anm. Anl. Sp. Jg. Lfg. Teilbd. Az. Drs. BT-Drs. BR-Drs.
    lit. Buchst. Tel. Fol. Bl. Pos. Str. Verf. Vers. Z.
  `),
  referenceSpace: NNBSP,
  titles: words("Dr. Prof. Hr. Fr. Ing. Dipl.-Ing. Mag. St. Hl. Msgr. Gen. Oberstlt."),
  counts: words(
    `Uhr Mio. Mrd. Bio. Tsd. Million Millionen Milliarde Milliarden Billion Billionen v. n. ${ZONES}`,
  ),
  units: new Set([...UNITS, "f.", "ff.", "Std.", "Min.", "Sek.", "Ct."]),
  multiples: words("Mio. Mrd. Bio. Tsd."),
  day: /^\d{1,2}\.$/,
  months: words(`
    Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember
    Jan. Feb. Apr. Jun. Jul. Aug. Sep. Sept. Okt. Nov. Dez. Jahrhundert Jahrhunderts Jh.
  `),
  monthFirst: false,
  spacedSigns: /(?<=\d)(?:[%‰€]|°C)\.?$/,
  elisions: words("s n ne nen nem ner rum rein raus rauf runter"),
  filed: words(
    "Az. Aktenzeichen Geschäftszeichen Gz. Tel. Telefon Fax Telefax Mobil ISBN ISSN IBAN BT-Drs. BR-Drs. Drs. PLZ",
  ),
};
