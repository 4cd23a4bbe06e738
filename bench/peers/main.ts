/**
 * `readout.js layout home doc.json out.pdf` makes one document and ends (cold);
 * `readout.js layout home --warm out.pdf doc.json …` makes one after another in one process and prints the milliseconds of each.
 * Bundled and started as the program is.
 */
import fs from "node:fs";
import { openEngine, type PeersDocument } from "./engine.ts";

const [layout = "", home = "", ...args] = process.argv.slice(2);
const render = openEngine(layout, home);
const load = (file: string): PeersDocument => JSON.parse(fs.readFileSync(file, "utf8"));

void run();
// As the program ends.
process.once("beforeExit", () => process.exit());

async function run(): Promise<void> {
  // As the program does when it has read a file: what was begun goes on.
  await new Promise(setImmediate);
  if (args[0] === "--warm") return warm(args[1] as string, args.slice(2).map(load));
  const { pdf } = await render(load(args[0] as string));
  fs.writeFileSync(args[1] as string, pdf);
}

async function warm(out: string, documents: readonly PeersDocument[]): Promise<void> {
  const runs = [];
  for (const document of documents) {
    const start = performance.now();
    const cpu = process.cpuUsage();
    const { pdf, pages, times } = await render(document);
    const ms = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    runs.push({ ms, cpu: (user + system) / 1000, pages, bytes: pdf.length, times });
    fs.writeFileSync(out, pdf);
  }
  console.log(JSON.stringify({ runs, peak: process.resourceUsage().maxRSS / 1024 }));
}
