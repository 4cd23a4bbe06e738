/** One request to a printer over a line that the world opens. Tells a printer that was never reached from one that fell silent. */
import http from "node:http";
import { isIP, type Socket } from "node:net";
import tls from "node:tls";

export interface Outside {
  /** Rejects when there is nobody after so many milliseconds. */
  connect(host: string, port: number, ms: number): Promise<Socket>;
  /** Milliseconds since 1970. */
  clock(): number;
  wait(ms: number): Promise<void>;
  say(text: string): void;
  /** Certificates (PEM) that are believed in the place of those that Node knows. */
  readonly authority?: string | undefined;
}

/** Nothing of the request has left the house. */
export class Unreachable extends Error {}
/** Whoever answers cannot prove who it is; asking again does not help. */
export class Untrusted extends Unreachable {}
/** The request was under way; nobody knows what became of it. */
export class Lost extends Error {}

/** To reach a printer that is there takes less. */
const CONNECT_MS = 5_000;
/** Silence in the middle of a request; printers that warm up are slow to answer. */
const SILENCE_MS = 30_000;
/** More than any answer of a printer. */
const MOST_BYTES = 4 * 1024 * 1024;

export async function post(
  uri: string,
  body: Uint8Array,
  outside: Outside,
  silence = SILENCE_MS,
): Promise<Buffer> {
  const url = urlOf(uri);
  if (url === undefined) throw new Unreachable("its address is not understood");
  const secure = url.protocol === "https:";
  const port = Number(url.port || 631); // RFC 3510, 4.2
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const line = await outside.connect(host, port, CONNECT_MS).catch((error: unknown) => {
    throw new Unreachable(messageOf(error));
  });
  const socket = secure ? await secured(line, host, silence, outside.authority) : line;
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(new Lost(messageOf(error)));
    const request = http.request(
      {
        method: "POST",
        path: `${url.pathname}${url.search}`,
        createConnection: () => socket,
        headers: {
          host: url.host,
          "content-type": "application/ipp",
          "content-length": body.length,
          connection: "close",
        },
      },
      (answer) => {
        const parts: Buffer[] = [];
        let size = 0;
        answer.on("data", (part: Buffer) => {
          parts.push(part);
          size += part.length;
          if (size > MOST_BYTES) request.destroy(new Error("the answer has no end"));
        });
        answer.on("error", fail);
        answer.on("aborted", () => fail(new Error("the answer broke off")));
        answer.on("end", () => {
          if (answer.statusCode === 200) resolve(Buffer.concat(parts));
          else reject(new Lost(`HTTP ${answer.statusCode}`));
        });
      },
    );
    request.setTimeout(silence, () => request.destroy(new Error("no answer in time")));
    request.on("error", fail);
    request.end(body);
  });
}

/** `ipp://printer.example.org/ipp/print` as Node understands it; undefined for what names no machine. */
export function urlOf(uri: string): URL | undefined {
  if (!/^ipps?:\/\/[^/?#:\s]/i.test(uri)) return undefined;
  try {
    return new URL(uri.replace(/^ipp/i, "http"));
  } catch {
    return undefined;
  }
}

/** A printer that takes the line and then says nothing is not there. */
function secured(
  line: Socket,
  host: string,
  silence: number,
  authority: string | undefined,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      line.destroy();
      reject(isOfTrust(error) ? new Untrusted(error.message) : new Unreachable(messageOf(error)));
    };
    // A name is told for which the certificate is wanted; addresses are none (RFC 6066, 3).
    const named = isIP(host) === 0 ? { servername: host } : { host };
    const socket = tls.connect(
      { socket: line, ...named, ...(authority !== undefined && { ca: authority }) },
      () => {
        socket.setTimeout(0);
        resolve(socket);
      },
    );
    socket.setTimeout(silence, () => fail(new Error("no answer in time")));
    socket.once("error", fail);
  });
}

/** What Node calls it when a certificate is not believed (tls, “X509 certificate error codes”), or is for another name. */
const isOfTrust = (error: Error & { readonly code?: string }): boolean =>
  /CERT|ISSUER|LEAF_SIGNATURE|INVALID_CA|INVALID_PURPOSE|CRL/.test(error.code ?? "");

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
