import { useNextActions } from '../../queries.ts'
import type { PillarName } from '../../shapes.ts'
import { deedWords, reasonWords } from '../../words/next-action.ts'
import { say } from '../../words/say.ts'

/** One thing that would move a pillar, and why. `labels` are what the signals are called. */
export function NextDeed({ pillar, labels }: { pillar: PillarName; labels: ReadonlyMap<string, string> }) {
  const { data } = useNextActions()
  if (data === undefined) return <div className="next" />
  const next = data.byPillar[pillar] ?? null
  return (
    <div className="next">
      <p className="strong">{next === null ? say('next.none') : deedWords(next)}</p>
      {next !== null && <p className="second">{reasonWords(next, labels.get(next.signal) ?? next.signal)}</p>}
    </div>
  )
}
