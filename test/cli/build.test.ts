import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { MemoryWorld } from "../../src/memory-world.ts";
import { desk, PLAIN_LAYOUT, PROBE, PROBE_YAML, passedReport, readout } from "../support/desk.ts";

const OUT = "out/probe/plain.pdf";
const build = (world: MemoryWorld, ...more: string[]) =>
  readout(world, "build", PROBE, "-l", "plain", ...more);
const madeIn = (world: MemoryWorld) => [...world.files.keys()].filter((file) => /pdf|part/.test(file));
const isPdf = (world: MemoryWorld, file: string) =>
  new TextDecoder("latin1").decode(world.files.get(`/desk/${file}`)).startsWith("%PDF-1.7");

describe("build", () => {
  it("writes out/<slug>/<layout>.pdf and says where", async () => {
    const world = desk();
    const { exitCode, out, err } = await build(world);
    expect(err).toMatch(/^1 page; 3 texts and 1 quotation verified; sha256 [0-9a-f]{64}\n$/);
    expect([exitCode, out]).toEqual([0, `${OUT}\n`]);
    expect(madeIn(world)).toEqual([`/desk/${OUT}`]);
    expect(isPdf(world, OUT)).toBe(true);
  });

  it("takes a folder for the briefing in it", async () => {
    const { exitCode, out } = await readout(desk(), "build", "content/probe", "-l", "plain");
    expect([exitCode, out]).toEqual([0, `${OUT}\n`]);
  });

  it("takes all of content/ when nothing is named", async () => {
    const world = desk({ files: { "content/two/briefing.yaml": PROBE_YAML, "content/notes.txt": "x" } });
    const { exitCode, out } = await readout(world, "build", "-l", "plain");
    expect([exitCode, out]).toEqual([0, `${OUT}\nout/two/plain.pdf\n`]);
  });

  it("makes several files in several layouts at once", async () => {
    const layout = (name: string) =>
      Object.fromEntries(
        Object.entries(PLAIN_LAYOUT).map(([file, text]) => [file.replace("plain", name), text]),
      );
    const world = desk({ files: { "content/two/briefing.yaml": PROBE_YAML, ...layout("other") } });
    const files = [PROBE, "content/two/briefing.yaml"];
    const { exitCode } = await readout(world, "build", ...files, "-l", "plain,other", "-o", "pdf");
    expect(exitCode).toBe(0);
    expect(madeIn(world).sort()).toEqual(
      ["probe/other", "probe/plain", "two/other", "two/plain"].map((name) => `/desk/pdf/${name}.pdf`),
    );
  });

  it("names the file by what it is, when it is told to", async () => {
    const name = "Probe-1-v1-The-ferry-runs-again";
    expect((await build(desk(), "--named")).out).toBe(`out/probe/${name}.pdf\n`);
    expect((await build(desk(), "--named", "-o", "x", "--format", "html")).out).toBe(
      `x/probe/${name}.html\n`,
    );
    const other = Object.fromEntries(
      Object.entries(PLAIN_LAYOUT).map(([file, text]) => [file.replace("plain", "other"), text]),
    );
    const both = await readout(desk({ files: other }), "build", PROBE, "-l", "plain,other", "--named");
    expect(both.out).toBe(`out/probe/${name}-plain.pdf\nout/probe/${name}-other.pdf\n`);
    expect((await build(desk(), "--named", "-o", "x.pdf")).exitCode).toBe(2);
  });

  it("writes to the name that -o gives", async () => {
    const world = desk();
    expect((await build(world, "-o", "Blatt für Ä/Blatt 1.pdf")).out).toBe("Blatt für Ä/Blatt 1.pdf\n");
    expect(isPdf(world, "Blatt für Ä/Blatt 1.pdf")).toBe(true);
  });

  it("takes a layout by its folder, and paths with spaces and umlauts", async () => {
    const files = Object.fromEntries(
      Object.entries(PLAIN_LAYOUT).map(([file, text]) => [
        file.replace("templates/plain", "Vorlagen ü/mein Blatt"),
        text,
      ]),
    );
    const world = desk({ files: { ...files, "Inhalt ß/Über uns/briefing.yaml": PROBE_YAML } });
    const argv = ["Inhalt ß/Über uns/briefing.yaml", "-l", "./Vorlagen ü/mein Blatt/"];
    expect((await readout(world, "build", ...argv)).out).toBe("out/Über uns/mein Blatt.pdf\n");
  });

  it("carries no date later than SOURCE_DATE_EPOCH, and tells when that is no number", async () => {
    const dated = async (epoch: string) => {
      const world = desk({ env: { SOURCE_DATE_EPOCH: epoch } });
      const { exitCode, err } = await build(world);
      const pdf = Buffer.from(world.files.get(`/desk/${OUT}`)!).toString("latin1");
      return [exitCode, /<xmp:CreateDate>(\d{4})/.exec(pdf)?.[1], err.includes("system/source-date-epoch")];
    };
    expect(await dated("0")).toEqual([0, "1970", false]);
    const own = (await dated(""))[1];
    expect(own).not.toBe("1970");
    expect(await dated("soon")).toEqual([0, own, true]);
  });

  it("same input, same bytes", async () => {
    const [one, other] = [desk(), desk()];
    await build(one);
    await build(other);
    expect(one.files.get(`/desk/${OUT}`)).toEqual(other.files.get(`/desk/${OUT}`));
  });

  it("--json tells everything in one object", async () => {
    const { out, err } = await build(desk(), "--json");
    expect(err).toBe("");
    expect(JSON.parse(out)).toMatchObject({
      exitCode: 0,
      sheets: [
        { briefing: PROBE, layout: "plain", pdf: OUT, rejected: null, facts: { pages: 1, lang: "en" } },
      ],
      findings: [],
    });
  });

  it("--timings names every stage", async () => {
    const { err } = await build(desk(), "--timings");
    for (const stage of [
      "read",
      "check",
      "lay out",
      "fonts",
      "typeset",
      "draw",
      "write",
      "verify",
      "together",
    ])
      expect(err).toMatch(new RegExp(`^ {2}${stage} +\\d+ ms$`, "m"));
  });

  it("--strict fails on a warning and writes the sheet all the same", async () => {
    const yaml = PROBE_YAML.replace('published: "2026-11-21"', "published: null");
    const undated = desk({
      files: { [PROBE]: yaml, "content/probe/briefing.check.json": passedReport(yaml) },
    });
    expect((await build(undated)).exitCode).toBe(0);
    const { exitCode, out, err } = await build(undated, "--strict");
    expect([exitCode, out]).toEqual([1, `${OUT}\n`]);
    expect(err).toContain("warning ");
  });
});

