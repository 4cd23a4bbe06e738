/**
 * English for who was at a gathering, and who was not. From general knowledge. Letters are ranges (Latin, with accents up to ɏ): classes of Unicode
 * take three times as long to compile, and each start compiles all patterns.
 */
import type { GatheringWords } from "../../events/words.ts";

const MANY =
  "(?:(?:EU|European|European Union|Nordic|Baltic|Nato|NATO|Visegr[aá]d|Arab|Balkan|G7|G20|Gulf|Arctic|[Ii]nterior|[Ff]oreign|[Ff]inance|[Dd]efen[cs]e|[Ee]nergy|[Ff]isheries|[Aa]griculture|[Tt]ransport|[Hh]ealth|[Jj]ustice|[Ee]nvironment|[Tt]rade)(?: [a-zß-ɏ]{1,24})? (?:leaders|ministers|heads of (?:state|government))(?! of (?:the two|both)))";

export const ENGLISH_GATHERINGS: GatheringWords = {
  crowd: new RegExp(
    `(?<![A-Za-zÀ-ɏ])(?:summit|Summit|Council(?= (?:meeting|of|in|on))|council(?= (?:meeting|of [A-ZÀ-ɏ]|in [A-ZÀ-ɏ]))|(?:European|[a-zß-ɏ]{1,24}|\\p{N}{1,24}) leaders (?:met|meet|gather|have met|had met)|${MANY}|family photograph|prime ministers (?:of|from)|gathering of|(?:brought|bringing) together (?:ministers|leaders))(?![A-Za-zÀ-ɏ])`,
    "u",
  ),
  few: /(?<![A-Za-zÀ-ɏ])(?:talks|negotiations|meeting|met|meet with|sat down|sits down|behind closed doors|at the table|across the (?:same )?table|encounter|received|hosted|hosting|host|visit|visited|visitor|trip to|flew to|guest|welcomed (?:his|her)|counterpart|delegations)(?![A-Za-zÀ-ɏ])/u,
  turn: /[;:–—] |, (?:but|while|whereas|although|because|after|before|as|when|what|which|that) /gu,
  remote:
    /(?<![A-Za-zÀ-ɏ])(?:by (?:tele)?phone|telephone (?:call|conversation)|phone call|call (?:between|with)|a call|video (?:conference|call|link|meeting|summit)|videoconference|by video|conference call|on the line|on screen)(?![A-Za-zÀ-ɏ])/u,
  other:
    /(?<![A-Za-zÀ-ɏ])(?:will (?:meet|host|gather|visit|travel)|(?:is|are) (?:due|expected|scheduled|set|supposed) to (?:meet|host|gather|visit|travel|arrive)|last (?:met|saw)|last (?:year|month|week)[’']s|(?:months|years|weeks) ago|last month|last year|next (?:meeting|summit|round|week|month|year)|has been invited|have been invited|to meet again|see each other again)(?![A-Za-zÀ-ɏ])/u,
  present:
    /(?<![A-Za-zÀ-ɏ])(?:chaired|chairs|chairing|presided|(?:in|took) the chair|hosted|hosting|(?:his|her|their|the) host|received|received by|attended|attending|took part|taking part|present (?:at|were|was)|presented|seated|sat|at the table|round the table|around the table|in the room|(?:across|opposite|facing) (?:from )?(?:him|her|them|the (?:same )?table)|(?:sat|stood) between|between them|opening the (?:talks|meeting|session|summit)|(?:could be|was|were) seen|told (?:his|her|their|fellow) (?:colleagues|counterparts|participants|fellow)|told the (?:round|meeting|session|table|council|others|summit|gathering|conference)|in the hall|(?:leaving|left|entering|entered) the (?:hall|room|building|meeting|session|talks)|dialled in|dialed in|joined (?:by|from|the (?:call|talks|meeting|conference|line|round|session|screen))|on the line|spoke (?:by|on the|over the) (?:tele)?phone|by (?:tele)?phone|met|talked (?:with|to|for)|held talks|negotiated|counterpart|colleagues?|opposite number|brought along|brought with|accompanied|delegation|delegations|led the|headed the|going back in|arrived|arriving|mediated|mediator|brokered|visitor|guest|welcomed (?:him|her|them|his|her) (?:guest|visitor|counterpart)|flew (?:in|to)|flown in|travelled to|traveled to|set foot|after the (?:meeting|talks|session|call|summit|conversation)|before the (?:meeting|talks|session|call|summit)|during the (?:meeting|talks|session|call|summit|visit)|at the (?:meeting|talks|session|summit|table|press conference|news conference|joint)|joint (?:press|news) conference|in the corridor|over dinner|at dinner|over lunch|stood in|standing in|in (?:his|her) (?:seat|place|stead)|on (?:his|her|their) behalf|proposed|put forward|tabled|announced that (?:he|she))(?![A-Za-zÀ-ɏ])/iu,
  away: /(?<![A-Za-zÀ-ɏ])(?:(?:did|does|could|would) not (?:come|attend|travel|take part|appear|make it|dial in|join)(?! (?:at all )?(?:out|to))|stayed (?:away|at home)|was absent|were absent|absent (?:was|were)|missing (?:was|were|from)|by (?:his|her|their) absence|(?:remained|stayed|kept|detained|held up|stuck) (?:[a-zß-ɏ]{1,24} )?(?:in|at|by)|did not (?:reach|arrive)|(?:had|has|have) (?:cancelled|canceled|called off|declined|sent (?:his|her|their) apologies)|sent (?:his|her|their) (?:apologies|deputy|vice|state|foreign|defence|junior|ambassador)|sent (?:his|her|their) [A-Za-zÀ-ɏ]{1,24}(?:-[A-Za-zÀ-ɏ]{1,24})*,|was (?:not invited|not there|not present|unable|prevented|represented)|were (?:not invited|not there|not present|represented)|had not been (?:invited|asked)|boycott[a-zß-ɏ]{0,24}|whose (?:seat|chair) (?:was|stayed|remained) empty|(?:seat|chair) (?:was|stayed|remained) empty|no[- ]show|skipped|(?:no|a) (?:chair|seat|place) for|left out|refused to (?:travel|come|attend|join)|had been expected|(?:is|was) recovering|called in sick|(?:had|has|with) (?:the |a )?(?:flu|fever)|(?:was|is|fell|been|taken) (?:ill|sick)|in hospital|excused (?:himself|herself)|turned down the invitation|not made the trip)(?![A-Za-zÀ-ɏ])/iu,
  stays: /^(?:remained|stayed(?! (?:away|at home))|kept)/iu,
  replaced:
    /(?<![A-Za-zÀ-ɏ])(?:(?:stood|standing|stands|filling|filled|sitting|sat) in for|deputis(?:ed|ing) for|in place of|replacing) (?![^.;]{0,60}(?<![A-Za-zÀ-ɏ])(?:was|were|came|sat)(?![A-Za-zÀ-ɏ]))[^.;]{0,60}$/iu,
  standsIn:
    /(?<![A-Za-zÀ-ɏ])(?:(?:stood|standing|stands|filling|filled|sitting|sat) in for|deputis(?:ed|ing) for|replacing)(?![A-Za-zÀ-ɏ])/iu,
  instead:
    /(?<![A-Za-zÀ-ɏ])(?:represented by|(?:sent|sends|dispatched)(?! [^.;]{0,50} to )|sending (?:his|her|their|its)|in (?:his|her|their) (?:seat|place|stead) (?:was|sat|came)|stood in for|standing in for|deputis[a-zß-ɏ]{1,24} for|on behalf of|(?:his|her|their) place was taken by|replaced by|instead came)(?![A-Za-zÀ-ɏ])[^.;]{0,60}$/u,
  acts: /(?<![A-Za-zÀ-ɏ])with (?:its|their) [^,.;]{0,40}$/u,
  ranked:
    /(?<![A-Za-zÀ-ɏ])(?:minister|president|premier|chancellor|secretary|commissioner|envoy|negotiator|leader|head of (?:government|state)|chief diplomat|top diplomat|diplomat|ambassador|representative|king|queen|emir|prince|foreign policy chief|adviser|security chief)(?![A-Za-zÀ-ɏ])/iu,
  unranked:
    /(?<![A-Za-zÀ-ɏ])(?:spokes[a-zß-ɏ]{1,24}|opposition|(?:socialist|conservative|liberal|green|labour|left|right|nationalist|rebel|strike|student|community|faction|parliamentary) leader|former|ex-|party|lawmaker|MEP|MP|mayor|union|mountain|analyst|expert|professor|editor|executive|chief executive|chairman|councillor|general secretary|church|club|company|regional|state premier)(?![A-Za-zÀ-ɏ])/iu,
  outside:
    /(?<![A-Za-zÀ-ɏ])told (?:the )?(?:[A-Za-zÀ-ɏ]{1,24} )?(?:broadcaster|newspaper|daily|parliament|lawmakers|television|radio|Commons|Bundestag|agency|magazine|weekly|BBC|CNN|ORF|TV)(?![A-Za-zÀ-ɏ])/u,
  where:
    /(?<!(?:minister|ministry|government|premier|secretary|diplomat|chancellor) )(?<![A-Za-zÀ-ɏ])(?:[Ii]n|[Ff]rom) (?<place>[A-ZÀ-ɏ][A-Za-zÀ-ɏ’'-]{1,24}(?: [A-ZÀ-ɏ][A-Za-zÀ-ɏ’'-]{1,24})?)/gu,
};
