import addresses from 'virtual:messages'
import { readersLanguage } from './chosen-language.ts'
import { languageFor, type Language } from './languages.ts'
import { language, speak, type Messages } from './say.ts'

/** The language that these pages speak where none is chosen. */
export const browserLanguage = (): Language =>
  typeof document === 'undefined' ? language() : languageFor(null, navigator.languages)

/** Fetches the words of the reader's language. */
export async function loadLanguage(): Promise<void> {
  const language = readersLanguage()
  const response = await fetch(addresses[language])
  if (!response.ok) throw new Error(`the words of the pages are missing: ${response.status}`)
  speak(language, (await response.json()) as Messages)
}
