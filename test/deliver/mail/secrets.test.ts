/** Whatever goes wrong: passwords and keys stand in no output, no ledger and no file; and options that hold them say what is wrong. */
import { generateKeyPairSync } from "node:crypto";
import net from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { MemoryWorldOptions } from "../../../src/memory-world.ts";
import { BRIEFING, badServer, LEDGER, mail, mailDesk, postOffice, textOf } from "./support.ts";

const PASSWORD = "Tr0ub4dor&3 <x>";
const base64 = (text: string) => Buffer.from(text).toString("base64");
const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({
  type: "pkcs8",
  format: "pem",
}) as string;
const keyLines = key.split("\n").filter((line) => line !== "" && !line.startsWith("-----"));

const SECRETS = [
  PASSWORD,
  encodeURIComponent(PASSWORD),
  encodeURI(PASSWORD),
  "Tr0ub4dor",
  base64(PASSWORD),
  base64(`\0desk\0${PASSWORD}`),
  base64(`\0desk\0${PASSWORD}`).slice(0, 16),
  ...keyLines,
];

const FILES = { "secret.txt": `${PASSWORD}\n`, "key.pem": key };
const desk = (options: MemoryWorldOptions = {}, yaml?: string) =>
  mailDesk(
    { env: { READOUT_SMTP_PASSWORD: PASSWORD }, ...options, files: { ...FILES, ...options.files } },
    yaml,
  );
const SIGNED = ["--dkim-key", "key.pem", "--dkim-selector", "s1"];

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
async function opened<T extends { close(): Promise<void> }>(server: Promise<T>): Promise<T> {
  const made = await server;
  closing.push(() => made.close());
  return made;
}

