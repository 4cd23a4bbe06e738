/** Approvals: recorded beside a briefing, and printed on its sheets as long as it is what was approved. */
import { approvalFile, showPath, sourceFile } from "../files.ts";
import type { Journal } from "../journal.ts";
import { type Approval, approvalSchema } from "../model/approval.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Diagnostic, Outcome } from "../model/diagnostic.ts";
import type { World } from "../world.ts";
import type { Content } from "./content.ts";

/** The content with its approval among the lines to be signed; without, where there is none that holds. */
export function withApproval(content: Content, world: World): Outcome<Content> {
  const file = approvalFile(content.file);
  if (!world.isFile(file)) return { value: content, diagnostics: [] };
  const { value: source, diagnostics } = sourceFile(file, world);
  if (source === undefined) return { value: undefined, diagnostics };
  const approval = parse(source.bytes);
  if (approval === undefined) return { value: undefined, diagnostics: [invalid(source.name)] };
  if (approval.briefing.sha256 !== content.sha256)
    return { value: content, diagnostics: [isVoid(approval, content.file)] };
  return { value: { ...content, briefing: signed(content.briefing, approval) }, diagnostics: [] };
}

/** Records that somebody clears the briefing as it is now; gives the name of the record. */
export async function recordApproval(
  content: Content,
  name: string,
  role: string,
  journal: Journal,
  world: World,
): Promise<string | undefined> {
  return journal.step("approve", async () => {
    if (content.proof?.checked !== true) return { value: undefined, diagnostics: [unchecked(content.file)] };
    const approval: Approval = {
      approval: "readout-approval",
      version: 1,
      briefing: { sha256: content.sha256 },
      name,
      role,
      at: `${new Date(world.clock()).toISOString().slice(0, "2026-11-22T05:45".length)}Z`,
    };
    const file = approvalFile(content.file);
    const bytes = new TextEncoder().encode(`${JSON.stringify(approval, undefined, 2)}\n`);
    const staged = world.stage(file, bytes);
    const faults = staged.value === undefined ? staged.diagnostics : staged.value.keep(file);
    return { value: showPath(file, world), diagnostics: faults };
  });
}

/** In the free line for it, else in one of its own. */
function signed(briefing: Briefing, { name, role, at }: Approval): Briefing {
  const line = { action: "approved" as const, name, unit: role, at };
  const free = briefing.signoff.findIndex((each) => each.action === "approved" && each.name === undefined);
  const signoff =
    free < 0
      ? [...briefing.signoff, line]
      : briefing.signoff.with(free, { ...briefing.signoff[free], ...line });
  return { ...briefing, signoff };
}

function parse(bytes: Uint8Array): Approval | undefined {
  try {
    return approvalSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

const invalid = (file: string): Diagnostic => ({
  code: "approval/invalid",
  severity: "error",
  message: `“${file}” is no approval`,
  hint: "write it with readout approve, or remove it",
  place: { file },
});

const isVoid = ({ name, at }: Approval, file: string): Diagnostic => ({
  code: "approval/void",
  severity: "warning",
  message: `“${name}” approved the briefing on ${at.slice(0, 10)}, and it was edited since`,
  hint: "let it be approved again, with readout approve",
  place: { file },
});

const unchecked = (file: string): Diagnostic => ({
  code: "approval/unchecked",
  severity: "error",
  message: "the briefing was not checked against its sources as it is now",
  hint: `run readout check ${file} first`,
  place: { file },
});
