/**
 * German for who was at a gathering, and who was not. From general knowledge. Letters are ranges (Latin, with accents up to ɏ): classes of Unicode
 * take three times as long to compile, and each start compiles all patterns.
 */
import type { GatheringWords } from "../../events/words.ts";

const OFFICES =
  "(?:[A-ZÀ-ɏ]?[a-zß-ɏ]{0,24}minister(?:innen)?(?: und -minister(?:innen)?)?n?|Staats- und Regierungschefs|Regierungschefs|Staatschefs|Ressortchefs)";

export const GERMAN_GATHERINGS: GatheringWords = {
  crowd: new RegExp(
    `(?<![A-Za-zÀ-ɏ])(?:[A-ZÀ-ɏ]?[A-Za-zÀ-ɏ]{0,24}[Gg]ipfel(?:treffen|s)?|(?:Minister)?[Rr]at(?:es|s)?(?= (?:der|in|am|tagte))|[A-ZÀ-ɏ][a-zß-ɏ]{1,24}rat(?= in)|${OFFICES} (?:der|aus|von|haben|hatten|trafen|kamen|berieten|tagten|sind|konnten)|(?:EU|Nato|NATO)-${OFFICES}|Gruppenfoto|Familienfoto|Visegr[aá]d|Nordischer Rat|[A-ZÀ-ɏ]?[a-zß-ɏ]{1,24}konferenz mit)(?![A-Za-zÀ-ɏ])`,
    "u",
  ),
  few: /(?<![A-Za-zÀ-ɏ])(?:[A-ZÀ-ɏ]?[a-zß-ɏ]{0,24}(?:[Gg]espräche?n?|[Tt]reffen|[Vv]erhandlungen|[Bb]esuchs?|[Uu]nterredung|[Bb]egegnung|[Rr]unde)|traf|trafen|getroffen|empfing|empfangen|besuchte?|besucht|(?:an einen|am selben|an einem|am) Tisch|hinter verschlossenen Türen|verhandelten?|verhandelt|Amtskolleg[a-zß-ɏ]{1,24}|Delegationen|zu Gast|Gastgeber[a-zß-ɏ]{0,24})(?![A-Za-zÀ-ɏ])/u,
  turn: /[;:–—] |, (?:aber|doch|während|weil|nachdem|bevor|als|was|dass|ob|wo) /gu,
  remote:
    /(?<![A-Za-zÀ-ɏ])(?:[Tt]elefon[a-zß-ɏ]{0,24}|[Vv]ideo[a-zß-ɏ]{0,24}|Schalte|Schaltkonferenz|Bildschirm|zugeschaltet|Leitung)(?![A-Za-zÀ-ɏ])/u,
  other:
    /(?<![A-Za-zÀ-ɏ])(?:(?:wird|werden|will|wollen|soll|sollen) [^.;:]{0,120}(?:treffen|empfangen|besuchen|reisen|zusammenkommen|beraten|wiedersehen)|(?:zuletzt|letztmals) (?:getroffen|gesehen)|vor (?:[A-Za-zÀ-ɏ]{1,24} )?(?:Jahren|Monaten|Wochen)|im (?:vergangenen|vorigen|letzten|kommenden|nächsten) (?:Jahr|Monat|Sommer|Winter|Herbst|Frühjahr)|nächste[sn]? (?:Treffen|Gipfel|Runde|Woche)|eingeladen(?= ist|, (?:im|am))|(?:ist|sei) (?:für|auf) [^.;:]{1,40} (?:geplant|angesetzt))(?![A-Za-zÀ-ɏ])/u,
  present:
    /(?<![A-Za-zÀ-ɏ])(?:leitete[n]?|geleitet|Leitung|Vorsitz|führte (?:das|die|den|durch)|moderierte|saß(?:en)?|sitzt|gesessen|Platz (?:nahm|genommen)|am Tisch|in der Runde|in die Runde|empfing(?:en)?|empfangen|Gastgeber[a-zß-ɏ]{0,24}|Gast|Gäste|Besucher[a-zß-ɏ]{0,24}|traf(?:en)?|getroffen|begrüßte (?:seine|ihre|den Gast|die Gäste)|nahm(?:en)? [^.;]{0,200}teil|teilgenommen|teilnahm(?:en)?|vertrat|dabei (?:war|waren)|(?:war|waren) (?:[a-zß-ɏ]{1,24} )?dabei|anwesend|zugeschaltet|schaltete[n]? sich|telefonierte[n]?|telefoniert|Telefonat[a-zß-ɏ]{0,24}|Leitung|Amtskolleg[a-zß-ɏ]{1,24}|Kolleg[a-zß-ɏ]{1,24}|Ressortkolleg[a-zß-ɏ]{1,24}|(?:sein|ihr)(?:em|en|es)? Gegenüber|Pendant|Delegation[a-zß-ɏ]{0,24}|verhandelte[n]?|verhandelt|Unterhändler[a-zß-ɏ]{0,24}|Chefunterhändler[a-zß-ɏ]{0,24}|vermittelte|vermittelt|Vermittler[a-zß-ɏ]{0,24}|Vermittlung|begleite[a-zß-ɏ]{1,24}|mitgebracht|angereist|reiste[n]? (?:an|nach|am)|gereist|eingetroffen|traf(?:en)? ein|gekommen|(?:hatten?|hat|haben) [^.;,]{0,80}(?:geschickt|entsandt|geladen|eingeladen)|lud(?:en)? [^.;]{0,60}(?:ein|zu)|führten? [^.;]{0,80} an|kam(?:en)? [^.;]{0,120} zusammen|(?:stieß|stießen|kam|kamen) [^.;]{0,40}hinzu|unter ihnen|(?:durch|von) [^.;]{1,80} vertreten|hinzugezogen|zu Wort|zogen sich|ausgehandelt|handelte[n]? aus|ergriff|ergriffen|das Wort|rief in|in den Saal|(?:sprach|sprachen|gesprochen) (?:[a-zß-ɏ]{1,24} ){0,3}(?:mit|miteinander)|rangen|stritten|beriet(?:en)?|beraten|nach dem (?:Treffen|Gespräch|Gipfel|Telefonat)|nach der (?:Sitzung|Runde|Unterredung|Begegnung)|nach den (?:Gesprächen|Verhandlungen|Beratungen)|vor dem (?:Treffen|Gespräch|Gipfel)|vor der (?:Sitzung|Runde)|vor Beginn|bei der Ankunft|bei (?:seiner|ihrer) Ankunft|(?:beim|bei dem|auf dem) (?:Treffen|Gipfel|Verlassen|Abendessen|Essen)|beim Hinausgehen|in der Sitzung|in den (?:Gesprächen|Verhandlungen|Beratungen)|während (?:der|des) (?:Sitzung|Gipfels|Treffens|Verhandlungen|Gespräche|Beratungen)|gemeinsame[nr]? (?:Pressekonferenz|Auftritt|Erklärung)|vor die (?:Kameras|Presse|Mikrofone)|im Saal|verließ(?:en)? (?:den|die|das)|sprang ein|eingesprungen|an (?:seiner|ihrer) (?:Stelle|statt)|stattdessen|statt seiner|statt ihrer|(?:schlug|schlugen|hatte|hatten) [^.;]{1,80}(?:vor|vorgeschlagen|vorgelegt)|legte [^.;]{1,60} vor)(?![A-Za-zÀ-ɏ])/iu,
  away: /(?<![A-Za-zÀ-ɏ])(?:fehlte[n]?|gefehlt|ferngeblieben|blieb(?:en)? [^.;,]{0,60}(?:fern|zu Hause|weg|in [A-ZÀ-ɏ][a-zß-ɏ]{1,24})|nicht (?:[a-zß-ɏ]{1,24} ){0,2}gefragt worden|Einladung [^.;]{0,30}(?:aus|ab)geschlagen|Einladung (?:aus|ab)gelehnt|schickten? niemanden|(?:sagte|sagten|hatte|hatten) [^.;]{0,60}(?:ab|abgesagt)|abgesagt|(?:ließ|ließen|lassen) sich (?:[a-zß-ɏ]{1,24} ){0,3}(?:entschuldigen|vertreten)|entschuldigen lassen|vertreten lassen|(?:war|waren|wurde|wurden|sei|seien|ist|sind) (?:[A-Za-zÀ-ɏ]{1,24} ){0,4}(?:nicht|gar nicht) (?:[a-zß-ɏ]{1,24} ){0,3}(?:eingeladen|geladen|gebeten|vertreten|dabei|gekommen|erschienen|angereist|anwesend)|nicht (?:eingeladen|geladen|gebeten|dabei|gekommen|erschienen|angereist|anwesend|am Tisch)|[Nn]icht eingeladen|verhindert|unabkömmlich|erkrankt|im Bett|Fieber|Grippe|krankheitshalber|abwesend|Abwesenheit|boykottier[a-zß-ɏ]{1,24}|schickte (?:seine|ihre|nur|statt|lediglich|stattdessen|den|die|einen|eine)|entsandte (?:seine|ihre|nur|statt|lediglich|den|die)|(?:Stuhl|Platz|Sessel) (?:[a-zß-ɏ]{1,24} ){0,3}(?:blieb|leer)|blieb leer|unbesetzt|außen vor|fern blieb(?:en)?|kein(?:en)? Vertreter|vertreten durch|(?:ließ|hatte) (?:sich )?absagen|(?:war|blieb) in [A-ZÀ-ɏ][a-zß-ɏ]{1,24} geblieben)(?![A-Za-zÀ-ɏ])/iu,
  stays: /^blieb/iu,
  replaced:
    /(?<![A-Za-zÀ-ɏ])(?:(?:für|statt) (?:de[nrs] |seine[nrs]? |ihre[nrs]? )?(?:erkrankt|verhindert|abwesend|verletzt|verreist)e[nrs]?|(?:anstelle|in Vertretung) (?:de[rs]|von|seine[rs]|ihre[rs])|vertr(?:at|itt) den) [^.;,]{0,60}$/iu,
  standsIn: /(?<![A-Za-zÀ-ɏ])(?:eingesprungen|sprang|springt|vertritt|vertrat)(?![A-Za-zÀ-ɏ])/iu,
  instead:
    /(?<![A-Za-zÀ-ɏ])(?:vertreten (?:durch|von)|(?:schickte|entsandte|schickten|entsandten)|an (?:seiner|ihrer) (?:Stelle|statt)|stattdessen|statt (?:seiner|ihrer|dessen)|für (?:ihn|sie) (?:kam|saß|sprang|nahm|sprach)|vertrat(?:en)? (?:von|durch)|(?:seinen|ihren) Platz nahm|in Vertretung|sprang|vertreten lassen (?:von|durch))(?![A-Za-zÀ-ɏ])[^.;]{0,80}$/u,
  acts: /(?<![A-Za-zÀ-ɏ])(?:dessen|deren) [^,.;]{0,40}$/u,
  ranked:
    /(?:minister|präsident|premier|kanzler|staatssekretär|kommissar|gesandte|unterhändler|regierungschef|staatschef|staatsoberhaupt|chefdiplomat|außenbeauftragte|beauftragte|botschafter|vertreter|könig|emir|prinz|ressortchef|berater|bundesrat|bundesrätin|außenamtschef|delegationsleiter|amtskolleg|kolleg|vizepräsident)/iu,
  unranked:
    /(?:sprecher|opposition|ehemalige|frühere|ex-|altkanzler|abgeordnete|bürgermeister|partei|verband|gewerkschaft|experte|expertin|professor|forscher|analyst|ministerpräsident des|ministerpräsidentin des|landesminister|vorstand|direktor|bundestag|fraktion|gericht|polizeipräsident|vereins|bank)/iu,
  outside:
    /(?<![A-Za-zÀ-ɏ])(?:im (?:[A-Za-zÀ-ɏ]{1,24})?(?:Fernsehen|Radio|Rundfunk|Parlament|Bundestag|Interview)|(?:sagte|sagten|erklärte|teilte) (?:dem|der) (?:[A-Za-zÀ-ɏ]{1,24} )?(?:Sender|Zeitung|Nachrichtenagentur|Magazin|Blatt|ORF|ARD|ZDF))(?![A-Za-zÀ-ɏ])/u,
  where:
    /(?<!(?:ministerium|regierung|minister|ministerin|regierungschef) )(?<![A-Za-zÀ-ɏ])(?:[Ii]n|[Aa]us) (?<place>[A-ZÀ-ɏ][A-Za-zÀ-ɏ’'-]{1,24}(?: [A-ZÀ-ɏ][A-Za-zÀ-ɏ’'-]{1,24})?)/gu,
};
