/** The faces of one document: opens font files when they are first needed and numbers those that are used. */
import type { FontFile, FontShelf } from "../../model/fonts.ts";
import { suggest } from "../../model/nearest.ts";
import type { Face, Shape } from "../../model/page.ts";
import type { Findings } from "../findings.ts";
import type { Memory } from "../memory.ts";
import type { HarfBuzz, ShapingFont } from "./harfbuzz.ts";
import { type FontWish, rankFiles } from "./match.ts";
import { Outlines } from "./outlines.ts";
import { type FontFault, faultOf, featuresIn, fontFinding } from "./sfnt.ts";

/** A font file that can set type. */
export interface OpenFace {
  readonly file: FontFile;
  readonly bytes: Uint8Array;
  readonly font: ShapingFont;
  readonly outlines: Outlines;
  /** Features by which it places glyphs, by tag. */
  readonly placing: ReadonlySet<string>;
  /** Features by which it puts other glyphs in their stead, by tag. */
  readonly substituting: ReadonlySet<string>;
  /** Set when a word turned out to be unreadable: from then on the face sets nothing. */
  fault: FontFault | undefined;
  /** What its words came to, by features and language, for the life of the process. */
  readonly shaped: Map<string, Memory<FacelessShape>>;
}

/** A shape before a document has numbered its face. */
export type FacelessShape = Omit<Shape, "face">;

export class Faces {
  private readonly shelf: FontShelf;
  private readonly harfbuzz: HarfBuzz;
  private readonly findings: Findings;
  private readonly used: Face[] = [];
  private readonly numbers = new Map<OpenFace, number>();

  constructor(shelf: FontShelf, harfbuzz: HarfBuzz, findings: Findings) {
    this.shelf = shelf;
    this.harfbuzz = harfbuzz;
    this.findings = findings;
  }

  /** The faces that may set a text, best first: those of the families asked for, then those that stand in. Opened as they are walked. */
  *candidates(families: readonly string[], wish: FontWish): Generator<OpenFace> {
    const seen = new Set<string>();
    for (const family of [...families, ...this.shelf.fallback]) {
      if (seen.has(family)) continue;
      seen.add(family);
      const face = this.bestOf(family, wish);
      if (face !== undefined) yield face;
    }
  }

  /** The number of a face in `PagedDocument.faces`; asking for it makes the face a used one. */
  numberOf(face: OpenFace): number {
    let number = this.numbers.get(face);
    if (number === undefined) {
      number = this.used.length;
      const { family, weight, italic, file } = face.file;
      this.used.push({
        family,
        weight,
        italic,
        file,
        bytes: face.bytes,
        unitsPerEm: face.font.unitsPerEm,
      });
      this.numbers.set(face, number);
    }
    return number;
  }

  all(): readonly Face[] {
    return this.used;
  }

  private bestOf(family: string, wish: FontWish): OpenFace | undefined {
    const files = this.shelf.files.filter((file) => file.family === family);
    if (files.length === 0) this.reportUnknown(family);
    for (const file of rankFiles(files, wish)) {
      const opened = this.open(file);
      if (opened !== undefined) return opened;
    }
    return undefined;
  }

  private open(file: FontFile): OpenFace | undefined {
    let opened = openFiles.get(file);
    if (opened === undefined) {
      opened = openFile(file, this.harfbuzz);
      openFiles.set(file, opened);
    }
    if ("font" in opened) {
      if (opened.fault !== undefined) this.reportFile(file, opened.fault);
      return opened;
    }
    this.reportFile(file, opened);
    return undefined;
  }

  /** A face that cannot set a word is given up, for this document and those after it. */
  giveUp(face: OpenFace, fault: FontFault): void {
    face.fault ??= fault;
    this.reportFile(face.file, face.fault);
  }

  private reportFile(file: FontFile, fault: FontFault): void {
    this.findings.add(fontFinding(file, fault));
  }

  private reportUnknown(family: string): void {
    const known = [...new Set(this.shelf.files.map((file) => file.family))];
    this.findings.add({
      code: "typeset/unknown-family",
      severity: "warning",
      message: `no font of the family “${family}” is listed`,
      hint: suggest(family, known, `the list has ${known.map((name) => `“${name}”`).join(", ")}`),
    });
  }
}

/** For the life of the process, so that several documents in one run open each font once. */
const openFiles = new WeakMap<FontFile, OpenFace | FontFault>();

function openFile(file: FontFile, harfbuzz: HarfBuzz): OpenFace | FontFault {
  let bytes: Uint8Array;
  try {
    bytes = file.bytes();
  } catch (error) {
    return {
      reason: `cannot be read: ${(error as Error).message}`,
      hint: "install the package or correct the list of fonts",
    };
  }
  const fault = faultOf(bytes);
  if (fault !== undefined) return fault;
  const font = harfbuzz.open(bytes);
  return {
    file,
    bytes,
    font,
    outlines: new Outlines(bytes, font.outline),
    placing: featuresIn(bytes, "GPOS"),
    substituting: featuresIn(bytes, "GSUB"),
    fault: undefined,
    shaped: new Map(),
  };
}
