/** Looks at a font file before HarfBuzz does, and says in words why it cannot be used. */

/** Why a font file cannot be used, and what to do about it; both fit into a sentence. */
export interface FontFault {
  readonly reason: string;
  readonly hint: string;
}

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
  if (tables.has("fvar"))
    return { reason: "is a variable font", hint: "list its static cuts, one file a weight" };
  if (!tables.has("cmap")) return { reason: "has no character map", hint: "list a font with a “cmap” table" };
  const outlines = tables.has("glyf") ? tables.has("loca") : tables.has("CFF ") || tables.has("CFF2");
  if (!outlines || !NEEDED.every((tag) => tables.has(tag))) return BROKEN;
  return hasSoundHead(data, tables.get("head") as Table) ? undefined : BROKEN;
}

const HEADER_LENGTH = 12;
const RECORD_LENGTH = 16;
const TRUETYPE = 0x00010000;
const OPENTYPE = 0x4f54544f; // OTTO
const APPLE = 0x74727565; // true
const COLLECTION = 0x74746366; // ttcf
const WOFF = 0x774f4646;
const WOFF2 = 0x774f4632;
/** Without these nothing can be measured or embedded (OpenType 1.9, "Required tables"; `OS/2`, `name` and `post` can be done without). */
const NEEDED = ["head", "hhea", "hmtx", "maxp"];
const HEAD_MAGIC = 0x5f0f3cf5;

const CONVERT = "convert it to .ttf or .otf";
const BROKEN: FontFault = { reason: "is damaged or incomplete", hint: "fetch the file again" };

interface Table {
  readonly offset: number;
  readonly length: number;
}

/** The table directory; undefined when a table reaches beyond the end of the file. */
function readDirectory(data: DataView): ReadonlyMap<string, Table> | undefined {
  const tables = new Map<string, Table>();
  const count = data.getUint16(4);
  if (HEADER_LENGTH + count * RECORD_LENGTH > data.byteLength) return undefined;
  for (let i = 0; i < count; i++) {
    const at = HEADER_LENGTH + i * RECORD_LENGTH;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => data.getUint8(at + k)));
    const table = { offset: data.getUint32(at + 8), length: data.getUint32(at + 12) };
    if (table.offset + table.length > data.byteLength) return undefined;
    tables.set(tag, table);
  }
  return tables;
}

/** OpenType 1.9, `head`: magic number at 12, units per em at 18, from 16 to 16384. */
function hasSoundHead(data: DataView, head: Table): boolean {
  if (head.length < 54 || data.getUint32(head.offset + 12) !== HEAD_MAGIC) return false;
  const unitsPerEm = data.getUint16(head.offset + 18);
  return unitsPerEm >= 16 && unitsPerEm <= 16384;
}
