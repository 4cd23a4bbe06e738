/** Messages as files that open as drafts in mail programs: `readout mail --eml`. */
import path from "node:path";
import { showPath } from "../files.ts";
import type { Journal } from "../journal.ts";
import { type Diagnostic, hasErrors } from "../model/diagnostic.ts";
import type { Mailing, Plan } from "../pipeline.ts";
import type { World } from "../world.ts";
import type { Report } from "./report.ts";

/** All of them, or none where a file stands in the way of one. */
export async function writeFiles(
  mailing: Mailing,
  { due }: Plan,
  folder: string,
  journal: Journal,
  report: Report,
  world: World,
): Promise<void> {
  const { mailRoom } = await import("../pipeline.ts");
  const { composeMessage, fileNameOf, templateOf } = await mailRoom();
  const files = due.map((recipient) => ({
    recipient,
    file: path.join(folder, fileNameOf(recipient.address)),
  }));
  const taken = files.filter(({ file }) => world.isFile(file) || world.isFolder(file));
  const [first] = taken;
  if (first !== undefined) {
    journal.findings.push(inTheWay(showPath(first.file, world), taken.length));
    return;
  }
  const forms = [...new Set(due.map(({ form }) => form))];
  const templates = new Map(forms.map((form) => [form, templateOf(mailing, form)]));
  for (const { recipient, file } of files) {
    const message = await composeMessage(mailing, templates.get(recipient.form)!, recipient, true);
    const staged = world.stage(file, message.bytes);
    const faults = staged.value === undefined ? staged.diagnostics : staged.value.keep(file);
    journal.findings.push(...faults);
    if (hasErrors(faults)) return;
    report.print(showPath(file, world));
  }
}

const inTheWay = (file: string, count: number): Diagnostic => ({
  code: "mail/file-exists",
  severity: "error",
  message: `“${file}” ${count > 1 ? `and ${count - 1} more are` : "is"} there already; no message was written`,
  hint: "name an empty folder with --eml, or remove the old files",
  place: { file },
});
