/** The scheduler of CUPS, privately in a folder: one queue that hands files on to a printer as they are. */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { hasTool } from "../../support/tools.ts";
import { startProcess, until } from "./processes.ts";

const absent = ["cupsd", "lp", "lpadmin"].filter((tool) => !hasTool(tool));

/** Why it cannot be run here; undefined where it can. */
export const cupsMissing =
  absent.length > 0
    ? `(skipped: no ${absent.join(", ")})`
    : process.getuid?.() !== 0
      ? "(skipped: only root can start cupsd)"
      : undefined;

export interface RealCups {
  /** For CUPS_SERVER. */
  readonly server: string;
  /** Stops the queue, or lets it go on. */
  stop(reason: string): void;
  start(): void;
  close(): Promise<void>;
}

export async function openRealCups(queue: string, printer: string): Promise<RealCups> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "cups-"));
  const server = path.join(folder, "socket");
  const files = path.join(folder, "cups-files.conf");
  fs.writeFileSync(path.join(folder, "cupsd.conf"), cupsdConf(server));
  fs.writeFileSync(files, filesConf(folder));
  for (const name of ["root", "cache", "state", "spool", "tmp"]) fs.mkdirSync(path.join(folder, name));
  // What hands the file on runs as another user.
  fs.chmodSync(folder, 0o755);
  fs.chmodSync(path.join(folder, "tmp"), 0o1777);
  const cupsd = startProcess(
    ["cupsd", "-f", "-c", path.join(folder, "cupsd.conf"), "-s", files],
    process.env,
  );
  const tell = (name: string, ...args: readonly string[]) =>
    execFileSync(name, args, {
      env: { ...process.env, CUPS_SERVER: server },
      stdio: "pipe",
      timeout: 10_000,
    });
  const close = async () => {
    await cupsd.end();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await until(cupsd, () => fs.existsSync(server));
    tell("lpadmin", "-p", queue, "-E", "-v", printer);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    server,
    stop: (reason) => void tell("cupsdisable", "-r", reason, queue),
    start: () => void tell("cupsenable", queue),
    close,
  };
}

const cupsdConf = (socket: string) => `Listen ${socket}
LogLevel none
Browsing No
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
`;

const filesConf = (folder: string) => `ServerRoot ${folder}/root
CacheDir ${folder}/cache
StateDir ${folder}/state
RequestRoot ${folder}/spool
TempDir ${folder}/tmp
AccessLog ${folder}/access
ErrorLog ${folder}/error
PageLog ${folder}/page
`;
