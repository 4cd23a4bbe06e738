/** Holds the house to its plan: who may import whom, and that the documents name every room and every finding. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cataloguePage } from "../src/cli/catalogue-page.ts";
import { CATALOGUE } from "../src/model/catalogue/index.ts";

/** A room is a folder of `src/`, or a file that stands in `src/` itself. What each may import from the others. */
const ROOMS: Readonly<Record<string, { readonly may: readonly string[]; readonly because: string }>> = {
  model: { may: [], because: "the nouns come first; they import nothing and do nothing" },
  read: { may: ["model"], because: "a stage knows the nouns and itself" },
  check: { may: ["model"], because: "a stage knows the nouns and itself" },
  extract: { may: ["model"], because: "a stage knows the nouns and itself; its word lists come as bytes" },
  propose: { may: ["model"], because: "it speaks with a service; what that says is judged by others" },
  draft: { may: ["model"], because: "it makes a briefing of what was drawn out, whoever drew it" },
  layout: { may: ["model"], because: "a stage knows the nouns and itself" },
  typeset: { may: ["model"], because: "a stage knows the nouns and itself" },
  budget: { may: ["model"], because: "it counts what stands on pages, whoever made them" },
  lint: { may: ["model"], because: "it looks at pages, whoever made them" },
  impose: { may: ["model"], because: "it knows how large pages are, and not what made or paints them" },
  draw: { may: ["model"], because: "a stage knows the nouns and itself" },
  seal: { may: ["model"], because: "a stage knows the nouns and itself" },
  verify: { may: ["model"], because: "the finished file is read with other eyes than those that made it" },
  deliver: {
    may: ["model"],
    because: "what leaves the house knows the nouns; files, clock and network are handed in",
  },
  dump: { may: ["model"], because: "dumps show what passes between stages, and need no stage for that" },
  "programs.ts": { may: [], because: "it starts programs and does not know what they do" },
  "disk.ts": { may: ["model"], because: "it reads and writes bytes, whatever they mean" },
  "locks.ts": { may: ["model", "disk.ts"], because: "a lock is a file, whatever it holds" },
  "interrupts.ts": { may: [], because: "it knows when to end, and not what is done" },
  "world.ts": {
    may: ["model", "disk.ts", "interrupts.ts", "locks.ts", "programs.ts"],
    because: "the outside knows findings, and no stage",
  },
  "memory-world.ts": {
    may: ["model", "disk.ts", "locks.ts", "world.ts"],
    because: "it is a world, and says the same of what goes wrong",
  },
  "journal.ts": { may: ["model", "world.ts"], because: "it keeps findings and times, whatever the stage" },
  "files.ts": {
    may: ["model", "world.ts"],
    because: "it finds files and leaves their meaning to the stages",
  },
  steps: {
    may: [
      "model",
      "world.ts",
      "journal.ts",
      "files.ts",
      "read",
      "check",
      "extract",
      "propose",
      "draft",
      "layout",
      "typeset",
      "budget",
      "seal",
      "impose",
      "draw",
      "lint",
      "verify",
      "deliver",
    ],
    because: "a step calls one stage, with what the world has for it",
  },
  "pipeline.ts": {
    may: ["model", "world.ts", "journal.ts", "files.ts", "steps", "typeset", "verify"],
    because: "only the pipeline knows the order of the steps",
  },
  prints: {
    may: ["model", "world.ts", "journal.ts", "files.ts", "steps", "pipeline.ts"],
    because: "copies and folded sheets are made of steps, and beside a sheet that the pipeline made",
  },
  cli: {
    may: ["model", "world.ts", "journal.ts", "files.ts", "pipeline.ts", "prints", "dump"],
    because: "commands reach the stages through the pipeline",
  },
  "main.ts": { may: ["cli", "world.ts"], because: "arguments in, exit code out" },
  "launch.ts": { may: [], because: "it starts a script and does not know what that does" },
  "reader.ts": { may: ["verify"], because: "it is the part of verify that runs in a second thread" },
};

