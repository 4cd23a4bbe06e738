/**
 * German for where somebody stands, and for whom a country speaks through. From general knowledge. Letters are ranges (Latin, with accents up to ɏ): classes of Unicode
 * take three times as long to compile, and each start compiles all patterns.
 */
import type { EventWords, VoiceWords } from "../../events/words.ts";
import { setOf } from "./words.ts";

export const GERMAN_VOICES: VoiceWords = {
  leads: setOf(
    "auch nur selbst sogar ebenso dagegen zudem aber doch hingegen indes unterdessen derweil allein vor allem zunächst bislang bisher außerdem dafür jedoch wiederum allerdings ebenfalls gleichfalls",
  ),
  links: setOf(
    "ihr ihre sein seine in aus von vom des der aus dem den im zuständige zuständigen amtierende neue",
  ),
  joins: setOf("und sowie wie"),
  turns: setOf("und während aber doch wohingegen sondern"),
  places: setOf("aus in"),
  comes: setOf("kam kamen kommt kommen hieß verlautete gab gibt klang tönt"),
  prepositions: setOf(
    "von mit bei zu für gegen über unter vor nach um an auf ohne durch bis seit zwischen wegen trotz gegenüber",
  ),
  relatives: setOf("der die das deren dessen welche welcher"),
  adverbials: setOf(
    "am im in nach bei beim vor aus mit auf unter seit noch bereits schon gestern heute zuvor anschließend später danach daraufhin dort ähnlich anders so kurz trotz wegen anfang ende mitte",
  ),
  manner: /.{3}(?:isch|end|lich|licher|haft|iv|iver|ig|iger|ell|iert|los|sam|bar|ener|enter|scharf|anders)$/,
  official:
    /(?:regierung|ministerium|ministeriums|ministerien|außenamt|außenamts|amt|amts|amtes|präsident|präsidentin|präsidenten|premier|kanzler|kanzlerin|minister|ministerin|chef|chefin|oberhaupt|sprecher|sprecherin|sprechers|führung|kabinett|diplomat|diplomatin|diplomaten|regierungskreise|regierungskreisen|vertreter|vertreterin|unterhändler|unterhändlerin|botschafter|botschafterin|delegation|beauftragte|kommission|kommissar|kommissarin|kommissars|seite)$/,
  union:
    /(?<![A-Za-zÀ-ɏ])EU(?![A-Za-zÀ-ɏ])|Europäische[a-zß-ɏ]? (?:Kommission|Union)|(?:Kommissions|Rats)(?:präsident|chef)|(?<!Polizei|Kriminal)[Kk]ommissar/u,
  inverts: true,
};

type Stances = Pick<EventWords, "stances" | "negation" | "silent">;

