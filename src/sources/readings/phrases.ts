import { GROUPS, PILLARS, type Group, type Pillar } from '../../events/reading.ts'
import { ENGLISH } from './labels/languages.ts'
import type { ByGroup, Labels } from './labels/labels.ts'
import { fold, type PlainText } from './text.ts'

/** What a stretch of the page's text names. `asides` are known and carry no number of interest. */
export type Label =
  | { readonly kind: 'pillar'; readonly pillar: Pillar }
  | { readonly kind: 'rank' | 'card' | 'average'; readonly group: Group }
  | { readonly kind: 'heading' | 'total' | 'components' | 'top' | 'average-is' | 'standing' | 'aside' }

/** A label found in a text, from `start` to before `end`. */
export interface Match {
  readonly start: number
  readonly end: number
  readonly label: Label
}

interface Phrase {
  readonly text: string
  readonly label: Label
}

/** The labels of a language, and English ones where it has none there; longest first where they overlap. */
export function findLabels(text: PlainText, labels: Labels): readonly Match[] {
  const all = phrasesOf(labels).flatMap((phrase) => occurrences(text, phrase))
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  let reached = 0
  return all.filter(({ start, end }) => {
    if (start < reached) return false
    reached = end
    return true
  })
}

/** How many of a language's own wordings stand in the text. */
export function ownLabels({ folded }: PlainText, labels: Labels): number {
  const english = new Set(phrasesOf(ENGLISH).map(({ text }) => text))
  const own = labels === ENGLISH ? [...english] : phrasesOf(labels).map(({ text }) => text)
  return own.filter(
    (text) => text.includes(' ') && (labels === ENGLISH || !english.has(text)) && folded.includes(text),
  ).length
}

export const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /\p{L}/u.test(character)

function occurrences({ written, folded }: PlainText, { text, label }: Phrase): Match[] {
  const found: Match[] = []
  for (let start = folded.indexOf(text); start >= 0; start = folded.indexOf(text, start + 1)) {
    const end = start + text.length
    if (isBoundary(written, start) && isBoundary(written, end)) found.push({ start, end, label })
  }
  return found
}

/** Between two letters only where one text runs into the next: `rankTop`, `SSIVier`. */
function isBoundary(written: string, at: number): boolean {
  if (!isLetter(written[at - 1]) || !isLetter(written[at])) return true
  return /^(?:\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll})/u.test(written.slice(at - 1, at + 2))
}

const compiled = new Map<Labels, readonly Phrase[]>()

function phrasesOf(labels: Labels): readonly Phrase[] {
  const known = compiled.get(labels)
  if (known !== undefined) return known
  const tables = labels === ENGLISH ? [labels] : [labels, ENGLISH]
  const phrases = tables.flatMap(compile)
  const unique = phrases.filter(({ text }, i) => phrases.findIndex((phrase) => phrase.text === text) === i)
  compiled.set(labels, unique)
  return unique
}

function compile(labels: Labels): Phrase[] {
  const phrases = (texts: readonly string[], label: Label): Phrase[] =>
    texts.map((text) => ({ text: fold(text), label }))
  const byGroup = (texts: ByGroup, kind: 'rank' | 'card' | 'average'): Phrase[] =>
    GROUPS.flatMap((group) => phrases(texts[group], { kind, group }))
  return [
    ...PILLARS.flatMap((pillar) => phrases(labels.pillars[pillar].wordings, { kind: 'pillar', pillar })),
    ...phrases(labels.total, { kind: 'total' }),
    ...phrases(labels.heading, { kind: 'heading' }),
    ...phrases(labels.components, { kind: 'components' }),
    ...phrases(labels.top, { kind: 'top' }),
    ...byGroup(labels.rank, 'rank'),
    ...byGroup(labels.card, 'card'),
    ...byGroup(labels.average, 'average'),
    ...phrases(labels.averageIs, { kind: 'average-is' }),
    ...phrases(labels.standing, { kind: 'standing' }),
    ...phrases(labels.remaining, { kind: 'aside' }),
  ]
}
