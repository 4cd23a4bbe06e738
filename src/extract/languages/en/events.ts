/**
 * English for meetings, reactions and dates. Letters are ranges (Latin, with accents up to ɏ): classes of Unicode
 * take three times as long to compile, and each start compiles all patterns.
 */
import type { EventWords } from "../../events/words.ts";
import { ENGLISH_GATHERINGS } from "./gatherings.ts";
import { ENGLISH_STANCES, ENGLISH_VOICES } from "./stances.ts";

const MEETING =
  "(?:meetings?|talks|summit|conference|press conference|news conference|negotiations|session|Meeting|Talks|Summit|Conference|Negotiations)";
/** Each has one of these. */
const MEETINGS = ["eeting", "alks", "ummit", "onference", "egotiation", "ession"];
const PLACE = "(?<place>[A-ZÀ-ɏ][A-Za-zÀ-ɏ’'-]{1,30}(?: [A-ZÀ-ɏ][A-Za-zÀ-ɏ-]{1,30})?)";
const DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const LEADERS = "(?:leaders|foreign ministers|ministers|governments|states|countries)";
/** Behind these, a place is what is talked about: "the war in Syria". */
const MATTER =
  "(?<!(?:situation|war|peace|conflict|crisis|ceasefire|fighting|election|elections|troops|people) )";

/** A town, or a body such as "the shipowners’ federation", with what is said of it between commas. */
const SIDE = "(?:[Tt]he )?(?<side>[A-Za-zÀ-ɏ][^,.;:·]{1,60}?)(?:, [^.;:·]{1,100}?,)?";
const TOWN = "(?:the )?(?<side>[A-ZÀ-ɏ][A-Za-zÀ-ɏ’'-]{1,30}(?: [A-ZÀ-ɏ][A-Za-zÀ-ɏ’'-]{1,30}){0,2})";

