import { PILLARS, type Pillar } from '../../events/reading.ts'
import type { Labels } from './labels/labels.ts'
import { fold } from './text.ts'

/** Characters of a label; longer texts are sentences. */
export const LONGEST_LABEL = 90

/** The pillars that a folded text may name, by beginnings of its words. */
export function pillarsByStem(folded: string, labels: Labels): readonly Pillar[] {
  const found = folded.slice(0, LONGEST_LABEL).split(/[^\p{L}]+/u)
  const stems = stemsOf(labels)
  return PILLARS.filter((pillar) =>
    stems[pillar].some((parts) => parts.every((part) => found.some((word) => begins(word, part)))),
  )
}

const begins = (word: string, stem: string): boolean =>
  word.startsWith(stem) && (stem.length > 5 || word.length <= stem.length + 3)

type Stems = Readonly<Record<Pillar, readonly (readonly string[])[]>>
const foldedStems = new Map<Labels, Stems>()

function stemsOf(labels: Labels): Stems {
  const known = foldedStems.get(labels)
  if (known !== undefined) return known
  const entries = PILLARS.map((pillar) => [
    pillar,
    labels.pillars[pillar].stems.map((stem) => fold(stem).split(' ')),
  ])
  const stems = Object.fromEntries(entries) as Stems
  foldedStems.set(labels, stems)
  return stems
}
