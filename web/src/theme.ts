import { recall, remember } from './remember.ts'

/** Light or dark by choice; by the system where nothing is chosen. `theme.js` applies it before the first paint. */
export type Theme = 'light' | 'dark'

const KEY = 'fourscore.theme'

/** What was chosen on this browser; null for the system's. */
export function chosenTheme(): Theme | null {
  if (typeof document === 'undefined') return null
  const kept = document.documentElement.dataset['theme'] ?? recall(KEY)
  return kept === 'light' || kept === 'dark' ? kept : null
}

/** Keeps the choice, null for the system's, and shows the page in it at once. */
export function chooseTheme(theme: Theme | null): void {
  remember(KEY, theme)
  if (theme === null) delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
