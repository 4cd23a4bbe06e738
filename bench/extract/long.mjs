/**
 * `npm run bench -- long-article`: does `readout extract` take time in step with the length of an article? The two articles that were
 * written for the project, again and again with other names and numbers, so that no two copies are alike. Whole processes; the table has the
 * processor's time. Goal: 2 s for 1 MB.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { home } from "../../scripts/setup.mjs";

const SIZES = [250_000, 500_000, 1_000_000];
const RUNS = 3;
const ARTICLES = { German: "sundbruecke", English: "harbour-talks" };

export function runLongArticle() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "readout-long-"));
  try {
    console.log("language     bytes   cpu ms  peak MB");
    for (const [language, name] of Object.entries(ARTICLES))
      for (const size of SIZES) {
        const file = path.join(folder, `${name}.txt`);
        fs.writeFileSync(file, longArticle(name, size));
        const all = Array.from({ length: RUNS }, () => runOnce(file, folder)).sort((a, b) => a.cpu - b.cpu);
        const { cpu, peak } = all[RUNS >> 1];
        const cells = [size, cpu.toFixed(0), peak.toFixed(0)].map((cell) => String(cell).padStart(8));
        console.log([language.padEnd(8), ...cells].join(" "));
      }
    console.log(`medians of ${RUNS} runs, whole processes; Node ${process.versions.node}`);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function runOnce(file, folder) {
  const usageFile = path.join(folder, "usage.json");
  const hook = `data:text/javascript,import fs from "node:fs";process.on("exit",()=>fs.writeFileSync(${JSON.stringify(usageFile)},JSON.stringify(process.resourceUsage())))`;
  const args = ["--import", hook, path.join(home, "dist", "readout.js"), "extract", file];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: home,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`extract ended with ${status}: ${stderr.slice(0, 2_000)}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(fs.readFileSync(usageFile, "utf8"));
  return { cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS / 1024 };
}

const SYLLABLES = "ba ro min dal ver ki tos lan gre fu wes har jo nim pel sar tu vik zor ette mun cal".split(
  " ",
);

/** Copies of an article, in each of which every surname is another. */
function longArticle(name, size) {
  const text = fs.readFileSync(path.join(home, "content", name, "article.txt"), "utf8");
  const pairs = text.matchAll(/\p{Lu}\p{Ll}+ (\p{Lu}\p{Ll}{4,})/gu);
  const surnames = new Set([...pairs].map(([, surname]) => surname));
  const pick = dice();
  let long = "";
  for (let copy = 0; long.length < size; copy++) {
    const names = new Map([...surnames].map((surname) => [surname, newName(pick)]));
    const renamed = text.replace(/\p{Lu}[\p{L}-]+/gu, (word) => names.get(word) ?? word);
    long += `${renamed.replace(/\d+/g, (n) => Number(n) + (copy % 50))}\n`;
  }
  return long;
}

function newName(pick) {
  const letters = Array.from({ length: 2 + pick(2) }, () => SYLLABLES[pick(SYLLABLES.length)]).join("");
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

/** Lehmer's generator: the same article in every run. */
function dice() {
  let state = 7;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
