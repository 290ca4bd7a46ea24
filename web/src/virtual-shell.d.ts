declare module 'virtual:shell' {
  /** Files of the built pages by address, and a word that differs whenever one of them does. */
  const shell: { readonly version: string; readonly files: readonly string[] }
  export default shell
}

interface ImportMeta {
  readonly env: { readonly PROD: boolean }
}
