import { quotation } from '../quotation.ts'
import {
  GROUPS,
  PILLARS,
  pillarsFit,
  type Group,
  type GroupReading,
  type Pillars,
  type Reading,
  type ReadingProblem,
} from '../../events/reading.ts'
import { instant, MS_PER_DAY, type Instant } from '../../kernel/day.ts'
import type { Role } from './columns.ts'
import { placeOf } from './log-cells.ts'
import type { LocalTime } from './log-dates.ts'
import type { CellNumber } from './number.ts'
import { assemble, type ReadingContext } from './result.ts'

/** The numbers of one reading, as a log has them, by what they are. */
export interface Entry {
  readonly line: number
  readonly time: LocalTime
  readonly values: ReadonlyMap<string, CellNumber>
}

/** What an entry came to. `zeros`: all that it has is 0, as programs write when they could not read; `blank`: nothing. */
export type EntryResult =
  | { readonly kind: 'reading'; readonly reading: Reading; readonly problems: readonly ReadingProblem[] }
  | { readonly kind: 'refused'; readonly problems: readonly ReadingProblem[] }
  | { readonly kind: 'zeros' | 'blank' }

/** The name under which an entry holds a number; undefined for what is no number of a reading. */
export function valueKey(role: Role): string | undefined {
  if (role.kind === 'total') return 'total'
  if (role.kind === 'pillar') return role.group === null ? role.pillar : `${role.group} ${role.pillar}`
  return role.kind === 'rank' || role.kind === 'average' ? `${role.group} ${role.kind}` : undefined
}

export function readEntry(entry: Entry, context: ReadingContext): EntryResult {
  const { values, line } = entry
  const numbers = [...values.values()].filter((value) => value.kind === 'number')
  const odd = [...values].flatMap(([key, value]) =>
    value.kind === 'other' ? [notANumber(context, line, key, value.text)] : [],
  )
  if (numbers.length === 0) return odd.length === 0 ? { kind: 'blank' } : { kind: 'refused', problems: odd }
  if (numbers.every(({ value }) => value === 0)) return { kind: 'zeros' }
  const overall = read(values, 'total')
  const pillars = pillarsOf(values, overall)
  if (overall === null && pillars === null)
    return { kind: 'refused', problems: [...odd, incomplete(context, line, values)] }
  const { groups, problems: outside } = groupsOf(values, context, line)
  const at = instantOf(entry.time, context)
  const own = { ...context, at, day: entry.time.day }
  const { reading, problems } = assemble({ overall, pillars, groups }, 'log', own, { keepMisfits: true })
  const all = [...odd, ...outside, ...problems.map((problem) => placed(problem, context, line))]
  return reading === null ? { kind: 'refused', problems: all } : { kind: 'reading', reading, problems: all }
}

/** A number that was read: 0 and blanks are not. */
function read(values: Entry['values'], key: string): number | null {
  const value = values.get(key)
  return value?.kind === 'number' && value.value !== 0 ? value.value : null
}

/** All four, or null. A 0 counts as a pillar's only where the total shows that it is one. */
function pillarsOf(values: Entry['values'], overall: number | null): Pillars | null {
  const numbers = PILLARS.map((pillar) => values.get(pillar))
  if (!numbers.every((value) => value?.kind === 'number')) return null
  const pillars = Object.fromEntries(PILLARS.map((pillar, i) => [pillar, numbers[i]?.value])) as Pillars
  const isWhole = PILLARS.every((pillar) => pillars[pillar] !== 0)
  return isWhole || (overall !== null && pillarsFit(pillars, overall)) ? pillars : null
}

interface GroupsRead {
  readonly groups: readonly GroupReading[]
  readonly problems: readonly ReadingProblem[]
}

function groupsOf(values: Entry['values'], context: ReadingContext, line: number): GroupsRead {
  const problems: ReadingProblem[] = []
  const number = (key: string, most: number, whole: boolean): number | null => {
    const value = read(values, key)
    if (value === null || (value <= most && (!whole || (Number.isInteger(value) && value >= 1)))) return value
    problems.push(
      placed({ expected: `${key} up to ${most}`, found: String(value), hint: LEFT_OUT }, context, line, key),
    )
    return null
  }
  const groups = GROUPS.flatMap((group: Group) => {
    const [rank, average] = [number(`${group} rank`, 100, true), number(`${group} average`, 100, false)]
    const scores = PILLARS.map((pillar) => number(`${group} ${pillar}`, 25, false))
    const pillars = scores.includes(null)
      ? null
      : (Object.fromEntries(PILLARS.map((pillar, i) => [pillar, scores[i]])) as Pillars)
    if (rank === null && average === null && pillars === null) return []
    return [{ group, name: null, rank, average, pillars, size: null }]
  })
  return { groups, problems }
}

function instantOf({ day, minutes, zone }: LocalTime, { clock }: ReadingContext): Instant | null {
  if (minutes === null) return null
  if (zone === null && clock !== undefined) return clock(day, minutes)
  return instant(day * MS_PER_DAY + (minutes - (zone ?? 0)) * 60_000)
}

const LEFT_OUT = 'It was left out; the rest of the row was read. Mend the cell and read the file again.'

function placed(
  problem: ReadingProblem,
  { fileName }: ReadingContext,
  line: number,
  column?: string,
): ReadingProblem {
  return {
    ...problem,
    hint: `${problem.hint}${LOST_SIGN.test(problem.found) ? DECIMAL_SIGN : ''}`,
    at: placeOf(fileName, line, column),
  }
}

/** 20973 for 20,973: a spreadsheet took the decimal comma for a mark between thousands. */
const LOST_SIGN = /^\d{4,6}$/
const DECIMAL_SIGN = ' It looks as if its decimal sign was lost.'

const notANumber = (
  { fileName }: ReadingContext,
  line: number,
  column: string,
  found: string,
): ReadingProblem => ({
  expected: `a number for "${column}", such as 53, 20,973, 53/100 or Top 10%`,
  found: quotation(found),
  hint: 'The cell was left out. Write the number alone and read the file again.',
  at: placeOf(fileName, line, column),
})

const incomplete = ({ fileName }: ReadingContext, line: number, values: Entry['values']): ReadingProblem => ({
  expected: 'a total, or all four pillars',
  found: `only ${[...values]
    .filter(([, { kind }]) => kind === 'number')
    .map(([key]) => key)
    .join(', ')}`,
  hint: 'The row was left out. Add what is missing, or leave the row blank.',
  at: placeOf(fileName, line),
})
