/** Lists of recipients: what is read, and every mistake with its place. */
import { describe, expect, it } from "vitest";
import { clearanceFaults } from "../../../src/deliver/clearance.ts";
import { readMailbox } from "../../../src/deliver/mail/address.ts";
import { readRecipients } from "../../../src/deliver/mail/recipients.ts";
import type { Briefing } from "../../../src/model/briefing.ts";

const read = (text: string | Uint8Array, name = "list.csv") =>
  readRecipients({ name, bytes: typeof text === "string" ? new TextEncoder().encode(text) : text });
const found = async (text: string | Uint8Array, name?: string) =>
  (await read(text, name)).diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);

describe("a list", () => {
  it("is CSV with commas, semicolons or tabs, with and without a byte order mark", async () => {
    for (const separator of [",", ";", "\t"]) {
      const text = `\uFEFFname,address,form\n"Lind",ana@example.org,text\n\nBo,bo@example.org,\n`;
      const { value, diagnostics } = await read(text.replaceAll(",", separator));
      expect(diagnostics).toEqual([]);
      expect(value).toMatchObject([
        { name: "Lind", address: "ana@example.org", form: "text", copies: 1, place: { line: 2 } },
        { name: "Bo", address: "bo@example.org", form: "pdf", place: { line: 4 } },
      ]);
    }
  });

  it("is YAML, with clearance as a text or a list", async () => {
    const { value } = await read(
      "- address: ana@example.org\n  clearance: [TLP:RED, For the desk]\n- { address: bo@example.org, copies: 3 }\n",
      "list.yaml",
    );
    expect(value).toMatchObject([{ clearance: ["TLP:RED", "For the desk"] }, { copies: 3, clearance: [] }]);
  });

  it("gives nobody when one line is wrong, and names every mistake", async () => {
    const text = [
      "address,name,clearence,form,language,copies",
      "ana@example,Ana,,pdf,de,1",
      "bo@example.org,Bo,,paper,fr,0",
      ",Cy,,,,",
      "BO@example.org,Bo,,,,",
    ].join("\n");
    const { value, diagnostics } = await read(text);
    expect(value).toBeUndefined();
    const codes = diagnostics.map(({ code }) => code);
    expect(new Set(codes)).toEqual(
      new Set([
        "mail/unknown-column",
        "mail/bad-address",
        "mail/bad-value",
        "mail/no-address",
        "mail/duplicate-recipient",
      ]),
    );
    expect(diagnostics.find(({ code }) => code === "mail/bad-address")!.place).toMatchObject({
      line: 2,
      column: 1,
      length: 11,
    });
    expect(diagnostics.find(({ code }) => code === "mail/unknown-column")!.hint).toContain("clearance");
    expect(codes.filter((code) => code === "mail/bad-value")).toHaveLength(3);
  });

  it("takes heads of columns in any case, with spaces around them, and mail for address", async () => {
    for (const head of ["Address , NAME", "E-Mail,name", "email,Name", "mail,name"])
      expect((await read(`${head}\nana@example.org,Ana\n`)).value).toMatchObject([
        { address: "ana@example.org", name: "Ana" },
      ]);
  });

  it("takes values in any case, with spaces around them", async () => {
    const yaml = '- { address: " ana@example.org ", form: " LARGE ", language: DE, name: "  " }\n';
    const { value, diagnostics } = await read(yaml, "list.YML");
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject([{ address: "ana@example.org", form: "large", language: "de" }]);
    expect(value![0]).not.toHaveProperty("name");
  });

  it("may have lines that are shorter than its head", async () => {
    const { value, diagnostics } = await read("address,name,form\nana@example.org\nbo@example.org,Bo\n");
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject([{ form: "pdf" }, { name: "Bo", form: "pdf" }]);
  });

  it("has plain values, and says where one is not", async () => {
    expect(await found("- address: ana@example.org\n  name: { first: Ana }\n", "l.yaml")).toEqual([
      "mail/invalid-list 2:3",
    ]);
    expect(await found("- address: ana@example.org\n  clearance: [[TLP:RED]]\n", "l.yaml")).toEqual([
      "mail/invalid-list 2:3",
    ]);
    expect(await found("- address: ana@example.org\n  name:\n", "l.yaml")).toEqual([]);
  });

  it("does not choose between two columns for one thing", async () => {
    expect(await found("address,Address\nana@example.org,bo@example.org\n")).toContain(
      "mail/invalid-list 1:9",
    );
    expect(await found("address,e-mail\nana@example.org,bo@example.org\n")).toEqual(["mail/bad-value 2:17"]);
    expect(await found("address,e-mail\nana@example.org,ana@example.org\n")).toEqual([]);
  });

  it("has addresses that servers take everywhere", async () => {
    const bad = (address: string) => found(`address\n${address}\n`);
    for (const address of [
      `${"a".repeat(65)}@example.org`,
      "ana.@example.org",
      `ana@${"a".repeat(60)}.${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.example.org`,
    ])
      expect(await bad(address), address).toEqual(["mail/bad-address 2:1"]);
    expect(await bad(`${"a".repeat(64)}@example.org`)).toEqual([]);
  });

  it("has at most 999 copies for one person", async () => {
    expect(await found("address,copies\nana@example.org,1000\n")).toEqual(["mail/bad-value 2:17"]);
    expect((await read("address,copies\nana@example.org,999\n")).value).toMatchObject([{ copies: 999 }]);
  });

  it("cannot add headers", async () => {
    expect(await found('address,name\nana@example.org,"Ana\nBcc: all@example.org"\n')).toEqual([
      "mail/header-injection 2:undefined",
    ]);
    // Text that turns round shows another name than it has.
    expect(await found("address,name\nana@example.org,A\u202Ena\n")).toEqual(["mail/header-injection 2:17"]);
    expect(await found('- address: "a@example.org\\r\\nBcc: b@example.org"\n', "l.yaml")).toContain(
      "mail/header-injection 1:12",
    );
  });

  it("cannot turn a line or a text round in any column", async () => {
    const signs = [
      "\u0000",
      "\u0007",
      "\u001B",
      "\u007F",
      "\u0085",
      "\u009B",
      "\u2028",
      "\u2029",
      "\u202A",
      "\u2066",
      "\u2069",
    ];
    const columns = ["name", "unit", "address", "clearance", "form", "language", "copies"];
    for (const column of columns)
      for (const sign of signs) {
        const row = { address: "ana@example.org", [column]: `a${sign}b` };
        const text = JSON.stringify([row]).replaceAll("\u007F", "\\u007f");
        const codes = (await read(text, "list.yaml")).diagnostics.map(({ code }) => code);
        expect(codes, `${column} ${sign.charCodeAt(0).toString(16)}`).toContain("mail/header-injection");
      }
  });

  it("cannot name several people in one field, nor somebody without a domain", async () => {
    for (const bad of [
      "a@example.org b@example.org",
      "Ana <a@example.org>",
      "a@b",
      "@example.org",
      "a..b@example.org",
      "jörg@example.org",
      "a@exa_mple.org",
    ]) {
      expect(await found(`address\n"${bad}"\n`), bad).toEqual(["mail/bad-address 2:2"]);
    }
  });

  it("out of a spreadsheet as UTF-16 is told once, with a mark and without", async () => {
    const text = "address\tname\nana@example.org\tAna\nbo@example.org\tBo\n";
    const little = Buffer.from(text, "utf16le");
    const big = Buffer.from(little).swap16();
    const mark = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
    const lists = [little, big, Buffer.concat([mark[0]!, little]), Buffer.concat([mark[1]!, big])];
    for (const bytes of lists)
      for (const name of ["list.csv", "list.yaml"]) {
        const { value, diagnostics } = await read(bytes, name);
        expect(value).toBeUndefined();
        expect(diagnostics).toMatchObject([
          {
            code: "mail/invalid-list",
            message: expect.stringContaining("UTF-16"),
            hint: expect.stringContaining("UTF-8"),
          },
        ]);
      }
    expect((await read("address\nana@example.org\u0000\n")).diagnostics).toHaveLength(1);
  });

  it("has a line for each person and a name for each column", async () => {
    expect(await found("address\n")).toEqual(["mail/empty-list undefined:undefined"]);
    expect(await found("")).toEqual(["mail/empty-list undefined:undefined"]);
    expect(await found("address,address\na@example.org,b@example.org\n")).toContain("mail/invalid-list 1:1");
    expect(await found("address,address\n")).toEqual(["mail/invalid-list 1:1"]);
    expect(await found("address,name\na@example.org,Lind,Ana\n")).toContain("mail/invalid-list 2:undefined");
    expect(await found('address\n"a@example.org\n')).toEqual([expect.stringMatching(/^mail\/invalid-list/)]);
    expect(await found(new Uint8Array([0x61, 0xff]))).toEqual([expect.stringMatching(/^mail\/invalid-list/)]);
    expect(await found("address: a@example.org\n", "l.yaml")).toEqual([
      "mail/invalid-list undefined:undefined",
    ]);
    expect(await found("- [a\n", "l.yaml")).toEqual([expect.stringMatching(/^mail\/invalid-list/)]);
    expect(await found("- a@example.org\n", "l.yaml")).toContain("mail/invalid-list 1:3");
  });
});

