/**
 * A PDF as Chrome reads it: PDFium's structure tree with the text of each tag, in the same form as pdf.js's (`screenreader.ts`), and the text
 * that is copied. The library's own interface ends at whole pages, so the functions of PDFium behind it are called by name
 * (fpdfview.h, fpdf_text.h, fpdf_edit.h, fpdf_structtree.h).
 */
import { PDFiumLibrary } from "@hyzyla/pdfium";
import type { SpokenPage, SpokenTag } from "./screenreader.ts";

export interface ChromePage extends SpokenPage {
  /** What a person copies. */
  readonly copied: string;
}

type Pointer = number;
type Call = (...args: readonly Pointer[]) => number;
type Functions = { readonly [name: `_FPDF${string}`]: Call } & {
  readonly _malloc: (bytes: number) => Pointer;
  readonly _free: (at: Pointer) => void;
  readonly HEAPU8: Uint8Array;
};

/** Most bytes of one text: PDFium cuts off nothing, it says how many it wants. */
const ROOM = 1 << 18;
/** What PDFium gives for a hyphen at the end of a line (`FPDFText_GetUnicode`). */
const LINE_HYPHEN = 2;
/** Of the content that no tag has. */
const NO_MARK = -1;

let library: Promise<Functions> | undefined;

async function open(): Promise<Functions> {
  const { module } = (await PDFiumLibrary.init()) as unknown as { readonly module: Functions };
  return module;
}

export async function readByPdfium(pdf: Uint8Array): Promise<readonly ChromePage[]> {
  library ??= open();
  const m = await library;
  const bytes = m._malloc(pdf.length);
  const room = m._malloc(ROOM);
  m.HEAPU8.set(pdf, bytes);
  const document = m._FPDF_LoadMemDocument!(bytes, pdf.length, 0);
  if (document === 0) throw new Error(`PDFium cannot open the file: error ${m._FPDF_GetLastError!()}`);
  try {
    return Array.from({ length: m._FPDF_GetPageCount!(document) }, (_, i) => readPage(m, document, i, room));
  } finally {
    m._FPDF_CloseDocument!(document);
    for (const taken of [bytes, room]) m._free(taken);
  }
}

function readPage(m: Functions, document: Pointer, index: number, room: Pointer): ChromePage {
  const page = m._FPDF_LoadPage!(document, index);
  const text = m._FPDFText_LoadPage!(page);
  const tree = m._FPDF_StructTree_GetForPage!(page);
  try {
    const texts = textByMark(m, text);
    const roots = Array.from({ length: m._FPDF_StructTree_CountChildren!(tree) }, (_, i) =>
      spokenTag(m, m._FPDF_StructTree_GetChildAtIndex!(tree, i), texts, room),
    );
    return {
      number: index + 1,
      tree: roots[0],
      artifacts: texts.get(NO_MARK) ?? "",
      untagged: "",
      copied: copiedFrom(m, text),
    };
  } finally {
    m._FPDF_StructTree_Close!(tree);
    m._FPDFText_ClosePage!(text);
    m._FPDF_ClosePage!(page);
  }
}

/**
 * The letters of each marked-content identifier. PDFium leaves out a painted space at the end of a line where a mark begins with it, and adds
 * one of its own, which goes with the letter before it.
 */
function textByMark(m: Functions, text: Pointer): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  let mark = NO_MARK;
  for (let i = 0; i < m._FPDFText_CountChars!(text); i++) {
    const object = m._FPDFText_GetTextObject!(text, i);
    if (object !== 0) mark = m._FPDFPageObj_GetMarkedContentID!(object);
    texts.set(mark, (texts.get(mark) ?? "") + letterAt(m, text, i));
  }
  return texts;
}

function copiedFrom(m: Functions, text: Pointer): string {
  const letters = Array.from({ length: m._FPDFText_CountChars!(text) }, (_, i) => letterAt(m, text, i));
  return letters.join("").replaceAll("\r\n", "\n");
}

function letterAt(m: Functions, text: Pointer, index: number): string {
  const code = m._FPDFText_GetUnicode!(text, index);
  return code === LINE_HYPHEN ? "-" : String.fromCodePoint(code);
}

function spokenTag(
  m: Functions,
  element: Pointer,
  texts: ReadonlyMap<number, string>,
  room: Pointer,
): SpokenTag {
  const said = (ask: Call): string | undefined => {
    const length = ask(element, room, ROOM);
    if (length > ROOM) throw new Error("a text of a tag is longer than the room for it");
    // UTF-16 with an end of two bytes.
    return length <= 2
      ? undefined
      : new TextDecoder("utf-16le").decode(m.HEAPU8.subarray(room, room + length - 2));
  };
  const [role, lang, alt, actual] = [
    m._FPDF_StructElement_GetType!,
    m._FPDF_StructElement_GetLang!,
    m._FPDF_StructElement_GetAltText!,
    m._FPDF_StructElement_GetActualText!,
  ].map(said);
  const children: (SpokenTag | string)[] = [];
  for (let i = 0; i < m._FPDF_StructElement_CountChildren!(element); i++) {
    const child = m._FPDF_StructElement_GetChildAtIndex!(element, i);
    const mark = child === 0 ? m._FPDF_StructElement_GetChildMarkedContentID!(element, i) : NO_MARK;
    if (child !== 0) children.push(spokenTag(m, child, texts, room));
    // PDFium puts replaced words where they begin, so that another line seems to follow when they go on over its end.
    else if (mark !== NO_MARK)
      children.push(actual === undefined ? (texts.get(mark) ?? "") : texts.get(mark)!.trimEnd());
  }
  return { role: role ?? "", lang, alt: alt ?? actual, children };
}