describe("what ends a build, and how", () => {
  const wrong = (from: string, to: string) => desk({ files: { [PROBE]: PROBE_YAML.replace(from, to) } });
  const layout = (file: string, text: string) => desk({ files: { [`templates/plain/${file}`]: text } });

  it.each<[string, () => MemoryWorld, number, string]>([
    [
      "a briefing that is not there",
      () => desk({ faults: { [PROBE]: "ENOENT" } }),
      10,
      "system/file-missing",
    ],
    [
      "a briefing that may not be read",
      () => desk({ faults: { [PROBE]: "EACCES" } }),
      10,
      "system/no-permission",
    ],
    ["a misspelt field", () => wrong("deck:", "dekc:"), 3, `${PROBE}:4:1`],
    ["an unknown person", () => wrong("speaker: ana", "speaker: ann"), 3, "“ann”"],
    ["a broken template", () => layout("layout.hbs", "<h1>{{title}</h1>"), 8, "templates/plain/layout.hbs:1"],
    [
      "an unknown property",
      () => layout("style.css", "p { flaot: left }"),
      8,
      "templates/plain/style.css:1:5",
    ],
    ["a manifest that is no YAML", () => layout("layout.yaml", "name: ["), 8, "templates/plain/layout.yaml"],
    ["a full disk", () => desk({ faults: { out: "ENOSPC" } }), 10, "system/disk-full"],
    ["no permission to write", () => desk({ faults: { out: "EACCES" } }), 10, "system/no-permission"],
  ])("%s", async (_, world, code, words) => {
    const w = world();
    const { exitCode, out, err } = await build(w);
    expect(err).toContain(words);
    expect([exitCode, out]).toEqual([code, ""]);
    expect(madeIn(w)).toEqual([]);
  });

  it("tells all findings of a file in one run, in the order of its lines", async () => {
    const world = desk({
      files: {
        [PROBE]: PROBE_YAML.replace("source: s,", "source: q,").replace("speaker: ana", "speaker: ann"),
      },
    });
    const { err } = await build(world);
    expect(err.indexOf("“q”")).toBeGreaterThan(-1);
    expect(err.indexOf("“ann”")).toBeGreaterThan(err.indexOf("“q”"));
  });

  it("a layout that is not there is named with those that are", async () => {
    const { exitCode, err } = await readout(desk(), "build", PROBE, "-l", "plian");
    expect(exitCode).toBe(2);
    expect(err).toContain("system/unknown-layout");
    expect(err).toContain("“plain”");
  });

  it.each(["layout.hbs", "style.css"])("a layout without %s is incomplete", async (file) => {
    const world = desk();
    const without = { ...world, isFile: (name: string) => !name.endsWith(file) && world.isFile(name) };
    const { exitCode, err } = await build(without);
    expect(exitCode).toBe(8);
    expect(err).toContain("system/layout-incomplete");
    expect(err).toContain(file);
  });

  it("two sheets of one name are refused before anything is written", async () => {
    const world = desk({ files: { "other/probe/briefing.yaml": PROBE_YAML } });
    const { exitCode, err } = await readout(
      world,
      "build",
      PROBE,
      "other/probe/briefing.yaml",
      "-l",
      "plain",
    );
    expect(exitCode).toBe(2);
    expect(err).toContain("system/same-output");
    expect(madeIn(world)).toEqual([]);
  });

  it("nothing to build is a wrong command line", async () => {
    const world = desk();
    const { exitCode, err } = await readout({ ...world, list: () => [] }, "build");
    expect(exitCode).toBe(2);
    expect(err).toContain("no briefing is named");
  });
});

