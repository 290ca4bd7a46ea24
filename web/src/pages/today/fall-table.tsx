import type { Day } from '../../../../src/kernel/day.ts'
import { fall, type Step } from '../../charts/fall.ts'
import { Sign } from '../../charts/sign.tsx'
import { FallAxis, FallStep, FallTotal } from '../../charts/waterfall.tsx'
import { csv, saveAs } from '../../parts/save.ts'
import type { Explained } from '../../shapes.ts'
import { fullDay } from '../../words/days.ts'
import { countOf, inPoints, inSignedPoints, opening, upToHundredths } from '../../words/numbers.ts'
import { movesOf, type NamedMove } from '../../words/moves.ts'
import { say } from '../../words/say.ts'

export interface FallTableProps {
  readonly explained: Explained
  readonly start: number
  readonly end: number
  readonly labels: ReadonlyMap<string, string>
  readonly from: Day
  readonly to: Day
}

/** A waterfall: a table whose middle column is drawn. Outlined is what faded, filled what is new. */
export function FallTable({ explained, start, end, labels, from, to }: FallTableProps) {
  const { moves, still } = movesOf(explained, labels)
  const falling = fall(start, moves)
  const steps = new Map(falling.steps.map((step) => [step.key, step]))
  return (
    <>
      <table className="table fall">
        <thead>
          <tr>
            <th scope="col">{say('today.signal')}</th>
            <th scope="col" className="plot">
              <span className="unseen">{say('today.points-drawn')}</span>
              <FallAxis fall={falling} />
            </th>
            <th scope="col" className="num fine">
              {say('today.faded')}
            </th>
            <th scope="col" className="num fine">
              {say('today.new')}
            </th>
            <th scope="col" className="num">
              {say('today.change')}
            </th>
          </tr>
        </thead>
        <tbody>
          <TotalRow name={fullDay(from)} points={start} fall={falling} />
          {moves.map((move) => {
            const step = steps.get(move.key)
            return step === undefined ? null : (
              <MoveRow key={move.key} move={move} step={step} fall={falling} />
            )
          })}
          <TotalRow name={fullDay(to)} points={end} fall={falling} />
        </tbody>
      </table>
      <div className="twin">
        <p className="note">
          {say('today.outlined')}
          {still > 0 && ` ${opening(say('today.still', { ...countOf(still), least: upToHundredths(0.05) }))}`}
        </p>
        <button
          className="plain"
          onClick={() => saveAs(`moved-${explained.from}-${explained.to}.csv`, csvOf(explained))}
        >
          {say('parts.csv')}
        </button>
      </div>
    </>
  )
}

type Fall = ReturnType<typeof fall>

const TotalRow = ({ name, points, fall }: { name: string; points: number; fall: Fall }) => (
  <tr className="sum">
    <th scope="row">{name}</th>
    <td className="plot">
      <FallTotal fall={fall} points={points} />
    </td>
    <td className="num" colSpan={3}>
      {inPoints(points)}
    </td>
  </tr>
)

const MoveRow = ({ move, step, fall }: { move: NamedMove; step: Step; fall: Fall }) => (
  <tr className={move.pillar ?? 'total'}>
    <th scope="row">
      {move.pillar !== null && <Sign pillar={move.pillar} />}
      {move.label}
    </th>
    <td className="plot">
      <FallStep fall={fall} step={step} />
    </td>
    <td className="num fine second">{move.isCoverage ? '' : inSignedPoints(move.faded)}</td>
    <td className="num fine second">{move.isCoverage ? '' : inSignedPoints(move.new)}</td>
    <td className="num strong">{inSignedPoints(move.faded + move.new)}</td>
  </tr>
)

const csvOf = ({ signals, coverage }: Explained): string =>
  csv([
    ['pillar', 'signal', 'faded', 'new', 'change'],
    ...signals.map((move) => [move.pillar, move.signal, move.faded, move.new, move.change]),
    ...coverage.map(({ pillar, change }) => [pillar, 'coverage', null, null, change]),
  ])
