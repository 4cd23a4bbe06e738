/** German for who was at a gathering, and who was not. From general knowledge. */
import type { GatheringWords } from "../../events/attendance.ts";

const OFFICES =
  "(?:\\p{Lu}?\\p{Ll}{0,24}minister(?:innen)?(?: und -minister(?:innen)?)?n?|Staats- und Regierungschefs|Regierungschefs|Staatschefs|Ressortchefs)";

export const GERMAN_GATHERINGS: GatheringWords = {
  crowd: new RegExp(
    `(?<!\\p{L})(?:\\p{Lu}?\\p{L}{0,24}[Gg]ipfel(?:treffen|s)?|(?:Minister)?[Rr]at(?:es|s)?(?= (?:der|in|am|tagte))|\\p{Lu}\\p{Ll}{1,24}rat(?= in)|${OFFICES} (?:der|aus|von|haben|hatten|trafen|kamen|berieten|tagten|sind|konnten)|(?:EU|Nato|NATO)-${OFFICES}|Gruppenfoto|Familienfoto|Visegr[aá]d|Nordischer Rat|\\p{Lu}?\\p{Ll}{1,24}konferenz mit)(?!\\p{L})`,
    "u",
  ),
  few: /(?<!\p{L})(?:\p{Lu}?\p{Ll}{0,24}(?:[Gg]espräche?n?|[Tt]reffen|[Vv]erhandlungen|[Bb]esuchs?|[Uu]nterredung|[Bb]egegnung|[Rr]unde)|traf|trafen|getroffen|empfing|empfangen|besuchte?|besucht|(?:an einen|am selben|an einem|am) Tisch|hinter verschlossenen Türen|verhandelten?|verhandelt|Amtskolleg\p{Ll}{1,24}|Delegationen|zu Gast|Gastgeber\p{Ll}{0,24})(?!\p{L})/u,
  turn: /[;:–—] |, (?:aber|doch|während|weil|nachdem|bevor|als|was|dass|ob|wo) /gu,
  remote:
    /(?<!\p{L})(?:[Tt]elefon\p{Ll}{0,24}|[Vv]ideo\p{Ll}{0,24}|Schalte|Schaltkonferenz|Bildschirm|zugeschaltet|Leitung)(?!\p{L})/u,
  other:
    /(?<!\p{L})(?:(?:wird|werden|will|wollen|soll|sollen) [^.;:]{0,120}(?:treffen|empfangen|besuchen|reisen|zusammenkommen|beraten|wiedersehen)|(?:zuletzt|letztmals) (?:getroffen|gesehen)|vor (?:\p{L}{1,24} )?(?:Jahren|Monaten|Wochen)|im (?:vergangenen|vorigen|letzten|kommenden|nächsten) (?:Jahr|Monat|Sommer|Winter|Herbst|Frühjahr)|nächste[sn]? (?:Treffen|Gipfel|Runde|Woche)|eingeladen(?= ist|, (?:im|am))|(?:ist|sei) (?:für|auf) [^.;:]{1,40} (?:geplant|angesetzt))(?!\p{L})/u,
  present:
    /(?<!\p{L})(?:leitete[n]?|geleitet|Leitung|Vorsitz|führte (?:das|die|den|durch)|moderierte|saß(?:en)?|sitzt|gesessen|Platz (?:nahm|genommen)|am Tisch|in der Runde|in die Runde|empfing(?:en)?|empfangen|Gastgeber\p{Ll}{0,24}|Gast|Gäste|Besucher\p{Ll}{0,24}|traf(?:en)?|getroffen|begrüßte (?:seine|ihre|den Gast|die Gäste)|nahm(?:en)? [^.;]{0,200}teil|teilgenommen|teilnahm(?:en)?|vertrat|dabei (?:war|waren)|(?:war|waren) (?:\p{Ll}{1,24} )?dabei|anwesend|zugeschaltet|schaltete[n]? sich|telefonierte[n]?|telefoniert|Telefonat\p{Ll}{0,24}|Leitung|Amtskolleg\p{Ll}{1,24}|Kolleg\p{Ll}{1,24}|Ressortkolleg\p{Ll}{1,24}|Gegenüber|Pendant|Delegation\p{Ll}{0,24}|verhandelte[n]?|verhandelt|Unterhändler\p{Ll}{0,24}|Chefunterhändler\p{Ll}{0,24}|vermittelte|vermittelt|Vermittler\p{Ll}{0,24}|Vermittlung|begleite\p{Ll}{1,24}|mitgebracht|angereist|reiste[n]? (?:an|nach|am)|gereist|eingetroffen|traf(?:en)? ein|gekommen|(?:sprach|sprachen|gesprochen) (?:\p{Ll}{1,24} ){0,3}(?:mit|miteinander)|rangen|stritten|beriet(?:en)?|beraten|nach dem (?:Treffen|Gespräch|Gipfel|Telefonat)|nach der (?:Sitzung|Runde|Unterredung|Begegnung)|nach den (?:Gesprächen|Verhandlungen|Beratungen)|vor dem (?:Treffen|Gespräch|Gipfel)|vor der (?:Sitzung|Runde)|vor Beginn|bei der Ankunft|bei (?:seiner|ihrer) Ankunft|(?:beim|bei dem|auf dem) (?:Treffen|Gipfel|Verlassen|Abendessen|Essen)|beim Hinausgehen|in der Sitzung|in den (?:Gesprächen|Verhandlungen|Beratungen)|während (?:der|des) (?:Sitzung|Gipfels|Treffens|Verhandlungen|Gespräche|Beratungen)|gemeinsame[nr]? (?:Pressekonferenz|Auftritt|Erklärung)|vor die (?:Kameras|Presse|Mikrofone)|im Saal|verließ(?:en)? (?:den|die|das)|sprang ein|eingesprungen|an (?:seiner|ihrer) (?:Stelle|statt)|stattdessen|statt seiner|statt ihrer|(?:schlug|schlugen|hatte|hatten) [^.;]{1,80}(?:vor|vorgeschlagen|vorgelegt)|legte [^.;]{1,60} vor)(?!\p{L})/iu,
  away: /(?<!\p{L})(?:fehlte[n]?|gefehlt|ferngeblieben|blieb(?:en)? (?:\p{Ll}{1,24} ){0,3}(?:fern|zu Hause|weg|in \p{Lu})|(?:sagte|sagten|hatte|hatten) [^.;]{0,60}(?:ab|abgesagt)|abgesagt|(?:ließ|ließen|lassen) sich (?:\p{Ll}{1,24} ){0,3}(?:entschuldigen|vertreten)|entschuldigen lassen|vertreten lassen|(?:war|waren|wurde|wurden|sei|seien|ist|sind) (?:\p{L}{1,24} ){0,4}(?:nicht|gar nicht) (?:\p{Ll}{1,24} ){0,3}(?:eingeladen|geladen|gebeten|vertreten|dabei|gekommen|erschienen|angereist|anwesend)|nicht (?:eingeladen|geladen|gebeten|dabei|gekommen|erschienen|angereist|anwesend|am Tisch)|[Nn]icht eingeladen|verhindert|abwesend|Abwesenheit|boykottier\p{Ll}{1,24}|schickte (?:seine|ihre|nur|statt|lediglich|stattdessen|den|die|einen|eine)|entsandte (?:seine|ihre|nur|statt|lediglich|den|die)|(?:Stuhl|Platz|Sessel) (?:\p{Ll}{1,24} ){0,3}(?:blieb|leer)|blieb leer|vertreten durch|(?:ließ|hatte) (?:sich )?absagen|(?:war|blieb) in \p{Lu}\p{Ll}{1,24} geblieben)(?!\p{L})/iu,
  instead:
    /(?<!\p{L})(?:vertreten (?:durch|von)|(?:schickte|entsandte|schickten|entsandten)|an (?:seiner|ihrer) (?:Stelle|statt)|stattdessen|statt (?:seiner|ihrer|dessen)|für (?:ihn|sie) (?:kam|saß|sprang|nahm|sprach)|vertrat(?:en)? (?:von|durch)|(?:seinen|ihren) Platz nahm|in Vertretung|sprang|vertreten lassen (?:von|durch))(?!\p{L})[^.;]{0,80}$/u,
  ranked:
    /(?:minister|präsident|premier|kanzler|staatssekretär|kommissar|gesandte|unterhändler|regierungschef|staatschef|staatsoberhaupt|chefdiplomat|außenbeauftragte|beauftragte|botschafter|vertreter|könig|emir|prinz|ressortchef|berater|bundesrat|bundesrätin|außenamtschef|delegationsleiter|amtskolleg|kolleg|vizepräsident)/iu,
  unranked:
    /(?:sprecher|opposition|ehemalige|frühere|ex-|altkanzler|abgeordnete|bürgermeister|partei|verband|gewerkschaft|experte|expertin|professor|forscher|analyst|ministerpräsident des|ministerpräsidentin des|landesminister|vorstand|direktor|bundestag|fraktion|gericht|polizeipräsident|vereins|bank)/iu,
  outside:
    /(?<!\p{L})(?:im (?:\p{L}{1,24})?(?:Fernsehen|Radio|Rundfunk|Parlament|Bundestag|Interview)|(?:sagte|sagten|erklärte|teilte) (?:dem|der) (?:\p{L}{1,24} )?(?:Sender|Zeitung|Nachrichtenagentur|Magazin|Blatt|ORF|ARD|ZDF))(?!\p{L})/u,
  where:
    /(?<!(?:ministerium|regierung|minister|ministerin|regierungschef) )(?<!\p{L})(?:[Ii]n|[Aa]us) (?<place>\p{Lu}[\p{L}’'-]{1,24}(?: \p{Lu}[\p{L}’'-]{1,24})?)/gu,
};
