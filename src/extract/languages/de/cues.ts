/**
 * German words that tell of speech and thought, from general knowledge of the language and of agency style; what each is good for was
 * then checked on news articles. Infinitives; separable ones are recognised apart and together.
 */
import { setOf } from "./words.ts";

/** Verbs of speech and thought: with a clause, beside a quotation, and behind what was said (", sagte X"). */
export const SPEECH = setOf(`
  sagen erklären mitteilen berichten melden betonen bekräftigen behaupten bestätigen versichern ankündigen bekanntgeben bekanntmachen
  verkünden verlautbaren vermelden feststellen festhalten unterstreichen hervorheben hinzufügen anfügen ergänzen erläutern darlegen ausführen äußern bemerken anmerken
  einräumen zugeben gestehen eingestehen zugestehen beteuern schwören beklagen bedauern bemängeln kritisieren monieren klagen schimpfen spotten
  warnen drohen mahnen fordern verlangen appellieren bitten raten empfehlen vorschlagen anregen auffordern aufrufen plädieren
  versprechen zusagen zusichern geloben garantieren verneinen dementieren bestreiten leugnen abstreiten widersprechen entgegnen erwidern antworten
  kontern zurückgeben fragen nachfragen anfragen wissen vermuten glauben meinen denken finden hoffen fürchten befürchten annehmen erwarten
  schätzen rechnen urteilen folgern schließen spekulieren mutmaßen prognostizieren voraussagen vorhersagen prophezeien schreiben titeln formulieren notieren
  zitieren twittern posten kommentieren resümieren bilanzieren zusammenfassen argumentieren begründen erinnern hinweisen verweisen anführen aufzeigen aussagen angeben
  vorwerfen unterstellen bezichtigen beschuldigen anlasten vorhalten signalisieren andeuten durchblicken klarstellen präzisieren verdeutlichen
  loben begrüßen würdigen jubeln schwärmen rufen flüstern schreien erzählen schildern beschreiben verraten enthüllen informieren unterrichten
  ausrichten benachrichtigen überzeugen protestieren konstatieren postulieren propagieren proklamieren deklarieren attestieren bescheinigen befinden
  erkennen einschätzen beurteilen bewerten gestikulieren insistieren beharren bestehen relativieren kundtun kundgeben verlauten veröffentlichen
  entscheiden beschließen ablehnen zurückweisen empören freuen wundern sorgen beschweren einwenden beanstanden rügen tadeln verurteilen
   hervorgehen anweisen errechnen berechnen erwägen anbieten lauten lehren erfahren beantragen bejahen anprangern anmahnen bekunden vorrechnen nahelegen suggerieren wettern poltern scherzen witzeln höhnen jammern verfügen anordnen befehlen erlauben zusammenrechnen ermitteln interpretieren voraussehen wünschen ahnen schlussfolgern`);

/** Those that stand behind or beside what was said without any more ado. */
export const TRAILING = setOf(`
  sagen erklären mitteilen berichten melden betonen bekräftigen behaupten bestätigen versichern ankündigen bekanntgeben verkünden vermelden feststellen festhalten unterstreichen
  hervorheben hinzufügen anfügen ergänzen erläutern darlegen ausführen äußern bemerken anmerken einräumen zugeben gestehen beteuern beklagen bedauern bemängeln
  kritisieren monieren klagen schimpfen spotten warnen drohen mahnen fordern verlangen appellieren raten empfehlen vorschlagen anregen versprechen zusagen zusichern
  dementieren entgegnen erwidern antworten kontern fragen vermuten glauben meinen denken finden hoffen fürchten befürchten urteilen folgern spekulieren
  mutmaßen prognostizieren voraussagen prophezeien schreiben titeln formulieren zitieren kommentieren resümieren bilanzieren argumentieren begründen
  erinnern hinweisen angeben vorwerfen signalisieren andeuten klarstellen präzisieren verdeutlichen loben jubeln schwärmen rufen erzählen schildern verraten
  informieren konstatieren beschreiben verlautbaren aussagen lauten heißen zusammenfassen twittern freuen begrüßen protestieren insistieren relativieren kundtun
  vorrechnen anprangern anmahnen bekunden wettern poltern scherzen witzeln höhnen jammern
  erwarten schätzen annehmen anführen aufrufen auffordern beschweren einwenden rügen tadeln`);

