/**
 * Which texts of its content a finished sheet is held to: each is changed in the content, two of its letters for one another, and whoever
 * compares content and paper has to notice.
 */
import type { Briefing } from "../../src/model/briefing.ts";
import { asPrinted } from "../../src/model/wording.ts";
import { comparePromises } from "../../src/verify/checks/promises.ts";
import { setSourcesAside } from "../../src/verify/checks/sources.ts";
import { checkSpeakers } from "../../src/verify/checks/speakers.ts";
import type { SealedContent } from "../../src/verify/index.ts";
import { promisesOf } from "../../src/verify/promise.ts";
import { readArtifacts, readContent } from "../../src/verify/reading.ts";
import { find, type Haystack, haystackOf } from "../../src/verify/search.ts";
import { joinShares } from "../../src/verify/share.ts";
import { answer } from "../../src/verify/thread.ts";

/** Paths of texts that stand on the sheet and can be changed without anybody noticing, with `*` for the items of lists. */
export async function unheld(
  pdf: Uint8Array,
  { briefing, manifest, quoted }: SealedContent,
): Promise<readonly string[]> {
  const read = await answer({ pdf: pdf.slice(), pageLimit: 99, share: { index: 0, of: 1 } });
  if ("trouble" in read) throw new Error(read.trouble.message);
  const paper = joinShares([read.paper]);
  const whole = haystackOf(readContent(paper), briefing.language);
  const content = quoted === undefined ? whole : setSourcesAside(quoted, whole).rest;
  const furniture = haystackOf(readArtifacts(paper), briefing.language);
  const found = new Set<string>();
  for (const { path, text } of textsOf(briefing)) {
    if (!stands(text, content)) continue;
    const promises = promisesOf(asPrinted(withText(briefing, path, swapped(text))), manifest);
    const findings = [
      ...comparePromises(promises, content, furniture).findings,
      ...checkSpeakers(promises, content),
    ];
    if (findings.length === 0)
      found.add(path.map((step) => (typeof step === "number" ? "*" : step)).join("."));
  }
  return [...found].sort();
}

type Path = readonly (string | number)[];

/** Every text with two letters that can change places; ids, checksums and languages are for the file alone. */
function textsOf(value: unknown, path: Path = []): readonly { readonly path: Path; readonly text: string }[] {
  if (typeof value === "string")
    return FOR_THE_FILE.has(String(path.at(-1))) || swapped(value) === value ? [] : [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    textsOf(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const FOR_THE_FILE = new Set(
  "id speaker person source sha256 language original words kind status attribution basis stance action".split(
    " ",
  ),
);

const swapped = (text: string): string =>
  text.replace(/(\p{Ll})(?!\1)(\p{Ll})/u, (_, a: string, b: string) => b + a);

const stands = (text: string, content: Haystack): boolean =>
  find(content, { path: [], text, quoted: false, may: "be finely set", speaker: undefined }, 0) !== undefined;

function withText(briefing: Briefing, path: Path, text: string): Briefing {
  const copy = structuredClone(briefing);
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], copy);
  (holder as Record<string, unknown>)[path.at(-1)!] = text;
  return copy;
}
