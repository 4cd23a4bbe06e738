/**
 * Looks at a word after HarfBuzz has shaped it, and says why the face cannot set it: a font may be whole in its tables and still put
 * nothing on paper. Each word of a face is looked at once.
 */
import type { FacelessShape, OpenFace } from "./faces.ts";
import type { FontFault } from "./sfnt.ts";

export function faultIn(
  { glyphs, texts, text, width }: FacelessShape,
  face: OpenFace,
): FontFault | undefined {
  if (!glyphs.every((glyph) => face.outlines.isSound(glyph))) return UNREADABLE;
  if (text.length > 0 && (glyphs.length === 0 || glyphs.length > MOST_GLYPHS * text.length)) return MISLED;
  if (width <= 0 && LETTER.test(text)) return { reason: `gives “${text}” no room`, hint: ANOTHER };
  const blank = texts.findIndex((each, i) => face.outlines.isEmpty(glyphs[i]!) && LETTER.test(each));
  return blank < 0 ? undefined : { reason: `has nothing to show for “${texts[blank]}”`, hint: ANOTHER };
}

const ANOTHER = "fetch the file again, or use another font";
const UNREADABLE: FontFault = { reason: "has glyphs that cannot be read", hint: "fetch the file again" };
const MISLED: FontFault = { reason: "puts too many glyphs in place of letters, or none", hint: ANOTHER };

/** For one letter. The longest that Unicode takes apart, U+FDFA, has 18 (Unicode 15, NFKD). */
const MOST_GLYPHS = 18;
const LETTER = /^(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u;
