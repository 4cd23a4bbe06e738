/**
 * Headless Chromium, driven by puppeteer, with soft hyphens (it has no German hyphenation here). It knows no `target-counter`, so that the
 * numbers of the contents take a second print.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { PDFDict, PDFDocument, PDFName } from "pdf-lib";
import puppeteer from "puppeteer-core";
import { main } from "./common.mjs";
import { html } from "./html.mjs";

let browser, ud;
async function launch() {
  ud = fs.mkdtempSync(path.join(os.tmpdir(), "bench-ud-"));
  return puppeteer.launch({
    executablePath: "/usr/bin/chromium",
    headless: true,
    userDataDir: ud,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
    timeout: 60000,
    protocolTimeout: 600000,
  });
}
async function pageNums(buf, d) {
  const pdf = await PDFDocument.load(buf, { updateMetadata: false });
  const pages = pdf.getPages();
  const idx = new Map(pages.map((p, i) => [p.ref.toString(), i + 1]));
  const dests = pdf.catalog.lookup(PDFName.of("Dests"), PDFDict);
  return d.sections.map((s) => {
    const a = dests.lookup(PDFName.of(s.id));
    const arr = a instanceof PDFDict ? a.lookup(PDFName.of("D")) : a;
    return arr ? idx.get(arr.get(0).toString()) : "";
  });
}
async function print(d, nums, o) {
  const f = path.join(ud, `in-${process.pid}.html`);
  fs.writeFileSync(f, await html(d, { flavour: "chrome", nums, targetCounter: false }));
  const page = await browser.newPage();
  await page.goto(`file://${f}`, { timeout: 300000 });
  const b = await page.pdf({ preferCSSPageSize: true, timeout: 300000, ...o });
  await page.close();
  return Buffer.from(b);
}
export async function render(d) {
  browser ??= await launch();
  const o = { tagged: true, outline: true };
  const p1 = await print(
    d,
    d.sections.map(() => "000"),
    { tagged: false, outline: false },
  );
  return print(d, await pageNums(p1, d), o);
}
await main(render, async () => {
  await browser.close();
  fs.rmSync(ud, { recursive: true, force: true });
});
