/** Helpers that point to other places of the document. */
import { type Call, element, escapeText, type Helper, safe } from "./call.ts";
import { label } from "./helpers-text.ts";

export const referenceHelpers: Readonly<Record<string, Helper>> = {
  seePage: {
    usage: '{{seePage "id"}}',
    says: "A link with the number of the page on which an element stands, in the words of the label `common.seePage`; `label=` names another that has `{page}` in it.",
    params: [1, 1],
    run: (call, id) => seePage(call, String(id)),
  },
};

/** Stands in the label's words where the number will be: no label has it of its own. */
const NUMBER = "\uFFFC";

function seePage(call: Call, id: string): unknown {
  const words = label(
    { ...call, hash: { ...call.hash, page: NUMBER } },
    String(call.hash.label ?? "common.seePage"),
  );
  const number = element(call, "readout-page", { of: `#${id}` }, "");
  const linked = escapeText(words).replace(NUMBER, () => number);
  return safe(element(call, "a", { href: `#${id}` }, "").replace("</a>", () => `${linked}</a>`));
}
