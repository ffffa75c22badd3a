declare module 'hyphen/*/index.js' {
  const language: { hyphenateSync(text: string, options: { minWordLength: number }): string }
  // biome-ignore lint/style/noDefaultExport: the package is CommonJS
  export default language
}
