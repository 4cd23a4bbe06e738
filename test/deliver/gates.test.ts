/** Each gate, on paper as by mail: the same finding with the same words, and nothing leaves. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MemoryWorldOptions } from "../../src/memory-world.ts";
import { PLAIN_LAYOUT, PROBE, passedReport, readout } from "../support/desk.ts";
import { BRIEFING, LARGE_LIST, mailDesk, NOON, type PostOffice, postOffice } from "./mail/support.ts";
import { openPrinter, type Printer } from "./print/printer.ts";

let printer: Printer;
let office: PostOffice;
beforeAll(async () => {
  [printer, office] = await Promise.all([openPrinter(), postOffice()]);
});
afterAll(() => Promise.all([printer.close(), office.close()]));

type Desk = ReturnType<typeof mailDesk>;

/** The ways out of the house; each gives what left. */
const WAYS = {
  print: async (world: Desk, ...more: readonly string[]) => {
    const before = printer.taken.length;
    const args = ["--printer", printer.uri, "--wait", "2", ...more];
    const answer = await readout(world, "print", PROBE, "-l", "plain", ...args);
    return { ...answer, left: printer.taken.length - before };
  },
  "print --list": async (world: Desk, ...more: readonly string[]) => {
    const before = printer.taken.length;
    const args = ["--printer", printer.uri, "--wait", "2", "--list", "list.csv", ...more];
    const answer = await readout(world, "print", PROBE, "-l", "plain", ...args);
    return { ...answer, left: printer.taken.length - before };
  },
  mail: async (world: Desk, ...more: readonly string[]) => {
    const before = office.received.length;
    const args = ["--list", "list.csv", "--smtp", `smtp://127.0.0.1:${office.port}`];
    const dry = more.includes("--dry-run");
    const rest = dry ? more.filter((each) => each !== "--dry-run") : [...more, "--send"];
    const answer = await readout(world, "mail", PROBE, "-l", "plain", ...args, ...rest);
    return { ...answer, left: office.received.length - before };
  },
};
type Way = keyof typeof WAYS;
const ALL = Object.keys(WAYS) as Way[];

/** A finished file is held to what it carries; there is nothing beside it. */
async function printFile(world: Desk, file = "out/probe/plain.pdf") {
  const before = printer.taken.length;
  await readout(world, "build", PROBE, "-l", "plain");
  const answer = await readout(world, "print", file, "--printer", printer.uri, "--wait", "2");
  return { ...answer, left: printer.taken.length - before };
}

const with_ = (from: string, to: string) => BRIEFING.replace(from, to);
const marked = (marking: string) => with_('tlp: "TLP:GREEN"', marking);
const asking = {
  ...PLAIN_LAYOUT,
  "templates/plain/layout.yaml": `${PLAIN_LAYOUT["templates/plain/layout.yaml"]}approval: required\n`,
};
const approved = async (world: Desk) => {
  const { exitCode } = await readout(world, "approve", PROBE, "--name", "Anna Arp", "--role", "Head of desk");
  expect(exitCode).toBe(0);
  return world;
};
/** Approved, then edited and checked anew. */
const edited = async () => {
  const world = await approved(mailDesk());
  const yaml = `${BRIEFING}\n`;
  world.put(PROBE, yaml);
  world.put("content/probe/briefing.check.json", passedReport(yaml));
  return world;
};

interface Gate {
  readonly yaml?: string;
  readonly options?: MemoryWorldOptions;
  readonly desk?: () => Promise<Desk>;
  readonly code: string;
  readonly exitCode: number;
  readonly says: string;
  /** Which ways have this gate; all where nothing is said. */
  readonly ways?: readonly Way[];
  /** A finished file shows it too. */
  readonly inFile?: boolean;
  /** What `--draft` makes of it. */
  readonly draft: "goes" | "stays";
}

