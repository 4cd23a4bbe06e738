/**
 * Attached files, each an associated file of the document. PDFKit's own `file()` dates them by the file system, leaves /AF out and sorts
 * their names by the machine's language.
 */
import { createHash } from "node:crypto";
import type { Attachment } from "../model/attachment.ts";
import { type KitReference, type PdfValue, textString } from "./internals.ts";
import { byBytes } from "./name.ts";
import type { TaggedPdf } from "./pdf.ts";

/** `date` as PDF writes it: attachments are as old as the document. */
export function writeAttachments(pdf: TaggedPdf, attachments: readonly Attachment[], date: string): void {
  if (attachments.length === 0) return;
  const sorted = [...attachments].sort((a, b) => byBytes(a.name, b.name));
  const files = sorted.map((attachment) => fileSpecification(pdf, attachment, date));
  const names = pdf._root.data.Names as KitReference;
  names.data.EmbeddedFiles = {
    Names: sorted.flatMap(({ name }, i): PdfValue[] => [textString(name), files[i]!]),
  };
  pdf._root.data.AF = files;
}

/** /F and /UF both, /AFRelationship and a /Subtype: what PDF/A-3 asks for (ISO 19005-3, 6.8). */
function fileSpecification(pdf: TaggedPdf, attachment: Attachment, date: string): KitReference {
  const { name, description, mime, relationship, bytes } = attachment;
  const file = pdf.ref({
    Type: "EmbeddedFile",
    Subtype: mime.replace("/", "#2F"),
    Params: {
      Size: bytes.length,
      ModDate: textString(date),
      CheckSum: new Uint8Array(createHash("md5").update(bytes).digest()),
    },
  });
  file.end(bytes);
  const specification = pdf.ref({
    Type: "Filespec",
    F: textString(name),
    UF: textString(name),
    Desc: textString(description),
    AFRelationship: relationship,
    EF: { F: file, UF: file },
  });
  specification.end();
  return specification;
}
