/** A second browser for paged media, where it is installed. */
import { execFileSync } from "node:child_process";
import { hasTool } from "../support/tools.ts";

export const weasyprint: boolean = hasTool("weasyprint");

export const printWithWeasyPrint = (html: string): Uint8Array =>
  new Uint8Array(
    execFileSync("weasyprint", ["-", "-"], {
      input: html,
      maxBuffer: 1 << 26,
      timeout: 90_000,
      stdio: ["pipe", "pipe", "ignore"],
    }),
  );
