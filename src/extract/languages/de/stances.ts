/** German for where somebody stands, and for whom a country speaks through. From general knowledge. */
import type { VoiceWords } from "../../events/voices.ts";
import type { EventWords } from "../../events/words.ts";
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
  relatives: setOf("der die das deren dessen welche welcher"),
  adverbials: setOf(
    "am im in nach bei beim vor aus mit auf unter seit noch bereits schon gestern heute zuvor anschließend später danach daraufhin dort ähnlich anders so kurz trotz wegen anfang ende mitte",
  ),
  official:
    /(?:regierung|ministerium|ministeriums|ministerien|außenamt|außenamts|amt|amts|amtes|präsident|präsidentin|präsidenten|premier|kanzler|kanzlerin|minister|ministerin|chef|chefin|oberhaupt|sprecher|sprecherin|sprechers|führung|kabinett|diplomat|diplomatin|diplomaten|regierungskreise|regierungskreisen|vertreter|vertreterin|unterhändler|unterhändlerin|botschafter|botschafterin|delegation|beauftragte|kommission|seite)$/,
  union:
    /(?<!\p{L})EU(?!\p{L})|Europäische\p{Ll}? (?:Kommission|Union)|(?:Kommissions|Rats)(?:präsident|chef)|(?<!Polizei|Kriminal)[Kk]ommissar/u,
  inverts: true,
};

type Stances = Pick<EventWords, "stances" | "negation" | "silent">;

