/**
 * 1,000 mails with the two-page sheet of some 100 KB, each to one recipient, to a server on loopback that takes them as they come. Goal:
 * 100 a second, each recorded on disk twice. The server runs in a process of its own, so that its work is not counted as ours.
 */
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { home } from "../../scripts/setup.mjs";

const SAMPLE = path.join(home, "content", "riad-gespraeche");
const MAILS = 1000;

export async function runMail([connections = "1,4"]) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "readout-mail-"));
  const server = spawn(
    process.execPath,
    [path.join(path.dirname(fileURLToPath(import.meta.url)), "server.mjs")],
    {
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  try {
    const port = await new Promise((resolve) =>
      server.stdout.once("data", (bytes) => resolve(Number(bytes))),
    );
    for (const file of ["briefing.yaml", "briefing.check.json"])
      fs.copyFileSync(path.join(SAMPLE, file), path.join(folder, file));
    const list = Array.from({ length: MAILS }, (_, i) => `r${i}@example.org,Reader ${i},TLP:RED`);
    fs.writeFileSync(path.join(folder, "list.csv"), `address,name,clearance\n${list.join("\n")}\n`);
    const pdf = path.join(folder, "sheet.pdf");
    readout(folder, "build", "briefing.yaml", "-o", pdf);
    console.log(`${MAILS} mails, PDF of ${(fs.statSync(pdf).size / 1000).toFixed(0)} kB`);
    for (const count of connections.split(",")) {
      const ledger = `ledger-${count}.jsonl`;
      const args = [
        "mail",
        "briefing.yaml",
        "--list",
        "list.csv",
        "--pdf",
        pdf,
        "--ledger",
        ledger,
        "--json",
      ];
      const idle = readout(folder, ...args);
      const sent = readout(
        folder,
        ...args,
        "--smtp",
        `smtp://127.0.0.1:${port}`,
        "--send",
        "--connections",
        count,
      );
      const accepted = fs.readFileSync(path.join(folder, ledger), "utf8").split('"accepted"').length - 1;
      const seconds = sent.seconds - idle.seconds;
      console.log(
        `${count} connection(s): ${accepted} accepted, ${(accepted / seconds).toFixed(0)} a second; processor ${(sent.cpu - idle.cpu).toFixed(2)} s, peak ${sent.peak.toFixed(0)} MB`,
      );
    }
  } finally {
    server.stdin.end();
    fs.rmSync(folder, { recursive: true });
  }
}

/** Wall clock, and what the operating system saw of the process. */
function readout(cwd, ...args) {
  const usage = path.join(cwd, "usage.json");
  const hook = `data:text/javascript,import fs from "node:fs";process.on("exit",()=>fs.writeFileSync(${JSON.stringify(usage)},JSON.stringify(process.resourceUsage())))`;
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", hook, path.join(home, "dist", "readout.js"), ...args],
    { cwd, encoding: "utf8", maxBuffer: 1e9 },
  );
  if (status !== 0) throw new Error(stderr);
  const seconds = (performance.now() - start) / 1000;
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(fs.readFileSync(usage, "utf8"));
  return { seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 };
}
