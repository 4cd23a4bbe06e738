/** What `npm start` and `npm test` need before they can begin: packages that match the lock file, and a build that matches the sources. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const home = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const inHome = (...names) => path.join(home, ...names);

const STAMP = inHome("node_modules", ".readout-lock");
const PROGRAM = inHome("dist", "readout.js");

/** Installs the packages when they are missing or the lock file has changed since. */
export function install() {
  const lock = createHash("sha256")
    .update(fs.readFileSync(inHome("package-lock.json")))
    .digest("hex");
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, "utf8") === lock) return;
  if (!fs.existsSync(STAMP) && lockedVersionsAreThere()) {
    // Somebody ran npm themselves; what is there is what the lock file asks for.
    fs.writeFileSync(STAMP, lock);
    return;
  }
  console.error("installing packages …");
  must("npm", ["ci", "--no-audit", "--no-fund", "--prefer-offline"]);
  fs.writeFileSync(STAMP, lock);
}

function lockedVersionsAreThere() {
  const installed = inHome("node_modules", ".package-lock.json");
  if (!fs.existsSync(installed)) return false;
  const there = JSON.parse(fs.readFileSync(installed, "utf8")).packages;
  const wanted = JSON.parse(fs.readFileSync(inHome("package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === "" || optional || there[name]?.version === version,
  );
}

/** Builds when a source is newer than the program. */
export function buildWhenStale() {
  if (fs.existsSync(PROGRAM) && newest(inHome("src")) <= fs.statSync(PROGRAM).mtimeMs) return;
  must(process.execPath, [inHome("scripts", "build.mjs")]);
}

function newest(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).reduce(
    (latest, entry) => {
      const file = path.join(folder, entry.name);
      return Math.max(latest, entry.isDirectory() ? newest(file) : fs.statSync(file).mtimeMs);
    },
    fs.statSync(inHome("package-lock.json")).mtimeMs,
  );
}

/** Runs a command in the project's folder and shows what it says; gives its exit code. */
export function call(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: home,
    stdio: "inherit",
    shell: process.platform === "win32" && command === "npm",
    ...options,
  });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

function must(command, args) {
  const status = call(command, args);
  if (status !== 0) process.exit(status);
}
