import { Patience } from '../../parts/patience.tsx'
import { useTitle } from '../../parts/title.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { usePrograms, useStatus } from '../../queries.ts'
import { goTo, Link, useSearch } from '../../router.tsx'
import type { Programs } from '../../shapes.ts'
import { say } from '../../words/say.ts'
import { CoursePart } from './course-part.tsx'
import { DoingPart } from './doing-part.tsx'
import { EffectsPart } from './effects-part.tsx'
import { programsFinding, programsLead, programsWhen } from './finding.ts'
import { Guide } from './guide.tsx'
import { PlanSheet } from './plan-sheet.tsx'
import { addressOf, viewOf, type ProgramsView } from './view.ts'

/** What one does about the score, whether one does it, and what came of it. */
export function ProgramsPage() {
  useTitle(say('page.programs'))
  const view = viewOf(useSearch())
  const [status, programs] = [useStatus(), usePrograms()]
  if (programs.data === undefined) {
    const error = programs.error ?? status.error
    return (
      <>
        <p className="when">{say('page.programs')}</p>
        <h1 className="finding">{say(error === null ? 'programs.waiting' : 'programs.not-shown')}</h1>
        {error === null ? (
          <Patience>{say('programs.computing')}</Patience>
        ) : (
          <TroubleNote error={error} again={() => void (programs.isError ? programs : status).refetch()} />
        )}
      </>
    )
  }
  if (view.isNew) return <Guide programs={programs.data} />
  const planned = programs.data.programs.find(({ id }) => id === view.plan)
  if (planned !== undefined) return <PlanSheet program={planned} invitations={programs.data.invitations} />
  return <Known view={view} data={programs.data} />
}

function Known({ view, data }: { view: ProgramsView; data: Programs }) {
  const { programs } = data
  const show = (next: ProgramsView) => goTo(addressOf(next), { replace: true })
  if (programs.length === 0) return <None />
  const source = view.source ?? data.source
  return (
    <>
      <p className="when">{programsWhen(programs)}</p>
      <h1 className="finding">{programsFinding(programs)}</h1>
      <p className="lead">{programsLead(programs)}</p>
      <DoingPart data={data} />
      {programs.some(({ state }) => state !== 'planned') && (
        <>
          <EffectsPart programs={programs} usual={data.source} source={source} view={view} onView={show} />
          <CoursePart programs={programs} source={source} view={view} onView={show} />
        </>
      )}
    </>
  )
}

/** Before the first program: what one is, and the way to it. */
const None = () => (
  <>
    <p className="when">{say('programs.when-none')}</p>
    <h1 className="finding">{say('programs.finding-none')}</h1>
    <p className="lead">{say('programs.lead-none')}</p>
    <p className="row after-lead">
      <Link className="button first" to={addressOf({ isNew: true })}>
        {say('programs.new')}
      </Link>
    </p>
    <section className="part">
      <h2 className="head">{say('programs.what-comes')}</h2>
      <ol className="what-comes">
        <li>{say('programs.comes-1')}</li>
        <li>{say('programs.comes-2')}</li>
        <li>{say('programs.comes-3')}</li>
      </ol>
    </section>
  </>
)
