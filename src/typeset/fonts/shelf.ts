/**
 * Reads the list of fonts. Goes in: `fonts.json` and a way to open a file inside a package. Comes out: the shelf, with every file
 * still unread. What stands in a font file is looked at only when a text asks for it (`faces.ts`).
 */
import type { Diagnostic, Outcome } from "../../model/diagnostic.ts";
import type { FontFile, FontShelf } from "../../model/fonts.ts";
import { type SourceFile, showPath, type ValuePath } from "../../model/origin.ts";

/** Opens a font file: inside an npm package, or beside `fonts.json` when `packageName` is undefined. May throw when it is not there. */
export type OpenFont = (packageName: string | undefined, file: string) => Uint8Array;

/** `known` are the families of the list that this one is added to, which may stand in here too. */
export function readShelf(
  list: SourceFile,
  open: OpenFont,
  known: readonly string[] = [],
): Outcome<FontShelf> {
  const findings = new ListFindings(list.name);
  const root = parse(list, findings);
  if (!isRecord(root)) return { value: undefined, diagnostics: findings.all };

  const families = findings.listAt(root, "families", []);
  const files = families.flatMap((family, i) => readFamily(family, ["families", i], open, findings));
  const names = new Set([...known, ...files.map((file) => file.family)]);
  const standIns = root.fallback === undefined ? [] : findings.listAt(root, "fallback", []);
  const fallback = standIns.filter((name, i): name is string => {
    if (typeof name === "string" && names.has(name)) return true;
    const hint = `the families are ${[...names].map((each) => `“${each}”`).join(", ")}`;
    findings.add(["fallback", i], `“${String(name)}” is not a family that is listed`, hint);
    return false;
  });
  if (files.length === 0) findings.add(["families"], "no font file is listed", FAMILY);
  return { value: files.length === 0 ? undefined : { files, fallback }, diagnostics: findings.all };
}

/** The fonts of both. A family of the first takes the place of one of the second with its name, and what stands in there stands in first. */
export function joinShelves(first: FontShelf, second: FontShelf): FontShelf {
  const own = new Set(first.files.map(({ family }) => family));
  return {
    files: [...first.files, ...second.files.filter(({ family }) => !own.has(family))],
    fallback: [...new Set([...first.fallback, ...second.fallback])],
  };
}

const FAMILY =
  'a family is { "name": "House", "licence": "…", "files": [{ "file": "House-Regular.otf", "weight": 400 }] }';

function parse(list: SourceFile, findings: ListFindings): unknown {
  try {
    const root: unknown = JSON.parse(new TextDecoder("utf-8").decode(list.bytes));
    if (!isRecord(root)) findings.add([], "the list is not an object with “families” and “fallback”");
    return root;
  } catch (error) {
    findings.add([], `the list is not JSON: ${lowerFirst((error as Error).message)}`);
    return undefined;
  }
}

function readFamily(family: unknown, path: ValuePath, open: OpenFont, findings: ListFindings): FontFile[] {
  if (!isRecord(family)) {
    findings.add(path, "a family is an object", FAMILY);
    return [];
  }
  const name = findings.textAt(family, "name", path);
  // The licence is not used in the program, but no font may stand on the shelf without one.
  const licence = findings.textAt(family, "licence", path);
  const packageName = family.package === undefined ? undefined : findings.textAt(family, "package", path);
  if (name === undefined || licence === undefined) return [];
  return findings.listAt(family, "files", path).flatMap((file, i) => {
    const read = readFile(file, [...path, "files", i], findings);
    if (read === undefined) return [];
    return [{ ...read, family: name, bytes: once(() => open(packageName, read.file)) }];
  });
}

function readFile(
  file: unknown,
  path: ValuePath,
  findings: ListFindings,
): Omit<FontFile, "family" | "bytes"> | undefined {
  if (!isRecord(file)) {
    findings.add(path, "a file is an object", '{ "file": "House-Regular.otf", "weight": 400 }');
    return undefined;
  }
  const name = findings.textAt(file, "file", path);
  const { weight, italic = false, sizes } = file;
  const before = findings.all.length;
  if (name !== undefined && !staysInside(name))
    findings.add([...path, "file"], `“${name}” leaves the fonts folder`, "copy it beside the list");
  if (typeof weight !== "number" || !(weight >= 1 && weight <= 1000))
    findings.add(
      [...path, "weight"],
      `“${String(weight)}” is not a weight from 1 to 1000`,
      "400 is regular, 600 semibold, 700 bold",
    );
  if (typeof italic !== "boolean") findings.add([...path, "italic"], "italic is true or false");
  if (sizes !== undefined && !isRange(sizes))
    findings.add([...path, "sizes"], "sizes are two numbers in pt, the smaller first", '"sizes": [8.5, 11]');
  if (name === undefined || findings.all.length > before) return undefined;
  const plain = { file: name, weight: weight as number, italic: italic as boolean };
  return isRange(sizes) ? { ...plain, sizes } : plain;
}

/** Collects what is wrong with the list, each with its path in it. */
class ListFindings {
  readonly all: Diagnostic[] = [];
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  add(path: ValuePath, message: string, hint?: string): void {
    this.all.push({
      code: "typeset/font-list",
      severity: "error",
      message,
      place: path.length === 0 ? { file: this.file } : { file: this.file, path: showPath(path) },
      ...(hint !== undefined && { hint }),
    });
  }

  textAt(record: Record<string, unknown>, key: string, path: ValuePath): string | undefined {
    const value = record[key];
    if (typeof value === "string" && value.trim() !== "") return value;
    this.add([...path, key], `“${key}” is missing or not a text`, HINTS[key]);
    return undefined;
  }

  listAt(record: Record<string, unknown>, key: string, path: ValuePath): readonly unknown[] {
    const value = record[key];
    if (Array.isArray(value)) return value;
    this.add([...path, key], `“${key}” is missing or not a list`, HINTS[key]);
    return [];
  }
}

const HINTS: Readonly<Record<string, string>> = {
  families: FAMILY,
  licence: "say under which terms it may be embedded, in your own words or as “OFL-1.1”",
  fallback: "families that stand in for missing characters, in order; leave it out if none of yours shall",
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isRange = (value: unknown): value is [number, number] =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((n) => typeof n === "number") &&
  (value[0] as number) < (value[1] as number);

const staysInside = (file: string): boolean =>
  !/^([/\\]|[A-Za-z]:)/.test(file) && !file.split(/[/\\]/).includes("..");

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
