/** Fonts with tables taken out, replaced or changed, whose checksums are right again: what is wrong with them is wrong on purpose. */

export type Tables = Record<string, Buffer>;

/** The font after a change of its tables. */
export function operated(font: Uint8Array, change: (tables: Tables) => void): Uint8Array {
  const source = Buffer.from(font);
  const tables: Tables = {};
  for (let at = 12; at < 12 + 16 * source.readUInt16BE(4); at += 16) {
    const [offset, length] = [source.readUInt32BE(at + 8), source.readUInt32BE(at + 12)];
    tables[source.toString("latin1", at, at + 4)] = Buffer.from(source.subarray(offset, offset + length));
  }
  change(tables);
  return assembled(source.readUInt32BE(0), tables);
}

/** OpenType 1.9, "Table directory" and "Calculating checksums". */
function assembled(kind: number, tables: Tables): Uint8Array {
  const entries = Object.entries(tables).sort(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.alloc(12 + 16 * entries.length);
  head.writeUInt32BE(kind, 0);
  head.writeUInt16BE(entries.length, 4);
  const parts = [head];
  let offset = head.length;
  for (const [i, [tag, table]] of entries.entries()) {
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    let sum = 0;
    for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
    const at = 12 + 16 * i;
    head.write(tag, at, "latin1");
    head.writeUInt32BE(sum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(table.length, at + 12);
    parts.push(padded);
    offset += padded.length;
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** A `cmap` that gives every character of Latin text one glyph after another (format 4), under a platform and an encoding. */
export function characterMap(platform: number, encoding: number, glyphOfSpace = 1): Buffer {
  const words = [0, 1, platform, encoding, 0, 12, 4, 32, 0, 4, 0, 0, 0, 0x17e, 0xffff, 0, 0x20, 0xffff];
  words.push((glyphOfSpace - 0x20) & 0xffff, 1, 0, 0);
  return wordsOf(words);
}

/** A `GSUB` whose only feature, `ccmp`, puts `count` glyphs in the stead of each of glyphs 1 to `last`, as often as there are `rounds`. */
export function growing(count: number, last: number, rounds: number, replacement = 1): Buffer {
  const script = [1, 0x4446, 0x4c54, 8, 4, 0, 0, 0xffff, 1, 0];
  const lookups = Array.from({ length: rounds }, (_, i) => i);
  const feature = [1, 0x6363, 0x6d70, 8, 0, rounds, ...lookups];
  const places = Array<number>(last).fill(6 + 2 * last);
  const sequence = [count, ...Array<number>(count).fill(replacement)];
  const covered = [2, 1, 1, last, 0];
  const subtable = [1, 8 + 2 * last + 2 * count, last, ...places, ...sequence, ...covered];
  const lookup = [2, 0, 1, 8, ...subtable];
  const offsets = lookups.map((i) => 2 + 2 * rounds + 2 * lookup.length * i);
  const all = [rounds, ...offsets, ...lookups.flatMap(() => lookup)];
  const at = 10 + 2 * script.length;
  return wordsOf([1, 0, 10, at, at + 2 * feature.length, ...script, ...feature, ...all]);
}

function wordsOf(words: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * words.length);
  for (const [i, word] of words.entries()) bytes.writeUInt16BE(word, 2 * i);
  return bytes;
}
