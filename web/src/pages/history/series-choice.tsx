import { Choose } from '../../parts/choose.tsx'
import type { PillarName, Score } from '../../shapes.ts'
import { pillarLabel, PILLAR_NAMES, signalLabel } from '../../words/names.ts'
import { say } from '../../words/say.ts'
import type { Series, View } from './view.ts'

export interface SeriesChoiceProps {
  readonly score: Score | undefined
  readonly view: View
  readonly onView: (view: View) => void
}

/** The total, a pillar, or one of the signals. */
export function SeriesChoice({ score, view, onView }: SeriesChoiceProps) {
  const { series } = view
  const show = (next: Series) => onView({ ...view, series: next })
  const options = [
    { value: 'total' as const, name: say('history.total') },
    ...PILLAR_NAMES.map((value) => ({ value, name: pillarLabel(value) })),
  ]
  const value = series.kind === 'pillar' ? series.pillar : series.kind
  return (
    <div className="row series">
      <Choose<'total' | 'signal' | PillarName>
        label={say('history.series')}
        options={options}
        value={value}
        onChange={(name) =>
          show(name === 'total' || name === 'signal' ? { kind: 'total' } : { kind: 'pillar', pillar: name })
        }
      />
      {score !== undefined && (
        <select
          className="field a-signal"
          aria-label={say('history.a-signal')}
          value={series.kind === 'signal' ? series.signal : ''}
          onChange={({ currentTarget }) =>
            show(
              currentTarget.value === ''
                ? { kind: 'total' }
                : { kind: 'signal', signal: currentTarget.value },
            )
          }
        >
          <option value="">{say('history.a-signal')}</option>
          {score.pillars.map(({ pillar, signals }) => (
            <optgroup key={pillar} label={pillarLabel(pillar)}>
              {signals
                .filter(({ applicable }) => applicable)
                .map((signal) => (
                  <option key={signal.signal} value={signal.signal}>
                    {signalLabel(signal)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </div>
  )
}
