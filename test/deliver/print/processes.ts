/** Programs that run beside a test, each with an end of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import net from "node:net";

/** Whatever happens to the tests, none of these processes lives longer. */
const LONGEST_SECONDS = "90";
/** Longest that a program takes until it is ready, on a machine that does other things. */
export const START_MS = 25_000;

export interface Running {
  said(): string;
  ended(): boolean;
  end(): Promise<void>;
}

export function startProcess(args: readonly string[], env: NodeJS.ProcessEnv): Running {
  const child: ChildProcess = spawn("timeout", [LONGEST_SECONDS, ...args], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (bytes) => (said += String(bytes)));
  const exit = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    said: () => said,
    ended: () => child.exitCode !== null || child.signalCode !== null,
    end: async () => {
      child.kill("SIGTERM");
      await exit;
    },
  };
}

export async function until(running: Running, ready: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + START_MS; Date.now() < end; await pause(50)) {
    if (await ready()) return;
    if (running.ended()) break;
  }
  throw new Error(`it does not start: ${running.said()}`);
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
