/** The content of a sheet: a briefing read and checked by itself. */
import { sourceFile } from "../files.ts";
import type { Journal } from "../journal.ts";
import type { Article } from "../model/article.ts";
import type { Briefing } from "../model/briefing.ts";
import type { CheckReport, Proof } from "../model/check-report.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Origins } from "../model/origin.ts";
import type { Remark } from "../model/remark.ts";
import type { ReadBriefing } from "../read/index.ts";
import type { World } from "../world.ts";
import { withApproval } from "./approval.ts";

/** A briefing that was read and found sound. */
export interface Content {
  readonly briefing: Briefing;
  readonly origins: Origins;
  readonly sha256: string;
  /** The file, as the user named it. */
  readonly file: string;
  /** Comments that let warnings stand. */
  readonly remarks: readonly Remark[];
  /** What the checks of the briefing by itself found, whether a comment lets it stand or not. */
  readonly found: readonly Diagnostic[];
  /** What the check against the sources found, as long as it holds. */
  readonly report?: CheckReport;
  /** The sources that were named, by their ids. */
  readonly articles?: ReadonlyMap<string, Article>;
  /** What the sheet says of that; undefined where nobody asked. */
  readonly proof?: Proof;
}

/** Reads a briefing and checks what it says of itself. */
export async function readContent(
  file: string,
  journal: Journal,
  world: World,
): Promise<Content | undefined> {
  const source = await journal.step("open", async () => sourceFile(file, world));
  if (source === undefined) return undefined;
  let best: ReadBriefing | undefined;
  const read = await journal.step("read", async () => {
    const { readBriefing } = await import("../read/index.ts");
    const outcome = readBriefing(source);
    best = outcome.value;
    return outcome;
  });
  if (best === undefined) return undefined;
  // What is sound is checked even beside mistakes, so that an editor sees all of them at once.
  const sound = best;
  const checked = await journal.step("check", async () => {
    const { checkBriefing, sift } = await import("../check/index.ts");
    const found = checkBriefing(sound);
    const kept = sift(found, sound.remarks).kept;
    const { value, diagnostics } = withApproval({ ...sound, file, found }, world);
    return { value, diagnostics: [...kept, ...diagnostics] };
  });
  return read && checked;
}

/** The JSON Schema of briefing files. */
export async function contentSchema(): Promise<object> {
  const { briefingJsonSchema } = await import("../read/schema.ts");
  return briefingJsonSchema();
}
