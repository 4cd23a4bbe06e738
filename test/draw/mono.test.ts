import { expect, test } from "vitest";
import { greyColor } from "../../src/draw/grey.ts";
import { draw } from "../../src/draw/index.ts";
import type { Picture } from "../../src/model/picture.ts";
import { readPicture } from "../../src/read/picture.ts";
import { everything } from "../support/everything.ts";
import { glassPng, redAdobeJpeg, redJpeg, redPng } from "../support/image-files.ts";
import { paged, Structure } from "../support/paged.ts";
import { objectsOf } from "../support/pdf-objects.ts";
import { pixelsOf } from "../support/pixels.ts";
import { hasTool } from "../support/tools.ts";

/** Operators that set a colour other than grey, and colour spaces of pictures. */
const COLOURFUL = /(^|\s)(rg|RG|k|K|sc|scn|SC|SCN)(\s|$)|\/Device(RGB|CMYK)/m;

const looksLikeText = (stream: string): boolean => /^[\n\r\t\x20-\x7e]*$/.test(stream);

const coloursIn = (pdf: Uint8Array): string[] =>
  [...objectsOf(pdf).values()].flatMap(({ dictionary, stream }) =>
    [dictionary, looksLikeText(stream) ? stream : ""].filter((part) => COLOURFUL.test(part)),
  );

test("a file without colour has no colour operator and no colour picture, whatever is on its pages", async () => {
  expect(coloursIn(await draw(everything()))).not.toEqual([]);
  expect(coloursIn(await draw(everything(), { mono: true }))).toEqual([]);
});

test("a grey is as bright as its colour", () => {
  expect(greyColor({ r: 255, g: 255, b: 255 }).r).toBe(255);
  expect(greyColor({ r: 96, g: 96, b: 96 }).r).toBe(96);
  // L* of sRGB red is 53.2, of #7f7f7f 53.2.
  expect(greyColor({ r: 255, g: 0, b: 0 })).toEqual({ r: 127, g: 127, b: 127 });
});

const looks = test.skipIf(!hasTool("pdftoppm"));

looks.each([
  ["a PNG", redPng(), "#7f7f7f"],
  ["a PNG with transparency", glassPng(), undefined],
  ["a JPEG", redJpeg(), undefined],
  ["a JPEG of stored red, green, blue", redAdobeJpeg(), undefined],
])("%s is painted in grey (needs pdftoppm)", async (_, bytes, exactly) => {
  const { value } = readPicture({ name: "bild", bytes });
  const s = new Structure();
  const owner = s.add("Figure", 0, { alt: "Karte" });
  const place = {
    kind: "picture",
    owner,
    picture: value as Picture,
    x: 0,
    y: 0,
    width: 40,
    height: 40,
  } as const;
  const [red, grey] = await Promise.all(
    [false, true].map(async (mono) =>
      pixelsOf(await draw(paged(s, [[place]], { size: [40, 40] }), { mono }))(5, 5),
    ),
  );
  expect(red).not.toMatch(/^#(..)\1\1$/);
  expect(grey).toMatch(/^#(..)\1\1$/);
  expect(["#000000", "#ffffff"]).not.toContain(grey);
  if (exactly !== undefined) expect(grey).toBe(exactly);
});
