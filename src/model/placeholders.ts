/** What a draft has where only an editor knows: printed on no sheet that is more than a draft. */

/** In the place of the issuer's name, by language. */
export const NO_ISSUER = { de: "(Herausgeber eintragen)", en: "(name the issuer)" } as const;

/** The day of a cut-off that nobody has set. */
export const NO_DAY = "2000-01-01";

/** What the number of a sheet begins with that nobody has given one: "0/2026". */
export const NO_NUMBER = "0/";
