/** Languages that the pages speak, by their own names. */
export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  pt: 'Português',
  fr: 'Français',
} as const

export type Language = keyof typeof LANGUAGES

export const isLanguage = (text: string | null): text is Language =>
  text !== null && Object.hasOwn(LANGUAGES, text)

/** How days and numbers are written in a language. English days go day, month, year. */
export const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  de: 'de-DE',
  es: 'es-ES',
  pt: 'pt-BR',
  fr: 'fr-FR',
}

/**
 * The language of these pages: the one chosen, else the first of the reader's own that is spoken here, else English.
 *
 * - `chosen`: what was chosen on the Settings page; null for nothing.
 * - `preferred`: the reader's languages as their browser names them, `pt-BR` for one.
 */
export function languageFor(chosen: string | null, preferred: readonly string[]): Language {
  if (isLanguage(chosen)) return chosen
  for (const one of preferred) {
    const language = one.toLowerCase().split('-')[0] ?? ''
    if (isLanguage(language)) return language
  }
  return 'en'
}
