/** Who can speak: nouns for persons, offices, bodies and texts. From general knowledge; by the last part of a compound. */
import { type Lexicon, MOOD } from "../../lexicon.ts";
import type { Reading } from "../../text/reading.ts";
import type { Range } from "../../text/tokens.ts";
import { isTrade, isWomansTrade } from "./trades.ts";
import { ADVERBS, ARTICLES, PREPOSITIONS } from "./words.ts";

/** Offices and functions of a person. Feminine forms, plurals and cases follow from them. */
const OFFICES =
  "minister|präsident|kanzler|sprecher|berater|beauftragte|chef|leiter|führer|direktor|vorsitzende|sekretär|staatssekretär|richter|anwalt|staatsanwalt|botschafter|gesandte|sondergesandte|general|kommissar|bürgermeister|landrat|senator|abgeordnete|politiker|diplomat|könig|königin|kaiser|papst|bischof|kardinal|pfarrer|priester|prinz|prinzessin|premier|regierungschef|staatschef|außenamtschef|gouverneur|kommandeur|kommandant|offizier|oberst|admiral|vize|stellvertreter|nachfolger|vorgänger|obmann|obfrau|rektor|dekan|intendant|kurator|präses|generalsekretär|geschäftsführer|manager|vorstand|aufsichtsrat|inhaber|gründer|eigentümer|betreiber|präsidentschaftskandidat|kandidat|spitzenkandidat|ermittler|fahnder|kommissarin|dezernent|referent|delegierte|unterhändler|vermittler|funktionär|gewerkschafter|verteidiger|kläger|koordinator|inspekteur|inspektor|beamte|amtsinhaber|herausgeber|trainer|bundestrainer|kapitän|pilot|schiedsrichter|spieler|stürmer|torwart|teamchef|regisseur|autor|schriftsteller|journalist|redakteur|reporter|korrespondent|moderator|kommentator|blogger|fotograf|künstler|sänger|musiker|schauspieler|dirigent|komponist|designer|architekt|ingenieur|techniker|wissenschaftler|forscher|experte|professor|arzt|ärztin|anwältin|mediziner|biologe|physiker|chemiker|psychologe|soziologe|historiker|politologe|politikwissenschaftler|ökonom|analyst|meteorologe|astronom|archäologe|geologe|jurist|lehrer|schüler|student|dozent|zeuge|zeugin|augenzeuge|bewohner|anwohner|einwohner|bürger|rätin|aktivist|demonstrant|teilnehmer|besucher|passagier|fahrer|nachbar|freund|bruder|schwester|vater|mutter|sohn|tochter|ehemann|ehefrau|witwe|eltern|angehörige|verwandte|opfer|täter|angeklagte|verdächtige|mann|frau|junge|mädchen|jugendliche|kollege|kollegin|mitarbeiter|mitglied|vertreter|veranstalter|organisator|initiator|kritiker|befürworter|gegner|anhänger|rebell|soldat|polizist|feuerwehrmann|retter|helfer|unternehmer|händler|hersteller|landwirt|bauer|bauern|fischer|reeder|banker|milliardär|philosoph|theologe|geistliche|rabbiner|imam|scheich|(?<![a-zäöüß])emir|ajatollah|sultan|kronprinz|herr|dame|person|leute|menschen|verfasser|absender|entwickler|erfinder|staatsoberhaupt|oberhaupt|justizsenator|innensenator|ombudsmann|pressesprecher|jurychef|juror|weltmeister|olympiasieger|sieger|preisträger|nobelpreisträger|kenner|schützer|rechtler|fachleute|betroffene|überlebende|häftling|gefangene|flüchtling|patient|zuschauer|leser";

/** Bodies that speak as one. */
const BODIES =
  "regierung|bundesregierung|ministerium|amt|behörde|polizei|staatsanwaltschaft|gericht|parlament|bundestag|bundesrat|senat|kongress|kammer|rat|kommission|ausschuss|komitee|gremium|delegation|fraktion|partei|opposition|koalition|union|bund|verband|verein|gewerkschaft|organisation|stiftung|institut|universität|hochschule|zentrum|forschungszentrum|agentur|nachrichtenagentur|zeitung|tageszeitung|zeitschrift|magazin|nachrichtenmagazin|sender|fernsehsender|rundfunk|portal|dienst|geheimdienst|nachrichtendienst|wetterdienst|blatt|medien|presse|bank|zentralbank|konzern|unternehmen|firma|gesellschaft|fluggesellschaft|hersteller|betreiber|klub|club|mannschaft|team|armee|militär|bundeswehr|streitkräfte|marine|luftwaffe|feuerwehr|küstenwache|rettungsdienst|krankenhaus|klinik|kirche|vatikan|kreml|pentagon|haus|weltgesundheitsorganisation|hilfsorganisation|gruppe|gruppierung|bewegung|bündnis|initiative|miliz|allianz|liga|jury|direktion|leitung|führung|verwaltung|stadt|gemeinde|land|staat|botschaft|amt|präsidium|kreise|bürgerinitiative|branche|wirtschaft|industrie|gemeinschaft|redaktion|mehrheit|minderheit|bevölkerung|öffentlichkeit|teil|experten|behörden|aktivisten|arbeitgeber|ärzte|beobachter|bundesamt|landesamt|kabinett|junta|regime|wahlkampfteam|kommando|werk|hilfswerk|kinderhilfswerk|flüchtlingshilfswerk|konsortium|generalstab|stab|zentralrat|nationen|vereinigung|zivilgesellschaft|quelle";

