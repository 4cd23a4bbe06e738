/**
 * What somebody could do to a finished sheet who knows how it is made and gives the changed file a right table of objects and /ID: each
 * is found, and by the check that it is for.
 */
import { describe, expect, it } from "vitest";
import { verify } from "../../src/verify/index.ts";
import { Patient, type PatientObject } from "../support/surgery.ts";
import { riyadh } from "./sheets.ts";

/** An element of the structure tree, by its role. */
const element = (role: string): RegExp => new RegExp(`/Type /StructElem\\n/S /${role}\\n`);
const CATALOGUE = /\/Type \/Catalog/;
const METADATA = /\/Type \/Metadata/;
const TREE = /\/Type \/StructTreeRoot/;
const ATTACHED = /\/Type \/EmbeddedFile/;
/** The link over the first evidence mark. */
const LINK = /\/Subtype \/Link.*\/Contents \(Absatz 5 und 6\)/s;
const LINK_TAG = /\/S \/Link\n.*\/Alt \(Absatz 5 und 6\)/s;

const retag = (file: Patient, { from, to, nth = 0 }: { from: string; to: string; nth?: number }): void =>
  file.edit(file.one(element(from), nth), "dictionary", (text) =>
    text.replace(`/S /${from}\n`, `/S /${to}\n`),
  );

const kidsOf = ({ dictionary }: PatientObject): string => /\/K \[(.*?)\]/s.exec(dictionary)?.[1] ?? "";
const markOf = (object: PatientObject): number => Number(kidsOf(object).split(" ")[0]);

const pageOf = (file: Patient, { dictionary }: PatientObject): number => {
  const page = file.objects.get(Number(/\/Pg (\d+)/.exec(dictionary)?.[1]));
  return [0, 1].findIndex((index) => file.page(index) === page);
};

/** The paragraph of a statement, counted from 0. The second is “Das Erscheinen von Streitkräften …”. */
const statement = (file: Patient, index = 1): PatientObject =>
  file.objects.get(Number(kidsOf(file.one(element("BlockQuote"), index)).split(" ")[0]))!;

const PLACE = /BT 1 0 0 -1 ([-\d.]+) ([-\d.]+) Tm/;