describe("a sender", () => {
  it("is an address, with or without a name", () => {
    expect(readMailbox("Desk <desk@example.org>")).toEqual({ name: "Desk", address: "desk@example.org" });
    expect(readMailbox('"Desk, night" <desk@example.org>')).toMatchObject({ name: "Desk, night" });
    expect(readMailbox(" desk@example.org ")).toEqual({ address: "desk@example.org" });
  });

  it("is one, and on one line", () => {
    for (const bad of [
      "Desk\r\nBcc: all@example.org <desk@example.org>",
      "Desk\n<desk@example.org>",
      "A\u202Ena <desk@example.org>",
      "Desk <desk@example.org>, Two <two@example.org>",
      "Desk <desk@example>",
      "Desk",
      "<>",
      "",
    ])
      expect(readMailbox(bad), bad).toBeUndefined();
  });
});

describe("clearance", () => {
  const faults = async (clearance: string, marking: Briefing["marking"]) => {
    const { value } = await read(`address,clearance\na@example.org,${clearance}\n`);
    const readers = value!.map(({ address: who, ...rest }) => ({ who, ...rest }));
    return clearanceFaults(readers, { marking } as Briefing).map(
      ({ code, place }) => `${code} ${place?.line}`,
    );
  };

  it("below the marking is refused, at its line", async () => {
    expect(await faults("TLP:GREEN", { tlp: "TLP:AMBER" })).toEqual(["deliver/clearance 2"]);
    expect(await faults("", { tlp: "TLP:GREEN" })).toEqual(["deliver/clearance 2"]);
    expect(await faults("TLP:AMBER", { tlp: "TLP:AMBER+STRICT" })).toEqual(["deliver/clearance 2"]);
  });

  it("at or above it is enough, and nothing is needed for what all may see", async () => {
    expect(await faults("tlp:red", { tlp: "TLP:AMBER" })).toEqual([]);
    expect(await faults("TLP:AMBER", { tlp: "TLP:AMBER" })).toEqual([]);
    expect(await faults("", { tlp: "TLP:CLEAR" })).toEqual([]);
    expect(await faults("", {})).toEqual([]);
  });

  it("for a marking in words needs the same words", async () => {
    expect(await faults("TLP:RED", { text: "For the desk" })).toEqual(["deliver/clearance 2"]);
    expect(await faults("for the desk;TLP:CLEAR", { text: "For the desk" })).toEqual([]);
  });

  it("is no misspelled label", async () => {
    expect(await found("address,clearance\na@example.org,TLP:ORANGE\n")).toEqual(["mail/bad-value 2:15"]);
  });
});
