/** Renders the template of a layout's files. */
import type { Briefing } from "../../model/briefing.ts";
import { type Proof, UNCHECKED } from "../../model/check-report.ts";
import type { LayoutFiles } from "../../model/layout.ts";
import { asPrinted } from "../../model/wording.ts";
import type { Findings } from "../findings.ts";
import { readSource } from "../source.ts";
import { type Rendered, render } from "./render.ts";

export function renderFiles(
  briefing: Briefing,
  files: LayoutFiles,
  findings: Findings,
  proof: Proof = UNCHECKED,
): Rendered | undefined {
  const templates = {
    template: readSource(files.template, findings),
    partials: new Map([...files.partials].map(([name, file]) => [name, readSource(file, findings)])),
    labels: readSource(files.labels, findings),
  };
  return render(asPrinted(briefing), templates, findings, {
    manifest: files.manifest,
    proof,
    leftOut: files.leftOut ?? [],
    examination: files.examination,
    holders: files.holders,
  });
}
