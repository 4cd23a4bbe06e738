import { describe, expect, it } from "vitest";
import {
  findLayout,
  fontFolders,
  fontOpener,
  layoutFiles,
  listLayouts,
  outputFile,
  rejectedFile,
  showPath,
} from "../../src/files.ts";
import { type MemoryWorldOptions, memoryWorld } from "../../src/memory-world.ts";
import type { Briefing } from "../../src/model/briefing.ts";
import type { LayoutManifest } from "../../src/model/layout.ts";
import { type Origins, showPath as showValuePath } from "../../src/model/origin.ts";
import type { Picture } from "../../src/model/picture.ts";
import { nodeWorld } from "../../src/world.ts";

const LAYOUT = {
  "t/plain/layout.yaml": "",
  "t/plain/layout.hbs": "template",
  "t/plain/style.css": "style",
  "t/labels/en.yaml": "labels of the shelf",
};

const origins: Origins = { at: (path) => ({ file: "briefing.yaml", path: showValuePath(path) }) };

/** Opens the layout for a briefing that shows the figure `chart.png`; pictures are their file's bytes as text. */
function open(options: MemoryWorldOptions) {
  const world = memoryWorld({ ...options, files: { ...LAYOUT, ...options.files } });
  const briefing = { language: "en", figures: [{ src: "chart.png" }] } as unknown as Briefing;
  return layoutFiles(
    "t/plain",
    {} as LayoutManifest,
    { briefing, origins, folder: "content/x" },
    ({ bytes }) => ({ value: text(bytes) as unknown as Picture, diagnostics: [] }),
    world,
  );
}

const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);

describe("pictures", () => {
  const find = (src: string, options: MemoryWorldOptions) => {
    const { value, diagnostics } = open(options).value!.picture(src);
    return value ?? diagnostics.map(({ code }) => code).join();
  };

  it("of the content stand in the briefing's folder, those of the template in the layout's", () => {
    const files = {
      "content/x/chart.png": "content",
      "t/plain/chart.png": "not this",
      "t/plain/i/a.svg": "icon",
    };
    expect(find("chart.png", { files })).toBe("content");
    expect(find("i/a.svg", { files })).toBe("icon");
  });

  it("that are not there are a finding", () => expect(find("none.png", {})).toBe("system/picture-missing"));

  it.each([
    "../secret.png",
    "a/../../secret.png",
    "/etc/passwd",
    "file:///etc/passwd",
    "https://example.org/a.png",
    ".",
  ])("“%s” leads outside", (src) => {
    expect(find(src, { files: { "t/secret.png": "secret" } })).toBe("system/picture-outside");
  });

  it("a link that leads outside is refused, one that stays inside is followed", () => {
    const files = { "t/secret.png": "secret", "t/plain/real.png": "real" };
    expect(find("link.png", { files, links: { "t/plain/link.png": "t/secret.png" } })).toBe(
      "system/picture-outside",
    );
    expect(find("link.png", { files, links: { "t/plain/link.png": "t/plain/real.png" } })).toBe("real");
  });

  it("a name that only begins with dots is a name", () =>
    expect(find("..a.png", { files: { "t/plain/..a.png": "dots" } })).toBe("dots"));

  it("that the content names are missed where it names them, others where the template does", () => {
    const placeOf = (src: string) => open({}).value!.picture(src).diagnostics[0]?.place;
    expect(placeOf("chart.png")).toEqual({ file: "briefing.yaml", path: "figures[0].src" });
    expect(placeOf("icon.svg")).toBeUndefined();
  });

  it("that are huge are not read", () => {
    const files = { "t/plain/huge.png": new Uint8Array(21 * 1024 * 1024) };
    expect(find("huge.png", { files })).toBe("system/file-too-large");
  });
});

describe("a layout's files", () => {
  it("are its template, style sheet, partials and the labels of the sheet's language", () => {
    const { value } = open({
      files: { "t/plain/partials/person.hbs": "p", "t/plain/partials/notes.txt": "" },
    });
    expect(text(value?.template.bytes)).toBe("template");
    expect(value?.template.name).toBe("t/plain/layout.hbs");
    expect(text(value?.labels.bytes)).toBe("labels of the shelf");
    expect([...(value?.partials.keys() ?? [])]).toEqual(["person"]);
  });

  it("may bring labels of their own", () => {
    const { value } = open({ files: { "t/plain/labels/en.yaml": "own labels" } });
    expect(text(value?.labels.bytes)).toBe("own labels");
  });

  it("that are huge are the layout's fault", () => {
    const { value, diagnostics } = open({ files: { "t/plain/style.css": " ".repeat(1024 * 1024 + 1) } });
    expect([value, diagnostics.map(({ code, message }) => [code, message])]).toEqual([
      undefined,
      [["template/file-too-large", "the file has 1.1 MB and may have 1.0 MB"]],
    ]);
  });

  it("that lack are all told at once", () => {
    const world = memoryWorld({ files: { "t/plain/layout.yaml": "" } });
    const content = {
      briefing: { language: "en", figures: [] } as unknown as Briefing,
      origins,
      folder: "x",
    };
    const { diagnostics } = layoutFiles(
      "t/plain",
      {} as LayoutManifest,
      content,
      () => open({}) as never,
      world,
    );
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "the layout has no “layout.hbs”",
      "the layout has no “style.css”",
      "the layout has no “labels/en.yaml”",
    ]);
  });
});

describe("layouts", () => {
  it("of one's own hide ours of the same name", () => {
    const world = memoryWorld({ below: nodeWorld(), files: { "templates/lagebild/layout.yaml": "" } });
    expect(listLayouts(world).get("lagebild")).toBe("templates/lagebild");
    expect(findLayout("./templates/lagebild", world).value).toBe("./templates/lagebild");
  });

  it("do not include folders without a layout.yaml", () =>
    expect([...listLayouts(memoryWorld({ files: { "templates/labels/de.yaml": "" } })).keys()]).toEqual([]));
});

describe("names", () => {
  const world = memoryWorld();
  it.each([
    ["content/riad/briefing.yaml", "lagebild", undefined, "out/riad/lagebild.pdf"],
    ["briefing.yaml", "./mine/", "pdf", "pdf/desk/mine.pdf"],
    ["a/briefing.yaml", "x", "b/sheet.PDF", "b/sheet.PDF"],
  ])("%s as %s into %s is %s", (briefing, layout, into, expected) =>
    expect(outputFile(briefing, layout, into, world)).toBe(expected),
  );

  it.each([
    ["out/x.pdf", "out/x.rejected.pdf"],
    ["out/x", "out/x.rejected.pdf"],
  ])("%s is rejected as %s", (file, expected) => expect(rejectedFile(file)).toBe(expected));

  it("are shown relative to where the user stands", () => {
    expect(showPath("/desk/out/x.pdf", world)).toBe("out/x.pdf");
    expect(showPath("/elsewhere/x.pdf", world)).toBe("/elsewhere/x.pdf");
  });
});

describe("fonts", () => {
  it("of one's own stand beside their list", () => {
    const world = memoryWorld({ files: { "fonts/fonts.json": "{}", "fonts/own.ttf": "own" } });
    expect(fontFolders(world)).toEqual({ house: `${world.home}/fonts`, own: "fonts" });
    expect(text(fontOpener("fonts", world)(undefined, "own.ttf"))).toBe("own");
    expect(() => fontOpener("fonts", world)("no-package", "own.ttf")).toThrow(
      "there is no “own.ttf” in no-package",
    );
  });
});
