/** Sizes of pictures that stand as blocks: as asked for, else their own, never larger than their room. */
import type { PictureBox } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import { mm, px } from "../../model/length.ts";
import type { Picture } from "../../model/picture.ts";
import type { Source } from "./item.ts";
import type { Kit } from "./kit.ts";
import { resolve } from "./measure.ts";

export interface Size {
  readonly width: Pt;
  readonly height: Pt;
}

/** Cells of a QR code read well on paper from about half a millimetre (ISO/IEC 18004, 9.1 leaves it to the application). */
const QR_CELL = mm(0.5);

export function naturalSize(picture: Picture): Size {
  if (picture.kind === "modules") return { width: picture.size * QR_CELL, height: picture.size * QR_CELL };
  return { width: px(picture.width), height: px(picture.height) };
}

/** `room` is the width inside the box's margins, borders and padding, `tallest` the height that a page offers for it. */
export function pictureSize(
  kit: Kit,
  box: PictureBox,
  room: Pt,
  tallest: Pt,
  whole: Pt,
  source: Source,
): Size {
  const asked = askedSize(box, whole);
  const fitting = shrink(asked, room / asked.width);
  if (isTooWide(box, asked, room)) reportTooWide(kit, asked, room, source);
  if (fitting.height <= tallest || tallest <= 0) return fitting;
  kit.findings.add({
    code: "typeset/picture-too-tall",
    severity: "warning",
    message: `a picture ${fitting.height.toFixed(1)} pt tall was made smaller to fit the page's ${tallest.toFixed(1)} pt`,
    hint: "give it a smaller width or height",
    place: source.place,
  });
  return shrink(fitting, tallest / fitting.height);
}

/** A picture of its own size, or of a share of its room, asks for no more than to be shown. */
const isTooWide = ({ style }: PictureBox, asked: Size, room: Pt): boolean =>
  style.width !== "auto" && "pt" in style.width && room > 0 && asked.width > room + ROUNDING;

/** In pt: millimetres of paper less those of its margins carry it. */
const ROUNDING = 0.01;

function reportTooWide(kit: Kit, asked: Size, room: Pt, source: Source): void {
  kit.findings.add({
    code: "typeset/picture-too-wide",
    severity: "warning",
    message: `a picture ${asked.width.toFixed(1)} pt wide was made smaller to fit its room of ${room.toFixed(1)} pt`,
    hint: "give it a smaller width, or max-width: 100%",
    place: source.place,
  });
}

/** Keeps the ratio when only one of width and height is given (CSS 2.2, 10.3.2 and 10.6.2). */
export function askedSize({ picture, style }: PictureBox, whole: Pt): Size {
  const natural = naturalSize(picture);
  const ratio = natural.height > 0 && natural.width > 0 ? natural.height / natural.width : 1;
  const width = resolve(style.width, whole);
  const height = style.height === "auto" || "percent" in style.height ? undefined : style.height.pt;
  const size = {
    width: width ?? (height === undefined ? natural.width : height / ratio),
    height: height ?? (width ?? natural.width) * ratio,
  };
  return shrink(size, (resolve(style.maxWidth, whole) ?? Number.POSITIVE_INFINITY) / size.width);
}

const shrink = ({ width, height }: Size, factor: number): Size =>
  factor < 1
    ? { width: width * Math.max(0, factor), height: height * Math.max(0, factor) }
    : { width, height };