const GATES: Readonly<Record<string, Gate>> = {
  "not checked": {
    options: { files: { "content/probe/briefing.check.json": "{}" } },
    code: "deliver/draft",
    exitCode: 4,
    says: "no report that the sheet as it is stands in its sources",
    inFile: true,
    draft: "goes",
  },
  "checked, then edited": {
    options: { files: { "content/probe/briefing.check.json": passedReport(`${BRIEFING}\n`) } },
    code: "deliver/draft",
    exitCode: 4,
    says: "no report that the sheet as it is stands in its sources",
    inFile: true,
    draft: "goes",
  },
  "checked against another text": {
    options: {
      files: {
        "content/probe/briefing.check.json": passedReport(BRIEFING).replace("0".repeat(64), "1".repeat(64)),
      },
    },
    code: "deliver/draft",
    exitCode: 4,
    says: "no report that the sheet as it is stands in its sources",
    inFile: true,
    draft: "goes",
  },
  "checked and found wanting": {
    options: {
      files: {
        "content/probe/briefing.check.json": passedReport(BRIEFING).replace('"verbatim"', '"incomplete"'),
      },
    },
    code: "deliver/draft",
    exitCode: 4,
    says: "no report that the sheet as it is stands in its sources",
    inFile: true,
    draft: "goes",
  },
  "a draft by its own word": {
    yaml: with_("status: new", "status: draft"),
    code: "deliver/draft",
    exitCode: 4,
    says: "the briefing calls itself a draft",
    inFile: true,
    draft: "goes",
  },
  "under embargo": {
    yaml: marked('tlp: "TLP:GREEN", embargo: "2026-11-22T13:00:01+01:00"'),
    code: "deliver/embargo",
    exitCode: 7,
    says: "may not be passed on before “2026-11-22T13:00:01+01:00”",
    inFile: true,
    draft: "stays",
  },
  "above the clearance of one on the list": {
    yaml: marked('tlp: "TLP:RED"'),
    code: "deliver/clearance",
    exitCode: 3,
    says: "the sheet is marked “TLP:RED”, and “",
    ways: ["print --list", "mail"],
    draft: "stays",
  },
  "approved, then edited": {
    desk: edited,
    code: "deliver/unapproved",
    exitCode: 4,
    says: "the briefing was edited after it was approved",
    draft: "goes",
  },
  "with a line that has to be signed": {
    yaml: `${BRIEFING}signoff: [{ action: approved, required: true }]\n`,
    code: "deliver/unapproved",
    exitCode: 4,
    says: "nobody stands in the line “approved”",
    inFile: true,
    draft: "goes",
  },
  "of a layout that has to be approved": {
    options: { files: asking },
    code: "deliver/unapproved",
    exitCode: 4,
    says: "sheets of this layout have to be approved",
    inFile: true,
    draft: "goes",
  },
};

const deskOf = async ({ yaml, options, desk }: Gate) => desk?.() ?? mailDesk(options, yaml);

describe.each(Object.entries(GATES))("a sheet %s", (_, gate) => {
  const ways = gate.ways ?? ALL;

  it(`stays in the house, and the same is said of it: ${ways.join(", ")}`, async () => {
    const said = new Set<string>();
    for (const way of ways) {
      const { exitCode, left, out } = await WAYS[way](await deskOf(gate), "--json");
      expect([way, exitCode, left]).toEqual([way, gate.exitCode, 0]);
      const found: { code: string; message: string; hint: string }[] = JSON.parse(out).findings;
      const { message, hint } = found.find(({ code }) => code === gate.code)!;
      expect(message).toContain(gate.says);
      said.add(`${message.replace(/and “.*” has/, "and somebody has")}; ${hint}`);
    }
    expect(said.size).toBe(1);
  });

  it.each(ways.filter((way) => way !== "print --list"))(`${gate.draft} as a draft: %s`, async (way) => {
    const { exitCode, left } = await WAYS[way](await deskOf(gate), "--draft");
    if (gate.draft === "goes") expect([exitCode, left > 0]).toEqual([0, true]);
    else expect([exitCode, left]).toEqual([gate.exitCode, 0]);
  });

  if (gate.inFile)
    it("is known from the finished file alone", async () => {
      const { exitCode, err, left } = await printFile(await deskOf(gate));
      expect(err).toContain(gate.says);
      expect([exitCode, left]).toEqual([gate.exitCode, 0]);
    });
});

