import { Sparkline } from '../../charts/sparkline.tsx'
import { useInfluence, useStatus } from '../../queries.ts'
import { Link } from '../../router.tsx'
import type { Influence } from '../../shapes.ts'
import { briefDay, dayFrom, fullDay } from '../../words/days.ts'
import { directionOf, inPoints, listed } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { pointsOrSpan } from '../../words/score.ts'
import { labelOf } from '../influence/finding.ts'
import { lineOf } from '../influence/line-of.ts'

/** Where one stands over all networks, beside the index; a calm line where no network tells anything yet. */
export function InfluenceTile() {
  const { data: status } = useStatus()
  const { data: influence } = useInfluence()
  if (status === undefined || (status.influence && influence === undefined)) return null
  return (
    <section className="part sided">
      <h2 className="head">{say('influence.tile')}</h2>
      {influence === undefined || !status.influence ? (
        <p className="second">
          {say('influence.tile-none')} <Link to="/influence">{say('influence.tile-add')}</Link>
        </p>
      ) : (
        <Told influence={influence} />
      )}
    </section>
  )
}

function Told({ influence }: { readonly influence: Influence }) {
  const { day, low, points, high, networks, moved, line } = influence
  const course = lineOf(line)
  const known = course?.columns.points.filter((value) => value !== null) ?? []
  return (
    <div className="influence-tile total">
      <div>
        <p className="says">
          {say('influence.tile-finding', {
            points: pointsOrSpan({ low, points, high }),
            networks: listed(networks.map(({ network }) => labelOf(network))),
            ...directionOf(moved?.change ?? null),
          })}
        </p>
        <p className="note">
          {say('influence.tile-span', {
            day: fullDay(dayFrom(day)),
            low: inPoints(low),
            high: inPoints(high),
          })}{' '}
          <Link to="/influence">{say('influence.tile-more')}</Link>
        </p>
      </div>
      {course !== null && known.length > 1 && (
        <Sparkline
          points={course.columns.points}
          least={Math.max(0, Math.min(...known) - 1)}
          most={Math.min(100, Math.max(...known) + 1)}
          title={say('influence.tile-spark', {
            start: inPoints(known[0] ?? 0),
            end: inPoints(known.at(-1) ?? 0),
          })}
          start={briefDay(course.from)}
          end={briefDay(course.to)}
        />
      )}
    </div>
  )
}
