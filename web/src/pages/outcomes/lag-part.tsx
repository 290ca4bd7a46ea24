import { ChartRoom } from '../../charts/chart-room.tsx'
import { LagBars } from '../../charts/lag-bars.tsx'
import { useWidth } from '../../charts/width.ts'
import { csv, saveAs } from '../../parts/save.ts'
import { Patience } from '../../parts/patience.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { Twin } from '../../parts/twin.tsx'
import type { Lag, LagSource, Outcome } from '../../shapes.ts'
import { upToHundredths } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { useLag } from './queries.ts'

/** Whether the score moves before an outcome does, with the picture that shows it. */
export function LagPart({ outcome, source }: { readonly outcome: Outcome; readonly source: LagSource }) {
  const { name, total, days } = outcome
  const { data, error, refetch } = useLag(name, source, `${days.length} ${total}`)
  return (
    <section className="part sided">
      <div>
        <h2 className="head">{say('outcomes.link', { name })}</h2>
        <p className="note">{say('outcomes.link-note')}</p>
      </div>
      <div>
        {error !== null && <TroubleNote error={error} again={() => void refetch()} />}
        {data === undefined && error === null && (
          <div className="later">
            <Patience>{say('outcomes.comparing')}</Patience>
          </div>
        )}
        {data !== undefined && (
          <>
            <p className="says">{verdictWords(data)}</p>
            <p className="second">{say(`outcomes.means-${data.verdict}`)}</p>
            {data.band !== null && data.lags.length > 0 && <LagFigure lag={data} band={data.band} />}
          </>
        )}
      </div>
    </section>
  )
}

export const verdictWords = ({ verdict, weeks, lag, outcome }: Lag): string =>
  say(`outcomes.verdict-${verdict}`, {
    name: outcome,
    weeks,
    left: Math.max(0, 30 - weeks),
    lag: Math.abs(lag ?? 0),
  })

function LagFigure({
  lag: { outcome, lags, measure, weeks },
  band,
}: {
  readonly lag: Lag
  readonly band: number
}) {
  const [ref, width] = useWidth<HTMLDivElement>()
  const tell = ({ lag, r }: { readonly lag: number; readonly r: number }): string =>
    say('outcomes.told', {
      when: lag < 0 ? 'after' : lag > 0 ? 'before' : 'same',
      weeks: Math.abs(lag),
      r: upToHundredths(r),
    })
  return (
    <figure>
      <div ref={ref}>
        {width === 0 ? (
          <ChartRoom of="lags" />
        ) : (
          <LagBars
            lags={lags}
            band={band}
            width={width}
            height={260}
            title={say('outcomes.chart', { name: outcome })}
            description={say('outcomes.chart-about', { weeks, band: upToHundredths(band) })}
            before={say('outcomes.outcome-first')}
            after={say('outcomes.score-first')}
            write={upToHundredths}
            tell={tell}
          />
        )}
      </div>
      <Twin
        note={say('outcomes.chart-note')}
        label={say('outcomes.chart', { name: outcome })}
        onCsv={() => saveAs(`lag-${measure}.csv`, csv([['lag', 'r'], ...lags.map(({ lag, r }) => [lag, r])]))}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('outcomes.lag-head')}</th>
              <th scope="col" className="num">
                {say('outcomes.r-head')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lags.map(({ lag, r }) => (
              <tr key={lag}>
                <th scope="row">{upToHundredths(lag)}</th>
                <td className="num">{upToHundredths(r)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Twin>
    </figure>
  )
}
