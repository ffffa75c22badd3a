declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** The half of pdf.js that reads the file. It answers what comes in at the port. */
  export const WorkerMessageHandler: { initializeFromPort(port: object): void }
}
