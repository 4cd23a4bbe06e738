/**
 * JUnit's XML: each quotation is a test that passed, each error one that failed; warnings stand in the output. There is always a test, for
 * Jenkins takes a file without any as a failed run, and no two have one name, for GitLab knows tests by it.
 */
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Subject } from "./index.ts";

export function junit({ file, report, findings }: Subject): string {
  const errors = findings.filter(({ severity }) => severity === "error");
  const rest = findings.filter(({ severity }) => severity !== "error");
  const named = namer();
  const stand = (report?.quotations ?? []).map(
    ({ path, source, paragraph }) => `${path} stands in ${source}, paragraph ${paragraph}`,
  );
  const passed = [...stand, ...(errors.length === 0 ? ["nothing is wrong"] : [])].map(
    (name) => `    <testcase classname="${xml(file)}" name="${xml(named(name))}"/>`,
  );
  const failed = errors.map((each) => {
    const name = named(`${each.code} ${each.place?.path ?? ""}`.trim());
    return [
      `    <testcase classname="${xml(file)}" name="${xml(name)}">`,
      `      <failure type="${xml(each.code)}" message="${xml(each.message)}">${xml(whole(each))}</failure>`,
      "    </testcase>",
    ].join("\n");
  });
  const counts = `tests="${passed.length + failed.length}" failures="${failed.length}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="readout check" ${counts}>`,
    `  <testsuite name="${xml(file)}" ${counts}>`,
    ...passed,
    ...failed,
    ...(rest.length === 0 ? [] : [`    <system-out>${xml(rest.map(whole).join("\n\n"))}</system-out>`]),
    "  </testsuite>",
    "</testsuites>",
  ].join("\n");
}

/** Gives a name that was given before a number. */
function namer(): (name: string) => string {
  const given = new Map<string, number>();
  return (name) => {
    const times = (given.get(name) ?? 0) + 1;
    given.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  };
}

function whole({ severity, code, message, hint, place }: Diagnostic): string {
  const spot = [place?.file, place?.line, place?.column].filter((part) => part !== undefined).join(":");
  return [
    `${severity} ${code} ${spot}`.trim(),
    message,
    ...(hint === undefined ? [] : [`hint: ${hint}`]),
  ].join("\n");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
};

/** XML 1.0 has no control characters but three. */
const xml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the purpose
    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, "\ufffd")
    .replace(/[&<>"\n]/g, (mark) => ESCAPES[mark]!);
