/** Signatures on messages (DKIM, RFC 6376), for a sender whose relay makes none. */
import { createPrivateKey } from "node:crypto";
import { Readable } from "node:stream";

export interface DkimKey {
  readonly domainName: string;
  readonly keySelector: string;
  /** PEM. */
  readonly privateKey: string;
}

/** What a signature vouches for (RFC 6376, 5.4.1), with both fields that RFC 8058, 4 asks for. */
const SIGNED = [
  ...["From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References"],
  ...["MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Content-Language"],
  ...["List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "Auto-Submitted"],
].join(":");

export async function signed(bytes: Buffer, key: DkimKey | undefined): Promise<Uint8Array> {
  if (key === undefined) return bytes;
  const { default: DKIM } = await import("nodemailer/lib/dkim");
  const parts: Buffer[] = [];
  const signer = new DKIM({ ...key, headerFieldNames: SIGNED });
  for await (const part of signer.sign(Readable.from([bytes]))) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Shorter keys count as none (RFC 8301, 3.2). */
const LEAST_BITS = 1024;

/** Why a text signs nothing; undefined when it does. A message would leave without its signature, and nobody would be told. */
export function keyFault(pem: string): string | undefined {
  let key: ReturnType<typeof createPrivateKey>;
  try {
    key = createPrivateKey(pem);
  } catch {
    return /ENCRYPTED/.test(pem)
      ? "the key has a passphrase; name one without"
      : "it holds no private key (PEM)";
  }
  if (key.asymmetricKeyType !== "rsa") return "the key is none for RSA, which alone all servers know";
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  return bits < LEAST_BITS
    ? `the key has ${bits} bits, and servers ask for ${LEAST_BITS} at least`
    : undefined;
}

/** Names as those of domains, which the name of the key becomes part of (RFC 6376, 3.1). */
export const isSelector = (text: string): boolean =>
  text.length <= 63 && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i.test(text);
