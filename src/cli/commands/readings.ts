import { loadReadings } from '../../app/readings/read-readings.ts'
import { GROUPS, PILLARS, type Reading } from '../../events/reading.ts'
import { readingJson, type ReadingJson } from '../../events/reading-json.ts'
import { writeLog } from '../../sources/readings/write-log.ts'
import { dayWords } from '../calendar.ts'
import { wrongUse } from '../failure.ts'
import { capital } from '../number.ts'
import type { Paper } from '../paper.ts'
import type { Answer, Session } from '../session.ts'
import { table, type Column } from '../table.ts'
import { withStore } from '../with-store.ts'

export interface ReadingsCommandOptions {
  readonly csv?: boolean
}

/** Every reading that is kept, for people, as JSON, or as a log that can be imported again. */
export const readingsCommand = (
  session: Session,
  { csv = false }: ReadingsCommandOptions,
): Promise<Answer | undefined> =>
  withStore(session, async (store) => {
    if (csv && session.json) throw wrongUse('Both --csv and --json were given.', 'Give one of them.')
    const readings = await loadReadings(store)
    if (!csv) return answerOf(readings)
    session.out(writeLog(readings))
    return undefined
  })

function answerOf(readings: readonly Reading[]): Answer {
  const all = readings.map(readingJson)
  return {
    document: { readings: all },
    lines: (paper) => (all.length === 0 ? NONE : listOf(all.toReversed(), paper)),
  }
}

const NONE = ['No reading is kept yet. Copy the page linkedin.com/sales/ssi and give it to fourscore read -.']

const COLUMNS: readonly Column[] = [
  { head: 'Day', align: 'left' },
  ...['Total', ...PILLARS.map(capital), ...GROUPS.map(capital)].map((head): Column => ({
    head,
    align: 'right',
  })),
]

const listOf = (readings: readonly ReadingJson[], { columns, ink }: Paper): readonly string[] =>
  table(
    COLUMNS,
    readings.map(({ day, total, pillars, groups }) => [
      day === null ? '' : dayWords(day),
      String(Number(total.toFixed(2))),
      ...PILLARS.map((pillar) => (pillars === null ? '' : pillars[pillar].toFixed(2))),
      ...GROUPS.map((group) => {
        const rank = groups.find((one) => one.group === group)?.rank
        return rank == null ? '' : `top ${rank}%`
      }),
    ]),
    columns,
    ink,
  )
