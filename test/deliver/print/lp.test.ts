/** Printing through CUPS' own programs, played by small scripts: what they are told, and what is made of what they say. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type PrintJob, type PrintSettings, printByLp } from "../../../src/deliver/print/index.ts";
import { isQueue, queueChoices, queueUnable } from "../../../src/deliver/print/queue.ts";
import { runProgram } from "../../../src/programs.ts";
import { nodeWorld } from "../../../src/world.ts";
import { desk, PROBE, PROBE_YAML, passedReport, readout } from "../../support/desk.ts";

let folder = "";
const folders: string[] = [];
const newFolder = () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "lp "));
  folders.push(folder);
};
afterEach(() => {
  for (const each of folders.splice(0)) fs.rmSync(each, { recursive: true, force: true });
});

const OPTIONS = `PageSize/Media Size: *A4 A5 Letter Custom.WIDTHxHEIGHT
Duplex/2-Sided Printing: *None DuplexNoTumble DuplexTumble
ColorModel/Output Mode: Gray *RGB
StapleLocation/Staple: *None SinglePortrait
`;
const IDLE =
  "scheduler is running\nprinter Flur3 is idle.  enabled since today\nFlur3 accepting requests since today\n";
const job = (alerts: string, status = "") =>
  `Flur3-17                ana               1024   Sun Nov 22 2026\n\tStatus: ${status}\n\tAlerts: ${alerts}\n\tqueued for Flur3\n`;

/** What the programs say; a list is said in turn, and its last item stays. A function of the shell may follow “!”. */
interface Cups {
  readonly state?: string | readonly string[];
  readonly options?: string;
  readonly lp?: string;
  readonly waiting?: string | readonly string[];
  readonly completed?: string | readonly string[];
}

/** Writes the programs; whatever they are called with is noted in \`called\`. */
function install({
  state = IDLE,
  options = OPTIONS,
  lp,
  waiting = "",
  completed = job("processing-to-stop-point"),
}: Cups): void {
  newFolder();
  const put = (name: string, text: string) =>
    fs.writeFileSync(path.join(folder, name), text, { mode: 0o755 });
  const script = (name: string, body: string) =>
    put(
      name,
      `#!/bin/sh
PATH=/usr/bin:/bin
here=$(dirname "$0")
{ printf '%s' "${name}"; for each in "$@"; do printf '|%s' "$each"; done; echo; } >> "$here/called"
# Says the next of several texts.
turn() { n=$(cat "$here/$1.n" 2>/dev/null || echo 0); [ -e "$here/$1.$n" ] || n=$((n - 1)); echo $((n + 1)) > "$here/$1.n"
  case "$(cat "$here/$1.$n")" in !*) sed 's/^!//' "$here/$1.$n" > "$here/run.$$"; . "$here/run.$$" ;; *) cat "$here/$1.$n" ;; esac; }
${body}
`,
    );
  const say = (name: string, texts: string | readonly string[]) => {
    for (const [i, text] of [texts].flat().entries()) put(`${name}.${i}`, text);
  };
  say("state", state);
  say("options", options);
  say("lp", lp ?? "request id is Flur3-17 (0 file(s))\n");
  say("waiting", waiting);
  say("completed", completed);
  script(
    "lpstat",
    'case "$*" in *not-completed*) turn waiting ;; *completed*) turn completed ;; *) turn state ;; esac',
  );
  script("lpoptions", "turn options");
  script("lp", 'cat > "$here/received"; turn lp');
}

const PLAIN: PrintSettings = {
  copies: 1,
  duplex: "off",
  mono: false,
  staple: undefined,
  pages: [],
  media: undefined,
};
const PDF = Buffer.from("%PDF-1.7 any bytes \u0000\u0003 of ours");

interface Way {
  readonly dry?: boolean;
  readonly queue?: string;
  readonly hangs?: string;
  readonly record?: PrintJob["record"];
}

async function check(
  cups: Cups | "none",
  settings: Partial<PrintSettings> = {},
  { dry = false, queue = "Flur3", hangs = "", record }: Way = {},
) {
  if (cups === "none") newFolder();
  else install(cups);
  let now = 0;
  const said: string[] = [];
  const wait = async (ms: number) => {
    now += ms;
  };
  const printed = await printByLp(
    {
      name: "sheet 1",
      pdf: PDF,
      settings: { ...PLAIN, ...settings },
      patience: 5_000,
      dry,
      ...(record && { record }),
    },
    queue,
    {
      clock: () => now,
      wait,
      say: (text) => said.push(text),
      // Who hangs need not do so for long.
      run: (program) =>
        runProgram({ ...program, limit: program.name === hangs ? 200 : program.limit }, { PATH: folder }),
    },
  );
  const note = path.join(folder, "called");
  const called = fs.existsSync(note) ? fs.readFileSync(note, "utf8").trimEnd().split("\n") : [];
  const received = path.join(folder, "received");
  return {
    ...printed,
    said,
    called,
    offers: called.filter((line) => line.startsWith("lp|")),
    received: fs.existsSync(received) ? fs.readFileSync(received) : undefined,
    code: printed.diagnostics[0]?.code,
    message: printed.diagnostics[0]?.message,
  };
}

