import { recall, remember } from '../remember.ts'
import { isLanguage, languageFor, type Language } from './languages.ts'

/** `theme.js` looks at it too, before anything is painted. */
const CHOSEN = 'fourscore.language'

/** What was chosen on this browser; null for nothing. */
export function chosenLanguage(): Language | null {
  const kept = recall(CHOSEN)
  return isLanguage(kept) ? kept : null
}

/** The reader's language: the one chosen, or the browser's own. */
export const readersLanguage = (): Language => languageFor(chosenLanguage(), navigator.languages)

/** Keeps the choice, null for the browser's own, and draws the pages anew in it. */
export function chooseLanguage(chosen: Language | null): void {
  remember(CHOSEN, chosen)
  location.reload()
}
