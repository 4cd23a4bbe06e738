/** English for finding people. */
import type { Gender } from "../../extraction.ts";
import type { PeopleWords } from "../../people/words.ts";
import {
  ADVERBS,
  ARTICLES,
  AUXILIARIES,
  CONNECTORS,
  MONTHS,
  OPENERS,
  PREPOSITIONS,
  PRONOUNS,
  setOf,
  TIMES,
} from "./words.ts";

const OFFICES = setOf(`
  president minister chancellor spokesman spokeswoman spokesperson adviser advisor envoy leader chief director chairman chairwoman chair secretary judge lawyer attorney ambassador general
  commissioner mayor senator representative congressman congresswoman governor politician diplomat king queen pope bishop cardinal priest prince princess premier commander officer
  colonel admiral captain deputy candidate nominee strategist manager founder owner editor reporter journalist correspondent author writer professor scientist researcher analyst
  expert economist historian doctor physician nurse teacher student witness resident activist protester critic supporter member official aide executive investigator sheriff
  master harbourmaster councillor councilor alderman solicitor barrister magistrate marshal inspector constable superintendent trustee ombudsman rapporteur
  negotiator mediator coordinator convener treasurer registrar curator warden surveyor auditor accountant broker trader farmer fisherman shipowner skipper mariner
  technician developer designer architect consultant assistant delegate observer organiser organizer campaigner undersecretary chairperson principal rector
  archbishop vicar chaplain monk nun ayatollah sultan monarch militant rebel gunman suspect victim survivor defendant plaintiff juror cleric paramedic
  firefighter surgeon psychologist sociologist anthropologist biologist chemist physicist geologist meteorologist astronomer ecologist theologian philosopher
  novelist poet composer conductor producer filmmaker photographer blogger presenter pundit head counsel
  pollster host columnist commentator coach player actor singer artist lawmaker legislator speaker treasurer prosecutor detective sergeant lieutenant rabbi imam emir sheikh dictator
  mp msp mep congressperson treasurer librarian headteacher headmaster headmistress landlord landlady sheriff
  woman man mother father brother sister son daughter wife husband friend neighbor colleague counterpart boss engineer pilot soldier veteran`);

const BODIES = setOf(`
  government ministry department police court parliament congress senate house committee commission council party administration campaign agency office university institute
  company firm bank group organization association union army military navy church newspaper magazine network times post journal cnn nbc bbc fox team league foundation center
  board service embassy state city county country nation kremlin pentagon group report study survey poll statement officials republicans democrats sources experts analysts critics
  researchers scientists lawmakers trust library school college academy hospital authority federation guild society alliance charity museum theatre theater`);

/** What a place or thing ends with that else looks like a person: "Lincoln Elementary". No surnames, as Park, Hill and Hall. */
const PLACES = setOf(`
  street road avenue square bridge island islands center centre airport station stadium elementary valley beach heights hotel inn
  act award prize cup county city village fund palace`);

const HONORIFICS = new Map<string, Gender | undefined>([
  ["mr", "male"],
  ["mrs", "female"],
  ["ms", "female"],
  ["miss", "female"],
  ["sir", "male"],
  ["lord", "male"],
  ["lady", "female"],
  ["dame", "female"],
  ["dr", undefined],
  ["prof", undefined],
  ["sen", undefined],
  ["rep", undefined],
  ["gov", undefined],
  ["gen", undefined],
  ["rev", undefined],
]);

const COMMON = new Set(
  [ARTICLES, ADVERBS, AUXILIARIES, CONNECTORS, MONTHS, OPENERS, PREPOSITIONS, PRONOUNS, TIMES].flatMap(
    (words) => [...words],
  ),
);
const singular = (lower: string): string => lower.replace(/s$/, "");

export const ENGLISH_PEOPLE: PeopleWords = {
  isOffice: (lower) => OFFICES.has(lower) || OFFICES.has(singular(lower)),
  isTrade: (lower) =>
    /.{3}(?:ist|ian|eer|keeper|worker|maker|owner|holder|grower|seller|driver|woman|man|master|ress|dad|mum|mom|parent|grandmother|grandfather|pensioner|retiree|carpenter|butcher|baker|plumber|electrician|clerk|steward|ranger|bishop|tutor|trainer|player|user|caller|teen|teenager)$/.test(
      lower,
    ),
  isFemale: (lower) =>
    /(?:woman|queen|princess|mother|sister|wife|daughter|widow|mum|mom|aunt|niece|nun)$/.test(lower),
  isMale: (lower) =>
    /(?:^man|king|prince|father|brother|husband|^son|widower|dad|uncle|nephew|monk)$/.test(lower),
  isBody: (lower) => BODIES.has(lower),
  isWholeBody: (lower) => BODIES.has(lower),
  isPlace: (lower) => PLACES.has(lower),
  sources: new Set(),
  honorifics: HONORIFICS,
  isCommon: (lower) => COMMON.has(lower) && lower !== "may",
  articles: ARTICLES,
  particles: setOf(
    "von van de del della di da dos du bin ibn al el la le los las den der ter ten zu ap ní mac y i e af",
  ),
  pronouns: new Map([
    ["he", "male"],
    ["she", "female"],
  ]),
  possessives: new Map([
    ["his", "male"],
    ["her", "female"],
  ]),
  isAttribute: (lower) =>
    /^(?:former|foreign|prime|vice|deputy|chief|senior|national|federal|attorney|acting|presidential|republican|democratic|defense|security|press|white|campaign|conservative|liberal|current|new|longtime|late|old|young|finance|fire|police|planning|health|education|transport|sports|trade|union|party|team|club|council|city|town|county|company|group|managing|executive|marketing|sales|security|defence|interior|economy|agriculture|fisheries|culture|environment|energy|justice|labour|labor|home|shadow|project|operations|research|policy|school|hospital|port|harbour|station|regional|local|general|assistant|junior|retired)$/.test(
      lower,
    ),
  isHead: (lower) => /^(?:president|chancellor|premier|minister|leader|king|emir)$/.test(lower),
  isLeader: (lower) => /^(?:leader|president|premier)$/.test(lower),
  says: setOf(
    "said says added told asked replied argued insisted recalled announced explained remarked warned",
  ),
  inside: setOf("in at of from to near around outside through across"),
  places: setOf("in from for"),
  leads: setOf("also even only"),
  sides: setOf("delegation side"),
  owners: setOf("its their his her whose"),
  speaksFor: (office) =>
    /minister|secretary|spokes|president|premier|chancellor|ambassador|envoy|diplomat|deputy|vice|head|leader/.test(
      office,
    ),
  isOwnOffice: () => false,
  capitalNouns: false,
};