export const ENGLISH_EVENTS: EventWords = {
  meeting: {
    needs: MEETINGS,
    pattern: new RegExp(
      `(?<noun>${MEETING})(?<link> (?:with|between) [^,.;:–]{2,60}?)?(?: in the [a-zß-ɏ][a-zß-ɏ ]{2,40})? (?:in|at) (?:the )?${PLACE}`,
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
        `(?:met|meet|gathered|convened) (?:[^,.;:–·]{1,80}? )?${MATTER}(?:in|at) (?:the )?${PLACE}(?= (?:to|for|with|on|and)(?![A-Za-zÀ-ɏ])|[,.])`,
        "gu",
      ),
    },
  ],
  plainNoun: "Meeting",
  noun: { needs: MEETINGS, pattern: new RegExp(`(?<![A-Za-zÀ-ɏ])${MEETING}(?![A-Za-zÀ-ɏ])`, "gu") },
  nominative: (noun) => noun[0]!.toUpperCase() + noun.slice(1),
  between: /^ between /,
  takesPart:
    /(?<![A-Za-zÀ-ɏ])(?:attended|took part|taking part|(?:was|were) represented by|(?:was|were) attended by|(?:was|were) chaired by|(?:was|were) led by|[Tt]he delegation)(?![A-Za-zÀ-ɏ])/u,
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
        `^${SIDE} (?:attended|took part|participated)(?: as (?:an? )?[a-zß-ɏ]{3,20})?,? with (?:its|their) `,
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
        `^(?:From|For) ${TOWN} (?:came|attended|there (?:was|were)|(?:was|were) (?:there|present))(?![A-Za-zÀ-ɏ])`,
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
      pattern: /^The [A-ZÀ-ɏ][A-Za-zÀ-ɏ]{2,20} (?:delegation|team) (?:was|were) (?:led|headed) by /u,
    },
  ],
  during: /(?:at|during|in) (?:the |a |an )?(?:[a-zß-ɏ]{3,20} ){0,2}$/u,
  after: /(?:after|After|following|Following) (?:the |a )?(?:[a-zß-ɏ]{3,20} ){0,2}$/u,
  hosts: new RegExp(`^(?<who>(?:European|EU) ${LEADERS}) `, "u"),
  together: {
    needs: ["agree", "signed"],
    pattern:
      /(?<![A-Za-zÀ-ɏ])(?:failed to agree|could not agree|reached an agreement|agreed on|signed (?:an?|the) )/u,
  },
  another: /(?<![A-Za-zÀ-ɏ])an? (?:[a-zß-ɏ]{3,20} ){0,2}$/u,
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
        /(?<![A-Za-zÀ-ɏ])(?:was absent|did not attend|stayed away|sent (?:his|her|their) apologies|was not (?:present|there)|was unable to attend)(?![A-Za-zÀ-ɏ])/u,
    },
  },
  absent: [
    {
      needs: ["invited", "represented", "present", "sent no"],
      pattern:
        /(?<who>[A-ZÀ-ɏ][A-Za-zÀ-ɏ-]{1,30}(?: (?:government|delegation|ministry))?)(?:, [^,.]{1,100},)? (?:was|were|had been|had) (?:not |[a-zß-ɏ]{2,12} but ){1,2}(?:invited|represented|present|sent nobody|sent no one)/u,
    },
    {
      needs: ["absence of"],
      pattern: /(?<![A-Za-zÀ-ɏ])absence of (?:the )?(?<who>[A-ZÀ-ɏ][A-Za-zÀ-ɏ-]{1,30})/u,
    },
    {
      needs: ["stayed away", "sent nobody", "did not attend", "absent"],
      pattern:
        /(?<who>[A-ZÀ-ɏ][A-Za-zÀ-ɏ-]{1,30}) (?:stayed away|sent nobody|did not attend|was absent|were absent)(?![A-Za-zÀ-ɏ])/u,
    },
    {
      needs: ["at the table"],
      pattern: /(?<![A-Za-zÀ-ɏ])without (?<who>[A-ZÀ-ɏ][A-Za-zÀ-ɏ-]{1,30}) at the table/u,
    },
  ],
  wanted: {
    needs: ["table"],
    pattern:
      /(?<who>(?:European Union|[A-ZÀ-ɏ][A-Za-zÀ-ɏ-]{1,30})),? [“"‘]?(?:must|should|needs to|has to|have to|will have to|belongs)(?: [a-zß-ɏ]{2,12}){0,5} at the (?:negotiating |same )?table(?![A-Za-zÀ-ɏ])/u,
  },
  joint: new RegExp(
    // "Transport ministers" says who met, and not for which part of the world.
    `^(?<who>(?:[A-ZÀ-ɏ][a-zß-ɏ]{1,20}(?:an|ish|ese|ic|ch|ern)|Arab|Gulf|EU) ${LEADERS}|The EU|The European Union|The G7)(?![A-Za-zÀ-ɏ]).{0,400}?(?:(?:common|joint|united|single) (?:position|line|stance|statement)|agree|agreed)`,
    "u",
  ),
  voices: ENGLISH_VOICES,
  gathering: ENGLISH_GATHERINGS,
  turn: /(?:^|[,;:–—] )(?:but|yet|though) /giu,
  date: new RegExp(
    `(?<![A-Za-zÀ-ɏ])(?:(?:on )?(?:${DAYS})(?:,? \\d{1,2} (?:${MONTHS})(?: \\d{4})?)?|\\d{1,2} (?:${MONTHS})(?: \\d{4})?|(?:${MONTHS}) \\d{1,2}(?:, \\d{4})?|in (?:${MONTHS})(?: \\d{4})?|in (?:19|20)\\d\\d)(?![A-Za-zÀ-ɏ\\d])`,
    "gu",
  ),
  leansBack:
    /^(?:he|she|it|they|his|her|its|their|this|that|these|those|there|but|however|so|then|also)(?![A-Za-zÀ-ɏ])/iu,
  ...ENGLISH_STANCES,
  beforePlace: /(?<![A-Za-zÀ-ɏ])(?:[Ii]n|[Aa]t) (?:the )?$/u,
};