/** Texts that say something. */
const TEXTS =
  "bericht|studie|erklärung|mitteilung|pressemitteilung|gutachten|urteil|artikel|kommentar|brief|schreiben|meldung|umfrage|untersuchung|analyse|buch|dokument|papier|entwurf|gesetzentwurf|gesetz|resolution|text|botschaft|statement|protokoll|vertrag|abkommen|petition|plakat|transparent|webseite|website|homepage|internetseite|interview|statistik|prognose|beschluss|begründung|anklage|anklageschrift";

/** Capitals that stand for their governments: "Warschau reagierte verärgert." */
const CAPITALS = new Set(
  "berlin paris london warschau moskau kiew kyjiw washington peking brüssel rom wien bern madrid lissabon ankara teheran athen prag budapest bukarest sofia belgrad zagreb helsinki stockholm oslo kopenhagen riga vilnius tallinn minsk dublin jerusalem kairo riad doha bagdad damaskus tokio seoul pjöngjang canberra ottawa tiflis eriwan baku".split(
    " ",
  ),
);

export const isCapital = (lower: string): boolean => CAPITALS.has(lower);

const PERSON = new RegExp(`(?:${OFFICES})(?:in|innen|[enrs]{1,2})?$`);
const BODY = new RegExp(`(?:${BODIES})(?:[enrs]{1,2})?$`);
const WHOLE_BODY = new RegExp(`^(?:${BODIES}|nato|uno|eu)(?:[enrs]{1,2})?$`);
const TEXT = new RegExp(`(?:${TEXTS})(?:[enrs]{1,2})?$`);

export const isPersonNoun = (lower: string): boolean => PERSON.test(lastPart(lower));
export const isBodyNoun = (lower: string): boolean =>
  BODY.test(lastPart(lower)) || /^(?:nato|uno|eu)$/.test(lastPart(lower));
/** Only the whole word: "Haus", and no "Althaus", which is somebody's name. */
export const isWholeBodyNoun = (lower: string): boolean =>
  WHOLE_BODY.test(lower) || (isBodyNoun(lower) && lower.includes("-"));
export const isTextNoun = (lower: string): boolean => TEXT.test(lastPart(lower));

const lastPart = (lower: string): string =>
  lower.slice(Math.max(lower.lastIndexOf("-") + 1, lower.length - 40));

const isSmallAttribute = (tokens: Reading["tokens"], i: number, to: number): boolean =>
  i + 1 < to && !tokens[i]!.capital && /e[nrs]?$/.test(tokens[i]!.lower) && tokens[i + 1]!.capital;

/** Whether a phrase names somebody or something that can speak. */
export function isAgent({ tokens, quoteOf }: Reading, { from, to }: Range, lexicon: Lexicon): boolean {
  if (to - from === 1 && /^(?:er|sie|wir|ich|man|dieser|diese|wer|der|die)$/.test(tokens[from]!.lower))
    return true;
  // "Es", "Niemand": nobody.
  if (
    to - from === 1 &&
    /^(?:es|niemand|nichts|das|dies|alles|vieles|viele|wenige)$/.test(tokens[from]!.lower)
  )
    return false;
  let article = false;
  for (let i = from; i < Math.min(to, from + 9); i++) {
    const { lower, capital, kind, text } = tokens[i]!;
    if (kind !== "word") continue;
    if (ARTICLES.has(lower)) article = true;
    if (ARTICLES.has(lower) || PREPOSITIONS.has(lower) || ADVERBS.has(lower) || (!capital && quoteOf[i]! < 0))
      continue;
    // "Deutschen Wetterdienst": an adjective that is a noun too.
    const next = tokens[i + 1];
    if (
      next?.capital &&
      i + 1 < to &&
      /e[nrs]?$/.test(lower) &&
      !lexicon.isName(next.lower.replace(/s$/, "")) &&
      (isPersonNoun(next.lower) || isBodyNoun(next.lower))
    )
      return true;
    // "Arabische und iranische Medien": two adjectives before one noun.
    if (next?.lower === "und" && /e[nrs]?$/.test(lower) && isSmallAttribute(tokens, i + 2, to)) continue;
    // An adjective that has its capital from the beginning: "Wesentliche Teile".
    if (
      i === from &&
      tokens[i + 1]?.capital &&
      i + 1 < to &&
      /(?:e|er|es|en)$/.test(lower) &&
      lexicon.isNoun(tokens[i + 1]!.lower) &&
      !lexicon.isGiven(lower) &&
      !lexicon.isNoun(lower)
    )
      continue;
    // "Bäcker Anton Keil": the trade of somebody who is named.
    if (isTrade(lower) && i + 1 < to && next !== undefined && lexicon.isGiven(next.lower)) return true;
    if (isPersonNoun(lower) || isWomansTrade(lower) || isBodyNoun(lower) || isTextNoun(lower)) return true;
    if (/^\p{Lu}{2,}/u.test(text) || lexicon.isGiven(lower)) return true;
    if (!article && lexicon.isName(lower)) return true;
    // "Verärgert (reagierte X)": a participle with its capital from the beginning.
    if (to - from === 1 && (lexicon.verb(lower)?.mood ?? 0) & MOOD.participle) return false;
    // The first noun decides: "Die Äußerungen Hassemers" are no person; a word that no list knows is a name, unless it has an article.
    return !article && !lexicon.isNoun(lower);
  }
  return false;
}