/** Take an infinitive with "zu" as what was said: "kündigte an, … zu prüfen". */
export const WITH_INFINITIVE = setOf(`
  ankündigen versprechen zusagen zusichern geloben drohen behaupten beteuern bestreiten leugnen abstreiten dementieren fordern auffordern verlangen
  vorwerfen bezichtigen beschuldigen unterstellen anlasten raten empfehlen vorschlagen anregen bitten appellieren aufrufen mahnen warnen plädieren erklären
  angeben hoffen glauben meinen erwarten versichern schwören zugeben einräumen gestehen ablehnen befürchten fürchten anbieten beantragen erwägen beabsichtigen ermahnen
  bekräftigen verdächtigen androhen anordnen befehlen wünschen vereinbaren planen anweisen verpflichten beschließen entscheiden sprechen hinweisen mitteilen`);

/** Report what was found rather than what was said: only with a clause, and with nothing after the verb. */
export const FINDING = setOf(
  "ergeben zeigen belegen beweisen nachweisen herausfinden herausstellen entdecken besagen lauten vorsehen bedeuten aufdecken verdeutlichen",
);

/** More words that make a cue of a plain verb: the verb, and what must stand in its clause ("|" parts choices). */
export const PHRASES: readonly (readonly [verb: string, ...needed: string[]])[] = [
  ["kommen", "ergebnis|schluss|schluß|überzeugung|erkenntnis|auffassung|einschätzung|urteil"],
  ["gelangen", "ergebnis|schluss|überzeugung|erkenntnis|auffassung|ansicht"],
  ["geben", "protokoll|kenntnis|verstehen|bedenken"],
  ["geben", "bekannt"],
  ["machen", "deutlich|klar|geltend|bekannt|aufmerksam|öffentlich"],
  ["stellen", "aussicht|klar|abrede|forderung"],
  ["bringen", "ausdruck|spiel"],
  ["weisen", "hin"],
  ["gehen", "davon", "aus"],
  ["ausgehen", "davon"],
  ["lassen", "verlauten|wissen|verkünden|durchblicken|mitteilen|ausrichten|erkennen|verbreiten"],
  [
    "zeigen",
    "sich",
    "überzeugt|besorgt|zuversichtlich|enttäuscht|optimistisch|erfreut|bestürzt|zufrieden|sicher|erleichtert|entsetzt|skeptisch|betroffen|gesprächsbereit|kämpferisch",
  ],
  ["geben", "sich", "überzeugt|zuversichtlich|optimistisch|siegessicher|gelassen|kämpferisch"],
  ["äußern", "sich"],
  ["ausdrücken", "sich"],
  ["aussprechen", "dafür|dagegen|sich"],
  ["sprechen", "dafür|dagegen", "aus"],
  ["setzen", "dafür", "ein"],
  ["sein", "meinung|ansicht|auffassung|überzeugung"],
  ["sein", "überzeugt|sicher|zuversichtlich|optimistisch|besorgt|skeptisch"],
  ["vertreten", "ansicht|meinung|auffassung|standpunkt|position|these"],
  [
    "äußern",
    "ansicht|meinung|auffassung|hoffnung|befürchtung|kritik|vermutung|überzeugung|verdacht|sorge|zweifel|bedenken|wunsch",
  ],
  ["erheben", "vorwurf|vorwürfe"],
  ["haben", "hoffnung|angst|zweifel|verdacht|ansicht|meinung"],
  ["hegen", "hoffnung|zweifel|verdacht"],
  ["werfen", "vor"],
  ["halten", "für"],
  ["treten", "ein", "dafür"],
  ["betrachten", "als"],
  ["nehmen", "stellung"],
  ["erteilen", "auskunft"],
  ["räumen", "ein"],
  ["gehen", "hervor"],
  ["heißen", "es"],
  ["herausstellen", "sich"],
  ["stellen", "sich", "heraus"],
  ["erklären", "bereit"],
  ["werden", "bekannt"],
  ["stehen", "bericht|brief|schreiben|erklärung|jahresbericht|artikel|mitteilung|text"],
  ["stehen", "standpunkt"],
];