/** Each library has the rooms that it is there for. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  zod: ["model", "read", "layout", "deliver", "propose"],
  yaml: ["read", "layout", "typeset", "deliver", "draft"],
  saxes: ["read", "verify"],
  "@mozilla/readability": ["read"],
  linkedom: ["read"],
  handlebars: ["layout"],
  htmlparser2: ["layout"],
  domhandler: ["layout"],
  "css-tree": ["layout"],
  "css-select": ["layout"],
  "date-fns": ["layout"],
  "i18n-iso-countries": ["layout"],
  "qrcode-generator": ["layout"],
  harfbuzzjs: ["typeset"],
  hyphen: ["typeset"],
  "bidi-js": ["typeset"],
  pdfkit: ["draw"],
  svgpath: ["read"],
  "pdf-parse": ["verify"],
  "pdfjs-dist": ["verify"],
  "@sealsystems/ipp": ["deliver"],
  commander: ["cli"],
  "csv-parse": ["deliver"],
  nodemailer: ["deliver"],
  "postal-mime": ["deliver"],
};

/** Node's own modules: the file system only where the outside is; the rest are pure functions of their arguments. */
const NODE_MODULES: Readonly<Record<string, readonly string[]>> = {
  "node:fs": ["world.ts", "disk.ts", "locks.ts", "launch.ts"],
  "node:child_process": ["programs.ts"],
  "node:net": ["world.ts", "deliver", "propose"],
  "node:stream": ["deliver"],
  "node:url": ["world.ts"],
  "node:path": ["world.ts", "disk.ts", "launch.ts", "memory-world.ts", "files.ts", "steps", "cli"],
  "node:v8": ["launch.ts"],
  "node:vm": ["launch.ts"],
  "node:module": ["launch.ts"],
  "node:http": ["deliver", "propose"],
  "node:tls": ["deliver", "propose"],
  "node:os": ["world.ts", "locks.ts"],
  "node:worker_threads": ["world.ts", "launch.ts", "reader.ts"],
  "node:crypto": ["read", "seal", "draw", "verify", "deliver"],
  "node:zlib": ["read", "draw", "verify"],
};

