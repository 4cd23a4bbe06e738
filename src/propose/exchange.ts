/**
 * One question to a service over a line that the world opens: a POST with JSON, and its answer, which has to be there in time and of a
 * size that a list of proposals has. Redirects are answers like any other and are not followed.
 */
import http from "node:http";
import type { Socket } from "node:net";
import tls from "node:tls";
import type { Code } from "../model/diagnostic.ts";
import type { Endpoint } from "./endpoint.ts";

export interface Outside {
  /** Rejects when there is nobody after so many milliseconds. */
  connect(host: string, port: number, ms: number): Promise<Socket>;
  wait(ms: number): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly isJson: boolean;
  readonly text: string;
  /** Milliseconds that the service asks to wait before it is asked again. */
  readonly retryAfter: number | undefined;
}

/** What went wrong with the service, in words of ours. */
export class Trouble extends Error {
  readonly code: Code;
  constructor(code: Code, message: string) {
    super(message);
    this.code = code;
  }
}

/** To reach a machine that is there takes less, in milliseconds. */
const CONNECT_MS = 10_000;
/** Proposals for the longest article have some 200 kB. */
const MOST_BYTES = 1024 * 1024;

export async function exchange(body: string, endpoint: Endpoint, outside: Outside): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  // The time is for the whole of it, the line too: a service that sends a letter now and then is never silent for long.
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Trouble("propose/timeout", lateMessage(endpoint))),
      endpoint.patience,
    );
  });
  const line = reach(endpoint, outside);
  const talk = line.then((socket) => post(body, endpoint, socket));
  talk.catch(() => {});
  try {
    return await Promise.race([talk, late]);
  } finally {
    clearTimeout(timer);
    line.then(
      (socket) => socket.destroy(),
      () => {},
    );
  }
}

const lateMessage = ({ patience }: Endpoint): string =>
  `the service did not answer within ${patience / 1000} seconds`;

async function reach({ host, port, secure, patience }: Endpoint, outside: Outside): Promise<Socket> {
  const nobody = (what: string) => new Trouble("propose/unreachable", what);
  const ms = Math.min(CONNECT_MS, patience);
  const line = await outside.connect(host, port, ms).catch(() => {
    throw nobody("nobody answers at the address of the service");
  });
  if (!secure) return line;
  return new Promise((resolve, reject) => {
    const fail = (what: string) => {
      line.destroy();
      reject(nobody(what));
    };
    const timer = setTimeout(() => fail("the service did not agree on encryption in time"), ms);
    // An address of digits has no name to ask for.
    const servername = /^[\d.]+$|:/.test(host) ? {} : { servername: host };
    const socket = tls.connect({ socket: line, host, ...servername }, () => {
      clearTimeout(timer);
      resolve(socket);
    });
    socket.once("error", () => {
      clearTimeout(timer);
      fail("the service has no certificate that can be trusted, or speaks no TLS");
    });
    // A line that breaks later must not end the program.
    socket.on("error", () => {});
  });
}

function post(body: string, endpoint: Endpoint, socket: Socket): Promise<Answer> {
  const bytes = Buffer.from(body);
  return new Promise((resolve, reject) => {
    const fail = (code: Code, message: string) => reject(new Trouble(code, message));
    const request = http.request(
      {
        method: "POST",
        path: endpoint.path,
        createConnection: () => socket,
        headers: {
          host: new URL(endpoint.shown).host,
          accept: "application/json",
          "accept-encoding": "identity",
          "content-type": "application/json",
          "content-length": bytes.length,
          connection: "close",
          ...(endpoint.key === undefined ? {} : { authorization: `Bearer ${endpoint.key}` }),
        },
      },
      (reply) => {
        const parts: Buffer[] = [];
        let size = 0;
        reply.on("data", (part: Buffer) => {
          size += part.length;
          parts.push(part);
          if (size <= MOST_BYTES) return;
          fail("propose/reply-too-large", `the reply has more than ${MOST_BYTES / 1024 / 1024} MB`);
          request.destroy();
        });
        reply.on("error", () => fail("propose/broken-off", "the reply broke off"));
        reply.on("aborted", () => fail("propose/broken-off", "the reply broke off"));
        reply.on("end", () => {
          resolve({
            status: reply.statusCode ?? 0,
            isJson: /^application\/(?:[\w.-]+\+)?json\b/i.test(reply.headers["content-type"] ?? ""),
            text: Buffer.concat(parts).toString("utf8"),
            retryAfter: secondsIn(reply.headers["retry-after"]),
          });
        });
      },
    );
    request.on("error", () => fail("propose/broken-off", "the line broke before the service had answered"));
    request.end(bytes);
  });
}

/** In milliseconds; a date instead of seconds counts as nothing said. */
const secondsIn = (header: string | undefined): number | undefined =>
  header !== undefined && /^\d{1,4}$/.test(header) ? Number(header) * 1000 : undefined;
