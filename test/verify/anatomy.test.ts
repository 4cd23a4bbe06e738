/** The second reader: a sound file by hand, and each fault that it claims to find, made in it. */
import { describe, expect, it } from "vitest";
import { checkAnatomy } from "../../src/verify/checks/anatomy.ts";
import type { Anatomy } from "../../src/verify/file/anatomy.ts";
import { PageContents } from "../../src/verify/file/pages.ts";
import { joinAnatomy, readSkeleton } from "../../src/verify/file/read.ts";
import { markedPage } from "../../src/verify/painted.ts";

const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><a/></x:xmpmeta>';

/** A heading, a list item, a table of two cells and a link; nothing is compressed. */
const CONTENT = [
  "/H1 <</MCID 0>> BDC BT /F1 10 Tf 1 0 0 1 50 700 Tm [<0001>] TJ ET EMC",
  "/Lbl <</MCID 1>> BDC BT /F1 10 Tf 1 0 0 1 50 680 Tm [<0002>] TJ ET EMC",
  "/LBody <</MCID 2>> BDC BT /F1 10 Tf 1 0 0 1 70 680 Tm [<0001>] TJ ET EMC",
  "/TH <</MCID 3>> BDC BT /F1 10 Tf 1 0 0 1 50 660 Tm [<0001>] TJ ET EMC",
  "/TD <</MCID 4>> BDC BT /F1 10 Tf 1 0 0 1 70 660 Tm [<0001>] TJ ET EMC",
  "/Link <</MCID 5>> BDC BT /F1 10 Tf 1 0 0 1 50 640 Tm [<0001>] TJ ET EMC",
  "/Artifact BMC 0 0 10 10 re f EMC",
].join("\n");

/** <0001> is “a”, <0002> a bullet, <0003> a soft hyphen, <0004> blank. */
const TO_UNICODE =
  "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 4 beginbfchar <0001> <0061> <0002> <2022> <0003> <00AD> <0004> <0020> endbfchar endcmap end";

const stream = (dictionary: string, data: string): string =>
  `<<${dictionary} /Length ${Buffer.byteLength(data, "latin1")}>>\nstream\n${data}\nendstream`;

const OBJECTS: Readonly<Record<number, string>> = {
  1: "<</Type /Catalog /Pages 2 0 R /StructTreeRoot 10 0 R /MarkInfo <</Marked true>> /Metadata 9 0 R>>",
  2: "<</Type /Pages /Kids [3 0 R] /Count 1>>",
  3: "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /StructParents 0 /Annots [8 0 R] /Resources <</Font <</F1 5 0 R>>>>>>",
  4: "CONTENT",
  5: "<</Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R>>",
  6: "<</Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /DW 500>>",
  7: stream("", TO_UNICODE),
  8: "<</Type /Annot /Subtype /Link /Rect [50 640 60 650] /StructParent 1 /Contents (Ziel)>>",
  9: "XMP",
  10: "<</Type /StructTreeRoot /K 11 0 R /ParentTree 12 0 R /IDTree <</Names [(kopf) 18 0 R]>>>>",
  11: "<</S /Document /P 10 0 R /K [13 0 R 14 0 R 17 0 R 21 0 R]>>",
  12: "<</Nums [0 [13 0 R 15 0 R 16 0 R 18 0 R 19 0 R 21 0 R] 1 21 0 R]>>",
  13: "<</S /H1 /P 11 0 R /Pg 3 0 R /K 0>>",
  14: "<</S /L /P 11 0 R /K 22 0 R>>",
  22: "<</S /LI /P 14 0 R /K [15 0 R 16 0 R]>>",
  15: "<</S /Lbl /P 22 0 R /Pg 3 0 R /K 1>>",
  16: "<</S /LBody /P 22 0 R /Pg 3 0 R /K 2>>",
  17: "<</S /Table /P 11 0 R /K 20 0 R>>",
  20: "<</S /TR /P 17 0 R /K [18 0 R 19 0 R]>>",
  18: "<</S /TH /P 20 0 R /Pg 3 0 R /K 3 /ID (kopf) /A <</O /Table /Scope /Column>>>>",
  19: "<</S /TD /P 20 0 R /Pg 3 0 R /K 4 /A <</O /Table /Headers [(kopf)]>>>>",
  21: "<</S /Link /P 11 0 R /Pg 3 0 R /K [5 <</Type /OBJR /Obj 8 0 R /Pg 3 0 R>>]>>",
};

function readAnatomy(pdf: Uint8Array): Anatomy {
  const skeleton = readSkeleton(pdf, 10);
  const contents = new PageContents(pdf, 10);
  return joinAnatomy(
    skeleton,
    skeleton.pages.map(({ object }) => markedPage(object, contents.read(object))),
  );
}

