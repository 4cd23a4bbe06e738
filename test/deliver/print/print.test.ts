import net from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { readAuthority } from "../../../src/deliver/authority.ts";
import {
  type Outside,
  type PrintSettings,
  pageRuns,
  paperOf,
  printFile,
} from "../../../src/deliver/print/index.ts";
import { post, Unreachable } from "../../../src/deliver/print/post.ts";
import { selfSigned } from "../../support/certificate.ts";
import { openPrinter, type Printer, type PrinterOptions } from "./printer.ts";

let printer: Printer | undefined;
afterEach(async () => {
  await printer?.close();
  printer = undefined;
});

const PLAIN: PrintSettings = {
  copies: 1,
  duplex: "off",
  mono: false,
  staple: undefined,
  pages: [],
  media: undefined,
};
const PDF = Buffer.from("%PDF-1.7 any bytes \u0000\u0003 of ours");

/** A clock that runs as fast as it is waited for. */
function outside(): Outside & { readonly said: string[] } {
  let now = 0;
  const said: string[] = [];
  return {
    said,
    clock: () => now,
    wait: async (ms) => {
      now += ms;
    },
    say: (text) => said.push(text),
    connect: (host, port) =>
      new Promise((resolve, reject) => {
        const socket = net.connect({ host, port });
        socket.once("connect", () => {
          socket.on("error", () => {});
          resolve(socket);
        });
        socket.once("error", reject);
      }),
  };
}

async function check(options: PrinterOptions = {}, settings: Partial<PrintSettings> = {}, dry = false) {
  printer = await openPrinter(options);
  const world = outside();
  const job = { name: "sheet 1", pdf: PDF, settings: { ...PLAIN, ...settings }, patience: 10_000, dry };
  const { done, diagnostics } = await printFile(job, printer.uri, world);
  const [finding] = diagnostics;
  return {
    done,
    code: finding?.code,
    message: finding?.message,
    taken: printer.taken,
    offers: printer.offers(),
    said: world.said,
  };
}

describe("a job", () => {
  it("arrives byte for byte, with what was asked for", async () => {
    const settings = {
      copies: 3,
      duplex: "long",
      mono: true,
      staple: "corner",
      pages: [[1, 2]],
      media: "iso_a4_210x297mm",
    } as const;
    const { done, taken } = await check({}, settings);
    expect(done).toBe(true);
    expect(taken).toHaveLength(1);
    expect(taken[0]!.document.equals(PDF)).toBe(true);
    expect(taken[0]!.job).toEqual({
      copies: 3,
      sides: "two-sided-long-edge",
      "print-scaling": "none",
      "print-color-mode": "monochrome",
      finishings: "staple-top-left",
      "page-ranges": [1, 2],
      media: "iso_a4_210x297mm",
    });
    expect(taken[0]!.about).toMatchObject({
      "document-format": "application/pdf",
      "ipp-attribute-fidelity": true,
    });
  });

  it("says nothing of sides and scaling to a printer that speaks of neither", async () => {
    const silent = { "sides-supported": "", "print-scaling-supported": "" };
    const { done, taken } = await check({ able: silent });
    expect(done).toBe(true);
    expect(taken[0]!.job).toEqual({ copies: 1 });
  });

  it("is not sent by a dry run", async () => {
    const { done, code, offers } = await check({}, {}, true);
    expect([done, code, offers]).toEqual([false, undefined, 0]);
  });

  it("is followed until it is printed, and what is new is said", async () => {
    const { done, said } = await check({
      jobStates: [
        ["processing", "job-printing"],
        ["processing-stopped", "media-empty"],
        ["completed", "none"],
      ],
    });
    expect(done).toBe(true);
    expect(said).toEqual(["job 7 is processing: job-printing", "job 7 is processing-stopped: media-empty"]);
  });
});

describe("what the printer cannot do is said before anything is sent", () => {
  it.each<[string, Record<string, unknown>, Partial<PrintSettings>]>([
    ["take PDF", { "document-format-supported": ["image/urf"] }, {}],
    ["make 100 copies", {}, { copies: 100 }],
    ["print on both sides", { "sides-supported": "one-sided" }, { duplex: "long" }],
    ["be told to print in greys", { "print-color-mode-supported": "color" }, { mono: true }],
    ["staple", { "finishings-supported": "none" }, { staple: "corner" }],
    ["staple in the fold", {}, { staple: "fold" }],
    ["print single pages", { "page-ranges-supported": false }, { pages: [[1, 1]] }],
    ["print on “iso_a3_297x420mm”", {}, { media: "iso_a3_297x420mm" }],
  ])("%s", async (what, able, settings) => {
    const { code, message, offers } = await check({ able }, settings);
    expect([code, message, offers]).toEqual(["print/cannot", `the printer “Test” cannot ${what}`, 0]);
  });
});

