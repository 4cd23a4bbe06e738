/** A thousand numbered copies of the two-page sheet, a file each and all in one: made, proven and on the disk. Goals: 40 a second, under 400 MB. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { home } from "../../scripts/setup.mjs";

const COPIES = 1000;
const LETTERS = "Anna Ben Çelik Dörte Émile Frieda Göran Håkon Ilse Jürgen".split(" ");

export async function runCopies([count = COPIES] = []) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "readout-copies-"));
  try {
    const list = path.join(folder, "list.csv");
    const rows = Array.from(
      { length: Number(count) },
      (_, i) => `${LETTERS[i % 10]} Muster ${i},Referat ${i % 40}`,
    );
    fs.writeFileSync(list, `name,unit\n${rows.join("\n")}\n`);
    for (const more of [[], ["--merged"]]) measure(folder, list, Number(count), more);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** One file for each, or all of them in one. */
function measure(folder, list, count, more) {
  const out = path.join(folder, more.length > 0 ? "one" : "each");
  const usage = path.join(folder, "usage.json");
  const hook = `data:text/javascript,import fs from "node:fs";process.on("exit",()=>fs.writeFileSync(${JSON.stringify(usage)},JSON.stringify(process.resourceUsage())))`;
  const briefing = path.join(home, "content", "riad-gespraeche", "briefing.yaml");
  const args = ["copies", briefing, "--list", list, "-o", out, "-q", ...more];
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", hook, path.join(home, "dist", "readout.js"), ...args],
    { encoding: "utf8", maxBuffer: 1e8 },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(stderr);
  const made = fs.readdirSync(out, { recursive: true }).filter((name) => String(name).endsWith(".pdf"));
  const bytes = made.reduce((sum, name) => sum + fs.statSync(path.join(out, String(name))).size, 0);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(fs.readFileSync(usage, "utf8"));
  console.log(
    `${count} copies in ${made.length === 1 ? "one file" : `${made.length} files`}: ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(0)} a second, ${(bytes / 1e6).toFixed(1)} MB on the disk`,
  );
  console.log(
    `processor ${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} s, peak ${(maxRSS / 1024).toFixed(0)} MB`,
  );
}
