/**
 * `ippeveprinter`, the printer of the CUPS project, on loopback: another hand's reading of IPP than ours. It wants Avahi on a system bus, so
 * where none runs both are started privately, for loopback alone.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ask } from "../../../src/deliver/print/talk.ts";
import { nodeWorld } from "../../../src/world.ts";
import { hasTool } from "../../support/tools.ts";
import { freePort, pause, type Running, START_MS, startProcess, until } from "./processes.ts";

const SYSTEM_AVAHI = "/run/avahi-daemon/socket";
const absent = ["ippeveprinter", "avahi-daemon", "dbus-daemon", "timeout"].filter((tool) => !hasTool(tool));

/** Why it cannot be run here; undefined where it can. */
export const printerMissing =
  absent.length > 0
    ? `(skipped: no ${absent.join(", ")})`
    : process.getuid?.() !== 0 && !fs.existsSync(SYSTEM_AVAHI)
      ? "(skipped: no Avahi runs, and only root can start it)"
      : undefined;

export interface RealPrinter {
  readonly uri: string;
  /** Jobs in the order in which they were printed: the file, and the attributes by their names in IPP. */
  taken(): readonly { readonly document: Buffer; readonly attributes: ReadonlyMap<string, string> }[];
  close(): Promise<void>;
}

export async function openRealPrinter(): Promise<RealPrinter> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "printer-"));
  const spool = path.join(folder, "spool");
  fs.mkdirSync(spool);
  const running: Running[] = [];
  const start = (args: readonly string[], env: NodeJS.ProcessEnv = process.env) => {
    const process = startProcess(args, env);
    running.push(process);
    return process;
  };
  const close = async () => {
    // The last one started first.
    for (const each of running.splice(0).reverse()) await each.end();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    const env = { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: await openBus(folder, start) };
    const port = await freePort();
    fs.writeFileSync(path.join(folder, "office.ppd"), OFFICE_PRINTER);
    fs.writeFileSync(path.join(folder, "print"), COMMAND, { mode: 0o755 });
    const options = ["-k", "-r", "off", "-p", String(port), "-n", "localhost", "-d", spool];
    const behaviour = ["-P", path.join(folder, "office.ppd"), "-c", path.join(folder, "print")];
    const printer = start(["ippeveprinter", ...options, ...behaviour, "Test"], env);
    const uri = `ipp://localhost:${port}/ipp/print`;
    const about = { "requested-attributes": ["printer-state"] };
    const outside = { ...nodeWorld(), say: () => {} };
    await until(printer, async () => {
      const answer = await ask(uri, { operation: "Get-Printer-Attributes", about }, outside).catch(
        () => undefined,
      );
      return answer?.printer["printer-state"] === "idle";
    });
    return { uri, taken: () => jobsIn(spool), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What it can do, as printers are described to CUPS: A4 and A5, both sides, colour and grey, a stapler. */
export const OFFICE_PRINTER = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TEST.PPD"
*Manufacturer: "Test"
*ModelName: "Test"
*ShortNickName: "Test"
*NickName: "Test"
*Product: "(Test)"
*PSVersion: "(3010.000) 0"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsVersion: 2.4
*cupsFilter2: "application/pdf application/pdf 0 -"
${choices("PageSize", "A4", "A5")}
${choices("PageRegion", "A4", "A5")}
*DefaultImageableArea: A4
*ImageableArea A4/A4: "12 12 583 830"
*ImageableArea A5/A5: "12 12 407 583"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*PaperDimension A5/A5: "420 595"
${choices("Duplex", "None", "DuplexNoTumble", "DuplexTumble")}
${choices("ColorModel", "RGB", "Gray")}
${choices("StapleLocation", "None", "SinglePortrait")}
*cupsIPPFinishings 20/staple-top-left: "*StapleLocation SinglePortrait"
`;

function choices(option: string, ...values: readonly string[]): string {
  const lines = values.map((value) => `*${option} ${value}/${value}: ""`);
  return [
    `*OpenUI *${option}/${option}: PickOne`,
    `*Default${option}: ${values[0]}`,
    ...lines,
    `*CloseUI: *${option}`,
  ].join("\n");
}

/** The printer calls this for each job, with the file as argument and the attributes as variables. */
const COMMAND = `#!/bin/sh
cd "$(dirname "$0")/spool" && mkdir "job-$IPP_JOB_ID" && cp "$1" "job-$IPP_JOB_ID/document" &&
  env | grep ^IPP_ > "job-$IPP_JOB_ID/attributes" && mv "job-$IPP_JOB_ID" "printed-$IPP_JOB_ID"
`;

function jobsIn(spool: string): ReturnType<RealPrinter["taken"]> {
  const folders = fs.readdirSync(spool).filter((name) => name.startsWith("printed-"));
  const number = (name: string) => Number(name.split("-")[1]);
  return folders
    .sort((a, b) => number(a) - number(b))
    .map((name) => {
      const read = (file: string) => fs.readFileSync(path.join(spool, name, file));
      const attributes = read("attributes")
        .toString()
        .split("\n")
        .map((line) => /^IPP_(\w+)=(.*)$/.exec(line))
        .filter((match) => match !== null)
        .map(([, key, value]) => [key!.toLowerCase().replaceAll("_", "-"), value!] as const);
      return { document: read("document"), attributes: new Map(attributes) };
    });
}

type Start = (args: readonly string[], env?: NodeJS.ProcessEnv) => Running;

/** The address of a system bus with Avahi on it. */
async function openBus(folder: string, start: Start): Promise<string | undefined> {
  const socket = path.join(folder, "bus");
  fs.writeFileSync(path.join(folder, "bus.conf"), busConf(socket));
  fs.writeFileSync(path.join(folder, "avahi.conf"), AVAHI_CONF);
  const ours = { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${socket}` };
  const bus = start([
    "dbus-daemon",
    `--config-file=${path.join(folder, "bus.conf")}`,
    "--nofork",
    "--nopidfile",
  ]);
  await until(bus, () => fs.existsSync(socket));
  let said = "";
  const options = ["--no-drop-root", "--no-chroot", "--no-rlimits", "-f", path.join(folder, "avahi.conf")];
  // One machine has one Avahi. One of another run of these tests ends soon; one of the machine itself serves as well.
  for (const end = Date.now() + START_MS; Date.now() < end; await pause(250)) {
    const avahi = start(["avahi-daemon", ...options], ours);
    await until(avahi, () => avahi.said().includes("startup complete") || avahi.ended()).catch(() => {});
    said = avahi.said();
    if (!avahi.ended()) return ours.DBUS_SYSTEM_BUS_ADDRESS;
    if (fs.existsSync("/run/dbus/system_bus_socket")) return undefined;
  }
  throw new Error(`Avahi does not start: ${said}`);
}

const busConf = (socket: string) => `<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/><allow own="*"/><allow send_type="method_call"/>
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
  </policy>
</busconfig>
`;

const AVAHI_CONF = `[server]
use-ipv6=no
allow-interfaces=lo
[publish]
publish-workstation=no
publish-hinfo=no
[wide-area]
enable-wide-area=no
`;
