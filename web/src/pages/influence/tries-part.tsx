import type { Influence } from '../../shapes.ts'
import { fullDay } from '../../words/days.ts'
import { inPoints, inSignedPoints } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { labelOf } from './finding.ts'
import { dayOf, reactionWords } from './moments-part.tsx'

/** What a pause would cost, and one more success bring. */
export function TriesPart({ influence: { whatIf } }: { readonly influence: Influence }) {
  const { pause, oneMore } = whatIf
  if (pause === null && oneMore === null) return null
  return (
    <section className="part sided">
      <div>
        <h2 className="head">{say('influence.tries')}</h2>
        <p className="note">{say('influence.tries-note')}</p>
      </div>
      <dl className="tries">
        {pause !== null && (
          <div>
            <dt>{say('influence.pause', { days: pause.days })}</dt>
            <dd>
              <span className="figure">{inSignedPoints(pause.change)}</span>
              <p className="second">{say('influence.pause-means', { points: inPoints(pause.points) })}</p>
            </dd>
          </div>
        )}
        {oneMore !== null && (
          <div>
            <dt>{say('influence.one-more')}</dt>
            <dd>
              <span className="figure">{inSignedPoints(oneMore.change)}</span>
              <p className="second">
                {say('influence.one-more-means', {
                  points: inPoints(oneMore.points),
                  network: labelOf(oneMore.network),
                  day: fullDay(dayOf(oneMore)),
                  reactions: reactionWords(oneMore),
                })}
              </p>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
