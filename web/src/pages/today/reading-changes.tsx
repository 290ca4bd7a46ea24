import type { Readings } from '../../shapes.ts'
import { briefDay, dayFrom, shortDay } from '../../words/days.ts'
import { inSignedHundredths } from '../../words/numbers.ts'
import { rankChange, readingChange, readingMoves, type ReadingChange } from '../../words/reading-change.ts'
import { say } from '../../words/say.ts'
import { SinceTable, type Since } from './since-table.tsx'

/** What changed since the reading before, in a week and since the baseline, a row each. */
export function ReadingChanges({ readings: { changes, baseline } }: { readings: Readings }) {
  if (changes.length === 0) return <p className="second since">{say('today.one-day')}</p>
  const rows = changes.filter(({ since }) => since !== 'month').map(rowOf)
  return <SinceTable rows={[...rows, ...baselineRow(baseline)]} />
}

function rowOf(change: ReadingChange): Since {
  const { since, from, to, measures, ranks } = change
  const isYesterday = dayFrom(to) - dayFrom(from) === 1
  const last = isYesterday ? 'today.since-yesterday' : 'today.since-last'
  const moved = ranks.filter((rank) => rank.change !== 0).map(rankChange)
  return {
    name: say(since === 'week' ? 'today.since-week' : last),
    day: briefDay(dayFrom(from)),
    points: totalOf(measures),
    words: [readingChange(change), ...moved].join(' '),
  }
}

/** None while the baseline is being learnt, or where the latest reading is a part of it. */
function baselineRow(baseline: Readings['baseline']): readonly Since[] {
  if (baseline === null || baseline.change === null || baseline.days < baseline.of) return []
  const [from, to] = [shortDay(dayFrom(baseline.from)), shortDay(dayFrom(baseline.to))]
  return [
    {
      name: say('today.since-baseline'),
      day: say('today.baseline-days', { from, to }),
      points: totalOf(baseline.change.measures),
      words: readingMoves(baseline.change),
    },
  ]
}

const totalOf = (measures: ReadingChange['measures']): string =>
  inSignedHundredths(measures.find(({ measure }) => measure === 'total')?.change ?? 0)
