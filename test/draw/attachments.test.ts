import { createHash } from "node:crypto";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { draw } from "../../src/draw/index.ts";
import type { Attachment } from "../../src/model/attachment.ts";
import { paged, Structure, text } from "../support/paged.ts";
import { dictionariesWith } from "../support/pdf-objects.ts";

const page = () => {
  const s = new Structure();
  return paged(s, [[text(s.add("P"), "Text")]], { meta: { date: "2025-02-18T16:30:00+01:00" } });
};

const data = (name: string, content: string): Attachment => ({
  name,
  description: "Größe & Inhalt",
  mime: "application/json",
  relationship: "Data",
  bytes: new TextEncoder().encode(content),
});

test("what is attached comes out byte for byte, with its name and description", async () => {
  const content = '{"text":"„Größe“"}';
  const task = getDocument({
    data: await draw(page(), { attachments: [data("a.json", content)] }),
    verbosity: 0,
  });
  const pdf = await task.promise;
  const files = (await pdf.getAttachments()) as Record<string, { content: Uint8Array; description: string }>;
  expect(Object.keys(files)).toEqual(["a.json"]);
  expect(new TextDecoder().decode(files["a.json"]!.content)).toBe(content);
  expect(files["a.json"]!.description).toBe("Größe & Inhalt");
  const { metadata } = await pdf.getMetadata();
  expect([metadata.get("pdfaid:part"), metadata.get("pdfuaid:part")]).toEqual(["3", "1"]);
  await task.destroy();
});

test("an attachment is an associated file of the document, as old as it, with its checksum", async () => {
  const pdf = await draw(page(), { attachments: [data("b.json", "[]"), data("a.json", "{}")] });
  const [catalogue] = dictionariesWith(pdf, "/Type /Catalog");
  expect(catalogue).toMatch(/\/AF \[\d+ 0 R \d+ 0 R\]/);
  const [first] = dictionariesWith(pdf, "/Type /EmbeddedFile");
  const md5 = createHash("md5").update("{}").digest("hex");
  expect(first).toContain("/ModDate (D:20250218163000+01'00')");
  expect(first?.toLowerCase()).toContain(`/checksum <${md5}>`);
  expect(dictionariesWith(pdf, "/Type /Filespec")[0]).toContain("/AFRelationship /Data");
});

test("the order in which files are given does not change the bytes", async () => {
  const [a, b] = [data("a.json", "{}"), data("b.json", "[]")];
  const [one, other] = await Promise.all(
    [
      [a, b],
      [b, a],
    ].map((attachments) => draw(page(), { attachments })),
  );
  expect(Buffer.compare(one!, other!)).toBe(0);
});