export const GERMAN_STANCES: Stances = {
  stances: [
    {
      cue: /verfrüht|zu früh(?![A-Za-zÀ-ɏ])|Zeitpunkt [^.;]{0,20}(?:verfehlt|falsch)|voreilig|vorschnell|(?:nicht|noch nicht|falsche[a-zß-ɏ]?) (?:der|den) (?:richtige[a-zß-ɏ]? )?Zeitpunkt|zur Unzeit|(?<![A-Za-zÀ-ɏ])zum jetzigen Zeitpunkt nicht/iu,
      stance: "premature",
      negated: "none",
    },
    {
      cue: /inakzeptab|unannehmbar|(?<![A-Za-zÀ-ɏ])(?:komm|kam|käm)[a-zß-ɏ]{1,3} .{0,40}in ?frage|(?<![A-Za-zÀ-ɏ])(?:das|sein|ihr) Nein (?:des|der|von|aus|seine[sr]|ihre[sr])(?![A-Za-zÀ-ɏ])|stell[a-zß-ɏ]{1,3} sich .{0,30}quer|unter keinen Umständen|auf keinen Fall|(?<![A-Za-zÀ-ɏ])(?:sperr|stemm|wehr|weiger)[a-zß-ɏ]{1,3} sich|sich (?:[a-zß-ɏ]{2,12} ){0,3}(?:sperr|stemm|wehr|weiger)[a-zß-ɏ]{1,4}(?![A-Za-zÀ-ɏ])|(?<![A-Za-zÀ-ɏ])(?:Veto|blockier[a-zß-ɏ]{1,24}|verurteil[a-zß-ɏ]{1,24})|(?:recht|juristisch)[a-zß-ɏ]{0,24} (?:Schritte|Mittel)|vertragswidrig|rechtswidrig|völkerrechtswidrig|Vertragsbruch|Rechtsbruch|Bruch (?:der|des|von)|Rückschritt|(?<![A-Za-zÀ-ɏ])Klage(?![A-Za-zÀ-ɏ])|verklagen|(?:Gericht|Gerichtshof|Kommission) (?:anrufen|einschalten)|(?<![A-Za-zÀ-ɏ])Nein(?![A-Za-zÀ-ɏ])|unvereinbar|widersprech|widersprach/iu,
      stance: "rejects",
      negated: "rejects",
    },
    {
      cue: /ausschlie(?:ß|ss)|schlie(?:ß|ss)[a-zß-ɏ]{0,2} .{1,60}aus|schloss .{1,60}aus/iu,
      stance: "rejects",
      negated: "considering",
    },
    {
      cue: /(?<![A-Za-zÀ-ɏ])(?:lehn[a-zß-ɏ]{1,4}|ablehn[a-zß-ɏ]{0,24}|abgelehnt|verweiger[a-zß-ɏ]{0,24}|zurückgewiesen|zurückweis[a-zß-ɏ]{1,24}|w(?:ies|eis)[a-zß-ɏ]{0,3} .{1,80}zurück|gegen (?:[^,.;:]{1,60} )?(?:aus|ausgesprochen|gestimmt|stimmen|gestellt|stellen)(?![A-Za-zÀ-ɏ])|(?:stimm|votier)[a-zß-ɏ]{1,4} [^.;]{0,60}(?:dagegen|gegen)|stell[a-zß-ɏ]{1,3} sich gegen|ist dagegen|kritisier[a-zß-ɏ]{1,24}|protestier[a-zß-ɏ]{1,24}|Ablehnung|Widerspruch|Gegenmaßnahmen?|erteil[a-zß-ɏ]{1,3} [^.;]{1,60} Absage|Widerstand|Protest|Kritik kam)(?![A-Za-zÀ-ɏ])/iu,
      stance: "rejects",
      negated: "none",
    },
    {
      cue: /Zweifel|bezweif|skeptisch|Skepsis|wenig effektiv|fraglich|zurückhaltend|Zurückhaltung|h(?:ä|ie)lt sich [^.;]{0,20}zurück|halten sich [^.;]{0,20}zurück|reserviert(?![A-Za-zÀ-ɏ])|zögerlich|(?<![A-Za-zÀ-ɏ])zöger[a-zß-ɏ]{1,24}|(?<!ohne |keine )(?:Bedenken|Vorbehalte)|kaum vorstellen|(?:hege|säe|melde|äußere)[a-zß-ɏ]{0,3} Zweifel|zu bedenken|verhalten(?:er)?(?![A-Za-zÀ-ɏ])/iu,
      stance: "doubts",
      negated: "supports",
    },
    {
      cue: /in Betracht|auslot|durchrechn|durchgerechnet|überleg(?:t|en)(?![A-Za-zÀ-ɏ])|erwäg|erwog|prüfen|prüf(?:e|t|te)(?![A-Za-zÀ-ɏ])|denkbar|(?<![A-Za-zÀ-ɏ])offen (?:für|gegenüber)|aufgeschlossen|schlie(?:ß|ss)[a-zß-ɏ]{0,2} nichts aus/iu,
      stance: "considering",
      negated: "rejects",
    },
    {
      cue: /dafür, (?:wenn|sofern|falls)|(?:würde|würden|werde|werden|wolle|wollen) [^.;,]{1,60}, (?:wenn|sofern|falls)(?![A-Za-zÀ-ɏ])|(?<![A-Za-zÀ-ɏ])(?:nur,? wenn|unter der (?:Voraussetzung|Bedingung)|vorausgesetzt|sofern|nur dann|erst wenn|nur mit|nur unter|solange (?:nicht|kein[a-zß-ɏ]{0,24}))(?![A-Za-zÀ-ɏ])|(?<![A-Za-zÀ-ɏ])an (?:[a-zß-ɏ]{2,12} ){0,2}Bedingung(?:en)?(?![A-Za-zÀ-ɏ])|zur Bedingung|nicht bedingungslos|nicht ohne Bedingung|stell[a-zß-ɏ]{1,3} (?:[a-zß-ɏ]{2,12} ){0,2}Bedingung|(?:verlang|forder|poch)[a-zß-ɏ]{1,3} .{0,40}(?:Garantie|Zusicherung|Zusage)|ohne .{3,80} (?:werde|wird|kann|könne|gibt|gebe) .{0,40}(?:kein|nicht)|davon abhängig|abhängig (?:machen|gemacht)|mach[a-zß-ɏ]{1,3} .{1,60} abhängig/iu,
      stance: "conditional",
      negated: "conditional",
    },
    {
      cue: /begrüß|(?<![A-Za-zÀ-ɏ])w(?:arb|irbt|erben|arben) [^.;]{0,30}für|freu(?:t|te|en) sich|erfreut|(?<![A-Za-zÀ-ɏ])(?:ist|sind|war|waren|sei|seien) (?:[a-zß-ɏ]{2,12} ){0,2}dafür(?![A-Za-zÀ-ɏ])|dafür (?:kämpfen|stimmen|eintreten)|für richtig|verteidig|trag[a-zß-ɏ]{1,3} [^.;]{1,60} mit(?![A-Za-zÀ-ɏ])|mittragen|steh[a-zß-ɏ]{0,3} [^.;]{0,40}dahinter|unterstütz|Unterstützung|befürwort|voll dafür|zugesagt|zustimm|zugestimmt|Zustimmung|beabsichtig|bereit(?![A-Za-zÀ-ɏ])|(?<![A-Za-zÀ-ɏ])(?:bot|boten|bietet|bieten)(?![A-Za-zÀ-ɏ]) .{0,60}(?:Hilfe|Unterstützung) an(?![A-Za-zÀ-ɏ])|(?:Truppen|Soldaten|Hilfe) (?:zu )?(?:entsenden|schicken)|zu (?:schicken|entsenden|stellen|liefern)(?![A-Za-zÀ-ɏ])|(?<![A-Za-zÀ-ɏ])lob(?:t|te|ten)(?![A-Za-zÀ-ɏ])|(?<![A-Za-zÀ-ɏ])Lob(?![A-Za-zÀ-ɏ])|Rückendeckung|Beifall|Verständnis|Solidarität|solidarisch|stell[a-zß-ɏ]{1,3} sich [^.;,]{0,30}hinter|stärk[a-zß-ɏ]{1,3} .{1,60} den Rücken|steh[a-zß-ɏ]{0,3} (?:[a-zß-ɏ]{2,12} ){0,2}(?:hinter|an (?:der|ihrer|seiner) Seite)|(?<![A-Za-zÀ-ɏ])(?:sprach|sprachen|spricht|sprechen) sich (?:[a-zß-ɏ]{2,12} ){0,2}für|stimm[a-zß-ɏ]{1,3} (?:[^,.;:]{1,60} )?zu(?![A-Za-zÀ-ɏ])|sag[a-zß-ɏ]{1,3} (?:[^,.;:]{1,80} )?zu(?![A-Za-zÀ-ɏ])|pflichtet|schlie(?:ß|ss)[a-zß-ɏ]{1,2} sich (?:[^,.;:]{1,60} )?an(?![A-Za-zÀ-ɏ])|schloss(?:en)? sich (?:[^,.;:]{1,60} )?an(?![A-Za-zÀ-ɏ])|tr(?:at|itt|aten|eten) [^.;]{1,60} für [^.;]{1,60} ein(?![A-Za-zÀ-ɏ])|Applaus|Ermutigung|mutig|Gewinn für|willkommen|ohne Wenn und Aber|(?:werde|werden|will|wollen|wolle|wird) sich [^.;]{0,60}beteiligen|(?<![A-Za-zÀ-ɏ])dräng(?:t|te|en|ten) (?:auf|zur|zum|[a-zß-ɏ]{0,8}[.,])|dräng(?:t|te)\.|überfällig|richtige[a-zß-ɏ]? Schritt|guter Schritt/iu,
      stance: "supports",
      negated: "rejects",
    },
    { cue: /erfordern würde|voraussetz/iu, stance: "conditional", negated: "none" },
    {
      cue: /(?<![A-Za-zÀ-ɏ])(?:warn(?:t|te|ten)|Sorge|besorgt|beunruhigt|Warnung)(?![A-Za-zÀ-ɏ])|(?<![A-Za-zÀ-ɏ])(?:Fehler|falsch[a-zß-ɏ]{0,2} (?:Weg|Signal))(?![A-Za-zÀ-ɏ])/u,
      stance: "doubts",
      negated: "none",
    },
  ],
  negation:
    /(?<![A-Za-zÀ-ɏ])(?:nicht|kein[a-zß-ɏ]{0,2}|nie|niemals|weder|keinesfalls|keineswegs)(?![A-Za-zÀ-ɏ])/iu,
  silent:
    /(?:äußer[a-zß-ɏ]{1,3} sich (?:[^,.;:]{1,60} )?(?:nicht|noch nicht)|(?:wollt|wollen|will|mocht|möcht)[a-zß-ɏ]{0,3} .{0,60}(?:nicht|erst|noch nicht) .{0,40}(?:äußern|kommentieren|bewerten|Stellung nehmen|festlegen)|wart[a-zß-ɏ]{1,3} .{0,60}ab(?![A-Za-zÀ-ɏ])|abwarten|kein[a-zß-ɏ]{0,2} (?:Stellungnahme|Kommentar|Reaktion)|schwieg|schweigt|hielt sich bedeckt|hielten sich bedeckt|enthielt[a-zß-ɏ]{0,24} sich|enthalten)/u,
};
