/** What printing has to say, whichever way it goes. */
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { PrintJob } from "./index.ts";

export const failure = (code: Diagnostic["code"], message: string, hint?: string): Diagnostic => ({
  code,
  severity: "error",
  message,
  ...(hint !== undefined && { hint }),
});

/** The printer's own words are enough of a hint. */
export const refused = (message: string): Diagnostic => failure("print/refused", message.trim());

export const unknown = (job: PrintJob, reason: string): Diagnostic =>
  failure(
    "print/unknown",
    `nobody knows whether the printer has “${job.name}”: ${reason}`,
    "look at the printer before you print again; the file was not sent a second time",
  );

export const stopped = (reasons: string): Diagnostic =>
  failure("print/stopped", `the printer is stopped: ${reasons}`, "see to the printer, and print again");

export const aborted = (job: number, how: string): Diagnostic =>
  failure(
    "print/aborted",
    `the printer gave job ${job} up ${how}`,
    "see to the printer, look at what came out, and print again",
  );

export const untrusted = (uri: string, reason: string): Diagnostic =>
  failure(
    "print/untrusted",
    `the certificate of the printer “${uri}” is not trusted: ${reason}`,
    "use the name that is in the certificate, or name the certificate with --ca-file",
  );

export const unfinished = (job: number, state: string): Diagnostic =>
  failure(
    "print/unfinished",
    `job ${job} is still ${state}`,
    "the printer has it and may go on; do not print again before that is settled",
  );

export const unable = (printer: string, what: string, hint: string): Diagnostic =>
  failure("print/cannot", `the printer “${printer}” cannot ${what}`, hint);

/** What to do about what a printer cannot do, by IPP as by lp. */
export const INSTEAD = {
  bothSides: ["print on both sides", "print with --duplex off"],
  greys: ["be told to print in greys", "leave --mono out; sheets built with --mono hold no colour"],
  corner: ["staple", "leave --staple out"],
  fold: ["staple in the fold", "leave --staple out, and fold and staple by hand"],
  pages: ["print single pages", "leave --pages out"],
} as const;

/** Says what is new, and nothing twice. */
export function newsTo(outside: { readonly say: (text: string) => void }): (text: string) => void {
  let last = "";
  return (text) => {
    if (text !== last) outside.say(text);
    last = text;
  };
}
