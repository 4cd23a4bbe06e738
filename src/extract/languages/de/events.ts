/**
 * German for meetings, reactions and dates. Letters are ranges (Latin, with accents up to ɏ): classes of Unicode
 * take three times as long to compile, and each start compiles all patterns.
 */
import type { EventWords } from "../../events/words.ts";
import { GERMAN_GATHERINGS } from "./gatherings.ts";
import { GERMAN_STANCES, GERMAN_VOICES } from "./stances.ts";

const MEETING =
  "(?:Treffen|Gespräche?n?|Gipfel|Verhandlungen|Konferenz|Pressekonferenz|Beratungen|Sitzung|[A-ZÀ-ɏ][a-zß-ɏ]{2,20}(?:treffen|gespräche?n?|gipfel|konferenz|verhandlungen))";
/** Each has one of these. */
const MEETINGS = ["reffen", "espräch", "ipfel", "erhandlung", "onferenz", "eratung", "itzung"];
const PLACE =
  "(?<place>(?:Palais|Schloss|Hotel|Haus|Villa) [A-ZÀ-ɏ][A-Za-zÀ-ɏ-]{1,30}|[A-ZÀ-ɏ][A-Za-zÀ-ɏ-]{1,30}(?: (?:am|an der) [A-ZÀ-ɏ][a-zß-ɏ]{1,20})?)";
/** Houses in which people meet: "im Kreishaus". */
const HALL =
  "(?:[A-ZÀ-ɏ][A-Za-zÀ-ɏ-]{0,30})?(?:[Hh]aus|[Aa]mt|[Pp]alast|[Pp]alais|[Ss]chloss|[Gg]ebäude|[Ss]aal|[Hh]otel|[Zz]entrum|[Mm]inisterium|[Kk]anzlei|[Ll]andtag|[Pp]arlament|[Gg]ericht)(?![A-Za-zÀ-ɏ])";
const WHERE = `(?:in (?:der |dem |den )?|im (?=${HALL}))`;
const DAYS =
  "(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)(?:morgen|vormittag|mittag|nachmittag|abend)?";
const MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember";
const LEADERS =
  "(?:Führer|Staats- und Regierungschefs|Außenminister|Regierungschefs|Minister|Staaten|Länder)";
/** Behind these, a place is what is talked about: "die Lage in Syrien". */
const MATTER =
  "(?<!(?:Lage|Krieg|Kriegs|Frieden|Friedens|Konflikt|Krise|Waffenruhe|Kämpfe|Kämpfen|Wahl|Wahlen|Truppen|Menschen|Leute) )";

/** A town, or a body such as "die Gewerkschaft", with what is said of it between commas. */
const SIDE = "(?:[Dd](?:ie|er|as|en) )?(?<side>[A-Za-zÀ-ɏ][^,.;:·]{1,60}?)(?:, [^.;:·]{1,100}?,)?";
const TOWN =
  "(?:(?:der|dem|den) )?(?<side>[A-ZÀ-ɏ][A-Za-zÀ-ɏ’'-]{1,30}(?: [A-ZÀ-ɏ][A-Za-zÀ-ɏ’'-]{1,30}){0,2})";

