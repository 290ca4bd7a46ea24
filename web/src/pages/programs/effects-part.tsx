import { byLowerEnd, forestScale } from '../../charts/forest-scale.ts'
import { ForestAxis, ForestRow } from '../../charts/forest.tsx'
import { Sign } from '../../charts/sign.tsx'
import { Patience } from '../../parts/patience.tsx'
import { csv, saveAs } from '../../parts/save.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import type { Effects, Program } from '../../shapes.ts'
import { say } from '../../words/say.ts'
import { ownRows, ownRowsIn, rowsIn, type EffectRow } from './effect-rows.ts'
import { daysOf } from './program-words.ts'
import { useEffects, useEffectsOf } from './queries.ts'
import { MeasureChoice } from './measure-choice.tsx'
import { inEffect, shortVerdict, VerdictMark, verdictWords } from './verdict.tsx'
import type { ProgramsView, Source } from './view.ts'

export interface EffectsProps {
  readonly programs: readonly Program[]
  readonly usual: Source
  readonly source: Source
  readonly view: ProgramsView
  readonly onView: (view: ProgramsView) => void
}

/** What worked: every effect with its interval, the surest first. */
export function EffectsPart(props: EffectsProps) {
  const { source, view, onView } = props
  const { rows, error, again } = useRows(props)
  const sorted = byLowerEnd(rows ?? [])
  return (
    <section className="part">
      <div className="caption">
        <h2 className="head">{say('programs.effects')}</h2>
        <MeasureChoice source={source} view={view} onView={onView} />
      </div>
      {error !== null && <TroubleNote error={error} again={again} />}
      {rows === null && error === null && <Patience>{say('programs.computing')}</Patience>}
      {rows !== null && rows.length === 0 && <p className="says">{say('programs.no-effects')}</p>}
      {sorted.length > 0 && <Forest rows={sorted} />}
      <div className="twin">
        <p className="note">{say('programs.effects-note')}</p>
        <button className="plain" onClick={() => saveAs('effects.csv', csvOf(sorted))}>
          {say('parts.csv')}
        </button>
      </div>
    </section>
  )
}

function useRows({ programs, usual, source, view }: EffectsProps) {
  const isOwn = view.measure === 'own'
  const isUsual = isOwn && source === usual
  const measures = [...new Set(programs.map(({ measure }) => measure))]
  const each = useEffectsOf(source, isOwn && !isUsual ? measures : [])
  const one = useEffects(isOwn ? null : { source, measure: view.measure })
  const failed = [one, ...each].find(({ isError }) => isError)
  const known = new Map(
    each.flatMap(({ data }, i): [string, Effects][] =>
      data === undefined ? [] : [[measures[i] ?? '', data]],
    ),
  )
  const rows = isUsual
    ? ownRows(programs)
    : isOwn
      ? known.size < measures.length
        ? null
        : ownRowsIn(programs, known)
      : one.data === undefined
        ? null
        : rowsIn(programs, one.data)
  return { rows, error: failed?.error ?? null, again: () => void failed?.refetch() }
}

function Forest({ rows }: { rows: readonly EffectRow[] }) {
  const scale = forestScale(rows.filter(({ low }) => !Number.isNaN(low)))
  return (
    <table className="table forest">
      <thead>
        <tr>
          <th scope="col">{say('programs.program')}</th>
          <th scope="col" className="plot">
            <span className="unseen">{say('programs.interval')}</span>
            <ForestAxis scale={scale} />
          </th>
          <th scope="col" className="num">
            {say('programs.effect')}
          </th>
          <th scope="col" className="sure">
            {say('programs.sure')}
          </th>
          <th scope="col">{say('programs.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {row.hue !== 'total' && <Sign pillar={row.hue} />}
              {row.name}
              <span className="note">{daysOf(row.program)}</span>
            </th>
            <td className="plot">
              {!Number.isNaN(row.low) && (
                <ForestRow scale={scale} effect={row} pillar={row.hue} title={verdictWords(row.told)} />
              )}
            </td>
            <td className="num strong">{row.isEnough ? inEffect(row.estimate) : '–'}</td>
            <td className="sure">{Number.isNaN(row.low) ? '' : rangeOf(row)}</td>
            <td className="verdict">
              <VerdictMark verdict={row.told.verdict} />
              {shortVerdict(row.told)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const rangeOf = ({ low, high }: EffectRow): string =>
  say('programs.range', { low: inEffect(low), high: inEffect(high) })

const csvOf = (rows: readonly EffectRow[]): string =>
  csv([
    ['program', 'from', 'to', 'estimate', 'low', 'high', 'verdict'],
    ...rows.map(({ name, program, told }) => [
      name,
      program.start,
      program.stopped?.on ?? program.end,
      told.estimate,
      told.low,
      told.high,
      told.verdict,
    ]),
  ])
