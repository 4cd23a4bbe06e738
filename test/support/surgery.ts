/**
 * Changes a file of ours as somebody would who knows how it is made: objects and content streams are edited as text, and the file is put
 * together again with a right table of objects and the /ID that its new bytes ask for. So only what the change itself breaks is left to be found.
 */
import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { objectsOf } from "./pdf-objects.ts";

export interface PatientObject {
  dictionary: string;
  /** Decoded; undefined when it has none. */
  stream: string | undefined;
}

export class Patient {
  readonly objects: Map<number, PatientObject>;
  readonly #trailer: string;

  constructor(pdf: Uint8Array) {
    this.objects = new Map(
      [...objectsOf(pdf)].map(([number, { dictionary, stream }]) => [
        number,
        { dictionary, stream: /\/Length \d+/.test(dictionary) ? stream : undefined },
      ]),
    );
    const text = Buffer.from(pdf).toString("latin1");
    this.#trailer = text.slice(text.lastIndexOf("trailer\n"), text.lastIndexOf("startxref"));
  }

  /** The objects whose dictionaries match, in the order of the file. */
  all(pattern: RegExp): readonly PatientObject[] {
    return [...this.objects.values()].filter(({ dictionary }) => pattern.test(dictionary));
  }

  /** The `nth` of them. */
  one(pattern: RegExp, nth = 0): PatientObject {
    const found = this.all(pattern)[nth];
    if (found === undefined) throw new Error(`the file has no object ${nth} like ${pattern}`);
    return found;
  }

  numberOf(object: PatientObject): number {
    for (const [number, one] of this.objects) if (one === object) return number;
    throw new Error("an object of another file");
  }

  /** Adds an object and gives its number. */
  add(dictionary: string, stream?: string): number {
    const number = Math.max(...this.objects.keys()) + 1;
    this.objects.set(number, { dictionary, stream });
    return number;
  }

  page(index: number): PatientObject {
    const tree = this.one(/\/Type \/Pages\n/);
    const kids = [...(/\/Kids \[(.*?)\]/.exec(tree.dictionary)?.[1] ?? "").matchAll(/(\d+) 0 R/g)];
    return this.objects.get(Number(kids[index]?.[1]))!;
  }

  content(index: number): PatientObject {
    return this.objects.get(Number(/\/Contents (\d+)/.exec(this.page(index).dictionary)?.[1]))!;
  }

  /** Changes a dictionary or a stream, and says so when that changes nothing. */
  edit(object: PatientObject, part: "dictionary" | "stream", change: (text: string) => string): void {
    const before = object[part] ?? "";
    object[part] = change(before);
    if (object[part] === before) throw new Error(`nothing changed in ${before.slice(0, 200)}`);
  }

  /** Changes what a page paints as one of its marked contents, from BDC to EMC. */
  editMark(page: number, mark: number, change: (painted: string) => string): void {
    const pattern = new RegExp(`/\\w+ <<[^\\n]*/MCID ${mark}\\b[^\\n]*>> BDC\\n.*?\\nEMC\\n`, "s");
    this.edit(this.content(page), "stream", (text) => text.replace(pattern, change));
  }

  /** What a page paints as one of its marked contents. */
  mark(page: number, mark: number): string {
    let found = "";
    const pattern = new RegExp(`/\\w+ <<[^\\n]*/MCID ${mark}\\b[^\\n]*>> BDC\\n.*?\\nEMC\\n`, "s");
    found = pattern.exec(this.content(page).stream ?? "")?.[0] ?? "";
    if (found === "") throw new Error(`page ${page} has no mark ${mark}`);
    return found;
  }

  close(): Uint8Array {
    const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xFF\xFF\xFF\xFF\n", "latin1")];
    let length = parts[0]!.length;
    const offsets = new Map<number, number>();
    for (const [number, { dictionary, stream }] of this.objects) {
      offsets.set(number, length);
      const part = Buffer.from(`${number} 0 obj\n${written(dictionary, stream)}\nendobj\n`, "latin1");
      parts.push(part);
      length += part.length;
    }
    const body = Buffer.concat(parts);
    const id = createHash("md5").update(body).digest("hex");
    const size = Math.max(...offsets.keys()) + 1;
    const rows = Array.from({ length: size - 1 }, (_, i) => {
      const at = offsets.get(i + 1);
      return at === undefined ? "0000000000 65535 f \n" : `${String(at).padStart(10, "0")} 00000 n \n`;
    });
    const trailer = this.#trailer
      .replace(/\/ID \[.*?\]/, `/ID [<${id}> <${id}>]`)
      .replace(/\/Size \d+/, `/Size ${size}`);
    const tail = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join("")}${trailer}startxref\n${length}\n%%EOF\n`;
    return Buffer.concat([body, Buffer.from(tail, "latin1")]);
  }
}

function written(dictionary: string, stream: string | undefined): string {
  if (stream === undefined) return dictionary;
  const raw = Buffer.from(stream, "latin1");
  const bytes = dictionary.includes("FlateDecode") ? deflateSync(raw) : raw;
  const sized = /\/Length \d+/.test(dictionary)
    ? dictionary.replace(/\/Length \d+/, `/Length ${bytes.length}`)
    : dictionary.replace(/>>$/, `/Length ${bytes.length}\n>>`);
  return `${sized}\nstream\n${bytes.toString("latin1")}\nendstream`;
}
