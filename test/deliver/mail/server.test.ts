/** Addresses of mail servers. */
import { describe, expect, it } from "vitest";
import { readServer } from "../../../src/deliver/mail/server.ts";

const code = (text: string, password = true) => readServer(text, password).diagnostics[0]?.code;

describe("the address of a mail server", () => {
  it("asks for TLS, from the start or before anything is said", () => {
    expect(readServer("smtps://desk@mail.example.org", true).value).toEqual({
      host: "mail.example.org",
      port: 465,
      security: "smtps",
      user: "desk",
    });
    expect(readServer("smtp://mail.example.org", false).value).toMatchObject({
      port: 587,
      security: "starttls",
    });
  });

  it("may do without only on this machine, and never with a user", () => {
    expect(readServer("smtp://localhost", false).value).toMatchObject({ port: 25, security: "plain" });
    expect(readServer("smtp://[::1]:2525", false).value).toMatchObject({ host: "::1", security: "plain" });
    expect(readServer("smtp://desk@localhost", true).value).toMatchObject({ security: "starttls" });
    expect(readServer("smtp://localhost.example.org", false).value).toMatchObject({ security: "starttls" });
  });

  it("holds no password, and shows none", () => {
    expect(code("smtps://desk:hunter2@mail.example.org")).toBe("mail/secret-in-arguments");
    expect(JSON.stringify(readServer("smtps://desk:hunter2@mail.example.org", true))).not.toContain(
      "hunter2",
    );
    expect(code("smtps://desk@mail.example.org", false)).toBe("mail/no-password");
  });

  it("is nothing else", () => {
    for (const bad of [
      "mail.example.org",
      "https://mail.example.org",
      "smtp://",
      "smtp://a.example.org/x",
      "smtp://a.example.org?x=1",
      "smtp://a.example.org#x",
      "smtps://us%ZZer@a.example.org",
      "smtps://us%0D%0Aer@a.example.org",
    ])
      expect(code(bad), bad).toBe("mail/bad-server");
  });
});
