/** English for where somebody stands, and for whom a country speaks through. From general knowledge. */
import type { VoiceWords } from "../../events/voices.ts";
import type { EventWords } from "../../events/words.ts";
import { setOf } from "./words.ts";

export const ENGLISH_VOICES: VoiceWords = {
  leads: setOf(
    "also but only even and meanwhile however elsewhere separately instead yet by contrast in both",
  ),
  links: setOf(
    "of in for from at his her its their foreign prime defence defense interior finance energy trade transport justice home environment new caretaker outgoing state senior",
  ),
  joins: setOf("and"),
  turns: setOf("and while whereas but though although"),
  places: setOf("from in"),
  comes: setOf("came come comes"),
  relatives: setOf("which who whose where"),
  adverbials: new Set(),
  official:
    /^(?:government|ministry|ministries|cabinet|administration|president|premier|chancellor|minister|ministers|leader|leaders|spokesman|spokeswoman|spokesperson|officials?|diplomats?|delegation|negotiators?|envoy|ambassador|commission|office|department|side|secretary)(?:['’]s)?$/,
  union: /(?<!\p{L})EU(?!\p{L})|European (?:Commission|Union|Council)|(?<![Pp]olice )[Cc]ommissioner/u,
  inverts: false,
};

type Stances = Pick<EventWords, "stances" | "negation" | "silent">;

export const ENGLISH_STANCES: Stances = {
  stances: [
    {
      cue: /premature|too early|too soon|too hast(?:y|ily)|hasty|moment [^.;]{0,40} not yet|not the (?:right )?(?:time|moment)|no time (?:for|to)/iu,
      stance: "premature",
      negated: "none",
    },
    { cue: /rul(?:e|es|ed|ing) (?:[^,.;:]{1,20} )?out/iu, stance: "rejects", negated: "considering" },
    {
      cue: /(?:will|would|could|can|must) (?:not|never) (?:[\p{Ll}]{1,24} ){0,2}(?:contribute|take part|join|sign|pay|send|put (?:up|its|his|her|people|troops)|accept|vote|back|participate|recogni[sz]e|be part|agree|allow|let|tolerate|support|bind)|(?:vote|answer|reply) (?:would be|will be|was|is) (?:against|no)(?!\p{L})|deliver the no|(?<!\p{L})(?:said|says|saying|say) (?:[“"])?no(?!\p{L})|(?:not|never) be (?:a )?party to|turn(?:s|ed|ing)? (?:it|them|the \p{Ll}{1,24}) down|out of the question|under no circumstances|does not want|do not want|not put up with|incompatible with|had to be withdrawn|must be withdrawn|(?:took|take|takes) the same view/iu,
      stance: "rejects",
      negated: "rejects",
    },
    {
      cue: /(?:does|do|did) not (?:believe|expect|see)|cannot see|could not see|unconvinced|not (?:\p{Ll}{1,24} ){0,2}convinced|far from convinced|questions? whether|questioned|questionable|few grounds|little (?:enthusiasm|point)/iu,
      stance: "doubts",
      negated: "doubts",
    },
    {
      cue: /(?:not|yet to) (?:\p{Ll}{1,24} )?(?:decided|decide|made up|make up)|rul(?:e|ed|ing) nothing out|no option (?:was|is) off|not (?:rule|rules|ruled) [^,.;]{1,40} out|not rul(?:e|ing) out|not exclude/iu,
      stance: "considering",
      negated: "considering",
    },
    {
      cue: /unacceptable|reject|(?<!\p{L})refus(?:e|es|ed|ing|al)(?!\p{L})|oppos(?:e|es|ed|ing|ition)|veto(?:ed|es)?(?!\p{L})|(?<!\p{L})block(?:s|ed|ing)?(?!\p{L})|condemn|denounc|criticis|criticiz|protest(?:ed|s)?(?!\p{L})|(?:vote|votes|voted|came out|comes out|come out|spoke|speaks) against|unlawful|illegal|breach of|legal action|(?<!\p{L})step back(?:wards)?|resist(?!\p{L})|(?<!\p{L})against (?:it|the (?:plan|proposal|idea|text|move|deal))|waste of|want(?:s|ed)? the \p{Ll}{1,24} stopped|dismiss(?:ed|es)?(?!\p{L})/iu,
      stance: "rejects",
      negated: "none",
    },
    {
      cue: /doubt|sceptic|skeptic|misgiving|(?<!\p{L})(?:wary|lukewarm|guarded|reluctant|hesitant|hesitat\p{L}{1,24}|reservations|cautious|cool(?:ly)? (?:on|to|towards?))(?!\p{L})|pessimis/iu,
      stance: "doubts",
      negated: "supports",
    },
    {
      cue: /(?<!\p{L})consider|weighing|look(?:ing)? (?:closely )?at|(?<!\p{L})studying|(?<!\p{L})open to|could (?:play|contribute|join|imagine|envisage)|(?<!\p{L})stud(?:y|ying) (?:the|whether)|(?<!\p{L})explor(?:e|ing)|think(?:s|ing)? (?:it over|about)|thought (?:it over|about)|(?<!\p{L})examin|mull|toying with|(?:find|finds|found) (?:itself|themselves) torn|possibilities open|options open|toying with|looked into|looking into|think it over|ponder/iu,
      stance: "considering",
      negated: "rejects",
    },
    {
      cue: /only if|only [^.,;:]{1,24} if(?!\p{L})|on (?:that|this|one) condition|(?<!\p{L})if, and only if|on (?:the )?condition|provided (?:that|the)|, provided |as long as|(?<!\p{L})unless|not without|without .{3,60} (?:could|would|will|can) (?:not|never)|in return for|conditional (?:on|upon)|(?:demand|insist|want)(?:s|ed)? (?:on )?(?:\p{L}{2,12} )?guarantees|depend(?:s|ed)? on|hinge[sd]? on|dependent on|only after|(?<!\p{L})if (?:families|dairy|the (?:others|rest))|but only then|(?:on|to) the list|what it would take|not a detail but the price|(?<!\p{L})were exempted/iu,
      stance: "conditional",
      negated: "conditional",
    },
    {
      cue: /welcom|support|back(?:s|ed|ing)\b|endors|prais|applaud|hail(?:s|ed)\b|in favou?r of|approv(?:e|es|ed|al)|(?:firmly|fully|squarely|right|weight|stand|stands|stood|standing) behind|stands? (?:with|by)|stood (?:with|by)|on board|(?:vote|votes|voted|spoke|speaks) for|camp of those in favou?r|had fewer scruples|signed? (?:up|tonight)|sid(?:e|es|ed) with|solidarity|offer(?:s|ed) (?:to |its |help|aid|money|ships|troops)|intend|plans? to|ready to|willing to|prepared to|agree|pledg|right (?:step|decision|move)|sympath|understand(?:s|ing)? for|overdue|no quarrel|no objection|can live with|full backing|considered it right|right and proportionate|greeted [^.;]{1,40} warmly|line up behind|would sign|will sign|urged holdouts|thanked|embrace|could hardly be happier|would pay its share|promised|from the first word/iu,
      stance: "supports",
      negated: "rejects",
    },
    {
      cue: /(?<!\p{L})(?:warn(?:s|ed|ing)?|concern(?:s|ed)?|worr(?:y|ies|ied)|alarm(?:ed)?|mistake|wrong (?:step|signal|move)|uneas[ey])(?!\p{L})/iu,
      stance: "doubts",
      negated: "none",
    },
  ],
  negation: /(?<!\p{L})(?:not|no|never|neither|nor|none|cannot|\p{L}{2,6}n[’'`]t)(?!\p{L})/iu,
  silent:
    /declin(?:e|es|ed) to (?:comment|say|be drawn)|(?:no|had no) (?:immediate )?comment|(?<!\p{L})(?:would|will|wants? to|wanted to|prefer(?:s|red)? to) (?:first )?(?:wait|await|study)|wait(?:s|ed|ing)? (?:for|and see|until)|(?:was|were|remained|stayed|kept) (?:silent|quiet)|abstain|(?:took|takes|take) no (?:side|position)|did not (?:comment|respond|take a (?:side|position|stand))|non-?committal|reserved judg/iu,
};
