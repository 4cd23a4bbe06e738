/**
 * What somebody is who holds no office: trades and parts in a story. Many are surnames too ("Koch", "Schäfer"), so these count only beside a
 * full name ("Bäcker Anton Keil") or with the ending of a woman ("die Bäckerin"). From general knowledge; by the last part of a compound.
 */
const TRADES =
  "wirt|bäcker|konditor|metzger|fleischer|schlachter|schreiner|tischler|zimmerer|maurer|maler|dachdecker|gärtner|förster|jäger|angler|imker|winzer|müller|schäfer|hirt|koch|kellner|verkäufer|kassierer|kassenwart|pfleger|hausmeister|küster|organist|kantor|apotheker|optiker|friseur|hotelier|gastronom|kaufmann|vorsteher|vogt|amtmann|wärter|wart|loge|nom|handwerker|meister|mechaniker|elektriker|installateur|spediteur|lotse|matrose|segler|surfer|taucher|bergführer|wanderer|radler|läufer|torhüter|rentner|pensionär|urlauber|tourist|gast|kunde|mieter|vermieter|pächter|züchter|halter|besitzer|nutzer|anlieger|spaziergänger|erzieher|betreuer|sozialarbeiter|pädagoge|therapeut|notar|gutachter|sachverständiger|planer|statistiker|mathematiker|informatiker|programmierer|aktionär|investor|schriftführer|leutnant|major|feldwebel|sanitäter|schöffe|stadtrat|gemeinderat|stadtverordneter|propst|diakon|pastor|vikar|mönch|abt|opa|onkel|cousin|neffe|enkel|schwager|verlobter|partner|lebensgefährte|häftling|azubi|lehrling|geselle|praktikant|doktorand|absolvent|stipendiat|dolmetscher|übersetzer|bibliothekar|archivar|restaurator|statiker|vermesser|bergmann|stahlarbeiter|arbeiter|werker|zusteller|bote|schaffner|lokführer|busfahrer|trucker|züchter|melker|schütze|kicker|boxer|ringer|reiter|jockey|springer|schwimmer|turner|tänzer|clown|zauberer|puppenspieler";

const TRADE = new RegExp(`(?:${TRADES})$`);

/** "Imkerin", "Statistikerin", "Tante"; "Benzin" and "Medizin" are none. */
const WOMAN =
  /(?:(?:[^aeiou]|ä)(?:er|ist|ent|ant|eur|ier|graf|iker)|log|nom|wirt|köch|ärzt|bäuer|gäst|kund|lots|botin|rät|vögt|pädagog|therapeut|gefährt|nonn|äbtiss)in$|(?:hebamme|nonne|oma|tante|cousine|nichte|enkelin|verlobte|tagesmutter|kauffrau|amtfrau|ratsfrau)$/;

/** Of a woman, whom no surname is like. */
export const isWomansTrade = (lower: string): boolean => lower.length > 5 && WOMAN.test(lower);

export const isTrade = (lower: string): boolean => TRADE.test(lower) || isWomansTrade(lower);
