/** English words that tell of speech and thought, from general knowledge. Infinitives; their forms are made here. */
import { setOf } from "./words.ts";

/** With a clause behind ("said that …", "said he …"), beside a quotation, and behind what was said. */
const SPEECH = `
  say add note write claim argue suggest warn acknowledge announce declare explain insist maintain assert contend state recall admit concede confirm
  deny emphasize stress observe predict estimate report reply respond answer remark comment complain joke quip tweet reveal recount reiterate repeat
  continue conclude charge allege testify counter caution boast brag vow pledge promise think believe feel hope fear worry expect assume suspect realize
  agree know understand indicate hint suppose figure guess imagine speculate reason lament muse opine marvel swear mention post proclaim retort
  propose recommend demand ask find show signal decide learn discover determine mean point stipulate rule reckon grumble fume protest`;

/** Only these stand behind what was said: ", he noted". */
const TRAILING = `
  say add note write claim argue suggest warn acknowledge announce declare explain insist maintain assert contend state recall admit concede confirm
  emphasize stress observe predict report reply respond answer remark comment complain joke quip tweet recount reiterate repeat continue
  conclude allege testify counter caution boast think believe lament muse marvel ask tell agree charge show find exclaim
  point rule reckon estimate grumble fume protest`;

/** Take their clause without "that". */
const BARE =
  "say think believe feel hope suggest claim insist acknowledge argue know mean guess suppose swear add announce warn fear note predict report expect admit tell agree";

/** Take somebody as an object first: "told reporters that …". */
const TELLING = "tell inform remind assure warn advise notify persuade convince";

/** Take an infinitive: "promised to …". */
const PLANNING =
  "promise vow pledge plan want intend propose refuse decline threaten offer agree hope expect seek demand ask decide swear aim claim";

/** Take somebody and an infinitive: "urged the court to …". */
const URGING =
  "urge ask call encourage tell beg press order instruct invite advise warn implore direct command persuade challenge";

/** Name an act of speech with a noun behind: "criticized the plan". */
const NAMING =
  "criticize criticise condemn praise denounce blast slam attack defend cite oppose endorse question reject dismiss describe discuss support demand propose applaud deride mock ridicule champion tout decry blame accuse favor advocate rebuke welcome mention acknowledge";

/** Say with quoted words what something is: "called the deal “expensive but right”". */
const CALLING = "call dub brand label";

const IRREGULAR: Readonly<Record<string, string>> = {
  say: "says said said saying",
  write: "writes wrote written writing",
  tell: "tells told told telling",
  think: "thinks thought thought thinking",
  feel: "feels felt felt feeling",
  know: "knows knew known knowing",
  understand: "understands understood understood understanding",
  find: "finds found found finding",
  show: "shows showed shown showing",
  mean: "means meant meant meaning",
  swear: "swears swore sworn swearing",
  learn: "learns learned learned learning",
  seek: "seeks sought sought seeking",
  beg: "begs begged begged begging",
  brag: "brags bragged bragged bragging",
  quip: "quips quipped quipped quipping",
  slam: "slams slammed slammed slamming",
  admit: "admits admitted admitted admitting",
  plan: "plans planned planned planning",
};

export interface CueForm {
  readonly lemma: string;
  readonly form: "present" | "past" | "participle" | "progressive" | "plain";
}

/** Nouns as often as verbs in the form with "s" or none. */
const ALSO_NOUNS = setOf(
  "rule rules protest protests claim claims report reports state states note notes hope hopes fear fears charge charges demand demands plan plans promise promises pledge pledges vow vows answer answers reply replies comment comments remark remarks estimate estimates offer offers question questions call calls show shows point points tweet tweets post posts support attack attacks order orders challenge challenges aim aims press signal signals address figure figures guess joke jokes find finds worry worries complaint caution reason reasons mean means counter counters blame mention mentions quip brand brands label labels",
);

const formsOf = (lemma: string): readonly string[] => {
  const own = IRREGULAR[lemma];
  if (own !== undefined) return own.split(" ");
  if (/[^aeiou]y$/.test(lemma))
    return [
      `${lemma.slice(0, -1)}ies`,
      `${lemma.slice(0, -1)}ied`,
      `${lemma.slice(0, -1)}ied`,
      `${lemma}ing`,
    ];
  const third = /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const past = lemma.endsWith("e") ? `${lemma}d` : `${lemma}ed`;
  return [
    third,
    past,
    past,
    `${lemma.endsWith("e") && !lemma.endsWith("ee") ? lemma.slice(0, -1) : lemma}ing`,
  ];
};

const listOf = (words: string): readonly string[] => [...setOf(words)];

function table(): ReadonlyMap<string, CueForm> {
  const found = new Map<string, CueForm>();
  for (const lemma of listOf(
    [SPEECH, TRAILING, BARE, TELLING, PLANNING, URGING, NAMING, CALLING].join(" "),
  )) {
    const [third, past, participle, progressive] = formsOf(lemma);
    found.set(participle!, { lemma, form: "participle" });
    found.set(past!, { lemma, form: "past" });
    found.set(third!, { lemma, form: "present" });
    found.set(progressive!, { lemma, form: "progressive" });
    if (!found.has(lemma)) found.set(lemma, { lemma, form: "plain" });
  }
  return found;
}

export const FORMS = table();
export const isAlsoNoun = (lower: string): boolean => ALSO_NOUNS.has(lower);
export const SPEECH_VERBS = setOf(SPEECH);
export const TRAILING_VERBS = setOf(TRAILING);
export const BARE_VERBS = setOf(BARE);
export const TELLING_VERBS = setOf(TELLING);
export const PLANNING_VERBS = setOf(PLANNING);
export const URGING_VERBS = setOf(URGING);
export const NAMING_VERBS = setOf(NAMING);
export const CALLING_VERBS = setOf(CALLING);
