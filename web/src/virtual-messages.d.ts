declare module 'virtual:messages' {
  /** Where each language's messages lie. */
  const addresses: Readonly<Record<import('./words/languages.ts').Language, string>>
  export default addresses
}

declare module 'virtual:words' {
  /** The messages themselves, for pages that are drawn outside of a browser. */
  const words: Readonly<Record<import('./words/languages.ts').Language, import('./words/say.ts').Messages>>
  export default words
}
