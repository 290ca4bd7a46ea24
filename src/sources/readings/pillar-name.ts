import { PILLARS, type Pillar } from '../../events/reading.ts'
import { LANGUAGES } from './labels/languages.ts'
import type { Labels } from './labels/labels.ts'
import { pillarsByStem } from './stems.ts'
import { fold } from './text.ts'

/** The pillar that a label names in one of the languages, or undefined. A wording of LinkedIn's goes before stems. */
export function pillarNamed(label: string, languages: readonly Labels[] = LANGUAGES): Pillar | undefined {
  const folded = fold(label.slice(0, 200).normalize('NFC')).replace(/\s+/g, ' ').trim()
  const worded = WORDINGS.get(folded)?.find(({ labels }) => languages.includes(labels))
  if (worded !== undefined) return worded.pillar
  for (const labels of languages) {
    const [only, ...more] = pillarsByStem(folded, labels)
    if (only !== undefined && more.length === 0) return only
  }
  return undefined
}

const WORDINGS = Map.groupBy(
  LANGUAGES.flatMap((labels) =>
    PILLARS.flatMap((pillar) =>
      labels.pillars[pillar].wordings.map((wording) => ({ wording: fold(wording), pillar, labels })),
    ),
  ),
  ({ wording }) => wording,
)
