/** Looks at a font file before HarfBuzz does, and says in words why it cannot be used. */
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { FontFile } from "../../model/fonts.ts";

/** Why a font file cannot be used, and what to do about it; both fit into a sentence. */
export interface FontFault {
  readonly reason: string;
  readonly hint: string;
}

export const fontFinding = (
  file: FontFile,
  { reason, hint }: FontFault,
): Diagnostic & { readonly hint: string } => ({
  code: "typeset/font-file",
  severity: "error",
  message: `the font “${file.file}” of “${file.family}” ${reason}`,
  hint,
});

/** Undefined for a static TrueType or OpenType font whose tables all lie inside the file. */
export function faultOf(bytes: Uint8Array): FontFault | undefined {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = bytes.length < HEADER_LENGTH ? undefined : data.getUint32(0);
  if (kind === WOFF || kind === WOFF2) return { reason: "is a web font", hint: CONVERT };
  if (kind === COLLECTION)
    return { reason: "is a collection of fonts", hint: "list one of its fonts as a file of its own" };
  if (kind !== TRUETYPE && kind !== OPENTYPE && kind !== APPLE)
    return { reason: "is not a font", hint: "list a .ttf or .otf file" };

  const tables = readDirectory(data);
  if (tables === undefined) return BROKEN;
  if (tables.has("fvar")) return { reason: "is a variable font", hint: CUTS };
  if (tables.has("CFF2")) return { reason: "has outlines of a variable font (CFF2)", hint: CUTS };
  const map = tables.get("cmap");
  if (map === undefined || !mapsUnicode(data, map))
    return {
      reason: "has no character map for Unicode",
      hint: "list a font with letters, not one of symbols",
    };
  const outlines = tables.has("glyf") ? tables.has("loca") : tables.has("CFF ");
  if (!outlines || !NEEDED.every((tag) => tables.has(tag))) return BROKEN;
  const sound =
    hasSoundHead(data, tables.get("head") as Table) &&
    countsAgree(data, tables) &&
    BELIEVED.every((tag) => !tables.has(tag) || isAsWritten(data, tables.get(tag) as Table));
  return sound ? permissionFault(data, tables.get("OS/2")) : BROKEN;
}

/** What the maker of a font allows (OpenType 1.9, `OS/2`, fsType): 2 alone forbids embedding, bit 8 a part of the glyphs, bit 9 outlines. */
function permissionFault(data: DataView, table: Table | undefined): FontFault | undefined {
  if (table === undefined || table.length < 10) return undefined;
  const allowed = data.getUint16(table.offset + 8);
  return (allowed & 0xf) === 2 || (allowed & 0x300) !== 0
    ? {
        reason: "may not be embedded, says its maker",
        hint: "ask for a licence to embed it, or use another font",
      }
    : undefined;
}

const HEADER_LENGTH = 12;
const RECORD_LENGTH = 16;
const TRUETYPE = 0x00010000;
const OPENTYPE = 0x4f54544f; // OTTO
const APPLE = 0x74727565; // true
const COLLECTION = 0x74746366; // ttcf
const WOFF = 0x774f4646;
const WOFF2 = 0x774f4632;
/** Without these nothing can be measured or embedded (OpenType 1.9, "Required tables"; `OS/2` and `name` can be done without). */
const NEEDED = ["head", "hhea", "hmtx", "maxp", "post"];
/**
 * Tables that are believed word for word when the font is embedded. Glyphs in `glyf` are looked at one by one (`outlines.ts`), HarfBuzz takes care
 * of the rest.
 */
const BELIEVED = ["hhea", "hmtx", "maxp", "post", "name", "OS/2", "cmap", "loca", "CFF "];
const HEAD_MAGIC = 0x5f0f3cf5;

const CONVERT = "convert it to .ttf or .otf";
const CUTS = "list its static cuts, one file a weight";
const BROKEN: FontFault = { reason: "is damaged or incomplete", hint: "fetch the file again" };

interface Table {
  readonly checksum: number;
  readonly offset: number;
  readonly length: number;
}

