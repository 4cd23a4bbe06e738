/**
 * What a line is, judged by its words alone: ordered rules, the first that speaks decides. Each has an id, so that an editor who
 * misses a line can see what took it.
 */
import type { ParagraphClass } from "../../model/article.ts";
import { wordCount } from "./shape.ts";

export interface WordRule {
  readonly id: string;
  readonly class: ParagraphClass;
  /** Says so of the line. */
  readonly test: (text: string) => boolean;
}

/** Lines of this many words or more are sentences, whatever they begin with. */
const LONG_CREDIT = 14;

/** Code units; no line of forty words has more. */
const LONGEST_LINE = 2_000;

const begins = (pattern: RegExp, most: number) => (text: string) =>
  text.length <= LONGEST_LINE && pattern.test(text) && wordCount(text) <= most;

/** Agencies and picture desks, as they stand alone in credit lines. */
const AGENCIES =
  "Getty(?: Images)?|AFP|dpa|DPA|AP|AP Photo|EPA|EPA-EFE|Reuters|REUTERS|imago|IMAGO|picture[ -]alliance|Shutterstock|PA(?: Media| Wire)?|ANSA|TASS|Xinhua|Anadolu|NurPhoto|Bloomberg|Alamy|iStock|Unsplash|Pixabay|Wikimedia(?: Commons)?|ddp|epd|KNA|APA|Keystone|EFE|Handout|HANDOUT|Screenshot|Pool|POOL|ZUMA(?: Press)?|UPI|Sipa(?: USA)?";
/** A word as a whole, so that a run of letters cannot be parted in many ways. */
const NAME = "\\p{Lu}[\\p{L}.’'-]{0,40}(?![\\p{L}.’'-])";
const CREDIT_ALONE = new RegExp(
  `^(?:(?:${NAME}\\s{1,9}){0,4}(?:[/|,–-]\\s{0,9})?)?(?:${AGENCIES})(?!\\p{L})(?:(?:\\s{0,9}[/|,–-]\\s{0,9}|\\s{1,9})(?:via\\s{1,9})?(?:(?:${AGENCIES})(?!\\p{L})|${NAME})){0,5}\\.?$`,
  "u",
);

