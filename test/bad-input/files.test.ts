import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/program.ts";
import { nodeWorld, type World } from "../../src/world.ts";
import { desk, PLAIN_LAYOUT, PROBE, PROBE_YAML, readout } from "../support/desk.ts";
import { jpeg, png, redPng } from "../support/image-files.ts";
import { attempt, probeWith, TEMPLATE } from "./support.ts";

const FIGURES = `${PLAIN_LAYOUT[TEMPLATE]}{{#each figures}}<figure><img src="{{src}}" alt="{{alt}}"></figure>{{/each}}`;
const showing = (src: string) => ({
  [PROBE]: probeWith(`figures: [{ src: ${JSON.stringify(src)}, alt: A chart }]`),
  [TEMPLATE]: FIGURES,
});
const CHART = "content/probe/chart.png";
const NAMED = `${PROBE}:23:18`;
const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`;

describe("a picture", () => {
  it("that is sound is shown", async () => {
    const { exitCode } = await attempt({ files: { ...showing("chart.png"), [CHART]: redPng() } });
    expect(exitCode).toBe(0);
  });

  it.each<[string, string | Uint8Array, string]>([
    ["truncated", redPng().subarray(0, 50), "picture/truncated"],
    ["cut off in a photograph", jpeg().subarray(0, jpeg().length - 2), "picture/truncated"],
    ["no picture", "<html></html>", "picture/not-a-picture"],
    ["empty", "", "picture/not-a-picture"],
    [
      "of 3.6 thousand million pixels",
      png({ width: 60_000, height: 60_000, rows: [[0]] }),
      "picture/too-large",
    ],
    ["of 21 MB", new Uint8Array(21 * 1024 * 1024), "system/file-too-large"],
    ["a drawing with a program", svg("<script>1</script>"), "picture/unsafe-svg"],
    ["a drawing that reads files", svg('<image href="/etc/passwd"/>'), "picture/unsafe-svg"],
    ["a drawing nested without end", svg("<g>".repeat(100_000)), "picture/unsupported-svg"],
  ])("that is %s is refused, with exit code 3", async (_, bytes, code) => {
    const { exitCode, errors } = await attempt({ files: { ...showing("chart.png"), [CHART]: bytes } });
    expect(errors.map((error) => error.split(":")[0])).toEqual([`${code} ${CHART}`]);
    expect(exitCode).toBe(3);
  });

  it.each([
    ["nowhere.png", "system/picture-missing"],
    ["../secret.png", "system/picture-outside"],
    ["a/../../secret.png", "system/picture-outside"],
    ["/etc/passwd", "system/picture-outside"],
    ["https://example.org/x.png", "system/picture-outside"],
  ])("called “%s” is refused where the briefing names it", async (src, code) => {
    const files = { ...showing(src), "content/secret.png": redPng() };
    const { exitCode, errors } = await attempt({ files });
    expect([exitCode, errors]).toEqual([3, [`${code} ${NAMED}`]]);
  });
});

describe("a disk", () => {
  it.each([
    ["that is full", "ENOSPC", "system/disk-full"],
    ["with no room for this user", "EDQUOT", "system/disk-full"],
    ["that may only be read", "EROFS", "system/no-permission"],
    ["that belongs to others", "EACCES", "system/no-permission"],
    ["that is broken", "EIO", "system/file-fault"],
  ])("%s: a finding, exit code 10, nothing lost", async (_, fault, code) => {
    const { exitCode, errors, made } = await attempt({ faults: { "out/probe": fault } });
    expect([exitCode, errors, made]).toEqual([10, [`${code} out/probe/plain.pdf`], []]);
  });

  it("that fails on reading back leaves no name on an unread file", async () => {
    const world = desk({ files: { "out/probe/plain.pdf": "good" } });
    const broken: World = {
      ...world,
      stage: (file, bytes) => {
        const { value, diagnostics } = world.stage(file, bytes);
        const read = () => ({ ...world.read("nowhere"), value: undefined });
        return { value: value && { ...value, read }, diagnostics };
      },
    };
    expect(await run(["build", PROBE, "-l", "plain"], broken)).toBe(10);
    expect(new TextDecoder().decode(world.files.get("/desk/out/probe/plain.pdf"))).toBe("good");
  });
});

describe("on the machine", () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "readout bäd "));
    for (const [file, text] of Object.entries({ [PROBE]: PROBE_YAML, ...PLAIN_LAYOUT })) put(file, text);
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  const put = (file: string, text: string | Uint8Array) => {
    fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  };
  const type = async (...argv: readonly string[]) => {
    let said = "";
    const sink = {
      write: (text: string) => {
        said += text;
      },
      isTTY: false,
    };
    const exitCode = await run(argv, { ...nodeWorld(folder), stdout: sink, stderr: sink });
    return { exitCode, said };
  };
  const build = (...more: readonly string[]) => type("build", PROBE, "-l", "plain", ...more);
  const tree = () =>
    fs
      .readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => !/^(content|templates)/.test(name))
      .sort();

  it.each([
    ["out is a file", "out", "system/not-a-folder"],
    ["the briefing's folder in out is a file", "out/probe", "system/not-a-folder"],
    ["the PDF's name is a folder", "out/probe/plain.pdf/x", "system/not-a-file"],
  ])("%s: said so, and left alone", async (_, file, code) => {
    put(file, "mine");
    const before = tree();
    const { exitCode, said } = await build();
    expect([exitCode, said.includes(code), tree()]).toEqual([10, true, before]);
    expect(fs.readFileSync(path.join(folder, file), "utf8")).toBe("mine");
  });

  it("a folder with the name of a rejected PDF does not trouble a good one", async () => {
    put("out/probe/plain.rejected.pdf/x", "mine");
    expect((await build()).exitCode).toBe(0);
    expect(tree()).toContain(path.join("out", "probe", "plain.rejected.pdf", "x"));
  });

  it.each([
    ["a link to a file outside", "chart.png", "../secret.png"],
    ["a link to a folder outside", "pictures", ".."],
    ["a link to itself", "chart.png", "chart.png"],
  ])("%s brings no picture onto paper", async (_, link, target) => {
    put(TEMPLATE, FIGURES);
    put("content/secret.png", redPng());
    fs.symlinkSync(target, path.join(folder, "content/probe", link));
    put(PROBE, showing(link === "pictures" ? "pictures/secret.png" : link)[PROBE]!);
    const { exitCode, said } = await build();
    expect([exitCode, /system\/picture-(outside|missing)/.test(said), tree()]).toEqual([3, true, []]);
  });

  it("paths with spaces and umlauts work, from here and from above", async () => {
    put("Sach gebiet/Über ß/briefing.yaml", PROBE_YAML);
    const argv = ["./Sach gebiet/../Sach gebiet/Über ß", "-l", "./templates/plain", "-o", "./aus gäbe"];
    const { exitCode } = await type("build", ...argv);
    expect([exitCode, tree().at(-1)]).toEqual([0, path.join("aus gäbe", "Über ß", "plain.pdf")]);
  });
});

it("of several briefings, the good ones are built, and the worst of the others decides", async () => {
  const world = desk({
    files: { "content/bad/briefing.yaml": "x: 1", "content/two/briefing.yaml": PROBE_YAML },
  });
  const argv = ["build", "content/bad", PROBE, "content/two", "-l", "plain"];
  const { exitCode, out } = await readout(world, ...argv);
  expect([exitCode, out]).toEqual([3, "out/probe/plain.pdf\nout/two/plain.pdf\n"]);
  expect((await readout(world, ...argv, "content/nowhere")).exitCode).toBe(10);
});

it.each([
  ["-l", ""],
  ["-l", ","],
  ["-o", ""],
])("“%s %s” names nothing, and that is said", async (option, value) => {
  const { exitCode, err } = await readout(desk(), "build", PROBE, option, value);
  expect([exitCode, err.includes(`“${option}” names nothing`)]).toEqual([2, true]);
});

it("a file's name cannot steer the terminal", async () => {
  const { err } = await readout(desk(), "build", "con\u001b[31mtent.yaml", "-l", "plain");
  expect(err).not.toContain("\u001b");
});

it.each<[string, string | Uint8Array, number, string]>([
  ["nothing", "", 4, "verify/not-a-pdf"],
  ["text", "hello", 4, "verify/not-a-pdf"],
  ["a PDF's beginning", "%PDF-1.7\n", 4, "verify/damaged"],
  [
    "garbage in a PDF's dress",
    `%PDF-1.7\n${"garbage ".repeat(9_999)}\nstartxref\n0\n%%EOF\n`,
    4,
    "verify/damaged",
  ],
])("verify of %s: a finding, no crash", async (_, bytes, code, finding) => {
  const { exitCode, err } = await readout(desk({ files: { "x.pdf": bytes } }), "verify", "x.pdf");
  expect([exitCode, err.includes(finding)]).toEqual([code, true]);
});
