import {
  GROUPS,
  PILLARS,
  type Group,
  type GroupReading,
  type Pillar,
  type Pillars,
  type ReadingProblem,
} from '../../events/reading.ts'
import { numberInCell } from './number.ts'
import { assemble, nothing, quote, type ReadingContext, type ReadingResult } from './result.ts'

/** Numbers as a person gives them, on the command line or in a form: text in any local form, or numbers. */
export type HandNumbers = {
  readonly total?: string | number | undefined
} & { readonly [P in Pillar]?: string | number | undefined } & {
  readonly [G in Group as `${G}Rank` | `${G}Average`]?: string | number | undefined
}

/** The reading that somebody typed: a total, or all four pillars, or both; ranks and averages where they are known. */
export function readByHand(numbers: HandNumbers, context: ReadingContext): ReadingResult {
  const problems: ReadingProblem[] = []
  const number = (name: keyof HandNumbers): number | null => {
    const given = numbers[name]
    const read = given === undefined ? { kind: 'blank' as const } : numberInCell(String(given))
    if (read.kind === 'other') problems.push(notANumber(name, String(given)))
    return read.kind === 'number' ? read.value : null
  }
  const overall = number('total')
  const scores = PILLARS.map((pillar) => number(pillar))
  const groups = GROUPS.flatMap((group): readonly GroupReading[] => {
    const [rank, average] = [number(`${group}Rank`), number(`${group}Average`)]
    return rank === null && average === null
      ? []
      : [{ group, name: null, rank, average, pillars: null, size: null }]
  })
  const missing = PILLARS.filter((_, i) => scores[i] === null)
  const partly = missing.length > 0 && missing.length < PILLARS.length
  if (problems.length > 0) return nothing(...problems)
  if (partly || (overall === null && missing.length > 0)) return nothing(incomplete(missing))
  const pillars =
    partly || missing.length > 0
      ? null
      : (Object.fromEntries(PILLARS.map((p, i) => [p, scores[i]])) as Pillars)
  const { reading, problems: checked } = assemble({ overall, pillars, groups }, 'hand', context)
  return { readings: reading === null ? [] : [reading], problems: checked, notes: {} }
}

const notANumber = (name: string, given: string): ReadingProblem => ({
  expected: `a number for "${name}", such as 53 or 20,973`,
  found: quote(given),
  hint: 'Give the number alone, without a sign.',
})

const incomplete = (missing: readonly Pillar[]): ReadingProblem => ({
  expected: 'the total, or all four pillars: brand, people, insights, relationships',
  found: missing.length === PILLARS.length ? 'neither' : `no ${missing.join(', no ')}`,
  hint: 'Give the missing numbers, or the total alone. They stand at linkedin.com/sales/ssi.',
})