const swapGlyphs = (painted: string): string => painted.replace(/<(\w{4})(\w{4})/, "<$2$1");
const utf16 = (text: string): string => `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;

const inCatalogue = (file: Patient, entry: string): void => inObject(file, CATALOGUE, />>$/, `${entry}\n>>`);

function inObject(file: Patient, pattern: RegExp, from: string | RegExp, to: string): void {
  file.edit(file.one(pattern), "dictionary", (text) => text.replace(from, to));
}

const inStatement = (file: Patient, from: string | RegExp, to: string): void =>
  file.editMark(0, markOf(statement(file)), (painted) => painted.replaceAll(new RegExp(from, "g"), to));

/** Paints behind all else on the first page. */
const overPage = (file: Patient, operators: string): void =>
  file.edit(file.content(0), "stream", (text) => `${text}/Artifact BMC\nq ${operators} Q\nEMC\n`);

/** Gives the first page a resource. */
function resource(file: Patient, kind: string, entry: string): void {
  const resources = file.objects.get(Number(/\/Resources (\d+)/.exec(file.page(0).dictionary)?.[1]))!;
  file.edit(resources, "dictionary", (text) =>
    text.includes(`/${kind} <<`)
      ? text.replace(`/${kind} <<`, `/${kind} <<${entry} `)
      : text.replace(/>>$/, `/${kind} <<${entry}>>\n>>`),
  );
}

const DATA = { Type: "/XObject", Subtype: "/Image", Width: 1, Height: 1, BitsPerComponent: 8 };
const IMAGE = `<<\n${Object.entries({ ...DATA, ColorSpace: "/DeviceGray" })
  .map(([key, value]) => `/${key} ${value}\n`)
  .join("")}>>`;

type Attack = readonly [name: string, attack: (file: Patient) => void, code: string];

const WORDS: readonly Attack[] = [
  [
    "two quotations of one speaker change places on paper alone",
    (file) => {
      const marks = [0, 1].map((nth) => markOf(statement(file, nth))) as [number, number];
      const [first, second] = marks.map((mark) => Number(PLACE.exec(file.mark(0, mark))![2])) as [
        number,
        number,
      ];
      const move = (by: number) => (painted: string) =>
        painted.replaceAll(new RegExp(PLACE, "g"), (_, x, y) => `BT 1 0 0 -1 ${x} ${Number(y) + by} Tm`);
      file.editMark(0, marks[0], move(second - first));
      file.editMark(0, marks[1], move(first - second));
    },
    "verify/out-of-order",
  ],
  [
    "two letters of a quotation change places",
    (file) => file.editMark(0, markOf(statement(file)), swapGlyphs),
    "verify/text-missing",
  ],
  [
    "two numbers of an evidence mark change places",
    (file) =>
      file.editMark(0, markOf(file.one(element("Link"))), (painted) =>
        painted.replace(/<(\w{4})(\w{4})(\w{8})(\w{4})/, "<$1$4$3$2"),
      ),
    "verify/spoken-otherwise",
  ],
  [
    "two speakers change names",
    (file) => {
      const marks = [0, 2].map((nth) => markOf(file.one(element("H3"), nth))) as [number, number];
      const texts = marks.map((mark) => /\[.*?\] TJ/s.exec(file.mark(0, mark))![0]) as [string, string];
      file.editMark(0, marks[0], (painted) => painted.replace(texts[0], texts[1]));
      file.editMark(0, marks[1], (painted) => painted.replace(texts[1], texts[0]));
    },
    "verify/speaker-missing",
  ],
  [
    "a changed quotation is said as it was",
    (file) => {
      file.editMark(0, markOf(statement(file)), swapGlyphs);
      const words = utf16("„Das Erscheinen von Streitkräften unter einer anderen Flagge ändert nichts.“");
      inStatement(file, /^\/P <<(\/MCID \d+)>>/, `/Span <<$1 /ActualText ${words}>>`);
    },
    "verify/text-missing",
  ],
  [
    "the letters of a font have no meaning any more",
    (file) => inObject(file, /\/Subtype \/Type0/, /\/ToUnicode \d+ 0 R/, ""),
    "verify/unreadable-glyph",
  ],
  [
    "two fonts change the meaning of their letters",
    (file) => {
      const fonts = file.all(/\/Subtype \/Type0/).slice(0, 2) as [PatientObject, PatientObject];
      const maps = fonts.map(({ dictionary }) => /\/ToUnicode \d+/.exec(dictionary)![0]) as [string, string];
      file.edit(fonts[0], "dictionary", (text) => text.replace(maps[0], maps[1]));
      file.edit(fonts[1], "dictionary", (text) => text.replace(maps[1], maps[0]));
    },
    "verify/text-missing",
  ],
  ...(
    [
      ["the name of somebody who took part", /\/S \/TH\n.*\/Scope \/Row/s],
      ["the role of somebody who took part", /\/S \/TD\n/, 1],
      ["an item of a list", /\/S \/LBody\n/],
    ] as const
  ).map(
    ([what, pattern, nth = 0]): Attack => [
      `two letters of ${what} change places`,
      (file) => {
        const tag = file.one(pattern, nth);
        file.editMark(pageOf(file, tag), markOf(tag), swapGlyphs);
      },
      "verify/text-missing",
    ],
  ),
  [
    "the pages change places",
    (file) => inObject(file, /\/Type \/Pages\n/, /\[(\d+ 0 R) (\d+ 0 R)\]/, "[$2 $1]"),
    "verify/out-of-order",
  ],
];

const SIGHT: readonly Attack[] = [
  ["is white", (file) => inStatement(file, "BDC\n0 g\n", "BDC\n1 g\n"), "verify/invisible-text"],
  ["has no ink", (file) => inStatement(file, "BDC\n", "BDC\n3 Tr\n"), "verify/invisible-text"],
  ["is tiny", (file) => inStatement(file, "BT 1 0 0 -1", "BT 0.01 0 0 -0.01"), "verify/invisible-text"],
  ["is squeezed to a line", (file) => inStatement(file, "BDC\n", "BDC\n1 Tz\n"), "verify/invisible-text"],
  [
    "is clipped away",
    (file) => {
      inStatement(file, "BDC\n", "BDC\nq 0 0 1 1 re W n\n");
      inStatement(file, "EMC\n", "Q\nEMC\n");
    },
    "verify/invisible-text",
  ],
  ["is painted over", (file) => overPage(file, "1 g 60 380 400 60 re f"), "verify/invisible-text"],
  [
    "is under a picture",
    (file) => {
      resource(file, "XObject", `/Im9 ${file.add(IMAGE, "\xff")} 0 R`);
      overPage(file, "400 0 0 60 60 380 cm /Im9 Do");
    },
    "verify/invisible-text",
  ],
  [
    "is under a note",
    (file) => {
      const form = "<<\n/Type /XObject\n/Subtype /Form\n/BBox [0 0 400 60]\n/Resources <<>>\n>>";
      const look = file.add(form, "1 g 0 0 400 60 re f");
      const note = `<<\n/Type /Annot\n/Subtype /Square\n/Rect [60 400 460 460]\n/F 4\n/AP <</N ${look} 0 R>>\n>>`;
      const added = file.add(note);
      file.edit(file.page(0), "dictionary", (text) => text.replace("/Annots [", `/Annots [${added} 0 R `));
    },
    "verify/added-part",
  ],
  [
    "is on a layer that is off",
    (file) => {
      const layer = file.add("<<\n/Type /OCG\n/Name (x)\n>>");
      inCatalogue(file, `/OCProperties <</OCGs [${layer} 0 R] /D <</OFF [${layer} 0 R]>>>>`);
      resource(file, "Properties", `/MC0 ${layer} 0 R`);
      file.editMark(0, markOf(statement(file)), (painted) => `/OC /MC0 BDC\n${painted}EMC\n`);
    },
    "verify/added-part",
  ],
  [
    "is beyond the page",
    (file) =>
      file.edit(file.page(0), "dictionary", (text) =>
        text.replace("/MediaBox", "/CropBox [0 500 595 841]\n/MediaBox"),
      ),
    "verify/outside-page",
  ],
  [
    "stands on its head",
    (file) =>
      file.edit(file.page(0), "dictionary", (text) => text.replace("/MediaBox", "/Rotate 180\n/MediaBox")),
    "verify/added-part",
  ],
];

const TAGS: readonly Attack[] = [
  [
    "two quotations change places",
    (file) => {
      const pair = [statement(file, 0), statement(file, 1)] as const;
      const [a, b] = pair.map(kidsOf) as [string, string];
      const [first, second] = pair.map((one) => file.numberOf(one)) as [number, number];
      file.edit(pair[0], "dictionary", (text) => text.replace(`/K [${a}]`, `/K [${b}]`));
      file.edit(pair[1], "dictionary", (text) => text.replace(`/K [${b}]`, `/K [${a}]`));
      file.edit(file.one(TREE), "dictionary", (text) =>
        text.replace(new RegExp(`\\b(${first}|${second}) 0 R`, "g"), (_, number) =>
          Number(number) === first ? `${second} 0 R` : `${first} 0 R`,
        ),
      );
    },
    "verify/reading-order",
  ],
  [
    "an item of a list is gone",
    (file) => inObject(file, element("L"), /\d+ 0 R /, ""),
    "verify/untagged-text",
  ],
  [
    "a number of a list is decoration",
    (file) => {
      const label = file.one(element("Lbl"));
      const number = file.numberOf(label);
      file.editMark(0, markOf(label), (painted) => painted.replace(/^.*BDC/, "/Artifact BMC"));
      file.objects.delete(number);
      inObject(file, element("LI"), `${number} 0 R `, "");
      inObject(file, TREE, `${number} 0 R`, "null");
    },
    "verify/empty-label",
  ],
  [
    "an evidence mark is decoration",
    (file) => {
      const mark = markOf(file.one(element("Link")));
      file.editMark(0, mark, (painted) => painted.replace(/^.*BDC/, "/Artifact BMC"));
      inObject(file, element("Link"), `[${mark} `, "[");
    },
    "verify/link-tag",
  ],
  [
    "tags mean other tags",
    (file) => inObject(file, TREE, "/K [", "/RoleMap <</P /Div>>\n/K ["),
    "verify/added-part",
  ],
  [
    "a quotation is said otherwise",
    (file) =>
      file.edit(statement(file), "dictionary", (text) => text.replace(/>>$/, "/ActualText (Nein.)\n>>")),
    "verify/spoken-otherwise",
  ],
  [
    "a heading is said otherwise",
    (file) => inObject(file, element("H2"), />>$/, "/Alt (Werbung)\n>>"),
    "verify/spoken-otherwise",
  ],
  [
    "a head of a row heads nothing",
    (file) => inObject(file, /\/Scope \/Row/, /\/A <<.*?>>\n/s, ""),
    "verify/table-heads",
  ],
  [
    "the title is a paragraph",
    (file) => retag(file, { from: "H1", to: "P" }),
    "verify/title-without-heading",
  ],
  [
    "a quotation is a part",
    (file) => retag(file, { from: "BlockQuote", to: "Div", nth: 1 }),
    "verify/quotation-without-tag",
  ],
  [
    "words of a partial quotation are words",
    (file) => retag(file, { from: "Quote", to: "Span", nth: file.all(element("Quote")).length - 1 }),
    "verify/quotation-without-tag",
  ],
  [
    "a head of a column is a cell",
    (file) => inObject(file, /\/Scope \/Column/, "/S /TH\n", "/S /TD\n"),
    "verify/table-heads",
  ],
  [
    "cells change places",
    (file) => inObject(file, element("TR"), /\[(\d+ 0 R) (\d+ 0 R)/, "[$2 $1"),
    "verify/reading-order",
  ],
  [
    "the file says that it has none",
    (file) => inObject(file, /\/Marked true/, "true", "false"),
    "verify/not-tagged",
  ],
];

const FILE: readonly Attack[] = [
  ["the language", (file) => inObject(file, CATALOGUE, "/Lang (de)", "/Lang (en)"), "verify/wrong-language"],
  [
    "what is read aloud",
    (file) => inObject(file, element("Document"), "(de)", "(en)"),
    "verify/wrong-language",
  ],
  [
    "the language of the metadata",
    (file) => file.edit(file.one(METADATA), "stream", (text) => text.replace("<rdf:li>de<", "<rdf:li>en<")),
    "verify/metadata",
  ],
  [
    "the title of the metadata",
    (file) =>
      file.edit(file.one(METADATA), "stream", (text) => text.replace("Russland und", "Russland ohne")),
    "verify/metadata",
  ],
  ["the window", (file) => inObject(file, /DisplayDocTitle/, "Title true", "Title false"), "verify/no-title"],
  [
    "an action on opening",
    (file) => inCatalogue(file, "/OpenAction <</S /JavaScript /JS (x)>>"),
    "verify/added-part",
  ],
  [
    "a checksum",
    (file) => inObject(file, ATTACHED, /\/CheckSum <..../, "/CheckSum <0000"),
    "verify/broken-seal",
  ],
  ["a size", (file) => inObject(file, ATTACHED, /\/Size \d+/, "/Size 17"), "verify/broken-seal"],
  [
    "an attached file",
    (file) => file.edit(file.one(ATTACHED), "stream", (text) => text.replace("1", "2")),
    "verify/broken-seal",
  ],
  [
    "the name of an attached file",
    (file) =>
      file.edit(file.one(/\/Type \/Filespec/), "dictionary", (text) =>
        text.replaceAll("check.json", "c.json"),
      ),
    "verify/broken-seal",
  ],
  [
    "what belongs to the document",
    (file) => inObject(file, CATALOGUE, /\/AF \[\d+ 0 R /, "/AF ["),
    "verify/broken-seal",
  ],
  [
    "where an address leads",
    (file) => inObject(file, /mailto:lage@/, "mailto:lage@", "mailto:log@"),
    "verify/link-tag",
  ],
  [
    "where an evidence mark leads",
    (file) => inObject(file, LINK, "(source-a)", "(source-z)"),
    "verify/bad-link",
  ],
  [
    "what an evidence mark starts",
    (file) => inObject(file, LINK, /\/S \/GoTo\n\/D \(source-a\)/, "/S /Launch\n/F (x)"),
    "verify/bad-link",
  ],
  ["what a link is called", (file) => inObject(file, LINK, "Absatz 5", "Absatz 9"), "verify/link-tag"],
  [
    "how a link is spoken",
    (file) => inObject(file, LINK_TAG, "Absatz 5", "Absatz 9"),
    "verify/spoken-otherwise",
  ],
  [
    "a link is gone",
    (file) =>
      file.edit(file.page(0), "dictionary", (text) => text.replace(/\/Annots \[\d+ 0 R /, "/Annots [")),
    "verify/link-tag",
  ],
];

describe.each([
  ["words", WORDS],
  ["what is seen: a quotation", SIGHT],
  ["tags", TAGS],
  ["the file", FILE],
])("an attack on %s", (_, attacks) => {
  it.each(attacks)("%s", async (_, attack, code) => {
    const file = new Patient(riyadh.pdf);
    attack(file);
    expect((await verify(file.close())).diagnostics.map((finding) => finding.code)).toContain(code);
  });
});

describe("taking a file apart and putting it together", () => {
  it("changes nothing that is found", async () => {
    expect((await verify(new Patient(riyadh.pdf).close())).diagnostics).toEqual([]);
  });
});
