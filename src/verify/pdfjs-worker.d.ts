/** pdf.js ships no types for the half of it that reads. */
declare module "pdfjs-dist/legacy/build/pdf.worker.min.mjs" {
  export const WorkerMessageHandler: { initializeFromPort(port: object): void };
}
