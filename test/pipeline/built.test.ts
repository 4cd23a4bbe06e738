import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { postOffice } from "../deliver/mail/support.ts";
import { openPrinter } from "../deliver/print/printer.ts";

/** The program as it is installed. `npm test` builds it before. */
const program = path.resolve("dist/readout.js");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "readout-built-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

it("verifies one sheet after another in its second thread", () => {
  const samples = ["harbour-talks", "riad-gespraeche"];
  const files = samples.map((name) => `content/${name}/briefing.yaml`);
  const { status, signal } = spawnSync(
    process.execPath,
    [program, "build", ...files, "-l", "lagebild", "-o", folder, "--quiet"],
    { timeout: 20_000 },
  );
  expect([status, signal]).toEqual([0, null]);
  for (const name of samples) expect(fs.existsSync(path.join(folder, name, "lagebild.pdf"))).toBe(true);
});

it("lets go of an input that never ends", async () => {
  const draft = path.join(folder, "endless.yaml");
  const reader = spawn(process.execPath, [program, "extract", "-", "-o", draft], { timeout: 60_000 });
  const sentence = Buffer.from("Die Fähre fährt wieder. ".repeat(40_000));
  reader.stdin.on("error", () => {});
  const pour = () => {
    while (reader.exitCode === null && reader.stdin.write(sentence));
  };
  reader.stdin.on("drain", pour);
  pour();
  const said: Buffer[] = [];
  reader.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  const status = await new Promise((resolve) => reader.on("close", resolve));
  expect(Buffer.concat(said).toString()).toContain("system/file-too-large");
  expect(status).toBe(3);
  expect(fs.existsSync(draft)).toBe(false);
});

/** Runs the program while this process goes on answering it. */
async function run(...args: readonly string[]) {
  const child = spawn(process.execPath, [program, ...args], { timeout: 60_000 });
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => (said.out += chunk));
  child.stderr.on("data", (chunk: Buffer) => (said.err += chunk));
  const status = await new Promise((resolve) => child.on("close", resolve));
  return { status, ...said };
}

// Bundling has taken from a library what it lived on before, and no test of its sources saw it.
describe("what leaves the house leaves it from the bundle too", () => {
  const home = path.join(folder, "desk");
  fs.cpSync("content/harbour-talks", home, { recursive: true });
  const briefing = path.join(home, "briefing.yaml");
  const pdf = path.join(folder, "desk.pdf");

  it("to a printer, as pages and as a booklet", async () => {
    const printer = await openPrinter({
      able: {
        "finishings-supported": ["none", "saddle-stitch"],
        "media-supported": ["iso_a4_210x297mm", "iso_a3_297x420mm"],
      },
    });
    try {
      expect((await run("build", briefing, "-l", "lagebild", "-o", pdf, "--quiet")).status).toBe(0);
      const pages = await run("print", pdf, "--printer", printer.uri, "--copies", "2");
      expect([pages.status, pages.err]).toEqual([0, expect.not.stringContaining("error")]);
      expect(printer.taken[0]!.document.equals(fs.readFileSync(pdf))).toBe(true);
      const sheets = await run("print", pdf, "--printer", printer.uri, "--booklet", "--staple");
      expect(sheets.status).toBe(0);
      expect(printer.taken[1]!.job).toMatchObject({ finishings: "saddle-stitch", media: "iso_a3_297x420mm" });
    } finally {
      await printer.close();
    }
  });

  it("by mail, and delivery reports come back", async () => {
    const office = await postOffice();
    try {
      const list = path.join(home, "list.csv");
      fs.writeFileSync(list, "address,name,clearance\nana@example.org,Ana Lind,Fictional sample\n");
      const sender = ["--from", "Desk <desk@example.org>", "--smtp", `smtp://127.0.0.1:${office.port}`];
      const sent = await run("mail", briefing, "--list", list, ...sender, "--send");
      expect([sent.status, sent.err]).toEqual([0, expect.not.stringContaining("error")]);
      expect(office.received.map(({ to }) => to)).toEqual(["ana@example.org"]);
      expect(office.received[0]!.mail.attachments.map(({ contentType }) => contentType)).toEqual([
        "application/pdf",
      ]);
      const reports = path.join(folder, "reports");
      fs.mkdirSync(reports);
      fs.writeFileSync(path.join(reports, "letter.eml"), office.received[0]!.raw);
      const read = await run("bounces", reports, "--ledger", briefing.replace(/yaml$/, "mail.jsonl"));
      expect(read.err).not.toContain("broken-invariant");
    } finally {
      await office.close();
    }
  });

  it("and what comes in is read: a web page, a list in YAML", async () => {
    const page = path.join(folder, "page.html");
    const text = fs.readFileSync("content/harbour-talks/article.txt", "utf8");
    const paragraphs = text.split(/\n+/).map((line) => `<p>${line}</p>`);
    fs.writeFileSync(
      page,
      `<html><head><title>Harbours</title></head><body><article>${paragraphs.join("")}</article></body></html>`,
    );
    const draft = path.join(folder, "page.yaml");
    const drawn = await run("extract", page, "-o", draft);
    expect([drawn.status, fs.existsSync(draft)]).toEqual([0, true]);
    const list = path.join(home, "list.yaml");
    fs.writeFileSync(list, "- name: Ana Lind\n- name: Bo Arp\n");
    const copies = await run(
      "copies",
      briefing,
      "--list",
      list,
      "-o",
      path.join(folder, "copies"),
      "--merged",
      "--distribution",
    );
    expect([copies.status, copies.err]).toEqual([0, expect.not.stringContaining("error")]);
  });
});
