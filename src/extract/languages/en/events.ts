/** English for meetings, reactions and dates. */
import type { EventWords } from "../../events/words.ts";
import { ENGLISH_GATHERINGS } from "./gatherings.ts";
import { ENGLISH_STANCES, ENGLISH_VOICES } from "./stances.ts";

const MEETING =
  "(?:meetings?|talks|summit|conference|press conference|news conference|negotiations|session|Meeting|Talks|Summit|Conference|Negotiations)";
/** Each has one of these. */
const MEETINGS = ["eeting", "alks", "ummit", "onference", "egotiation", "ession"];
const PLACE = "(?<place>\\p{Lu}[\\p{L}’'-]{1,30}(?: \\p{Lu}[\\p{L}-]{1,30})?)";
const DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const LEADERS = "(?:leaders|foreign ministers|ministers|governments|states|countries)";
/** Behind these, a place is what is talked about: "the war in Syria". */
const MATTER =
  "(?<!(?:situation|war|peace|conflict|crisis|ceasefire|fighting|election|elections|troops|people) )";

/** A town, or a body such as "the shipowners’ federation", with what is said of it between commas. */
const SIDE = "(?:[Tt]he )?(?<side>[\\p{L}][^,.;:·]{1,60}?)(?:, [^.;:·]{1,100}?,)?";
const TOWN = "(?:the )?(?<side>\\p{Lu}[\\p{L}’'-]{1,30}(?: \\p{Lu}[\\p{L}’'-]{1,30}){0,2})";

