/**
 * English for where somebody stands, and for whom a country speaks through. From general knowledge. Letters are ranges (Latin, with accents up to ɏ): classes of Unicode
 * take three times as long to compile, and each start compiles all patterns.
 */
import type { EventWords, VoiceWords } from "../../events/words.ts";
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
  prepositions: setOf(
    "from with by to for against over under before after about on without through until since between of at",
  ),
  relatives: setOf("which who whose where"),
  adverbials: new Set(),
  manner: undefined,
  official:
    /^(?:government|ministry|ministries|cabinet|administration|president|premier|chancellor|minister|ministers|leader|leaders|spokesman|spokeswoman|spokesperson|officials?|diplomats?|delegation|negotiators?|envoy|ambassador|commission|commissioner|office|department|side|secretary)(?:['’]s)?$/,
  union:
    /(?<![A-Za-zÀ-ɏ])EU(?![A-Za-zÀ-ɏ])|European (?:Commission|Union|Council)|(?<![A-Za-zÀ-ɏ])(?:[Tt]rade|[Hh]ome affairs|[Ii]nternal market|[Ee]nergy|[Cc]limate|[Aa]griculture|[Ff]isheries|[Ee]nlargement|[Cc]ompetition|[Ee]conom(?:y|ic)|[Tt]ransport|[Hh]ealth|[Bb]udget|[Jj]ustice|[Mm]igration|[Dd]igital|[Ee]nvironment|[Cc]risis management) [Cc]ommissioner|^[Cc]ommissioner/u,
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
      cue: /(?:will|would|could|can|must) (?:not|never) (?:[a-zß-ɏ]{1,24} ){0,2}(?:contribute|hand|take part|join|sign|pay|send|put (?:up|its|his|her|people|troops)|accept|vote|back|participate|recogni[sz]e|be part|agree|allow|let|tolerate|support|bind)|(?:vote|answer|reply) (?:would be|will be|was|is) (?:against|no)(?![A-Za-zÀ-ɏ])|deliver the no|(?<![A-Za-zÀ-ɏ])(?:said|says|saying|say) (?:[“"])?no(?![A-Za-zÀ-ɏ])|s(?:aw|ees?) no (?:need|reason|point)|(?:not|never) be (?:a )?party to|turn(?:s|ed|ing)? (?:it|them|the [a-zß-ɏ]{1,24}) down|out of the question|under no circumstances|does not want|do not want|not put up with|incompatible with|had to be withdrawn|must be withdrawn|(?:took|take|takes) the same view/iu,
      stance: "rejects",
      negated: "rejects",
    },
    {
      cue: /(?:does|do|did) not (?:believe|expect|see)|cannot see|could not see|unconvinced|not (?:[a-zß-ɏ]{1,24} ){0,2}convinced|far from convinced|questions? whether|questioned|questionable|few grounds|little (?:enthusiasm|point)/iu,
      stance: "doubts",
      negated: "doubts",
    },
    {
      cue: /(?:not|yet to) (?:[a-zß-ɏ]{1,24} )?(?:decided|decide|made up|make up)|rul(?:e|ed|ing) nothing out|no option (?:was|is) off|not (?:rule|rules|ruled) [^,.;]{1,40} out|not rul(?:e|ing) out|not exclude/iu,
      stance: "considering",
      negated: "considering",
    },
    {
      cue: /unacceptable|reject|(?<![A-Za-zÀ-ɏ])refus(?:e|es|ed|ing|al)(?![A-Za-zÀ-ɏ])|oppos(?:e|es|ed|ing|ition)|veto(?:ed|es)?(?![A-Za-zÀ-ɏ])|(?<![A-Za-zÀ-ɏ])block(?:s|ed|ing)?(?![A-Za-zÀ-ɏ])|condemn|denounc|criticis|criticiz|protest(?:ed|s)?(?![A-Za-zÀ-ɏ])|(?:vote|votes|voted|came out|comes out|come out|spoke|speaks) against|unlawful|illegal|breach of|legal action|(?<![A-Za-zÀ-ɏ])step back(?:wards)?|resist(?![A-Za-zÀ-ɏ])|(?<![A-Za-zÀ-ɏ])against (?:it|the (?:plan|proposal|idea|text|move|deal))|waste of|want(?:s|ed)? the [a-zß-ɏ]{1,24} stopped|dismiss(?:ed|es)?(?![A-Za-zÀ-ɏ])|challeng(?:e|es|ed|ing) [^.;]{1,40} in court|think again(?![A-Za-zÀ-ɏ])|in kind(?![A-Za-zÀ-ɏ])|retaliat/iu,
      stance: "rejects",
      negated: "none",
    },
    {
      cue: /doubt|sceptic|skeptic|misgiving|(?<![A-Za-zÀ-ɏ])(?:wary|lukewarm|guarded|reluctant|hesitant|hesitat[A-Za-zÀ-ɏ]{1,24}|reservations|cautious|cool(?:ly)? (?:on|to|towards?))(?![A-Za-zÀ-ɏ])|pessimis/iu,
      stance: "doubts",
      negated: "supports",
    },
    {
      cue: /(?<![A-Za-zÀ-ɏ])consider|weighing|look(?:ing)? (?:closely )?at|(?<![A-Za-zÀ-ɏ])studying|(?<![A-Za-zÀ-ɏ])open to|could (?:play|contribute|join|imagine|envisage)|(?<![A-Za-zÀ-ɏ])stud(?:y|ying) (?:the|it|whether)|(?<![A-Za-zÀ-ɏ])explor(?:e|ing)|think(?:s|ing)? (?:it over|about)|thought (?:it over|about)|(?<![A-Za-zÀ-ɏ])examin|mull|toying with|(?:find|finds|found) (?:itself|themselves) torn|possibilities open|options open|toying with|looked into|looking into|think it over|ponder/iu,
      stance: "considering",
      negated: "rejects",
    },
    {
      cue: /only if|only [^.,;:]{1,24} if(?![A-Za-zÀ-ɏ])|on (?:that|this|one) condition|(?<![A-Za-zÀ-ɏ])if, and only if|on (?:the )?condition|provided (?:that|the)|, provided |as long as|(?<![A-Za-zÀ-ɏ])unless|not without|without .{3,60} (?:could|would|will|can) (?:not|never)|in return for|conditional (?:on|upon)|(?:demand|insist|want)(?:s|ed)? (?:on )?(?:[A-Za-zÀ-ɏ]{2,12} )?guarantees|depend(?:s|ed)? on|hinge[sd]? on|dependent on|only after|(?<![A-Za-zÀ-ɏ])if (?:families|dairy|the (?:others|rest))|but only then|(?:on|to) the list|what it would take|not a detail but the price|(?<![A-Za-zÀ-ɏ])were exempted/iu,
      stance: "conditional",
      negated: "conditional",
    },
    {
      cue: /welcom|support|back(?:s|ed|ing)\b|endors|prais|applaud|hail(?:s|ed)\b|in favou?r(?: of|[.,;])|at (?:the|its|their) [^.;,]{0,30}disposal|useful step|upbeat|approv(?:e|es|ed|al)|(?:firmly|fully|squarely|right|weight|stand|stands|stood|standing) behind|stands? (?:with|by)|stood (?:with|by)|on board|(?:vote|votes|voted|spoke|speaks) for|camp of those in favou?r|had fewer scruples|signed? (?:up|tonight)|sid(?:e|es|ed) with|solidarity|offer(?:s|ed) (?:to |its |help|aid|money|ships|troops)|intend|plans? to|ready to|willing to|prepared to|agree|pledg|right (?:step|decision|move)|sympath|understand(?:s|ing)? for|wants? [^.;]{1,40} to go ahead|overdue|no quarrel|no objection|can live with|full backing|considered it right|right and proportionate|greeted [^.;]{1,40} warmly|line up behind|would sign|will sign|urged holdouts|thanked|embrace|could hardly be happier|would pay its share|promised|from the first word/iu,
      stance: "supports",
      negated: "rejects",
    },
    {
      cue: /(?<![A-Za-zÀ-ɏ])(?:warn(?:s|ed|ing)?|concern(?:s|ed)?(?! (?:us|me|them)(?![A-Za-zÀ-ɏ]))|worr(?:y|ies|ied)|alarm(?:ed)?|mistake|wrong (?:step|signal|move)|uneas[ey])(?![A-Za-zÀ-ɏ])/iu,
      stance: "doubts",
      negated: "none",
    },
  ],
  negation:
    /(?<![A-Za-zÀ-ɏ])(?:not|no|never|neither|nor|none|cannot|[A-Za-zÀ-ɏ]{2,6}n[’'`]t)(?![A-Za-zÀ-ɏ])/iu,
  silent:
    /declin(?:e|es|ed) to (?:comment|say|be drawn)|(?:no|had no) (?:immediate )?comment|(?<![A-Za-zÀ-ɏ])(?:would|will|wants? to|wanted to|prefer(?:s|red)? to) (?:first )?(?:wait|await|study)|wait(?:s|ed|ing)? (?:for|and see|until)|(?:was|were|remained|stayed|kept) (?:silent|quiet)|abstain|(?:took|takes|take) no (?:side|position)|did not (?:comment|respond|take a (?:side|position|stand))|(?:kept|keeps|keeping|play(?:s|ed)) (?:its|his|her|their) cards close|non-?committal|reserved judg/iu,
};
