/** Closed classes of English. Lower case. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const ARTICLES = setOf(
  "the a an this that these those his her its their our my your some any no every each both all several many most another other",
);
export const PREPOSITIONS = setOf(`
  of in on at by for from with to into onto about against between among under over after before during since until through across
  toward towards upon within without near off out up down around behind beyond despite amid regarding concerning per via like than outside inside`);
/** Open a clause; what stands before them is no part of the subject. */
export const CONNECTORS = setOf(
  "that which who whom whose when where while because since if although though unless as until after before whether but and or so yet nor once",
);
export const AUXILIARIES = setOf(
  "has have had is are was were be been being will would could should might may must can do does did 's 've 'd 'll",
);
export const ADVERBS = setOf(`
  also later earlier then recently repeatedly once again previously already still even just only never often always publicly privately openly reportedly
  initially finally further now immediately quickly flatly simply clearly strongly specifically falsely famously long not n't ever first firmly consistently explicitly
  actually apparently allegedly subsequently frequently rightly correctly merely largely`);
export const PRONOUNS = setOf(
  "he she they it we i you who one some others many everyone everybody nobody someone somebody",
);
export const TIMES = setOf(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow wednesday's recently earlier later afterward afterwards then there here flatly publicly again",
);
export const MONTHS = setOf(
  "january february march april may june july august september october november december jan feb aug sept oct nov dec",
);

export const ABBREVIATIONS = setOf(`
  mr mrs ms dr prof sen rep gov gen col lt capt sgt rev hon st jr sr u.s u.n u.k d.c inc corp co ltd vs etc e.g i.e a.m p.m no dept jan feb mar apr jun jul aug sept sep oct nov dec
  ph.d m.d mt ft calif fla conn mass mich minn okla pa va wis ariz ala ark colo del ga ill ind kan ky la md me miss mo mont neb nev tenn tex vt wash ore messrs maj adm cmdr`);

export const OPENERS = setOf(
  "the a an he she they it we i in on at but and for as if when while after before this that these those there his her its their some many most all no not so then now also however meanwhile",
);
