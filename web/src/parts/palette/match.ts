/** A text as one searches for it: without accents, in small letters. */
export const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/**
 * How well something answers a search: 0 not at all, else the more the better. Each word that was typed must begin one of
 * its words; a name that begins with the whole search is best.
 *
 * - `name`: what stands in the list.
 * - `also`: other words that lead to it.
 */
export function fits(search: string, name: string, also = ''): number {
  const typed = wordsOf(search)
  if (typed.length === 0) return 1
  const [inName, inAll] = [wordsOf(name), wordsOf(`${name} ${also}`)]
  const begins = (words: readonly string[]) =>
    typed.every((part) => words.some((word) => word.startsWith(part)))
  if (!begins(inAll)) return 0
  if (folded(name).startsWith(folded(search.trim()))) return 4
  return begins(inName) ? 3 : 2
}

const wordsOf = (text: string): readonly string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}+?]+/u)
    .filter((word) => word !== '')
