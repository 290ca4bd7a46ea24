declare module 'virtual:messages' {
  /** Where each language's messages lie. */
  const addresses: Readonly<Record<import('./words/languages.ts').Language, string>>
  export default addresses
}