describe("what is held to nothing leaves", () => {
  it.each(ALL)("%s", async (way) => {
    const { exitCode, left, err } = await WAYS[way](mailDesk());
    expect([exitCode, left > 0, /error|deliver\//.test(err)]).toEqual([0, true, false]);
  });

  it.each(ALL)("approved, and asked for: %s", async (way) => {
    const yaml = `${BRIEFING}signoff: [{ action: approved, required: true }]\n`;
    const world = await approved(mailDesk({ files: asking }, yaml));
    const { exitCode, err } = await WAYS[way](world);
    expect([exitCode, err.includes("deliver/")]).toEqual([0, false]);
    expect((await printFile(world)).exitCode).toBe(0);
  });

  it.each(ALL)("once the embargo is over: %s", async (way) => {
    const yaml = marked('tlp: "TLP:GREEN", embargo: "2026-11-22T13:00:01+01:00"');
    expect(await WAYS[way](mailDesk({ clock: NOON + 1000 }, yaml))).toMatchObject({ exitCode: 0 });
  });
});

describe("a dry run", () => {
  it.each(ALL)("before the embargo is over is what one makes it for: %s", async (way) => {
    const yaml = marked('tlp: "TLP:GREEN", embargo: "2026-11-22T13:00:01+01:00"');
    const { exitCode, err, left } = await WAYS[way](mailDesk({}, yaml), "--dry-run");
    expect([exitCode, left, err.includes("warning deliver/embargo")]).toEqual([0, 0, true]);
  });

  it.each(ALL)("of a draft is refused: %s", async (way) => {
    const files = { "content/probe/briefing.check.json": "{}" };
    const { exitCode, err } = await WAYS[way](mailDesk({ files }), "--dry-run");
    expect([exitCode, err.includes("deliver/draft")]).toEqual([4, true]);
  });
});

it.each(ALL)("a line for approval that is free for a pen is a warning: %s", async (way) => {
  const { exitCode, err } = await WAYS[way](mailDesk({}, `${BRIEFING}signoff: [{ action: approved }]\n`));
  expect([exitCode, err.includes("warning deliver/open-line")]).toEqual([0, true]);
});

it("a draft says so: across the page, in the subject, in the name of the file and of the job", async () => {
  const files = { "content/probe/briefing.check.json": "{}" };
  await WAYS.mail(mailDesk({ files: { ...files, "list.csv": LARGE_LIST } }), "--draft");
  const { mail } = office.received.at(-1)!;
  expect(mail.subject).toMatch(/^\[DRAFT\]/);
  const { PDFParse } = await import("pdf-parse");
  for (const received of office.received.slice(-3)) {
    const [pdf] = received.mail.attachments;
    if (pdf === undefined) continue;
    expect(pdf.filename).toMatch(/^Probe-1-v1-The-ferry-runs-again(-large-print)?-DRAFT\.pdf$/);
    const { text } = await new PDFParse({ data: new Uint8Array(pdf.content) }).getText();
    expect(text).toMatch(/^DRAFT$/m);
  }
  await WAYS.print(mailDesk({ files }), "--draft");
  expect(String(printer.taken.at(-1)!.about["job-name"])).toContain("DRAFT");
});

it("a finished file cannot be made a draft, by neither way", async () => {
  const world = mailDesk();
  await readout(world, "build", PROBE, "-l", "plain");
  const pdf = "out/probe/plain.pdf";
  const print = await readout(world, "print", pdf, "--printer", printer.uri, "--draft");
  const mail = await WAYS.mail(world, "--draft", "--pdf", pdf);
  expect([print.exitCode, mail.exitCode, mail.left]).toEqual([2, 2, 0]);
  for (const { err } of [print, mail]) expect(err).toContain("a finished PDF cannot be made a draft");
});

it("a list for print is held to its column “clearance”, and needs none", async () => {
  const files = { "list.csv": "name\nAna Lind\n" };
  expect((await WAYS["print --list"](mailDesk({ files }, marked('tlp: "TLP:RED"')))).exitCode).toBe(0);
  const typo = { "list.csv": "name,clearance\nAna Lind,TLP:ORANGE\n" };
  const { exitCode, err } = await WAYS["print --list"](mailDesk({ files: typo }));
  expect([exitCode, err.includes("“TLP:ORANGE” is no clearance")]).toEqual([3, true]);
});

it("a finished file of which one byte was changed is not printed", async () => {
  const world = mailDesk();
  await readout(world, "build", PROBE, "-l", "plain");
  const file = "out/probe/plain.pdf";
  const text = Buffer.from(world.files.get(`/desk/${file}`)!).toString("latin1");
  const changed = text.replace("<xmp:CreatorTool>p", "<xmp:CreatorTool>P");
  expect(changed).not.toBe(text);
  world.put("changed.pdf", Buffer.from(changed, "latin1"));
  const before = printer.taken.length;
  const { exitCode, err } = await readout(world, "print", "changed.pdf", "--printer", printer.uri);
  expect([exitCode, printer.taken.length - before]).toEqual([4, 0]);
  expect(err).toContain("verify/changed-bytes");
  expect(err).toContain("deliver/unverified");
});
