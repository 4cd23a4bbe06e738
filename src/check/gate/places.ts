/**
 * Names of countries, cities and bodies in both languages, with what is said of their people: so that “britische Truppen” is found in a
 * source that speaks of “the United Kingdom”. Written from general knowledge; a name that is missing is compared as any other word.
 */

/** One place a line: the names, then after a bar the beginnings of adjectives and peoples. */
const TABLE = `
Deutschland Germany Bundesrepublik | deutsch german
Österreich Austria | österreich austrian
Schweiz Switzerland | schweizer swiss
Frankreich France | französisch franzos french
Großbritannien Britannien UK Britain Königreich Kingdom | britisch brite british briton
England | englisch engländer english
Schottland Scotland | schottisch schotte scottish scot
Irland Ireland | irisch ire irish
Italien Italy | italienisch italiener italian
Spanien Spain | spanisch spanier spanish spaniard
Portugal | portugies portuguese
Niederlande Netherlands Holland | niederländ dutch holländ
Belgien Belgium | belgisch belgier belgian
Luxemburg Luxembourg | luxemburg
Polen Poland | polnisch pole polish
Tschechien Czechia | tschechisch tscheche czech
Slowakei Slovakia | slowakisch slowake slovak
Ungarn Hungary | ungarisch ungar hungarian
Rumänien Romania | rumänisch rumäne romanian
Bulgarien Bulgaria | bulgarisch bulgare bulgarian
Griechenland Greece | griechisch grieche greek
Türkei Turkey Türkiye | türkisch türke turkish turk
Schweden Sweden | schwedisch schwede swedish swede
Norwegen Norway | norweg norwegian
Dänemark Denmark | dänisch däne danish dane
Finnland Finland | finnisch finne finnish finn
Island Iceland | isländ icelandic
Estland Estonia | estnisch este estonian
Lettland Latvia | lettisch lette latvian
Litauen Lithuania | litauisch litauer lithuanian
Ukraine | ukrainisch ukrainer ukrainian
Russland Russia | russisch russe russian
Belarus Weißrussland | belarus weißruss
Moldau Moldova Moldawien | moldau moldov
Georgien | georgisch georgier georgian
Armenien Armenia | armen
Aserbaidschan Azerbaijan | aserbaidschan azerbaijani
Serbien Serbia | serbisch serbe serb
Kroatien Croatia | kroatisch kroate croat
Slowenien Slovenia | slowenisch slowene sloven
Kosovo | kosovar
USA Vereinigte_Staaten United_States Amerika America US U.S. | amerikan american us-
Kanada Canada | kanad canadian
Mexiko Mexico | mexikan mexican
Brasilien Brazil | brasil brazil
Argentinien Argentina | argentin
China | chinesisch chinese
Japan | japan
Indien India | indisch inder indian
Pakistan | pakistan
Afghanistan | afghan
Iran | iran
Irak Iraq | irakisch iraker iraqi
Syrien Syria | syrisch syrer syrian
Libanon Lebanon | libanes lebanese
Israel | israel
Palästina Palestine | palästin palestin
Ägypten Egypt | ägypt egypt
Jordanien Jordan | jordan
Saudi-Arabien Saudi_Arabia | saudi
Katar Qatar | katar qatar
Jemen Yemen | jemenit yemen
Südkorea South_Korea | südkorean
Nordkorea North_Korea | nordkorean
Australien Australia | australi
Südafrika South_Africa | südafrika
Nigeria | nigeria
Europa Europe | europäisch europäer european
EU Europäische_Union European_Union | eu-
Nato NATO | nato-
UN UNO Vereinte_Nationen United_Nations | un-
G7 |
Riad Riyadh |
Moskau Moscow | moskauer
Kiew Kyjiw Kyiv Kiev | kiewer
Paris | pariser
London | londoner
Berlin | berliner
Brüssel Brussels | brüsseler
Washington | washingtoner
Wien Vienna | wiener
Warschau Warsaw | warschauer
Rom Rome |
Peking Beijing | pekinger
Genf Geneva | genfer
Istanbul | istanbuler
Ankara |
Prag Prague | prager
Budapest |
Kopenhagen Copenhagen |
Stockholm |
Oslo |
Helsinki |
Madrid |
Lissabon Lisbon |
Athen Athens |
Teheran Tehran |
Jerusalem |
Kairo Cairo |
Damaskus Damascus |
Beirut |
Doha |
Dubai |
Den_Haag Hague |
Straßburg Strasbourg |
Davos |
München Munich | münchner
Minsk |
Odessa Odesa |
Charkiw Kharkiv |
Mariupol |
Donezk Donetsk |
Krim Crimea |
Gaza |
New_York |
`;

