import { ReadingRing } from '../../charts/reading-ring.tsx'
import { RankTable } from '../../parts/reading/reading-numbers.tsx'
import type { OfficialReading, Readings } from '../../shapes.ts'
import { dayFrom, shortDay } from '../../words/days.ts'
import { inPoints } from '../../words/numbers.ts'
import { baselineWords, exactly, readingDay } from '../../words/reading.ts'
import { PILLAR_LABELS, PILLAR_NAMES } from '../../words/score.ts'

/** What LinkedIn said last: solid, with ranks and averages, and what changed since when. */
export function ReadingPart({ reading, readings }: { reading: OfficialReading; readings: Readings }) {
  return (
    <section className="part hero">
      <div>
        <div className="caption">
          <h2 className="head">Reading</h2>
          <span className="note">LinkedIn’s number</span>
        </div>
        <ReadRing reading={reading} readings={readings} />
        <RankTable reading={reading} />
      </div>
      <div>
        <h2 className="head">Change</h2>
        {readings.changes.length === 0 ? (
          <p className="second since">
            There is one day with a reading so far: a second one tells what changed.
          </p>
        ) : (
          <ReadChanges readings={readings} />
        )}
        <p className="note baseline">{baselineWords(readings)}</p>
      </div>
    </section>
  )
}

function ReadRing({ reading, readings: { baseline } }: { reading: OfficialReading; readings: Readings }) {
  const { total, totalShown, pillars } = reading
  const isLearnt = baseline !== null && baseline.days >= baseline.of
  const shown = String(totalShown ?? Math.round(total))
  if (pillars === null)
    return (
      <p>
        <span className="figure">{exactly(total)}</span> <span className="unit">of 100</span>
      </p>
    )
  return (
    <ReadingRing
      quarters={PILLAR_NAMES.map((pillar) => ({
        pillar,
        label: PILLAR_LABELS[pillar],
        points: pillars[pillar],
        told: pillars[pillar].toFixed(2),
        baseline: isLearnt ? (baseline.pillars?.[pillar]?.mean ?? null) : null,
      }))}
      total={shown}
      of={`${total.toFixed(2)} of 100`}
      title={`Reading of ${readingDay(reading)}: ${total.toFixed(2)} of 100`}
      description={`${PILLAR_NAMES.map((pillar) => `${PILLAR_LABELS[pillar]} ${pillars[pillar].toFixed(2)}`).join(', ')} of 25 each.`}
    />
  )
}

const SINCE = { last: 'the last reading', week: 'a week', month: 'a month' } as const

const ReadChanges = ({ readings: { changes } }: { readings: Readings }) => (
  <table className="table since">
    <thead>
      <tr>
        <th scope="col">Since</th>
        <th scope="col" className="num">
          Points
        </th>
        <th scope="col">In words</th>
      </tr>
    </thead>
    <tbody>
      {changes.map(({ since, from, words, measures, ranks }) => (
        <tr key={since}>
          <th scope="row">
            {SINCE[since]}
            <span className="unit"> {shortDay(dayFrom(from))}</span>
          </th>
          <td className="num">
            {signedExactly(measures.find(({ measure }) => measure === 'total')?.change ?? 0)}
          </td>
          <td>
            {words}
            {ranks
              .filter(({ change }) => change !== 0)
              .map((rank) => (
                <span key={rank.group}> {rank.words}</span>
              ))}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** `+0.75`, `−1.8`, `0`. */
const signedExactly = (change: number): string =>
  Math.abs(change) < 0.005 ? inPoints(0) : `${change > 0 ? '+' : '−'}${Number(Math.abs(change).toFixed(2))}`
