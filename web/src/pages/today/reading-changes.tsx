import type { Readings } from '../../shapes.ts'
import { dayFrom, shortDay } from '../../words/days.ts'
import { inSignedHundredths } from '../../words/numbers.ts'
import { rankChange, readingChange, type ReadingChange } from '../../words/reading-change.ts'
import { say } from '../../words/say.ts'
import { SinceTable, type Since } from './since-table.tsx'

/** What changed since the last reading, a week and the month, a sentence each. */
export function ReadingChanges({ readings: { changes } }: { readings: Readings }) {
  if (changes.length === 0) return <p className="second since">{say('today.one-day')}</p>
  return <SinceTable rows={changes.map(rowOf)} />
}

const NAMES = { last: 'today.since-last', week: 'today.since-week', month: 'today.since-four-weeks' } as const

function rowOf(change: ReadingChange): Since {
  const { since, from, measures, ranks } = change
  const total = measures.find(({ measure }) => measure === 'total')?.change ?? 0
  const moved = ranks.filter((rank) => rank.change !== 0).map(rankChange)
  return {
    name: say(NAMES[since]),
    day: shortDay(dayFrom(from)),
    points: inSignedHundredths(total),
    words: [readingChange(change), ...moved].join(' '),
  }
}