/** A server that says back all that it is told. */
async function parrot(): Promise<{ port: number; close(): Promise<void> }> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.write("220 here\r\n");
    socket.on("data", (bytes) => {
      const said = String(bytes).trim();
      if (/^EHLO/i.test(said)) return socket.write("250-here\r\n250 AUTH PLAIN LOGIN\r\n");
      const decoded = said.split(" ").map((word) => Buffer.from(word, "base64").toString());
      socket.write(`535 you said ${said}, which is ${decoded.join(" ").replaceAll("\0", " ")}\r\n`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { port: (server.address() as net.AddressInfo).port, close };
}

type Desk = ReturnType<typeof mailDesk>;
/** All that a run leaves behind: what it said, and what it wrote. */
function leftBehind(world: Desk, { out, err }: { out: string; err: string }): string {
  const written = [...world.files.keys()].filter(
    (file) => !Object.keys(FILES).some((name) => file.endsWith(name)),
  );
  return [out, err, ...written.map((file) => textOf(world, file.replace("/desk/", "")))].join("\n");
}

const SITUATIONS: Readonly<Record<string, () => Promise<readonly [world: Desk, args: readonly string[]]>>> = {
  "a server that says back what it was told": async () => {
    const { port } = await opened(parrot());
    // The test talks without TLS, which no command line can bring about with a user.
    return [desk(), ["--smtp", `smtp://desk@localhost:${port}`, "--send"]];
  },
  "a server without TLS": async () => {
    const { port } = await opened(postOffice());
    return [desk(), ["--smtp", `smtp://desk@localhost:${port}`, "--send"]];
  },
  "a server whose TLS is none": async () => {
    const { port } = await opened(parrot());
    return [desk(), ["--smtp", `smtps://desk@localhost:${port}`, "--send"]];
  },
  "no server": async () => [desk(), ["--smtp", "smtps://desk@localhost:1", "--send"]],
  "a server that hangs up amid a message": async () => {
    const { port } = await opened(badServer((at, socket) => at === "body" && Boolean(socket.destroy())));
    return [desk(), ["--smtp", `smtp://localhost:${port}`, "--send", ...SIGNED]];
  },
  "messages that are signed": async () => {
    const { port } = await opened(postOffice());
    return [desk(), ["--smtp", `smtp://localhost:${port}`, "--send", ...SIGNED]];
  },
  "files of messages": async () => [desk(), ["--eml", "eml", ...SIGNED]],
  "a full disk": async () => {
    const { port } = await opened(postOffice());
    const world = desk({ faults: { [LEDGER]: "ENOSPC" } });
    return [world, ["--smtp", `smtp://localhost:${port}`, "--send", ...SIGNED]];
  },
  "a password in the address": async () => [
    desk(),
    ["--smtp", `smtps://desk:${encodeURIComponent(PASSWORD)}@localhost`],
  ],
  "a password in an address that is none": async () => [
    desk(),
    ["--smtp", `smtps//desk:${PASSWORD}@localhost`],
  ],
  "a password in an address with a path": async () => [
    desk(),
    ["--smtp", `smtps://desk:${encodeURIComponent(PASSWORD)}@localhost/x?y`],
  ],
  "a password in another option": async () => [desk(), ["--password", PASSWORD]],
  "a file that others may read": async () => [
    desk({ shared: ["secret.txt", "key.pem"] }),
    ["--password-file", "secret.txt", ...SIGNED],
  ],
  "a key that is none": async () => [desk({ files: { "key.pem": PASSWORD } }), ["--eml", "eml", ...SIGNED]],
  "a key and a password that were mixed up": async () => [
    desk(),
    ["--password-file", "key.pem", "--dkim-key", "secret.txt", "--dkim-selector", "s1", "--eml", "eml"],
  ],
  "a wrong briefing": async () => [
    desk({}, BRIEFING.replace("kind: direct", "kind: nonsense")),
    ["--smtp", "smtps://desk@localhost:1", "--send", ...SIGNED],
  ],
};

describe("secrets stay where they are:", () => {
  it.each(Object.entries(SITUATIONS))("%s", async (_, situation) => {
    for (const more of [[], ["--json"]]) {
      const [world, args] = await situation();
      const answer = await mail(world, ...args, ...more);
      expect(answer.exitCode).not.toBe(70);
      const left = leftBehind(world, answer);
      expect(left.length).toBeGreaterThan(50);
      for (const secret of SECRETS) expect(left.includes(secret), secret).toBe(false);
    }
  });
});

describe("an option that holds a secret", () => {
  const has = async (code: string, options: MemoryWorldOptions, ...args: readonly string[]) => {
    const { err, exitCode } = await mail(desk(options), ...args);
    expect([err.includes(code), exitCode]).toEqual([true, 2]);
    return err;
  };

  it("names a key that signs", async () => {
    for (const bad of ["", "hunter2", key.replace("PRIVATE", "PUBLIC"), key.slice(0, 200)])
      await has("mail/bad-option", { files: { "key.pem": bad } }, ...SIGNED);
  });

  it("names a key that servers take, and says what is wrong with another", async () => {
    const pem = { type: "pkcs8", format: "pem" } as const;
    const rsa = (modulusLength: number, more = {}) =>
      generateKeyPairSync("rsa", { modulusLength }).privateKey.export({ ...pem, ...more }) as string;
    const keys = {
      "has 768 bits": rsa(768),
      "none for RSA": generateKeyPairSync("ed25519").privateKey.export(pem) as string,
      "has a passphrase": rsa(1024, { cipher: "aes-256-cbc", passphrase: "x" }),
      "holds no private key": generateKeyPairSync("rsa", { modulusLength: 1024 }).publicKey.export({
        type: "spki",
        format: "pem",
      }) as string,
    };
    for (const [words, bad] of Object.entries(keys))
      expect(await has("mail/bad-option", { files: { "key.pem": bad } }, ...SIGNED)).toContain(words);
    const least = await mail(desk({ files: { "key.pem": rsa(1024) } }), ...SIGNED);
    expect(least.exitCode).toBe(0);
  });

  it("names the key as a domain can have it", async () => {
    for (const bad of ["s1; d=evil.example.org", "s1\r\nBcc: all@example.org", "ä", "-s", "", "s".repeat(64)])
      await has("mail/bad-option", {}, "--dkim-key", "key.pem", "--dkim-selector", bad);
  });

  it("is a file with something in it", async () => {
    const options = { env: {}, files: { "empty.txt": "\n" } };
    await has(
      "mail/no-password",
      options,
      "--password-file",
      "empty.txt",
      "--smtp",
      "smtps://desk@localhost",
    );
  });
});
