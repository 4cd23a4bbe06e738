/**
 * The only place that prints. Data goes to stdout, talk to stderr; with `--json` there is one JSON object on stdout and silence
 * otherwise.
 */
import { CATALOGUE } from "../model/catalogue/index.ts";
import type { Diagnostic, Place, Severity } from "../model/diagnostic.ts";
import type { World } from "../world.ts";
import { exitCodeOf } from "./exit.ts";

export interface Talk {
  readonly json: boolean;
  /** Nothing but data and errors. */
  readonly quiet: boolean;
  /** Warnings fail. */
  readonly strict: boolean;
  readonly color: boolean;
}

/** Work shorter than this needs no progress line. */
const PATIENCE_MS = 500;

export class Report {
  private readonly findings: Diagnostic[] = [];
  private readonly paint: Paint;
  private readonly start: number;
  private progressShown = false;

  constructor(
    private readonly world: World,
    private readonly talk: Talk,
  ) {
    this.paint = talk.color ? colored : plain;
    this.start = world.now();
  }

  /** Data: the answer to the command. */
  print(text: string): void {
    if (!this.talk.json) this.world.stdout.write(`${text}\n`);
  }

  /** Talk: what a person may like to know. */
  say(text: string): void {
    if (this.talk.json || this.talk.quiet) return;
    this.clearProgress();
    this.world.stderr.write(`${text}\n`);
  }

  /** What goes on just now; shown only when it takes long and a terminal watches. */
  progress(text: string): void {
    const { stderr } = this.world;
    if (this.talk.json || this.talk.quiet || !stderr.isTTY) return;
    if (this.world.now() - this.start < PATIENCE_MS) return;
    stderr.write(`\r\u001b[2K${this.paint.faint(`${text} …`)}`);
    this.progressShown = true;
  }

  /** Findings of one piece of work, in the order in which they stand in the files. */
  tell(findings: readonly Diagnostic[]): void {
    this.clearProgress();
    this.findings.push(...findings);
    if (this.talk.json) return;
    for (const finding of inFileOrder(findings)) {
      if (this.talk.quiet && finding.severity !== "error") continue;
      this.world.stderr.write(`${showFinding(finding, this.paint)}\n`);
    }
  }

  /** Says how it went and gives the exit code. `result` is what `--json` shows beside the findings. */
  finish(result: Readonly<Record<string, unknown>> = {}): number {
    this.clearProgress();
    const exitCode = exitCodeOf(this.findings, this.talk.strict);
    if (this.talk.json) {
      const findings = inFileOrder(this.findings).map((finding) => ({
        ...finding,
        class: CATALOGUE[finding.code].exit,
      }));
      this.world.stdout.write(`${JSON.stringify({ exitCode, ...result, findings }, undefined, 2)}\n`);
      return exitCode;
    }
    const summary = countFindings(this.findings);
    if (summary !== "") this.say(summary);
    return exitCode;
  }

  /** Begins again, as for the next round of `--watch`. */
  forget(): void {
    this.findings.length = 0;
  }

  private clearProgress(): void {
    if (this.progressShown) this.world.stderr.write("\r\u001b[2K");
    this.progressShown = false;
  }
}

/** Sorted by file, line and column; what has no place comes last, in the order in which it was found. */
export function inFileOrder(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const key = (place: Place | undefined) =>
    place === undefined ? undefined : ([place.file, place.line ?? 0, place.column ?? 0] as const);
  return [...findings].sort((a, b) => {
    const one = key(a.place);
    const other = key(b.place);
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    if (one[0] !== other[0]) return one[0] < other[0] ? -1 : 1;
    return one[1] - other[1] || one[2] - other[2];
  });
}

/**
 * error content/unknown-person  content/x/briefing.yaml:12:14
 *   “putim” is no person of this briefing
 *    12 |   speaker: putim
 *       |            ^^^^^
 *   hint: did you mean “putin”
 */
export function showFinding(finding: Diagnostic, paint: Paint = plain): string {
  const { place } = finding;
  const head = [paint.severity(finding.severity, finding.severity), paint.strong(finding.code)].join(" ");
  const lines = [
    place === undefined ? head : `${head}  ${visible(showPlace(place))}`,
    `  ${visible(finding.message)}`,
  ];
  if (place?.excerpt !== undefined && place.line !== undefined)
    lines.push(...showExcerpt(place, finding.severity, paint));
  if (finding.hint !== undefined) lines.push(`  ${paint.faint("hint:")} ${visible(finding.hint)}`);
  return lines.join("\n");
}

function showPlace({ file, line, column, path }: Place): string {
  const spot = [file, line, column].filter((part) => part !== undefined).join(":");
  return path === undefined ? spot : `${spot}  ${path}`;
}

/** Code units of a source line that are shown; longer lines are cut around the mark. */
const EXCERPT_WIDTH = 100;

function showExcerpt(place: Place, severity: Severity, paint: Paint): readonly string[] {
  const column = (place.column ?? 1) - 1;
  const from = column > EXCERPT_WIDTH - 20 ? column - 20 : 0;
  const line = visible(place.excerpt ?? "");
  const shown = line.slice(from, from + EXCERPT_WIDTH);
  const number = String(place.line).padStart(5);
  const margin = " ".repeat(number.length);
  const lead = from > 0 ? "… " : "";
  const rows = [`${paint.faint(`${number} |`)} ${lead}${shown}`];
  if (place.column !== undefined) {
    const length = Math.max(1, Math.min(place.length ?? 1, shown.length - (column - from)));
    const indent = " ".repeat(lead.length + column - from);
    rows.push(`${paint.faint(`${margin} |`)} ${indent}${paint.severity(severity, "^".repeat(length))}`);
  }
  return rows;
}

/** What steers a terminal or turns the writing direction is shown as a mark, one for one, so that columns stay true. */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (mark) => (mark === "\t" ? " " : "\ufffd"));

function countFindings(findings: readonly Diagnostic[]): string {
  const kinds = (["error", "warning"] as const).flatMap((severity) => {
    const n = findings.filter((finding) => finding.severity === severity).length;
    return n === 0 ? [] : [counted(n, severity)];
  });
  return kinds.join(", ");
}

/** `1 page`, `2 pages` */
export const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? "" : "s"}`;

// ---- colour ----

interface Paint {
  severity(severity: Severity, text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

const plain: Paint = { severity: (_, text) => text, strong: (text) => text, faint: (text) => text };

/** Codes of ECMA-48, 8.3.117 (SGR): red, yellow, cyan, bold, faint. */
const sgr = (code: number, text: string) => `\u001b[${code}m${text}\u001b[0m`;
const SEVERITY_SGR: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };

const colored: Paint = {
  severity: (severity, text) => sgr(SEVERITY_SGR[severity], text),
  strong: (text) => sgr(1, text),
  faint: (text) => sgr(2, text),
};
