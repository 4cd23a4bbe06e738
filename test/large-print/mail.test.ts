import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import {
  LARGE_LIST,
  ledgerOf,
  mail,
  mailDesk,
  type PostOffice,
  postOffice,
} from "../deliver/mail/support.ts";
import { readout } from "../support/desk.ts";

let office: PostOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

/** Sends the probe to the list, and gives what everybody found attached. */
async function check(...more: readonly string[]) {
  const world = mailDesk({ files: { "list.csv": LARGE_LIST } });
  office = await postOffice();
  const answer = await mail(world, "--smtp", `smtp://127.0.0.1:${office.port}`, "--send", ...more);
  const attached = new Map(
    office.received.map(({ to, mail: { attachments } }) => [to.split("@")[0]!, attachments[0]]),
  );
  return { ...answer, world, attached };
}

describe("mail in large print", () => {
  it("has the sheet in large print attached, verified, under a name that says so", async () => {
    const { exitCode, world, attached } = await check();
    expect(exitCode).toBe(0);
    const [usual, large] = [attached.get("ana")!, attached.get("cy")!];
    expect(usual.filename).not.toContain("large-print");
    expect(large.filename).toMatch(/-large-print\.pdf$/);
    expect(large.content.equals(usual.content)).toBe(false);
    world.put("large.pdf", large.content);
    expect((await readout(world, "verify", "large.pdf")).exitCode).toBe(0);
    expect(attached.get("bo")).toBeUndefined();
  });

  it("is recorded with the checksum of its own file", async () => {
    const { world, attached } = await check();
    const sums = Object.fromEntries(
      ledgerOf(world).map(({ recipient, sha256 }) => [recipient!.split("@")[0], sha256]),
    );
    for (const who of ["ana", "cy"])
      expect(sums[who]).toBe(createHash("sha256").update(attached.get(who)!.content).digest("hex"));
    expect(sums.ana).not.toBe(sums.cy);
  });

  it("is not built for a list on which nobody asks for it", async () => {
    const { world } = await check("--only", "ana@example.org,bo@example.org");
    expect([...world.files.keys()].filter((file) => file.endsWith("gross.pdf"))).toEqual([]);
  });

  it("a draft says so there too", async () => {
    const { attached } = await check("--draft");
    expect(attached.get("cy")!.filename).toMatch(/-large-print-DRAFT\.pdf$/);
  });
});
