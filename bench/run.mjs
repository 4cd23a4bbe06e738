/**
 * `npm run bench -- cold`: what does one `readout build` of the two-page sheet cost, from nothing? Goal: under 700 ms and 200 MB.
 * `npm run bench -- long`: how do 200 pages of the same material do, and does memory grow with them or faster? Goal: under 4 s.
 * `npm run bench -- peers`: are we faster than the other engines, on one document (bench/peers)?
 * `npm run bench -- quality`: are paragraphs set as well as LuaLaTeX with microtype sets them (bench/quality)?
 * `npm run bench -- bounds`: how good could they be in narrow columns at all (bench/quality/bounds.mjs)?
 * `npm run bench -- mail`: how many mails a second leave, each recorded on disk (bench/mail)? Goal: 100.
 * `npm run bench -- copies`: how many numbered copies a second are made, proven and written (bench/copies)? Goal: 40, under 400 MB.
 * `npm run bench -- paragraph`: does a paragraph take time in step with its length (bench/paragraph)?
 * `npm run bench -- html`: how much of the article is taken out of saved news pages, and how little else (bench/html)?
 * `npm run bench -- gnqa dev`, `polnear dev`, `seed`: what is drawn out of annotated articles, next to the published figures
 * (bench/extract).
 * `npm run bench -- speakers`: whose words stand between quotation marks, in articles of our own (bench/extract/speakers).
 * `npm run bench -- events`: who met whom, who was not there, and where countries stand, in articles of our own (bench/extract/events).
 * `npm run bench -- long-article`: does drawing a draft out of an article take time in step with its length (bench/extract)?
 * `-n 9` sets the number of runs; the table shows medians. On a busy machine look at the processor's time, of all threads together.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parse, stringify } from "yaml";
import { buildWhenStale, home } from "../scripts/setup.mjs";
import { isExtractBench, runExtractBench } from "./extract/run.mjs";

/** What tells one copy of an item from another. */
const TEXTS = ["text", "position", "quote", "outcome", "title"];
const SAMPLE = path.join(home, "content", "riad-gespraeche", "briefing.yaml");
const [what = "cold", ...rest] = process.argv.slice(2);
const runs = rest[0] === "-n" ? Number(rest[1]) : 5;

if (!isExtractBench(what)) buildWhenStale();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "readout-bench-"));
try {
  if (what === "cold") report([measure("two pages", SAMPLE, "lagebild")]);
  else if (what === "long")
    report([1, 35, 72, 145].map((times) => measure(`× ${times}`, longer(times), roomy())));
  else if (what === "peers") await (await import("./peers/run.mjs")).runPeers(rest);
  else if (what === "quality") await (await import("./quality/run.mjs")).runQuality(rest);
  else if (what === "bounds") await (await import("./quality/bounds.mjs")).runBounds();
  else if (what === "mail") await (await import("./mail/run.mjs")).runMail(rest);
  else if (what === "copies") await (await import("./copies/run.mjs")).runCopies(rest);
  else if (what === "paragraph") await (await import("./paragraph/run.mjs")).runParagraph();
  else if (what === "html") await (await import("./html/run.mjs")).runHtml(rest);
  else if (what === "long-article") (await import("./extract/long.mjs")).runLongArticle();
  else if (isExtractBench(what)) await runExtractBench(what, rest);
  else throw new Error(`there is no bench “${what}”: cold, copies, html, long, mail, peers or quality`);
} finally {
  fs.rmSync(folder, { recursive: true });
}

/** Medians of whole processes, started one after the other; the first warms the disk and does not count. */
function measure(name, briefing, layout) {
  const all = Array.from({ length: runs + 1 }, () => runOnce(briefing, layout)).slice(1);
  const stages = all[0].times.map(({ stage }, i) => [stage, median(all.map(({ times }) => times[i].ms))]);
  return {
    name,
    pages: all[0].pages,
    wall: median(all.map(({ wall }) => wall)),
    cpu: median(all.map(({ cpu }) => cpu)),
    peak: median(all.map(({ peak }) => peak)),
    stages: Object.fromEntries(stages),
  };
}

/** Peak and processor's time are what the operating system saw of the process itself, written down by a hook as it ends. */
function runOnce(briefing, layout) {
  const usageFile = path.join(folder, "usage.json");
  const hook = `data:text/javascript,import fs from "node:fs";process.on("exit",()=>fs.writeFileSync(${JSON.stringify(usageFile)},JSON.stringify(process.resourceUsage())))`;
  const args = [
    "--import",
    hook,
    path.join(home, "dist", "readout.js"),
    "build",
    briefing,
    "-l",
    layout,
    "-o",
    path.join(folder, "out"),
    "--json",
  ];
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: home,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(`the build ended with ${status}: ${stderr}${stdout.slice(0, 2000)}`);
  const [sheet] = JSON.parse(stdout).sheets;
  const usage = JSON.parse(fs.readFileSync(usageFile, "utf8"));
  return {
    wall,
    cpu: (usage.userCPUTime + usage.systemCPUTime) / 1000,
    peak: usage.maxRSS / 1024,
    pages: sheet.facts.pages,
    times: sheet.times,
  };
}

/**
 * The same material again and again, each copy under ids and with texts of its own, so that verification can tell them apart. It is
 * written out as a person would, evidence and all.
 */
function longer(times) {
  const briefing = parse(fs.readFileSync(SAMPLE, "utf8"));
  for (const section of ["statements", "meetings", "reactions", "timeline", "openQuestions", "sourceNotes"]) {
    const items = briefing[section];
    briefing[section] = Array.from({ length: times }, (_, i) =>
      items.map((item) => copyOf(item, i + 1)),
    ).flat();
  }
  const file = path.join(folder, `times-${times}`, "briefing.yaml");
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, stringify(briefing, { aliasDuplicateObjects: false, lineWidth: 120 }));
  return file;
}

function copyOf(item, number) {
  const marked = (text) => (Array.isArray(text) ? text.map(marked) : text && `${text} (${number})`);
  const own = TEXTS.filter((key) => key in item).map((key) => [key, marked(item[key])]);
  return { ...item, ...("id" in item && { id: `${item.id}-${number}` }), ...Object.fromEntries(own) };
}

/** The sheet's layout without its page budget. */
function roomy() {
  const layout = path.join(folder, "templates", "roomy");
  if (fs.existsSync(layout)) return layout;
  fs.cpSync(path.join(home, "templates"), path.join(folder, "templates"), { recursive: true });
  fs.cpSync(path.join(home, "templates", "lagebild"), layout, { recursive: true });
  const manifest = parse(fs.readFileSync(path.join(layout, "layout.yaml"), "utf8"));
  delete manifest.maxPages;
  fs.writeFileSync(path.join(layout, "layout.yaml"), stringify(manifest));
  return layout;
}

function report(rows) {
  const stages = Object.keys(rows[0].stages);
  const head = ["", "pages", "wall ms", "cpu ms", "peak MB", ...stages];
  const body = rows.map((row) => [
    row.name,
    String(row.pages),
    row.wall.toFixed(0),
    row.cpu.toFixed(0),
    row.peak.toFixed(0),
    ...stages.map((stage) => row.stages[stage].toFixed(0)),
  ]);
  const widths = head.map((_, i) => Math.max(...[head, ...body].map((row) => row[i].length)));
  for (const row of [head, ...body]) console.log(row.map((cell, i) => cell.padStart(widths[i])).join("  "));
  console.log(
    `medians of ${runs} runs, whole processes; Node ${process.versions.node}, ${os.cpus().length} × ${os.cpus()[0].model.trim()}`,
  );
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