/** Adjectives and peoples shorter than this are found whole alone: “Ire” is no “Irene”. */
const SHORT = 5;

/** Place by each of its names. */
const NAMES = new Map<string, string>();
/** Places by the first two letters of what is said of their people. */
const PEOPLES = new Map<string, { readonly id: string; readonly beginning: string }[]>();

for (const line of TABLE.trim().split("\n")) {
  const [names = "", beginnings = ""] = line.split("|").map((part) => part.trim());
  const all = names.split(" ").map((name) => name.replaceAll("_", " "));
  const id = all[0]!;
  for (const name of all) NAMES.set(name, id);
  for (const beginning of beginnings.split(" ").filter((each) => each !== "")) {
    const key = beginning.slice(0, 2);
    PEOPLES.set(key, [...(PEOPLES.get(key) ?? []), { id, beginning }]);
  }
}

/** The places that a folded text speaks of, by id, with the word that says so. */
export function placesIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}.'-]*/gu) ?? [];
  for (const [i, raw] of words.entries()) {
    const word = raw.replace(/[.'-]+$/, "");
    if (!/^\p{L}/u.test(word)) continue;
    const pair = FIRSTS.has(word)
      ? named(`${word} ${(words[i + 1] ?? "").replace(/[.'-]+$/, "")}`)
      : undefined;
    const alone = placesOfWord(raw, word);
    if (pair === undefined && alone.length === 0) continue;
    for (const id of [pair, ...alone]) if (id !== undefined && !found.has(id)) found.set(id, word);
  }
  return found;
}

/** Words that names of two begin with, also as they are declined. */
const FIRSTS = new Set(
  [...NAMES.keys()].flatMap((name) => {
    const [first = "", second] = name.split(" ");
    return second === undefined ? [] : [first, `${first}n`];
  }),
);

/** What was found for a word before; the memory is emptied when it has as many as two large books. */
const known = new Map<string, readonly string[]>();
const MEMORY = 50_000;

function placesOfWord(raw: string, word: string): readonly string[] {
  const before = known.get(raw);
  if (before !== undefined) return before;
  const all = [named(raw), named(word), ...word.split("-").map(named), ...peoples(word)];
  const found = [...new Set(all.filter((id) => id !== undefined))];
  if (known.size >= MEMORY) known.clear();
  known.set(raw, found);
  return found;
}

/** The name, with the s of the genitive or the ending of “Vereinigten Staaten”. */
const named = (word: string): string | undefined =>
  NAMES.get(word) ??
  NAMES.get(word.replace(/'?s$/, "")) ??
  NAMES.get(word.replace(/^(Vereinigte|Europäische|Vereinte)n /, "$1 "));

function peoples(word: string): readonly string[] {
  const small = word.toLowerCase();
  return (PEOPLES.get(small.slice(0, 2)) ?? []).flatMap(({ id, beginning }) => {
    const whole = beginning.length < SHORT && !beginning.endsWith("-");
    const rest = small.slice(beginning.length);
    return small.startsWith(beginning) && (!whole || /^n?s?$/.test(rest)) ? [id] : [];
  });
}
