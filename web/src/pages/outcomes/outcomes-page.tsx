import { useState } from 'react'
import { Choose } from '../../parts/choose.tsx'
import { Patience } from '../../parts/patience.tsx'
import { useTitle } from '../../parts/title.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useStatus } from '../../queries.ts'
import { Link } from '../../router.tsx'
import type { LagSource } from '../../shapes.ts'
import { say } from '../../words/say.ts'
import { useSaving } from '../settings/saving.tsx'
import { AddPart } from './add-part.tsx'
import { LagPart } from './lag-part.tsx'
import { ListPart } from './list-part.tsx'
import { useOutcomes } from './queries.ts'

/** What the member really wants, and whether the score has anything to do with it. */
export function OutcomesPage() {
  useTitle(say('page.outcomes'))
  const status = useStatus()
  const { data, error, refetch } = useOutcomes()
  const saving = useSaving()
  const outcomes = data?.outcomes ?? []
  const [wanted, setSource] = useState<LagSource>('index')
  const hasIndex = status.data !== undefined && (status.data.last !== null || status.data.readings > 0)
  const hasInfluence = status.data?.influence === true
  const source = hasIndex && !(hasInfluence && wanted === 'influence') ? 'index' : 'influence'
  return (
    <>
      <p className="when">{say('page.outcomes')}</p>
      <h1 className="finding">
        {data !== undefined && say('outcomes.finding', { n: outcomes.length })}
        {data === undefined && say('page.outcomes')}
      </h1>
      <p className="lead">
        {say('outcomes.lead')} <Link to="/import">{say('outcomes.to-import')}</Link>
      </p>
      {error !== null && <TroubleNote error={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Patience>{say('outcomes.loading')}</Patience>}
      <AddPart saving={saving} onAdded={refetch} />
      {outcomes.length > 0 && <ListPart outcomes={outcomes} saving={saving} onChanged={refetch} />}
      {outcomes.length > 0 && hasIndex && hasInfluence && (
        <section className="part caption">
          <h2 className="head">{say('outcomes.beside')}</h2>
          <Choose<LagSource>
            label={say('outcomes.compare')}
            options={(['index', 'influence'] as const).map((value) => ({
              value,
              name: say(`outcomes.with-${value}`),
            }))}
            value={source}
            onChange={setSource}
          />
        </section>
      )}
      {(hasIndex || hasInfluence) &&
        outcomes.map((outcome) => <LagPart key={outcome.name} outcome={outcome} source={source} />)}
    </>
  )
}
