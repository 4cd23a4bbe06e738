/**
 * The document that the benches set, as data: N sections, each a heading, a summary, a table of six people, four quotations with their
 * speakers, six paragraphs, five points and two links. The same number and seed give the same document.
 */
import * as words from "./text-de.mjs";

const LABELS = {
  toc: "Inhalt",
  participants: "Teilnehmende",
  quotes: "Stellungnahmen",
  body: "Verlauf",
  results: "Ergebnisse",
  links: "Weiterführend",
  cols: ["Name", "Funktion", "Delegation"],
};

/** Runs of a paragraph have a text `t` and a style `s`: r, or i for names. */
export function makeDocument(count, seed) {
  const dice = new Dice(seed * 7919 + count);
  const sections = Array.from({ length: count }, (_, i) => makeSection(i + 1, seed, dice));
  return {
    lang: "de",
    title: "Briefing-Mappe der Verhandlungsrunde",
    date: `${dice.date()} 2026`,
    author: "Pressestab des Verhandlungssekretariats",
    labels: LABELS,
    sections,
  };
}

export const plainText = (runs) => runs.map(({ t }) => t).join("");

function makeSection(number, seed, dice) {
  const participants = Array.from({ length: 6 }, () => ({
    name: dice.person(),
    role: dice.pick(words.ROLES),
    delegation: dice.pick(words.STATES),
  }));
  const bullets = [];
  while (bullets.length < 5) {
    const bullet = dice.pick(words.BULLETS);
    if (!bullets.includes(bullet)) bullets.push(bullet);
  }
  const place = dice.pick(words.PLACES).replace(/^(der|dem) /, "");
  return {
    id: `s${number}`,
    title: `${number}. ${dice.pick(words.TITLES)}, ${place}`,
    summary: makeParagraph(dice, 40, 70),
    participants,
    quotes: Array.from({ length: 4 }, () => {
      const { name, role } = dice.pick(participants);
      return { text: `„${plainText(fill(dice.pick(words.QUOTES), dice))}“`, speaker: name, role };
    }),
    body: Array.from({ length: 6 }, () => makeParagraph(dice, 40, 120)),
    bullets: bullets.map((bullet) => plainText(fill(bullet, dice))),
    links: [
      {
        text: `Protokoll der Sitzung ${number} im Dokumentenarchiv`,
        url: `https://example.org/archiv/${seed}/${number}`,
      },
      {
        text: `Mitschnitt der Pressekonferenz ${number}`,
        url: `https://example.org/media/${seed}/${number}?lang=de`,
      },
    ],
  };
}

/** A paragraph with up to two sentences swapped and three added, drawn again until it has a usual length. */
function makeParagraph(dice, least, most) {
  for (;;) {
    const sentences = dice.pick(words.PARAS).slice();
    const swaps = dice.between(0, 2);
    for (let i = 0; i < swaps; i++)
      sentences[dice.between(0, sentences.length - 1)] = dice.pick(dice.pick(words.PARAS));
    const more = dice.between(0, 3);
    for (let i = 0; i < more; i++)
      sentences.splice(dice.between(1, sentences.length), 0, dice.pick(dice.pick(words.PARAS)));
    if (new Set(sentences).size !== sentences.length) continue;
    const runs = fill(sentences.join(" "), dice);
    const length = plainText(runs).split(/\s+/).length;
    if (length >= least && length <= most) return runs;
  }
}

const SLOTS = {
  P: (dice) => dice.person(),
  D: (dice) => dice.pick(words.DELEGATIONS),
  O: (dice) => dice.pick(words.PLACES),
  Z: (dice) => String(dice.between(3, 97)),
  T: (dice) => dice.date(),
  A: (dice) => dice.pick(words.TOPICS),
};

function fill(text, dice) {
  const runs = [];
  const push = (t, s) => {
    const last = runs.at(-1);
    if (t === "") return;
    if (last?.s === s) last.t += t;
    else runs.push({ t, s });
  };
  let end = 0;
  for (const { 0: slot, 1: kind, index } of text.matchAll(/\{([PDOZTA])\}/g)) {
    push(text.slice(end, index), "r");
    push(SLOTS[kind](dice), kind === "P" ? "i" : "r");
    end = index + slot.length;
  }
  push(text.slice(end), "r");
  return runs;
}

/** Seeded (mulberry32), so that every engine sets the same words. */
class Dice {
  constructor(seed) {
    this.state = seed;
  }

  next() {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  pick(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  between(least, most) {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  person() {
    return `${this.pick(words.FIRST)} ${this.pick(words.LAST)}`;
  }

  date() {
    return `${this.between(1, 28)}. ${this.pick(words.MONTHS)}`;
  }
}
