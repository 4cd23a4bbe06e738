/** Pictures and QR codes of the template. */
import type { Element } from "domhandler";
import qrcode from "qrcode-generator";
import { mm, type Pt, px } from "../../model/length.ts";
import type { ModulesPicture, Picture } from "../../model/picture.ts";
import type { Workshop } from "./workshop.ts";

/** Undefined when there is none; the finding says why. */
export function pictureFor(shop: Workshop, element: Element): Picture | undefined {
  const place = shop.placeOf(element);
  const { src, data } = element.attribs;
  if (element.name === "img") return src === undefined ? undefined : shop.pictureOf(src, place);
  if (data === undefined) return undefined;
  const code = qrPicture(data);
  if (!code) {
    const message = `the QR code would hold ${data.length} characters`;
    shop.findings.error(
      "template/qr-too-long",
      place,
      message,
      `at most ${MAX_QR} can still be read from paper`,
    );
  }
  return code;
}

/** A code for more text has cells under 0.3 mm on a side of 22 mm, which telephones do not read off office paper. */
const MAX_QR = 300;

/** Error correction M: a fold or a pen stroke may cover 15 % of the cells (ISO/IEC 18004). */
export function qrPicture(data: string): ModulesPicture | undefined {
  if (data.length > MAX_QR) return undefined;
  const code = qrcode(0, "M");
  // The library takes each character for one byte.
  code.addData(String.fromCharCode(...new TextEncoder().encode(data)), "Byte");
  code.make();
  const size = code.getModuleCount();
  const cells = Array.from({ length: size * size }, (_, i) => code.isDark(Math.floor(i / size), i % size));
  return { kind: "modules", size, cells, id: `qr:${data}` };
}

/** A QR code for which the style sheet gives no size: read at arm's length. */
const QR_SIZE: Pt = mm(20);

export const naturalSize = (picture: Picture): { readonly width: Pt; readonly height: Pt } =>
  picture.kind === "modules"
    ? { width: QR_SIZE, height: QR_SIZE }
    : { width: px(picture.width), height: px(picture.height) };
