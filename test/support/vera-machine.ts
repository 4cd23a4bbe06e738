/**
 * One Java machine with veraPDF in it for the whole suite (a new one takes half a second and forgets what it has compiled). It is started by
 * the first test that asks, in the process that starts the others, and answers them on a loopback port: a line with flavour and
 * file in, a line of JSON out. vitest calls this before all tests and what it returns after them (`globalSetup`).
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    veraPort: number;
  }
}

export const JAR = fileURLToPath(
  new URL("../../node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar", import.meta.url),
);
const SOURCE = fileURLToPath(new URL("./vera/VeraCheck.java", import.meta.url));

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let machine: Machine | undefined;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("error", () => socket.destroy()).on("close", () => open.delete(socket));
    createInterface({ input: socket }).on("line", (question) => {
      if (machine === undefined || machine.hasEnded) machine = new Machine();
      machine.ask(question, (answer) => socket.write(`${answer}\n`));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  project.provide("veraPort", (server.address() as AddressInfo).port);
  return async () => {
    for (const socket of open) socket.destroy();
    await Promise.all([machine?.close(), new Promise((done) => server.close(done))]);
  };
}

class Machine {
  readonly #java: ChildProcess;
  readonly #waiting: ((answer: string) => void)[] = [];
  hasEnded = false;

  constructor() {
    const args = ["-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx512m", "-cp"];
    this.#java = spawn("java", [...args, compiledClasses(), "VeraCheck", "-"], {
      stdio: ["pipe", "pipe", "ignore"],
    });
    createInterface({ input: this.#java.stdout! }).on("line", (line) => this.#waiting.shift()?.(line));
    this.#java.stdin!.on("error", () => {});
    this.#java.on("exit", (code) => {
      this.hasEnded = true;
      const exception = `Java ended with code ${code}`;
      for (const answer of this.#waiting.splice(0)) answer(JSON.stringify({ compliant: false, exception }));
    });
  }

  /** Answers come in the order of the questions. */
  ask(question: string, answer: (line: string) => void): void {
    this.#waiting.push(answer);
    this.#java.stdin!.write(`${question}\n`);
  }

  async close(): Promise<void> {
    if (this.hasEnded) return;
    const ended = new Promise((done) => this.#java.once("exit", done));
    this.#java.stdin!.end();
    await ended;
  }
}

/** Class path with VeraCheck compiled: once for each state of its source, beside the other packages' caches. */
function compiledClasses(): string {
  const state = createHash("sha256").update(readFileSync(SOURCE)).digest("hex").slice(0, 12);
  const out = fileURLToPath(new URL(`../../node_modules/.cache/readout-vera-${state}`, import.meta.url));
  if (!existsSync(join(out, "VeraCheck.class"))) {
    mkdirSync(out, { recursive: true });
    execFileSync("javac", ["-cp", JAR, "-d", out, SOURCE], { stdio: "ignore" });
  }
  return [JAR, out].join(delimiter);
}