describe("a job", () => {
  it("gets to lp byte for byte, once, with what was asked for as a list of arguments", async () => {
    const settings = {
      copies: 3,
      duplex: "long",
      mono: true,
      staple: "corner",
      pages: [
        [1, 1],
        [3, 4],
      ],
      media: "iso_a4_210x297mm",
    } as const;
    const { done, job, offers, received } = await check({}, settings);
    expect([done, job]).toEqual([true, 17]);
    expect(received!.equals(PDF)).toBe(true);
    expect(offers).toEqual([
      "lp|-d|Flur3|-t|sheet 1|-n|3|-o|sides=two-sided-long-edge|-o|print-scaling=none|-o|print-color-mode=monochrome|-o|finishings=20|-o|media=iso_a4_210x297mm|-P|1,3-4",
    ]);
  });

  it("is followed until the queue is done with it, and what is new is said", async () => {
    const waiting = [job("job-printing"), job("media-empty-error", "Out of paper."), ""];
    const { done, said } = await check({ waiting });
    expect(done).toBe(true);
    expect(said).toEqual([
      "job 17 is in the queue: job-printing",
      "job 17 is in the queue: Out of paper., media-empty-error",
    ]);
  });

  it("is not sent by a dry run", async () => {
    const { offers, diagnostics, called } = await check({}, { staple: "corner" }, { dry: true });
    expect([offers, diagnostics]).toEqual([[], []]);
    expect(called).toEqual(["lpstat|-r|-p|Flur3|-a|Flur3", "lpoptions|-p|Flur3|-l"]);
  });

  it("goes to a queue that does not tell what it can do", async () => {
    const { done, said } = await check({ options: "!exit 1" }, { staple: "corner" });
    expect([done, said]).toEqual([true, ["the queue “Flur3” does not tell what its printer can do"]]);
  });
});

describe("what the queue cannot do is said before anything is sent", () => {
  const without = (line: RegExp, by = "") => OPTIONS.replace(line, by);
  it.each<[string, string, Partial<PrintSettings>]>([
    ["print on both sides", without(/^Duplex.*\n/m), { duplex: "long" }],
    ["print on both sides", without(/^Duplex.*$/m, "Duplex/Sides: *None"), { duplex: "long" }],
    ["be told to print in greys", without(/Gray /), { mono: true }],
    ["staple", without(/^Staple.*\n/m), { staple: "corner" }],
    ["staple in the fold", OPTIONS, { staple: "fold" }],
    ["print on “iso_a3_297x420mm”", without(/ Custom\S*/), { media: "iso_a3_297x420mm" }],
  ])("%s", async (what, options, settings) => {
    const { code, message, offers } = await check({ options }, settings);
    expect([code, message, offers]).toEqual(["print/cannot", `the printer “Flur3” cannot ${what}`, []]);
  });

  it("and nothing is asked of it that it need not be able to do", () => {
    const able = (text: string, settings: Partial<PrintSettings>) =>
      queueUnable("Flur3", { ...PLAIN, ...settings }, queueChoices(text));
    expect(able(without(/^Color.*\n/m), { mono: true })).toEqual([]);
    expect(able(OPTIONS, { media: "iso_a3_297x420mm" })).toEqual([]);
    const folds = ["FoldType/Fold: *None BookletMaker\n", "Saddle/Saddle stitch: *Off On\n"];
    for (const fold of folds) expect(able(OPTIONS + fold, { staple: "fold" })).toEqual([]);
    expect(able("PageSize/Media Size: *A4.Fullbleed A5\n", { media: "iso_a4_210x297mm" })).toEqual([]);
  });
});

