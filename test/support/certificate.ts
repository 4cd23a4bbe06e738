/** A certificate that signs for itself, made anew for each run, as openssl makes them. */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** `names`: as a subjectAltName has them, `DNS:localhost` or `IP:127.0.0.1`. Both are PEM. */
export function selfSigned(names: string): { readonly key: string; readonly cert: string } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "readout-tls-"));
  try {
    const [key, cert] = [path.join(folder, "k.pem"), path.join(folder, "c.pem")];
    const kind = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"];
    const args = [...kind, "-addext", `subjectAltName=${names}`, "-keyout", key, "-out", cert];
    execFileSync("openssl", args, { stdio: "ignore" });
    return { key: fs.readFileSync(key, "utf8"), cert: fs.readFileSync(cert, "utf8") };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