/** Words of the language that would make a run depend on more than its input. */
const BANNED: readonly {
  readonly words: RegExp;
  readonly except: readonly string[];
  readonly because: string;
}[] = [
  {
    words: /\bDate\.now\(|new Date\(\)/,
    except: ["world.ts"],
    because: "the core has no clock: same input, same bytes",
  },
  { words: /\bMath\.random\(/, except: [], because: "the core has no chance: same input, same bytes" },
  { words: /\bconsole\./, except: [], because: "only cli/report.ts prints" },
  {
    words: /\bprocess\.(?!versions)/,
    except: ["world.ts", "disk.ts", "interrupts.ts", "locks.ts", "main.ts"],
    because: "the outside comes in as a World",
  },
  {
    words: /\bfetch\(|node:https?/,
    except: ["deliver/print/post.ts", "propose/exchange.ts"],
    because: "the world opens lines; only printing and asking for proposals speak HTTP over one",
  },
  {
    words: /std(?:out|err)\.write\(/,
    except: ["cli/report.ts", "cli/program.ts"],
    because: "only cli/report.ts prints (and commander its help)",
  },
];

const src = path.resolve("src");
const sources = filesBelow(src).filter((file) => /(?<!\.d)\.ts$/.test(file));

describe("imports", () => {
  it("stay within the table", () => {
    const wrong = sources.flatMap((file) => importsOf(file).flatMap((to) => complaints(file, to)));
    expect(wrong).toEqual([]);
  });

  it("are scanned at all", () => {
    expect(importsOf(path.join(src, "steps/drawing.ts"))).toContain("../draw/index.ts");
    expect(importsOf(path.join(src, "cli/report.ts"))).toContain("../world.ts");
    expect(complaints(path.join(src, "verify/index.ts"), "../draw/index.ts")).toHaveLength(1);
    expect(complaints(path.join(src, "verify/index.ts"), "pdfkit")).toHaveLength(1);
    expect(complaints(path.join(src, "read/index.ts"), "left-pad")).toHaveLength(1);
  });

  it("leave the clock, chance and the streams outside", () => {
    const wrong = sources.flatMap((file) => {
      const text = withoutComments(fs.readFileSync(file, "utf8"));
      return BANNED.filter(({ words, except }) => words.test(text) && !except.includes(nameOf(file))).map(
        ({ words, because }) => `${nameOf(file)} uses ${words.source}: ${because}`,
      );
    });
    expect(wrong).toEqual([]);
  });

  it("every room is in the table, and every room of the table is there", () => {
    expect(new Set(fs.readdirSync(src))).toEqual(new Set(Object.keys(ROOMS)));
  });

  it("every library is in use in every room that may have it", () => {
    const used = new Set(
      sources.flatMap((file) => importsOf(file).map((to) => `${roomOf(file)} ${packageOf(to)}`)),
    );
    const allowed = Object.entries({ ...LIBRARIES, ...NODE_MODULES }).flatMap(([name, rooms]) =>
      rooms.map((room) => `${room} ${name}`),
    );
    expect(allowed.filter((use) => !used.has(use))).toEqual([]);
  });
});

describe("documents", () => {
  it("docs/architecture.md names every room", () => {
    const text = fs.readFileSync("docs/architecture.md", "utf8");
    expect(Object.keys(ROOMS).filter((room) => !text.includes(room))).toEqual([]);
  });

  it("links between documents lead to files that are there", () => {
    const pages = ["README.md", "CHANGELOG.md", ...filesBelow(path.resolve("docs"))].filter((file) =>
      file.endsWith(".md"),
    );
    const links = pages.flatMap((page) =>
      [...fs.readFileSync(page, "utf8").matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map((match) =>
        path.resolve(path.dirname(page), match[1]!),
      ),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((file) => !fs.existsSync(file))).toEqual([]);
  });

  it("docs/diagnostics.md is what the catalogue says (npm run docs writes it)", () => {
    expect(fs.readFileSync("docs/diagnostics.md", "utf8")).toBe(cataloguePage());
  });

  it("every finding is produced by some test", () => {
    const tests = filesBelow(path.resolve("test"))
      .filter((file) => file.endsWith(".ts") && !file.endsWith("architecture.test.ts"))
      .map((file) => fs.readFileSync(file, "utf8"))
      .join("\n");
    expect(Object.keys(CATALOGUE).filter((code) => !tests.includes(code))).toEqual([]);
  });

  it("NOTICE names every package that is part of the program or that it needs", () => {
    const notice = fs.readFileSync("NOTICE", "utf8");
    const shipped = shippedPackages();
    expect(shipped).toContain("fontkit");
    expect(shipped.filter((name) => !notice.includes(name))).toEqual([]);
  });

  it("no package asks for its own licence in return (GPL, AGPL, LGPL, SSPL)", () => {
    const locked: Record<string, { license?: string }> = JSON.parse(
      fs.readFileSync("package-lock.json", "utf8"),
    ).packages;
    const wrong = Object.entries(locked).filter(([, { license }]) => /GPL|SSPL/.test(license ?? ""));
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  it("explanations are whole sentences", () => {
    const bare = Object.entries(CATALOGUE).filter(([, { explain }]) => !/\S+ \S+.*\.$/s.test(explain));
    expect(bare.map(([code]) => code)).toEqual([]);
  });
});

function complaints(file: string, to: string): readonly string[] {
  const from = roomOf(file);
  if (to.startsWith(".")) {
    const room = roomOf(path.resolve(path.dirname(file), to));
    const { may, because } = ROOMS[from] ?? { may: [], because: "it is not in the table" };
    return room === from || may.includes(room) ? [] : [`${nameOf(file)} imports ${room}/: ${because}`];
  }
  const rooms = to.startsWith("node:") ? NODE_MODULES[to] : LIBRARIES[packageOf(to)];
  if (rooms === undefined) return [`${nameOf(file)} imports ${to}, which is not in the table`];
  return rooms.includes(from) ? [] : [`${nameOf(file)} imports ${to}, which only ${rooms.join(", ")} may`];
}

/** The libraries that `src/` imports, what they need in turn by the lock file, and what is installed with the package. */
function shippedPackages(): readonly string[] {
  const { packages } = JSON.parse(fs.readFileSync("package-lock.json", "utf8"));
  const waiting = [...Object.keys(LIBRARIES), ...Object.keys(packages[""].dependencies)];
  const shipped = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (shipped.has(name) || NEVER_LOADED.includes(name)) continue;
    shipped.add(name);
    waiting.push(...Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}));
  }
  return [...shipped];
}

/** Needed by libraries for parts of them that are not in the bundle: command lines, compression, painting on screens, encryption. */
const NEVER_LOADED: readonly string[] = [
  ...["@napi-rs/canvas", "@noble/ciphers", "brotli", "fflate", "linebreak", "pako"],
  ...["mdn-data", "minimist", "neo-async", "source-map-js", "wordwrap"],
];

/** `cli/report.ts` */
function nameOf(file: string): string {
  return path.relative(src, file).replaceAll(path.sep, "/");
}

function roomOf(file: string): string {
  return nameOf(file).split("/")[0]!;
}

/** `date-fns/locale/de` -> `date-fns` */
function packageOf(to: string): string {
  return to
    .split("/")
    .slice(0, to.startsWith("@") ? 2 : 1)
    .join("/");
}

function importsOf(file: string): readonly string[] {
  const text = withoutComments(fs.readFileSync(file, "utf8"));
  const found = text.matchAll(/(?:^|[\s;}])(?:from|import)\s*\(?\s*"([^"\n]+)"/g);
  return [...found].map((match) => match[1]!);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}

function filesBelow(folder: string): readonly string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(file) : [file];
  });
}
