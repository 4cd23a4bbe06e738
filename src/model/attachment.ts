/** A file that travels inside a PDF, as associated file of the whole document (ISO 32000-2, 14.13; PDF/A-3). */
export interface Attachment {
  /** ASCII letters, digits, dots and hyphens; unique in the document. */
  readonly name: string;
  readonly description: string;
  /** As `application/json`. */
  readonly mime: string;
  /** What the file is to the document: its source, the data behind it, or something beside it. */
  readonly relationship: "Source" | "Data" | "Supplement";
  readonly bytes: Uint8Array;
}
