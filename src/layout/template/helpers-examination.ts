/** Helpers for layouts that editors check with. */
import { showPath } from "../../model/origin.ts";
import { type Call, type Helper, misuse, show } from "./call.ts";
import { openItem } from "./examination.ts";

export const examinationHelpers: Readonly<Record<string, Helper>> = {
  examined: {
    usage: '(examined "statements" @index)',
    says: "What an editor ticks off of an item: `excerpts` of the sources, paragraphs `unseen`, `findings` of the check, and the paragraph where the quotation `stands`. Only in layouts with `sources: shown`.",
    params: [1, 4],
    run: (call, ...path) => examined(call, path as (string | number)[]),
  },
  groups: {
    usage: "{{groups text 4}}",
    says: "A long number or checksum in groups of so many characters, to be compared by eye.",
    params: [2, 2],
    run: (call, text, size) =>
      typeof text === "string" && Number.isInteger(size) && Number(size) > 0
        ? text.replace(new RegExp(`(.{${Number(size)}})(?!$)`, "gu"), "$1 ")
        : misuse(call, `needs a text and a number, not “${show(text)}” and “${show(size)}”`),
  },
};

function examined(call: Call, path: readonly (string | number)[]): unknown {
  if (call.examination === undefined) return undefined;
  const item = call.examination.items.get(showPath(path));
  return item === undefined ? misuse(call, `knows no “${showPath(path)}”`) : openItem(item);
}
