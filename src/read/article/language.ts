/**
 * The language of a text by its commonest words. Each list has the twenty-odd most frequent words that hardly any of the other
 * languages shares; German and English are read, the rest are only told apart, so that a finding can name them.
 */

const WORDS: Readonly<Record<string, string>> = {
  de: "der die das und ist nicht ein eine zu den von mit sich auf für dem des im als auch es dass sie er wird sei wie nach bei aus einen einer haben hat sind werden wurde noch oder aber über nur ich wir",
  en: "the and of to in is that it was for on are with as his they be at this have from or had by but not what were we when your said there can an which their will would she he has its been who more about",
  fr: "le les des et est une que qui dans pour pas sur avec sont ont par plus ce il elle nous vous mais leur cette être été aux du",
  es: "el los las y que en una por con para del se su no más como pero fue sus este ha son entre está también desde cuando muy sin",
  it: "il che di è per una della con non sono del alla nel più anche dei delle gli ha come questo dalla ma si al",
  nl: "het een van niet dat zijn voor met op te aan ook er door maar werd wordt naar bij uit nog heeft dit deze geen",
  pt: "os que não uma com para por mais das dos como mas foi ao ele tem sua ou quando muito nos já também pelo",
  pl: "nie się na jest że do to jak ale za tego przez dla po był są jego które oraz ze od czy także",
  sv: "och att det som är på en för av med den inte till har om ett var men sig från så",
  tr: "bir ve bu için ile olarak daha çok ama gibi olan kadar sonra ne değil en her",
};

const LANGUAGES = Object.keys(WORDS);

/** Places in `LANGUAGES` of those that have the word on their list. */
const MARKS = new Map<string, number[]>();
for (const [place, language] of LANGUAGES.entries())
  for (const word of WORDS[language]!.split(" "))
    MARKS.set(word, [...new Set([...(MARKS.get(word) ?? []), place])]);

/** Scripts that settle the matter by themselves. */
const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["zh", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu],
];

/** Signs of the blocks that hold letters beyond Latin: most texts have none, and no script to be counted. */
const FURTHER = /[\u0370-\u1dff\u2c80-\ua71f\ua800-\uffff]/;

/** Small Latin letters, of which almost all words are: found in a third of the time that all letters of Unicode take. */
const LATIN_WORD = /[a-zªµºß-öø-ɏḀ-ỿ]+/g;

/** Long texts show their language early. */
const ENOUGH = 20_000;
/** Fewer words say nothing, as “Getty Images” and a name do. */
const LEAST_WORDS = 4;
/** In running German and English every third word is on the list; headlines have one in ten. */
const LEAST_SHARE = 0.08;

/** BCP 47 tag, or undefined when the text is too short or of none of the languages known here. */
export function languageOf(whole: string): string | undefined {
  const text = whole.slice(0, ENOUGH).toLowerCase();
  const isFurther = FURTHER.test(text);
  if (isFurther) {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    for (const [language, script] of SCRIPTS)
      if ((text.match(script)?.length ?? 0) > letters / 2) return language;
  }
  const words = text.match(isFurther ? /\p{L}+/gu : LATIN_WORD) ?? [];
  if (words.length < LEAST_WORDS) return undefined;
  let best: string | undefined;
  let most = words.length * LEAST_SHARE;
  const hits = LANGUAGES.map(() => 0);
  for (const word of words) {
    const places = MARKS.get(word);
    if (places !== undefined) for (let i = 0; i < places.length; i++) hits[places[i]!]!++;
  }
  for (let place = 0; place < hits.length; place++)
    if (hits[place]! > most) {
      best = LANGUAGES[place];
      most = hits[place]!;
    }
  return best;
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(["ar", "he"]);
export const isRightToLeft = (language: string | undefined): boolean => RIGHT_TO_LEFT.has(language ?? "");