/** Nouns that name what somebody says or thinks, with a clause after them: "die Forderung, …", "seine Warnung, dass …". */
export const CUE_NOUNS = setOf(`
  forderung ankündigung hinweis ansicht meinung auffassung befürchtung hoffnung vermutung behauptung vorwurf vorwürfe bericht berichte überzeugung erklärung
  aussage aussagen kritik warnung drohung begründung feststellung versprechen zusage zusicherung zweifel verdacht gerücht gerüchte einschätzung
  eindruck vorschlag aufforderung  appell bitte these annahme spekulation spekulationen meldung meldungen nachricht mitteilung information informationen angaben
  äußerung bemerkung beschwerde anklage verlautbarung versicherung aufruf empfehlung prognose stellungnahme darstellung erwartung sorge angst
  wunsch ultimatum rat argument anschuldigung anschuldigungen beschuldigung bestätigung geständnis dementi bekenntnis theorie unterstellung
  formulierung plädoyer mahnung standpunkt einwand urteil schluss gedanke idee zitat satz worten`);

const SAYINGS = setOf(`
  zwischenruf zwischenrufe zuruf zurufe ausruf fazit wort worte kommentar wortlaut motto o-ton zitate antwort gegenfrage frage schlusswort schlusssatz
  credo devise losung parole botschaft bilanz resümee`);

/** What somebody says: "der Zwischenruf (des Abgeordneten)", "die Warnung (der Polizei)". "Der Rat der Stadt" is a body far more often than advice. */
export const UTTERANCES: ReadonlySet<string> = new Set(
  [...CUE_NOUNS, ...SAYINGS].filter((noun) => noun !== "rat"),
);

/** After "nach": the phrase names where what is said comes from. */
export const SOURCE_NOUNS = setOf(`
  angabe angaben ansicht ansichten meinung meinungen auffassung auffassungen einschätzung einschätzungen information informationen bericht berichte
  berichten aussage aussagen worten darstellung darstellungen überzeugung erkenntnis erkenntnisse erkenntnissen schätzung schätzungen
  berechnung berechnungen medienberichten medienbericht zeitungsbericht zeitungsberichten presseberichten meldung meldungen medieninformationen medienangaben polizeiangaben agenturmeldungen
  agenturberichten mitteilung mitteilungen auskunft untersuchung untersuchungen studie studien umfrage umfragen prognose prognosen vorstellung vorstellungen willen
  statistik statistiken erklärung erklärungen augenzeugenberichten zeugenaussagen ermittlungen analyse analysen vermutung vermutungen
  urteil pressemitteilung pressemeldung pressemeldungen pressebericht eigenangaben regierungsangaben hochrechnungen hochrechnung stellungnahme verlautbarung
  verlautbarungen lesart wunsch befund äußerung äußerungen presseangaben einschätzungen expertenmeinung
  militärangaben behördenangaben krankenhausangaben firmenangaben beobachtungen daten zahlen messungen kenntnis kenntnisstand insiderinformationen beurteilung vorwürfen interpretation bekunden veröffentlichung veröffentlichungen nachricht nachrichten zeugenberichten zeugenaussagen gutachten gutachtern experten expertenangaben betreiberangaben unternehmensangaben herstellerangaben
  bewertung bewertungen schilderung schilderungen ausführungen dafürhalten erinnerung parteiangaben klinikangaben veranstalterangaben senderangaben ministeriumsangaben
  konzernangaben vereinsangaben gewerkschaftsangaben feuerwehrangaben verbandsangaben bankangaben bahnangaben gerichtsangaben lageeinschätzung rechtsauffassung lagebericht
  lageberichten polizeibericht polizeiberichten`);

/**
 * Name the act and swallow the words: the whole sentence tells of a statement without giving it. The least certain rule; each verb
 * stands with the words that it needs.
 */
export const REPORTING: readonly (readonly [verb: string, ...needed: string[]])[] = [
  ["fordern"],
  ["auffordern"],
  ["verlangen"],
  ["bezeichnen", "als"],
  ["sprechen", "von|vom"],
  ["berichten", "von|vom|über"],
  ["warnen", "vor"],
  ["empfehlen"],
  ["vorschlagen"],
  ["vorwerfen"],
  ["befürchten"],
  ["bestreiten"],
  ["rechnen", "mit"],
  ["ankündigen"],
  ["kritisieren"],
  ["hinweisen", "auf"],
  ["plädieren", "für"],
  ["appellieren", "an"],
  ["beschuldigen"],
  ["bezweifeln"],
  ["äußern", "zweifel|kritik|bedenken|sorge|skepsis"],
  ["üben", "kritik"],
  ["drohen", "mit"],
  ["beklagen"],
  ["dementieren"],
  ["verneinen"],
];
