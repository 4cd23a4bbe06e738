/** The bytes of a `briefing.yaml` to a `Briefing`. Whether what it says hangs together is for `check/`. */
import { createHash } from "node:crypto";
import { type Briefing, briefingSchema } from "../model/briefing.ts";
import type { Diagnostic, Outcome } from "../model/diagnostic.ts";
import type { Origins, SourceFile, ValuePath } from "../model/origin.ts";
import type { Remark } from "../model/remark.ts";
import { findInvisible } from "./characters.ts";
import { decode } from "./decode.ts";
import { findingsOf } from "./issues.ts";
import { articleForBriefing, notABriefing } from "./kinds.ts";
import { Lines } from "./lines.ts";
import { mend } from "./mend.ts";
import { FileOrigins } from "./origins.ts";
import { readPlain } from "./plain.ts";
import { remarksIn } from "./remarks.ts";
import { type Traced, traceValue } from "./value.ts";
import { parseYaml } from "./yaml.ts";

export interface ReadBriefing {
  readonly briefing: Briefing;
  readonly origins: Origins;
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** Comments that let warnings stand. */
  readonly remarks: readonly Remark[];
  /** With errors, the briefing is the best that could be made of the file: true for paths where it is not what the file says. */
  readonly unsure: (path: ValuePath) => boolean;
}

/** Enough to mend a file by. A file with more is of another kind altogether. */
const MOST_FINDINGS = 2_000;

export function readBriefing(file: SourceFile): Outcome<ReadBriefing> {
  const { value, diagnostics } = readWhole(file);
  return { value, diagnostics: limit(diagnostics, file) };
}

/** Each step needs the one before: a file that is not YAML has no fields to judge. */
function readWhole(file: SourceFile): Outcome<ReadBriefing> {
  const other = notABriefing(file);
  if (other !== undefined) return { value: undefined, diagnostics: [other] };
  const decoded = decode(file);
  if (decoded.value === undefined) return { value: undefined, diagnostics: decoded.diagnostics };

  const lines = new Lines(file.name, decoded.value);
  const document = readYaml(decoded.value, lines);
  if (!isGroup(document.value?.value)) {
    const article = articleForBriefing(file.name, decoded.value);
    if (article !== undefined) return { value: undefined, diagnostics: [article] };
  }
  if (!document.value) return { value: undefined, diagnostics: document.diagnostics };

  const traced = document.value;
  const origins = new FileOrigins(traced.spot, lines);
  const parsed = briefingSchema.safeParse(traced.value);
  const diagnostics = [
    ...traced.diagnostics,
    ...(parsed.success
      ? []
      : findingsOf(parsed.error, traced.value, origins).filter(isElsewhere(traced.diagnostics))),
    ...findInvisible(traced.value, origins),
  ].sort(byPlace);
  const mended = parsed.success ? { briefing: parsed.data, unsure: () => false } : mend(traced.value);
  if (mended === undefined) return { value: undefined, diagnostics };
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const remarks = remarksIn(decoded.value);
  return { value: { ...mended, origins, sha256, remarks }, diagnostics };
}

/** Fields with values, and not a text or a list. */
const isGroup = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value that could not be followed is no missing one: it is told of once. */
function isElsewhere(told: readonly Diagnostic[]): (finding: Diagnostic) => boolean {
  const placeOf = ({ place }: Diagnostic): string => `${place?.line}:${place?.column}`;
  const places = new Set(told.map(placeOf));
  return (finding) => !places.has(placeOf(finding));
}

/** What people write is read in one pass; what is rare or wrong, by the library. */
function readYaml(text: string, lines: Lines): Outcome<Traced> {
  const plain = readPlain(text);
  if (plain !== undefined) return { value: plain, diagnostics: [] };
  const { value, diagnostics } = parseYaml(text, lines);
  return { value: value && traceValue(value, lines), diagnostics };
}

const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);

function limit(diagnostics: readonly Diagnostic[], file: SourceFile): readonly Diagnostic[] {
  if (diagnostics.length <= MOST_FINDINGS) return diagnostics;
  const rest: Diagnostic = {
    code: "read/more-findings",
    severity: "error",
    message: `${diagnostics.length - MOST_FINDINGS} more findings are not shown`,
    hint: "check that this is the right file",
    place: { file: file.name },
  };
  return [...diagnostics.slice(0, MOST_FINDINGS), rest];
}