describe("the last good PDF", () => {
  const good = (text = "good") => ({ [OUT]: text });
  const stands = (world: MemoryWorld) => new TextDecoder().decode(world.files.get(`/desk/${OUT}`));

  it("stays when the content is wrong", async () => {
    const world = desk({ files: { ...good(), [PROBE]: "nonsense: true" } });
    await build(world);
    expect(stands(world)).toBe("good");
  });

  it("stays when the disk is full", async () => {
    const world = desk({ files: good(), faults: { out: "ENOSPC" } });
    await build(world);
    expect(stands(world)).toBe("good");
  });

  /** The layout promises the deck and does not print it. */
  const liar = {
    "templates/plain/layout.yaml": `${PLAIN_LAYOUT["templates/plain/layout.yaml"]}  - path: deck\n`,
  };

  it("stays when the new one does not say what the content says; that one is kept beside it", async () => {
    const world = desk({ files: { ...good(), ...liar } });
    const { exitCode, out, err } = await build(world);
    expect([exitCode, out]).toEqual([4, ""]);
    expect(err).toContain("out/probe/plain.rejected.pdf");
    expect(stands(world)).toBe("good");
    expect(isPdf(world, "out/probe/plain.rejected.pdf")).toBe(true);
  });

  it("gives way to a verified one, and an older rejected one goes", async () => {
    const world = desk({ files: { ...good(), "out/probe/plain.rejected.pdf": "old" } });
    expect((await build(world)).exitCode).toBe(0);
    expect(madeIn(world)).toEqual([`/desk/${OUT}`]);
    expect(isPdf(world, OUT)).toBe(true);
  });

  it("a sheet over its page budget is not made, and says so", async () => {
    const long = "{{#each summary}}<p>{{text}}</p>{{/each}}".replace("<p>", '<p class="far">');
    const world = desk({
      files: {
        "templates/plain/layout.hbs": PLAIN_LAYOUT["templates/plain/layout.hbs"]!.replace(
          "{{#each summary}}<p>{{text}}</p>{{/each}}",
          long,
        ),
        "templates/plain/style.css": `${PLAIN_LAYOUT["templates/plain/style.css"]} .far { break-after: page }`,
      },
    });
    const { exitCode, err } = await build(world);
    expect(exitCode).toBe(5);
    expect(err).toContain("budget/over");
    expect(madeIn(world)).toEqual([]);
  });
});

