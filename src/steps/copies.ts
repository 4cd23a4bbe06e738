/** Numbered copies of a sheet: who gets one, what stands on it, and the files. */
import path from "node:path";
import type { Holder } from "../deliver/print/list.ts";
import type { Copies } from "../draw/index.ts";
import { sourceFile } from "../files.ts";
import type { Journal } from "../journal.ts";
import type { Briefing } from "../model/briefing.ts";
import { deliveryName } from "../model/delivery-name.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { hasErrors } from "../model/diagnostic.ts";
import type { DocumentTree } from "../model/document.ts";
import type { CopyMarks, PagedDocument } from "../model/page.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import type { CopyWords } from "../typeset/index.ts";
import type { World } from "../world.ts";
import { openShelf } from "./fonts.ts";

export type { Holder } from "../deliver/print/list.ts";
export type { Copies } from "../draw/index.ts";
export type { CopyWords } from "../typeset/index.ts";

export interface PersonalPages {
  readonly pages: PagedDocument;
  readonly marks: readonly CopyMarks[];
}

export async function readHolderList(
  list: string,
  journal: Journal,
  world: World,
): Promise<readonly Holder[] | undefined> {
  return journal.step("list", async () => {
    const file = sourceFile(list, world);
    if (file.value === undefined) return { value: undefined, diagnostics: file.diagnostics };
    const { readHolders } = await import("../deliver/print/list.ts");
    return readHolders(file.value);
  });
}

/** What stands at the foot of each holder's copy, and across it if that is wanted. */
export const holderLines = (
  holders: readonly Holder[],
  across: boolean,
  words: Vocabulary,
): readonly CopyWords[] =>
  holders.map((holder, i) => {
    const number = words.label("copies.number", { n: String(i + 1), of: String(holders.length) });
    const line = [number, holder.name, holder.unit].filter((part) => part !== undefined).join(" · ");
    return across ? { line, across: `${i + 1} · ${holder.name}` } : { line };
  });

export const draftLines = (words: Vocabulary): readonly CopyWords[] => [
  { line: words.label("mail.draftNotice"), across: words.label("mail.draft") },
];

/** Sets the pages, and the lines of each copy. */
export async function setPersonalPages(
  document: DocumentTree,
  lines: readonly CopyWords[],
  journal: Journal,
  world: World,
): Promise<PersonalPages | undefined> {
  const shelf = await openShelf(journal, world);
  if (shelf === undefined) return undefined;
  return journal.step("typeset", async () => {
    const { typesetCopies } = await import("../typeset/index.ts");
    const { document: pages, copies: marks, diagnostics } = await typesetCopies(document, shelf, lines);
    const odd = pages.pages.find(
      (page) => page.width !== pages.pages[0]?.width || page.height !== pages.pages[0]?.height,
    );
    return {
      value: { pages, marks },
      diagnostics: odd === undefined ? diagnostics : [...diagnostics, uneven(odd.number)],
    };
  });
}

const uneven = (page: number): Diagnostic => ({
  code: "print/uneven-pages",
  severity: "error",
  message: `page ${page} has another size than page 1, so the line of a copy would not stand at its foot`,
  hint: "take a layout whose pages are all of one size",
});

/** Writes every copy under its name once it is proven to be the original but for its line; stops at the first that cannot be kept. */
export async function keepCopies(
  copies: Copies,
  names: readonly string[],
  journal: Journal,
  world: World,
): Promise<number> {
  const { copyOf } = await import("../draw/index.ts");
  const { checkCopy } = await import("../verify/index.ts");
  let count = 0;
  for (const [i, name] of names.entries()) {
    const staged = world.stage(name, copyOf(copies, i));
    journal.findings.push(...staged.diagnostics);
    if (staged.value === undefined) break;
    const { value: written, diagnostics: unread } = staged.value.read();
    const part = { at: copies.at, length: copies.personal[i]?.length ?? 0 };
    const faults: readonly Diagnostic[] =
      written === undefined
        ? unread
        : checkCopy(copies.first, written, part).map(({ code, message }) => ({
            code,
            severity: "error",
            message,
            place: { file: name },
          }));
    if (hasErrors(faults)) staged.value.discard();
    const done = hasErrors(faults) ? faults : staged.value.keep(name);
    journal.findings.push(...done);
    if (hasErrors(done)) break;
    count++;
    journal.tell(`${count} of ${names.length} copies`);
    await world.turn();
  }
  return count;
}

/** `out/x/lagebild.pdf` -> `out/x/lagebild-copies/Lagebild-47-2026-v1-Russland-und-die-USA-03-anna-arp.pdf` */
export function copyNames(sheet: string, holders: readonly Holder[], briefing: Briefing): readonly string[] {
  const digits = String(holders.length).length;
  const folder = sheet.replace(/(\.pdf)?$/i, "-copies");
  const slug = path.basename(path.dirname(sheet));
  return holders.map(({ name }, i) => {
    const copy = { number: String(i + 1).padStart(digits, "0"), name };
    return path.join(folder, deliveryName(briefing, { copy, slug }));
  });
}