export const GERMAN_STANCES: Stances = {
  stances: [
    {
      cue: /verfrüht|zu früh(?!\p{L})|Zeitpunkt [^.;]{0,20}(?:verfehlt|falsch)|voreilig|vorschnell|(?:nicht|noch nicht|falsche\p{Ll}?) (?:der|den) (?:richtige\p{Ll}? )?Zeitpunkt|zur Unzeit|(?<!\p{L})zum jetzigen Zeitpunkt nicht/iu,
      stance: "premature",
      negated: "none",
    },
    {
      cue: /inakzeptab|unannehmbar|(?<!\p{L})(?:komm|kam|käm)\p{Ll}{1,3} .{0,40}in ?frage|(?<!\p{L})(?:das|sein|ihr) Nein (?:des|der|von|aus|seine[sr]|ihre[sr])(?!\p{L})|stell\p{Ll}{1,3} sich .{0,30}quer|unter keinen Umständen|auf keinen Fall|(?<!\p{L})(?:sperr|stemm|wehr|weiger)\p{Ll}{1,3} sich|sich (?:\p{Ll}{2,12} ){0,3}(?:sperr|stemm|wehr|weiger)\p{Ll}{1,4}(?!\p{L})|(?<!\p{L})(?:Veto|blockier\p{Ll}{1,24}|verurteil\p{Ll}{1,24})|(?:recht|juristisch)\p{Ll}{0,24} (?:Schritte|Mittel)|vertragswidrig|rechtswidrig|völkerrechtswidrig|Vertragsbruch|Rechtsbruch|Bruch (?:der|des|von)|Rückschritt|(?<!\p{L})Klage(?!\p{L})|verklagen|(?:Gericht|Gerichtshof|Kommission) (?:anrufen|einschalten)|(?<!\p{L})Nein(?!\p{L})|unvereinbar|widersprech|widersprach/iu,
      stance: "rejects",
      negated: "rejects",
    },
    {
      cue: /ausschlie(?:ß|ss)|schlie(?:ß|ss)\p{Ll}{0,2} .{1,60}aus|schloss .{1,60}aus/iu,
      stance: "rejects",
      negated: "considering",
    },
    {
      cue: /(?<!\p{L})(?:lehn\p{Ll}{1,4}|ablehn\p{Ll}{0,24}|abgelehnt|verweiger\p{Ll}{0,24}|zurückgewiesen|zurückweis\p{Ll}{1,24}|w(?:ies|eis)\p{Ll}{0,3} .{1,80}zurück|gegen (?:[^,.;:]{1,60} )?(?:aus|ausgesprochen|gestimmt|stimmen|gestellt|stellen)(?!\p{L})|(?:stimm|votier)\p{Ll}{1,4} [^.;]{0,60}(?:dagegen|gegen)|stell\p{Ll}{1,3} sich gegen|ist dagegen|kritisier\p{Ll}{1,24}|protestier\p{Ll}{1,24}|Ablehnung|Widerstand|Protest|Kritik kam)(?!\p{L})/iu,
      stance: "rejects",
      negated: "none",
    },
    {
      cue: /Zweifel|bezweif|skeptisch|Skepsis|wenig effektiv|fraglich|zurückhaltend|Zurückhaltung|reserviert(?!\p{L})|zögerlich|(?<!\p{L})zöger\p{Ll}{1,24}|(?<!ohne |keine )(?:Bedenken|Vorbehalte)|kaum vorstellen|(?:hege|säe|melde|äußere)\p{Ll}{0,3} Zweifel|zu bedenken|verhalten(?:er)?(?!\p{L})/iu,
      stance: "doubts",
      negated: "supports",
    },
    {
      cue: /in Betracht|auslot|durchrechn|durchgerechnet|überleg(?:t|en)(?!\p{L})|erwäg|erwog|prüfen|prüf(?:e|t|te)(?!\p{L})|denkbar|(?<!\p{L})offen (?:für|gegenüber)|aufgeschlossen|schlie(?:ß|ss)\p{Ll}{0,2} nichts aus/iu,
      stance: "considering",
      negated: "rejects",
    },
    {
      cue: /dafür, (?:wenn|sofern|falls)|(?:würde|würden|werde|werden|wolle|wollen) [^.;,]{1,60}, (?:wenn|sofern|falls)(?!\p{L})|(?<!\p{L})(?:nur,? wenn|unter der (?:Voraussetzung|Bedingung)|vorausgesetzt|sofern|nur dann|erst wenn|nur mit|nur unter|solange (?:nicht|kein\p{Ll}{0,24}))(?!\p{L})|(?<!\p{L})an (?:\p{Ll}{2,12} ){0,2}Bedingung(?:en)?(?!\p{L})|zur Bedingung|nicht bedingungslos|nicht ohne Bedingung|stell\p{Ll}{1,3} (?:\p{Ll}{2,12} ){0,2}Bedingung|(?:verlang|forder|poch)\p{Ll}{1,3} .{0,40}(?:Garantie|Zusicherung|Zusage)|ohne .{3,80} (?:werde|wird|kann|könne|gibt|gebe) .{0,40}(?:kein|nicht)|davon abhängig|abhängig (?:machen|gemacht)|mach\p{Ll}{1,3} .{1,60} abhängig/iu,
      stance: "conditional",
      negated: "conditional",
    },
    {
      cue: /begrüß|(?<!\p{L})w(?:arb|irbt|erben|arben) [^.;]{0,30}für|freu(?:t|te|en) sich|erfreut|(?<!\p{L})(?:ist|sind|war|waren|sei|seien) (?:\p{Ll}{2,12} ){0,2}dafür(?!\p{L})|dafür (?:kämpfen|stimmen|eintreten)|für richtig|verteidig|trag\p{Ll}{1,3} [^.;]{1,60} mit(?!\p{L})|mittragen|steh\p{Ll}{0,3} [^.;]{0,40}dahinter|unterstütz|Unterstützung|befürwort|voll dafür|zugesagt|zustimm|zugestimmt|Zustimmung|beabsichtig|bereit(?!\p{L})|(?<!\p{L})(?:bot|boten|bietet|bieten)(?!\p{L}) .{0,60}(?:Hilfe|Unterstützung) an(?!\p{L})|(?:Truppen|Soldaten|Hilfe) (?:zu )?(?:entsenden|schicken)|(?<!\p{L})lob(?:t|te|ten)(?!\p{L})|(?<!\p{L})Lob(?!\p{L})|Rückendeckung|Beifall|Verständnis|Solidarität|solidarisch|stell\p{Ll}{1,3} sich [^.;,]{0,30}hinter|stärk\p{Ll}{1,3} .{1,60} den Rücken|steh\p{Ll}{0,3} (?:\p{Ll}{2,12} ){0,2}(?:hinter|an (?:der|ihrer|seiner) Seite)|(?<!\p{L})(?:sprach|sprachen|spricht|sprechen) sich (?:\p{Ll}{2,12} ){0,2}für|stimm\p{Ll}{1,3} (?:[^,.;:]{1,60} )?zu(?!\p{L})|sag\p{Ll}{1,3} (?:[^,.;:]{1,80} )?zu(?!\p{L})|pflichtet|schlie(?:ß|ss)\p{Ll}{1,2} sich (?:[^,.;:]{1,60} )?an(?!\p{L})|schloss(?:en)? sich (?:[^,.;:]{1,60} )?an(?!\p{L})|tr(?:at|itt|aten|eten) [^.;]{1,60} für [^.;]{1,60} ein(?!\p{L})|Applaus|Ermutigung|mutig|Gewinn für|willkommen|überfällig|richtige\p{Ll}? Schritt|guter Schritt/iu,
      stance: "supports",
      negated: "rejects",
    },
    { cue: /erfordern würde|voraussetz/iu, stance: "conditional", negated: "none" },
    {
      cue: /(?<!\p{L})(?:warn(?:t|te|ten)|Sorge|besorgt|beunruhigt|Warnung)(?!\p{L})|(?<!\p{L})(?:Fehler|falsch\p{Ll}{0,2} (?:Weg|Signal))(?!\p{L})/u,
      stance: "doubts",
      negated: "none",
    },
  ],
  negation: /(?<!\p{L})(?:nicht|kein\p{Ll}{0,2}|nie|niemals|weder|keinesfalls|keineswegs)(?!\p{L})/iu,
  silent:
    /(?:äußer\p{Ll}{1,3} sich (?:[^,.;:]{1,60} )?(?:nicht|noch nicht)|(?:wollt|wollen|will|mocht|möcht)\p{Ll}{0,3} .{0,60}(?:nicht|erst|noch nicht) .{0,40}(?:äußern|kommentieren|bewerten|Stellung nehmen|festlegen)|wart\p{Ll}{1,3} .{0,60}ab(?!\p{L})|abwarten|kein\p{Ll}{0,2} (?:Stellungnahme|Kommentar|Reaktion)|schwieg|schweigt|hielt sich bedeckt|hielten sich bedeckt|enthielt\p{Ll}{0,24} sich|enthalten)/u,
};
