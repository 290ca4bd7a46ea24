import addresses from 'virtual:messages'
import { recall, remember } from '../remember.ts'
import { isLanguage, languageFor, type Language } from './languages.ts'
import { speak, type Messages } from './say.ts'

const CHOSEN = 'fourscore.language'

/** What was chosen on this browser; null for nothing. */
export function chosenLanguage(): Language | null {
  const kept = recall(CHOSEN)
  return isLanguage(kept) ? kept : null
}

/** The language that these pages speak where none is chosen. */
export const browserLanguage = (): Language => languageFor(null, navigator.languages)

/** Keeps the choice, null for the browser's own, and draws the pages anew in it. */
export function chooseLanguage(chosen: Language | null): void {
  remember(CHOSEN, chosen)
  location.reload()
}

/** Fetches the words of the reader's language. */
export async function loadLanguage(): Promise<void> {
  const language = languageFor(chosenLanguage(), navigator.languages)
  const response = await fetch(addresses[language])
  if (!response.ok) throw new Error(`the words of the pages are missing: ${response.status}`)
  speak(language, (await response.json()) as Messages)
  document.documentElement.lang = language
}
