import {
  GROUPS,
  inRange,
  PILLARS,
  type Group,
  type GroupReading,
  type Pillar,
  type Pillars,
  type ReadingProblem,
} from '../../events/reading.ts'
import { quote } from './result.ts'

/** An object of a JSON document. */
export type Fields = Readonly<Record<string, unknown>>

/** Only what the object itself holds: a key `__proto__` is a key like any other, and is never looked at. */
export const valueAt = (from: unknown, key: string): unknown =>
  isFields(from) && Object.hasOwn(from, key) ? from[key] : undefined

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const firstNumber = (...values: readonly unknown[]): number | null =>
  values.find((value) => typeof value === 'number') ?? null

const NAMES: Readonly<Record<string, Pillar>> = {
  PROFESSIONAL_BRAND: 'brand',
  FIND_RIGHT_PEOPLE: 'people',
  INSIGHT_ENGAGEMENT: 'insights',
  STRONG_RELATIONSHIP: 'relationships',
}

interface PillarsFound {
  readonly pillars: Pillars | null
  readonly problems: readonly ReadingProblem[]
}

/** Four scores by their pillars' names, else by position; none where the list is empty, as others' often is. */
export function pillarsIn(subScores: unknown, whose: string): PillarsFound {
  if (!Array.isArray(subScores) || subScores.length === 0) return { pillars: null, problems: [] }
  const parts: readonly unknown[] = subScores.slice(0, 20)
  const named = parts.map((part) => valueAt(part, 'pillar'))
  const byName = named.some((name) => name !== undefined && name !== null)
  const order = byName
    ? named.map((name) => (typeof name === 'string' && Object.hasOwn(NAMES, name) ? NAMES[name] : undefined))
    : PILLARS
  const scores = PILLARS.map((pillar) => valueAt(parts[order.indexOf(pillar)], 'score'))
  const once = PILLARS.every((pillar) => order.filter((name) => name === pillar).length === 1)
  const whole = once && parts.length >= PILLARS.length && (byName || parts.length === PILLARS.length)
  if (!whole || scores.some((score) => typeof score !== 'number')) {
    return { pillars: null, problems: [oddPillars(whose, subScores)] }
  }
  return {
    pillars: Object.fromEntries(PILLARS.map((pillar, i) => [pillar, scores[i]])) as Pillars,
    problems: [],
  }
}

/** Industry, network and team; values out of range are left out, and told. */
export function groupsIn(answer: Fields): {
  readonly groups: readonly GroupReading[]
  readonly problems: readonly ReadingProblem[]
} {
  const problems: ReadingProblem[] = []
  const listed = valueAt(answer, 'groupScore')
  const scores: readonly unknown[] = Array.isArray(listed) ? listed.slice(0, 20) : []
  const groups = GROUPS.flatMap((group) => {
    const score = scores.find((one) => valueAt(one, 'groupType') === group.toUpperCase())
    const found = score === undefined ? guessedGroup(answer, group) : groupIn(group, score, problems)
    return found === undefined ? [] : [found]
  })
  const unknown = scores.filter(
    (one) => !GROUPS.some((group) => valueAt(one, 'groupType') === group.toUpperCase()),
  )
  return { groups, problems: [...problems, ...unknown.map(unknownGroup)] }
}

function groupIn(group: Group, score: unknown, problems: ReadingProblem[]): GroupReading {
  const inner = valueAt(score, 'score')
  const { pillars, problems: odd } = pillarsIn(valueAt(inner, 'subScores'), `the ${group}'s`)
  problems.push(...odd)
  const number = (value: unknown, low: number, high: number, whole: boolean, what: string): number | null => {
    if (value === undefined || value === null) return null
    if (typeof value === 'number' && value >= low && value <= high && (!whole || Number.isInteger(value)))
      return value
    problems.push(outOfRange(`${what} of the ${group} from ${low} to ${high}`, value))
    return null
  }
  const industry = valueAt(score, 'industry')
  const possible = pillars === null || inRange(pillars)
  if (!possible) problems.push(outOfRange(`pillars of the ${group} from 0 to 25`, pillars))
  return {
    group,
    name: typeof industry === 'string' && industry.trim() !== '' ? industry.trim().slice(0, 200) : null,
    rank: number(valueAt(score, 'rank'), 1, 100, true, 'a rank'),
    average: number(valueAt(inner, 'overall'), 0, 100, false, 'an average'),
    pillars: possible ? pillars : null,
    size: number(valueAt(score, 'groupSize'), 0, 10_000_000_000, true, 'a size'),
  }
}

/** Shapes that others' tools give: `industry.top`, `industryTop`. */
function guessedGroup(answer: Fields, group: Group): GroupReading | undefined {
  const rank = firstNumber(valueAt(valueAt(answer, group), 'top'), valueAt(answer, `${group}Top`))
  const name = valueAt(valueAt(answer, group), 'industryName')
  if (rank === null || !Number.isInteger(rank) || rank < 1 || rank > 100) return undefined
  return {
    group,
    name: typeof name === 'string' ? name.slice(0, 200) : null,
    rank,
    average: null,
    pillars: null,
    size: null,
  }
}

const oddPillars = (whose: string, found: unknown): ReadingProblem => ({
  expected: `${whose} four pillars, each once and with a number: ${Object.keys(NAMES).join(', ')}`,
  found: jsonQuote(found),
  hint: 'They were left out. If LinkedIn now answers so, please report it with this answer.',
})

const outOfRange = (what: string, found: unknown): ReadingProblem => ({
  expected: what,
  found: jsonQuote(found),
  hint: 'It was left out; the rest was read.',
})

const unknownGroup = (group: unknown): ReadingProblem => ({
  expected: 'a group of the types INDUSTRY, NETWORK or TEAM',
  found: jsonQuote(group),
  hint: 'It was left out; the rest was read.',
})

/** A quotation of a value, however deep it is. */
function jsonQuote(value: unknown): string {
  try {
    return quote(JSON.stringify(value) ?? 'nothing')
  } catch {
    return 'a value too deep to show'
  }
}
