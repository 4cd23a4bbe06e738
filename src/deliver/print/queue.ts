/** What `lpstat` and `lpoptions` of CUPS say of a queue and its jobs, in no language but their own (LC_ALL=C). */
import type { Diagnostic } from "../../model/diagnostic.ts";
import { INSTEAD, unable } from "./findings.ts";
import type { PrintSettings } from "./settings.ts";

/**
 * A name of a queue, as CUPS allows them: no space, slash, number sign, quotation mark (lpadmin(8)). The first letter is no hyphen, which
 * would make it an option.
 */
export const isQueue = (name: string): boolean => /^[^\s\p{C}/#?'"\\-][^\s\p{C}/#?'"\\]{0,126}$/u.test(name);

export type QueueState = "ready" | "unknown" | "no-server" | { readonly stopped: string };

/** Of `lpstat -r -p QUEUE -a QUEUE`. */
export function queueState(queue: string, said: string, complaint: string): QueueState {
  const lines = said.split("\n");
  if (!lines.includes("scheduler is running")) return "no-server";
  const at = (start: string) => lines.findIndex((line) => line.startsWith(start));
  const stopped = [at(`printer ${queue} disabled`), at(`${queue} not accepting`)].find((line) => line >= 0);
  if (stopped !== undefined) return { stopped: lines[stopped + 1]?.trim() || "no reason given" };
  if (at(`printer ${queue} `) >= 0) return "ready";
  return /invalid destination|unknown/i.test(complaint) ? "unknown" : "no-server";
}

/** Of `lpoptions -p QUEUE -l`: `Duplex/2-Sided Printing: *None DuplexNoTumble`. Empty for a queue that hands files on as they are. */
export function queueChoices(said: string): ReadonlyMap<string, readonly string[]> {
  const found = said.split("\n").map((line) => /^([^/:\s]+)(?:\/[^:]*)?: (.+)$/.exec(line));
  return new Map(
    found
      .filter((match) => match !== null)
      .map(([, key, values]) => [key!, values!.replaceAll("*", "").split(" ")]),
  );
}

/** Names of the same paper in printer descriptions (Adobe PPD 4.3, appendix B). */
const PAPERS: Readonly<Record<string, string>> = {
  iso_a3_297x420mm: "A3",
  iso_a4_210x297mm: "A4",
  iso_a5_148x210mm: "A5",
  iso_a6_105x148mm: "A6",
  "na_letter_8.5x11in": "Letter",
};

/** What of a print the queue says that it cannot do. What it says nothing of, its printer may do. */
export function queueUnable(
  queue: string,
  settings: PrintSettings,
  choices: ReadonlyMap<string, readonly string[]>,
): readonly Diagnostic[] {
  if (choices.size === 0) return [];
  const of = (key: RegExp) => [...choices].filter(([name]) => key.test(name)).flatMap(([, values]) => values);
  const other = (values: readonly string[]) =>
    values.some((value) => !/^(none|off|false|simplex)$/i.test(value));
  const found: Diagnostic[] = [];
  if (settings.duplex !== "off" && !other(of(/duplex/i))) found.push(unable(queue, ...INSTEAD.bothSides));
  // A printer that knows no colour has no choice here.
  const colours = of(/colou?r(mode|model)?$/i);
  if (settings.mono && colours.length > 0 && !colours.some((value) => /gr[ae]y|mono|black|^k$/i.test(value)))
    found.push(unable(queue, ...INSTEAD.greys));
  if (settings.staple === "corner" && !other(of(/stapl|finishing/i)))
    found.push(unable(queue, ...INSTEAD.corner));
  if (settings.staple === "fold" && !other([...of(/saddle|booklet/i), ...of(/./).filter(isSaddle)]))
    found.push(unable(queue, ...INSTEAD.fold));
  const [papers, { media }] = [of(/^(PageSize|media)$/), settings];
  const names = media === undefined ? [] : [media, PAPERS[media]];
  const has = papers.some((paper) => names.includes(paper.split(".")[0]) || names.includes(paper));
  if (media !== undefined && papers.length > 0 && !has && !papers.some((paper) => /^custom/i.test(paper)))
    found.push(unable(queue, `print on “${media}”`, "put such paper in, or build the sheet for another"));
  return found;
}

const isSaddle = (value: string): boolean => /saddle|booklet/i.test(value);

/** Top left, and saddle stitch (PWG 5100.1, 5.2.1.1). */
const FINISHINGS = { corner: 20, fold: 8 } as const;

/** Options of `lp` (lp(1)). */
export function lpOptions(settings: PrintSettings): readonly string[] {
  const { copies, duplex, mono, staple, pages, media } = settings;
  const options = [
    `sides=${duplex === "off" ? "one-sided" : `two-sided-${duplex}-edge`}`,
    "print-scaling=none",
    ...(mono ? ["print-color-mode=monochrome"] : []),
    ...(staple ? [`finishings=${FINISHINGS[staple]}`] : []),
    ...(media === undefined ? [] : [`media=${media}`]),
  ];
  const runs = pages.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`));
  return [
    ...["-n", String(copies)],
    ...options.flatMap((option) => ["-o", option]),
    ...(runs.length === 0 ? [] : ["-P", runs.join(",")]),
  ];
}

/** `request id is Flur3-17 (0 file(s))` */
export function requestNumber(said: string): number | undefined {
  const [, number] = /^request id is \S+-(\d+) \(/m.exec(said) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** What `lpstat -l -o QUEUE` says of a job; undefined when it is not among them. */
export function jobIn(said: string, queue: string, job: number): string | undefined {
  const lines = said.split("\n");
  const at = lines.findIndex((line) => line.startsWith(`${queue}-${job} `));
  if (at < 0) return undefined;
  const end = lines.findIndex((line, i) => i > at && !line.startsWith("\t"));
  const about = lines.slice(at + 1, end < 0 ? undefined : end).join("\n");
  const part = (name: string) => new RegExp(`^\\t${name}: *(.*)$`, "m").exec(about)?.[1]?.trim() ?? "";
  return [part("Status"), part("Alerts")].filter((text) => text !== "" && text !== "none").join(", ");
}