describe("faults", () => {
  const STOPPED = { "printer-state": "stopped", "printer-state-reasons": "media-empty" };

  it("a printer that is out of paper is waited for", async () => {
    const { done, said, offers } = await check({ states: [STOPPED, STOPPED, {}] });
    expect([done, said[0], offers]).toEqual([true, "the printer is stopped: media-empty; waiting", 1]);
  });

  it("so is one that takes no jobs", async () => {
    const closed = { "printer-is-accepting-jobs": false };
    expect(await check({ states: [closed, {}] })).toMatchObject({ done: true, offers: 1 });
    expect(await check({ states: [closed] })).toMatchObject({ code: "print/stopped", offers: 0 });
  });

  it("one that stays stopped gets nothing", async () => {
    const { code, offers } = await check({ states: [STOPPED] });
    expect([code, offers]).toEqual(["print/stopped", 0]);
  });

  it("one that takes no job now is offered it again, and the file is known to be here meanwhile", async () => {
    printer = await openPrinter({ answers: ["server-error-not-accepting-jobs"] });
    const states: string[] = [];
    const record = (state: string) => {
      states.push(state);
      return [];
    };
    const job = { name: "sheet 1", pdf: PDF, settings: PLAIN, patience: 10_000, dry: false, record };
    expect((await printFile(job, printer.uri, outside())).done).toBe(true);
    expect(states).toEqual(["sending", "kept", "sending"]);
  });

  it("a busy one is offered the job again, since it has refused it", async () => {
    const { done, taken, offers } = await check({ answers: ["server-error-busy", "server-error-busy"] });
    expect([done, taken.length, offers]).toEqual([true, 1, 3]);
  });

  it("one that is busy all the time is given up", async () => {
    const { code, taken } = await check({ answers: Array(99).fill("server-error-busy") });
    expect([code, taken.length]).toEqual(["print/busy", 0]);
  });

  it("a refusal is not asked again", async () => {
    const { code, offers } = await check({ answers: ["client-error-not-authorized"] });
    expect([code, offers]).toEqual(["print/refused", 1]);
  });

  it("a line that breaks after the job was taken: it is found, followed, and never sent again", async () => {
    const { done, taken, offers } = await check({ answers: ["taken-and-cut"] });
    expect([done, taken.length, offers]).toEqual([true, 1, 1]);
  });

  it("a job that was taken and done before the line was back is found among those that are done", async () => {
    const { done, offers } = await check({ answers: ["taken-and-cut"], finished: true });
    expect([done, offers]).toEqual([true, 1]);
  });

  it("somebody else's job is not taken for ours", async () => {
    const { code, offers } = await check({ answers: ["cut"], others: ["sheet 2", "letter"] });
    expect([code, offers]).toEqual(["print/unknown", 1]);
  });

  it.each(["cut", "noise"] as const)("nobody knows after “%s”: not sent again", async (fault) => {
    const { code, offers } = await check({ answers: [fault] });
    expect([code, offers]).toEqual(["print/unknown", 1]);
  });

  it("an answer that its own line calls a failure is none, and the job is looked for", async () => {
    const { done, offers, said } = await check({ answers: ["taken-but-500"] });
    expect([done, offers]).toEqual([true, 1]);
    expect(said).toContain("no answer to the job; asking the printer whether it has it");
  });

  it("a job that the printer gives up is reported", async () => {
    const { code, message } = await check({ jobStates: [["aborted", "aborted-by-system"]] });
    expect([code, message]).toEqual([
      "print/aborted",
      "the printer gave job 7 up (aborted): aborted-by-system",
    ]);
  });

  it("so is one that somebody cancels at the printer", async () => {
    const { code, done } = await check({ jobStates: [["canceled", "job-canceled-at-device"]] });
    expect([code, done]).toEqual(["print/aborted", false]);
  });

  it("a job that does not end is left to the printer", async () => {
    const { code, offers } = await check({ jobStates: [["processing-stopped", "media-jam"]] });
    expect([code, offers]).toEqual(["print/unfinished", 1]);
  });

  it.each(["ipp://", "ipp://:80", "ipp://a b/", "ipp:///x", "ipps://[::1"])(
    "“%s” is no address, and nobody is waited for",
    async (uri) => {
      const world = outside();
      const job = { name: "x", pdf: PDF, settings: PLAIN, patience: 3_000, dry: false };
      const { diagnostics } = await printFile(job, uri, world);
      expect([diagnostics.map(({ code }) => code), world.clock()]).toEqual([["print/unknown-printer"], 0]);
    },
  );

  it("a printer is reached by its number, in both kinds of them", async () => {
    const asked: string[] = [];
    const connect = async (host: string, port: number) => {
      asked.push(`${host} ${port}`);
      throw new Error("nobody");
    };
    const job = { name: "x", pdf: PDF, settings: PLAIN, patience: 0, dry: true };
    for (const uri of ["ipp://[::1]/ipp/print", "ipp://127.0.0.1/ipp/print", "ipps://127.0.0.1:80/ipp"])
      await printFile(job, uri, { ...outside(), connect });
    expect(asked).toEqual(["::1 631", "127.0.0.1 631", "127.0.0.1 80"]);
  });

  it("one that takes a safe line and says nothing is not there", async () => {
    const mute = net.createServer((line) => line.on("error", () => {}).resume());
    await new Promise<void>((resolve) => mute.listen(0, "127.0.0.1", resolve));
    const { port } = mute.address() as net.AddressInfo;
    const lines: net.Socket[] = [];
    const world = outside();
    const connect = async (host: string, at: number, ms: number) => {
      const line = await world.connect(host, at, ms);
      lines.push(line);
      return line;
    };
    await expect(post(`ipps://127.0.0.1:${port}/`, PDF, { ...world, connect }, 50)).rejects.toThrow(
      Unreachable,
    );
    expect(lines.map(({ destroyed }) => destroyed)).toEqual([true]);
    await new Promise((resolve) => mute.close(resolve));
  });

  it("a printer that is not there is a finding", async () => {
    const gone = await openPrinter();
    await gone.close();
    const job = { name: "x", pdf: PDF, settings: PLAIN, patience: 3_000, dry: false };
    const { diagnostics } = await printFile(job, gone.uri, outside());
    expect(diagnostics.map(({ code }) => code)).toEqual(["print/unreachable"]);
  });
});

