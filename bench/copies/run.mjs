/** A thousand numbered copies of the two-page sheet: made, proven and on the disk. Goals: 40 a second, under 400 MB. */
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
    const usage = path.join(folder, "usage.json");
    const hook = `data:text/javascript,import fs from "node:fs";process.on("exit",()=>fs.writeFileSync(${JSON.stringify(usage)},JSON.stringify(process.resourceUsage())))`;
    const start = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        ...["--import", hook, path.join(home, "dist", "readout.js"), "copies"],
        ...[
          path.join(home, "content", "riad-gespraeche", "briefing.yaml"),
          "--list",
          list,
          "-o",
          folder,
          "-q",
        ],
      ],
      { encoding: "utf8", maxBuffer: 1e8 },
    );
    const seconds = (performance.now() - start) / 1000;
    if (status !== 0) throw new Error(stderr);
    const made = fs.readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(".pdf"));
    const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(fs.readFileSync(usage, "utf8"));
    console.log(
      `${made.length} copies in ${seconds.toFixed(1)} s: ${(made.length / seconds).toFixed(0)} a second`,
    );
    console.log(
      `processor ${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} s, peak ${(maxRSS / 1024).toFixed(0)} MB`,
    );
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
