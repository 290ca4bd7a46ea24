import { Link } from '../../router.tsx'
import { Patience } from '../../parts/patience.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useStatus } from '../../queries.ts'
import type { ModelTold } from '../../shapes.ts'
import { say } from '../../words/say.ts'
import { useStanding } from './queries.ts'
import { Sandbox } from './sandbox.tsx'

/** What other weekly habits would be worth, from where the reader stands; without data, what to do first. */
export function SandboxPart({ model }: { model: ModelTold }) {
  const status = useStatus()
  const { data, error, refetch } = useStanding()
  const isEmpty = status.data !== undefined && status.data.last === null
  return (
    <section className="part" id="sandbox">
      <h2 className="head">{say('model.sandbox')}</h2>
      {isEmpty ? (
        <>
          <p className="says">{say('model.sandbox-empty')}</p>
          <Link className="button" to="/import">
            {say('model.to-import')}
          </Link>
        </>
      ) : error !== null ? (
        <TroubleNote error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Patience>{say('model.sandbox-loading')}</Patience>
      ) : (
        <Sandbox told={model} standing={data} />
      )}
    </section>
  )
}
