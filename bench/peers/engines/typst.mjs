/** Typst as a native addon, tagged. Its cache is emptied after each warm document. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { FONT_FOLDER, main } from "./common.mjs";

const workspace = fs.mkdtempSync(path.join(os.tmpdir(), "peers-typst-"));
const source = fs.readFileSync(new URL("typst.typ", import.meta.url), "utf8");
const mainFilePath = path.join(workspace, "main.typ");
let compiler;

await main(
  (document, { warm }) => {
    compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [FONT_FOLDER] }] });
    compiler.mapShadow(path.join(workspace, "doc.json"), Buffer.from(JSON.stringify(document)));
    compiler.addSource(mainFilePath, source);
    const pdf = compiler.pdf({ mainFilePath, inputs: { doc: "/doc.json" } });
    if (warm) compiler.evictCache(0);
    return pdf;
  },
  () => fs.rmSync(workspace, { recursive: true }),
);
