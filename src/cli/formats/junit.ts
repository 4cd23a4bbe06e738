/** JUnit's XML: each quotation is a test that passed, each error one that failed; warnings stand in the output. */
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Subject } from "./index.ts";

export function junit({ file, report, findings }: Subject): string {
  const errors = findings.filter(({ severity }) => severity === "error");
  const rest = findings.filter(({ severity }) => severity !== "error");
  const passed = report.quotations.map(
    ({ path, source, paragraph }) =>
      `    <testcase classname="${xml(file)}" name="${xml(`${path} stands in ${source}, paragraph ${paragraph}`)}"/>`,
  );
  const failed = errors.map((each) => {
    const name = `${each.code} ${each.place?.path ?? ""}`.trim();
    return [
      `    <testcase classname="${xml(file)}" name="${xml(name)}">`,
      `      <failure type="${xml(each.code)}" message="${xml(each.message)}">${xml(whole(each))}</failure>`,
      "    </testcase>",
    ].join("\n");
  });
  const counts = `tests="${passed.length + failed.length}" failures="${failed.length}"`;
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