describe("--watch", () => {
  it("builds again when a file changes", async () => {
    const world = desk();
    void build(world, "--watch");
    const until = async (found: () => boolean) => {
      for (let i = 0; !found() && i < 500; i++) await new Promise((resolve) => setTimeout(resolve, 10));
      expect(found()).toBe(true);
    };
    await until(() => world.said.err.includes("waiting for changes") && world.watched.size > 0);
    for (const file of [PROBE, "templates/plain/style.css"]) expect(world.watched).toContain(`/desk/${file}`);
    world.said.err = "";
    world.put(PROBE, PROBE_YAML.replace("speaker: ana", "speaker: ann"));
    await until(() => world.said.err.includes("“ann”"));
    await until(() => world.watched.size > 0);
    world.said.err = "";
    world.put(PROBE, PROBE_YAML);
    await until(() => world.said.err.includes("verified"));
  });
});

describe("verify", () => {
  const made = async () => {
    const world = desk();
    await build(world);
    return world;
  };

  it("holds a PDF to its briefing", async () => {
    const { exitCode, out, err } = await readout(await made(), "verify", OUT, "--against", PROBE);
    expect([exitCode, err]).toEqual([0, ""]);
    expect(out).toContain("compared   3 texts, 1 quotation\n");
    expect(out).toContain("title      The ferry runs again");
  });

  it("notices a changed word", async () => {
    const world = await made();
    world.put(PROBE, PROBE_YAML.replaceAll("waited long enough", "waited far too long"));
    const { exitCode, err } = await readout(world, "verify", OUT, "--against", PROBE);
    expect(exitCode).toBe(4);
    expect(err).toContain("verify/");
  });

  it("refuses what is no PDF, and says when there is no file", async () => {
    expect((await readout(desk(), "verify", PROBE)).exitCode).not.toBe(0);
    const { exitCode, err } = await readout(desk(), "verify", "nothing.pdf");
    expect(exitCode).toBe(10);
    expect(err).toContain("system/file-missing");
  });

  const article = (words: string) =>
    `Ferry back, says harbour master Ana Lind of Norway\n“${words},” said Ana Lind.\nThat was on Monday.\n`;
  const right = article("We have waited long enough for this boat");

  /** A sheet that rests on that article, which is not at hand. */
  async function madeOf(...options: string[]) {
    const yaml = PROBE_YAML.replace("0".repeat(64), createHash("sha256").update(right).digest("hex"))
      .replace("title: Ferry back", "title: Ferry back, says harbour master Ana Lind of Norway")
      .replace('published: "2026-11-21"', "published: null");
    const world = desk({ files: { [PROBE]: yaml } });
    await build(world, ...options);
    return async (text: string) => {
      world.put("article.txt", text);
      const { exitCode, out, err } = await readout(world, "verify", OUT, "--source", "article.txt");
      const found = /sources +(.*)/.exec(out)?.[1];
      return { exitCode, found, codes: err.match(/(?:check|verify)\/[a-z-]+/g) };
    };
  }

  it("checks the quotations of the content inside against their source, from the file alone", async () => {
    const against = await madeOf();
    const found = "1 quotation found word for word";
    expect(await against(right)).toEqual({ exitCode: 0, found, codes: null });
    const edited = await against(article("We have waited too long for this boat"));
    expect([edited.exitCode, edited.codes?.slice(0, 2)]).toEqual([
      4,
      ["check/source-changed", "check/quote-not-in-source"],
    ]);
    const other = await against("Another article altogether.\nIt says nothing of boats.\n");
    expect([other.exitCode, other.codes]).toEqual([4, expect.arrayContaining(["check/quote-not-in-source"])]);
    // With other ends of lines it is another file, and is said to be; its words are looked for all the same.
    for (const same of [right.replaceAll("\n", "\r\n"), `\uFEFF${right}`])
      expect(await against(same)).toEqual({ exitCode: 4, found, codes: ["check/source-changed"] });
  });

  it("cannot check what carries no content", async () => {
    expect((await (await madeOf("--no-attach"))(right)).codes).toEqual(["verify/no-seal"]);
  });

  it("does not call a PDF good when the briefing could not be read", async () => {
    const { exitCode, out } = await readout(await made(), "verify", OUT, "--against", "nothing.yaml");
    expect([exitCode, out]).toEqual([10, ""]);
  });
});