describe("faults", () => {
  const DISABLED = IDLE.replace("is idle.  enabled since today", "disabled since today -\n\tOut of paper");
  const REJECTING = IDLE.replace(
    "Flur3 accepting requests since today",
    "Flur3 not accepting requests since today -\n\tMoved away",
  );

  it("a machine without lp: another way is named", async () => {
    const { code, diagnostics } = await check("none");
    expect(code).toBe("print/no-lp");
    expect(diagnostics[0]!.hint).toContain("ipp://printer.example.org/ipp/print");
  });

  it("a queue that is not there", async () => {
    const state =
      "!echo scheduler is running; echo 'lpstat: Invalid destination name in list \"Flur3\".' >&2; exit 1";
    const { code, offers } = await check({ state });
    expect([code, offers]).toEqual(["print/unknown-printer", []]);
  });

  it.each(["-rf", "a b", "../x", "ipp:/x", "", "a\nb", "a'b"])(
    "“%s” is no name of a queue, and no program is asked",
    async (queue) => {
      const { code, called } = await check({}, {}, { queue });
      expect([code, called]).toEqual(["print/unknown-printer", []]);
    },
  );

  it("what a shell would run is only a name", async () => {
    const { called } = await check({ state: "scheduler is running\n" }, {}, { queue: "a;touch$IFS;pwned" });
    expect(called[0]).toBe("lpstat|-r|-p|a;touch$IFS;pwned|-a|a;touch$IFS;pwned");
    expect([isQueue("Flur-3_Süd"), fs.existsSync("pwned")]).toEqual([true, false]);
  });

  it.each([
    ["is out of paper", DISABLED, "Out of paper"],
    ["takes no jobs", REJECTING, "Moved away"],
  ])("one that %s is waited for", async (_, state, why) => {
    const { done, said, offers } = await check({ state: [state, state, IDLE] });
    expect([done, said, offers.length]).toEqual([true, [`the printer is stopped: ${why}; waiting`], 1]);
    const never = await check({ state });
    expect([never.code, never.message, never.offers]).toEqual([
      "print/stopped",
      `the printer is stopped: ${why}`,
      [],
    ]);
  });

  it.each([
    ["does not run", "scheduler is not running\n"],
    ["hangs", "!exec sleep 5"],
  ])("a scheduler that %s is given up after a while", async (_, state) => {
    const { code, offers } = await check({ state }, {}, { hangs: state.startsWith("!") ? "lpstat" : "" });
    expect([code, offers]).toEqual(["print/unreachable", []]);
  });

  it("of which no ledger can tell does not get to lp", async () => {
    const full = { code: "system/disk-full", severity: "error", message: "the disk is full" } as const;
    const heard: string[] = [];
    const record = (state: string) => {
      heard.push(state);
      return [full];
    };
    const { code, offers, done } = await check({}, {}, { record });
    expect([code, offers, done, heard]).toEqual(["system/disk-full", [], false, ["sending"]]);
  });

  it("lp that hangs may have handed the job over: it is ended, nobody knows, and it is not called again", async () => {
    const { code, offers, message } = await check({ lp: "!exec sleep 5" }, {}, { hangs: "lp" });
    expect([code, offers.length]).toEqual(["print/unknown", 1]);
    expect(message).toContain("lp did not end");
  });

  it("lp that names no job is not called again either", async () => {
    const { code, offers } = await check({ lp: "thank you\n" });
    expect([code, offers.length]).toEqual(["print/unknown", 1]);
  });

  it("lp that refuses is reported in its own words", async () => {
    const lp = "!echo 'lp: Error - too many jobs.' >&2; exit 1";
    const { code, message, offers } = await check({ lp });
    expect([code, message, offers.length]).toEqual([
      "print/refused",
      "the queue does not take the job: too many jobs.",
      1,
    ]);
  });

  it("a job that was cancelled is reported", async () => {
    const { code } = await check({ completed: job("job-canceled-by-user") });
    expect(code).toBe("print/aborted");
  });

  it("a job that stays in the queue is left there", async () => {
    const { code, message, offers } = await check({ waiting: job("job-incoming") });
    expect([code, message, offers.length]).toEqual([
      "print/unfinished",
      "job 17 is still in the queue: job-incoming",
      1,
    ]);
  });

  it("a job that moves from one list to the other between two looks is not lost", async () => {
    const { done, code } = await check({ completed: ["", job("processing-to-stop-point")] });
    expect([done, code]).toEqual([true, undefined]);
  });

  it("a job that the queue forgets is no success", async () => {
    const { code, message } = await check({ completed: "" });
    expect([code, message]).toEqual([
      "print/unknown",
      expect.stringContaining("the queue no longer knows job 17"),
    ]);
  });
});

it("programs know nothing of our passwords, and speak no language", async () => {
  const env = { PATH: "/usr/bin:/bin", READOUT_SMTP_PASSWORD: "hunter2", LANG: "de_DE.UTF-8" };
  const ended = await runProgram({ name: "env", args: [], limit: 5_000 }, env);
  expect(ended).toMatchObject({ how: "done", code: 0, out: expect.stringContaining("LC_ALL=C") });
  expect(ended).toMatchObject({ out: expect.not.stringContaining("hunter2") });
});

it("a plain name prints through lp", async () => {
  install({ options: OPTIONS });
  const files = { "content/probe/briefing.check.json": passedReport(PROBE_YAML) };
  const world = desk({ files, below: nodeWorld(undefined, { PATH: folder }) });
  const { exitCode, out } = await readout(world, "print", PROBE, "-l", "plain", "--printer", "Flur3");
  expect([exitCode, out]).toEqual([
    0,
    "handed on by the queue “Flur3” as job 17: 1 copy, one side, iso_a5_148x210mm\n",
  ]);
  const built = world.files.get("/desk/out/probe/plain.pdf")!;
  expect(fs.readFileSync(path.join(folder, "received")).equals(Buffer.from(built))).toBe(true);
});

it("programs of a test's own stand for those of the machine", async () => {
  const asked: string[] = [];
  const programs = {
    lpstat: ({ args }: { args: readonly string[] }) => {
      asked.push(args.join(" "));
      return { how: "late" as const };
    },
  };
  const files = { "content/probe/briefing.check.json": passedReport(PROBE_YAML) };
  const { exitCode, err } = await readout(
    desk({ files, programs }),
    "print",
    PROBE,
    "-l",
    "plain",
    "--printer",
    "Flur3",
    "--wait",
    "2",
  );
  expect([exitCode, err.includes("print/unreachable"), asked.length]).toEqual([7, true, 3]);
});
