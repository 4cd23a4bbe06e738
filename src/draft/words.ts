/** What a draft says to its editor, in the language of the sheet. */
import type { Language } from "../model/briefing.ts";
import { NO_ISSUER } from "../model/placeholders.ts";

export interface Words {
  readonly head: readonly string[];
  readonly series: string;
  readonly issuer: string;
  readonly whoDecides: string;
  readonly number: string;
  readonly cutoff: string;
  readonly title: string;
  readonly point: string;
  readonly noRole: string;
  readonly reword: string;
  /** In the words around what was said, when it is what somebody says is not so. */
  readonly denial: RegExp;
  readonly stance: string;
  readonly joint: string;
  readonly inferred: (name: string, words: string) => string;
  readonly inferredAbsent: (name: string, words: string) => string;
  readonly translated: string;
  readonly dated: string;
  rule(id: string, share: string): string;
  whoSpeaks(name: string, paragraph: number | undefined, how: "pronoun" | "context"): string;
  readonly refused: string;
  readonly unassigned: string;
  unassignedLine(paragraph: number, words: string, source: string | undefined): string;
  proposed(by: string): string;
  speakerProposed(name: string): string;
  readonly pointProposed: string;
  readonly stanceProposed: string;
  machine(value: string): string;
}

const GERMAN: Words = {
  head: [
    "Entwurf, aus dem Artikel gezogen. Jedes Zitat steht Wort für Wort in der Quelle; Sätze ohne Anführungszeichen sind noch",
    "die der Quelle und müssen umgeschrieben werden. Wo „entscheiden“ steht, weiß es das Programm nicht.",
  ],
  series: "Lagebild",
  issuer: NO_ISSUER.de,
  whoDecides: "entscheiden: Herausgeber eintragen",
  number: "entscheiden: Nummer eintragen",
  cutoff:
    "entscheiden: Informationsstand; hier steht das Datum des Artikels oder, wo er keines hat, ein Platzhalter",
  title: "entscheiden: Titel und Unterzeile sind Sätze der Quelle",
  point:
    "entscheiden: Satz der Quelle; umschreiben (und „status“ streichen) oder mit „status: accepted“ annehmen",
  noRole: "entscheiden: die Quelle nennt kein Amt",
  reword: "entscheiden: Wortlaut der Quelle; mit eigenen Worten sagen",
  denial:
    /(?<!\p{L})(?:bestr(?:e?itt?e?[nt]?|itten)|dementier\p{Ll}*|leugne\p{Ll}*|verneint\p{Ll}*|widerspr(?:ach|icht|achen|ochen)|bezweifel\p{Ll}*|ausgeschlossen|zurückgewiesen|schl(?:oss|ossen|ießt|ießen)(?=.{0,60}(?<!\p{L})aus(?!\p{L}))|wies(?:en)?(?=.{0,60}(?<!\p{L})zurück)|weist(?=.{0,60}(?<!\p{L})zurück))(?!\p{L})/u,
  stance: "entscheiden: Haltung nach Stichwörtern der Quelle; Position mit eigenen Worten sagen",
  joint: "entscheiden: gemeinsame Haltung mehrerer; mit eigenen Worten sagen",
  inferred: (name, words) => `entscheiden: ${name} ist erschlossen: ${words}`,
  inferredAbsent: (name, words) => `entscheiden: dass ${name} fehlte, ist erschlossen: ${words}`,
  translated: "entscheiden: Ist der Text eine Übersetzung (human, machine, no)?",
  dated: "entscheiden: Satz der Quelle; kürzen, Datum auflösen",
  rule: (id, share) => `Regel ${id}, richtig in ${share}`,
  whoSpeaks: (name, paragraph, how) =>
    `entscheiden: ${how === "pronoun" ? "ein Fürwort" : "der Zusammenhang"} sagt, wer spricht: ${name}${paragraph === undefined ? "" : `, genannt in Absatz ${paragraph}`}`,
  refused: "Nicht übernommen, weil die Prüfung an der Quelle es nicht bestätigt hat:",
  unassigned:
    "Ohne Sprecher: Wer das sagt, weiß das Programm nicht. Entscheiden und unter „statements“ eintragen, oder weglassen:",
  unassignedLine: (paragraph, words, source) =>
    `Absatz ${paragraph}: „${words}“${source === undefined ? "" : ` (die Quelle sagt: ${source})`}`,
  proposed: (by) =>
    `Vorschlag von ${by}; die Regeln haben es nicht gefunden. Geprüft sind Wortlaut, Namen und Zahlen`,
  speakerProposed: (name) => `entscheiden: Dass ${name} das sagt, ist vorgeschlagen und nicht geprüft`,
  pointProposed: "entscheiden: Ist der Satz richtig zusammengefasst? Dann mit „status: accepted“ annehmen",
  stanceProposed: "entscheiden: Land, Haltung und Position sind vorgeschlagen und nicht geprüft",
  machine: (value) => `Maschine: ${value}`,
};

const ENGLISH: Words = {
  head: [
    "A draft, drawn out of the article. Every quotation stands in the source word for word; sentences without quotation marks",
    "are still the source's and have to be reworded. Where it says “decide”, the program does not know.",
  ],
  series: "Situation Report",
  issuer: NO_ISSUER.en,
  whoDecides: "decide: name the issuer",
  number: "decide: give the number",
  cutoff: "decide: information cut-off; this is the date of the article or, where it has none, a placeholder",
  title: "decide: title and deck are sentences of the source",
  point:
    "decide: a sentence of the source; reword it (and take “status” out) or accept it with “status: accepted”",
  noRole: "decide: the source states no office",
  reword: "decide: the source's wording; say it in our words",
  denial:
    /(?<!\p{L})(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing)|disput(?:es?|ed|ing)|doubt(?:s|ed|ing)?|rul(?:es?|ed|ing) out)(?!\p{L})/u,
  stance: "decide: stance by key words of the source; say the position in our words",
  joint: "decide: what several say together; say it in our words",
  inferred: (name, words) => `decide: ${name} is inferred: ${words}`,
  inferredAbsent: (name, words) => `decide: that ${name} was not there is inferred: ${words}`,
  translated: "decide: is the text a translation (human, machine, no)?",
  dated: "decide: a sentence of the source; shorten it, resolve the date",
  rule: (id, share) => `rule ${id}, right in ${share}`,
  whoSpeaks: (name, paragraph, how) =>
    `decide: ${how === "pronoun" ? "a pronoun" : "the context"} tells who speaks: ${name}${paragraph === undefined ? "" : `, named in paragraph ${paragraph}`}`,
  refused: "Not taken over, because the check against the source did not confirm it:",
  unassigned:
    "Without a speaker: the program does not know who says this. Decide and enter it under “statements”, or leave it out:",
  unassignedLine: (paragraph, words, source) =>
    `paragraph ${paragraph}: “${words}”${source === undefined ? "" : ` (the source says: ${source})`}`,
  proposed: (by) => `proposed by ${by}; the rules did not find it. Checked are its words, names and numbers`,
  speakerProposed: (name) => `decide: that ${name} says so is proposed and not checked`,
  pointProposed: "decide: is it a fair summary? Then accept it with “status: accepted”",
  stanceProposed: "decide: country, stance and position are proposed and not checked",
  machine: (value) => `machine: ${value}`,
};

export const wordsOf = (language: Language): Words => (language === "de" ? GERMAN : ENGLISH);
