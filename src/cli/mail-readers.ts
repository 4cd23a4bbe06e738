/** Who of a list gets a message: those whom the options mean, who read its language and may see its marking, once the gates let it go. */
import { type Diagnostic, hasErrors, type Place } from "../model/diagnostic.ts";
import type { ValuePath } from "../model/origin.ts";
import type { Recipient } from "../pipeline.ts";
import type { Order } from "./mail.ts";

export interface Readers {
  readonly cleared: readonly Recipient[];
  /** In a dry run alone, which shows who it is among the others; else nobody gets anything. */
  readonly notCleared: readonly Recipient[];
  readonly otherLanguage: readonly Recipient[];
}

/** Undefined when something keeps the sheet in the house. */
export async function readersOf(order: Order): Promise<Readers | undefined> {
  const { file, options, content, settled, journal, world } = order;
  const { isApprovalVoid, readLayout, whatHoldsItBack } = await import("../pipeline.ts");
  const { chosen, otherLanguage } = chooseRecipients(order);
  const layout = await journal.step("layout", () => readLayout(options.layout, world));
  if (layout === undefined) return undefined;
  const leaving = {
    briefing: content.briefing,
    checked: content.proof?.checked === true,
    approvalRequired: layout.manifest.approval === "required",
    approvalVoid: isApprovalVoid(journal.findings),
    draft: options.draft === true,
    dry: options.send !== true,
    notBefore: settled.notBefore,
    readers: chosen.map(({ address: who, clearance, place }) => ({ who, clearance, place })),
    at: (at?: ValuePath) => (at === undefined ? { file } : content.origins.at(at)),
  };
  const held = await whatHoldsItBack(leaving, world);
  journal.findings.push(...held);
  const stops = journal.findings.filter(({ code }) => options.send || code !== "deliver/clearance");
  if (hasErrors(stops)) return undefined;
  const isBarred = ({ place }: Recipient) => held.some((each) => isAbout(each, place));
  return {
    cleared: chosen.filter((each) => !isBarred(each)),
    notCleared: chosen.filter(isBarred),
    otherLanguage,
  };
}

/** The gate says of somebody's line that they may not see it. */
const isAbout = ({ code, place }: Diagnostic, line: Place): boolean =>
  code === "deliver/clearance" && place === line;

/** Those whom the options mean, apart from those among them who read another language. */
function chooseRecipients({ list, content: { briefing }, options, journal }: Order): {
  readonly chosen: readonly Recipient[];
  readonly otherLanguage: readonly Recipient[];
} {
  const { only, resend = [], list: file } = options;
  const known = new Set(list.map(({ address }) => address.toLowerCase()));
  const named = [...(only ?? []), ...resend.filter((each) => !/^(unknown|refused|all)$/.test(each))];
  for (const name of named)
    if (!known.has(name.toLowerCase()))
      journal.findings.push({
        code: "mail/unknown-recipient",
        severity: "error",
        message: `“${name}” is not in the list`,
        hint: "name addresses as they stand in the list, separated by commas",
        place: { file },
      });
  const wanted = only && new Set(only.map((each) => each.toLowerCase()));
  const meant = list.filter(({ address }) => wanted?.has(address.toLowerCase()) ?? true);
  const isOther = ({ language }: Recipient) => language !== undefined && language !== briefing.language;
  const otherLanguage = meant.filter(isOther);
  if (otherLanguage.length > 0)
    journal.findings.push({
      code: "mail/other-language",
      severity: "info",
      message: `${otherLanguage.length} of ${meant.length} read another language than “${briefing.language}” and are left out`,
      place: { file },
    });
  return { chosen: meant.filter((recipient) => !isOther(recipient)), otherLanguage };
}