export const GERMAN_EVENTS: EventWords = {
  meeting: {
    needs: MEETINGS,
    pattern: new RegExp(
      `(?<noun>${MEETING})(?<link> (?:mit|zwischen) [^,.;:–]{2,60}?)? ${WHERE}${PLACE}`,
      "gu",
    ),
  },
  met: [
    {
      needs: MEETINGS,
      pattern: new RegExp(
        `(?<noun>${MEETING})(?<link> (?:mit|zwischen) [^,.;:–]{2,60}?)? [^.;:–·]{1,100}?(?:am (?:${DAYS})|\\d{1,2}\\. (?:${MONTHS})(?: \\d{4})?) ${WHERE}${PLACE}`,
        "gu",
      ),
    },
    // "haben am Sonntag in Malmö über … beraten"
    {
      needs: ["beraten", "getroffen", "verhandelt", "getagt"],
      pattern: new RegExp(
        `(?<![A-Za-zÀ-ɏ])(?:hat|haben) (?:sich )?(?:[^.;:·]{1,80}? )?${MATTER}${WHERE}${PLACE} (?:[^.;:·]{1,120}? )?(?:beraten|getroffen|verhandelt|getagt)(?![A-Za-zÀ-ɏ])`,
        "gu",
      ),
    },
    // "Am Montag kamen in Malmö die Ministerinnen zusammen": who met stands behind.
    {
      needs: ["traf", "treff", "tagte", "beriet", "kamen", "kommen"],
      pattern: new RegExp(
        `(?:(?:trafen|traf|treffen) sich|tagten|tagte|berieten|(?:kamen|kommen)(?=[^.;·]{1,200}(?<![A-Za-zÀ-ɏ])zusammen(?![A-Za-zÀ-ɏ]))) (?:am [A-ZÀ-ɏ][a-zß-ɏ]{3,20} )?${WHERE}${PLACE}`,
        "gu",
      ),
    },
    {
      needs: ["traf", "treffen", "trifft", "kamen", "kommen", "beriet", "beraten"],
      pattern: new RegExp(
        `(?:trafen|treffen|trifft|traf|kamen|kommen|berieten|beraten) (?:sich )?(?:[^,.;:–·]{1,100}? )?${MATTER}${WHERE}${PLACE}(?= (?:mit|zu|zum|zur|und|zusammen|getroffen)(?![A-Za-zÀ-ɏ])|[,.])`,
        "gu",
      ),
    },
  ],
  plainNoun: "Treffen",
  noun: { needs: MEETINGS, pattern: new RegExp(`(?<![A-Za-zÀ-ɏ])${MEETING}(?![A-Za-zÀ-ɏ])`, "gu") },
  nominative: (noun) => noun.replace(/(espräche)n$/, "$1"),
  between: /^ zwischen /,
  takesPart:
    /(?:nahm|nahmen)\s[^.]{1,400}\steil(?![A-Za-zÀ-ɏ])|(?<![A-Za-zÀ-ɏ])(?:teilnahm|teilnahmen|teilgenommen|Teilnehmer waren|vertreten durch|vertreten von|unter Leitung von|(?:das|die|den) [A-ZÀ-ɏ][a-zß-ɏ]{3,30} leitete|leitete (?:das|die|den))(?![A-Za-zÀ-ɏ])/u,
  delegations: [
    {
      needs: ["vertreten"],
      pattern: new RegExp(
        `^${SIDE} (?:war|waren|wurde|wurden) (?:dort |dabei |vertreten )?(?:durch|von) (?=[^.;]{2,300}(?<![A-Za-zÀ-ɏ])vertreten(?![A-Za-zÀ-ɏ]))`,
        "u",
      ),
    },
    {
      needs: ["vertreten"],
      pattern: new RegExp(`^${SIDE} (?:war|waren|wurde|wurden) vertreten (?:durch|von) `, "u"),
    },
    {
      needs: ["schickte", "entsandte"],
      pattern: new RegExp(
        `^${SIDE} (?:schickte|schickten|entsandte|entsandten) (?=(?:[a-zß-ɏ]{2,12} )?[A-ZÀ-ɏ])`,
        "u",
      ),
    },
    {
      needs: ["Für "],
      pattern: new RegExp(
        `^Für ${SIDE} (?:verhandelte|verhandelten|saß|saßen|(?:nahm|nahmen)(?=[^.;]{2,300}(?<![A-Za-zÀ-ɏ])teil(?![A-Za-zÀ-ɏ]))|(?:kam|kamen|reiste|reisten|war|waren)) `,
        "u",
      ),
    },
    {
      needs: ["Aus "],
      pattern: new RegExp(
        `^Aus ${TOWN} (?:kam|kamen|reiste|reisten|waren|(?:nahm|nahmen)(?=[^.;]{2,300}(?<![A-Za-zÀ-ɏ])teil(?![A-Za-zÀ-ɏ]))) `,
        "u",
      ),
    },
    {
      needs: ["Die Delegation"],
      pattern: new RegExp(
        `^Die Delegation (?:aus|von) ${TOWN}(?:, [^.;:·]{1,100}?,)? (?:leitete|führte|wurde von|stand unter (?:der )?Leitung) `,
        "u",
      ),
    },
    {
      needs: ["Delegation"],
      pattern: /^Die [a-zß-ɏ]{3,20}e Delegation (?:leitete|führte|wurde von|stand unter (?:der )?Leitung) /u,
    },
  ],
  during: /(?:bei|während|auf|am Rande|beim)(?: [a-zß-ɏ]{2,6})?(?: [a-zß-ɏ]{3,20}){0,2} $/u,
  after: /(?:nach|Nach)(?: dem| den| der| einem)?(?: [a-zß-ɏ]{3,20}en){0,2} $/u,
  hosts: new RegExp(
    `^(?:[A-Za-zÀ-ɏ]{2,12} )?(?<who>[Ee]uropäische[nr]? ${LEADERS}|EU-${LEADERS}|Die Europäer) `,
    "u",
  ),
  together: {
    needs: ["einig", "unterzeichnet"],
    pattern:
      /(?<![A-Za-zÀ-ɏ])(?:(?:konnten|wollten) sich (?:[^,.;:–]{1,200}? )??(?:nicht|auf|über|darauf|darüber)(?= [^.;:–]{0,200}einigen(?![A-Za-zÀ-ɏ]))|einigten sich (?:[^,.;:–]{1,200}? )??(?:nicht|auf|über|darauf|darüber)(?![A-Za-zÀ-ɏ])|unterzeichneten (?:[^,.;:–]{1,200}? )??(?:ein|das|den|die|eine|einen)(?![A-Za-zÀ-ɏ]))/u,
  },
  another: /(?<![A-Za-zÀ-ɏ])eine[mnrs]? (?:[a-zß-ɏ]{3,20} ){0,2}$/u,
  hall: new RegExp(`^${HALL}$`, "u"),
  missed: {
    before: {
      needs: ["Nicht ", "Es fehl", "Entschuldigt ", "Abwesend "],
      pattern:
        /^(?:Nicht (?:dabei|vertreten|anwesend|gekommen|erschienen|beim|bei|am|auf)(?: [^,.;:·]{1,40})? (?:war|waren|ist|sind) |Es fehlten? |Entschuldigt (?:fehlte|fehlten|war|waren|hatte sich|hatten sich) |Abwesend (?:war|waren) )/u,
    },
    behind: {
      needs: [
        "sagte ",
        "fehlte",
        "nicht dabei",
        "nicht anwesend",
        "nicht gekommen",
        "nicht erschienen",
        "verhindert",
        "abwesend",
        "ließ sich",
      ],
      pattern:
        /(?<![A-Za-zÀ-ɏ])(?:sagte (?:seine|ihre|die) Teilnahme (?:[^.;:]{1,30} )?ab(?![A-Za-zÀ-ɏ])|fehlte(?= (?:bei|beim|am|in|im|an|entschuldigt)(?![A-Za-zÀ-ɏ])|\.)|war nicht (?:dabei|anwesend|gekommen|erschienen)|war verhindert|war abwesend|ließ sich (?:entschuldigen|vertreten))(?![A-Za-zÀ-ɏ])/u,
    },
  },
  absent: [
    {
      needs: ["nicht"],
      pattern:
        /(?<who>(?:[a-zß-ɏ]{2,20}(?:ische|ösische|deutsche) )?[A-ZÀ-ɏ][A-Za-zÀ-ɏ-]{1,30}) (?:wurde|wurden|war|waren|sei|seien) nicht (?:[A-Za-zÀ-ɏ]{2,12} ){0,4}(?:eingeladen|vertreten|beteiligt|dabei)/u,
    },
    {
      needs: ["Abwesenheit"],
      pattern: /(?<![A-Za-zÀ-ɏ])Abwesenheit (?:der |des |von )?(?<who>[A-ZÀ-ɏ][A-Za-zÀ-ɏ-]{1,30})/u,
    },
    {
      needs: ["fehlte", "blieb", "sagte ab", "sagten ab"],
      pattern:
        /(?<who>[A-ZÀ-ɏ][A-Za-zÀ-ɏ-]{1,30}) (?:fehlte|fehlten|blieb fern|blieben fern|sagte ab|sagten ab)(?![A-Za-zÀ-ɏ])/u,
    },
    {
      needs: ["am Tisch"],
      pattern: /(?<![A-Za-zÀ-ɏ])ohne (?:die |den |das )?(?<who>[A-ZÀ-ɏ][A-Za-zÀ-ɏ-]{1,30}) am Tisch/u,
    },
  ],
  wanted: {
    needs: ["isch"],
    pattern:
      /(?<who>(?:Europäische Union|[A-ZÀ-ɏ][A-Za-zÀ-ɏ-]{1,30})),? [„“"»]?(?:[a-zß-ɏ]{2,12} ){0,4}(?:am|an den|an diesem) (?:Verhandlungst|T)isch (?:sitzen|gehören|gehöre|gehört|Platz nehmen)(?: muss| müsse| müssen| müssten| soll[a-zß-ɏ]{0,3}| wird| werde)?(?![A-Za-zÀ-ɏ])/u,
  },
  joint: new RegExp(
    `^(?:[A-Za-zÀ-ɏ]{2,12} )?(?<who>[A-ZÀ-ɏ][a-zß-ɏ]{2,20}(?:e|er|en) ${LEADERS}|Die EU|Die Europäer|Die Europäische Union|Die G7)(?![A-Za-zÀ-ɏ]).{0,400}?(?:(?:einheitliche|gemeinsame|geschlossene)[a-zß-ɏ]{0,2} (?:Position|Linie|Haltung|Erklärung|Antwort)|einigen|einigten)`,
    "u",
  ),
  voices: GERMAN_VOICES,
  gathering: GERMAN_GATHERINGS,
  turn: /(?:^|[,;:–] )(?:aber|doch|jedoch) /gu,
  date: new RegExp(
    `(?<![A-Za-zÀ-ɏ])(?:[Aa]m )?(?:(?:${DAYS})(?:,? (?:dem |den )?\\d{1,2}\\. ?(?:${MONTHS})(?: \\d{4})?)?|\\d{1,2}\\. (?:${MONTHS})(?: \\d{4})?|[Ii]m (?:${MONTHS})(?: \\d{4})?|[Ii]m Jahr (?:19|20)\\d\\d)(?![A-Za-zÀ-ɏ\\d])`,
    "gu",
  ),
  leansBack:
    /^(?:er|sie|es|ihm|ihn|ihnen|(?:seine|ihre)[mnrs]?|sein|ihr|dies|diese[mnrs]?|dort|damit|dabei|dazu|dafür|dagegen|daran|darauf|deshalb|daher|zudem|auch|aber|doch|jedoch|dann|das (?:teilte|sagte|erklärte|bestätigte|berichtet[a-zß-ɏ]*|meldet[a-zß-ɏ]*|ist|war|sei|hat|habe|wurde|geht))(?![A-Za-zÀ-ɏ])/iu,
  ...GERMAN_STANCES,
  beforePlace: /(?<![A-Za-zÀ-ɏ])[Ii](?:n (?:der |dem |den )?|m )$/u,
};
