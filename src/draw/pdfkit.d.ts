/** PDFKit ships no types that fit its internals; `internals.ts` says what we know of them. */
declare module "pdfkit" {
  const PDFDocument: unknown;
  export default PDFDocument;
}
