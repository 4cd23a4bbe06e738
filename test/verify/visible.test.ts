/** A text that nobody sees is found, whichever way it is hidden; one that can be seen is not. */
import { describe, expect, it } from "vitest";
import { verify } from "../../src/verify/index.ts";
import { redPng } from "../support/image-files.ts";
import { h1, type Kit, type Part, p, sheet } from "./support/sheet.ts";

/** What is said of the sheet, by words where the text is hidden. */
async function check(...parts: readonly Partial<Part>[]): Promise<readonly string[]> {
  const painted = parts.map((part) => ({ ...p("Der Hafen bleibt offen."), ...part }));
  const pdf = await sheet({ lang: "de", title: "Probe", pages: [[h1("Lage"), ...painted]] });
  return (await verify(pdf)).diagnostics
    .filter(({ code, message }) => code === "verify/invisible-text" && message.includes("Der Hafen"))
    .map(({ message }) => message.replace("“Der Hafen bleibt offen.” on page 1 is ", ""));
}

const WHITE = "#ffffff";
const DARK = "#003366";

describe("nobody sees", () => {
  for (const [name, part, said] of [
    ["letters without size", { size: 0 }, "0 pt high"],
    ["letters smaller than any print", { size: 0.4 }, "0.4 pt high"],
    ["letters made small by a matrix", { operators: "0.01 0 0 0.01 50 50 cm" }, "0.11 pt high"],
    ["white on paper", { color: WHITE }, "in #ffffff on #ffffff"],
    ["nearly white on paper", { color: "#fcfdfe" }, "in #fcfdfe on #ffffff"],
    ["a colour on its own ground", { color: DARK, ground: DARK }, "in #003366 on #003366"],
    ["no paint", { operators: "3 Tr" }, "in text rendering mode 3, which paints nothing"],
    ["a clip and no paint", { operators: "7 Tr" }, "in text rendering mode 7, which paints nothing"],
    ["transparent letters", { opacity: 0 }, "wholly transparent"],
    ["letters squeezed to a line", { operators: "1 Tz" }, "squeezed to 0.11 pt an em"],
    ["letters where nothing is painted", { operators: "0 0 5 5 re W n" }, "clipped away"],
  ] as const)
    it(name, async () => expect(await check(part)).toEqual([said]));

  it("says it once for all that is hidden alike on a page", async () => {
    const found = await check({ color: WHITE }, { color: WHITE }, { size: 0 });
    expect(found).toHaveLength(2);
    expect(found[0]).toContain("Der Hafen bleibt offen. Der Hafen bleibt offen.");
  });

  it("a spacing between invisible letters alone says nothing", async () =>
    expect(await check({ lines: ["Offen.   "], color: DARK })).toEqual([]));
});

describe("everybody sees", () => {
  for (const [name, ...parts] of [
    ["black on paper", {}],
    ["white on a dark ground", { color: WHITE, ground: DARK }],
    ["a faint grey", { color: "#efefef" }],
    ["a small note", { size: 3 }],
    ["outlines of letters in white", { color: WHITE, operators: "1 Tr 0 0 0 RG" }],
    ["letters that let the paper through", { opacity: 0.4 }],
    ["black behind hidden colours", { ground: DARK, color: WHITE }, {}],
  ] as const)
    it(name, async () => expect(await check(...(parts as Partial<Part>[]))).toEqual([]));
});

describe("what lies under a text cannot be told", () => {
  for (const [name, paint] of [
    ["a picture", (doc: Kit) => doc.image(Buffer.from(redPng()), 30, 40, { width: 300, height: 60 })],
    ["a gradient", (doc: Kit) => doc.rect(30, 40, 300, 60).fill(gradient(doc))],
    ["something that shines through", (doc: Kit) => doc.fillOpacity(0.5).rect(30, 40, 300, 60).fill(DARK)],
    ["a round shape", (doc: Kit) => doc.addContent("30 40 m 30 300 330 300 330 40 c f")],
    [
      "an area cut to a shape",
      (doc: Kit) => doc.addContent("q 0 0 m 500 0 l 250 600 l h W n 30 40 300 60 re f Q"),
    ],
    ["a slanting area", (doc: Kit) => doc.addContent("q 1 0.1 0 1 0 0 cm 0 0 400 200 re f Q")],
  ] as const)
    it(name, async () => expect(await check({ paint: (doc) => void paint(doc), color: WHITE })).toEqual([]));

  it("beside a picture it can", async () => {
    const paint = (doc: Kit) => void doc.image(Buffer.from(redPng()), 30, 90, { width: 300, height: 60 });
    expect(await check({ paint, color: WHITE })).toEqual(["in #ffffff on #ffffff"]);
  });
});

function gradient(doc: Kit): unknown {
  const colors = doc.linearGradient(30, 40, 330, 40);
  colors.stop(0, "#000000");
  colors.stop(1, DARK);
  return colors;
}
