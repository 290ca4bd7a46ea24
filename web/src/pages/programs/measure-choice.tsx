import { Choose } from '../../parts/choose.tsx'
import { say } from '../../words/say.ts'
import { useMeasureWords } from './measure-words.ts'
import { useSeries } from './queries.ts'
import type { ProgramsView, Source } from './view.ts'

interface MeasureProps {
  readonly source: Source
  readonly view: ProgramsView
  readonly onView: (view: ProgramsView) => void
}

/** In what effects are looked for: a source, and which of its numbers. */
export function MeasureChoice({ source, view, onView }: MeasureProps) {
  const series = useSeries()
  const { nameOf } = useMeasureWords()
  const sources = series.data?.sources ?? []
  const measuresOf = (of: Source): readonly string[] =>
    sources.find((one) => one.source === of)?.measures ?? [view.measure]
  const measures = measuresOf(source)
  const choose = (next: Source) => {
    const offered = measuresOf(next)
    const isOffered = view.measure === 'own' ? offered.includes('brand') : offered.includes(view.measure)
    const other = offered.includes('brand') ? 'own' : (offered[0] ?? 'own')
    onView({ ...view, source: next, measure: isOffered ? view.measure : other })
  }
  return (
    <div className="row measures">
      <Choose<Source>
        label={say('programs.source')}
        value={source}
        options={sources.map((one) => ({ value: one.source, name: say(`programs.source.${one.source}`) }))}
        onChange={choose}
      />
      <select
        className="field"
        aria-label={say('programs.measure')}
        value={view.measure}
        onChange={({ currentTarget }) => onView({ ...view, measure: currentTarget.value })}
      >
        {measures.includes('brand') && <option value="own">{say('programs.own-pillar')}</option>}
        {measures
          .filter((measure) => measure !== 'own')
          .map((measure) => (
            <option key={measure} value={measure}>
              {nameOf(measure)}
            </option>
          ))}
      </select>
    </div>
  )
}