const CREDIT_MARK =
  /^\(?(?:©|\(c\)|(?:foto|bild|fotos|bilder|grafik|quelle|bildquelle|photo|photos|photograph|image|images|picture|credit|image credit|photo credit|image source|source|graphic|illustration|video)\s*(?:[:/©]|by\b|via\b|courtesy\b))/iu;

const CREDIT_INSIDE =
  /^(?:AP Photo|AFP|Getty|EPA|dpa|Reuters|REUTERS|imago)\b\s*[/:,]|\b(?:Getty Images|Shutterstock|via AP)\b/u;

/** Words that only point at other texts. Those that may open a sentence stand in capitals or with their colon. */
const PROMO =
  /^(?:[►▶→»›>+•*-]+\s*)?(?:LESEN\b|LESEN SIE\b|MEHR\b|READ\b|READ MORE\b|ALSO READ\b|RELATED\b|WATCH\b|VIDEO\b|LISTEN\b|MORE\b|SEE (?:ALSO|MORE)\b|CLICK HERE\b|GET (?:THE|OUR) [\p{Lu}\s]+$|GET [\p{Lu} ]+ BY CLICKING\b|DON['’]T MISS\b|JUST IN\b|Lesen Sie (?:auch|hier|dazu|mehr|außerdem)\b|Lies(?:t)? auch\b|Mehr (?:zum Thema|dazu|lesen|aus|Nachrichten|Infos|Informationen)\b|Siehe auch\b|Auch interessant\b|Das könnte (?:Sie|dich|Ihnen)\b|Weitere (?:Artikel|Nachrichten|Meldungen|Themen|Informationen)\b|Zum Thema\b|Aus dem Archiv\b|Read (?:more|also|next|the full|our)\b|Also read\b|More (?:on this|from|stories|about this|coverage|news|in|to read)\b|See also\b|Related(?: (?:stories|articles|topics|content|news|posts|reading|links|coverage))?\s*(?::|$)|Recommended(?: for you)?\s*(?::|$)|Watch(?: (?:live|now|more|video))?\s*[:|]|Video\s*[:|]|Listen\s*[:|]|Newsletter\s*[:|]|You (?:may|might) also (?:like|be interested)|Most (?:read|popular|viewed)\b|Trending\b|Editor['’]s (?:picks?|choice)\b|Up next\b|Sponsored\b|Advertis(?:ement|ing)\b\.?$|(?:Anzeige|Werbung|Anzeigen|Advert|Advertisements?)\.?$|Sign up (?:for|to|here|now)\b|Subscribe (?:to|now|here|for)\b|Get (?:the|our) (?:latest|daily|best|free)\b.*\b(?:newsletter|inbox|email|app)|Follow (?:us|@|\p{L}+ on (?:Twitter|Facebook|Instagram|X))\b|Folgen Sie (?:uns|\p{L}+ (?:auf|bei))\b|Click here\b|Tap here\b|Klicken Sie hier\b|Download (?:the|our) .{0,40}\bapp\b|Like (?:us|our|this)\b|Join (?:us|our|the (?:conversation|discussion))\b|Jetzt (?:anmelden|abonnieren|weiterlesen|testen|lesen|bestellen)\b|Abonnieren\b|Newsletter (?:abonnieren|bestellen)\b|Zur Startseite\b|Hier (?:geht es|finden Sie|lesen Sie)\b|Have (?:a|you got a) (?:story|tip|news tip)\b|Got a (?:tip|story)\b|Do you have (?:a|any) (?:story|tip|information)\b|Never miss\b|Be the first\b|Stay (?:up to date|informed|tuned)\b|Support (?:our|independent|the)\b.{0,60}\bjournalism)/u;

/** Buttons, counters and notices of a page. */
const FURNITURE =
  /^(?:teilen|drucken|share(?: (?:this|on|via|the).*)?|tweet|e-?mail|print|copy(?: link)?|link kopieren|save|speichern|merken|kommentare?(?:\s*\(?\d*\)?)?|\d*\s*comments?|leave a comment.*|view comments.*|comments are closed.*|loading.*|wird geladen.*|close|schließen|menu|menü|suche|search|home|startseite|facebook|twitter|whatsapp|linkedin|pinterest|reddit|instagram|tags?\s*:.*|topics?\s*:.*|themen\s*:.*|schlagwörter\s*:.*|filed under\s*:?.*|categories\s*:.*|all rights reserved.*|alle rechte vorbehalten.*|copyright\b.*|cookies?\b.*|we use cookies.*|wir verwenden cookies.*|min(?:ute)?s? read|\d+ min(?:ute)?s?(?: read| lesezeit)?\.?|lesezeit.*|terms of (?:use|service).*|privacy policy.*|this (?:article|story) (?:is|was|has been|originally|first).{0,220}|dieser (?:artikel|text|beitrag) (?:ist|wurde|erschien|stammt).{0,220}|the (?:associated press|ap) contributed to this.*|(?:additional )?reporting by .{0,160}|editing by .{0,120}|contact (?:us|the (?:author|reporter|writer)).{0,120}|view (?:the )?(?:full )?(?:gallery|slideshow|image|images).*|show more|load more|mehr anzeigen|mehr laden|continue reading.*|story continues.*|article continues.*|skip (?:to|ad|advert).*|hide caption|toggle caption|enlarge(?: (?:this )?image)?|back to top|nach oben|report (?:a )?typo.*|correction\s*:.*|korrektur\s*:.*|(?:presse|medien)(?:mitteilung|information|meldung)|press release|for immediate release|(?:presse|medien)?kontakt\s*:.{0,220}|(?:press|media)? ?contacts?\s*:.{0,220})$/iu;

const MONTHS =
  "jan(?:uar|uary|\\.)?|feb(?:ruar|ruary|\\.)?|märz|mär\\.?|mar(?:ch|\\.)?|apr(?:il|\\.)?|mai|may|juni?|june?|juli?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|o[kc]t(?:ober|\\.)?|nov(?:ember|\\.)?|de[zc](?:ember|\\.)?";
const DATE_ALONE = new RegExp(
  `^(?:(?:published|updated|posted|last updated|last modified|modified|created|veröffentlicht(?: am)?|aktualisiert(?: am)?|stand|erstellt(?: am)?|datum|date|first published(?: on)?|on|am|vom)\\s*:?\\s*)?(?:(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)[\\p{L}]*[.,]?\\s*)?(?:the\\s+)?(?:\\d{1,2}(?:st|nd|rd|th|\\.)?\\s*(?:of\\s+)?(?:${MONTHS})|(?:${MONTHS})\\s+\\d{1,2}(?:st|nd|rd|th)?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})[,.]?\\s*(?:\\d{4})?(?:[,;|·–-]?\\s*(?:at\\s+|um\\s+)?\\d{1,2}[.:]\\d{2}(?:\\s*(?:uhr|h|am|pm|a\\.m\\.|p\\.m\\.))?)?(?:\\s*\\(?[A-Z]{2,5}\\)?)?[.]?$`,
  "iu",
);

export const WORD_RULES: readonly WordRule[] = [
  { id: "promo-words", class: "promo", test: begins(PROMO, 40) },
  { id: "date-alone", class: "dateline", test: begins(DATE_ALONE, 12) },
  { id: "no-letters", class: "other", test: (text) => !/\p{L}{2}/u.test(text) },
  { id: "credit-mark", class: "credit", test: begins(CREDIT_MARK, LONG_CREDIT) },
  { id: "credit-agency", class: "credit", test: begins(CREDIT_ALONE, LONG_CREDIT) },
  { id: "caption-with-credit", class: "caption", test: endsWithCredit },
  { id: "credit-capitals", class: "credit", test: isCapitals },
  { id: "page-furniture", class: "other", test: begins(FURNITURE, 40) },
];

/** A caption that closes with its credit: “… strength in size (Image: GETTY)”, “… in Hialeah, Fla. (AP Photo/Alan Diaz, File)”. */
function endsWithCredit(text: string): boolean {
  const [, inside] = text.match(/[([]([^()[\]]{2,80})[)\]]\.?$/u) ?? [];
  return (
    inside !== undefined && wordCount(text) <= 80 && (CREDIT_MARK.test(inside) || CREDIT_INSIDE.test(inside))
  );
}

/** RUSSIAN FOREIGN MINISTRY / HANDOUT */
function isCapitals(text: string): boolean {
  return /\S\s*\/\s*\S/.test(text) && !/\p{Ll}/u.test(text) && wordCount(text) <= 10;
}