export const ENGLISH_EVENTS: EventWords = {
  meeting: {
    needs: MEETINGS,
    pattern: new RegExp(
      `(?<noun>${MEETING})(?<link> (?:with|between) [^,.;:–]{2,60}?)?(?: in the \\p{Ll}[\\p{Ll} ]{2,40})? (?:in|at) (?:the )?${PLACE}`,
      "gu",
    ),
  },
  met: [
    {
      needs: MEETINGS,
      pattern: new RegExp(
        `(?<noun>${MEETING})(?<link> (?:with|between) [^,.;:–]{2,60}?)? [^.;:–·]{1,100}?(?:on (?:${DAYS})|\\d{1,2} (?:${MONTHS})(?: \\d{4})?) (?:in|at) (?:the )?${PLACE}`,
        "gu",
      ),
    },
    {
      needs: ["met ", "meet ", "gathered", "convened"],
      pattern: new RegExp(
        `(?:met|meet|gathered|convened) (?:[^,.;:–·]{1,80}? )?${MATTER}(?:in|at) (?:the )?${PLACE}(?= (?:to|for|with|on|and)(?!\\p{L})|[,.])`,
        "gu",
      ),
    },
  ],
  plainNoun: "Meeting",
  noun: { needs: MEETINGS, pattern: new RegExp(`(?<!\\p{L})${MEETING}(?!\\p{L})`, "gu") },
  nominative: (noun) => noun[0]!.toUpperCase() + noun.slice(1),
  between: /^ between /,
  takesPart:
    /(?<!\p{L})(?:attended|took part|taking part|(?:was|were) represented by|(?:was|were) attended by|(?:was|were) chaired by|(?:was|were) led by|[Tt]he delegation)(?!\p{L})/u,
  delegations: [
    {
      needs: ["represented"],
      pattern: new RegExp(
        `^${SIDE} (?:was|were|had been) represented (?:there |at the (?:talks|table|meeting) )?by `,
        "u",
      ),
    },
    {
      needs: ["with its", "with their"],
      pattern: new RegExp(
        `^${SIDE} (?:attended|took part|participated)(?: as (?:an? )?\\p{Ll}{3,20})?,? with (?:its|their) `,
        "u",
      ),
    },
    {
      needs: ["sent "],
      pattern: new RegExp(`^${TOWN}(?:, [^.;:·]{1,100}?,)? (?:had )?sent (?:its|their|the) `, "u"),
    },
    {
      needs: ["From ", "For "],
      pattern: new RegExp(
        `^(?:From|For) ${TOWN} (?:came|attended|there (?:was|were)|(?:was|were) (?:there|present))(?!\\p{L})`,
        "u",
      ),
    },
    {
      needs: ["The "],
      pattern: new RegExp(
        `^The (?:delegation|team) (?:from|of) ${TOWN}(?:, [^.;:·]{1,100}?,)? (?:was|were) (?:led|headed) by `,
        "u",
      ),
    },
    {
      needs: ["delegation", "team"],
      pattern: new RegExp(`^${TOWN}[’']s? (?:delegation|team) (?:was|were) (?:led|headed) by `, "u"),
    },
    {
      needs: ["The "],
      pattern: /^The \p{Lu}\p{L}{2,20} (?:delegation|team) (?:was|were) (?:led|headed) by /u,
    },
  ],
  during: /(?:at|during|in) (?:the |a |an )?(?:\p{Ll}{3,20} ){0,2}$/u,
  after: /(?:after|After|following|Following) (?:the |a )?(?:\p{Ll}{3,20} ){0,2}$/u,
  hosts: new RegExp(`^(?<who>(?:European|EU) ${LEADERS}) `, "u"),
  together: {
    needs: ["agree", "signed"],
    pattern:
      /(?<!\p{L})(?:failed to agree|could not agree|reached an agreement|agreed on|signed (?:an?|the) )/u,
  },
  another: /(?<!\p{L})an? (?:\p{Ll}{3,20} ){0,2}$/u,
  hall: /(?:Hall|House|Palace|Castle|Hotel|Ministry|Parliament|Chancellery)$/u,
  missed: {
    before: {
      needs: ["Absent ", "Missing ", "Not "],
      pattern:
        /^(?:Absent (?:was|were) |Missing (?:was|were) |Absent from [^,.;:·]{1,40} (?:was|were) |Missing from [^,.;:·]{1,40} (?:was|were) |Not (?:present|there|at the (?:meeting|talks|table)) (?:was|were) )/u,
    },
    behind: {
      needs: [
        "absent",
        "not attend",
        "stayed away",
        "apologies",
        "not present",
        "not there",
        "unable to attend",
      ],
      pattern:
        /(?<!\p{L})(?:was absent|did not attend|stayed away|sent (?:his|her|their) apologies|was not (?:present|there)|was unable to attend)(?!\p{L})/u,
    },
  },
  absent: [
    {
      needs: ["invited", "represented", "present", "sent no"],
      pattern:
        /(?<who>\p{Lu}[\p{L}-]{1,30}(?: (?:government|delegation|ministry))?)(?:, [^,.]{1,100},)? (?:was|were|had been|had) (?:not |\p{Ll}{2,12} but ){1,2}(?:invited|represented|present|sent nobody|sent no one)/u,
    },
    { needs: ["absence of"], pattern: /(?<!\p{L})absence of (?:the )?(?<who>\p{Lu}[\p{L}-]{1,30})/u },
    {
      needs: ["stayed away", "sent nobody", "did not attend", "absent"],
      pattern:
        /(?<who>\p{Lu}[\p{L}-]{1,30}) (?:stayed away|sent nobody|did not attend|was absent|were absent)(?!\p{L})/u,
    },
    { needs: ["at the table"], pattern: /(?<!\p{L})without (?<who>\p{Lu}[\p{L}-]{1,30}) at the table/u },
  ],
  wanted: {
    needs: ["table"],
    pattern:
      /(?<who>(?:European Union|\p{Lu}[\p{L}-]{1,30})),? [“"‘]?(?:must|should|needs to|has to|have to|will have to|belongs)(?: \p{Ll}{2,12}){0,5} at the (?:negotiating |same )?table(?!\p{L})/u,
  },
  joint: new RegExp(
    // "Transport ministers" says who met, and not for which part of the world.
    `^(?<who>(?:\\p{Lu}\\p{Ll}{1,20}(?:an|ish|ese|ic|ch|ern)|Arab|Gulf|EU) ${LEADERS}|The EU|The European Union|The G7)(?!\\p{L}).{0,400}?(?:(?:common|joint|united|single) (?:position|line|stance|statement)|agree|agreed)`,
    "u",
  ),
  voices: ENGLISH_VOICES,
  gathering: ENGLISH_GATHERINGS,
  turn: /(?:^|[,;:–—] )(?:but|yet|though) /giu,
  date: new RegExp(
    `(?<!\\p{L})(?:(?:on )?(?:${DAYS})(?:,? \\d{1,2} (?:${MONTHS})(?: \\d{4})?)?|\\d{1,2} (?:${MONTHS})(?: \\d{4})?|(?:${MONTHS}) \\d{1,2}(?:, \\d{4})?|in (?:${MONTHS})(?: \\d{4})?|in (?:19|20)\\d\\d)(?![\\p{L}\\d])`,
    "gu",
  ),
  leansBack:
    /^(?:he|she|it|they|his|her|its|their|this|that|these|those|there|but|however|so|then|also)(?!\p{L})/iu,
  ...ENGLISH_STANCES,
  beforePlace: /(?<!\p{L})(?:[Ii]n|[Aa]t) (?:the )?$/u,
};
