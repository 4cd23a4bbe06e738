/** `loose=1.8`, as a command line has it -> limits. */
import type { Diagnostic, Outcome } from "../model/diagnostic.ts";
import { suggest } from "../model/nearest.ts";
import { LIMITS, type Limits } from "./limits.ts";

/** Each given limit in the place of ours; undefined when one cannot be read. */
export function readLimits(given: readonly string[]): Outcome<Limits> {
  const diagnostics: Diagnostic[] = [];
  const limits: Record<keyof Limits, number> = { ...LIMITS };
  for (const text of given) {
    const [name = "", value = ""] = text.split("=");
    if (!Object.hasOwn(LIMITS, name)) diagnostics.push(unknown(name));
    else if (!/^\d+(\.\d+)?$/.test(value)) diagnostics.push(noNumber(text));
    else limits[name as keyof Limits] = Number(value);
  }
  return { value: diagnostics.length === 0 ? limits : undefined, diagnostics };
}

const unknown = (name: string): Diagnostic => ({
  code: "system/usage",
  severity: "error",
  message: `there is no limit “${name}”`,
  hint: suggest(name, Object.keys(LIMITS), `limits are ${Object.keys(LIMITS).join(", ")}`),
});

const noNumber = (text: string): Diagnostic => ({
  code: "system/usage",
  severity: "error",
  message: `“${text}” gives no number`,
  hint: "write the limit as loose=1.8",
});
