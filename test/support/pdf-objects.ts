/** A look into a PDF's own objects, for tests of how something is written. What a reader makes of it is for the other readers. */
import { inflateSync } from "node:zlib";

/** Dictionary text and decoded stream of each object, by number. */
export function objectsOf(
  pdf: Uint8Array,
): ReadonlyMap<number, { readonly dictionary: string; readonly stream: string }> {
  const source = Buffer.from(pdf).toString("latin1");
  const objects = new Map<number, { dictionary: string; stream: string }>();
  for (const match of source.matchAll(/^(\d+) 0 obj\n(.*?)\nendobj$/gms)) {
    const body = match[2] ?? "";
    const at = body.indexOf("\nstream\n");
    const dictionary = at < 0 ? body : body.slice(0, at);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const raw = Buffer.from(at < 0 ? "" : body.slice(at + 8, at + 8 + length), "latin1");
    const stream = dictionary.includes("FlateDecode") ? inflateSync(raw) : raw;
    objects.set(Number(match[1]), { dictionary, stream: stream.toString("latin1") });
  }
  return objects;
}

/** The dictionaries that hold a text, in the order of the file. */
export const dictionariesWith = (pdf: Uint8Array, text: string): readonly string[] =>
  [...objectsOf(pdf).values()].map((o) => o.dictionary).filter((d) => d.includes(text));

/** The content stream of a page, counted from 0. */
export function contentOf(pdf: Uint8Array, page = 0): string {
  const objects = objectsOf(pdf);
  const pages = [...objects.values()].filter((o) => /\/Type \/Page\n/.test(o.dictionary));
  const content = /\/Contents (\d+)/.exec(pages[page]?.dictionary ?? "")?.[1];
  const stream = objects.get(Number(content))?.stream;
  if (stream === undefined) throw new Error(`no page ${page}`);
  return stream;
}