/** The codes that are found when `from` stands as `to` in the file. */
const found = (from = "", to = ""): readonly string[] => [
  ...new Set(findings(from, to).map(({ code }) => code)),
];

/** What is said of that. */
const told = (from: string, to: string): readonly string[] =>
  findings(from, to).map(({ message }) => message);

function findings(from: string, to: string) {
  const change = (text: string) => (from === "" ? text : text.replace(from, to));
  if (from !== "" && ![CONTENT, XMP, ...Object.values(OBJECTS)].some((text) => text.includes(from)))
    throw new Error(`the file has no “${from}”`);
  const body = Object.entries(OBJECTS).map(([number, object]) => {
    const whole =
      object === "CONTENT"
        ? stream("", change(CONTENT))
        : object === "XMP"
          ? stream("/Type /Metadata /Subtype /XML", change(XMP))
          : change(object);
    return `${number} 0 obj\n${whole}\nendobj`;
  });
  const pdf = `%PDF-1.7\n${body.join("\n")}\ntrailer\n<</Root 1 0 R>>\n%%EOF\n`;
  return checkAnatomy(readAnatomy(Buffer.from(pdf, "latin1")));
}

describe("the second reader", () => {
  it("finds nothing in a sound file", () => expect(found()).toEqual([]));

  it.each([
    [
      "content in content",
      "/H1 <</MCID 0>> BDC",
      "/H1 <</MCID 0>> BDC /P <</MCID 9>> BDC EMC",
      "verify/marked-content",
    ],
    ["content that is not closed", "ET EMC\n/Artifact", "ET\n/Artifact", "verify/marked-content"],
    ["content that is closed twice", "re f EMC", "re f EMC EMC", "verify/marked-content"],
    [
      "an artifact inside content",
      "/H1 <</MCID 0>> BDC",
      "/H1 <</MCID 0>> BDC /Artifact BMC EMC",
      "verify/marked-content",
    ],
    [
      "content inside an artifact",
      "/Artifact BMC",
      "/Artifact BMC /P <</MCID 9>> BDC EMC",
      "verify/marked-content",
    ],
    [
      "painting outside of both",
      "/Artifact BMC 0 0 10 10 re f EMC",
      "0 0 10 10 re f",
      "verify/marked-content",
    ],
    ["a number used twice", "/TD <</MCID 4>>", "/TD <</MCID 3>>", "verify/marked-content"],
    ["a soft hyphen", "50 700 Tm [<0001>]", "50 700 Tm [<00010003>]", "verify/soft-hyphen"],
    [
      "a gap without a space",
      "50 700 Tm [<0001>]",
      "50 700 Tm [<0001> -600 <0001>]",
      "verify/gap-without-space",
    ],
    ["a tag whose content is not there", "/Pg 3 0 R /K 0>>", "/Pg 3 0 R /K 7>>", "verify/tag-tree"],
    [
      "content that leads to another tag",
      "[13 0 R 15 0 R 16 0 R",
      "[13 0 R 16 0 R 15 0 R",
      "verify/tag-tree",
    ],
    ["a tag with another parent than it says", "/S /H1 /P 11 0 R", "/S /H1 /P 14 0 R", "verify/tag-tree"],
    ["a header that says nothing", " /A <</O /Table /Scope /Column>>", "", "verify/table-heads"],
    ["a cell whose header is not there", "/Headers [(kopf)]", "/Headers [(fuss)]", "verify/table-heads"],
    ["a name that cannot be found", "/Names [(kopf) 18 0 R]", "/Names []", "verify/table-heads"],
    ["an empty label", "50 680 Tm [<0002>]", "50 680 Tm [<0004>]", "verify/empty-label"],
    [
      "a link on another page than said",
      "/OBJR /Obj 8 0 R /Pg 3 0 R",
      "/OBJR /Obj 8 0 R /Pg 2 0 R",
      "verify/link-tag",
    ],
    ["a link in no tag", " <</Type /OBJR /Obj 8 0 R /Pg 3 0 R>>", "", "verify/link-tag"],
    ["a link that does not lead to its tag", "/StructParent 1", "/StructParent 2", "verify/link-tag"],
    ["a link without a description", "/Contents (Ziel)", "/Contents ()", "verify/link-tag"],
    ["metadata that are not XML", "<a/>", "<a>&</a>", "verify/metadata"],
    ["no metadata", " /Metadata 9 0 R", "", "verify/metadata"],
  ])("finds %s", (_, from, to, code) => expect(found(from, to)).toContain(code));

  it.each([
    ["/Pg 3 0 R /K 0>>", "/Pg 3 0 R /K [0 7]>>", ["H1 on page 1 has marked content 7, which is not there"]],
    [
      "/S /TD /P 20 0 R /Pg 3 0 R /K 4 /A",
      "/S /TD /P 20 0 R /Pg 3 0 R /K 4 /ID (kopf) /A",
      ["two elements are named “kopf”, one of them TD", "a cell names “kopf” as its head, which is itself"],
    ],
    [
      "/K 3 /ID (kopf) /A <</O /Table /Scope /Column>>",
      "/K 3 /ID (kopf) /A <</O /Table /Headers [(kopf)]>>",
      ["a cell names “kopf” as its head, which is itself"],
    ],
    ["/S /Table", "/S /THead", ["a cell in the head of a table is no header cell"]],
    [
      "/S /Table /P 11 0 R /K 20 0 R>>",
      "/S /THead /P 11 0 R /K 24 0 R>>\nendobj\n24 0 obj\n<</S /TR /P 17 0 R /K 25 0 R>>\nendobj\n25 0 obj\n<</S /TD /P 24 0 R>>",
      [],
    ],
    ["/S /Lbl /P 22 0 R /Pg 3 0 R /K 1>>", "/S /Lbl /P 22 0 R /Alt (eins)>>", []],
    ["<a/>", "<a>\xFF</a>", [expect.stringMatching(/^the metadata packet is not well-formed: /)]],
    ["/S /L /P 11 0 R", "/S /L /P 11 0 R /A <</O /List /ListNumbering /Disc>>", []],
    [
      "/S /L /P 11 0 R /K 22 0 R>>",
      "/S /L /P 11 0 R /A <</O /List /ListNumbering /Disc>> /K [22 0 R 23 0 R]>>\nendobj\n23 0 obj\n<</S /LI /P 14 0 R>>",
      ["an item of a list with numbers or bullets has none"],
    ],
    [
      "/S /L /P 11 0 R /K 22 0 R>>",
      "/S /L /P 11 0 R /K [22 0 R 23 0 R]>>\nendobj\n23 0 obj\n<</S /LI /P 14 0 R>>",
      [],
    ],
    ["50 680 Tm [<0002>]", "50 680 Tm [<0004>]", ["a label says nothing"]],
    [" /Annots [8 0 R]", "", ["a tag names a link that stands on no page"]],
    [
      "/K [5 <</Type /OBJR /Obj 8 0 R /Pg 3 0 R>>]",
      "/K [<</Type /OBJR /Obj 8 0 R /Pg 3 0 R>>]",
      ["the tag of a link has no words"],
    ],
    [
      "/OBJR /Obj 8 0 R /Pg 3 0 R>>]>>",
      "/OBJR /Obj 8 0 R /Pg 3 0 R>>] /Alt (Anders)>>",
      ["a link on page 1 is described as “Ziel” and spoken as “Anders”"],
    ],
    [
      "/Artifact BMC 0 0 10 10 re f EMC",
      "0 0 10 10 re f 0 0 9 9 re f",
      ["painted outside on page 1: “a line or an area”, and 1 more"],
    ],
  ])("of “%s” as “%s” says %j", (from, to, messages) => expect(told(from, to)).toEqual(messages));

  it.each([
    ["https://example.org/a", "https://example.org/b", []],
    [
      "https://example.org/a",
      "https://example.net/a",
      ["says “https://example.org/a” and leads to “https://example.net/a”"],
    ],
    ["desk@example.org", "mailto:desk@example.org?subject=x", []],
    [
      "desk@example.org",
      "mailto:disk@example.org",
      ["says “desk@example.org” and leads to “mailto:disk@example.org”"],
    ],
    ["our desk", "https://example.net/", []],
    ["https://example.org/a", "nowhere", ["says “https://example.org/a” and leads to “nowhere”"]],
  ])("a link called “%s” may lead to “%s”: %j", (words, address, messages) =>
    expect(told("/Contents (Ziel)", `/Contents (${words}) /A <</S /URI /URI (${address})>>`)).toEqual(
      messages.map((message) => `a link on page 1 ${message}`),
    ),
  );

  it("says of one kind of fault no more than twenty", () => {
    const many = Array.from({ length: 40 }, (_, i) => i + 20).join(" ");
    expect(told("/Pg 3 0 R /K 0>>", `/Pg 3 0 R /K [0 ${many}]>>`)).toHaveLength(20);
  });

  it("reads what is no PDF, cut off or turned in circles without falling", () => {
    for (const text of [
      "",
      "%PDF-1.7",
      "1 0 obj <</Root 1 0 R /Kids [1 0 R]>> endobj trailer <</Root 1 0 R>>",
    ])
      expect(() => checkAnatomy(readAnatomy(Buffer.from(text)))).not.toThrow();
    expect(found("/K [13 0 R 14 0 R", "/K [11 0 R 13 0 R 14 0 R").length).toBeGreaterThanOrEqual(0);
  });
});