it("pages are written as rising runs", () => {
  expect(pageRuns("1-3,5")).toEqual([
    [1, 3],
    [5, 5],
  ]);
  for (const wrong of ["", "3-1", "2,1", "1-2,2", "0", "a", "1-"]) expect(pageRuns(wrong)).toBeUndefined();
});

it("paper is known by its size, whichever way it is turned", () => {
  expect([paperOf(597.5, 841.89), paperOf(595, 844), paperOf(596.5, 843)]).toEqual([
    undefined,
    undefined,
    "iso_a4_210x297mm",
  ]);
  expect([paperOf(595.28, 841.89), paperOf(842, 595), paperOf(500, 500)]).toEqual([
    "iso_a4_210x297mm",
    "iso_a4_210x297mm",
    undefined,
  ]);
});

describe("a safe line", () => {
  const safe = selfSigned("IP:127.0.0.1");
  const elsewhere = selfSigned("DNS:printer.example.org");
  const printTo = async (certificate: typeof safe, authority: string | undefined) => {
    printer = await openPrinter({ safe: certificate });
    const job = { name: "sheet 1", pdf: PDF, settings: PLAIN, patience: 60_000, dry: false };
    const world = { ...outside(), authority };
    const { done, diagnostics } = await printFile(job, printer.uri, world);
    return {
      done,
      codes: diagnostics.map(({ code }) => code),
      taken: printer.taken.length,
      said: world.said,
    };
  };

  it("goes to a printer whose certificate is believed", async () => {
    expect(await printTo(safe, safe.cert)).toEqual({ done: true, codes: [], taken: 1, said: [] });
  });

  it.each([
    ["that nobody vouches for", safe, undefined],
    ["that another certificate vouches for", safe, elsewhere.cert],
    ["whose certificate is for another name", elsewhere, elsewhere.cert],
  ])("does not go to one %s, and nothing is waited for", async (_, certificate, authority) => {
    const { done, codes, taken, said } = await printTo(certificate, authority);
    expect([done, codes, taken, said]).toEqual([false, ["print/untrusted"], 0, []]);
  });

  it("needs a file with certificates that can be read", () => {
    const read = (text: string) => {
      const { value, diagnostics } = readAuthority("ca.pem", Buffer.from(text));
      return [value === undefined, ...diagnostics.map(({ code }) => code)];
    };
    expect(read(`# ours\n${safe.cert}${elsewhere.cert}`)).toEqual([false]);
    expect(read("no certificate")).toEqual([true, "deliver/no-certificate"]);
    expect(read(safe.key)).toEqual([true, "deliver/no-certificate"]);
    expect(read(safe.cert.replace(/\n[A-Za-z0-9]{8}/, "\nAAAAAAAA"))).toEqual([
      true,
      "deliver/no-certificate",
    ]);
  });
});
