/** British English: New Hart's Rules (2nd edition), chapters 4, 9, 10, 11; no space before the per cent sign (11.1). */
import { abbreviations, NBSP, type Rules, UNITS, words, ZONES } from "./microtype-tables.ts";

export const ENGLISH: Rules = {
  // “e.g.” and “i.e.” are printed without spaces (10.2), so there is nothing to join.
  abbreviations: abbreviations([]),
  references: words(`
    § §§ ¶ No. Nos. no. nos. p. pp. vol. vols. Vol. Vols. ch. chs. chap. Ch. fig. figs. Fig. Figs. art. arts. Art. Arts. sec. Sec. sect.
    para. paras. Para. cl. col. cols. fol. n. nn. l. ll. c. ca. r. s. ss. app. App. ed. pt. Pt. AD Ref. ref.
  `),
  referenceSpace: NBSP,
  titles: words(`
    Mr Mrs Ms Mx Messrs Dr Prof Sir Dame St Revd Rev Gen Col Maj Capt Lt Sgt Cdr Adm Hon Mr. Mrs. Ms. Dr. Prof. St. Rev. Gen. Col. Maj.
    Capt. Lt. Sgt. Cdr. Adm. Hon.
  `),
  counts: words(`
    million billion trillion bn tn mn am pm a.m. p.m. a.m p.m noon o’clock o'clock BC BCE AD CE ${ZONES}
  `),
  units: new Set([...UNITS, "ft", "in.", "yd", "mi", "mph", "lb", "oz", "st", "pt", "hp", "ff.", "f."]),
  multiples: words("m. bn. tn."),
  day: /^\d{1,2}(?:st|nd|rd|th)?$/,
  months: words(`
    January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Jan. Feb. Mar. Apr. Aug. Sep. Sept. Oct. Nov. Dec. century
  `),
  monthFirst: true,
  spacedSigns: undefined,
  elisions: words("tis twas twere twill em til cause bout round n neath tween"),
  filed: words("Tel. tel. Tel Telephone Phone Fax Mobile ISBN ISSN IBAN Ref. ref. Reference Case File"),
};
