/** What can be said of a file without reading it: whether it is a PDF, and whether its end is there. */
import { error, type Finding } from "./finding.ts";
import { shorten } from "./words.ts";

/** Readers look for the header and for the end mark in the first and last 1024 bytes (ISO 32000-1, Annex H.3). */
const EDGE = 1024;

export function checkBytes(pdf: Uint8Array): Finding[] {
  if (pdf.length === 0) return [noPdf("the file is empty")];
  const head = latin(pdf.subarray(0, EDGE));
  if (!head.includes("%PDF-")) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be shown
    const begin = shorten(head.slice(0, 24).replace(/[\u0000-\u001F\u007F-\u009F]+/g, " "));
    return [noPdf(`the file begins with “${begin}” and is no PDF`)];
  }
  const tail = latin(pdf.subarray(-EDGE));
  if (!tail.includes("%%EOF")) return [damaged("the file ends before its end mark “%%EOF”")];
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1];
  if (start === undefined) return [damaged("the file does not say where its table of objects is")];
  // The table is written `xref …`, or since PDF 1.5 as an object, `12 0 obj …`.
  const table = latin(pdf.subarray(Number(start), Number(start) + 32));
  return /^\s*(xref|\d+\s+\d+\s+obj)/.test(table)
    ? []
    : [damaged(`there is no table of objects at byte ${start}`)];
}

const noPdf = (message: string): Finding =>
  error("verify/not-a-pdf", message, {
    hint: "name a sheet that readout build has written, as out/…/lagebild.pdf",
  });

const damaged = (message: string): Finding =>
  error("verify/damaged", message, { hint: "build the file again, or copy it again" });

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
