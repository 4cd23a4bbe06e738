/** Names of countries in the language of the sheet. */
import countries from "i18n-iso-countries";
import de from "i18n-iso-countries/langs/de.json" with { type: "json" };
import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import type { Language } from "../../model/briefing.ts";
import { type Labels, labelText } from "../labels.ts";

/** The name of a two-letter code. `countries.XX` in the label file overrules the list: the house's usage comes first. */
export function countryName(code: string, lang: Language, labels: Labels): string | undefined {
  return labelText(labels, `countries.${code}`) ?? countries.getName(code, lang, { select: "official" });
}

countries.registerLocale(de);
countries.registerLocale(en);
