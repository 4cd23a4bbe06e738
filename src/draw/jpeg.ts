/** JPEG pictures go into the file as they are; where no colour is wanted, the file says how to read greys out of them. */
import type { RasterPicture } from "../model/picture.ts";
import type { KitReference, PdfDictionary, PdfValue } from "./internals.ts";
import type { TaggedPdf } from "./pdf.ts";

export function jpegImage(pdf: TaggedPdf, picture: RasterPicture, mono: boolean): KitReference {
  const lying = (picture.orientation ?? 1) > 4;
  const common: PdfDictionary = {
    Type: "XObject",
    Subtype: "Image",
    Width: lying ? picture.height : picture.width,
    Height: lying ? picture.width : picture.height,
    BitsPerComponent: 8,
    Filter: "DCTDecode",
  };
  if (picture.grey || !mono) {
    const image = pdf.ref({ ...common, ColorSpace: picture.grey ? "DeviceGray" : "DeviceRGB" });
    image.end(picture.bytes);
    return image;
  }
  const { bytes, transformed } = withoutAdobe(picture.bytes);
  const image = pdf.ref({
    ...common,
    ColorSpace: greySpace(pdf, transformed ? LUMA : LUMINANCE),
    DecodeParms: { ColorTransform: 0 },
  });
  image.end(bytes);
  return image;
}

/** The first of Y, Cb, Cr is the picture in grey (ITU-T T.871, 7). */
const LUMA = "{ pop pop }";
/** ITU-R BT.709, 3.2, on the stored values. */
const LUMINANCE = "{ 0.0722 mul exch 0.7152 mul add exch 0.2126 mul add }";

/**
 * Three stored channels, read through a function as one grey: a colour space without colour. It is named after the first channel, since with
 * /None alone nothing would be painted (ISO 32000-1, 8.6.6.5); PDF/A wants such a name explained in /Colorants (ISO 19005-2, 6.2.4.4).
 */
function greySpace(pdf: TaggedPdf, program: string): PdfValue {
  const toGrey = calculation(pdf, program, 3);
  const luma = ["Separation", "Luma", "DeviceGray", calculation(pdf, "{ }", 1)];
  return ["DeviceN", ["Luma", "None", "None"], "DeviceGray", toGrey, { Colorants: { Luma: luma } }];
}

function calculation(pdf: TaggedPdf, program: string, inputs: number): KitReference {
  const calculator = pdf.ref({
    FunctionType: 4,
    Domain: Array.from({ length: inputs }, () => [0, 1]).flat(),
    Range: [0, 1],
  });
  calculator.end(Buffer.from(program, "latin1"));
  return calculator;
}

const APP14 = 0xee;
const SOS = 0xda;

/**
 * The bytes without Adobe's marker, which would overrule /ColorTransform (ISO 32000-1, table 13), and whether the channels are Y, Cb, Cr.
 * Without the marker they are.
 */
function withoutAdobe(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly transformed: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === SOS) break;
    const end = at + 2 + view.getUint16(at + 2);
    const isAdobe = marker === APP14 && String.fromCharCode(...bytes.subarray(at + 4, at + 9)) === "Adobe";
    if (isAdobe)
      return {
        bytes: Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]),
        transformed: bytes[at + 15] !== 0,
      };
    at = end;
  }
  return { bytes, transformed: true };
}
