import { Choose } from '../../parts/choose.tsx'
import { useScore } from '../../queries.ts'
import { pillarLabel, PILLAR_NAMES, signalLabel } from '../../words/names.ts'
import { say } from '../../words/say.ts'
import type { ProgramsView, Source } from './view.ts'

interface MeasureProps {
  readonly source: Source
  readonly view: ProgramsView
  readonly onView: (view: ProgramsView) => void
}

/** In what effects are looked for: readings or the open index, and which of its numbers. */
export function MeasureChoice({ source, view, onView }: MeasureProps) {
  const score = useScore()
  const isPlain = (measure: string) => ['own', 'total', ...PILLAR_NAMES].includes(measure)
  return (
    <div className="row measures">
      <Choose<Source>
        label={say('programs.source')}
        value={source}
        options={[
          { value: 'readings', name: say('programs.readings') },
          { value: 'open-index', name: say('programs.open-index') },
        ]}
        onChange={(next) =>
          onView({
            ...view,
            source: next,
            measure: next === 'readings' && !isPlain(view.measure) ? 'own' : view.measure,
          })
        }
      />
      <select
        className="field"
        aria-label={say('programs.measure')}
        value={view.measure}
        onChange={({ currentTarget }) => onView({ ...view, measure: currentTarget.value })}
      >
        <option value="own">{say('programs.own-pillar')}</option>
        <option value="total">{say('history.total')}</option>
        {PILLAR_NAMES.map((pillar) => (
          <option key={pillar} value={pillar}>
            {pillarLabel(pillar)}
          </option>
        ))}
        {source === 'open-index' &&
          score.data?.pillars.map(({ pillar, signals }) => (
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
    </div>
  )
}
