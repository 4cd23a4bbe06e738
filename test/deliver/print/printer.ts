/** A printer on this machine: speaks IPP, keeps what it is sent, and has faults to order. */
import http from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import attributes from "@sealsystems/ipp/lib/attributes.js";
import parse from "@sealsystems/ipp/lib/parser.js";
import serialize from "@sealsystems/ipp/lib/serializer.js";

type Group = Readonly<Record<string, unknown>>;

export interface PrinterOptions {
  /** Speaks over a safe line, with this certificate. */
  readonly safe?: { readonly key: string; readonly cert: string };
  /** What it says of itself, over the defaults. */
  readonly able?: Group;
  /** Printer states in turn; the last one stays. */
  readonly states?: readonly Group[];
  /** Answers to a job, in turn; after them it is taken. */
  readonly answers?: readonly (
    | "taken"
    | "server-error-busy"
    | "server-error-not-accepting-jobs"
    | "client-error-not-authorized"
    | "cut"
    | "taken-and-cut"
    | "noise"
    | "taken-but-500"
  )[];
  /** Jobs that are done are no longer listed among those that are not. */
  readonly finished?: boolean;
  /** Names of jobs that others have sent. */
  readonly others?: readonly string[];
  /** States of the job, in turn; the last one stays. */
  readonly jobStates?: readonly (readonly [string, string])[];
}

export interface Printer {
  readonly uri: string;
  /** Everything that was sent and taken. */
  readonly taken: { readonly job: Group; readonly about: Group; readonly document: Buffer }[];
  /** How often a job was offered. */
  readonly offers: () => number;
  readonly close: () => Promise<void>;
}

const ABLE: Group = {
  "printer-name": "Test",
  "printer-state": "idle",
  "printer-state-reasons": "none",
  "printer-is-accepting-jobs": true,
  "document-format-supported": ["application/pdf", "image/jpeg"],
  "copies-supported": [[1, 99]],
  "sides-supported": ["one-sided", "two-sided-long-edge", "two-sided-short-edge"],
  "print-color-mode-supported": ["color", "monochrome"],
  "print-scaling-supported": ["none", "fit"],
  "finishings-supported": ["none", "staple-top-left"],
  "page-ranges-supported": true,
  "media-supported": ["iso_a4_210x297mm", "iso_a5_148x210mm"],
};

// The library reads this one from printers, and leaves it out when it plays one.
const known = attributes["Printer Description"]!;
known["print-scaling-supported"] = known["sides-supported"];

export async function openPrinter(options: PrinterOptions = {}): Promise<Printer> {
  const taken: { job: Group; about: Group; document: Buffer }[] = [];
  const states = [...(options.states ?? [])];
  const answers = [...(options.answers ?? [])];
  const jobStates = [...(options.jobStates ?? [["completed", "job-completed-successfully"] as const])];
  const next = <T>(list: T[]) => (list.length > 1 ? list.shift() : list[0]);
  let offers = 0;
  const take = (message: Record<string, unknown>) =>
    taken.push({
      job: (message["job-attributes-tag"] ?? {}) as Group,
      about: message["operation-attributes-tag"] as Group,
      document: message.data as Buffer,
    });

  const answer = (
    message: Record<string, unknown>,
  ): { status?: string; http?: number; groups?: Group } | "cut" | "noise" => {
    switch (message.operation) {
      case "Get-Printer-Attributes":
        return { groups: { "printer-attributes-tag": { ...ABLE, ...options.able, ...next(states) } } };
      case "Print-Job": {
        offers++;
        const fault = answers.shift();
        if (fault === undefined || fault.startsWith("taken")) take(message);
        if (fault === "cut" || fault === "taken-and-cut") return "cut";
        if (fault === "noise") return "noise";
        const http = fault === "taken-but-500" ? 500 : 200;
        if (fault !== undefined && !fault.startsWith("taken")) return { status: fault };
        return { http, groups: { "job-attributes-tag": { "job-id": 7, "job-state": "pending" } } };
      }
      case "Get-Jobs": {
        const asked = (message["operation-attributes-tag"] as Group)["which-jobs"];
        const ours = options.finished && asked !== "completed" ? [] : taken;
        return {
          groups: {
            "job-attributes-tag": [
              ...(options.others ?? []).map((name, i) => ({ "job-id": 100 + i, "job-name": name })),
              ...ours.map(({ about }) => ({ "job-id": 7, "job-name": about["job-name"] })),
            ],
          },
        };
      }
      default: {
        const [state, reason] = next(jobStates)!;
        return {
          groups: { "job-attributes-tag": { "job-id": 7, "job-state": state, "job-state-reasons": reason } },
        };
      }
    }
  };

  const listener: http.RequestListener = (request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const message = parse(Buffer.concat(parts));
      const said = answer(message);
      if (said === "cut") return request.socket.destroy();
      const status = said === "noise" ? 200 : (said.http ?? 200);
      response.writeHead(status, { "content-type": "application/ipp" });
      if (said === "noise") return response.end("no such thing");
      const head = { "attributes-charset": "utf-8", "attributes-natural-language": "en" };
      response.end(
        serialize({
          version: "2.0",
          statusCode: said.status ?? "successful-ok",
          id: message.id,
          "operation-attributes-tag": head,
          ...said.groups,
        }),
      );
    });
  };
  const { safe } = options;
  const server = safe === undefined ? http.createServer(listener) : https.createServer(safe, listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    uri: `${safe === undefined ? "ipp" : "ipps"}://127.0.0.1:${port}/ipp/print`,
    taken,
    offers: () => offers,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
