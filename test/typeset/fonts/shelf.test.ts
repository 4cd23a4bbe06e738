import { describe, expect, it } from "vitest";
import { readShelf } from "../../../src/typeset/fonts/shelf.ts";
import { houseShelf } from "../paragraph/setting.ts";

const read = (list: unknown, open = () => new Uint8Array()) =>
  readShelf(
    {
      name: "fonts.json",
      bytes: new TextEncoder().encode(typeof list === "string" ? list : JSON.stringify(list)),
    },
    open,
  );

const family = (file: object) => ({
  families: [{ name: "House", package: "house", licence: "OFL-1.1", files: [file] }],
  fallback: ["House"],
});

/** The paths at which the list is found wrong. */
const wrong = (list: unknown) => read(list).diagnostics.map((finding) => finding.place?.path);

describe("the list of fonts", () => {
  it("names the house's families", () =>
    expect(new Set(houseShelf.files.map((file) => file.family))).toEqual(
      new Set(["Source Serif", "Source Sans", "Symbols", "Emoji"]),
    ));

  it("opens a file when it is asked for, and once", () => {
    const asked: string[] = [];
    const list = family({ file: "a.ttf", weight: 400 });
    const { value } = readShelf(
      { name: "fonts.json", bytes: new TextEncoder().encode(JSON.stringify(list)) },
      (packageName, file) => {
        asked.push(`${packageName}/${file}`);
        return new Uint8Array(1);
      },
    );
    expect(asked).toEqual([]);
    value?.files[0]?.bytes();
    value?.files[0]?.bytes();
    expect(asked).toEqual(["house/a.ttf"]);
  });

  it("takes a user's own file, beside the list", () => {
    const list = {
      families: [{ name: "Mine", licence: "own", files: [{ file: "mine.otf", weight: 400 }] }],
      fallback: [],
    };
    const packages: (string | undefined)[] = [];
    const bytes = new TextEncoder().encode(JSON.stringify(list));
    const { value } = readShelf({ name: "fonts.json", bytes }, (packageName) => {
      packages.push(packageName);
      return new Uint8Array();
    });
    value?.files[0]?.bytes();
    expect(packages).toEqual([undefined]);
  });

  it("says what is wrong, and where", () => {
    expect(wrong("{")).toEqual([undefined]);
    expect(wrong(family({ file: "../a.ttf", weight: 400 }))).toContain("families[0].files[0].file");
    expect(wrong(family({ file: "a.ttf", weight: "bold" }))).toContain("families[0].files[0].weight");
    expect(wrong(family({ file: "a.ttf", weight: 400, sizes: [9, 8] }))).toContain(
      "families[0].files[0].sizes",
    );
    expect(wrong({ ...family({ file: "a.ttf", weight: 400 }), fallback: ["Other"] })).toEqual([
      "fallback[0]",
    ]);
    expect(wrong({ families: [{ name: "House", files: [] }], fallback: [] })).toContain(
      "families[0].licence",
    );
  });

  it("keeps what is right", () => {
    const list = family({ file: "a.ttf", weight: 400 });
    list.families[0]?.files.push({ file: "b.ttf", weight: -1 });
    expect(read(list).value?.files.map((file) => file.file)).toEqual(["a.ttf"]);
  });
});