/** The table directory; undefined when a table reaches beyond the end of the file. */
export function readDirectory(data: DataView): ReadonlyMap<string, Table> | undefined {
  const tables = new Map<string, Table>();
  const count = data.getUint16(4);
  if (HEADER_LENGTH + count * RECORD_LENGTH > data.byteLength) return undefined;
  for (let i = 0; i < count; i++) {
    const at = HEADER_LENGTH + i * RECORD_LENGTH;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => data.getUint8(at + k)));
    const table = {
      checksum: data.getUint32(at + 4),
      offset: data.getUint32(at + 8),
      length: data.getUint32(at + 12),
    };
    if (table.offset + table.length > data.byteLength) return undefined;
    tables.set(tag, table);
  }
  return tables;
}

/**
 * Whether text can ask for its glyphs (OpenType 1.9, `cmap`, "Encoding records"): platform 0 but for variation sequences, or platform 3 as
 * Unicode. Symbol fonts and maps of old Macintoshes say nothing of letters, and everything would be set in what stands in.
 */
function mapsUnicode(data: DataView, { offset, length }: Table): boolean {
  const count = length < 4 ? 0 : data.getUint16(offset + 2);
  for (let at = offset + 4; at < offset + 4 + 8 * count && at + 8 <= offset + length; at += 8) {
    const [platform, encoding] = [data.getUint16(at), data.getUint16(at + 2)];
    if (platform === 0 ? encoding !== 5 : platform === 3 && (encoding === 1 || encoding === 10)) return true;
  }
  return false;
}

/** Tags of the features by which a font places glyphs, or puts others in their stead (OpenType 1.9, "Feature List table"). */
export function featuresIn(bytes: Uint8Array, name: "GPOS" | "GSUB"): ReadonlySet<string> {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = readDirectory(data)?.get(name);
  const tags = new Set<string>();
  if (table === undefined || table.length < 10) return tags;
  const list = table.offset + data.getUint16(table.offset + 6);
  const end = table.offset + table.length;
  const count = list + 2 <= end ? data.getUint16(list) : 0;
  for (let at = list + 2; at < list + 2 + 6 * count && at + 6 <= end; at += 6)
    tags.add(String.fromCharCode(...[0, 1, 2, 3].map((k) => data.getUint8(at + k))));
  return tags;
}

/** The sum of its 32-bit words is that of the directory (OpenType 1.9, "Calculating checksums"); a last word may reach into the padding. */
function isAsWritten(data: DataView, { checksum, offset, length }: Table): boolean {
  let sum = 0;
  const whole = offset + length - (length % 4);
  for (let at = offset; at < whole; at += 4) sum = (sum + data.getUint32(at)) >>> 0;
  for (let i = 0; i < length % 4; i++) sum = (sum + data.getUint8(whole + i) * 2 ** (24 - 8 * i)) >>> 0;
  return sum === checksum;
}

/** There is a place and a width for every glyph (OpenType 1.9, `maxp`, `hhea`, `hmtx`, `loca`). */
function countsAgree(data: DataView, tables: ReadonlyMap<string, Table>): boolean {
  const [head, hhea, hmtx, maxp] = NEEDED.map((tag) => tables.get(tag) as Table);
  if (hhea!.length < 36 || maxp!.length < 6) return false;
  const glyphs = data.getUint16(maxp!.offset + 4);
  const widths = data.getUint16(hhea!.offset + 34);
  if (widths < 1 || widths > glyphs || hmtx!.length < 4 * widths + 2 * (glyphs - widths)) return false;
  const loca = tables.get("loca");
  const form = data.getInt16(head!.offset + 50);
  return (
    loca === undefined || ((form === 0 || form === 1) && loca.length >= (glyphs + 1) * (form === 1 ? 4 : 2))
  );
}

/** OpenType 1.9, `head`: magic number at 12, units per em at 18, from 16 to 16384. */
function hasSoundHead(data: DataView, head: Table): boolean {
  if (head.length < 54 || data.getUint32(head.offset + 12) !== HEAD_MAGIC) return false;
  const unitsPerEm = data.getUint16(head.offset + 18);
  return unitsPerEm >= 16 && unitsPerEm <= 16384;
}
