import {
  PILLARS,
  pillarsFit,
  sumOfPillars,
  type GroupReading,
  type Pillar,
  type Pillars,
} from '../../events/reading.ts'
import type { Bar, Table } from './html-page.ts'
import { numberInCell } from './number.ts'
import { pillarNamed } from './pillar-name.ts'

const BAR_IDS: Readonly<Record<string, Pillar>> = {
  'establish-brand': 'brand',
  'find-people': 'people',
  'engage-with-insights': 'insights',
  'build-relationships': 'relationships',
}

/** The page's text shows up to 3 decimals, its data up to 9. */
const ROUNDING = 0.0006

/** Whether two sets of pillars are the same numbers, as far as the page's text tells. */
export const alike = (a: Pillars, b: Pillars): boolean =>
  PILLARS.every((pillar) => Math.abs(a[pillar] - b[pillar]) <= ROUNDING)

/** The four bars by their ids; else four bars up to 25 in the page's order, where the total bears them out. */
export function pillarsInBars(bars: readonly Bar[], total: number | null): Pillars | null {
  const named = bars.flatMap(({ id, value }) =>
    Object.entries(BAR_IDS).flatMap(([name, pillar]) =>
      id.includes(name) ? [[pillar, value] as const] : [],
    ),
  )
  const byName = toPillars(named)
  const placed = bars.filter(({ max }) => max === 25)
  if (byName !== null || placed.length !== PILLARS.length || total === null) return byName
  const byPlace = toPillars(PILLARS.map((pillar, i) => [pillar, placed[i]?.value] as const))
  return byPlace !== null && pillarsFit(byPlace, total) ? byPlace : null
}

/** The pillars in a hidden table of a chart, each with its label in any language. */
export function pillarsInTable(rows: Table): Pillars | null {
  const entries = rows.flatMap((cells) => {
    const [label = '', value = ''] = cells.filter((cell) => cell.trim() !== '')
    const [pillar, number] = [pillarNamed(label), numberInCell(value)]
    return pillar === undefined || number.kind !== 'number' ? [] : [[pillar, number.value] as const]
  })
  return entries.length === PILLARS.length ? toPillars(entries) : null
}

/** Each group takes the first table left that fits its average, or the next one where no average is known. */
export function withTables(
  groups: readonly GroupReading[],
  tables: readonly Pillars[],
): readonly GroupReading[] {
  const left = [...tables]
  return groups.map((group) => {
    if (group.pillars !== null) return group
    const { average } = group
    const i = left.findIndex(
      (one) => average === null || Math.abs(sumOfPillars(one) - average) <= AVERAGE_ROUNDING,
    )
    const [pillars = null] = i < 0 ? [] : left.splice(i, 1)
    return { ...group, pillars }
  })
}

/** The page shows averages as whole numbers, and the tables of their pillars with 2 decimals or more. */
const AVERAGE_ROUNDING = 0.53

function toPillars(entries: readonly (readonly [Pillar, number | undefined])[]): Pillars | null {
  const values = PILLARS.map((pillar) => entries.find(([name]) => name === pillar)?.[1])
  const possible = values.every((value) => value !== undefined && value >= 0 && value <= 25)
  return possible ? (Object.fromEntries(PILLARS.map((pillar, i) => [pillar, values[i]])) as Pillars) : null
}
