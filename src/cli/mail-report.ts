/** What `readout mail` says of what became of each message. */
import type { Journal } from "../journal.ts";
import type { Code, Diagnostic } from "../model/diagnostic.ts";
import type { NoLine, Plan, Sent } from "../pipeline.ts";
import { mayHaveIt } from "./mail-plan.ts";
import { counted, type Report } from "./report.ts";

/** Each recipient that has not got it is a finding of its own, so that the exit code says so. */
export function tellSent(sent: Sent, plan: Plan, journal: Journal, report: Report): void {
  const count = (state: string) => [...sent.results.values()].filter((each) => each.state === state).length;
  journal.findings.push(...sent.faults);
  for (const [{ key }, { state, reply }] of sent.results) {
    if (state === "unknown") journal.findings.push(mayHaveIt(key.recipient, reply));
    if (state === "refused" || state === "deferred")
      journal.findings.push({
        code: `mail/${state}`,
        severity: "error",
        message: `“${key.recipient}”: ${reply}`,
        hint:
          state === "refused"
            ? "correct the address; --resend refused tries again"
            : "run the same command later",
      });
  }
  journal.findings.push(
    ...sent.unrecorded.map((job) => unrecorded(job.key.recipient, sent.results.get(job)!.state)),
  );
  for (const { address } of plan.unknown)
    journal.findings.push(mayHaveIt(address, "an earlier run ended before the answer came"));
  const settled = sent.results.size - count("deferred");
  if (sent.stopped !== undefined) journal.findings.push(stopped(sent.stopped, plan.due.length - settled));
  report.say(
    `accepted ${count("accepted")}, refused ${count("refused")}, deferred ${count("deferred")}, unknown ${count("unknown")} of ${plan.due.length}`,
  );
}

const unrecorded = (address: string, state: string): Diagnostic => ({
  code: "mail/unrecorded",
  severity: "error",
  message: `“${address}”: ${state}, and that could not be recorded`,
  hint: "note it: the next run will call it unknown, and not send it again of its own accord",
});

const STOPPED: Readonly<Record<NoLine["fault"], readonly [code: Code, hint: string]>> = {
  unreachable: ["mail/server-unreachable", "run the same command later; it goes on with those who are left"],
  login: ["mail/login-refused", "check user and password; it was tried once"],
  tls: [
    "mail/tls-failed",
    "use the name that is in the certificate, or --ca-file for an authority of your own",
  ],
};

function stopped({ fault, reason }: NoLine, left: number): Diagnostic {
  const [code, hint] = STOPPED[fault];
  return { code, severity: "error", message: `${counted(left, "message")} not sent: ${reason}`, hint };
}
