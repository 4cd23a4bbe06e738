/** Certificates of authorities of one's own (PEM): whom a printer or a mail server may be vouched for by, beside those that Node knows. */
import { X509Certificate } from "node:crypto";
import type { Outcome } from "../model/diagnostic.ts";

/** Node passes over what it cannot read in such a file, and a line that fails then has no reason that anybody could see. */
export function readAuthority(file: string, bytes: Uint8Array): Outcome<string> {
  const text = new TextDecoder().decode(bytes);
  const certificates = text.match(CERTIFICATE) ?? [];
  if (certificates.length > 0 && certificates.every(isReadable)) return { value: text, diagnostics: [] };
  return {
    value: undefined,
    diagnostics: [
      {
        code: "deliver/no-certificate",
        severity: "error",
        message: `“${file}” holds ${certificates.length === 0 ? "no certificate" : "a certificate that cannot be read"}`,
        hint: "it is a text file with “-----BEGIN CERTIFICATE-----”; openssl x509 makes one of other forms",
        place: { file },
      },
    ],
  };
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g;

function isReadable(certificate: string): boolean {
  try {
    return new X509Certificate(certificate).subject !== undefined;
  } catch {
    return false;
  }
}
