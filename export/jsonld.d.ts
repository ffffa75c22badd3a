// The part of jsonld the tests use; the package ships no types.
declare module 'jsonld' {
  export function expand(
    document: object,
    options: { safe: boolean; documentLoader: (url: string) => Promise<{ documentUrl: string; document: object }> },
  ): Promise<Record<string, unknown>[]>
}
