import { useId, useState, type ReactNode } from 'react'
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
  /** What stands behind a signal's bar, by the signal's id; rows do not open where it is not told. */
  readonly renderBehind?: (signal: string) => ReactNode
}

/** A waterfall: a table whose middle column is drawn. Outlined is what faded, filled what is new. */
export function FallTable({ explained, start, end, labels, from, to, renderBehind }: FallTableProps) {
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
              <MoveRow
                key={move.key}
                move={move}
                step={step}
                fall={falling}
                renderBehind={move.isCoverage || move.key === 'rest' ? undefined : renderBehind}
              />
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

interface MoveRowProps {
  readonly move: NamedMove
  readonly step: Step
  readonly fall: Fall
  readonly renderBehind: FallTableProps['renderBehind']
}

/** A signal; where it is told what stands behind it, its name opens that below. */
function MoveRow({ move, step, fall, renderBehind }: MoveRowProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const pillar = move.pillar ?? 'total'
  return (
    <>
      <tr className={isOpen ? `${pillar} on` : pillar}>
        <th scope="row">
          {move.pillar !== null && <Sign pillar={move.pillar} />}
          {renderBehind === undefined ? (
            move.label
          ) : (
            <button
              className="plain"
              aria-expanded={isOpen}
              aria-controls={id}
              onClick={() => setOpen(!isOpen)}
            >
              {move.label}
            </button>
          )}
        </th>
        <td className="plot">
          <FallStep fall={fall} step={step} />
        </td>
        <td className="num fine second">{move.isCoverage ? '' : inSignedPoints(move.faded)}</td>
        <td className="num fine second">{move.isCoverage ? '' : inSignedPoints(move.new)}</td>
        <td className="num strong">{inSignedPoints(move.faded + move.new)}</td>
      </tr>
      {renderBehind !== undefined && (
        <tr id={id} className={`behind ${pillar}`} hidden={!isOpen}>
          <td colSpan={5}>{isOpen && renderBehind(move.key)}</td>
        </tr>
      )}
    </>
  )
}

const csvOf = ({ signals, coverage }: Explained): string =>
  csv([
    ['pillar', 'signal', 'faded', 'new', 'change'],
    ...signals.map((move) => [move.pillar, move.signal, move.faded, move.new, move.change]),
    ...coverage.map(({ pillar, change }) => [pillar, 'coverage', null, null, change]),
  ])
